"""What speaks for a sentence as an order, and what against it (*cân nhắc câu giao việc*), weighed at one place.

Officials order in few ways: a verb that assigns, an office that acts, an act under the heading of who does it. What they
tell, announce, allow and threaten looks like that, but for its tense, its voice and whom it is about. No sign is sure alone:
a sentence is a duty where those for it outweigh those against it, and goes to a person where it is in doubt.
"""

import re
from datetime import date
from enum import Enum, IntEnum

from ttdn.drafting.structure.narration import is_told
from ttdn.drafting.structure.no_orders import announces, gives_nothing, only_informs
from ttdn.drafting.structure.sentence_times import condition_in, is_over, times_in
from ttdn.drafting.structure.sentence_who import GIVE, names_only, who_in
from ttdn.drafting.structure.sentences import Order
from ttdn.drafting.structure.tidying import sentences_of
from ttdn.drafting.structure.unit_lists import office_of
from ttdn.language.who import Begins, begins_with
from ttdn.text import CAPITALS


class Given(IntEnum):
    """What stands around a sentence and gives it to somebody (*đã giao cho ai*); the value is its weight."""

    TO_NOBODY = 0
    A_TIME = 1  # a month or a day as a heading
    TO_SOMEBODY = 2  # the heading of an office, or a sentence that names who does what follows


class Verdict(Enum):
    """What a sentence is taken for (*kết luận*)."""

    ORDER = "order"
    DOUBT = "doubt"  # a person decides
    NONE = "none"


_ENOUGH = 2
_CLOSES = re.compile(r"^trên đây là[^;.]*(?:[;.][/.]*\s*|$)", re.IGNORECASE)
_DOUBTFUL = -1
_OF_HEAD = {Begins.ACT: 1, Begins.OTHER: 1, Begins.NOUN: -2}
_SUFFERS = re.compile(r"\s(?:không được|được|bị|có thể|vẫn)\s", re.IGNORECASE)
_ASKED = re.compile(
    rf"(?P<by>(?:trân trọng|kính)\s+|[^,;.:]{{0,80}}?\s|)(?<!được )(?<!đã )(?<!việc )(?<!vừa )(?<!bàn )(?<!chuyển )\b(?:{GIVE}|yêu cầu|đề nghị|phân công)\s",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?:cho )?[{CAPITALS}]")  # a name, though nobody knows it
