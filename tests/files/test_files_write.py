"""A plan goes to a file and comes back equal; what no file gives is not written."""

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from files.small_province import PLAN, library_of, plan_with, task
from ttdn.errors import InvalidValue
from ttdn.files.assemble import plan_of
from ttdn.files.load import load_bytes
from ttdn.files.toml_text import toml_text
from ttdn.files.write import plan_text
from ttdn.model.documents import Citation, DocumentNumber, Source
from ttdn.model.plans import Contact, Plan
from ttdn.model.tasks import Amendment, Assignment, Role, Task, When, Who
from ttdn.model.timing import NO_TIMING, OnRequest, Target
from ttdn.testing import strategies as kit

LIBRARY = library_of("schema = 1")
APPLIES = date(2024, 4, 15)
HORIZON = date(2030, 12, 31)

words = kit.words()
optional_days = st.none() | kit.days(APPLIES, HORIZON)
timings = kit.timings(APPLIES, HORIZON)

PHRASES = (
    "thường xuyên",
    "Quý III",
    "trước ngày 10/12",
    "trước ngày 10 tháng 12 hằng năm",
    "định kỳ hằng năm (trước ngày 10 tháng 12) hoặc đột xuất (khi có yêu cầu)",
    "Hoàn thành trong quý III năm 2024",
    "định kỳ",
    "khi có yêu cầu",
)
OFFICES = (
    "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ và các sở, ban ngành liên quan",
    "Sở Ngoại vụ phối hợp với Sở Du lịch",
    "các sở, ban, ngành",
    "gửi về Sở Du lịch để tổng hợp, báo cáo Sở Ngoại vụ",
)
LISTED = (
    Assignment(Role.LEAD, "SDL", "tx/so-du-lich"),
    Assignment(Role.LEAD, "Phòng Nội vụ, tỉnh X", "tx/phong-dong"),
    Assignment(Role.COORDINATING, "các sở, ban, ngành", "tx/cac-so"),
    Assignment(Role.VIA, "Sở Ngoại vụ", "tx/so-ngoai-vu"),
)


def by_role(items: set[Assignment]) -> Who:
    return Who("", tuple(item for item in LISTED if item in items))


def read_when(phrase: str) -> When:
    return plan_with(task(f'when = "{phrase}"')).tasks[0].when


def read_who(phrase: str) -> Who:
    return plan_with(task(f'who = "{phrase}"')).tasks[0].who


