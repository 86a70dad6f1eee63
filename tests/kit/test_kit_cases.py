"""Files of cases: read strictly, answered by a workspace, and readable where they differ."""

import re
from pathlib import Path

import pytest

from ttdn.errors import InvalidFile, NotFound
from ttdn.testing import CheckError, check_cases, isolated_workspace, read_cases
from ttdn.workspace import Workspace

HEAD = 'schema = 1\nplan = "hue/nq47"\n'


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return isolated_workspace()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.cases.toml"


def codes(path: Path, text: str) -> list[tuple[str, int]]:
    path.write_text(text, "utf-8")
    with pytest.raises(InvalidFile) as caught:
        read_cases(path)
    assert all(problem.place.file == str(path) for problem in caught.value.problems)
    return [(problem.code, problem.place.line) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("schema = 1", [("case-missing", 1)]),
        ("", [("key-missing", 1)]),
        ("schema = 2", [("schema-version", 1)]),
        ("schema = 1\n[[who]\n", [("toml-syntax", 2)]),
        (
            'schema = 1\n[[due]]\nyear = 2026\nexpect = []\n[[due]]\nplan = "a"\nyear = 2026\nexpect = []',
            [("case-plan", 2)],
        ),
        (
            (
                f'{HEAD}[[who]]\non = 2026-01-01\nunit = "a"\n'
                '[[who]]\non = "hôm nay"\nunit = "a"\ncount = 1\nai = 1\n'
            ),
            [("case-answer", 3), ("value-type", 7), ("key-unknown", 10)],
        ),
        (f'{HEAD}[[who]]\non = 2026-01-01\nunit = "a"\ncount = 1\nopen = true\n', [("case-answer", 3)]),
        (f'{HEAD}[[bearer]]\non = 2026-01-01\nclause = "a"\n', [("case-answer", 3)]),
        (f"{HEAD}[[due]]\nyear = 2026\non = 2026-01-01\nexpect = []\n", [("case-answer", 3)]),
        (f'{HEAD}[[due]]\nyear = 2026\nroles = ["lead"]\nexpect = []\n', [("case-roles", 3)]),
        (f'{HEAD}[[due]]\nyear = 2026\nunit = "a"\nroles = ["chủ trì"]\nexpect = []\n', [("value-choice", 6)]),
        (
            f"{HEAD}[[due]]\nspan = {{ first = 2026-02-01, last = 2026-01-01 }}\nexpect = []\n",
            [("span-reversed", 4)],
        ),
    ],
)
def test_a_faulty_file_is_refused_with_all_places(path: Path, text: str, expected: list[tuple[str, int]]) -> None:
    assert codes(path, text) == expected


def test_the_cases_of_the_page_hold(path: Path, workspace: Workspace) -> None:
    page = (Path(__file__).parents[2] / "docs/reference/testing.md").read_text("utf-8")
    (text,) = [block for block in re.findall(r"```toml\n(.*?)```", page, re.DOTALL) if "[[who]]" in block]
    path.write_text(text, "utf-8")
    assert len(read_cases(path)) == 3
    check_cases(path, workspace)


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(NotFound, match="file-missing"):
        read_cases(Path("khong-co.cases.toml"))


RIGHT = (
    (
        'unit = "hue/so-tttt"\nfield = "bao-chi-xuat-ban"\non = 2026-01-01\n'
        'expect = ["Sở Văn hóa và Thể thao thành phố Huế"]'
    ),
    'unit = "hue/ubnd-cap-huyen"\non = 2026-01-01\ncount = 40',
    'unit = "hue/ubnd-cap-xa"\non = 2024-06-01\nopen = true',
)


@pytest.mark.parametrize("case", RIGHT)
def test_a_right_case_holds(path: Path, workspace: Workspace, case: str) -> None:
    path.write_text(f"{HEAD}[[who]]\n{case}\n", "utf-8")
    check_cases(path, workspace)


