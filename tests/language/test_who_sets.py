"""The duty phrases of the shared sets: every item right, plain and under the noise of official files."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest

from ttdn.language.who import WhoReading, read_who
from ttdn.text import fold

PHRASES = Path(__file__).parents[3] / "shared" / "phrases"

pytestmark = pytest.mark.skipif(not PHRASES.is_dir(), reason="the shared phrases are not here")

Noise = Callable[[str], str]


class Item(TypedDict):
    id: str
    phrase: str
    heading: str
    column: str
    roles: dict[str, list[str]]
    ambiguous: bool


class UnitLine(TypedDict):
    id: str
    phrase: str
    heading: str | None
    column: NotRequired[str | None]
    roles: dict[str, list[str]]
    ambiguous: bool


class SeedLine(TypedDict):
    clause: str
    unit_phrase: str
    roles: dict[str, list[str]]
    roles_ambiguous: bool


def lines(name: str) -> list[str]:
    path = PHRASES / name
    return path.read_text("utf-8").splitlines() if path.is_file() else []


def items() -> list[Item]:
    units: list[UnitLine] = [json.loads(line) for line in lines("units.jsonl")]
    seed: list[SeedLine] = [json.loads(line) for line in lines("seed.jsonl")]
    found = [
        Item(
            id=line["id"],
            phrase=line["phrase"],
            heading=line["heading"] or "",
            column=line.get("column") or "",
            roles=line["roles"],
            ambiguous=line["ambiguous"],
        )
        for line in units
    ]
    found += [
        Item(
            id=line["clause"],
            phrase=line["unit_phrase"],
            heading="",
            column="",
            roles=line["roles"],
            ambiguous=line["roles_ambiguous"],
        )
        for line in seed
    ]
    return found


def half_composed(text: str) -> str:
    """Each tone as a mark of its own behind a letter that keeps its hat, as in the sample plan."""
    out: list[str] = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tones = [part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"]
        rest = [part for part in parts if part not in tones]
        out.append(unicodedata.normalize("NFC", "".join(rest)) + "".join(tones))
    return "".join(out)


def old_tones(text: str) -> str:
    for new, old in (("hóa", "hoá"), ("Hóa", "Hoá"), ("ủy", "uỷ"), ("Ủy", "Uỷ"), ("khỏe", "khoẻ")):
        text = text.replace(new, old)
    return text


NOISES: dict[str, Noise] = {
    "nfd": lambda text: unicodedata.normalize("NFD", text),
    "half-composed": half_composed,
    "no-break": lambda text: text.replace(" ", "\u00a0"),
    "line-breaks": lambda text: re.sub(r"(\S+ \S+) ", "\\1\n", text),
    "double-spaces": lambda text: text.replace(" ", "  "),
    "old-tones": old_tones,
    "capitals": str.upper,
    "titles": str.title,
    "small": str.lower,
    "no-space-behind-comma": lambda text: text.replace(", ", ","),
    "no-space-behind-semicolon": lambda text: text.replace("; ", ";"),
    "space-before-comma": lambda text: text.replace(",", " ,"),
    "en-dash": lambda text: text.replace("-", "–"),
}


def by_role(roles: dict[str, list[str]]) -> dict[str, list[str]]:
    """Roles with their names in a form that the noise does not change."""
    return {role: [re.sub(r"\s*,\s*", ",", fold(name)) for name in names] for role, names in roles.items()}


def read(item: Item, noise: Noise = str) -> WhoReading:
    return read_who(noise(item["phrase"]), heading=noise(item["heading"]), column=noise(item["column"]))


@pytest.mark.parametrize("item", items(), ids=[item["id"] for item in items()])
def test_a_shared_phrase_is_read_as_its_annotator_did(item: Item) -> None:
    reading = read(item)
    assert reading.roles() == item["roles"]
    assert reading.ambiguous == item["ambiguous"]


@pytest.mark.parametrize("noise", NOISES.values(), ids=NOISES)
def test_noise_changes_no_role(noise: Noise) -> None:
    changed = [item["id"] for item in items() if by_role(read(item, noise).roles()) != by_role(item["roles"])]
    assert changed == []


@pytest.mark.parametrize("item", items(), ids=[item["id"] for item in items()])
def test_spans_slice_the_names_out_of_the_phrase(item: Item) -> None:
    for spoken in read(item).assignments:
        if spoken.span:
            assert item["phrase"][slice(*spoken.span)] == spoken.name
        else:
            assert spoken.name in item["heading"]
