"""Files that people keep: plans and data, the ledger, tokens, the record, the index of a folder of pages."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz.target import Target, answered
from ttdn.feeds.publish.ledger import Carried, Ledger, Live, Record, Stamp
from ttdn.feeds.publish.ledger_file import ledger_json, read_ledger
from ttdn.feeds.publish.memo import Held, Memo, memo_json, read_memo
from ttdn.files.assemble import assemble
from ttdn.files.load import LoadedFile, load, load_bytes
from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.sqlite import SqliteRecord
from ttdn.web.search import SearchIndex, read_index, search
from ttdn.web.search import Target as Found
from ttdn.web.serving.tokens import read_tokens

_PACKS = Path(__file__).parents[2] / "src/ttdn/packs"
_ENTRY = '[[task]]\nclause = "1"\ntitle = "Báo cáo"\nlead = ["hue/so-y-te"]\nwhen = "hằng năm"\n'
_WORDS = (
    *("[plan]", "[[task]]", "[[unit]]", "[[change]]", "[[group]]", "[[directive]]", "[[amendment]]", "[pack]"),
    *("[[day]]", "[[spelling]]", "[[field]]", "id = ", "title = ", "when = ", "who = ", "clause = ", "before = ["),
    *("on = 2027-01-01", "since = ", "until = ", "place = ", "tier = ", "unsourced = ", "basis = ", "uses = ["),
    *('"""', "'''", "{", "}", "=", "2026-02-29", "0001-01-01", "9999-12-31", "[]", "[[[[", "inf", "nan"),
)


@cache
def _nation() -> tuple[LoadedFile, ...]:
    return tuple(load(path, pack="vn") for path in sorted(_PACKS.glob("vn/*.toml")))


def _read_toml(data: bytes) -> None:
    file = load_bytes(data, "a.toml")
    alone = answered(lambda: assemble([file]))
    assert not (alone and file.problems)
    answered(lambda: assemble([*_nation(), file]))


def _toml_seeds() -> Iterator[bytes]:
    for path in sorted(_PACKS.glob("*/*.toml")):
        yield "\n".join(path.read_text("utf-8").split("\n")[:60]).encode()
    yield (_PACKS / "hue/nq47.toml").read_bytes()
    yield f"schema = 1\n{_ENTRY}".encode()


def _ledger() -> Ledger:
    stamp = Stamp(3, datetime(2026, 11, 26, tzinfo=UTC))
    live = Live(stamp, "ab" * 32, date(2026, 12, 9), "Hạn: Báo cáo")
    feed = Carried("Lịch", "Mô tả", "cd" * 32, ("x@ttdn",), ())
    return Ledger(date(2026, 11, 26), {"x@ttdn": Record("hue/nq47", stamp, live)}, {"units/hue/a.ics": feed})


def _read_ledger(data: bytes) -> None:
    ledger = read_ledger(data, "ledger.json")
    assert read_ledger(ledger_json(ledger), "ledger.json") == ledger


def _read_memo(data: bytes) -> None:
    memo = read_memo(data)
    if memo is not None:
        assert read_memo(memo_json(memo)) == memo


def _read_index(data: bytes) -> None:
    search(read_index(data), "sở a")


def _read_tokens(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "tokens.json")
        path.write_bytes(data)
        tokens = read_tokens(path)
    tokens.opens("x", "units/hue/a.ics")
    for path_of_feed in tokens.feeds:
        assert tokens.is_private(path_of_feed)


def _tokens() -> bytes:
    token = {"sha256": sha256(b"x").hexdigest(), "added": "2026-11-26", "note": ""}
    return json.dumps({"format": "ttdn-tokens", "schema": 1, "feeds": {"units/hue/a.ics": [token]}}).encode()


def _read_record(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        record = SqliteRecord(Path(folder, "so.sqlite"))
        record.path.write_bytes(data)
        list(record.entries(plan="hue/nq47"))
        assert record.check() == len(list(record.entries()))


def _record() -> Iterator[bytes]:
    subject = Subject("hue/nq47", "hue-nq47.iv-2.2026@ttdn", "hue/so-ngoai-vu")
    at = datetime(2026, 12, 8, 9, tzinfo=UTC)
    with TemporaryDirectory() as folder:
        record = SqliteRecord(Path(folder, "so.sqlite"))
        record.append([Entry("5b0c4b1e-0d3f-4a57-9a0b-3d1f7f0b1a11", subject, Mark.UNDER_WAY, at, "Lan")])
        yield record.path.read_bytes()


_JSON = ("{", "}", "[", "]", "null", "true", "1e999", "-1", '"', "\\u0000", "\\ud800", ":", ",", "9" * 5000)
PLANS = Target("plans", _read_toml, _toml_seeds, _WORDS)
LEDGER = Target("ledger", _read_ledger, lambda: [ledger_json(_ledger())], _JSON)
MEMO = Target(
    "memo",
    _read_memo,
    lambda: [memo_json(Memo("a1", date(2026, 11, 26), None, 3, {"plans/a.ics": Held("m", "s")}))],
    _JSON,
)
INDEX = Target(
    "index", _read_index, lambda: [SearchIndex((Found("units/a.html", "Sở A", "đơn vị", ("Sở A",)),)).data], _JSON
)
TOKENS = Target("tokens", _read_tokens, lambda: [_tokens()], _JSON)
RECORD = Target("record", _read_record, _record, ("done", "under-way", "withdrawn", "2026-12-08"), slow=True)
