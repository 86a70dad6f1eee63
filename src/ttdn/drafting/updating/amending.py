"""Sentences that amend a plan, as letters write them (*câu sửa đổi, gia hạn*): what is asked of which clauses.

Only a sentence that itself amends counts: one that asks, refuses or supposes is set apart, with its words.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from ttdn.drafting.blocks import Block, Origin, TextBlock
from ttdn.drafting.structure.head import is_basis
from ttdn.drafting.updating.acts import APPROVED, NUMBERING, Act, act_of, is_asking
from ttdn.drafting.updating.cited_clauses import CitedClauses, cited_clauses
from ttdn.text import CAPITALS, normalised


@attrs.frozen
class Amending:
    """A sentence that amends (*câu sửa đổi*): `clauses` and `titles` say which duties, none the whole plan.

    `old` and `new` are the words that it puts for one another, "" where it does not say; of a `WHO` they are
    offices, and `role` is the word for what they do. `blocks` are what follows a "như sau:", `plans` the numbers
    of plans that it names.
    """

    act: Act
    text: str
    origin: Origin
    clauses: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    old: str = ""
    new: str = ""
    role: str = ""
    blocks: tuple[Block, ...] = ()
    plans: tuple[str, ...] = ()


_BLANK = "¦"
_QUOTES = str.maketrans("«»", '""')
_GOES_ON = re.compile(
    r"(?<=;)\s+(?=(?:và\s+)?"
    r"(?:gia hạn|lùi|kéo dài|thay|giao|bãi bỏ|hủy bỏ|sửa|điều chỉnh|chuyển|bổ sung|nhiệm vụ)(?!\w))",
    re.IGNORECASE,
)
_SENTENCE = re.compile(rf'(?<=[.;])"?\s+(?=["{CAPITALS}\d-])(?<!TP\. )(?<!TP\.\s)')
_TITLE_QUOTED = re.compile(r'"([^"]+)"')
_CITED = re.compile(
    r"(?P<type>kế hoạch|quyết định|nghị quyết|công văn|văn bản|tờ trình|chương trình|thông báo|báo cáo|chỉ thị)"
    r"\s+(?:số\s*:?\s*)?(?P<number>\d[\w.-]*/[\w./&-]*\w)"
    r"(?:\s*,?\s+ngày\s+(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?",
    re.IGNORECASE,
)
_SPEAKS_OF_IT = re.compile(
    r"(?<!\w)(?:gia hạn|kéo dài|lùi|rút ngắn|điều chỉnh|sửa đổi|thay thế|thay đổi|thay cụm|bãi bỏ|hủy bỏ|huỷ bỏ"
    r"|bổ sung|chuyển|dừng thực hiện|không thực hiện)(?!\w)",
    re.IGNORECASE,
)
_OF_DUTIES = re.compile(
    r"nhiệm vụ|thời gian|thời hạn|tiến độ|cơ quan|đơn vị|cụm từ|kế hoạch|phụ lục", re.IGNORECASE
)
_PARTLY = re.compile(r"cụm từ|từ ngữ|nội dung|đoạn|câu|dấu", re.IGNORECASE)
_PHRASES = re.compile(
    r'(?:cụm\s+từ|từ\s+ngữ|từ|cụm)\s*"(?P<old>[^"]+)"(?P<mid>[^"]*?)\b(?:bằng|thành)\s+'
    r'(?:các\s+)?(?:cụm\s+từ|từ\s+ngữ|từ|cụm)?\s*"(?P<new>[^"]+)"',
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\btừ\s+(?P<old>[^{_BLANK}]{{3,80}}?)\s+(?:sang|thành|đến|tới|lên|xuống)\s+(?P<new>[^{_BLANK}]+)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"[\s,(]*\bthay\s+(?:vì|cho|thế cho)\s+(?P<old>[^);]+)\)?", re.IGNORECASE)
_AS = re.compile(
    r"(?:\bthành|\bsang|\blà|\bnhư sau\s*:|:)\s*"
    rf"(?:thời (?:gian|hạn)[^:{_BLANK}]*:\s*)?(?P<new>[^{_BLANK}:]+?)\s*$",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?P<new>(?<!\w)(?:hoàn thành\s+|xong\s+)*"
    rf"(?:đến|tới|trước|chậm nhất|muộn nhất|trong|hết|vào|quý|tháng)\s[^{_BLANK}]+)",
    re.IGNORECASE,
)
# "thêm 30 ngày" names no day: from which one to count, the letter leaves to the reader.
_LONGER = re.compile(r"(?<!\w)thêm\s+(?:\d+|một|hai|ba|bốn|năm|sáu)(?!\w)", re.IGNORECASE)
_TO_A_DAY = re.compile(
    r"(?<!\w)(?:đến|tới|trước|chậm nhất)\s+(?:hết\s+|là\s+)?(?:ngày|quý|tháng|năm|\d)", re.IGNORECASE
)
_WHY = re.compile(
    r",?\s+(?:theo\s+(?:đề nghị|kiến nghị|đề xuất|yêu cầu|tờ trình|công văn|văn bản|báo cáo|¦)"
    r"|để|do|vì|nhằm|trên cơ sở)(?!\w)",
    re.IGNORECASE,
)
_OFFICE = (
    rf"[{CAPITALS}]"
    r"(?:(?!\s(?:sang|thành|bằng|thay|chủ trì|phối hợp|thực hiện|tại|từ|để|làm|là|tiếp tục)(?!\w))"
    rf"[^{_BLANK};.:()\"])*"
)
_OFFICES = tuple(
    re.compile(text, re.DOTALL)
    for text in (
        rf"(?i:giao)\s+(?:cho\s+)?(?P<new>{_OFFICE})\s.*?(?i:thay)(?:\s+thế)?(?:\s+cho)?\s+(?P<old>{_OFFICE})",
        rf"(?:từ)\s+(?P<old>{_OFFICE})\s+(?:sang|thành|về|cho)\s+(?:cho\s+)?(?P<new>{_OFFICE})",
        (
            rf"(?i:thay)(?:\s+thế)?\s+(?:cơ quan|đơn vị)?\s*[^{_BLANK}]*?"
            rf"(?P<old>{_OFFICE})\s+bằng\s+(?P<new>{_OFFICE})"
        ),
        rf"(?:cơ quan|đơn vị).*(?:thành|là|:)\s*(?P<new>{_OFFICE})",
    )
)
_ONE_CHANGE = 2  # "thay đổi … thay …", "điều chỉnh … từ … thay …"
_ROLE = re.compile(r"(?:cơ quan|đơn vị)\s+(?P<role>chủ trì|phối hợp|thực hiện)", re.IGNORECASE)
_ARTICLE = re.compile(r"^\s*điều\s+\d", re.IGNORECASE)


def amendings_of(blocks: Sequence[Block]) -> tuple[Amending, ...]:
    """Find the sentences of a document that amend a plan (*tìm câu sửa đổi*), in its order; never raises.

    >>> text = "Gia hạn thời gian hoàn thành nhiệm vụ tại khoản 2 mục III đến hết ngày 31/12/2026."
    >>> found = amendings_of([TextBlock(text)])[0]
    >>> found.act, found.clauses, found.new
    (<Act.TIME: 'time'>, ('III.2',), 'đến hết ngày 31/12/2026')
    """
    return tuple(_amendings(blocks))


def _amendings(blocks: Sequence[Block]) -> Iterator[Amending]:
    heading: Act | None = None
    asked = False
    place = 0
    while place < len(blocks):
        block = blocks[place]
        place += 1
        if not isinstance(block, TextBlock):
            continue
        numbering = NUMBERING.match(normalised(block.text).shown)
        heading = heading if numbering and not _ARTICLE.match(numbering[0]) else None
        own: Act | None = None  # of the sentence before, which one behind a semicolon goes on
        for sentence in _sentences(block.text):
            found = _amending(sentence, block.origin, heading or own)
            if sentence.endswith(":"):
                asked = is_asking(sentence) and not APPROVED.search(sentence)
            if found is None:
                continue
            if asked:
                yield _unread(found)
                continue
            if found.act is not Act.UNREAD and not (found.clauses or found.titles) and sentence.endswith(":"):
                heading = found.act
                continue
            if found.act in {Act.REWORD, Act.INSERT} or (found.act is Act.TIME and not found.new):
                following = _following(blocks, place) if sentence.rstrip('" ').endswith(":") else ()
                following = following[:1] if found.act is Act.TIME else following
                place += len(following)
                heading = None
                found = _with_following(found, following, sentence)
            own = found.act if found.act in {Act.TIME, Act.REPEAL} else own
            yield from _taken_apart(found, sentence)


def _taken_apart(found: Amending, sentence: str) -> Iterator[Amending]:
    """A sentence once for each thing that it does; one that mixes clauses and new words is not known."""
    cited = cited_clauses(_unquoted(sentence))
    if found.act is Act.PHRASE:
        pairs = [*_PHRASES.finditer(sentence)]
        between = [one for one in cited if pairs[0].start() < one.start < pairs[-1].start()]
        each = (attrs.evolve(found, old=pair["old"], new=pair["new"]) for pair in pairs)
        yield from each if not between else (_unread(found),)
    elif found.act is Act.TIME and found.new:
        yield from _timed_apart(found, sentence, cited)
    else:
        yield found


def _timed_apart(found: Amending, sentence: str, cited: Sequence[CitedClauses]) -> Iterator[Amending]:
    """One time for all clauses, or one behind each of them."""
    outside = _WHY.split(_blanked(sentence), maxsplit=1)[0]
    starts = [one.start for one in cited[1:]] + [len(outside)]
    behind = [outside[one.stop : start] for one, start in zip(cited, starts, strict=True)] if cited else []
    first = outside[: cited[0].start] if cited else ""
    times = [text for text in (first, *behind) if _has_time(text)]
    if len(times) <= 1 and len(found.titles) <= 1:
        yield found
    elif cited and len(times) == len(behind) and not _has_time(first):
        for one, text in zip(cited, behind, strict=True):
            yield _timed(attrs.evolve(found, clauses=one.clauses, old="", new=""), text)
    elif len(times) == 1 or (not cited and len([*_UNTIL.finditer(outside)]) == 1):
        yield found
    else:
        yield _unread(found)


def _has_time(text: str) -> bool:
    """Whether a part of a sentence names a day, a month, a quarter or a year."""
    return re.search(r"\d", text) is not None and (_UNTIL.search(text) or _AS.search(text)) is not None


def _sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph; what stands in quotes stays whole."""
    shown = NUMBERING.sub("", normalised(text).shown.translate(_QUOTES))
    begin = 0
    ends = sorted((*_SENTENCE.finditer(shown), *_GOES_ON.finditer(shown)), key=lambda match: match.start())
    for match in ends:
        if match.start() < begin:
            continue
        if shown.count('"', begin, match.start()) % 2 == 0:
            yield shown[begin : match.start()].strip()
            begin = match.end()
    if shown[begin:].strip():
        yield shown[begin:].strip()


