"""The work of taking a paragraph apart grows as its length does: counted in characters looked at, not in time."""

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import attrs
import pytest

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.structure import time_extents
from ttdn.drafting.structure.sentence_times import OTHERWISE
from ttdn.drafting.structure.tidying import sentences_of, tidied
from ttdn.drafting.taking_apart import draft_of
from ttdn.language import rereading
from ttdn.language.time import read_time
from ttdn.language.who import read_who

SHAPES = Path(__file__).parent / "shapes"
MORE = 2.5  # times the work for twice the length: a quadratic step would take four times


@attrs.define
class Work:
    """Characters that were looked at."""

    characters: int = 0


@attrs.frozen
class Counting:
    """A pattern that counts the characters it may pass over."""

    pattern: re.Pattern[str]
    work: Work

    def search(self, text: str, start: int = 0, stop: int | None = None) -> re.Match[str] | None:
        stop = len(text) if stop is None else stop
        self.work.characters += stop - start
        return self.pattern.search(text, start, stop)


def _counting(read: Callable[..., object], kept: int, work: Work) -> Callable[..., object]:
    @lru_cache(maxsize=kept)
    def counted(phrase: str, **context: object) -> object:
        work.characters += len(phrase)
        return read(phrase, **context)

    return counted


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    found = Work()
    before: tuple[re.Pattern[str], ...] = vars(time_extents)["_BEFORE"]
    monkeypatch.setattr(time_extents, "_BEFORE", tuple(Counting(pattern, found) for pattern in before))
    for name, read, kept in (
        ("_who", read_who, 512),
        ("_long_who", read_who, 4),
        ("_time", read_time, 512),
        ("_long_time", read_time, 4),
    ):
        monkeypatch.setattr(rereading, name, _counting(read, kept, found))
    return found


CLAUSES: dict[str, Callable[[int], str]] = {
    "parted by semicolons": lambda count: "; ".join(
        f"Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát điểm {number} trước ngày {number % 28 + 1}/6/2026"
        for number in range(count)
    ),
    "sentences": lambda count: " ".join(
        f"Rà soát điểm {number} trên địa bàn, trước ngày {number % 28 + 1}/6/2026." for number in range(count)
    ),
    "joined": lambda count: " và ".join(f"báo cáo kết quả {number}" for number in range(count)),
}


@pytest.mark.parametrize("clauses", CLAUSES.values(), ids=CLAUSES)
def test_a_paragraph_twice_as_long_takes_twice_the_work(clauses: Callable[[int], str], work: Work) -> None:
    def taken(count: int) -> int:
        rereading.forget()
        before = work.characters
        draft_of([TextBlock("KẾ HOẠCH"), TextBlock("II. NHIỆM VỤ"), TextBlock(f"1. {clauses(count)}.")])
        return work.characters - before

    half = taken(60)
    assert half > len(clauses(60))
    assert taken(120) < MORE * half


def test_words_of_a_pattern_stand_wherever_it_fits() -> None:
    """A pattern is not tried where none of its words stands; that leaves nothing out."""
    fits = 0
    for path in (path for path in SHAPES.iterdir() if path.suffix in {".txt", ".md"}):
        for sentence in sentences_of(tidied(path.read_text("utf-8"))):
            for pattern, words in OTHERWISE:
                if pattern.search(sentence):
                    fits += 1
                    assert any(word in sentence.casefold() for word in words), (pattern.pattern, sentence)
    assert fits > len(OTHERWISE)
