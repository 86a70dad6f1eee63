"""The layout, measured on the file: Decree 30/2020/NĐ-CP, appendix I, and that of Party documents."""

import attrs
import pytest
from docx.enum.section import WD_ORIENTATION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle
from reading import body, in_style, lengths, opened, paragraphs, ruled, style_of

from ttdn.model.documents import System
from ttdn.reports.report import Report, Text
from ttdn_report_docx.measures import text_width

# size, bold, italic, alignment of each part, as the Decree has them
STATE = {
    "Quốc hiệu": ((12, 13), True, False),
    "Tiêu ngữ": ((13, 14), True, False),
    "Cơ quan ban hành": ((12, 13), True, False),
    "Số và ký hiệu": ((13, 13), False, False),
    "Địa danh và thời gian": ((13, 14), False, True),
    "Tên loại": ((13, 14), True, False),
    "Trích yếu": ((13, 14), True, False),
    "Nội dung": ((13, 14), False, False),
    "Phụ lục": ((14, 14), True, False),
    "Tên phụ lục": ((13, 14), True, False),
    "Kèm theo văn bản": ((13, 14), False, True),
    "Quyền hạn người ký": ((13, 14), True, False),
    "Họ tên người ký": ((13, 14), True, False),
    "Nơi nhận": ((12, 12), True, True),
    "Danh sách nơi nhận": ((11, 11), False, False),
    "Số trang": ((13, 14), False, False),
}
PARTY = STATE | {
    "Quốc hiệu": ((15, 15), True, False),
    "Cơ quan ban hành": ((14, 14), True, False),
    "Số và ký hiệu": ((14, 14), False, False),
    "Tên loại": ((15, 16), True, False),
    "Trích yếu": ((14, 15), True, False),
    "Nội dung": ((14, 15), False, False),
    "Nơi nhận": ((14, 14), False, False),
    "Danh sách nơi nhận": ((12, 12), False, False),
}


def party(report: Report) -> Report:
    return attrs.evolve(report, profile=System.PARTY)


@pytest.mark.parametrize("profile", System)
def test_paper_is_a4_with_the_margins_of_the_decree(small: Report, profile: System) -> None:
    upright, across = opened(attrs.evolve(small, profile=profile)).sections
    assert (upright.orientation, across.orientation) == (WD_ORIENTATION.PORTRAIT, WD_ORIENTATION.LANDSCAPE)
    for section, size in ((upright, (210, 297)), (across, (297, 210))):
        assert section.page_width
        assert section.page_height
        assert (round(section.page_width.mm), round(section.page_height.mm)) == size
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        top, bottom, left, right = (round(margin.mm) for margin in margins if margin is not None)
        assert (20 <= top <= 25, 20 <= bottom <= 25, 30 <= left <= 35, 15 <= right <= 20) == (True,) * 4


@pytest.mark.parametrize(("profile", "sizes"), [(System.STATE, STATE), (System.PARTY, PARTY)])
def test_letters_of_every_part(
    signed: Report, profile: System, sizes: dict[str, tuple[tuple[float, float], bool, bool]]
) -> None:
    document = opened(attrs.evolve(signed, profile=profile))
    for name, ((least, most), bold, italic) in sizes.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        assert style.font.size is not None
        assert least <= style.font.size.pt <= most, name
        assert (bool(style.font.bold), bool(style.font.italic)) == (bold, italic), name


def test_one_family_of_letters_throughout(small: Report) -> None:
    document = opened(small)
    fonts = list(document.styles.element.iter(qn("w:rFonts")))
    assert [dict(font.attrib) for font in fonts] == [
        {qn(f"w:{use}"): "Times New Roman" for use in ("ascii", "hAnsi", "eastAsia", "cs")}
    ]
    assert not list(body(document).iter(qn("w:rFonts"), qn("w:color"), qn("w:sz")))


def test_the_sizes_of_the_nation_and_its_motto_belong_together(small: Report) -> None:
    found = {style_of(one).name: style_of(one).font.size for one in paragraphs(opened(small))}
    sizes = tuple(size.pt for name in ("Quốc hiệu", "Tiêu ngữ") if (size := found[name]) is not None)
    assert sizes in {(12, 13), (13, 14)}


