"""Reading time phrases (*đọc cụm từ thời gian*): from the words of a cell to a timing, and what stays open."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import attrs

from ttdn.language.reading import DEFAULT_POLICY, ReadingPolicy, TimeReading
from ttdn.language.time_anchors import NEAR, counts, is_past, overlooked
from ttdn.language.time_calendar import CALENDAR, NUMBERS
from ttdn.language.time_compose import Cell, last_day
from ttdn.language.time_context import CONTEXT
from ttdn.language.time_frequency import FREQUENCY
from ttdn.language.time_groups import groups_of
from ttdn.language.time_lexicon import CODES, grammar
from ttdn.language.time_parts import Part, combined, parts_of_group, used_spans
from ttdn.language.time_pieces import Piece, pieces_of, without_first
from ttdn.language.time_points import Finding
from ttdn.language.time_rewrite import codes_of, found
from ttdn.language.time_tokens import tokens_of
from ttdn.model.dates import Precision
from ttdn.model.doubts import Doubt
from ttdn.model.periods import is_dated
from ttdn.model.timing import (
    ByReference,
    Continuous,
    NoTiming,
    OnRequest,
    Recurring,
    RecurringUndated,
    Target,
    Window,
    parts_of,
)
from ttdn.text import Normalised, normalised

_AIM = grammar("{aim}{^finish do semi}*\\Z")
_LENGTH = grammar(r"\A{in within}?{n x}{day month year week quarter}{working}?{stop}?\Z")
_DAY = grammar("{day month quarter}{n x y}|{before by end}{n x y}(?!{fill money percent})")
_LONGEST = 100_000


def read_time(
    phrase: str,
    *,
    issued: date,
    horizon: date | None = None,
    policy: ReadingPolicy = DEFAULT_POLICY,
    is_working_day: Callable[[date], bool] | None = None,
) -> TimeReading:
    """Read a time phrase of a document (*đọc cụm từ thời gian*); never raises, whatever the text.

    `issued` is the day of the document: a day or quarter without a year is read from it, and it is where
    repeated duties begin. `horizon`, the last day of the plan, inclusive, ends nothing; a day that lies after it
    is doubted. `is_working_day` counts the terms in working days that run from the signing; without it they are
    Monday to Friday. What cannot be read has `timing` None.

    >>> reading = read_time("trước ngày 10 tháng 12 hằng năm", issued=date(2024, 4, 15))
    >>> reading.kind, reading.timing.rules[0].day, reading.ambiguous
    ('recurring', 9, False)
    >>> read_time("trước ngày 31/2/2026", issued=date(2025, 1, 1)).impossible
    ('ngày 31/2/2026',)
    """
    if len(phrase) > _LONGEST:
        return TimeReading(phrase, None, doubts=(Doubt.TOO_LONG,))
    text = normalised(phrase)
    tokens = tokens_of(text.lower)
    codes = codes_of(tokens)
    for rewrite in (NUMBERS, CALENDAR, FREQUENCY, CONTEXT):
        tokens, codes = rewrite(tokens, codes)
    cell = Cell(text.shown, tokens, codes, issued, policy, is_working_day)
    pieces, left_out = _sifted(cell)
    parts = [part for group in groups_of(pieces, tokens) for part in parts_of_group(group, cell)]
    parts = _chosen(_without_remarks(parts, codes))
    if not parts:
        return _nothing(left_out, cell, text)
    reading = _reading(parts, pieces, cell, text)
    doubts = [*_doubts_of_words(pieces, left_out, cell)]
    if horizon is not None and _ends_after(reading, horizon, issued):
        doubts.append(Doubt.AFTER_HORIZON)
    return attrs.evolve(reading, doubts=tuple(dict.fromkeys([*reading.doubts, *doubts]))) if doubts else reading


def _sifted(cell: Cell) -> tuple[list[Piece], list[Piece]]:
    """The pieces that are times of the duty, and those that are not."""
    pieces: list[Piece] = []
    left_out: list[Piece] = []
    for whole in pieces_of(cell.tokens, cell.codes):
        piece: Piece | None = whole
        while piece is not None and not counts(piece, cell):
            rest = without_first(piece)
            left_out.append(piece if rest is None else piece._replace(marks=piece.marks[:1]))
            piece = rest
        if piece is not None:
            pieces.append(piece)
    return pieces, left_out


def _doubts_of_words(pieces: Sequence[Piece], left_out: Sequence[Piece], cell: Cell) -> Iterator[Doubt]:
    """What words beside a time, or within it, speak against it."""
    number_left = any(_NUMBER_LEFT.match(cell.codes, piece.last) for piece in pieces if piece.kind == "dated")
    if number_left or (left_out and overlooked(left_out, cell.issued)) or _is_left(cell.codes, pieces):
        yield Doubt.NOT_UNDERSTOOD
    if _EXCEPTED in cell.codes:
        yield Doubt.EXCEPTION
    if _DAYS_OFF in cell.codes:
        yield Doubt.DAYS_OFF
    if any(mark.point.contrary for piece in pieces for mark in piece.marks):
        yield Doubt.WEEKDAY_DIFFERS


def _ends_after(reading: TimeReading, horizon: date, issued: date) -> bool:
    """Tell whether a day lies after the end of the plan, or something goes on from after it."""
    for part in () if reading.timing is None else parts_of(reading.timing):
        match part:
            case Recurring(since=day) | RecurringUndated(since=day) | Continuous(since=day):
                last: date | None = max(day or issued, issued)
            case _:
                last = last_day(part)
        if last is not None and last > horizon:
            return True
    return False


def _is_left(codes: str, pieces: Sequence[Piece]) -> bool:
    """Tell whether words of an open end belong to nothing that was read."""
    if _LATER.search(codes) is None:
        return False
    later = {match.start() for match in _LATER.finditer(codes)}
    return not later <= {at for piece in pieces for at in range(piece.first, piece.last)}


_NUMBER_LEFT = grammar(r"{comma and or}{n x}(?:{sep close}|\Z)")
_OPEN = CODES["open"]
_EXCEPTED = CODES["excepted"]
_DAYS_OFF = CODES["days_off"]
_LATER = grammar("{later_years onward yearly_after}")


def _without_remarks(parts: list[Part], codes: str) -> list[Part]:
    """Leave out events in brackets behind a day: *ngày 04/3/2021 (80 ngày trước ngày bầu cử)* says it again."""
    return [
        part
        for part, before in zip(parts, [None, *parts], strict=False)
        if not (
            part.kind == "event"
            and before is not None
            and before.kind == "dated"
            and codes[before.last : part.first] == _OPEN
        )
    ]


def _chosen(parts: list[Part]) -> list[Part]:
    """Leave out what other words make superfluous: references and conditions beside a time, the same twice."""
    if len(parts) == 1:
        return parts
    dated = any(is_dated(part.finding.timing) for part in parts if part.finding.timing is not None)
    weighty = [
        part
        for part in parts
        if not isinstance(part.finding.timing, ByReference | NoTiming)
        and part.kind != "process"
        # A length of time beside its days says the same again, as in *trong 15 ngày (từ 16/2 đến 02/3)*.
        and not (dated and Doubt.NO_EVENT in part.finding.doubts)
        # Beside a day *định kỳ* alone is part of a name, as in *rà soát định kỳ phổ quát*.
        and not (dated and part.finding.timing == RecurringUndated(None))
    ]
    kept = weighty or parts[:1]
    if any(isinstance(part.finding.timing, Continuous) for part in kept):
        # *Thường xuyên trong năm học*: that no day is fixed matters to no standing duty.
        kept = [part for part in kept if part.kind != "unread"]
    if any(isinstance(part.finding.timing, Target) for part in kept):
        kept = [
            part
            for part in kept
            if not isinstance(part.finding.timing, Window) or part.group.pieces[0].marks[0].limits
        ]
        first = next(part for part in kept if isinstance(part.finding.timing, Target))
        kept = [part for part in kept if part is first or not isinstance(part.finding.timing, Target)]
    result: list[Part] = []
    undated: set[object] = set()
    for part in kept:
        if part.finding.timing not in undated:
            result.append(part)
        if isinstance(part.finding.timing, Continuous | RecurringUndated | OnRequest):
            undated.add(part.finding.timing)
    return result


def _reading(parts: list[Part], pieces: list[Piece], cell: Cell, text: Normalised) -> TimeReading:
    impossible = tuple(cell.words(piece.tokens) for piece in pieces if piece.kind == "bad")
    spans = used_spans(parts, text)
    failed = [part.finding for part in parts if part.finding.timing is None]
    if failed or impossible:
        doubts = tuple(dict.fromkeys(doubt for finding in failed for doubt in finding.doubts))
        # A policy may be why nothing is read.
        choices = tuple(dict.fromkeys(choice for finding in failed for choice in finding.decisions))
        return TimeReading(
            text.original, None, (), doubts or (Doubt.IMPOSSIBLE_DATE,), choices, spans, impossible=impossible
        )
    findings = [_in_context(part, cell) for part in parts]
    if len(findings) == 1:
        only = findings[0]
        return TimeReading(text.original, only.timing, only.alternatives, only.doubts, only.decisions, spans)
    return combined(parts, findings, cell, text)


def _in_context(part: Part, cell: Cell) -> Finding:
    """What the words around a year make of it."""
    finding, piece = part.finding, part.group.pieces[0]
    timing = finding.timing
    if not isinstance(timing, Window | Target):
        return finding
    before = cell.codes[max(0, piece.first - NEAR) : piece.first]
    after = cell.codes[piece.last : piece.last + NEAR]
    if (
        isinstance(timing, Window)
        and timing.precision is Precision.YEAR
        and piece.kind == "dated"
        and (_AIM.search(before) or _AIM_AFTER.match(after))
        and not found(_FINISH, piece.tokens)
    ):
        return Finding(Target(timing.span.last.year))
    if isinstance(timing, Target) and not before and _ALONE.match(after):
        return finding.doubting(Doubt.TARGET_OR_DEADLINE)
    return finding


_AIM_AFTER = grammar(r"{comma}?{fill}?{aim}{^finish do act make semi}*\Z")
_FINISH = grammar("{finish}")
_ALONE = grammar(r"{stop semi}?\Z|{colon}")


def _nothing(left_out: Sequence[Piece], cell: Cell, text: Normalised) -> TimeReading:
    """No time was found: either there is none, or there are words of time that could not be read."""
    cited = [one.point for piece in left_out if piece.kind == "doubtful" for one in piece.tokens[0].inner]
    ahead = [point for point in cited if point is not None and not is_past(point, cell.issued)]
    if ahead or overlooked(left_out, cell.issued) or _LENGTH.search(cell.codes) or _DAY.search(cell.codes):
        return TimeReading(text.original, None, doubts=(Doubt.NOT_UNDERSTOOD,))
    return TimeReading(text.original, NoTiming())
