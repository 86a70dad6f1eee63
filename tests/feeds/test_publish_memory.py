"""Publication with memory: what subscribers see over many publications of a plan that changes."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from draws import draws
from feeds.reading import components, expected, read, text, values
from feeds.small_plan import DIRECTIVES, PLAN, REGISTER
from feeds.versions import FIRST, Duty, State, feeds_in
from feeds.witness import Shelf, Stopped, Witness, check_index, live, no_trouble, stop_at
from ttdn.agenda import agenda
from ttdn.errors import InvalidValue
from ttdn.feeds.entry import Entry
from ttdn.feeds.feed import Feed
from ttdn.feeds.gathering import feeds_of
from ttdn.feeds.publish import NOTICE_DAYS, WITHDRAWN, ChangeKind, Publication, Withdrawn, publish, standing
from ttdn.feeds.publish.ledger_file import ledger_json, read_ledger
from ttdn.feeds.publish.memo import MEMO
from ttdn.lint import Severity, check_bytes, compare_bytes
from ttdn.lint.entries import content_hash
from ttdn.model.documents import Citation
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.tasks import Amendment, When
from ttdn.model.timing import Deadline

states: st.SearchStrategy[State] = st.dictionaries(
    st.sampled_from("1234"),
    st.builds(Duty, st.integers(0, 2), st.integers(0, 2), st.integers(0, 2)),
    min_size=1,
    max_size=4,
)


@attrs.frozen
class Step:
    """One publication: the plan's state, days since the last, what stays of the withdrawn, where it is killed."""

    state: State
    later: int
    withdrawn: Withdrawn = "notice"
    stops: int | None = None


def steps(withdrawn: st.SearchStrategy[Withdrawn], count: int) -> st.SearchStrategy[list[Step]]:
    stops = st.none() | st.integers(0, 6)
    step = st.builds(Step, states, st.integers(0, 35), withdrawn, stops)
    return st.lists(step, min_size=count and 2, max_size=count)


def run(found: Sequence[Step]) -> tuple[Shelf, Witness, date]:
    """Publish step by step; a witness looks at all that is ever to be seen."""
    shelf, witness, on = Shelf(), Witness(), FIRST
    for step in found:
        on += timedelta(days=step.later)
        feeds = feeds_in(step.state)
        shelf.before_write = stop_at(step.stops) if step.stops is not None else no_trouble
        try:
            publish(feeds, shelf, on=on, withdrawn=step.withdrawn, drop=True)
        except Stopped:
            witness.look(shelf.files, on)
            continue
        calendars = witness.look(shelf.files, on)
        check_index(shelf.files)
        for feed in feeds:
            assert live(calendars[feed.path]) == {item.entry.uid: content_hash(item.event) for item in feed.items}
        assert read_ledger(shelf.files["ledger.json"], "").on is not None
    shelf.before_write = no_trouble
    return shelf, witness, on


def test_the_days_of_a_notice_begin_when_a_reader_can_see_it() -> None:
    both, one = {"1": Duty(0, 0, 0), "2": Duty(0, 0, 0)}, {"1": Duty(0, 0, 0)}
    killed = [Step(both, 0, stops=1), Step(one, 0, stops=1)]  # each wrote the ledger and no feed
    run([*killed, Step(one, 8), Step(one, 17), Step(one, 35), Step(one, 8)])
    moved = {"1": Duty(0, 0, 0), "2": Duty(0, 0, 1)}  # the feed of the first office has a notice of its own
    run([Step(both, 0), Step(moved, 0), Step(one, 0, stops=3), Step(one, 3), Step(one, 23), Step(one, 34)])


def test_a_withdrawn_duty_that_is_back_with_another_office_is_not_said_to_be_withdrawn() -> None:
    gone, back = {"2": Duty(0, 0, 1)}, {"1": Duty(0, 0, 2), "2": Duty(0, 0, 1)}
    shelf, _ = published((ONE, 0), (gone, 10), (back, 20))
    assert str(event(shelf, OFFICE)["SUMMARY"]).startswith("KHÔNG CÒN Ở LỊCH NÀY: ")
    assert "16/12/2026" in str(event(shelf, OFFICE)["DESCRIPTION"])


