"""Plans (*kế hoạch*): the duties of one document, with what is known of it and what is not."""

from collections import Counter
from datetime import date

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import Span
from ttdn.model.documents import DocumentNumber, Source
from ttdn.model.tasks import Amendment, Task
from ttdn.text import slug


def clause_key(clause: str) -> str:
    """Return the address of a clause (*mã mục*), part of every UID; đ) stays apart from d).

    >>> clause_key("III.1.đ"), clause_key("III.1.d")
    ('iii-1-dd', 'iii-1-d')
    """
    return slug(clause.lower().replace("đ", "dd"))


@attrs.frozen
class Contact:
    """Whom to tell of an error in the data (*nơi tiếp nhận phản ánh*).

    >>> Contact("ttdn", "mailto:someone@example.org").name
    'ttdn'
    """

    name: str
    address: str = ""


@attrs.frozen
class Plan:
    """A plan (*kế hoạch*) and its duties, in the order of the document.

    `number` and `issued_on` stay None where the copy at hand does not show them. `applies_from` is the first day
    it is taken to bind, inclusive; `applies_because` says on what ground, where that day is inferred. `horizon` is
    the last day of the programme, inclusive, or None; what repeats ends there. `revised` is the
    day this reading of the plan last changed; the stamps of calendar entries come from it. `place` is the id of
    the territory whose offices it names.

    Raises `InvalidValue` (``clause-duplicate``, ``clause-unknown``, ``plan-horizon``).

    >>> plan = Plan("hue/nq47", "Kế hoạch …", "UBND tỉnh", date(2024, 4, 15), date(2026, 11, 23))
    >>> plan.number is None
    True
    """

    id: str
    title: str
    issuer: str
    applies_from: date
    revised: date
    tasks: tuple[Task, ...] = ()
    number: DocumentNumber | None = None
    issued_on: date | None = None
    applies_because: str = ""
    horizon: date | None = None
    horizon_because: str = ""
    place: str = ""
    field: str = ""
    implements: tuple[str, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    source: Source | None = None
    contact: Contact | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse clauses that are not unique, amendments of clauses that are not there, a horizon in the past."""
        clauses = [task.clause for task in self.tasks]
        keys = Counter(clause_key(clause) for clause in clauses)
        problems = [
            Problem(
                "clause-duplicate", "two duties have the same clause", clause, "a clause is named once in a plan"
            )
            for clause in dict.fromkeys(clauses)
            if keys[clause_key(clause)] > 1
        ]
        problems += [
            Problem("clause-unknown", "an amendment names a clause that the plan does not have", item.clause)
            for item in self.amendments
            if item.clause not in clauses
        ]
        if self.horizon is not None and self.horizon < self.applies_from:
            problems.append(
                Problem("plan-horizon", "the plan ends before it applies", f"{self.horizon}", "swap the two")
            )
        if problems:
            raise InvalidValue(*problems)

    def span(self, years_without_horizon: int = 5) -> Span:
        """Return the plan's own stretch of days: from `applies_from` to `horizon`, both inclusive.

        A plan without a horizon runs to the end of the calendar year `years_without_horizon` years on.
        """
        last = self.horizon or date(self.applies_from.year + years_without_horizon, 12, 31)
        return Span(self.applies_from, last)

    def task(self, clause: str) -> Task:
        """Return the duty of a clause; raises `InvalidValue` (``clause-unknown``)."""
        for task in self.tasks:
            if task.clause == clause:
                return task
        raise InvalidValue(
            Problem("clause-unknown", "the plan has no such clause", clause, "see `ttdn show` for its clauses")
        )
