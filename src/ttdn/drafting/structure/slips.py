"""Work slips (*phiếu giao việc*): label lines that say who gets which work by when, without a sentence of what."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ttdn.drafting.blocks import Block, TextBlock
from ttdn.drafting.draft import Words
from ttdn.drafting.structure.label_lines import Labelled, Names, labelled_line, trimmed

_WORK = re.compile(
    r"(?P<label>(?:tên |nội dung )?(?:công việc|nhiệm vụ|đầu việc|việc)(?: (?:được )?giao| (?:cần|phải) làm)?"
    r"|nội dung(?: (?:giao việc|công việc|thực hiện|yêu cầu))?|về việc)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_FEWEST_LINES = 2


@attrs.frozen
class Slip:
    """What a slip gives to whom (*nội dung phiếu*)."""

    text: Words
    who: tuple[Words, ...] = ()
    when: tuple[Words, ...] = ()
    result: tuple[Words, ...] = ()


@attrs.frozen
class _Line:
    block: TextBlock
    label: str
    words: str
    names: Names | None  # None for the work itself


def slips_in(blocks: Sequence[Block]) -> tuple[tuple[Slip, ...], tuple[Block, ...]]:
    """Find the slips among paragraphs, and what is left (*tìm phiếu giao việc*).

    A slip is a run of label lines that name the work and who gets it; it ends where a label comes again.

    >>> lines = ("Người nhận việc: Bà Mai", "Nội dung: Rà soát hợp đồng", "Thời hạn: 15/3/2026")
    >>> [slip], rest = slips_in([TextBlock(line) for line in lines])
    >>> slip.text.text, slip.who[0].text, slip.when[0].text, rest
    ('Rà soát hợp đồng', 'Bà Mai', '15/3/2026', ())
    """
    slips: list[Slip] = []
    left: list[Block] = []
    for run in _runs(blocks):
        slip = _slip(run)
        if slip is None:
            left += (line.block if isinstance(line, _Line) else line for line in run)
        else:
            slips.append(slip)
    return tuple(slips), tuple(left)


def _runs(blocks: Sequence[Block]) -> Iterator[list[_Line | Block]]:
    """Label lines that follow one another, cut where a label comes again; other blocks one by one."""
    run: list[_Line | Block] = []
    labels: set[str] = set()
    for block in blocks:
        line = _line(block) if isinstance(block, TextBlock) else None
        if line is None or line.label.casefold() in labels:
            if run:
                yield run
            run, labels = [], set()
        if line is None:
            yield [block]
        else:
            labels.add(line.label.casefold())
            run.append(line)
    if run:
        yield run


def work_in(text: str) -> str:
    """Leave off the label before the work (*bỏ nhãn nội dung*).

    >>> work_in("Nội dung công việc: Rà soát hợp đồng"), work_in("Nội dung rà soát")
    ('Rà soát hợp đồng', 'Nội dung rà soát')
    """
    label = _WORK.match(text)
    return text[label.end() :] if label else text


def _line(block: TextBlock) -> _Line | None:
    work = _WORK.match(block.text)
    if work is not None:
        return _Line(block, work["label"], block.text[work.end() :].strip(), None)
    label: Labelled | None = labelled_line(block.text)
    return None if label is None else _Line(block, label.label, label.words, label.names)


def _slip(run: Sequence[_Line | Block]) -> Slip | None:
    lines = [line for line in run if isinstance(line, _Line)]
    work = [line for line in lines if line.names is None]
    who = _said(lines, Names.WHO)
    if len(work) != 1 or not who or len(lines) < _FEWEST_LINES or len(lines) < len(run):
        return None
    return Slip(
        Words(trimmed(work[0].words), work[0].block.origin),
        (*who, *_said(lines, Names.COORDINATE)),
        _said(lines, Names.WHEN),
        _said(lines, Names.RESULT),
    )


def _said(lines: Sequence[_Line], names: Names) -> tuple[Words, ...]:
    return tuple(Words(line.words, line.block.origin, line.label) for line in lines if line.names is names)
