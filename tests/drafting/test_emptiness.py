"""What holds nothing to draft is refused, and never drafted into an empty plan."""

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import pytest
import typst
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from ttdn.cli.app import app
from ttdn.errors import InvalidFile
from ttdn.workspace import Workspace

DAY = date(2026, 1, 5)
WORKSPACE = cache(Workspace.open)


def word_file(*texts: str) -> bytes:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def refused(data: bytes, name: str) -> str:
    with pytest.raises(InvalidFile) as caught:
        WORKSPACE().draft(data, name, on=DAY)
    (problem,) = caught.value.problems
    assert problem.hint
    assert problem.place.file == name
    return problem.code


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b""),
        ("a.txt", "  \n\u00a0\n--- 12 ---\n".encode()),
        ("a.md", b"# \n"),
        ("a.docx", word_file()),
        ("a.docx", word_file("", "1.", "…")),
    ],
    ids=[
        "text",
        "spaces",
        "markdown",
        "word",
        "numbers",
    ],  # a Word file holds the time it was made at
)
def test_a_document_without_words_is_refused(name: str, data: bytes) -> None:
    assert refused(data, name) == "document-empty"


def test_a_page_without_words_is_refused() -> None:
    page = typst.compile(b"#pagebreak()", ignore_system_fonts=True)
    assert refused(page, "a.pdf") in {"document-empty", "document-no-text"}


def test_words_that_are_no_official_document_are_refused() -> None:
    assert refused("xin chào các bạn\n".encode(), "a.txt") == "document-no-plan"


def test_a_document_that_orders_nothing_is_drafted_and_says_so() -> None:
    plan = WORKSPACE().draft("THÔNG BÁO\nVề việc treo cờ\n".encode(), "a.txt", on=DAY)
    assert plan.duties == ()
    assert plan.open[0].matter.value == "no-duty"


@given(st.text(alphabet=st.characters(categories=("Nd", "Po", "Zs", "Cc")), max_size=40))
def test_signs_and_numbers_alone_are_no_document(text: str) -> None:
    assert refused(text.encode(), "a.txt") in {"document-empty", "document-broken", "document-type"}


def test_the_command_says_so_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "trong.txt").write_bytes(b"")
    out = tmp_path / "plan.toml"
    made = CliRunner().invoke(app, ["draft", str(tmp_path / "trong.txt"), "-o", str(out), "--on", "2026-01-05"])
    assert made.exit_code == 3
    assert "trong.txt document-empty" in made.stderr
    assert not out.exists()