@draws(40)
@given(steps(st.just("notice"), 8))
def test_no_number_twice_no_uid_lost_without_notice_even_when_killed(found: list[Step]) -> None:
    run(found)


@draws(3)
@given(st.lists(st.builds(Step, states, st.integers(0, 35)), min_size=50, max_size=50))
def test_fifty_changes_end_with_exactly_the_last_state(found: list[Step]) -> None:
    shelf, witness, on = run(found)
    on += timedelta(days=NOTICE_DAYS)
    feeds = feeds_in(found[-1].state)
    publish(feeds, shelf, on=on)
    witness.look(shelf.files, on)
    stamps = {"DTSTAMP", "LAST-MODIFIED", "SEQUENCE"}
    for feed in feeds:
        shown = [values(event) for event in components(read(shelf.files[feed.path]))]
        wanted = [expected(entry) for entry in feed.entries]
        assert [{k: v for k, v in item.items() if k not in stamps} for item in shown] == [
            {k: v for k, v in item.items() if k not in stamps} for item in wanted
        ]


@draws(25)
@given(st.lists(states, min_size=2, max_size=4), st.sampled_from(WITHDRAWN))
def test_no_change_stays_unseen_and_the_same_again_writes_nothing(
    found: list[State], withdrawn: Withdrawn
) -> None:
    shelf = Shelf()
    for number, state in enumerate(found):
        before = dict(shelf.files)
        on = FIRST + timedelta(days=number)
        publish(feeds_in(state), shelf, on=on, withdrawn=withdrawn)
        for path, data in shelf.files.items():
            if path.endswith(".ics"):
                assert check_bytes(data) == ()
                errors = {
                    finding.code
                    for finding in compare_bytes(data, before.get(path, b""))
                    if finding.severity is Severity.ERROR
                }
                assert errors <= ({"against-lost"} if withdrawn == "dropped" else set())
        files = dict(shelf.files)
        again = publish(feeds_in(state), shelf, on=on + timedelta(days=1), withdrawn=withdrawn)
        assert (again.written, again.changes) == ((), ())
        assert shelf.files == files
        data = files["ledger.json"]
        assert ledger_json(read_ledger(data, "")) == data


ONE = {"1": Duty(0, 0, 0), "2": Duty(0, 1, 1)}
UID = "mau-kh-9.1@ttdn"
PLAN_FEED = "plans/mau/kh-9.ics"
OFFICE = "units/mau/so-vhtt.ics"


def published(*found: tuple[State, int], withdrawn: Withdrawn = "notice") -> tuple[Shelf, list[Publication]]:
    """Publish states, each some days after the first day."""
    shelf = Shelf()
    done = [
        publish(feeds_in(state), shelf, on=FIRST + timedelta(days=days), withdrawn=withdrawn)
        for state, days in found
    ]
    return shelf, done


def event(shelf: Shelf, path: str, uid: str = UID) -> dict[str, object]:
    (found,) = [values(item) for item in components(read(shelf.files[path])) if text(item, "UID") == uid]
    return dict(found)


def test_the_first_publication_holds_what_build_writes() -> None:
    shelf, (done,) = published((ONE, 0))
    for feed in feeds_in(ONE):
        assert shelf.files[feed.path] == feed.data
    assert {change.kind for change in done.changes} == {ChangeKind.NEW}
    assert shelf.files.keys() == {*done.written, MEMO}


