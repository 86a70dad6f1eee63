"""``ttdn units``: who is there on a day (*danh sách đơn vị*)."""

from datetime import date

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, echo_json
from ttdn.cli.tables import echo_table


@click.command()
@click.option("--on", type=day, help="Only the units of this day, by their names then.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(on: date | None, *, as_json: bool) -> None:
    """List the units of the register with the days they exist, or those of one day."""
    register = open_workspace().register
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