_POLITE = re.compile(r"\b(?:trân trọng|kính)\b", re.IGNORECASE)
_REPORTS = re.compile(r"\b(?:báo cáo|phản ánh|gửi (?:về|kết quả|báo cáo)|đề nghị phản ánh)\b", re.IGNORECASE)
_MUST = re.compile(
    r"\b(?:phải|có trách nhiệm|chịu trách nhiệm(?! trước)|có nhiệm vụ|khẩn trương|chủ động)\b", re.IGNORECASE
)
# Settings of what is told: what was until now, what others reported, what was said at a meeting.
_TELLS_OF = re.compile(
    r"(?:từ đầu (?:năm|tháng|nhiệm kỳ|quý)|(?:cho |tính )?đến nay|(?:trong )?(?:những|các) (?:năm|tháng) (?:qua|gần đây)"
    r"|(?:trong )?thời gian (?:vừa )?qua|vừa qua|theo (?:báo cáo|số liệu|thống kê|bản tin|dự báo|thông tin)"
    r"|tại (?:cuộc họp|hội nghị|buổi làm việc|phiên họp|thông báo|công văn|văn bản) (?:số|ngày)|ngày \d[^,]*, tại\b)",
    re.IGNORECASE,
)
# Things that nobody is: a sentence that begins with one says how it is with it.
_THINGS = re.compile(
    r"(?:dự báo (?:từ|trong|đến|năm|tháng|ngày)|dự kiến (?:trong|từ|đến|năm|tháng)|đây|điều (?:này|đó)|thời tiết|chủ đề"
    r"|thông điệp|khẩu hiệu|đối tượng|phạm vi|(?:tổng |nguồn )?kinh phí|(?:từ )?nguồn|hồ sơ|phương tiện|thí sinh|khách|người dân"
    r"|quy chế|(?:quyết định|kế hoạch|chỉ thị|nghị quyết|hướng dẫn) này|việc|sự|nhu cầu|nguyên nhân|mức|thời hạn|cuộc họp"
    r"|buổi|lễ|tài liệu|biểu mẫu|địa chỉ|đầu mối|giá)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"\s(?:có|đạt|gồm)\s(?:ít nhất|tối thiểu|trên|một|\d)", re.IGNORECASE)
_HAS_READY = re.compile(r"\s*(?:phải |cần )?có (?:phương án|kế hoạch|biện pháp|giải pháp)\b", re.IGNORECASE)
_HAS_TO = re.compile(r"\bcó (?:trách nhiệm|nhiệm vụ) (?!trước\b|với\b)", re.IGNORECASE)
_BUT = re.compile(r"(?:^|[.;] )(?:tuy nhiên|tuy vậy|song|nhìn chung)\b", re.IGNORECASE)  # nobody orders so
_IS_BODY = re.compile(r"\s*(?:là|làm) (?:cơ quan|đơn vị|đầu mối|thường trực)[^,;]*\W*$", re.IGNORECASE)
# What a sentence is about before it says who acts: when, in which case, on what ground.
_SETS = (
    r"(?:từ|trước|trong|đến|tính đến|sau|khi|nếu|trường hợp|riêng|đối với|ngoài ra|đồng thời|bên cạnh đó|theo"
    r"|hằng|hàng|định kỳ|vào|chậm nhất|căn cứ|trên cơ sở|về|tại|qua|kết quả(?=,)|để|nhằm|ngay|(?:ngày|tháng|quý|năm)\s[\dIV]+"
    r"|(?:\d+|ba|sáu|chín) tháng)\b"
)
_SET = re.compile(_SETS, re.IGNORECASE)
_SETTING = re.compile(rf"{_SETS}[^;.:,]*[,:]\s*", re.IGNORECASE)
_AGAINST = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # what comes to whoever does not obey, or does well
        r"\b(?:sẽ|thì) bị (?:xử lý|xử phạt|phạt|trừ|xem xét|nhắc nhở|phê bình|kỷ luật|hạ|cắt|thu hồi|từ chối|đình chỉ)\b"
        r"|\b(?:để xảy ra|vi phạm|chậm|không) [^;.]*\b(?:thì (?:không|bị|trừ|hạ|cắt|coi|xem|[^;.]*chịu trách nhiệm)|bị)\b|\btự chịu trách nhiệm\b"
        r"|\b(?:coi như|xem như|được coi là|được xem là)\b"
        r"|\bđược\s(?:[^;.,]*\s)?(?:khen thưởng|biểu dương|tuyên dương|xét thưởng|xét khen)\b"
        r"|^(?:quá|hết|sau) (?:thời )?(?:hạn|gian)[^;.]*\b(?:không|chưa)\b",
        # whom to ask, thanks, wishes
        r"^(?:mọi|các)? ?(?:thông tin|chi tiết|vướng mắc|thắc mắc|ý kiến)\b[^;.]*\bliên hệ\b|\bliên hệ:"
        r"|^(?:đến|về|tới) dự\b|\b(?:cảm ơn|kính mong|rất mong|kính mời|trân trọng thông báo|thông cảm)\b|\bkính trình\b",
        # what a higher body is asked to decide
        r"^(?:phê bình|ghi nhận|hoan nghênh|đánh giá cao)\s",
        r"^(?:trân trọng |kính )+(?:đề nghị|trình)\s[^;.]*\bxem xét,? (?:quyết|cho|ban hành|phê duyệt|chấp thuận)",
    )
)
# Behind who acts: what he is, gets, may or does in any case, and no act that is asked of him.
_STATE = re.compile(
    r"\s*(?:(?:tạm thời|vẫn|luôn|hiện|cũng|cơ bản)\s+)*"
    r"(?:được(?! (?:giao|phân công))|bị|có thể|sẽ|vẫn|là(?! (?:cơ quan|đơn vị|đầu mối|thường trực))|gồm|bao gồm|áp dụng|nhận được|nhận thức"
    r"|xác định đây|đạt|hoạt động|làm việc(?! với)|nghỉ|họp (?:giao ban|thường kỳ|định kỳ|toàn thể|mỗi|ít nhất|vào|đột xuất|\d)|mở cửa|(?:tạm )?(?:ngừng|dừng|nghỉ)(?! bốc)|tạm thời|chuyển (?:về|sang|đến)|chưa"
    r"|không (?:được|còn|có|xem|nhận)|ban hành (?:quyết định|công văn|văn bản|kế hoạch) số|ghi nhận|biểu dương"
    r"|đánh giá cao|chịu trách nhiệm trước (?:pháp luật|[^;.]* nếu)|quyết định (?:những|các) vấn đề)\b",
    re.IGNORECASE,
)


