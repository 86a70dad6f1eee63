"""What became of a unit (*lịch sử đơn vị*), as a table, as JSON, and as a picture."""

from pathlib import Path

from ttdn.cli.options import echo_json
from ttdn.cli.succession_items import change_item
from ttdn.cli.tables import echo_table
from ttdn.errors import NotWritten, Place, Problem
from ttdn.feeds.wording import day as shown
from ttdn.model.dates import ONE_DAY
from ttdn.model.register import Register
from ttdn.model.units import Change
from ttdn.succession_svg import succession_svg


def echo_history(register: Register, unit: str, *, as_json: bool) -> None:
    """Print every change that a unit took part in, oldest first."""
    history = register.history(unit)
    if as_json:
        echo_json([change_item(change) for change in history])
        return
    echo_table(
        ("Ngày", "Việc", "Từ", "Thành", "Bên nhận", "Lĩnh vực", "Theo"),
        [_row(register, change) for change in history],
    )


def write_picture(register: Register, unit: str, path: Path) -> None:
    """Write the picture of a unit's succession; raises `NotWritten` (``not-written``)."""
    picture = succession_svg(register, unit).encode()
    try:
        path.write_bytes(picture)
    except OSError as error:
        what, hint = "the picture could not be written", "check that the folder is there and may be written"
        raise NotWritten(
            Problem("not-written", what, error.strerror or str(error), hint, Place(str(path)))
        ) from error


def _row(register: Register, change: Change) -> tuple[str, ...]:
    before = [register.name(unit, change.on - ONE_DAY) for unit in change.before]
    after = [register.name(unit, change.on) for unit in change.after]
    heirs = [register.name(unit, change.on) for unit in change.heirs if change.givers]
    fields = [register.fields[field].name for field in change.fields]
    cells = ("; ".join(cell) or "–" for cell in (before, after, heirs, fields))
    return (shown(change.on), change.kind.value, *cells, change.source.vi)
