"""Remarks that say who and when without a label (*ghi chú ai, khi nào*): in brackets, or in the last sentence."""

import re

from ttdn.drafting.structure.assigning_lines import CONTACT, assigning_line, parted_from_its_end
from ttdn.drafting.structure.label_lines import Labelled, Names, taken_apart, trimmed
from ttdn.drafting.structure.sentence_times import times_in
from ttdn.drafting.structure.tidying import sentences_of
from ttdn.drafting.structure.time_headings import is_time, time_heading
from ttdn.drafting.structure.unit_lists import SHARE, is_office, office_of
from ttdn.language.rereading import reread_who
from ttdn.model.tasks import Role
from ttdn.text import CAPITALS, capitalised

_BRACKET = re.compile(r"[(\[](?P<within>[^()\[\]]*)[)\]](?:\s?[,;–-]\s+(?P<when>\w[^,;.()]*))?\W*$")
_SIGN = re.compile(r"(?::|\s[-–])\s+")
_BETWEEN = re.compile(r"(?:[;,]|\s[-–])\s+")
_ITS_PART = re.compile(
    r"\s(?:chủ trì|phối hợp|phụ trách|tham gia|giúp|góp công|hỗ trợ|thực hiện|chịu trách nhiệm)$"
)
_BY_THEN = re.compile(r",?\s(?:có|không|đạt|phải|còn|là)\s[^,;.]{2,40}")
_DOING = (Role.IMPLEMENTING, Role.LEAD)
_HELPING = (Role.COORDINATING,)
_LONGEST = 300  # characters of names
_LISTED = re.compile(r"(?:,| và)?\s*")
_PARTS = re.compile(r"[^,;]*[^,;\s]")
_TIME_FIRST = re.compile(r"\s*(?:dự kiến )?(?P<when>[^,;]{4,40}), ", re.IGNORECASE)
_WHENEVER = re.compile(r"(?:theo|khi|sau|ngay)\s", re.IGNORECASE)
# What somebody in brackets does for the work, or how they take turns: no part of the name.
_FOR_IT = re.compile(r"(?:chuẩn bị|phục vụ|dự thảo|soạn thảo|tham mưu)(?: [^\W\d]+){0,3}", re.IGNORECASE)
_IN_TURN = re.compile(
    r"(?: (?:(?:lãnh đạo(?:, chỉ đạo)?|chỉ đạo|tổ chức|trực tiếp) (?:thực hiện|triển khai)|theo lịch"
    r"|theo phân công|luân phiên|thay phiên)(?: [^\W\d]+){0,3})",
    re.IGNORECASE,
)


