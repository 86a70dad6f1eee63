"""The judges that read files: who they are, and how each is run."""

import json
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import attrs
import icalendar

from judges.install import SYSTEM_PYTHON
from judges.reading import Entry, Reading, in_order, iso

_HERE = Path(__file__).parent
ZONES = ("UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles")
_SECONDS = 120


@attrs.frozen
class Judge:
    """An independent reader: the command that prints its readings of the files named after it.

    `known` does to a text what the judge is known to do wrongly.
    """

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str] = attrs.field(factory=dict[str, str])
    known: Callable[[str], str] = str

    def expected(self, reading: Sequence[Entry]) -> list[Entry]:
        """What the judge must read where the reference reads this: the same, but for its known defect."""
        return [
            {**entry, **{name: self.known(entry[name]) for name in ("summary", "description")}}
            for entry in reading
        ]

    def read(self, files: Sequence[Path]) -> Mapping[Path, Reading]:
        command = [*self.command, *map(str, files)]
        printed = run(command, self.environment)
        return {Path(name): reading for name, reading in json.loads(printed).items()}


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Run a program of the judges and return what it prints; a failure shows what it said."""
    done = subprocess.run(
        command,
        env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=_SECONDS,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, f"{command[0]}: {done.stdout}\n{done.stderr}"
    return done.stdout


def as_node_ical_reads(text: str) -> str:
    """Read a backslash before n as node-ical does: it takes the n of ``\\\\n`` for a line break as well."""
    return text.replace("\\n", "\\\n").replace("\\N", "\\\n")


def as_libical_reads(text: str) -> str:
    """Read a text as libical does: it drops spaces at the end."""
    return text.rstrip(" ")


def judges(tools: Path) -> tuple[Judge, ...]:
    """Name the judges, the two of JavaScript once in each time zone."""
    modules = str(tools / "node_modules")
    tests = str(_HERE.parent)
    readers = (("ical.js", "read_ical_js.cjs", str), ("node-ical", "read_node_ical.cjs", as_node_ical_reads))
    scripts = [
        Judge(f"{name} under {zone}", ("node", str(_HERE / script)), {"NODE_PATH": modules, "TZ": zone}, known)
        for name, script, known in readers
        for zone in ZONES
    ]
    return (
        *scripts,
        Judge("ical", (str(tools / "venv/bin/python"), str(_HERE / "read_ical.py")), {"PYTHONPATH": tests}),
        Judge(
            "libical",
            (SYSTEM_PYTHON, str(_HERE / "read_libical.py")),
            {"PYTHONPATH": tests},
            as_libical_reads,
        ),
    )


def reference(data: bytes) -> list[Entry]:
    """Read a calendar with icalendar: what all judges must agree with."""
    calendar = icalendar.Calendar.from_ical(data.decode())
    entries = (component for component in calendar.subcomponents if component.name in {"VEVENT", "VTODO"})
    return in_order([_entry(component) for component in entries])


def _entry(component: icalendar.Component) -> Entry:
    days = [component.get(name) for name in ("DTSTART", "DTEND", "DUE")]
    start, end, due = ("" if day is None else iso(day.dt) for day in days)
    return Entry(
        uid=str(component["UID"]),
        start=due if component.name == "VTODO" else start,
        end=end,
        summary=str(component.get("SUMMARY", "")),
        description=str(component.get("DESCRIPTION", "")),
    )
