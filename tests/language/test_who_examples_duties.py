"""Verbs of duty beside what only looks like one: nouns, reports of what was done, orders, those told to act."""

import pytest

from language.duties import Roles, roles
from ttdn.language.who import read_who


@pytest.mark.parametrize(
    "line",
    [
        "Làm tốt công tác kiểm tra, giám sát, đôn đốc",
        "Công tác phân công, kiểm tra, giám sát",
        "Chịu sự lãnh đạo của Đảng ủy, hướng dẫn của Bộ Y tế",
        "Chịu sự hướng dẫn của Bộ Y tế, kiểm tra của UBND tỉnh",
        "Mở sổ theo dõi người lao động nước ngoài",
        "Xây dựng chế độ báo cáo UBND tỉnh",
        "Thực hiện theo yêu cầu của Sở Nội vụ",
        "Tham gia ra quân cùng Tổ công tác liên ngành",
        "Cùng Kho bạc Nhà nước tháo gỡ vướng mắc",
        "Phối hợp đồng bộ, chặt chẽ giữa các cơ quan, đơn vị",
    ],
)
def test_a_noun_gives_no_role_of_its_own(line: str) -> None:
    assert roles(line, "Sở Y tế") == {"implementing": ["Sở Y tế"]}


@pytest.mark.parametrize(
    "line",
    [
        "Khi có yêu cầu, kiểm tra các cơ sở khám bệnh",
        "Theo phân công, theo dõi các xã",
        "Theo yêu cầu của UBND tỉnh, kiểm tra các cơ sở",
        "Theo đề nghị của Sở Nội vụ, kiểm tra các đơn vị",
    ],
)
def test_behind_an_order_somebody_acts(line: str) -> None:
    assert roles(line, "Sở Y tế") == {"monitoring": ["Sở Y tế"]}


