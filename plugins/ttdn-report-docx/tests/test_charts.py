"""Native charts: what they show is the report, as the format wants it, and others read it back."""

import io
import zipfile
from itertools import pairwise
from xml.etree import ElementTree as ET

import attrs
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook
from reading import body, in_style, opened

from reports.charted import many_bars
from ttdn.reports.chart import Chart, Sense, Series
from ttdn.reports.report import Report
from ttdn.testing.strategies import reports
from ttdn_report_docx import render
from ttdn_report_docx.chart_xml import CHART, MAIN, RELATIONS

whole = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
C, A = f"{{{CHART}}}", f"{{{MAIN}}}"

# The order of CT_BarSer, CT_BarChart, CT_CatAx, CT_ValAx, CT_DLbls and CT_ChartSpace in ECMA-376, part 1, 21.2.
ORDERS = {
    "chartSpace": "date1904 lang roundedCorners style clrMapOvr chart spPr txPr externalData printSettings",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
    "ser": "idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val",
    "dLbls": "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent "
    "showBubbleSize separator",
    "catAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr "
    "txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
    "valAx": "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr "
    "txPr crossAx crosses crossBetween majorUnit",
    "scaling": "logBase orientation max min",
    "legend": "legendPos legendEntry layout overlay spPr txPr",
    "manualLayout": "layoutTarget xMode yMode wMode hMode x y w h",
}