_STATE_IN = re.compile(rf"\s{_STATE.pattern}", re.IGNORECASE)


def verdict(order: Order, given: Given, issued: date | None = None) -> Verdict:
    """Judge a sentence by what stands in it and around it (*cân nhắc*); `issued` is the day of its document.

    >>> from ttdn.drafting.structure.sentences import orders_in
    >>> verdict(*orders_in("Sở Y tế rà soát cơ số thuốc."), Given.TO_NOBODY)
    <Verdict.ORDER: 'order'>
    >>> verdict(*orders_in("Khoa Cấp cứu vẫn hoạt động 24/24 giờ."), Given.TO_NOBODY)
    <Verdict.DOUBT: 'doubt'>
    """
    weight = weight_of(order, given, issued)
    if weight >= _ENOUGH:
        return Verdict.ORDER
    return Verdict.DOUBT if weight >= _DOUBTFUL or given is not Given.TO_NOBODY else Verdict.NONE


def weight_of(order: Order, given: Given, issued: date | None = None) -> int:
    """Add up what speaks for an order and against it (*điểm*)."""
    text = " ".join(one for one in sentences_of(_CLOSES.sub("", order.text)) if not _warns(one))
    if not text:
        return _DOUBTFUL - 1
    office = office_of(text)
    if office is not None and not office.rest and not times_in(text):
        return _DOUBTFUL  # a name, and nothing to do
    setting, rest = _parted(text)
    asked = _asked(text) or _asked(rest)
    begins = text.find(order.who[0]) if order.who else -1
    before = text[:begins].strip()
    subject = begins >= 0 and (asked is not None or not before or before.endswith(":") or (_SET.match(before) is not None and begins_with(rest) is not Begins.ACT))
    if subject:
        setting, act = text[:begins], text[text.index(order.who[-1], begins) + len(order.who[-1]) :]
    else:
        act = _parted(rest[len(asked[0]) :])[1] if asked else rest
    times = times_in(text)
    weight = int(given)
    if asked:
        weight += 3
    elif order.who:
        weight += 1
    elif given is Given.TO_NOBODY:
        if not (times and _REPORTS.search(rest)):
            return _DOUBTFUL - (not times or _THINGS.match(rest) is not None or gives_nothing(text) or is_told(text))
        weight += 4
    head = _head(act, subject=subject and not asked)
    if subject and order.who and times_in(order.who[-1]):  # what was taken for a name holds the act
        head = Begins.NOUN if _STATE_IN.search(order.who[-1]) else Begins.OTHER
    if _HOLDS.search(" ".join(order.who)):
        head = Begins.NOUN
    weight += (0 if asked and head is Begins.NOUN else _OF_HEAD[head]) 
    if head is not Begins.NOUN:
        weight += bool(_MUST.search(text)) + bool(times)
    if not asked and _is_past(setting or text[:begins], act, issued, subject=subject):
        weight -= 4
    idle = given is not Given.TO_SOMEBODY or subject or bool(asked)
    if only_informs(text) or (not asked and _tells(text, given, subject=subject)) or (idle and gives_nothing(text[asked.end("by") :] if asked else text)):
        weight -= 6
    if _BUT.search(text) and not asked:
        weight -= 4
    if _warns(re.split("; ", text)[0]):  # what an order is, its first clause says
        weight -= 6
    if announces(text) and not asked:
        weight -= 3
    return weight


