"""Who bears a name, and who carries the work: answers a second, with 100 units and with 10,000.

python benchmarks/register_bench.py [--rounds N] [--answers N]

Units and changes are in proportion, two to one; more than half of the questions are about units that are gone.
Each size runs in a process of its own.
"""

import argparse
import gc
import json
import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from runs import best, verdict

from ttdn.model.documents import Source
from ttdn.model.register import Register
from ttdn.model.units import Change, Field, Tier, Unit

SMALL, LARGE = 100, 10_000
SOURCE = Source(unsourced="imagined, for benchmarks")
FIRST = date(2025, 1, 1)
FIELDS = ("bao-chi", "du-lich", "vien-thong")
_WORKS = ("Sở Văn hóa và Thể thao", "Ủy ban nhân dân phường", "Trung tâm Truyền thông", "Ban Quản lý Khu kinh tế")


def register_of(units: int) -> Register:
    """A register of half as many changes as units: mergers, splits by fields, transfers, a chain of two years."""
    made = [Unit(f"u/{number}", _name(number), Tier.COMMUNE, SOURCE) for number in range(units)]
    changes: list[Change] = []
    for number in range(0, units, 4):
        gone, heir, other, last = (f"u/{number + place}" for place in range(4))
        on = FIRST + timedelta(days=number % 365)
        match number // 4 % 3:
            case 0:
                changes.append(Change(on, (gone, heir), (heir,), SOURCE, FIELDS[:1]))
                changes.append(Change(on, (gone, other), (other,), SOURCE, FIELDS[1:]))
            case 1:
                changes.append(Change(on, (gone, heir), (heir,), SOURCE))
                changes.append(Change(on + timedelta(365), (heir,), (heir, last), SOURCE, FIELDS[2:], (last,)))
            case _:
                changes.append(Change(on, (gone, heir), (other,), SOURCE))
                changes.append(Change(on + timedelta(365), (other,), (last,), SOURCE))
    return Register.of(made, (), changes, [Field(field, field) for field in FIELDS])


def _name(number: int) -> str:
    return f"{_WORKS[number % len(_WORKS)]} số {number}"


def measure(units: int, answers: int) -> dict[str, float]:
    """Time the answers in this process, in seconds for each kind of question."""
    gc.collect()
    begun = time.perf_counter()
    register = register_of(units)
    built = time.perf_counter() - begun
    chosen = random.Random(4)  # noqa: S311  the same questions every time
    days = [FIRST + timedelta(days=chosen.randrange(730)) for _ in range(answers)]
    asked = [chosen.randrange(units) for _ in range(answers)]
    names = [_name(number) for number in asked]
    ids = [f"u/{number - number % 4 if number % 2 else number}" for number in asked]
    fields = [FIELDS[number % 3] for number in asked]
    gc.freeze()

    def named() -> int:
        return sum(len(register.named(name, on)) for name, on in zip(names, days, strict=True))

    def heirs() -> int:
        return sum(len(register.heirs(unit, on, field)) for unit, on, field in zip(ids, days, fields, strict=True))

    return {
        "built": built,
        "changes": len(register.changes),
        "named": _seconds(named),
        "heirs": _seconds(heirs),
    }


def _seconds(answer_all: Callable[[], int]) -> float:
    begun = time.perf_counter()
    if not answer_all():
        message = "nobody was found"
        raise RuntimeError(message)
    return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--answers", type=int, default=50_000)
    parser.add_argument("--one", type=int, default=0)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.answers)))
        return
    script = [str(Path(__file__)), "--answers", str(options.answers), "--one"]
    commands = {str(units): [*script, str(units)] for units in (SMALL, LARGE)}
    for question in ("named", "heirs"):
        figures = best(options.rounds, commands, question)
        small, large = figures[str(SMALL)], figures[str(LARGE)]
        pace, ratio = options.answers / large[question], large[question] / small[question]
        print(
            f"{question}: {options.answers / small[question]:.0f} answers a second with {SMALL} units and"
            f" {small['changes']:.0f} changes, {pace:.0f} with {LARGE} and {large['changes']:.0f}"
            f" ({verdict(pace, 100_000, at_least=True)});"
            f" {ratio:.2f} times as long ({verdict(ratio, 1.5, at_least=False)})"
        )


if __name__ == "__main__":
    main()
