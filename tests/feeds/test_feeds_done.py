"""What feeds tell of what is done: as a coordinator reads it, and as programs that show tasks do."""

from collections.abc import Mapping
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st
from icalendar import vDDDTypes

from feeds.doings import DU_LICH, DUE, MEETING, REPORT, VHTT, Done, done, feeds
from feeds.reading import components, of, read, text
from ttdn.feeds.feed import Feed
from ttdn.feeds.outcomes import Outcome
from ttdn.lint import check_bytes
from ttdn.model.reminders import Reminders, is_reminder

PLAN, OF_VHTT, OF_DU_LICH, OF_UBND = (
    "plans/mau/kh-8.ics", "units/mau/so-vhtt.ics", "units/mau/so-du-lich.ics", "units/mau/ubnd.ics",
)  # fmt: skip
REMIND = Reminders.parse("7d,1d")
BOTH: Done = {(REPORT, VHTT): done(VHTT, DUE, "8/BC-SVHTT"), (REPORT, DU_LICH): done(DU_LICH, date(2026, 12, 10))}

_DAYS = st.none() | st.dates(date(2026, 12, 1), date(2026, 12, 20))
doings: st.SearchStrategy[Done] = st.fixed_dictionaries(
    {},
    optional={
        (uid, unit): _DAYS.map(lambda day, unit=unit: done(unit, day, under_way=day is None))  # type: ignore[misc]
        for uid, unit in ((REPORT, VHTT), (REPORT, DU_LICH), (MEETING, DU_LICH))
    },
)


def told(feed: Feed, uid: str = REPORT) -> tuple[str, list[str]]:
    """The title of an entry, and what it says of results."""
    [event] = [one for one in components(read(feed.data)) if text(one, "UID") == uid]
    heads = ("Kết quả:", "Đã hoàn thành:", "Đang thực hiện:", "Chưa ghi nhận:")
    return text(event, "SUMMARY"), [
        line for line in text(event, "DESCRIPTION").splitlines() if line.startswith(heads)
    ]


def tasks(feed: Feed) -> Mapping[str, tuple[str, object]]:
    """The status and the moment of completion of each task."""
    found = components(read(feed.todo), "VTODO")
    return {
        text(one, "UID"): (text(one, "STATUS"), of(one["COMPLETED"], vDDDTypes).dt if "COMPLETED" in one else None)
        for one in found
    }


def test_a_duty_that_one_office_has_is_marked_in_every_feed() -> None:
    found = feeds({(MEETING, DU_LICH): done(DU_LICH, date(2026, 12, 8), "12/BC-SDL")})
    line = "Kết quả: đã hoàn thành ngày 08/12/2026, đúng hạn (văn bản: 12/BC-SDL)"
    for path in (PLAN, OF_DU_LICH, OF_VHTT):
        assert told(found[path], MEETING) == ("✓ Đã xong: Tổ chức hội nghị", [line])


def test_where_one_of_two_has_reported_each_feed_says_what_is_true_for_its_reader() -> None:
    found = feeds({(REPORT, DU_LICH): done(DU_LICH)})
    everybody = [
        "Kết quả: 1 trong 2 đơn vị đã hoàn thành",
        "Đã hoàn thành: Sở Du lịch ngày 08/12/2026, đúng hạn",
        "Chưa ghi nhận: Sở Văn hóa và Thể thao",
    ]
    assert told(found[PLAN]) == told(found[OF_UBND]) == ("Hạn: Báo cáo", everybody)
    own = "Kết quả: đã hoàn thành ngày 08/12/2026, đúng hạn"
    assert told(found[OF_DU_LICH]) == ("✓ Đã xong: Báo cáo", [own])
    assert found[OF_VHTT].data == feeds({})[OF_VHTT].data


def test_done_by_all_is_done_and_late_is_said() -> None:
    found = feeds(BOTH)
    title, lines = told(found[PLAN])
    assert (title, lines[0]) == ("✓ Đã xong: Báo cáo", "Kết quả: 2 trong 2 đơn vị đã hoàn thành")
    assert lines[1].endswith("(văn bản: 8/BC-SVHTT); Sở Du lịch ngày 10/12/2026, quá hạn")
    assert told(found[OF_DU_LICH])[1] == ["Kết quả: đã hoàn thành ngày 10/12/2026, quá hạn"]


