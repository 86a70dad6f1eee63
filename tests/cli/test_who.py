"""Who carries the work of an office, asked on the command line and of a workspace."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app
from ttdn.errors import NotFound, Unsettled
from ttdn.model.succession import Membership, Succession, bearer, membership
from ttdn.succession_svg import succession_svg
from ttdn.workspace import Workspace

WORKSPACE = Workspace.open()
REPORT = date(2026, 12, 9)


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def answer(*args: str | Path) -> Any:  # noqa: ANN401  JSON
    result = run(*args)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def carriers(name: str, on: date = REPORT, field: str = "") -> dict[str | None, list[str]]:
    found = WORKSPACE.who(name, on, field)
    assert isinstance(found, Succession)
    return {
        share.field.id if share.field else None: [one.unit.id for one in share.carriers] for share in found.shares
    }


@pytest.mark.parametrize("name", ["hue/so-tttt", "Sở Thông tin và Truyền thông", "Sở TT&TT", "sở tttt"])
def test_an_office_that_is_gone_is_followed_field_by_field(name: str) -> None:
    assert carriers(name) == {
        "bao-chi-xuat-ban": ["hue/so-vhtt"],
        "buu-chinh-vien-thong": ["hue/so-khcn"],
        "chuyen-doi-so": ["hue/so-khcn"],
        "thong-tin-doi-ngoai": ["hue/so-vhtt"],
        None: ["hue/so-khcn", "hue/so-vhtt"],
    }
    assert carriers(name, date(2024, 12, 9)) == {None: ["hue/so-tttt"]}


@pytest.mark.parametrize("field", ["thong-tin-doi-ngoai", "Thông tin đối ngoại"])
def test_one_field_of_it(field: str) -> None:
    found = WORKSPACE.who("Sở TT&TT", REPORT, field)
    assert isinstance(found, Succession)
    (share,) = found.shares
    (carrier,) = share.carriers
    assert (carrier.name, carrier.since) == ("Sở Văn hóa và Thể thao thành phố Huế", date(2025, 3, 1))
    assert found.name == "Sở Thông tin và Truyền thông thành phố Huế"
    assert share.is_settled


def test_an_office_that_goes_on_keeps_what_it_did_not_pass_on() -> None:
    assert carriers("Bộ Nội vụ") == {"ton-giao": ["vn/bo-dan-toc-va-ton-giao"], None: ["vn/bo-noi-vu"]}
    assert carriers("Sở Du lịch") == {None: ["hue/so-du-lich"]}


def test_fields_are_followed_beyond_a_whole_succession() -> None:
    assert carriers("hue/tp-hue", date(2025, 6, 30)) == {None: ["hue/quan-phu-xuan", "hue/quan-thuan-hoa"]}
    assert len(carriers("hue/tp-hue")[None]) == 11


def test_a_name_that_two_bore_says_so() -> None:
    now = WORKSPACE.who("UBND thành phố Huế", REPORT)
    before = WORKSPACE.who("UBND thành phố Huế", date(2024, 6, 1))
    assert isinstance(now, Succession)
    assert isinstance(before, Succession)
    assert (now.unit.id, [other.bearer for other in now.namesakes]) == ("hue/ubnd", ["hue/tp-hue"])
    assert (before.unit.id, [other.bearer for other in before.namesakes]) == ("hue/tp-hue", ["hue/ubnd"])
    assert (
        "Tên này còn là của Ủy ban nhân dân thành phố Huế (hue/tp-hue)"
        in run("who", "UBND thành phố Huế", "--on", "2026-12-09").output
    )


def test_a_group_stands_for_the_offices_of_the_day() -> None:
    found = WORKSPACE.who("các sở, ban, ngành", REPORT)
    assert isinstance(found, Membership)
    assert len(found.carriers) == 14
    assert found == membership(WORKSPACE.register, "hue/cac-so", REPORT)
    assert len(answer("who", "các sở, ban, ngành", "--on", "2024-06-01", "--json")["members"]) == 20
    assert "hue/so-du-lich" in run("who", "hue/cac-so", "--on", "2026-12-09").output


@pytest.mark.parametrize(
    ("name", "on", "code"),
    [
        ("hue/so-nnmt", date(2025, 2, 28), "unit-not-yet"),
        ("Sở Nông nghiệp và Môi trường", date(2025, 2, 28), "unit-not-yet"),
        ("phường Phong Điền", date(2025, 6, 30), "unit-not-yet"),
    ],
)
def test_an_office_to_come_is_not_there_yet(name: str, on: date, code: str) -> None:
    with pytest.raises(Unsettled, match=code):
        WORKSPACE.who(name, on)
    assert isinstance(bearer(WORKSPACE.register, name, date(2025, 7, 1)).id, str)


def test_what_is_not_known_is_not_found() -> None:
    with pytest.raises(NotFound, match="unit-unknown"):
        WORKSPACE.who("Sở Không Có", REPORT)
    with pytest.raises(NotFound, match="field-unknown"):
        WORKSPACE.who("Sở Du lịch", REPORT, "nuôi ong")


def test_a_line_for_each_field_with_the_act() -> None:
    lines = run("who", "Sở TT&TT", "--on", "2026-12-09").output.splitlines()
    assert (
        lines[0]
        == "Sở Thông tin và Truyền thông thành phố Huế (hue/so-tttt), đến hết 28/02/2025; ngày 09/12/2026:"
    )
    (row,) = [line.split("\t") for line in lines if line.startswith("thông tin đối ngoại")]
    assert row[1:4] == ["Sở Văn hóa và Thể thao thành phố Huế", "hue/so-vhtt", "01/03/2025"]
    assert "NĐ 43/2025/NĐ-CP" in row[4]
    assert [line.split("\t")[1] for line in lines if line.startswith("việc khác")] == [
        "? Sở Khoa học và Công nghệ thành phố Huế",
        "? Sở Văn hóa và Thể thao thành phố Huế",
    ]
    assert lines[-1].startswith("?: nguồn không nói rõ")


def test_nobody_known_is_an_error_with_what_is_known() -> None:
    result = run("who", "Ban Dân tộc", "--on", "2026-12-09")
    assert result.exit_code == 5
    assert "chưa rõ đơn vị nào" in result.stdout
    assert "Kết thúc: 01/03/2025 giải thể, chưa có nguồn" in result.stdout
    assert "heir-none" in result.stderr
    assert run("who", "các cơ quan, đơn vị, địa phương", "--on", "2026-12-09").exit_code == 5


def test_who_as_json() -> None:
    found = answer("who", "Sở TT&TT", "--on", "2026-12-09", "--field", "thong-tin-doi-ngoai", "--json")
    assert (found["id"], found["from"], found["to"], found["namesakes"]) == ("hue/so-tttt", None, "2025-02-28", [])
    (share,) = found["shares"]
    (carrier,) = share["carriers"]
    assert (share["field"], share["settled"], carrier["id"]) == ("thong-tin-doi-ngoai", True, "hue/so-vhtt")
    assert [(change["on"], change["kind"], change["heirs"]) for change in carrier["changes"]] == [
        ("2025-03-01", "merged", ["hue/so-vhtt"])
    ]


def test_the_history_of_a_unit_has_every_change_and_its_ground() -> None:
    rows = [line.split("\t") for line in run("units", "--history", "hue/ban-tuyen-giao").output.splitlines()[1:]]
    assert [(row[0], row[1]) for row in rows] == [("01/01/2025", "đổi tên"), ("01/03/2025", "hợp nhất, sáp nhập")]
    assert rows[1][2:5] == [
        "Ban Tuyên giáo Thành ủy Huế; Ban Dân vận Thành ủy Huế",
        "Ban Tuyên giáo và Dân vận Thành ủy Huế",
        "Ban Tuyên giáo và Dân vận Thành ủy Huế",
    ]
    assert all(row[-1].startswith(("căn cứ: ", "chưa có nguồn: ")) for row in rows)
    changes = answer("units", "--history", "vn/bo-noi-vu", "--json")
    assert [(change["fields"], change["heirs"]) for change in changes] == [
        (["lao-dong-nguoi-co-cong"], ["vn/bo-noi-vu"]),
        (["ton-giao"], ["vn/bo-dan-toc-va-ton-giao"]),
    ]
    assert all((change["basis"] is None) != (change["unsourced"] is None) for change in changes)
    assert run("units", "--history", "hue/zzz").exit_code == 4


SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_of_a_succession(tmp_path: Path) -> None:
    path = tmp_path / "tttt.svg"
    assert run("units", "--history", "hue/so-tttt", "--svg", path).exit_code == 0
    root = ET.fromstring(path.read_bytes())  # noqa: S314  our own file
    texts = [text.text or "" for text in root.iter(f"{SVG}text")]
    assert {"Sở Thông tin và Truyền thông", "Sở Văn hóa và Thể thao", "01/03/2025"} <= set(texts)
    assert any("lĩnh vực: thông tin đối ngoại" in text for text in texts)
    assert len([path for path in root.iter(f"{SVG}path") if path.get("class") == "way"]) == 2
    assert not list(root.iter(f"{SVG}script"))
    assert path.read_text("utf-8") == succession_svg(Workspace.open().register, "hue/so-tttt")


@pytest.mark.parametrize("unit", sorted(WORKSPACE.register.units))
def test_every_unit_has_a_picture_that_holds_together(unit: str) -> None:
    root = ET.fromstring(succession_svg(WORKSPACE.register, unit))  # noqa: S314  our own text
    width, height = float(root.get("width", "0")), float(root.get("height", "0"))
    for box in root.iter(f"{SVG}rect"):
        left, top = float(box.get("x", "0")), float(box.get("y", "0"))
        assert left + float(box.get("width", "0")) <= width
        assert top + float(box.get("height", "0")) <= height
    names = [text.text or "" for text in root.iter(f"{SVG}text")]
    assert names[0].startswith("Sơ đồ kế thừa: ")
    arrows = [path for path in root.iter(f"{SVG}path") if path.get("class") == "way"]
    assert bool(arrows) == bool(WORKSPACE.register.history(unit))


def test_a_picture_that_cannot_be_written(tmp_path: Path) -> None:
    result = run("units", "--history", "hue/so-tttt", "--svg", tmp_path / "no" / "a.svg")
    assert result.exit_code == 6
    assert "not-written" in result.stderr
    assert run("units", "--svg", tmp_path / "a.svg").exit_code == 2
