"""A feed of 10,000 events, each with its own description, from occurrences to bytes.

Every contender starts from the same `Occurrence` objects in a process of its own, caches cold; the best of some
rounds counts. The values of an event (its `Entry`) are composed by ttdn for all of them: "whole" is the way from
occurrences to bytes, "writing" the way from ready values to bytes. ttdn's whole way sets the measure for both.

    python benchmarks/feeds_bench.py [--events N] [--rounds N]
"""

import argparse
import gc
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bare_emitter import emit
from libraries import by_ical, by_icalendar, by_ics
from runs import best, verdict
from sample import CONTACT, DIRECTIVES, REGISTER, agenda_of, deadlines

from ttdn.agenda import Agenda
from ttdn.feeds.entry import Composer, Entry
from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.gathering import feed_of

Writer = Callable[[Sequence[Entry], str, str], bytes]
WRITERS: dict[str, Writer] = {"bare": emit, "icalendar": by_icalendar, "ics": by_ics, "ical": by_ical}
NAMES = {"ttdn": "ttdn", "bare": "bare emitter", "icalendar": "icalendar", "ics": "ics.py", "ical": "ical"}
TITLE, DESCRIPTION = "Kế hoạch mẫu", "Lịch mẫu để đo"


def plan_feed(agenda: Agenda) -> Feed:
    """The feed of the plan."""
    feed = feed_of(FeedAddress("plan", "mau/kh-1"), [agenda], REGISTER, DIRECTIVES, contact=CONTACT)
    if feed is None:
        raise SystemExit("the sample plan has no dated duty")  # noqa: EM101, TRY003  a script
    return feed


def compose(agenda: Agenda) -> list[Entry]:
    """The entries that the other writers start from, in the order of the feed."""
    composer = Composer(DIRECTIVES, REGISTER, CONTACT)
    entries = [composer.entry(occurrence) for occurrence in agenda.occurrences]
    return sorted(entries, key=lambda entry: (entry.start, entry.uid))


def measure(name: str, count: int) -> dict[str, float]:
    """Time one contender in this process, in seconds."""
    agenda = agenda_of(deadlines(count))
    if name != "ttdn":
        WRITERS[name](compose(agenda_of(deadlines(2))), TITLE, DESCRIPTION)  # its imports are not its speed
    gc.collect()
    begun = time.perf_counter()
    if name == "ttdn":
        data = plan_feed(agenda).data
        composed = begun
    else:
        entries = compose(agenda)
        composed = time.perf_counter()
        data = WRITERS[name](entries, TITLE, DESCRIPTION)
    done = time.perf_counter()
    return {"whole": done - begun, "writing": done - composed, "octets": len(data)}


def describe_sample(count: int) -> str:
    """Say what is measured, and that the bare emitter writes what ttdn writes."""
    feed = plan_feed(agenda_of(deadlines(count)))
    texts = [entry.description for entry in feed.entries]
    same = emit(feed.entries, feed.title, feed.description) == feed.data
    mean = sum(map(len, texts)) / count
    return (
        f"{count} events, {len(set(texts))} different descriptions of {mean:.0f} characters on average, "
        f"{len(feed.data) / 1e6:.1f} MB; bare emitter writes the same bytes: {'yes' if same else 'NO'}"
    )


def main() -> None:
    """Measure all contenders and print times and ratios."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", choices=NAMES)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.events)))
        return
    print("Feeds:", describe_sample(options.events))
    script = [str(Path(__file__)), "--events", str(options.events), "--one"]
    found = best(options.rounds, {name: [*script, name] for name in NAMES}, "whole")
    ours = found["ttdn"]["whole"]
    print(f"{'':14}{'whole s':>9}{'writing s':>11}{'events/s':>10}   whole / ttdn   writing / ttdn's whole")
    for name, shown in NAMES.items():
        whole, writing = found[name]["whole"], found[name]["writing"]
        print(
            f"{shown:14}{whole:9.3f}{writing:11.3f}{options.events / whole:10.0f}"
            f"{whole / ours:15.1f}{writing / ours:25.1f}"
        )
    for name in ("icalendar", "ics", "ical"):
        ratio = found[name]["whole"] / ours
        print(f"ttdn against {NAMES[name]}: {ratio:.1f} times as fast ({verdict(ratio, 10, at_least=True)})")
    bare = found["bare"]
    same, ready = ours / bare["whole"], ours / bare["writing"]
    for said, ratio in (("from occurrences too", same), ("given all values ready-made", ready)):
        goal = verdict(ratio, 1.5, at_least=False)
        print(f"ttdn against the bare emitter, {said}: {ratio:.2f} of its time ({goal})")


if __name__ == "__main__":
    main()