def test_body_is_justified_with_a_first_line_and_a_gap(small: Report) -> None:
    style = opened(small).styles["Nội dung"]
    assert isinstance(style, ParagraphStyle)
    layout = style.paragraph_format
    assert layout.alignment is WD_ALIGN_PARAGRAPH.JUSTIFY
    assert layout.first_line_indent is not None
    assert layout.first_line_indent.cm == pytest.approx(1.27, abs=0.01)
    assert layout.space_before is not None
    assert layout.space_before.pt >= 6


def test_lines_of_the_party_are_of_an_exact_height(small: Report) -> None:
    style = opened(party(small)).styles["Nội dung"]
    assert isinstance(style, ParagraphStyle)
    assert style.paragraph_format.line_spacing_rule is WD_LINE_SPACING.EXACTLY
    spacing = style.paragraph_format.line_spacing
    assert spacing is not None
    assert not isinstance(spacing, float)
    assert 18 <= spacing.pt <= 22


def test_page_number_stands_in_the_middle_above_from_page_two_and_counts_each_appendix(small: Report) -> None:
    for section in opened(small).sections:
        assert section.different_first_page_header_footer
        (number,) = section.header.paragraphs
        assert style_of(number).paragraph_format.alignment is WD_ALIGN_PARAGRAPH.CENTER
        (field,) = number._p.iter(qn("w:fldSimple"))  # noqa: SLF001
        assert str(field.get(qn("w:instr"))).strip() == "PAGE"
        assert not any(paragraph.text for paragraph in section.first_page_header.paragraphs)
        (start,) = section._sectPr.iter(qn("w:pgNumType"))  # noqa: SLF001
        assert start.get(qn("w:start")) == "1"
        assert section.header_distance is not None
        assert section.top_margin is not None
        assert section.header_distance < section.top_margin


def test_header_rows_repeat_and_no_row_splits(small: Report) -> None:
    document = opened(small)
    assert len(ruled(document)) == 2
    for table in ruled(document):
        repeated = [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows]  # noqa: SLF001
        assert repeated == [True, *[False] * (len(table.rows) - 1)]
    for row in body(document).iter(qn("w:tr")):
        assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def test_a_row_that_is_higher_than_a_page_may_split(small: Report) -> None:
    (row,) = small.tables[0].rows
    group = attrs.evolve(small.tables[0].groups[0], rows=((*row[:2], Text("rất dài " * 2000)),))
    table = attrs.evolve(small.tables[0], groups=(group,))
    last = ruled(opened(attrs.evolve(small, tables=(table,))))[0].rows[-1]
    assert not last._tr.xpath("./w:trPr/w:cantSplit")  # noqa: SLF001


def test_tables_are_as_wide_as_the_text_and_cells_as_their_columns(hue: Report) -> None:
    (table,) = ruled(opened(hue))
    element: object = table._tbl  # noqa: SLF001
    columns = list(lengths(table._tbl, "gridCol", "w"))  # noqa: SLF001
    assert element is not None
    assert sum(columns) == pytest.approx(297 - 30 - 15, abs=0.2)
    for row in table._tbl.iter(qn("w:tr")):  # noqa: SLF001
        cells = list(lengths(row, "tcW", "w"))
        assert cells == (columns if len(cells) == len(columns) else pytest.approx([sum(columns)], abs=0.2))
    for width, column in zip(columns, hue.tables[0].columns, strict=True):
        longest = max(text_width(word, 11, bold=True) for word in column.header.split())
        assert width > longest


def test_rules_are_as_long_as_the_decree_wants(small: Report) -> None:
    document = opened(small)
    rules: dict[str, float] = {}
    for paragraph in body(document).iter(qn("w:p")):
        if paragraph.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None:
            above = paragraph.getprevious()
            assert above is not None
            name = "".join(str(text.text) for text in above.iter(qn("w:t")))
            parent = paragraph.getparent()
            assert parent is not None
            room = next(lengths(parent, "tcW", "w")) if parent.tag == qn("w:tc") else 165.0
            rules[name] = room - sum(next(lengths(paragraph, "ind", side)) for side in ("left", "right"))
    assert set(rules) == {"Ủy ban nhân dân tỉnh B", "Độc lập - Tự do - Hạnh phúc", "Năm 2026"}
    # measured with Tinos, whose letters are as wide as those of Times New Roman: bold of 13 and 14 points
    assert rules["Độc lập - Tự do - Hạnh phúc"] == pytest.approx(60.5, abs=0.5)
    assert 61.3 / 3 <= rules["Ủy ban nhân dân tỉnh B"] <= 61.3 / 2
    assert 21.1 / 3 <= rules["Năm 2026"] <= 21.1 / 2


