"""PDF as offices make it: stamps, letterheads, page furniture, titles, what is painted behind text."""

from collections.abc import Sequence

import pytest

from drafting.documents_made import HEADER, ROWS, texts, typeset
from drafting.hostile_made import pdf_of, stream
from ttdn.drafting.blocks import TableBlock
from ttdn.drafting.reading import read_document

LETTERHEAD = """
#set page(paper: "a4", margin: 2cm, numbering: "- 1 -", header: context {
  if counter(page).get().first() > 1 { align(center)[Kế hoạch số 93/KH-UBND] }
})
#set text(size: 13pt)
#set par(justify: true)
#grid(columns: (1fr, 1.5fr), align: center,
  [ỦY BAN NHÂN DÂN \\ *TỈNH HOÀI GIANG* \\ #v(3pt) #line(length: 30%) Số: 93/KH-UBND],
  [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\ #v(3pt) #line(length: 40%)
   _Hoài Giang, ngày 08 tháng 4 năm 2025_])
#v(8mm)
#align(center)[*KẾ HOẠCH* \\ *Bảo vệ nguồn nước sông Hoài trên địa bàn tỉnh Hoài Giang* \\ *giai đoạn 2025 - 2030*]
#set par(first-line-indent: (amount: 1cm, all: true))
#for number in range(1, 60) [
  #number. Sở Nông nghiệp và Môi trường rà soát, lập danh sách các điểm xả thải số #number trên sông Hoài,
  báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 12 để xem xét, quyết định theo thẩm quyền.

]
#grid(columns: (1fr, 1fr),
  [#set text(size: 11pt)
   #set par(first-line-indent: 0pt)
   *Nơi nhận:* \\ - Thường trực Tỉnh ủy; \\ - Các sở, ban, ngành; \\ - Lưu: VT.],
  align(center)[*TM. ỦY BAN NHÂN DÂN* \\ *KT. CHỦ TỊCH* \\ *PHÓ CHỦ TỊCH* #v(2cm) *Lê Văn Hoài*])
"""


def read(source: str) -> list[str]:
    return texts(read_document(typeset(source), "a.pdf"))


def test_a_plan_as_an_office_sets_it() -> None:
    found = read(LETTERHEAD)
    assert found[:8] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH HOÀI GIANG",
        "Số: 93/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hoài Giang, ngày 08 tháng 4 năm 2025",
        "KẾ HOẠCH",
        "Bảo vệ nguồn nước sông Hoài trên địa bàn tỉnh Hoài Giang giai đoạn 2025 - 2030",
    ]
    assert found[8:67] == [
        f"{number}. Sở Nông nghiệp và Môi trường rà soát, lập danh sách các điểm xả thải số {number} trên sông "
        "Hoài, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng 12 để xem xét, quyết định theo thẩm quyền."
        for number in range(1, 60)
    ]
    assert found[67:] == [
        "Nơi nhận:",
        "- Thường trực Tỉnh ủy;",
        "- Các sở, ban, ngành;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Lê Văn Hoài",
    ]


@pytest.mark.parametrize("flags", [4, 2], ids=["shown", "hidden"])
def test_a_stamped_number_is_read_where_it_stands(flags: int) -> None:
    font = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    look = b"/Type /XObject /Subtype /Form /BBox [0 0 40 20] /Matrix [1 0 0 1 0 0] /Resources %s" % font
    data = pdf_of(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R /Annots [5 0 R] "
            b"/Resources %s >>" % font,
            4: stream(b"BT /F1 14 Tf 50 400 Td (No.) Tj 60 0 Td (/KH-UBND) Tj ET"),
            5: b"<< /Type /Annot /Subtype /Widget /F %d /Rect [80 396 105 416] /AP << /N 6 0 R >> >>" % flags,
            6: stream(b"BT /F1 14 Tf 2 4 Td (193) Tj ET", look),
        }
    )
    assert texts(read_document(data, "a.pdf")) == ["No. 193 /KH-UBND" if flags == 4 else "No. /KH-UBND"]


def table(markup: str, rows: Sequence[Sequence[str]]) -> str:
    cells = ", ".join(f"[{cell}]" for row in rows for cell in row)
    return f"#set text(size: 10pt)\n#table(columns: (1cm, 1fr, 4cm, 3cm), {markup} {cells})"


def test_what_is_painted_behind_text_is_no_table() -> None:
    source = (
        r"#highlight[Sở Y tế] #h(1cm) #highlight[chủ trì] \ #highlight[Sở Xây dựng] #h(1cm) #highlight[phối hợp]"
    )
    assert read(source) == ["Sở Y tế chủ trì", "Sở Xây dựng phối hợp"]
    shaded = table("fill: (_, y) => if calc.odd(y) { luma(230) } else { white },", [HEADER, *ROWS[:4]])
    (block,) = read_document(typeset(shaded), "a.pdf")
    assert isinstance(block, TableBlock)
    assert block.rows == (HEADER, *ROWS[:4])


def test_a_frame_around_text_is_no_table() -> None:
    assert read("#rect[Kế hoạch này thay thế Kế hoạch số 5.]") == ["Kế hoạch này thay thế Kế hoạch số 5."]


def test_merged_cells_stand_in_each_of_their_places() -> None:
    merged = (
        "table.cell(colspan: 4)[I. NHÓM VIỆC], table.cell(rowspan: 2)[1], [Việc a], [Sở], [Quý I], "
        "[Việc b], [Sở], [Quý II],"
    )
    (block,) = read_document(typeset(table(merged, [])), "a.pdf")
    assert isinstance(block, TableBlock)
    assert block.rows == (
        ("I. NHÓM VIỆC",) * 4,
        ("1", "Việc a", "Sở", "Quý I"),
        ("1", "Việc b", "Sở", "Quý II"),
    )


def test_paragraphs_of_a_cell_are_lines() -> None:
    cells = [
        [
            "1",
            "Lập hồ sơ đề nghị cấp phép xả thải của các hộ dân ven sông Hoài trong năm",
            "- Sở A;\n\n- Sở B.",
            "2026",
        ]
    ]
    (block,) = read_document(typeset(table("", cells).replace("- Sở", "#[-] Sở")), "a.pdf")
    assert isinstance(block, TableBlock)
    assert block.rows == ((*cells[0][:2], "- Sở A;\n- Sở B.", "2026"),)


def test_text_between_tables_keeps_them_apart() -> None:
    blocks = read_document(typeset(table("", ROWS[:1]) + "\nGhi chú.\n" + table("", ROWS[1:2])), "a.pdf")
    assert [type(block).__name__ for block in blocks] == ["TableBlock", "TextBlock", "TableBlock"]
