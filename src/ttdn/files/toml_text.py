"""Entries to TOML text (*ghi tệp TOML*): one table an entry, what has its default left out, remarks by choice."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from enum import Enum
from typing import TypeGuard

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.files.positions import ValuePath
from ttdn.files.schema import DataFile, choice_text

# Control characters, and the marks that would end a text or begin an escape.
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


Remarks = Mapping[ValuePath, Sequence[str]]
"""Remarks for people (*chú thích*) by the path of what they stand above: a key, a table, or () for the file."""

NO_REMARKS: Remarks = {}
_REMARK_WIDTH = 108
_WRAPPER = textwrap.TextWrapper(
    _REMARK_WIDTH,
    subsequent_indent="  ",
    expand_tabs=False,
    replace_whitespace=False,
    break_long_words=False,
    break_on_hyphens=False,
)


def toml_text(data: DataFile, remarks: Remarks = NO_REMARKS) -> str:
    """Return the text of a data file (*nội dung tệp dữ liệu*); reading it gives equal entries.

    `remarks` become comments above what they are of, such as ``("task", 0, "when")``. Raises `InvalidValue`
    (``text-unwritable``).

    >>> from ttdn.files.schema import FieldEntry
    >>> data = DataFile(schema=1, field=(FieldEntry(id="bao-chi", name="báo chí"),))
    >>> print(toml_text(data, {("field", 0, "name"): ["như luật"]}), end="")
    schema = 1
    <BLANKLINE>
    [[field]]
    id = "bao-chi"
    # như luật
    name = "báo chí"
    """
    head, tables = _comments(remarks, ()), ""
    for key, value in _given(data):
        if attrs.has(type(value)):
            tables += f"\n{_comments(remarks, (key,))}[{key}]\n{_lines(value, remarks, (key,))}"
        elif _is_list(value) and attrs.has(type(value[0])):
            for index, item in enumerate(value):
                path = (key, index)
                tables += f"\n{_comments(remarks, path)}[[{key}]]\n{_lines(item, remarks, path)}"
        else:
            head += f"{_comments(remarks, (key,))}{key} = {_written(value)}\n"
    return head + tables


def comment(text: str) -> str:
    r"""Return a text as comment lines (*dòng chú thích*): white space as single spaces, long lines broken there.

    Raises `InvalidValue` (``text-unwritable``).

    >>> comment("trang 1,\nđoạn 2")
    '# trang 1, đoạn 2\n'
    """
    plain = _CONTROL.sub(" ", text)
    even = " ".join(_whole(plain).split())
    lines = [even] if 0 < len(even) <= _REMARK_WIDTH else _WRAPPER.wrap(even)
    return "".join(f"# {line}\n" for line in lines) or "#\n"


def _comments(remarks: Remarks, path: ValuePath) -> str:
    return "".join(comment(text) for text in remarks.get(path, ()))


def _is_list(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def _lines(entry: object, remarks: Remarks, path: ValuePath) -> str:
    return "".join(
        f"{_comments(remarks, (*path, key))}{key} = {_written(value)}\n" for key, value in _given(entry)
    )


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
    return '"' + _ESCAPED.sub(lambda found: _SHORT.get(found[0], f"\\u{ord(found[0]):04x}"), _whole(text)) + '"'


def _whole(text: str) -> str:
    """The text, unless half of a character stands in it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        problem = Problem("text-unwritable", "half of a character cannot be written", repr(text))
        raise InvalidValue(problem) from None
    return text
