"""What is said of a name that no unit bears on the day."""

from datetime import date

import pytest

from feeds.small_plan import REGISTER
from ttdn.model.former_names import no_such_unit

AFTER, RENAMED = date(2025, 3, 1), date(2026, 1, 1)


@pytest.mark.parametrize(
    ("text", "on", "hint"),
    [
        (
            "Sở Thông tin và Truyền thông",
            RENAMED,
            "mau/so-tttt ended on 28/02/2025; its work is carried by Sở Văn hóa và Thể thao thành phố Mẫu (",
        ),
        (
            "Sở Du lịch tỉnh Mẫu",
            RENAMED,
            "mau/so-du-lich bears this name on other days; on this one it is Sở Du lịch thành phố Mẫu",
        ),
        ("các sở, ban, ngành", AFTER, "mau/cac-so is a group; `ttdn who` names its members"),
        ("So du lihc", AFTER, "did you mean Sở Du lịch"),
        ("mau/so-du-lch", AFTER, "did you mean mau/so-du-lich"),
        ("Hội đồng bảo an", AFTER, "see `ttdn units --on 2025-03-01`"),
    ],
)
def test_the_hint_helps_on(text: str, on: date, hint: str) -> None:
    problem = no_such_unit(REGISTER, text, on).problems[0]
    told = f"no unit has this id or bears this name on {on:%d/%m/%Y}"
    assert (problem.code, problem.what) == ("unit-unknown", told)
    assert problem.hint.startswith(hint)


def test_only_names_of_the_day_are_near() -> None:
    typed = "So Thong tin va Truyen thog"
    assert "Sở Thông tin và Truyền thông" in no_such_unit(REGISTER, typed, date(2025, 2, 28)).problems[0].hint
    assert "Truyền thông" not in no_such_unit(REGISTER, typed, AFTER).problems[0].hint
