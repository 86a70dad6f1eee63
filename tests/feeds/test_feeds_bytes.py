"""The bytes of feeds: whatever the text, they parse back to the values they were made of."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from icalendar import vDDDTypes

from draws import draws
from feeds.reading import components, expected, of, read, values
from feeds.reading import text as told
from ttdn.errors import InvalidValue
from ttdn.feeds.entry import Entry, Link
from ttdn.feeds.objects import calendar_of
from ttdn.feeds.values import address, one_line, plain
from ttdn.feeds.writer import folded, render_calendar, render_event, render_todo

STAMP = datetime(2026, 11, 23, tzinfo=UTC)
FIRST, LAST = date(1900, 1, 1), date(9999, 12, 30)

ODD = (
    "Hu\u00ea\u0301, T\u1ea1o\u0301",  # half composed
    unicodedata.normalize("NFD", "Nghị quyết của Ủy ban nhân dân thành phố Huế"),
    "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x",
    "\\" * 200,
    "\\n, \\N; \\, \\\\n",
    "\n" * 120,
    "ợ" * 300,
    "🧧👩‍👩‍👧 \ud83e\udde7 \ud800 \udc00",
    "\x00\x01\x0b\x0c\x1c\x7f\x85\u2028\u2029\ufeff\t",
    "x" * 74 + "\\" * 90 + "ợ",
    "e" + "\u0301" * 200,
    " đầu và cuối ",
)


def repeated(piece: str, times: int) -> str:
    return piece * times


texts: st.SearchStrategy[str] = (
    st.text(st.characters(), max_size=120)
    | st.text(st.sampled_from('ợế\u0301\\;,:"^\n\r\tnN x🧧\x00'), max_size=300)
    | st.sampled_from(ODD)
    | st.builds(repeated, st.text(min_size=1, max_size=3), st.integers(1, 3000))
)
moments = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001  the zone is set next
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
links = st.lists(st.builds(Link, texts.map(lambda text: f"https://example.org/{text}"), texts), max_size=2).map(
    tuple
)
entries = st.builds(
    Entry,
    uid=texts.map(lambda text: f"{text}@ttdn"),
    start=st.dates(FIRST, LAST),
    summary=texts,
    description=texts,
    categories=st.lists(texts, max_size=3).map(tuple),
    url=st.just("") | texts.map(lambda text: f"https://example.org/{text}"),
    links=links,
    stamp=moments,
    last_modified=moments,
    sequence=st.integers(0, 10_000),
    cancelled=st.booleans(),
)


def text_of(data: bytes, name: str) -> str:
    """The text of a property of the calendar; icalendar leaves NAME as it is written."""
    lines = data.replace(b"\r\n ", b"").decode().split("\r\n")
    (value,) = [line.removeprefix(f"{name}:") for line in lines if line.startswith(f"{name}:")]
    return re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value)


def check_bytes(data: bytes) -> None:
    """The rules of bytes that no validator looks at."""
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    lines = data.removesuffix(b"\r\n").split(b"\r\n")
    for line in lines:
        assert 0 < len(line) <= 75
        assert not re.search(rb"[\x00-\x1f\x7f]", line)
        line.decode()  # no fold inside a character
    assert unicodedata.is_normalized("NFC", data.decode())
    for line, following in pairwise(lines):
        # Only a line that holds nothing but backslashes is folded after one, and then after a whole pair.
        if following.startswith(b" ") and line.endswith(b"\\"):
            assert set(line.strip(b" ")) == {0x5C}
            assert len(line.strip(b" ")) % 2 == 0


@given(st.lists(entries, min_size=1, max_size=3), texts, texts)
def test_what_goes_in_comes_out(given_entries: Sequence[Entry], title: str, description: str) -> None:
    data = render_calendar((render_event(entry) for entry in given_entries), title, description)
    check_bytes(data)
    calendar = read(data)
    assert [values(event) for event in components(calendar)] == [expected(entry) for entry in given_entries]
    lines = data.replace(b"\r\n ", b"").decode().split("\r\n")
    links = [link.url for entry in given_entries for link in entry.links]
    for line, url in zip((line for line in lines if line.startswith("LINK;")), links, strict=True):
        assert line.endswith(f":{url}")
    for name in ("NAME", "X-WR-CALNAME"):
        assert text_of(data, name) == one_line(title)
    assert told(calendar, "DESCRIPTION") == plain(description)


@given(st.lists(entries, min_size=1, max_size=3), texts, texts)
def test_the_objects_hold_the_same_values(given_entries: Sequence[Entry], title: str, description: str) -> None:
    calendar = calendar_of(given_entries, title, description)
    assert [values(event) for event in components(calendar)] == [expected(entry) for entry in given_entries]
    written = read(render_calendar(map(render_event, given_entries), title, description))
    assert set(map(str, calendar)) == set(map(str, written))


@given(entries)
def test_a_task_is_due_on_the_legal_day(entry: Entry) -> None:
    data = render_calendar([render_todo(entry)], "Việc")
    check_bytes(data)
    (todo,) = components(read(data), "VTODO")
    assert (of(todo["DUE"], vDDDTypes).dt, told(todo, "UID")) == (entry.start, f"todo.{entry.uid}")
    assert (told(todo, "SUMMARY"), told(todo, "DESCRIPTION")) == (entry.summary, entry.description)


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_in_every_place(text: str) -> None:
    entry = Entry(
        text, FIRST, text, text, (text,), f"https://example.org/{text}", (Link("x:y", text),), stamp=STAMP
    )
    data = render_calendar([render_event(entry)], text, text)
    check_bytes(data)
    assert [values(event) for event in components(read(data))] == [expected(entry)]


@draws(20)
@given(st.text(st.characters(), min_size=1, max_size=5))
def test_ten_thousand_characters(text: str) -> None:
    entry = Entry("x@ttdn", FIRST, "Việc", (text * 10_000)[:10_000], stamp=STAMP)
    data = render_calendar([render_event(entry)], "Lịch")
    check_bytes(data)
    assert [values(event) for event in components(read(data))] == [expected(entry)]


def test_nothing_can_be_injected() -> None:
    entry = Entry("x@ttdn", FIRST, "a\r\nEND:VEVENT\nBEGIN:VEVENT\rATTENDEE:x", "b\x0bEND:VCALENDAR", stamp=STAMP)
    calendar = read(render_calendar([render_event(entry)], "c\r\nMETHOD:REQUEST", "d\nUID:1"))
    (event,) = components(calendar)
    assert told(event, "SUMMARY") == "a END:VEVENT BEGIN:VEVENT ATTENDEE:x"
    assert {"METHOD", "UID"}.isdisjoint(calendar)
    assert "ATTENDEE" not in event


@given(entries)
def test_the_same_entry_gives_the_same_bytes(entry: Entry) -> None:
    assert render_event(entry) == render_event(entry)


@given(texts)
def test_cleaning_once_is_enough(text: str) -> None:
    assume(not re.search("[\u0300-\u036f]{30}", text))
    assert plain(plain(text)) == plain(text)
    assert one_line(one_line(text)) == one_line(text)
    assert address(address(text)) == address(text)


def test_cleaning_keeps_words_apart_and_letters_whole() -> None:
    assert plain("một\thai\r\nba\rbốn\u2028năm") == "một hai\nba\nbốn\nnăm"
    assert plain("\ud83e\udde7 \ud800") == "🧧 \ufffd"
    assert plain("a\x00b\x9f") == "ab"
    assert plain("a\n\u0300b") == "a\n\u00a0\u0300b"


@given(st.binary(max_size=400).map(lambda octets: b"X:" + octets.replace(b"\r", b"").replace(b"\n", b"")))
@example(b"X:" + b"\\" * 400)
def test_unfolding_gives_the_line_back(line: bytes) -> None:
    assert folded(line).replace(b"\r\n ", b"") == line


@given(st.text(st.sampled_from("ợế\\;,n x🧧"), max_size=400))
def test_folds_stand_before_no_part_of_an_escape(text: str) -> None:
    event = render_event(Entry("x@ttdn", FIRST, "x", text, stamp=STAMP))
    for line in event.split(b"\r\n "):
        backslashes = len(line) - len(line.rstrip(b"\\"))
        assert backslashes % 2 == 0


def test_the_calendar_says_what_clients_need_and_nothing_they_stumble_over() -> None:
    head = render_calendar([], "Lịch mẫu", "Ghi chú").decode().split("\r\n")
    assert head == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//ttdn//ttdn//VI",
        "CALSCALE:GREGORIAN",
        "NAME:Lịch mẫu",
        "X-WR-CALNAME:Lịch mẫu",
        "DESCRIPTION:Ghi chú",
        "X-WR-CALDESC:Ghi chú",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "END:VCALENDAR",
        "",
    ]


def test_an_entry_refuses_what_a_calendar_cannot_hold() -> None:
    with pytest.raises(InvalidValue) as last:
        Entry("x@ttdn", date.max, "Việc", stamp=STAMP)
    assert last.value.code == "date-out-of-range"
    with pytest.raises(InvalidValue) as zone:
        Entry("x@ttdn", FIRST, "Việc", stamp=datetime(2026, 11, 23))  # noqa: DTZ001  what is refused here
    assert zone.value.code == "stamp-not-utc"


def test_a_link_carries_its_relation_and_its_label() -> None:
    entry = Entry(
        "x@ttdn", FIRST, "Việc", links=(Link("https://example.org/a b", 'Nghị quyết "47"; ^n'),), stamp=STAMP
    )
    data = render_event(entry).replace(b"\r\n ", b"").decode()
    line = "LINK;VALUE=URI;LINKREL=describedby;LABEL=\"Nghị quyết '47'; 'n\":https://example.org/a%20b\r\n"
    assert line in data
