"""A picture of a succession (*sơ đồ kế thừa*): one SVG file, time from left to right, without scripts.

Each unit has a row; a box is the time it bore one name. An arrow is work that passed, with the number under which
day, kind, fields and act are told below.
"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from textwrap import wrap

import attrs

from ttdn.model.dates import ONE_DAY
from ttdn.model.register import Register
from ttdn.model.units import Change
from ttdn.svg import frame, label, labels, words

_ERA, _GUTTER, _LANE = 230, 56, 20  # widths: between days of change, at such a day, for each change of the day
_ROW, _BOX, _TOP, _LEFT = 66, 48, 84, 16
_LINE, _LETTER = 16, 7.2  # height of a line, width of a letter
_STYLE = (
    "text{font:13px 'Noto Sans','DejaVu Sans',Arial,sans-serif;fill:#1b2733}"
    ".head{font-size:16px;font-weight:bold}.day{font-weight:bold;text-anchor:middle}"
    ".box{fill:#eaf1f8;stroke:#4a6f94}.asked{fill:#fdf1d3;stroke:#a06b00;stroke-width:2}"
    ".day-line{stroke:#c3ccd6;stroke-dasharray:4 4}.way{fill:none;stroke:#8a2f2f;stroke-width:1.6}"
    ".number{fill:#8a2f2f}.in{font-size:11px;fill:#fff;text-anchor:middle}"
)

_TIP = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
    '<path d="M0 0L8 4L0 8z" fill="#8a2f2f"/></marker></defs>'
)


def succession_svg(register: Register, unit: str) -> str:
    """Draw where a unit's work came from and went to (*vẽ sơ đồ kế thừa*), as the text of an SVG file.

    The same register gives the same bytes. Raises `NotFound` (``unit-unknown``).
    """
    register.unit(unit)
    changes = _ways(register, unit)
    return _Picture(register, unit, changes).text()


def _ways(register: Register, unit: str) -> tuple[Change, ...]:
    """The changes that lead to a unit or away from it, at any distance, and the new names on the way."""
    found: dict[Change, None] = {}
    for forward in (True, False):
        _follow(register, unit, found, forward=forward)
    shown = {unit, *(member for change in found for member in (*change.givers, *change.heirs))}
    named = {change for one in shown for change in register.history(one) if change.renamed}
    kept = {*found, *named, *register.history(unit)}
    return tuple(change for change in register.changes if change in kept)


def _follow(register: Register, unit: str, found: dict[Change, None], *, forward: bool) -> None:
    """Find the changes by which the unit's work went on, or by which its work came to it, field by field."""
    seen: set[_Trail] = set()
    pending = [_Trail(unit, date.min if forward else date.max)]
    while pending:
        trail = pending.pop()
        if trail in seen:
            continue
        seen.add(trail)
        for change in register.history(trail.unit):
            here, there = (change.givers, change.heirs) if forward else (change.heirs, change.givers)
            later = change.on > trail.on if forward else change.on < trail.on
            if trail.unit in here and there and later and trail.concerns(change):
                found[change] = None
                fields = frozenset(change.fields) & trail.fields or frozenset(change.fields) or trail.fields
                pending.extend(_Trail(one, change.on, fields) for one in there)


@attrs.frozen
class _Trail:
    """Work on its way: with whom it is, from which day, and which fields, none for all."""

    unit: str
    on: date
    fields: frozenset[str] = frozenset()

    def concerns(self, change: Change) -> bool:
        return not (self.fields and change.fields) or bool(self.fields & set(change.fields))


@attrs.frozen
class _Box:
    """The time in which a unit bore one name: from one era to another, both inclusive."""

    unit: str
    name: str
    first: int
    last: int


