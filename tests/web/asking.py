"""Three ways to ask a server: an app in this process, and any server at an address."""

import asyncio
from collections.abc import Mapping
from http.client import HTTPConnection

import httpx
from starlette.types import ASGIApp

from web.table import Answer, Ask


def in_process(app: ASGIApp) -> Ask:
    """Ask an app through httpx; what the app raises is raised."""

    async def ask(method: str, path: str, headers: Mapping[str, str]) -> Answer:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://lich.example.vn") as client:
            client.headers.pop("accept-encoding")
            found = await client.request(method, f"http://lich.example.vn{path}", headers=dict(headers))
            return Answer(found.status_code, dict(found.headers), found.content)

    return lambda method, path, headers: asyncio.run(ask(method, path, headers))


def at(host: str, port: int) -> Ask:
    """Ask a server; the path goes over the wire letter by letter."""

    def ask(method: str, path: str, headers: Mapping[str, str]) -> Answer:
        connection = HTTPConnection(host, port, timeout=20)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            found = connection.getresponse()
            named = {name.lower(): value for name, value in found.getheaders()}
            return Answer(found.status, named, found.read())
        finally:
            connection.close()

    return ask
