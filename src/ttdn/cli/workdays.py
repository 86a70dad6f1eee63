"""``ttdn workdays``: which days are worked, why, and how sure that is (*ngày làm việc*)."""

from collections.abc import Sequence
from datetime import date, timedelta

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FROM, TO, WINDOW, day, echo_json, span_of
from ttdn.cli.tables import echo_table
from ttdn.feeds.wording import day_of_week
from ttdn.model.dates import Span
from ttdn.model.reporting import ReportKind, reporting_window
from ttdn.model.workdays import Certainty, Roll, WorkCalendar

_CERTAINTY = {
    Certainty.OFFICIAL: "chính thức",
    Certainty.FORECAST: "dự báo",
    Certainty.UNSETTLED: "chưa rõ kết quả",
}
_HEADER = ("Ngày", "Làm việc", "Vì", "Căn cứ", "Mức độ")


@click.command()
@click.option("--on", type=day, help="Whether this day is worked, why, and the working days beside it.")
@click.option("--add", type=int, help="With --on: the last of so many working days after the day.")
@FROM
@TO
@WINDOW
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    on: date | None,
    add: int | None,
    first: date | None,
    last: date | None,
    window: tuple[str, tuple[int, int | None]] | None,
    *,
    as_json: bool,
) -> None:
    """Tell of a day or a span which days are worked, by which act, and how sure that is."""
    begin = first or last
    if sum(asked is not None for asked in (on, begin, window)) != 1 or (add is not None and on is None):
        raise click.UsageError("give one of --on (with or without --add), --from and --to, --window")  # noqa: EM101, TRY003  click's way
    if window is not None:
        _windows(ReportKind(window[0]), *window[1], as_json=as_json)
    elif on is not None:
        _one_day(open_workspace().workdays, on, add, as_json=as_json)
    elif begin is not None:
        _span(open_workspace().workdays, span_of(first, last, Span.year(begin.year)), as_json=as_json)


def _one_day(calendar: WorkCalendar, on: date, add: int | None, *, as_json: bool) -> None:
    found = {
        "preceding": ("ngày làm việc liền trước", calendar.advised(on)),
        "following": ("ngày làm việc liền sau", calendar.advised(on, Roll.FOLLOWING)),
    }
    if calendar.is_working_day(on):
        found = {}
    if add is not None:
        found["last"] = (f"ngày làm việc thứ {add} sau đó", calendar.add_working_days(on, add))
    sure = {key: calendar.least_certain(Span(min(on, other), max(on, other))) for key, (_, other) in found.items()}
    if as_json:
        others = {
            key: {"day": other.isoformat(), "certainty": sure[key].value} for key, (_, other) in found.items()
        }
        echo_json({**_item(calendar, on), **others})
        return
    beside = [(day_of_week(other), "có", why, "", _CERTAINTY[sure[key]]) for key, (why, other) in found.items()]
    echo_table(_HEADER, [_row(calendar, on), *beside])


def _span(calendar: WorkCalendar, span: Span, *, as_json: bool) -> None:
    days = [span.first + timedelta(days=number) for number in range(span.days)]
    working = sum(map(calendar.is_working_day, days))
    special = [on for on in days if calendar.rule(on) is not None]
    certainty = calendar.least_certain(span)
    if as_json:
        echo_json(
            {
                "from": span.first.isoformat(),
                "to": span.last.isoformat(),
                "working_days": working,
                "certainty": certainty.value,
                "days": [_item(calendar, on) for on in special],
            }
        )
        return
    total = ("Cả kỳ", f"{working} ngày", "", "", _CERTAINTY[certainty])
    echo_table(_HEADER, [*(_row(calendar, on) for on in special), total])


def _windows(kind: ReportKind, year: int, number: int | None, *, as_json: bool) -> None:
    numbers: Sequence[int] = range(1, kind.in_year + 1) if number is None else (number,)
    windows = [(number, reporting_window(kind, year, number)) for number in numbers]
    if as_json:
        echo_json(
            [
                {
                    "kind": kind.value,
                    "year": year,
                    "number": number,
                    "from": span.first.isoformat(),
                    "to": span.last.isoformat(),
                    "basis": kind.source.basis,
                    "unsourced": kind.source.unsourced,
                }
                for number, span in windows
            ]
        )
        return
    basis = kind.source.basis or kind.source.unsourced
    echo_table(
        ("Kỳ", "Từ", "Đến", "Căn cứ"),
        [(f"{year}-{number}", day_of_week(span.first), day_of_week(span.last), basis) for number, span in windows],
    )


def _item(calendar: WorkCalendar, on: date) -> dict[str, object]:
    rule = calendar.rule(on)
    return {
        "day": on.isoformat(),
        "working": calendar.is_working_day(on),
        "certainty": calendar.certainty(on).value,
        "name": rule.name if rule else "",
        "basis": rule.source.basis if rule else "",
        "unsourced": rule.source.unsourced if rule else "",
    }


def _row(calendar: WorkCalendar, on: date) -> tuple[str, ...]:
    rule = calendar.rule(on)
    working = calendar.is_working_day(on)
    plain = "ngày thường trong tuần" if working else "nghỉ hằng tuần"
    return (
        day_of_week(on),
        "có" if working else "không",
        rule.name if rule else plain,
        (rule.source.basis or rule.source.unsourced) if rule else "",
        _CERTAINTY[calendar.certainty(on)],
    )
