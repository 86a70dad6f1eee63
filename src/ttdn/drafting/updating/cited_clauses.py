"""Clauses as letters cite them (*viện dẫn điểm, khoản, mục*): "điểm a khoản 1 mục III" is the clause III.1.a."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

import attrs

from ttdn.drafting.structure.addresses import arabic
from ttdn.text import normalised

_RANKS = {
    "phụ lục": 0,
    "phần": 0,
    "chương": 0,
    "mục": 1,
    "tiểu mục": 2,
    "điều": 2,
    "khoản": 3,
    "điểm": 4,
    "tiết": 5,
    "ý": 6,
    "số thứ tự": 7,
}
_ROW = r"(?:nhiệm vụ\s+)?(?:số thứ tự|stt|thứ tự(?:\s+số)?|dòng(?:\s+số)?)|nhiệm vụ\s+(?:số|thứ)"
_LEVEL = rf"tiểu mục|mục|phần|chương|điều|khoản|điểm|tiết|ý|phụ lục(?:\s+số)?|{_ROW}"
_ONE = r"(?:[ivx]{1,5}|\d{1,3}|[a-zđ])"
_LABEL = rf'"?{_ONE}(?:\.{_ONE})*(?!\w|[/.]\d)"?\)?'
_SIBLING = r"\s*(?:,|;|và)\s*"
_CITED = re.compile(
    rf"(?<!\w)(?P<level>{_LEVEL})\s*:?\s*(?P<labels>{_LABEL}(?:{_SIBLING}{_LABEL})*)"
    r"|(?<!\w)(?P<bare>phụ lục)(?!\w)"
)
_SPLIT = re.compile(_SIBLING)
_GOES_ON = re.compile(r"\s*(?:,|-)?\s*(?:(?:của|thuộc|tại|trong|ở|vào)\s+)?")
_AND = re.compile(r"\s*(?:(?:,|;)?\s*(?:và|;|,)\s*(?:(?:tại|của)\s+)?|(?:vào\s+)?(?:ngay\s+)?sau\s+)")
_ROMAN = re.compile(r"[ivx]+")


@attrs.frozen
class CitedClauses:
    """Clauses that one place of a text cites (*điểm, khoản, mục được viện dẫn*), and its half-open span.

    A clause is as plan files write it, its outermost part first; parts that the text leaves out are not there.
    """

    clauses: tuple[str, ...]
    start: int
    stop: int


@attrs.frozen
class _Ref:
    """One level with its labels, "khoản 1, 2"."""

    rank: int
    labels: tuple[str, ...]
    start: int
    stop: int


def cited_clauses(text: str) -> tuple[CitedClauses, ...]:
    """Find the clauses that a text cites (*tìm điểm, khoản, mục*), in its order; spans are of its `shown` form.

    >>> [found.clauses for found in cited_clauses("nhiệm vụ tại các điểm a, b khoản 5 mục III và mục IV.2")]
    [('III.5.a', 'III.5.b'), ('IV.2',)]
    >>> cited_clauses("nhiệm vụ số thứ tự 7 Phụ lục I")[0].clauses
    ('PL1.7',)
    """
    lower = normalised(text).lower
    refs = [_ref(match) for match in _CITED.finditer(lower)]
    return tuple(found for group in _groups(refs, lower) for found in _cited(group))


def _ref(match: re.Match[str]) -> _Ref:
    if match["bare"]:
        return _Ref(0, ("PL",), *match.span())
    level = " ".join(match["level"].split())
    kind = next((name for name in _RANKS if level in {name, f"{name} số"}), "số thứ tự")
    labels = (label.strip('")') for label in _SPLIT.split(match["labels"]))
    return _Ref(_RANKS[kind], tuple(_labelled(kind, label) for label in labels), *match.span())


def _labelled(kind: str, label: str) -> str:
    parts = [part.upper() if len(part) > 1 and _ROMAN.fullmatch(part) else part for part in label.split(".")]
    if kind in {"mục", "phần", "chương", "phụ lục"}:
        parts[0] = parts[0].upper()
    shown = ".".join(parts)
    if kind == "phụ lục":
        return f"PL{arabic(shown)}"
    return f"Đ{shown}" if kind == "điều" else shown


def _groups(refs: Sequence[_Ref], text: str) -> Iterator[list[list[_Ref]]]:
    """Chains of levels that stand together: one clause each, "khoản 1 và khoản 2 mục III" two of one group."""
    group: list[list[_Ref]] = []
    for ref in refs:
        gap = text[group[-1][-1].stop : ref.start] if group else ""
        if group and _GOES_ON.fullmatch(gap) and ref.rank not in {item.rank for item in group[-1]}:
            group[-1].append(ref)
        elif group and (_AND.fullmatch(gap) or _GOES_ON.fullmatch(gap)):
            group.append([ref])
        else:
            if group:
                yield group
            group = [[ref]]
    if group:
        yield group


def _cited(group: Sequence[Sequence[_Ref]]) -> Iterator[CitedClauses]:
    """The clauses of each chain; what a chain leaves out is that of the next one."""
    outer: list[_Ref] = []
    found: list[CitedClauses] = []
    for chain in reversed(group):
        inwards = list(reversed(chain)) if chain[-1].rank == min(ref.rank for ref in chain) else list(chain)
        first = inwards[0].rank
        inherited = [ref for ref in outer if ref.rank < first]
        whole = [*inherited, *inwards]
        clauses = (_joined(labels) for labels in product(*(ref.labels for ref in whole)))
        found.append(CitedClauses(tuple(clauses), chain[0].start, chain[-1].stop))
        outer = whole
    yield from reversed(found)


def _joined(labels: Sequence[str]) -> str:
    """The parts of a clause; a label that repeats the one above, as in 1.2 of 1, stands for both."""
    parts: list[str] = []
    for label in labels:
        if parts and label.startswith(f"{parts[-1]}."):
            parts.pop()
        parts.append(label)
    return ".".join(parts)
