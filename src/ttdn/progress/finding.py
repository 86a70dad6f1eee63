"""Which duty a person means who says that it is done (*tìm nhiệm vụ cần ghi nhận*); nothing is guessed."""

from collections.abc import Sequence
from datetime import date

from ttdn.errors import NotFound, Problem, Unsettled
from ttdn.feeds.wording import day
from ttdn.model.plans import clause_key
from ttdn.progress.status import Duty, Status


def duty_of(status: Status, clause: str, *, period: str = "") -> Duty:
    """Return the one duty of a clause among those of one unit (*nhiệm vụ của mục*).

    Without a period it is the only one not done yet that is due in the year of the status, unless one left undone
    from before is nearer to that day; or, where all of them are done, the only one. Raises `NotFound`
    (``clause-unknown``, ``period-unknown``) and `Unsettled` (``period-open``) where several could be meant.
    """
    of_clause = [duty for duty in status.duties if clause_key(duty.item.task.clause) == clause_key(clause)]
    if not of_clause:
        known = dict.fromkeys(duty.item.task.clause for duty in status.duties)
        own = f"it leads or carries out {', '.join(known)}" if known else "it leads and carries out none"
        hint = f"{own}; what a unit coordinates is recorded by those who lead it, see `ttdn show`"
        raise NotFound(Problem("clause-unknown", "the unit has no duty of this clause", clause, hint))
    named = [duty for duty in of_clause if period in (duty.period, str(duty.due))] if period else of_clause
    if not named:
        raise NotFound(Problem("period-unknown", "no such period of this duty", period, _periods(of_clause)))
    this_year = [duty for duty in named if duty.due is None or duty.due.year == status.on.year or period]
    left = [duty for duty in this_year if not duty.state.is_done] or this_year or named
    nearer = [
        duty
        for duty in named
        if not duty.state.is_done and _distance(duty, status.on) < _distance(left[0], status.on)
    ]
    if len(left) > 1 or nearer:
        what = "several periods of this duty could be meant"
        raise Unsettled(Problem("period-open", what, clause, _periods(list(dict.fromkeys((*nearer, *left))))))
    return left[0]


def corrected_in(status: Status, id_: str) -> Status:
    """Return the duties for which an entry stands, by its id (*nhiệm vụ có ghi nhận cần đính chính*)."""
    kept = (duty for duty in status.duties if any(entry.id == id_ for entry in duty.standing.entries))
    return Status(status.on, tuple(kept))


def _distance(duty: Duty, on: date) -> int:
    """How many days a day is from the last one allowed; 0 where there is none."""
    return abs((duty.due - on).days) if duty.due is not None else 0


def _periods(duties: Sequence[Duty]) -> str:
    said = [f"{duty.period or duty.due} (due {day(duty.due)})" for duty in duties if duty.due is not None]
    return f"say --period: {', '.join(said)}" if said else "it has no periods"
