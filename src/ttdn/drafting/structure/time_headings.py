"""Headings that are a time (*đề mục là thời gian*): "Tháng 3/2026", over what has to be done in it."""

import re

import attrs

from ttdn.drafting.structure.label_lines import trimmed
from ttdn.drafting.structure.sentence_times import times_in

_PERIOD = re.compile(
    r"(?:(?:trong|từ|đến|đầu|giữa|cuối|hết|đợt \d+)\s+)*(?:tháng|quý|tuần|năm|học kỳ)\s+[^:]{1,60}", re.IGNORECASE
)
_ONE = r"(?:tháng \d{1,2}|quý [IV\d]+)(?:(?:\s*/\s*|\s+năm\s+)\d{4})?"
_BARE = re.compile(rf"{_ONE}(?:\s*[-–,]\s*{_ONE})?", re.IGNORECASE)


@attrs.frozen
class TimeHeading:
    """The words for when in a heading, and what the line says behind them (*thời gian ở đề mục*)."""

    when: str
    rest: str = ""


def time_heading(line: str) -> TimeHeading | None:
    """Read a line that is a time and nothing else, or is one before a colon (*đề mục thời gian*).

    >>> time_heading("Tháng 3/2026: Thi thử lần 1.")
    TimeHeading(when='Tháng 3/2026', rest='Thi thử lần 1.')
    >>> time_heading("Tháng 3 là tháng thanh niên") is None
    True
    """
    head, _, rest = line.partition(":")
    when = trimmed(head)
    if not _PERIOD.fullmatch(when):
        return None
    whole = times_in(when) == ((0, len(when)),) or _BARE.fullmatch(when) is not None
    return TimeHeading(when, rest.strip()) if whole else None
