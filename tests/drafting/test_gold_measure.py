"""How much of the lists made by hand the drafts hold: counted, printed, and held."""

from pathlib import Path

import pytest

from drafting.gold_lists import LISTS, document_of, read
from drafting.measuring import Measure, measure
from ttdn.drafting.read_markdown import read_markdown
from ttdn.drafting.read_pdf import read_pdf
from ttdn.drafting.read_text import read_text
from ttdn.drafting.taking_apart import draft_of

READERS = {".md": read_markdown, ".pdf": read_pdf, ".txt": read_text}


def measured(path: Path) -> Measure | None:
    source = document_of(path)
    if source is None:
        return None
    if source.suffix == ".pdf":
        pytest.importorskip("pdfplumber")
    return measure(read(path).duty, draft_of(tuple(READERS[source.suffix](source.read_bytes()))).duties)


if __name__ == "__main__":
    for path in LISTS:
        one = measured(path)
        if one:
            print(f"{path.stem:35} {one.right:4}/{one.listed:<4} found {one.found:4} made up {one.made_up}")
            print("".join(f"    {miss}\n" for miss in one.misses), end="")
