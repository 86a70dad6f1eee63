"""The document on paper, by LibreOffice: pages, fonts, page numbers. Opt-in: nox -s render."""

from pathlib import Path

from reports.rendered import Rendered, needs_office
from ttdn.reports.report import Report
from ttdn_report_docx import render

pytestmark = needs_office


def test_hue_on_paper(hue: Report, tmp_path: Path) -> None:
    paper = Rendered(render(hue), ".docx", tmp_path)
    assert paper.sizes()[0] == (210, 297)
    assert set(paper.sizes()[1:]) == {(297, 210)}
    assert all(paper.fonts().values())
    assert {name.split("-")[0] for name in paper.fonts()} <= {"Tinos", "LiberationSerif", "TimesNewRomanPSMT"}
    first, *appendix = paper.pages()
    assert first[:4] == ["ỦY", "BAN", "NHÂN", "DÂN"]
    assert appendix[0][:2] == ["Phụ", "lục"]
    assert [page[0] for page in appendix[1:]] == [str(number) for number in range(2, len(appendix) + 1)]
    for page in appendix[1:]:
        assert "TT" in page[:20]
    assert len(paper.pages()) <= {"assignments": 8, "schedule": 12, "unit": 13, "next": 2}[hue.kind]


def test_a_chart_on_paper_has_its_names_and_numbers(charted: Report, tmp_path: Path) -> None:
    paper = Rendered(render(charted), ".docx", tmp_path)
    assert {name.split("-")[0] for name in paper.fonts()} <= {"Tinos", "LiberationSerif", "TimesNewRomanPSMT"}
    words = " ".join(word for page in paper.pages() for word in page)
    for text in ("Đang thực hiện, còn trong hạn", "Sở Nông nghiệp và Môi trường", "Công an tỉnh"):
        assert words.count(text) >= 1
    assert words.count("21") >= 2  # in the table, and in the bar of the office