def test_a_moved_entry_rises_and_the_others_keep_every_byte() -> None:
    shelf, (first, second) = published((ONE, 0), (ONE | {"1": Duty(0, 2, 0)}, 3))
    assert first.unchanged == 0
    moved = event(shelf, PLAN_FEED)
    at = datetime(2026, 11, 29, tzinfo=UTC)
    assert (moved["SEQUENCE"], moved["DTSTAMP"], moved["LAST-MODIFIED"]) == (1, at, at)
    assert moved == event(shelf, OFFICE)
    assert event(shelf, PLAN_FEED, "mau-kh-9.2@ttdn")["SEQUENCE"] == 0
    assert [change.vi for change in second.changes] == [
        "dời ngày: kỳ hạn “Việc 1 lần 0” dời từ 27/11/2026 sang 17/12/2026"
    ]
    assert second.written == ("index.json", "ledger.json", PLAN_FEED, OFFICE)


def test_two_changes_in_a_day_are_a_second_apart() -> None:
    shelf, _ = published((ONE, 0), (ONE | {"1": Duty(1, 0, 0)}, 0), (ONE | {"1": Duty(2, 0, 0)}, 0))
    assert event(shelf, PLAN_FEED)["LAST-MODIFIED"] == datetime(2026, 11, 26, 0, 0, 1, tzinfo=UTC)
    assert event(shelf, PLAN_FEED)["SEQUENCE"] == 2


REST = {"2": ONE["2"]}


@pytest.mark.parametrize(("days", "there"), [(1, True), (NOTICE_DAYS, True), (NOTICE_DAYS + 1, False)])
def test_a_withdrawn_entry_is_a_notice_for_sixty_days(days: int, *, there: bool) -> None:
    shelf, done = published((ONE, 0), (REST, 1), (REST, days))
    shown = {text(item, "UID"): text(item, "SUMMARY") for item in components(read(shelf.files[PLAN_FEED]))}
    assert (shown.get(UID) == "ĐÃ BÃI BỎ: Hạn: Việc 1 lần 0") is there
    assert (UID in shown) is there
    assert ChangeKind.WITHDRAWN in {change.kind for change in done[1].changes}
    assert done[-1].left == (() if there else (OFFICE,))  # its file stays, with the notice
    assert "ĐÃ BÃI BỎ".encode() in shelf.files[OFFICE]


def test_a_notice_says_since_when_and_what_is_known() -> None:
    shelf, _ = published((ONE, 0), (REST, 1))
    notice = event(shelf, PLAN_FEED)
    assert str(notice["DESCRIPTION"]).splitlines() == [
        "Từ ngày 27/11/2026 kỳ hạn này không còn trong kế hoạch; văn bản làm căn cứ chưa được ghi.",
        "Ngày đã ghi trước đây: 27/11/2026 (thứ Sáu).",
        "Thông báo này ở lại lịch 60 ngày.",
        "Báo lỗi dữ liệu: Văn phòng thử nghiệm, phan-anh@example.org",
    ]
    assert (notice["SEQUENCE"], notice["STATUS"], notice["DTSTART"]) == (1, "", date(2026, 11, 27))


def test_cancelled_by_choice() -> None:
    shelf, _ = published((ONE, 0), (REST, 1), withdrawn="cancelled")
    assert event(shelf, PLAN_FEED)["STATUS"] == "CANCELLED"
    publish(feeds_in(REST), shelf, on=FIRST + timedelta(days=2))
    assert (event(shelf, PLAN_FEED)["STATUS"], event(shelf, PLAN_FEED)["SEQUENCE"]) == ("", 2)


def test_dropped_by_choice_but_never_to_an_empty_feed() -> None:
    shelf, _ = published((ONE, 0), (REST, 1), withdrawn="dropped")
    assert UID.encode() not in shelf.files[PLAN_FEED]
    assert event(shelf, OFFICE)["SUMMARY"] == "ĐÃ BÃI BỎ: Hạn: Việc 1 lần 0"


