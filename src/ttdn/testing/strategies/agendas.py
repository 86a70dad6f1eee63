"""Agendas and feeds (*lịch công việc, lịch đăng ký*) of drawn plans, with offices of drawn registers."""

from datetime import date, timedelta

import attrs
from hypothesis import strategies as st

from ttdn.agenda import Agenda, Bearer, Occurrence, Standing, agenda
from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.gathering import feed_of
from ttdn.model.dates import Span
from ttdn.model.heirs import Heir, OpenSuccession
from ttdn.model.register import Register
from ttdn.model.tasks import Task, When
from ttdn.model.timing import Deadline
from ttdn.testing.strategies.calendars import work_calendars
from ttdn.testing.strategies.days import days
from ttdn.testing.strategies.offices import registers
from ttdn.testing.strategies.plans import plans, who
from ttdn.testing.strategies.reuse import reused
from ttdn.testing.strategies.texts import words

_FIRST, _LAST = date(2024, 1, 1), date(2030, 12, 31)
_LONGEST = 366
_ONE_MORE = "Kỳ hạn"  # no clause of the plans


@reused
def settled_registers() -> st.SearchStrategy[Register]:
    """Registers in which the first of several heirs is chosen (*danh bạ không còn để ngỏ*)."""
    return registers().map(lambda register: attrs.evolve(register, settle=_first))


def _first(case: OpenSuccession) -> Heir:
    return attrs.evolve(case.heirs[0], chosen_by="ttdn.testing")


@reused
@st.composite
def _laid(draw: st.DrawFn, *, is_due: bool = False) -> tuple[Agenda, Register]:
    """An agenda with its register; where `is_due`, with something that is due."""
    register = draw(settled_registers())
    plan = draw(plans(tuple(sorted(register.units))))
    first = draw(days(_FIRST, _LAST))
    span = Span(first, first + timedelta(days=draw(st.integers(0, _LONGEST))))
    if is_due:
        task = Task(_ONE_MORE, draw(words()), draw(who(tuple(sorted(register.units)))), When("", Deadline(first)))
        plan = attrs.evolve(plan, tasks=(*plan.tasks, task))
    return agenda(plan, register, span, workdays=draw(work_calendars(_FIRST, _LAST))), register


@reused
def agendas() -> st.SearchStrategy[Agenda]:
    """What is due of a plan within a year (*lịch công việc*), with who carries it on the day."""
    return _laid().map(lambda laid: laid[0])


@reused
def occurrences() -> st.SearchStrategy[Occurrence]:
    """Dated duties in one period (*kỳ hạn*)."""
    return _laid(is_due=True).flatmap(lambda laid: st.sampled_from(laid[0].occurrences))


@reused
def standing() -> st.SearchStrategy[Standing]:
    """Duties without a day (*nhiệm vụ không có thời hạn*)."""
    found = agendas().filter(lambda laid: bool(laid.undated))
    return found.flatmap(lambda laid: st.sampled_from(laid.undated))


@reused
def bearers() -> st.SearchStrategy[Bearer]:
    """Assignments resolved on a day (*đơn vị mang nhiệm vụ*)."""
    return agendas().map(_bearers).filter(bool).flatmap(st.sampled_from)


def _bearers(laid: Agenda) -> list[Bearer]:
    duties: list[Occurrence | Standing] = [*laid.occurrences, *laid.undated]
    return [bearer for duty in duties for bearer in duty.bearers]


@reused
def feeds() -> st.SearchStrategy[Feed]:
    """Feeds of plans in which something is due (*lịch đăng ký*)."""
    return _laid(is_due=True).map(_feed)


def _feed(laid: tuple[Agenda, Register]) -> Feed:
    plan = laid[0].occurrences[0].plan
    feed = feed_of(FeedAddress("plan", plan.id), [laid[0]], laid[1], {})
    if feed is None:
        raise AssertionError(plan.id)
    return feed
