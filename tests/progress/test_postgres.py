"""The record in PostgreSQL: what is true of a server only."""

import json
import shlex
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from progress.entries import SUBJECTS, entry
from progress.postgres_server import DATABASE, OWNER, PASSWORD, Server
from progress.stores import PostgresStore
from ttdn.cli.app import app
from ttdn.errors import InvalidFile, InvalidValue, NotFound, NotWritten
from ttdn.progress.opening import record_at

DAY = date(2026, 12, 8)


@pytest.fixture
def where(server: Server) -> str:
    """The address of a record that is not there yet."""
    return PostgresStore(server).fresh()


@pytest.fixture
def clerk(server: Server) -> Iterator[str]:
    """The address of the same database, as a user without any right but to come in."""
    with server.connect() as owner:
        owner.execute("CREATE ROLE minh LOGIN")
    yield server.address().replace(f"{OWNER}@", "minh@")
    with server.connect() as owner:
        owner.execute("DROP OWNED BY minh")
        owner.execute("DROP ROLE minh")


def test_users_may_be_allowed_to_record_and_nothing_else(server: Server, where: str, clerk: str) -> None:
    with pytest.raises(NotWritten, match=r"record-unwritten.*permission denied for database"):
        record_at(clerk).append([entry(1, DAY)])
    record_at(where).append([entry(1, DAY)])
    with pytest.raises(NotWritten, match=r"record-unwritten.*permission denied for schema ttdn"):
        list(record_at(clerk).entries())
    with server.connect() as owner:
        owner.execute("GRANT USAGE ON SCHEMA ttdn TO minh")
        owner.execute("GRANT SELECT ON ttdn.step, ttdn.entry TO minh")
    with pytest.raises(NotWritten, match=r"record-unwritten.*permission denied for table entry"):
        record_at(clerk).append([entry(2)])
    with server.connect() as owner:
        owner.execute("GRANT INSERT ON ttdn.entry TO minh")
    assert record_at(clerk).append([entry(2, corrects=entry(1).id)]) == 1
    assert record_at(clerk).check() == 2
    with (
        psycopg.connect(clerk, options="-c default_transaction_read_only=off") as direct,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        direct.execute("ALTER TABLE ttdn.entry DISABLE TRIGGER ALL")


def test_who_may_make_tables_in_a_schema_made_for_him_needs_no_more(
    server: Server, where: str, clerk: str
) -> None:
    with server.connect() as owner:
        owner.execute("CREATE SCHEMA ttdn AUTHORIZATION minh")
    assert not record_at(where).is_there()
    assert record_at(clerk).append([entry(1, DAY)]) == 1
    assert list(record_at(where).entries()) == [entry(1, DAY)]


@pytest.mark.parametrize(
    "statement",
    ["TRUNCATE ttdn.entry", "SET session_replication_role = replica; DELETE FROM ttdn.entry"],
)
def test_nothing_is_taken_out_by_those_who_may_do_anything(server: Server, where: str, statement: str) -> None:
    record_at(where).append([entry(1, DAY)])
    with server.connect() as owner, pytest.raises(psycopg.errors.RestrictViolation):
        owner.execute(statement.encode())
    assert record_at(where).check() == 1


def test_a_record_whose_guard_is_off_is_told(server: Server, where: str) -> None:
    record_at(where).append([entry(1, DAY)])
    with server.connect() as owner:
        owner.execute("ALTER TABLE ttdn.entry DISABLE TRIGGER entry_stays")
    with pytest.raises(InvalidFile, match=r"record-damaged.*gone or off"):
        record_at(where).check()
    with server.connect() as owner:
        owner.execute("DROP TABLE ttdn.entry CASCADE")
        owner.execute("CREATE TABLE ttdn.entry (id text)")
    with pytest.raises(InvalidFile, match=r"record-damaged.*does not exist"):
        list(record_at(where).entries())


def test_a_record_of_a_later_version_and_another_schema_are_refused(server: Server, where: str) -> None:
    record_at(where).append([entry(1, DAY)])
    with server.connect() as owner:
        owner.execute("INSERT INTO ttdn.step (number) VALUES (99)")
    for refused in (lambda: list(record_at(where).entries()), lambda: record_at(where).append([entry(2)])):
        with pytest.raises(InvalidFile, match="record-newer"):
            refused()
    PostgresStore(server).fresh()
    with server.connect() as owner:
        owner.execute("CREATE SCHEMA ttdn")
        owner.execute("CREATE TABLE ttdn.other (x int)")
    for refused in (lambda: list(record_at(where).entries()), lambda: record_at(where).append([entry(2)])):
        with pytest.raises(InvalidFile, match="record-alien"):
            refused()


def test_a_database_that_cannot_keep_vietnamese_is_refused(server: Server) -> None:
    with server.connect() as owner:
        owner.execute("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(NotWritten, match=r"record-unwritten.*LATIN1"):
        record_at(server.address("latin")).append([entry(1, DAY)])


def test_who_is_not_let_in_is_told_why(server: Server, where: str) -> None:
    good = server.address_of(OWNER, PASSWORD)
    assert record_at(good).append([entry(1, DAY)]) == 1
    assert list(record_at(where).entries()) == [entry(1, DAY)]
    wrong = {
        server.address_of(OWNER, "sai"): "password authentication failed",
        server.address_of(OWNER, PASSWORD, "khong-co"): 'database "khong-co" does not exist',
        good.replace(f":{server.port}", ":1"): "refused",
    }
    for address, reason in wrong.items():
        with pytest.raises(NotWritten, match=rf"record-unreachable.*{reason}") as told:
            list(record_at(address).entries())
        assert quote(PASSWORD) not in str(told.value)
        assert PASSWORD not in str(told.value)


@given(password=st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20), escaped=st.booleans())
def test_no_password_is_ever_shown(password: str, escaped: bool) -> None:
    """Written as it should be, or as people write it: then it is refused without its parts, or taken as it is."""
    secret = f"bí{password}mật"
    written = quote(secret, safe="") if escaped else secret
    for address in (
        f"postgresql://lan:{written}@127.0.0.1:1/so",
        f"postgres://127.0.0.1:1/so?password={written}",
        f"postgresql://lan:{written.replace('@', '')}",
        f"postgres+x://lan:{written}@127.0.0.1:1/so",
        f"mysql://lan:{written}@127.0.0.1:1/so",
        f"PostgreSQL:/lan:{written}@127.0.0.1:1/so",
        f"host=127.0.0.1 port=1 password={written}",
    ):
        with pytest.raises((InvalidValue, NotWritten)) as told:
            record_at(address).append([entry(1)])
        assert told.value.code in {"record-address", "record-unreachable"}
        for part in ("bí", "mật", quote("bí"), quote("mật")):
            assert part not in str(told.value)
    if escaped:
        record = record_at(f"postgresql://lan:{written}@127.0.0.1:1/so?sslpassword={written}&user=lan")
        assert record.name == "postgresql://lan@127.0.0.1:1/so?user=lan"
        assert repr(record) == "PostgresRecord()"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("postgresql://\udcff@127.0.0.1:1/so", "record-address"),
        ("postgresql://127.0.0.1:1/%ff", "record-address"),
        ("postgresql://127.0.0.1:cong/so", "record-address"),
        ("postgresql://127.0.0.1:1/so?mat-khau=x", "record-address"),
        ("postgresql://so..hue/so", "record-unreachable"),
        ("postgresql://127.0.0.1:1/so?connect_timeout=x", "record-unreachable"),
        ("postgresql://127.0.0.1:1/so?sslmode=x", "record-unreachable"),
        ("postgresql:///so?host=/khong-co", "record-unreachable"),
    ],
)
def test_an_address_that_leads_nowhere(address: str, code: str) -> None:
    with pytest.raises((InvalidValue, NotWritten), match=code):
        list(record_at(address).entries())


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(NotFound, match="record-extra") as told:
        record_at("postgresql://lan:mat-khau@so.hue.vn/theo_doi")
    assert 'pip install "ttdn[postgres]"' in str(told.value)
    assert "mat-khau" not in str(told.value)