@pytest.mark.parametrize(
    "phrase",
    [
        "Sở Y tế chủ trì cuộc họp, Sở Nội vụ theo dõi",
        "Chủ tịch UBND xã chủ trì họp giao ban với các cơ quan phối hợp mỗi quý một lần",
        "Trình HĐND xã kỳ họp gần nhất (Phòng Văn hóa chủ trì, phối hợp với các trường)",
        "Quy chế này quy định việc phối hợp giữa Ban Quản lý với Hạt Kiểm lâm",
        "Các cơ quan được giao chủ trì, phối hợp với Sở Tài chính lập dự toán",
        "Tổ trưởng Tổ công tác phân công như sau:",
        "Trưởng Ban Chỉ đạo phân công nhiệm vụ các thành viên như sau:",
        "Báo cáo tổng hợp của Sở Nông nghiệp",
        "Mục đích, yêu cầu",
        "Thành phần mời",
    ],
)
def test_no_duty(phrase: str) -> None:
    assert roles(phrase) == {}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Căn cứ hướng dẫn nghiệp vụ của Bộ Y tế, Sở Y tế triển khai",
            {"guiding": ["Bộ Y tế"], "implementing": ["Sở Y tế"]},
        ),
        (
            "Căn cứ quy định và hướng dẫn của Bộ Y tế, Sở Y tế triển khai",
            {"guiding": ["Bộ Y tế"], "implementing": ["Sở Y tế"]},
        ),
        ("UBND xã phân công cán bộ trực 24/24 giờ", {"implementing": ["UBND xã"]}),
        ("Đảng ủy xã phân công trực Tết", {"implementing": ["Đảng ủy xã"]}),
        (
            "UBND xã phân công cán bộ trực, kiểm tra các điểm ngập",
            {"implementing": ["UBND xã"], "monitoring": ["UBND xã"]},
        ),
        ("Trưởng phòng phân công công chức theo dõi", {"implementing": ["Trưởng phòng"]}),
        ("Trưởng các Tiểu ban phân công thành viên", {"implementing": ["Trưởng các Tiểu ban"]}),
        ("Giám đốc Sở Y tế phân công các phòng trực bão", {"implementing": ["các phòng"]}),
        ("Sở Y tế phân công: Phòng Nghiệp vụ Y rà soát", {"implementing": ["Phòng Nghiệp vụ Y"]}),
        (
            "Đề nghị Ủy ban MTTQ Việt Nam thành phố tham gia giám sát việc bồi thường",
            {
                "implementing": ["Ủy ban MTTQ Việt Nam thành phố"],
                "monitoring": ["Ủy ban MTTQ Việt Nam thành phố"],
            },
        ),
        (
            "Phân công Phòng VHXH chuẩn bị, mời Thường trực Đảng ủy - HĐND - UBND cùng dự",
            {"implementing": ["Phòng VHXH"]},
        ),
        (
            "Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện chế độ báo cáo như sau:",
            {"implementing": ["các cơ quan, đơn vị"]},
        ),
        (
            "Cấp ủy, chính quyền các cấp phải đồng hành cùng doanh nghiệp",
            {"implementing": ["Cấp ủy, chính quyền các cấp"]},
        ),
        ("Dự thảo báo cáo Thủ tướng Chính phủ đúng thời gian quy định", {"recipient": ["Thủ tướng Chính phủ"]}),
        (
            "Sở Nội vụ rà soát hồ sơ; kết quả báo cáo Chủ tịch UBND tỉnh",
            {"implementing": ["Sở Nội vụ"], "recipient": ["Chủ tịch UBND tỉnh"]},
        ),
    ],
)
def test_who_acts(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Gửi Sở Nội vụ theo dõi, đôn đốc", {"monitoring": ["Sở Nội vụ"], "recipient": ["Sở Nội vụ"]}),
        ("Báo cáo Sở Nội vụ để theo dõi, đôn đốc", {"monitoring": ["Sở Nội vụ"], "recipient": ["Sở Nội vụ"]}),
        ("Gửi Sở Nội vụ để tổng hợp, hướng dẫn", {"guiding": ["Sở Nội vụ"], "recipient": ["Sở Nội vụ"]}),
        ("Gửi Sở Nội vụ để UBND tỉnh xem xét", {"recipient": ["Sở Nội vụ"]}),
        ("Báo cáo Sở Nội vụ để thẩm định, báo cáo UBND tỉnh", {"via": ["Sở Nội vụ"], "recipient": ["UBND tỉnh"]}),
    ],
)
def test_those_told_go_on_to_act(line: str, expected: Roles) -> None:
    assert roles(line, "Sở Y tế") == {**expected, "implementing": ["Sở Y tế"]}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Báo cáo UBND tỉnh, kiểm tra các đơn vị", ["UBND tỉnh"]),
        ("Gửi Sở Nội vụ, báo cáo UBND tỉnh, kiểm tra các đơn vị", ["Sở Nội vụ", "UBND tỉnh"]),
    ],
)
def test_who_reports_goes_on_to_act(line: str, told: list[str]) -> None:
    assert roles(line, "Sở Y tế") == {"monitoring": ["Sở Y tế"], "recipient": told}


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("Sở Công Thương chủ trì theo dõi", ["Sở Công Thương", "chủ trì", "theo dõi"]),
        ("Giao Sở Y tế chủ trì", ["Giao", "Sở Y tế", "chủ trì"]),
        ("Cơ quan chủ trì: Sở Y tế", ["Cơ quan chủ trì:", "Sở Y tế"]),
        ("báo cáo UBND tỉnh (qua Sở Nội vụ)", ["báo cáo", "UBND tỉnh", "qua", "Sở Nội vụ"]),
        ("Sở Nông nghiệp chủ trì cùng Công an tỉnh", ["Sở Nông nghiệp", "chủ trì", "Công an tỉnh"]),
        (
            "Căn cứ hướng dẫn của Bộ Y tế, Sở Y tế triển khai",
            ["hướng dẫn của", "Bộ Y tế", "Sở Y tế"],
        ),
        ("Sở Y tế (phần 1) và Sở Nội vụ thực hiện", ["Sở Y tế", "phần 1", "Sở Nội vụ"]),
        ("Cơ quan phối hợp:", ["Cơ quan phối hợp:"]),
        ("Sở Y tế () rà soát", ["Sở Y tế"]),
        ("Công tác kiểm tra, giám sát", []),
        ("Phối hợp giữa các sở, ban, ngành", []),
        ("Mở sổ theo dõi người lao động nước ngoài", []),
        ("Gửi Sở Nội vụ để UBND tỉnh xem xét", ["Gửi", "Sở Nội vụ"]),
        ("Chế độ báo cáo", []),
        ("Theo báo cáo của Chi cục Chăn nuôi", []),
        ("Theo yêu cầu của Tỉnh ủy", []),
        ("Khi có yêu cầu", []),
        ("Đề nghị của Công an xã", []),
        ("Tổng hợp, dự thảo báo cáo UBND thành phố", []),
    ],
)
def test_the_words_on_which_a_reading_rests(phrase: str, words: list[str]) -> None:
    assert [phrase[slice(*span)] for span in read_who(phrase).used] == words
