"""The shape of a file of cases (*cấu trúc tệp tình huống*): plain frozen classes, one for each table of the TOML.

Every table asks one question and writes down the answer that a person took from the documents.
"""

from collections.abc import Mapping
from datetime import date

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import Span
from ttdn.model.tasks import Role


@attrs.frozen(kw_only=True)
class WhoEntry:
    """``[[who]]``: who carries the work of an office, or whom a group stands for, on a day (*ai đảm nhiệm*).

    Exactly one of `expect` (full names of that day, in any order), `count` and `open` (nobody is known) is given;
    raises `InvalidValue` (``case-answer``). `field` is a field of work, by id or name.
    """

    on: date
    unit: str
    field: str = ""
    expect: tuple[str, ...] | None = None
    count: int | None = None
    open: bool = False
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse a case without an answer, or with two."""
        _check_answer((self.expect is not None, self.count is not None, self.open), "expect, count or open = true")


@attrs.frozen(kw_only=True)
class BearerEntry:
    """``[[bearer]]``: who carries a duty on a day (*ai mang nhiệm vụ*), in some roles or in any.

    Exactly one of `expect` (full names of that day, in any order) and `count` is given; raises `InvalidValue`
    (``case-answer``).
    """

    on: date
    clause: str
    plan: str = ""
    roles: tuple[Role, ...] = ()
    expect: tuple[str, ...] | None = None
    count: int | None = None
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse a case without an answer, or with two."""
        _check_answer((self.expect is not None, self.count is not None), "expect or count")


@attrs.frozen(kw_only=True)
class CarriesEntry:
    """``[[carries]]``: the clauses of the duties that an office carries on a day (*đơn vị mang việc gì*).

    Duties with a due day are among them, whether it is past or not; `expect` is in any order.
    """

    on: date
    unit: str
    expect: tuple[str, ...]
    plan: str = ""
    roles: tuple[Role, ...] = ()
    note: str = ""


@attrs.frozen(kw_only=True)
class DueEntry:
    """An item of ``expect`` of ``[[due]]``: a legal last day, inclusive, and the clause that is due then."""

    on: date
    clause: str


@attrs.frozen(kw_only=True)
class DueCaseEntry:
    """``[[due]]``: what is due on a day (`on`), in a `year`, or in a `span` (*việc đến hạn*), in any order.

    `unit`, `roles` and `clause` narrow the question. Raises `InvalidValue` (``case-answer``) unless exactly one
    of `on`, `year` and `span` is given, and (``case-roles``) for roles of no unit.
    """

    expect: tuple[DueEntry, ...]
    on: date | None = None
    year: int | None = None
    span: Span | None = None
    plan: str = ""
    unit: str = ""
    clause: str = ""
    roles: tuple[Role, ...] = ()
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse a case that is asked of no time, or of two."""
        _check_answer([value is not None for value in (self.on, self.year, self.span)], "on, year or span")
        if self.roles and not self.unit:
            raise InvalidValue(Problem("case-roles", "roles narrow down what a unit carries", hint="give unit"))

    @property
    def days(self) -> Span:
        """The days that are asked about, both ends inclusive."""
        if self.on is not None:
            return Span(self.on, self.on)
        return self.span or Span.year(self.year or 0)


@attrs.frozen(kw_only=True)
class DutyEntry:
    """``[[duty]]``: how the words of a duty are read (*cách đọc một nhiệm vụ*).

    The role lists hold the names as the document writes them, in its order; a role that is left out has nobody.
    `words` are those of its time, `read_as` how ttdn says what it read in them, `open` the codes of what they
    leave open, in any order. `title` is compared where it is given.
    """

    clause: str
    read_as: str
    plan: str = ""
    title: str = ""
    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    implementing: tuple[str, ...] = ()
    guiding: tuple[str, ...] = ()
    monitoring: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    words: str = ""
    open: tuple[str, ...] = ()
    note: str = ""

    @property
    def names(self) -> Mapping[Role, tuple[str, ...]]:
        """The names in each role."""
        return {
            Role.LEAD: self.lead,
            Role.COORDINATING: self.coordinating,
            Role.IMPLEMENTING: self.implementing,
            Role.GUIDING: self.guiding,
            Role.MONITORING: self.monitoring,
            Role.RECIPIENT: self.recipient,
            Role.VIA: self.via,
        }


@attrs.frozen(kw_only=True)
class CasesFile:
    """A whole file of cases (*tệp tình huống*); `plan` is the plan of every case that names none itself."""

    schema: int
    plan: str = ""
    who: tuple[WhoEntry, ...] = ()
    bearer: tuple[BearerEntry, ...] = ()
    carries: tuple[CarriesEntry, ...] = ()
    due: tuple[DueCaseEntry, ...] = ()
    duty: tuple[DutyEntry, ...] = ()


def _check_answer(given: tuple[bool, ...] | list[bool], choices: str) -> None:
    if sum(given) != 1:
        what = f"a case needs exactly one of {choices}"
        raise InvalidValue(Problem("case-answer", what, f"{sum(given)} of them"))
