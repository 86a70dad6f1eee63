"""A chart in characters (*biểu đồ bằng ký tự*), for terminals: under each name a bar of signs, and its numbers."""

from collections.abc import Iterator

from ttdn.reports.chart import Chart
from ttdn.reports.wrapping import wrapped

_SIGNS = "█░▓▒■□▪"
_LONGEST = 40


def chart_lines(chart: Chart, width: int) -> Iterator[str]:
    """Yield the lines of a chart (*biểu đồ bằng ký tự*), none wider than so many columns.

    Each series has a sign, told above the bars. A part that is not nothing has one sign at least.

    >>> from ttdn.reports.chart import Sense, Series
    >>> done, late = Series("đúng hạn", Sense.DONE, (6, 0)), Series("quá hạn", Sense.OVERDUE, (2, 0))
    >>> for line in chart_lines(Chart("a", "Theo sở", ("Sở A", "Sở B"), (done, late)), 60):
    ...     print(line)
    Theo sở
    █ đúng hạn   ░ quá hạn
    Sở A
      ██████████████████████████████░░░░░░░░░░ 6 + 2 = 8
    Sở B
      0 + 0 = 0
    """
    if chart.title:
        yield from wrapped(chart.title, width)
    signs = [_SIGNS[number % len(_SIGNS)] for number in range(len(chart.series))]
    legend = "   ".join(f"{sign} {one.name}" for sign, one in zip(signs, chart.series, strict=True))
    yield from wrapped(legend, width)
    for bar, (name, total) in enumerate(zip(chart.bars, chart.totals, strict=True)):
        yield from wrapped(name, width)
        values = [one.values[bar] for one in chart.series]
        drawn = "".join(sign * _length(value, chart.longest) for sign, value in zip(signs, values, strict=True))
        told = " + ".join(map(str, values)) + (f" = {total}" if len(values) > 1 else "")
        yield from (f"  {line}" for line in wrapped(f"{drawn} {told}".strip(), width - 2))


def _length(value: int, longest: int) -> int:
    return max(1, round(value * _LONGEST / longest)) if value else 0
