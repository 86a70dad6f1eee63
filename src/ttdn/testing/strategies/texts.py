"""Words and ids (*chữ, mã*)."""

from hypothesis import strategies as st

from ttdn.testing.strategies.reuse import reused
from ttdn.text import is_id, nfc

_SYLLABLES = ("Sở", "kế", "hoạch", "Huế", "nhiệm vụ", "báo cáo", "đ", "ưỡn", "nghiêng", "47/NQ-CP")
_PART = "abcdefghijklmnopqrstuvwxyz0123456789"


@reused
def words() -> st.SearchStrategy[str]:
    """Texts that are not empty (*chữ*), in NFC: Vietnamese words, or anything that a file may hold."""
    vietnamese = st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=4).map(" ".join)
    anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).map(nfc)
    return vietnamese | anything.filter(str.strip)


@reused
def ids() -> st.SearchStrategy[str]:
    """Ids of plans and units (*mã*): lower-case letters, digits and hyphens, in one or two parts."""
    part = st.text(_PART, min_size=1, max_size=6)
    return st.lists(part, min_size=1, max_size=2).map("/".join).filter(is_id)
