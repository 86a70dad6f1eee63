"""Words of a reviewed plan beside those of a document (*đối chiếu lời văn*): have the document's words changed?"""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

import attrs

from ttdn.drafting.draft import DraftDuty, Words
from ttdn.model.plans import Plan
from ttdn.model.tasks import Task
from ttdn.text import normalised

_WORD = re.compile(r"\w+")
_LEFT_OUT = "…"
_APART = "‖"
_GAP = re.compile(r"…|\.\.\.")
_MOST = 0.6
_LONGER = 1.5


def words_key(text: str) -> str:
    """Fold a text for comparing (*so lời văn*): its words in lower case with their marks, no signs.

    >>> words_key("Quý 3/2024.") == words_key("quý 3 / 2024")
    True
    """
    return " ".join(_WORD.findall(normalised(text).lower))


def holds(text: str, part: str) -> bool:
    """Tell whether a text has the words of another one in a row (*chứa lời văn*); both are keys.

    >>> holds("quý 3 2024", "3 2024"), holds("quý 13", "3")
    (True, False)
    """
    return bool(part) and f" {part} " in f" {text} "


def kept_key(text: str) -> str:
    """Fold words that a file keeps (*lời văn đã lưu*), with a mark where a person left some out by "…".

    >>> kept_key("Sở A … báo cáo")
    'sở a … báo cáo'
    """
    return f" {_LEFT_OUT} ".join(filter(None, map(words_key, _GAP.split(text))))


def stands_in(text: str, kept: str) -> bool:
    """Tell whether a text still has the words that a file keeps (*còn trong văn bản*); both are keys.

    Words with a gap stand in their order; a heading may stand anywhere.

    >>> stands_in("sở a tham mưu báo cáo", "sở a … báo cáo"), stands_in("báo cáo sở a", "sở a … báo cáo")
    (True, False)
    """
    for said in kept.split(f" {_APART} "):
        place = 0
        for part in said.split(f" {_LEFT_OUT} "):
            found = f" {text} ".find(f" {part} ", place)
            if not part or found < 0:
                return False
            place = found + len(part)
    return True


def in_step(own: str, text: str) -> str:
    """Return the words of a text that stand where a file's own words stood (*lời văn tương ứng*), "" for none.

    A person may have kept a longer or shorter part of a sentence than is found by itself. The part begins and ends
    as the own words do, and has most of them, in their order.

    >>> in_step("định kỳ (trước ngày 25 tháng 12)", "Giao Sở A định kỳ (trước ngày 28 tháng 12), báo cáo.")
    'định kỳ (trước ngày 28 tháng 12)'
    """
    mine, shown = words_key(own).split(), normalised(text).shown
    spans = [match.span() for match in _WORD.finditer(normalised(text).lower)]
    there = words_key(text).split()
    blocks = [
        block for block in SequenceMatcher(None, mine, there, autojunk=False).get_matching_blocks() if block.size
    ]
    if not blocks or blocks[0].a != 0 or blocks[-1].a + blocks[-1].size != len(mine):
        return ""
    if sum(block.size for block in blocks) < _MOST * len(mine):
        return ""
    begin, end = blocks[0].b, blocks[-1].b + blocks[-1].size
    if end - begin > _LONGER * len(mine):
        return ""
    start, stop = spans[begin][0], spans[end - 1][1]
    start -= shown[:start].endswith("(") and own.lstrip().startswith("(")
    part = shown[start:stop]
    return part + ")" if part.count("(") > part.count(")") and shown[stop:].startswith(")") else part


@attrs.frozen
class Kept:
    """The words that a plan file keeps of a duty (*lời văn đã lưu*): its own and its amendments', as keys.

    They were the document's at some time, the last of them now: one that says them again changes nothing. `note`
    holds words that could stand nowhere else.
    """

    whens: tuple[str, ...]
    whos: tuple[str, ...]
    note: str = ""

    @classmethod
    def of(cls, plan: Plan, task: Task) -> "Kept":
        """Take the words of a duty of a plan."""
        own = (item for item in plan.amendments if item.clause == task.clause)
        amendments = sorted(own, key=lambda item: item.on)
        whens = [task.when, *(item.when for item in amendments if item.when is not None)]
        whos = [task.who, *(item.who for item in amendments if item.who is not None)]
        said = (f" {_APART} ".join(filter(None, map(kept_key, (who.heading, who.words)))) for who in whos)
        return cls(_some(kept_key(when.words) for when in whens), _some(said), words_key(task.note))


def _some(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key)


def region_of(duties: Iterable[DraftDuty]) -> str:
    """Return all words that a document has of some duties as one key (*toàn bộ lời văn*)."""
    found = (
        f"{words.label} {words.text}"
        for duty in duties
        for words in (duty.text, *duty.who, *duty.when, *duty.result)
    )
    return words_key(" ".join(found))


def still_said(kept: Sequence[str], found: Sequence[Words], phrase: str, region: str) -> bool:
    """Tell whether a document still has the words that a file keeps (*lời văn còn nguyên*).

    `found` are the words that say it now, `phrase` the same as one, `region` all that the document has of the
    duty. A person may have kept more or less of a sentence: that is no change of the document.
    """
    said = [words_key(words.text) for words in found if words.text.strip()]
    for own in kept:
        if own.replace(f"{_LEFT_OUT} ", "").replace(f"{_APART} ", "") == words_key(phrase):
            return True
        if stands_in(region, own) and all(holds(own, key) for key in said):
            return True
    return False
