"""``ttdn token``: addresses of calendars that are not public (*địa chỉ lịch riêng*)."""

from datetime import date
from pathlib import Path

import click

from ttdn.cli.options import FILE, day, day_or_today
from ttdn.errors import NotFound, Place, Problem, near_hint
from ttdn.feeds.folder import INDEX, indexed
from ttdn.web.serving.tokens import Tokens, address_of, read_tokens, write_tokens

_BUILT = Path("public")  # where `ttdn build` writes unless told otherwise
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
@click.option(
    "--folder", type=FILE, help="The folder that is served, which must hold the feed; public where it is."
)
@click.option("--base", default="", metavar="URL", help="Where the folder is served, for a whole address.")
@click.option("--note", default="", help="Whom it is for.")
@click.option("--on", type=day, help="The day to note; today in Vietnam where it is left out.")
def add(feed: str, file: Path, *, folder: Path | None, base: str, note: str, on: date | None) -> None:
    """Make FEED private and print an address for it, once: the file keeps only the hash of its token.

    A feed that the folder does not hold is refused. Where there is no folder to look in, a note says so.
    """
    known = read_tokens(file) if file.exists() else Tokens()
    tokens, token = known.added(feed, day_or_today(on, "the day to note"), note)
    _look_up(feed, folder)
    address = address_of(token, feed, base)
    write_tokens(tokens, file)
    click.echo(address)


def _look_up(feed: str, folder: Path | None) -> None:
    """Refuse a feed that the folder does not hold, since nobody would ever get it under its address."""
    index = (folder or _BUILT) / INDEX
    if not index.is_file():
        if folder is not None:
            hint = "`ttdn publish` or `ttdn build` makes it"
            raise NotFound(Problem("file-missing", "no folder of feeds: it has no index", str(index), hint))
        click.echo("note: not looked up whether the feed is there; --folder says where it is served", err=True)
        return
    known = indexed(index.read_bytes())
    if feed not in known:
        hint = near_hint(feed, sorted(known), f"see {index} for the paths of its feeds")
        place = Place(str(index))
        raise NotFound(Problem("token-feed-unknown", "the folder holds no feed of this path", feed, hint, place))


@command.command()
@click.argument("feed")
@click.argument("name", metavar="ID")
@_TOKENS
def revoke(feed: str, name: str, file: Path) -> None:
    """Take the token ID of FEED away, as `list` shows it, at once; the feed stays private."""
    tokens = read_tokens(file).revoked(feed, name)
    write_tokens(tokens, file)
    click.echo(f"{feed}: còn {len(tokens.feeds[feed])} mã")


@command.command("list")
@_TOKENS
def listed(file: Path) -> None:
    """List the private feeds with the id, the day and the note of each token."""
    for feed, tokens in sorted(read_tokens(file).feeds.items()):
        for token in tokens:
            click.echo(f"{feed}\t{token.id}\t{token.added}\t{token.note}")
        if not tokens:
            click.echo(f"{feed}\tkhông có mã")