def test_head_of_the_state(small: Report) -> None:
    document = opened(small)
    texts = [paragraph.text for paragraph in paragraphs(document)][:7]
    assert texts == [
        "Ủy ban nhân dân tỉnh B",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: ........./.................",
        "B, ngày ..... tháng ..... năm ........",
        "Lịch thời hạn",
        "Kế hoạch A (số 12/KH-UBND ngày 04/03/2025)",
    ]
    for name in ("Cơ quan ban hành", "Tên loại", "Tên phụ lục"):
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        assert style.font.all_caps, name


def test_head_of_the_party(small: Report) -> None:
    texts = [paragraph.text for paragraph in paragraphs(opened(party(small)))]
    assert texts[1:3] == ["*", "ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert texts[3].startswith("Số .")
    assert "-----" in texts
    assert "Độc lập - Tự do - Hạnh phúc" not in texts


def test_a_long_issuer_is_broken_before_its_place(small: Report) -> None:
    for issuer, lines in (
        ("Ủy ban nhân dân tỉnh Thừa Thiên Huế", ["Ủy ban nhân dân", "tỉnh Thừa Thiên Huế"]),
        ("Tỉnh ủy Bà Rịa - Vũng Tàu và nhiều nơi", ["Tỉnh ủy", "Bà Rịa - Vũng Tàu và nhiều nơi"]),
        ("Sở Y tế", ["Sở Y tế"]),
    ):
        report = attrs.evolve(small, head=attrs.evolve(small.head, issuer=issuer))
        assert in_style(opened(report), "Cơ quan ban hành") == ["\n".join(lines)]


def test_the_unknown_is_left_open_and_the_plans_number_is_not_the_reports(
    small: Report,
) -> None:
    document = opened(attrs.evolve(small, head=attrs.evolve(small.head, place=None)))
    assert in_style(document, "Địa danh và thời gian") == ["................, ngày ..... tháng ..... năm ........"]
    assert not any(letter.isdigit() for text in in_style(document, "Số và ký hiệu") for letter in text)
    assert [text.strip(".") for text in in_style(document, "Quyền hạn người ký")] == [""]
    assert [text.strip(".") for text in in_style(document, "Họ tên người ký")] == [""]


def test_signer_and_recipients_stay_together_on_a_page(signed: Report) -> None:
    document = opened(signed)
    assert in_style(document, "Quyền hạn người ký") == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert in_style(document, "Họ tên người ký") == ["Nguyễn Văn A"]
    assert in_style(document, "Nơi nhận") == ["Nơi nhận:"]
    (block,) = [table for table in document.tables if "Nơi nhận:" in table.cell(0, 0).text]
    assert len(block.rows) == 1


def test_wide_tables_are_appendices_and_narrow_ones_are_not(small: Report) -> None:
    document = opened(small)
    assert in_style(document, "Tên bảng") == ["Việc của sở"]
    assert in_style(document, "Phụ lục") == ["Phụ lục"]
    assert in_style(document, "Tên phụ lục") == ["Việc của xã"]
    (attached,) = in_style(document, "Kèm theo văn bản")
    assert attached.startswith("(Kèm theo Văn bản số .")
    assert attached.endswith(" của Ủy ban nhân dân tỉnh B)")


def test_several_appendices_have_roman_numbers(small: Report) -> None:
    wide = small.tables[1]
    document = opened(attrs.evolve(small, tables=(wide, attrs.evolve(wide, key="again"))))
    assert in_style(document, "Phụ lục") == ["Phụ lục I", "Phụ lục II"]
    assert len(document.sections) == 3


def test_words_of_the_document_are_slanted_and_what_they_leave_open_is_labelled(small: Report) -> None:
    runs = [run for one in paragraphs(opened(small)) for run in one.runs]
    assert [run.text for run in runs if run.italic] == ["“Định kỳ hằng năm”"]
    assert [run.text for run in runs if run.bold] == ["Chưa rõ:"]
