"""``python -m ttdn``: the command line, where no program ``ttdn`` is on the path (*chạy từ Python*)."""

from ttdn.cli import main

if __name__ == "__main__":
    main()
