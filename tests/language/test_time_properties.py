"""What holds for every time phrase: the way back, noise, spans, and that no text does harm."""

import re
import sys
import unicodedata
from collections.abc import Callable
from datetime import date, time, timedelta
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ttdn.language.explain_time import explain_time
from ttdn.language.time import read_time
from ttdn.language.time_items import due_days, time_item
from ttdn.language.time_words import say_time
from ttdn.model.dates import Precision, Span, Term, TermUnit, day_of
from ttdn.model.recurrence import MonthlyRule, NthRule, Weekday, WeeklyRule
from ttdn.model.timing import (
    AfterEvent,
    ByReference,
    Combined,
    Continuous,
    Deadline,
    Frequency,
    Milestone,
    NoTiming,
    OnRequest,
    Recurring,
    RecurringUndated,
    Single,
    Target,
    Timing,
    Window,
)

_ISSUED = date(2026, 2, 5)
_DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
_YEARS = st.integers(2000, 2099)
_TIMES = st.times(time(0, 1), time(23, 59)).map(lambda at: at.replace(second=0, microsecond=0))
_ALL_MONTHS = tuple(range(1, 13))
_IN_QUARTER = ((1, 4, 7, 10), (2, 5, 8, 11), (3, 6, 9, 12))

_DEADLINES = st.one_of(
    st.builds(Deadline, _DAYS),
    st.builds(Deadline, _DAYS, strict=st.just(True)),
    st.builds(Deadline, _DAYS, at=_TIMES),
)


@st.composite
def _windows(draw: st.DrawFn) -> Window:
    precision = draw(st.sampled_from(Precision))
    first, last = sorted(Span.around(draw(_DAYS), precision) for _ in range(2))
    span = first if precision is Precision.HALF else Span(first.first, last.last)
    return Window(span, precision)


@st.composite
def _monthly(draw: st.DrawFn, *, strict: bool) -> MonthlyRule:
    months = draw(
        st.one_of(
            st.just(_ALL_MONTHS),
            st.sampled_from(_IN_QUARTER),
            st.lists(st.sampled_from(_ALL_MONTHS), min_size=1, max_size=3, unique=True).map(
                lambda m: tuple(sorted(m))
            ),
        )
    )
    shortest = min(day_of(2027, month, -1).day for month in months)
    # A strict day names the day after it, which must be in the same month.
    return MonthlyRule(draw(st.one_of(st.just(-1), st.integers(1, shortest - strict))), months)


@st.composite
def _recurring(draw: st.DrawFn) -> Recurring:
    strict = draw(st.booleans())
    rule = draw(_monthly(strict=strict))
    at = None if strict else draw(st.none() | _TIMES)
    until = draw(st.none() | st.dates(_ISSUED, date(2099, 12, 31)))
    return Recurring((rule,), _ISSUED, until, strict=strict, at=at if rule.day != -1 else None)


