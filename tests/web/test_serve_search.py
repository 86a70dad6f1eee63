"""Search without scripts: the first page shows its form, and the server answers it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from ttdn.feeds.publish import Folder
from ttdn.web.pages import pages_of
from ttdn.web.serving.app import create_app
from ttdn.web.serving.tokens import Tokens, write_tokens
from web.asking import in_process
from web.published import PLAN, PUBLISHED_ON, workspace
from web.table import Answer

TYPE = "text/html; charset=utf-8"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "web"
    workspace().publish(
        Folder(root),
        PLAN,
        on=PUBLISHED_ON,
        pages=lambda feeds: pages_of(workspace(), [PLAN], feeds, on=PUBLISHED_ON),
    )
    return root


def asking(folder: Path, tokens: Path | None = None) -> Callable[[str], Answer]:
    ask = in_process(create_app(folder, tokens=tokens))
    return lambda path: ask("GET", path, {})


@pytest.mark.parametrize("query", ["so van hoa", "SVHTT", "Sở văn hoá"])
def test_the_form_finds_an_office_however_it_is_written(folder: Path, query: str) -> None:
    found = asking(folder)(f"/tim-kiem?q={quote(query)}")
    assert (found.status, found.headers["content-type"]) == (200, TYPE)
    assert b'href="units/hue/so-vhtt.html"' in found.body


def test_the_first_page_shows_the_form_that_is_answered(folder: Path) -> None:
    ask = asking(folder)
    home = ask("/").body
    assert b'method="get" hidden>' in (folder / "index.html").read_bytes()
    assert b'action="tim-kiem"' in home
    assert b"hidden>" not in home[home.index(b"<form") : home.index(b"</form>")]
    assert ask("/tim-kiem").status == 200


@pytest.mark.parametrize(
    "query", ["", "q=", f"q={'a' * 300}", "q=%00", "q=a&q=b", "q=%FF", "x=1", "q=" + "&q=" * 40]
)
def test_odd_queries_get_the_form_alone(folder: Path, query: str) -> None:
    found = asking(folder)(f"/tim-kiem?{query}")
    assert (found.status, found.headers["content-type"]) == (200, TYPE)
    assert b"<form" in found.body
    assert b"units/hue/" not in found.body


def test_what_is_asked_stands_on_the_page_as_text(folder: Path) -> None:
    found = asking(folder)(f"/tim-kiem?q={quote('<script>alert(1)</script>')}")
    assert b"<script>alert" not in found.body
    assert b"&lt;script&gt;alert" in found.body


def test_private_calendars_are_not_found(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "tokens.json"
    tokens, _ = Tokens().added("units/hue/so-vhtt.ics", date(2026, 11, 26))
    write_tokens(tokens, file)
    assert b"units/hue/so-vhtt.html" not in asking(folder, file)("/tim-kiem?q=SVHTT").body


def test_a_folder_without_pages_has_no_search(tmp_path: Path) -> None:
    workspace().publish(Folder(tmp_path / "web"), PLAN, on=PUBLISHED_ON)
    assert asking(tmp_path / "web")("/tim-kiem?q=a").status == 404


def test_an_index_that_cannot_be_read_is_for_later(folder: Path) -> None:
    (folder / "search.json").write_text("{}", "utf-8")
    found = asking(folder)("/tim-kiem?q=a")
    assert (found.status, found.body) == (503, b"")
