"""What became of a unit (*lịch sử đơn vị*), as a table, as JSON, and as a picture."""

from pathlib import Path

from ttdn.cli.options import echo_json
from ttdn.cli.succession_items import change_item
from ttdn.cli.tables import echo_table
from ttdn.errors import NotWritten, Place, Problem
from ttdn.model.register import Register
from ttdn.reports.history import HISTORY, history_row
from ttdn.succession_svg import succession_svg


def echo_history(register: Register, unit: str, *, as_json: bool) -> None:
    """Print every change that a unit took part in, oldest first."""
    history = register.history(unit)
    if as_json:
        echo_json([change_item(change) for change in history])
        return
    echo_table(
        HISTORY,
        [history_row(register, change) for change in history],
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
