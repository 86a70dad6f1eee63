"""The groups of a cell (*nhóm thành phần*): which pieces belong to one timing.

A group is one timing in the making: a frequency and the days that go with it, or days alone, or an event. Pieces
join the group before them as the language does it (*hằng năm … trước ngày 10 tháng 12*, *trước ngày 10 tháng 12
hằng năm*), or begin a group of their own.
"""

from collections.abc import Iterable, Sequence

import attrs

from ttdn.language.time_frequency import FREQUENCIES, UNKNOWN
from ttdn.language.time_lexicon import grammar
from ttdn.language.time_pieces import Mark, Piece
from ttdn.language.time_rewrite import codes_of
from ttdn.language.time_tokens import Token
from ttdn.model.dates import Precision
from ttdn.model.timing import Frequency

_HARD = grammar("{semi or}|{stop}")
_AND = grammar("{and}")
_CLOSE = grammar(r"\A{comma open close colon and}*\Z")
_FOR = grammar(r"\A(?:{open}?{for}|{open}){report}\Z")
_NEAR = grammar(r"\A{comma open close do act report}*\Z")
_DATED = ("dated", "range", "years", "until", "since", "open_end", "yearly_on", "from_signing")
_BOUNDS = ("range", "years", "until", "since", "open_end")


@attrs.define
class Group:
    """The pieces of one timing."""

    pieces: list[Piece]
    every: Piece | None = None
    days: list[Mark] = attrs.Factory(list[Mark])
    bounds: list[Piece] = attrs.Factory(list[Piece])
    inherited: bool = False
    confirmed: bool = False

    @property
    def frequency(self) -> Frequency | None:
        """How often, None where no frequency is written."""
        value = UNKNOWN if self.every is None else self.every.tokens[0].value
        return None if value == UNKNOWN else FREQUENCIES[value]

    @property
    def kind(self) -> str:
        """The kind of the piece that the group began with."""
        return self.pieces[0].kind


def groups_of(pieces: Iterable[Piece], tokens: Sequence[Token]) -> list[Group]:
    """Put the pieces together, in the order of the words."""
    groups: list[Group] = []
    for piece in pieces:
        gap = codes_of(tokens[groups[-1].pieces[-1].last : piece.first]) if groups else ""
        if not groups or not _joins(groups[-1], piece, gap):
            groups.append(_begun(piece))
    if len(groups) > 1:
        groups = _opened(groups, tokens)
    _inherit(groups)
    return groups


def _opened(groups: list[Group], tokens: Sequence[Token]) -> list[Group]:
    """*Từ năm 2027, trước ngày 31/01 hằng năm*: a beginning belongs to the repeated duty behind it."""
    kept: list[Group] = []
    for group in groups:
        before = kept[-1] if kept else None
        if before is not None and before.kind == "since" and before.every is None and group.every and group.days:
            gap = codes_of(tokens[before.pieces[-1].last : group.pieces[0].first])
            if _CLOSE.match(gap) and all(piece.kind == "until" or _is_end(piece) for piece in group.bounds):
                group.bounds = [*before.pieces, *group.bounds]
                group.pieces[:0] = before.pieces
                kept.pop()
        kept.append(group)
    return kept


def _begun(piece: Piece) -> Group:
    if piece.kind in ("freq", "often"):
        return Group([piece], every=piece)
    return Group([piece], days=_days_of(piece))


def _days_of(piece: Piece) -> list[Mark]:
    """The days that a frequency may take; of an interval without a year (*từ 01/10 đến 15/10*) the last."""
    if piece.kind == "range" and all(mark.point.year is None for mark in piece.marks):
        return list(piece.marks[-1:])
    return list(piece.marks) if piece.kind == "dated" else []


def _joins(group: Group, piece: Piece, gap: str) -> bool:
    """Add a piece to the group before it where it belongs there; tell whether it did."""
    hard = _HARD.search(gap) is not None
    if piece.kind in ("freq", "often"):
        return not hard and _frequency_joins(group, piece, gap)
    if _is_bound(group, piece):
        return not hard and _bounds_join(group, piece, gap)
    if piece.kind in ("dated", "range"):
        return _days_join(group, piece, hard=hard)
    if piece.kind == "steady" and group.kind in _DATED and not group.every and _NEAR.match(gap):
        group.bounds.append(group.pieces[0])
        group.pieces.insert(0, piece)
        return True
    return False


def _frequency_joins(group: Group, piece: Piece, gap: str) -> bool:
    every = group.every
    if piece.kind == "freq" and group.kind == "since" and every is None and _CLOSE.match(gap):
        group.bounds.append(group.pieces[0])
        group.every = piece
        group.pieces.append(piece)
        return True
    if piece.kind == "often" and gap:
        if not (_FOR.match(gap) and group.days):
            return False
        group.every = every or piece
        group.pieces.append(piece)
        return True
    if every is not None and (group.frequency is None or every.tokens[0].value == piece.tokens[0].value):
        pass
    elif (
        _AND.search(gap)
        or not group.days
        or any(mark.point.year for mark in group.days)
        or not (every is None or every.kind == "often")
    ):
        return False
    if every is None or piece.kind == "freq":
        group.every = piece
    group.pieces.append(piece)
    return True


def _is_bound(group: Group, piece: Piece) -> bool:
    """Tell whether a piece says from when to when the duty of the group goes on."""
    if piece.kind == "range" and group.every is not None:
        return not _days_of(piece)
    return piece.kind in _BOUNDS or _is_end(piece) or (group.kind == "steady" and piece.kind == "dated")


def _is_end(piece: Piece) -> bool:
    """Tell whether a piece names a last year or month: *đến hết năm 2029*, *đến năm 2030*."""
    return piece.kind == "dated" and all(
        mark.point.year is not None and mark.limits & {"end", "to"} for mark in piece.marks
    )


def _bounds_join(group: Group, piece: Piece, gap: str) -> bool:
    """Take a stretch of years as the bounds of a standing or repeated duty."""
    standing = group.every is not None or group.kind == "steady"
    if not standing or not _CLOSE.match(gap):
        return False
    group.bounds.append(piece)
    group.pieces.append(piece)
    return True


def _days_join(group: Group, piece: Piece, *, hard: bool) -> bool:
    yearless = all(mark.point.year is None for mark in piece.marks)
    after_its_days = bool(group.days) and group.pieces[-1] is group.every
    if group.every is None or hard or not yearless or after_its_days:
        return False
    group.days += _days_of(piece)
    group.pieces.append(piece)
    return True


def _inherit(groups: list[Group]) -> None:
    """Days without a year take the yearly frequency that stands elsewhere in the cell."""
    if len(groups) == 1:
        groups[0].confirmed = groups[0].every is not None and groups[0].every.kind == "freq"
        return
    yearly = next((g.every for g in groups if g.frequency is Frequency.YEARLY and g.days), None)
    confirmed = any(group.every and group.every.kind == "freq" and group.days for group in groups)
    for group in groups:
        group.confirmed = confirmed
        whole = all(
            mark.point.precision is Precision.DAY and mark.point.first and not mark.point.year
            for mark in group.days
        )
        if yearly and group.days and group.every is None and whole:
            group.every = yearly
            group.inherited = True
