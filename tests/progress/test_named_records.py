"""Records that programs name by a path, wherever the workspace takes a record."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from progress.entries import SUBJECTS, entry
from ttdn.errors import InvalidFile, InvalidValue, NotFound
from ttdn.feeds.publish import Folder
from ttdn.progress.opening import RecordLike
from ttdn.progress.sqlite import SqliteRecord
from ttdn.workspace import Workspace

PLAN, ON = "hue/nq47", date(2026, 12, 10)
WORKSPACE = Workspace.open()


def published(record: RecordLike, folder: Path) -> bytes:
    WORKSPACE.publish(Folder(folder), PLAN, on=ON, record=record)
    return (folder / "plans/hue/nq47.ics").read_bytes()


ASKED: dict[str, Callable[[RecordLike, Path], object]] = {
    "status": lambda record, _: WORKSPACE.status(PLAN, record, ON),
    "status of a unit": lambda record, _: WORKSPACE.status(PLAN, record, ON, unit="Sở Ngoại vụ"),
    "status around": lambda record, _: WORKSPACE.status_around(PLAN, record, ON, "hue/so-ngoai-vu"),
    "report": lambda record, _: WORKSPACE.report(PLAN, "year", record=record, on=ON),
    "feeds": lambda record, _: [feed.data for feed in WORKSPACE.feeds(PLAN, record=record, on=ON)],
    "publish": published,
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED.keys())
def test_a_record_is_given_by_itself_or_by_its_path(
    asked: Callable[[RecordLike, Path], object], tmp_path: Path
) -> None:
    path = tmp_path / "so.sqlite"
    SqliteRecord(path).append([entry(1, date(2026, 12, 8), subject=SUBJECTS[2])])
    expected = asked(SqliteRecord(path), tmp_path / "a")
    assert expected == asked(path, tmp_path / "b") == asked(str(path), tmp_path / "c")
    assert expected != asked(SqliteRecord(tmp_path / "none.sqlite"), tmp_path / "d")  # what is in it counts
    with pytest.raises(NotFound, match="record-missing"):
        asked(tmp_path / "sai.sqlite", tmp_path / "e")


def test_what_names_no_record_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("không phải sổ", "utf-8")
    with pytest.raises(InvalidFile, match="record-alien"):
        WORKSPACE.status(PLAN, tmp_path / "a.txt", ON)
    with pytest.raises(InvalidValue, match="record-address"):
        WORKSPACE.status(PLAN, "mysql://may/theo_doi", ON)
