"""A plan full of hostile texts goes out by every way, and stays text: see `docs/explanation/hardening.md`."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs
import pytest

from injection.hostile import TEXTS, plan_of
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.composing.review_page import review_page
from ttdn.errors import InvalidValue
from ttdn.feeds.feed import Feed
from ttdn.feeds.index import index_json
from ttdn.files.load import load_bytes
from ttdn.interchange import agenda_item
from ttdn.lint import Severity, check_bytes
from ttdn.lint.stream import parse
from ttdn.model.dates import Span
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.reminding import reminders_of
from ttdn.progress.sqlite import SqliteRecord
from ttdn.web.pages import pages_of
from ttdn.workspace import Workspace
from web.reading import Page

PLAN = "doc/ke-hoach"
ON = date(2026, 11, 20)
YEAR = Span.year(2026)
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_OURS = frozenset(
    re.findall(
        r"\S+",
        "UID DTSTAMP LAST-MODIFIED SEQUENCE DTSTART DTEND DUE SUMMARY DESCRIPTION CATEGORIES TRANSP URL "
        "X-MICROSOFT-CDO-BUSYSTATUS",
    )
)


@attrs.frozen(eq=False)
class Made:
    """What a text was put into: a workspace, its feeds, and a record."""

    workspace: Workspace
    feeds: tuple[Feed, ...]
    record: SqliteRecord


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@cache
def made(name: str, root: Path) -> Made:
    """A workspace for each text, made once; its record holds the text where it may."""
    folder = root / name
    folder.mkdir()
    path = folder / "doc.toml"
    path.write_text(plan_of(TEXTS[name]), "utf-8")
    workspace, record = Workspace.open(path), SqliteRecord(folder / "so.sqlite")
    standing = workspace.status(PLAN, record, ON)
    said = TEXTS[name] if may_be_recorded(TEXTS[name]) else "12/BC"
    entries = (
        Entry(f"00000000-0000-0000-0000-{number:012}", duty.subject, Mark.DONE, _AT, said, ON, said, said)
        for number, duty in enumerate(standing.duties[:1], 1)
    )
    record.append(entries)
    return Made(workspace, workspace.feeds(PLAN), record)


_AT = datetime(2026, 11, 20, 2, tzinfo=UTC)


def may_be_recorded(text: str) -> bool:
    try:
        Entry("00000000-0000-0000-0000-000000000009", Subject(PLAN, "u", "doc/so"), Mark.UNDER_WAY, _AT, text)
    except InvalidValue:
        return False
    return True


def calendars(of: Made) -> Iterator[bytes]:
    for feed in of.feeds:
        yield feed.data
        if any(item.is_duty for item in feed.items):
            yield feed.todo


def check_calendar(data: bytes) -> None:
    assert not [finding for finding in check_bytes(data) if finding.severity is Severity.ERROR]
    (calendar,) = parse(data).calendars
    assert {child.name for child in calendar.children} <= {"VEVENT", "VTODO"}
    for child in calendar.children:
        assert {item.name for item in child.properties} <= _OURS
        assert len(child.all("SUMMARY")) == len(child.all("UID")) == 1
    for line in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert not _CONTROL.search(line.decode())


@cache
def pages(of: Made) -> tuple[tuple[str, bytes], ...]:
    """All that pages are made of, made once for the ways that look at one kind each."""
    address = "https://lich.example.vn/"
    return tuple(pages_of(of.workspace, [PLAN], of.feeds, on=date(2026, 2, 1), address=address))


def web_pages(of: Made) -> Iterator[bytes]:
    return (data for path, data in pages(of) if path.endswith(".html"))


def check_page(data: bytes, scripts: int = 1) -> None:
    page = Page("page", data)
    assert len(page.of("script")) == scripts
    assert all(element.attributes["src"].endswith(".svg") for element in page.of("img"))
    for element in page.elements:
        assert not [name for name in element.attributes if name.startswith("on")]
        for name in ("href", "src", "action"):
            assert re.match(r"https?:|webcal:|mailto:|[^:]*(?:[#?]|$)", element.attributes.get(name, ""))
    assert not _CONTROL.search(data.decode().replace("\t", " "))


def pictures(of: Made) -> Iterator[bytes]:
    return (data for path, data in pages(of) if path.endswith(".svg"))


def check_picture(data: bytes) -> None:
    names = {element.tag.rpartition("}")[2] for element in ET.fromstring(data).iter()}  # noqa: S314  ours
    assert names <= {"svg", "title", "defs", "style", "marker", "circle", "rect", "text", "path", "line"}


def reports(form: str) -> Callable[[Made], Iterator[bytes]]:
    def rendered(of: Made) -> Iterator[bytes]:
        for kind, unit in (("assignments", None), ("schedule", None), ("next", None), ("unit", "doc/so")):
            yield of.workspace.render(of.workspace.report(PLAN, kind, YEAR, unit=unit), form)
        yield of.workspace.render(of.workspace.report(PLAN, "year", YEAR, record=of.record, on=ON), form)

    return rendered


def check_html_report(data: bytes) -> None:
    check_page(data, scripts=0)


def check_csv(data: bytes) -> None:
    for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert not _CONTROL.search(cell)


def check_json(data: bytes) -> None:
    json.loads(data)
    assert not re.search(b"[\x00-\x09\x0b-\x1f]", data)


def check_text(data: bytes) -> None:
    assert not _CONTROL.search(data.decode())


def check_markdown(data: bytes) -> None:
    text = data.decode()
    assert not _CONTROL.search(text)
    assert not re.search(r"(?<!\\)(?:<(?!br>)|\[|\]|`|\$)", text), "HTML, a link, code or a formula"


def agendas(of: Made) -> Iterator[bytes]:
    yield json.dumps(agenda_item([of.workspace.agenda(PLAN, YEAR)])).encode()
    yield index_json(of.feeds)
    yield from (data for path, data in pages(of) if path.endswith(".json"))


def reminders(of: Made) -> Iterator[bytes]:
    nothing_done = SqliteRecord(of.record.path.with_name("none.sqlite"))
    for one in reminders_of(of.workspace.status(PLAN, nothing_done, ON), of.workspace.register):
        yield one.subject.encode()
        yield one.name.encode()


WAYS: dict[str, tuple[Callable[[Made], Iterator[bytes]], Callable[[bytes], None]]] = {
    "calendars": (calendars, check_calendar),
    "web pages": (web_pages, check_page),
    "pictures": (pictures, check_picture),
    "html reports": (reports("html"), check_html_report),
    "csv reports": (reports("csv"), check_csv),
    "json reports": (reports("json"), check_json),
    "text reports": (reports("text"), check_text),
    "markdown reports": (reports("md"), check_markdown),
    "agenda, index and search index": (agendas, check_json),
    "reminders": (reminders, check_text),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stays_a_text(text: str, way: str, root: Path) -> None:
    out, check = WAYS[way]
    found = list(out(made(text, root)))
    assert found, "nothing went out: the test would see nothing"
    for data in found:
        check(data)


@pytest.mark.parametrize("text", TEXTS)
def test_a_document_that_is_drafted_from(text: str) -> None:
    """The plan file holds the duties of the document and no other; the review page has no script."""
    document = f"II. NHIỆM VỤ\n1. Báo cáo {TEXTS[text]}\n- Thực hiện: Sở Du lịch {TEXTS[text]}\n".replace("\0", "")
    plan = Workspace.open().draft(document.encode(), "a.txt", on=ON)
    written = load_bytes(plan_file_text(plan), "a.toml")
    assert not written.problems
    assert len(written.data.task) == len(plan.duties)
    check_page(review_page(plan), scripts=0)
