"""nginx by the settings that ship: alone on a published folder, and before ``ttdn serve``."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from web import asking, published
from web.servers import NGINX, free_port, nginx, site_settings, ttdn_serve, wait_for
from web.table import APP_ONLY, SHARED, Ask, Expected, check, check_always, named, rows

pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed: nox -s judges")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published.publish(tmp_path_factory.mktemp("served") / "public")


@pytest.fixture(scope="module")
def alone(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    port = free_port()
    settings = site_settings(
        "ttdn.conf", {"listen 80;": f"listen 127.0.0.1:{port};", "/srv/ttdn/public": str(folder)}
    )
    with nginx(settings, tmp_path_factory.mktemp("nginx") / "own"):
        wait_for(port)
        yield asking.at("127.0.0.1", port)


@pytest.fixture(scope="module")
def before_the_app(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    with ttdn_serve(folder, published.PLAN) as (behind, _), before(behind, tmp_path_factory) as ask:
        yield ask


@contextmanager
def before(behind: int, tmp_path_factory: pytest.TempPathFactory) -> Generator[Ask]:
    port = free_port()
    replaced = {"listen 80;": f"listen 127.0.0.1:{port};", "127.0.0.1:8000": f"127.0.0.1:{behind}"}
    with nginx(site_settings("ttdn-proxy.conf", replaced), tmp_path_factory.mktemp("nginx") / "own"):
        wait_for(port)
        yield asking.at("127.0.0.1", port)


@pytest.mark.parametrize("row", rows(SHARED), ids=named)
def test_alone(row: Expected, alone: Ask, folder: Path) -> None:
    check(row, alone, folder)


@pytest.mark.parametrize("row", [*rows(SHARED), *rows(APP_ONLY)], ids=named)
def test_before_the_app(row: Expected, before_the_app: Ask, folder: Path) -> None:
    check(row, before_the_app, folder)


def test_before_an_app_that_is_down(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Who is subscribed keeps what he has while the app is started anew."""
    with before(free_port(), tmp_path_factory) as ask:
        for method in ("GET", "HEAD"):
            answer = ask(method, "/units/hue/so-vhtt.ics", {})
            assert (answer.status, answer.body) == (503, b"")
            check_always(answer)
