"""Every rule finds its seeded fault at the right byte, and nothing in calendars without a fault."""

from collections import Counter

import pytest

from lint.seeds import EVENT, SEEDS, SERIES, VALID, Seed, crlf
from ttdn.lint import RULES, Severity, check_bytes


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.code}: {seed.name}")
def test_a_seeded_fault_is_found_at_its_byte(seed: Seed) -> None:
    found = [finding for finding in check_bytes(seed.data, "a.ics") if finding.code == seed.code]
    assert [finding.offset for finding in found] == [seed.offset]
    (finding,) = found
    before = seed.data[: seed.offset]
    assert finding.place.file == "a.ics"
    assert finding.place.line == before.count(b"\n") + 1
    rest = before.removeprefix(b"\xef\xbb\xbf").rpartition(b"\n")[2]
    assert finding.place.column == len(rest) + 1
    rule = next(rule for rule in RULES if rule.code == seed.code)
    assert (finding.severity, finding.what, finding.programs) == (rule.severity, rule.what, rule.programs)
    assert (finding.mend, finding.source) == (rule.mend, rule.source)


@pytest.mark.parametrize("data", VALID.values(), ids=VALID)
def test_valid_calendars_are_without_a_finding(data: bytes) -> None:
    assert check_bytes(data) == ()


def test_every_rule_has_its_seed() -> None:
    assert {seed.code for seed in SEEDS} == {rule.code for rule in RULES}


def test_codes_are_unique() -> None:
    assert max(Counter(rule.code for rule in RULES).values()) == 1


# One change may break two rules.
_ALSO = {
    "date-value-wrong": {"until-type"},
    "method-unfit": {"method-organizer"},
    "uid-duplicate": {"override-type"},
}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: f"{seed.code}: {seed.name}")
def test_a_fault_is_not_called_by_other_names(seed: Seed) -> None:
    found = {finding.code for finding in check_bytes(seed.data)}
    assert found - {seed.code} == _ALSO.get(seed.code, set())


def with_rule(rule: str, start: str) -> bytes:
    """The weekly meeting, with another rule and start."""
    text = SERIES.replace("RRULE:FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20270101T020000Z", f"RRULE:{rule}")
    return crlf(text.replace("20261127T090000", start).replace("20261127T100000", "20401231T100000"))


@pytest.mark.parametrize(
    ("rule", "start"),
    [
        ("FREQ=MONTHLY;BYDAY=4FR", "20261127T090000"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "20261127T090000"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "20261130T090000"),
        ("FREQ=YEARLY;BYMONTH=11;BYDAY=4FR", "20261127T090000"),
        ("FREQ=YEARLY;BYDAY=48FR", "20261127T090000"),
        ("FREQ=YEARLY;BYDAY=-5FR", "20261127T090000"),
        ("FREQ=YEARLY;BYYEARDAY=331", "20261127T090000"),
        ("FREQ=YEARLY;BYYEARDAY=-1", "20281231T090000"),
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0", "20261127T090000"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "20261130T090000"),
        ("FREQ=DAILY;INTERVAL=2;COUNT=3;WKST=MO", "20261127T090000"),
        ("FREQ=WEEKLY;BYDAY=2FR", "20261127T090000"),  # forbidden, and no reader agrees on it: not decided
    ],
)
def test_a_start_in_its_rule_is_not_called_outside(rule: str, start: str) -> None:
    assert check_bytes(with_rule(rule, start)) == ()


def test_another_calendar_is_not_decided() -> None:
    found = check_bytes(
        with_rule("RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD", "20261127T090000")
    )
    assert [finding.code for finding in found] == ["rule-rscale"]


def test_times_in_two_zones_are_not_compared() -> None:
    data = crlf(SERIES.replace("DTEND;TZID=Asia/Ho_Chi_Minh:20261127T100000", "DTEND:20261127T030000Z"))
    assert check_bytes(data) == ()


def test_a_zone_of_a_public_registry_needs_no_definition() -> None:
    assert check_bytes(crlf(SERIES.replace("DTEND;TZID=Asia", "DTEND;TZID=/example.org/Asia"))) == ()


def test_a_published_calendar_may_name_its_organizers() -> None:
    text = EVENT.replace("COLOR:", "METHOD:PUBLISH\nCOLOR:").replace("STATUS:", "ORGANIZER:mailto:a@b.vn\nSTATUS:")
    assert check_bytes(crlf(text)) == ()


def test_an_alarm_may_name_its_moment() -> None:
    text = SERIES.replace("TRIGGER:-PT1H", "TRIGGER;VALUE=DATE-TIME:20261127T010000Z")
    assert check_bytes(crlf(text)) == ()


def test_long_runs_of_marks_in_normal_form_are_no_fault() -> None:
    marks = "\n ".join(["\u0323" * 30] * 3)
    assert check_bytes(crlf(EVENT.replace("gửi Sở", f"gửi x\n {marks}"))) == ()


def test_a_fold_of_an_escaped_backslash_is_no_fault() -> None:
    assert check_bytes(crlf(EVENT.replace("C:\\\\van", "C:\\\\\n van"))) == ()


def test_a_fault_that_fills_the_file_is_counted() -> None:
    entry = EVENT[EVENT.index("BEGIN:VEVENT") : EVENT.index("END:VCALENDAR")]
    data = crlf(EVENT.replace(entry, entry.replace("DTSTAMP:20261123T000000Z\n", "") * 250))
    found = [finding for finding in check_bytes(data) if finding.code == "dtstamp-missing"]
    assert len(found) == 100
    assert [finding.more for finding in found[-2:]] == [0, 150]
    assert "(and 150 more places)" in str(found[-1])


def test_bad_characters_in_one_text_leave_the_other_rules_awake() -> None:
    data = VALID["event"].replace("gửi".encode(), b"g\xed,i").replace("Báo".encode(), "Ba\u0301o".encode())
    assert [finding.code for finding in check_bytes(data)] == ["utf8-invalid", "text-comma"]


def test_a_finding_says_all_that_is_needed() -> None:
    (finding,) = check_bytes(crlf(EVENT.replace("VALUE=DATE:20261210", "VALUE=DATE:20261209")), "lich.ics")
    assert finding.severity is Severity.ERROR
    assert str(finding).startswith("lich.ics:16:18 (byte 4")
    assert "end-not-after-start DTEND or DUE is not later than DTSTART, got '20261209'; stumbles: Outlook" in str(
        finding
    )
