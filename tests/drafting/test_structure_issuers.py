"""Who issues a document, by its letterhead, and whether that is of the place a draft was asked for."""

from datetime import date

import pytest

from drafting.compose_drafts import composed
from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.composing.plan_head import Request
from ttdn.drafting.draft import Draft, DraftHead, Words
from ttdn.drafting.taking_apart import draft_of

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI"),
        ("UBND TỈNH LÀO CAI\nSỞ NỘI VỤ", "SỞ NỘI VỤ TỈNH LÀO CAI"),
        ("UBND TỈNH LÀO CAI\nSỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH LÀO CAI"),
        ("VĂN PHÒNG\nỦY BAN NHÂN DÂN TỈNH GIA LAI", "VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH GIA LAI"),
        ("BỘ XÂY DỰNG\nVĂN PHÒNG", "VĂN PHÒNG, BỘ XÂY DỰNG"),
        ("TỈNH ỦY CAO BẰNG\nBAN TUYÊN GIÁO VÀ DÂN VẬN", "BAN TUYÊN GIÁO VÀ DÂN VẬN, TỈNH ỦY CAO BẰNG"),
        ("ĐẢNG BỘ TỈNH NGHĨA XUÂN\nĐẢNG ỦY PHƯỜNG BẾN NGỰ", "ĐẢNG ỦY PHƯỜNG BẾN NGỰ, ĐẢNG BỘ TỈNH NGHĨA XUÂN"),
        ("SỞ Y TẾ TỈNH BẮC SƠN\nBỆNH VIỆN ĐA KHOA\nNÀ LOÁNG", "BỆNH VIỆN ĐA KHOA NÀ LOÁNG, SỞ Y TẾ TỈNH BẮC SƠN"),
        ("UBND TỈNH ĐẮK LẮK\nBAN QUẢN LÝ RỪNG\nVÀ SINH CẢNH", "BAN QUẢN LÝ RỪNG VÀ SINH CẢNH, UBND TỈNH ĐẮK LẮK"),
        ("TỔNG CÔNG TY ĐIỆN LỰC\nCÔNG TY ĐIỆN LỰC PHÚ SA", "CÔNG TY ĐIỆN LỰC PHÚ SA, TỔNG CÔNG TY ĐIỆN LỰC"),
        ("BAN CHỈ ĐẠO GIẢM NGHÈO\nTỈNH BÌNH KHÊ", "BAN CHỈ ĐẠO GIẢM NGHÈO TỈNH BÌNH KHÊ"),
    ],
)  # fmt: skip
def test_the_issuer_is_the_last_body_of_the_letterhead(lines: str, issuer: str) -> None:
    text = [*lines.split("\n"), *NATION.split("\n"), "KẾ HOẠCH", "Cải cách hành chính", "I. NHIỆM VỤ"]
    head = draft_of([TextBlock(one) for one in text]).head
    assert head.issuer is not None
    assert head.issuer.text == issuer


@pytest.mark.parametrize(("place", "asked"), [("vn/hue", True), ("vn/ninh-binh", False)])
def test_another_place_than_that_of_the_issuer_is_asked_about(place: str, *, asked: bool) -> None:
    head = DraftHead(type=Words("KẾ HOẠCH"), issuer=Words("SỞ NỘI VỤ TỈNH NINH BÌNH"))
    request = Request("nhap/ke-hoach", "a.docx", place, ("vn",), date(2026, 1, 5))
    open_ = [item.text for item in composed(Draft(head), request).open if item.key == "place"]
    assert [("vn/ninh-binh" in text) for text in open_] == ([True] if asked else [])
