"""What hypothesis calls when it is imported (*điểm vào của hypothesis*): which strategy draws which type.

It imports the types only; the strategies are imported when one is first asked for.
"""

from importlib import import_module

from hypothesis import strategies as st

from ttdn.agenda import Agenda, Bearer, Occurrence, Standing
from ttdn.feeds.feed import Feed
from ttdn.model.dates import Span, Term
from ttdn.model.documents import Citation, Directive, DocumentNumber, Relation, Source
from ttdn.model.plans import Contact, Plan
from ttdn.model.recurrence import MonthlyRule, NthRule, WeeklyRule
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, Assignment, Task, When, Who
from ttdn.model.timing import (
    AfterEvent,
    ByReference,
    Combined,
    Continuous,
    Deadline,
    Milestone,
    NoTiming,
    OnRequest,
    Recurring,
    RecurringUndated,
    Target,
    Window,
)
from ttdn.model.units import Change, Field, Group, Unit
from ttdn.model.workdays import DayRule, WorkCalendar
from ttdn.reports.chart import Chart
from ttdn.reports.report import Report, Table

STRATEGIES: dict[type, str] = {
    AfterEvent: "after_events",
    Agenda: "agendas",
    Amendment: "amendments",
    Assignment: "assignments",
    Bearer: "bearers",
    ByReference: "by_references",
    Change: "changes",
    Chart: "charts",
    Citation: "citations",
    Combined: "combined",
    Contact: "contacts",
    Continuous: "continuous",
    DayRule: "day_rules",
    Deadline: "deadlines",
    Directive: "directives",
    DocumentNumber: "document_numbers",
    Feed: "feeds",
    Field: "fields_of_work",
    Group: "groups",
    Milestone: "milestones",
    MonthlyRule: "monthly_rules",
    NoTiming: "no_timing",
    NthRule: "nth_rules",
    Occurrence: "occurrences",
    OnRequest: "on_request",
    Plan: "plans",
    Recurring: "recurring",
    RecurringUndated: "recurring_undated",
    Register: "registers",
    Relation: "relations",
    Report: "reports",
    Source: "sources",
    Span: "spans",
    Standing: "standing",
    Table: "tables",
    Target: "targets",
    Task: "tasks",
    Term: "terms",
    Unit: "units",
    WeeklyRule: "weekly_rules",
    When: "when",
    Who: "who",
    Window: "windows",
    WorkCalendar: "work_calendars",
}
"""The name in `ttdn.testing.strategies` of what draws each public type."""


def register() -> None:
    """Tell hypothesis which strategy draws which type (*đăng ký chiến lược*)."""
    for kind in STRATEGIES:
        st.register_type_strategy(kind, _drawing)


def _drawing(kind: type) -> st.SearchStrategy[object]:
    make = getattr(import_module("ttdn.testing.strategies"), STRATEGIES[kind])
    drawing: st.SearchStrategy[object] = make()
    return drawing
