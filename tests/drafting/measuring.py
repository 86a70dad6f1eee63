"""How a draft is compared with a list made by hand, as `README.md` says."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

import attrs

from drafting.gold_lists import Duty
from ttdn.drafting.draft import DraftDuty, Words

_VERBS = r"(?:(?:hoàn thành(?: xong)?|xong|thực hiện|triển khai|duy trì|gửi|báo cáo)\s+)*"
_TAIL = r"(?:,?\s*(?:(?:tổ chức |triển khai )?thực hiện|chủ trì))?"


@attrs.frozen
class Measure:
    """What a draft has of a list: the duties found, those of them with both words right, and what is made up."""

    listed: int
    found: int
    right: int
    made_up: int
    misses: tuple[str, ...] = ()


def even(text: str) -> str:
    """NFC, one space, no dashes of lists, no signs at the ends."""
    words = " ".join(unicodedata.normalize("NFC", text).replace("<br>", " ").split())
    words = re.sub(r"\s*[-–]\s*(?=\d)", "-", words)
    words = re.sub(r"(?:^|(?<=[;.,] ))[-–+] ", "", words)
    return words.strip(" .,;:/()").casefold()


def pattern(phrase: str) -> str:
    return ".*".join(re.escape(part) for part in (even(one) for one in phrase.split("…")))


def joined(words: Iterable[Words]) -> str:
    return even(" ".join(one.text for one in words))


def holds(phrase: str, text: str) -> bool:
    return re.search(pattern(phrase), even(text)) is not None


def ways(sure: str | None, may: str | None) -> list[list[str]]:
    """The phrases that will do: the sure words, with those that may be given beside them, or left out of them."""
    if not sure or not may:
        return [[sure]] if sure else [[], [may] if may else []]
    left_out = re.sub(r"^[\s,;]+", "", even(sure).replace(even(may), "", 1))
    without = [[left_out]] if even(may) in even(sure) and left_out else []
    return [[sure], *without, [sure, may], [may, sure]]


def is_who(duty: Duty, words: Sequence[Words]) -> bool:
    """Whether the words for who are those of the list, no more and no less."""
    whole = " ".join(even(one.text) for one in words)
    helped = [duty.helped_by] if duty.helped_by else []
    wanted = ([*way, *helped] for way in ways(duty.who, duty.may_who))
    forms = ("".join(rf"(?:{pattern(one)}){_TAIL}[\s,;]*" for one in way) for way in wanted)
    return any(re.fullmatch(form, whole) for form in forms)


def is_when(duty: Duty, words: Sequence[Words]) -> bool:
    """Whether the words for when are those of the list; what it lets open may be there or not."""
    whole = " ".join(even(one.text) for one in words)
    forms = (
        r"[\s,;]*".join(f"{_VERBS}(?:{pattern(one)})" for one in way) for way in ways(duty.when, duty.may_when)
    )
    return any(re.fullmatch(form, whole) for form in forms)


def measure(listed: Sequence[Duty], drafted: Sequence[DraftDuty]) -> Measure:
    """Compare a draft with a list: each duty with those of the draft that hold its words."""
    used: set[int] = set()
    found = right = 0
    misses: list[str] = []
    for duty in listed:
        having = [at for at, one in enumerate(drafted) if holds(duty.title, one.text.text)]
        having = having or (_split(duty, drafted) if duty.may_split else [])
        fitting = [
            at
            for at in having
            if is_who(duty, drafted[at].who)
            and (is_when(duty, drafted[at].when) or _joins(duty, listed, drafted[at]))
        ]
        best = next((at for at in fitting if at not in used), next(iter(fitting or having), None))
        if best is None:
            misses.append(f"{duty.order} {duty.clause}: not found")
            continue
        used.update([best] if not duty.may_split else having)
        found += 1
        right += bool(fitting)
        if not fitting:
            one = drafted[best]
            misses.append(
                f"{duty.order} {duty.clause}: {[w.text for w in one.who]} | {[w.text for w in one.when]}"
            )
    made = [one for at, one in enumerate(drafted) if at not in used]
    misses += [f"made up {one.clause}: {one.text.text[:90]}" for one in made]
    return Measure(len(listed), found, right, len(made), tuple(misses))


def _split(duty: Duty, drafted: Sequence[DraftDuty]) -> list[int]:
    """The fewest duties of the draft, one behind the other and with the same who, that together hold a title."""
    runs = ((first, last) for last in range(len(drafted)) for first in range(last - 1, -1, -1))
    for first, last in runs:
        parts = drafted[first : last + 1]
        same = all(joined(one.who) == joined(parts[0].who) for one in parts)
        if same and holds(duty.title, " ".join(one.text.text for one in parts)):
            return [*range(first, last + 1)]
    return []


def _joins(duty: Duty, listed: Sequence[Duty], one: DraftDuty) -> bool:
    """Whether a duty of the draft is that of the list together with another that it may be joined to."""
    others = [other for other in listed if other.order in duty.may_join and holds(other.title, one.text.text)]
    return any(is_when(other, one.when) or not one.when for other in others)
