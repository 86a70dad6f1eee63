"""What a section takes over from those it stands in (*ngữ cảnh của đề mục*), and what is found in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import attrs

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.draft import DraftDuty, Open, Where, Words
from ttdn.drafting.structure.addresses import Address
from ttdn.drafting.structure.outline import Mark, Section, written_out

FOLLOWS = re.compile(
    r".*(?::|(?:nhiệm vụ|nội dung|công việc|việc|trách nhiệm)(?: cụ thể| chủ yếu| trọng tâm)*"
    r"(?: sau| sau đây| như sau| dưới đây)\W*)$"
)
_OCCASION = re.compile(r"(?:khi|nếu|trường hợp)\s", re.IGNORECASE)
ENDED = re.compile(r"[.;!?/][”\")]*$")


@attrs.frozen
class Found:
    """A duty and the section it was found in, or words that could not be placed (*kết quả tìm*)."""

    said: DraftDuty | Words
    section: tuple[int, ...] = ()


@attrs.frozen
class Around:
    """What a section takes over from those it stands in."""

    address: Address = attrs.Factory(Address)
    owner: int = 0  # the section that has this address; dashes have none of their own
    aims: bool = False
    told: bool = False  # what was and is: an aim no more than that, but for who is asked to act by name
    tasks: bool = False
    public: bool = False  # a notice to those who are no offices, told but for what its sections give as tasks
    who: tuple[Words, ...] = ()
    when: tuple[Words, ...] = ()
    sentence: bool = False  # `who` comes from a sentence
    roles: bool = False  # before a colon whoever does what stands behind it, though nobody knows the name
    meets: bool = False  # a day of a calendar: at its hours is met, which is nobody's duty but for who prepares it
    day: bool = False  # `when` is a day before a colon, beside which no other time says when
    executor: tuple[Words, ...] = ()  # who carries out what names nobody
    heading: str = ""  # the first words of the section
    issued: date | None = None  # the day of the document
    invites: bool = False  # what is neither asked of somebody nor given to him is told to guests
    is_list: bool = False  # whatever stands here has been given to somebody


def owner_of(section: Section, around: Around) -> int:
    """Tell sections apart that have one address (*đề mục mang địa chỉ*); a dash is part of what is above."""
    return around.owner if section.mark.is_bullet else id(section)


def below_roman(section: Section) -> bool:
    """Whether a section is small enough to be one duty (*dưới cấp mục La Mã*)."""
    return section.mark.value > Mark.ROMAN.value or section.mark is Mark.ARTICLE


def placed(words: Iterable[Words], where: Where) -> Iterator[Words]:
    """Say where words were found (*nguồn của lời văn*)."""
    return (attrs.evolve(one, where=where) for one in words)


def whole_of(text: str, content: Sequence[Section]) -> str:
    """Join a text with what stands under it (*toàn văn của đề mục*), labels written out."""
    below = [block.text for one in content for block in written_out(one) if isinstance(block, TextBlock)]
    return " ".join(part for part in (text, *below) if part)


def only_occasions(times: Sequence[Words]) -> bool:
    """Whether times only say on what occasion (*khi có …*), beside which the month of a heading says when.

    >>> only_occasions([Words("khi có dấu hiệu vi phạm")]), only_occasions([Words("trước 15/8")])
    (True, False)
    """
    return bool(times) and all(_OCCASION.match(one.text) for one in times)


def opened(duty: DraftDuty, *more: Open) -> DraftDuty:
    """With what a person has to decide."""
    shared = any(words.where is Where.SHARED for words in (*duty.who, *duty.when))
    found = {
        Open.NO_WHO: not duty.who,
        Open.NO_WHEN: not duty.when,
        Open.TWO_WHEN: len(duty.when) > 1,
        Open.SHARED: shared,
    }
    return attrs.evolve(duty, open=tuple(one for one in Open if found.get(one) or one in more))


def details(children: Sequence[Section]) -> tuple[Section, ...]:
    """The dashes among sections, which say more of what they stand under (*gạch đầu dòng*)."""
    return tuple(child for child in children if child.mark.is_bullet)
