"""The sections of a document: by the kinds of labels, never by their numbers."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from ttdn.drafting.blocks import Block, TableBlock, TextBlock
from ttdn.drafting.structure.addresses import Address
from ttdn.drafting.structure.outline import Mark, Section, outline, written_out
from ttdn.drafting.taking_apart import draft_of


def addresses(section: Section, above: Address | None = None) -> Iterator[tuple[str, str]]:
    here = (above or Address()).of(section)
    yield here.shown, section.text
    for child in section.children:
        yield from addresses(child, here)


def tree(*lines: str) -> dict[str, str]:
    return {text: shown for shown, text in addresses(outline([TextBlock(line) for line in lines]))}


def test_state_form() -> None:
    found = tree(
        "II. NHIỆM VỤ", "1. Rà soát", "a) Lập danh sách", "đ) Công bố", "- chi tiết", "2. Báo cáo", "III. KẾT"
    )
    assert found["Lập danh sách"] == "II.1.a"
    assert found["Công bố"] == found["chi tiết"] == "II.1.đ"
    assert found["Báo cáo"] == "II.2"
    assert found["KẾT"] == "III"


def test_party_form_and_decimal_numbers() -> None:
    found = tree("I- MỤC TIÊU", "1- Chung", "1.1- Cụ thể", "1.2- Khác", "II- NHIỆM VỤ", "1- Việc")
    assert found["Cụ thể"] == "I.1.1"
    assert found["Khác"] == "I.1.2"
    assert found["Việc"] == "II.1"


def test_articles_are_counted_across_chapters() -> None:
    found = tree(
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "Chương II",
        "Điều 2. Báo cáo",
        "1. Báo cáo tháng",
        "a) Ai",
    )
    assert found["Báo cáo"] == "Đ2"
    assert found["Ai"] == "Đ2.1.a"


def test_letters_above_roman_numbers_and_below_them() -> None:
    assert tree("A. PHẦN CHUNG", "I. Mục", "II. Mục nữa", "B. RIÊNG")["Mục nữa"] == "A.II"
    assert tree("I. MỤC", "A. Ý", "B. Ý nữa", "II. MỤC NỮA")["Ý nữa"] == "I.B"


def test_faulty_numbers_change_nothing_but_the_address() -> None:
    found = tree("II. NỘI DUNG", "3. Khen thưởng", "a) Một", "e) Hai", "3. Kiểm tra")
    assert found["Hai"] == "II.3.e"
    assert found["Kiểm tra"] == "II.3"


def test_what_has_no_label_goes_on() -> None:
    made = outline([TextBlock("1. Tuyên truyền"), TextBlock("Phát thanh hằng tuần."), TableBlock((("a", "b"),))])
    assert [type(block).__name__ for block in made.children[0].blocks] == ["TextBlock", "TextBlock", "TableBlock"]


def test_a_paragraph_behind_the_last_dash_that_says_who_does_what_is_its_own() -> None:
    made = outline(
        [TextBlock(one) for one in ("1. Trạm Y tế:", "- Niêm yết giá.", "Phòng Hành chính theo dõi, tổng hợp.")]
    )
    assert [one.mark for one in made.children] == [Mark.NUMBER, Mark.CLOSING]
    more = outline(
        [
            TextBlock(one)
            for one in ("1. Trạm Y tế:", "- Niêm yết giá.", "Tổ thuốc kiểm kê kho.", "2. Phòng Tổ chức")
        ]
    )
    assert [[one.text for one in below.children] for below in more.children] == [
        ["Niêm yết giá.", "Tổ thuốc kiểm kê kho."],
        [],
    ]


def test_a_paragraph_that_names_nobody_goes_on_with_the_dash_before_it() -> None:
    made = outline([TextBlock(one) for one in ("1. Trạm Y tế:", "- Niêm yết giá.", "Giá do tỉnh quy định.")])
    assert [len(one.blocks) for one in made.children[0].children] == [2]


def test_a_closing_before_a_form_is_read() -> None:
    lines = ("1. Sở A rà soát hồ sơ.", "Giao Phòng Việc làm theo dõi, tổng hợp.", "- Mẫu số 01", "- Mẫu số 02")
    found = draft_of([TextBlock(one) for one in lines]).duties
    assert [one.who[0].text for one in found] == ["Sở A", "Phòng Việc làm"]


def test_dates_and_years_are_no_labels() -> None:
    made = outline([TextBlock("2025 - 2030 là giai đoạn"), TextBlock("12/2025"), TextBlock("1.500 tỷ đồng")])
    assert not made.children


LABELS = (
    "",
    "I. ",
    "II. ",
    "A. ",
    "1. ",
    "2. ",
    "1.1. ",
    "a) ",
    "đ) ",
    "- ",
    "+ ",
    "* ",
    "Điều 3. ",
    "PHỤ LỤC I. ",
    "(1) ",
)
WORDS = st.sampled_from(
    ("Rà soát", "Báo cáo.", "Đơn vị: Sở A", "Quá trình thực hiện", "NHIỆM VỤ", "Sở Y tế", "12/2025")
)
LINES = st.lists(st.tuples(st.sampled_from(LABELS), WORDS).map(lambda pair: TextBlock("".join(pair))), max_size=12)


@given(LINES)
def test_an_outline_written_out_has_the_same_outline(lines: list[TextBlock]) -> None:
    made = outline(lines)
    assert outline(list(written_out(made))) == made


@given(st.lists(st.text(max_size=60).map(TextBlock), max_size=8))
def test_no_word_vanishes_from_an_outline(blocks: list[Block]) -> None:
    made = outline(blocks)
    kept = "".join(block.text for block in written_out(made) if isinstance(block, TextBlock))
    whole = outline(list(written_out(made)))
    again = "".join(block.text for block in written_out(whole) if isinstance(block, TextBlock))
    assert "".join(kept.split()) == "".join(again.split())
