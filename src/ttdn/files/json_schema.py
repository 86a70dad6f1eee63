"""The JSON Schema of data files (*lược đồ tệp dữ liệu*), for editors, made from the classes that read them.

Draft 2020-12. The days and hours of TOML have no counterpart in JSON: they are texts of the format ``date`` and
``time-local`` here, as tombi and taplo check them.
"""

import inspect
import json
from collections.abc import Mapping, Sequence
from datetime import date, time
from enum import Enum
from typing import TypeAlias, get_args, get_origin, get_type_hints

import attrs

from ttdn.files.schema import SCHEMA_VERSION, DataFile, choice_text, members_of

_Json: TypeAlias = "str | int | bool | Sequence[_Json] | Mapping[str, _Json]"

_LEAVES: Mapping[object, Mapping[str, _Json]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "format": "time-local"},
}


def schema_text() -> str:
    """Return the schema as JSON text (*nội dung lược đồ*), the same as the file that ships with the library.

    >>> schema_text().splitlines()[1]
    '  "$schema": "https://json-schema.org/draft/2020-12/schema",'
    """
    tables: dict[str, Mapping[str, _Json]] = {}
    file = _table(DataFile, tables, {"schema": {"const": SCHEMA_VERSION}})
    schema: Mapping[str, _Json] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ttdn",
        **file,
        "$defs": {name: tables[name] for name in sorted(tables)},
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _table(
    kind: type[attrs.AttrsInstance],
    tables: dict[str, Mapping[str, _Json]],
    fixed: Mapping[str, Mapping[str, _Json]] | None = None,
) -> Mapping[str, _Json]:
    """The schema of one class, `fixed` values before its own; those it refers to are added to `tables`."""
    hints = get_type_hints(kind)
    tag = getattr(kind, "kind", None)
    properties: dict[str, Mapping[str, _Json]] = {"kind": {"const": tag}} if isinstance(tag, str) else {}
    properties |= {field.name: _schema(hints[field.name], tables) for field in attrs.fields(kind)}
    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    required = [*(["kind"] if isinstance(tag, str) else []), *required]
    return {
        "description": _description(kind),
        "type": "object",
        "properties": {**properties, **(fixed or {})},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _description(kind: type[attrs.AttrsInstance]) -> str:
    """What the class says of itself: its docstring before the examples, as one text."""
    text = inspect.getdoc(kind) or ""
    return " ".join(text.partition(">>>")[0].replace("``", "`").split())


def _schema(hint: object, tables: dict[str, Mapping[str, _Json]]) -> Mapping[str, _Json]:
    """The schema of the values of one type."""
    if hint in _LEAVES:
        return _LEAVES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [choice_text(member) for member in hint]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], tables)}
    if isinstance(hint, type) and attrs.has(hint):
        if hint.__name__ not in tables:
            tables[hint.__name__] = {}
            tables[hint.__name__] = _table(hint, tables)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    choices = [_schema(member, tables) for member in members_of(hint)]
    return choices[0] if len(choices) == 1 else {"oneOf": choices}
