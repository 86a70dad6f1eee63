"""Whatever a document holds: an update of its own draft proposes nothing, and what it proposes is accepted."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from drafting.compose_drafts import HUE, composed, drafts, opened, texts
from drafting.updates import open_as_hue, reviewed
from draws import draws
from ttdn.drafting.blocks import Block, Origin, TableBlock, TextBlock
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.draft import Draft
from ttdn.drafting.updating.amending import Amending, amendings_of
from ttdn.drafting.updating.cited_clauses import cited_clauses
from ttdn.drafting.updating.json_form import update_json
from ttdn.drafting.updating.plan_text import updated_text
from ttdn.drafting.updating.update import UpdateRequest, update_from
from ttdn.drafting.updating.values import Update
from ttdn.files.assemble import Library
from ttdn.files.load import LoadedFile

ON = date(2026, 9, 1)
FILE = Path("plan.toml")


def in_place(text: bytes | str) -> tuple[LoadedFile, Library]:
    return opened().opened_as(FILE, text)


def update(draft: Draft, text: str, amendings: tuple[Amending, ...] = ()) -> Update:
    return update_from(draft, amendings, text, UpdateRequest("moi.txt", ON), in_place)


@draws(25)  # each puts the packs together several times
@given(drafts())
def test_the_draft_that_a_plan_was_made_from_proposes_nothing(draft: Draft) -> None:
    text = plan_file_text(composed(draft))
    found = update(draft, text)
    assert found.proposals == ()
    assert len(found.added) == 0


@draws(15)
@given(drafts(), drafts())
def test_what_is_proposed_is_accepted_and_nothing_above_changes(old: Draft, new: Draft) -> None:
    text = plan_file_text(composed(old))
    found = update(new, text)
    written = updated_text(text, found, in_place).text
    before = in_place(text)[1].plans[HUE.id]
    after = in_place(written)[1].plans[HUE.id]
    assert after.tasks[: len(before.tasks)] == before.tasks
    kept = text
    if not found.changes_nothing:
        kept = text.replace(f"revised = {before.revised}", f"revised = {after.revised}", 1)
    assert written.startswith(kept)
    assert update_json(found, {})


_AMENDING = st.sampled_from(
    [
        "Gia hạn thời gian hoàn thành nhiệm vụ tại điểm a khoản 1 mục III", "đến hết ngày 31/12/2026", "từ",
        "Thay cụm từ “Sở Y tế” bằng cụm từ “Sở Du lịch”", "tại khoản 1 mục III", "như sau:", "Bãi bỏ", "“",
        "Giao Sở Du lịch chủ trì", "thay Sở Y tế", "Sửa đổi khoản 1 mục III như sau:", "Đồng ý", "đề nghị", "”",
        "Bổ sung điểm b khoản 1 mục III như sau:", "nhiệm vụ số 3 Phụ lục 1", "Quý III/2026", "1.", "-",
        "Điều 1.", ":", "sang",
    ]
)  # fmt: skip
_paragraphs = st.lists(st.one_of(_AMENDING, _AMENDING, texts), max_size=6).map(" ".join)
_tables = st.lists(texts, min_size=1, max_size=3).map(lambda row: TableBlock((tuple(row),)))
blocks: st.SearchStrategy[list[Block]] = st.lists(
    st.one_of(
        st.builds(TextBlock, _paragraphs, st.builds(Origin, st.integers(0, 3), st.integers(1, 50))), _tables
    ),
    max_size=5,
)


@draws(40)
@given(blocks)
def test_any_letter_gives_a_file_that_is_accepted(letter: list[Block]) -> None:
    found = update_from(Draft(), amendings_of(letter), reviewed(), UpdateRequest("moi.txt", ON), open_as_hue)
    written = updated_text(reviewed(), found, open_as_hue).text
    assert open_as_hue(written)[1].plans["hue/nq47"].tasks[:14] == found.plan.tasks


@given(texts)
def test_clauses_are_cited_where_they_stand(text: str) -> None:
    for cited in cited_clauses(text):
        assert 0 <= cited.start < cited.stop
        assert cited.clauses
