"""Sentences that give what follows them to somebody (*câu dẫn*): "các bộ … thực hiện các nhiệm vụ sau đây:"."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.draft import Where, Words
from ttdn.drafting.structure.around import FOLLOWS, Around
from ttdn.drafting.structure.narration import is_told
from ttdn.drafting.structure.outline import Mark, Section
from ttdn.drafting.structure.sentence_times import is_whole_time, times_in
from ttdn.drafting.structure.sentence_who import GIVE, charged_in, who_in
from ttdn.drafting.structure.tidying import sentences_of
from ttdn.drafting.structure.who_extents import Span

_CHARGED = re.compile(r"\s*[^.;:]{0,80}?\b(?:chịu trách nhiệm|có (?:trách nhiệm|nhiệm vụ))\b", re.IGNORECASE)


def leads_of(section: Section) -> Iterator[str]:
    """The sentence of a section after which its items follow."""
    if not section.children:
        return
    texts = [block.text for block in section.blocks if isinstance(block, TextBlock)]
    if texts and FOLLOWS.match(texts[-1]):
        yield texts[-1]
    if texts and section.mark is not Mark.ROOT:
        spans = who_in(texts[-1])
        if spans and spans[0][0] == 0 and _CHARGED.match(texts[-1], spans[0][1]):
            yield texts[-1]


def given_by(section: Section, lead: str, here: Around) -> Around:
    """What a sentence gives to the items behind it: those it names, if it gives them something to do."""
    last = sentences_of(lead)[-1]
    if is_told(last) or (section.mark is Mark.ROOT and _answers(last) and not _directs(last, section.children)):
        return attrs.evolve(here, aims=True, told=True)
    spans = _objects(lead)
    if not spans or here.aims:
        return here
    origin = next(block.origin for block in section.blocks if isinstance(block, TextBlock) and block.text == lead)
    who = tuple(Words(lead[start:stop], origin, "", Where.HEADING) for start, stop in spans)
    when = tuple(Words(one, origin, "", Where.HEADING) for one in _times(lead, spans))
    return attrs.evolve(here, who=who, when=when or here.when, is_list=True, sentence=True)


# What follows is named there, and no time: "các nhiệm vụ sau", "phải:".
_THESE = re.compile(
    r"\b(?:nhiệm vụ|nội dung|việc|giải pháp|yêu cầu)(?: trọng tâm)? (?:sau(?: đây)?|dưới đây)\b"
    r"|\s(?:phải|cần|có trách nhiệm)?\s*:$",
    re.IGNORECASE,
)
_FIXED = re.compile(r"\d|\b(?:hằng|hàng|mỗi)\b", re.IGNORECASE)  # and not "trong thời gian tới"


def _times(lead: str, spans: Sequence[Span]) -> Iterator[str]:
    """When all is due that a lead gives: a time alone before whom it gives it to, or one behind."""
    sentence = max(0, lead.rfind(sentences_of(lead)[-1]))
    before = lead[sentence : spans[0][0]].partition(",")[0]
    if _FIXED.search(before) and is_whole_time(before):
        yield before
    behind = _THESE.sub(";", lead[spans[-1][1] :])
    yield from (behind[start:stop] for start, stop in times_in(behind))


_REST = re.compile(
    r"(?P<rest>(?: (?!sau\b|như\b|phải\b|cần\b|thực hiện\b|tổ chức\b)[^\W\d]+){1,2})\s*:", re.IGNORECASE
)
_ASKS = re.compile(
    rf"(?<!theo )(?<!tại )(?<!được )\b(?:yêu cầu|đề nghị|{GIVE}|phân công)(?! của\b)\s*(?::|(?=\w))", re.IGNORECASE
)
# "Sở Y tế xin báo cáo như sau:": what follows is told to whoever asked.
_TELLS = r"(?:báo cáo|thông tin|trả lời|giải trình|có ý kiến|cung cấp|phúc đáp)\b[^.:]*:$"
_ANSWERS = re.compile(rf"\s*{_TELLS}", re.IGNORECASE)
_OPINION = re.compile(r"\bcó ý kiến (?:về [^.:]*)?như sau:$", re.IGNORECASE)
_BEGS = re.compile(rf"\b(?:xin|trân trọng|kính) (?:được )?{_TELLS}|{_OPINION.pattern}", re.IGNORECASE)
_CONCLUDES = re.compile(
    r"\b(?:kết luận|ý kiến|thống nhất|ban hành|quyết định|báo cáo|thông báo)\b[^:]*:$"
    r"|\b(?:chỉ thị|quyết nghị|(?<!lãnh đạo, )(?<!lãnh đạo )chỉ đạo|yêu cầu|đề nghị|lưu ý|nhấn mạnh|phân công"
    r"|giao nhiệm vụ)(?: (?:cụ thể )?như sau)?\s*:$"
    r"|\bhướng dẫn\b[^:]*\b(?:như sau|sau đây)\s*:$",
    re.IGNORECASE,
)


# "Chủ tịch các xã trực tiếp chỉ đạo:" asks them to; "Chủ tịch tỉnh chỉ đạo:" tells what he asks of others.
_DIRECTS = re.compile(
    r"\s+(?:tập trung|khẩn trương|trực tiếp|chủ động|tiếp tục)(?:,? (?:lãnh đạo|và))* chỉ đạo\s*:", re.IGNORECASE
)
_PUBLIC = re.compile(
    r"(?<!đã )\bthông báo\b(?![^.:]*\b(?:cơ quan|đơn vị|sở|phòng)\b)[^.:]*"
    r"\b(?:quý khách|khách hàng|người dân|nhân dân|bà con|người bệnh|bệnh nhân|hành khách|phụ huynh|cha mẹ"
    r"|thí sinh|học viên|sinh viên|quý vị|các hộ|hộ kinh doanh|cá nhân)\b[^.:]*:$",
    re.IGNORECASE,
)


def tells_the_public(section: Section) -> bool:
    """Whether a document is a notice to those who are no offices (*thông báo đến khách hàng, nhân dân*)."""
    return section.mark is Mark.ROOT and any(
        isinstance(block, TextBlock) and _PUBLIC.search(block.text) for block in section.blocks
    )


def _answers(sentence: str) -> bool:
    """Whether a sentence announces what its sender reports (*báo cáo, trả lời*), and asks nobody."""
    spans = who_in(sentence)
    told = bool(spans) and _ANSWERS.match(sentence, spans[-1][1]) is not None
    return (told or _BEGS.search(sentence) is not None) and not _ASKS.search(sentence)


def _directs(lead: str, items: Sequence[Section]) -> bool:
    """Whether "có ý kiến như sau" leads to orders and not to an answer: one of its items begins with an order."""
    return _OPINION.search(lead) is not None and any(_ASKS.match(one.text) for one in items)


def _objects(lead: str) -> tuple[tuple[int, int], ...]:
    """Those a lead sentence gives to: who is asked, not who asks."""
    asks = list(_ASKS.finditer(lead))
    if asks:
        start = asks[-1].end()
        return _whole(lead, tuple((start + first, start + last) for first, last in who_in(lead[start:])))
    charged = charged_in(lead)
    last = sentences_of(lead)[-1]
    start = len(lead) - len(last)
    spans = who_in(last) or who_in(f"{last.rstrip(': ')} thực hiện")  # "Chủ đầu tư có trách nhiệm:"
    spans = tuple((start + first, start + stop) for first, stop in spans) or ((charged,) if charged else ())
    concludes = _CONCLUDES.search(lead) and not (spans and _DIRECTS.fullmatch(lead, spans[-1][1]))
    return () if concludes else _whole(lead, spans)


def _whole(lead: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """With the last words of a name that a colon ends: "các xã có sông chảy | qua:"."""
    rest = _REST.fullmatch(lead, spans[-1][1]) if spans else None
    return (*spans[:-1], (spans[-1][0], rest.end("rest"))) if rest else spans
