"""What a draft leaves of a document is shown: nothing is passed over unseen."""

import re
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.gold_lists import LISTS, document_of
from ttdn.drafting.blocks import Block, Origin, TableBlock, TextBlock
from ttdn.drafting.draft import Draft, Words
from ttdn.drafting.reading import read_document
from ttdn.drafting.remainder import remainder
from ttdn.drafting.structure.tidying import tidied
from ttdn.drafting.taking_apart import draft_of

PIECES = (
    "Sở Y tế rà soát cơ số thuốc trước ngày 30/6/2026.",
    "Công an tỉnh phát hiện 86 vụ vi phạm.",
    "Kinh phí do ngân sách bảo đảm.",
    "Đơn vị chủ trì: Sở Tài chính.",
    "MỤC TIÊU",
    "Hằng quý",
    "Nơi nhận:",
)


def words_of(draft: Draft) -> set[str]:
    """All words that a draft shows."""
    head = draft.head
    parts = (head.type, head.title, head.number, head.date, head.place, head.issuer, head.signer, *head.basis)
    duties = [one for duty in draft.duties for one in (duty.text, *duty.who, *duty.when, *duty.result)]
    others = (*filter(None, parts), *draft.unplaced, *draft.attachments, *draft.rest)
    shown = (*others, *duties)
    return {word for one in shown for word in re.findall(r"\w+", f"{one.label} {one.text}".casefold())}


NUMBERING = re.compile(r"(?:[ivxlc]+|điều|chương|bước|\W|\d|_)*")  # of sections, which a clause has


def said_in(blocks: tuple[Block, ...]) -> set[str]:
    """All words of a document but for the numbers of its sections."""
    cells = [[block.text] if isinstance(block, TextBlock) else chain(*block.rows) for block in blocks]
    words = {word for text in chain(*cells) for word in re.findall(r"\w+", tidied(text).casefold())}
    return {word for word in words if len(word) > 1 and not NUMBERING.fullmatch(word)}


def rest(*lines: str) -> list[str]:
    return [words.text for words in draft_of([TextBlock(line) for line in lines]).rest]


def test_what_is_told_is_left_whole() -> None:
    told = "Công an tỉnh phát hiện 86 vụ vi phạm. Một số xã còn lúng túng."
    assert rest("II. NHIỆM VỤ", f"1. {told}", "2. Sở Y tế rà soát cơ số thuốc.") == ["NHIỆM VỤ", told]


def test_headings_are_left_and_their_numbers_are_not() -> None:
    assert rest("III. TỔ CHỨC THỰC HIỆN", "1. Sở Tài chính", "- Bố trí kinh phí trước ngày 30/6/2026.") == [
        "TỔ CHỨC THỰC HIỆN"
    ]


def test_a_label_and_its_words_are_taken_together() -> None:
    lines = ("1. Rà soát cơ số thuốc", "- Đơn vị chủ trì: Sở Y tế.", "- Thời hạn: Quý I/2026.")
    assert rest("II. NHIỆM VỤ", *lines) == ["NHIỆM VỤ"]


def test_a_row_that_became_nothing_is_left_with_its_place() -> None:
    rows = (
        ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
        ("1", "Rà soát", "Sở Y tế", "Quý I/2026"),
        ("Cộng", "", "", ""),
    )
    draft = draft_of([TextBlock("PHỤ LỤC"), TableBlock(rows, Origin(page=2))])
    assert draft.duties[0].who[0].text == "Sở Y tế"
    assert draft.rest[-1] == Words("Cộng", Origin(page=2, row=3, column=1))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_word_of_a_document_is_lost(path: Path) -> None:
    source = document_of(path) or pytest.skip("the shared documents are not here")
    blocks = tuple(read_document(source))
    assert said_in(blocks) <= words_of(draft_of(blocks))


lines = st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map(" ".join), max_size=12)


@given(lines, st.sampled_from(("", "1. ", "- ", "a) ")))
def test_no_word_of_any_lines_is_lost(texts: list[str], mark: str) -> None:
    blocks = tuple(TextBlock(mark + text) for text in texts)
    assert said_in(blocks) <= words_of(draft_of(blocks))


def test_without_a_draft_all_is_left() -> None:
    assert [one.text for one in remainder([TextBlock("1. Rà soát."), TextBlock("2026")], Draft())] == ["Rà soát."]
