"""Which times are those of the duty (*mốc thời gian của nhiệm vụ*), and which belong to names, counts or the past.

A piece is judged by the codes of the tokens around it: at most `NEAR` before it, one or two behind.
"""

from collections.abc import Iterable
from datetime import date

from ttdn.language.time_compose import Cell
from ttdn.language.time_lexicon import CODES, grammar
from ttdn.language.time_pieces import Piece
from ttdn.language.time_tokens import Point
from ttdn.model.dates import Precision

NEAR = 40

# What stands right before the piece.
_CLAUSE_START = grammar(
    r"(?:\A|{comma semi colon open close stop slash dash or and freq often steady event request byref doing spelt "
    r"aim head stage urgent process masked}|{times stage}{n roman spelt})\Z"
)
_HEADING = grammar(r"{colon semi head or slash}\Z")
_BREAK = grammar(r"{closers or and}\Z")
_DONE = grammar(r"{closers finish and or steady}\Z")
_WITHIN = grammar(r"{in at}\Z")
_LOOSE = grammar(r"{comma close and}\Z")
_AIM_LAST = grammar(r"{aim}\Z")
_BOUNDED = grammar(r"{p freq often steady}{comma open}?\Z")
# What stands anywhere before it, in its clause.
_VERB_FIRST = grammar(r"(?:\A|{semi stop colon open close})(?:{fill}?{comma})?{doing}{^semi stop colon}*\Z")
_ACTIVE = grammar(r"{act make report finish self_issue do}{^semi stop colon passive}*\Z")
_PASSIVE = grammar(r"{passive}{^semi stop colon comma finish}{0,4}\Z")
_TIMED = grammar("{p freq often}")
_RESULT = grammar("{result figures}")
_RESULT_OF_CLAUSE = grammar(r"{result figures}{^semi stop comma}*\Z")
_YEAR_LINE = grammar(r"(?:\A|{closers}){yr}{colon}")
_BRACKET = grammar(r"{close}\Z")
# What stands right behind it.
_DONE_SINCE = grammar("{comma}?{fill}?{already passive}")
_COLON = grammar("{colon}")
_LIMIT_AHEAD = grammar("{^semi stop p}{0,4}{before by end}{at day before}{0,2}{p}")
_VERB = grammar("{doing}")
_STATED = grammar(r"\A{comma}?{fill content budget aim result passive}")
_COUNTED = grammar("{fill money percent people}")

_NAMING = frozenset(CODES[tag] for tag in ("stage", "n"))
_IN = CODES["in"]
_SHORTER_THAN_YEAR = (Precision.MONTH, Precision.QUARTER, Precision.HALF)


def counts(piece: Piece, cell: Cell) -> bool:
    """Tell whether a piece is a time of the duty, and not part of a name."""
    before = cell.codes[max(0, piece.first - NEAR) : piece.first]
    match piece.kind:
        case "doubtful":
            return False
        case "dated" | "range" | "years" | "since":
            return not _is_history(piece, before, cell) and _is_anchored(piece, before, cell)
        case "process":
            return not before or _BREAK.search(before) is not None
        case "this_period":
            return not before or _DONE.search(before) is not None
        case "steady":
            ahead = cell.codes[piece.last : piece.last + 1]
            return any((_CLAUSE_START.search(before), _VERB_FIRST.search(before), _VERB.match(ahead)))
        case _:
            return True


def overlooked(left_out: Iterable[Piece], issued: date) -> bool:
    """Tell whether a day that is still ahead was left aside as part of a sentence."""
    return any(
        (mark.point.precision is Precision.DAY and not is_past(mark.point, issued)) or mark.point.edge is not None
        for piece in left_out
        for mark in piece.marks
    )


def is_past(point: Point, issued: date) -> bool:
    """Tell whether a full day lies on or before the day of issue, as the days of citations do."""
    day = (point.year or issued.year + 1, point.first or 1, point.day or 1)
    return day <= (issued.year, issued.month, issued.day)


