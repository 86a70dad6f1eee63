"""Writes docs/reference/lint.md from the rules: ``python tests/lint/rules_page.py`` after a rule was changed."""

from pathlib import Path
from typing import Any

from ttdn.lint import AGAINST_RULES, RULES, Rule

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "lint.md"

_HEAD = """\
# What the lint looks for

`ttdn lint FILE...` and `ttdn.lint` check any iCalendar file, of ours or of anybody, for what loses subscribers
silently. Each finding names the line and the byte, the programs that stumble, and the mend.

An **error** breaks RFC 5545, 7986 or 9253, or some program is known to lose or misread entries over it. A
**warning** is allowed by these standards or only advised against, yet somebody may see less than was meant.

Where no program is named, none of those we know of stumbles; the last column says which text forbids it.
"Readers tried" are icalendar 7.3, ical 14.3, ics.py 0.7, vobject 0.9.9, recurring-ical-events 3.8, Radicale 3.9,
libical 3.0, ical.js 2.2 and node-ical 0.26. Google Calendar, Outlook and Apple Calendar were not driven: what is
said of them comes from the reports named.

| code | severity | what | who stumbles | mend | evidence |
|---|---|---|---|---|---|
"""

_AGAINST = """
## Beside what is published

`ttdn lint NEW --against OLD` also compares two files, or two folders file by file, entry by entry: by UID and
RECURRENCE-ID. What an entry says is everything but DTSTAMP, LAST-MODIFIED, SEQUENCE and CREATED, whatever the
order and folding of its lines. `ttdn publish` refuses a set of feeds with any of these findings.

| code | severity | what | who stumbles | mend | evidence |
|---|---|---|---|---|---|
"""

_TAIL = """
## What is not decided

* Whether DTSTART is a day of its RRULE is decided part by part: a start that fails a BY part of the rule is
  outside for certain. BYSETPOS and BYWEEKNO are not followed, nor rules with RSCALE; there is no finding then.
* Times in two zones are not compared.
* Whether a RECURRENCE-ID or an EXDATE names a day of the rule is not checked, only its type.
* An entry that is gone is no loss where it was a notice (its title begins as that of a withdrawn entry does, or
  STATUS:CANCELLED) or a reminder of ttdn (its UID ends as in `_con-7@ttdn`), nor where it lies before the first
  day of the new calendar, whose window has then moved on.
* Of one rule the first 100 places in a file are listed, and the rest is counted.
"""


def rules_page() -> str:
    """The page, one row a rule."""
    return f"{_HEAD}{_rows(RULES)}{_AGAINST}{_rows(AGAINST_RULES)}{_TAIL}"


def _rows(rules: tuple[Rule[Any], ...]) -> str:
    rows = (
        (f"`{rule.code}`", rule.severity.value, rule.what, "; ".join(rule.programs), rule.mend, rule.source)
        for rule in rules
    )
    return "".join(f"| {' | '.join(map(_cell, row))} |\n" for row in rows)


def _cell(text: str) -> str:
    return text.replace("\\", "\\\\")


if __name__ == "__main__":
    PAGE.write_text(rules_page(), encoding="utf-8")
