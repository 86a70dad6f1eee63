"""The lint reads any bytes, and any path."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.seeds import SEEDS, VALID
from ttdn.errors import NotFound
from ttdn.lint import RULES, check_bytes, check_path

# Scraps of calendars, so that random files get as far as every rule.
_NAMES = [
    *("BEGIN", "END", "DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "UID"),
    *("SUMMARY", "CATEGORIES", "STATUS", "LINK", "TRIGGER", "METHOD", "TZOFFSETTO", "SEQUENCE", "VERSION"),
]
_VALUES = [
    *("VCALENDAR", "VEVENT", "VTODO", "VTIMEZONE", "STANDARD", "VALARM", "20260101", "20260101T000000Z", "P1D"),
    *(
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=WEEKLY;BYDAY=MO",
        "FREQ=YEARLY;UNTIL=20250101",
        "00000000",
        "a\\",
        "BYMONTH=L",
    ),
]
_PARAMETERS = ["", ";VALUE=DATE", ";TZID=Asia/Hue", ";A=1,2", ';A="x"y', ";A="]
_ENDINGS = [b"\r\n", b"\n", b"\r", b"\r\n ", b"\r\n\t", b"", b"\xff\r\n", b"\\\r\n "]


@st.composite
def scraps(draw: st.DrawFn) -> bytes:
    name = draw(st.sampled_from(_NAMES) | st.text(max_size=5))
    value = draw(st.sampled_from(_VALUES) | st.text(max_size=20))
    parameter, ending = draw(st.sampled_from(_PARAMETERS)), draw(st.sampled_from(_ENDINGS))
    return f"{name}{parameter}:{value}".encode() + ending


anything = st.binary() | st.lists(scraps() | st.binary(max_size=4), max_size=25).map(b"".join)


_SMALL = [*VALID.values(), *(seed.data for seed in SEEDS if seed.code != "file-large")]


def check(data: bytes) -> None:
    for finding in check_bytes(data):
        assert 0 <= finding.offset <= len(data)
        assert finding.place.line >= 1
        assert finding.place.column >= 1
        assert data[: finding.offset].count(b"\n") == finding.place.line - 1 or finding.offset == len(data)
        assert str(finding)


@given(anything)
@example(b"\r")
@example(b" \r\n \r\n")
@example(b"\xef\xbb\xbf")
def test_any_bytes_are_read(data: bytes) -> None:
    check(data)


@given(st.sampled_from(_SMALL), st.data())
def test_broken_calendars_are_read(whole: bytes, draw: st.DataObject) -> None:
    start = draw.draw(st.integers(0, len(whole)))
    stop = draw.draw(st.integers(start, min(start + 40, len(whole))))
    check(whole[:start] + draw.draw(st.binary(max_size=6)) + whole[stop:])


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:A\r\n" * 50_000,
        b"BEGIN:A\r\n" * 20_000 + b"END:B\r\n" * 20_000,
        b"BEGIN:VCALENDAR\r\n" + b"END:A\r\n" * 20_000,
        b"BEGIN:VCALENDAR\r\nSUMMARY:" + b"," * 500_000,
        b"BEGIN:VCALENDAR\r\nSUMMARY:" + "a\u0301\u0323".encode() * 50_000,
        b"BEGIN:VCALENDAR\r\nEXDATE:" + b"1," * 50_000,
        b"BEGIN:VCALENDAR\r\nX" + b";A=1" * 50_000,
        b"BEGIN:VCALENDAR\r\nX:" + b"\r\n " * 50_000,
        b"\n" * 100_000,
        b"\r" * 200_000,
        b'A;B="' * 50_000,
    ],
    ids=[
        "deep",
        "deep with strays",
        "strays",
        "commas",
        "marks",
        "dates",
        "parameters",
        "folds",
        "lf",
        "cr",
        "quotes",
    ],
)
def test_hostile_files_are_read(data: bytes) -> None:
    assert check_bytes(data)


def test_a_folder_is_checked_in_the_order_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.ics").write_bytes(b"")
    (tmp_path / "a.ics").write_bytes(b"")
    (tmp_path / "c.ics").write_bytes(VALID["event"])
    (tmp_path / "d.txt").write_bytes(b"")
    found = check_path(tmp_path)
    assert [finding.place.file for finding in found] == [str(tmp_path / "a.ics"), str(tmp_path / "b" / "x.ics")]
    assert {finding.code for finding in found} == {"calendar-missing"}
    assert check_path(tmp_path / "c.ics") == ()


@pytest.mark.parametrize("name", ["absent.ics", "empty", "nul\0.ics"])
def test_nothing_to_check_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NotFound, match="lint-path"):
        check_path(tmp_path / name)


def test_rules_are_in_the_order_of_their_codes() -> None:
    assert [rule.code for rule in RULES] == sorted(rule.code for rule in RULES)
