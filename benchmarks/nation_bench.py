"""The calendars of a whole country, from laid-out plans to files, and published twice.

Every contender starts from the same agendas in a process of its own and writes the same feeds into a folder: ttdn
renders an entry once and shares it; the bare emitter (plain Python) and icalendar write one feed after another,
from entries that ttdn composed for them. icalendar gets one province and is scaled to all. Then the folder is
published twice, as `Workspace.publish` does it, and memory is measured as feeds grow.

    python benchmarks/nation_bench.py [--provinces N]
"""

import argparse
import gc
import json
import resource
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bare_emitter import emit
from libraries import by_icalendar
from nation import DIRECTIVES, plans, register
from runs import run, verdict

from ttdn.agenda import agenda
from ttdn.feeds.entry import Entry
from ttdn.feeds.feed import Feed
from ttdn.feeds.folder import write_folder
from ttdn.feeds.gathering import feeds_of, gathered
from ttdn.feeds.publish import Folder, publish, standing
from ttdn.laying import Ground, entries_of
from ttdn.model.dates import Span
from ttdn.model.workdays import WEEKENDS

ON = date(2026, 11, 26)
SOURCE = "a benchmark"
FEW, MANY = 1, 40  # offices that coordinate a duty, where memory is measured


def made(provinces: int) -> tuple[Feed, ...]:
    """The feeds of some provinces, as `Workspace.feeds` makes them."""
    found = plans(provinces)
    planned = [(plan, plan.span()) for plan in found]
    ground = Ground(register(provinces), DIRECTIVES, WEEKENDS)
    over = Span(min(span.first for _, span in planned), max(span.last for _, span in planned))
    return gathered(entries_of(planned, ground, print), over, ground.register)


def one_by_one(
    feeds: Sequence[tuple[str, str, str, Sequence[Entry]]],
    write: Callable[[Sequence[Entry], str, str], bytes],
    out: Path,
) -> None:
    """Write one feed after another."""
    for path, title, description, entries in feeds:
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(write(entries, title, description))


def measure(kind: str, provinces: int) -> dict[str, float]:
    """Time one contender in this process, in seconds of the processor."""
    with TemporaryDirectory() as folder:
        out = Path(folder)
        if kind == "publish":
            return measure_publishing(provinces, out)
        found = register(provinces)
        agendas = [agenda(plan, found, plan.span()) for plan in plans(provinces)]
        if kind == "ttdn":
            gc.collect()
            begun = time.process_time()
            write_folder(feeds_of(agendas, found, DIRECTIVES), out)
            return {"seconds": time.process_time() - begun, "octets": octets(out)}
        feeds = feeds_of(agendas, found, DIRECTIVES)
        ready = [(feed.path, feed.title, feed.description, feed.entries) for feed in feeds]
        del feeds, agendas
        write = emit if kind == "bare" else by_icalendar
        write(ready[0][3][:2], "", "")  # its imports are not its speed
        gc.collect()
        begun = time.process_time()
        one_by_one(ready, write, out)
        return {"seconds": time.process_time() - begun, "octets": octets(out)}


def measure_publishing(provinces: int, out: Path) -> dict[str, float]:
    """Time a first publication, from plans to files, and a second of the same."""
    begun = time.process_time()
    feeds = made(provinces)
    publish(feeds, Folder(out), on=ON, directives=DIRECTIVES, source=SOURCE)
    first = time.process_time() - begun
    begun = time.process_time()
    if standing(Folder(out), SOURCE, ON) is None:
        raise SystemExit("the second publication would write something")  # noqa: EM101, TRY003  a script
    second = time.process_time() - begun
    entries = len({item.entry.uid for feed in feeds for item in feed.items})
    return {"first": first, "second": second, "feeds": len(feeds), "entries": entries, "octets": octets(out)}


def measure_memory(provinces: int, others: int) -> dict[str, float]:
    """Write feeds in which so many offices share every duty, and tell the greatest size of the process, in MB."""
    ground = Ground(register(provinces), DIRECTIVES, WEEKENDS)
    planned = [(plan, plan.span()) for plan in plans(provinces, others)]
    feeds = gathered(entries_of(planned, ground, print), planned[0][1], ground.register)
    with TemporaryDirectory() as folder:
        write_folder(feeds, Path(folder))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return {"peak": peak, "octets": octets(Path(folder))}


def octets(folder: Path) -> int:
    """How many octets of calendars a folder holds."""
    return sum(path.stat().st_size for path in folder.rglob("*.ics"))


def main() -> None:
    """Measure all contenders and print times and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--provinces", type=int, default=4)
    parser.add_argument("--one", choices=("ttdn", "bare", "icalendar", "publish", "memory"))
    parser.add_argument("--others", type=int, default=2)
    options = parser.parse_args()
    if options.one == "memory":
        print(json.dumps(measure_memory(options.provinces, options.others)))
        return
    if options.one:
        print(json.dumps(measure(options.one, options.provinces)))
        return

    def one(kind: str, provinces: int, *further: str) -> Mapping[str, float]:
        return run(str(Path(__file__)), "--one", kind, "--provinces", str(provinces), *further)

    provinces = options.provinces
    ours, bare, general = one("ttdn", provinces), one("bare", provinces), one("icalendar", 1)
    scaled = general["seconds"] * provinces
    published = one("publish", provinces)
    print(
        f"Nation: {provinces} of 34 provinces, {published['feeds']:.0f} feeds, {published['entries']:.0f} entries"
    )
    print(f"octets of calendars: ttdn {ours['octets']:.0f}, bare emitter {bare['octets']:.0f}")
    print(f"from agendas to files: ttdn {ours['seconds']:.1f} s, bare emitter {bare['seconds']:.1f} s")
    ratio = scaled / ours["seconds"]
    goal = verdict(ratio, 20, at_least=True)
    print(f"icalendar, one province scaled: {scaled:.1f} s, {ratio:.1f} times as long ({goal})")
    ratio = ours["seconds"] / bare["seconds"]
    print(f"ttdn against plain Python: {ratio:.2f} of its time ({verdict(ratio, 3, at_least=False)})")
    ratio = published["second"] / published["first"]
    goal = verdict(ratio, 0.1, at_least=False)
    print(f"published: {published['first']:.1f} s, again {published['second']:.2f} s: {ratio:.3f} of it ({goal})")
    few, many = (one("memory", 1, "--others", str(others)) for others in (FEW, MANY))
    grown, ratio = many["octets"] / few["octets"], many["peak"] / few["peak"]
    print(
        f"memory: {few['peak']:.0f} MB where two offices share an entry, {many['peak']:.0f} MB where {MANY + 1}: "
        f"{ratio:.2f} times as much for {grown:.1f} times the octets of feeds"
    )


if __name__ == "__main__":
    main()
