"""Charts on pages: told in words in the tags, in the fonts of this distribution, none higher than a page."""

from collections.abc import Iterator

import attrs
import pytest
from made import WIDE, report, table
from pages import Read, lines, pieces, squeezed, whole
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from reports.charted import many_bars
from ttdn.hooks import Unsuited
from ttdn.reports.chart import Chart, Sense, Series
from ttdn.reports.report import Report
from ttdn_report_pdf import render_pdf, render_png


def tagged(reader: PdfReader, kind: str) -> list[DictionaryObject]:
    """All elements of a kind in the tree of tags, in order."""
    return [one for one in _elements(reader.root_object["/StructTreeRoot"]) if one.get("/S") == kind]


def _elements(item: PdfObject) -> Iterator[DictionaryObject]:
    found = item.get_object()
    if isinstance(found, DictionaryObject):
        yield found
        found = found.get("/K", ArrayObject()).get_object()
    if isinstance(found, ArrayObject):
        for child in found:
            yield from _elements(child)
    elif isinstance(found, DictionaryObject):
        yield from _elements(found)


def test_a_chart_is_a_figure_that_is_told_in_words(charted: Report, read: Read) -> None:
    (figure,) = tagged(read(charted), "/Figure")
    told = str(figure["/Alt"])
    assert told.startswith(
        "Kết quả thực hiện nhiệm vụ theo đơn vị. Sở Văn hóa và Thể thao: 18 (Đã hoàn thành: 14;"
    )
    assert "Ủy ban nhân dân xã Gia Viễn: 0." in told


def test_offices_opening_and_chart_stand_in_the_order_of_a_document(charted: Report, read: Read) -> None:
    page = read(charted).pages[0]
    found = lines(page)
    head = {one.text: one.font for one in found[:5]}
    assert head["ỦY BAN NHÂN DÂN"] == head["TỈNH NINH BÌNH"] == "Tinos"
    assert head["SỞ VĂN HÓA VÀ THỂ THAO"] == "Tinos-Bold"
    text = squeezed(page.extract_text())
    parts = (charted.title.upper(), *charted.opening, charted.charts[0].title, "Đang thực hiện, còn trong hạn")
    places = [text.index(squeezed(part)) for part in parts]
    assert places == sorted(places)


def test_letters_in_charts_are_those_of_the_package(charted: Report, read: Read) -> None:
    (chart,) = charted.charts
    hostile = attrs.evolve(chart, bars=("Sở 日本 #panic() $x$ </svg>", *chart.bars[1:]))
    reader = read(attrs.evolve(charted, charts=(hostile,)))
    assert {one.font.split("-")[0] for page in reader.pages for one in pieces(page)} == {"Tinos"}
    assert squeezed("Sở [U+65E5][U+672C] #panic() $x$ </svg>") in whole(reader)


def test_many_bars_go_on_over_pages_and_none_is_lost(charted: Report, read: Read) -> None:
    made = many_bars(charted, 60)
    reader = read(made)
    assert len(tagged(reader, "/Figure")) == 3
    text = whole(reader)
    assert [squeezed(name[:20]) in text for name in made.charts[0].bars] == [True] * 60
    for page in reader.pages:
        assert max(one.top for one in pieces(page)) < 297 - 20


def test_bars_of_the_longest_names_fit_a_page(charted: Report, read: Read) -> None:
    bars = tuple(f"{number} {'Ủy ban nhân dân ' * 20}" for number in range(22))
    chart = Chart("a", "Dài", bars, (Series("quá hạn", Sense.OVERDUE, tuple(range(22))),))
    reader = read(attrs.evolve(charted, charts=(chart,)))
    for page in reader.pages:
        assert max(one.top for one in pieces(page)) < 297 - 20
    assert len(tagged(reader, "/Figure")) == 1


def test_charts_stand_upright_before_tables_across(charted: Report, read: Read) -> None:
    made = attrs.evolve(report(table("a", "Việc", columns=WIDE)), charts=charted.charts)
    boxes = [page.mediabox for page in read(made).pages]
    assert [box.width < box.height for box in boxes] == [True, False]


def test_the_same_charts_give_the_same_bytes(charted: Report) -> None:
    assert render_pdf(charted) == render_pdf(attrs.evolve(charted))


def test_a_picture_is_twice_as_large_as_the_svg_and_every_letter_of_it_changes_it(charted: Report) -> None:
    data = render_png(charted)
    assert data == render_png(attrs.evolve(charted))
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = (int.from_bytes(data[start : start + 4], "big") for start in (16, 20))
    assert (width, height > width / 3) == (720 * 2, True)
    (chart,) = charted.charts
    for name in ("Sở Văn hóa và Thể thảo", "Sở Văn hóa và Thể thao 日"):
        other = attrs.evolve(chart, bars=(name, *chart.bars[1:]))
        assert render_png(attrs.evolve(charted, charts=(other,))) != data


def test_a_report_without_charts_has_no_picture() -> None:
    with pytest.raises(Unsuited, match="report-no-chart"):
        render_png(report())