def labels_within(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """The labels within a text, or the remark in brackets at its end that says who and when without any."""
    rest, labels = taken_apart(text)
    if labels:
        return rest, labels
    bracket = _BRACKET.search(text)
    if bracket is None or not bracket.start() or CONTACT.search(bracket["within"]):
        return text, ()
    said = _in_bracket(bracket["within"])
    behind = trimmed(bracket["when"] or "")
    if not said or (behind and not is_time(behind)):
        return text, ()
    if behind:
        said = (*said, Labelled(Names.WHEN, "", behind))
    return trimmed(text[: bracket.start()]), said


# What who stands before does for the work, in a word or two; who helps; and what is done by a time.
_ONLY_ACTS = re.compile(
    r"(?:(?:chịu trách nhiệm|trực tiếp|là)\s+)?(?:soạn thảo|dự thảo|tham mưu|chuẩn bị|phục vụ|thực hiện|chủ trì"
    r"|đảm nhiệm"
    r"|phụ trách|tổ chức|biên soạn|tổng hợp|làm|lo)(?: nội dung)?",
    re.IGNORECASE,
)
_HELPS = re.compile(r"(?:cùng )?(?:phối hợp|tham gia|hỗ trợ|cùng làm|giúp)(?: thực hiện)?", re.IGNORECASE)
_NAMED = re.compile(
    rf"(?P<who>(?-i:[{CAPITALS}])[^\s,;:]*(?:,? [^\s,;:]+){{0,7}}?) "
    rf"(?:{_ONLY_ACTS.pattern}|{_HELPS.pattern})",
    re.IGNORECASE,
)
_DONE_BY = re.compile(r"(?:(?:hoàn thành|xong|trình|gửi|nộp|báo cáo|ban hành)\s+)?", re.IGNORECASE)
_NEXT_PART = re.compile(
    r";\s+|,\s+(?=(?:hoàn thành|xong|trình|gửi|nộp|báo cáo|ban hành|trước|trong|chậm nhất|ngày|tháng|quý)\b)"
)


def _part_by_part(within: str) -> tuple[Labelled, ...]:
    """Who and an act in a word, who helps, and by when, each in its own part; () where one is anything else."""
    said: list[Labelled] = []
    for part in map(trimmed, _NEXT_PART.split(within)):
        who = _end_of_offices(part, _DOING + _HELPING) or _end_of_name(part)
        rest = part[who:].strip()
        if who and _ONLY_ACTS.fullmatch(rest):
            kept = part[:who] if _FOR_IT.fullmatch(rest) else part
            said.append(Labelled(Names.WHO, "", kept.strip()))
        elif who and _HELPS.fullmatch(rest):
            said.append(Labelled(Names.COORDINATE, "phối hợp", part[:who].strip()))
        elif when := next(filter(is_time, (part, _DONE_BY.sub("", part, count=1))), ""):
            said.append(Labelled(Names.WHEN, "", when))
        else:
            return ()
    return tuple(said) if said and said[0].names is Names.WHO else ()


def _in_bracket(within: str) -> tuple[Labelled, ...]:
    """Who and when a remark in brackets says without a label."""
    parts = _part_by_part(within)
    if parts:
        return parts
    said: list[Labelled] = _office_first(within)
    whole = () if _FOR_IT.search(within) and said else assigning_line(within)
    if whole:
        return whole
    if _are_officers(within):
        return (Labelled(Names.WHO, "", within),)
    if said:
        return tuple(said)
    office = office_of(within)
    if office is not None and not office.rest:
        return (Labelled(Names.WHO, "", office.name),)
    return _led(within)


def _led(within: str) -> tuple[Labelled, ...]:
    """Who leads by a word of it, with what stands beside: "tháng 7, Sở Y tế chủ trì; Công an phối hợp"."""
    said: list[Labelled] = []
    for part in within.split(";"):
        said += _role_and_time(part, first=not said)
    return tuple(said)


def _role_and_time(part: str, *, first: bool) -> list[Labelled]:
    """Part of a bracket: who leads, behind a time or not, and behind that when, or who helps."""
    roles = {one.role for one in reread_who(part).assignments}
    time = _TIME_FIRST.match(part)
    if Role.LEAD in roles and time and times_in(time["when"]):
        who = Labelled(Names.WHO, "", trimmed(part[time.end() :]))
        return [who, Labelled(Names.WHEN, "", trimmed(time["when"]))]
    if Role.LEAD in roles:
        return [Labelled(Names.WHO, "", trimmed(part))]
    if not first and times_in(part):
        return [Labelled(Names.WHEN, "", trimmed(part))]
    if not first and Role.COORDINATING in roles:
        return [Labelled(Names.COORDINATE, "", trimmed(part))]
    return []


def assigned_by_signs(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """Part a text from a last sentence of who and when, with signs between (*câu cuối ghi ai, khi nào*).

    >>> rest, labels = assigned_by_signs("Sửa 03 chòi canh. Tổ Hành chính; 25/01/2025; kinh phí 46 triệu đồng.")
    >>> rest, [one.words for one in labels]
    ('Sửa 03 chòi canh.', ['Tổ Hành chính', '25/01/2025'])
    >>> [one.words for one in assigned_by_signs("Tổng kết phong trào - Văn phòng - tháng 01.")[1]]
    ['Văn phòng', 'tháng 01']
    """
    *before, last = sentences_of(text) or ("",)
    if before and is_time(trimmed(last)):
        rest, labels = _behind_a_sign(" ".join(before))
        return (rest, (*labels, Labelled(Names.WHEN, "", trimmed(last)))) if labels else (text, ())
    return parted_from_its_end(text, _SIGN, _who_and_when)


def _behind_a_sign(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """Part a text from offices alone behind its last colon or dash: "Bổ sung 01 kỹ sư: TVGS Hùng Vương."."""
    for sign in [*_SIGN.finditer(text)][-1:]:
        words = trimmed(text[sign.end() :])
        if _are_officers(words):
            return text[: sign.start()], (Labelled(Names.WHO, "", words),)
    return text, ()


def _who_and_when(words: str) -> tuple[Labelled, ...]:
    """Offices, a sign and a time, behind which anything may stand: "Tổ Hành chính; 25/01; 46 triệu đồng"."""
    for sign in _BETWEEN.finditer(words):
        if sign.start() > _LONGEST:
            break
        when = trimmed(words[sign.end() : sign.end() + _LONGEST].partition("; ")[0])
        before = trimmed(words[: sign.start()])
        said = tuple(_part_by_part(before) or _office_first(before)) if is_time(when) else ()
        if _is_short_time(when) and _are_officers(before):
            said = (Labelled(Names.WHO, "", before),)
        if len(said) == 1:
            return (*said, Labelled(Names.WHEN, "", when))
    return ()


def _is_short_time(words: str) -> bool:
    """Whether words are a time, or a time and no more than how far the work has to be by then."""
    spans = times_in(words)
    until = bool(spans) and spans[0][0] == 0 and _BY_THEN.fullmatch(words, spans[0][1]) is not None
    return is_time(words) or until


def _are_officers(words: str) -> bool:
    """Whether words are nothing but offices, with their parts in the work: "Phòng A chủ trì, Phòng B phối hợp"."""
    parts = [capitalised(_ITS_PART.sub("", part[0].strip())) for part in _PARTS.finditer(words)]
    return bool(parts) and all(map(is_office, parts))


def _officers(within: str) -> int:
    """The end of officers by title alone at the head of a bracket: "Hiệu trưởng, Công đoàn"."""
    stop = 0
    for part in _PARTS.finditer(within):
        if not is_office(part[0]):
            break
        stop = part.end()
    return stop


def _end_of_name(part: str) -> int:
    """The end of a name that nobody knows before an act or help in a word: "Thuế xã phối hợp"; else 0."""
    named = _NAMED.fullmatch(part)
    return named.end("who") if named else 0


def _end_of_offices(within: str, roles: tuple[Role, ...]) -> int:
    """The end of the offices that words begin with, 0 where they begin with anything else."""
    stop = 0
    for one in reread_who(within).assignments:
        acting = one.span is not None and one.role in roles
        if one.span is None or not acting or not _LISTED.fullmatch(within[stop : one.span[0]]):
            break
        stop = one.span[1]
    return stop or _officers(within)


def _office_first(within: str) -> list[Labelled]:
    """A bracket that begins with offices: who, and behind a comma or semicolon when, or more of who."""
    if SHARE.match(within):
        return []
    stop = _end_of_offices(within, _DOING)
    turn = _IN_TURN.match(within, stop)
    stop = turn.end() if turn else stop
    rest = within[stop:].lstrip()
    if stop and _FOR_IT.fullmatch(rest):
        return [Labelled(Names.WHO, "", within[:stop].strip())]
    if not stop or (rest and rest[0] not in ",;"):
        return []
    rest = trimmed(rest.lstrip(",; "))
    if rest and (times_in(rest) or _WHENEVER.match(rest) or time_heading(rest)):
        return [Labelled(Names.WHO, "", within[:stop].strip()), Labelled(Names.WHEN, "", rest)]
    return [Labelled(Names.WHO, "", trimmed(within))]
