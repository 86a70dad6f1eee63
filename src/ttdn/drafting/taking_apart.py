"""A document taken apart (*bóc tách văn bản*): from its blocks to a draft that a person completes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import attrs

from ttdn.drafting.blocks import Block, TextBlock
from ttdn.drafting.draft import Draft, DraftDuty, DraftHead, Open, Words
from ttdn.drafting.remainder import remainder
from ttdn.drafting.structure.around import Found
from ttdn.drafting.structure.duties import duties_of
from ttdn.drafting.structure.head import parts_of
from ttdn.drafting.structure.outline import Mark, Section, outline
from ttdn.drafting.structure.sentences import assigns
from ttdn.language.rereading import reread_time
from ttdn.model.timing import Deadline

# What tells of work or proposes it gives none, though it may look so: a person sees it among what was not placed.
_ORDERS_NOTHING = re.compile(r"(?:báo cáo|tờ trình|biên bản|thư|lời kêu gọi)\b", re.IGNORECASE)
_MINUTES = re.compile(r"biên bản\b", re.IGNORECASE)
_ASSIGNS = re.compile(r"(?:kết luận|giao việc|giao nhiệm vụ|phân công)\b", re.IGNORECASE)  # within minutes
_INVITES = re.compile(r"(?:giấy|thư) mời\b", re.IGNORECASE)
_REWARDS = re.compile(r"(?:về việc |v/v )?(?:tặng|khen thưởng)\b", re.IGNORECASE)  # for what was done
_THANKS = re.compile(r"(?:cảm ơn|chúc mừng|chia buồn|mời (?:họp|dự))\b", re.IGNORECASE)


def _tells_only(head: DraftHead) -> bool:
    """Whether a document by its kind, or a letter by its title, gives nobody anything to do."""
    by_kind = head.type is not None and _ORDERS_NOTHING.match(head.type.text)
    by_title = head.title is not None and _THANKS.match(head.title.text)
    return bool(by_kind or by_title)


def _is_minutes(head: DraftHead) -> bool:
    """Whether a document is minutes (*biên bản*), of which one part may give work."""
    return head.type is not None and _MINUTES.match(head.type.text) is not None


def _rewards(head: DraftHead) -> bool:
    """Whether a decision rewards people for what they did (*quyết định khen thưởng*)."""
    decides = head.type is not None and head.type.text.casefold() == "quyết định"
    return decides and head.title is not None and _REWARDS.match(head.title.text) is not None


def _invites(head: DraftHead) -> bool:
    """Whether a document is an invitation (*giấy mời*), which gives work only to whom it names for it."""
    return head.type is not None and _INVITES.match(head.type.text) is not None


def _issued(head: DraftHead) -> date | None:
    """The day of a document, where it shows one that is whole."""
    match reread_time(head.date.text, issued=date(2000, 1, 1)).timing if head.date else None:
        case Deadline(last=day):
            return day
        case _:
            return None


def draft_of(blocks: Sequence[Block]) -> Draft:
    """Take a document apart (*bóc tách*): its head, its duties, what could not be placed, the rest; never raises.

    >>> text = ["III. TỔ CHỨC THỰC HIỆN", "1. Sở Tài chính", "- Bố trí kinh phí trước ngày 30/6/2026."]
    >>> duty = draft_of([TextBlock(one) for one in text]).duties[0]
    >>> duty.clause, duty.who[0].text, duty.when[0].text
    ('III.1', 'Sở Tài chính', 'trước ngày 30/6/2026')
    """
    parts = parts_of(blocks)
    trees = [outline(body) for body in parts.bodies]
    issued, invites = _issued(parts.head), _invites(parts.head)
    found = [one for tree in trees for one in duties_of(tree, issued, invites=invites)]
    if _tells_only(parts.head):
        given = frozenset(_assigned(trees) if _is_minutes(parts.head) else ())
        found = [one if one.section and one.section[0] in given else _untaken(one) for one in found]
    elif _rewards(parts.head):
        found = [one if _is_given(one) else _untaken(one) for one in found]
    draft = Draft(
        parts.head,
        tuple(_numbered(found)),
        tuple(one.said for one in found if isinstance(one.said, Words)),
        tuple(words for tree in trees for words in _attachments(tree)),
    )
    return attrs.evolve(draft, rest=remainder(blocks, draft))


def _untaken(found: Found) -> Found:
    """What was found, as words that a person places."""
    return Found(found.said.text, found.section) if isinstance(found.said, DraftDuty) else found


def _is_given(found: Found) -> bool:
    """Whether what was found assigns in so many words, and says by when: "Giao Phòng A chi tiền thưởng …"."""
    duty = found.said
    return isinstance(duty, DraftDuty) and bool(duty.when) and assigns(duty.text.text)


def _assigned(sections: Iterable[Section], *, given: bool = False) -> Iterator[int]:
    """The sections of minutes that give work, by their own heading or one above them (*phần giao việc*)."""
    for section in sections:
        gives = given or (bool(section.children) and _ASSIGNS.match(section.text) is not None)
        if gives:
            yield id(section)
        yield from _assigned(section.children, given=gives)


def _numbered(found: Iterable[Found]) -> Iterator[DraftDuty]:
    """The duties in order, with a mark on those whose address another section has too."""
    duties = [(one.said, one.section) for one in found if isinstance(one.said, DraftDuty)]
    sections = Counter(clause for clause, _ in {(duty.clause, section) for duty, section in duties})
    for order, (duty, _) in enumerate(duties, start=1):
        twice = sections[duty.clause] > 1 and not duty.clause.endswith("Kết")
        marks = {*duty.open, Open.CLAUSE_TWICE} if twice else set(duty.open)
        yield attrs.evolve(duty, order=order, open=tuple(one for one in Open if one in marks))


def _attachments(tree: Section) -> Iterator[Words]:
    """What is attached, with the title that stands under its label."""
    for section in tree.children:
        if section.mark is Mark.APPENDIX:
            titles: list[str] = [section.label.rstrip(".: ")]
            for block in section.blocks:
                if not isinstance(block, TextBlock) or block.text.startswith("("):
                    break
                titles.append(block.text)
            yield Words(". ".join(title for title in titles if title), section.origin)
