"""What every store of a record promises: nothing is lost, nothing is doubled, nothing is changed."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from progress.entries import SUBJECTS, entry, histories
from progress.stores import Store, new_record
from ttdn.errors import InvalidFile, InvalidValue, NotFound
from ttdn.progress.entries import Entry, Mark
from ttdn.progress.opening import record_at
from ttdn.progress.standing import recorded

DAY = date(2026, 12, 8)


def examples(store: Store, share: int = 1) -> settings:
    """As many examples as a store can take in a moment, or a share of them."""
    return settings(max_examples=max(1, settings().max_examples // store.cost // share), stateful_step_count=10)


def test_what_is_appended_is_read_in_its_order(store: Store) -> None:
    @examples(store)
    @given(histories())
    def holds(history: list[Entry]) -> None:
        record = new_record(store)
        assert sum(record.append([one]) for one in history) == len(history)
        assert record.append(history) == 0  # asked again, as by one who was killed
        found = list(record.entries())
        assert found == history
        assert [one.at.utcoffset() for one in found] == [one.at.utcoffset() for one in history]
        assert recorded(found) == recorded(history)
        unit = SUBJECTS[0].unit
        assert list(record.entries(unit=unit)) == [one for one in history if one.subject.unit == unit]
        assert list(record.entries(plan=SUBJECTS[0].plan, unit=unit)) == list(record.entries(unit=unit))
        assert list(record.entries(plan="another/plan")) == []

    holds()


class Recording(RuleBasedStateMachine):
    """People who record, repeat themselves and err, beside a list of what must be there."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self.record = new_record(store)
        self.kept: list[Entry] = []

    def new(self, number: int, **more: object) -> Entry:
        return entry(len(self.kept) + number, None, **more)

    @rule(many=st.integers(1, 4))
    def say(self, many: int) -> None:
        said = [self.new(number, subject=SUBJECTS[number % 2]) for number in range(1, many + 1)]
        assert self.record.append(said) == many
        self.kept += said

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def say_again_and_more(self, data: st.DataObject) -> None:
        more = self.new(1)
        assert self.record.append([data.draw(st.sampled_from(self.kept)), more, more]) == 1
        self.kept.append(more)

    @precondition(lambda self: self.kept)
    @rule(data=st.data(), mark=st.sampled_from(Mark))
    def correct(self, data: st.DataObject, mark: Mark) -> None:
        wrong = data.draw(st.sampled_from(self.kept))
        said = entry(
            len(self.kept) + 1,
            DAY if mark is Mark.DONE else None,
            mark=mark,
            subject=wrong.subject,
            corrects=wrong.id,
        )
        assert self.record.append([said]) == 1
        self.kept.append(said)

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def contradict(self, data: st.DataObject) -> None:
        there = data.draw(st.sampled_from(self.kept))
        other = entry(int(there.id.replace("-", ""), 16), DAY, note="khác")
        with pytest.raises(InvalidValue, match="entry-conflict"):
            self.record.append([self.new(1), other])

    @rule()
    def correct_what_nobody_said(self) -> None:
        with pytest.raises(InvalidValue, match="entry-corrects"):
            self.record.append([self.new(1), self.new(2, corrects=self.new(3).id)])

    @invariant()
    def all_is_there_once_and_in_order(self) -> None:
        assert list(self.record.entries()) == self.kept
        assert self.record.is_there() == bool(self.kept)
        if self.kept:
            assert self.record.check() == len(self.kept)


def test_whatever_people_say_the_record_is_what_was_acknowledged(store: Store) -> None:
    class Here(Recording):
        def __init__(self) -> None:
            super().__init__(store)

    run_state_machine_as_test(Here, settings=examples(store, share=3))


def test_a_record_that_is_not_there_is_an_empty_one_until_it_is_written_to(store: Store) -> None:
    record = new_record(store)
    assert list(record.entries()) == []
    with pytest.raises(NotFound):
        record.check()
    assert record.append([]) == 0
    assert not record.is_there()
    record.append([entry(1, DAY)])
    assert record.is_there()


def test_an_entry_of_the_hour_that_comes_twice_is_the_same_when_it_is_read(store: Store) -> None:
    record, paris = new_record(store), ZoneInfo("Europe/Paris")
    both = [entry(1 + fold, at=datetime(2026, 10, 25, 2, 30, fold=fold, tzinfo=paris)) for fold in (0, 1)]
    assert both[1].at - both[0].at == timedelta(hours=1)
    assert record.append(both) == 2
    assert record.append(both) == 0
    assert list(record.entries()) == both


def test_a_batch_is_kept_whole_or_not_at_all(store: Store) -> None:
    record = new_record(store)
    record.append([entry(1, DAY)])
    wrong = [entry(2, DAY), entry(1, date(2026, 12, 9)), entry(3, DAY, corrects=entry(9).id)]
    with pytest.raises(InvalidValue) as refused:
        record.append(wrong)
    assert [found.code for found in refused.value.problems] == ["entry-conflict", "entry-corrects"]
    assert {found.place.file for found in refused.value.problems} == {record.name}
    assert list(record.entries()) == [entry(1, DAY)]


def test_a_first_batch_that_is_refused_leaves_no_record(store: Store) -> None:
    record = new_record(store)
    with pytest.raises(InvalidValue, match="entry-corrects"):
        record.append([entry(3, DAY, corrects=entry(9).id)])
    assert list(record.entries()) == []


def test_a_correction_is_about_the_same_duty(store: Store) -> None:
    record = new_record(store)
    record.append([entry(1, DAY)])
    with pytest.raises(InvalidValue, match="entry-corrects"):
        record.append([entry(2, DAY, subject=SUBJECTS[1], corrects=entry(1).id)])


def test_a_reader_holds_nobody_up(store: Store) -> None:
    record = new_record(store)
    record.append([entry(number) for number in range(1, 5000)])
    assert next(record.entries()) == entry(1)  # and reads no further
    reading = record.entries()
    assert next(reading) == entry(1)
    record.append([entry(5000)])
    assert len(list(reading)) == 4998  # as of the moment when the reading began
    assert len(list(record.entries())) == 5000


@pytest.mark.parametrize("statement", ["UPDATE entry SET note = 'x'", "DELETE FROM entry"])
def test_an_entry_is_never_changed_or_taken_out(store: Store, statement: str) -> None:
    where = store.fresh()
    record_at(where).append([entry(1, DAY)])
    with pytest.raises(store.refusals):
        store.execute(where, statement)
    assert list(record_at(where).entries()) == [entry(1, DAY)]


def test_a_record_that_refuses_changes_no_more_is_told(store: Store) -> None:
    where = store.fresh()
    record_at(where).append([entry(1, DAY)])
    store.execute(where, store.disarming)
    with pytest.raises(InvalidFile, match=r"record-damaged.*refuses changes"):
        record_at(where).check()


def test_a_row_that_says_nothing_is_told(store: Store) -> None:
    where = store.fresh()
    record_at(where).append([entry(1, DAY)])
    columns, values = (
        "id, plan, uid, unit, mark, at, by, evidence, note",
        "'x', 'a', 'b', 'c', 'done', '?', 'd', '', ''",
    )
    store.execute(where, f"INSERT INTO entry ({columns}) VALUES ({values})")  # noqa: S608  a constant
    with pytest.raises(InvalidFile, match="record-damaged"):
        list(record_at(where).entries())
    with pytest.raises(InvalidFile, match="record-damaged"):
        record_at(where).check()
