"""Broken entries: every problem of a file in one run, each where it stands."""

from datetime import date, time

import pytest

from ttdn.files.load import load_bytes
from ttdn.files.schema import RecurringEntry
from ttdn.model.dates import Precision
from ttdn.model.recurrence import MonthlyRule, NthRule, Weekday, WeeklyRule

TASK = '[[task]]\nclause = "I"\ntitle = "t"\n'

A_DAY = "write it as 2026-12-31, without quotes and without an hour"

BROKEN = [
    (
        "a key that is not known",
        'usess = ["vn"]',
        "2:1 key-unknown the file has no such key, got 'usess'; did you mean uses?",
    ),
    (
        "a key of a table, misspelt",
        TASK + 'laed = ["a"]',
        "5:1 key-unknown [[task]] has no such key, got 'laed'; did you mean lead?",
    ),
    (
        "a key like no other",
        "[calendar]\nconfirmed_until = 2026-12-31\nx = 1",
        "4:1 key-unknown [calendar] has no such key, got 'x'; one of: confirmed_until, confirmed_from",
    ),
    ("a key that is missing", '[[field]]\nid = "a"', "2:1 key-missing [[field]] needs the key name"),
    (
        "a key missing inside",
        TASK + 'basis = [{ section = "1" }]',
        "5:10 key-missing `basis` needs the key directive",
    ),
    (
        "a number for text",
        '[[field]]\nid = "a"\nname = 12',
        "4:8 value-type expected text, got '12'; write it in quotes",
    ),
    (
        "text for a list",
        TASK + 'lead = "Sở Du lịch"',
        "5:8 value-type expected a list, got '\"Sở Du lịch\"'; write it in brackets: [ … ]",
    ),
    ("a number in a list", TASK + 'lead = ["a", 3]', "5:14 value-type expected text, got '3'; write it in quotes"),
    (
        "text for a day",
        '[calendar]\nconfirmed_until = "2026-12-31"',
        f"3:19 value-type expected a day, got '\"2026-12-31\"'; {A_DAY}",
    ),
    (
        "a moment for a day",
        "[calendar]\nconfirmed_until = 2026-12-31T07:00:00",
        f"3:19 value-type expected a day, got '2026-12-31 07:00:00'; {A_DAY}",
    ),
    (
        "text for true or false",
        '[[group]]\nid = "a"\nname = "b"\nof_plan = "false"',
        "5:11 value-type expected true or false, got '\"false\"'; write it without quotes",
    ),
    (
        "true for text",
        '[[field]]\nid = true\nname = "a"',
        "3:6 value-type expected text, got 'true'; write it in quotes",
    ),
    (
        "a table for text",
        '[[field]]\nid = {}\nname = "a"',
        "3:6 value-type expected text, got 'a table'; write it in quotes",
    ),
    (
        "a number of thousands of digits",
        f"[[field]]\nid = 0x{'f' * 6000}\nname = 'a'",
        f"3:6 value-type expected text, got '0x{'f' * 77}…'; write it in quotes",
    ),
    (
        "a list for a table",
        "plan = [1]",
        "2:8 value-type expected a table, got 'a list'; write it as [name], [[name]] or { key = … }",
    ),
    (
        "one table for a list of tables",
        '[task]\nclause = "I"',
        "2:1 value-type expected a list, got 'a table'; write it in brackets: [ … ]",
    ),
    (
        "a word that is not allowed",
        '[[unit]]\nid = "a"\nname = "b"\ntier = "provinz"',
        "5:8 value-choice not one of the words allowed here, got 'provinz'; did you mean province?",
    ),
    (
        "a number for a word",
        '[[unit]]\nid = "a"\nname = "b"\ntier = 1',
        "5:8 value-choice not one of the words allowed here, got '1'; one of: central, province, district, commune",  # noqa: E501  one line as it is printed
    ),
    (
        "a kind that is not known",
        TASK + 'timing = { kind = "recuring" }',
        "5:19 value-choice not one of the words allowed here, got 'recuring'; did you mean recurring?",
    ),
    (
        "a timing without a kind",
        TASK + "timing = { last = 2026-12-31 }",
        "5:10 key-missing `timing` needs the key kind",
    ),
    (
        "a timing that is no table",
        TASK + 'timing = "once"',
        '5:10 value-type expected a table, got \'"once"\'; write it as { kind = "…", … }',
    ),
    (
        "a key of another kind",
        TASK + 'timing = { kind = "once", last = 2026-12-31, until = 2026-12-31 }',
        "5:46 key-unknown `timing` has no such key, got 'until'; one of: last, strict, at",
    ),
    (
        "an hour in quotes",
        TASK + 'timing = { kind = "once", last = 2026-12-31, at = "17:00" }',
        "5:51 value-type expected an hour, got '\"17:00\"'; write it as 17:00:00, without quotes",
    ),
    (
        "a day that no month has",
        TASK + 'timing = { kind = "recurring", rules = [{ day = 9 }, { day = 40 }] }',
        "5:54 rule-day a day of the month is 1 to 31, or -1, got '40'",
    ),
    (
        "a rule of no kind",
        TASK + 'timing = { kind = "recurring", rules = [{ months = [1] }] }',
        "5:41 rule-kind expected one kind of rule, got 'months'; give one of: day, weekday, nth",
    ),
    (
        "a rule that is no table",
        TASK + 'timing = { kind = "recurring", rules = [9] }',
        "5:41 value-type expected a table, got '9'; write it as [name], [[name]] or { key = … }",
    ),
    (
        "a window that ends before it begins",
        TASK + 'timing = { kind = "window", span = { first = 2026-02-01, last = 2026-01-01 } }',
        "5:36 span-reversed a span ends before it begins, got 'Span(2026-02-01 to 2026-01-01)'; swap the two days",
    ),
]


