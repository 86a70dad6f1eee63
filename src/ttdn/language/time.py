"""Reading time phrases (*đọc cụm từ thời gian*): from the words of a cell to a timing, and what stays open."""

from collections.abc import Callable, Sequence
from datetime import date

import attrs

from ttdn.language.reading import DEFAULT_POLICY, ReadingPolicy, TimeReading
from ttdn.language.time_calendar import CALENDAR
from ttdn.language.time_compose import Cell, last_day
from ttdn.language.time_context import CONTEXT
from ttdn.language.time_frequency import FREQUENCY
from ttdn.language.time_groups import groups_of
from ttdn.language.time_lexicon import CODES, grammar
from ttdn.language.time_parts import Part, combined, parts_of_group, used_spans
from ttdn.language.time_pieces import Piece, pieces_of
from ttdn.language.time_points import Finding
from ttdn.language.time_rewrite import codes_of, found
from ttdn.language.time_tokens import Point, Token, tokens_of
from ttdn.model.dates import Precision
from ttdn.model.doubts import Doubt
from ttdn.model.timing import (
    ByReference,
    Continuous,
    NoTiming,
    OnRequest,
    RecurringUndated,
    Target,
    Window,
    parts_of,
)
from ttdn.text import Normalised, normalised

_CLAUSE_START = grammar(
    r"(?:\A|{comma semi colon open close stop slash dash or and freq often steady event request byref doing spelt "
    r"aim head stage urgent process masked})\Z"
)
_VERB_FIRST = grammar(r"(?:\A|{semi stop colon open close})(?:{fill}?{comma})?{doing}{^semi stop colon}*\Z")
_ACTIVE = grammar(r"{act make report finish self_issue do}{^semi stop colon passive}*\Z")
_PASSIVE = grammar(r"{passive}{^semi stop colon comma finish}{0,4}\Z")
_STATED = grammar(r"\A{comma}?{fill content budget aim result passive}")
_AIM_LAST = grammar(r"{aim}\Z")
_BOUNDED = grammar(r"{p freq often steady}{comma open}?\Z")
_DONE = grammar("{closers finish and or steady}")
_AIM = grammar("{aim}{^finish do semi}*\\Z")
_AIM_AHEAD = grammar(r"\A{^semi}{0,2}{aim}")
_LENGTH = grammar(r"\A{in within}?{n x}{day month year week quarter}{working}?{stop}?\Z")
_DAY = grammar("{day month quarter}{n x y}|{before by end}{n x y}")
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
    tokens = CONTEXT(FREQUENCY(CALENDAR(tokens_of(text.lower))))
    cell = Cell(text.shown, tokens, issued, policy, is_working_day)
    found_pieces = list(pieces_of(tokens))
    pieces = [piece for piece in found_pieces if _counts(piece, cell)]
    parts = _chosen([part for group in groups_of(pieces, tokens) for part in parts_of_group(group, cell)])
    reading = _reading(parts, pieces, cell, text) if parts else _nothing(found_pieces, cell, text)
    doubts = list(reading.doubts)
    left_out = len(pieces) < len(found_pieces) and _overlooked(found_pieces, cell)
    if parts and (left_out or _is_left(tokens, pieces)):
        doubts.append(Doubt.NOT_UNDERSTOOD)
    if horizon is not None and _ends_after(reading, horizon):
        doubts.append(Doubt.AFTER_HORIZON)
    return (
        attrs.evolve(reading, doubts=tuple(dict.fromkeys(doubts)))
        if len(doubts) > len(reading.doubts)
        else reading
    )


def _ends_after(reading: TimeReading, horizon: date) -> bool:
    if reading.timing is None:
        return False
    return any(day > horizon for part in parts_of(reading.timing) if (day := last_day(part)) is not None)


def _counts(piece: Piece, cell: Cell) -> bool:
    """Tell whether a piece is a time of the duty, and not part of a name."""
    before = cell.tokens[max(0, piece.first - _NEAR) : piece.first]
    at_start = not before or found(_CLAUSE_START, before[-1:])
    match piece.kind:
        case "doubtful":
            return False
        case "dated" | "range" | "years" | "since":
            return not _is_history(piece, before, cell) and _is_anchored(piece, before, cell, at_start=at_start)
        case "process":
            return not before or found(_BREAK, before[-1:])
        case "this_period":
            return not before or found(_DONE, before[-1:])
        case "steady":
            ahead = cell.tokens[piece.last : piece.last + 1]
            return at_start or found(_VERB_FIRST, before) or found(_VERB, ahead)
        case _:
            return True


def _is_anchored(piece: Piece, before: Sequence[Token], cell: Cell, *, at_start: bool) -> bool:
    """A bare year or period counts at the start of a clause, or after a verb; not inside a name."""
    first = piece.tokens[0]
    if first.point is None and first.code not in _NAMING:
        return first.code != CODES["in"] or piece.marks[0].point.year is not None or not found(_RESULT, before)
    if first.point is None or first.point.weekdays:
        return at_start or first.point is not None or found(_WITHIN, before[-1:])
    after = codes_of(cell.tokens[piece.last : piece.last + 1])
    precision = first.point.precision
    if first.point.bare and _may_be_number(first.point, before, after):
        return False
    if precision is Precision.DAY and before and not found(_HEADING, before[-1:]):
        loose = found(_LOOSE, before[-1:])
        return not _is_past(first.point, cell.issued) and (
            found(_VERB_FIRST, before) or found(_TIMED, before) if loose else at_start
        )
    in_verse = precision in (Precision.MONTH, Precision.QUARTER, Precision.HALF) and found(_VERB_FIRST, before)
    return at_start or in_verse


