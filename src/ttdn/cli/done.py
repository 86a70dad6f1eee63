"""``ttdn done``: record that a duty was done (*ghi nhận kết quả*)."""

import getpass
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, day_or_today, echo_json, today_in_vietnam
from ttdn.cli.printing import echo, say
from ttdn.cli.recording import RECORD, plan_record
from ttdn.cli.status_items import entry_item
from ttdn.errors import InvalidValue, NotFound, Problem
from ttdn.feeds.wording import day as shown
from ttdn.progress.entries import Entry, Mark
from ttdn.progress.finding import corrected_in, duty_of
from ttdn.progress.opening import record_at
from ttdn.progress.record import EntryRecord
from ttdn.progress.status import Duty, Status, carried_by

if TYPE_CHECKING:
    from ttdn.workspace import Workspace


@click.command()
@click.argument("plan")
@click.argument("clause")
@click.option(
    "--unit",
    required=True,
    help="Whose duty it is: the id or the name of a unit, or of a group that nobody settled.",
)
@click.option("--on", type=day, help="The day it was done; today by default.")
@click.option("--ahead", is_flag=True, help="Take a day that is still to come; until then the duty is not done.")
@click.option("--period", default="", help="Which period, as 2026 or 2026-03, where several could be meant.")
@click.option("--evidence", default="", metavar="NUMBER", help="The number of the document that shows it.")
@click.option("--note", default="", help="A remark.")
@click.option("--by", envvar="TTDN_BY", help="Who records it; the name of the account by default. Also TTDN_BY.")
@click.option("--under-way", is_flag=True, help="It is being done, not done yet.")
@click.option("--withdraw", is_flag=True, help="What --correct names was a mistake; nothing takes its place.")
@click.option("--correct", default="", metavar="ID", help="The id of the entry that this one takes the place of.")
@click.option("--json", "as_json", is_flag=True, help="Print the entry as JSON.")
@RECORD
def command(
    plan: str,
    clause: str,
    *,
    unit: str,
    on: date | None,
    ahead: bool,
    period: str,
    evidence: str,
    note: str,
    by: str | None,
    under_way: bool,
    withdraw: bool,
    correct: str,
    as_json: bool,
    record: str,
) -> None:
    """Record that the duty of CLAUSE in PLAN was done by a unit.

    An entry is never changed or taken out: --correct writes one that takes the place of another. Saying the same
    again, or less of it, records nothing.
    """
    if under_way and withdraw:
        raise click.UsageError("--under-way and --withdraw are two things; say one")  # noqa: EM101, TRY003  click's way
    workspace, store = open_workspace(plan), record_at(record)
    today = day_or_today(on, "the day it was done")
    mark = Mark.UNDER_WAY if under_way else Mark.WITHDRAWN if withdraw else Mark.DONE
    if mark is Mark.DONE and today > today_in_vietnam():
        _check_ahead(today, ahead=ahead)
    duty = duty_of(_meant(workspace, plan, store, today, unit=unit, correct=correct), clause, period=period)
    said = Entry(
        str(uuid4()),
        duty.subject_of(correct),
        mark,
        datetime.now(UTC),
        by or getpass.getuser(),
        today if mark is Mark.DONE else None,
        evidence,
        note,
        correct,
    )
    there = _same(duty, said)
    if there is None:
        store.append([said])
    if as_json:
        echo_json(entry_item(there or said))
    else:
        _tell(duty if there else duty.with_entry(said, today), there or said, again=there is not None)


def _check_ahead(on: date, *, ahead: bool) -> None:
    """Refuse a day that is still to come, which is a slip as a rule, unless it was asked for."""
    if not ahead:
        hint = f"see day, month and year: today is {shown(today_in_vietnam())}; --ahead records it all the same"
        raise InvalidValue(Problem("done-ahead", "nothing is done yet on a day to come", shown(on), hint))
    say(f"note: {shown(on)} is still to come; until then the duty is not done")


def _meant(workspace: "Workspace", plan: str, store: EntryRecord, on: date, *, unit: str, correct: str) -> Status:
    """What a unit may mean: its duties, or those of the entry that it corrects, of whatever year.

    What a unit recorded that is gone is corrected by those who carry on its work now, whenever it was done.
    """
    if correct:
        now = max(on, today_in_vietnam())
        with suppress(NotFound):  # by its name of an earlier day it is looked for below
            id_ = workspace.bearer(plan, unit, now)
            known = plan_record(workspace, plan, store, now)
            found = corrected_in(carried_by(known.status, id_, workspace.register), correct)
            if found.duties:
                return found
    return workspace.status(plan, store, on, unit=unit)


def _same(duty: Duty, said: Entry) -> Entry | None:
    """An entry that stands and says the same, or more; what is corrected has to stand."""
    standing = {entry.id: entry for entry in duty.standing.entries}
    if said.corrects and said.corrects not in standing:
        hint = f"those that stand are {', '.join(standing)}" if standing else "nothing is recorded of it"
        raise InvalidValue(
            Problem("entry-corrects", "no entry of this duty that stands has this id", said.corrects, hint)
        )
    return next(filter(partial(_holds, said), standing.values()), None) if not said.corrects else None


def _holds(said: Entry, kept: Entry) -> bool:
    """Whether an entry has all that is said; no document and no remark given say nothing of them."""
    return (
        (kept.mark, kept.done_on) == (said.mark, said.done_on)
        and said.evidence in ("", kept.evidence)
        and said.note in ("", kept.note)
    )


def _tell(duty: Duty, entry: Entry, *, again: bool) -> None:
    period = f", kỳ {duty.period}" if duty.period else ""
    due = f", hạn {shown(duty.due)}" if duty.due else ""
    echo(f"{_head(entry, again=again)}: {duty.item.task.clause} {duty.item.task.title}{period}{due}")
    echo(f"  {duty.name}: {_stands(duty, entry)}")
    echo(f"  mã ghi nhận {entry.id}")
    if entry.subject.unit != duty.subject.unit:
        echo(f"  đính chính ghi nhận của {entry.subject.unit}: tính cho mọi đơn vị tiếp nhận công việc này")
    others = [one for one in duty.standing.entries if one.id != entry.id and one.mark is Mark.DONE]
    for one in others if entry.mark is not Mark.UNDER_WAY else ():
        said = "; ".join(filter(None, (shown(one.done_on) if one.done_on else "", one.evidence)))
        echo(f"  còn ghi nhận trước đó: {said}, mã {one.id}; nếu là nhầm thì đính chính bằng --correct")


def _head(entry: Entry, *, again: bool) -> str:
    if again:
        return "Đã có từ trước"
    return "Đã rút lại một ghi nhận" if entry.mark is Mark.WITHDRAWN else "Đã ghi"


def _stands(duty: Duty, entry: Entry) -> str:
    """What was recorded, and how the duty stands with it; what is withdrawn says nothing of that itself."""
    if entry.mark is Mark.WITHDRAWN:
        return f"ghi nhận {entry.corrects} không còn tính; tình trạng nay: {duty.state.vi}"
    told = entry.mark.vi + (f" {shown(entry.done_on)}" if entry.done_on else "")
    return "; ".join(dict.fromkeys((told, duty.state.vi)))  # under way is said once
