"""The files that ``ttdn draft`` writes (*tệp ghi ra*): refused before anything is read, else written whole."""

from collections.abc import Iterable
from pathlib import Path

import attrs
import click

from ttdn.cli.printing import echo, say
from ttdn.errors import NotWritten, Place, Problem
from ttdn.feeds.folder import replace_whole

STDOUT = "-"


@attrs.frozen
class Wanted:
    """What a person wants made (*yêu cầu ghi ra*), by the options of the command."""

    out: str | None = None
    report: str | None = None
    as_json: bool = False
    force: bool = False


def files_for(wanted: Wanted, *read: tuple[Path, str]) -> dict[str, Path]:
    """Return the files to write (*tệp ghi ra*), by what goes into them: "plan" and "report".

    `read` are the files that are read, with what each is; none is written over, whatever is said. Raises click's
    errors for slips, and `NotWritten` (``draft-exists``).
    """
    if wanted.out is None and wanted.report is None and not wanted.as_json:
        raise click.UsageError("say what to make: -o FILE, --report FILE or --json")  # noqa: EM101, TRY003  click's way
    if wanted.out == STDOUT and wanted.as_json:
        raise click.UsageError("standard output takes one: -o - or --json")  # noqa: EM101, TRY003
    named = {"plan": ("-o", wanted.out if wanted.out != STDOUT else None), "report": ("--report", wanted.report)}
    files = {kind: _free(option, text, wanted, read) for kind, (option, text) in named.items() if text is not None}
    if len({file.resolve() for file in files.values()}) < len(files):
        raise click.UsageError("-o and --report need a file each")  # noqa: EM101, TRY003
    return files


def _free(option: str, text: str, wanted: Wanted, read: tuple[tuple[Path, str], ...]) -> Path:
    if not text.strip():
        raise click.BadParameter("give the path of a file", param_hint=option)  # noqa: EM101, TRY003
    file = Path(text)
    for source, what in read:
        if file.exists() and source.exists() and file.samefile(source):
            raise click.BadParameter(f"this is {what} itself; name another file", param_hint=option)  # noqa: EM102, TRY003
    if file.is_file() and not wanted.force:
        hint = "name another file, or say --force to write over it"
        raise NotWritten(Problem("draft-exists", "the file is there already", hint=hint, place=Place(text)))
    return file


def tell(files: Iterable[Path], counted: str, *, beside: bool) -> None:
    """Say what was written and what it holds (*báo kết quả*); on standard error `beside` other output."""
    names = ", ".join(map(str, files))
    line = f"{names}: written ({counted})" if names else counted
    if beside:
        say(line)
    else:
        echo(line)


def write_file(file: Path, data: bytes) -> None:
    """Write a file whole (*ghi tệp*); a device or a pipe is written to, not replaced. Raises `NotWritten`."""
    if file.exists() and not (file.is_file() or file.is_dir()):
        file.write_bytes(data)
    else:
        replace_whole(file.resolve(), data)
