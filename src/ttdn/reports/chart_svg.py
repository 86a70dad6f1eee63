"""A chart as a picture in SVG (*vẽ biểu đồ*): without scripts, style sheets and fonts of its own, in any page.

Bars lie one below the other, names on the left, totals at their ends. A number stands in its part on white; one
that does not fit stands in words under the bar. Parts differ by hatch as well as by colour, an edge around each.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs

from ttdn.reports.chart import Chart, Sense, Series
from ttdn.reports.chart_looks import EDGE, LOOKS, Hatch
from ttdn.reports.wrapping import ems, wrapped
from ttdn.svg import attributes, frame, label, labels

WIDTH = 680
"""The width of a picture, in its own units; on the 165 mm of an upright page its letters are of about 9 points."""

FONT = "'Times New Roman', Tinos, 'Liberation Serif', serif"
"""The fonts of reports, as everywhere on paper."""

_NAMES = 220  # width of the names with the gap after them
_SIZE, _SMALL, _LINE, _SMALL_LINE = 13, 12, 15, 14  # sizes of letters, heights of lines
_BAR, _GAP = 20, 5  # height of a bar, room above and below it
_MOST_LINES = 4
_THINNEST = 2  # of a part that is not nothing
_DIGIT, _BOLD_DIGIT = 6.5, 7.5
_SWATCH, _ENTRY = 24, 18  # width of a sample of the legend, room after an entry
_HATCHES = {
    Hatch.PLAIN: "",
    Hatch.RISING: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
    Hatch.FALLING: "M-2 6L2 10M0 0L8 8M6 -2L10 2",
    Hatch.UPRIGHT: "M4 0V8",
    Hatch.CROSSED: "M0 0L8 8M8 0L0 8",
    Hatch.LEVEL: "M0 4H8",
    Hatch.GRID: "M0 4H8M4 0V8",
}
"""The lines of a piece of each hatch, 8 by 8."""


def chart_svg(chart: Chart, name: str, *, longest: int | None = None) -> str:
    """Return a chart as an SVG element (*biểu đồ dạng SVG*); the same chart gives the same text.

    Its title is told and not shown: that is the caption where it stands. `name` begins all ids, which have to be
    its own in the page. `longest` is the length that all the room is for, where it is a part of a larger chart.

    >>> chart = Chart("a", "Theo sở", ("Sở A", "Sở B"), (Series("quá hạn", Sense.OVERDUE, (2, 0)),))
    >>> chart_svg(chart, "a").count('<g class="overdue">')  # one of the bar, one of the legend
    2
    """
    return "\n".join(drawn(chart, name, longest=longest)[0])


def drawn(chart: Chart, name: str, *, longest: int | None = None) -> tuple[list[str], int]:
    """Return the lines of a chart's element and its height (*vẽ biểu đồ*); see `chart_svg`."""
    legend, top = _legend(chart.series, name)
    body = [*_patterns(chart.series, name), *legend]
    bars = _Bars(chart, name, longest or chart.longest)
    height = top
    for bar in range(len(chart.bars)):
        lines, used = bars.drawn(bar, height)
        body += lines
        height += used
    body.append(f"<line{attributes(x1=_NAMES, y1=top, x2=_NAMES, y2=height, stroke=EDGE)}/>")
    height += 1
    title, told = chart.title or name, chart.told
    fonts: dict[str, str | float] = {"font_family": FONT, "font_size": _SIZE, "fill": "#111111"}
    return list(frame(body, WIDTH, height, name=name, title=title, told=told, **fonts)), height


def _patterns(series: Iterable[Series], name: str) -> Iterator[str]:
    """The hatches, without a ground: some programs show seams between the pieces of one."""
    yield "<defs>"
    for sense in dict.fromkeys(one.sense for one in series):
        box = attributes(id=f"{name}-{sense.value}", width=8, height=8, patternUnits="userSpaceOnUse")
        look = LOOKS[sense]
        lines = f"<path{attributes(d=_HATCHES[look.hatch], stroke=look.ink, fill='none')}/>"
        yield f"<pattern{box}>{lines}</pattern>"
    yield "</defs>"


class _Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float


