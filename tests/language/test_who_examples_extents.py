"""How far the name of an office goes: what belongs to it, and the words at which it ends."""

import pytest

from language.duties import Roles, roles
from ttdn.language.names import NameBook
from ttdn.language.who import read_who
from ttdn.model.tasks import Role


@pytest.mark.parametrize(
    "name",
    [
        'Quỹ "Vì người nghèo" tỉnh',
        'Quỹ "Vì người nghèo"',
        "Phòng Tài chính & Tài sản công",
        "Phòng Y tế Dân số",
        "Thanh tra Sở Xây dựng",
        "Cục Quản lý xử lý vi phạm hành chính",
        "Đội Quản lý trật tự xây dựng",
        "Đội tuần tra",
        "Đội thanh niên tuần tra",
        "Tổ liên ngành kiểm tra",
        "Tổ công tác rà soát thủ tục hành chính",
        "Trung tâm tư vấn pháp luật",
        "Trung tâm Khoa học và Ứng dụng",
        "Phòng PC07 Công an tỉnh",
        "Đảng ủy Quân khu 4",
        "Văn phòng Đảng ủy - UBND",
        "Tổng công ty Thép Việt Nam - CTCP",
        "Công ty Môi trường & đô thị",
        "Ban Chỉ đạo quốc gia phòng, chống AIDS",
        "Ban Chỉ đạo phòng chống dịch các địa phương",
        "Ban Chỉ đạo phòng, chống bạo lực gia đình các cấp",
        "Ban Chỉ đạo thực hiện Đề án cấp tỉnh",
        "Ủy ban Quốc gia về trẻ em",
        "UBND cấp xã nơi có dịch",
        "UBND xã A Lưới 1",
        "UBND thành phố trực thuộc Trung ương",
        "Trung tâm Y tế trên địa bàn tỉnh",
        "Trung tâm Bảo tồn trên địa bàn Huế",
        "Bệnh viện Đa khoa thuộc Sở Y tế",
    ],
)
def test_a_name_is_whole(name: str) -> None:
    assert roles(f"{name} chủ trì, phối hợp với Sở Y tế") == {"lead": [name], "coordinating": ["Sở Y tế"]}
    assert roles(name, column="Cơ quan phối hợp") == {"coordinating": [name]}


