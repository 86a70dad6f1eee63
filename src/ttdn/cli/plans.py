"""``ttdn plans``: the plans at hand (*danh sách kế hoạch*)."""

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import echo_json
from ttdn.cli.tables import echo_table


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(*, as_json: bool) -> None:
    """List the plans that ship with ttdn or come with a plugin."""
    plans = open_workspace().plans
    if as_json:
        echo_json(
            [
                {
                    "id": plan.id,
                    "title": plan.title,
                    "issuer": plan.issuer,
                    "applies_from": plan.applies_from.isoformat(),
                    "horizon": plan.horizon.isoformat() if plan.horizon else None,
                    "tasks": len(plan.tasks),
                }
                for plan in plans
            ]
        )
        return
    echo_table(
        ("Mã", "Kế hoạch", "Cơ quan ban hành", "Từ", "Đến"),
        [(plan.id, plan.title, plan.issuer, str(plan.applies_from), str(plan.horizon or "–")) for plan in plans],
    )
