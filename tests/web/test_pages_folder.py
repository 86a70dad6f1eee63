"""Pages in the folder of `ttdn build`: beside the feeds, never over them, and only where they can be made."""

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app
from ttdn.errors import InvalidValue
from ttdn.feeds.feed import Feed
from ttdn.feeds.folder import write_folder

ON = ("--on", "2026-11-26")


def build(out: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["build", "--out", str(out), *options])


def test_build_writes_pages_that_can_be_subscribed_from(tmp_path: Path) -> None:
    done = build(tmp_path, *ON, "--address", "https://lich.example.vn")
    assert done.exit_code == 0, done.output
    assert "note:" not in done.stderr
    page = (tmp_path / "units/hue/so-vhtt.html").read_text("utf-8")
    assert "webcal://lich.example.vn/units/hue/so-vhtt.ics" in page
    assert "0 files written" in build(tmp_path, *ON, "--address", "https://lich.example.vn/").output


def test_without_a_day_it_is_today_in_vietnam_and_said(tmp_path: Path) -> None:
    done = build(tmp_path)
    assert done.exit_code == 0
    assert "note: the day the pages start from is today, " in done.stderr


def test_no_pages_where_none_are_wanted(tmp_path: Path) -> None:
    done = build(tmp_path, "--no-pages")
    assert done.exit_code == 0
    assert done.stderr == ""
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} == {".ics", ".json"}
    assert not (tmp_path / "search.json").exists()


@pytest.mark.parametrize("missing", ["jinja2", "segno"])
def test_without_the_extra_there_are_feeds_and_no_complaint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    done = build(tmp_path / "a")
    assert (done.exit_code, done.stderr) == (0, "")
    assert not (tmp_path / "a/index.html").exists()
    asked = build(tmp_path / "b", "--address", "https://lich.example.vn/")
    assert asked.exit_code == 4
    assert "web-extra this command needs a library that is not installed" in asked.stderr
    assert 'pip install "ttdn[web]"' in asked.stderr
    assert not (tmp_path / "b").exists()


def test_a_wrong_address_writes_nothing(tmp_path: Path) -> None:
    done = build(tmp_path / "a", *ON, "--address", "lich.example.vn")
    assert done.exit_code == 3
    assert "site-address" in done.stderr
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    "path",
    [
        "index.json",
        "ledger.json",
        "units/hue/so-vhtt.ics",
        "../x.html",
        "/x.html",
        "a//b.html",
        ".x.html",
        "x",
        "a b.html",
    ],
)
def test_no_page_may_lie_where_something_else_does(tmp_path: Path, feeds: tuple[Feed, ...], path: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        write_folder(feeds, tmp_path / "a", pages=lambda _: [(path, b"x")])
    assert refused.value.code == "page-path"
    assert not (tmp_path / "a/index.json").exists()


def test_two_pages_may_not_have_one_path(tmp_path: Path, feeds: tuple[Feed, ...]) -> None:
    with pytest.raises(InvalidValue, match="page-path"):
        write_folder(feeds, tmp_path, pages=lambda _: [("x.html", b"x"), ("x.html", b"y")])


def test_pages_come_after_the_feeds_and_before_the_index(
    tmp_path: Path, feeds: tuple[Feed, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    replace = Path.replace

    def noted(self: Path, target: Path) -> Path:
        order.append(os.fspath(target.relative_to(tmp_path)))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", noted)
    write_folder(feeds, tmp_path, pages=lambda given: [("index.html", str(len(given)).encode())])
    assert order[-2:] == ["index.html", "index.json"]
    assert (tmp_path / "index.html").read_bytes() == b"82"
