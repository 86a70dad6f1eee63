"""What a sentence begins with (*phần đầu câu*): its setting, and the act, thing or state behind who acts."""

import re

from ttdn.drafting.structure.sentence_times import condition_in, is_whole_time, times_in
from ttdn.language.who import Begins, begins_with

# What a sentence is about before it says who acts: when, in which case, on what ground.
_SETS = (
    r"(?:từ|trước|trong|quá trình|nhận được|đến|tính đến|sau|khi|nếu|trường hợp|riêng|đối với|ngoài ra|đồng thời"
    r"|bên cạnh đó|theo|hằng|hàng|định kỳ|vào|chậm nhất|căn cứ|trên cơ sở|về|tại|qua|kết quả(?=,)|để|nhằm|ngay"
    r"|(?:ngày|tháng|quý|năm)\s[\dIV]+|(?:\d+|ba|sáu|chín) tháng)\b"
)
_SET = re.compile(_SETS, re.IGNORECASE)
_SETTING = re.compile(rf"{_SETS}[^;.:,]*(?:, (?:bị|hoặc)\s[^;.:,]*)*[,:]\s*", re.IGNORECASE)
_REMARK = re.compile(r"^[\s,;:]*(?:\([^()]*\))?[\s,;:]*")
_BEHIND_WHO = re.compile(
    r"\s*(?:(?:nơi [^,;.]*)?được (?:giao|phân công)|(?:căn cứ|theo|trên cơ sở)\s[^,;.]*?(?:\snày\b|,))\s*",
    re.IGNORECASE,
)
# Things that nobody is: a sentence that begins with one says how it is with it.
_THING = re.compile(
    r"(?:chưa|dự báo (?:từ|trong|đến|năm|tháng|ngày)|dự kiến (?:trong|từ|đến|năm|tháng)|đây|điều (?:này|đó)"
    r"|thời tiết"
    r"|do|chủ đề|thông điệp|khẩu hiệu|đối tượng|phạm vi|(?:tổng |nguồn )?kinh phí|(?:từ )?nguồn|hồ sơ|phương tiện"
    r"|thí sinh|khách|hành khách|du khách|phụ huynh|người dân|quy chế"
    r"|(?:quyết định|kế hoạch|chỉ thị|nghị quyết|hướng dẫn|lịch|giấy mời|thông báo|phiếu|bảng|phụ lục|quy chế) này"
    r"|việc|sự|nhu cầu"
    r"|nguyên nhân|mức|thời hạn|cuộc họp|buổi|lễ|tài liệu|biểu mẫu|địa chỉ|đầu mối|giá)\b",
    re.IGNORECASE,
)
# Behind who acts: what he is, gets, may or does in any case, and no act that is asked of him.
_STATES = (
    r"\s*(?:(?:tạm thời|vẫn|luôn|hiện|cũng|cơ bản)\s+)*"
    r"(?:được(?! (?:giao|phân công))|bị|có thể|sẽ|vẫn"
    r"|chờ|đang|nhất trí|đồng ý|thống nhất (?:chủ trương|cho|để)"
    r"|là(?! (?:cơ quan|đơn vị|đầu mối|thường trực))|gồm|bao gồm"
    r"|áp dụng|nhận được|nhận thức|xác định đây|đạt|hoạt động|làm việc(?! với)|nghỉ|đi (?:học|công tác|phép"
    r"|vắng)|mở cửa"
    r"|họp (?:giao ban(?! với)|thường kỳ|định kỳ|toàn thể|mỗi|ít nhất|vào|đột xuất|\d)"
    r"|(?:tạm )?ngừng (?:cấp|cung cấp|hoạt động)|tạm (?:ngừng|dừng|nghỉ|thời)|chuyển (?:về|sang|đến)|chưa"
    r"|(?:tham |về |đến )?dự (?:họp|hội nghị|lễ|buổi|cuộc|phiên|đại hội|tọa đàm|giao ban|kỳ họp|hội thảo)"
    r"|không (?:được|còn|có|xem|nhận)|ban hành (?:quyết định|công văn|văn bản|kế hoạch) số|ghi nhận|biểu dương"
    r"|đánh giá cao|chịu trách nhiệm trước (?:pháp luật|[^;.]* nếu)|quyết định (?:những|các) vấn đề)\b"
)
_STATE = re.compile(_STATES, re.IGNORECASE)
_STATE_WITHIN = re.compile(rf"\s{_STATES}", re.IGNORECASE)
_SUFFERS = re.compile(r"\s(?:không được|được|bị|có thể|vẫn)\s", re.IGNORECASE)
_HAS_TO = re.compile(r"\bcó (?:trách nhiệm|nhiệm vụ) (?!trước\b|với\b)", re.IGNORECASE)
_HAS_READY = re.compile(r"\s*(?:phải |cần )?có (?:phương án|kế hoạch|biện pháp|giải pháp)\b", re.IGNORECASE)
# Acts upon a thing that the reader of names takes for words of manner; and what somebody is forbidden to do.
_DOES = re.compile(
    r"\s*(?:(?:đẩy mạnh|tăng cường)\s|(?:tuyệt đối |kiên quyết )?không (?:được )?(?:tự ý|để|gây|làm|sử dụng"
    r"|tổ chức|mang|thu|nhận khách)\b|nghiêm cấm\s|(?:phải |cần |kịp thời )*(?:(?-i:báo)\s(?!chí|đài)"
    r"|báo (?:ngay|cho|về|lại)\b))",
    re.IGNORECASE,
)
_LEADS = re.compile(r"\bchủ trì$", re.IGNORECASE)
_LED = re.compile(r"\s*(?:các |toàn bộ )?(?:công tác|việc|nội dung|nhiệm vụ|hoạt động|khâu)\b", re.IGNORECASE)
_IS_BODY = re.compile(r"\s*(?:là|làm) (?:cơ quan|đơn vị|đầu mối|thường trực)[^,;]*\W*$", re.IGNORECASE)
_WAITS = re.compile(r"\s(?:chờ|đợi)$", re.IGNORECASE)
_COUNTED = re.compile(r"\s(?:có|đạt|gồm)\s(?:ít nhất|tối thiểu|trên|một|\d)", re.IGNORECASE)


