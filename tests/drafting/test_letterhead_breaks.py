"""A letterhead in one row of two cells, its lines broken by Shift+Enter, as many Word files have it."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.table import _Cell  # pyright: ignore[reportPrivateUsage]  the library names it nowhere else

from ttdn.drafting.composing.plan_head import signed_on
from ttdn.drafting.draft import DraftHead
from ttdn.drafting.reading import read_document
from ttdn.drafting.taking_apart import draft_of

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RULE = "---------------"


def broken(cell: _Cell, lines: Sequence[str]) -> None:
    """One paragraph of lines, each broken from the one before."""
    run = cell.paragraphs[0].add_run(lines[0])
    for line in lines[1:]:
        run.add_break()
        run.add_text(line)


def head_of(left: Sequence[str], right: Sequence[str]) -> DraftHead:
    document: Document = docx.Document()
    row = document.add_table(1, 2).rows[0]
    broken(row.cells[0], left)
    broken(row.cells[1], right)
    for text in ("KẾ HOẠCH", "Phát triển du lịch", "I. NHIỆM VỤ", "1. Rà soát quy hoạch du lịch."):
        document.add_paragraph(text)
    stream = BytesIO()
    document.save(stream)
    return draft_of(read_document(stream.getvalue(), "a.docx")).head


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            ["ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", "Số: 12/KH-UBND"],
            [NATION, MOTTO, "Lâm Đồng, ngày 05 tháng 6 năm 2026"],
        ),
        (
            ["ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", RULE, "Số: 12/KH-UBND"],
            [NATION, MOTTO, RULE, "Lâm Đồng, ngày 05 tháng 6 năm 2026"],
        ),
        (
            ["ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", "", "Số: 12/KH-UBND"],
            [NATION, MOTTO, "", "Lâm Đồng, ngày 05 tháng 6", "năm 2026"],
        ),
    ],
)
def test_number_and_day_of_signing_are_lines_of_their_own(left: list[str], right: list[str]) -> None:
    head = head_of(left, right)
    assert signed_on(head) == date(2026, 6, 5)
    assert head.number is not None
    assert head.issuer is not None
    assert head.title is not None
    assert (head.number.text, head.issuer.text) == ("12/KH-UBND", "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG")
    assert head.title.text == "Phát triển du lịch"
