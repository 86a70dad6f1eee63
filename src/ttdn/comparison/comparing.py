"""Two editions of a plan compared (*so sánh hai bản kế hoạch*), by value: heads, duties, days, what they name."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from ttdn.agenda import due_periods
from ttdn.comparison.edition import Edition
from ttdn.comparison.matching import TaskPairs, matched, matched_amendments
from ttdn.comparison.values import (
    AmendmentChange,
    DirectiveChange,
    DutyChange,
    HeadKey,
    ListedDuty,
    Move,
    OfficeChange,
    PlanDifference,
)
from ttdn.model.dates import Span
from ttdn.model.plans import Plan
from ttdn.model.tasks import Task

_Named = TypeVar("_Named")


def difference(old: Edition, new: Edition, span: Span | None = None) -> PlanDifference:
    """Tell two editions of a plan apart (*so sánh hai bản kế hoạch*); never raises.

    Deadlines are compared over `span`, both ends inclusive; without it over the spans of both plans. Amendments
    count for them: the days are those that calendars show.

    >>> from datetime import date
    >>> plan = Plan("a", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1), (Task("I", "Báo cáo"),))
    >>> difference(Edition(plan), Edition(plan)).is_empty
    True
    """
    over = span or whole_span(old, new)
    pairs = matched(old.plan.tasks, new.plan.tasks)
    places = [old.plan.tasks.index(before) for before, _ in pairs]
    clauses = {before.clause: after.clause for before, after in pairs}
    amendments = matched_amendments(old.plan.amendments, new.plan.amendments, clauses)
    changed = [
        *(AmendmentChange(before, after) for before, after in amendments.changed),
        *(AmendmentChange(item, None) for item in amendments.dropped),
        *(AmendmentChange(None, item) for item in amendments.added),
    ]
    return PlanDifference(
        old=old,
        new=new,
        head=tuple(key for key in HeadKey if getattr(old.plan, key.value) != getattr(new.plan, key.value)),
        added=_listed(new.plan, [after for _, after in pairs], over),
        dropped=_listed(old.plan, [before for before, _ in pairs], over),
        changed=tuple(_changes(old.plan, new.plan, pairs, over)),
        amendments=tuple(sorted(changed, key=_day_of)),
        offices=tuple(OfficeChange(*pair) for pair in _redescribed(old.offices, new.offices)),
        directives=tuple(DirectiveChange(*pair) for pair in _redescribed(old.cited, new.cited)),
        tasks_reordered=places != sorted(places),
        amendments_reordered=amendments.reordered,
    )


def whole_span(old: Edition, new: Edition) -> Span:
    """Return the days of both plans together (*khoảng thời gian của cả hai kế hoạch*), both ends inclusive."""
    return _both(old.plan.span(), new.plan.span())


def _both(one: Span, other: Span) -> Span:
    return Span(min(one.first, other.first), max(one.last, other.last))


def _listed(plan: Plan, paired: Sequence[Task], span: Span) -> tuple[ListedDuty, ...]:
    """The duties of one edition that the other does not have."""
    clauses = {task.clause for task in paired}
    alone = (task for task in plan.tasks if task.clause not in clauses)
    return tuple(ListedDuty(task, tuple(period.due for period in due_periods(plan, task, span))) for task in alone)


def _changes(old: Plan, new: Plan, pairs: TaskPairs, span: Span) -> Iterator[DutyChange]:
    for before, after in pairs:
        change = DutyChange(before, after, _moves(old, before, new, after, span))
        if change.aspects:
            yield change


def _moves(old: Plan, before: Task, new: Plan, after: Task, span: Span) -> tuple[Move, ...]:
    """The periods whose last day is another one, by day.

    A period may lie in the span in one edition only; it is looked for beyond it, so that it is not said to be new.
    """
    wide = _both(span, _both(old.span(), new.span()))
    was = {(period.key, period.part): period.due for period in due_periods(old, before, wide)}
    now = {(period.key, period.part): period.due for period in due_periods(new, after, wide)}
    moves = (Move(*name, was.get(name), now.get(name)) for name in {**was, **now})
    shown = (move for move in moves if move.old != move.new and (move.old in span or move.new in span))
    return tuple(sorted(shown, key=lambda move: (move.old or move.new or span.first, move.key, move.part)))


def _redescribed(old: Mapping[str, _Named], new: Mapping[str, _Named]) -> Iterator[tuple[_Named, _Named]]:
    """What both editions name and describe otherwise."""
    for id_, value in new.items():
        if id_ in old and old[id_] != value:
            yield old[id_], value


def _day_of(change: AmendmentChange) -> date:
    return min(item.on for item in (change.old, change.new) if item is not None)