_OTHER_RULES = st.one_of(
    st.builds(WeeklyRule, st.sampled_from(Weekday)),
    st.builds(
        NthRule,
        st.sampled_from([1, -1]),
        st.one_of(st.just(tuple(Weekday)[:5]), st.sampled_from(Weekday).map(lambda weekday: (weekday,))),
    ),
).map(lambda rule: Recurring((rule,), _ISSUED))
_WINDOWS_OF_YEAR = st.one_of(
    st.integers(1, 12).map(
        lambda month: Recurring((MonthlyRule(-1, (month,)),), _ISSUED, precision=Precision.MONTH)
    ),
    st.integers(1, 4).map(
        lambda number: Recurring((MonthlyRule(-1, (3 * number,)),), _ISSUED, precision=Precision.QUARTER)
    ),
)
_ENDS = st.none() | _DAYS
_UNDATED = st.builds(RecurringUndated, st.none() | st.sampled_from(Frequency), _ENDS)
_EVENTS = st.sampled_from(
    ["kể từ ngày nhận được báo cáo", "sau khi kết thúc đợt kiểm tra", "kể từ ngày Luật có hiệu lực"]
)
_TERMS = st.builds(Term, st.integers(1, 90), st.sampled_from(TermUnit))
_SINGLES: st.SearchStrategy[Single] = st.one_of(
    _DEADLINES,
    _windows(),
    _recurring(),
    _OTHER_RULES,
    _WINDOWS_OF_YEAR,
    _UNDATED,
    st.builds(Continuous, _ENDS),
    st.builds(Continuous, st.none(), _ENDS),
    st.just(OnRequest()),
    st.builds(AfterEvent, _EVENTS, _TERMS),
    st.just(AfterEvent("Ngay sau khi có Nghị quyết của HĐND tỉnh")),
    st.just(ByReference("kế hoạch của Ban Tuyên giáo Tỉnh ủy")),
    st.builds(Target, _YEARS),
    st.just(NoTiming()),
)
_DATED = st.one_of(_DEADLINES, _windows())
_LABELS = st.sampled_from(["Dự thảo", "Trình ban hành", "Lần 1", "Sơ kết", "hoàn chỉnh hồ sơ"])
_MILESTONES = st.lists(st.builds(Milestone, _DATED, _LABELS), min_size=2, max_size=4).map(
    lambda parts: Combined(tuple(parts))
)


@given(timing=_SINGLES | _MILESTONES)
@settings(max_examples=400)
def test_what_is_written_reads_back_to_the_same(timing: Timing) -> None:
    assert read_time(say_time(timing), issued=_ISSUED).timing == timing