def _may_be_number(point: Point, before: Sequence[Token], after: str) -> bool:
    """Tell whether a point without a word of time may count things: *2025 hộ*, *3/4 số xã*, *đạt 9/10*."""
    counts = bool(after) and after in _TEXT_CODES
    if point.precision is Precision.DAY and point.year is None:
        return counts or found(_AIM_LAST, before)
    return point.precision is Precision.YEAR and counts


def _is_over(point: Point, issued: date) -> bool:
    """Tell whether a day or period lies wholly before the day of issue, or on it."""
    return (point.year or issued.year + 1, point.last or 12, point.day or 31) <= (
        issued.year,
        issued.month,
        issued.day,
    )


def _is_history(piece: Piece, before: Sequence[Token], cell: Cell) -> bool:
    """Tell whether the words say what was, not what is to be done.

    *Thương binh được công nhận trước ngày 31/12/1993*, *năm 2023 đạt 95%*: only where all of it is past.
    """
    if not all(_is_over(mark.point, cell.issued) for mark in piece.marks):
        return False
    if piece.tokens[0].point is not None:
        return found(_STATED, cell.tokens[piece.last : piece.last + 2])
    if found(_PASSIVE, before):
        return True
    long_ago = all((mark.point.year or cell.issued.year) < cell.issued.year - 1 for mark in piece.marks)
    if not before or found(_HEADING, before[-1:]) or found(_BOUNDED, before):
        return False
    return long_ago or not (found(_CLAUSE_START, before[-1:]) or found(_ACTIVE, before))


def _is_left(tokens: Sequence[Token], pieces: Sequence[Piece]) -> bool:
    """Tell whether words of an open end belong to nothing that was read."""
    if not found(_LATER, tokens):
        return False
    covered = {index for piece in pieces for index in range(piece.first, piece.last)}
    return found(_LATER, [one for index, one in enumerate(tokens) if index not in covered])


def _overlooked(pieces: Sequence[Piece], cell: Cell) -> bool:
    """Tell whether a day that is still ahead was left aside as part of a sentence."""
    points = [mark.point for piece in pieces if not _counts(piece, cell) for mark in piece.marks]
    return any(
        (point.precision is Precision.DAY and not _is_past(point, cell.issued)) or point.edge is not None
        for point in points
    )


def _is_past(point: Point, issued: date) -> bool:
    """Tell whether a full day lies on or before the day of issue, as the days of citations do."""
    day = (point.year or issued.year + 1, point.first or 1, point.day or 1)
    return day <= (issued.year, issued.month, issued.day)


# So many tokens before a piece decide whether it is the time of a duty.
_NEAR = 40
_BREAK = grammar("{closers or and}")
_HEADING = grammar("{colon semi head or slash}")
_TIMED = grammar("{p freq often}")
_WITHIN = grammar("{in at}")
_VERB = grammar("{doing}")
_NAMING = frozenset(CODES[tag] for tag in ("stage", "n"))
_LATER = grammar("{later_years onward yearly_after}")
_LOOSE = grammar("{comma close and}")
_RESULT = grammar("{result}")
_TEXT_CODES = "".join(CODES[tag] for tag in ("fill", "money", "percent"))


def _chosen(parts: list[Part]) -> list[Part]:
    """Leave out what other words make superfluous: references and conditions beside a time, the same twice."""
    weighty = [
        part
        for part in parts
        if not isinstance(part.finding.timing, ByReference | NoTiming) and part.kind != "process"
    ]
    kept = weighty or parts[:1]
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
        return TimeReading(
            text.original, None, doubts=doubts or (Doubt.IMPOSSIBLE_DATE,), used=spans, impossible=impossible
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
    before = cell.tokens[max(0, piece.first - _NEAR) : piece.first]
    after = cell.tokens[piece.last : piece.last + 2]
    if (
        isinstance(timing, Window)
        and timing.precision is Precision.YEAR
        and piece.kind == "dated"
        and (found(_AIM, before) or found(_AIM_AFTER, cell.tokens[piece.last :]))
        and not found(_FINISH, piece.tokens)
    ):
        return Finding(Target(timing.span.last.year))
    if isinstance(timing, Target) and (not before and found(_ALONE, after)):
        return finding.doubting(Doubt.TARGET_OR_DEADLINE)
    return finding


_AIM_AFTER = grammar(r"\A{comma}?{fill}?{aim}{^finish do act make semi}*\Z")
_FINISH = grammar("{finish}")
_ALONE = grammar(r"\A{stop semi}?\Z|\A{colon}")


def _nothing(pieces: Sequence[Piece], cell: Cell, text: Normalised) -> TimeReading:
    """No time was found: either there is none, or there are words of time that could not be read."""
    cited = [one.point for piece in pieces if piece.kind == "doubtful" for one in piece.tokens[0].inner]
    ahead = [point for point in cited if point is not None and not _is_past(point, cell.issued)]
    if ahead or _overlooked(pieces, cell) or found(_LENGTH, cell.tokens) or found(_DAY, cell.tokens):
        return TimeReading(text.original, None, doubts=(Doubt.NOT_UNDERSTOOD,))
    return TimeReading(text.original, NoTiming())
