"""A chart of a report (*biểu đồ*) as a value: bars of parts, one below the other, for any format to draw."""

from enum import Enum

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.reports.texts import each_line, one_line


class Sense(Enum):
    """What a part of a bar means (*ý nghĩa*): a format may choose a colour by it, and says more than that."""

    DONE = "done"
    DONE_LATE = "done-late"
    UNDER_WAY = "under-way"
    SOON = "soon"
    OVERDUE = "overdue"
    WAITING = "waiting"
    OPEN = "open"


@attrs.frozen
class Series:
    """The parts of one meaning in all bars (*dãy số liệu*): a whole number of 0 or more for each bar.

    >>> Series("quá hạn", Sense.OVERDUE, (2, 0)).values
    (2, 0)
    """

    name: str = attrs.field(converter=one_line)
    sense: Sense
    values: tuple[int, ...]


@attrs.frozen
class Chart:
    """Bars across, each of parts that add up (*biểu đồ thanh chồng*), the first bar on top.

    `key` names it in data, `title` is its caption; `bars` are the names of the bars. A table of the report says
    the same numbers. Raises `InvalidValue` (``report-chart``) where a series has not a number of 0 or more for
    each bar, or there is no bar or no series.

    >>> Chart("units", "Theo đơn vị", ("Sở A", "Sở B"), (Series("quá hạn", Sense.OVERDUE, (2, 0)),)).totals
    (2, 0)
    """

    key: str
    title: str = attrs.field(converter=one_line)
    bars: tuple[str, ...] = attrs.field(converter=each_line)
    series: tuple[Series, ...]

    def __attrs_post_init__(self) -> None:
        """Refuse numbers that no bar could show."""
        fits = all(len(one.values) == len(self.bars) and min(one.values, default=0) >= 0 for one in self.series)
        if not (self.bars and self.series and fits):
            what = "a chart needs bars, and series with a number of 0 or more for each"
            raise InvalidValue(Problem("report-chart", what, self.key))

    @property
    def totals(self) -> tuple[int, ...]:
        """The length of each bar."""
        return tuple(map(sum, zip(*(one.values for one in self.series), strict=True)))

    @property
    def longest(self) -> int:
        """The length of the longest bar."""
        return max(self.totals)

    @property
    def told(self) -> str:
        """The chart in words, bar by bar, without the parts of nothing (*biểu đồ bằng lời*).

        >>> Chart("a", "", ("Sở A", "Sở B"), (Series("quá hạn", Sense.OVERDUE, (2, 0)),)).told
        'Sở A: 2 (quá hạn: 2). Sở B: 0.'
        """
        return " ".join(f"{self._bar_told(bar)}." for bar in range(len(self.bars)))

    def _bar_told(self, bar: int) -> str:
        parts = "; ".join(f"{one.name}: {one.values[bar]}" for one in self.series if one.values[bar])
        return f"{self.bars[bar]}: {self.totals[bar]}{f' ({parts})' if parts else ''}"

    def split(self, most: int) -> "tuple[Chart, ...]":
        """Return it as charts of about as many bars each and at most so many, for paper (*chia biểu đồ*).

        Whoever draws them takes the scale from the `longest` of the whole.

        >>> chart = Chart("a", "", ("A", "B", "C"), (Series("quá hạn", Sense.OVERDUE, (2, 0, 1)),))
        >>> [(part.key, part.bars) for part in chart.split(2)]
        [('a-1', ('A', 'B')), ('a-2', ('C',))]
        """
        count = -(-len(self.bars) // most)
        if count == 1:
            return (self,)
        size = -(-len(self.bars) // count)
        return tuple(
            self._part(f"{self.key}-{number}", slice(start, start + size))
            for number, start in enumerate(range(0, len(self.bars), size), start=1)
        )

    def _part(self, key: str, bars: slice) -> "Chart":
        series = tuple(attrs.evolve(one, values=one.values[bars]) for one in self.series)
        return attrs.evolve(self, key=key, bars=self.bars[bars], series=series)
