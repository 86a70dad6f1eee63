"""What every judge answers: the entries it read in each file, in one form, as JSON.

An entry has ``uid``, ``start`` (DTSTART of an event, DUE of a task) and ``end`` (exclusive; empty for a task) as
ISO dates, ``summary`` and ``description``. A judge that refuses a file answers with its complaint, a string.
This module needs the standard library alone: each judge runs under an interpreter of its own.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

Entry = dict[str, str]
Reading = list[Entry] | str


def in_order(entries: list[Entry]) -> list[Entry]:
    """Sort entries, so that readings can be compared."""
    return sorted(entries, key=lambda entry: (entry["start"], entry["uid"], entry["summary"]))


def iso(day: object) -> str:
    """Write a date, or whatever a judge took for one."""
    return "" if day is None else str(day)


def answer(read: Callable[[bytes], list[Entry]]) -> None:
    """Read the files that the command line names and print the readings."""
    readings: dict[str, Reading] = {}
    for name in sys.argv[1:]:
        try:
            readings[name] = in_order(read(Path(name).read_bytes()))
        except Exception as error:  # noqa: BLE001 - whatever a judge raises is its complaint
            readings[name] = f"{type(error).__name__}: {error}"
    json.dump(readings, sys.stdout)
