"""The workbook on paper, by LibreOffice: pages and fonts. Opt-in: nox -s render."""

from pathlib import Path

from reports.rendered import Rendered, needs_office
from ttdn.reports.report import Report
from ttdn_report_xlsx import render

pytestmark = needs_office


def test_hue_on_paper(hue: Report, tmp_path: Path) -> None:
    paper = Rendered(render(hue), ".xlsx", tmp_path)
    assert set(paper.sizes()) == {(297, 210)}
    assert all(paper.fonts().values())
    assert {name.split("-")[0] for name in paper.fonts()} <= {"Tinos", "LiberationSerif", "TimesNewRomanPSMT"}
    pages = paper.pages()
    assert [page[0] for page in pages] == [str(number) for number in range(1, len(pages) + 1)]
    for page in pages[:-1]:  # the last may hold notes alone, under the header too
        assert "TT" in page[:60]
    assert len(pages) <= {"assignments": 5, "schedule": 10, "unit": 9, "next": 2}[hue.kind]


def test_a_chart_on_paper_stands_over_its_numbers(charted: Report, tmp_path: Path) -> None:
    paper = Rendered(render(charted), ".xlsx", tmp_path)
    assert paper.sizes()[-1] == (210, 297)
    assert {name.split("-")[0] for name in paper.fonts()} <= {"Tinos", "LiberationSerif", "TimesNewRomanPSMT"}
    words = " ".join(paper.pages()[-1])
    assert words.count("Sở Nông nghiệp và Môi trường") == 2
    assert words.index("hoàn thành") < words.index("Sở Du lịch")
