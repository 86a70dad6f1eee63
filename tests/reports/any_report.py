"""Reports as hypothesis draws them, with all that could break a format in their texts."""

from datetime import date

from hypothesis import strategies as st

from ttdn.model.dates import Span
from ttdn.model.documents import System
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
texts = st.lists(st.one_of(st.sampled_from(BREAKING), st.text(max_size=4), st.just(" Sở ")), max_size=6).map(
    "".join
)
_days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
_lines = st.builds(Text, texts, st.sampled_from(Tone))


def _cells(kind: ColumnKind) -> st.SearchStrategy[Cell]:
    match kind:
        case ColumnKind.DATE:
            return st.one_of(st.builds(Day, _days), _lines)
        case ColumnKind.NUMBER:
            return st.one_of(st.builds(Number, st.integers(-(10**9), 10**9)), _lines)
        case ColumnKind.TEXT:
            return st.one_of(_lines, st.builds(Lines, st.lists(_lines, max_size=3).map(tuple)))


@st.composite
def tables(draw: st.DrawFn, key: str) -> Table:
    headers = draw(st.lists(texts.map(lambda text: text + "x"), min_size=1, max_size=5))
    columns = tuple(
        Column(f"c{number}", header, draw(st.integers(1, 30)), draw(st.sampled_from(ColumnKind)))
        for number, header in enumerate(headers)
    )
    row = st.tuples(*(_cells(column.kind) for column in columns))
    groups = st.builds(Group, texts, st.lists(row, min_size=1, max_size=2).map(tuple))
    return Table(key, draw(texts), columns, tuple(draw(st.lists(groups, max_size=2))))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    sentences = st.lists(texts, max_size=2).map(tuple)
    return Report(
        "any",
        draw(texts),
        Head(
            "x/y",
            draw(texts),
            draw(texts),
            draw(st.none() | texts),
            draw(st.none() | _days),
            draw(st.none() | texts),
        ),
        Span.year(2026),
        date(2026, 1, 5),
        tuple(draw(tables(f"t{number}")) for number in range(draw(st.integers(0, 2)))),
        draw(sentences),
        draw(sentences),
        draw(sentences),
        draw(st.sampled_from(System)),
    )
