"""The duties of a section's tables among those of its sentences (*nhiệm vụ trong bảng*)."""

from collections.abc import Iterable, Iterator

from ttdn.drafting.blocks import TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty, Words
from ttdn.drafting.structure.around import Around, Found, opened
from ttdn.drafting.structure.outline import Section
from ttdn.drafting.structure.table_headers import looks_assigning
from ttdn.drafting.structure.tables import duties_in

_ENOUGH = 40  # signs, to tell words by


def with_tables(section: Section, said: Iterable[Found], here: Around) -> Iterator[Found]:
    """Yield the duties of sentences and those of tables, as they stand (*theo thứ tự*): notes behind the rows."""
    first = next((at for at, block in enumerate(section.blocks) if isinstance(block, TableBlock)), None)
    if first is None:
        yield from said
        return
    above = " ".join(block.text for block in section.blocks[:first] if isinstance(block, TextBlock))
    place = 0
    below: list[Found] = []
    for one in said:
        words = one.said.text if isinstance(one.said, Words) else one.said.text.text
        place = -1 if below else above.find(words[:_ENOUGH], place)  # no origin tells it in every form of document
        if place < 0:
            below.append(one)
        else:
            yield one
    yield from _of_tables(section, here)
    yield from below


def _of_tables(section: Section, here: Around) -> Iterator[Found]:
    tables = [block for block in section.blocks if isinstance(block, TableBlock)]
    rows = duties_in(tables)
    numbers = [row.number for row in rows if row.number]
    by_group = len(set(numbers)) < len(numbers)
    for at, row in enumerate(rows):
        parts = (row.group if by_group else "", row.number)
        address = here.address.row(*(part for part in parts if part))
        who = row.who or here.who
        duty = DraftDuty(0, address.shown, row.text, who, row.when, row.result)
        given = not (here.told or row.event)
        yield Found(opened(duty) if given else row.text, (here.owner, at))
    if not rows and not here.aims:
        for table in tables:
            if looks_assigning(table):
                yield from (Found(Words(" | ".join(filter(None, row)), table.origin)) for row in table.rows)
