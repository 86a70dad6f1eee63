"""A name that no unit bears on a day (*tên không còn dùng*): who bore it, and who carries the work."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from ttdn.errors import NotFound, Problem
from ttdn.model.register import Register
from ttdn.model.spellings import Spelling
from ttdn.text import fold

_NAMED = 4
"""How many offices one message names."""


def borne_in(register: Register, text: str, place: str) -> tuple[Spelling, ...]:
    """Return the bearers of a name that lie in a territory (*ai từng mang tên này*), or all where none does."""
    borne = register.borne(text)
    there = tuple(one for one in borne if place in {one.bearer, _place_of(register, one.bearer)})
    return there if place and there else borne


def no_such_unit(register: Register, text: str, on: date, *, place: str = "") -> NotFound:
    """Return the error for what is no id of a unit, nor the name of one on a day (``unit-unknown``).

    Its hint tells who bore the name on another day, with who carries the work now; else the names near to it, of
    units that exist on the day, whatever their case and marks. Where several bore it, those of `place` are meant.

    >>> from ttdn.model.documents import Source
    >>> from ttdn.model.units import Change, Tier, Unit
    >>> basis = Source(basis="NQ 1")
    >>> units = [Unit("a", "Sở A", Tier.PROVINCE, basis), Unit("b", "Sở B", Tier.PROVINCE, basis)]
    >>> register = Register.of(units, changes=[Change(date(2025, 3, 1), ("a", "b"), ("b",), basis)])
    >>> no_such_unit(register, "Sở A", date(2026, 1, 1)).problems[0].hint
    'a ended on 28/02/2025; its work is carried by Sở B (b); see `ttdn who`'
    >>> no_such_unit(register, "so bb", date(2026, 1, 1)).problems[0].hint
    'did you mean Sở B?'
    """
    named = (text,) if text in register.groups else (one.bearer for one in borne_in(register, text, place))
    bearers = dict.fromkeys(named)
    told = [_told(register, text, bearer, on) for bearer in bearers]
    hint = "; or ".join(_few(told)) if told else _near(register, text, on)
    return NotFound(Problem("unit-unknown", f"no unit has this id or bears this name on {_day(on)}", text, hint))


def _told(register: Register, text: str, bearer: str, on: date) -> str:
    """What became of one who bears the name on some other day."""
    if bearer not in register.units:
        return f"{bearer} is a group; `ttdn who` names its members"
    life = register.lifespan(bearer)
    ended = life.ended_by(on)
    if ended is not None:
        heirs = register.carriers(bearer, on)
        names = [f"{register.full_name(heir.unit.id, on)} ({heir.unit.id})" for heir in heirs]
        carried = (
            f"its work is carried by {', '.join(_few(names))}" if names else "nobody is known to carry its work"
        )
        return f"{bearer} ended on {_day(ended)}; {carried}; see `ttdn who`"
    if on in life:
        return f"{bearer} bears this name on other days; on this one it is {register.full_name(bearer, on)}"
    first = next(one.lifespan.first for one in reversed(register.borne(text)) if one.bearer == bearer)
    return f"{bearer} bears this name from {_day(first)}" if first else f"give the id {bearer}"


def _near(register: Register, text: str, on: date) -> str:
    """The names near to a text, as they are written, of units that exist on the day; or their ids."""
    known = {fold(id_): id_ for id_ in register.units}
    for found in register.namesakes():
        known |= {fold(one.text): one.text for one in found if on in one.lifespan and one.bearer in register.units}
    near = get_close_matches(fold(text), known, 3)
    return f"did you mean {', '.join(known[key] for key in near)}?" if near else f"see `ttdn units --on {on}`"


def _few(told: list[str]) -> Iterator[str]:
    yield from told[:_NAMED]
    if len(told) > _NAMED:
        yield f"{len(told) - _NAMED} more"


def _place_of(register: Register, bearer: str) -> str:
    return (register.units.get(bearer) or register.groups[bearer]).place


def _day(on: date) -> str:
    return f"{on.day:02}/{on.month:02}/{on.year:04}"