@pytest.mark.parametrize("after", [2, 200])
def test_what_comes_back_has_a_higher_number_also_after_its_notice(after: int) -> None:
    shelf, done = published((ONE, 0), (REST, 1), (REST, after), (ONE, after))
    assert event(shelf, PLAN_FEED)["SEQUENCE"] == event(shelf, OFFICE)["SEQUENCE"] == 2
    assert event(shelf, PLAN_FEED)["SUMMARY"] == "Hạn: Việc 1 lần 0"
    assert [change.kind for change in done[-1].changes] == [ChangeKind.RETURNED]


def test_a_duty_that_passes_to_another_office_leaves_a_notice_in_the_feed_of_the_first() -> None:
    shelf, (_, done) = published((ONE, 0), (ONE | {"1": Duty(0, 0, 1)}, 1))
    assert event(shelf, OFFICE)["SUMMARY"] == "KHÔNG CÒN Ở LỊCH NÀY: Hạn: Việc 1 lần 0"
    assert event(shelf, PLAN_FEED) == event(shelf, "units/mau/so-du-lich.ics")
    assert (event(shelf, OFFICE)["SEQUENCE"], event(shelf, PLAN_FEED)["SEQUENCE"]) == (2, 1)
    assert [change.kind for change in done.changes] == [ChangeKind.REWORDED, ChangeKind.LEFT]
    assert done.changes[-1].vi.endswith(f"; không còn ở {OFFICE}")


def amended(*amendments: Amendment) -> tuple[Feed, ...]:
    plan = attrs.evolve(PLAN, amendments=amendments)
    return feeds_of([agenda(plan, REGISTER, plan.span())], REGISTER, DIRECTIVES)


def test_the_document_behind_a_change_is_named() -> None:
    shelf = Shelf()
    publish(amended(), shelf, on=FIRST)
    citation = Citation("mau/cv-2", "mục 1")
    later = When("trước ngày 31/10/2024", Deadline(date(2024, 10, 30), strict=True))
    moving = Amendment(date(2024, 8, 1), "II.1", citation, when=later)
    ending = Amendment(date(2027, 1, 1), "III", citation, withdrawn=True)
    done = publish(amended(moving, ending), shelf, on=FIRST, directives=DIRECTIVES)
    act = "theo mục 1, Công văn 02/UBND-VX ngày 1/8/2024"
    assert [change.vi for change in done.changes] == [
        f"dời ngày: kỳ hạn “{PLAN.task('II.1').title}” dời từ 30/09/2024 sang 30/10/2024, {act}",
        f"bãi bỏ: “Báo cáo kết quả thực hiện hằng năm”, ngày 09/12/2027, {act}",
        f"bãi bỏ: “Báo cáo kết quả thực hiện hằng năm”, ngày 09/12/2028, {act}",
    ]
    notice = event(shelf, "units/mau/ubnd.ics", "mau-kh-3.iii.2028@ttdn")
    assert f"không còn trong kế hoạch, {act}." in str(notice["DESCRIPTION"])


def test_a_notice_of_reorganisation_is_taken_back_not_repealed() -> None:
    shelf = Shelf()
    publish(amended(), shelf, on=FIRST)
    kept = [change for change in REGISTER.changes if change.on.year != 2025]
    register = Register.of(REGISTER.units.values(), REGISTER.groups.values(), kept, REGISTER.fields.values())
    publish(feeds_of([agenda(PLAN, register, PLAN.span())], register, DIRECTIVES), shelf, on=FIRST)
    notice = event(shelf, "units/mau/so-tttt.ics", "unit.mau.so-tttt.2025-03-01@ttdn")
    assert str(notice["SUMMARY"]).startswith("ĐÃ RÚT LẠI: Kết thúc hoạt động: Sở Thông tin")


def test_tasks_follow_and_are_kept_up() -> None:
    shelf = Shelf()
    publish(feeds_in(ONE), shelf, on=FIRST, todo=True)
    publish(feeds_in(REST), shelf, on=FIRST, withdrawn="cancelled")
    (task,) = components(read(shelf.files["units/mau/so-vhtt.todo.ics"]), "VTODO")
    assert (text(task, "UID"), text(task, "STATUS")) == (f"todo.{UID}", "CANCELLED")
    assert text(task, "SUMMARY") == "ĐÃ BÃI BỎ: Hạn: Việc 1 lần 0"


