"""What of a document became nothing (*phần còn lại của văn bản*): a person sees all that was passed over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Self

import attrs

from ttdn.drafting.blocks import Block, Origin, TextBlock
from ttdn.drafting.draft import Draft, Words, said_by
from ttdn.drafting.structure.outline import label_of
from ttdn.drafting.structure.tidying import sentences_of, tidied

_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")
_ENDS = " .,:;/"
_RUN = 3  # words in a row: few sentences share so many, and what stands in a draft is seldom cut within them

Run = tuple[str, ...]


def remainder(blocks: Iterable[Block], draft: Draft) -> tuple[Words, ...]:
    """Return the sentences and cells that stand nowhere in a draft (*phần còn lại*), in the order of the document.

    A sentence is given whole where a word of it stands nowhere in the draft among the same neighbours, so that
    words may be shown twice and are never lost; numbers alone, as those of rows, are left out.

    >>> from ttdn.drafting.draft import DraftDuty
    >>> blocks = [TextBlock("1. Sở Y tế rà soát. Năm qua, dịch giảm.")]
    >>> duty = DraftDuty(1, "1", Words("rà soát"), (Words("Sở Y tế"),))
    >>> [words.text for words in remainder(blocks, Draft(duties=(duty,)))]
    ['Năm qua, dịch giảm.']
    """
    taken = _Taken.of(draft)
    return tuple(_left(blocks, taken))


@attrs.frozen(eq=False)
class _Taken:
    """What a draft holds: its sentences, and all runs of its words."""

    sentences: frozenset[str]
    runs: frozenset[Run]

    @classmethod
    def of(cls, draft: Draft) -> Self:
        said = {(words.label, words.text) for words in _words_of(draft)}
        texts = {text for _, text in said}
        # A label stands right before its words: the runs that hold some of both are theirs too.
        joined = (_split(label) + _split(text)[: _RUN - 1] for label, text in said if label)
        runs = (run for words in chain(map(_split, texts), joined) for run in _runs(words))
        sentences = (one.strip(_ENDS) for text in texts for one in (text, *sentences_of(text)))
        return cls(frozenset(sentences), frozenset(runs))

    def holds_whole(self, text: str) -> bool:
        """Whether a paragraph or cell is held as it is, or is a number, as most are: quick to see."""
        return text.strip(_ENDS) in self.sentences or not _LETTER.search(text)

    def holds(self, sentence: str) -> bool:
        """Whether each word of a sentence lies in a run that is held."""
        if self.holds_whole(sentence):
            return True
        words = _split(sentence)
        held = 0  # words from the first
        for start in range(len(words)):
            lengths = (
                length for length in range(_RUN, 0, -1) if tuple(words[start : start + length]) in self.runs
            )
            held = max(held, start + next(lengths, 0))
            if held <= start:
                return False
        return True


def _words_of(draft: Draft) -> Iterator[Words]:
    """All words that a draft holds."""
    yield from said_by(draft.head)
    for duty in draft.duties:
        yield from (duty.text, *duty.who, *duty.when, *duty.result)
    yield from draft.unplaced
    yield from draft.attachments


def _left(blocks: Iterable[Block], taken: _Taken) -> Iterator[Words]:
    for block in blocks:
        if isinstance(block, TextBlock):
            yield from _of_text(block.text, block.origin, taken)
        else:
            for number, row in enumerate(block.rows, 1):
                cells = (_of_text(cell, Origin(), taken) for cell in dict.fromkeys(row))  # a merged cell once
                words = " | ".join(left.text for cell in cells for left in cell)
                if words:
                    yield Words(words, block.cell_origin(number, 1))


def _of_text(text: str, origin: Origin, taken: _Taken) -> Iterator[Words]:
    """The sentences of a paragraph or cell that are not taken, as one text."""
    even = tidied(text)
    if taken.holds_whole(even):
        return
    label = label_of(even)
    if label is not None and "(" in label[1]:
        label = None  # "Việc số 3 (chuyển tiếp):" says more than a number
    left = [one for one in sentences_of(even[len(label[1]) :].strip() if label else even) if not taken.holds(one)]
    if left:
        yield Words(" ".join(left), origin)


def _runs(words: Sequence[str]) -> Iterator[Run]:
    """The runs of three words, or all of a shorter text."""
    yield from zip(*(words[start:] for start in range(min(_RUN, len(words)))), strict=False)


def _split(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
