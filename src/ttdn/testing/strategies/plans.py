"""Plans and their duties (*kế hoạch, nhiệm vụ*)."""

from datetime import date

import attrs
from hypothesis import strategies as st

from ttdn.model.documents import Citation
from ttdn.model.doubts import Doubt
from ttdn.model.plans import Contact, Plan
from ttdn.model.tasks import Amendment, Assignment, Role, Task, When, Who
from ttdn.testing.strategies.days import days
from ttdn.testing.strategies.documents import citations, document_numbers, sources
from ttdn.testing.strategies.offices import FIELDS
from ttdn.testing.strategies.phrases import office_names
from ttdn.testing.strategies.reuse import reused
from ttdn.testing.strategies.texts import ids, words
from ttdn.testing.strategies.timings import timings

_APPLIES, _LAST = date(2024, 1, 1), date(2030, 12, 31)
_CLAUSES = ("I", "II.1", "II.2", "III.1.d", "III.1.đ", "III.2", "IV", "PL.1", "PL.2", "Kết")
_DOUBTS = st.lists(st.sampled_from(Doubt), max_size=2, unique=True).map(tuple)
_NO_TEXT = st.just("")


@reused
def clauses() -> st.SearchStrategy[str]:
    """Clauses as plans number them (*mục*), different in a plan."""
    return st.sampled_from(_CLAUSES)


@reused
def contacts() -> st.SearchStrategy[Contact]:
    """Whom to tell of an error (*nơi tiếp nhận phản ánh*)."""
    return st.builds(Contact, words(), st.sampled_from(("", "mailto:ai-do@example.org")))


@reused
def assignments(units: tuple[str, ...] = ()) -> st.SearchStrategy[Assignment]:
    """Offices in roles (*phân công*): of some ids, or by a name that no register knows."""
    id_ = st.sampled_from(units) if units else _NO_TEXT
    return st.builds(Assignment, st.sampled_from(Role), office_names(), id_)


@reused
def who(units: tuple[str, ...] = ()) -> st.SearchStrategy[Who]:
    """Who carries a duty (*đơn vị thực hiện*), up to four names, and what is open of it."""
    named = st.lists(assignments(units), max_size=4, unique_by=lambda item: (item.role, item.name)).map(tuple)
    return st.builds(Who, _NO_TEXT | words(), named, _DOUBTS)


@reused
def when(first: date = _APPLIES, last: date = _LAST) -> st.SearchStrategy[When]:
    """When a duty is due (*thời gian thực hiện*), with readings left open and doubts."""
    alternatives = st.lists(timings(first, last), max_size=1).map(tuple)
    return st.builds(When, _NO_TEXT | words(), timings(first, last), alternatives, _DOUBTS)


@reused
def tasks(units: tuple[str, ...] = ()) -> st.SearchStrategy[Task]:
    """Duties (*nhiệm vụ*) of offices of some ids, or by names that no register knows."""
    return st.builds(
        Task,
        clauses(),
        words(),
        who(units),
        when(),
        st.sampled_from(("", *FIELDS)),
        st.lists(citations(), max_size=2).map(tuple),
        _NO_TEXT | words(),
    )


@reused
@st.composite
def amendments(draw: st.DrawFn, of: tuple[str, ...] = _CLAUSES, units: tuple[str, ...] = ()) -> Amendment:
    """Dated changes of the duties of some clauses (*sửa đổi, bãi bỏ*)."""
    return Amendment(
        draw(days(_APPLIES, _LAST)),
        draw(st.sampled_from(of)),
        draw(st.builds(Citation, ids())),
        draw(st.none() | when()),
        draw(st.none() | who(units)),
        draw(st.none() | words()),
        draw(st.booleans()),
    )


@reused
@st.composite
def plans(draw: st.DrawFn, units: tuple[str, ...] = ()) -> Plan:
    """Plans of up to four duties (*kế hoạch*), whose number, days and horizon may be unknown.

    Their own span lies in 2024 to 2035, and so do the days of their duties. Without `units` (ids) no register
    knows the offices they name.
    """
    found = tuple(draw(st.lists(tasks(units), max_size=4, unique_by=lambda task: task.clause)))
    named = tuple(task.clause for task in found)
    changed = st.lists(amendments(named, units), max_size=2).map(tuple) if named else st.just(())
    applies = draw(days(_APPLIES, _LAST))
    plan = Plan(draw(ids()), draw(words()), draw(words()), applies, draw(days(_APPLIES, _LAST)), found)
    return attrs.evolve(
        plan,
        number=draw(st.none() | document_numbers()),
        issued_on=draw(st.none() | days(_APPLIES, _LAST)),
        applies_because=draw(_NO_TEXT | words()),
        horizon=draw(st.none() | days(applies, _LAST)),
        horizon_because=draw(_NO_TEXT | words()),
        field=draw(st.sampled_from(("", *FIELDS))),
        implements=tuple(draw(st.lists(ids(), max_size=2, unique=True))),
        amendments=draw(changed),
        source=draw(st.none() | sources()),
        contact=draw(st.none() | contacts()),
    )
