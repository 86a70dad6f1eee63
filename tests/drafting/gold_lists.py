"""The lists of duties that people read out of documents, as `README.md` describes them."""

import tomllib
from pathlib import Path
from typing import Literal

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

HERE = Path(__file__).parent
SHARED = next((above / "shared" for above in HERE.parents if (above / "shared" / "documents").is_dir()), None)
LISTS = tuple(sorted([*HERE.glob("gold/*.toml"), *HERE.glob("shapes/*.toml")]))


@attrs.frozen
class Duty:
    """One duty of a list; words are the document's, "…" for anything between."""

    clause: str
    order: int
    title: str
    page: int | None = None
    who: str | None = None
    who_from: Literal["heading", "group row", "sentence"] | None = None
    helped_by: str | None = None
    when: str | None = None
    may_who: str | None = None
    may_when: str | None = None
    shared_with: tuple[int, ...] = ()
    may_join: tuple[int, ...] = ()
    may_split: bool = False
    restated_in: tuple[int, ...] = ()
    note: str | None = None


@attrs.frozen
class DutyList:
    """The duties of one document, and what counts as one there."""

    document: str
    counts: str
    duty: tuple[Duty, ...] = ()


def read(path: Path) -> DutyList:
    """A list; unknown and missing keys are refused."""
    converter = Converter(forbid_extra_keys=True)
    duty = make_dict_structure_fn(
        Duty, converter, _cattrs_forbid_extra_keys=True, helped_by=override(rename="with")
    )
    converter.register_structure_hook(Duty, duty)
    return converter.structure(tomllib.loads(path.read_text("utf-8")), DutyList)


def document_of(path: Path) -> Path | None:
    """The document that a list is about: beside it, or among the shared ones where those are here."""
    name = read(path).document
    beside = path.parent / name
    return beside if beside.is_file() else SHARED and SHARED / name