_TOPIC = re.compile(r"^(?:đối với|về)\s[^;.:]*:\s*", re.IGNORECASE)
_REMARK = re.compile(r"^[\s,;:]*(?:\([^()]*\))?[\s,;:]*")
_BEHIND_WHO = re.compile(r"\s*(?:(?:nơi [^,;.]*)?được (?:giao|phân công)|(?:căn cứ|theo|trên cơ sở)\s[^,;.]*?(?:\snày\b|,))\s*", re.IGNORECASE)


def _asked(text: str) -> re.Match[str] | None:
    """What assigns at the head of a sentence, behind nobody or whoever assigns (*giao, yêu cầu, đề nghị*)."""
    asked = _ASKED.match(text)
    by = _POLITE.sub("", asked["by"]).strip() if asked else ""
    if asked is None or (by and not names_only(by) and office_of(by) is None) or not (who_in(text[asked.end("by") :]) or _NAMED.match(text, asked.end())):
        return None
    return asked


def _tells(text: str, given: Given, *, subject: bool) -> bool:
    """Whether a sentence tells what was done; in a list an act may be upon what was done: "Trả hồ sơ đã nhận"."""
    listed = given is Given.TO_SOMEBODY and not subject
    if listed and not text.casefold().startswith("đã ") and begins_with(text) is Begins.OTHER:
        return False
    return is_told(_TOPIC.sub("", text))


def _warns(clause: str) -> bool:
    """Whether a clause says what comes of it, whom to ask or what somebody wishes (*chế tài, liên hệ*)."""
    return any(pattern.search(clause) for pattern in _AGAINST)


def _parted(text: str) -> tuple[str, str]:
    """The settings at the head of a sentence, and what stands behind them."""
    text = text.lstrip(" ,;:-–")
    condition = condition_in(text)
    place = condition[1] if condition and condition[0] == 0 else 0
    first = next(iter(times_in(text)), None)
    if not place and first and first[0] == 0:
        place = first[1]
    while (found := _SETTING.match(text, place)) and text[found.end() :].strip():
        place = found.end()
    rest = text[place:].lstrip(" ,;:-–")
    return (text[:place], rest) if len(rest.split()) > 1 else ("", text)


def _head(act: str, *, subject: bool) -> Begins:
    """What a sentence begins with behind who acts; a thing counts less where an act stands in a later clause."""
    if subject and _STATE.match(act):
        return Begins.ACT if _HAS_TO.search(act) else Begins.NOUN  # "… được kiểm tra có trách nhiệm cung cấp hồ sơ"
    if _IS_BODY.match(act):
        return Begins.NOUN
    if _HAS_READY.match(act):
        return Begins.ACT
    if begins_with(act) is Begins.ACT and not _THINGS.match(act.lstrip()):
        return Begins.ACT
    act = _parted(act)[1]
    if subject and begins_with(act) is Begins.NOUN:
        act = _BEHIND_WHO.sub("", act, count=1)
    first, *later = re.split(r"[,;:] ", _REMARK.sub("", act))
    head = begins_with(first)
    if not subject and _THINGS.match(first):
        return Begins.NOUN
    if head is not Begins.ACT and not subject and _SUFFERS.search(first):
        return Begins.NOUN
    if head is not Begins.ACT and any(begins_with(one) is Begins.ACT for one in later):
        return Begins.OTHER if head is Begins.NOUN else Begins.ACT
    return head


def _is_past(setting: str, rest: str, issued: date | None, *, subject: bool) -> bool:
    """Whether the time of a sentence was over when its document was issued."""
    if issued is None:
        return False
    if _TELLS_OF.match(setting):
        return True
    before = [clause for clause in re.split(r"[,:]", setting) if clause.strip()]
    if any(is_over(clause.strip(), issued) for clause in before):
        return True
    times = [rest[start:stop] for start, stop in times_in(rest)]
    return subject and bool(times) and all(is_over(one, issued) for one in times)
