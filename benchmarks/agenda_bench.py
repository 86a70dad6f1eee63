"""The agenda of 1,000 yearly duties to 2030, and what comes before the first agenda of a program.

python benchmarks/agenda_bench.py [--tasks N] [--rounds N]
"""

import argparse
import gc
import json
import time
from pathlib import Path

from runs import best
from sample import agenda_of, yearly_reports


def measure(tasks: int) -> dict[str, float]:
    """Time the agenda in this process, first and again, in seconds."""
    plan = yearly_reports(tasks)
    gc.collect()
    begun = time.perf_counter()
    found = agenda_of(plan)
    first = time.perf_counter()
    agenda_of(plan)
    return {"first": first - begun, "again": time.perf_counter() - first, "occurrences": len(found.occurrences)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tasks", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", action="store_true")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.tasks)))
        return
    command = [str(Path(__file__)), "--tasks", str(options.tasks), "--one"]
    figures = best(options.rounds, {"agenda": command}, "first")["agenda"]
    count, first = figures["occurrences"], figures["first"]
    print(
        f"Agenda: {options.tasks} duties to 2030, {count:.0f} occurrences: {first * 1000:.1f} ms"
        f" ({count / first:.0f} a second), again {figures['again'] * 1000:.1f} ms"
    )


if __name__ == "__main__":
    main()