def _half_composed(text: str) -> str:
    """Take the tone off its letter, as one widespread converter leaves it."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    letters: list[str] = []
    for char in unicodedata.normalize("NFC", text):
        marks = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in marks[1:] if mark in tones)
        rest = "".join(mark for mark in marks if mark not in tones)
        letters.append(unicodedata.normalize("NFC", rest) + tone)
    return "".join(letters)


_NOISE: dict[str, Callable[[str], str]] = {
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "half composed": _half_composed,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "line breaks": lambda text: text.replace(" ", "\n"),
    "double spaces": lambda text: f" {text.replace(' ', '  ')}\t",
    "capitals": str.upper,
    "en dashes": lambda text: text.replace("-", "–"),
    "hàng": lambda text: text.replace("hằng", "hàng"),
    "quí": lambda text: text.replace("quý", "quí").replace("Quý", "Quí"),
    "hoá": lambda text: text.replace("hóa", "hoá").replace("thủy", "thuỷ"),
    "missing spaces": lambda text: re.sub(r"(ngày|tháng|năm|quý|,|;) (?=\d)", r"\1", text),
    "glued words": lambda text: re.sub(r"(hằng) (năm|quý|tháng)", r"\1\2", text),
}
_KEPT = st.one_of(_DATED, _recurring(), _UNDATED, _WINDOWS_OF_YEAR, _MILESTONES)


@pytest.mark.parametrize("noise", _NOISE)
@given(timing=_KEPT)
@settings(max_examples=40)
def test_noise_changes_nothing(noise: str, timing: Timing) -> None:
    clean = read_time(say_time(timing), issued=_ISSUED)
    noisy = read_time(_NOISE[noise](say_time(timing)), issued=_ISSUED)
    assert due_days(noisy.timing or NoTiming(), _ISSUED) == due_days(clean.timing or NoTiming(), _ISSUED)
    assert (noisy.kind, noisy.ambiguous, len(noisy.parts)) == (clean.kind, clean.ambiguous, len(clean.parts))


_SAMPLE = """
ngày tháng quý năm trước chậm nhất đến hết từ trong cuối đầu giữa hằng mỗi định kỳ thường xuyên đột xuất khi có
yêu cầu theo kế hoạch sau ngay nếu và hoặc , ; : ( ) . - / 15 31 2 2026 2030 III IV 30/6 31/12/2026 6/2026 thứ Hai
tuần lần một 6 làm việc kể báo cáo hoàn thành Nghị quyết số 47/NQ-CP của 17 giờ này ký ban hành học tết mùng nửa
"""
_WORDS = st.sampled_from(_SAMPLE.split())


@given(text=st.text() | st.lists(_WORDS, max_size=14).map(" ".join), horizon=st.none() | _DAYS)
@settings(max_examples=1500)
def test_no_text_raises_and_spans_lie_inside(text: str, horizon: date | None) -> None:
    reading = read_time(text, issued=_ISSUED, horizon=horizon)
    edges = [edge for span in reading.used for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < stop <= len(text) for start, stop in reading.used)
    assert reading.phrase == text
    unused = [index for start, stop in reading.unused for index in range(start, stop)]
    used = [index for start, stop in reading.used for index in range(start, stop)]
    assert not set(used) & set(unused)
    assert explain_time(reading)
    assert explain_time(reading, "vi")
    item = time_item(reading, "x", _ISSUED, horizon)
    assert item["kind"] == reading.kind
    assert not (reading.timing is None and item["due"])


@given(text=st.lists(_WORDS, max_size=12).map(" ".join))
@settings(max_examples=600)
def test_whatever_was_read_can_be_written_and_read_again(text: str) -> None:
    timing = read_time(text, issued=_ISSUED).timing
    if isinstance(timing, Deadline | Window | Target):
        assert read_time(say_time(timing), issued=_ISSUED).timing == timing


@given(day=st.dates(date(2025, 1, 1), date(2099, 12, 31)))
def test_the_words_used_cover_the_day(day: date) -> None:
    phrase = f"Các sở gửi báo cáo trước ngày {day.day}/{day.month}/{day.year} để tổng hợp"
    reading = read_time(phrase, issued=_ISSUED)
    assert [phrase[start:stop] for start, stop in reading.used] == [f"trước ngày {day:%-d/%-m/%Y}"]
    assert reading.timing == Deadline(day - timedelta(days=1), strict=True)


_ACTS = st.sampled_from(
    ["Nghị quyết số 47/NQ-CP", "Kết luận số 57-KL/TW", "Quyết định số 70/2017/QĐ-UBND", "Luật số 45/2019/QH14"]
)
_DATE_FORMS = st.sampled_from(["ngày {0.day}/{0.month}/{0.year}", ", ngày {0:%d} tháng {0.month} năm {0.year}"])


@given(
    act=_ACTS,
    form=_DATE_FORMS,
    day=_DAYS,
    tail=st.sampled_from(["", " của Chính phủ", " của Bộ Chính trị về việc"]),
)
def test_a_citation_never_gives_a_date(act: str, form: str, day: date, tail: str) -> None:
    reading = read_time(f"Thực hiện {act} {form.format(day)}{tail}", issued=_ISSUED)
    assert reading.timing is None or not due_days(reading.timing, _ISSUED)


_HOSTILE = [
    "ngày ", "1", "(", "a\u0301", "31/12/", "Sở A, ", "trước ", "quý ", "từ ", "từ ngày 1/1 đến ", "hằng năm, ",
    "2026-", "tại ", "trong vòng ", "thứ hai, ", "đột xuất ", "quý I, ", "ngày 1, ", "kế hoạch a ", "1.111",
    "hoàn thành trước ngày 1/1/2026; ", "nguồn a, ", "công báo ",
]  # fmt: skip


def _calls(text: str) -> int:
    """Count the calls that reading a text takes, in Python and in C."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        read_time(text, issued=_ISSUED)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", _HOSTILE)
def test_twice_the_text_takes_at_most_twice_the_steps(unit: str) -> None:
    once, twice = (_calls(unit * (size // len(unit))) for size in (4_000, 8_000))
    assert twice <= 2.5 * once + 100


def test_a_text_that_is_no_cell_is_refused() -> None:
    reading = read_time("trước ngày 1/1/2027 " * 100_000, issued=_ISSUED)
    assert (reading.kind, [doubt.code for doubt in reading.doubts]) == ("unread", ["too-long"])
