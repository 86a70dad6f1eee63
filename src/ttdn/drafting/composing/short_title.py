"""A short title from the text of a duty (*tên ngắn của nhiệm vụ*): its first clause, in its own words."""

import re

from ttdn.text import normalised

LONGEST = 80
_ELLIPSIS = "…"
# What numbers a paragraph, or makes it an item of a list.
_NUMBERING = re.compile(r"^(?:(?:\d+|[IVX]+|[a-zđ])[.)]\s*|[-+*•–]\s*)+(?:(?<=\d\.)\d+\s+)?(?=\S)")
_CLAUSE_END = re.compile(r"[;:](?=\s|$)|\.(?=\s+\S|$)|\s[-–]\s")
# Where why or how something is done begins.
_ASIDE = re.compile(r"\s\((?=\w)|,?\s(?=(?:nhằm|góp phần|trên cơ sở|bảo đảm|đảm bảo|để|theo(?! dõi))\s)")
_COMMA = re.compile(r",(?=\s)")
_FEWEST_WORDS = 4


def short_title(text: str, longest: int = LONGEST) -> str:
    """Return a short title (*tên ngắn*) for a person to review; "" for a text without words.

    Its words are the first of the text, none added: without its numbering, to the end of the first clause. Where
    that is longer than `longest` characters it ends before why or how the thing is done, else with an ellipsis at
    a comma or a word. A single longer word stays whole.

    >>> short_title("a) Rà soát cơ chế, chính sách; kiến nghị cấp có thẩm quyền sửa đổi.")
    'Rà soát cơ chế, chính sách'
    >>> short_title("Xây dựng kế hoạch tuyên truyền hằng năm nhằm nâng cao nhận thức", 45)
    'Xây dựng kế hoạch tuyên truyền hằng năm'
    """
    shown = normalised(text).shown
    bare = _NUMBERING.sub("", shown)
    clause = _first(bare, _CLAUSE_END, len(bare))
    if len(clause) <= longest:
        return _trimmed(clause)
    whole = _last_within(clause, _ASIDE, longest)
    return _trimmed(whole) if whole else _cut(clause, longest)


def _first(text: str, ends: re.Pattern[str], otherwise: int) -> str:
    """The text up to the first end that leaves enough words to say something."""
    found = (match.start() for match in ends.finditer(text))
    stop = next((stop for stop in found if len(text[:stop].split()) >= _FEWEST_WORDS), otherwise)
    return text[:stop]


def _last_within(clause: str, ends: re.Pattern[str], longest: int, shortest: int = 0) -> str:
    """The text up to the last of some ends that still fits, "" where there is none."""
    fitting = [match.start() for match in ends.finditer(clause) if shortest <= match.start() <= longest]
    stops = [stop for stop in fitting if len(clause[:stop].split()) >= _FEWEST_WORDS]
    return clause[: stops[-1]] if stops else ""


def _cut(clause: str, longest: int) -> str:
    """The words that fit, up to a comma where half of the room is filled by then, and an ellipsis for the rest."""
    if listed := _last_within(clause, _COMMA, longest - 1, longest // 2):
        return listed + _ELLIPSIS
    kept, *others = clause.split()
    for word in others:
        if len(kept) + 1 + len(word) + len(_ELLIPSIS) > longest:
            return kept + _ELLIPSIS
        kept += f" {word}"
    return kept


def _trimmed(text: str) -> str:
    return text.strip(" ,;:./-–")
