"""What was found in an official document (*bản nháp kế hoạch*): its head, its duties, what could not be placed.

Everything keeps the words of the document and where they stand; nothing here says what they mean.
"""

from enum import Enum

import attrs

from ttdn.drafting.blocks import Origin

_NOWHERE = Origin()


class Where(Enum):
    """Where the words of a duty were found (*nguồn của lời văn*)."""

    OWN = "own"
    HEADING = "heading"  # of the list or section that the duty stands in
    GROUP_ROW = "group-row"  # a row of a table that stands above several
    SHARED = "shared"  # a label line that serves the duties before it too


@attrs.frozen
class Words:
    """Words of the document (*lời văn*), in NFC, broken lines joined, and the place where they begin.

    `label` is what stands before them, as in "Cơ quan chủ trì", as written and without its colon; "" for none.
    """

    text: str
    origin: Origin = _NOWHERE
    label: str = ""
    where: Where = Where.OWN


class Open(Enum):
    """What a person has to decide about a duty (*điểm cần quyết định*), most urgent first."""

    NO_WHO = "no-who"
    NO_WHEN = "no-when"
    TWO_WHEN = "two-when"  # words of two deadlines that do not agree
    SHARED = "shared"  # its label line may be that of a neighbour alone
    CLAUSE_TWICE = "clause-twice"  # the numbering of the document is faulty
    SENTENCE = "sentence"  # found in a sentence, without a label or a column of its own


@attrs.frozen
class DraftDuty:
    """A duty as the document has it (*nhiệm vụ tìm thấy*).

    `clause` is its address in the document's own numbering, "III.1.a"; that of a row begins with its table,
    "PL1.7". Numbering is often faulty: `order`, from 1, is the place in the document and the only key. `who` and
    `when` are the words for that, several where they stand apart, as in two columns; `result` is what has to come
    out of it; `heading` the first words of `text`, where they are a line of their own above the others.
    """

    order: int
    clause: str
    text: Words
    who: tuple[Words, ...] = ()
    when: tuple[Words, ...] = ()
    result: tuple[Words, ...] = ()
    open: tuple[Open, ...] = ()
    heading: str = ""


@attrs.frozen
class DraftHead:
    """What the document says of itself (*phần đầu văn bản*), each as words, None where it does not.

    `signer` is the office that signed, with the capacity ("TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH").
    `basis` are the paragraphs that cite what the document rests on and carries out.
    """

    type: Words | None = None
    title: Words | None = None
    number: Words | None = None
    date: Words | None = None
    place: Words | None = None
    issuer: Words | None = None
    signer: Words | None = None
    basis: tuple[Words, ...] = ()


def said_by(head: DraftHead) -> tuple[Words, ...]:
    """Return all that a document says of itself (*phần đầu văn bản*), in the order in which it stands.

    >>> [words.text for words in said_by(DraftHead(type=Words("KẾ HOẠCH"), number=Words("58/KH-UBND")))]
    ['KẾ HOẠCH', '58/KH-UBND']
    """
    told = (head.type, head.title, head.number, head.place, head.date, head.issuer, head.signer, *head.basis)
    return tuple(words for words in told if words is not None)


@attrs.frozen
class Draft:
    """A document taken apart (*văn bản đã bóc tách*).

    `unplaced` are words that look as if they ordered something and could not be given to a duty; `attachments`
    name what is attached ("Phụ lục 1. …"); `rest` is all else that the document says, headings and what it tells
    among it, so that nothing is passed over unseen. A document that orders nothing has no duties.
    """

    head: DraftHead = DraftHead()
    duties: tuple[DraftDuty, ...] = ()
    unplaced: tuple[Words, ...] = ()
    attachments: tuple[Words, ...] = ()
    rest: tuple[Words, ...] = ()
