"""The JSON Schema that ships is the one the classes give, and all data that ships keeps to it."""

import json
import tomllib
from collections.abc import Mapping
from datetime import date, time
from importlib.resources import files

import jsonschema
import pytest

from files.small_province import PLAN, PROVINCE, task
from ttdn.files.json_schema import schema_text
from ttdn.files.load import load_bytes

DATA = {
    f"{pack.name}/{path.name}": path.read_text("utf-8")
    for pack in files("ttdn.packs").iterdir()
    if pack.is_dir()
    for path in pack.iterdir()
    if path.name.endswith(".toml")
}
GOOD = {
    **DATA,
    "province": PROVINCE,
    "timings": PLAN
    + task('timing = { kind = "recurring", rules = [{ day = 9 }, { weekday = "friday" }], at = 17:00:00 }')
    + task(
        'timing = { kind = "multi", parts = [{ timing = { kind = "once", last = 2026-01-01 } }] }', clause="II"
    ),
}
BAD = {
    "no schema": "",
    "another schema": "schema = 2",
    "an unknown key": "schema = 1\nuse = []",
    "an unknown key of a duty": PLAN + task("laed = []"),
    "text for a list": PLAN + task('lead = "a"'),
    "an unknown kind": PLAN + task('timing = { kind = "twice" }'),
    "a key of another kind": PLAN + task('timing = { kind = "on-request", last = 2026-01-01 }'),
    "a rule of no kind": PLAN + task('timing = { kind = "recurring", rules = [{ months = [1] }] }'),
    "an unknown tier": 'schema = 1\n[[unit]]\nid = "a"\nname = "b"\ntier = "c"',
    "a missing name": 'schema = 1\n[[field]]\nid = "a"',
}


def check(text: str) -> None:
    """Hold a file against the schema; raises `jsonschema.ValidationError`."""
    schema: dict[str, object] = json.loads(schema_text())
    checker = jsonschema.FormatChecker(["date"])
    jsonschema.validate(as_json(text), schema, jsonschema.Draft202012Validator, format_checker=checker)


def as_json(text: str) -> object:
    """The values of a file with days and hours as text, as JSON has them."""

    def plain(value: object) -> str:
        if isinstance(value, date | time):
            return value.isoformat()
        raise TypeError(value)

    values: Mapping[str, object] = tomllib.loads(text)
    return json.loads(json.dumps(values, default=plain))


def test_the_file_that_ships_is_what_the_classes_give() -> None:
    assert (files("ttdn.files") / "ttdn.schema.json").read_text("utf-8") == schema_text()


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_good_files_keep_to_the_schema(text: str) -> None:
    assert load_bytes(text, "a.toml").problems == ()
    check(text)


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_what_the_reader_refuses_by_its_form_the_schema_refuses(text: str) -> None:
    assert load_bytes(text, "a.toml").problems
    with pytest.raises(jsonschema.ValidationError):
        check(text)
