"""A calendar beside the one before it: every kind of change that some program does not show."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from lint.seeds import EVENT, VALID, crlf
from ttdn.cli.app import app
from ttdn.errors import NotFound
from ttdn.lint import AGAINST_RULES, RULES, check_bytes, compare_bytes, compare_path

ENTRY = EVENT[EVENT.index("BEGIN:VEVENT") : EVENT.index("END:VCALENDAR")]
UID = "hue-nq47-iv2-2026@example.org"
TITLE = "Báo cáo kết quả thực hiện hằng năm\\; gửi Sở"
STAMPS = {
    "DTSTAMP:20261123T000000Z": "DTSTAMP:20261201T000000Z",
    "LAST-MODIFIED:20261123T000000Z": "LAST-MODIFIED:20261201T000000Z",
    "SEQUENCE:2": "SEQUENCE:3",
}


def replaced(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


OTHER = replaced(ENTRY, (UID, "other@example.org"), (TITLE, "Sơ kết"), ("DATE:20261209", "DATE:20261220"))
TWO = EVENT.replace("END:VCALENDAR", f"{OTHER}END:VCALENDAR")
MOVED = (("DATE:20261209", "DATE:20261218"), ("DATE:20261210", "DATE:20261219"))
RAISED = tuple(STAMPS.items())
CANCELLED = OTHER.replace("STATUS:CONFIRMED", "STATUS:CANCELLED")
NOTICE = (("SUMMARY:Sơ kết", "SUMMARY:ĐÃ BÃI BỎ: Sơ kết"),)


def codes(new: str, old: str) -> list[str]:
    return sorted(finding.code for finding in compare_bytes(crlf(new), crlf(old)))


SEEDS = {
    "the file is not there": (["against-empty"], "", EVENT),
    "no entry": (["against-empty"], EVENT.replace(ENTRY, ""), EVENT),
    "an error page": (["against-empty"], "<html>503</html>", EVENT),
    "an entry is gone": (["against-lost"], EVENT, TWO),
    "another UID": (["against-uid-changed"], EVENT.replace(UID, "x@example.org"), EVENT),
    "moved without a mark": (
        ["against-modified", "against-sequence", "against-unmarked"],
        replaced(EVENT, *MOVED),
        EVENT,
    ),
    "moved, LAST-MODIFIED stays": (
        ["against-modified"],
        replaced(EVENT, *MOVED, RAISED[0], RAISED[2]),
        EVENT,
    ),
    "moved, SEQUENCE stays": (["against-sequence"], replaced(EVENT, *MOVED, *RAISED[:2]), EVENT),
    "the time of the build": (["against-stamp"], replaced(EVENT, *RAISED[:2]), EVENT),
    "lower than before": (
        ["against-backwards", "against-modified", "against-sequence"],
        replaced(EVENT, *MOVED),
        replaced(EVENT, *RAISED),
    ),
    "a task instead of an event": (
        ["against-uid-reused"],
        replaced(EVENT, ("VEVENT", "VTODO"), ("DTEND", "DUE"), *RAISED),
        EVENT,
    ),
    "UIDs by position, the first entry left out": (
        ["against-lost", "against-uid-reused"],
        replaced(EVENT, (TITLE, "Sơ kết"), ("DATE:20261209", "DATE:20261220"), *RAISED),
        TWO,
    ),
}


@pytest.mark.parametrize("name", SEEDS)
def test_what_will_not_be_shown_is_found(name: str) -> None:
    expected, new, old = SEEDS[name]
    found = codes(new, old)
    if name == "a task instead of an event":
        found = [code for code in found if code == "against-uid-reused"]
    assert found == expected


def test_every_rule_has_its_seed_and_a_code_of_its_own() -> None:
    seeded = {code for expected, _, _ in SEEDS.values() for code in expected}
    assert seeded == {rule.code for rule in AGAINST_RULES}
    assert seeded.isdisjoint(rule.code for rule in RULES)


@pytest.mark.parametrize(
    ("new", "old"),
    [
        (EVENT, EVENT),
        (TWO, EVENT),
        (replaced(EVENT, *MOVED, *RAISED), EVENT),
        (EVENT, ""),
        (EVENT, replaced(TWO, *NOTICE)),
        (EVENT, TWO.replace("DATE:20261220", "DATE:20261101")),
        (
            EVENT,
            replaced(EVENT, ("END:VCALENDAR", f"{CANCELLED}END:VCALENDAR")),
        ),
    ],
    ids=[
        "the same",
        "one more",
        "moved and marked",
        "the first",
        "a notice ends",
        "the window moves on",
        "cancelled",
    ],
)
def test_what_every_program_shows_is_no_finding(new: str, old: str) -> None:
    assert codes(new, old) == []


def test_the_order_and_folding_of_lines_is_no_change() -> None:
    turned = replaced(EVENT, ("TRANSP:TRANSPARENT\n", ""), ("SEQUENCE:2", "SEQUENCE:2\nTRANSP:TRANSPARENT"))
    assert codes(turned.replace("SUMMARY:Báo", "SUMMARY:B\n áo"), EVENT) == []


def test_a_finding_points_into_the_new_file_and_names_who_stumbles() -> None:
    data = crlf(replaced(EVENT, *MOVED, *RAISED[:2]))
    (finding,) = compare_bytes(data, crlf(EVENT), "moi.ics")
    assert finding.offset == data.index(b"BEGIN:VEVENT")
    assert (finding.place.file, finding.place.line) == ("moi.ics", 10)
    assert str(finding).endswith("raise SEQUENCE by one with every change")
    assert "got 'hue-nq47-iv2-2026@example.org Báo cáo" in str(finding)


@given(st.sampled_from(list(VALID.values())), st.data())
def test_nothing_is_found_beside_itself_and_nothing_raises(data: bytes, draw: st.DataObject) -> None:
    assert compare_bytes(data, data) == ()
    begin, end = sorted(draw.draw(st.tuples(st.integers(0, len(data)), st.integers(0, len(data)))))
    for finding in compare_bytes(data[:begin] + data[end:], data):
        assert 0 <= finding.offset <= len(data)


def test_folders_are_compared_file_by_file(tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    for folder in (new, old):
        (folder / "units").mkdir(parents=True)
        (folder / "units" / "a.ics").write_bytes(crlf(EVENT))
    (old / "units" / "b.ics").write_bytes(crlf(EVENT))
    (new / "units" / "c.ics").write_bytes(crlf(EVENT))
    (finding,) = compare_path(new, old)
    assert (finding.code, finding.place.file) == ("against-empty", str(new / "units" / "b.ics"))
    with pytest.raises(NotFound, match="lint-path a folder can be compared with a folder only"):
        compare_path(new, old / "units" / "a.ics")


def test_the_command_compares_and_ends_with_1(tmp_path: Path) -> None:
    new, old = tmp_path / "new.ics", tmp_path / "old.ics"
    new.write_bytes(crlf(replaced(EVENT, *MOVED)))
    old.write_bytes(crlf(EVENT))
    assert check_bytes(new.read_bytes()) == ()
    result = CliRunner().invoke(app, ["lint", str(new), "--against", str(old)])
    assert result.exit_code == 1
    assert [line.split(" error ")[1].split()[0] for line in result.output.splitlines() if " error " in line] == [
        "against-modified",
        "against-unmarked",
    ]
    assert CliRunner().invoke(app, ["lint", str(old), "--against", str(old)]).exit_code == 0
    assert CliRunner().invoke(app, ["lint", str(new), str(old), "--against", str(old)]).exit_code == 2
