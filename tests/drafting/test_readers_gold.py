"""Real documents and shapes of them: every duty that a person found stands whole in one block, on its page."""

import time
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from drafting.gold_lists import LISTS, SHARED, document_of, read
from ttdn.drafting.blocks import Block, TableBlock, TextBlock
from ttdn.drafting.reading import read_document

each_list = pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.name}")


@cache
def blocks_of(name: str) -> tuple[Block, ...]:
    """The blocks of a shared document."""
    if SHARED is None:
        pytest.skip("the shared documents are not here")
    started = time.perf_counter()
    found = read_document(SHARED / name)
    print(f"{name}: {len(found)} blocks in {time.perf_counter() - started:.2f} s")  # noqa: T201  shown by pytest -s
    return found


def flat(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def runs(blocks: tuple[Block, ...]) -> Iterator[tuple[str, int]]:
    """What can be read on end, with its page: paragraphs, and cells."""
    for block in blocks:
        if isinstance(block, TextBlock):
            yield flat(block.text), block.origin.page
        else:
            for row, cells in enumerate(block.rows, 1):
                for column, cell in enumerate(cells, 1):
                    yield flat(cell), block.cell_origin(row, column).page


def parts(phrase: str) -> list[str]:
    return [flat(part) for part in phrase.replace("<br>", " ").split("…")]


@each_list
def test_every_duty_stands_whole_in_one_block(path: Path) -> None:
    source = document_of(path) or pytest.skip("the shared documents are not here")
    is_shared = SHARED is not None and source.is_relative_to(SHARED)
    blocks = blocks_of(source.relative_to(SHARED).as_posix()) if SHARED and is_shared else read_document(source)
    found = list(runs(blocks))
    for duty in read(path).duty:
        on_page = [run for run, page in found if page == (duty.page or 0)]
        begin, *rest = parts(duty.title)  # a duty may go over several paragraphs, its words may not
        assert any(begin in run for run in on_page), duty
        for part in (
            *rest,
            *(part for phrase in (duty.who, duty.helped_by, duty.when) for part in parts(phrase or "")),
        ):
            assert any(part in run for run, _ in found), (duty.clause, part)


def tables(name: str) -> list[TableBlock]:
    return [block for block in blocks_of(name) if isinstance(block, TableBlock)]


def texts(name: str) -> list[str]:
    return [block.text for block in blocks_of(name) if isinstance(block, TextBlock)]


def test_ninh_binh() -> None:
    name = "documents/ninh-binh-193-kh-ubnd.pdf"
    (table,) = tables(name)
    header, *rows = table.rows
    assert header == ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện")
    assert [row[0] for row in rows] == [str(number) for number in range(1, 11)]
    assert all(cell for row in rows for cell in row)
    assert rows[5][3].split("\n") == [
        "- Các sở, ban ngành;",
        "- UBND các huyện, thành phố;",
        "- Các tổ chức, cá nhân có liên quan.",
    ]
    assert rows[2][4] == "Hoàn thành xong, trình trong tháng 6/2025"
    assert texts(name)[:8] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH NINH BÌNH",
        "Số: 193 /KH-UBND",  # stamped, as the day
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh Phúc",
        "Ninh Bình, ngày 01 tháng 11 năm 2024",
        "KẾ HOẠCH",
        texts(name)[7],
    ]
    assert texts(name)[7].endswith("bảo vệ cây xanh trên địa bàn tỉnh Ninh Bình")
    (over,) = (text for text in texts(name) if "phân công, xác định rõ trách nhiệm" in text)
    assert over.startswith("- Cụ thể hóa các nhiệm vụ")
    assert over.endswith("tổ chức thực hiện.")
    assert not any(text.strip("- ").isdigit() for text in texts(name))


def test_resolution_100_has_no_gazette_in_its_sentences_and_its_rows_are_whole() -> None:
    name = "documents/nq-100-2026-nq-cp.pdf"
    assert not any("CÔNG BÁO" in text or "Ký bởi" in text for text in texts(name))
    (table,) = tables(name)
    assert len(table.rows) == 1 + 7 + 32
    assert {len(row) for row in table.rows} == {6}
    assert all(row[0] and row[1] for row in table.rows)
    groups = [row[0] for row in table.rows[1:] if not any(row[2:])]
    assert groups == ["I.", "II.", "III.", "IV.", "V.", "VI.", "VII."]
    cut = next(row for row in table.rows if row[1].startswith("Kiện toàn, hoàn thiện chức năng"))
    assert cut[1].endswith("tại Việt Nam theo hướng thống nhất, tinh gọn, hiệu lực, hiệu quả.")
    assert cut[3] == "Các cơ quan thành viên trong Ủy ban công tác về các tổ chức phi chính phủ nước ngoài"


def test_resolution_3_has_140_rows_and_its_groups() -> None:
    (table,) = tables("documents/nq-03-2025-phu-luc-2.md")
    numbers = [row[0].rstrip(".") for row in table.rows[1:]]
    assert [number for number in numbers if number.isdigit()] == [str(number) for number in range(1, 141)]
    assert [number for number in numbers if not number.isdigit()] == ["I", "II", "III", "IV", "V", "VI", "VII"]


@pytest.mark.parametrize(
    "name", ["seed/ke-hoach-nq47-thua-thien-hue.txt", "documents/thong-tu-che-do-bao-cao.txt"]
)
def test_a_text_with_a_paragraph_on_each_line_has_a_block_for_each(name: str) -> None:
    found = texts(name)
    assert SHARED is not None
    lines = [line for line in (SHARED / name).read_text("utf-8").splitlines() if line.strip()]
    assert [flat(text) for text in found] == [flat(line) for line in lines]
    assert all(unicodedata.is_normalized("NFC", text) for text in found)


def test_the_text_of_ninh_binh_with_its_columns_has_the_same_paragraphs_as_the_pdf() -> None:
    pdf, text = (texts(f"documents/ninh-binh-193-kh-ubnd.{suffix}") for suffix in ("pdf", "layout.txt"))
    assert text[: len(pdf) - 2] == pdf[:-2]
