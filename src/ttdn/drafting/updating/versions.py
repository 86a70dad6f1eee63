"""A later version of a plan beside the reviewed one (*bản sau của kế hoạch*): duty by duty, word by word."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ttdn.drafting.composing.phrases import when_phrase
from ttdn.drafting.composing.plan_duties import titled
from ttdn.drafting.draft import Draft, DraftDuty
from ttdn.drafting.updating.changes import Changes
from ttdn.drafting.updating.values import Matter, Point
from ttdn.drafting.updating.wordings import Kept, holds, region_of, stands_in, words_key
from ttdn.model.plans import Plan, clause_key
from ttdn.model.tasks import Task

_ENOUGH = 0.5  # of the words of a title, or of the duties of a plan


@attrs.frozen
class Matched:
    """The duties of a document beside those of a plan (*đối chiếu nhiệm vụ*).

    `pairs` gives by clause what the document has of each duty, several where a person took them as one; `parts`
    the one that a person took apart, for each of its parts; `alone` are the duties that only the document has.
    """

    pairs: Mapping[str, tuple[DraftDuty, ...]]
    alone: tuple[DraftDuty, ...]
    parts: Mapping[str, DraftDuty] = attrs.field(factory=dict[str, DraftDuty])


def match_version(plan: Plan, draft: Draft) -> Matched:
    """Pair the duties of a document with those of a plan (*đối chiếu nhiệm vụ*).

    A duty is the same where its clause is and something of its words; else where its words are, and nobody
    else's. A clause alone proves nothing: another version may have another duty there.
    """
    entries = titled(draft.duties)
    named = [attrs.evolve(duty, clause=entry.clause) for duty, entry in zip(draft.duties, entries, strict=True)]
    free = {duty.order: duty for duty in named}
    pairs: dict[str, tuple[DraftDuty, ...]] = {}
    by_key = {clause_key(task.clause): task for task in plan.tasks}
    for duty, entry in zip(named, entries, strict=True):
        task = by_key.get(clause_key(entry.clause))
        if task is not None and (task.title == entry.title or _alike(plan, task, [duty])):
            pairs[task.clause] = (free.pop(duty.order),)
    for key, task in by_key.items():
        below = [duty for duty in free.values() if clause_key(duty.clause).startswith(f"{key}-")]
        if task.clause not in pairs and below and _alike(plan, task, below):
            pairs[task.clause] = tuple(free.pop(duty.order) for duty in below)
    parts: dict[str, DraftDuty] = {}
    for duty in [*free.values()]:
        above = f"{clause_key(duty.clause)}-"
        of_it = [task for key, task in by_key.items() if key.startswith(above) and task.clause not in pairs]
        of_it = [task for task in of_it if _alike(plan, task, [duty])]
        parts |= dict.fromkeys((task.clause for task in of_it), duty)
        if of_it:
            del free[duty.order]
    left = [task for task in plan.tasks if task.clause not in pairs and task.clause not in parts]
    for task, duty in _only_ones(plan, left, [*free.values()]):
        pairs[task.clause] = (free.pop(duty.order),)
    return Matched(pairs, tuple(free.values()), parts)


def is_version(plan: Plan, matched: Matched) -> bool:
    """Tell a later version of a plan from a letter about it (*bản sau hay công văn*): half of its duties."""
    found = len(matched.pairs) + len(matched.parts)
    return found > 0 and found >= _ENOUGH * len(plan.tasks)


def compare_version(plan: Plan, draft: Draft, matched: Matched, changes: Changes) -> None:
    """Propose what a later version of a plan changes (*đối chiếu bản sau*), and note what it drops."""
    there = {clause_key(duty.clause): duty for duty in matched.alone}
    for task in plan.tasks:
        duties = matched.pairs.get(task.clause)
        if task.clause in matched.parts:
            changes.compare_part(task, matched.parts[task.clause], Kept.of(plan, task))
            continue
        if duties is None:
            changes.note(_gone(plan, task, there.get(clause_key(task.clause))))
            continue
        if len(duties) == 1 and duties[0].clause and clause_key(duties[0].clause) != clause_key(task.clause):
            text = f"Văn bản đánh số {duties[0].clause}; giữ mã mục {task.clause} vì UID của mục lịch lấy từ đó"
            changes.note(Point(Matter.RENUMBERED, text, duties[0].text.origin, duties[0].text.text, task.clause))
        changes.compare(task, duties, Kept.of(plan, task))
    for duty in matched.alone:
        changes.add(duty)
    for words in draft.unplaced:
        text = "Câu này có vẻ giao việc nhưng chưa xếp được vào nhiệm vụ nào"
        changes.note(Point(Matter.UNPLACED, text, words.origin, words.text))


def _gone(plan: Plan, task: Task, instead: DraftDuty | None) -> Point:
    withdrawn = any(item.withdrawn for item in plan.amendments if item.clause == task.clause)
    if instead is not None:
        text = f"Mục {task.clause} «{task.title}» nay có vẻ là nhiệm vụ khác"
        text += "; nếu bãi bỏ nhiệm vụ cũ, thêm [[amendment]] với withdrawn = true"
        return Point(Matter.OTHER_DUTY, text, instead.text.origin, instead.text.text, task.clause)
    text = f"Văn bản không còn mục {task.clause} «{task.title}»"
    text += "; tệp đã bãi bỏ" if withdrawn else "; nếu bãi bỏ, thêm [[amendment]] với withdrawn = true"
    return Point(Matter.DROPPED, text, clause=task.clause)


def _alike(plan: Plan, task: Task, duties: Sequence[DraftDuty]) -> bool:
    """Whether what a document has of a duty shares anything with what the file keeps: words, or the title."""
    kept, region = Kept.of(plan, task), region_of(duties)
    if any(stands_in(region, key) for key in kept.whos):
        return True
    return _titled(task, region) >= _ENOUGH


def _titled(task: Task, region: str) -> float:
    """How much of a title stands in some words: a person shortens, and changes little."""
    words = words_key(task.title).split()
    there = set(region.split())
    return sum(word in there for word in words) / len(words) if words else 0.0


def _only_ones(plan: Plan, tasks: Sequence[Task], duties: Sequence[DraftDuty]) -> Iterator[tuple[Task, DraftDuty]]:
    """Pairs that only each other fit: the title whole in the text, or the same offices at the same time."""
    fits = [(task, duty) for task in tasks for duty in duties if _the_same(plan, task, duty)]
    for task, duty in fits:
        if sum(one is task for one, _ in fits) == 1 and sum(other is duty for _, other in fits) == 1:
            yield task, duty


def _the_same(plan: Plan, task: Task, duty: DraftDuty) -> bool:
    text = words_key(duty.text.text)
    if holds(text, words_key(task.title)):
        return True
    if _titled(task, text) < _ENOUGH:
        return False
    kept, region = Kept.of(plan, task), region_of([duty])
    when = words_key(when_phrase(duty.when))
    return any(stands_in(region, key) for key in kept.whos) and (when in kept.whens or not when)
