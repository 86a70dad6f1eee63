"""The command line (*dòng lệnh*): one thin file a command."""
