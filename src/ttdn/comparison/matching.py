"""Which duty or amendment of one edition is which of the other (*đối chiếu nhiệm vụ, sửa đổi*)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import attrs

from ttdn.model.plans import clause_key
from ttdn.model.tasks import Amendment, Task
from ttdn.text import name_key

_Value = TypeVar("_Value")

TaskPairs = tuple[tuple[Task, Task], ...]


def matched(old: Sequence[Task], new: Sequence[Task]) -> TaskPairs:
    """Pair the duties of two editions (*đối chiếu nhiệm vụ*), in the order of the new one; each is in one pair.

    A clause and a title that stay come first. A title that each edition has once is the same duty under another
    clause: where an item is put in, all that follow get new numbers. What is left is matched by its clause.

    >>> old = [Task("III.1", "Rà soát"), Task("III.2", "Báo cáo")]
    >>> new = [Task("III.1", "Khảo sát"), Task("III.2", "Rà soát"), Task("III.3", "Báo cáo")]
    >>> [(before.clause, after.clause) for before, after in matched(old, new)]
    [('III.1', 'III.2'), ('III.2', 'III.3')]
    """
    alone = _once(old) & _once(new)
    before, after = dict(enumerate(old)), dict(enumerate(new))
    pairs = [
        *pair_off(before, after, lambda task: (clause_key(task.clause), name_key(task.title))),
        *pair_off(before, after, lambda task: title if (title := name_key(task.title)) in alone else None),
        *pair_off(before, after, lambda task: clause_key(task.clause)),
    ]
    return tuple((old[one], new[other]) for one, other in sorted(pairs, key=lambda pair: pair[1]))


def pair_off(
    before: dict[int, _Value], after: dict[int, _Value], key: Callable[[_Value], object]
) -> list[tuple[int, int]]:
    """Take what has equal keys out of two lists by place (*ghép cặp*), and return the places, old and new.

    Of several with one key the first goes with the first. What has the key None stays.

    >>> before, after = {0: "a", 1: "b"}, {0: "B", 1: "c"}
    >>> pair_off(before, after, str.lower), before, after
    ([(1, 0)], {0: 'a'}, {1: 'c'})
    """
    places: dict[object, list[int]] = {}
    for place, value in before.items():
        if (found := key(value)) is not None:
            places.setdefault(found, []).append(place)
    pairs: list[tuple[int, int]] = []
    for place, value in [*after.items()]:
        there = places.get(key(value))
        if there:
            pairs.append((there.pop(0), place))
            del before[pairs[-1][0]], after[place]
    return pairs


@attrs.frozen
class MatchedAmendments:
    """The amendments of two editions side by side (*đối chiếu sửa đổi*).

    `changed` are of one duty, day and document; `reordered` tells that those alike stand in another order.
    """

    changed: tuple[tuple[Amendment, Amendment], ...]
    dropped: tuple[Amendment, ...]
    added: tuple[Amendment, ...]
    reordered: bool


def matched_amendments(
    old: Sequence[Amendment], new: Sequence[Amendment], clauses: Mapping[str, str]
) -> MatchedAmendments:
    """Pair the amendments of two editions (*đối chiếu sửa đổi*).

    `clauses` gives the new clause of every duty that both have: its number alone makes no other amendment of it.
    """
    before = {
        place: attrs.evolve(item, clause=clauses[item.clause])
        for place, item in enumerate(old)
        if item.clause in clauses
    }
    after = {place: item for place, item in enumerate(new) if item.clause in clauses.values()}
    same = pair_off(before, after, lambda item: item)
    places = [one for one, _ in sorted(same, key=lambda pair: pair[1])]
    renewed = pair_off(before, after, lambda item: (item.on, item.clause, item.by.directive))
    taken = [one for one, _ in (*same, *renewed)], [other for _, other in (*same, *renewed)]
    return MatchedAmendments(
        tuple((old[one], new[other]) for one, other in renewed),
        tuple(item for place, item in enumerate(old) if place not in taken[0]),
        tuple(item for place, item in enumerate(new) if place not in taken[1]),
        places != sorted(places),
    )


def _once(tasks: Sequence[Task]) -> set[str]:
    """The titles that no two duties have."""
    counts = Counter(name_key(task.title) for task in tasks)
    return {title for title, count in counts.items() if count == 1 and title}
