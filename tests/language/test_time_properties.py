"""What holds for every time phrase: the way back, noise, spans, and that no text does harm."""

import re
import sys
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draws import draws
from ttdn.language.explain_time import explain_time
from ttdn.language.time import read_time
from ttdn.language.time_items import due_days, time_item
from ttdn.language.time_words import say_time
from ttdn.model.recurrence import MonthlyRule, NthRule, Weekday
from ttdn.model.timing import Deadline, NoTiming, Recurring, Target, Timing, Window
from ttdn.testing.strategies import days, said_timings
from ttdn.testing.strategies.phrases import (
    ISSUED,
    said_deadlines,
    said_milestones,
    said_periods,
    said_recurring,
    said_undated,
    said_windows,
)

_DAYS = days()


@given(timing=said_timings())
@draws(400)
def test_what_is_written_reads_back_to_the_same(timing: Timing) -> None:
    assert read_time(say_time(timing), issued=ISSUED).timing == timing


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
_KEPT = st.one_of(
    said_deadlines(), said_windows(), said_recurring(), said_undated(), said_periods(), said_milestones()
)


@pytest.mark.parametrize("noise", _NOISE)
@given(timing=_KEPT)
@draws(40)
def test_noise_changes_nothing(noise: str, timing: Timing) -> None:
    clean = read_time(say_time(timing), issued=ISSUED)
    noisy = read_time(_NOISE[noise](say_time(timing)), issued=ISSUED)
    assert due_days(noisy.timing or NoTiming(), ISSUED) == due_days(clean.timing or NoTiming(), ISSUED)
    assert (noisy.kind, noisy.ambiguous, len(noisy.parts)) == (clean.kind, clean.ambiguous, len(clean.parts))


_SAMPLE = """
ngày tháng quý năm trước chậm nhất đến hết từ trong cuối đầu giữa hằng mỗi định kỳ thường xuyên đột xuất khi có
yêu cầu theo kế hoạch sau ngay nếu và hoặc , ; : ( ) . - / 15 31 2 2026 2030 III IV 30/6 31/12/2026 6/2026 thứ Hai
tuần lần một 6 làm việc kể báo cáo hoàn thành Nghị quyết số 47/NQ-CP của 17 giờ này ký ban hành học tết mùng nửa
"""
_WORDS = st.sampled_from(_SAMPLE.split())


@given(text=st.text() | st.lists(_WORDS, max_size=14).map(" ".join), horizon=st.none() | _DAYS)
@draws(1500)
def test_no_text_raises_and_spans_lie_inside(text: str, horizon: date | None) -> None:
    reading = read_time(text, issued=ISSUED, horizon=horizon)
    edges = [edge for span in reading.used for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < stop <= len(text) for start, stop in reading.used)
    assert reading.phrase == text
    unused = [index for start, stop in reading.unused for index in range(start, stop)]
    used = [index for start, stop in reading.used for index in range(start, stop)]
    assert not set(used) & set(unused)
    assert explain_time(reading)
    assert explain_time(reading, "vi")
    item = time_item(reading, "x", ISSUED, horizon)
    assert item["kind"] == reading.kind
    assert not (reading.timing is None and item["due"])


@given(text=st.lists(_WORDS, max_size=12).map(" ".join))
@draws(600)
def test_whatever_was_read_can_be_written_and_read_again(text: str) -> None:
    timing = read_time(text, issued=ISSUED).timing
    if isinstance(timing, Deadline | Window | Target):
        assert read_time(say_time(timing), issued=ISSUED).timing == timing


@given(day=st.dates(date(2025, 1, 1), date(2099, 12, 31)))
def test_the_words_used_cover_the_day(day: date) -> None:
    phrase = f"Các sở gửi báo cáo trước ngày {day.day}/{day.month}/{day.year} để tổng hợp"
    reading = read_time(phrase, issued=ISSUED)
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
    reading = read_time(f"Thực hiện {act} {form.format(day)}{tail}", issued=ISSUED)
    assert reading.timing is None or not due_days(reading.timing, ISSUED)


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
        read_time(text, issued=ISSUED)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", _HOSTILE)
def test_twice_the_text_takes_at_most_twice_the_steps(unit: str) -> None:
    once, twice = (_calls(unit * (size // len(unit))) for size in (4_000, 8_000))
    assert twice <= 2.5 * once + 100


def test_a_text_that_is_no_cell_is_refused() -> None:
    reading = read_time("trước ngày 1/1/2027 " * 100_000, issued=ISSUED)
    assert (reading.kind, [doubt.code for doubt in reading.doubts]) == ("unread", ["too-long"])


def test_a_day_of_some_months_names_them() -> None:
    rule = NthRule(1, (Weekday.MONDAY,), (1, 2))
    assert say_time(Recurring((rule,), date(2024, 4, 15))) == "thứ Hai đầu tiên của tháng 1 và tháng 2 hằng năm"


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        (
            (MonthlyRule(9, (3, 6, 9, 12)), MonthlyRule(4, (12,))),
            "trước ngày 10 của tháng cuối quý và ngày 05 tháng 12 hằng năm",
        ),
        ((MonthlyRule(4, (6,)), MonthlyRule(4, (12,))), "trước ngày 05 tháng 6 và ngày 05 tháng 12 hằng năm"),
        ((MonthlyRule(9), MonthlyRule(4, (12,))), "trước ngày 10 hằng tháng và trước ngày 05 tháng 12 hằng năm"),
    ],
)
def test_days_that_come_differently_often_are_each_said_as_often_as_they_come(
    rules: tuple[MonthlyRule, ...], said: str
) -> None:
    timing = Recurring(rules, ISSUED, strict=True)
    assert say_time(timing) == said
    read = read_time(said, issued=ISSUED).timing
    assert read is not None
    assert due_days(read, ISSUED, date(2030, 12, 31)) == due_days(timing, ISSUED, date(2030, 12, 31))
