"""The agenda as an answer over HTTP (*lịch công việc qua mạng*): the JSON of `ttdn.interchange`, page by page."""

import json
from collections.abc import Callable
from datetime import date
from urllib.parse import urlencode

import attrs

from ttdn.agenda import Agenda
from ttdn.errors import InvalidValue, NotFound, Problem
from ttdn.interchange import AgendaItem, agenda_item
from ttdn.model.dates import Span
from ttdn.model.plans import Plan
from ttdn.model.tasks import Role
from ttdn.web.serving.limits import (
    LARGEST_OFFSET,
    LARGEST_PAGE,
    PAGE_SIZE,
    SPAN_YEARS,
    day_of,
    number_of,
    parameters_of,
    roles_of,
    value_of,
    values_of,
)
from ttdn.web.serving.plans import ServedPlans

PARAMETERS = ("plan", "unit", "role", "from", "to", "limit", "offset")


class AgendaPage(AgendaItem):
    """A page of an agenda (*một trang lịch công việc*).

    `total` counts the duties of all pages, dated and undated; `next` is the query of the next page, or null.
    """

    total: int
    next: str | None


@attrs.frozen
class AgendaQuery:
    """What is asked of the agenda (*câu hỏi*): plans and a unit by id, roles, days, and which page."""

    plans: tuple[str, ...] = ()
    unit: str | None = None
    roles: tuple[Role, ...] = ()
    first: date | None = None
    last: date | None = None
    limit: int = PAGE_SIZE
    offset: int = 0

    @classmethod
    def of(cls, query: bytes) -> "AgendaQuery":
        """Read a query; raises `InvalidValue` (``query-limit``, ``query-unknown``, ``query-value``)."""
        parameters = parameters_of(query)
        for name, value in parameters:
            if name not in PARAMETERS:
                hint = f"parameters are {', '.join(PARAMETERS)}"
                raise InvalidValue(Problem("query-unknown", "no such parameter", f"{name}={value}", hint))
        return cls(
            values_of(parameters, "plan"),
            value_of(parameters, "unit"),
            roles_of(values_of(parameters, "role")),
            day_of(parameters, "from"),
            day_of(parameters, "to"),
            number_of(parameters, "limit", PAGE_SIZE, 1, LARGEST_PAGE),
            number_of(parameters, "offset", 0, 0, LARGEST_OFFSET),
        )

    def at(self, offset: int) -> str:
        """Return the query of another page."""
        pairs = [
            *(("plan", plan) for plan in self.plans),
            *((("unit", self.unit),) if self.unit is not None else ()),
            *(("role", role.value) for role in self.roles),
            *((("from", self.first.isoformat()),) if self.first is not None else ()),
            *((("to", self.last.isoformat()),) if self.last is not None else ()),
            ("limit", str(self.limit)),
            ("offset", str(offset)),
        ]
        return f"?{urlencode(pairs, safe='/')}"


def agenda_page(plans: ServedPlans, query: AgendaQuery, is_hidden: Callable[[str], bool]) -> AgendaPage:
    """Answer a query (*trả lịch công việc*): the dated duties by day, then the undated ones.

    A plan is laid out over its own span of days where the query names none. `is_hidden` tells of the path of a
    feed whether it is private; who asks by such a plan or unit is told that there is none. Raises `NotFound`
    (``plan-unknown``, ``unit-unknown``), `InvalidValue` (``query-span``), and as `Workspace.agenda`.
    """
    chosen, unit = _chosen(plans, query, is_hidden), query.unit
    if unit is not None and (unit not in plans.workspace.register.units or is_hidden(f"units/{unit}.ics")):
        raise NotFound(
            Problem("unit-unknown", "no unit has this id", unit, "index.json names the units with feeds")
        )
    agendas = [_laid(plans, plan, span, query) for plan in chosen for span in _spans(plan, query)]
    item = agenda_item(agendas)
    dated, undated = item["occurrences"], item["undated"]
    total, begin, end = len(dated) + len(undated), query.offset, query.offset + query.limit
    return {
        "schema": item["schema"],
        "occurrences": dated[begin:end],
        "undated": undated[max(begin - len(dated), 0) : max(end - len(dated), 0)],
        "total": total,
        "next": query.at(end) if end < total and end <= LARGEST_OFFSET else None,
    }


def page_json(page: AgendaPage) -> bytes:
    """Write a page as UTF-8 JSON."""
    return json.dumps(page, ensure_ascii=False).encode()


def _chosen(plans: ServedPlans, query: AgendaQuery, is_hidden: Callable[[str], bool]) -> list[Plan]:
    """The plans of a query, never looked up as the path of a file."""
    known = {name: plan for name, plan in plans.by_id.items() if not is_hidden(f"plans/{name}.ics")}
    for name in query.plans:
        if name not in known:
            hint = "index.json names the plans with feeds"
            raise NotFound(Problem("plan-unknown", "no plan has this id", name, hint))
    return [known[name] for name in query.plans] or list(known.values())


def _spans(plan: Plan, query: AgendaQuery) -> tuple[Span, ...]:
    """The days to lay a plan out over; none where it has ended before, or begins after."""
    first, last = query.first, query.last
    if first is not None and last is not None and last < first:
        raise InvalidValue(
            Problem("query-span", "`to` is before `from`", f"{first} to {last}", "swap the two days")
        )
    own = plan.span()
    begin, end = first or own.first, last or own.last
    if end < begin:
        return ()
    if end.year - begin.year >= SPAN_YEARS:
        what = f"a span touches {SPAN_YEARS} calendar years at most"
        raise InvalidValue(
            Problem("query-span", what, f"{begin} to {end}", "give `from` and `to` nearer together")
        )
    return (Span(begin, end),)


def _laid(plans: ServedPlans, plan: Plan, span: Span, query: AgendaQuery) -> Agenda:
    found = plans.agendas[plan.id] if span == plan.span() else plans.workspace.agenda(plan, span)
    if query.unit is not None:
        return found.of_unit(query.unit, *query.roles)
    if not query.roles:
        return found
    wanted = set(query.roles)
    return Agenda(
        span,
        tuple(item for item in found.occurrences if wanted & {bearer.role for bearer in item.bearers}),
        tuple(item for item in found.undated if wanted & {bearer.role for bearer in item.bearers}),
    )
