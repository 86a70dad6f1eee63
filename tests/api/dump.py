"""The public API as a text: one line a name, so that a comparison says what changed."""

from collections.abc import Iterator

import click
import griffe

from api.doors import EXPERIMENTAL, stands_in
from api.surface import Named, door_names, is_type_alias, public, public_members
from ttdn.cli.app import app

HEAD = """# The public API of ttdn. A change here is a change for others: see docs/reference/stability.md.
# pytest tests/api --ttdn-update writes it."""
LONGEST = 60
SEEN = ("alias", "default", "factory", "init", "kw_only")
DECORATORS = {
    "abstractmethod",
    "cached_property",
    "classmethod",
    "contextmanager",
    "property",
    "st.composite",
    "staticmethod",
}


def text() -> str:
    """The whole of it."""
    return "\n".join([HEAD, *sections()]) + "\n"


def sections() -> Iterator[str]:
    """The lines of each part: where names are imported from, what they are, the commands."""
    yield "\n## Names to import\n"
    yield from sorted(way if way == path else f"{way} = {path}" for way, path in door_names())
    names = public()
    yield "\n## Promised\n"
    for path, named in names.items():
        if not stands_in(path, EXPERIMENTAL):
            yield from described(path, named)
    yield "\n## Experimental\n"
    for path, named in names.items():
        if stands_in(path, EXPERIMENTAL):
            yield from described(path, named)
    yield "\n## Commands\n"
    yield from commands(app, click.Context(app, info_name="ttdn"))


def described(path: str, named: Named) -> Iterator[str]:
    """The lines of a class, function or value."""
    match named:
        case griffe.Class():
            decorators = "".join(f"@{each.value} " for each in named.decorators)
            bases = ", ".join(str(base) for base in named.bases)
            yield f"{decorators}class {path}({bases})"
            for member in public_members(named):
                yield from (f"    {line}" for line in described(member.name, member))
        case griffe.Function():
            kinds = "".join(f"@{each.value} " for each in named.decorators if str(each.value) in DECORATORS)
            returns = "" if named.returns is None else f" -> {named.returns}"
            yield f"{kinds}{path}{parameters(named)}{returns}"
        case griffe.Attribute():
            kinds = "@property " if "property" in named.labels else ""
            annotation = "" if named.annotation is None else f": {named.annotation}"
            yield f"{kinds}{path}{annotation}{value(named)}"


def parameters(function: griffe.Function) -> str:
    """The parameters as the source has them, without ``self``."""
    shown = function.signature(return_type=False)
    return shown.removeprefix(function.name).replace("(self, ", "(").replace("(self)", "()").replace("(cls, ", "(")


def value(named: griffe.Attribute) -> str:
    """The value of a default, of a member of an enum, of a union; only that there is one, where it is long."""
    if named.value is None or "property" in named.labels:
        return ""
    told = field(named.value) if isinstance(named.value, griffe.ExprCall) else str(named.value)
    if not told:
        return ""
    return f" = {told}" if len(told) <= LONGEST or is_type_alias(named) else " = ..."


def field(call: griffe.ExprCall) -> str:
    """What is said of a value or, for a field of attrs, those settings that its users see."""
    if call.canonical_path != "attrs.field":
        return str(call)
    seen = [each for each in call.arguments if isinstance(each, griffe.ExprKeyword) and each.name in SEEN]
    return f"field({', '.join(map(str, seen))})" if seen else ""


def commands(command: click.Command, context: click.Context) -> Iterator[str]:
    """The lines of a command, its arguments and options, and of the commands below it."""
    yield context.command_path
    for parameter in command.params:
        yield f"    {parameter_line(parameter)}"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from commands(below, click.Context(below, info_name=name, parent=context))


def parameter_line(parameter: click.Parameter) -> str:
    """How a parameter is given, what it takes, and what stands for it where it is not given."""
    name = " ".join([*parameter.opts, *parameter.secondary_opts])
    name = name if isinstance(parameter, click.Option) else (parameter.name or "").upper()
    kind = (
        "|".join(map(str, parameter.type.choices))
        if isinstance(parameter.type, click.Choice)
        else parameter.type.name.strip("_")
    )
    is_flag = isinstance(parameter, click.Option) and parameter.is_flag
    words = ["flag" if is_flag else kind]
    words += ["required"] if parameter.required else []
    words += ["several"] if parameter.multiple or parameter.nargs == -1 else []
    words += [f"{parameter.nargs} values"] if parameter.nargs > 1 else []
    return f"{name}: {', '.join(words)}{default(parameter)}"


def default(parameter: click.Parameter) -> str:
    """What stands for a parameter that is not given."""
    found = parameter.default
    return f" = {found}" if isinstance(found, str | int) and found not in {"", False} else ""
