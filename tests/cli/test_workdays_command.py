"""``ttdn workdays``, as a person or a script calls it."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ttdn.cli.app import app


def run(*args: str) -> Result:
    return CliRunner().invoke(app, ["workdays", *args])


def answer(*args: str) -> Any:  # noqa: ANN401  JSON
    result = run(*args, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def table(*args: str) -> list[list[str]]:
    return [line.split("\t") for line in run(*args).output.splitlines()]


def test_a_plain_day_needs_no_advice() -> None:
    assert answer("--on", "2026-12-09") == {
        "day": "2026-12-09",
        "working": True,
        "certainty": "official",
        "name": "",
        "basis": "",
        "unsourced": "",
    }
    assert table("--on", "2026-12-09")[1:] == [
        ["09/12/2026 (thứ Tư)", "có", "ngày thường trong tuần", "", "chính thức"]
    ]


def test_a_day_off_has_working_days_beside_it() -> None:
    found = answer("--on", "2026-02-18")
    assert (found["working"], found["basis"]) == (False, "TB 9441/TB-BNV ngày 16/10/2025")
    assert found["preceding"] == {"day": "2026-02-13", "certainty": "official"}
    assert found["following"] == {"day": "2026-02-23", "certainty": "official"}
    assert [row[0] for row in table("--on", "2028-12-09")[1:]] == [
        "09/12/2028 (thứ Bảy)",
        "08/12/2028 (thứ Sáu)",
        "11/12/2028 (thứ Hai)",
    ]


def test_a_forecast_and_an_unsettled_day_say_so() -> None:
    assert (answer("--on", "2027-02-08")["certainty"], answer("--on", "2026-11-23")["certainty"]) == (
        "forecast",
        "unsettled",
    )
    assert "chưa có thông báo" in answer("--on", "2027-02-08")["unsourced"]
    assert table("--on", "2026-11-28")[1][-1] == "chưa rõ kết quả"
    assert answer("--on", "2026-11-24")["preceding"] == {"day": "2026-11-23", "certainty": "unsettled"}
    assert answer("--on", "2026-11-24")["following"] == {"day": "2026-11-25", "certainty": "official"}


def test_working_days_are_added() -> None:
    assert answer("--on", "2026-08-20", "--add", "2")["last"] == {"day": "2026-08-22", "certainty": "official"}
    assert table("--on", "2026-12-25", "--add", "6")[-1] == [
        "05/01/2027 (thứ Ba)",
        "có",
        "ngày làm việc thứ 6 sau đó",
        "",
        "dự báo",
    ]


def test_a_span_lists_its_special_days_and_counts() -> None:
    found = answer("--from", "2026-11-01", "--to", "2026-11-30")
    assert (found["working_days"], found["certainty"]) == (20, "unsettled")
    assert [item["day"] for item in found["days"]] == ["2026-11-23", "2026-11-24", "2026-11-28"]
    assert table("--from", "2025-01-01")[-1] == ["Cả kỳ", "250 ngày", "", "", "chính thức"]
    assert answer("--to", "2025-03-31")["from"] == "2025-01-01"


def test_reporting_windows() -> None:
    assert answer("--window", "yearly", "2026") == [
        {
            "kind": "yearly",
            "year": 2026,
            "number": 1,
            "from": "2025-12-15",
            "to": "2026-12-14",
            "basis": "NĐ 09/2019/NĐ-CP, Điều 12 (dẫn lại)",
            "unsourced": "",
        }
    ]
    assert [row[0] for row in table("--window", "quarterly", "2026")[1:]] == [
        "2026-1",
        "2026-2",
        "2026-3",
        "2026-4",
    ]
    assert table("--window", "monthly", "2026-3")[1][1:3] == ["15/02/2026 (Chủ nhật)", "14/03/2026 (thứ Bảy)"]
    assert "địa phương" in answer("--window", "nine-months", "2026")[0]["unsourced"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((), 2),
        (("--add", "3"), 2),
        (("--on", "2026-02-30"), 2),
        (("--on", "2026-01-01", "--window", "yearly", "2026"), 2),
        (("--from", "2026-02-01", "--to", "2026-01-01"), 2),
        (("--window", "weekly", "2026"), 2),
        (("--window", "yearly", "26"), 2),
        (("--window", "quarterly", "2026-5"), 3),
        (("--window", "yearly", "0001"), 3),
        (("--on", "2026-01-01", "--add", "-1"), 3),
        (("--on", "2026-01-01", "--add", "99999999"), 3),
    ],
)
def test_wrong_calls_end_with_a_line_and_a_code(args: tuple[str, ...], code: int) -> None:
    result = run(*args)
    assert result.exit_code == code
    assert "rror" in result.stderr
    assert "Traceback" not in result.output
