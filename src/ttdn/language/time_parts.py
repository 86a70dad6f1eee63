"""The timings of a cell side by side (*các mốc*): which words belong to each, and the label it carries."""

from collections.abc import Sequence
from itertools import pairwise

import attrs

from ttdn.language.reading import TimeReading
from ttdn.language.time_compose import Cell, findings_of
from ttdn.language.time_groups import Group
from ttdn.language.time_lexicon import CODES
from ttdn.language.time_points import Finding
from ttdn.language.time_rewrite import codes_of
from ttdn.model.doubts import Doubt
from ttdn.model.timing import Combined, Continuous, Milestone, RecurringUndated, Single
from ttdn.text import Normalised

# Where two timings part, the strongest mark first.
_CUTS = [CODES[tag] for tag in ("semi", "or", "stop", "and", "comma", "open", "dash", "slash")]
_OPEN, _CLOSE = CODES["open"], CODES["close"]
_EDGES = " ,;:().-"


@attrs.frozen
class Part:
    """One timing of a cell: what was read, from which group, and its half-open span of tokens."""

    finding: Finding
    group: Group
    first: int
    last: int

    @property
    def kind(self) -> str:
        """The kind of the piece that the timing began with."""
        return self.group.kind


def parts_of_group(group: Group, cell: Cell) -> list[Part]:
    """Read a group, each of its timings with the tokens it stands on."""
    findings = findings_of(group, cell)
    first = min([piece.first for piece in group.pieces])
    last = max([piece.last for piece in group.pieces])
    if len(findings) == 1:
        return [Part(findings[0], group, first, last)]
    stops = [first + mark.place + 1 for mark in group.pieces[0].marks[:-1]]
    edges = [first, *stops, last]
    return [Part(one, group, *edge) for one, edge in zip(findings, pairwise(edges), strict=True)]


def combined(parts: Sequence[Part], findings: Sequence[Finding], cell: Cell, text: Normalised) -> TimeReading:
    """Put several timings together, in the order of the words."""
    singles: list[Single] = [finding.timing for finding in findings if finding.timing is not None]
    doubts = dict.fromkeys(doubt for finding in findings for doubt in finding.doubts)
    alternatives: tuple[Single, ...] = ()
    if all(isinstance(one, Continuous | RecurringUndated) for one in singles):
        doubts[Doubt.ONE_OR_SEVERAL] = None
        alternatives = tuple(singles)
    milestones: list[Milestone] = []
    readings: list[TimeReading] = []
    for part, finding, one, (start, stop) in zip(parts, findings, singles, _stretches(parts, cell), strict=True):
        spans = [_ends(piece.first, piece.last, part, cell) for piece in part.group.pieces]
        used = sorted((begin, end) for begin, end in spans if begin < end)
        milestones.append(Milestone(one, _label(used, cell, start, stop)))
        readings.append(
            TimeReading(
                cell.text[start:stop],
                one,
                finding.alternatives,
                finding.doubts,
                finding.decisions,
                tuple((begin - start, end - start) for begin, end in used),
            )
        )
    return TimeReading(
        text.original,
        Combined(tuple(milestones)),
        alternatives,
        tuple(doubts),
        tuple(dict.fromkeys(choice for finding in findings for choice in finding.decisions)),
        used_spans(parts, text),
        tuple(readings),
    )


def used_spans(parts: Sequence[Part], text: Normalised) -> tuple[tuple[int, int], ...]:
    """The places in the original text of the words that some timings rest on."""
    pieces = {(piece.tokens[0].start, piece.tokens[-1].stop) for part in parts for piece in part.group.pieces}
    return tuple([text.span(start, stop) for start, stop in sorted(pieces)])


def _ends(first: int, last: int, part: Part, cell: Cell) -> tuple[int, int]:
    """Where the words of a piece that belong to one part stand; joining words at its ends are left out."""
    return _trimmed(max(first, part.first), min(last, part.last), cell)


def _trimmed(first: int, last: int, cell: Cell) -> tuple[int, int]:
    while first < last and cell.tokens[first].code in _CUTS:
        first += 1
    while first < last and cell.tokens[last - 1].code in _CUTS:
        last -= 1
    if first < last and cell.tokens[last - 1].code == _CLOSE and _OPEN not in codes_of(cell.tokens[first:last]):
        last -= 1
    return (cell.tokens[first].start, cell.tokens[last - 1].stop) if first < last else (0, 0)


def _stretches(parts: Sequence[Part], cell: Cell) -> list[tuple[int, int]]:
    """Where the words of each part begin and end: cut at the strongest mark between two of them."""
    edges = [0, *(_cut(one.last, other.first, cell) for one, other in pairwise(parts)), len(cell.tokens)]
    return [_trimmed(first, last, cell) for first, last in pairwise(edges)]


def _cut(start: int, stop: int, cell: Cell) -> int:
    between = range(start, stop + 1)
    return next((i for code in _CUTS for i in between if cell.tokens[i].code == code), stop)


def _label(used: Sequence[tuple[int, int]], cell: Cell, start: int, stop: int) -> str:
    """The words of a milestone beside its time."""
    if not used:
        return ""
    return cell.text[start : used[0][0]].strip(_EDGES) or cell.text[used[-1][1] : stop].strip(_EDGES)
