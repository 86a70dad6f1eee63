"""Files and folders of the wrong sort, as people give them: each says what it is and what to do."""

from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from cli.test_commands import PLAN
from ttdn.cli.app import app


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [*map(str, args)])


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("KẾ HOẠCH")
    stream = BytesIO()
    document.save(stream)
    file = tmp_path / "kh.docx"
    file.write_bytes(stream.getvalue())
    return file


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "vi-du.toml"
    file.write_text(PLAN, "utf-8")
    return file


def test_a_document_where_a_plan_file_is_wanted_is_to_be_drafted(word_file: Path, tmp_path: Path) -> None:
    page = tmp_path / "kh.pdf"
    page.write_bytes(b"%PDF-1.7\n\xb5")
    for file in (word_file, page):
        for command in (("check", file), ("show", file), ("publish", tmp_path / "p", file, "--on", "2026-01-05")):
            made = run(*command)
            assert made.exit_code == 3
            assert f"{file} file-document" in made.stderr
            assert "`ttdn draft FILE -o plan.toml`" in made.stderr
    made = run("draft", word_file, "--update", page, "-o", tmp_path / "moi.toml")
    assert (made.exit_code, f"{page} file-document" in made.stderr) == (3, True)
    assert not (tmp_path / "p").exists()


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    made = run("draft", tmp_path, "-o", tmp_path / "a.toml")
    assert made.exit_code == 3
    assert "file-unreadable a folder, not a file; give the path of the document in it" in made.stderr


def test_a_file_is_no_folder_to_publish_to(plan: Path, tmp_path: Path) -> None:
    taken = tmp_path / "public"
    taken.write_text("x", "utf-8")
    for command in (("publish", taken, plan, "--on", "2026-01-05"), ("build", plan, "--out", taken, "--no-pages")):
        made = run(*command)
        assert made.exit_code == 6
        assert "a file stands where the folder should be; name another folder" in made.stderr
    assert taken.read_text("utf-8") == "x"


def test_an_empty_folder_is_not_served(tmp_path: Path) -> None:
    made = run("serve", tmp_path)
    assert made.exit_code == 4
    assert "folder-without-feeds" in made.stderr
    assert "`ttdn publish`" in made.stderr


def test_two_versions_of_one_plan_are_one_error_and_the_same_file_twice_is_none(
    plan: Path, tmp_path: Path
) -> None:
    later = tmp_path / "vi-du-2.toml"
    group = '\n[[group]]\nid = "hue/nhom"\nname = "nhóm"\nkinds = ["so"]\nplace = "vn/hue"\n'
    for file in (plan, later):
        file.write_text(PLAN + group, "utf-8")
    made = run("publish", tmp_path / "p", plan, later, "--on", "2026-01-05")
    assert made.exit_code == 3
    assert made.stderr.count("error:") == 1
    assert "plan-duplicate" in made.stderr
    assert "of two versions give the later one alone" in made.stderr
    assert run("publish", tmp_path / "p", plan, plan, "--on", "2026-01-05", "--no-pages").exit_code == 0