@pytest.mark.parametrize(
    "name",
    ["UBND các huyện An Lão, Tây Sơn", "Trung tâm Khoa học và Ứng dụng"],
)
def test_a_name_is_whole_in_capitals(name: str) -> None:
    assert roles(name.upper(), column="ĐƠN VỊ THỰC HIỆN") == {"implementing": [name.upper()]}


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("Đội Quản lý trật tự xây dựng", "xử lý vi phạm"),
        ("Vụ Vật liệu xây dựng", "thẩm định hồ sơ"),
        ("Thanh tra Sở", "xây dựng kế hoạch"),
        ("Văn phòng Sở Y tế", "mới nhận được hồ sơ"),
        ("Công an Nam Định", "mới nhận được tin"),
        ("UBND xã", "ươm cây giống"),
        ("Phòng Tài chính - Tài sản công các xã", "rà soát"),
        ("Văn phòng", "xử lí hồ sơ"),
        ("Văn phòng Đảng ủy", "phục vụ hội nghị"),
        ("Sở Nội vụ", "mới nhận được hồ sơ"),
        ("Sở Nội vụ", "được phân công rà soát"),
        ("Trung tâm Y tế", "trên địa bàn rà soát"),
        ("Chi cục Kiểm ngư", "ươm các loại giống"),
        ("Chi cục Kiểm ngư", "ươm dưỡng các loại giống"),
        ("Vườn quốc gia Bạch Mã", "gieo ươm các loại giống"),
        ("Ban Quản lý Khu di tích", "kiểm kê hiện vật, đồ thờ mỗi năm một lần"),
        ("Quỹ “Vì người nghèo” tỉnh", "tiếp nhận ủng hộ"),
        ("Sở Y tế", '"rà soát" hồ sơ'),
        ("Chánh Văn phòng UBND tỉnh", "- Ủy viên"),
        ("Trung tâm Văn hóa", '" mở cửa các ngày lễ'),
        ("Trung tâm Văn hóa", '"mở cửa các ngày lễ'),
    ],
)
def test_a_name_ends_before_what_is_done(name: str, act: str) -> None:
    assert roles(f"{name} {act}") == {"implementing": [name]}


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("Báo cáo Ban Thường vụ Tỉnh ủy kết quả thực hiện", "Ban Thường vụ Tỉnh ủy"),
        ("Báo cáo Chi cục Thú y về kiểm tra vệ sinh", "Chi cục Thú y"),
        ("Gửi Trung tâm Y tế về kế hoạch tiêm chủng", "Trung tâm Y tế"),
        ("Báo cáo Sở Y tế về nhu cầu mở rộng", "Sở Y tế"),
        ("Báo cáo UBND Tỉnh 02 lần/năm", "UBND Tỉnh"),
        ("Báo cáo Tỉnh ủy 02 lần/năm", "Tỉnh ủy"),
        ("Gửi Sở Nội vụ tại tầng 2", "Sở Nội vụ"),
        ("Báo cáo UBND phường tại cuộc họp giao ban", "UBND phường"),
    ],
)
def test_a_name_ends_before_what_is_told(phrase: str, told: str) -> None:
    assert roles(phrase) == {"recipient": [told]}


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("Văn phòng UBND và Công an tỉnh rà soát", ["Văn phòng UBND", "Công an tỉnh"]),
        ("Văn phòng Đảng ủy và Công an xã rà soát", ["Văn phòng Đảng ủy", "Công an xã"]),
        (
            "Sở Giao thông vận tải - Xây dựng và UBND các xã rà soát",
            ["Sở Giao thông vận tải - Xây dựng", "UBND các xã"],
        ),
    ],
)
def test_two_who_act(phrase: str, names: list[str]) -> None:
    assert roles(phrase) == {"implementing": names}


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Công ty Cấp nước, Công ty Cổ phần Môi trường", ["Công ty Cấp nước", "Công ty Cổ phần Môi trường"]),
        ("Sở GTVT, PTI, Sở XD", ["Sở GTVT", "PTI", "Sở XD"]),
        ("Sở Y tế tỉnh Công an tỉnh", ["Sở Y tế tỉnh", "Công an tỉnh"]),
        ("UBND CÁC XÃ, PHƯỜNG CÔNG AN TỈNH", ["UBND CÁC XÃ, PHƯỜNG", "CÔNG AN TỈNH"]),
        ("UBND xã tại trụ sở", ["UBND xã"]),
    ],
)
def test_a_cell(cell: str, names: list[str]) -> None:
    assert roles(cell, column="Đơn vị thực hiện") == {"implementing": names}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Đơn vị chủ trì: Trung tâm Y tế Đơn vị phối hợp: Sở Nội vụ",
            {"lead": ["Trung tâm Y tế"], "coordinating": ["Sở Nội vụ"]},
        ),
        (
            "Cơ quan chủ trì: Trung tâm Văn hóa, Cơ quan phối hợp: Sở Y tế",
            {"lead": ["Trung tâm Văn hóa"], "coordinating": ["Sở Y tế"]},
        ),
        (
            "Cơ quan chủ trì: Ban Chỉ đạo, Trách nhiệm thực hiện: Sở Y tế",
            {"lead": ["Ban Chỉ đạo"], "implementing": ["Sở Y tế"]},
        ),
    ],
)
def test_a_name_ends_before_a_label(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("known", "phrase", "names"),
    [
        (
            "Công ty Trời đỏ, Trăng xanh",
            "Công ty Trời đỏ, Trăng xanh thu gom rác",
            ["Công ty Trời đỏ, Trăng xanh"],
        ),
        ("Mạng lưới Tình nguyện", "Mạng lưới Tình nguyện ươm cây giống", ["Mạng lưới Tình nguyện"]),
        ("Sở Y tế", "Sở Y tế ươm cây giống", ["Sở Y tế"]),
        ("Viễn Đông", "UBND xã Phú Lộc, Viễn Đông rà soát", ["UBND xã Phú Lộc", "Viễn Đông"]),
    ],
)
def test_a_known_name_is_whole_and_ends(known: str, phrase: str, names: list[str]) -> None:
    assert read_who(phrase, names=NameBook.of([known])).names(Role.IMPLEMENTING) == tuple(names)
