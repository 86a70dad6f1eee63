"""The ledger as a file (*tệp sổ phát hành*): canonical JSON, one record a line, read strictly.

Decision 17 tells the format and why.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import partial
from typing import TypeVar, cast

import attrs

from ttdn.errors import InvalidFile, Place, Problem
from ttdn.feeds.publish.ledger import Carried, Ledger, Live, Notice, Record, Stamp

SCHEMA = 1
_FORMAT = "ttdn ledger"
_MEND = "put back a copy, or move it away: what the feeds themselves still tell is then taken up again"
_STAMP = 2

Value = TypeVar("Value")
_Object = dict[str, object]


def ledger_json(ledger: Ledger) -> bytes:
    r"""Write a ledger (*ghi sổ*): UTF-8 JSON, the same bytes for the same ledger.

    >>> print(ledger_json(Ledger(date(2026, 11, 26))).decode(), end="")
    {"format":"ttdn ledger","schema":1,"on":"2026-11-26","feeds":{
    },"records":{
    }}
    """
    on = ledger.on.isoformat() if ledger.on is not None else None
    head = json.dumps({"format": _FORMAT, "schema": SCHEMA, "on": on}, separators=(",", ":"))
    feeds = _lines((path, _feed_item(feed)) for path, feed in sorted(ledger.feeds.items()))
    records = _lines((uid, _record_item(record)) for uid, record in sorted(ledger.records.items()))
    return f'{head[:-1]},"feeds":{{\n{feeds}}},"records":{{\n{records}}}}}\n'.encode()


def read_ledger(data: bytes, name: str) -> Ledger:
    """Read a ledger (*đọc sổ*); `name` is shown in errors.

    Raises `InvalidFile` with the place: ``ledger-broken`` for what is cut off or not as it should be,
    ``ledger-foreign`` for the file of another program, ``ledger-version`` for a later format.
    """
    try:
        whole: object = json.loads(data)
    except json.JSONDecodeError as error:
        what = "the ledger is not whole JSON"
        place = Place(name, error.lineno, error.colno)
        raise InvalidFile(Problem("ledger-broken", what, error.msg, _MEND, place)) from None
    except (ValueError, RecursionError) as error:
        what = "the ledger is not UTF-8 JSON"
        raise InvalidFile(Problem("ledger-broken", what, str(error), _MEND, Place(name, 1, 1))) from None
    head = cast("_Object", whole) if isinstance(whole, dict) else {}
    if head.get("format") != _FORMAT:
        what, hint = "the file is no ledger of ttdn", "publish into a folder of its own"
        got = str(head.get("format", ""))
        raise InvalidFile(Problem("ledger-foreign", what, got, hint, Place(name, 1, 1)))
    if head.get("schema") != SCHEMA:
        what, hint = "the ledger has a format that this ttdn does not know", "update ttdn"
        raise InvalidFile(Problem("ledger-version", what, str(head.get("schema")), hint, Place(name, 1, 1)))
    reading = _Reading(data, name)
    on = reading.one("on", lambda: _day(head["on"]) if head.get("on") is not None else None)
    feeds = reading.many(head, "feeds", _feed)
    records = reading.many(head, "records", _record)
    for path, feed in feeds.items():
        reading.one(path, partial(_refuse_unknown, feed, records))
    return Ledger(on, records, feeds)


@attrs.frozen
class _Reading:
    """Reads the parts of a ledger; what is wrong in one gets its line."""

    data: bytes
    name: str

    def many(self, head: _Object, key: str, build: Callable[[_Object], Value]) -> Mapping[str, Value]:
        items = self.one(key, lambda: _object(head[key]))
        return {
            self.one(key, partial(_text, name)): self.one(name, partial(_built, build, item))
            for name, item in items.items()
        }

    def one(self, key: str, build: Callable[[], Value]) -> Value:
        try:
            return build()
        except (LookupError, ValueError, TypeError, OverflowError) as error:
            at = max(self.data.find(f"{json.dumps(key, ensure_ascii=False)}:".encode()), 0)
            line = self.data.count(b"\n", 0, at) + 1
            column = at - (self.data.rfind(b"\n", 0, at) + 1) + 1
            what = f"the ledger says of {key} what it cannot"
            got = f"{type(error).__name__}: {error}"
            raise InvalidFile(Problem("ledger-broken", what, got, _MEND, Place(self.name, line, column))) from None


def _built(build: Callable[[_Object], Value], item: object) -> Value:
    return build(_object(item))


def _refuse_unknown(feed: Carried, records: Mapping[str, Record]) -> None:
    for uid in (*feed.live, *feed.notices):
        if uid not in records:
            raise LookupError(uid)


def _lines(items: Iterable[tuple[str, _Object]]) -> str:
    dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    lines = [f"{dumps(key)}:{dumps(item)}" for key, item in items]
    return ",\n".join(lines) + "\n" if lines else ""


def _feed_item(feed: Carried) -> _Object:
    return {
        "title": feed.title,
        "description": feed.description,
        "sha256": feed.sha256,
        "live": feed.live,
        "notices": feed.notices,
    }


def _record_item(record: Record) -> _Object:
    live, notice = record.live, record.notice
    item: _Object = {"owner": record.owner, "last": _stamp_item(record.last)}
    if live is not None:
        item["live"] = _entry_item(live)
    if record.own:
        item["own"] = {path: _entry_item(entry) for path, entry in sorted(record.own.items())}
    if notice is not None:
        item["notice"] = {
            "since": notice.since.isoformat(),
            **_entry_item(notice),
            "description": notice.description,
        }
    return item


def _entry_item(entry: Live | Notice) -> _Object:
    return {
        "stamp": _stamp_item(entry.stamp),
        "content": entry.content,
        "start": entry.start.isoformat(),
        "summary": entry.summary,
        **({"bare": entry.bare} if isinstance(entry, Live) and entry.bare else {}),
    }


def _stamp_item(stamp: Stamp) -> list[object]:
    return [stamp.sequence, f"{stamp.modified.replace(tzinfo=None).isoformat()}Z"]


def _feed(item: _Object) -> Carried:
    return Carried(
        _text(item["title"]),
        _text(item["description"]),
        _text(item["sha256"]),
        tuple(map(_text, _list(item["live"]))),
        tuple(map(_text, _list(item["notices"]))),
    )


def _record(item: _Object) -> Record:
    live, notice, own = item.get("live"), item.get("notice"), _object(item.get("own", {}))
    return Record(
        _text(item["owner"]),
        _stamp(item["last"]),
        _live(_object(live)) if live is not None else None,
        _notice(_object(notice)) if notice is not None else None,
        {path: _live(_object(entry)) for path, entry in own.items()},
    )


def _live(item: _Object) -> Live:
    bare = _text(item.get("bare", ""))
    return Live(_stamp(item["stamp"]), _text(item["content"]), _day(item["start"]), _text(item["summary"]), bare)


def _notice(item: _Object) -> Notice:
    return Notice(
        _day(item["since"]),
        _stamp(item["stamp"]),
        _text(item["content"]),
        _day(item["start"]),
        _text(item["summary"]),
        _text(item["description"]),
    )


def _stamp(value: object) -> Stamp:
    sequence, modified = _list(value) if len(_list(value)) == _STAMP else (None, None)
    if not isinstance(sequence, int) or isinstance(sequence, bool) or sequence < 0:
        raise ValueError(repr(value))
    moment = datetime.fromisoformat(_text(modified))
    if moment.tzinfo is not UTC:
        raise ValueError(repr(modified))
    return Stamp(sequence, moment)


def _day(value: object) -> date:
    return date.fromisoformat(_text(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(repr(value))
    value.encode()  # JSON can name half of a character, which no file can hold
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(repr(value))
    return cast("list[object]", value)


def _object(value: object) -> _Object:
    if not isinstance(value, dict):
        raise TypeError(repr(value))
    return cast("_Object", value)