def _amending(sentence: str, origin: Origin, heading: Act | None) -> Amending | None:
    if is_basis(sentence) and not APPROVED.search(sentence):
        return None
    act = act_of(sentence)
    outside = _blanked(sentence)
    cited = cited_clauses(_unquoted(sentence))
    clauses = tuple(dict.fromkeys(clause for found in cited for clause in found.clauses))
    titles = tuple(_TITLE_QUOTED.findall(sentence)) if act not in {Act.PHRASE, Act.REWORD, Act.INSERT} else ()
    plans = tuple(match["number"] for match in _CITED.finditer(sentence) if match["type"].lower() == "kế hoạch")
    if act is None and heading is not None and (clauses or titles):
        act = heading
    if act is None:
        speaks = _SPEAKS_OF_IT.search(sentence) and (clauses or _OF_DUTIES.search(sentence))
        return Amending(Act.UNREAD, sentence, origin, clauses, titles, plans=plans) if speaks else None
    found = Amending(act, sentence, origin, clauses, titles, plans=plans)
    return _completed(found, sentence, outside)


def _completed(found: Amending, sentence: str, outside: str) -> Amending:
    """The sentence with its old and new words, as far as it has them; one that amends half a duty is not known."""
    match found.act:
        case Act.TIME:
            return _timed(found, outside)
        case Act.WHO:
            return _assigned(found, outside)
        case Act.PHRASE:
            return found if _PHRASES.search(sentence) else _unread(found)
        case Act.REPEAL:
            is_whole = (found.clauses or found.titles) and not _PARTLY.search(outside)
            return found if is_whole else _unread(found)
        case Act.REWORD | Act.INSERT | Act.UNREAD:
            return found


