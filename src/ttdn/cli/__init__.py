"""The command line (*dòng lệnh*): one thin file a command, loaded when it is called."""

import io
import os
import sys
from pathlib import Path

_NOT_WRITTEN = 6


def main() -> None:
    """Run ``ttdn``; the process ends with the exit code of the command."""
    from ttdn.cli.app import app  # noqa: PLC0415  click is loaded by the command line alone

    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        # Names must not be lost to an old code page when output goes to a file.
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")
    try:
        try:
            app(prog_name="ttdn")
        finally:
            sys.stdout.flush()  # a full disk shows here, not at the end of the interpreter
            sys.stdout = sys.stderr  # what a plugin prints when the interpreter ends is no output of the command
    except OSError as error:
        sys.stderr.write(f"error: the output could not be written: {error.strerror}\n")
        sys.stdout = None  # nothing more can be written to it
        sys.exit(_NOT_WRITTEN)


def _open_what_is_closed() -> None:
    """Let what the caller closed (``2>&-``) go nowhere: no command then asks, no file opened takes its place."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("r" if name == "stdin" else "w", encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nowhere)
