"""Invitations (*giấy mời*): they name many, as guests; a few of them have something to prepare."""

import re

from ttdn.drafting.draft import DraftDuty, Where
from ttdn.drafting.structure.sentence_who import ASSIGNS, names_only

_GUESTS = re.compile(
    r"(?:các |quý )?(?:đại biểu|đại diện|lãnh đạo|khách mời|vị khách|quý vị|đồng chí|ông|bà)\b"
    r"|(?:trân trọng )?(?:kính )?mời\b",
    re.IGNORECASE,
)


def prepares(duty: DraftDuty) -> bool:
    """Whether an invitation gives it to an office, by its heading or in words (*phân công chuẩn bị*).

    Guests are told when to be there and what to wear: that is nobody's duty.

    >>> from ttdn.drafting.draft import Words
    >>> by_heading = (Words("Văn phòng", where=Where.HEADING),)
    >>> prepares(DraftDuty(1, "1", Words("Chuẩn bị hội trường."), by_heading))
    True
    >>> prepares(DraftDuty(1, "1", Words("Đại biểu có mặt trước 15 phút."), by_heading))
    False
    """
    text = duty.text.text
    if text.endswith(":") or _GUESTS.match(text) or names_only(text.rstrip(".;")):
        return False
    headings = [words.text for words in duty.who if words.where is Where.HEADING]
    return ASSIGNS.match(text) is not None or any(not _GUESTS.match(heading) for heading in headings)
