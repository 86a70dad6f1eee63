"""What is recorded of a group whose members nobody knows, or of an office that is gone and has no heir."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from draws import draws
from feeds.small_plan import REGISTER, SOURCE
from progress.entries import entry
from ttdn.agenda import Agenda, agenda
from ttdn.model.dates import Span
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.tasks import Assignment, Role, Task, When, Who
from ttdn.model.timing import Continuous, Deadline
from ttdn.model.units import Change, Group, Tier, Unit
from ttdn.progress.bearers import named_among, unsettled_bearers
from ttdn.progress.entries import Entry, Mark
from ttdn.progress.states import State
from ttdn.progress.status import Status, carried_by, concerning, status_of
from ttdn.progress.tables import (
    ImportResult,
    Outcome,
    PlanRecord,
    entries_from,
    read_rows,
    status_grid,
    write_table,
)
from ttdn.progress.tables.columns import FOR_OFFICES, Column

ON, DUE = date(2026, 12, 20), date(2026, 12, 9)
NOW = datetime(2026, 12, 20, tzinfo=UTC)
OPEN, GONE, SETTLED = "mau/cac-co-quan-lien-quan", "mau/ban-dan-toc", "mau/cac-so"
BEARERS = {
    OPEN: "các cơ quan liên quan",
    GONE: "Ban Dân tộc",
    SETTLED: "các sở, ban, ngành",
    "mau/so-du-lich": "Sở Du lịch",
}


def register(*members: str) -> Register:
    """The register of the small plan, with a group that has these members, and an office that left no heir."""
    kinds = () if members else ("chua-co-trong-danh-ba",)
    known = Group(OPEN, "Các cơ quan liên quan", kinds=kinds, units=members)
    gone = Unit(GONE, "Ban Dân tộc", Tier.PROVINCE, SOURCE, place="mau")
    return Register.of(
        units=(*REGISTER.units.values(), gone),
        groups=(*REGISTER.groups.values(), known),
        changes=(*REGISTER.changes, Change(date(2025, 3, 1), (GONE,), (), SOURCE)),
        fields=tuple(REGISTER.fields.values()),
    )


def plan_of(*ids: Sequence[str]) -> Plan:
    """A plan of a dated duty and one without a day for each set of bearers."""
    tasks: list[Task] = []
    for number, some in enumerate(ids, 1):
        who = Who("", tuple(Assignment(Role.IMPLEMENTING, BEARERS[one], one) for one in some))
        tasks.append(Task(f"II.{number}", "Rà soát", who, When("trước 10/12/2026", Deadline(DUE))))
        tasks.append(Task(f"III.{number}", "Tuyên truyền", who, When("thường xuyên", Continuous())))
    return Plan("mau/kh-9", "Kế hoạch", "UBND", date(2024, 2, 1), date(2026, 1, 1), tuple(tasks), place="mau")


def laid(plan: Plan, known: Register) -> Agenda:
    return agenda(plan, known, Span(plan.applies_from, date(2026, 12, 31)))


def status(plan: Plan, entries: Sequence[Entry] = (), known: Register | None = None) -> Status:
    using = known or register()
    return status_of(laid(plan, using), entries, using, ON)


def imported(plan: Plan, data: bytes, name: str, entries: Sequence[Entry] = ()) -> ImportResult:
    using = register()
    record = PlanRecord.on(plan, laid(plan, using), entries, using, ON)
    return entries_from(read_rows(data, name), {plan.id: record}, by="Hoa", at=NOW, kept=entries)


def test_a_group_that_nobody_settled_has_its_duty_as_one() -> None:
    plan = plan_of([OPEN, "mau/so-du-lich"])
    group = status(plan).duties[0]
    assert (group.unit, group.bearer, group.name, group.state) == (None, OPEN, BEARERS[OPEN], State.OVERDUE)
    done = entry(1, date(2026, 12, 8), subject=group.subject)
    assert [duty.state for duty in status(plan, [done]).duties[:2]] == [State.DONE, State.OVERDUE]
    assert [duty.state for duty in status(plan, [done]).of_unit(OPEN).duties] == [State.DONE, State.CONTINUOUS]


def test_an_office_that_is_gone_without_an_heir_has_its_duty_under_its_own_id() -> None:
    plan = attrs.evolve(plan_of([GONE]), issued_on=date(2024, 2, 1))
    duty = status(plan).duties[0]
    assert (duty.unit, duty.bearer) == (None, GONE)
    done = entry(1, date(2026, 12, 8), subject=duty.subject)
    assert status(plan, [done]).duties[0].state is State.DONE


def test_a_group_named_twice_in_a_duty_has_it_once() -> None:
    assert len(status(plan_of([OPEN, OPEN])).duties) == 2  # the dated duty, and that without a day


def test_what_was_recorded_of_a_group_counts_for_its_members_once_they_are_known() -> None:
    plan, settled = plan_of([OPEN]), register("mau/so-du-lich", "mau/so-vhtt")
    group = status(plan).duties[0]
    done = entry(1, date(2026, 12, 8), subject=group.subject)
    found = status(plan, [done], settled)
    assert {(duty.bearer, duty.state) for duty in found.duties[:2]} == {
        ("mau/so-du-lich", State.DONE),
        ("mau/so-vhtt", State.DONE),
    }
    own = carried_by(found, "mau/so-vhtt", settled).duties[0]
    assert own.subject_of(done.id) == done.subject  # who corrects it speaks of the group still


def test_what_concerns_a_group_tells_the_same_of_it_as_the_whole() -> None:
    plan, known = plan_of([OPEN], ["mau/so-du-lich"]), register()
    part = concerning(laid(plan, known), OPEN, known, ON)
    assert len(part.occurrences) == 1
    assert status_of(part, (), known, ON).of_unit(OPEN) == status(plan).of_unit(OPEN)


@pytest.mark.parametrize("text", [OPEN, "Các cơ quan, liên quan", "CAC CO QUAN LIEN QUAN"])
def test_it_is_known_by_its_id_or_by_its_name(text: str) -> None:
    plan = plan_of(["mau/so-du-lich", OPEN], [SETTLED])
    assert named_among(unsettled_bearers(plan, register(), ON), register(), text) == OPEN
    assert not unsettled_bearers(plan, register("mau/so-vhtt"), ON)


def test_a_group_whose_members_are_known_is_none() -> None:
    assert unsettled_bearers(plan_of([SETTLED, GONE]), register(), ON) == {GONE: BEARERS[GONE]}


SETS = st.lists(
    st.lists(st.sampled_from(list(BEARERS)), min_size=1, max_size=3, unique=True), min_size=1, max_size=3
)
NAMES = st.sampled_from(["a.csv", "a.xlsx"])


@given(SETS, st.data(), NAMES)
@draws(40)
def test_whatever_is_exported_is_imported_again(sets: list[list[str]], data: st.DataObject, name: str) -> None:
    plan = plan_of(*sets)
    duties = status(plan).duties
    chosen = data.draw(st.lists(st.sampled_from(duties), max_size=5))
    days = data.draw(st.lists(st.dates(date(1990, 1, 1), ON), min_size=len(chosen), max_size=len(chosen)))
    kept = [
        entry(number, on, subject=one.subject)
        for number, (one, on) in enumerate(zip(chosen, days, strict=True), 1)
    ]
    grid = status_grid(status(plan, kept))
    found = imported(plan, write_table(grid, name), name, kept)
    assert (found.problems, found.entries) == ((), ())
    assert {one.outcome for one in found.taken} <= {Outcome.THERE}
    assert {one.entry.id for one in found.taken} == {one.id for one in kept}


@given(SETS, NAMES)
@draws(20)
def test_every_row_that_is_filled_in_is_recorded(sets: list[list[str]], name: str) -> None:
    plan = plan_of(*sets)
    grid = status_grid(status(plan))
    mark, done_on, of = (FOR_OFFICES.index(one) for one in (Column.MARK, Column.DONE_ON, Column.UNIT_ID))
    rows = [list(row) for row in grid.rows]
    for row in rows:
        row[mark], row[done_on] = Mark.DONE.vi, "8/12/2026"
    filled = attrs.evolve(grid, rows=tuple(map(tuple, rows)))
    found = imported(plan, write_table(filled, name), name)
    assert found.problems == ()
    assert [one.subject.unit for one in found.entries] == [row[of] for row in grid.rows]
    assert len({one.subject for one in found.entries}) == len(grid.rows)


def test_the_names_alone_will_do() -> None:
    plan = plan_of([OPEN, GONE])
    table = f"Kế hoạch;Mục;Đơn vị;Ngày hoàn thành\n{plan.id};II.1;CÁC CƠ QUAN LIÊN QUAN;8/12/2026\n"
    found = imported(plan, f"{table}{plan.id};II.1;Ban Dân tộc;8/12/2026".encode(), "a.csv")
    assert ([one.subject.unit for one in found.entries], found.problems) == ([OPEN, GONE], ())
