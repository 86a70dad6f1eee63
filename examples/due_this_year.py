"""What one office has to do in a year, and its calendar.

Run it as ``python examples/due_this_year.py hue/so-vhtt 2026 out.ics``.
"""

import sys
from pathlib import Path

import ttdn


def main(unit: str, year: int, out: Path) -> None:
    """Print the dated duties of a unit and write the feed of what the plan asks of it."""
    workspace = ttdn.Workspace.open()
    plan = workspace.plan("hue/nq47")
    for item in workspace.agenda(plan, ttdn.Span.year(year), unit=unit).occurrences:
        roles = ", ".join(role.vi for role in item.roles_of(unit))
        print(f"{item.due:%d/%m/%Y}  {item.task.title} ({roles})")
        print(f"    “{item.task.when.words}”")
        for doubt in item.doubts:
            print(f"    chưa rõ: {doubt.vi}")
    out.write_bytes(workspace.feed(plan, unit=unit).data)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
