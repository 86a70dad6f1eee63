"""``ttdn units``: who is there on a day (*danh sách đơn vị*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FILE, day, echo_json
from ttdn.cli.tables import echo_table
from ttdn.cli.unit_history import echo_history, write_picture
from ttdn.model.register import Register


@click.command()
@click.option("--on", type=day, help="Only the units of this day, by their names then.")
@click.option("--history", metavar="ID", help="Every change that this unit took part in.")
@click.option("--svg", type=FILE, help="Write a picture of the succession of --history into this file.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(on: date | None, history: str | None, svg: Path | None, *, as_json: bool) -> None:
    """List the units of the register with the days they exist, or those of one day, or one unit's history."""
    if history is None and svg is not None:
        raise click.UsageError("--svg draws one unit; give its id with --history")  # noqa: EM101, TRY003  click's way
    register = open_workspace().register
    if history is None:
        _echo_units(register, on, as_json=as_json)
        return
    echo_history(register, history, as_json=as_json)
    if svg is not None:
        write_picture(register, history, svg)


def _echo_units(register: Register, on: date | None, *, as_json: bool) -> None:
    rows = [
        {
            "id": unit.id,
            "name": register.full_name(unit.id, on or lifespan.first or lifespan.last or date.max),
            "tier": unit.tier.value,
            "from": lifespan.first.isoformat() if lifespan.first else None,
            "to": lifespan.last.isoformat() if lifespan.last else None,
        }
        for unit in register.units.values()
        for lifespan in (register.lifespan(unit.id),)
        if on is None or on in lifespan
    ]
    if as_json:
        echo_json(rows)
        return
    echo_table(
        ("Mã", "Tên", "Cấp", "Từ", "Đến"),
        [tuple(value or "–" for value in row.values()) for row in rows],
    )
