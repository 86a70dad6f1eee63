"""``ttdn token``: addresses of calendars that are not public (*địa chỉ lịch riêng*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.options import FILE, day, day_or_today
from ttdn.cli.printing import echo
from ttdn.web.serving.tokens import Tokens, address_of, read_tokens, write_tokens

_TOKENS = click.option("--tokens", "file", type=FILE, required=True, help="The file of tokens.")


@click.group("token")
def command() -> None:
    """Give and revoke addresses of calendars that are not public, for `ttdn serve --tokens FILE`.

    FEED is the path of a feed as index.json has it, such as units/hue/so-vhtt.ics. A feed that the file names is
    private, with all that lies beside it: its file of tasks, its page.
    """


@command.command()
@click.argument("feed")
@_TOKENS
@click.option("--base", default="", metavar="URL", help="Where the folder is served, for a whole address.")
@click.option("--note", default="", help="Whom it is for.")
@click.option("--on", type=day, help="The day to note; today in Vietnam where it is left out.")
def add(feed: str, file: Path, base: str, note: str, on: date | None) -> None:
    """Make FEED private and print an address for it, once: the file keeps only the hash of its token."""
    known = read_tokens(file) if file.exists() else Tokens()
    tokens, token = known.added(feed, day_or_today(on, "the day to note"), note)
    address = address_of(token, feed, base)
    write_tokens(tokens, file)
    echo(address)


@command.command()
@click.argument("feed")
@click.argument("name", metavar="ID")
@_TOKENS
def revoke(feed: str, name: str, file: Path) -> None:
    """Take the token ID of FEED away, as `list` shows it, at once; the feed stays private."""
    tokens = read_tokens(file).revoked(feed, name)
    write_tokens(tokens, file)
    echo(f"{feed}: còn {len(tokens.feeds[feed])} mã")


@command.command("list")
@_TOKENS
def listed(file: Path) -> None:
    """List the private feeds with the id, the day and the note of each token."""
    for feed, tokens in sorted(read_tokens(file).feeds.items()):
        for token in tokens:
            echo(f"{feed}\t{token.id}\t{token.added}\t{token.note}")
        if not tokens:
            echo(f"{feed}\tkhông có mã")
