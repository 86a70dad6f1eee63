"""The app, alone and under uvicorn, answers the tables of requests; nginx: see test_serve_nginx.py."""

import signal
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from ttdn.feeds.folder import replace_whole
from ttdn.web.search_page import with_form
from ttdn.web.serving.app import create_app
from web import asking, published
from web.servers import ttdn_serve
from web.table import APP_ONLY, SHARED, Ask, Expected, check, check_always, named, rows

ALL = [*rows(SHARED), *rows(APP_ONLY)]


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


@pytest.mark.parametrize("row", ALL, ids=named)
def test_the_app(row: Expected, app: Ask, folder: Path) -> None:
    answer = check(row, app, folder)
    if row.status in {200, 304}:
        assert "last-modified" in answer.headers


@pytest.mark.parametrize("row", ALL, ids=named)
def test_the_app_under_uvicorn(row: Expected, uvicorn: Ask, folder: Path) -> None:
    check(row, uvicorn, folder)


def test_every_page_is_served(pages: Mapping[str, bytes], folder: Path) -> None:
    """What is made beside the feeds lies at addresses that the app knows, with types that browsers take."""
    for path, data in pages.items():
        replace_whole(folder / path, data)
    ask = asking.in_process(create_app(folder))
    for path, data in pages.items():
        answer = ask("GET", f"/{path}", {})
        shown = with_form(data) if path == "index.html" else data
        assert (answer.status, answer.body) == (200, shown), path
        check_always(answer)
    assert ask("GET", "/", {}).body == with_form(pages["index.html"])
