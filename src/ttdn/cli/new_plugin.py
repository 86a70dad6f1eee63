"""``ttdn new-plugin``: a distribution of one's own, ready to test (*tạo gói mở rộng mới*)."""

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import folder
from ttdn.cli.printing import echo, say
from ttdn.errors import TtdnError
from ttdn.hooks import specs
from ttdn.templates.answers import Answers, format_answers, pack_answers
from ttdn.templates.writing import check_free, require_copier, write_plugin
from ttdn.workspace import Workspace

_PACK, _FORMAT = "pack", "format"
_NAMES = {
    _PACK: "Tên tỉnh, thành phố (such as Lào Cai)",
    _FORMAT: "Tên định dạng báo cáo (such as Trang wiki)",
}


@click.command("new-plugin")
@click.argument("out", type=folder, metavar="DIR")
@click.option(
    "--flavour", type=click.Choice([_PACK, _FORMAT]), help="A pack of a province's plans, or a report format."
)
@click.option("--name", help="The province, such as 'Lào Cai'; or what people call the format.")
@click.option("--id", "own_id", help="The id of the pack or format; else it is made of the name.")
def command(out: Path, *, flavour: str | None, name: str | None, own_id: str | None) -> None:
    """Write a plugin of one's own into DIR, new or empty: its own tests, types and lint pass at once.

    What --flavour and --name leave open is asked on a terminal. Needs the extra: pip install "ttdn[template]".
    """
    require_copier("ttdn new-plugin")
    check_free(out)
    workspace = open_workspace(hooks=[specs.report_formats])
    if flavour and name is not None:
        answers = _answers(workspace, flavour, name, own_id)
    elif sys.stdin.isatty():
        answers = _asked(workspace, flavour, name, own_id)
    else:
        missing = "--name" if flavour else "--flavour"
        raise click.UsageError(f"give {missing}: this is no terminal that could be asked")  # noqa: EM102, TRY003  click's way
    written = write_plugin(answers, out)
    echo(f"{out}: {len(written)} files written ({answers.distribution})")
    place = shlex.quote(str(out))
    say(f"next: pip install -e {shlex.quote(f'{out}[test]')}, then pytest {place}")


def _answers(workspace: Workspace, flavour: str, name: str, own_id: str | None) -> Answers:
    if flavour == _PACK:
        return pack_answers(workspace, name, own_id)
    return format_answers(workspace.registry, name, own_id)


def _asked(workspace: Workspace, flavour: str | None, name: str | None, own_id: str | None) -> Answers:
    """Ask for what was not given, each until it can be used."""
    chosen = flavour or click.prompt("Loại gói", type=click.Choice([_PACK, _FORMAT]), default=_PACK, err=True)

    def named(text: str) -> Answers:
        return _answers(workspace, chosen, text, own_id)

    answers = named(name) if name is not None else _ask(_NAMES[chosen], named)
    if own_id is not None:
        return answers
    return _ask("Mã (id)", lambda text: _answers(workspace, chosen, answers.title, text), answers.id)


def _ask(question: str, read: Callable[[str], Answers], default: str | None = None) -> Answers:
    def value(text: str) -> Answers:
        try:
            return read(text)
        except TtdnError as error:
            raise click.BadParameter(str(error)) from error

    answers: Answers = click.prompt(question, value_proc=value, default=default, err=True)
    return answers
