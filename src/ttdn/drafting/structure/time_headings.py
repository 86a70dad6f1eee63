"""Headings that are a time (*đề mục là thời gian*): "Tháng 3/2026", over what has to be done in it."""

import re

import attrs

from ttdn.drafting.structure.label_lines import trimmed
from ttdn.drafting.structure.sentence_times import is_whole_time, times_in
from ttdn.drafting.structure.time_forms import WORDS_OF_TIME

_NUMBER = re.compile(r"\d|(?:ba|sáu|chín) tháng|\b[IVX]+\b|\bthứ\b|chủ nhật", re.IGNORECASE)
_DAY = re.compile(r"\bngày\b|\d{1,2}/\d{1,2}(?!\d)|\bthứ\b|chủ nhật|\d\s*(?:giờ|h)", re.IGNORECASE)
_WEEKDAY = re.compile(r"thứ|chủ nhật", re.IGNORECASE)
_CLOCK = r"\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}(?:\s*phút)?"
_PART_OF_DAY = r"(?:buổi )?(?:sáng|trưa|chiều|tối)|cả ngày"
_HOUR = re.compile(
    rf"(?:lúc |từ )?{_CLOCK}(?:\s*(?:-|–|đến)\s*{_CLOCK})?(?:\s*\((?:{_PART_OF_DAY})\))?|{_PART_OF_DAY}",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"(?:(?:các |những )?(?:nhiệm vụ|công việc|hoạt động|công tác|việc)(?: thực hiện)? )?"
    r"(?P<when>thường xuyên(?: trong năm)?|(?:hằng|hàng) (?:ngày|tuần|tháng|quý|năm))",
    re.IGNORECASE,
)
_OF_A_STEP = re.compile(r"\((?P<when>[^()]*)\)\s*:")
_LONGEST = 80


_IN_BRACKETS = re.compile(r"\((?P<when>[^()]*\d[^()]*)\)\W*$")


@attrs.frozen
class TimeHeading:
    """The words for when in a heading, and what the line says behind them (*thời gian ở đề mục*)."""

    when: str
    rest: str = ""

    @property
    def is_weekday(self) -> bool:
        """Whether it is a day of the week, as the headings of a calendar are."""
        return _WEEKDAY.match(self.when) is not None

    @property
    def is_hour(self) -> bool:
        """Whether it is an hour or a part of a day alone, of a day named elsewhere."""
        return _HOUR.fullmatch(self.when) is not None

    @property
    def is_day(self) -> bool:
        """Whether it names a day or an hour, beside which no other time says when."""
        return _DAY.search(self.when) is not None


def time_heading(line: str) -> TimeHeading | None:
    """Read a line that is a time and nothing else, or is one before a colon (*đề mục thời gian*).

    >>> time_heading("Tháng 3/2026: Thi thử lần 1.")
    TimeHeading(when='Tháng 3/2026', rest='Thi thử lần 1.')
    >>> time_heading("Từ 16/4 - 05/5: Khảo sát luồng lạch.").when
    'Từ 16/4 - 05/5'
    >>> time_heading("(xong trước 30/11/2026): Chi bộ họp kiểm điểm.")
    TimeHeading(when='xong trước 30/11/2026', rest='Chi bộ họp kiểm điểm.')
    >>> time_heading("Chiều: Họp giao ban").is_hour
    True
    >>> time_heading("Tháng 3 là tháng thanh niên") is None
    True
    """
    step = _OF_A_STEP.match(line)
    if step and (times_in(step["when"]) or WORDS_OF_TIME.fullmatch(step["when"])):
        return TimeHeading(step["when"], line[step.end() :].strip())
    head, _, rest = line.partition(":")
    when = trimmed(head)
    lasting = _LASTING.fullmatch(when)
    if lasting:
        return TimeHeading(lasting["when"], rest.strip())
    if rest and _HOUR.fullmatch(when):
        return TimeHeading(when, rest.strip())
    if len(when) > _LONGEST or not WORDS_OF_TIME.fullmatch(when) or not _NUMBER.search(when):
        return None
    return TimeHeading(when, rest.strip())


def time_of_heading(line: str) -> str | None:
    """Return the time in brackets behind a heading (*thời gian sau đề mục*), which what stands below it shares.

    >>> time_of_heading("Tuyên truyền, vận động (từ ngày 05/11 đến ngày 20/11/2025)")
    'từ ngày 05/11 đến ngày 20/11/2025'
    >>> time_of_heading("Tuyên truyền (kèm theo Kế hoạch số 5)") is None
    True
    """
    found = _IN_BRACKETS.search(line)
    if found is None or found.start() == 0:
        return None
    within = found["when"].strip()
    return within if is_whole_time(within) or WORDS_OF_TIME.fullmatch(within) else None


def is_time(words: str) -> bool:
    """Whether words are a time and nothing else, in a sentence or as a heading (*chỉ là thời gian*).

    >>> is_time("xong trước ngày 25/7"), is_time("tuần cuối tháng 12"), is_time("họp tháng 7")
    (True, True, False)
    """
    return is_whole_time(words) or time_heading(words) is not None
