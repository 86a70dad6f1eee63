"""``ttdn draft`` as a person or a script calls it."""

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app
from ttdn.files.open_points import open_points

DOCUMENT = """\
ỦY BAN NHÂN DÂN
TỈNH THỪA THIÊN HUẾ
Số: 12/KH-UBND
Thừa Thiên Huế, ngày 05 tháng 6 năm 2024
KẾ HOẠCH
Phát triển du lịch năm 2024
Thực hiện Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ về thông tin đối ngoại;
II. NHIỆM VỤ
1. Rà soát quy hoạch du lịch.
- Đơn vị thực hiện: Sở Du lịch chủ trì, phối hợp với Sở Tài chính.
- Thời gian thực hiện: Quý III/2024.
2. Tổ chức quảng bá hình ảnh.
- Đơn vị thực hiện: Viện Quảng bá.
- Thời gian thực hiện: thường xuyên.
"""


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "Kế hoạch 12.txt"
    file.write_text(DOCUMENT, "utf-8")
    return file


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def test_a_document_becomes_a_file_that_check_and_build_take(document: Path, tmp_path: Path) -> None:
    out = tmp_path / "moi" / "plan.toml"
    made = run("draft", document, "-o", out, "--place", "vn/hue")
    assert (made.exit_code, made.stderr) == (0, "")
    assert made.stdout == f"{out}: written (2 duties, 0 sentences not placed, 1 points to decide)\n"
    checked = run("check", out)
    assert checked.exit_code == 0
    assert checked.stdout.startswith(f"{out}: ok (nhap/ke-hoach-12, 2 duties)\n")
    assert "Rà soát quy hoạch du lịch" in run("agenda", out, "--from", "2024-06-05", "--to", "2024-12-31").stdout
    assert run("build", out, "--out", tmp_path / "lich", "--no-pages").exit_code == 0


def test_the_file_goes_to_standard_output_alone(document: Path) -> None:
    made = run("draft", document, "-o", "-", "--place", "vn/hue", "--id", "hue/du-lich", "--uses", "hue")
    assert made.stdout.startswith("# BẢN NHÁP soạn tự động từ «Kế hoạch 12.txt»")
    assert '\nid = "hue/du-lich"\n' in made.stdout
    assert '\nuses = ["hue"]\n' in made.stdout
    assert made.stderr == "2 duties, 0 sentences not placed, 1 points to decide\n"


def test_the_page_and_json_need_no_plan_file(document: Path, tmp_path: Path) -> None:
    page = tmp_path / "duyet.html"
    made = run("draft", document, "--report", page, "--json", "--place", "vn/hue")
    found = json.loads(made.stdout)
    assert [duty["clause"] for duty in found["duties"]] == ["II.1", "II.2"]
    assert found["duties"][0]["roles"] == {"lead": ["Sở Du lịch"], "coordinating": ["Sở Tài chính"]}
    assert [(item["matter"], item["words"]) for item in found["open"]] == [("office-unknown", "Viện Quảng bá")]
    assert '<span class="lead">Sở Du lịch</span>' in page.read_text("utf-8")
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".toml"] == []


def test_what_is_there_is_not_written_over_unless_asked(document: Path, tmp_path: Path) -> None:
    out, page = tmp_path / "plan.toml", tmp_path / "duyet.html"
    out.write_text("mine", "utf-8")
    made = run("draft", document, "-o", out, "--report", page)
    assert made.exit_code == 6
    assert f"{out} draft-exists the file is there already" in made.stderr
    assert (out.read_text("utf-8"), page.exists()) == ("mine", False)
    assert run("draft", document, "-o", out, "--force").exit_code == 0
    assert "BẢN NHÁP" in out.read_text("utf-8")


def test_a_folder_that_may_not_be_written_leaves_nothing(document: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.toml"
    out.mkdir()
    made = run("draft", document, "-o", out)
    assert made.exit_code == 6
    assert "not-written" in made.stderr
    assert list(out.iterdir()) == []


def test_a_pipe_is_written_to_and_not_replaced(document: Path) -> None:
    assert run("draft", document, "-o", "/dev/null", "--place", "vn/hue").exit_code == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_document_without_a_day_needs_one(tmp_path: Path) -> None:
    file, out = tmp_path / "a.txt", tmp_path / "plan.toml"
    file.write_text("KẾ HOẠCH\n1. Sở Y tế\n- Báo cáo trước ngày 30/6/2026.\n", "utf-8")
    made = run("draft", file, "-o", out)
    assert (made.exit_code, out.exists()) == (3, False)
    assert "draft-undated" in made.stderr
    assert run("draft", file, "-o", out, "--on", "2026-01-05").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "say what to make"),
        (("-o", "-", "--json"), 2, "standard output takes one"),
        (("-o", " "), 2, "give the path of a file"),
        (("-o", "{document}", "--force"), 2, "this is the document itself"),
        (("-o", "{folder}/a", "--report", "{folder}/a"), 2, "need a file each"),
        (("--json", "--id", "Kế hoạch"), 3, "draft-id"),
        (("--json", "--id", "hue/nq47"), 3, "draft-id a plan of this id"),
        (("--json", "--uses", "hueee"), 3, "draft-uses"),
        (("--json", "--place", "vn/hue", "--uses", "vn", "--on", "2024"), 2, "no day"),
        (("--json", "--place", "vn/khong-co"), 3, "draft-place"),
    ],
)
def test_slips_are_told(arguments: tuple[str, ...], code: int, said: str, document: Path, tmp_path: Path) -> None:
    named = [argument.format(document=document, folder=tmp_path) for argument in arguments]
    made = run("draft", document, *named)
    assert made.exit_code == code
    assert said in made.stderr
    assert made.stdout == ""


def test_a_document_that_is_not_there_or_of_no_known_kind(tmp_path: Path) -> None:
    assert run("draft", tmp_path / "no.docx", "--json").exit_code == 4
    other = tmp_path / "a.xyz"
    other.write_bytes(b"?")
    assert run("draft", other, "--json").exit_code == 3


def test_check_build_and_publish_say_what_is_still_to_decide(document: Path, tmp_path: Path) -> None:
    out = tmp_path / "plan.toml"
    assert run("draft", document, "-o", out, "--place", "vn/hue").exit_code == 0
    note = f'note: {out}: 1 point still to decide; find "CẦN QUYẾT ĐỊNH" in the file, and take out each comment'
    site = tmp_path / "lich"
    publish = ("publish", site, out, "--on", "2024-06-05", "--no-pages")
    for command in (("check", out), ("build", out, "--out", tmp_path / "b", "--no-pages"), publish, publish):
        made = run(*command)
        assert made.exit_code == 0
        assert made.stderr.startswith(note)
    assert "1 point still to decide" in run("check", tmp_path).stderr
    out.write_text(out.read_text("utf-8").replace("# CẦN QUYẾT ĐỊNH", "# ĐÃ QUYẾT ĐỊNH"), "utf-8")
    assert run("check", out).stderr == ""


def test_a_mark_in_a_value_is_no_point_to_decide() -> None:
    assert open_points('note = "xem CẦN QUYẾT ĐỊNH"\n# nói về CẦN QUYẾT ĐỊNH\n') == 0
    assert open_points("  # 3. CẦN QUYẾT ĐỊNH: a\n#CẦN QUYẾT ĐỊNH\n") == 2
