"""``ttdn serve``: the published folder over HTTP (*phục vụ lịch qua mạng*)."""

import socket
from collections.abc import Callable
from pathlib import Path

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import FILE
from ttdn.errors import NotFound, Problem
from ttdn.feeds.folder import INDEX
from ttdn.web.extra import require_web
from ttdn.web.serving.tokens import read_tokens


@click.command()
@click.argument("folder", type=FILE)
@click.argument("plans", nargs=-1, metavar="[PLAN]...")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@click.option("--tokens", type=FILE, help="The file of `ttdn token`: the feeds it names are private.")
def command(folder: Path, plans: tuple[str, ...], host: str, port: int, tokens: Path | None) -> None:
    """Serve FOLDER, that of `ttdn publish` or `ttdn build`, until it is stopped.

    With the PLANs that the folder holds (ids or plan files) it answers on the fly too: ?role=lead and ?plan=ID at
    the address of a feed, and /api/agenda. Needs the extra: pip install "ttdn[web]".
    """
    require_web("ttdn serve", ["starlette", "uvicorn"])
    from ttdn.web.serving.app import create_app  # noqa: PLC0415  an extra
    from ttdn.web.serving.run import listen, run  # noqa: PLC0415  the same

    if not folder.is_dir():
        raise NotFound(Problem("file-missing", "no such folder", str(folder), "`ttdn publish` makes it"))
    if not (folder / INDEX).is_file():
        what, hint = "the folder holds no feeds: it has no index.json", "`ttdn publish` into it first"
        raise NotFound(Problem("folder-without-feeds", what, str(folder), hint))
    if tokens is not None:
        read_tokens(tokens)  # a server that could answer nothing but 503 is not started
    app = create_app(folder, open_workspace(*plans) if plans else None, plans=plans, tokens=tokens)
    with _listening(listen, host, port) as listening:
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listening.getsockname()[1]}/"
        click.echo(f"đang phục vụ thư mục {folder} tại {address} (Ctrl+C để dừng)", err=True)
        run(app, listening)


def _listening(listen: Callable[[str, int], socket.socket], host: str, port: int) -> socket.socket:
    """Take the address before anything is said of it."""
    try:
        return listen(host, port)
    except OSError as error:
        what = f"{host}:{port} cannot be listened at: {error.strerror or error}"
        raise click.BadParameter(what, param_hint="--host, --port") from None