def is_setting(before: str) -> bool:
    """Whether words before who acts say when, in which case or of what (*bối cảnh của câu*).

    >>> is_setting("Trên cơ sở đề xuất của các xã,"), is_setting("Đám cháy trên 01 ha:"), is_setting("Giải tỏa")
    (True, True, False)
    """
    return before.endswith(":") or _SET.match(before) is not None or is_whole_time(before.rstrip(" ,"))


def parted(text: str) -> tuple[str, str]:
    """Part a sentence from the settings at its head (*tách bối cảnh*).

    >>> parted("Hằng năm, trên cơ sở dự toán của các xã, thẩm định kinh phí.")
    ('Hằng năm, trên cơ sở dự toán của các xã, ', 'thẩm định kinh phí.')
    """
    text = text.lstrip(" ,;:-–")
    condition = condition_in(text)
    first = next(iter(times_in(text)), (1, 0))
    place = condition[1] if condition and condition[0] == 0 else first[1] if first[0] == 0 else 0
    place += len(text[place:]) - len(text[place:].lstrip(" ,;:")) if place else 0
    while (found := _SETTING.match(text, place)) and text[found.end() :].strip():
        place = found.end()
    behind = next(iter(times_in(text[place:])), (1, 0)) if place else (1, 0)
    place += behind[1] if behind[0] == 0 else 0  # "Khi có cháy, trong vòng 01 giờ | phải báo …"
    rest = text[place:].lstrip(" ,;:-–")
    return (text[:place], rest) if len(rest.split()) > 1 else ("", text)


def is_thing(text: str) -> bool:
    """Whether a sentence begins with a thing, of which it says how it is (*chủ ngữ là sự vật*)."""
    return _THING.match(text.lstrip()) is not None


def head_of(act: str) -> Begins:
    """Tell what a sentence that names nobody begins with (*động từ đầu câu*).

    >>> head_of("Rà soát hồ sơ"), head_of("Khách không được hút thuốc")
    (<Begins.ACT: 'act'>, <Begins.NOUN: 'noun'>)
    """
    plain = _plain(act)
    if plain is not None:
        return plain
    first, later = _clauses(parted(act)[1])
    head = Begins.ACT if _DOES.match(first) else begins_with(first)
    if is_thing(first) or (head is not Begins.ACT and _SUFFERS.search(first)):
        return Begins.NOUN
    return _lifted(head, later)


def head_behind(who: str, act: str) -> Begins:
    """Tell what stands behind who acts (*vị ngữ*): a state is no act, and a name may hold more than a name.

    >>> head_behind("Khoa Cấp cứu", "vẫn hoạt động"), head_behind("Sở Y tế", "căn cứ Kế hoạch này rà soát")
    (<Begins.NOUN: 'noun'>, <Begins.ACT: 'act'>)
    """
    if _COUNTED.search(who) or _WAITS.search(who) or (times_in(who) and _STATE_WITHIN.search(who)):
        return Begins.NOUN
    if times_in(who):
        return Begins.OTHER
    if _LEADS.search(who) and _LED.match(act):
        return Begins.ACT
    if _STATE.match(act):
        return Begins.ACT if _HAS_TO.search(act) else Begins.NOUN
    plain = _plain(act)
    if plain is not None:
        return plain
    act = parted(act)[1]
    first, later = _clauses(act if begins_with(act) is Begins.ACT else _BEHIND_WHO.sub("", act, count=1))
    return _lifted(begins_with(first), later)


def _plain(act: str) -> Begins | None:
    """What needs no look behind a setting."""
    if _IS_BODY.match(act):
        return Begins.NOUN
    if _HAS_READY.match(act) or _DOES.match(act) or (begins_with(act) is Begins.ACT and not is_thing(act)):
        return Begins.ACT
    return None


def _clauses(act: str) -> tuple[str, list[str]]:
    first, *later = re.split(r"[,;:] ", _REMARK.sub("", act))
    return first, later


def _lifted(head: Begins, later: list[str]) -> Begins:
    """A head that is no act counts for more where one stands in a later clause."""
    if head is Begins.ACT or not any(begins_with(one) is Begins.ACT for one in later):
        return head
    return Begins.OTHER if head is Begins.NOUN else Begins.ACT
