"""The commands that need plugins run where those are installed (`nox -s plugins`): READMEs, pages on reports."""

import re
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from documentation.console import OF_PLUGINS
from documentation.test_pages import PAGES, ROOT, run_page

READMES = sorted(path.with_name("README.md") for path in (ROOT / "plugins").glob("*/pyproject.toml"))
WRITTEN = re.compile(rf"\$ ttdn report .*-o \S+({'|'.join(map(re.escape, sorted(OF_PLUGINS)))})$", re.MULTILINE)
INSTALLED = {entry.dist.name for entry in entry_points(group="ttdn.v1") if entry.dist}
# Those at the root are read first, wherever a second province may be known, whose offices bear the same names.
ON_REPORTS = [page for page in PAGES if page.parent == ROOT or WRITTEN.search(page.read_text("utf-8"))]
SHOWN = [*READMES, *ON_REPORTS]

pytestmark = pytest.mark.skipif(not INSTALLED, reason="`nox -s plugins` installs the distributions of plugins/")


@pytest.mark.parametrize("page", SHOWN, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_commands_of_a_page_run(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    run_page(page)
    capsys.readouterr()
    text = page.read_text("utf-8")
    assert "\n$ ttdn " in text
    for found in WRITTEN.finditer(text):
        assert (tmp_path / found[0].rsplit(maxsplit=1)[-1]).stat().st_size > 1000, found[0]


def test_every_distribution_is_installed_and_shows_what_it_does() -> None:
    assert {page.parent.name for page in READMES} <= INSTALLED
    assert READMES
    assert ON_REPORTS
