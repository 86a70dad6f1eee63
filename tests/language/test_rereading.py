"""A phrase read again reads as it did the first time, whatever it is read with."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ttdn.language.names import NO_NAMES, NameBook
from ttdn.language.reading import BeforePeriod, ReadingPolicy
from ttdn.language.rereading import reread_time, reread_who
from ttdn.language.time import read_time
from ttdn.language.who import read_who
from ttdn.testing.strategies import time_phrases, who_phrases

_BOOKS = (NO_NAMES, NameBook.of(["Viện Kiến trúc", "Sở Y tế", "các sở"]))
_HEADINGS = st.sampled_from(("", "Sở Tài chính", "1. Đối với Công an tỉnh"))
_COLUMNS = st.sampled_from(("", "Cơ quan chủ trì", "Cơ quan phối hợp"))


@given(who_phrases(), _HEADINGS, _COLUMNS, st.sampled_from(_BOOKS), st.sampled_from((1, 60)))
def test_who_reads_the_same(phrase: str, heading: str, column: str, names: NameBook, times: int) -> None:
    long = phrase * times  # also beyond what is kept
    expected = read_who(long, heading=heading, column=column, names=names)
    for _ in range(2):
        assert reread_who(long, heading=heading, column=column, names=names) == expected


@given(time_phrases(), st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.sampled_from((None, date(2028, 12, 31))))
def test_time_reads_the_same(phrase: str, issued: date, horizon: date | None) -> None:
    expected = read_time(phrase, issued=issued, horizon=horizon)
    for _ in range(2):
        assert reread_time(phrase, issued=issued, horizon=horizon) == expected


def test_known_names_are_known_again() -> None:
    names = NameBook.of(["Mạng lưới Tình nguyện"])
    reading = reread_who("Mạng lưới Tình nguyện tiếp nhận quà", names=names)
    assert [item.name for item in reading.assignments] == ["Mạng lưới Tình nguyện"]


def test_the_policy_and_the_working_days_are_those_asked_for() -> None:
    issued = date(2026, 1, 5)
    for policy in (ReadingPolicy(before_period=choice) for choice in BeforePeriod):
        assert reread_time("trước tháng 6", issued=issued, policy=policy) == read_time(
            "trước tháng 6", issued=issued, policy=policy
        )
    term = "trong 5 ngày làm việc kể từ ngày ký"
    sundays_too = reread_time(term, issued=issued, is_working_day=lambda _day: True)
    assert sundays_too == read_time(term, issued=issued, is_working_day=lambda _day: True)
    assert sundays_too != reread_time(term, issued=issued)
