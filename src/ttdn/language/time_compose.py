"""Groups to timings (*ghép thành thời hạn*): what each group of a cell says, and which of them count."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise

import attrs

from ttdn.language.reading import ReadingPolicy
from ttdn.language.time_events import event, reference, request
from ttdn.language.time_groups import Group
from ttdn.language.time_lexicon import CODES, grammar
from ttdn.language.time_pieces import Mark, Piece
from ttdn.language.time_points import Finding, single, span_of, unread, years_possible
from ttdn.language.time_recurring import recurring, undated
from ttdn.language.time_tokens import Point, Token
from ttdn.model.dates import Precision, Span
from ttdn.model.doubts import Doubt
from ttdn.model.timing import (
    Continuous,
    Deadline,
    NoTiming,
    Recurring,
    RecurringUndated,
    Window,
)

_INSIDE_SENTENCE = grammar("{fill content act do make report papers the self_issue}")
_OR = CODES["or"]
_COARSE_FIRST = [Precision.YEAR, Precision.HALF, Precision.QUARTER, Precision.MONTH, Precision.DAY]


@attrs.frozen
class Cell:
    """What the reading of one cell rests on (*ô thời gian*)."""

    text: str
    tokens: Sequence[Token]
    codes: str
    issued: date
    policy: ReadingPolicy
    is_working_day: Callable[[date], bool] | None = None

    def words(self, tokens: Sequence[Token]) -> str:
        """The words of some tokens, as written."""
        return self.text[tokens[0].start : tokens[-1].stop].strip(" ,;:") if tokens else ""


def findings_of(group: Group, cell: Cell) -> list[Finding]:
    """Read a group: one finding, or one for each of several days that stand side by side."""
    if group.every is not None:
        return [_repeated(group, cell)]
    return _READERS[group.kind](group, cell)


def completed(marks: Sequence[Mark]) -> list[Mark]:
    """Give each point the month and year that only a later, or else an earlier, point of the row carries."""
    result = list(marks)
    for index in range(len(result) - 2, -1, -1):
        result[index] = _filled(result[index], result[index + 1])
    for index in range(1, len(result)):
        result[index] = _filled(result[index], result[index - 1])
    return result


def _filled(mark: Mark, other: Mark) -> Mark:
    point, source = mark.point, other.point
    if point.months or point.nth:
        return mark
    if point.first is None and point.precision is Precision.DAY and source.precision is Precision.DAY:
        point = point._replace(first=source.first, last=source.last)
    if point.year is None and point.first is not None:
        point = point._replace(year=source.year)
    return mark._replace(point=point)


def _several(marks: list[Mark], cell: Cell) -> list[Finding]:
    """Read a row of at least two days."""
    if (row := _row(marks, cell)) is not None:
        return [row]
    if [mark.point.edge for mark in marks] == [-1, 1]:
        return [unread(Doubt.NOT_UNDERSTOOD)]
    if (inner := _inner(marks, cell)) is not None:
        return [inner]
    return [single(mark, cell.issued, cell.policy) for mark in marks]


def _row(marks: list[Mark], cell: Cell) -> Finding | None:
    """*Năm 2026, 2027*, *quý II, III/2026*, *ngày 05 và 06/8*: neighbours are one window, if only listed."""
    if all(mark.point.year is None and mark.point.first for mark in marks):
        year, _, choice = years_possible(marks[0].point, cell.issued, cell.policy)
        row = _row([mark._replace(point=mark.point._replace(year=year)) for mark in marks], cell)
        return row and attrs.evolve(row.doubting(Doubt.NO_YEAR), decisions=(choice,))
    spans = [_whole(mark.point) for mark in marks]
    if len({mark.point.precision for mark in marks}) > 1:
        return None
    if any(mark.limits & {"before", "by", "end", "to"} or mark.point.edge is not None for mark in marks):
        return None
    known = [span for span in spans if span is not None]
    if len(known) < len(spans) or any((b.first - a.last).days != 1 for a, b in pairwise(known)):
        return None
    window = Window(Span(known[0].first, known[-1].last), marks[0].point.precision)
    return Finding(window, () if marks[0].point.precision is Precision.YEAR else (Doubt.ONE_OR_SEVERAL,))


def _inner(marks: list[Mark], cell: Cell) -> Finding | None:
    """*Trong quý III/2026, chậm nhất ngày 15/9*: the finer of two times, where it lies within the other."""
    if len(marks) != 2:  # noqa: PLR2004  a pair
        return None
    fineness = [_COARSE_FIRST.index(mark.point.precision) for mark in marks]
    if fineness[0] >= fineness[1]:
        return None
    if marks[0].limits & {"before", "to"} or marks[0].point.edge is not None:
        return None
    outer, inner = (single(mark, cell.issued, cell.policy) for mark in marks)
    whole = _whole(marks[0].point)
    last = last_day(inner.timing)
    if whole is None or last is None or last not in whole:
        return None
    alternatives = () if outer.timing is None else (outer.timing,)
    return inner.doubting(Doubt.INSIDE, alternatives=alternatives)


def last_day(timing: object) -> date | None:
    """The due day of a deadline or window."""
    match timing:
        case Deadline(last=last):
            return last
        case Window(span=span):
            return span.last
        case _:
            return None


def _range(piece: Piece, cell: Cell) -> Finding:
    """*Từ … đến …*: an interval, both ends inclusive; a year that stands once counts for the last end."""
    marks = completed(piece.marks)
    first, last = marks[0].point, marks[-1].point
    doubts: tuple[Doubt, ...] = ()
    if last.year is None and last.first is not None:
        year, _, _ = years_possible(last, cell.issued, cell.policy)
        doubts = (Doubt.NO_YEAR,)
        first, last = first._replace(year=first.year or year), last._replace(year=year)
    begin, end = _whole(first), _whole(last)
    if begin is None or end is None or "before" in marks[-1].limits:
        return unread(Doubt.NOT_UNDERSTOOD)
    if begin.first > end.last and (piece.marks[0].point.year is None or first.shared) and first.year:
        # Over the turn of the year; the one that is over by the day of issue is not meant.
        if doubts and end.last < cell.issued:
            end = span_of(last, first.year + 1) or end
        else:
            begin = span_of(first, first.year - 1) or begin
    if begin.first > end.last:
        return unread(Doubt.REVERSED)
    precisions = [Precision.DAY if point.edge is not None else point.precision for point in (first, last)]
    finest = max(precisions, key=_COARSE_FIRST.index)
    return Finding(Window(Span(begin.first, end.last), finest), doubts)


def _from_signing(piece: Piece, cell: Cell) -> Finding:
    """*Từ ngày ký đến hết ngày …*: an interval that begins on the day of issue."""
    finding = single(piece.marks[-1], cell.issued, cell.policy)
    last = last_day(finding.timing)
    if last is None:
        return unread(Doubt.NOT_UNDERSTOOD)
    if last < cell.issued:
        return unread(Doubt.REVERSED)
    return Finding(Window(Span(cell.issued, last)), finding.doubts).doubting(Doubt.FROM_SIGNING)


def _whole(point: Point) -> Span | None:
    return span_of(point, point.year) if point.year else None


def _since(piece: Piece, cell: Cell) -> Finding:
    point = piece.marks[0].point
    doubts: tuple[Doubt, ...] = ()
    if point.year is None and point.first is not None:
        year, _, _ = years_possible(point, cell.issued, cell.policy)
        point, doubts = point._replace(year=year), (Doubt.NO_YEAR,)
    span = _whole(point)
    if span is None:
        return unread(Doubt.NOT_UNDERSTOOD)
    return Finding(Continuous(span.first), doubts)


@attrs.frozen
class _Bounds:
    since: date | None = None
    until: date | None = None
    doubts: tuple[Doubt, ...] = ()
    known: bool = True


def _bounds(group: Group, cell: Cell) -> _Bounds:
    """From when to when a standing or repeated duty goes on."""
    since = until = None
    doubts: tuple[Doubt, ...] = ()
    for piece in group.bounds:
        match piece.kind:
            case "since" | "open_end" | "yearly_on":
                finding = _since(piece, cell)
                since = finding.timing.since if isinstance(finding.timing, Continuous) else None
                doubts += finding.doubts
                if since is None:
                    return _Bounds(known=False)
            case "range" | "years":
                finding = _range(piece, cell)
                if not isinstance(finding.timing, Window):
                    return _Bounds(known=False)
                since, until = finding.timing.span.first, finding.timing.span.last
                doubts += finding.doubts
            case _:
                marks = completed(piece.marks)
                spans = [_whole(mark.point) for mark in marks]
                if len(spans) != 1 or spans[0] is None or "before" in marks[0].limits:
                    return _Bounds(known=False)
                until = spans[0].last
                if not marks[0].limits & {"end", "to"}:
                    since = spans[0].first
                elif "to" in marks[0].limits and marks[0].point.precision is Precision.YEAR:
                    doubts += (Doubt.TARGET_OR_DEADLINE,)
    return _Bounds(since, until, doubts)


def _repeated(group: Group, cell: Cell) -> Finding:
    bounds = _bounds(group, cell)
    if not bounds.known:
        return unread(Doubt.NOT_UNDERSTOOD)
    doubts = bounds.doubts
    every = group.every
    if every is not None and every.kind == "often" and not group.confirmed:
        doubts += (Doubt.OF_PLAN if every.tokens[0].inner else Doubt.REPORT_PERIOD,)
    elif every is not None and every.tokens[0].inner:
        doubts += (Doubt.ADVERB_OR_TIMING,)
    if group.inherited:
        doubts += (Doubt.NO_YEAR,)
    if any(piece.kind == "range" and piece not in group.bounds for piece in group.pieces):
        doubts += (Doubt.LAST_DAY_ONLY,)
    if not group.days:
        alone = RecurringUndated(group.frequency, bounds.until, bounds.since)
        return attrs.evolve(undated(group.frequency), timing=alone).doubting(*doubts)
    marks = tuple(completed(group.days))
    found_days = recurring(group.frequency, marks, bounds.since or cell.issued, cell.policy)
    if found_days is None or not isinstance(found_days.timing, Recurring):
        return undated(group.frequency).doubting(Doubt.NO_MONTH, *doubts)
    since, until = found_days.timing.since, bounds.until
    if until is not None and until < since:
        return unread(Doubt.REVERSED)
    timing = attrs.evolve(found_days.timing, until=until, start_written=bounds.since is not None)
    return Finding(timing, found_days.doubts, found_days.alternatives, found_days.decisions).doubting(*doubts)


def _steady(group: Group, cell: Cell) -> Finding:
    bounds = _bounds(group, cell)
    if not bounds.known:
        return unread(Doubt.NOT_UNDERSTOOD)
    piece = next(one for one in group.pieces if one.kind == "steady")
    doubts = bounds.doubts
    after = cell.codes[piece.last : piece.last + 1]
    if after and _INSIDE_SENTENCE.match(after):
        doubts += (Doubt.ADVERB_OR_TIMING,)
    if any(one.code == CODES["year"] for one in piece.tokens):
        doubts += (Doubt.NO_PERIOD,)
    finding = Finding(Continuous(bounds.since, bounds.until), doubts)
    if bounds.since is not None and bounds.until is not None:
        return finding.doubting(Doubt.ONE_OR_SEVERAL, alternatives=(Window(Span(bounds.since, bounds.until)),))
    return finding


def _this_period(piece: Piece, cell: Cell) -> Finding:
    """*Trong năm*, *trong năm nay*: the period of the day of issue."""
    precisions = {
        CODES["year"]: Precision.YEAR,
        CODES["quarter"]: Precision.QUARTER,
        CODES["month"]: Precision.MONTH,
    }
    precision = precisions[next(one.code for one in piece.tokens if one.code in precisions)]
    return Finding(Window(Span.around(cell.issued, precision), precision), (Doubt.NO_YEAR,))


def _dated(group: Group, cell: Cell) -> list[Finding]:
    marks = group.pieces[0].marks
    if any(mark.point.months or mark.point.nth for mark in marks):
        return [_repeated(group, cell)]
    if len(marks) == 1:
        return [single(marks[0], cell.issued, cell.policy)]
    found = _several(completed(marks), cell)
    if any(one.code == _OR for one in group.pieces[0].tokens):
        return [finding.doubting(Doubt.ONE_OR_SEVERAL) for finding in found]
    return found


def _words_of(group: Group) -> Sequence[Token]:
    """The tokens inside the one token that stands for an event, a request or a reference."""
    return group.pieces[0].tokens[0].inner


_READERS: Mapping[str, Callable[[Group, Cell], list[Finding]]] = {
    "dated": _dated,
    "until": _dated,
    "from_signing": lambda group, cell: [_from_signing(group.pieces[0], cell)],
    "range": lambda group, cell: [_range(group.pieces[0], cell)],
    "years": lambda group, cell: [_range(group.pieces[0], cell)],
    "since": lambda group, cell: [_since(group.pieces[0], cell)],
    "open_end": lambda group, cell: [_since(group.pieces[0], cell)],
    "yearly_on": lambda group, cell: [_since(group.pieces[0], cell).doubting(Doubt.OPEN_OR_YEARLY)],
    "steady": lambda group, cell: [_steady(group, cell)],
    "this_period": lambda group, cell: [_this_period(group.pieces[0], cell)],
    "process": lambda _group, _cell: [Finding(Continuous())],
    "event": lambda group, cell: [event(_words_of(group), cell.words, cell.issued, cell.is_working_day)],
    "request": lambda group, _cell: [request(_words_of(group))],
    "byref": lambda group, cell: [reference(_words_of(group), cell.words)],
    "urgent": lambda _group, _cell: [Finding(NoTiming(), (Doubt.URGENT,))],
    "bad": lambda _group, _cell: [unread(Doubt.IMPOSSIBLE_DATE)],
    "unclear": lambda _group, _cell: [unread(Doubt.NOT_UNDERSTOOD)],
    "unread": lambda _group, _cell: [unread(Doubt.NO_FIXED_DAYS)],
}
