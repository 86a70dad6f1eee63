"""Time phrases: cells a second, and how many are read right, wrong, or given a date that nobody wrote.

ttdn beside `dateparser.search.search_dates` (Vietnamese) and `dateutil.parser.parse` (fuzzy), on the phrases set
aside to tune with (the folder `shared` beside the checkout), or else on the examples of the tests. The two others
look for dates and know nothing of limits or repetition, so they are judged kindly: right is any day that is due,
or no day where none is. ttdn must give all due days and no other. Only the reading is timed, not what is made of
it. Each contender runs in a process of its own, the best of some rounds counts.

    python benchmarks/phrases_bench.py [--rounds N]
"""

import argparse
import ast
import json
import time
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from runs import best, verdict

from ttdn.language.reading import TimeReading
from ttdn.language.time import read_time
from ttdn.language.time_items import due_days

HERE = Path(__file__).parents[1]
SET = HERE.parent / "shared" / "phrases" / "time.jsonl"
EXAMPLES = HERE / "tests" / "language" / "test_time_examples.py"
EXAMPLES_ISSUED = date(2026, 2, 5)
PASSES = 5
NAMES = {"ttdn": "ttdn", "dateparser": "dateparser", "dateutil": "dateutil"}


class Cell(NamedTuple):
    """A phrase with the days that are due; the examples of the tests name only the first few."""

    phrase: str
    issued: date
    horizon: date | None
    due: frozenset[date]


def cells() -> list[Cell]:
    """The phrases set aside, or the examples of the tests."""
    return _set_aside() if SET.exists() else _examples()


def _set_aside() -> list[Cell]:
    found: list[Cell] = []
    for line in SET.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        horizon = item["horizon"] and date.fromisoformat(item["horizon"])
        due = frozenset(map(date.fromisoformat, item["due"]))
        found.append(Cell(item["phrase"], date.fromisoformat(item["issued"]), horizon, due))
    return found


def _examples() -> list[Cell]:
    tables = {
        target.id: node.value.value
        for node in ast.parse(EXAMPLES.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found: list[Cell] = []
    for line in str(tables["_EXAMPLES"]).strip().splitlines():
        phrase, _, days, *_ = (field.strip() for field in line.split("|"))
        due = frozenset(map(date.fromisoformat, days.split()))
        found.append(Cell(phrase, EXAMPLES_ISSUED, max(due, default=None), due))
    return found


class ByTtdn:
    """The due days of the reading."""

    def read(self, cell: Cell) -> TimeReading:
        """Read with the day of issue."""
        return read_time(cell.phrase, issued=cell.issued, horizon=cell.horizon)

    def days(self, found: TimeReading, cell: Cell) -> set[date]:
        """All days that are due."""
        return set() if found.timing is None else set(due_days(found.timing, cell.issued, cell.horizon))


class ByDateparser:
    """The days of every date that is found in the text."""

    def __init__(self) -> None:
        """Import it only in the process that measures it."""
        from dateparser.search import search_dates  # noqa: PLC0415  see above

        self._search = search_dates

    def read(self, cell: Cell) -> object:
        """Search, in Vietnamese, from the day of issue."""
        settings = {"RELATIVE_BASE": datetime.combine(cell.issued, datetime.min.time()), "DATE_ORDER": "DMY"}
        return self._search(cell.phrase, languages=["vi"], settings=settings)

    def days(self, found: list[tuple[str, datetime]] | None, _cell: Cell) -> set[date]:
        """The days of the moments that were found."""
        return {moment.date() for _, moment in found or ()}


class ByDateutil:
    """The one day that a fuzzy parse gives."""

    def __init__(self) -> None:
        """Import it only in the process that measures it."""
        from dateutil.parser import ParserError, parse  # noqa: PLC0415  see above

        self._parse, self._fails = parse, (ParserError, OverflowError)

    def read(self, cell: Cell) -> datetime | None:
        """Parse, filling up from the day of issue."""
        default = datetime.combine(cell.issued, datetime.min.time())
        try:
            return self._parse(cell.phrase, fuzzy=True, dayfirst=True, default=default)
        except self._fails:
            return None

    def days(self, found: datetime | None, _cell: Cell) -> set[date]:
        """The day, if any."""
        return set() if found is None else {found.date()}


READERS = {"ttdn": ByTtdn, "dateparser": ByDateparser, "dateutil": ByDateutil}


def measure(name: str) -> dict[str, float]:
    """Read every phrase, once to warm up and judge, then some times for the time."""
    reader, wanted = READERS[name](), cells()
    figures: dict[str, float] = {"right": 0, "wrong": 0, "invented": 0, "missed": 0}
    for cell in wanted:
        figures[_judged(reader.days(reader.read(cell), cell), cell.due, whole=name == "ttdn")] += 1
    return {**figures, "cells": len(wanted), "seconds": min(_pass(reader, wanted) for _ in range(PASSES))}


def _pass(reader: ByTtdn | ByDateparser | ByDateutil, wanted: list[Cell]) -> float:
    begun = time.perf_counter()
    for cell in wanted:
        reader.read(cell)
    return time.perf_counter() - begun


def _judged(found: set[date], due: frozenset[date], *, whole: bool) -> str:
    if found - due:
        return "wrong" if due else "invented"
    if found == due or (found and not whole):
        return "right"
    return "missed"


def main() -> None:
    """Measure all contenders and print speeds, answers and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", choices=NAMES)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one)))
        return
    found = best(options.rounds, {name: [__file__, "--one", name] for name in NAMES}, "seconds")
    source = "phrases set aside to tune with" if SET.exists() else "examples of the tests"
    print(f"Time phrases: {found['ttdn']['cells']:.0f} {source}")
    print(f"{'':12}{'cells/s':>10}{'µs/cell':>10}{'right':>8}{'wrong':>8}{'invented':>10}{'missed':>8}")
    rates = {name: figures["cells"] / figures["seconds"] for name, figures in found.items()}
    for name, shown in NAMES.items():
        one = found[name]
        counts = f"{one['right']:8.0f}{one['wrong']:8.0f}{one['invented']:10.0f}{one['missed']:8.0f}"
        print(f"{shown:12}{rates[name]:10.0f}{1e6 / rates[name]:10.1f}{counts}")
    ratio = rates["ttdn"] / rates["dateparser"]
    print(f"ttdn against dateparser: {ratio:.1f} times as fast ({verdict(ratio, 20, at_least=True)})")
    print(f"ttdn, cells a second: {rates['ttdn']:.0f} ({verdict(rates['ttdn'], 10_000, at_least=True)})")


if __name__ == "__main__":
    main()
