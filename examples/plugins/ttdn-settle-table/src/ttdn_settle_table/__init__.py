"""Who carries on the work of an office (*đơn vị kế thừa*), where the sources leave it open: by a table.

``settled.toml`` holds what the office that runs ttdn has decided or been told, a line for each question, with the
document it rests on. What an act says belongs in a pack, as ``[[change]]``; this is for what no act says yet.
"""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

import attrs

from ttdn import Problem
from ttdn.errors import InvalidValue
from ttdn.hooks import OpenSuccession, implements, specs
from ttdn.model.units import Unit


@attrs.frozen(kw_only=True)
class Settled:
    """One line of the table (*một quyết định*): from `since` on, `heir` carries the work of `unit` in a `field`.

    `field` is as `OpenSuccession` has it: the id of a field of work, "" where none is named, "*" for all other.
    Raises `InvalidValue` (``settled-basis``) without `basis`.
    """

    unit: str
    field: str
    heir: str
    since: date = attrs.field(validator=attrs.validators.instance_of(date))
    basis: str

    def __attrs_post_init__(self) -> None:
        """Refuse a decision that rests on nothing."""
        if not self.basis.strip():
            what, hint = "a line of the table rests on nothing", "name the document in `basis`"
            raise InvalidValue(Problem("settled-basis", what, self.unit, hint))


@implements(specs.settle_succession)
def settle_succession(case: OpenSuccession) -> Unit | None:
    """Choose whom the table names (*chọn đơn vị kế thừa*); what it does not name stays open."""
    return settled(case, table())


def settled(case: OpenSuccession, lines: tuple[Settled, ...]) -> Unit | None:
    """Return the candidate that the latest line for a question names (*đơn vị được chọn*), None without one."""
    known = [
        line for line in lines if (line.unit, line.field) == (case.unit.id, case.field) and line.since <= case.on
    ]
    if not known:
        return None
    heir = max(known, key=lambda line: line.since).heir
    return next((unit for unit in case.candidates if unit.id == heir), None)


@cache
def table() -> tuple[Settled, ...]:
    """Read the table, once (*bảng quyết định*)."""
    text = (files(__name__) / "settled.toml").read_text("utf-8")
    return tuple(Settled(**line) for line in tomllib.loads(text)["settled"])