def charts(data: bytes) -> list[ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        count = sum(name.startswith("word/charts/chart") for name in package.namelist())
        parts = [package.read(f"word/charts/chart{number}.xml") for number in range(1, count + 1)]
    return [ET.fromstring(part) for part in parts]  # noqa: S314  our own


def cached(element: ET.Element | None) -> list[str]:
    assert element is not None
    return [value.text or "" for value in element.iter(f"{C}v")]


def rows(chart: Chart) -> list[list[str | int]]:
    numbers = zip(*(one.values for one in chart.series), strict=True)
    bars: list[list[str | int]] = [[name, *values] for name, values in zip(chart.bars, numbers, strict=True)]
    return [["", *(one.name for one in chart.series)], *bars]


@whole
@given(reports())
def test_charts_and_their_workbooks_hold_the_numbers_of_the_report(report: Report) -> None:
    data = render(report)
    for number, (found, chart) in enumerate(zip(charts(data), report.charts, strict=True), start=1):
        for series, one in zip(found.iter(f"{C}ser"), chart.series, strict=True):
            assert cached(series.find(f"{C}tx")) == [one.name]
            assert cached(series.find(f"{C}cat")) == list(chart.bars)
            assert cached(series.find(f"{C}val")) == [str(value) for value in one.values]
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            name = f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
            book = load_workbook(io.BytesIO(package.read(name)))
            relations = package.read(f"word/charts/_rels/chart{number}.xml.rels").decode()
        assert [list(row) for row in book["Sheet1"].iter_rows(values_only=True)] == rows(chart)
        external = found.find(f"{C}externalData")
        assert external is not None
        assert f'Id="{external.get(f"{{{RELATIONS}}}id")}"' in relations


@whole
@given(reports())
def test_elements_stand_in_the_order_of_the_schema(report: Report) -> None:
    for chart in charts(render(report)):
        for element in chart.iter():
            order = ORDERS.get(element.tag.removeprefix(C))
            if order is not None:
                places = [order.split().index(child.tag.removeprefix(C)) for child in element]
                assert places == sorted(places), element.tag


def test_references_are_those_of_the_cells(charted: Report) -> None:
    (chart,) = charts(render(charted))
    assert [one.text for one in chart.iter(f"{C}f")] == [
        reference
        for column in "BCD"
        for reference in (f"Sheet1!${column}$1", "Sheet1!$A$2:$A$13", f"Sheet1!${column}$2:${column}$13")
    ]


def test_bars_are_stacked_across_the_first_on_top_and_one_scale_for_all(charted: Report) -> None:
    found = charts(render(many_bars(charted, 60)))
    assert len(found) > 1
    for chart in found:
        said = {
            tag: {one.get("val") for one in chart.iter(f"{C}{tag}")}
            for tag in ("barDir", "grouping", "overlap", "max", "min", "orientation")
        }
        assert said == {
            "barDir": {"bar"},
            "grouping": {"stacked"},
            "overlap": {"100"},
            "max": {"26"},
            "min": {"0"},
            "orientation": {"maxMin", "minMax"},
        }
    assert [len(cached(next(chart.iter(f"{C}cat")))) for chart in found] == [12] * 5


def test_parts_differ_by_hatch_and_noughts_and_what_has_no_room_are_not_labelled(charted: Report) -> None:
    series = tuple(Series(sense.value, sense, (1000, 1)) for sense in Sense)
    report = attrs.evolve(charted, charts=(Chart("a", "Mọi nghĩa", ("Sở A", "Sở B"), series),))
    (chart,) = charts(render(report))
    hatches = [one.get("prst") for one in chart.iter(f"{A}pattFill")]
    assert len(set(hatches)) == len(hatches) == len(Sense) - 1
    assert {one.get("formatCode") for label in chart.iter(f"{C}dLbls") for one in label.iter(f"{C}numFmt")} == {
        "0;;;"
    }
    for label in chart.iter(f"{C}dLbls"):
        left_out = [one.find(f"{C}idx") for one in label.iter(f"{C}dLbl")]
        assert [one.get("val") for one in left_out if one is not None] == ["1"]


def test_a_chart_is_as_wide_as_the_text_lower_than_a_page_and_told_in_words(charted: Report) -> None:
    document = opened(many_bars(charted, 60))
    sizes = [one for one in body(document).iter() if str(one.tag).endswith("}extent")]
    assert len(sizes) == 5
    for size in sizes:
        assert int(str(size.get("cx"))) == 165 * 36_000
        assert 100 * 36_000 < int(str(size.get("cy"))) <= 210 * 36_000
    told = [one.get("descr") for one in body(document).iter() if str(one.tag).endswith("}docPr")]
    assert str(told[0]).startswith("0. Sở Văn hóa và Thể thao: 18 (Đã hoàn thành: 14;")
    ids = [one.get("id") for one in body(document).iter() if str(one.tag).endswith("}docPr")]
    assert len(set(ids)) == len(ids)


def test_offices_opening_and_charts_stand_where_the_decree_has_them(charted: Report) -> None:
    document = opened(charted)
    assert in_style(document, "Cơ quan chủ quản") == ["Ủy ban nhân dân\ntỉnh Ninh Bình"]
    assert in_style(document, "Cơ quan ban hành") == ["Sở Văn hóa và Thể thao"]
    superior, issuer = (document.styles[name].element for name in ("Cơ quan chủ quản", "Cơ quan ban hành"))
    looks = qn("w:rPr")
    assert superior.find(f"{looks}/{qn('w:b')}") is None
    assert issuer.find(f"{looks}/{qn('w:b')}") is not None
    assert all(style.find(f"{looks}/{qn('w:caps')}") is not None for style in (superior, issuer))
    texts = [one.text for one in document.paragraphs]
    places = [texts.index(text) for text in (charted.title, *charted.opening, charted.charts[0].title)]
    assert all(before < after for before, after in pairwise(places))
    assert document.core_properties.author == "Sở Văn hóa và Thể thao"


def test_a_report_without_them_has_neither_their_styles_nor_their_parts(small: Report) -> None:
    names = {style.name for style in opened(small).styles}
    assert not names & {"Cơ quan chủ quản", "Biểu đồ"}
    with zipfile.ZipFile(io.BytesIO(render(small))) as package:
        assert not [name for name in package.namelist() if "chart" in name or "embeddings" in name]
