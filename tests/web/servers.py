"""Real servers on loopback, each in a process of its own that ends with its test."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from judges.install import SERVER_PATH

ROOT = Path(__file__).parent.parent.parent
TTDN = str(Path(sys.executable).with_name("ttdn"))
NGINX = shutil.which("nginx", path=SERVER_PATH)
_SECONDS = 20
_MAIN = """\
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    sendfile on;
    gzip on;  # as Debian has it, for more types
    gzip_types *;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@contextmanager
def ttdn_serve(*arguments: str | Path) -> Generator[tuple[int, subprocess.Popen[str]]]:
    """Run ``ttdn serve`` at a free port; yield it and the process."""
    command = [TTDN, "serve", *map(str, arguments), "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            assert process.stderr is not None
            said = process.stderr.readline()
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
            assert found, said
            yield int(found[1]), process
        finally:
            process.terminate()
            process.wait(_SECONDS)


@contextmanager
def nginx(settings: str, folder: Path) -> Generator[None]:
    """Run nginx with the settings of a site; its own files go into a folder."""
    assert NGINX is not None
    folder.mkdir()
    (folder / "site.conf").write_text(settings, "utf-8")
    user = "user root;" if _is_root() else ""
    (folder / "nginx.conf").write_text(_MAIN.format(user=user, folder=folder), "utf-8")
    command = [NGINX, "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")]
    with subprocess.Popen(command) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(_SECONDS)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def wait_for(port: int) -> None:
    """Wait until somebody listens."""
    ends = time.monotonic() + _SECONDS
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert time.monotonic() < ends
            time.sleep(0.05)
        else:
            return


def site_settings(name: str, replaced: Mapping[str, str]) -> str:
    """The settings that ship in examples, with another address and folder."""
    text = (ROOT / "examples/nginx" / name).read_text("utf-8")
    for shipped, own in replaced.items():
        assert shipped in text
        text = text.replace(shipped, own)
    return text


def _is_root() -> bool:
    import os  # noqa: PLC0415  of one system only

    return hasattr(os, "geteuid") and os.geteuid() == 0
