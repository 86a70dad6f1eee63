"""The app, the app under uvicorn, and nginx answer the same table of requests."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from web import asking, published
from web.servers import NGINX, free_port, nginx, site_settings, ttdn_serve, wait_for
from web.table import SHARED, Ask, Expected, check, rows
from ttdn.web.app import create_app


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published.publish(tmp_path_factory.mktemp("served") / "public")


@pytest.fixture(scope="module")
def app(folder: Path) -> Ask:
    return asking.in_process(create_app(folder, published.workspace()))


@pytest.fixture(scope="module")
def uvicorn(folder: Path) -> Iterator[Ask]:
    with ttdn_serve(folder, published.PLAN) as (port, process):
        yield asking.at("127.0.0.1", port)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) in {0, -signal.SIGTERM}


@pytest.fixture(scope="module")
def by_nginx(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    port = free_port()
    settings = site_settings((("listen 80;", f"listen 127.0.0.1:{port};"), ("/srv/ttdn/public", str(folder))))
    with nginx(settings, tmp_path_factory.mktemp("nginx") / "own"):
        wait_for(port)
        yield asking.at("127.0.0.1", port)


def named(row: Expected) -> str:
    return row.name


@pytest.mark.parametrize("row", rows(SHARED), ids=named)
def test_the_app(row: Expected, app: Ask, folder: Path) -> None:
    check(row, app, folder)


@pytest.mark.parametrize("row", rows(SHARED), ids=named)
def test_the_app_under_uvicorn(row: Expected, uvicorn: Ask, folder: Path) -> None:
    check(row, uvicorn, folder)


@pytest.mark.skipif(NGINX is None, reason="nginx is not installed: nox -s judges")
@pytest.mark.parametrize("row", rows(SHARED), ids=named)
def test_nginx(row: Expected, by_nginx: Ask, folder: Path) -> None:
    check(row, by_nginx, folder)
