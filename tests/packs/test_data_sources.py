"""Every entry that ships says what it rests on, in proper Vietnamese."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

import pytest

from packs.shipped import FILES, LIBRARY
from ttdn.files.load import LoadedFile
from ttdn.model.documents import Directive, RelationKind, Source

DIRECTIVES = LIBRARY.directives


def sources() -> Iterator[tuple[str, Source | None]]:
    yield from ((unit.id, unit.source) for unit in LIBRARY.register.units.values())
    yield from ((f"{change.on} {change.before}", change.source) for change in LIBRARY.register.changes)
    yield from ((directive.id, directive.source) for directive in DIRECTIVES.values())
    yield from ((rule.day.isoformat(), rule.source) for rule in LIBRARY.workdays.rules)
    yield from ((plan.id, plan.source) for plan in LIBRARY.plans.values())


def test_every_entry_has_a_source() -> None:
    assert [name for name, source in sources() if source is None] == []


def test_nothing_claims_that_a_person_checked_it() -> None:
    assert {source.verified for _, source in sources() if source} == {None}


def test_what_has_no_source_says_why() -> None:
    reasons = {source.unsourced for _, source in sources() if source and not source.is_sourced}
    assert all(re.match(r"kiến thức chung|suy ra|dự báo|đề xuất|việc hợp nhất", reason) for reason in reasons)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_files_are_composed_and_name_no_machine(file: LoadedFile) -> None:
    text = file.document.text
    assert unicodedata.is_normalized("NFC", text)
    assert "/work" not in text
    assert file.document.values["schema"] == 1


@pytest.mark.parametrize("directive", DIRECTIVES.values(), ids=lambda directive: directive.id)
def test_a_directive_is_told_apart_by_its_number_its_issuer_and_its_day(directive: Directive) -> None:
    same = [
        other.id
        for other in DIRECTIVES.values()
        if (other.number, other.issuer, other.signed_on)
        == (directive.number, directive.issuer, directive.signed_on)
    ]
    assert same == [directive.id]


def test_the_decree_is_amended_and_not_replaced() -> None:
    relations = {
        (holder.id, relation.kind)
        for holder in DIRECTIVES.values()
        for relation in holder.relations
        if relation.target == "vn/nd-72-2015"
    }
    assert ("vn/nd-148-2026", RelationKind.AMENDS) in relations
    assert RelationKind.REPLACES not in {kind for _, kind in relations}


@pytest.mark.parametrize(
    ("directive", "label", "in_force"),
    [
        ("vn/kl-57-2023", "Kết luận 57-KL/TW ngày 15/6/2023", date(2023, 6, 15)),
        ("vn/nq-47-2024", "Nghị quyết 47/NQ-CP ngày 15/4/2024", date(2024, 4, 15)),
        ("vn/nd-148-2026", "Nghị định 148/2026/NĐ-CP ngày 12/5/2026", date(2026, 7, 1)),
        ("vn/qd-173-2026", "Quyết định 173/QĐ-TTg ngày 27/1/2026", None),
        ("vn/nq-54-2019", "Nghị quyết 54-NQ/TW ngày 10/12/2019", None),
        ("hue/qd-70-2017", "Quyết định 70/2017/QĐ-UBND ngày 28/8/2017", None),
        ("hue/kh-84-2024", "Kế hoạch 84/KH-UBND ngày 28/2/2024", None),
    ],
)
def test_how_a_directive_is_cited(directive: str, label: str, in_force: date | None) -> None:
    assert DIRECTIVES[directive].label == label
    assert DIRECTIVES[directive].in_force == in_force