@pytest.mark.usefixtures("end_of_2026")
def test_the_commands_show_no_password(
    server: Server, where: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TTDN_RECORD", server.address_of(OWNER, PASSWORD))

    def run(*words: str) -> str:
        result = CliRunner().invoke(app, words)
        assert PASSWORD not in result.output
        assert quote(PASSWORD) not in result.output
        return f"{result.exit_code} {result.output}"

    shown = f"postgresql://{OWNER}@127.0.0.1:{server.port}/{DATABASE}"
    about = ("hue/nq47", "--on", "2026-12-10", "--unit", "Sở Ngoại vụ")
    assert f"record-missing the record that is named is not there, got '{shown}'" in run("status", *about)
    assert "record-missing" in run("record", "check")
    told = run("done", "hue/nq47", "IV.2", *about[1:], "--by", "Lan", "--json")
    done = json.loads(told[told.index("{") :])  # the exit code stands before it
    assert done["by"] == "Lan"
    assert "hoàn thành quá hạn" in run("status", *about)
    assert run("record", "check") == f"0 {shown}: nguyên vẹn, 1 ghi nhận\n"
    assert run("record", "backup", "so.dump").startswith(f"6 error: {shown} record-dump")
    assert run("done", "--help").startswith("0 ")
    assert next(iter(record_at(where).entries(unit=SUBJECTS[0].unit))).id == done["id"]


def test_a_copy_by_the_command_that_is_named(server: Server, where: str, tmp_path: Path) -> None:
    record = record_at(where)
    record.append([entry(number, DAY, note="Sở Ngoại vụ đã gửi báo cáo") for number in range(1, 4)])
    copy = tmp_path / "so theo dõi.dump"
    with pytest.raises(NotWritten, match="record-dump") as told:
        record.back_up(copy)
    program, *arguments = shlex.split(told.value.problems[0].hint.removeprefix("run "))
    subprocess.run([server.program(program), *arguments], check=True)
    with server.connect() as owner:
        owner.execute("CREATE DATABASE chep")
    restore = [server.program("pg_restore"), f"--dbname={server.address('chep')}", str(copy)]
    subprocess.run(restore, check=True, env={"PGOPTIONS": "-c default_transaction_read_only=off"})
    restored = record_at(server.address("chep"))
    assert list(restored.entries()) == list(record.entries())
    assert restored.append([entry(4)]) == 1
    assert restored.check() == 4
