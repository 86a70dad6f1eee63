"""Documents that hold nothing to draft (*văn bản trống*), refused rather than drafted into an empty plan."""

import re
from collections.abc import Iterable

from ttdn.drafting.blocks import Block, TextBlock
from ttdn.drafting.draft import Draft, DraftHead
from ttdn.errors import InvalidFile, Place, Problem

_WORD = re.compile(r"[^\W\d_]")


def check_worded(blocks: Iterable[Block], name: str) -> None:
    """Refuse a document without any word (*văn bản trống*); `name` is that of its file.

    Raises `InvalidFile` (``document-empty``).

    >>> check_worded([TextBlock("I. MỤC ĐÍCH")], "a.txt")
    """
    if not any(_WORD.search(text) for block in blocks for text in _texts(block)):
        hint = "take the file that has the text; of a picture or a scan make one first, as by ocrmypdf -l vie"
        raise InvalidFile(Problem("document-empty", "the document holds no words", hint=hint, place=Place(name)))


def check_drafted(draft: Draft, name: str) -> None:
    """Refuse words in which nothing of an official document was found (*không phải văn bản hành chính*).

    Neither a duty, nor a sentence that seems to order something, nor a letterhead or title. Raises `InvalidFile`
    (``document-no-plan``).
    """
    if not (draft.duties or draft.unplaced or draft.attachments) and draft.head == DraftHead():
        what = "no duty was found, and no letterhead or title of an official document"
        hint = "check that this is the document; of a copied text give the whole, with its head and its numbers"
        raise InvalidFile(Problem("document-no-plan", what, hint=hint, place=Place(name)))


def _texts(block: Block) -> Iterable[str]:
    return [block.text] if isinstance(block, TextBlock) else [cell for row in block.rows for cell in row]
