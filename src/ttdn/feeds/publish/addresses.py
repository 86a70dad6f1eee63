"""Where an address leads (*địa chỉ phát hành*): a folder, or storage that fsspec knows."""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.publish.destination import Destination, Folder
from ttdn.feeds.publish.object_storage import Objects

_LOCAL = frozenset({"file", "local"})


def destination_at(address: str) -> Destination:
    """Return the destination of an address (*nơi phát hành*): a folder, ``file:///…`` or ``s3://bucket/folder``.

    Raises `InvalidValue` (``storage-address``) and `NotFound` (``storage-extra``).

    >>> destination_at("public") == Folder(Path("public"))
    True
    """
    scheme, mark, _ = address.partition("://")
    if not mark:
        return Folder(Path(address))
    if scheme.lower() not in _LOCAL:
        return Objects.at(address)
    parts = urlsplit(address)
    if parts.netloc not in {"", "localhost"} or parts.query or parts.fragment:
        hint = "write it as in file:///srv/lich, or give the path of the folder"
        raise InvalidValue(
            Problem("storage-address", "the address names no folder of this machine", address, hint)
        )
    return Folder(Path(url2pathname(parts.path)))