def _legend(series: Iterable[Series], name: str) -> tuple[list[str], int]:
    """The legend in words, as many entries in a row as fit, and the height that it takes."""
    found: list[str] = []
    x, y, deep = 0.0, 0, 0
    for one in series:
        lines = _cut(one.name, WIDTH - _SWATCH - _ENTRY)
        width = _SWATCH + 6 + max(map(_width, lines)) + _ENTRY
        if x and x + width > WIDTH + _ENTRY:
            x, y, deep = 0.0, y + deep * _LINE + 6, 0
        found.append(_part(one.sense, name, _Box(x, y + 1, _SWATCH, 14)))
        found += labels(lines, x + _SWATCH + 6, y + 12, _LINE)
        x, deep = x + width, max(deep, len(lines))
    return found, y + deep * _LINE + 10


@attrs.frozen
class _Bars:
    """Bars of one scale."""

    chart: Chart
    name: str
    longest: int

    @property
    def unit(self) -> float:
        """The width of one: the longest bar, its parts widened to be seen, and its total find room."""
        total = _BOLD_DIGIT * len(str(self.longest)) + 12
        return (WIDTH - _NAMES - total - _THINNEST * len(self.chart.series)) / max(self.longest, 1)

    def drawn(self, bar: int, top: int) -> tuple[list[str], int]:
        """The lines of a bar, and the height that it takes."""
        names = _cut(self.chart.bars[bar], _NAMES - 10)
        parts, shown, left_out, end = self.parts(bar, top + _GAP)
        below = _cut("; ".join(left_out), WIDTH - _NAMES - 6, size=_SMALL) if left_out else []
        base = top + _GAP + _LINE
        total = label(str(self.chart.totals[bar]), end + 6, base, font_weight="bold")
        under = labels(below, _NAMES + 4, base + _BAR - 3, _SMALL_LINE, font_size=_SMALL)
        height = max(len(names) * _LINE + 4, _BAR + len(below) * _SMALL_LINE + (4 if below else 0)) + 2 * _GAP
        rule = f"<line{attributes(x1=0, y1=top, x2=WIDTH, y2=top, stroke='#d0d0d0')}/>"
        return [rule, *labels(names, 0, base, _LINE), *parts, *shown, total, *under], height

    def parts(self, bar: int, top: int) -> tuple[list[str], list[str], list[str], float]:
        """The parts, the numbers that fit in them, in words those that do not, and where the bar ends."""
        found: list[str] = []
        shown: list[str] = []
        left_out: list[str] = []
        x = float(_NAMES)
        for one in self.chart.series:
            value = one.values[bar]
            if not value:
                continue
            width = max(value * self.unit, _THINNEST)
            found.append(_part(one.sense, self.name, _Box(x, top, width, _BAR)))
            need = len(str(value)) * _DIGIT + 3
            if need + 5 <= width:
                shown += _number(str(value), x + width / 2, top, need)
            else:
                left_out.append(f"{one.name}: {value}")
            x += width
        return found, shown, left_out, x


def _part(sense: Sense, name: str, box: _Box) -> str:
    """A part of a bar, or its sample in the legend: the ground, and the hatch over it."""
    look = LOOKS[sense]
    place = attributes(**box._asdict())
    ground = f"<rect{place}{attributes(fill=look.ground, stroke=EDGE)}/>"
    hatch = f"<rect{place}{attributes(fill=f'url(#{name}-{sense.value})')}/>"
    return f'<g class="{sense.value}">{ground}{"" if look.hatch is Hatch.PLAIN else hatch}</g>'


def _number(number: str, middle: float, top: int, width: float) -> Iterator[str]:
    """A number on white, so that no hatch crosses it."""
    box = attributes(x=middle - width / 2, y=top + 3, width=width, height=_BAR - 6, rx=3)
    yield f'<rect{box} fill="#ffffff"/>'
    yield label(number, middle, top + 14, font_size=_SMALL, text_anchor="middle")


def _cut(text: str, width: float, *, size: int = _SIZE) -> list[str]:
    """A text in lines, no more than so many: a table of the report has it whole."""
    lines = wrapped(text, width / size, ems)
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1][:-1].rstrip()}…"]


def _width(text: str) -> float:
    return ems(text) * _SIZE