@pytest.mark.parametrize(
    ("table", "missing", "unexpected"),
    [
        (
            '[[who]]\nunit = "hue/so-tttt"\nfield = "bao-chi-xuat-ban"\non = 2026-01-01\nexpect = ["Sở Nội vụ"]',
            ("Sở Nội vụ",),
            ("Sở Văn hóa và Thể thao thành phố Huế",),
        ),
        ('[[who]]\nunit = "hue/ubnd-cap-huyen"\non = 2026-01-01\ncount = 9', ("9 of them",), ("40 of them",)),
        (
            '[[who]]\nunit = "hue/so-vhtt"\non = 2026-01-01\nopen = true',
            ("nobody is known",),
            ("Sở Văn hóa và Thể thao thành phố Huế",),
        ),
        (
            '[[bearer]]\nclause = "IV.2"\non = 2024-12-09\nroles = ["via"]\nexpect = ["Sở Du lịch"]',
            ("Sở Du lịch",),
            ("Sở Thông tin và Truyền thông tỉnh Thừa Thiên Huế",),
        ),
        (
            '[[bearer]]\nclause = "IV.2"\non = 2026-12-09\nroles = ["via"]\ncount = 2',
            ("2 of them",),
            ("1 of them",),
        ),
        (
            (
                '[[due]]\nyear = 2026\nexpect = [{ on = 2026-12-09, clause = "IV.2" },'
                ' { on = 2026-12-25, clause = "IV.1" }]'
            ),
            ("2026-12-25 IV.1",),
            ("2026-12-24 IV.1",),
        ),
        ('[[due]]\nclause = "IV.1"\non = 2026-12-24\nexpect = []', (), ("2026-12-24 IV.1",)),
        (
            '[[due]]\nyear = 2026\nunit = "hue/so-vhtt"\nroles = ["via"]\nexpect = []',
            (),
            ("2026-12-09 IV.2",),
        ),
        (
            (
                '[[duty]]\nclause = "III.1.a"\ntitle = "Quán triệt"\n'
                'implementing = ["các sở"]\nread_as = "2024"\nopen = ["no-year"]'
            ),
            ("title: Quán triệt", "implementing: các sở", "read as: 2024", "open: no-year"),
            (
                "title: Quán triệt Kết luận 57-KL/TW đến cán bộ, đảng viên",
                "implementing: các sở, ban,ngành; Ủy ban nhân dân các huyện, thị xã, thành phố",
                "guiding: Ban Tuyên giáo Tỉnh ủy",
                "words: Hoàn thành trong quý III năm 2024.",
                "read as: trong quý III năm 2024",
            ),
        ),
    ],
)
def test_a_wrong_case_shows_what_is_expected_and_what_is_so(
    path: Path, workspace: Workspace, table: str, missing: tuple[str, ...], unexpected: tuple[str, ...]
) -> None:
    path.write_text(f"{HEAD}\n{table}\n", "utf-8")
    (case,) = read_cases(path)
    difference = case.difference(workspace)
    assert difference is not None
    assert (difference.missing, difference.unexpected) == (missing, unexpected)
    head, *lines = difference.text.splitlines()
    assert head == f"{path}:4:1: {case.question}"
    assert [line for line in lines if line.startswith("  - ")] == [
        f"  - {one}   [expected, and not so]" for one in missing
    ]
    with pytest.raises(CheckError, match="case-differs") as caught:
        check_cases(path, workspace)
    assert [problem.place.line for problem in caught.value.problems] == [4]


def test_what_a_unit_carries_on_a_day(path: Path, workspace: Workspace) -> None:
    table = '[[carries]]\non = {on}\nunit = "hue/so-tttt"\nroles = ["via"]\nexpect = {expect}\n'
    last = table.format(on="2025-02-28", expect='["IV.2", "Kết"]')
    gone = table.format(on="2025-03-01", expect="[]")
    path.write_text(HEAD + last + gone, "utf-8")
    check_cases(path, workspace)
    path.write_text(HEAD + last.replace("02-28", "03-01"), "utf-8")
    (case,) = read_cases(path)
    difference = case.difference(workspace)
    assert difference is not None
    assert difference.missing == ("IV.2", "Kết")


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ('[[who]]\nunit = "hue/khong-co"\non = 2026-01-01\ncount = 1', "unit-unknown"),
        ('[[due]]\nplan = "hue/khong-co"\nyear = 2026\nexpect = []', "plan-unknown"),
        ('[[due]]\nclause = "IX"\nyear = 2026\nexpect = []', "clause-unknown"),
        ('[[bearer]]\nclause = "IX"\non = 2026-01-01\ncount = 0', "clause-unknown"),
        ('[[carries]]\nunit = "hue/so-vhtt"\non = 2026-01-01\nexpect = ["IX"]', "clause-unknown"),
    ],
)
def test_a_question_that_cannot_be_answered_says_why(
    path: Path, workspace: Workspace, table: str, code: str
) -> None:
    path.write_text(f"{HEAD}{table}\n", "utf-8")
    with pytest.raises(CheckError, match=code) as caught:
        check_cases(path, workspace)
    assert (caught.value.code, caught.value.problems[0].place.line) == (code, 3)
    (case,) = read_cases(path)
    difference = case.difference(workspace)
    assert difference is not None
    assert f"  ! {code} " in difference.text


def test_all_that_differ_are_reported_in_the_order_of_the_file(path: Path, workspace: Workspace) -> None:
    due, who = '[[due]]\nyear = 2031\nexpect = [{ on = 2031-01-01, clause = "IV.1" }]\n', f"[[who]]\n{RIGHT[1]}\n"
    wrong = who.replace("40", "41")
    path.write_text(HEAD + due + wrong + who + due, "utf-8")
    with pytest.raises(CheckError) as caught:
        check_cases(path, workspace)
    assert [problem.place.line for problem in caught.value.problems] == [3, 6, 14]
