"""The agenda of a plan as text (*lịch công việc dạng chữ*), one line an occurrence, to see what a change does."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

from ttdn.agenda import Agenda, Bearer, Occurrence, Standing
from ttdn.errors import NotWritten, Place, Problem
from ttdn.testing.problems import CheckError, raise_all


def agenda_text(laid: Agenda) -> str:
    """Write an agenda line by line (*lịch công việc dạng chữ*): first what is due, by day, then what has no day.

    A line holds the legal last day (in brackets the advised one where it is another), the clause, the title, who
    carries it in each role by the names of that day (a group by its name and its number of offices), and the codes
    of what is open. It ends with a line feed, unless there is nothing.

    >>> from ttdn.model.dates import Span
    >>> from ttdn.testing import isolated_workspace
    >>> text = agenda_text(isolated_workspace().agenda("hue/nq47", Span.year(2026), unit="hue/so-ngoai-vu"))
    >>> print(text.splitlines()[0][:40])
    2026-12-09 | IV.2 | Gửi báo cáo hằng năm
    """
    return "".join(f"{line}\n" for line in _lines(laid))


def _lines(laid: Agenda) -> Iterator[str]:
    for item in laid.occurrences:
        advised = f" ({item.advised})" if item.advised != item.due else ""
        yield _line(f"{item.due}{advised}", item)
    for duty in laid.undated:
        yield _line("-", duty)


def _line(day: str, duty: Occurrence | Standing) -> str:
    who = "; ".join(f"{bearer.role.vi}: {_named(bearer)}" for bearer in duty.bearers)
    doubts = "".join(f" [? {doubt.code}]" for doubt in duty.doubts)
    return f"{day} | {duty.task.clause} | {duty.task.title} | {who}{doubts}"


def _named(bearer: Bearer) -> str:
    match bearer.names:
        case ():
            return f"{bearer.assignment.name} = chưa rõ ai"
        case (name,):
            return name
        case names:
            return f"{bearer.assignment.name} = {len(names)} đơn vị"


def check_snapshot(laid: Agenda, path: Path, *, update: bool = False) -> None:
    """Compare an agenda with the file that was committed (*so với bản đã lưu*); `update` writes the file instead.

    Raises `CheckError`: ``snapshot-missing`` where there is no file, ``snapshot-differs`` for every line that is
    in one of the two only. With `update`, raises `NotWritten` where the file cannot be written; what was there is
    whole then.

    >>> from tempfile import TemporaryDirectory
    >>> from ttdn.model.dates import Span
    >>> from ttdn.testing import isolated_workspace
    >>> laid = isolated_workspace().agenda("hue/nq47", Span.year(2026))
    >>> with TemporaryDirectory() as folder:
    ...     check_snapshot(laid, Path(folder) / "nq47.agenda.txt", update=True)
    ...     check_snapshot(laid, Path(folder) / "nq47.agenda.txt")
    """
    text = agenda_text(laid)
    if update:
        _write(path, text)
        return
    hint = "read the lines against the document, then run pytest with --ttdn-update"
    try:
        before = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        what = "there is no snapshot of this agenda yet"
        raise CheckError(Problem("snapshot-missing", what, hint=hint, place=Place(str(path)))) from None
    number = 0
    problems: list[Problem] = []
    for line in difflib.ndiff(before, text.splitlines()):
        number += line[0] in " -"
        if line[0] in "+-":
            what = "a line is gone" if line[0] == "-" else "a line is new"
            place = Place(str(path), max(number, 1), 1)
            problems.append(Problem("snapshot-differs", f"{what}: {line[2:]}", hint=hint, place=place))
    raise_all(problems)


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("wb", dir=path.parent, delete=False) as stream:
            stream.write(text.encode())
        Path(stream.name).replace(path)
    except OSError as error:
        what = f"the snapshot was not written: {error.strerror}"
        raise NotWritten(Problem("not-written", what, hint="check the folder", place=Place(str(path)))) from None
