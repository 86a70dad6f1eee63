"""The command line (*dòng lệnh*): one thin file a command, loaded when it is called."""


def main() -> None:
    """Run ``ttdn``; the process ends with the exit code of the command."""
    from ttdn.cli.app import app  # noqa: PLC0415  click is loaded by the command line alone

    app(prog_name="ttdn")
