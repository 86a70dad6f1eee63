"""Official documents (*văn bản*): numbers of all families, sources, directives and citations."""

from hypothesis import strategies as st

from ttdn.model.documents import Citation, Directive, DocumentNumber, Relation, RelationKind, Source
from ttdn.testing.strategies.days import days
from ttdn.testing.strategies.reuse import reused
from ttdn.testing.strategies.texts import ids, words

_LETTERS = ("", "a", "b", "đ")


@reused
def state_numbers() -> st.SearchStrategy[DocumentNumber]:
    """Numbers of documents of the State (*47/NQ-CP, 70/2017/QĐ-UBND, 66.7/2025/NQ-CP*)."""
    return st.builds(
        DocumentNumber,
        st.integers(0, 999_999),
        st.sampled_from(["NQ-CP", "QĐ-UBND", "TTLT-BNV-VPCP", "KH-UBND", "VPCP-KGVX", "QH15", "NĐ-CP"]),
        st.none() | st.integers(1945, 2099),
        dotted=st.integers(0, 999),
        letter=st.sampled_from(_LETTERS),
    )


@reused
def party_numbers() -> st.SearchStrategy[DocumentNumber]:
    """Numbers of documents of the Party (*57-KL/TW*)."""
    return st.builds(
        DocumentNumber,
        st.integers(0, 999_999),
        st.sampled_from(["TW", "TU", "VPTW", "BTGTW"]),
        type=st.sampled_from(["KL", "NQ", "QĐ", "CTr"]),
        letter=st.sampled_from(_LETTERS),
    )


@reused
def document_numbers() -> st.SearchStrategy[DocumentNumber]:
    """Numbers of documents of any family (*số, ký hiệu*)."""
    return state_numbers() | party_numbers()


@reused
def sources() -> st.SearchStrategy[Source]:
    """What data rest on (*nguồn*): an act, or why there is none."""
    checked = st.none() | days()
    return st.one_of(
        st.builds(Source, words(), st.just(""), checked), st.builds(Source, st.just(""), words(), checked)
    )


@reused
def citations(directives: tuple[str, ...] = ()) -> st.SearchStrategy[Citation]:
    """References to directives (*căn cứ*), to those of some ids where they are given."""
    return st.builds(Citation, st.sampled_from(directives) if directives else ids(), st.just("") | words())


@reused
def relations() -> st.SearchStrategy[Relation]:
    """What one document does to another (*quan hệ*)."""
    return st.builds(Relation, st.sampled_from(RelationKind), ids())


@reused
def directives() -> st.SearchStrategy[Directive]:
    """Documents that order or ground a duty (*văn bản chỉ đạo*); number and days may be unknown."""
    return st.builds(
        Directive,
        ids(),
        st.none() | document_numbers(),
        words(),
        words(),
        sources(),
        st.sampled_from(("", "Nghị quyết", "Kết luận")),
        st.none() | days(),
        st.none() | days(),
        relations=st.lists(relations(), max_size=2).map(tuple),
        note=st.just("") | words(),
    )
