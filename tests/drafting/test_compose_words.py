"""Titles, clauses and citations of a draft as people read them."""

from datetime import date

import pytest

from drafting.compose_drafts import composed, duty
from ttdn.drafting.composing.citations import cited_in
from ttdn.drafting.composing.duty_title import title_words
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.draft import Draft, DraftDuty, DraftHead, Open, Words


@pytest.mark.parametrize(
    ("text", "when", "title"),
    [
        (
            "Hằng năm, trên cơ sở đề xuất của các cơ quan, đơn vị, tham mưu UBND tỉnh bố trí kinh phí.",
            "Hằng năm",
            "Tham mưu UBND tỉnh bố trí kinh phí.",
        ),
        (
            "Trên cơ sở đề xuất của các sở, ban, ngành, căn cứ khả năng cân đối, tham mưu bố trí kinh phí.",
            "",
            "Tham mưu bố trí kinh phí.",
        ),
        ("Căn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị.", "", "Xây dựng kế hoạch của đơn vị."),
        ("Trên cơ sở kết quả rà soát, báo cáo.", "", "Trên cơ sở kết quả rà soát, báo cáo."),
    ],
)
def test_what_the_work_rests_on_is_no_title(text: str, when: str, title: str) -> None:
    assert title_words(DraftDuty(1, "1", Words(text), when=(Words(when),) if when else ())) == title


def test_two_duties_of_one_number_say_whether_the_document_is_at_fault() -> None:
    unnumbered = plan_file_text(composed(Draft(duties=(duty(1, "II.5", "Rà soát"), duty(2, "II.5", "Báo cáo")))))
    assert "Văn bản không đánh số riêng nhiệm vụ này: đã có mục II.5" in unnumbered
    twice = duty(2, "II.5", "Báo cáo", "", "", Open.CLAUSE_TWICE)
    assert "Văn bản đánh số trùng: đã có mục II.5" in plan_file_text(
        composed(Draft(duties=(duty(1, "II.5", "A"), twice)))
    )


def test_a_document_cited_without_its_title_asks_for_it_and_its_issuer_ends_where_another_office_acts() -> None:
    text = "Thực hiện Kế hoạch số 31/KH-UBND ngày 14/02/2025 của Ủy ban nhân dân tỉnh, Sở Văn hóa báo cáo như sau"
    (cited,) = cited_in(text)
    assert (cited.issuer, cited.title, cited.signed_on) == ("Ủy ban nhân dân tỉnh", "", date(2025, 2, 14))
    made = plan_file_text(composed(Draft(DraftHead(basis=(Words(text),)))))
    assert '# Văn bản không ghi trích yếu của văn bản này; nếu biết, ghi vào đây\ntitle = ""\n' in made
    (whole,) = cited_in("theo Quyết định số 5/QĐ-BVHTTDL ngày 2/3/2025 của Bộ Văn hóa, Thể thao và Du lịch")
    assert whole.issuer == "Bộ Văn hóa, Thể thao và Du lịch"
