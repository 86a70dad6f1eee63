"""A server of S3 on this machine, moto's, and the looks of an outsider at what it holds: by HTTP, without ttdn."""

from collections.abc import Mapping
from email.message import Message
from importlib import import_module
from typing import Protocol, cast
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from xml.etree import ElementTree as ET

import attrs

_OK, _NO_CONTENT = 200, 204
_OWNER = {"Authorization": "AWS khoa:bi-mat"}  # moto takes anybody's word for it
_JSON = {"Content-Type": "application/json"}
_S3 = "{http://s3.amazonaws.com/doc/2006-03-01/}"


class _Moto(Protocol):
    def start(self) -> None: ...
    def stop(self) -> None: ...
    def get_host_and_port(self) -> tuple[str, int]: ...


@attrs.frozen
class Answer:
    """What a server answered to a request."""

    status: int
    headers: "Message[str, str]"
    data: bytes


@attrs.frozen
class Bucket:
    """A bucket: what its owner sees there, and what everybody else does."""

    endpoint: str
    name: str

    @property
    def address(self) -> str:
        """The address to publish to: a folder in the bucket."""
        return f"s3://{self.name}/lich"

    def ask(self, path: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for a file by its path in the folder, as anybody may."""
        return _ask(f"{self.endpoint}/{self.name}/lich/{path}", headers=headers)

    def fetch(self, path: str) -> bytes:
        """Return the bytes of a public file; raises `OSError` where there is none."""
        answer = self.ask(path)
        if answer.status != _OK:
            raise OSError(answer.status, path)
        return answer.data

    def files(self) -> dict[str, Answer]:
        """All files of the bucket, by path in the folder, as the owner sees them."""
        listed = ET.fromstring(_ask(f"{self.endpoint}/{self.name}?list-type=2", headers=_OWNER).data)  # noqa: S314  our own server
        keys = [key.text or "" for key in listed.iter(f"{_S3}Key")]
        assert all(key.startswith("lich/") for key in keys)
        return {path: self.ask(path, _OWNER) for key in keys for path in [key.removeprefix("lich/")]}

    def data(self) -> dict[str, bytes]:
        """The bytes of all files."""
        return {path: answer.data for path, answer in self.files().items()}


@attrs.frozen
class Server:
    """moto's server, in a thread of this process."""

    moto: _Moto

    @classmethod
    def start(cls) -> "Server":
        moto = cast("_Moto", import_module("moto.server").ThreadedMotoServer(ip_address="127.0.0.1", port=0))
        moto.start()
        return cls(moto)

    @property
    def endpoint(self) -> str:
        host, port = self.moto.get_host_and_port()
        return f"http://{host}:{port}"

    def bucket(self, name: str, policy: str) -> Bucket:
        """Make a bucket with a policy of who may read what."""
        assert _ask(f"{self.endpoint}/{name}", "PUT").status == _OK
        assert _ask(f"{self.endpoint}/{name}?policy", "PUT", policy.encode(), _JSON).status in {_OK, _NO_CONTENT}
        return Bucket(self.endpoint, name)


def _ask(
    url: str, method: str = "GET", data: bytes | None = None, headers: Mapping[str, str] | None = None
) -> Answer:
    request = Request(url, data, dict(headers or {}), method=method)  # noqa: S310  our own server
    try:
        with urlopen(request, timeout=10) as answer:  # noqa: S310  the same
            return Answer(answer.status, answer.headers, answer.read())
    except HTTPError as error:
        return Answer(error.code, error.headers, error.read())
