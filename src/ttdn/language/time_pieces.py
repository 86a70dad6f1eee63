"""The pieces of a cell (*thành phần của cụm thời gian*): each stretch of tokens that says one thing about time."""

from collections.abc import Iterator, Sequence
from datetime import time
from typing import NamedTuple

from ttdn.language.time_lexicon import CODES, grammar
from ttdn.language.time_rewrite import remembered
from ttdn.language.time_tokens import Point, Token

_LIMITS = {CODES[tag]: tag for tag in ("before", "by", "end", "to", "in", "at", "from", "finish", "within")}
_CLOCK = CODES["clock"]
_WHOLE_DAY = 24  # trước 24 giờ ngày D: D itself to its end
_LIMIT = "(?:{before by end to in at within}{colon}?|{clock}{comma}?|{finish}{in at}?)"
_P = "(?:{at}?{clock}{comma}?)?{p}"
# The name of a kind stands behind its words: a kind that begins with a tag is passed over at once elsewhere.
_PIECE = grammar(
    "{begin from in at stage}{0,4}{p}(?:{dash to}{p})?(?:{onward}|{comma and}{0,2}{later_years})(?P<open_end>)"
    "|{from in at}{0,3}{p}{comma and}?{yearly_after}(?P<yearly_on>)"
    "|{begin from in at within stage finish}{0,5}{n}?{open}?" + _P
    + "(?:{dash}{end to}{0,2}|{to}{end}?|{end}){before in at}{0,2}" + _P + "{close}?(?P<range>)"
    "|{begin from}{1,2}{at in}?" + _P + "{comma and}{0,2}{finish}{in at}{0,2}" + _P + "(?P<begun_and_ended>)"
    "|{n}{year}{open}{p}(?:{comma and}{p})+{close}(?P<years>)"
    "|{now}{to end before}{1,3}" + _P + "(?P<until>)"
    "|{from_signing}{to end}{1,2}" + _P + "(?P<from_signing>)"
    "|(?:{begin}?{from}{at}?" + _P + "|{begin}{at in}?{p})(?P<since>)"
    "|" + _LIMIT + "{0,6}{stage}?(?:{n spelt}(?={yr}))?{p}"
    "(?:{comma and or open}?" + _LIMIT + "{0,6}{p})*{close}?"
    "(?:{comma}?{before at}{0,2}{clock})?(?P<dated>)"
    "|{steady}(?:{comma and}*{steady})*(?:{in}{year})?(?P<steady>)"
    "|{in end}{year quarter month}{this}?(?P<this_period>)"
    "|{process}{^closers freq p event request byref}*(?P<process>)"
    "|{freq often event request byref urgent bad unread unclear doubtful}(?P<single>)"
)  # fmt: skip


_JOINING = frozenset(CODES[tag] for tag in ("comma", "and", "or", "open"))


class Mark(NamedTuple):
    """A point of the calendar with the words that bound it (*mốc có giới hạn*)."""

    point: Point
    limits: frozenset[str]
    clock: time | None = None
    place: int = 0


class Piece(NamedTuple):
    """A stretch of tokens that says one thing: its kind, half-open token span, its points, its first token."""

    kind: str
    first: int
    last: int
    marks: tuple[Mark, ...]
    tokens: tuple[Token, ...]


_SINGLES = {
    CODES["rate"]: "freq",
    **{
        CODES[tag]: tag
        for tag in ("freq", "often", "event", "request", "byref", "urgent", "bad", "unread", "unclear", "doubtful")
    },
}


@remembered
def _found(codes: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((match.lastgroup or "", *match.span()) for match in _PIECE.finditer(codes))


def pieces_of(tokens: Sequence[Token], codes: str) -> Iterator[Piece]:
    """Yield the pieces in the order of the words; `codes` are the tags of the tokens."""
    for kind, first, last in _found(codes):
        inside = tuple(tokens[first:last])
        yield Piece(_kind(kind, inside), first, last, _marks(inside), inside)


def _kind(kind: str, tokens: tuple[Token, ...]) -> str:
    if kind == "single":
        return _SINGLES[tokens[0].code]
    if kind == "begun_and_ended":
        return "range"
    no_such_hour = any(one.code == _CLOCK and one.clock is None and one.value != _WHOLE_DAY for one in tokens)
    return "bad" if no_such_hour else kind


def without_first(piece: Piece) -> Piece | None:
    """Return the rest of a row behind its first day (*năm 2026, xong trước ngày …*), None without a rest."""
    if piece.kind != "dated" or len(piece.marks) == 1:
        return None
    start = piece.marks[0].place + 1
    while piece.tokens[start].code in _JOINING:
        start += 1
    rest = piece.tokens[start:]
    return Piece(piece.kind, piece.first + start, piece.last, _marks(rest), rest)


def _marks(tokens: Sequence[Token]) -> tuple[Mark, ...]:
    """The points among the tokens; a limit holds for the points that follow it, until another limit stands."""
    marks: list[Mark] = []
    limits: set[str] = set()
    clock: time | None = None
    fresh = True
    for place, one in enumerate(tokens):
        if one.code in _LIMITS:
            limits = {_LIMITS[one.code]} if not fresh else limits | {_LIMITS[one.code]}
            fresh = True
        elif one.code == _CLOCK:
            clock = one.clock
            if one.value == _WHOLE_DAY:
                limits = {"end"}
            if marks and one is tokens[-1]:
                marks[-1] = marks[-1]._replace(clock=clock)
        elif one.point is not None:
            marks.append(Mark(one.point, frozenset(limits), clock, place))
            fresh = False
    return tuple(marks)
