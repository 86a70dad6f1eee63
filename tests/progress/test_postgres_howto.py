"""What the how-to says of PostgreSQL, run as written, with a server of the tests in the place of its example."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from progress.postgres_server import Server
from ttdn.cli.app import app
from ttdn.progress.opening import record_at

PAGE = Path(__file__).parents[2] / "docs" / "howto" / "record.md"


def test_the_section_on_postgresql_runs_as_written(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with server.connect() as owner:
        owner.execute("CREATE ROLE so SUPERUSER LOGIN")
        owner.execute("CREATE ROLE lan LOGIN")
    monkeypatch.chdir(tmp_path)
    places = {"PGHOST": str(server.folder), "PGPORT": str(server.port), "PGUSER": "so"}
    for name, value in {**places, "PGOPTIONS": "-c default_transaction_read_only=off"}.items():
        monkeypatch.setenv(name, value)
    section = PAGE.read_text("utf-8").partition("## In PostgreSQL")[2].partition("\n## ")[0]
    blocks = re.findall(r"```(sh|sql)\n(.*?)```", section, re.DOTALL)
    assert [kind for kind, _ in blocks] == ["sh", "sql", "sh"]
    for kind, text in blocks:
        if kind == "sql":
            psql = [server.program("psql"), "--set=ON_ERROR_STOP=1", "--dbname=theo_doi", f"--command={text}"]
            subprocess.run(psql, check=True)
        else:
            for line in text.replace("so.example.vn/", "/").splitlines():
                run(line, server, monkeypatch)
    whole, copied = (list(record_at(f"postgresql://lan@/{name}").entries()) for name in ("theo_doi", "ban_sao"))
    assert [one.evidence for one in whole] == ["12/BC-SNgV"]
    assert copied == whole


def run(line: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    program, *arguments = shlex.split(line)
    match program:
        case "pip":
            return
        case "export":
            monkeypatch.setenv(*arguments[0].split("=", 1))
        case "ttdn":
            done = CliRunner().invoke(app, arguments)
            assert done.exit_code == 0, (line, done.output)
        case _:
            subprocess.run([server.program(program), *arguments], check=True)
