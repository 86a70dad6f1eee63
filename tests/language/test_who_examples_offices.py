"""Offices as those near at hand name them: by number, by letter, within a commune."""

import pytest

from language.duties import Roles, roles


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("05 sở rà soát hồ sơ", {"implementing": ["05 sở"]}),
        ("12 đơn vị bổ sung tài liệu", {"implementing": ["12 đơn vị"]}),
        ("31 xã, phường hoàn thành việc tự chấm điểm", {"implementing": ["31 xã, phường"]}),
        ("Điều 5 Sở Y tế rà soát", {}),  # a number that counts nothing
        ("P. KT-GS rà soát hồ sơ", {"implementing": ["P. KT-GS"]}),
        ("P.TC-KT chủ trì, P. KH-TĐ phối hợp", {"lead": ["P.TC-KT"], "coordinating": ["P. KH-TĐ"]}),
        ("UBND P. Thục Phán rà soát", {"implementing": ["UBND P. Thục Phán"]}),  # a ward
        ("VP rà soát hồ sơ", {"implementing": ["VP"]}),
        ("VP UBND tỉnh rà soát", {"implementing": ["VP UBND tỉnh"]}),
        (
            "Đảng ủy các xã, phường phân công cấp ủy viên phụ trách từng chủ tàu",
            {"implementing": ["Đảng ủy các xã, phường"]},
        ),
        ("Chủ tịch UBND tỉnh phân công Sở Y tế chủ trì", {"lead": ["Sở Y tế"]}),
    ],
)
def test_offices_are_read(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Đối tượng thực hiện báo cáo", "implementing"),
        ("Cơ quan thực hiện báo cáo", "implementing"),
        ("Đơn vị báo cáo", "implementing"),
        ("Cơ quan gửi báo cáo", "implementing"),
        ("Cơ quan nhận báo cáo", "recipient"),
        ("Nơi nhận báo cáo", "recipient"),
    ],
)
def test_who_makes_a_report_and_who_gets_it(label: str, role: str) -> None:
    assert roles(f"{label}: Sở Y tế") == {role: ["Sở Y tế"]}
