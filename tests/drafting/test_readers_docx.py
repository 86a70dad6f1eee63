"""Word documents: the numbers that Word writes, merged cells, letterheads, what is not shown."""

from collections.abc import Sequence

import docx
import pytest
from docx.document import Document

from drafting.documents_made import lists, paragraph, saved, texts, word
from ttdn.drafting.blocks import Block, TableBlock
from ttdn.drafting.reading import read_document
from ttdn.errors import InvalidFile


def read(document: Document) -> tuple[Block, ...]:
    return read_document(saved(document), "a.docx")


def read_word(body: str, numbering: str = "") -> tuple[Block, ...]:
    return read_document(word(body, numbering), "a.docx")


def labels(numbering: str, levels: Sequence[int], nums: Sequence[int] = ()) -> list[str]:
    """The labels of paragraphs of some levels, by list 1 or by `nums`."""
    chosen = nums or [1] * len(levels)
    body = "".join(paragraph("x", level, num) for level, num in zip(levels, chosen, strict=True))
    return [text.removesuffix(" x") for text in texts(read_word(body, numbering))]


def test_levels_count_within_those_above() -> None:
    made = lists([("upperRoman", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)"), ("bullet", "-")])
    assert labels(made, [0, 1, 2, 2, 1, 2, 3, 0, 1, 2]) == [
        "I.", "I.1.", "a)", "b)", "I.2.", "a)", "-", "II.", "II.1.", "a)",
    ]  # fmt: skip


def test_legal_numbers_are_decimal_all_through() -> None:
    made = lists([("upperRoman", "Chương %1"), ("decimal", "%1.%2.")], extra="<w:isLgl/>")
    assert labels(made, [0, 0, 1, 1]) == ["Chương I", "Chương II", "2.1.", "2.2."]


def test_letters_go_on_behind_z_as_in_word() -> None:
    assert labels(lists([("lowerLetter", "%1)")]), [0] * 28)[-3:] == ["z)", "aa)", "bb)"]


def test_a_level_that_never_restarts_goes_on() -> None:
    made = lists([("decimal", "Chương %1."), ("decimal", "Điều %2.")], extra='<w:lvlRestart w:val="0"/>')
    assert labels(made, [0, 1, 1, 0, 1]) == ["Chương 1.", "Điều 1.", "Điều 2.", "Chương 2.", "Điều 3."]


def test_lists_of_one_definition_count_together_unless_one_begins_anew() -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    made = lists([("decimal", "%1.")], nums=nums)
    assert labels(made, [0] * 6, [1, 1, 2, 3, 3, 1]) == ["1.", "2.", "3.", "1.", "2.", "3."]


def test_a_list_may_write_a_level_of_its_own() -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0">'
        '<w:start w:val="5"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1/"/></w:lvl>'
        "</w:lvlOverride></w:num>"
    )
    assert labels(lists([("decimal", "%1.")], nums=nums), [0, 0], [2, 2]) == ["E/", "F/"]


def test_a_list_of_a_style_of_lists() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Chung"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Chung"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    assert labels(lists([], nums=linked), [0, 0], [2, 2]) == ["A.", "B."]


def test_styles_number_their_paragraphs_and_a_paragraph_may_refuse() -> None:
    body = (
        paragraph("một", style="ListNumber"),
        paragraph("hai", style="ListNumber"),
        paragraph("không số", 0, 0, style="ListNumber"),
        paragraph("gạch", style="ListBullet"),
    )
    assert texts(read_word("".join(body))) == ["1. một", "2. hai", "không số", "• gạch"]


def test_a_number_column_that_word_counts_is_read() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{paragraph('', 0)}</w:tc><w:tc>{paragraph(text)}</w:tc></w:tr>"
        for text in ("Việc một", "Việc hai", "Việc ba")
    )
    (block,) = read_word(f"<w:tbl>{rows}</w:tbl>", lists([("decimal", "%1.")]))
    assert isinstance(block, TableBlock)
    assert block.rows == (("1.", "Việc một"), ("2.", "Việc hai"), ("3.", "Việc ba"))


