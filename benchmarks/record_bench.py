"""What is recorded of one unit in one plan, out of a million entries: by the index, and by reading all.

    python benchmarks/record_bench.py [--entries N] [--asked N] [--postgres ADDRESS]

Both read the same file in the same run, with the same columns in the same order, and make the same entries of the
rows; the answers are compared. Opening the record counts on both sides. With the address of a database that has no
record yet the same is done there. The entries are those of the units of a nation, in the order of a working year.
"""

import argparse
import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from runs import verdict

from ttdn.progress import Entry, EntryRecord, Mark, Subject
from ttdn.progress.opening import record_at
from ttdn.progress.rows import COLUMNS, entry_of
from ttdn.progress.sqlite import SqliteRecord

PLANS, UNITS = 10, 3400
GOAL = 100
BATCH = 20_000
SCAN = f"SELECT {COLUMNS} FROM {{table}} WHERE plan = {{mark}} AND unit = {{mark}} ORDER BY number"  # noqa: S608  names of ours, the values are bound

Asked = tuple[str, str]
Answer = Callable[[Asked], list[Entry]]


def entries(count: int) -> Iterator[Entry]:
    """Entries of all units mixed, as they come in; the same every time."""
    chance, begun = random.Random(4), datetime(2026, 1, 5, 1, tzinfo=UTC)  # noqa: S311  nothing secret
    for number in range(count):
        plan, unit = chance.randrange(PLANS), chance.randrange(UNITS)
        uid = f"nam-2026-{plan}.iv-{number % 20}.2026@ttdn"
        at = begun + timedelta(seconds=30 * number)
        yield Entry(
            str(UUID(int=chance.getrandbits(128), version=4)),
            Subject(f"nam-2026/ke-hoach-{plan}", uid, f"tinh-{unit // 100}/don-vi-{unit % 100}"),
            Mark.DONE,
            at,
            "Nguyễn Thị Lan",
            date(2026, 1, 5) + timedelta(days=number % 360),
            f"{number}/BC-UBND",
        )


def fill(record: EntryRecord, count: int) -> float:
    """Append all through the store's own code; return how many a second."""
    begun, left = time.perf_counter(), entries(count)
    while batch := list(islice(left, BATCH)):
        record.append(batch)
    return count / (time.perf_counter() - begun)


def made(where: str, count: int, size: int, pace: float) -> None:
    """Print what was made."""
    print(f"{where}: {count} entries in {size / 1e6:.0f} MB, {pace:.0f} a second in batches of {BATCH}")


def compare(where: str, asked: Sequence[Asked], by_index: Answer, by_scan: Answer) -> float:
    """Time both on the same questions, in turn; print the best of each, and return their ratio."""
    best: dict[str, float] = dict.fromkeys(("index", "scan"), float("inf"))
    found = 0
    for one in asked:
        answers: list[list[Entry]] = []
        for name, answer in (("index", by_index), ("scan", by_scan)):
            begun = time.perf_counter()
            answers.append(answer(one))
            best[name] = min(best[name], time.perf_counter() - begun)
        if answers[0] != answers[1]:
            raise SystemExit("the answers differ")  # noqa: EM101, TRY003  a script
        found += len(answers[0])
    ratio = best["scan"] / best["index"]
    print(
        f"{where}: {found / len(asked):.0f} entries of one unit in one plan: {best['index'] * 1000:.2f} ms by the"
        f" index, {best['scan'] * 1000:.0f} ms by reading all; {ratio:.0f} times as fast"
    )
    return ratio


def in_sqlite(path: Path, count: int, asked: Sequence[Asked]) -> None:
    """Make the file and ask it."""
    record = SqliteRecord(path)
    pace = fill(record, count)
    print(
        f"SQLite: {count} entries in {path.stat().st_size / 1e6:.0f} MB, {pace:.0f} a second in batches of {BATCH}"
    )

    def by_scan(one: Asked) -> list[Entry]:
        with closing(sqlite3.connect(path)) as file:
            return list(map(entry_of, file.execute(SCAN.format(table="entry NOT INDEXED", mark="?"), one)))

    ratio = compare("SQLite", asked, lambda one: list(record.entries(plan=one[0], unit=one[1])), by_scan)
    print(f"SQLite: {verdict(ratio, GOAL, at_least=True)}")


def in_postgres(address: str, count: int, asked: Sequence[Asked]) -> None:
    """Make the record and ask it."""
    import psycopg  # noqa: PLC0415  only where it is asked for

    record = record_at(address)
    if record.is_there():
        raise SystemExit(f"{record.name} has a record")  # noqa: EM102, TRY003  a script
    pace = fill(record, count)
    with psycopg.connect(address, autocommit=True) as server:
        server.execute("VACUUM ANALYZE ttdn.entry")
        size = server.execute("SELECT pg_total_relation_size('ttdn.entry')").fetchone() or (0,)
    made("PostgreSQL", count, size[0], pace)

    def by_scan(one: Asked) -> list[Entry]:
        with psycopg.connect(address) as server:
            server.execute("SET enable_indexscan = off; SET enable_bitmapscan = off")
            return list(map(entry_of, server.execute(SCAN.format(table="ttdn.entry", mark="%s").encode(), one)))

    begun = time.perf_counter()
    psycopg.connect(address).close()
    print(f"PostgreSQL: {(time.perf_counter() - begun) * 1000:.2f} ms to connect, which both do for each answer")
    compare("PostgreSQL", asked, lambda one: list(record.entries(plan=one[0], unit=one[1])), by_scan)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--asked", type=int, default=10)
    parser.add_argument("--postgres", metavar="ADDRESS")
    options = parser.parse_args()
    chance = random.Random(5)  # noqa: S311  the same questions every time
    asked = [
        (f"nam-2026/ke-hoach-{chance.randrange(PLANS)}", f"tinh-{unit // 100}/don-vi-{unit % 100}")
        for unit in chance.sample(range(UNITS), options.asked)
    ]
    with TemporaryDirectory() as folder:
        in_sqlite(Path(folder) / "so-theo-doi.sqlite", options.entries, asked)
    if options.postgres:
        in_postgres(options.postgres, options.entries, asked)


if __name__ == "__main__":
    main()
