"""How the parts of bars look (*kiểu thể hiện*), in colour and in black and white: a ground, and a hatch on it."""

from enum import Enum

import attrs

from ttdn.reports.chart import Sense

EDGE = "#1f1f1f"
"""The colour of the line around every part."""


class Hatch(Enum):
    """A hatch (*nét gạch*), which tells parts apart where colours do not: of lines, which every program draws."""

    PLAIN = "plain"
    RISING = "rising"
    FALLING = "falling"
    UPRIGHT = "upright"
    CROSSED = "crossed"
    LEVEL = "level"
    GRID = "grid"


@attrs.frozen
class Look:
    """How a part looks (*kiểu*): the colours of its ground and of the hatch on it, as #rrggbb, and the hatch."""

    ground: str
    ink: str
    hatch: Hatch


LOOKS = {
    Sense.DONE: Look("#1b6e3c", "#ffffff", Hatch.PLAIN),
    Sense.DONE_LATE: Look("#4d7c0f", "#ffffff", Hatch.RISING),
    Sense.UNDER_WAY: Look("#1f5fa8", "#ffffff", Hatch.FALLING),
    Sense.SOON: Look("#f2c14e", "#5c3d00", Hatch.UPRIGHT),
    Sense.OVERDUE: Look("#b3261e", "#ffffff", Hatch.CROSSED),
    Sense.WAITING: Look("#5f6368", "#ffffff", Hatch.LEVEL),
    Sense.OPEN: Look("#ffffff", "#5f6368", Hatch.GRID),
}
"""Each sense has a hatch of its own; ground and ink differ at least 3:1, and so does one of them from white."""