class _Picture:
    """Places boxes and arrows, then writes them."""

    def __init__(self, register: Register, unit: str, changes: tuple[Change, ...]) -> None:
        self._register = register
        self._unit = unit
        self._changes = changes
        self._days = [(on, tuple(found)) for on, found in groupby(changes, key=lambda change: change.on)]
        rows = dict.fromkeys([unit, *(member for change in changes for member in (*change.givers, *change.heirs))])
        self._rows = {member: index for index, member in enumerate(rows)}
        self._numbers = {change: number for number, change in enumerate(changes, 1)}
        self._boxes = [box for member in self._rows for box in self._boxes_of(member)]

    def text(self) -> str:
        """Return the file."""
        legend = [line for change in self._changes for line in self._legend(change)]
        below = _TOP + len(self._rows) * _ROW + 16
        width, height = self._right() + _LEFT, below + len(legend) * (_LINE + 2) + 12
        name = self._register.name(self._unit, self._last_day())
        title = f"Sơ đồ kế thừa: {name}"
        body = [
            f"<style>{_STYLE}</style>",
            _TIP,
            f'<rect width="{width}" height="{height}" fill="#fff"/>',
            label(title, _LEFT, 28, class_="head"),
            *self._day_lines(below - 16),
            *(line for box in self._boxes for line in self._box(box)),
            *self._ways(),
            *labels(legend, _LEFT, below + _LINE + 2, _LINE + 2),
        ]
        return "\n".join(frame(body, width, height, name="succession", title=title, **{"xml:lang": "vi"})) + "\n"

    def _last_day(self) -> date:
        last = self._register.lifespan(self._unit).last
        return last or (self._days[-1][0] if self._days else date.max)

    def _left(self, era: int) -> int:
        """Where an era begins."""
        gutters = sum(_GUTTER + _LANE * len(changes) for _, changes in self._days[:era])
        return _LEFT + era * _ERA + gutters

    def _right(self) -> int:
        return self._left(len(self._days)) + _ERA

    def _lane(self, change: Change) -> int:
        """Where the arrows of a change run upright."""
        era = self._era(change.on)
        return self._left(era) + _ERA + _GUTTER // 2 + _LANE * self._days[era][1].index(change)

    def _era(self, on: date) -> int:
        """The era that a day of change closes."""
        return next(era for era, (day, _) in enumerate(self._days) if day == on)

    def _middle(self, unit: str) -> int:
        return _TOP + self._rows[unit] * _ROW + _BOX // 2

    def _boxes_of(self, unit: str) -> Iterator[_Box]:
        lifespan = self._register.lifespan(unit)
        starts = [on for on, _ in self._days]
        eras = range(len(starts) + 1)
        alive = [
            era
            for era in eras
            if (era == 0 or not lifespan.last or starts[era - 1] <= lifespan.last)
            and (era == len(starts) or not lifespan.first or lifespan.first < starts[era])
        ]
        days = [starts[era - 1] if era else (starts[0] - ONE_DAY if starts else date.max) for era in eras]
        for name, found in groupby(alive, key=lambda era: self._register.name(unit, days[era])):
            spell = list(found)
            yield _Box(unit, name, spell[0], spell[-1])

    def _day_lines(self, bottom: int) -> Iterator[str]:
        for era, (on, changes) in enumerate(self._days):
            x = self._left(era) + _ERA + (_GUTTER + _LANE * (len(changes) - 1)) // 2
            yield label(f"{on:%d/%m/%Y}", x, 58, class_="day")
            yield f'<line class="day-line" x1="{x}" y1="66" x2="{x}" y2="{bottom}"/>'

    def _box(self, box: _Box) -> Iterator[str]:
        x, y = self._left(box.first), _TOP + self._rows[box.unit] * _ROW
        width = self._left(box.last) + _ERA - x
        kind = "asked" if box.unit == self._unit else "box"
        yield f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{_BOX}" rx="5"/>'
        lines = wrap(box.name, int((_ERA - 20) / _LETTER))
        top = y + _BOX // 2 + 5 - (len(lines) - 1) * _LINE // 2
        yield from labels(lines, x + 10, top, _LINE)

    def _ways(self) -> Iterator[str]:
        """The arrows, and over them their numbers, each once where it stands."""
        marks: dict[tuple[int, int], int] = {}
        for change in self._changes:
            about = words(" ".join(self._legend(change)))
            for path, mark in self._paths(change):
                yield f'<path class="way" marker-end="url(#tip)" d="{path}"><title>{about}</title></path>'
                marks[mark] = self._numbers[change]
        for (x, y), number in marks.items():
            yield f'<circle class="number" cx="{x}" cy="{y}" r="9"/>'
            yield label(str(number), x, y + 4, class_="in")

    def _paths(self, change: Change) -> Iterator[tuple[str, tuple[int, int]]]:
        """The path of each arrow of a change, and where its number stands."""
        era, lane = self._era(change.on), self._lane(change)
        start, end = self._left(era) + _ERA, self._left(era + 1)
        ways = [(giver, heir) for giver in change.givers for heir in change.heirs]
        yield from (self._way(change, giver, heir) for giver, heir in ways)
        if ways:
            return
        for unit in change.before or change.after:
            y = self._middle(unit)
            begin, stop = (start if change.before else lane), (end if change.after else lane) - 2
            yield f"M{begin} {y}H{stop}", (lane if change.after else lane + 10, y)

    def _way(self, change: Change, giver: str, heir: str) -> tuple[str, tuple[int, int]]:
        era, x = self._era(change.on), self._lane(change)
        y0, y1 = self._middle(giver), self._middle(heir)
        down = 1 if y1 > y0 else -1
        if self._ends(giver, change.on):
            start = f"M{self._left(era) + _ERA} {y0}H{x - 10}Q{x} {y0} {x} {y0 + 10 * down}"
        else:
            start = f"M{x} {y0 + _BOX // 2 * down}"
        if self._begins(heir, change.on):
            return f"{start}V{y1 - 10 * down}Q{x} {y1} {x + 10} {y1}H{self._left(era + 1) - 2}", (
                x,
                y1 - 22 * down,
            )
        edge = y1 - _BOX // 2 * down
        return f"{start}V{edge - 2 * down}", (x, edge + 13 * down)

    def _ends(self, unit: str, on: date) -> bool:
        last = self._register.lifespan(unit).last
        return last is not None and last + ONE_DAY == on

    def _begins(self, unit: str, on: date) -> bool:
        return self._register.lifespan(unit).first == on

    def _legend(self, change: Change) -> list[str]:
        names = [self._register.fields[field].name for field in change.fields]
        what = f"đổi tên thành {change.renamed}" if change.renamed else change.kind.value
        parts = (
            f"{change.on:%d/%m/%Y}, {what}",
            f"lĩnh vực: {', '.join(names)}" if names else "",
            change.source.vi,
        )
        text = f"{self._numbers[change]}. {'; '.join(filter(None, parts))}"
        letters = int((self._right() - _LEFT) / _LETTER)
        return wrap(text, letters, subsequent_indent="    ")
