"""The timeline of a plan (*biểu đồ thời gian*): a row for each unit and group, time from left to right, as SVG.

The element stands inside a page and takes its colours from the page's style; it holds no style of its own. What it
shows is told again in a table, for those who listen and for those who print.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

import attrs

from ttdn.errors import shortened
from ttdn.feeds.wording import day
from ttdn.model.tasks import Role
from ttdn.reports.texts import one_line
from ttdn.svg import frame, label, words

_ROW, _TOP = 42, 44  # height of a row, its name over its days, and of the heads
_YEARS_WIDTH, _YEAR, _LEAST_YEAR = 660, 160, 48  # width of all years, of one at most and at least
_LETTER = 7.5  # width of a letter, at most
_LEGEND = 680  # width of the legend
_MONTHS = 12


class Mark(Enum):
    """How a duty concerns a row (*dấu*), the weightiest first."""

    DOING = "chủ trì hoặc thực hiện"
    HELPING = "phối hợp, hướng dẫn, theo dõi"
    RECEIVING = "nhận hoặc chuyển báo cáo"


_MARKS = {
    Role.LEAD: Mark.DOING,
    Role.IMPLEMENTING: Mark.DOING,
    Role.COORDINATING: Mark.HELPING,
    Role.GUIDING: Mark.HELPING,
    Role.MONITORING: Mark.HELPING,
    Role.RECIPIENT: Mark.RECEIVING,
    Role.VIA: Mark.RECEIVING,
}
_WEIGHTS = tuple(Mark)


@attrs.frozen
class Due:
    """One due day in a row (*kỳ hạn*): of which clause, and in which roles."""

    on: date
    clause: str
    roles: tuple[Role, ...]

    @property
    def said(self) -> str:
        """The clause and the roles, in words."""
        return f"mục {self.clause}: {', '.join(role.vi for role in self.roles)}"

    @property
    def mark(self) -> Mark:
        """The weightiest mark of the roles."""
        return min((_MARKS[role] for role in self.roles), key=_WEIGHTS.index)


@attrs.frozen
class Row:
    """The due days of one unit or group (*hàng*), by day; `path` is its page, "" without one."""

    name: str
    path: str
    dues: tuple[Due, ...]

    def of_year(self, year: int) -> tuple[Due, ...]:
        """Return the due days of a year."""
        return tuple(due for due in self.dues if due.on.year == year)


@attrs.frozen
class Timeline:
    """A timeline (*biểu đồ thời gian*): its rows, and its years without a gap; no row where nothing is dated."""

    rows: tuple[Row, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years from the first due day to the last."""
        found = [due.on.year for row in self.rows for due in row.dues]
        return tuple(range(min(found), max(found) + 1)) if found else ()

    def svg(self, title: str) -> str:
        """Return the picture, an SVG element; the same timeline gives the same text.

        >>> row = Row("Sở Du lịch", "", (Due(date(2026, 12, 9), "IV.2", (Role.LEAD,)),))
        >>> Timeline((row,)).svg("Kế hoạch").count('class="doing"')
        2
        """
        return "\n".join(_Drawing(self.rows, self.years).lines(one_line(title)))


@attrs.frozen
class _Drawing:
    rows: Sequence[Row]
    years: Sequence[int]

    @property
    def year(self) -> int:
        """The width of a year."""
        return min(_YEAR, max(_LEAST_YEAR, _YEARS_WIDTH // max(1, len(self.years))))

    @property
    def right(self) -> int:
        return self.year * len(self.years)

    @property
    def width(self) -> int:
        return max(self.right + 20, _LEGEND)

    def lines(self, title: str) -> Iterator[str]:
        height = _TOP + _ROW * len(self.rows) + 8
        named = f"Biểu đồ thời gian: {title}"
        body = self.body(height)
        yield from frame(
            body, self.width, height, name="timeline", title=named, told=self.told(), class_="timeline"
        )

    def body(self, height: int) -> Iterator[str]:
        yield from self.legend()
        for index, year in enumerate(self.years):
            x = index * self.year
            yield label(str(year), x + self.year // 2, 36, class_="year")
            yield f'<line class="rule" x1="{x}" y1="24" x2="{x}" y2="{height - 8}"/>'
        for index, row in enumerate(self.rows):
            yield from self.row(row, _TOP + index * _ROW)

    def told(self) -> str:
        days = sum(len(row.dues) for row in self.rows)
        span = f"{self.years[0]} đến {self.years[-1]}" if self.years else ""
        return f"{len(self.rows)} hàng, năm {span}, {days} kỳ hạn. Bảng bên dưới ghi đủ từng ngày."

    def legend(self) -> Iterator[str]:
        x = 12
        for mark in Mark:
            yield _symbol(mark, x, 10)
            yield label(mark.value, x + 12, 15)
            x += 32 + 7 * len(mark.value)

    def row(self, row: Row, top: int) -> Iterator[str]:
        middle = top + _ROW - 12
        yield f'<line class="rule" x1="0" y1="{top}" x2="{self.width}" y2="{top}"/>'
        name = one_line(row.name)
        yield label(shortened(name, int(self.width / _LETTER)), 4, top + 16)
        for (x, mark), dues in self.placed(row).items():
            days = "; ".join(f"{day(due.on)}, {due.said}" for due in dues)
            yield f"<g><title>{words(one_line(f'{name}: {days}'))}</title>{_symbol(mark, x, middle)}"
            if len(dues) > 1:
                yield label(str(len(dues)), x + 8, middle - 3, class_="count")
            yield "</g>"

    def placed(self, row: Row) -> Mapping[tuple[int, Mark], Sequence[Due]]:
        """The due days of each month at one place, under the weightiest mark of them."""
        months: defaultdict[tuple[int, int], list[Due]] = defaultdict(list)
        for due in row.dues:
            months[due.on.year, due.on.month].append(due)
        return {
            (
                (year - self.years[0]) * self.year + (2 * month - 1) * self.year // (2 * _MONTHS),
                min((due.mark for due in dues), key=_WEIGHTS.index),
            ): dues
            for (year, month), dues in months.items()
        }


def _symbol(mark: Mark, x: int, y: int) -> str:
    match mark:
        case Mark.DOING:
            return f'<circle class="doing" cx="{x}" cy="{y}" r="5"/>'
        case Mark.HELPING:
            return f'<circle class="helping" cx="{x}" cy="{y}" r="4"/>'
        case Mark.RECEIVING:
            return f'<path class="receiving" d="M{x} {y - 6}L{x + 6} {y}L{x} {y + 6}L{x - 6} {y}z"/>'
