"""The phrases that were set aside to tune with: every one of them, where the folder is there."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ttdn.language.time import read_time
from ttdn.language.time_items import time_item
from ttdn.language.time_words import say_time

_SHARED = Path(__file__).parents[3] / "shared" / "phrases"


def _items() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for name in ("time.jsonl", "seed.jsonl"):
        path = _SHARED / name
        if path.exists():
            lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
            found += [line.get("time", line) for line in lines]
    return found


_ITEMS = _items()
_KEYS = ("kind", "due", "start", "ambiguous")

if not _ITEMS:
    pytest.skip("the folder with the phrases is not beside the checkout", allow_module_level=True)


@pytest.mark.parametrize("item", _ITEMS, ids=[item["id"] for item in _ITEMS])
def test_item_is_read_as_annotated(item: dict[str, Any]) -> None:
    issued = date.fromisoformat(item["issued"])
    horizon = date.fromisoformat(item["horizon"]) if item["horizon"] else None
    reading = read_time(item["phrase"], issued=issued, horizon=horizon)
    got = time_item(reading, item["id"], issued, horizon)
    assert {key: got[key] for key in _KEYS} == {key: item[key] for key in _KEYS}  # type: ignore[literal-required]  # keys above
    wanted = [{key: part[key] for key in ("phrase", *_KEYS)} for part in item.get("parts", [])]
    assert [dict(part) for part in got["parts"]] == wanted
    assert reading.timing is not None
    assert read_time(say_time(reading.timing), issued=issued).timing == reading.timing
