"""How duties stand, as pages say it: by the record, as of a day, with no names of persons."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.sqlite import SqliteRecord
from ttdn.web.pages import pages_of
from ttdn.workspace import Workspace
from web.reading import Page

ON = date(2026, 12, 4)
NGOAI_VU, DU_LICH, VHTT = "units/hue/so-ngoai-vu.html", "units/hue/so-du-lich.html", "units/hue/so-vhtt.html"
PLAN = "plans/hue/nq47.html"


def said(number: int, period: str, unit: str, on: date | None, evidence: str = "") -> Entry:
    subject = Subject("hue/nq47", f"hue-nq47.iv-2.{period}@ttdn", f"hue/{unit}")
    at = datetime(2026, 12, 1, 2, number, tzinfo=UTC)
    mark = Mark.DONE if on else Mark.UNDER_WAY
    return Entry(str(UUID(int=number)), subject, mark, at, "Trần Thị Lan", on, evidence, "nộp qua Trục liên thông")


RECORDED = (
    said(1, "2026", "so-ngoai-vu", date(2026, 11, 20), "12/BC-SNgV"),
    said(2, "2026", "so-du-lich", None),
    said(3, "2025", "so-du-lich", date(2025, 12, 20), "<b>99</b>/BC-SDL"),
    said(4, "2026", "so-y-te", date(2026, 12, 5)),
)


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return Workspace.open()


def made(workspace: Workspace, folder: Path, entries: Sequence[Entry], on: date = ON) -> Mapping[str, bytes]:
    record = SqliteRecord(folder / "so.sqlite")
    record.append(entries)
    feeds = workspace.feeds("hue/nq47", record=record, on=on)
    return dict(pages_of(workspace, ["hue/nq47"], feeds, on=on, record=record))


@pytest.fixture(scope="module")
def pages(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    return made(workspace, tmp_path_factory.mktemp("record"), RECORDED)


def text(pages: Mapping[str, bytes], path: str) -> str:
    return Page(path, pages[path]).text


def test_a_unit_reads_how_its_own_duties_stand(pages: Mapping[str, bytes]) -> None:
    own = text(pages, NGOAI_VU)
    counts = "quá hạn: 3; hoàn thành đúng hạn: 1; thường xuyên: 5"
    assert f"Tình trạng tính đến ngày 04/12/2026 , theo sổ theo dõi: {counts}." in own
    assert "Tình trạng: ✓ hoàn thành đúng hạn, ngày 20/11/2026 (văn bản: 12/BC-SNgV)" in own
    assert "Tình trạng: … đang thực hiện" in text(pages, DU_LICH)
    assert "✓ hoàn thành quá hạn, ngày 20/12/2025 (văn bản: <b>99</b>/BC-SDL)" in text(pages, DU_LICH)


def test_what_is_overdue_comes_first_and_says_whose_it_was(pages: Mapping[str, bytes]) -> None:
    own = text(pages, VHTT)
    overdue = own[own.index("Quá hạn theo sổ theo dõi") : own.index("Sắp đến hạn tính từ")]
    assert "24/12/2025 (thứ Tư) Báo cáo tổng hợp hằng năm kết quả thực hiện NQ 47/NQ-CP" in overdue
    assert "mục III.5.c · còn lại của Sở Thông tin và Truyền thông tỉnh Thừa Thiên Huế ! quá hạn" in overdue
    assert "09/12/2025" not in overdue  # others owe that one


def test_where_several_have_a_duty_each_state_has_its_number_and_its_offices(pages: Mapping[str, bytes]) -> None:
    plan = text(pages, PLAN)
    clause = plan[plan.index("Mục IV.2") :]
    counts = "• sắp đến hạn: 54 trong 56 đơn vị … đang thực hiện: 1 trong 56 đơn vị"
    done = "✓ hoàn thành đúng hạn: 1 trong 56 đơn vị"
    assert f"Tình trạng của kỳ hạn 09/12/2026 : {counts} {done} Tình trạng của từng đơn vị" in clause
    assert "Sở Ngoại vụ thành phố Huế, ngày 20/11/2026 (văn bản: 12/BC-SNgV)" in clause
    assert "∞ thường xuyên" in plan
    assert f"mục IV.2 {counts}" in text(pages, "index.html")


def test_what_is_done_after_the_day_is_not_done_yet(workspace: Workspace, tmp_path: Path) -> None:
    assert "Tình trạng: • sắp đến hạn" in text(made(workspace, tmp_path, RECORDED), "units/hue/so-y-te.html")
    later = text(made(workspace, tmp_path, RECORDED, date(2026, 12, 5)), "units/hue/so-y-te.html")
    assert "Tình trạng: ✓ hoàn thành đúng hạn, ngày 05/12/2026" in later


def test_no_page_names_who_recorded_something_or_shows_a_remark(pages: Mapping[str, bytes]) -> None:
    for path, data in pages.items():
        assert "Trần Thị Lan".encode() not in data, path
        assert "Trục liên thông".encode() not in data, path
        assert b"<b>" not in data, path


def test_every_page_says_as_of_which_day(pages: Mapping[str, bytes]) -> None:
    for path in pages:
        if path.endswith(".html"):
            assert "Tình trạng tính đến ngày 04/12/2026, theo sổ theo dõi." in text(pages, path), path


def test_without_a_record_pages_say_nothing_of_states(workspace: Workspace) -> None:
    feeds = workspace.feeds("hue/nq47")
    plain = dict(pages_of(workspace, ["hue/nq47"], feeds, on=ON))
    assert "states.css" not in plain
    for path, data in plain.items():
        assert "Tình trạng".encode() not in data, path
        assert b"states.css" not in data, path


def test_by_an_empty_record_everything_past_is_overdue_and_nothing_is_marked(
    workspace: Workspace, tmp_path: Path
) -> None:
    empty = SqliteRecord(tmp_path / "none.sqlite")
    assert [feed.data for feed in workspace.feeds("hue/nq47", record=empty, on=ON)] == [
        feed.data for feed in workspace.feeds("hue/nq47")
    ]
    shown = text(made(workspace, tmp_path, ()), NGOAI_VU)
    assert "quá hạn: 3; sắp đến hạn: 1; thường xuyên: 5" in shown
    assert "✓" not in shown
