"""Text that could break a page: it is shown as it is, it stays in its column, and nothing is lost."""

from collections import Counter
from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings
from made import COLUMNS, HEAD, report, table, texts
from pages import Read, pieces, squeezed, whole

from ttdn.hooks import Report
from ttdn.reports.report import Column, Group, Number, Table, Text
from ttdn.testing import strategies
from ttdn_report_pdf import render_pdf
from ttdn_report_pdf.letters import shown

MARKUP = (
    "#panic()",
    '#eval("1+1")',
    '#read("template.typ")',
    "$a^2$",
    "*đậm* _nghiêng_ `mã`",
    "@nguồn <nhãn>",
    "= Đề mục",
    "- một",
    "// lời /* bàn */",
    "a~b -- c --- d ...",
    "\\u{48} \\",
    "'một' \"hai\"",
    "https://vanban.chinhphu.vn",
    "]#[{(",
)


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_text_wherever_it_stands(text: str, read: Read) -> None:
    made = report(
        table("a", text, group=text, title=text),
        table("b", columns=(Column("x", text, 10), *COLUMNS[1:])),
        title=text,
        head=attrs.evolve(HEAD, issuer=text, place=text),
        subtitle=(text, text),
        notes=(text,),
        sign_off=(text, text),
    )
    found = whole(read(made))
    upper, plain = squeezed(text.upper()), squeezed(text)
    assert found.count(upper) + (found.count(plain) if plain != upper else 0) >= 12


def test_control_characters_and_turns_of_direction_leave_no_trace(read: Read) -> None:
    found = whole(read(report(table("a", "Hu\u00ea\u0301\x00\x1b[31m \u202eđảo\u2066 \r\n một\u2028hai"))))
    assert "Huế[31mđảomộthai" in found


@pytest.mark.parametrize("text", ["Sở Văn hóa và Thể thao " * 430, "x" * 10_000, "W-" * 5_000])
def test_ten_thousand_letters_in_a_cell_go_on_over_pages_and_stay_in_their_column(text: str, read: Read) -> None:
    columns = (*COLUMNS[:2], Column("end", "Hết", 20))
    made = report(Table("a", "", columns, (Group("", ((Number(1), Text(text), Text("")),)),)))
    read_back = read(made)
    assert len(read_back.pages) > 2
    found = [one for page in read_back.pages for one in pieces(page)]
    heads = [one for one in found if one.text == "Hết"]
    assert len(heads) == len(read_back.pages)
    cell = [one for one in found if one.size < 13 and one.font == "Tinos" and one.text != "1"]
    assert squeezed("".join(one.text for one in cell)) == squeezed(text)
    assert max(one.left + len(one.text) * one.size * 0.4 / 72 * 25.4 for one in cell) < heads[0].left


def test_ten_thousand_letters_at_the_head_and_the_foot(read: Read) -> None:
    long = "Huế " * 2_000
    made = report(
        Table(
            "a", long, (Column("x", long, 10), Column("y", "z" * 3_000, 10)), (Group(long, ((Text("a"),) * 2,)),)
        ),
        title=long,
        head=attrs.evolve(HEAD, issuer=long, place="p" * 3_000),
        subtitle=(long,),
        notes=("n" * 3_000,),
        sign_off=(long, "s" * 3_000),
    )
    found = Counter(whole(read(made)))
    expected = Counter(squeezed("".join(texts(made))))
    assert not expected - found


@pytest.mark.parametrize(
    "made",
    [
        report(),
        report(Table("a", "", COLUMNS)),
        report(Table("a", "", COLUMNS, (Group("Nhóm", ()), Group("", ())))),
        report(Table("a", "", COLUMNS, (Group("Nhóm", ()), *table("b", "Việc", group="Nhóm").groups))),
        report(table("a", "", ""), title="", head=attrs.evolve(HEAD, issuer="", title="", place=None)),
    ],
)
def test_empty_reports_and_tables_have_a_page(made: Report, read: Read) -> None:
    assert len(read(made).pages) == 1


def test_many_columns_get_smaller_letters(read: Read) -> None:
    columns = tuple(Column(f"c{number}", f"Cột {number}", 30) for number in range(40))
    made = report(Table("a", "", columns, (Group("", (tuple(Text("nghiêng ngả") for _ in columns),)),)))
    (page,) = read(made).pages
    cells = [one for one in pieces(page) if one.text.startswith("ngh")]
    assert len(cells) == 40
    gaps = [after.left - before.left for before, after in pairwise(cells)]
    assert all(gap > cells[0].size * 0.5 * 4 / 72 * 25.4 for gap in gaps)


@pytest.mark.parametrize("letter", ["\ufeff", "\u200b", "\u200d", "\u00ad", "\u2060", "\u0301"])
def test_letters_that_nobody_sees_break_nothing(letter: str, read: Read) -> None:
    made = report(
        table("a", letter, group=letter, title=letter),
        title=letter,
        head=attrs.evolve(HEAD, title=letter, issuer=letter, place=letter),
        subtitle=(letter,),
        notes=(letter,),
        sign_off=(letter,),
    )
    assert "Nhiệmvụ" in whole(read(made))


@settings(max_examples=20, deadline=None)
@given(made=strategies.reports())
def test_no_letter_of_any_report_is_lost(made: Report, read: Read) -> None:
    """Letters, not words: those of scripts from right to left come in the order of the eye."""
    found = Counter(filter(str.isalnum, whole(read(made))))
    expected = Counter(filter(str.isalnum, "".join(map(shown, texts(made)))))
    assert not expected - found
    assert render_pdf(made) == render_pdf(made)
