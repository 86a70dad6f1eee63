"""Pictures that ttdn draws, made while the documentation is built: a page holds the commands, not the picture."""

import shlex
from collections.abc import Sequence
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar

from click.testing import CliRunner
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from ttdn.cli.app import app

FOLDER = "_made"


class Drawn(SphinxDirective):
    """``{drawn} FILE``: a figure of the file that the commands in the block write, a line each.

    They run one after the other in an empty folder. ``:alt:`` says what is to be seen, ``:caption:`` stands below.
    """

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"alt": directives.unchanged_required, "caption": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Draw the picture; a command that ends badly is an error of the page."""
        name = self.arguments[0]
        try:
            data = drawn(name, self.content)
        except (OSError, ValueError) as error:
            raise self.error(str(error)) from error
        made = Path(self.env.srcdir, FOLDER, name)
        made.parent.mkdir(exist_ok=True)
        made.write_bytes(data)
        figure = nodes.figure("", nodes.image(uri=f"/{FOLDER}/{name}", alt=self.options["alt"]))
        if "caption" in self.options:
            text, messages = self.parse_inline(self.options["caption"])
            figure += [nodes.caption("", "", *text), *messages]
        return [figure]


def drawn(name: str, commands: Sequence[str]) -> bytes:
    """Return the file that commands write.

    Raises `ValueError` where one ends badly, `OSError` where none writes the file.
    """
    with TemporaryDirectory() as folder, chdir(folder):
        for command in commands:
            given = shlex.split(command.removeprefix("ttdn "))
            done = CliRunner(env={"TTDN_RECORD": None}).invoke(app, given)
            if done.exit_code:
                message = f"{command}: {done.output}"
                raise ValueError(message)
        return Path(name).read_bytes()


def setup(sphinx: Sphinx) -> None:
    """Add the directive."""
    sphinx.add_directive("drawn", Drawn)