def test_a_plan_is_left_out_only_on_purpose_and_then_withdrawn_with_notices() -> None:
    other = feeds_in(ONE, "mau/kh-10")
    shelf = Shelf()
    both = {feed.path: feed for feed in (*feeds_in(ONE), *other)}
    publish([both[PLAN_FEED], both["plans/mau/kh-10.ics"]], shelf, on=FIRST)
    before = dict(shelf.files)
    with pytest.raises(InvalidValue, match=r"plans-left-out .* got 'mau/kh-9'"):
        publish([both["plans/mau/kh-10.ics"]], shelf, on=FIRST)
    assert shelf.files == before
    publish([both["plans/mau/kh-10.ics"]], shelf, on=FIRST, drop=True)
    assert event(shelf, PLAN_FEED)["SUMMARY"] == "ĐÃ BÃI BỎ: Hạn: Việc 1 lần 0"


def refused(feeds: Sequence[Feed], shelf: Shelf, on: date = FIRST) -> str:
    before = dict(shelf.files)
    with pytest.raises(InvalidValue) as error:
        publish(feeds, shelf, on=on, drop=True)
    assert shelf.files == before
    return error.value.code


def test_what_would_mislead_is_refused_and_nothing_is_written() -> None:
    shelf, _ = published((ONE, 0))
    feeds = feeds_in(ONE)
    assert refused(feeds, shelf, FIRST - timedelta(days=1)) == "publish-day"
    assert refused((), shelf) == "publish-empty"
    assert refused((*feeds, feeds[0]), shelf) == "feed-duplicate"
    twin = attrs.evolve(feeds[0], items=feeds_in({"1": Duty(2, 2, 0)})[0].items)
    assert refused((twin, *feeds[1:]), shelf) == "uid-differs"
    assert refused(feeds_in(ONE, "mau-kh-9"), shelf) == "uid-reused"  # another plan, and the same UIDs


def test_clauses_that_were_numbered_anew_are_refused() -> None:
    shelf = Shelf()

    def feeds(*titles: str) -> tuple[Feed, ...]:
        plan = Plan("mau/kh-8", "Kế hoạch", "UBND", PLAN.applies_from, PLAN.revised, horizon=PLAN.horizon)
        tasks = [
            attrs.evolve(PLAN.task("II.2"), clause=str(number), title=title, when=When("", Deadline(days[title])))
            for number, title in enumerate(titles, 1)
        ]
        plan = attrs.evolve(plan, tasks=tuple(tasks))
        return feeds_of([agenda(plan, REGISTER, plan.span())], REGISTER, {})

    days = {title: date(2026, 12, 1) + timedelta(days=number) for number, title in enumerate(("A", "B", "C"))}
    publish(feeds("A", "B"), shelf, on=FIRST)
    before = dict(shelf.files)
    with pytest.raises(InvalidValue, match=r"publish-refused subscribers would not see .*against-uid-reused"):
        publish(feeds("B", "C"), shelf, on=FIRST)
    assert shelf.files == before


@given(st.lists(st.tuples(states, st.integers(0, 80)), min_size=1, max_size=4), st.integers(0, 80), st.data())
def test_what_is_said_to_stand_would_be_made_the_same_again(
    found: list[tuple[State, int]], later: int, data: st.DataObject
) -> None:
    shelf, day = Shelf(), FIRST
    for state, days in found:
        day += timedelta(days=days)
        publish(feeds_in(state), shelf, on=day, source=repr(state))
    if data.draw(st.booleans(), "harmed"):
        path = data.draw(st.sampled_from(sorted(shelf.files.keys() - {MEMO})))
        shelf.files[path] += b"\n"
    state, on = data.draw(st.sampled_from([state for state, _ in found])), day + timedelta(days=later)
    told = standing(shelf, repr(state), on)
    before = dict(shelf.files)
    done = publish(feeds_in(state), shelf, on=on, source=repr(state))
    if told is not None:
        assert told == done
        assert shelf.files == before
    assert (told is None) == (shelf.files != before)