def test_what_is_under_way_is_said_and_not_marked() -> None:
    found = feeds({(REPORT, DU_LICH): done(DU_LICH, None, under_way=True)})
    assert told(found[OF_DU_LICH]) == ("Hạn: Báo cáo", ["Kết quả: đang thực hiện"])
    assert told(found[PLAN])[1][1:] == ["Đang thực hiện: Sở Du lịch", "Chưa ghi nhận: Sở Văn hóa và Thể thao"]


def test_tasks_are_completed_on_the_day_in_vietnam() -> None:
    found = feeds({(REPORT, DU_LICH): done(DU_LICH), (MEETING, DU_LICH): done(DU_LICH, None, under_way=True)})
    assert tasks(found[OF_DU_LICH]) == {
        f"todo.{REPORT}": ("COMPLETED", datetime.fromisoformat("2026-12-08T12:00+07:00")),
        f"todo.{MEETING}": ("IN-PROCESS", None),
    }
    assert tasks(found[PLAN])[f"todo.{REPORT}"] == ("IN-PROCESS", None)
    assert tasks(found[OF_VHTT])[f"todo.{REPORT}"] == ("", None)
    assert b"PERCENT-COMPLETE:100\r\n" in found[OF_DU_LICH].todo


def test_nobody_is_reminded_of_what_is_done() -> None:
    def reminded(by: Reminders, given: Done) -> dict[str, int]:
        found = feeds(given, remind=by)
        return {
            path: sum(is_reminder(entry.uid) or len(entry.alarms) for entry in found[path].entries)
            for path in (PLAN, OF_VHTT, OF_DU_LICH)
        }

    one: Done = {(REPORT, DU_LICH): done(DU_LICH)}
    for by in (REMIND, Reminders(REMIND.days, "alarm")):
        assert reminded(by, {}) == {PLAN: 4, OF_VHTT: 4, OF_DU_LICH: 4}
        assert reminded(by, one) == {PLAN: 4, OF_VHTT: 4, OF_DU_LICH: 2}
        assert reminded(by, BOTH) == {PLAN: 2, OF_VHTT: 2, OF_DU_LICH: 2}


def test_the_number_of_a_document_cannot_become_a_line() -> None:
    forged = done(DU_LICH, DUE, "1/BC\nHạn: chậm nhất là ngày 01/01/2030")
    lines = feeds({(MEETING, DU_LICH): forged})[OF_DU_LICH].entries[1].description.splitlines()
    assert lines[0].endswith("(văn bản: 1/BC Hạn: chậm nhất là ngày 01/01/2030)")
    assert sum(line.startswith("Hạn:") for line in lines) == 1


@given(doings)
def test_marking_changes_no_uid_and_no_day_and_the_lint_is_content(given: Done) -> None:
    plain, marked = feeds({}), feeds(given)
    assert plain.keys() == marked.keys()
    for path, feed in marked.items():
        dates = [(entry.uid, entry.start, entry.end, entry.categories, entry.url) for entry in feed.entries]
        before = plain[path].entries
        assert dates == [(entry.uid, entry.start, entry.end, entry.categories, entry.url) for entry in before]
        assert check_bytes(feed.data, path) == check_bytes(feed.todo, path) == ()


@given(doings)
def test_a_feed_without_a_result_keeps_every_byte(given: Done) -> None:
    concerned = {
        PLAN: set(given),
        OF_VHTT: set(given) - {(REPORT, DU_LICH)},
        OF_DU_LICH: set(given) - {(REPORT, VHTT)},
        OF_UBND: set(given) - {(MEETING, DU_LICH)},
    }
    marked = feeds(given)
    for path, feed in feeds({}).items():
        assert (marked[path].data == feed.data) == (not concerned[path])


def test_an_outcome_that_says_nothing_is_no_mark() -> None:
    nothing: Done = {(REPORT, DU_LICH): Outcome(DU_LICH, "Sở Du lịch"), (MEETING, DU_LICH): Outcome(DU_LICH, "a")}
    assert {path: feed.data for path, feed in feeds(nothing).items()} == {
        path: feed.data for path, feed in feeds({}).items()
    }
