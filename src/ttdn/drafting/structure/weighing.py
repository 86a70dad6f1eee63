"""What speaks for a sentence as an order, and what against it (*cân nhắc câu giao việc*), weighed at one place.

Officials order in few ways: a verb that assigns, an office that acts, an act under the heading of who does it.
What they tell, announce, allow and threaten looks like that, but for its tense, its voice and whom it is about.
No sign is sure alone: a sentence is a duty where those for it outweigh those against it, and what is in doubt is
shown to a person.
"""

import re
from datetime import date
from enum import Enum, IntEnum

from ttdn.drafting.structure.narration import is_told
from ttdn.drafting.structure.no_orders import announces, gives_nothing, only_informs, without_threat
from ttdn.drafting.structure.sentence_heads import head_behind, head_of, is_setting, is_thing, parted
from ttdn.drafting.structure.sentence_times import is_over, times_in
from ttdn.drafting.structure.sentence_who import CHARGE, GIVE, by_agent, names_only, who_in
from ttdn.drafting.structure.sentences import Order, reports
from ttdn.drafting.structure.tidying import sentences_of
from ttdn.drafting.structure.unit_lists import SHARE, is_office, office_of
from ttdn.language.who import Begins, begins_with
from ttdn.text import CAPITALS


class Given(IntEnum):
    """What stands around a sentence and gives it to somebody (*đã giao cho ai*); the value is its weight."""

    TO_NOBODY = 0
    A_TIME = 1  # a month or a day as a heading, or a time of its own among tasks that name nobody
    TO_SOMEBODY = 2  # the heading of an office, or a sentence that names who does what follows


class Verdict(Enum):
    """What a sentence is taken for (*kết luận*)."""

    ORDER = "order"
    DOUBT = "doubt"  # a person decides
    NONE = "none"


_ORDER = 2  # as much as an office and an act, or an act under the heading of an office
_DOUBT = -1
_ASKED, _NAMED, _ASKS_A_REPORT, _MUST, _DUE = 3, 1, 4, 1, 1
_HEAD = {Begins.ACT: 1, Begins.OTHER: 1, Begins.NOUN: -2}  # a word that nobody knows is more often an act
_OVER, _BUT, _ANNOUNCED, _TOLD, _WARNED = -4, -4, -3, -6, -6