def test_a_dry_run_tells_the_same_and_changes_nothing() -> None:
    shelf, _ = published((ONE, 0))
    before = dict(shelf.files)
    told = publish(feeds_in(REST), shelf, on=FIRST, dry_run=True)
    assert shelf.files == before
    assert told == publish(feeds_in(REST), shelf, on=FIRST)
    assert told.written


def test_a_folder_of_plain_building_is_taken_up() -> None:
    feeds = feeds_in(ONE)
    shelf = Shelf({feed.path: feed.data for feed in feeds})
    shelf.files["index.json"] = b'{"feeds": [{"path": "../x.ics"}, {"path": "units/mau/so-vhtt.ics"}]}'
    publish(feeds_in(REST), shelf, on=FIRST)
    assert event(shelf, OFFICE)["SUMMARY"] == event(shelf, PLAN_FEED)["SUMMARY"] == "ĐÃ BÃI BỎ: Hạn: Việc 1 lần 0"
    assert event(shelf, PLAN_FEED, "mau-kh-9.2@ttdn")["SEQUENCE"] == 0


@pytest.mark.parametrize("ledger", ["lost", "older"])
def test_a_ledger_that_is_behind_its_feeds_catches_up(ledger: str) -> None:
    shelf, witness = Shelf(), Witness()
    old = b""
    for number, duty in enumerate((Duty(0, 0, 0), Duty(1, 0, 0), Duty(2, 1, 0), Duty(0, 2, 0))):
        publish(feeds_in({"1": duty, "2": ONE["2"]}), shelf, on=FIRST)
        witness.look(shelf.files, FIRST)
        old = old or shelf.files["ledger.json"]
        del number
    if ledger == "lost":
        del shelf.files["ledger.json"]
    else:
        shelf.files["ledger.json"] = old
    same = publish(feeds_in({"1": Duty(0, 2, 0), "2": ONE["2"]}), shelf, on=FIRST)
    assert set(same.written) <= {"ledger.json"}
    publish(feeds_in({"1": Duty(0, 0, 0), "2": ONE["2"]}), shelf, on=FIRST)
    witness.look(shelf.files, FIRST)
    assert event(shelf, PLAN_FEED)["SEQUENCE"] == 4
    publish(feeds_in(REST), shelf, on=FIRST)
    del shelf.files["ledger.json"]
    publish(feeds_in(REST), shelf, on=FIRST)
    assert event(shelf, OFFICE)["SUMMARY"] == "ĐÃ BÃI BỎ: Hạn: Việc 1 lần 0"


def test_a_broken_or_foreign_file_at_a_feeds_address_is_replaced() -> None:
    shelf, _ = published((ONE, 0))
    good = shelf.files[OFFICE]
    for bad in (b"", b"<html>", good[:200], b"\xff\x00", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x\r\n"):
        shelf.files[OFFICE] = bad
        assert publish(feeds_in(ONE), shelf, on=FIRST).written == (OFFICE,)
        assert shelf.files[OFFICE] == good


def test_entries_of_others_keep_the_stamps_that_they_came_with() -> None:
    moment = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
    (feed, *_) = feeds_in(ONE)
    item = feed.items[0]
    entry: Entry = attrs.evolve(item.entry, stamp=moment, last_modified=moment, sequence=7)
    shelf = Shelf()
    from ttdn.feeds.writer import render_event  # noqa: PLC0415  used here only

    item = attrs.evolve(item, entry=entry, event=render_event(entry))
    publish([attrs.evolve(feed, items=(item,))], shelf, on=FIRST)
    assert event(shelf, feed.path, entry.uid)["SEQUENCE"] == 7
