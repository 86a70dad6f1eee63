"""Reports (*báo cáo*), with all that could break a format in their texts."""

from datetime import date

from hypothesis import strategies as st

from ttdn.model.dates import Span
from ttdn.model.documents import System
from ttdn.reports.chart import Chart, Sense, Series
from ttdn.reports.report import (
    Cell,
    Column,
    ColumnKind,
    Day,
    Group,
    Head,
    Lines,
    Number,
    Report,
    Table,
    Text,
    Tone,
)
from ttdn.testing.strategies.reuse import reused

BREAKING = (
    *"|\\`*_[]<>~&$#\"'=+-@,;\t\r\n\0\x1b\x85\u2028\u202e\ufeff\ufffe\ud800日＝ếẾ",
    "<br>",
    "</td></tr></table>",
    "<script>alert(1)</script>",
    "-->",
    "]]>",
    "\r\nBEGIN:VEVENT",
    "| --- |",
    "Hue\u0302\u0301",
    "=cmd|' /C calc'!A0",
    "1. ",
    "&lt;",
    "\u200d\u0301",
    "nghiêng" * 20,
)
_PIECES = st.one_of(st.just("Sở "), st.text(max_size=4), st.sampled_from(BREAKING))
_TEXTS = st.lists(_PIECES, max_size=6).map("".join)
_DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_LINES = st.builds(Text, _TEXTS, st.sampled_from(Tone))


@reused
def breaking_texts() -> st.SearchStrategy[str]:
    """Texts with what breaks one format or another (*chữ dễ gây lỗi*): markup, formulas, controls, loose marks."""
    return _TEXTS


@reused
def cells(kind: ColumnKind = ColumnKind.TEXT) -> st.SearchStrategy[Cell]:
    """Cells of a kind of column (*ô*), or words in their place."""
    match kind:
        case ColumnKind.DATE:
            return st.one_of(st.builds(Day, _DAYS), _LINES)
        case ColumnKind.NUMBER:
            return st.one_of(st.builds(Number, st.integers(-(10**9), 10**9)), _LINES)
        case ColumnKind.TEXT:
            return st.one_of(_LINES, st.builds(Lines, st.lists(_LINES, max_size=3).map(tuple)))


@reused
@st.composite
def tables(draw: st.DrawFn, key: str = "t0") -> Table:
    """Tables of any columns (*bảng*), with the groups and rows that fit them."""
    headers = draw(st.lists(_TEXTS.map(lambda text: text + "x"), min_size=1, max_size=5))
    columns = tuple(
        Column(f"c{number}", header, draw(st.integers(1, 30)), draw(st.sampled_from(ColumnKind)))
        for number, header in enumerate(headers)
    )
    row = st.tuples(*(cells(column.kind) for column in columns))
    groups = st.builds(Group, _TEXTS, st.lists(row, min_size=1, max_size=2).map(tuple))
    return Table(key, draw(_TEXTS), columns, tuple(draw(st.lists(groups, max_size=2))))


@reused
@st.composite
def charts(draw: st.DrawFn, key: str = "c0") -> Chart:
    """Charts of a few bars (*biểu đồ*), of parts from nothing to a thousand million."""
    bars = draw(st.lists(_TEXTS, min_size=1, max_size=3))
    values = st.tuples(*(st.one_of(st.integers(0, 30), st.integers(0, 10**9)) for _ in bars))
    series = st.lists(st.builds(Series, _TEXTS, st.sampled_from(Sense), values), min_size=1, max_size=3)
    return Chart(key, draw(_TEXTS), tuple(bars), tuple(draw(series)))


@reused
@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Reports of up to two tables and a chart (*báo cáo*), of State or Party, of a head known in part."""
    sentences = st.lists(_TEXTS, max_size=2).map(tuple)
    return Report(
        "any",
        draw(_TEXTS),
        Head(
            "x/y",
            draw(_TEXTS),
            draw(_TEXTS),
            draw(st.none() | _TEXTS),
            draw(st.none() | _DAYS),
            draw(st.none() | _TEXTS),
        ),
        Span.year(2026),
        date(2026, 1, 5),
        tuple(draw(tables(f"t{number}")) for number in range(draw(st.integers(0, 2)))),
        draw(sentences),
        draw(sentences),
        draw(sentences),
        draw(st.sampled_from(System)),
        author=draw(sentences),
        opening=draw(sentences),
        charts=tuple(draw(charts(f"c{number}")) for number in range(draw(st.integers(0, 1)))),
    )