_NOT_GIVEN = r"(?<!được )(?<!đã )(?<!việc )(?<!vừa )(?<!bàn )(?<!chuyển )"
_ASKS = re.compile(
    rf"(?P<by>(?:trân trọng|kính)\s+|[^,;.:]{{0,80}}?\s|){_NOT_GIVEN}\b(?:{GIVE}|yêu cầu|đề nghị|{CHARGE})\s",
    re.IGNORECASE,
)
_A_NAME = re.compile(rf"(?:cho )?[{CAPITALS}]")  # though nobody knows it
_PRAISES = re.compile(r"(?:biểu dương|ghi nhận|thống nhất)\b", re.IGNORECASE)
_POLITE = re.compile(r"\b(?:trân trọng|kính)\b", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:phải|có trách nhiệm|chịu trách nhiệm(?! trước)|có nhiệm vụ|khẩn trương|chủ động)\b", re.IGNORECASE
)
# Settings of what is told: what was until now, what others reported, what was said at a meeting.
_TELLS_OF = re.compile(
    r"(?:từ đầu (?:năm|tháng|nhiệm kỳ|quý)|(?:cho |tính )?đến nay"
    r"|(?:trong )?(?:những|các) (?:năm|tháng) (?:qua|gần đây)"
    r"|(?:trong )?thời gian (?:vừa )?qua|vừa qua|theo (?:báo cáo|số liệu|thống kê|bản tin|dự báo|thông tin)"
    r"|tại (?:cuộc họp|hội nghị|buổi làm việc|phiên họp|thông báo|công văn|văn bản) (?:số|ngày)"
    r"|ngày \d[^,]*, tại\b)",
    re.IGNORECASE,
)
_AND_YET = re.compile(r"(?:^|[.;] )(?:tuy nhiên|tuy vậy|song|nhìn chung)\b", re.IGNORECASE)  # nobody orders so
# Up to what it asks for: "Trên đây là Kế hoạch …, đề nghị các đơn vị báo cáo …".
_CLOSES = re.compile(
    r"^trên đây là(?:(?!, (?:yêu cầu|đề nghị|giao|trân trọng)\b)[^;.])*(?:[;.][/.]*\s*|,\s|$)", re.IGNORECASE
)
_TOPIC = re.compile(r"^(?:đối với|về)\s[^;.:]*:\s*", re.IGNORECASE)
_WARNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # what comes to whoever does not obey, or does well
        (
            r"\bnào (?:để|không|chậm|chưa|vi phạm|còn)\b"
            r"|\b(?:sẽ|thì) bị (?:xử lý|xử phạt|phạt|trừ|xem xét|nhắc nhở|phê bình|kỷ luật|hạ|cắt|thu hồi"
            r"|từ chối|đình chỉ|đưa ra khỏi)\b"
            r"|\b(?:để xảy ra|vi phạm|chậm|không) [^;.]*"
            r"\b(?:thì (?:không|bị|trừ|hạ|cắt|coi|xem|[^;.]*chịu trách nhiệm)|bị)\b"
            r"|(?<!không )\bđể xảy ra [^;,.]*\bchịu trách nhiệm\b"
            r"|\bchậm [^;,.]*\bkhông được (?:xét|bình|công nhận)\b"
            r"|\btự chịu trách nhiệm\b|\b(?:coi như|xem như|được coi là|được xem là)\b"
            r"|\bđược\s(?:[^;.,]*\s)?(?:khen thưởng|biểu dương|tuyên dương|xét thưởng|xét khen)\b"
            r"|^(?:quá|hết|sau) (?:thời )?(?:hạn|gian)[^;.]*\b(?:không|chưa)\b"
        ),
        # whom to ask, thanks, wishes, invitations, praise and blame
        (
            r"^(?:mọi|các)? ?(?:thông tin|chi tiết|vướng mắc|thắc mắc|ý kiến)\b[^;.]*\bliên hệ\b|\bliên hệ:"
            r"|\b(?:cảm ơn|kính mong|rất mong|kính mời|trân trọng thông báo|thông cảm|kính trình)\b"
            r"|^(?:đến|về|tới) dự\b|^(?:phê bình|ghi nhận|hoan nghênh|đánh giá cao)\s"
        ),
        # what a higher body is asked to decide
        r"^(?:trân trọng |kính )+(?:đề nghị|trình)\s[^;.]*\bxem xét,? (?:quyết|cho|ban hành|phê duyệt|chấp thuận)",
    )
)


def verdict(order: Order, given: Given, issued: date | None = None) -> Verdict:
    """Judge a sentence by what stands in it and around it (*cân nhắc*); `issued` is the day of its document.

    >>> from ttdn.drafting.structure.sentences import orders_in
    >>> verdict(*orders_in("Sở Y tế rà soát cơ số thuốc."), Given.TO_NOBODY)
    <Verdict.ORDER: 'order'>
    >>> verdict(*orders_in("Khoa Cấp cứu vẫn hoạt động 24/24 giờ."), Given.TO_NOBODY)
    <Verdict.DOUBT: 'doubt'>
    """
    weight = weight_of(order, given, issued)
    if weight >= _ORDER:
        return Verdict.ORDER
    return Verdict.DOUBT if weight >= _DOUBT or given is not Given.TO_NOBODY else Verdict.NONE


def tells_of_the_past(text: str, issued: date | None) -> bool:
    """Whether a paragraph tells what was done, or begins with what was until its document (*bối cảnh đã qua*).

    >>> tells_of_the_past("Về thu ngân sách: Trong tháng 4/2026, xã thu 2 tỷ đồng.", date(2026, 5, 4))
    True
    """
    bare = _TOPIC.sub("", text)
    return is_told(bare) or _is_over(parted(bare)[0], "", issued)


