"""The command ``ttdn``: finds commands by name, and turns every error into a line and an exit code."""

from importlib import import_module

import click

from ttdn.cli.failures import ALLOWED, BLOCKED, tell
from ttdn.errors import TtdnError

_COMMANDS = {
    "agenda": "what is due, for a plan or a unit",
    "build": "write the calendar feeds",
    "check": "check plan and data files",
    "diff": "say in words what differs between two plans",
    "done": "record that a duty was done",
    "draft": "draft a plan file from an official document, for review",
    "explain": "show how a phrase is read",
    "lint": "check any .ics file for what loses subscribers",
    "new-plugin": "write a plugin of one's own: a pack of a province, a report format",
    "plans": "list the plans",
    "plugins": "list the plugins, what they offer, and which failed",
    "publish": "publish the calendar feeds, with a memory of every entry",
    "record": "check and copy the record of what was done; tables that offices fill in",
    "remind": "print a text for each unit that has something overdue or due soon",
    "report": "write a report on a plan: who does what, what is due",
    "schema": "print the JSON Schema of plan files, for editors",
    "serve": "serve the published folder, with parts of feeds and JSON on the fly",
    "show": "print a plan as people read it",
    "status": "say how the duties of plans stand, by the record",
    "token": "give and revoke addresses of calendars that are not public",
    "units": "list the units of a day, or what became of one",
    "who": "tell who carries the work of an office on a day",
    "workdays": "tell which days are worked, and how sure that is",
}

_PLUGIN_FAILED = 7

EXIT_CODES = """\b
Exit codes:
  0  done
  1  lint found something; diff --exit-code found a difference
  2  the command line was wrong
  3  a file or value is not valid
  4  a plan, unit or file is not there
  5  the sources leave the answer open
  6  an output could not be written
  7  a plugin failed, the rest was done
"""


class Commands(click.Group):
    """A group whose commands are modules of their own, loaded when called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands."""
        del ctx
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        del ctx
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"ttdn.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(sorted(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; bad input ends in lines and an exit code, never in a traceback."""
        try:
            done = super().invoke(ctx)
        except TtdnError as error:
            tell()
            for line in error.lines:
                click.echo(f"{click.style('error', fg='red')}: {line}", err=True)
            ctx.exit(error.exit_code)
        if tell():
            ctx.exit(_PLUGIN_FAILED)
        return done


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ttdn")
@click.option("--block", multiple=True, metavar="NAME", help="Leave a plugin alone, by its name or distribution.")
@click.option("--allow", multiple=True, metavar="NAME", help="Leave all installed plugins alone but those named.")
@click.pass_context
def app(ctx: click.Context, block: tuple[str, ...], allow: tuple[str, ...]) -> None:
    """Vietnamese administrative plans as calendars people subscribe to."""
    ctx.meta[BLOCKED], ctx.meta[ALLOWED] = block, allow
