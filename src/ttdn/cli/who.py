"""``ttdn who``: who carries the work of an office on a day (*ai đang đảm nhiệm*)."""

from collections.abc import Iterator
from datetime import date

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, echo_json
from ttdn.cli.printing import echo
from ttdn.cli.succession_items import membership_item, succession_item
from ttdn.cli.tables import echo_table
from ttdn.errors import Problem, Unsettled
from ttdn.feeds.wording import day as shown
from ttdn.model.register import Register
from ttdn.model.spellings import Spelling
from ttdn.model.succession import Membership, Share, Succession
from ttdn.model.units import Change, Lifespan

_HEADER = ("Lĩnh vực", "Đơn vị", "Mã", "Từ", "Theo")


@click.command()
@click.argument("name")
@click.option("--on", type=day, required=True, help="The day that is asked for.")
@click.option("--field", default="", help="A field of work, by id or name.")
@click.option("--place", default="", help="The id of the territory, where offices of several bear the name.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(name: str, on: date, field: str, place: str, *, as_json: bool) -> None:
    """Tell who carries the work of NAME (an id or a name, also of a unit that is gone) on a day.

    A line for each field of work that passed on by name, then all other work. Exit code 5 where nobody is known.
    """
    workspace = open_workspace()
    found = workspace.who(name, on, field, place=place)
    match found:
        case Membership(carriers=carriers):
            is_named = bool(carriers)
            hint = "the plan names them; see `ttdn agenda`" if found.group.of_plan else "see `ttdn units`"
            echo_json(membership_item(found)) if as_json else _echo_members(found)
        case Succession(is_named=is_named):
            hint = "the sources name no receiver"
            echo_json(succession_item(found)) if as_json else _echo_shares(found, workspace.register)
    if not is_named:
        what = "nobody is known to carry this work on the day"
        raise Unsettled(Problem("heir-none", what, f"{name} on {on}", hint))


def _echo_members(found: Membership) -> None:
    echo(f"{found.group.name} ({found.group.id}), ngày {shown(found.on)}: {len(found.carriers)} đơn vị")
    echo_table(_HEADER[1:3], [(carrier.name, carrier.unit.id) for carrier in found.carriers])


def _echo_shares(found: Succession, register: Register) -> None:
    echo(f"{found.name} ({found.unit.id}), {_life(found.lifespan)}; ngày {shown(found.on)}:")
    alone = len(found.shares) == 1
    echo_table(_HEADER, [row for share in found.shares for row in _rows(share, alone=alone)])
    if not found.is_named:
        echo(f"Kết thúc: {'; '.join(map(_way, register.history(found.unit.id)[-1:]))}")
    if any(len(share.carriers) > 1 for share in found.shares):
        echo("?: nguồn không nói rõ là đơn vị nào trong số này, hoặc mỗi đơn vị một phần")
    for other in found.namesakes:
        echo(f"Tên này còn là của {_bearer(other, register)}, {_life(other.lifespan)}")


def _rows(share: Share, *, alone: bool) -> Iterator[tuple[str, ...]]:
    work = share.field.name if share.field else "toàn bộ công việc" if alone else "việc khác"
    if not share.carriers:
        yield work, "chưa rõ đơn vị nào", "–", "–", "–"
    for carrier in share.carriers:
        name = carrier.name if share.is_settled else f"? {carrier.name}"
        since = shown(carrier.since) if carrier.since else "–"
        way = "; rồi ".join(map(_way, carrier.changes)) or "–"
        chosen = f" (nguồn không nói rõ, phần mở rộng {carrier.chosen_by} chọn)" if carrier.chosen_by else ""
        yield work, name, carrier.unit.id, since, f"{way}{chosen}"


def _way(change: Change) -> str:
    return f"{shown(change.on)} {change.kind.value}, {change.source.vi}"


def _bearer(other: Spelling, register: Register) -> str:
    named = register.units.get(other.bearer) or register.groups[other.bearer]
    return f"{named.name} ({named.id})"


def _life(lifespan: Lifespan) -> str:
    first = f"từ {shown(lifespan.first)}" if lifespan.first else ""
    last = f"đến hết {shown(lifespan.last)}" if lifespan.last else ""
    return " ".join(filter(None, (first, last))) or "trong dữ liệu không có ngày thành lập hay kết thúc"