def _unread(found: Amending) -> Amending:
    return attrs.evolve(found, act=Act.UNREAD)


def _unquoted(sentence: str) -> str:
    """The sentence without what is quoted, letter for letter."""
    return _TITLE_QUOTED.sub(lambda match: _BLANK * len(match[0]), sentence)


def _blanked(sentence: str) -> str:
    """The sentence with blanks for what is quoted or cited, so that no day of those is taken for a deadline."""
    text = _unquoted(sentence)
    text = _CITED.sub(lambda match: _BLANK * len(match[0]), text)
    for cited in reversed(cited_clauses(text)):
        text = f"{text[: cited.start]}{_BLANK * (cited.stop - cited.start)}{text[cited.stop :]}"
    return text


def _timed(found: Amending, outside: str) -> Amending:
    """The sentence with its old and new time, as written."""
    if _LONGER.search(outside) and not _TO_A_DAY.search(outside):
        return found
    outside = _WHY.split(outside, maxsplit=1)[0]
    old = ""
    if instead := _INSTEAD.search(outside):
        old = instead["old"]
        outside = outside[: instead.start()] + outside[instead.end() :]
    if told := _FROM_TO.search(outside):
        return attrs.evolve(found, old=_trimmed(told["old"]), new=_trimmed(told["new"]))
    for pattern in (_UNTIL, _AS):
        if told := pattern.search(outside):
            return attrs.evolve(found, old=_trimmed(old), new=_trimmed(told["new"]))
    return attrs.evolve(found, old=_trimmed(old))


