"""No link of ours leads nowhere: READMEs, docs, what is for language models, pages of plugins."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
LLMS = DOCS / "llms.txt"
PAGES = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "plugins").glob("**/*.md"),
        *(ROOT / "examples").rglob("*.md"),
        *(path for path in DOCS.rglob("*.md") if "_build" not in path.parts),
        *(ROOT / "tests").rglob("*.md"),
        LLMS,
    ]
)
LINK = re.compile(r"(?<!!)\[[^\]\n]*(?:\n[^\]\n]*)?\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^( *)(`{3,}|~{3,}).*?^\1\2", re.MULTILINE | re.DOTALL)
NAMED_FILE = re.compile(r"`((?:examples|docs|plugins|benchmarks)/[\w./-]+\.\w+)`")


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return FENCE.sub("", page.read_text("utf-8"))


def links(page: Path) -> Iterator[str]:
    for match in LINK.finditer(re.sub(r"`[^`\n]*`", "", prose(page))):
        yield match[1] or match[2]


def anchors(page: Path) -> set[str]:
    """The anchors of the headings of a page, as GitHub and MyST make them."""
    found: set[str] = set()
    for heading in re.findall(r"^#{1,6} +(.+?) *#*$", prose(page), re.MULTILINE):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").lower()
        kept = "".join(letter for letter in plain if letter in " -_" or unicodedata.category(letter)[0] in "LNM")
        found.add(kept.replace(" ", "-"))
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in links(page):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{link}: no such file"
        assert target.is_relative_to(ROOT), f"{link}: out of the repository"
        if anchor:
            assert anchor in anchors(target), f"{link}: no such heading"


def test_links_and_headings_are_seen() -> None:
    within = [link for page in PAGES for link in links(page) if not re.match(r"[a-z]+:", link)]
    assert len(within) > 150
    assert any("#" in link for link in within)
    assert "what-a-published-folder-reveals" in anchors(ROOT / "SECURITY.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_that_is_named_is_there(page: Path) -> None:
    for name in NAMED_FILE.findall(prose(page)):
        assert any((folder / name).exists() for folder in (ROOT, page.parent)), name


def test_language_models_are_told_of_every_page() -> None:
    """Records of decisions are not for those who use ttdn."""
    told = {(DOCS / link).resolve() for link in links(LLMS)}
    pages = {path for path in DOCS.rglob("*.md") if not {"_build", "decisions"} & set(path.parts)}
    assert told == pages - {DOCS / "index.md"}


def test_the_page_for_language_models_has_the_form_that_they_know() -> None:
    """As llmstxt.org has it: a name, a quote that says what it is, lists of links with a word on each."""
    lines = LLMS.read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("# ")] == ["# ttdn"]
    assert lines[0] == "# ttdn"
    assert lines[2].startswith("> ")
    sections = LLMS.read_text("utf-8").split("\n## ")[1:]
    for section in sections:
        entries = section.splitlines()[2:]
        assert all(re.fullmatch(r"- \[[^\]]+\]\([^)]+\): .+", entry) for entry in entries if entry), section
