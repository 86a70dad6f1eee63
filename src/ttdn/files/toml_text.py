"""Entries to TOML text (*ghi tệp TOML*): one table an entry, what has its default left out."""

import re
from collections.abc import Iterator
from datetime import date, time
from enum import Enum
from typing import TypeGuard

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.files.schema import DataFile, choice_text

# Control characters, and the marks that would end a text or begin an escape.
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def toml_text(data: DataFile) -> str:
    """Return the text of a data file (*nội dung tệp dữ liệu*); reading it gives equal entries.

    >>> from ttdn.files.schema import FieldEntry
    >>> print(toml_text(DataFile(schema=1, field=(FieldEntry(id="bao-chi", name="báo chí"),))), end="")
    schema = 1
    <BLANKLINE>
    [[field]]
    id = "bao-chi"
    name = "báo chí"
    """
    head, tables = "", ""
    for key, value in _given(data):
        if attrs.has(type(value)):
            tables += f"\n[{key}]\n{_lines(value)}"
        elif _is_list(value) and attrs.has(type(value[0])):
            tables += "".join(f"\n[[{key}]]\n{_lines(item)}" for item in value)
        else:
            head += f"{key} = {_written(value)}\n"
    return head + tables


def _is_list(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def _lines(entry: object) -> str:
    return "".join(f"{key} = {_written(value)}\n" for key, value in _given(entry))


def _given(entry: object) -> Iterator[tuple[str, object]]:
    """The keys of an entry with their values: the kind, then what must be given, then what is not the default."""
    table = type(entry)
    kind = getattr(table, "kind", None)
    if isinstance(kind, str):
        yield "kind", kind
    fields = attrs.fields(table) if attrs.has(table) else ()
    for field in sorted(fields, key=lambda field: field.default is not attrs.NOTHING):
        value = getattr(entry, field.name)
        if field.default is attrs.NOTHING or value != field.default:
            yield field.name, value


def _written(value: object) -> str:
    if _is_list(value):
        return f"[{', '.join(_written(item) for item in value)}]"
    match value:
        case str():
            return _text(value)
        case date() | time():
            return value.isoformat()
        case Enum():
            return _text(choice_text(value))
        case _ if attrs.has(type(value)):
            return f"{{ {', '.join(f'{key} = {_written(item)}' for key, item in _given(value))} }}"
        case _:
            return str(value).lower()


def _text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        problem = Problem("text-unwritable", "half of a character cannot be written", repr(text))
        raise InvalidValue(problem) from None
    return '"' + _ESCAPED.sub(lambda found: _SHORT.get(found[0], f"\\u{ord(found[0]):04x}"), text) + '"'
