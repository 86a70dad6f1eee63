"""What was done of a duty, as feeds tell it (*kết quả trong lịch*): a neutral value, whoever keeps the record.

A feed tells what was done up to the day of publication and what is under way, and never that something is overdue,
which would change with the day though nobody did anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

import attrs

from ttdn.feeds.values import one_line
from ttdn.feeds.wording import day


@attrs.frozen
class Outcome:
    """What one of those who have to do a duty did (*kết quả của một đơn vị*).

    `unit` is its id, "" where nobody is known to have the duty; `name` what it is called on the day that is due.
    `done_on` is the day it was done, None where it is not; `evidence` the numbers of the documents that show it.
    `told` is the moment in UTC, to the second, at which the last of this was recorded, None where nothing was.
    """

    unit: str
    name: str
    done_on: date | None = None
    evidence: tuple[str, ...] = ()
    under_way: bool = False
    told: datetime | None = None


Outcomes = Mapping[str, Sequence[Outcome]]
"""The outcomes of duties by UID (*kết quả theo mã nhiệm vụ*): of all who have to do one, if any did something."""

NO_OUTCOMES: Outcomes = {}


def completed_on(outcomes: Sequence[Outcome]) -> date | None:
    """Return the day on which the last of some was done (*ngày hoàn thành*), None while any is not.

    >>> completed_on([Outcome("a", "Sở A", date(2026, 12, 8)), Outcome("b", "Sở B")]) is None
    True
    """
    days = [one.done_on for one in outcomes]
    known = [found for found in days if found is not None]
    return max(known) if known and len(known) == len(days) else None


def is_under_way(outcomes: Sequence[Outcome]) -> bool:
    """Tell whether a duty is being done (*đang thực hiện*): by anybody, or by some already."""
    return completed_on(outcomes) is None and any(one.under_way or one.done_on for one in outcomes)


def result_in_words(outcomes: Sequence[Outcome], due: date) -> str:
    """Say in a line how far a duty due on a day is (*kết quả bằng lời*), "" where nothing is recorded of it.

    >>> result_in_words([Outcome("a", "Sở A", date(2026, 12, 8), ("12/BC-SA",))], date(2026, 12, 9))
    'Kết quả: đã hoàn thành ngày 08/12/2026, đúng hạn (văn bản: 12/BC-SA)'
    """
    done = [one for one in outcomes if one.done_on is not None]
    if not done and not any(one.under_way for one in outcomes):
        return ""
    if len(outcomes) > 1:
        return f"Kết quả: {len(done)} trong {len(outcomes)} đơn vị đã hoàn thành"
    return f"Kết quả: {f'đã hoàn thành {_done(done[0], due)}' if done else 'đang thực hiện'}"


def results_in_words(outcomes: Sequence[Outcome], due: date) -> Iterator[str]:
    """Say who has done a duty of several, who is at it, and of whom nothing is recorded (*kết quả từng đơn vị*).

    >>> some = [Outcome("a", "Sở A", date(2026, 12, 10)), Outcome("b", "Sở B")]
    >>> [*results_in_words(some, date(2026, 12, 9))]
    ['Đã hoàn thành: Sở A ngày 10/12/2026, quá hạn', 'Chưa ghi nhận: Sở B']
    """
    if len(outcomes) < 2 or not result_in_words(outcomes, due):  # noqa: PLR2004  of one the line says it all
        return
    told = {
        "Đã hoàn thành": [f"{one.name} {_done(one, due)}" for one in outcomes if one.done_on is not None],
        "Đang thực hiện": [one.name for one in outcomes if one.done_on is None and one.under_way],
        "Chưa ghi nhận": [one.name for one in outcomes if one.done_on is None and not one.under_way],
    }
    yield from (f"{head}: {'; '.join(names)}" for head, names in told.items() if names)


def _done(one: Outcome, due: date) -> str:
    """On which day it was done, and by which documents that is shown."""
    if one.done_on is None:
        return ""
    shown = f" (văn bản: {'; '.join(map(one_line, one.evidence))})" if one.evidence else ""
    return f"ngày {day(one.done_on)}, {'đúng hạn' if one.done_on <= due else 'quá hạn'}{shown}"