def _assigned(found: Amending, outside: str) -> Amending:
    role = _ROLE.search(outside)
    if len(re.findall(r"(?<!\w)thay(?!\w)|(?<!\w)từ\s+[A-ZĐ]", outside, re.IGNORECASE)) > _ONE_CHANGE:
        return _unread(found)
    for pattern in _OFFICES:
        if told := pattern.search(outside):
            old = told.groupdict().get("old") or ""
            named = role["role"].lower() if role else ""
            return attrs.evolve(found, old=_trimmed(old), new=_trimmed(told["new"]), role=named)
    return _unread(found)


def _trimmed(text: str) -> str:
    return text.replace(_BLANK, " ").strip(' ,;:."()')


def _following(blocks: Sequence[Block], place: int) -> tuple[Block, ...]:
    """The blocks that give new words: those in quotes, else those up to the next sentence that amends."""
    first = blocks[place] if place < len(blocks) else None
    opened = isinstance(first, TextBlock) and normalised(first.text).shown.translate(_QUOTES).startswith('"')
    taken: list[Block] = []
    for block in blocks[place:]:
        text = normalised(block.text).shown.translate(_QUOTES) if isinstance(block, TextBlock) else ""
        if not opened and text and (_ARTICLE.match(text) or act_of(text) is not None):
            break
        taken.append(block)
        if opened and text.rstrip(" .;").endswith('"'):
            break
    return tuple(taken)


def _with_following(found: Amending, blocks: tuple[Block, ...], sentence: str) -> Amending:
    if found.act is Act.TIME:
        told = " ".join(block.text for block in blocks if isinstance(block, TextBlock))
        return attrs.evolve(found, new=_trimmed(NUMBERING.sub("", told)), text=f"{sentence} {told}".strip())
    inside = sentence.partition(":")[2].strip()
    own = (TextBlock(inside, found.origin),) if inside else ()
    return attrs.evolve(found, blocks=tuple(_opened(block) for block in (*own, *blocks)))


def _opened(block: Block) -> Block:
    """A block without the quotes around new words."""
    if not isinstance(block, TextBlock):
        return block
    text = normalised(block.text).shown.translate(_QUOTES)
    bare = text.removeprefix('"')
    bare = re.sub(r'"\s*[.;]?\s*$', "", bare) if bare.count('"') % 2 else bare
    return attrs.evolve(block, text=bare)
