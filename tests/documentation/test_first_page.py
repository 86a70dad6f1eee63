"""The first page of the documentation embeds ttdn in at most five steps, and the block under them does it all."""

import re
from pathlib import Path

from documentation.test_pages import SYBIL

INDEX = Path(__file__).parents[2] / "docs/index.md"


def test_a_programmer_embeds_in_five_steps() -> None:
    text = INDEX.read_text("utf-8")
    steps = re.findall(r"^\d\. (.*)$", text, re.MULTILINE)
    assert 0 < len(steps) <= 5
    document = SYBIL.parse(INDEX)
    (block,) = list(document.examples())
    for named in ("Workspace.open()", "workspace.agenda(", "feed.data"):
        assert named in str(block.parsed)
        assert any(named in step for step in steps)
    block.evaluate()
    data: object = document.namespace["feed"].data
    assert isinstance(data, bytes)
    assert data.startswith(b"BEGIN:VCALENDAR")
