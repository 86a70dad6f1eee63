"""What a sentence of a letter does to a plan (*loại sửa đổi*), by its verb and by who consents or asks."""

import re
from enum import Enum

from ttdn.text import normalised


class Act(Enum):
    """What a sentence does to a duty (*loại sửa đổi*)."""

    TIME = "time"  # gives it another time
    WHO = "who"  # gives it to another office
    PHRASE = "phrase"  # puts words in the place of others
    REPEAL = "repeal"
    REWORD = "reword"  # gives its new words, in the blocks that follow
    INSERT = "insert"  # adds a duty, in the blocks that follow
    UNREAD = "unread"  # speaks of amending, and is not known


NUMBERING = re.compile(r"^\s*(?:(?:điều\s+)?(?:\d{1,2}|[ivx]{1,5}|[a-zđ])\s*[.):]\s*|[-+*•]\s*)+", re.IGNORECASE)
_APPROVING = (
    r"(?<!không )(?<!chưa )"
    r"(?<!\w)(?:đồng ý|thống nhất|nhất trí|cho phép|chấp thuận|quyết định|nay|ý kiến như sau|chỉ đạo)(?!\w)"
)
APPROVED = re.compile(_APPROVING, re.IGNORECASE)
_PREAMBLE = re.compile(r"(?:xét|theo|căn cứ|sau khi|phúc đáp|trả lời|trên cơ sở|thực hiện)(?!\w)", re.IGNORECASE)
# Who asks, supposes or looks into it has not decided.
_ASKING = re.compile(
    r"(?<!\w)(?:đề nghị|kiến nghị|đề xuất|kính trình|xin|xem xét|nếu|trường hợp|giả sử|khi)(?!\w)", re.IGNORECASE
)
_LEAD = re.compile(
    rf"(?:.*\b)?{_APPROVING}(?:\s+cho)?(?:\s+chủ trương)?(?:\s+với)?(?:\s+đề nghị\b.*?(?:về việc|,))?"
    r"(?:\s+việc)?(?:\s+được)?[\s:,]*$",
    re.IGNORECASE | re.DOTALL,
)
_TIME = (
    r"(?:thực hiện\s+)?(?:gia hạn|lùi|dời|kéo dài|rút ngắn)\b"
    r"|(?:điều chỉnh|thay đổi|sửa đổi(?:,\s*bổ sung)?|sửa|chuyển)\s+(?:lại\s+)?"
    r"(?:thời gian|thời hạn|tiến độ|hạn|mốc)\b"
)
_REPEAL = (
    r"(?:bãi bỏ|hủy bỏ|huỷ bỏ|dừng(?:\s+việc)?\s+(?:thực hiện|triển khai)|không\s+(?:tiếp tục\s+)?thực hiện)\b"
)
_REWORD = r"(?:sửa đổi|điều chỉnh)\b(?=[^:]*như sau\s*:)"
_INSERT = r"bổ sung\b(?=[^:]*như sau\s*:)"
_WHO = (
    r"giao\b(?=.*\bthay\b)|(?:chuyển|bàn giao)\b(?=.*\btừ\b.*\b(?:sang|cho|về)\b)"
    r"|(?:điều chỉnh|thay đổi|sửa đổi|thay)\s+(?:tên\s+)?(?:cơ quan|đơn vị)\b"
)
_PHRASE_ACT = r"(?:thay(?:\s+thế)?|sửa(?:\s+đổi)?|điều chỉnh)\s+(?:các\s+)?(?:cụm\s+từ|từ\s+ngữ|từ|cụm)\s*(?=\")"
_ACTS = tuple(
    (act, re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE | re.DOTALL))
    for act, words in (
        (Act.PHRASE, _PHRASE_ACT),
        (Act.TIME, _TIME),
        (Act.WHO, _WHO),
        (Act.REPEAL, _REPEAL),
        (Act.REWORD, _REWORD),
        (Act.INSERT, _INSERT),
    )
)
_TIME_TOLD = re.compile(
    r"(?:các\s+)?(?:nhiệm vụ|thời gian|thời hạn|hạn|tiến độ)\b.*?(?<!không )(?<!chưa )\b(?:(?:được|nay)\s+"
    r"(?:gia hạn|điều chỉnh|lùi|kéo dài|chuyển|sửa đổi|thay đổi)|nay\s+là)\b",
    re.IGNORECASE | re.DOTALL,
)


def act_of(sentence: str) -> Act | None:
    """Tell what a sentence does by itself (*loại sửa đổi*): its verb begins it, or follows a word of consent.

    >>> act_of("Đồng ý gia hạn thời gian thực hiện"), act_of("Đề nghị gia hạn thời gian thực hiện")
    (<Act.TIME: 'time'>, None)
    """
    bare = NUMBERING.sub("", sentence)
    told = _TIME_TOLD.match(bare)
    if told and not _ASKING.search(told[0]):
        return Act.TIME
    for act, words in _ACTS:
        for match in words.finditer(bare):
            before = bare[: match.start()]
            if not before.strip() or (_LEAD.match(before) and _decides(before)):
                return act
    return None


def _decides(lead: str) -> bool:
    """Whether what stands before the verb consents, and does not ask for consent."""
    consent = [match.start() for match in APPROVED.finditer(lead)]
    before = lead[: consent[-1]] if consent else lead
    own = before.rpartition(",")[2] if _PREAMBLE.match(before.lstrip()) else before
    return not _ASKING.search(own)


def is_asking(text: str) -> bool:
    """Tell whether words ask for something or suppose it (*đề nghị, nếu*), which decides nothing.

    >>> is_asking("Thời gian đề nghị điều chỉnh"), is_asking("Thời gian điều chỉnh")
    (True, False)
    """
    return _ASKING.search(text) is not None


def is_request(text: str) -> bool:
    """Tell whether what a document is about is a request (*đề nghị, xin gia hạn*), which decides nothing.

    >>> is_request("đề nghị gia hạn thời gian thực hiện"), is_request("gia hạn thời gian thực hiện")
    (True, False)
    """
    about = re.sub(r"^(?:v/v|về việc|về)\s*:?\s*", "", normalised(text).lower)
    return re.match(r"(?:việc\s+)?(?:đề nghị|xin|kiến nghị|đề xuất|tờ trình|báo cáo)(?!\w)", about) is not None
