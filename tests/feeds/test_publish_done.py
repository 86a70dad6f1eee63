"""Publication of what is done: what a subscriber sees of it over many publications, in every feed."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from feeds.doings import DU_LICH, MEETING, REPORT, VHTT, Done, Offices, done, feeds
from feeds.test_feeds_done import OF_DU_LICH, OF_UBND, OF_VHTT, PLAN, doings
from feeds.versions import FIRST
from feeds.witness import Shelf, Witness, check_index, live
from ttdn.feeds.publish import ChangeKind, Publication, publish
from ttdn.feeds.publish.apart import stand_apart
from ttdn.feeds.publish.changes import ReminderChanges
from ttdn.feeds.publish.ledger import Live, Record, Stamp
from ttdn.feeds.publish.ledger_file import ledger_json, read_ledger
from ttdn.lint import compare_bytes
from ttdn.lint.entries import content_hash
from ttdn.model.reminders import NO_REMINDERS, Reminders

LEDGER = "ledger.json"
owing = st.sampled_from(((VHTT, DU_LICH), (VHTT, DU_LICH), (VHTT,), (DU_LICH,)))
ledgers = st.sampled_from(("kept", "kept", "lost", "older"))
titles = st.sampled_from(("Báo cáo", "Báo cáo kết quả"))


def published(
    shelf: Shelf, given: Done, on: date = FIRST, remind: Reminders = NO_REMINDERS, title: str = "Báo cáo"
) -> Publication:
    """Publish the plan with what was done of it."""
    return publish([*feeds(given, title, remind).values()], shelf, on=on, todo=True)


def calendars(shelf: Shelf) -> Mapping[str, bytes]:
    """The feeds as they are."""
    return {path: data for path, data in shelf.files.items() if path.endswith(".ics") and ".todo." not in path}


def touched(shelf: Shelf, before: Mapping[str, bytes]) -> set[str]:
    """The feeds that are not as they were."""
    return {path for path, data in calendars(shelf).items() if data != before[path]}


def test_a_report_of_one_office_touches_the_feeds_that_tell_of_it_and_no_other() -> None:
    shelf = Shelf()
    published(shelf, {})
    before = calendars(shelf)
    found = published(shelf, {(REPORT, DU_LICH): done(DU_LICH)})
    assert [change.kind for change in found.changes] == [ChangeKind.RECORDED]
    assert touched(shelf, before) == {PLAN, OF_DU_LICH, OF_UBND}
    assert all(not compare_bytes(data, before[path], path) for path, data in calendars(shelf).items())


def test_what_is_done_is_told_as_done() -> None:
    shelf = Shelf()
    published(shelf, {})
    found = published(shelf, {(MEETING, DU_LICH): done(DU_LICH)}, FIRST + timedelta(days=1))
    assert [change.vi for change in found.changes] == ["đã xong: “Tổ chức hội nghị”, ngày 09/12/2026"]
    again = published(shelf, {(MEETING, DU_LICH): done(DU_LICH)}, FIRST + timedelta(days=2))
    assert (again.changes, again.written) == ((), ())


def test_words_of_the_plan_that_change_are_told_apart_from_what_is_recorded() -> None:
    shelf = Shelf()
    some = {(REPORT, DU_LICH): done(DU_LICH)}
    published(shelf, {})
    both = published(shelf, some, FIRST + timedelta(days=1), title="Báo cáo kết quả")
    assert [change.kind for change in both.changes] == [ChangeKind.REWORDED]
    told = published(shelf, {}, FIRST + timedelta(days=2), title="Báo cáo kết quả")
    assert [change.vi for change in told.changes] == ["cập nhật kết quả: “Báo cáo kết quả”, ngày 09/12/2026"]
    published(shelf, some, FIRST + timedelta(days=3), title="Báo cáo kết quả")
    words = published(shelf, some, FIRST + timedelta(days=4))
    assert [change.kind for change in words.changes] == [ChangeKind.REWORDED]


def test_a_ledger_of_before_says_what_it_can_and_keeps_every_byte() -> None:
    shelf, some = Shelf(), {(REPORT, DU_LICH): done(DU_LICH)}
    published(shelf, some)
    before = calendars(shelf)
    shelf.files[LEDGER] = re.sub(rb',"bare":"[0-9a-f]{64}"', b"", shelf.files[LEDGER])
    assert published(shelf, some, FIRST + timedelta(days=1)).changes == ()
    assert calendars(shelf) == before
    assert b'"bare":' in shelf.files[LEDGER]
    assert [one.kind for one in published(shelf, {}, FIRST + timedelta(days=2)).changes] == [ChangeKind.RECORDED]


def test_a_mistake_taken_back_leaves_the_feed_that_never_told_of_it_alone() -> None:
    shelf = Shelf()
    published(shelf, {})
    first = calendars(shelf)
    published(shelf, {(REPORT, DU_LICH): done(DU_LICH)})
    found = published(shelf, {}, FIRST + timedelta(days=1))
    assert [change.kind for change in found.changes] == [ChangeKind.RECORDED]
    assert touched(shelf, first) == {PLAN, OF_DU_LICH, OF_UBND}  # a number is never given twice
    assert calendars(shelf)[OF_VHTT] == first[OF_VHTT]


def test_reminders_leave_with_what_is_done_and_no_notice_is_written() -> None:
    shelf, remind = Shelf(), Reminders.parse("7d,1d")
    published(shelf, {}, remind=remind)
    found = published(shelf, {(REPORT, DU_LICH): done(DU_LICH)}, remind=remind)
    assert (len(found.changes), found.reminders) == (1, ReminderChanges(changed=2))  # they leave some feeds
    entries = Witness().look(calendars(shelf), FIRST)[OF_DU_LICH]
    assert [uid for uid, entry in entries.items() if entry.is_reminder or entry.is_notice] == [
        "mau-kh-8.2_con-7@ttdn",
        "mau-kh-8.2_con-1@ttdn",
    ]


def test_who_has_seen_a_higher_number_is_not_given_the_lower_one_of_the_rest() -> None:
    [item] = (item for item in feeds({})[PLAN].items if item.entry.uid == REPORT)
    first = Stamp(0, datetime(2026, 11, 20, tzinfo=UTC))
    told = first.raised(FIRST)
    rest = Live(first, content_hash(item.event), item.entry.start, item.entry.summary)
    own = {OF_VHTT: Live(told, "as it was told there", item.entry.start, "✓ Đã xong: Báo cáo")}
    before = Record(PLAN, told, rest, own=own)
    now = stand_apart(before, {OF_VHTT}, Record(PLAN, told, rest), {OF_VHTT: item}, FIRST)
    assert now.own[OF_VHTT].stamp.sequence == now.last.sequence == told.sequence + 1


def test_the_first_publication_may_tell_of_results_already() -> None:
    shelf, witness = Shelf(), Witness()
    published(shelf, {(REPORT, DU_LICH): done(DU_LICH), (REPORT, VHTT): done(VHTT)})
    witness.look(calendars(shelf), FIRST)
    shelf.files = {path: data for path, data in shelf.files.items() if path != LEDGER}
    published(shelf, {(REPORT, DU_LICH): done(DU_LICH)}, FIRST + timedelta(days=1))  # the ledger was lost
    witness.look(calendars(shelf), FIRST + timedelta(days=1))


@given(st.lists(st.tuples(doings, titles, owing, ledgers, st.integers(0, 40)), min_size=2, max_size=6))
def test_over_any_history_every_number_has_one_content_and_what_stays_keeps_its_bytes(
    steps: list[tuple[Done, str, Offices, str, int]],
) -> None:
    shelf, witness, on, kept = Shelf(), Witness(), FIRST, [b""]
    for doing, title, reporting, ledger, later in steps:
        on += timedelta(days=later)
        before, made = calendars(shelf), feeds(doing, title, reporting=reporting)
        nobody_left = {step[2] for step in steps} == {reporting}
        known = {path: live(entries) for path, entries in witness.seen.items()}
        if ledger == "lost":
            shelf.files.pop(LEDGER, None)
        elif ledger == "older" and kept[-2:][0]:
            shelf.files[LEDGER] = kept[-2:][0]
        publish([*made.values()], shelf, on=on)
        found = witness.look(calendars(shelf), on)
        check_index(shelf.files)
        for path, feed in made.items():
            wanted = {item.entry.uid: content_hash(item.event) for item in feed.items}
            assert live(found[path]) == wanted
            if known.get(path) == wanted and ledger == "kept" and nobody_left:
                assert shelf.files[path] == before[path]
        kept.append(shelf.files[LEDGER])
        assert ledger_json(read_ledger(kept[-1], "")) == kept[-1]
