"""TOML values to the entries of a file (*kiểm tra cấu trúc tệp*): strictly, and all problems in one run.

The one file that imports cattrs. Nothing is converted: text stays text, a number is no text, a moment is no
day, a text is no list. What is wrong with one entry is reported and the entry left out, so that the others can
still be checked.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, time
from difflib import get_close_matches
from enum import Enum
from functools import cache
from types import GenericAlias
from typing import Generic, TypeVar, get_args, get_origin

import attrs
import cattrs
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)
from cattrs.gen import make_dict_structure_fn

from ttdn.errors import InvalidValue, Problem
from ttdn.files.positions import ValuePath
from ttdn.files.schema import SCHEMA_VERSION, DataFile, choice_text, members_of
from ttdn.files.source import TomlDocument, TomlValue
from ttdn.model.recurrence import Rule

_Kind = TypeVar("_Kind")
_File = TypeVar("_File", bound=attrs.AttrsInstance)


@attrs.frozen
class Structured(Generic[_File]):
    """What a document holds (*nội dung đã kiểm tra*): the good entries, and the problems of the others.

    `kept` tells for each list of tables which of its tables, counted from 0, the entries come from; `faulty` are
    the keys of the document in which something is wrong.
    """

    data: _File
    problems: tuple[Problem, ...]
    kept: Mapping[str, tuple[int, ...]]
    faulty: frozenset[str] = frozenset()


def structure(document: TomlDocument) -> Structured[DataFile]:
    r"""Read the entries of a document (*đọc các mục*); never raises.

    The problems are located and in the order of the text: ``schema-version``, ``key-unknown``, ``key-missing``,
    ``value-type``, ``value-choice``, and the codes of the model's own rules, such as ``rule-day``.

    >>> from ttdn.files.source import read_source
    >>> for problem in structure(read_source("schema = 1\n[calendar]\nuntil = 2026-12-31", "a.toml")).problems:
    ...     print(problem)
    a.toml:2:1 key-missing [calendar] needs the key confirmed_until
    a.toml:3:1 key-unknown [calendar] has no such key, got 'until'; one of: confirmed_until, confirmed_from
    """
    return structure_as(document, DataFile)


def structure_as(document: TomlDocument, kind: type[_File]) -> Structured[_File]:
    """Read a document as a file of another kind (*đọc tệp loại khác*), as strictly; never raises.

    `kind` needs the key ``schema`` and no other: every table of it may be missing.
    """
    empty = _converter().structure({"schema": SCHEMA_VERSION}, kind)
    if (version := document.values.get("schema")) != SCHEMA_VERSION and type(version) is int:
        hint = f"this ttdn reads schema {SCHEMA_VERSION}"
        problem = Problem("schema-version", "a file of another schema", _shown(version), hint)
        return Structured(empty, (problem.at(document.place(("schema",))),), {}, frozenset({"schema"}))
    values = dict(document.values)
    try:
        data = _converter().structure(values, kind)
    except ClassValidationError as error:
        faults = list(_faults(error, ()))
    else:
        return Structured(data, (), {})
    problems = sorted(
        (problem for path, fault in faults for problem in _problems(path, fault, document)),
        key=lambda problem: (problem.place.line, problem.place.column),
    )
    good, kept = _without({path[:2] for path, _ in faults}, values, attrs.fields_dict(kind).keys())
    faulty = frozenset(str(path[0]) if path else "" for path, _ in faults)
    return Structured(_converter().structure(good, kind), tuple(problems), kept, faulty)


def _without(
    faulty: set[ValuePath], values: Mapping[str, TomlValue], known: Collection[str]
) -> tuple[dict[str, TomlValue], dict[str, tuple[int, ...]]]:
    """Leave out the entries in which something is wrong."""
    good: dict[str, TomlValue] = {}
    kept: dict[str, tuple[int, ...]] = {}
    for key, value in values.items():
        if isinstance(value, list) and (key,) not in faulty:
            kept[key] = tuple(index for index in range(len(value)) if (key, index) not in faulty)
            good[key] = [value[index] for index in kept[key]]
        elif key in known and not any(path[0] == key for path in faulty):
            good[key] = value
    return {**good, "schema": SCHEMA_VERSION}, kept


def _faults(error: Exception, path: ValuePath) -> Iterator[tuple[ValuePath, Exception]]:
    """Take apart what cattrs found, each fault with the path it notes; an unknown key is one fault each."""
    if isinstance(error, ClassValidationError):
        noted, bare = error.group_exceptions()
        inner: list[tuple[Exception, ValuePath]] = [(fault, (note.name,)) for fault, note in noted]
    elif isinstance(error, IterableValidationError):
        items, bare = error.group_exceptions()
        inner = [(fault, (note.index,)) for fault, note in items]
    elif isinstance(error, ForbiddenExtraKeysError):
        for key in error.extra_fields:
            yield (*path, key), error
        return
    elif isinstance(error, _WrongKind):
        yield (*path, "kind"), error.fault
        return
    else:
        yield path, error
        return
    for fault, step in (*inner, *((fault, ()) for fault in bare)):
        yield from _faults(fault, (*path, *step))


def _problems(path: ValuePath, fault: Exception, document: TomlDocument) -> Iterator[Problem]:
    holder = _title(path[:-1])
    key = str(path[-1]) if path else ""
    match fault:
        case InvalidValue():
            for problem in fault.problems:
                yield problem.at(document.place(path))
        case ForbiddenExtraKeysError():
            hint = _near(key, [field.name for field in attrs.fields(fault.cl)])
            yield Problem("key-unknown", f"{holder} has no such key", key, hint, document.key_place(path))
        case KeyError():
            yield Problem("key-missing", f"{holder} needs the key {key}", place=document.place(path[:-1]))
        case _:
            raise fault


def _title(path: ValuePath) -> str:
    """How a person calls the table at a path."""
    names = [part for part in path if isinstance(part, str)]
    if not names:
        return "the file"
    if len(path) == 1:
        return f"[{names[0]}]"
    return f"[[{names[0]}]]" if len(names) == 1 else f"`{names[-1]}`"


def _near(got: str, allowed: list[str]) -> str:
    near = get_close_matches(got, allowed, 1)
    return f"did you mean {near[0]}?" if near else f"one of: {', '.join(allowed)}"


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=True, forbid_extra_keys=True)
    for kind, name, hint in _LEAVES:
        converter.register_structure_hook(kind, _leaf(kind, name, hint))
    converter.register_structure_hook(Enum, _choice)
    converter.register_structure_hook_factory(attrs.has)(_table)
    converter.register_structure_hook_factory(_is_list)(_list)
    converter.register_structure_hook_factory(_is_tagged)(_tagged)
    converter.register_structure_hook_factory(_is_rule)(_rule)
    return converter


_LEAVES: tuple[tuple[type, str, str], ...] = (
    (str, "text", "write it in quotes"),
    (int, "a whole number", "write it without quotes"),
    (bool, "true or false", "write it without quotes"),
    (date, "a day", "write it as 2026-12-31, without quotes and without an hour"),
    (time, "an hour", "write it as 17:00:00, without quotes"),
)
_TABLE = ("a table", "write it as [name], [[name]] or { key = … }")
_LIST = ("a list", "write it in brackets: [ … ]")
_TIMING = ("a table", 'write it as { kind = "…", … }')


def _leaf(kind: type[_Kind], name: str, hint: str) -> Callable[[TomlValue, type[_Kind]], _Kind]:
    def structured(value: TomlValue, _: type[_Kind]) -> _Kind:
        if type(value) is kind:
            return value
        raise _wrong_type(name, hint, value)

    return structured


def _wrong_type(expected: str, hint: str, value: TomlValue) -> InvalidValue:
    return InvalidValue(Problem("value-type", f"expected {expected}", _shown(value), hint))


def _shown(value: TomlValue) -> str:
    match value:
        case str():
            return f'"{value}"'
        case bool():
            return str(value).lower()
        case list():
            return "a list"
        case dict():
            return "a table"
        case int():
            return hex(value) if value.bit_length() > 64 else str(value)  # noqa: PLR2004  Python prints no more than some thousand digits
        case _:
            return str(value)


def _table(kind: type[_Kind], converter: cattrs.Converter) -> Callable[[TomlValue, type[_Kind]], _Kind]:
    structured = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True
    )

    def table(value: TomlValue, _: type[_Kind]) -> _Kind:
        if isinstance(value, dict):
            return structured(value, kind)
        raise _wrong_type(*_TABLE, value)

    return table


def _is_list(kind: object) -> bool:
    return get_origin(kind) is tuple


def _list(kind: object, converter: cattrs.Converter) -> Callable[[TomlValue, object], tuple[object, ...]]:
    items = GenericAlias(list, get_args(kind)[:1])
    structured = converter.get_structure_hook(items)

    def as_tuple(value: TomlValue, _: object) -> tuple[object, ...]:
        if isinstance(value, list):
            return tuple(structured(value, items))
        raise _wrong_type(*_LIST, value)

    return as_tuple


def _choice(value: TomlValue, kind: type[Enum]) -> Enum:
    choices = {choice_text(member): member for member in kind}
    if isinstance(value, str) and value in choices:
        return choices[value]
    raise _wrong_choice(value, list(choices))


def _wrong_choice(value: TomlValue, choices: list[str]) -> InvalidValue:
    got = value if isinstance(value, str) else _shown(value)
    return InvalidValue(Problem("value-choice", "not one of the words allowed here", got, _near(got, choices)))


class _WrongKind(Exception):
    """A fault in the `kind` of a table, not in the table as a whole."""

    def __init__(self, fault: Exception) -> None:
        super().__init__(fault)
        self.fault = fault


def _is_tagged(union: object) -> bool:
    tags = [getattr(member, "kind", None) for member in members_of(union)]
    return bool(tags) and all(isinstance(tag, str) for tag in tags)


def _tagged(union: object, converter: cattrs.Converter) -> Callable[[TomlValue, object], object]:
    kinds = {tag: member for member in members_of(union) if isinstance(tag := getattr(member, "kind", None), str)}

    def tagged(value: TomlValue, _: object) -> object:
        if not isinstance(value, dict):
            raise _wrong_type(*_TIMING, value)
        kind = value.get("kind")
        if isinstance(kind, str) and kind in kinds:
            return converter.structure({key: item for key, item in value.items() if key != "kind"}, kinds[kind])
        raise _WrongKind(KeyError("kind") if kind is None else _wrong_choice(kind, list(kinds)))

    return tagged


def _is_rule(kind: object) -> bool:
    return kind == Rule


def _rule(rules: object, converter: cattrs.Converter) -> Callable[[TomlValue, object], object]:
    """Rules tell themselves apart by their first key: day, weekday, nth."""
    kinds = {attrs.fields(member)[0].name: member for member in members_of(rules) if attrs.has(member)}

    def rule(value: TomlValue, _: object) -> object:
        if not isinstance(value, dict):
            raise _wrong_type(*_TABLE, value)
        found = [kind for key, kind in kinds.items() if key in value]
        if len(found) != 1:
            what, hint = "expected one kind of rule", f"give one of: {', '.join(kinds)}"
            raise InvalidValue(Problem("rule-kind", what, ", ".join(value), hint))
        return converter.structure(value, found[0])

    return rule