def weight_of(order: Order, given: Given, issued: date | None = None) -> int:
    """Add up what speaks for an order and what against it (*điểm*)."""
    text = " ".join(one for one in sentences_of(_CLOSES.sub("", without_threat(order.text))) if not _warns(one))
    if not text:
        return _DOUBT - 1
    if _is_name(text):
        return _DOUBT
    setting, rest = parted(text)
    asked = _asks(text) or _asks(rest)
    if not asked and not order.who and given is Given.TO_NOBODY and not (times_in(text) and reports(rest)):
        return _DOUBT if _may_order(text, rest) else _DOUBT - 1
    who = _subject(text, rest, order, asked=asked is not None)
    if who is not None:
        setting, act = text[: who[0]], text[who[1] :]
    else:
        act = parted(rest[len(asked[0]) :])[1] if asked else rest
    if asked:
        weight, head = _ASKED, head_of(act)
    elif order.who:
        weight, head = _NAMED, head_behind(text[slice(*who)], act) if who else head_of(act)
    else:
        weight, head = 0 if given is not Given.TO_NOBODY else _ASKS_A_REPORT, head_of(act)
    if given is Given.TO_SOMEBODY and SHARE.match(text):
        head = Begins.ACT
    weight += given
    if head is Begins.NOUN:
        weight += 0 if asked else _HEAD[head]
    else:
        weight += _HEAD[head] + _MUST * bool(_BOUND.search(text)) + _DUE * bool(times_in(text))
    if asked:
        return _of_request(text, asked, weight)
    subject = who is not None
    over = _is_over(setting, act if subject else "", issued)
    told = (only_informs(text) and not _in_a_list(text, given)) or _tells(text, given, subject=subject)
    told = told or ((subject or given is not Given.TO_SOMEBODY) and gives_nothing(text))
    return (
        weight
        + _OVER * over
        + _TOLD * told
        + _BUT * bool(_AND_YET.search(text))
        + _ANNOUNCED * announces(text)
        + _warned(text)
    )


def _of_request(text: str, asked: re.Match[str], weight: int) -> int:
    """The weight of a sentence that asks somebody; to carry out what the rest of the document says is nothing."""
    if gives_nothing(text[asked.end("by") :]):
        return _DOUBT - 1
    return weight + _TOLD * only_informs(text) + _warned(text)


def _is_name(text: str) -> bool:
    """Whether a text is the name of somebody, with nothing that he has to do."""
    return is_office(text) and not times_in(text)


def _asks(text: str) -> re.Match[str] | None:
    """What assigns at the head of a sentence, behind nobody or whoever assigns (*giao, yêu cầu, đề nghị*)."""
    asked = _ASKS.match(text)
    if asked is None:
        return None
    by = _POLITE.sub("", asked["by"]).strip()
    by_somebody = not by or names_only(by) or office_of(by) is not None
    somebody = who_in(text[asked.end("by") :]) or _A_NAME.match(text, asked.end())
    return asked if by_somebody and somebody else None


def _subject(text: str, rest: str, order: Order, *, asked: bool) -> tuple[int, int] | None:
    """Where a sentence names who acts, if it does so at its head or behind a setting."""
    begins = text.find(order.who[0]) if order.who else -1
    if begins < 0:
        return None
    before = text[:begins].strip()
    at_head = asked or not before or before.endswith(":") or bool(by_agent(text))
    at_head = at_head or (is_setting(before) and begins_with(rest) is not Begins.ACT)
    return (begins, text.index(order.who[-1], begins) + len(order.who[-1])) if at_head else None


def _may_order(text: str, rest: str) -> bool:
    """Whether a sentence that names nobody has a time, and is not of a thing or of the past."""
    return bool(times_in(text)) and not (is_thing(rest) or gives_nothing(text) or is_told(text))


def _tells(text: str, given: Given, *, subject: bool) -> bool:
    """Whether a sentence tells what was done; in a list an act may be upon what was done: "Trả hồ sơ đã nhận"."""
    listed = given is Given.TO_SOMEBODY and not subject
    if listed and not text.casefold().startswith("đã ") and begins_with(text) is Begins.OTHER:
        return False
    return is_told(_TOPIC.sub("", text))


def _in_a_list(text: str, given: Given) -> bool:
    """Whether what is praised or agreed is work of those who a list is for: "Biểu dương các tổ tiêu biểu"."""
    return given is Given.TO_SOMEBODY and _PRAISES.match(text) is not None


def _warns(clause: str) -> bool:
    """Whether a clause says what comes of it, whom to ask or what somebody wishes (*chế tài, liên hệ*)."""
    return any(pattern.search(clause) for pattern in _WARNS)


def _warned(text: str) -> int:
    """The weight of a warning: what an order is, its first clause says."""
    return _WARNED * _warns(text.partition("; ")[0])


def _is_over(setting: str, act: str, issued: date | None) -> bool:
    """Whether a sentence tells of a time that was over when its document was issued."""
    if _TELLS_OF.match(setting):
        return True
    if issued is None:
        return False
    before = (clause.strip() for clause in re.split(r"[,:]", setting))
    if any(is_over(clause, issued) for clause in before if clause):
        return True
    times = [act[start:stop] for start, stop in times_in(act)]
    return bool(times) and all(is_over(one, issued) for one in times)
