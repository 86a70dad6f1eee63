"""Requests per second of the app of `ttdn serve`, beside Starlette's own static files on the same feed.

Both run under uvicorn with the same settings, each in a process of its own; one load program asks over loopback on
kept connections. Rounds take turns and the best of each counts. The load program shares the machine with the
server and bounds what can be seen: where both were faster than it, the ratio would be nearer to 1.

    python benchmarks/serve_bench.py [--requests N] [--rounds N]
"""

import argparse
import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import uvicorn
from runs import best, verdict
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

import ttdn
from ttdn.feeds.folder import write_folder
from ttdn.web.serving.app import create_app
from ttdn.web.serving.run import listen

FEED = "units/hue/so-vhtt.ics"
CONNECTIONS = 8
GOAL = 0.8
NAMES = {"ttdn": "ttdn serve", "starlette": "StaticFiles"}


def serve(name: str, folder: Path) -> None:
    """Serve a folder at a free port, which is printed first."""
    app = create_app(folder) if name == "ttdn" else Starlette(routes=[Mount("/", StaticFiles(directory=folder))])
    with listen("127.0.0.1", 0) as listening:
        print(listening.getsockname()[1], flush=True)
        config = uvicorn.Config(app, access_log=False, lifespan="off", log_level="warning")
        uvicorn.Server(config).run(sockets=[listening])


@contextmanager
def serving(name: str, folder: Path) -> Generator[int]:
    """Run a server in a process of its own; yield its port."""
    command = [sys.executable, __file__, "--serve", name, "--folder", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603  this script
        try:
            if process.stdout is None:
                raise SystemExit("no output of the server")  # noqa: EM101, TRY003  a script
            yield int(process.stdout.readline())
        finally:
            process.terminate()


async def ask(port: int, count: int, tag: str) -> tuple[int, str]:
    """Ask for the feed some times on one connection; return the octets of all bodies, and the last entity tag."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    condition = f"If-None-Match: {tag}\r\n" if tag else ""
    request = f"GET /{FEED} HTTP/1.1\r\nHost: 127.0.0.1\r\n{condition}\r\n".encode()
    octets, told = 0, ""
    for _ in range(count):
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status, *lines = head.splitlines()
        headers = dict(line.lower().split(": ", 1) for line in lines if line)
        if status.split()[1] != ("304" if tag else "200"):
            raise SystemExit(status)
        length = 0 if tag else int(headers["content-length"])
        await reader.readexactly(length)
        octets, told = octets + length, headers["etag"]
    writer.close()
    return octets, told


async def load(port: int, requests: int, *, conditional: bool) -> dict[str, float]:
    """Put the load on a server that is warm; return seconds, and requests in one of them."""
    _, tag = await ask(port, 100, "")
    share = requests // CONNECTIONS
    begun = time.perf_counter()
    told = await asyncio.gather(*(ask(port, share, tag if conditional else "") for _ in range(CONNECTIONS)))
    seconds = time.perf_counter() - begun
    rate = share * CONNECTIONS / seconds
    return {"seconds": seconds, "rate": rate, "octets": sum(octets for octets, _ in told)}


def measure(name: str, folder: Path, requests: int, *, conditional: bool) -> dict[str, float]:
    """Time one contender."""
    with serving(name, folder) as port:
        return asyncio.run(load(port, requests, conditional=conditional))


def main() -> None:
    """Measure both contenders and print rates and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--serve", choices=NAMES)
    parser.add_argument("--one", choices=NAMES)
    parser.add_argument("--conditional", action="store_true")
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    if options.serve:
        serve(options.serve, options.folder)
        return
    if options.one:
        print(json.dumps(measure(options.one, options.folder, options.requests, conditional=options.conditional)))
        return
    with TemporaryDirectory() as name:
        write_folder(ttdn.Workspace.open().feeds("hue/nq47"), Path(name))
        size = (Path(name) / FEED).stat().st_size
        print(f"Server: one feed of {size / 1000:.0f} kB, {options.requests} requests, {CONNECTIONS} connections")
        script = [__file__, "--folder", name, "--requests", str(options.requests)]
        for what, more in (("whole (200)", []), ("not modified (304)", ["--conditional"])):
            commands = {contender: [*script, *more, "--one", contender] for contender in NAMES}
            found = best(options.rounds, commands, "seconds")
            for contender, shown in NAMES.items():
                print(f"  {what:20}{shown:14}{found[contender]['rate']:8.0f} requests/s")
            ratio = found["ttdn"]["rate"] / found["starlette"]["rate"]
            print(f"{what}: {ratio:.2f} of the rate of StaticFiles ({verdict(ratio, GOAL, at_least=True)})")


if __name__ == "__main__":
    main()
