"""The table by document in `docs/explanation/drafting.md`, of what the lists made by hand find in the drafts.

`PYTHONPATH=tests python -m drafting.measured_table` writes it anew; a document that is not here keeps its line.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from drafting.gold_lists import LISTS, document_of, read
from drafting.measuring import Measure, measure
from ttdn.drafting.reading import read_document
from ttdn.drafting.taking_apart import draft_of

PAGE = Path(__file__).parents[2] / "docs/explanation/drafting.md"
HEADER = "| document | duties listed | found | both words right | made up |"
RULE = "|---|---|---|---|---|"


def name_of(path: Path) -> str:
    return f"`{path.parent.name}/{path.stem}`"


@cache
def measured(path: Path) -> Measure | None:
    """What a list finds in the draft of its document, None where that is not here."""
    source = document_of(path)
    return measure(read(path).duty, draft_of(read_document(source)).duties) if source else None


def line_of(path: Path) -> str | None:
    """The line of a document, None where it is not here."""
    found = measured(path)
    if found is None:
        return None
    return f"| {name_of(path)} | {found.listed} | {found.found} | {found.right} | {found.made_up} |"


def shown() -> dict[str, str]:
    """The lines that the page has, by document."""
    table = PAGE.read_text("utf-8").split(f"{HEADER}\n{RULE}\n")[1].split("\n\n")[0]
    return {line.split(" | ")[0].removeprefix("| "): line for line in table.splitlines()}


def lines() -> Iterator[str]:
    before = shown()
    for path in LISTS:
        yield line_of(path) or before[name_of(path)]


if __name__ == "__main__":
    text = PAGE.read_text("utf-8")
    begins, rest = text.split(f"{HEADER}\n{RULE}\n")
    behind = rest[rest.index("\n\n") :]
    PAGE.write_text(begins + "\n".join([HEADER, RULE, *lines()]) + behind, "utf-8")
