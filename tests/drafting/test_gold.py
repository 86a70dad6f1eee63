"""Every word that a list gives as the document's stands in the document, near where the list says."""

import re
import unicodedata
from functools import cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import cast

import pytest

from drafting.gold_lists import LISTS, Duty, document_of, read

# Lines that pages bring with them, between two lines of a sentence: a page's number, the gazette's header.
FURNITURE = re.compile(r"\s*(?:-?\s*\d{1,3}\s*-?|(?:\d+\s+)?CÔNG BÁO/Số.*)\s*")

DITTO = re.compile(r"\|\W*(?:nhưtrên|nt)\b", re.IGNORECASE)  # in a row that is flat

each_list = pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.name}")


def document(path: Path) -> Path:
    source = document_of(path)
    return source or pytest.skip("the shared documents are not here")


def flat(text: str) -> str:
    """NFC without furniture, spaces and line breaks."""
    lines = unicodedata.normalize("NFC", text).replace("<br>", " ").splitlines()
    return "".join("".join(line for line in lines if not FURNITURE.fullmatch(line)).split())


@cache
def pages(source: Path) -> tuple[tuple[str, ...], ...]:
    """For each page its running text and, column by column, the text of its tables; a text file is one page."""
    if source.suffix != ".pdf":
        return ((flat(source.read_text("utf-8")),),)
    pdfplumber = pytest.importorskip("pdfplumber")
    found: list[tuple[str, ...]] = []
    with pdfplumber.open(source) as pdf:
        for page in pdf.pages:
            tables = cast("list[list[list[str | None]]]", page.extract_tables())
            rows = [row for table in tables for row in table]
            columns = range(max(map(len, rows), default=0))
            cells = ("\n".join(row[at] or "" for row in rows if at < len(row)) for at in columns)
            found.append((flat(cast("str", page.extract_text())), *map(flat, cells)))
    return tuple(found)


def runs(source: Path, page: int) -> list[str]:
    """What can be read on end from the top of a page over to the next one: text by text, column by column."""
    first, after = pages(source)[page - 1], pages(source)[page] if page < len(pages(source)) else ()
    return [one + (after[at] if at < len(after) else "") for at, one in enumerate(first)]


_OF_A_SLIP = 3  # strokes of a row of two columns


def table_rows(source: Path, title: str) -> list[str]:
    """The rows of a Markdown table that hold a title; of a slip, with a field in each row, all of it."""
    if source.suffix != ".md":
        return []
    lines = source.read_text("utf-8").splitlines()
    tables = [list(table) for is_row, table in groupby(lines, lambda line: line.startswith("|")) if is_row]
    found: list[str] = []
    for rows in tables:
        there = [flat(line) for line in rows if stands_in(title, flat(line))]
        found += [flat(line) for line in rows] if there and rows[0].count("|") == _OF_A_SLIP else there
    return found


def group_rows(source: Path) -> list[str]:
    """The rows of a Markdown table with one filled cell, which stand above others, or with the day of those."""
    lines = [line for line in source.read_text("utf-8").splitlines() if line.startswith("|")]
    above = [line for line, below in pairwise(lines) if not below.split("|")[1].strip()]
    return [flat(line) for line in lines if len([cell for cell in line.split("|") if cell.strip()]) == 1] + [
        flat(line) for line in above
    ]


def head_rows(source: Path) -> list[str]:
    """The heads of Markdown tables, whose words say who where marks stand below them."""
    if source.suffix != ".md":
        return []
    lines = source.read_text("utf-8").splitlines()
    return [flat(line) for line, below in pairwise(lines) if re.match(r"\|[\s:|-]+$", below)]


def stands_in(phrase: str, run: str) -> bool:
    at = 0
    for part in map(flat, phrase.split("…")):
        at = run.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def begin(duty: Duty) -> str:
    return flat(duty.title.split("…")[0])


@each_list
def test_a_list_says_what_counts_and_numbers_its_duties(path: Path) -> None:
    assert len(read(path).counts.split()) > 20
    assert [duty.order for duty in read(path).duty] == list(range(1, len(read(path).duty) + 1))


@each_list
def test_the_words_of_a_duty_are_short_and_nfc(path: Path) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text("utf-8"))
    for duty in read(path).duty:
        assert len(duty.title.replace("…", " ").split()) <= 16, duty
        assert "" not in (duty.who, duty.helped_by, duty.when, duty.may_who, duty.may_when), duty
        assert duty.who or not duty.who_from, duty
        assert duty.when is None or duty.when != duty.may_when, duty


@each_list
def test_duties_point_at_others_of_their_list(path: Path) -> None:
    by_order = {duty.order: duty for duty in read(path).duty}
    for duty in by_order.values():
        for other in duty.shared_with:
            assert duty.order in by_order[other].shared_with, duty
            assert duty.who == by_order[other].who or duty.when == by_order[other].when, duty
        for other in duty.may_join:
            assert duty.order in by_order[other].may_join, duty
        assert all(by_order[other].order > duty.order for other in duty.restated_in), duty
        assert duty.order not in duty.shared_with + duty.may_join


@each_list
def test_the_words_stand_in_the_document(path: Path) -> None:
    source = document(path)
    everywhere = [run for page in range(1, len(pages(source)) + 1) for run in runs(source, page)]
    for duty in read(path).duty:
        rows = table_rows(source, duty.title)
        near = rows or runs(source, duty.page or 1)
        # Headings, group rows and sentences that serve many duties may stand on an earlier page.
        # "Như trên" stands for a cell of a row above.
        help_near = everywhere if any(DITTO.search(run) for run in near) else [*near, *head_rows(source)]
        who_near = everywhere if duty.who_from else help_near
        above = group_rows(source) if rows else []
        when_near = [*rows, *above, *(day + row for day in above for row in rows)] if rows else near
        for phrase, runs_there in (
            (duty.title, near),
            (duty.who, who_near),
            (duty.helped_by, help_near),
            (duty.when, when_near),
            (duty.may_who, everywhere),
            (duty.may_when, when_near),
        ):
            parts = phrase.split("…") if phrase and phrase == duty.when and rows else [phrase]  # day and hour
            for part in parts:
                assert part is None or any(stands_in(part, run) for run in runs_there), (duty.clause, phrase)


@each_list
def test_duties_come_in_the_order_of_the_document(path: Path) -> None:
    source = document(path)
    at, last = 0, 1
    for duty in read(path).duty:
        assert (duty.page is not None) == (source.suffix == ".pdf"), duty
        page = duty.page or 1
        assert page >= last, duty
        text, *columns = pages(source)[page - 1]
        at = text.find(begin(duty), at if page == last else 0)
        # The cell of a table reads on end only in its column.
        assert at >= 0 or any(begin(duty) in column for column in columns), duty
        at, last = max(at, 0), page
