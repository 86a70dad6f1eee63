"""Drafts that tests compose plans from: one of the plan of Huế, and any that a hostile document could give."""

from datetime import date
from functools import cache

from hypothesis import strategies as st

from ttdn.drafting.blocks import Origin
from ttdn.drafting.composing.entries import DraftedPlan, compose
from ttdn.drafting.composing.plan_head import Request
from ttdn.drafting.draft import Draft, DraftDuty, DraftHead, Open, Where, Words
from ttdn.text import nfc
from ttdn.workspace import Workspace

DAY = date(2024, 4, 15)
HUE = Request("nhap/ke-hoach", "ke-hoach.docx", "vn/hue", ("hue",), DAY)


@cache
def opened() -> Workspace:
    return Workspace.open()


def composed(draft: Draft, request: Request = HUE) -> DraftedPlan:
    return compose(draft, request, opened().library)


def duty(order: int, clause: str, text: str, who: str = "", when: str = "", *open_: Open) -> DraftDuty:
    """A duty with label lines below it, as documents have them."""
    at = Origin(2, order * 10)
    who_words = (Words(who, Origin(2, order * 10 + 1), "Đơn vị thực hiện"),) if who else ()
    when_words = (Words(when, Origin(2, order * 10 + 2), "Thời gian thực hiện"),) if when else ()
    return DraftDuty(order, clause, Words(text, at), who_words, when_words, open=open_)


_HOSTILE = st.sampled_from(
    [
        '"', '"""', "'''", "\\", "#", "\n", "\r\n", "\x00", "\x1b[31m", "[[task]]", "[plan]", "= 1", "</p>",
        "<script>", "&amp;", "\u2028", "\x85", "\u202e", "{", "}", "…", ";", ".", ":", "-", "a)", "1.",
    ]
)  # fmt: skip
_SPOKEN = st.sampled_from(
    [
        "Sở Y tế", "Sở Ngoại vụ chủ trì", "phối hợp với", "UBND các huyện", "các sở, ban, ngành", "Viện Kiến trúc",
        "Ban Tổ chức Hội nghị", "Chủ trì:", "Phối hợp:", "và", ",", "hue/so-y-te", "Sở Y tế tỉnh Ninh Bình",
        "báo cáo", "trước ngày 10 tháng 12 hằng năm", "Quý III/2024", "31/2/2026", "thường xuyên", "Tháng 3",
        "khi có yêu cầu", "trong 10 ngày làm việc", "giai đoạn 2021-2025", "Xây dựng", "kế hoạch", "rà soát, sửa",
    ]
)  # fmt: skip
texts = st.lists(st.one_of(_SPOKEN, _SPOKEN, _HOSTILE, st.text(max_size=6)), max_size=7).map(" ".join).map(nfc)
labels = st.one_of(
    st.sampled_from(["", "", "Đơn vị thực hiện", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"]),
    st.text(max_size=5).map(nfc),
)
words = st.builds(
    Words, texts, st.builds(Origin, st.integers(0, 9), st.integers(0, 99)), labels, st.sampled_from(Where)
)
_several = st.lists(words, max_size=3).map(tuple)
_clauses = st.one_of(st.sampled_from(["", "1", "III.1.a", "III.1.đ", "PL1.7", "…"]), st.text(max_size=4).map(nfc))
heads = st.builds(
    DraftHead,
    **dict.fromkeys(("type", "title", "number", "date", "place", "issuer", "signer"), st.none() | words),
    basis=_several,
)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    count = draw(st.integers(0, 4))
    duties = [
        DraftDuty(
            order,
            draw(_clauses),
            draw(words),
            draw(_several),
            draw(_several),
            draw(_several),
            tuple(draw(st.sets(st.sampled_from(Open)))),
        )
        for order in range(1, count + 1)
    ]
    return Draft(draw(heads), tuple(duties), draw(_several), draw(_several))
