"""Charts as SVG: well-formed whatever the texts are, as long as their numbers, and readable in black and white."""

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charted import charted, many_bars
from ttdn.errors import TtdnError
from ttdn.reports.chart import Chart, Sense, Series
from ttdn.reports.chart_looks import EDGE, LOOKS
from ttdn.reports.chart_svg import WIDTH, chart_svg
from ttdn.reports.picture import picture
from ttdn.reports.report import Report
from ttdn.reports.wrapping import ems
from ttdn.testing.strategies import breaking_texts, charts, reports

__all__ = ["charted"]
SVG = "{http://www.w3.org/2000/svg}"
TAGS = ("svg", "title", "desc", "defs", "pattern", "path", "rect", "g", "text", "line")
WHITE, NUMBERS = "#ffffff", "#111111"


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own


def texts(root: ET.Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{SVG}text")]


def numbers_on(element: ET.Element, *names: str) -> list[float]:
    return [float(element.attrib[name]) for name in names]


@attrs.frozen
class Box:
    """A part of a bar as it is drawn."""

    sense: str
    x: float
    y: float
    width: float

    @property
    def end(self) -> float:
        return self.x + self.width


def parts(root: ET.Element, chart: Chart) -> list[Box]:
    """The parts of all bars, without the samples of the legend, which come first."""
    groups = [group for group in root.iter(f"{SVG}g") if group.get("class")]
    found = [Box(str(group.get("class")), *numbers_on(group[0], "x", "y", "width")) for group in groups]
    return found[len(chart.series) :]


@given(charts())
def test_any_chart_is_well_formed_and_stays_in_its_frame(chart: Chart) -> None:
    svg = chart_svg(chart, "c")
    root = parsed(svg)
    width, height = numbers_on(root, "width", "height")
    assert width == WIDTH
    for rect in root.iter(f"{SVG}rect"):
        x, y, wide, high = numbers_on(rect, "x", "y", "width", "height")
        assert x >= 0
        assert y >= 0
        assert x + wide <= width + 0.1
        assert y + high <= height
    for text in root.iter(f"{SVG}text"):
        assert 0 < float(text.attrib["y"]) <= height
    assert not re.search(r"<script|<style|style=|href|@import|url\((?!#)", svg)


@given(charts())
def test_a_bar_is_as_long_as_its_numbers(chart: Chart) -> None:
    found = parts(parsed(chart_svg(chart, "c")), chart)
    expected = [
        (one.sense.value, one.values[bar])
        for bar in range(len(chart.bars))
        for one in chart.series
        if one.values[bar]
    ]
    assert [box.sense for box in found] == [sense for sense, _ in expected]
    for before, after in pairwise(found):
        assert before.y != after.y or after.x == pytest.approx(before.end, abs=0.11)
    drawn = list(zip(found, (value for _, value in expected), strict=True))
    for (one, small), (other, large) in combinations(sorted(drawn, key=lambda item: item[1]), 2):
        assert one.width <= other.width + 0.11
        if one.width > 2.1:  # no part is thinner, so that it can be seen
            assert other.width / one.width == pytest.approx(large / small, rel=0.06)


@given(charts())
def test_every_number_is_said_in_its_part_or_below_its_bar(chart: Chart) -> None:
    said = texts(parsed(chart_svg(chart, "c")))
    for total in chart.totals:
        assert str(total) in said
    short = attrs.evolve(
        chart,
        series=tuple(attrs.evolve(one, name=f"dãy {index}") for index, one in enumerate(chart.series)),
    )
    words = " ".join(texts(parsed(chart_svg(short, "c"))))
    for one in short.series:
        for value in filter(None, one.values):
            assert re.search(rf"(^| ){value}( |$)|{one.name}: {value}(;|$| )", words)


def test_a_number_stands_in_its_part_where_it_fits_and_in_words_where_not() -> None:
    series = (Series("hoàn thành", Sense.DONE, (990, 0)), Series("quá hạn", Sense.OVERDUE, (10, 0)))
    said = texts(parsed(chart_svg(Chart("a", "", ("Sở A", "Sở B"), series), "a")))
    assert said == ["hoàn thành", "quá hạn", "Sở A", "990", "1000", "quá hạn: 10", "Sở B", "0"]


def test_long_names_are_broken_into_lines_that_fit(charted: Report) -> None:
    (chart,) = charted.charts
    said = texts(parsed(chart_svg(chart, "a")))
    assert "Ủy ban Mặt trận Tổ quốc Việt Nam" in said
    assert "tỉnh và các tổ chức chính trị - xã hội" in said
    assert max(ems(text) for text in said) * 13 < WIDTH
    cut = attrs.evolve(chart, bars=("Ủy ban " * 100, *chart.bars[1:]))
    lines = [text for text in texts(parsed(chart_svg(cut, "a"))) if text.startswith("Ủy ban Ủy")]
    assert len(lines) == 4
    assert lines[-1].endswith("…")


def test_sixty_bars_are_drawn_one_below_the_other(charted: Report) -> None:
    (chart,) = many_bars(charted, 60).charts
    root = parsed(chart_svg(chart, "a"))
    found = parts(root, chart)
    rows = list(dict.fromkeys(box.y for box in found))
    assert rows == sorted(rows)
    assert len(rows) == sum(1 for total in chart.totals if total)
    assert all(after - before >= 20 for before, after in pairwise(rows))


def test_bars_of_nothing_are_drawn_as_noughts() -> None:
    chart = Chart("a", "Không", ("Sở A", "Sở B"), (Series("quá hạn", Sense.OVERDUE, (0, 0)),))
    root = parsed(chart_svg(chart, "a"))
    assert not parts(root, chart)
    assert texts(root) == ["quá hạn", "Sở A", "0", "Sở B", "0"]


def test_it_is_told_in_words_to_those_who_listen(charted: Report) -> None:
    (chart,) = charted.charts
    root = parsed(chart_svg(chart, "hinh"))
    assert root.get("role") == "img"
    told = {element.get("id"): element.text for element in root if element.tag in {f"{SVG}title", f"{SVG}desc"}}
    assert list(told) == str(root.get("aria-labelledby")).split()
    assert told["hinh-title"] == "Kết quả thực hiện nhiệm vụ theo đơn vị"
    assert "Sở Giáo dục và Đào tạo: 4 (Đang thực hiện, còn trong hạn: 1; Quá hạn: 3)." in str(told["hinh-desc"])


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_wcag_aa_and_hatches_tell_senses_apart_without_colour() -> None:
    assert set(LOOKS) == set(Sense)
    assert len({look.hatch for look in LOOKS.values()}) == len(Sense)
    assert contrast(NUMBERS, WHITE) >= 4.5
    assert contrast(EDGE, WHITE) >= 3
    for look in LOOKS.values():
        assert contrast(look.ground, look.ink) >= 3
        assert max(contrast(look.ground, WHITE), contrast(look.ink, WHITE)) >= 3


@given(charts(), st.integers(1, 3))
def test_a_chart_in_parts_has_all_bars_once_and_one_scale(chart: Chart, most: int) -> None:
    found = chart.split(most)
    assert sum((part.bars for part in found), ()) == chart.bars
    assert sum((part.totals for part in found), ()) == chart.totals
    assert all(len(part.bars) <= most for part in found)
    whole = [box.width for box in parts(parsed(chart_svg(chart, "c")), chart)]
    pieces = [chart_svg(part, "c", longest=chart.longest) for part in found]
    assert [box.width for svg in pieces for box in parts(parsed(svg), chart)] == whole


@given(reports())
def test_a_file_has_all_charts_of_a_report_or_says_that_it_has_none(report: Report) -> None:
    if not report.charts:
        with pytest.raises(TtdnError, match="report-no-chart"):
            picture(report)
        return
    root = parsed(picture(report))
    assert len([one for one in root.iter() if one.get("role") == "img"]) == len(report.charts)
    ids = [found for element in root.iter() if (found := element.get("id"))]
    assert len(set(ids)) == len(ids)


@given(breaking_texts(), breaking_texts())
def test_no_text_is_markup(title: str, name: str) -> None:
    chart = Chart("a", title, (name,), (Series(name, Sense.OPEN, (3,)),))
    shapes = {element.tag for element in parsed(chart_svg(chart, "a")).iter()}
    assert shapes <= {
        f"{SVG}{tag}" for tag in ["svg", "title", "desc", "defs", "pattern", "path", "rect", "g", "text", "line"]
    }
