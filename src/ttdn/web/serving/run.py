"""Running the app under uvicorn (*chạy máy chủ*)."""

import logging
import os
import socket

import uvicorn
from starlette.types import ASGIApp

from ttdn.web.serving.tokens_log import HideTokens

GRACE_SECONDS = 10
_WAITING = 2048


def listen(host: str, port: int) -> socket.socket:
    """Take an address (*mở cổng*), IPv4 or IPv6; 0 takes a free port. Raises `OSError`.

    The protocol is named: of a socket without it asyncio would not switch Nagle's algorithm off, and every larger
    answer would wait 40 ms for an acknowledgement.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(_WAITING)
    except BaseException:
        listening.close()
        raise
    return listening


def run(app: ASGIApp, listening: socket.socket) -> None:
    """Serve an app at a socket until SIGINT or SIGTERM (*chạy máy chủ*).

    Answers that are under way are finished, for some seconds. ``X-Forwarded-For`` is believed of this machine
    alone, as uvicorn does, and only for the log; the answers depend on no host, scheme or root path. Tokens do not
    come into the log.
    """
    config = uvicorn.Config(
        app, lifespan="off", server_header=False, timeout_graceful_shutdown=GRACE_SECONDS, log_level="info"
    )
    for name in ("uvicorn.access", "uvicorn.error"):
        logging.getLogger(name).addFilter(HideTokens())
    uvicorn.Server(config).run(sockets=[listening])
