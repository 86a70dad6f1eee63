"""Rules about texts (*văn bản trong lịch*): escapes, commas, normal form, length."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from ttdn.lint.findings import Rule, Severity
from ttdn.lint.stream import Hit, Property, Stream
from ttdn.text import nfc

TITLE_CHARACTERS = 255
_SINGLE = frozenset(
    {"COMMENT", "CONTACT", "DESCRIPTION", "LOCATION", "NAME", "SUMMARY", "X-WR-CALDESC", "X-WR-CALNAME"}
)
_LISTS = frozenset({"CATEGORIES", "RESOURCES"})  # here a bare comma parts two values
_ESCAPE = re.compile(rb"\\[\\;,nN]|(?P<bad>\\.?)|(?P<comma>,)|(?P<semicolon>;)", re.DOTALL)
_ESCAPED = re.compile(r"\\.", re.DOTALL)
_JOINER = "\u034f"


def _texts(stream: Stream) -> Iterator[Property]:
    for item in stream.properties():
        named = item.name in _SINGLE or item.name in _LISTS
        if named and item.parameter("VALUE").upper() in ("", "TEXT"):
            yield item


def _first(item: Property, group: str) -> Hit | None:
    """Return the first bad escape, comma or semicolon of a text."""
    for match in _ESCAPE.finditer(item.value):
        if match.lastgroup == group:
            around = item.value[max(match.start() - 10, 0) : match.end() + 10]
            return Hit(item.value_at(match.start()), around.decode("utf-8", "replace"))
    return None


def _raw_commas(stream: Stream) -> Iterator[Hit]:
    for item in _texts(stream):
        if item.name not in _LISTS and (hit := _first(item, "comma")):
            yield hit


def _raw_semicolons(stream: Stream) -> Iterator[Hit]:
    for item in _texts(stream):
        if hit := _first(item, "semicolon"):
            yield hit


def _bad_escapes(stream: Stream) -> Iterator[Hit]:
    for item in _texts(stream):
        if hit := _first(item, "bad"):
            yield hit


def _not_composed(stream: Stream) -> Iterator[Hit]:
    for item in stream.properties():
        if item.value.isascii():
            continue
        try:
            text = item.value.decode("utf-8")
        except UnicodeDecodeError:
            continue  # another rule names it
        composed = nfc(text)  # with a joiner in runs of marks too long to be sorted: it is no difference
        if composed == text or composed.replace(_JOINER, "") == text.replace(_JOINER, ""):
            continue
        same = next(i for i, pair in enumerate(zip_longest(text, composed)) if pair[0] != pair[1])
        yield Hit(item.value_at(len(text[:same].encode())), text[same : same + 10])


def _long_titles(stream: Stream) -> Iterator[Hit]:
    for item in stream.properties():
        if item.name == "SUMMARY" and len(item.value) > TITLE_CHARACTERS:
            length = len(_ESCAPED.sub("*", item.text))
            if length > TITLE_CHARACTERS:
                yield Hit(item.value_at(), f"{length} characters")


RULES = (
    Rule(
        "text-comma",
        Severity.ERROR,
        "a comma in a text has no backslash before it",
        ("Apple Calendar, which cuts the text there",),
        "write \\,",
        "RFC 5545, 3.3.11; add2cal/add-to-calendar-button#365",
        _raw_commas,
    ),
    Rule(
        "text-semicolon",
        Severity.ERROR,
        "a semicolon in a text has no backslash before it",
        (),
        "write \\;",
        "RFC 5545, 3.3.11",
        _raw_semicolons,
    ),
    Rule(
        "text-escape",
        Severity.ERROR,
        "a backslash in a text escapes nothing that may be escaped",
        (),
        "write \\\\ for a backslash; only \\\\ \\; \\, \\n and \\N are escapes",
        "RFC 5545, 3.3.11",
        _bad_escapes,
    ),
    Rule(
        "text-nfc",
        Severity.WARNING,
        "a text is not in Unicode normal form C",
        ("programs that search, sort or draw letter by letter",),
        "bring the text to NFC before writing it",
        "Unicode Standard Annex 15; RFC 5198, 3",
        _not_composed,
    ),
    Rule(
        "title-long",
        Severity.WARNING,
        "a title is longer than 255 characters",
        ("Outlook, which cuts it there",),
        "shorten SUMMARY and say the rest in DESCRIPTION",
        "reported of Outlook, not tried here",
        _long_titles,
    ),
)