def test_a_merged_cell_stands_in_each_of_its_places_and_paragraphs_of_a_cell_are_lines() -> None:
    document = docx.Document()
    table = document.add_table(4, 3)
    for column, text in enumerate(("TT", "Nhiệm vụ", "Chủ trì")):
        table.cell(0, column).text = text
    table.cell(1, 0).merge(table.cell(1, 2)).text = "I. NHÓM VIỆC"
    table.cell(2, 0).text, table.cell(3, 0).text = "1", "2"
    table.cell(2, 2).merge(table.cell(3, 2)).text = "Sở Y tế"
    table.cell(2, 1).text = "- Lập hồ sơ;"
    table.cell(2, 1).add_paragraph("- Thi công.")
    (block,) = read(document)
    assert isinstance(block, TableBlock)
    assert block.rows == (
        ("TT", "Nhiệm vụ", "Chủ trì"),
        ("I. NHÓM VIỆC", "I. NHÓM VIỆC", "I. NHÓM VIỆC"),
        ("1", "- Lập hồ sơ;\n- Thi công.", "Sở Y tế"),
        ("2", "", "Sở Y tế"),
    )


def test_letterhead_and_signature_are_no_tables() -> None:
    document = docx.Document()
    head = document.add_table(2, 2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH HOÀI GIANG"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    head.cell(0, 1).add_paragraph("Độc lập - Tự do - Hạnh phúc")
    head.cell(1, 0).text = "Số: 93/KH-UBND"
    head.cell(1, 1).text = "Hoài Giang, ngày 08 tháng 4 năm 2025"
    document.add_paragraph("KẾ HOẠCH")
    end = document.add_table(1, 2)
    end.cell(0, 0).text = "Nơi nhận:"
    end.cell(0, 0).add_paragraph("- Lưu: VT.")
    end.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    assert texts(read(document)) == [
        "ỦY BAN NHÂN DÂN TỈNH HOÀI GIANG",
        "Số: 93/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hoài Giang, ngày 08 tháng 4 năm 2025",
        "KẾ HOẠCH",
        "Nơi nhận:",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<w:r><w:t>Sở </w:t></w:r><w:ins><w:r><w:t>Y tế</w:t></w:r></w:ins>", ["Sở Y tế"]),
        ("<w:r><w:t>Sở Y tế</w:t></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>", ["Sở Y tế"]),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>Sở Y tế</w:t></w:r>", ["Sở Y tế"]),
        ("<w:r><w:t>Sở</w:t><w:tab/><w:t>Y tế</w:t></w:r>", ["Sở Y tế"]),
        ("<w:r><w:t>20</w:t><w:noBreakHyphen/><w:t>CT/TU</w:t></w:r>", ["20-CT/TU"]),
        ("<w:r><w:t>1. Một;</w:t><w:br/><w:t>2. Hai</w:t></w:r>", ["1. Một;", "2. Hai"]),
        ("<w:hyperlink><w:r><w:t>Cổng thông tin</w:t></w:r></w:hyperlink>", ["Cổng thông tin"]),
        (
            (
                "<w:r><w:instrText>DDEAUTO c:/calc.exe</w:instrText></w:r>"
                '<w:fldSimple w:instr="X"><w:r><w:t>Sở</w:t></w:r></w:fldSimple>'
            ),
            ["Sở"],
        ),
    ],
)
def test_what_is_shown_is_read(markup: str, expected: list[str]) -> None:
    assert texts(read_word(f"<w:p>{markup}</w:p>")) == expected


def test_forms_and_boxes_of_text_are_read() -> None:
    inner = paragraph("trong khung")
    form = f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    box = f"<w:p><w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r></w:p>"
    assert texts(read_word(form + box)) == ["trong khung", "trong khung"]


def test_half_composed_letters_are_composed() -> None:
    document = docx.Document()
    document.add_paragraph("Hu\u00ea\u0301 \u00a0 2025")
    assert texts(read(document)) == ["Huế 2025"]


@pytest.mark.parametrize(("text", "is_refused"), [("Uû ban", True), ("2025", False)])
def test_fonts_from_before_unicode_are_refused(text: str, is_refused: bool) -> None:
    run = f'<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>{text}</w:t></w:r>'
    if not is_refused:
        assert texts(read_word(f"<w:p>{run}</w:p>")) == [text]
        return
    with pytest.raises(InvalidFile, match=r"a\.docx document-encoding .*\.VnTime.*Unikey"):
        read_word(f"<w:p>{run}</w:p>")
