"""Days of the week as times (*thứ trong tuần*): "trước 16h00 thứ Năm", "vào sáng thứ Hai kế tiếp"."""

import re

CLOCK = r"\d{1,2} ?(?:giờ|h|g)(?: ?\d{2})?(?: phút)?"  # "7g30" too
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_BEFORE = r"(?:xong |hoàn thành )?(?:trước|vào|lúc|trong|đến|chậm nhất(?: là)?|từ) "
_PART = r"(?:(?:các )?(?:buổi )?(?:sáng|chiều|tối|trưa) |ngày )?"
_WHICH = (
    r"(?:,? (?:ngày )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?"
    r"| (?:kế tiếp|tiếp theo|(?:của )?tuần (?:sau|tới|này|kế tiếp)|(?:hằng|hàng|mỗi) tuần"
    r"|(?:tuần )?(?:đầu|cuối|thứ [^\W\d]+)(?: tiên| cùng)?)"
    r"(?: (?:của )?(?:(?:hằng|hàng|mỗi) )?(?:tháng|quý)(?: \w+)?)?)"
)
ON_A_WEEKDAY = re.compile(
    rf"\b(?<!lần )(?<!kỳ )(?:{_BEFORE}(?:{CLOCK} )?{_PART}{WEEKDAY}{_WHICH}?"
    rf"|(?:vào )?(?:mỗi|các) {_PART}{WEEKDAY}|{CLOCK} {_PART}{WEEKDAY}{_WHICH}?|{_PART}{WEEKDAY}{_WHICH})"
    r"(?!\w|(?:,| và) (?:thứ|chủ nhật)\b)",
    re.IGNORECASE,
)
WORDS = ("thứ ", "chủ nhật")
