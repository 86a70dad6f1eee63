"""What became of a unit (*lịch sử đơn vị*): a row for each change, as the command line and the pages show it."""

from ttdn.feeds.wording import day
from ttdn.model.dates import ONE_DAY
from ttdn.model.register import Register
from ttdn.model.units import Change

HISTORY = ("Ngày", "Việc", "Từ", "Thành", "Bên nhận", "Lĩnh vực", "Theo")
"""The heads of the columns (*tiêu đề cột*)."""


def history_row(register: Register, change: Change) -> tuple[str, ...]:
    """Return a change as cells under `HISTORY` (*một lần sắp xếp*), a dash where there is nothing to say."""
    before = [register.name(unit, change.on - ONE_DAY) for unit in change.before]
    after = [register.name(unit, change.on) for unit in change.after]
    heirs = [register.name(unit, change.on) for unit in change.heirs if change.givers]
    fields = [register.fields[field].name for field in change.fields]
    cells = ("; ".join(cell) or "–" for cell in (before, after, heirs, fields))
    return (day(change.on), change.kind.value, *cells, change.source.vi)
