"""The sections of a document (*bố cục văn bản*): a tree from the kinds of labels, never from their numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

import attrs

from ttdn.drafting.blocks import Block, Origin, TextBlock
from ttdn.drafting.structure.assigning_lines import assigning_line
from ttdn.drafting.structure.label_lines import labelled_line
from ttdn.drafting.structure.members import only_sits
from ttdn.drafting.structure.sentence_who import charged_in, who_in
from ttdn.drafting.structure.tidying import tidied
from ttdn.drafting.structure.who_extents import LOOKED_AT
from ttdn.language.who import Begins, begins_with
from ttdn.text import CAPITALS


class Mark(Enum):
    """The kind of a label (*loại nhãn đề mục*); the value is its level, the smaller above the larger."""

    APPENDIX = 0
    CLOSING = 1  # no label: what is said to all at the end
    PART = 2
    CHAPTER = 3
    DIVISION = 4
    ARTICLE = 5
    CAPITAL = 6
    ROMAN = 7
    PERIOD = 8  # no label: a month, a quarter or a step with its time, over what has to be done in it
    STEP = 9  # "Bước 1.", "Việc số 2:": in whatever it stands, numbered or not
    NUMBER = 10
    NUMBER_2 = 11
    NUMBER_3 = 12
    LETTER = 13
    BRACKETED = 14
    DASH = 15
    PLUS = 16
    DOT = 17
    STAR = 18
    ROOT = -1

    @property
    def is_bullet(self) -> bool:
        """Whether it carries no number."""
        return self in _BULLETS


_BULLETS = frozenset((Mark.DASH, Mark.PLUS, Mark.DOT, Mark.STAR))
_ROMAN = r"[IVX]{1,7}"
_WORD = r"\s+(?:thứ\s+\w+|[IVXLC]+\b|\d+\w?\b|[A-Z]\b)\s*[.:–-]?"
_LABELS = tuple(
    (mark, re.compile(pattern))
    for mark, pattern in (
        (
            Mark.APPENDIX,
            rf"(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVXL]+|\d+|[A-Z])\b)?\s*[.:–-]?(?=\s*$|\s+[{CAPITALS}(])",
        ),
        (Mark.PART, rf"(?:PHẦN|Phần){_WORD}(?=\s|$)"),
        (Mark.CHAPTER, rf"(?:CHƯƠNG|Chương){_WORD}(?=\s|$)"),
        (Mark.DIVISION, rf"(?:MỤC|Mục|Tiểu mục){_WORD}(?=\s|$)"),
        (Mark.ARTICLE, r"(?:ĐIỀU|Điều)\s+\d+\w?\s*[.:]"),
        (Mark.ROMAN, rf"{_ROMAN}\s*(?:[.)](?=\D)|[/–-](?=\s|[{CAPITALS}]{{2}}))"),
        (
            Mark.PERIOD,
            (
                r"(?=(?:Tháng|Quý)\s+(?:\d{1,2}|[IV]{1,3})(?:(?:\s*/\s*|\s+năm\s+)\d{4})?"
                r"(?:(?:\s*[-–,]\s*|\s+và\s+)(?:(?:tháng|quý)\s+)?(?:\d{1,2}|[IV]{1,3})(?:/\d{4})?)*\s*(?::|$)"
                r"|(?:Thứ\s+(?:Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])|Chủ\s+nhật)"
                r"(?:[,\s]+\(?(?:ngày\s+)?\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\)?)?\s*(?::|$)"
                r"|Tuần\s+(?:thứ\s+)?(?:\d{1,2}|[a-zà-ỹ]{2,4})(?:\s*\([^()]*\d[^()]*\))?\s*(?::|$)"
                r"|(?:Các |Những )?(?:[Cc]ông việc|[Nn]hiệm vụ|[Vv]iệc|[Cc]ông tác)"
                r" thường xuyên(?: trong năm)?\s*:?$"
                r"|(?:THÁNG|QUÝ)\s+(?:\d{1,2}|[IV]{1,3})(?:(?:\s*/\s*|\s+NĂM\s+)\d{4})?\s*:?$"
                r"|(?:(?:CÁC |NHỮNG )?(?:CÔNG )?(?:VIỆC|NHIỆM VỤ|TÁC) )?THƯỜNG XUYÊN(?: TRONG NĂM)?\s*:?$)"
            ),
        ),
        (
            Mark.STEP,
            (
                r"(?:(?:Bước|Giai đoạn|Vòng|Công đoạn)\s+(?:\d{1,2}|[IV]{1,3})"
                r"|(?:Việc|Công việc|Đầu việc|Nhiệm vụ|Nội dung|Hoạt động|Hạng mục|Phiếu)\s+(?:số\s+)?\d{1,2})"
                r"(?:(?:\s*\([^()\d]*\))?\s*(?:[.:](?=\s|$)|$)|(?=\s*\([^()]*\d[^()]*\)\s*:))"
            ),
        ),
        (Mark.CAPITAL, r"[A-HK-UĐ]\s*(?:[.)](?=\s)|[/–-](?=\s))"),
        (Mark.NUMBER_3, r"\d{1,2}(?:\.\d{1,2}){2,3}\s*[.)/]?(?=\s)"),
        (Mark.NUMBER_2, r"\d{1,2}\.\d{1,2}\s*[.)/-]?(?=\s)"),
        (Mark.NUMBER, rf"\d{{1,3}}(?:\s*[.)](?=\s|[^\W\d])|\s*/(?=\s)|-(?=\s\D)|\s-(?=\s[{CAPITALS}]))"),
        (Mark.LETTER, rf"[a-zđ](?:\s?\)|\.(?=\s)|/(?=\s)|,(?=\s[{CAPITALS}]))"),
        (Mark.BRACKETED, r"\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)"),
        (Mark.DASH, r"[-–—−‐‑](?=\s|[^\W\d])"),
        (Mark.PLUS, r"\+(?=\s|[^\W\d])"),
        (Mark.DOT, r"[•●▪◦○■►➢✓·](?=\s|\w)"),
        (Mark.STAR, r"\*(?=\s|[^\W\d])"),
    )
)
_NUMBER = re.compile(r"(?<!\w)(?:thứ\s+\w+|[IVXLC]+\b|\d+(?:\.\d+)*\w?|[A-ZĐa-zđ])(?=\W*$)")
_NAMED = re.compile(r"[^(.:]*[^(.:\s]")
_CLOSING = re.compile(
    r"(?:trên đây là|(?:trong )?quá trình (?:triển khai|tổ chức|thực hiện)|nhận được"
    r"|(?:yêu cầu|đề nghị|giao) |báo cáo [^.;]{0,60}\b(?:gửi|nộp) [^.;]*\btrước\b)",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:ghi chú|lưu ý)\s*:", re.IGNORECASE)  # said of all, and not of the last step
_WORK = re.compile(r"nhiệm vụ(?: cụ thể| chung| của [^:]{1,60})?\s*:", re.IGNORECASE)
_HAVE_TO = re.compile(r"[^.:]{0,60}\b(?:có (?:trách nhiệm|nhiệm vụ)|chịu trách nhiệm)\b[^.:]{0,60}:$")
_ENDED = re.compile(r"[.;!?/…][”\")]*$")


@attrs.frozen(cache_hash=True)  # it is looked up with all that stands under it
class Section:
    """A labelled part of a document and what stands under it (*đề mục*).

    `label` is as written, "III." or "a)"; the first of `blocks` holds the words behind it, those after it continue
    without a label of their own, tables among them.

    >>> Section(Mark.ARTICLE, "Điều 6.").number
    '6'
    """

    mark: Mark
    label: str = ""
    blocks: tuple[Block, ...] = ()
    children: tuple["Section", ...] = ()

    @property
    def number(self) -> str:
        """The number or letter of the label, "" for a dash; that of a step is said with its name."""
        if self.mark is Mark.STEP:
            named = _NAMED.match(self.label)
            return named[0] if named else ""
        found = _NUMBER.search(self.label)
        return found[0] if found and not self.mark.is_bullet else ""

    @property
    def text(self) -> str:
        """The words behind the label."""
        return self.blocks[0].text if self.blocks and isinstance(self.blocks[0], TextBlock) else ""

    @property
    def origin(self) -> Origin:
        """Where it begins."""
        return self.blocks[0].origin if self.blocks else Origin()

    def paragraphs(self) -> Iterator[TextBlock]:
        """Yield its texts and those of all that stands under it, labels left off, in the order of the document."""
        yield from (block for block in self.blocks if isinstance(block, TextBlock) and block.text)
        for child in self.children:
            yield from child.paragraphs()


def label_of(text: str) -> tuple[Mark, str] | None:
    """Find the label that even words begin with (*nhãn đề mục*), None where there is none.

    >>> label_of("đ) Hoàn thiện"), label_of("12/2025")
    ((<Mark.LETTER: 13>, 'đ)'), None)
    """
    for mark, pattern in _LABELS:
        found = pattern.match(text)
        if found:
            return mark, found[0].strip()
    return None


def outline(blocks: Iterable[Block]) -> Section:
    """Make the tree of sections from blocks (*dựng bố cục*); what has no label continues what stands before it.

    >>> tree = outline([TextBlock("I. NHIỆM VỤ"), TextBlock("1. Rà soát"), TextBlock("II. TỔ CHỨC THỰC HIỆN")])
    >>> [(one.label, [below.text for below in one.children]) for one in tree.children]
    [('I.', ['Rà soát']), ('II.', [])]
    """
    kept = [block for block in map(_even, blocks) if not isinstance(block, TextBlock) or block.text]
    labels = [label_of(block.text) if isinstance(block, TextBlock) else None for block in kept]
    level = _levels([found[0] for found in labels if found])
    stack = [_Growing(Mark.ROOT, "")]
    ended = False
    for block, label, last in zip(kept, labels, _are_last(labels), strict=True):
        text = block.text if isinstance(block, TextBlock) else ""
        noted = any(one.mark is Mark.STEP for one in stack) and _NOTE.match(text)
        own = label is None and ended and stack[-1].mark.is_bullet and says_who_acts(text)
        own = own or (label is None and ended and len(stack) > 1 and _leads(text))
        closes = (
            label is None
            and len(stack) > 1
            and ended
            and (_closes(text) or (last and (own or _is_after(stack, text))))
        )
        closes = closes or (label is None and bool(noted))
        own = own or (label is None and _is_of_the_team(text, stack[-1]))
        found = (Mark.CLOSING, "") if closes else (stack[-1].mark, "") if own else label
        if found is not None and isinstance(block, TextBlock):
            _close(stack, found[0], level)
            stack.append(_Growing(*found, [attrs.evolve(block, text=text[len(found[1]) :].strip())]))
        else:
            stack[-1].blocks.append(block)
        ended = _ENDED.search(text) is not None
    while len(stack) > 1:
        stack[-2].children.append(stack.pop().grown())
    return stack[0].grown()


def _even(block: Block) -> Block:
    """A block with even words; readers leave little to do."""
    text = tidied(block.text) if isinstance(block, TextBlock) else ""
    return attrs.evolve(block, text=text) if isinstance(block, TextBlock) and text != block.text else block


def _closes(text: str) -> bool:
    """Whether a paragraph is said to all at the end; one that only says who does what stands above it is not."""
    return _CLOSING.match(text) is not None and not assigning_line(text)


def _is_of_the_team(text: str, last: "_Growing") -> bool:
    """Whether a paragraph behind a list of members says what their team has to do, and not the last of them."""
    first = last.blocks[0] if last.blocks else None
    return _WORK.match(text) is not None and isinstance(first, TextBlock) and only_sits(first.text)


def _leads(text: str) -> bool:
    """Whether a paragraph gives what follows to those it begins with, and not to whom the last item was given."""
    if not text.endswith(":"):
        return False
    spans = who_in(text)
    known = bool(spans) and spans[0][0] == 0
    return charged_in(text) is not None or (known and _HAVE_TO.match(text, spans[0][1]) is not None)


def says_who_acts(text: str) -> bool:
    """Whether a paragraph says by itself who does what (*câu có chủ thể riêng*), and no more of what is above it.

    >>> says_who_acts("Công an tỉnh tăng cường kiểm soát phương tiện."), says_who_acts("Kiểm soát phương tiện.")
    (True, False)
    """
    spans = who_in(text)
    at_head = bool(spans) and (spans[0][0] == 0 or text[: spans[0][0]].casefold() == "riêng ")
    behind = text[spans[0][1] :][:LOOKED_AT] if at_head else ""
    return begins_with(behind) is Begins.ACT and not assigning_line(text)


def _is_after(stack: Sequence["_Growing"], text: str) -> bool:
    """Whether a paragraph stands behind all numbered items, of which each is one paragraph, and is of none."""
    item, items = stack[-1], stack[-2].children
    small = item.mark.value > Mark.ROMAN.value and not item.mark.is_bullet and len(item.blocks) == 1
    alone = bool(items) and all(len(one.blocks) == 1 for one in items)
    return (
        (item.mark is Mark.CLOSING or (small and alone))
        and labelled_line(text) is None
        and not assigning_line(text)
    )


def _are_last(labels: Sequence[tuple[Mark, str] | None]) -> list[bool]:
    """For each block, whether nothing numbered follows it in its part of the document."""
    found: list[bool] = []
    last = True
    for label in reversed(labels):
        found.append(last)
        if label is not None and not label[0].is_bullet:
            last = label[0] is Mark.APPENDIX
    return found[::-1]


def written_out(section: Section) -> Iterator[Block]:
    """Write a tree as blocks again, labels before the words (*viết lại văn bản*)."""
    for index, block in enumerate(section.blocks):
        if index == 0 and section.label and isinstance(block, TextBlock):
            yield attrs.evolve(block, text=f"{section.label} {block.text}".strip())
        else:
            yield block
    for child in section.children:
        yield from written_out(child)


@attrs.define
class _Growing:
    """A section whose end is not met yet."""

    mark: Mark
    label: str
    blocks: list[Block] = attrs.Factory(list["Block"])
    children: list[Section] = attrs.Factory(list[Section])

    def grown(self) -> Section:
        return Section(self.mark, self.label, tuple(self.blocks), tuple(self.children))


def _levels(met: list[Mark]) -> dict[Mark, int]:
    """The level of each kind; of A. and I. the one met first stands above the other."""
    levels = {mark: mark.value for mark in Mark}
    first = next((mark for mark in met if mark in (Mark.CAPITAL, Mark.ROMAN)), Mark.CAPITAL)
    if first is Mark.ROMAN:
        levels[Mark.ROMAN], levels[Mark.CAPITAL] = levels[Mark.CAPITAL], levels[Mark.ROMAN]
    return levels


def _close(stack: list[_Growing], mark: Mark, level: dict[Mark, int]) -> None:
    """Close the sections that one with this mark does not stand in."""
    open_marks = [one.mark for one in stack]
    if mark in open_marks:
        keep = open_marks.index(mark)
    elif mark.is_bullet:
        keep = len(stack)
    elif mark is Mark.STEP:
        keep = next((at for at, one in enumerate(open_marks) if one.is_bullet), len(stack))
    else:
        keep = next((at for at, one in enumerate(open_marks) if level[one] > level[mark]), len(stack))
    while len(stack) > max(keep, 1):
        stack[-2].children.append(stack.pop().grown())
