"""Successions as JSON values (*dữ liệu kế thừa*), for ``ttdn who --json`` and ``ttdn units --history``."""

from datetime import date

from ttdn.model.succession import Carrier, Membership, Succession
from ttdn.model.units import Change


def succession_item(found: Succession) -> dict[str, object]:
    """Return who carries a unit's work, share by share; a share whose `field` is null is all other work."""
    return {
        "id": found.unit.id,
        "name": found.name,
        "on": found.on.isoformat(),
        "from": _iso(found.lifespan.first),
        "to": _iso(found.lifespan.last),
        "shares": [
            {
                "field": share.field.id if share.field else None,
                "settled": share.is_settled,
                "carriers": [_carrier_item(carrier) for carrier in share.carriers],
            }
            for share in found.shares
        ],
        "namesakes": [
            {"id": other.bearer, "from": _iso(other.lifespan.first), "to": _iso(other.lifespan.last)}
            for other in found.namesakes
        ],
    }


def membership_item(found: Membership) -> dict[str, object]:
    """Return whom a group stands for."""
    return {
        "id": found.group.id,
        "name": found.group.name,
        "on": found.on.isoformat(),
        "members": [{"id": carrier.unit.id, "name": carrier.name} for carrier in found.carriers],
    }


def change_item(change: Change) -> dict[str, object]:
    """Return a change; exactly one of `basis` and `unsourced` is a text."""
    return {
        "on": change.on.isoformat(),
        "kind": change.kind.name.lower(),
        "before": change.before,
        "after": change.after,
        "heirs": change.heirs,
        "fields": change.fields,
        "renamed": change.renamed or None,
        "basis": change.source.basis or None,
        "unsourced": change.source.unsourced or None,
        "note": change.note or None,
    }


def _carrier_item(carrier: Carrier) -> dict[str, object]:
    return {
        "id": carrier.unit.id,
        "name": carrier.name,
        "since": _iso(carrier.since),
        "chosen_by": carrier.chosen_by or None,
        "changes": [change_item(change) for change in carrier.changes],
    }


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None
