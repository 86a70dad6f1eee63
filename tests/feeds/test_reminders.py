"""Reminders: on which day, in which words, and what subscribers see as deadlines move and reminders go."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from draws import draws
from feeds.reading import components, expected, read, values
from feeds.small_plan import DIRECTIVES, PLAN, REGISTER, SOURCE, small_agenda
from feeds.test_publish_memory import OFFICE, PLAN_FEED, Step, states
from feeds.versions import FIRST, Duty, State, feeds_in
from feeds.witness import Shelf, Stopped, Witness, check_index, live, no_trouble, stop_at
from ttdn.agenda import agenda
from ttdn.errors import InvalidValue
from ttdn.feeds.entry import Alarm, Entry
from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.gathering import feed_of, feeds_of
from ttdn.feeds.objects import calendar_of
from ttdn.feeds.publish import Publication, publish
from ttdn.feeds.publish.changes import ReminderChanges, counted
from ttdn.feeds.reminders import Reminding
from ttdn.feeds.writer import render_calendar, render_event
from ttdn.lint import Severity, check_bytes, compare_bytes
from ttdn.lint.entries import content_hash, entries_in
from ttdn.lint.stream import parse
from ttdn.model.dates import Span
from ttdn.model.reminders import (
    NO_REMINDERS,
    REMIND_BY,
    RemindBy,
    Reminders,
    is_reminder,
    uid_of_reminded,
    uid_of_reminder,
)
from ttdn.model.tasks import Task, When
from ttdn.model.timing import Deadline
from ttdn.model.workdays import WEEKENDS, Certainty, DayRule, WorkCalendar
from ttdn.testing.strategies import days, work_calendars

USUAL = Reminders((14, 7, 1))
asked = st.lists(st.integers(1, 90), max_size=5, unique=True).map(lambda found: Reminders(tuple(found)))
ALARMS = Reminders((14, 7, 1), by="alarm")


def entries(due: date, remind: Reminders, workdays: WorkCalendar = WEEKENDS) -> list[Entry]:
    """The entries of a plan with one duty: its deadline, its reminders, by day."""
    task = Task("1", "Báo cáo", when=When("chậm nhất", Deadline(due)))
    plan = attrs.evolve(PLAN, tasks=(task,), amendments=())
    laid = agenda(plan, REGISTER, Span(date(2024, 1, 1), date(2030, 12, 31)), workdays=workdays)
    (feed,) = feeds_of([laid], REGISTER, DIRECTIVES, remind=Reminding(remind, workdays))
    return list(feed.entries)


def test_a_reminder_is_an_entry_on_the_working_day_before() -> None:
    week_before, day_before, deadline = entries(date(2026, 12, 9), Reminders((7, 1)))
    assert (week_before.start, week_before.summary) == (date(2026, 12, 2), "còn 7 ngày: Báo cáo")
    assert (day_before.start, day_before.summary) == (date(2026, 12, 8), "còn 1 ngày: Báo cáo")
    assert (deadline.start, deadline.summary) == (date(2026, 12, 9), "Hạn: Báo cáo")
    assert week_before.uid == "mau-kh-3.1_con-7@ttdn"
    assert week_before.categories == ("nhắc việc",)
    assert week_before.description.splitlines() == [
        "Hạn: chậm nhất là ngày 09/12/2026 (thứ Tư)",
        "Thời hạn theo văn bản: “chậm nhất”",
        "Mục nhắc việc trước hạn 7 ngày.",
    ]


def test_where_that_is_a_day_off_the_title_tells_the_days_that_are_left() -> None:
    reminder, _ = entries(date(2026, 12, 20), Reminders((7,)))  # a Sunday
    assert (reminder.start, reminder.summary) == (date(2026, 12, 11), "còn 9 ngày: Báo cáo")
    why = "Mục nhắc việc trước hạn 7 ngày, nhắc sớm hơn vì ngày 13/12/2026 là ngày nghỉ"
    assert reminder.description.endswith(f"\n{why}; lịch nghỉ năm 2026 mới là dự báo.")
    announced = WorkCalendar(confirmed_until=date(2026, 12, 31))
    assert entries(date(2026, 12, 20), Reminders((7,)), announced)[0].description.endswith(f"\n{why}.")
    proposed = (DayRule(date(2026, 12, 14), "hoán đổi", SOURCE, certainty=Certainty.UNSETTLED),)
    assert entries(date(2026, 12, 21), Reminders((7,)), WorkCalendar(proposed))[0].description.endswith(
        "Mục nhắc việc trước hạn 7 ngày; có đề xuất hoán đổi ngày nghỉ gần đó, chưa rõ kết quả."
    )


def test_two_reminders_of_one_day_are_one() -> None:
    reminder, _ = entries(date(2026, 12, 7), Reminders((3, 2, 1)))  # a Monday
    assert (reminder.start, reminder.summary) == (date(2026, 12, 4), "còn 3 ngày: Báo cáo")
    assert reminder.uid == "mau-kh-3.1_con-1@ttdn"


def test_no_reminder_is_older_than_what_it_reminds_of() -> None:
    assert [item.start for item in entries(date(2024, 2, 5), USUAL)] == [date(2024, 2, 2), date(2024, 2, 5)]
    amended, moved_on = small_agenda(), PLAN.amendments[0].on
    feed = feed_of(
        FeedAddress("plan", PLAN.id), [amended], REGISTER, DIRECTIVES, remind=Reminding(Reminders((90, 89)))
    )
    assert feed is not None
    reminders = {item.uid: item.start for item in feed.entries if is_reminder(item.uid)}
    assert reminders["mau-kh-3.ii-1_con-90@ttdn"] == reminders["mau-kh-3.ii-1_con-89@ttdn"] - timedelta(1)
    assert reminders["mau-kh-3.ii-1_con-90@ttdn"] >= moved_on
    later = agenda(PLAN, REGISTER, Span(date(2024, 10, 25), date(2024, 12, 31)))
    cut = feed_of(FeedAddress("plan", PLAN.id), [later], REGISTER, DIRECTIVES, remind=Reminding(USUAL))
    assert cut is not None
    assert min(item.start for item in cut.entries) >= date(2024, 10, 25)


@given(days(date(2024, 6, 1), date(2028, 12, 31)), asked, work_calendars())
def test_a_reminder_is_on_a_working_day_strictly_before(
    due: date, remind: Reminders, workdays: WorkCalendar
) -> None:
    found = remind.of(due, date.min, workdays)
    assert len({item.on for item in found}) == len(found) <= len(remind.days)
    assert len(found) > 0 or not remind.days
    assert [item.on for item in found] == sorted(item.on for item in found)
    for item in found:
        assert workdays.is_working_day(item.on)
        assert item.on < due
        assert item.left == (due - item.on).days >= item.asked
        # Every day between is off: no later day would have been in time and worked.
        assert not any(workdays.is_working_day(due - timedelta(days)) for days in range(item.asked, item.left))


@draws(20)
@given(asked, st.sampled_from(REMIND_BY))
def test_feeds_with_reminders_parse_back_and_the_same_input_gives_the_same_bytes(
    remind: Reminders, by: RemindBy
) -> None:
    remind = attrs.evolve(remind, by=by)
    feeds = feeds_of([small_agenda()], REGISTER, DIRECTIVES, remind=Reminding(remind))
    again = feeds_of([small_agenda()], REGISTER, DIRECTIVES, remind=Reminding(remind))
    plain = {feed.path: feed for feed in feeds_of([small_agenda()], REGISTER, DIRECTIVES)}
    for feed in feeds:
        assert check_bytes(feed.data) == ()
        shown = [values(event) for event in components(read(feed.data))]
        assert shown == [expected(entry) for entry in feed.entries]
        assert [values(event) for event in components(feed.calendar())] == shown
        assert feed.todo == plain[feed.path].todo
        deadlines = [attrs.evolve(item, alarms=()) for item in feed.entries if not is_reminder(item.uid)]
        assert deadlines == list(plain[feed.path].entries)
    assert [feed.data for feed in feeds] == [feed.data for feed in again]


def test_an_alarm_goes_off_in_the_morning_of_a_working_day_and_has_a_text() -> None:
    (deadline,) = entries(date(2026, 12, 20), ALARMS)
    assert deadline.alarms == (
        Alarm("còn 16 ngày: Báo cáo", 16),
        Alarm("còn 9 ngày: Báo cáo", 9),
        Alarm("còn 2 ngày: Báo cáo", 2),
    )
    event = render_event(deadline).decode()
    assert "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:còn 9 ngày: Báo cáo\r\nTRIGGER:-P8DT16H\r\n" in event
    day_before = attrs.evolve(deadline, alarms=(Alarm("a", 1),))
    assert b"TRIGGER:-PT16H\r\n" in render_event(day_before)
    assert values(components(calendar_of([day_before], ""))[0]) == expected(day_before)


def test_the_ledger_and_a_reader_see_the_same_content_of_an_entry_with_alarms() -> None:
    (deadline,) = entries(date(2026, 12, 20), ALARMS)
    event = render_event(deadline)
    (found,) = entries_in(parse(render_calendar([event], "")))
    assert found.content == content_hash(event)
    fewer = attrs.evolve(deadline, alarms=deadline.alarms[1:])
    assert content_hash(render_event(fewer)) != found.content


@pytest.mark.parametrize(
    "text", ["", "7", "0d", "91d", "7d,7d", "1d,2d,3d,4d,5d,6d", "7d;1d", "-1d", "1.5d", "1000d"]
)
def test_what_nobody_would_want_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="remind-days"):
        Reminders.parse(text)


@pytest.mark.parametrize("by", REMIND_BY)
def test_days_are_read_with_how_to_remind(by: RemindBy) -> None:
    assert Reminders.parse("7d, 1d", by) == Reminders((7, 1), by)


def test_no_reminder_is_looked_for_before_the_calendar_begins() -> None:
    for days_on, count in ((96, 0), (97, 1)):
        assert len(Reminders((7, 90)).of(date.min + timedelta(days_on), date.min, WEEKENDS)) == count


@given(st.from_regex(r"[a-z0-9-]+(\.[a-z0-9-]+){1,3}@ttdn", fullmatch=True), st.integers(1, 90))
def test_the_uid_of_a_reminder_is_nothing_elses(uid: str, days_before: int) -> None:
    assert not is_reminder(uid)
    assert not is_reminder(f"todo.{uid}")
    assert is_reminder(uid_of_reminder(uid, days_before))
    assert uid_of_reminded(uid_of_reminder(uid, days_before)) == uid == uid_of_reminded(uid)


ONE: State = {"1": Duty(0, 1, 0), "2": Duty(0, 2, 1)}


def published(*found: tuple[State, Reminders]) -> tuple[Shelf, list[Publication]]:
    """Publish states a day apart, under the eyes of a witness."""
    shelf, witness, done = Shelf(), Witness(), list[Publication]()
    for number, (state, remind) in enumerate(found):
        on = FIRST + timedelta(days=number)
        done.append(publish(feeds_in(state, remind=remind), shelf, on=on))
        witness.look(shelf.files, on)
        check_index(shelf.files)
    return shelf, done


def uids(shelf: Shelf, path: str) -> set[str]:
    return {entry.uid for entry in entries_in(parse(shelf.files[path]))}


def test_reminders_are_counted_and_not_listed() -> None:
    _, (first, second) = published((ONE, USUAL), (ONE, USUAL))
    assert [change.uid for change in first.changes] == ["mau-kh-9.1@ttdn", "mau-kh-9.2@ttdn"]
    assert counted(first.changes, first.unchanged, first.reminders) == "mới: 2; nhắc việc: thêm 6; không đổi: 0"
    assert counted(second.changes, second.unchanged, second.reminders) == "không đổi: 8"


def test_reminders_leave_with_their_deadline_and_without_a_notice() -> None:
    shelf, (_, done) = published((ONE, USUAL), ({"2": ONE["2"]}, USUAL))
    assert [(change.kind.value, change.uid) for change in done.changes] == [("bãi bỏ", "mau-kh-9.1@ttdn")]
    assert done.reminders == ReminderChanges(removed=3)
    assert {uid for uid in uids(shelf, PLAN_FEED) if ".1" in uid} == {"mau-kh-9.1@ttdn"}


def test_reminders_that_are_turned_off_leave_at_once_and_come_back_with_higher_numbers() -> None:
    shelf, (_, off, on) = published((ONE, USUAL), (ONE, NO_REMINDERS), (ONE, USUAL))
    assert (off.changes, off.reminders, off.unchanged) == ((), ReminderChanges(removed=6), 2)
    assert (on.changes, on.reminders, on.unchanged) == ((), ReminderChanges(added=6), 2)
    found = {entry.uid: entry.sequence for entry in entries_in(parse(shelf.files[PLAN_FEED]))}
    assert {sequence for uid, sequence in found.items() if is_reminder(uid)} == {1}
    assert {sequence for uid, sequence in found.items() if not is_reminder(uid)} == {0}


def test_a_duty_that_goes_to_another_office_takes_its_reminders_along() -> None:
    shelf, _ = published((ONE, USUAL), ({**ONE, "1": attrs.evolve(ONE["1"], office=1)}, USUAL))
    assert uids(shelf, OFFICE) == {"mau-kh-9.1@ttdn"}  # its notice
    assert {uid for uid in uids(shelf, "units/mau/so-du-lich.ics") if ".1_" in uid} == {
        f"mau-kh-9.1_con-{days_before}@ttdn" for days_before in (1, 7, 14)
    }


def test_a_reminder_in_place_of_another_is_no_reused_uid() -> None:
    """Of 3 days before a Monday and 1 day before it, one stays: which one may change with what is asked."""
    monday: State = {"1": Duty(0, 1, 0)}  # the first day is a Thursday, so that this is due on a Monday
    for one, other in (((3,), (1,)), ((1,), (3,)), ((4, 1), (4, 3)), ((4, 3), (4, 1))):
        published((monday, Reminders(one)), (monday, Reminders(other)))
    off = WorkCalendar((DayRule(date(2026, 12, 7), "nghỉ", SOURCE), DayRule(date(2026, 12, 4), "nghỉ", SOURCE)))
    shelf = Shelf()
    publish(feeds_in(monday, remind=Reminders((4, 5, 1))), shelf, on=FIRST)
    publish(feeds_in(monday, remind=Reminders((4, 5, 1)), workdays=off), shelf, on=FIRST)


@attrs.frozen
class Reminded:
    """A publication with or without reminders."""

    step: Step
    remind: Reminders


def look_at(found: Sequence[Reminded]) -> tuple[Shelf, date]:
    """Publish step by step; a witness looks at all that is ever to be seen."""
    shelf, witness, on = Shelf(), Witness(), FIRST
    for item in found:
        on += timedelta(days=item.step.later)
        feeds = feeds_in(item.step.state, remind=item.remind)
        shelf.before_write = stop_at(item.step.stops) if item.step.stops is not None else no_trouble
        try:
            publish(feeds, shelf, on=on, drop=True)
        except Stopped:
            witness.look(shelf.files, on)
            continue
        calendars = witness.look(shelf.files, on)
        check_index(shelf.files)
        for feed in feeds:
            assert live(calendars[feed.path]) == {item.entry.uid: content_hash(item.event) for item in feed.items}
    return shelf, on


killed = st.builds(Step, states, st.integers(0, 35), stops=st.none() | st.integers(0, 6))
choices = st.sampled_from((NO_REMINDERS, USUAL, Reminders((7, 3)), Reminders((3, 2, 1)), ALARMS))


@draws(20)
@given(st.lists(st.builds(Reminded, killed, choices), min_size=2, max_size=8))
def test_no_number_twice_with_reminders_even_when_killed(found: list[Reminded]) -> None:
    look_at(found)


@draws(5)
@given(
    st.lists(st.builds(Reminded, st.builds(Step, states, st.integers(0, 35)), choices), min_size=50, max_size=50)
)
def test_fifty_changes_with_reminders_on_and_off(found: list[Reminded]) -> None:
    look_at(found)


@draws(20)
@given(st.lists(st.tuples(states, choices), min_size=2, max_size=4))
def test_the_lint_knows_that_reminders_come_and_go(found: list[tuple[State, Reminders]]) -> None:
    shelf = Shelf()
    for number, (state, remind) in enumerate(found):
        before: dict[str, bytes] = dict(shelf.files)
        publish(feeds_in(state, remind=remind), shelf, on=FIRST + timedelta(days=number))
        for path, data in shelf.files.items():
            if path.endswith(".ics"):
                assert check_bytes(data) == ()
                found_there = compare_bytes(data, before.get(path, b""))
                assert not [item for item in found_there if item.severity is Severity.ERROR]


def test_a_lost_deadline_is_still_told() -> None:
    stamp = datetime(2026, 11, 23, tzinfo=UTC)
    kept, lost = (Entry(f"{name}@ttdn", FIRST, name, stamp=stamp) for name in ("kept", "lost"))
    reminder = Entry(uid_of_reminder("lost@ttdn", 7), FIRST, "còn 7 ngày: lost", stamp=stamp)
    old = render_calendar(map(render_event, (kept, lost, reminder)), "")
    found = compare_bytes(render_calendar([render_event(kept)], ""), old)
    assert [(item.code, item.got) for item in found] == [("against-lost", "lost@ttdn lost")]


def test_feeds_of_one_office_have_the_reminders_of_the_plan() -> None:
    whole: dict[str, Feed] = {feed.path: feed for feed in feeds_in(ONE, remind=USUAL)}
    assert {
        uid
        for feed in (whole[OFFICE], whole["units/mau/so-du-lich.ics"])
        for uid in (item.uid for item in feed.entries)
    } == {item.uid for item in whole[PLAN_FEED].entries}
