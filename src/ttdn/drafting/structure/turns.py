"""Those who take turns (*phân ca, phân công trực*): each with a time of his own, behind what all of them do."""

import re
from collections.abc import Iterator

import attrs

from ttdn.drafting.structure.label_lines import trimmed
from ttdn.drafting.structure.sentence_who import person_in
from ttdn.drafting.structure.time_headings import is_time
from ttdn.drafting.structure.unit_lists import is_office

_WATCH = re.compile(
    r"(?P<what>(?:phân công |lịch )?(?:trực|thường trực|gác|canh|túc trực)\b[^:]*):\s*(?P<turns>.+)", re.IGNORECASE
)
_BETWEEN = re.compile(r"[;,]\s+")
_IN_BRACKETS = re.compile(r"(?P<who>[^()]+?)\s*\((?P<when>[^()]+)\)")
_BESIDE = re.compile(r"(?:\s[-–]\s|[:,]?\s)")


@attrs.frozen
class Turn:
    """Somebody, and when he is on (*ca trực*); "" where it is not said."""

    who: str
    when: str = ""


def turns_in(text: str) -> tuple[Turn, ...]:
    """Read who is on watch and when (*lịch trực*), one by one; () for any other text.

    >>> [(turn.who, turn.when) for turn in turns_in("Trực Tết: 29/01 đ/c Nam; 30/01 đ/c Hà.")]
    [('đ/c Nam', '29/01'), ('đ/c Hà', '30/01')]
    >>> turns_in("Trực cơ quan: đ/c Nam (thứ Bảy), Văn phòng")[1].who
    'Văn phòng'
    """
    watch = _WATCH.match(text)
    if watch is None:
        return ()
    return tuple(turn for part in _BETWEEN.split(trimmed(watch["turns"])) for turn in _turn(trimmed(part)))


def _turn(part: str) -> Iterator[Turn]:
    bracket = _IN_BRACKETS.fullmatch(part)
    pairs = [(bracket["who"], bracket["when"])] if bracket else [(part, "")]
    for sign in _BESIDE.finditer(part):
        before, behind = part[: sign.start()], part[sign.end() :]
        pairs += [(before, behind)] * is_time(behind) + [(behind, before)] * is_time(before)
    yield from [Turn(who, when) for who, when in pairs if _is_somebody(who)][:1]


def _is_somebody(words: str) -> bool:
    spans = person_in(words)
    return bool(spans and spans[0] == (0, len(words))) or is_office(words)
