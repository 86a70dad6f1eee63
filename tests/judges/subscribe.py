"""Two real clients: vdirsyncer subscribes over HTTP on loopback, khal shows what it stored.

vdirsyncer's known habit: of a calendar subscribed by HTTP it replaces every UID by a hash of the entry without UID
and DTSTAMP, because some producers change these at every request. UIDs are therefore not compared here. khal's: it
drops white space around a description, and shows no tasks. `as_khal_shows` allows for both.
"""

import json
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread, Timer

import attrs

from judges.panel import reference, run
from judges.reading import Entry, in_order

_LIFE = 120  # seconds, after which the server ends whoever forgot it
_LOOPBACK = {"NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}


class _Quiet(SimpleHTTPRequestHandler):
    extensions_map = {".ics": "text/calendar; charset=utf-8"}  # noqa: RUF012 - the base class declares it so

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name the base class gives
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Generator[str]:
    """Serve a folder on loopback while the context lasts, and yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        timer = Timer(_LIFE, server.shutdown)
        timer.daemon = True
        thread.start()
        timer.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            timer.cancel()
            server.shutdown()
            thread.join()


@attrs.frozen
class Subscribed:
    """What the two clients hold of each feed, by its path in the folder; entries without UID."""

    vdirsyncer: Mapping[str, list[Entry]]
    khal: Mapping[str, list[Entry]]


def subscribe(tools: Path, folder: Path, feeds: Sequence[str], work: Path) -> Subscribed:
    """Let vdirsyncer fetch every feed into a folder of its own, and khal list them all.

    Called again with the same `work`, they go on with what they have, as subscribers do.
    """
    stores = {feed: work / "stored" / f"feed{number}" for number, feed in enumerate(feeds)}
    for store in stores.values():
        store.mkdir(parents=True, exist_ok=True)
    programs = tools / "venv" / "bin"
    config = work / "vdirsyncer.conf"
    with served(folder) as address:
        config.write_text(_vdirsyncer_config(address, stores, work), encoding="utf-8")
        for action in ("discover", "sync"):
            run([str(programs / "vdirsyncer"), "-c", str(config), action], _LOOPBACK)
    stored = {feed: _stored(store) for feed, store in stores.items()}
    days = [date.fromisoformat(entry["start"]) for entries in stored.values() for entry in entries]
    shown = _khal(programs / "khal", work, min(days), max(days))
    return Subscribed(stored, {feed: in_order(shown.get(store.name, [])) for feed, store in stores.items()})


def without_uid(entries: Sequence[Entry]) -> list[Entry]:
    """Leave the UIDs out of a reading."""
    return in_order([{**entry, "uid": ""} for entry in entries])


def as_khal_shows(feed: str, entries: Sequence[Entry]) -> list[Entry]:
    """Return what khal must show of a feed that holds these entries."""
    if feed.endswith(".todo.ics"):
        return []
    return [{**entry, "description": entry["description"].strip()} for entry in without_uid(entries)]


def _stored(store: Path) -> list[Entry]:
    return without_uid([entry for item in store.glob("*.ics") for entry in reference(item.read_bytes())])


def _vdirsyncer_config(address: str, stores: Mapping[str, Path], work: Path) -> str:
    parts = [f'[general]\nstatus_path = "{work / "status"}"\n']
    for feed, store in stores.items():
        name = store.name
        parts.append(
            f'[pair {name}]\na = "{name}_web"\nb = "{name}_disk"\ncollections = null\n'
            f'[storage {name}_web]\ntype = "http"\nurl = "{address}/{feed}"\n'
            f'[storage {name}_disk]\ntype = "filesystem"\npath = "{store}"\nfileext = ".ics"\n'
        )
    return "".join(parts)


_KHAL_FIELDS = ("calendar", "start-date", "end-date", "title", "description")


def _khal(program: Path, work: Path, first: date, last: date) -> Mapping[str, list[Entry]]:
    config = work / "khal.conf"
    config.write_text(
        f"[calendars]\n[[feeds]]\npath = {work / 'stored'}/*\ntype = discover\n"
        f"[sqlite]\npath = {work / 'khal.db'}\n"
        "[locale]\nlocal_timezone = Asia/Ho_Chi_Minh\ndefault_timezone = Asia/Ho_Chi_Minh\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ntimeformat = %H:%M\n"
        "datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n",
        encoding="utf-8",
    )
    fields = [part for field in _KHAL_FIELDS for part in ("--json", field)]
    span = [first.isoformat(), (last + timedelta(days=1)).isoformat()]
    printed = run([str(program), "-c", str(config), "list", *fields, *span])
    shown: dict[str, list[Entry]] = {}
    for day in printed.splitlines():
        for item in json.loads(day):
            shown.setdefault(item["calendar"], []).append(_shown(item))
    return shown


def _shown(item: Mapping[str, str]) -> Entry:
    """Write what khal shows as the others do: it names the last day of an entry, they the day after."""
    end = date.fromisoformat(item["end-date"]) + timedelta(days=1)
    return Entry(
        uid="",
        start=item["start-date"],
        end=end.isoformat(),
        summary=item["title"],
        description=item["description"],
    )
