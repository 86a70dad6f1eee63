"""Where a name may begin, and how words are told apart: titles, abbreviations, capitals, territories."""

import pytest

from language.duties import Roles, roles
from ttdn.language.names import NameBook
from ttdn.language.who import read_who
from ttdn.model.tasks import Role


@pytest.mark.parametrize(
    "name",
    [
        "CDC",
        "KSNK",
        "Giám đốc",
        "Chủ tịch và Phó Chủ tịch UBND tỉnh",
        "Chủ tịch và các Phó Chủ tịch UBND tỉnh",
        "Đơn vị, tổ chức, hộ gia đình",
        "UBND P. A Sào",
        "UBND xã Phú Hội",
        "UBND phường Hội An Tây",
        "UBND xã Bàn Đạt",
        "Ban Chỉ đạo cấp Tỉnh",
    ],
)
def test_who_acts(name: str) -> None:
    assert roles(f"{name} chỉ đạo rà soát") == {"implementing": [name]}


@pytest.mark.parametrize("name", ["Mạng lưới Tình nguyện", "Nguyễn Thu Hà", "Ban Quản lí dự án"])
def test_who_leads(name: str) -> None:
    assert roles(f"{name} chủ trì") == {"lead": [name]}


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("Bộ trưởng, Thủ trưởng cơ quan ngang Bộ rà soát", ["Bộ trưởng", "Thủ trưởng cơ quan ngang Bộ"]),
        ("Giám đốc Sở Y tế - Ủy viên", ["Giám đốc Sở Y tế"]),
        ("Phòng Kế hoạch trình Giám đốc ban hành quy chế", ["Phòng Kế hoạch"]),
        ("Rà soát quy hoạch; chủ đầu tư khẩn trương hoàn thiện hồ sơ", ["chủ đầu tư"]),
        ("UBND huyện Vụ Bản và UBND xã Thống Nhất rà soát", ["UBND huyện Vụ Bản", "UBND xã Thống Nhất"]),
        ("phường trực tiếp chỉ đạo các tổ", ["phường"]),
        ("Về biên chế địa chính: giao Sở Nội vụ trả lời", ["Sở Nội vụ"]),
        ("Sở  Nội\nvụ rà soát", ["Sở Nội vụ"]),
    ],
)
def test_several_words_before_an_act(phrase: str, names: list[str]) -> None:
    assert roles(phrase) == {"implementing": names}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Các xã được giao chủ trì rà soát", {"lead": ["Các xã"]}),
        ("UBND các xã được giao chủ trì", {"lead": ["UBND các xã"]}),
        ("Các sở, ngành được phân công phối hợp rà soát", {"coordinating": ["Các sở, ngành"]}),
        ("Người chủ trì: Giám đốc Sở Y tế", {"lead": ["Giám đốc Sở Y tế"]}),
        ("Báo cáo Tổ trưởng và bàn giao công việc", {"recipient": ["Tổ trưởng"]}),
        ("Báo cáo Cơ quan thường trực Ban Chỉ đạo", {"recipient": ["Cơ quan thường trực Ban Chỉ đạo"]}),
        (
            "Sở Y tế rà soát, hướng dẫn, kiểm tra các cơ sở",
            {"implementing": ["Sở Y tế"], "guiding": ["Sở Y tế"], "monitoring": ["Sở Y tế"]},
        ),
        (
            "Sở Nội vụ chủ trì, phối hợp với các trường học tổ chức Tháng Thanh niên",
            {"lead": ["Sở Nội vụ"], "coordinating": ["các trường học"]},
        ),
    ],
)
def test_a_duty(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        "Ủy viên",
        "Ủy viên, Thư ký",
        "Phó Chủ tịch - Tổ trưởng",
        "phòng.",
        "MỤC TIÊU",
        "Họp tại Hội trường P",
        "Nhiệm vụ tại khoản 1 mục III: đến hết ngày 30/11",
        "Năm vừa qua, ngành giáo dục đã đạt kết quả",
        "Địa phương tập trung:",
    ],
)
def test_nobody_acts(phrase: str) -> None:
    assert roles(phrase) == {}


def test_a_cell_may_name_whom_nobody_knows() -> None:
    read = roles("Mạng lưới Tình nguyện", column="Đơn vị thực hiện")
    assert read == {"implementing": ["Mạng lưới Tình nguyện"]}


def test_a_known_name_may_be_one_word_at_the_end() -> None:
    reading = read_who("Sở Y tế chủ trì, phối hợp với Petrolimex", names=NameBook.of(["Petrolimex"]))
    assert reading.names(Role.COORDINATING) == ("Petrolimex",)


def test_a_known_name_needs_no_capital() -> None:
    reading = read_who("Sở Y tế và đội văn nghệ xã phục vụ lễ hội", names=NameBook.of(["đội văn nghệ xã"]))
    assert reading.names(Role.IMPLEMENTING) == ("Sở Y tế", "đội văn nghệ xã")
