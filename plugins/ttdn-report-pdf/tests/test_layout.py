"""The layout of Decree 30/2020/NĐ-CP, appendix I, measured in the PDF."""

from itertools import pairwise

import pytest
from made import SIGN_OFF, WIDE, report, table
from pages import Piece, Read, lines, pieces
from pypdf import PdfReader

from ttdn.hooks import Report
from ttdn.model.documents import System

KINDS = ("assignments", "schedule", "unit", "next")
UPRIGHT, ACROSS = (210, 297), (297, 210)


def paper(reader: PdfReader) -> list[tuple[int, int]]:
    """Width and height of every page, mm."""
    boxes = [page.mediabox for page in reader.pages]
    return [(round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) for box in boxes]


def piece(found: list[Piece], text: str) -> Piece:
    return next(one for one in found if one.text == text)


@pytest.mark.parametrize("kind", KINDS)
def test_tables_of_the_plan_are_wide_and_lie_across(kind: str, reports: dict[str, Report], read: Read) -> None:
    assert set(paper(read(reports[kind]))) == {ACROSS}


def test_narrow_tables_stand_upright_and_each_way_has_its_pages(read: Read) -> None:
    made = report(table("a", "Việc"), table("b", "Việc", columns=WIDE), table("c", "Việc"))
    assert paper(read(made)) == [UPRIGHT, ACROSS, UPRIGHT]
    assert paper(read(report())) == [UPRIGHT]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_in_the_margins(kind: str, reports: dict[str, Report], read: Read) -> None:
    for number, page in enumerate(read(reports[kind]).pages):
        body = [one for one in pieces(page) if not (number and one.top < 20)]
        assert min(one.left for one in body) >= 29.9
        assert max(one.left for one in body) < 297 - 15
        assert min(one.top for one in body) > 20
        assert max(one.top for one in body) < 210 - 20


def test_the_number_of_the_page_is_in_the_middle_of_the_top_from_page_2_on(
    reports: dict[str, Report], read: Read
) -> None:
    first, *others = (pieces(page) for page in read(reports["unit"]).pages)
    assert len(others) > 2
    assert not [one for one in first if one.top < 20]
    for number, found in enumerate(others, 2):
        (shown,) = (one for one in found if one.top < 20)
        assert (shown.text, shown.size, shown.font) == (str(number), 14, "Tinos")
        assert shown.left == pytest.approx((30 + 297 - 15) / 2, abs=3)


def test_the_head_of_a_state_document(reports: dict[str, Report], read: Read) -> None:
    found = lines(read(reports["next"]).pages[0])
    expected = [
        ("ỦY BAN NHÂN DÂN", 13, "Tinos-Bold"),
        ("TỈNH THỪA THIÊN HUẾ", 13, "Tinos-Bold"),
        ("Số: .........../...........", 13, "Tinos"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "Tinos-Bold"),
        ("Độc lập - Tự do - Hạnh phúc", 14, "Tinos-Bold"),
        ("Thừa Thiên Huế, ngày ....... tháng ....... năm ..........", 14, "Tinos-Italic"),
        ("NHIỆM VỤ SẮP ĐẾN HẠN", 14, "Tinos-Bold"),
    ]
    assert [(one.text, one.size, one.font) for one in found[:7]] == expected
    issuer, nation = found[0], found[3]
    assert issuer.top == nation.top
    assert issuer.left < nation.left


def test_the_head_of_a_party_document(read: Read) -> None:
    found = lines(read(report(profile=System.PARTY, subtitle=("Chương trình",))).pages[0])
    assert piece(found, "ĐẢNG CỘNG SẢN VIỆT NAM").size == 15
    assert piece(found, "*").left < 297 / 4
    assert piece(found, "Số ...........-.........../...........").size == 14
    assert piece(found, "-----").top > piece(found, "Chương trình").top
    assert "CỘNG HÒA" not in " ".join(one.text for one in found)


def test_lines_of_a_party_document_are_18_to_22_points_apart(read: Read) -> None:
    found = pieces(read(report(profile=System.PARTY, notes=("Sở Văn hóa và Thể thao " * 20,))).pages[0])
    tops = sorted({one.top for one in found if one.text.startswith("Sở ") or "Thể thao" in one.text})
    gaps = [(after - before) / 25.4 * 72 for before, after in pairwise(tops)]
    assert gaps
    assert all(18 <= gap <= 22 for gap in gaps)


def test_the_number_and_day_of_the_plan_are_not_taken_for_those_of_the_report(
    reports: dict[str, Report], read: Read
) -> None:
    dated = read(reports["next"]).pages[0].extract_text()
    assert "ngày ....... tháng ....... năm" in dated
    assert "năm 2026" not in dated.partition("NHIỆM VỤ")[0]


def test_heads_of_a_long_table_stand_on_every_page(reports: dict[str, Report], read: Read) -> None:
    pages = [page.extract_text() for page in read(reports["schedule"]).pages]
    assert len(pages) > 3
    heads = "TT Ngày hạn Nên hoàn thành Mục Nhiệm vụ Phân công Thời hạn theo văn bản Căn cứ, ghi chú"
    with_rows = [text for text in pages if "Nghị quyết 47/NQ-CP ngày" in " ".join(text.split())]
    assert len(with_rows) > 3
    assert all(heads in " ".join(text.split()) for text in with_rows)


def test_the_head_of_a_group_stands_on_every_page_of_it(read: Read) -> None:
    made = report(table("a", *["Việc dài " * 40] * 12, group="Tháng 9/2026"))
    texts = [page.extract_text() for page in read(made).pages]
    assert len(texts) > 1
    assert all("Tháng 9/2026" in text for text in texts)


def test_a_row_stays_on_one_page(read: Read) -> None:
    made = report(table("a", *(f"đầu-{number} {'Việc dài ' * 40} cuối-{number}" for number in range(12))))
    texts = [page.extract_text() for page in read(made).pages]
    assert len(texts) > 1
    for number in range(12):
        assert [f"đầu-{number} " in text for text in texts] == [f"cuối-{number}\n" in text for text in texts]


def test_numbers_of_documents_stay_on_one_line(reports: dict[str, Report], read: Read) -> None:
    text = "".join(page.extract_text() for page in read(reports["assignments"]).pages)
    assert "70/2017/QĐ-UBND" in text
    assert "57-KL/TW" in text


def test_room_is_left_for_the_signature(reports: dict[str, Report], read: Read) -> None:
    found = pieces(read(reports["next"]).pages[-1])
    signed = [piece(found, line) for line in SIGN_OFF]
    assert all(one.font == "Tinos-Bold" and one.size == 14 and one.left > 297 / 2 for one in signed)
    assert signed[3].top - signed[2].top > 22


@pytest.mark.parametrize("rows", range(12, 20))
def test_the_signer_is_never_alone_on_a_page(rows: int, read: Read) -> None:
    made = report(
        table("a", *["Việc dài " * 12] * rows), notes=("Ghi chú đầu.", "Ghi chú cuối."), sign_off=SIGN_OFF
    )
    last = read(made).pages[-1].extract_text()
    assert last.index("Ghi chú cuối.") < last.index(SIGN_OFF[0]) < last.index(SIGN_OFF[-1])


def test_a_report_that_nobody_signs_has_no_room_for_it(read: Read) -> None:
    found = pieces(read(report(notes=("Một.",))).pages[0])
    assert found[-1].text == "Một."
