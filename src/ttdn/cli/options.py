"""Values that several commands take (*tham số dòng lệnh*): days, plans, spans."""

import json
import re
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ttdn.cli.printing import echo, say
from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.wording import day as shown
from ttdn.language.written_days import read_day
from ttdn.model.dates import Span
from ttdn.model.reminders import NO_REMINDERS, REMIND_BY, RemindBy, Reminders
from ttdn.model.reporting import ReportKind

if TYPE_CHECKING:
    _DayType = click.ParamType[date]
else:  # it takes no type before click 8.3
    _DayType = click.ParamType


class Day(_DayType):
    """A day (*ngày*): 01/12/2026, where the day always stands before the month, or 2026-12-01."""

    name = "DD/MM/YYYY|YYYY-MM-DD"  # as help shows it

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read a day, or say what was given and how it is written."""
        if isinstance(value, date):
            return value
        found = read_day(str(value).strip(), "day")
        if isinstance(found, Problem):
            self.fail(f"{found.got!r}: {found.what}; {found.hint}", param, ctx)
        return found


day = Day()


def folder(text: str) -> Path:
    """Read the path of a folder to write (*thư mục*); an empty one is a slip, not this folder."""
    if not text.strip():
        raise click.BadParameter("give the path of a folder")  # noqa: EM101, TRY003  click's way
    return Path(text)


def output(text: str) -> Path | None:
    """Read the path of a file to write (*tệp ghi ra*), None for standard output; an empty one is a slip."""
    if not text.strip():
        raise click.BadParameter("give the path of a file, or - for standard output")  # noqa: EM101, TRY003
    return None if text == "-" else Path(text)


def period(text: str) -> tuple[int, int | None]:
    """Read a year as YYYY, or a part of it as YYYY-N (*kỳ*), or say what was expected."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?", text)
    if match is None:
        raise click.BadParameter(f"{text!r} is no period; write it as in 2026 or 2026-3")  # noqa: EM102, TRY003  click's way
    return int(match[1]), int(match[2]) if match[2] else None


def remind(text: str) -> Reminders:
    """Read before how many days to remind, as in 14d,7d,1d (*nhắc trước hạn*)."""
    try:
        return Reminders.parse(text)
    except InvalidValue as error:
        raise click.BadParameter(str(error)) from None


_VIETNAM = timezone(timedelta(hours=7))


def today_in_vietnam() -> date:
    """Return the day that it is in Vietnam (*hôm nay*)."""
    return datetime.now(_VIETNAM).date()


def day_or_today(on: date | None, what: str) -> date:
    """Return a day, or today in Vietnam, and say on standard error what that day is for (*hôm nay*)."""
    if on is not None:
        return on
    today = today_in_vietnam()
    say(f"note: {what} is today, {shown(today)}; --on gives another")
    return today


FILE = click.Path(path_type=Path)


FROM = click.option("--from", "first", type=day, help="First day, inclusive.")
TO = click.option("--to", "last", type=day, help="Last day, inclusive.")
WINDOW = click.option(
    "--window",
    type=(click.Choice([kind.value for kind in ReportKind]), period),
    metavar="KIND PERIOD",
    help="The days that a report's figures cover by Decree 09/2019, as in: yearly 2026, quarterly 2026-3.",
)
REMIND = click.option(
    "--remind",
    type=remind,
    metavar="14d,7d,1d",
    help="Remind so many days before each deadline, on working days.",
)
REMIND_AS = click.option(
    "--remind-by",
    type=click.Choice(REMIND_BY),
    default="entry",
    show_default=True,
    help="Remind by entries of their own, or by alarms, which most programs drop from subscribed calendars.",
)


def reminders_by(remind: Reminders | None, by: RemindBy) -> Reminders:
    """Return the reminders of ``--remind`` and ``--remind-by``; none without the first."""
    return Reminders(remind.days, by) if remind is not None else NO_REMINDERS


def span_of(first: date | None, last: date | None, default: Span) -> Span:
    """Return the span of ``--from`` and ``--to``, each with its default; refuse one that runs backwards."""
    begin, end = first or default.first, last or default.last
    if end < begin:
        raise click.BadParameter(f"{end} is before {begin}; swap --from and --to", param_hint="--to")  # noqa: EM102, TRY003
    return Span(begin, end)


def echo_json(value: object) -> None:
    """Print a value as JSON, in letters as they are."""
    echo(json.dumps(value, ensure_ascii=False, indent=2))
