"""The same words give the same blocks, whatever they are written in."""

import pytest

from drafting.documents_made import (
    HEADER,
    PLAN,
    ROWS,
    as_docx,
    as_html,
    as_markdown,
    as_pdf,
    as_text,
    as_wrapped_text,
    texts,
)
from ttdn.drafting.blocks import TableBlock, TextBlock
from ttdn.drafting.reading import read_document

EXPECTED = [made.shown for made in PLAN]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", as_text()),
        ("utf-16.txt", as_text().decode().encode("utf-16")),
        ("bom.txt", b"\xef\xbb\xbf" + as_text()),
        ("windows.txt", as_text().replace(b"\n", b"\r\n")),
        ("wrapped.txt", as_wrapped_text(72)),
        ("indented.txt", as_wrapped_text(80, "      ")),
        ("a.md", as_markdown()),
        ("a.html", as_html()),
        ("typed.docx", as_docx()),
        ("automatic.docx", as_docx(automatic=True)),
        ("a.pdf", as_pdf()),
    ],
    ids=lambda item: item if isinstance(item, str) else "",
)
def test_one_plan_in_every_form(name: str, data: bytes) -> None:
    blocks = read_document(data, name)
    assert texts(blocks) == EXPECTED
    paragraphs = [block.origin.paragraph for block in blocks]
    assert paragraphs == ([0] * len(PLAN) if name.endswith(".pdf") else list(range(1, len(PLAN) + 1)))


@pytest.mark.parametrize("repeated", [True, False], ids=["header repeated", "header once"])
def test_a_table_over_pages_is_one_table_with_whole_rows(repeated: bool) -> None:
    blocks = read_document(
        as_pdf(PLAN, ROWS, ["Kế hoạch này thay thế Kế hoạch số 5."], repeated=repeated), "a.pdf"
    )
    (table,) = (block for block in blocks if isinstance(block, TableBlock))
    assert table.rows == (HEADER, *ROWS)
    assert blocks[-1] == TextBlock("Kế hoạch này thay thế Kế hoạch số 5.", blocks[-1].origin)
    pages = [table.cell_origin(row, 1).page for row in range(1, len(table.rows) + 1)]
    assert pages == sorted(pages)
    assert len(set(pages)) >= 3
    assert texts(blocks)[:-1] == EXPECTED
