"""The scripts that a province copies: a check in a pipeline, a nightly publication, a notebook."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from ttdn.lint import check_path

EXAMPLES = Path(__file__).parent.parent / "examples"
PAGE = EXAMPLES.parent / "docs" / "reference" / "plan-format-on-a-page.md"
PLAN = re.findall(r"^```toml\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)[0]
LATER = PLAN.replace("trước ngày 15 tháng 11", "trước ngày 25 tháng 11")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the scripts are for sh")


@pytest.fixture
def programs(tmp_path: Path) -> dict[str, str]:
    """An environment in which ``ttdn`` is the one under test, and git needs nothing of the machine."""
    folder = tmp_path / "bin"
    folder.mkdir()
    ttdn = folder / "ttdn"
    ttdn.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from ttdn.cli import main; main()" "$@"\n', "utf-8")
    ttdn.chmod(0o755)
    who = {f"GIT_{role}_{what}": "a@example.vn" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = os.pathsep.join([str(folder), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "PYTHONUTF8": "1", "GIT_CONFIG_GLOBAL": os.devnull, **who}


def run(*command: str | Path, at: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    arguments = [str(part) for part in command]
    return subprocess.run(arguments, cwd=at, env=env, capture_output=True, encoding="utf-8", check=False)


def git(*arguments: str, at: Path, env: dict[str, str]) -> None:
    done = run("git", *arguments, at=at, env=env)
    assert done.returncode == 0, done.stderr


def committed(folder: Path, plan: str, env: dict[str, str]) -> None:
    (folder / "ke-hoach").mkdir(exist_ok=True)
    (folder / "ke-hoach" / "vi du.toml").write_text(plan, "utf-8")
    git("add", ".", at=folder, env=env)
    git("commit", "--quiet", "--message", "ke hoach", at=folder, env=env)


@pytest.fixture
def repository(tmp_path: Path, programs: dict[str, str]) -> Path:
    folder = tmp_path / "kho"
    folder.mkdir()
    git("init", "--quiet", "--initial-branch", "main", at=folder, env=programs)
    committed(folder, PLAN, programs)
    git("switch", "--quiet", "--create", "gia-han", at=folder, env=programs)
    return folder


def test_a_change_is_checked_and_told_in_words(repository: Path, programs: dict[str, str]) -> None:
    committed(repository, LATER, programs)
    done = run("sh", EXAMPLES / "ci" / "check.sh", "ke-hoach", "main", at=repository, env=programs)
    assert done.returncode == 0, done.stderr
    assert "ke-hoach/vi du.toml" in done.stdout
    assert "14/11/2026" in done.stdout
    assert "24/11/2026" in done.stdout


def test_a_folder_alone_is_checked_too(repository: Path, programs: dict[str, str]) -> None:
    done = run("sh", EXAMPLES / "ci" / "check.sh", "ke-hoach", at=repository, env=programs)
    assert (done.returncode, "ok (hue/vi-du, 1 duties)" in done.stdout) == (0, True)


def test_a_change_at_fault_ends_with_an_error(repository: Path, programs: dict[str, str]) -> None:
    committed(repository, PLAN.replace("when =", "deadline ="), programs)
    done = run("sh", EXAMPLES / "ci" / "check.sh", "ke-hoach", "main", at=repository, env=programs)
    assert done.returncode == 3
    assert "ke-hoach/vi du.toml:16:1 key-unknown" in done.stderr


@pytest.mark.parametrize("name", ["github.yml", "gitlab.yml"])
def test_a_pipeline_runs_the_script_as_it_is(name: str) -> None:
    yaml = pytest.importorskip("yaml")
    text = (EXAMPLES / "ci" / name).read_text("utf-8")
    read = yaml.safe_load(text)
    jobs = (
        read["jobs"]["check"]["steps"]
        if "jobs" in read
        else [{"run": line} for line in read["ke-hoach"]["script"]]
    )
    commands = [step["run"] for step in jobs if "run" in step]
    assert any(
        re.fullmatch(r'sh ci/check\.sh ke-hoach ("origin/\$GITHUB_BASE_REF"|FETCH_HEAD)', each)
        for each in commands
    )
    assert any(each.startswith("pip install ttdn") for each in commands)


def nightly(tmp_path: Path) -> list[str]:
    """The command of the file for cron, with the places of this test in those of a server."""
    (line,) = [
        line for line in (EXAMPLES / "cron" / "ttdn.cron").read_text("utf-8").splitlines() if " sh " in line
    ]
    minute, hour, *_, user, command = line.split(maxsplit=6)
    assert (minute.isdigit(), hour.isdigit(), user) == (True, True, "ttdn")
    moved = command.replace("/opt/ttdn/publish.sh", str(EXAMPLES / "cron" / "publish.sh"))
    return shlex.split(moved.replace("/srv/ttdn", str(tmp_path)))


def test_a_nightly_publication(tmp_path: Path, programs: dict[str, str]) -> None:
    (tmp_path / "ke-hoach").mkdir()
    plan = tmp_path / "ke-hoach" / "vi-du.toml"
    plan.write_text(PLAN, "utf-8")
    first = run(*nightly(tmp_path), at=tmp_path, env=programs)
    assert first.returncode == 0, first.stderr
    feeds = {path: path.read_bytes() for path in (tmp_path / "public").rglob("*.ics")}
    assert tmp_path / "public" / "plans" / "hue" / "vi-du.ics" in feeds
    assert run(*nightly(tmp_path), at=tmp_path, env=programs).returncode == 0
    assert {path: path.read_bytes() for path in (tmp_path / "public").rglob("*.ics")} == feeds
    plan.write_text(PLAN.replace("when =", "deadline ="), "utf-8")
    failed = run(*nightly(tmp_path), at=tmp_path, env=programs)
    assert (failed.returncode, "key-unknown" in failed.stderr) == (3, True)
    assert {path: path.read_bytes() for path in (tmp_path / "public").rglob("*.ics")} == feeds
    assert check_path(tmp_path / "public") == ()


def test_the_folder_of_cron_is_the_one_that_nginx_serves() -> None:
    (root,) = re.findall(r"^ *root (\S+);", (EXAMPLES / "nginx" / "ttdn.conf").read_text("utf-8"), re.MULTILINE)
    assert f" {root} " in (EXAMPLES / "cron" / "ttdn.cron").read_text("utf-8")
