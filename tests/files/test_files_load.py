"""Files from a disk: what is missing or cannot be read is said so."""

from pathlib import Path

import pytest

from ttdn.errors import InvalidFile, NotFound
from ttdn.files.load import load


def test_a_file_is_named_by_its_path_or_as_asked(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.toml"
    path.write_text('schema = 1\n[[field]]\nid = "a"\nname = "Huế"\n', encoding="utf-8")
    assert load(path).name == str(path)
    assert load(path, name="a.toml").name == "a.toml"
    assert load(path).data.field[0].name == "Huế"


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="file-missing no such file; check the path"):
        load(tmp_path / "none.toml")


def test_what_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "a\0b"):
        with pytest.raises(InvalidFile, match="file-unreadable"):
            load(path)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidFile) as caught:
        load(tmp_path)
    hint = "give the path of a plan file in it"
    assert [str(problem) for problem in caught.value.problems] == [
        f"{tmp_path} file-unreadable a folder, not a file; {hint}"
    ]


def test_a_path_that_is_said_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")
    with pytest.raises(InvalidFile) as caught:
        load(tmp_path / "a" / "b.toml")
    assert str(caught.value).count(str(tmp_path)) == 1


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert [problem.code for problem in load(path).problems] == ["file-too-large"]
