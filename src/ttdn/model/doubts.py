"""What the words leave open (*điều chưa rõ*): each doubt by a stable code, in Vietnamese and in English.

A doubt travels from the reading of a phrase to the calendar entry, so that a coordinator sees it.
"""

from enum import Enum


class Doubt(Enum):
    """One thing that the words do not settle (*điều chưa rõ*).

    >>> Doubt.NO_YEAR.code, Doubt.NO_YEAR.vi
    ('no-year', 'văn bản không nêu năm: đọc theo ngày ban hành')
    """

    NO_YEAR = (
        "no-year",
        "văn bản không nêu năm: đọc theo ngày ban hành",
        "no year is written: read from the day of issue",
    )
    NO_FREQUENCY = (
        "no-frequency",
        "văn bản nêu định kỳ nhưng không nêu chu kỳ",
        "it repeats, but no frequency is written",
    )
    UNCLEAR_LEAD = (
        "unclear-lead",
        "văn bản chỉ nêu phối hợp, không nêu rõ cơ quan chủ trì",
        "the words say who works together, not who leads",
    )

    NO_HEIR = (
        "no-heir",
        "cơ quan được giao không còn và chưa rõ cơ quan kế thừa",
        "an office named here is gone, and no receiver of its work is known",
    )

    @property
    def code(self) -> str:
        """The stable code, for programs."""
        return self.value[0]

    @property
    def vi(self) -> str:
        """The doubt in Vietnamese, for coordinators."""
        return self.value[1]

    @property
    def en(self) -> str:
        """The doubt in English."""
        return self.value[2]
