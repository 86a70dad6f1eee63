"""What a query may hold (*giới hạn tham số*): few parameters, none of them long."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import parse_qsl

from ttdn.errors import InvalidValue, Problem, shortened
from ttdn.model.tasks import Role

QUERY_OCTETS = 1024
PARAMETERS = 16
VALUE_LENGTH = 200
SPAN_YEARS = 10
PAGE_SIZE = 200
LARGEST_PAGE = 500
LARGEST_OFFSET = 100_000

_ROLES = {role.value: role for role in Role}
Parameters = tuple[tuple[str, str], ...]


def parameters_of(query: bytes) -> Parameters:
    """Return the parameters of a query in their order (*tham số*); those without a value are as if not there.

    Raises `InvalidValue` (``query-limit``) for more than may be.

    >>> parameters_of(b"role=lead&plan=hue%2Fnq47&unit=")
    (('role', 'lead'), ('plan', 'hue/nq47'))
    """
    try:
        if len(query) > QUERY_OCTETS:
            raise ValueError  # noqa: TRY301  one answer for all that is too much
        found = parse_qsl(query.decode("ascii"), max_num_fields=PARAMETERS, errors="strict")
        if any(len(value) > VALUE_LENGTH or not value.isprintable() for _, value in found):
            raise ValueError  # noqa: TRY301
    except ValueError:
        what = f"a query has {PARAMETERS} parameters at most, each of {VALUE_LENGTH} printable letters"
        raise InvalidValue(Problem("query-limit", what, shortened(query.decode("ascii", "replace")))) from None
    return tuple(found)


def values_of(parameters: Parameters, name: str) -> tuple[str, ...]:
    """Return the values of a parameter that may be repeated, each once."""
    return tuple(dict.fromkeys(value for given, value in parameters if given == name))


def value_of(parameters: Parameters, name: str) -> str | None:
    """Return the value of a parameter that may be given once; raises `InvalidValue` (``query-value``)."""
    values = values_of(parameters, name)
    if len(values) > 1:
        raise InvalidValue(Problem("query-value", f"{name} is given more than once", ", ".join(values)))
    return values[0] if values else None


def roles_of(names: Sequence[str]) -> tuple[Role, ...]:
    """Return the roles of some names, in the order of reports; raises `InvalidValue` (``query-value``).

    >>> roles_of(["coordinating", "lead"])
    (<Role.LEAD: 'lead'>, <Role.COORDINATING: 'coordinating'>)
    """
    for name in names:
        if name not in _ROLES:
            raise InvalidValue(Problem("query-value", "no such role", name, f"roles are {', '.join(_ROLES)}"))
    return tuple(role for name, role in _ROLES.items() if name in names)


def day_of(parameters: Parameters, name: str) -> date | None:
    """Return the day of a parameter; raises `InvalidValue` (``query-value``) for what is none."""
    value = value_of(parameters, name)
    try:
        return date.fromisoformat(value) if value is not None else None
    except ValueError:
        hint = "write it as in 2026-12-09"
        raise InvalidValue(
            Problem("query-value", f"{name} is not a day of the calendar", value or "", hint)
        ) from None


def number_of(parameters: Parameters, name: str, default: int, least: int, largest: int) -> int:
    """Return the whole number of a parameter; raises `InvalidValue` (``query-value``) beyond its limits.

    >>> number_of((("limit", "50"),), "limit", PAGE_SIZE, 1, LARGEST_PAGE)
    50
    """
    value = value_of(parameters, name)
    if value is None:
        return default
    number = int(value) if value.isascii() and value.isdecimal() else -1
    if not least <= number <= largest:
        what = f"{name} is a whole number from {least} to {largest}"
        raise InvalidValue(Problem("query-value", what, value))
    return number
