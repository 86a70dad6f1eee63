"""Plain text and Markdown: broken lines, page numbers, the gazette, encodings, tables with pipes."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.documents_made import PLAN, Made, as_wrapped_text, texts
from ttdn.drafting.blocks import Origin, TableBlock
from ttdn.drafting.readers.labels import labelled
from ttdn.drafting.reading import read_document
from ttdn.errors import InvalidFile

SYLLABLES = [
    "tổ",
    "chức",
    "thực",
    "hiện",
    "báo",
    "cáo",
    "rà",
    "soát",
    "các",
    "năm",
    "Trung",
    "Ương",
    "Huế",
    "2026",
]
sentences = st.lists(st.sampled_from(SYLLABLES), min_size=12, max_size=60).map(
    lambda words: f"Ủy {' '.join(words)}."
)


def read(text: str, name: str = "a.txt") -> list[str]:
    return texts(read_document(text.encode(), name))


@given(st.lists(sentences, min_size=1, max_size=4), st.integers(30, 130), st.sampled_from(["", "     "]))
def test_paragraphs_broken_at_any_width_come_back(paragraphs: list[str], width: int, indent: str) -> None:
    plan = [Made(2, f"{'abcd'[place]})", text) for place, text in enumerate(paragraphs)]
    data = as_wrapped_text(width, indent, plan)
    # A text of which no line goes on in small letters cannot be told from one with a paragraph on each line.
    lines = data.decode().splitlines()
    assume(len(lines) == len(plan) or any(line[:1].islower() and not labelled(line) for line in lines))
    assert texts(read_document(data, "a.txt")) == [made.shown for made in plan]


@pytest.mark.parametrize("width", range(40, 121, 10))
def test_the_plan_broken_at_any_width_comes_back(width: int) -> None:
    assert texts(read_document(as_wrapped_text(width, "    "), "a.txt")) == [made.shown for made in PLAN]


def test_one_paragraph_a_line_is_left_alone() -> None:
    lines = [
        "QUYẾT ĐỊNH",
        "Ban hành Quy chế",
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc",
        "Điều 2. Hiệu lực",
    ]
    assert read("\n".join(lines)) == lines


def test_the_letterhead_is_untangled() -> None:
    head = (
        "  ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "   TỈNH HOÀI GIANG                  Độc lập - Tự do - Hạnh phúc\n"
        "   Số: 93/KH-UBND               Hoài Giang, ngày 08 tháng 4 năm 2025\n\n"
        "                              KẾ HOẠCH\n"
    )
    end = (
        "Nơi nhận:                         TM. ỦY BAN NHÂN DÂN\n"
        "- Thường trực Tỉnh ủy;                KT. CHỦ TỊCH\n"
        "- Lưu: VT.                           PHÓ CHỦ TỊCH\n"
    )
    assert read(head + end) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH HOÀI GIANG",
        "Số: 93/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Hoài Giang, ngày 08 tháng 4 năm 2025",
        "KẾ HOẠCH",
        "Nơi nhận:",
        "- Thường trực Tỉnh ủy;",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bảo đảm\n2\nđủ số lượng;", ["bảo đảm đủ số lượng;"]),
        ("bảo đảm\n\n- 2 -\n\nđủ số lượng;", ["bảo đảm đủ số lượng;"]),
        ("các quan điểm sai\n CÔNG BÁO/Số 242/Ngày 22-04-2026 51\ntrái", ["các quan điểm sai trái"]),
        ("quan điểm sai CÔNG BÁO/Số 242 + 243/Ngày 22-04-2026 51 trái", ["quan điểm sai trái"]),
        ("Năm 2025\n12\nĐiều 1. Báo cáo", ["Năm 2025", "12", "Điều 1. Báo cáo"]),
        ("giai đoạn 2026 - 2030", ["giai đoạn 2026 - 2030"]),
        ("đăng Công báo số 5", ["đăng Công báo số 5"]),
    ],
)
def test_page_numbers_and_the_gazette_leave_no_trace(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "encoded",
    ["Kế hoạch".encode("cp1258", "ignore") + b"\xd2", b"KO ho\xb9ch", b"K\xe1 ho\xa5ch"],
    ids=["windows-1258", "TCVN3", "cut"],
)
def test_old_code_pages_are_refused_with_their_place(encoded: bytes) -> None:
    with pytest.raises(InvalidFile, match=r"a\.txt:2:\d+ document-encoding .*TCVN3"):
        read_document(b"Dong mot\n" + encoded, "a.txt")


def test_a_table_of_markdown_with_its_groups() -> None:
    table = (
        "**PHỤ LỤC**\n\n| TT | Nhiệm vụ | Chủ trì |\n|:--|---|--:|\n| **I.** | *Nhóm \\| một* |  |\n"
        "| 1\\. | - Lập;<br/>- Nộp. | Sở&nbsp;Y tế |\n| 2 |\n\nGhi chú: không."
    )
    title, block, note = read_document(table.encode(), "a.md")
    assert isinstance(block, TableBlock)
    assert block.rows == (
        ("TT", "Nhiệm vụ", "Chủ trì"),
        ("I.", "Nhóm | một", ""),
        ("1.", "- Lập;\n- Nộp.", "Sở Y tế"),
        ("2", "", ""),
    )
    assert texts([title, note]) == ["PHỤ LỤC", "Ghi chú: không."]
    assert note.origin == Origin(paragraph=2)


def test_marks_of_markdown_go_and_words_stay() -> None:
    page = "# KẾ HOẠCH\n---\n> 1\\. **Sở Y tế** [chủ trì](x.html), `5*3*2` a_b_c\n\n- Gạch\n\nrộng 5 * 3 * 2"
    assert read(page, "a.md") == ["KẾ HOẠCH", "1. Sở Y tế chủ trì, 5*3*2 a_b_c", "- Gạch", "rộng 5 * 3 * 2"]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=300))
def test_no_letter_of_a_line_is_lost(text: str) -> None:
    assume(not re.search(r"công\s+báo", text, re.IGNORECASE))
    letters = {letter for letter in text if letter.isalpha() and letter.isascii()}
    assert letters <= set("".join(read(text)))


@pytest.mark.parametrize(
    "words",
    ["trước ngày 31 tháng 7 năm 2025.", "trước ngày 31/7/2025.", "trong tháng 9 năm 2025.", "Quý IV/2025."],
)
@pytest.mark.parametrize("header", ["", "CÔNG BÁO/Số 31 + 32/Ngày 18-7-2025   13\n"], ids=["line", "page"])
def test_a_date_that_is_cut_anywhere_is_whole(words: str, header: str) -> None:
    for place in (found.start() for found in re.finditer(" ", words)):
        cut = f"{words[:place]}\n{header}{words[place + 1 :]}"
        found = texts(read_document(f"1. Kiểm tra hồ chứa, hoàn thành {cut}\n2. Báo cáo.".encode(), "a.txt"))
        assert found == [f"1. Kiểm tra hồ chứa, hoàn thành {words}", "2. Báo cáo."]


@pytest.mark.parametrize("line", ["Công tác trong năm", "Mỗi ngày", "Chia theo tháng"])
def test_a_number_behind_such_a_word_stays_a_label(line: str) -> None:
    assert texts(read_document(f"{line}\n1. Mục đích\n2. Yêu cầu".encode(), "a.txt")) == [
        line, "1. Mục đích", "2. Yêu cầu"
    ]  # fmt: skip
