"""``ttdn explain``: how a phrase is read, from which words, and what is open (*giải thích cách đọc*)."""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from typing import cast

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import day, echo_json
from ttdn.cli.printing import echo
from ttdn.language.explain_time import Language, explain_time
from ttdn.language.explain_who import explain_who
from ttdn.language.names import NameBook
from ttdn.language.time import read_time
from ttdn.language.time_items import time_item
from ttdn.language.who import read_who
from ttdn.language.who_reading import who_item

_NOT_VALID = 3

_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_JSONL = click.option("--jsonl", is_flag=True, help="Read items on standard input, one JSON object a line.")
_LANG = click.option("--lang", type=click.Choice(["en", "vi"]), default="en", show_default=True)

Item = dict[str, object]


class Unusable(ValueError):
    """An item on standard input that is not of the form that was asked for."""


@click.group(name="explain")
def command() -> None:
    """Show how a phrase is read, from which words, and what is open."""


@command.command("time")
@click.argument("phrase", required=False)
@click.option("--issued", type=day, help="The day the document was issued.")
@click.option("--horizon", type=day, help="The last day of the programme, inclusive.")
@_JSON
@_JSONL
@_LANG
def time(
    phrase: str | None, issued: date | None, horizon: date | None, lang: Language, *, as_json: bool, jsonl: bool
) -> None:
    """Read a time PHRASE, such as "trước ngày 10 tháng 12 hằng năm"."""
    if jsonl and phrase is None:
        _each_line(_time_line)
        return
    if jsonl or phrase is None or issued is None:
        raise click.UsageError("give a PHRASE and --issued, or --jsonl")  # noqa: EM101, TRY003  click's way
    reading = read_time(phrase, issued=issued, horizon=horizon)
    if as_json:
        echo_json(time_item(reading, "", issued, horizon))
    else:
        echo(explain_time(reading, lang=lang))


@command.command("who")
@click.argument("phrase", required=False)
@click.option("--heading", default="", help="The unit that the phrase stands under.")
@click.option("--column", default="", help="The header of the table column that the phrase stands in.")
@_JSON
@_JSONL
@_LANG
def who(phrase: str | None, heading: str, column: str, lang: Language, *, as_json: bool, jsonl: bool) -> None:
    """Read a duty PHRASE, such as "Sở A chủ trì, phối hợp với Sở B"."""
    names = NameBook.of(open_workspace().register.spellings())
    if jsonl and phrase is None:
        _each_line(lambda item: _who_line(item, names))
        return
    if jsonl or phrase is None:
        raise click.UsageError("give a PHRASE, or --jsonl")  # noqa: EM101, TRY003  click's way
    reading = read_who(phrase, heading=heading, column=column, names=names)
    if as_json:
        echo_json(who_item(reading, ""))
    else:
        echo(explain_who(reading, lang=lang, names=names))


def _time_line(item: Item) -> object:
    issued, horizon = _day(item, "issued"), _day(item, "horizon")
    if issued is None:
        raise Unusable("issued is missing")  # noqa: EM101, TRY003  shown to the person as it is
    reading = read_time(_text(item, "phrase"), issued=issued, horizon=horizon)
    return time_item(reading, _text(item, "id"), issued, horizon)


def _who_line(item: Item, names: NameBook) -> object:
    reading = read_who(
        _text(item, "phrase"), heading=_text(item, "heading"), column=_text(item, "column"), names=names
    )
    return who_item(reading, _text(item, "id"))


def _each_line(answer: Callable[[Item], object]) -> None:
    """Answer every line of standard input with one line; exit code 3 at the end if any was not an item."""
    failed = False
    for number, line in enumerate(_lines(sys.stdin.buffer), 1):
        if not line.strip():
            continue
        name: object = None
        try:
            item = _item(line)
            name = item.get("id")
            found = answer(item)
        except Unusable as error:
            found, failed = {"id": name, "line": number, "error": str(error)}, True
        echo(json.dumps(found, ensure_ascii=False))
    if failed:
        sys.exit(_NOT_VALID)


def _lines(stream: Iterable[bytes]) -> Iterable[str]:
    return (line.decode("utf-8", "replace").removeprefix("\ufeff") for line in stream)


def _item(line: str) -> Item:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unusable(f"not JSON: {error}") from None  # noqa: EM102, TRY003  shown to the person as it is
    if not isinstance(value, dict):
        raise Unusable("not a JSON object")  # noqa: EM101, TRY003  shown to the person as it is
    return cast("Item", value)  # the keys of a JSON object are texts


def _text(item: Item, key: str) -> str:
    value = item.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unusable(f"{key} is not a text")  # noqa: EM102, TRY003  shown to the person as it is
    return value


def _day(item: Item, key: str) -> date | None:
    value = _text(item, key)
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise Unusable(f"{key} is not a day: {value}") from None  # noqa: EM102, TRY003  shown to the person