whens = st.sampled_from([read_when(phrase) for phrase in PHRASES]) | st.builds(When, st.just(""), timings)
whos = st.sampled_from([read_who(phrase) for phrase in OFFICES]) | st.sets(
    st.sampled_from(LISTED), min_size=1
).map(by_role)
citations = st.builds(Citation, st.sampled_from(("tx/nq-1", "tx/kh-2")), words | st.just(""))
clauses = st.sampled_from(("I", "II.1", "III.1.đ", "III.1.d", "IV"))
tasks = st.builds(
    Task,
    clauses,
    words,
    whos,
    whens,
    st.sampled_from(("", "bao-chi")),
    st.lists(citations, max_size=2).map(tuple),
    words | st.just(""),
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    found = tuple(draw(st.lists(tasks, max_size=3, unique_by=lambda duty: duty.clause)))
    names = st.sampled_from([duty.clause for duty in found]) if found else st.nothing()
    timed = st.none() | st.builds(When, st.just(""), timings.filter(lambda timing: timing != NO_TIMING))
    revised = draw(kit.days(APPLIES, HORIZON))
    changed = st.dates(APPLIES, revised)
    amendments = st.builds(
        Amendment, changed, names, citations, timed, st.none(), st.none() | words, st.booleans()
    )
    return Plan(
        "tx/ke-hoach",
        draw(words),
        draw(words),
        APPLIES,
        revised,
        found,
        draw(st.none() | st.just(DocumentNumber.parse("05/KH-UBND"))),
        applies_because=draw(words | st.just("")),
        horizon=HORIZON,
        place="tx",
        field=draw(st.sampled_from(("", "bao-chi"))),
        implements=tuple(draw(st.lists(st.sampled_from(("tx/nq-1", "tx/kh-2")), max_size=2))),
        amendments=tuple(draw(st.lists(amendments, max_size=2))) if found else (),
        source=draw(st.none() | st.builds(Source, words, st.just(""), optional_days)),
        contact=draw(st.sampled_from((LIBRARY.packs["tx"].contact, Contact("Phòng B"), Contact("C", "tel:1")))),
    )


@given(plans())
def test_a_plan_comes_back_equal(plan: Plan) -> None:
    assert plan_of(load_bytes(plan_text(plan, LIBRARY), "a.toml"), LIBRARY) == plan


@given(plans())
def test_entries_come_back_equal(plan: Plan) -> None:
    data = load_bytes(plan_text(plan, LIBRARY), "a.toml").data
    assert load_bytes(toml_text(data), "a.toml").data == data


def test_words_that_say_it_all_stand_alone() -> None:
    lines = ('who = "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ"', 'when = "trước ngày 10 tháng 12 hằng năm"')
    text = plan_text(plan_with(task(*lines)), LIBRARY)
    assert text.endswith("\n".join(("[[task]]", 'clause = "I"', 'title = "Báo cáo"', *lines, "")))


def test_a_choice_among_readings_is_kept_beside_the_words() -> None:
    form = 'timing = { kind = "window", span = { first = 2025-07-01, last = 2025-09-30 }, precision = "quarter" }'
    office = ('who = "Phòng Nội vụ chủ trì"', 'lead = ["tx/phong-tay"]')
    plan = plan_with(task(*office, 'when = "Quý III"', form))
    text = plan_text(plan, LIBRARY)
    assert form in text
    assert 'lead = ["tx/phong-tay"]' in text
    assert plan_of(load_bytes(text, "a.toml"), LIBRARY) == plan


def test_words_with_heading_and_column_keep_them() -> None:
    plan = plan_with(
        task('who = "Chủ trì, phối hợp với Sở Ngoại vụ"', 'heading = "Sở Du lịch"'),
        task('who = "Sở Du lịch"', 'column = "Cơ quan chủ trì"', clause="II"),
    )
    text = plan_text(plan, LIBRARY)
    assert "lead" not in text
    assert plan_of(load_bytes(text, "a.toml"), LIBRARY) == plan


def test_amendments_in_words_keep_them() -> None:
    head = '\n[[amendment]]\non = 2025-06-01\nclause = "I"\nby = { directive = "tx/kh-2" }\n'
    said = 'who = "Sở Ngoại vụ chủ trì"\nwhen = "trước ngày 10/5"\n'
    assert plan_text(plan_with(task(), head + said), LIBRARY).endswith(head + said)


@pytest.mark.parametrize(
    "duty",
    [
        Task("I", "t", when=When("thường xuyên", Target(2030))),
        Task("I", "t", when=When("", Target(2030), (OnRequest(),))),
        Task("I", "t", who=Who("Sở Du lịch chủ trì", (Assignment(Role.LEAD, "Sở Du lịch", "tx/so-ngoai-vu"),))),
        Task("I", "t", who=Who("", (Assignment(Role.LEAD, "Sở Y tế", "tx/so-ngoai-vu"),))),
        Task("I", "t", field="khong-co"),
        Task("I", "nửa chữ e\u0302 rời"),
    ],
)
def test_what_no_file_gives_is_not_written(duty: Task) -> None:
    plan = attrs.evolve(plan_with(), tasks=(duty,))
    with pytest.raises(InvalidValue, match="plan-unwritable no plan file gives this plan"):
        plan_text(plan, LIBRARY)


def test_half_a_character_is_not_written() -> None:
    with pytest.raises(InvalidValue, match="text-unwritable"):
        plan_text(attrs.evolve(plan_with(), title="\ud800"), LIBRARY)


def test_the_head_of_the_plan_is_written_as_it_was() -> None:
    written = plan_text(plan_with(), LIBRARY).splitlines()
    given = PLAN.splitlines()
    assert sorted(written) == sorted(given)
    assert written[:4] == given[:4]