def _is_anchored(piece: Piece, before: str, cell: Cell) -> bool:
    """A bare year or period counts at the start of a clause, or after a verb; not inside a name."""
    point = piece.tokens[0].point
    if point is None:
        return _is_limited(piece, before)
    if point.weekdays:
        return True
    if point.bare and _may_be_number(point, before, cell.codes[piece.last : piece.last + 1]):
        return False
    at_start = _CLAUSE_START.search(before) is not None
    if point.precision is Precision.DAY:
        return _is_day_of_duty(piece, before, cell, at_start=at_start)
    if point.precision is Precision.YEAR and _COLON.match(cell.codes[piece.last : piece.last + 1]):
        # *… (SIPAS) năm 2026: Quý 4/2026* is a name; *Năm 2026: 15 xã Năm 2027: 22 xã* are lines.
        return _YEAR_LINE.search(before) is not None or (at_start and not _BRACKET.search(before))
    shorter = point.precision in _SHORTER_THAN_YEAR or point.edge is not None
    return at_start or (shorter and _is_after_verb(piece, before, cell))


def _is_limited(piece: Piece, before: str) -> bool:
    """Tell whether a piece that begins with other words than a point is a time: most of these words say so."""
    first = piece.tokens[0]
    if first.code in _NAMING:
        return _CLAUSE_START.search(before) is not None or _WITHIN.search(before) is not None
    return first.code != _IN or piece.marks[0].point.year is not None or not _RESULT.search(before)


def _is_day_of_duty(piece: Piece, before: str, cell: Cell, *, at_start: bool) -> bool:
    """Tell whether a bare day is that of the duty: alone, or at the start of a clause, and still ahead."""
    if not before or _HEADING.search(before):
        return at_start
    if _LOOSE.search(before) and piece.kind != "range":
        at_start = any((_VERB_FIRST.search(before), _TIMED.search(before)))
    point = piece.tokens[0].point
    return at_start and point is not None and not is_past(point, cell.issued)


def _is_after_verb(piece: Piece, before: str, cell: Cell) -> bool:
    """Tell whether a period behind a verb is its time; *nộp tờ khai quý I trước ngày 04/5* names the paper."""
    behind = piece.first + piece.marks[0].place + 1
    ahead = cell.codes[behind : behind + NEAR]
    return _VERB_FIRST.search(before) is not None and not _LIMIT_AHEAD.match(ahead)


def _may_be_number(point: Point, before: str, after: str) -> bool:
    """Tell whether a point without a word of time may count things: *2025 hộ*, *3/4 số xã*, *đạt 9/10*."""
    counted = _COUNTED.match(after) is not None
    if point.precision is Precision.DAY and point.year is None:
        return counted or _AIM_LAST.search(before) is not None
    return point.precision is Precision.YEAR and counted


def _is_history(piece: Piece, before: str, cell: Cell) -> bool:
    """Tell whether the words say what was, not what is to be done.

    *Thương binh được công nhận trước ngày 31/12/1993*, *năm 2023 đạt 95%*: only where all of it is past.
    """
    if not all(_is_over(mark.point, cell.issued) for mark in piece.marks):
        return False
    if piece.tokens[0].point is not None:
        return _STATED.match(cell.codes[piece.last : piece.last + 2]) is not None
    ahead = cell.codes[piece.last : piece.last + NEAR]
    if _DONE_SINCE.match(ahead) or _PASSIVE.search(before) or _RESULT_OF_CLAUSE.search(before):
        return True
    if piece.kind == "range" and before and not _BREAK.search(before):
        return True  # *thời kỳ kiểm tra từ … đến …*
    if not before or _HEADING.search(before) or _BOUNDED.search(before):
        return False
    long_ago = all((mark.point.year or cell.issued.year) < cell.issued.year - 1 for mark in piece.marks)
    return long_ago or not (_CLAUSE_START.search(before) or _ACTIVE.search(before))


def _is_over(point: Point, issued: date) -> bool:
    """Tell whether a day or period lies wholly before the day of issue, or on it."""
    last = (point.year or issued.year + 1, point.last or 12, point.day or 31)
    return last <= (issued.year, issued.month, issued.day)
