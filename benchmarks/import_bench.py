"""Whole processes: what a program pays for `import ttdn`, and until it holds its first agenda.

Each figure is the wall time of a whole process, interpreter included, the best of some rounds. A process that only
starts and ends is shown for comparison.

    python benchmarks/import_bench.py [--rounds N]
"""

import argparse
import subprocess
import sys
import time

from runs import verdict

FIRST_AGENDA = """
from ttdn import Workspace
from ttdn.model.dates import Span
from datetime import date
workspace = Workspace.open()
print(len(workspace.agenda("hue/nq47", Span(date(2024, 1, 1), date(2030, 12, 31))).occurrences))
"""
PROGRAMS = {
    "nothing": "pass",
    "import ttdn": "import ttdn",
    "import icalendar": "import icalendar",
    "first agenda": FIRST_AGENDA,
}
HEAVY = ("icalendar", "cattrs", "dateutil", "pluggy")


def wall(program: str) -> float:
    """Return the seconds that a program takes from start to end."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)  # noqa: S603  our own programs
    return time.perf_counter() - begun


def loaded() -> list[str]:
    """Return which heavy modules `import ttdn` loads."""
    program = f"import sys, ttdn; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.split()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    found = {name: wall(program) for name, program in PROGRAMS.items()}
    for _ in range(rounds):
        for name, program in PROGRAMS.items():
            found[name] = min(found[name], wall(program))
    print("Whole processes:", ", ".join(f"{name} {seconds * 1000:.0f} ms" for name, seconds in found.items()))
    ratio = found["import ttdn"] / found["import icalendar"]
    print(f"import ttdn / import icalendar: {ratio:.2f} ({verdict(ratio, 0.8, at_least=False)})")
    print(f"heavy modules after import ttdn: {', '.join(loaded()) or 'none'}")


if __name__ == "__main__":
    main()