@pytest.mark.parametrize(("text", "line"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_entry_is_one_line(text: str, line: str) -> None:
    file = load_bytes(f"schema = 1\n{text}\n", "a.toml")
    assert [str(problem) for problem in file.problems] == [f"a.toml:{line}"]


def test_all_problems_come_in_one_run_and_in_order() -> None:
    texts = [row[1] for row in BROKEN if row[1].startswith("[[")]
    file = load_bytes("schema = 1\n" + "\n".join(texts), "a.toml")
    assert len(file.problems) == len(texts)
    places = [(problem.place.line, problem.place.column) for problem in file.problems]
    assert places == sorted(places)


def test_a_file_of_another_schema_is_one_problem() -> None:
    file = load_bytes("schema = 2\n[plan]\nquarter = 3", "a.toml")
    assert [str(problem) for problem in file.problems] == [
        "a.toml:1:10 schema-version a file of another schema, got '2'; this ttdn reads schema 1"
    ]


def test_a_file_must_name_its_schema() -> None:
    assert [problem.code for problem in load_bytes("", "a.toml").problems] == ["key-missing"]
    assert [problem.code for problem in load_bytes("schema = true", "a.toml").problems] == ["value-type"]


def test_the_good_entries_keep_their_places() -> None:
    file = load_bytes('schema = 1\n[[field]]\nid = 3\nname = "a"\n[[field]]\nid = "b"\nname = "c"\n', "a.toml")
    assert [entry.id for entry in file.data.field] == ["b"]
    assert str(file.place("field", 0, "name")) == "a.toml:7:8"
    assert str(file.key_place("field", 0, "id")) == "a.toml:6:1"


def test_a_file_with_a_broken_plan_keeps_its_other_tables() -> None:
    file = load_bytes(
        'schema = 1\nuses = ["vn"]\nx = 1\n[plan]\nid = 3\n[[field]]\nid = "b"\nname = "c"\n', "a.toml"
    )
    assert file.data.plan is None
    assert file.data.uses == ("vn",)
    assert [entry.id for entry in file.data.field] == ["b"]


def test_recurrences_are_read() -> None:
    rules = '[{ day = 9, months = [12] }, { weekday = "friday" }, { nth = -1, weekdays = ["monday"] }]'
    values = 'at = 17:00:00, precision = "year", until = 2030-12-31'
    text = f'timing = {{ kind = "recurring", rules = {rules}, {values} }}'
    file = load_bytes(f"schema = 1\n{TASK}{text}", "a.toml")
    assert file.problems == ()
    assert file.data.task[0].timing == RecurringEntry(
        rules=(MonthlyRule(9, (12,)), WeeklyRule(Weekday.FRIDAY), NthRule(-1, (Weekday.MONDAY,))),
        until=date(2030, 12, 31),
        precision=Precision.YEAR,
        at=time(17),
    )
