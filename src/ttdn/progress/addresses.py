"""The address of a database (*địa chỉ cơ sở dữ liệu*), and how it is shown: nobody is shown a password."""

import re

from ttdn.errors import InvalidValue, Problem

# Also what is only meant as one: taken for the name of a file, it would be printed with its password.
_MEANT = re.compile(r"://|^postgres(ql)?:|\bpassword *=", re.IGNORECASE)
_HOST = r"(?:[^@:/?,\[\]]*|\[[0-9a-fA-F:.%]+\])(?::\d*)?"
# Strict: a password with @ or / in it would be cut there, and its end be taken for a host, which errors name.
_FORM = re.compile(
    r"(?P<scheme>postgres(?:ql)?://)(?:(?P<user>[^@:/?]*)(?::[^@/]*)?@)?"
    rf"(?P<place>{_HOST}(?:,{_HOST})*(?:/[^@/?]*)?)(?:\?(?P<rest>[^@]*))?"
)
_SHOWN = ("user", "host", "hostaddr", "port", "dbname")


def is_address(where: str) -> bool:
    """Whether a text is meant as an address, not as the path of a file (*có phải địa chỉ*).

    >>> is_address("postgresql://so.hue.vn/theo_doi"), is_address("so-theo-doi.sqlite")
    (True, False)
    """
    return _MEANT.search(where) is not None


def shown(address: str) -> str:
    """Return an address without what is secret in it (*địa chỉ để hiển thị*).

    Of what follows a question mark only what tells the place is left. Raises `InvalidValue` (``record-address``).

    >>> shown("postgresql://lan:mat-khau@so.hue.vn/theo_doi?sslmode=require&password=mat-khau")
    'postgresql://lan@so.hue.vn/theo_doi'
    """
    found = _FORM.fullmatch(address)
    if found is None or not address.isprintable():
        raise InvalidValue(unreadable())
    user = f"{found['user']}@" if found["user"] else ""
    kept = [part for part in (found["rest"] or "").split("&") if part.partition("=")[0] in _SHOWN]
    return f"{found['scheme']}{user}{found['place']}{'?' if kept else ''}{'&'.join(kept)}"


def unreadable() -> Problem:
    """Say that an address cannot be read (*địa chỉ sai*), without any part of it: one may be a password."""
    what = "the address of the record cannot be read"
    hint = "write postgresql://user:password@host:port/database; in a password @ is %40, / is %2F and % is %25"
    return Problem("record-address", what, hint=hint)
