"""The address of a database (*địa chỉ cơ sở dữ liệu*), and how it is shown: nobody is shown a password."""

import re

from ttdn.errors import InvalidValue, Problem

SCHEMES = ("postgresql", "postgres")
_HOST = r"(?:[^@:/?,\[\]]*|\[[0-9a-fA-F:.%]+\])(?::\d*)?"
# Strict: a password with @ or / in it would be cut there, and its end be taken for a host, which errors name.
_FORM = re.compile(
    r"(?P<scheme>[a-z]+://)(?:(?P<user>[^@:/?]*)(?::[^@/]*)?@)?"
    rf"(?P<place>{_HOST}(?:,{_HOST})*(?:/[^@/?]*)?)(?:\?(?P<rest>[^@]*))?"
)
_SHOWN = ("user", "host", "hostaddr", "port", "dbname")


def shown(address: str) -> str:
    """Return an address without what is secret in it (*địa chỉ để hiển thị*).

    Of what follows a question mark only what tells the place is left. Raises `InvalidValue` (``record-address``).

    >>> shown("postgresql://lan:mat-khau@so.hue.vn/theo_doi?sslmode=require&password=mat-khau")
    'postgresql://lan@so.hue.vn/theo_doi'
    """
    found = _FORM.fullmatch(address)
    if found is None or not address.isprintable():
        raise InvalidValue(unreadable(address))
    user = f"{found['user']}@" if found["user"] else ""
    kept = [part for part in (found["rest"] or "").split("&") if part.partition("=")[0] in _SHOWN]
    return f"{found['scheme']}{user}{found['place']}{'?' if kept else ''}{'&'.join(kept)}"


def unreadable(address: str) -> Problem:
    """Say that an address cannot be read (*địa chỉ sai*), without the parts of it: one may be a password."""
    what = "the address of the record cannot be read"
    hint = "write postgresql://user:password@host:port/database; in a password @ is %40, / is %2F and % is %25"
    return Problem("record-address", what, f"{address.partition('://')[0]}://…", hint)
