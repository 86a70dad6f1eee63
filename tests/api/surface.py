"""The public names: what stands at the doors, and every value that is reached from there by a type."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import griffe

from api.doors import DOORS, OPAQUE, stands_in

SOURCE = Path(__file__).parent.parent.parent / "src"

Named = griffe.Class | griffe.Function | griffe.Attribute


@cache
def package() -> griffe.Module:
    """Ttdn as its source says it: nothing is imported, and annotations stay as they are written."""
    loaded = griffe.load("ttdn", search_paths=[SOURCE], allow_inspection=False, resolve_aliases=True)
    assert isinstance(loaded, griffe.Module)
    return loaded


def exported(module: griffe.Module) -> list[str]:
    """The public names of a module: those of ``__all__``, or what it defines without an underscore."""
    if module.exports is not None:
        return sorted(str(name) for name in module.exports)
    return sorted(
        name
        for name, member in module.members.items()
        if not name.startswith("_")
        and not member.is_alias
        and not member.is_module
        and not is_variable_of_types(member)
    )


def is_variable_of_types(member: griffe.Object | griffe.Alias) -> bool:
    """Tell whether a name is a type variable, which nobody imports."""
    value = str(getattr(member, "value", ""))
    return value.startswith(("TypeVar(", "ParamSpec("))


def door_names() -> Iterator[tuple[str, str]]:
    """Every name at a door: as one imports it, and the path of what it is."""
    for door in DOORS:
        found = found_at(door) if door != "ttdn" else package()
        if not found.is_module:
            yield door, defined_at(found)
            continue
        module = found.final_target if isinstance(found, griffe.Alias) else found
        assert isinstance(module, griffe.Module)
        for name in exported(module):
            yield f"{door}.{name}", defined_at(found_at(module.imports.get(name, f"{module.path}.{name}")))


@cache
def public() -> Mapping[str, Named]:
    """Every public name by its path: what is at the doors, and what types lead to from there, all of it."""
    found: dict[str, Named] = {}
    waiting = [path for _, path in door_names()]
    while waiting:
        path = waiting.pop()
        named = resolved(path)
        if named is None or path in found:
            continue
        found[path] = named
        waiting += led_to(named)
    return dict(sorted(found.items()))


def resolved(path: str) -> Named | None:
    """The class, function or value of a path in ttdn; None for modules, variables of types, what is not public."""
    parts = path.split(".")
    hidden = any(part.startswith("_") for part in parts) or stands_in(path, OPAQUE)
    if parts[0] != "ttdn" or len(parts) == 1 or hidden:
        return None
    found = found_at(path)
    target = found.final_target if isinstance(found, griffe.Alias) else found
    if isinstance(target, griffe.Module) or is_variable_of_types(target):
        return None
    assert isinstance(target, griffe.Class | griffe.Function | griffe.Attribute)
    return target


def led_to(named: Named) -> Iterator[str]:
    """The paths of the names in ttdn that the types of a public name lead to."""
    if isinstance(named, griffe.Class):
        yield from paths_in(named.bases)
        for member in public_members(named):
            yield from led_to(member)
    elif isinstance(named, griffe.Function):
        yield from paths_in([named.returns, *(each.annotation for each in named.parameters)])
    elif named.annotation is not None:
        yield from paths_in([named.annotation])
    elif is_type_alias(named):
        yield from paths_in([named.value])


def is_type_alias(named: griffe.Attribute) -> bool:
    """Tell whether a value of a module names types, such as a closed union."""
    named_so = named.name[0].isupper() and not named.name.isupper()
    in_module = named.parent is not None and named.parent.is_module
    return named_so and in_module and not isinstance(named.value, griffe.ExprCall)


def paths_in(annotations: Iterable[object]) -> Iterator[str]:
    """The canonical paths of the names of ttdn in annotations."""
    for annotation in annotations:
        for part in annotation.iterate(flat=True) if isinstance(annotation, griffe.Expr) else ():
            if isinstance(part, griffe.ExprName) and part.canonical_path.startswith("ttdn."):
                yield defined_at(found_at(part.canonical_path))


def found_at(path: str) -> griffe.Object | griffe.Alias:
    """What stands at a path of ttdn, perhaps by an import."""
    found: griffe.Object | griffe.Alias = package()[path.removeprefix("ttdn.")]
    return found


def defined_at(found: griffe.Object | griffe.Alias) -> str:
    """The path where a name is defined, which may be in another distribution."""
    while isinstance(found, griffe.Alias):
        if not found.target_path.startswith("ttdn."):
            return found.target_path
        found = found_at(found.target_path)
    return found.path


def public_members(named: griffe.Class) -> list[griffe.Function | griffe.Attribute]:
    """The fields, values, properties and methods of a class that people may use, in the order of the source."""
    return [
        member
        for name, member in named.members.items()
        if isinstance(member, griffe.Function | griffe.Attribute) and is_public(name)
    ]


def is_public(name: str) -> bool:
    """Tell whether people may use a member of this name: also what stands behind ``in``, ``len`` and calling."""
    special = name.startswith("__") and name.endswith("__")
    return not name.startswith("_") or (special and not name.startswith("__attrs") and name != "__slots__")
