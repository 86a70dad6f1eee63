"""Names in a row and groups of bodies: where one ends, what stands in brackets behind it, what is doubtful."""

import pytest

from language.duties import Roles, roles
from ttdn.language.names import NameBook
from ttdn.language.who import read_who
from ttdn.model.doubts import Doubt
from ttdn.model.tasks import Role


@pytest.mark.parametrize(
    "group",
    [
        "Các hợp tác xã, doanh nghiệp",
        "Các đơn vị, hộ gia đình",
        "Các bộ, cơ quan Trung ương",
        "Các huyện ủy, thành ủy",
        "Các Ban của Hội đồng nhân dân",
        "Các cơ quan của Huế",
        "Các trường tại Huế",
        "Các khoa có sinh viên thực tập",
        "Các xã Bắc Yên, Tà Xùa, Xím Vàng",
        "Các đơn vị sản xuất, kinh doanh thuộc Sở Công Thương",
        "Giám đốc các Sở Tài chính",
    ],
)
def test_a_group_is_whole(group: str) -> None:
    assert roles(f"{group} rà soát") == {"implementing": [group]}
    assert not read_who(f"{group} rà soát").doubts


@pytest.mark.parametrize(
    "group",
    ["Các sở, ban, ngành, doanh nghiệp", "Các sở và doanh nghiệp", "Các ngành, gia đình và cộng đồng"],
)
def test_offices_and_others_in_one_group_are_doubtful(group: str) -> None:
    reading = read_who(f"{group} rà soát")
    assert reading.names(Role.IMPLEMENTING) == (group,)
    assert reading.doubts == (Doubt.MIXED_GROUP,)


@pytest.mark.parametrize(
    "cell",
    ["Các đơn vị có liên quan đến triển khai Đề án", "Các cơ quan liên quan tới thực hiện Đề án"],
)
def test_in_a_cell_all_words_tell_which_group(cell: str) -> None:
    assert roles(cell, column="Đơn vị thực hiện") == {"implementing": [cell]}


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Các sở, ngành liên quan\nChủ đầu tư", ["Các sở, ngành liên quan", "Chủ đầu tư"]),
        ("Trung tâm Y tế (cơ sở 2) Huế", ["Trung tâm Y tế"]),
        ("Các đơn vị có liên quan đến Đề án (nếu có)", ["Các đơn vị có liên quan đến Đề án"]),
    ],
)
def test_in_a_cell_a_group_ends(cell: str, names: list[str]) -> None:
    assert roles(cell, column="Đơn vị thực hiện") == {"implementing": names}


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("Các sở, Cơ quan Cảnh sát điều tra rà soát", ["Các sở", "Cơ quan Cảnh sát điều tra"]),
        ("Các đảng ủy xã, phường, Tỉnh đoàn rà soát", ["Các đảng ủy xã, phường", "Tỉnh đoàn"]),
        ("Các huyện ủy, Đảng ủy Công an tỉnh rà soát", ["Các huyện ủy", "Đảng ủy Công an tỉnh"]),
        ("Các ngành và nâng cao hiệu quả quản lý", ["Các ngành"]),
        ("Các đơn vị của dự án rà soát", ["Các đơn vị"]),
        ("Các đơn vị liên quan ươm cây giống", ["Các đơn vị liên quan"]),
        ("31 xã, phường tại mục B rà soát", ["31 xã, phường"]),
        ("Sở Y tế: Khám sức khỏe cho học sinh", ["Sở Y tế"]),
        ("Các xã rà soát; Sở Y tế: Khám sức khỏe", ["Các xã", "Sở Y tế"]),
        ("Giao UBND các xã: rà soát hồ sơ", ["UBND các xã"]),
        (
            "Giám đốc Sở Giáo dục và Đào tạo phụ trách học bạ số; rà soát hồ sơ",
            ["Giám đốc Sở Giáo dục và Đào tạo"],
        ),
    ],
)
def test_where_a_name_ends(phrase: str, names: list[str]) -> None:
    assert roles(phrase) == {"implementing": names}


@pytest.mark.parametrize(
    "name",
    ["Phó Chủ tịch UBND phụ trách khối văn xã", "Phó Chủ tịch phụ trách văn hóa - xã hội"],
)
def test_an_officer_by_what_is_in_his_charge(name: str) -> None:
    assert roles(f"{name} chủ trì") == {"lead": [name]}


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("Sở Nội vụ, Xây dựng, Thanh tra rà soát", ["Sở Nội vụ", "Xây dựng", "Thanh tra"]),
        ("Giám đốc các Sở Tài chính, Xây dựng rà soát", ["Tài chính", "Xây dựng"]),
        ("Các phường: Hải Sơn - Bến Đá, Phú Lộc rà soát", ["Hải Sơn - Bến Đá", "Phú Lộc"]),
        ("Các công ty: Hoa & Lá, Trăng Xanh rà soát", ["Hoa & Lá", "Trăng Xanh"]),
        ("CÁC PHƯỜNG: HẢI SƠN, BẾN ĐÁ RÀ SOÁT", ["HẢI SƠN", "BẾN ĐÁ"]),
    ],
)
def test_a_head_said_once_is_doubtful(phrase: str, names: list[str]) -> None:
    reading = read_who(phrase)
    assert reading.names(Role.IMPLEMENTING) == tuple(names)
    assert reading.doubts == (Doubt.SHARED_HEAD,)


@pytest.mark.parametrize(
    ("phrase", "name", "share"),
    [
        ("Ban Quản lý dự án tỉnh (Ban QLDA) rà soát", "Ban Quản lý dự án tỉnh (Ban QLDA)", ""),
        ("Văn phòng UBND tỉnh (Phòng KGVX) tổng hợp", "Văn phòng UBND tỉnh (Phòng KGVX)", ""),
        ("Sở Y tế (Phòng Nghiệp vụ tham mưu) rà soát", "Sở Y tế", "Phòng Nghiệp vụ tham mưu"),
        ("Sở Y tế (cơ quan thường trực) rà soát", "Sở Y tế", "cơ quan thường trực"),
        ("Công ty Bắc Hòa (chủ đầu tư) thi công", "Công ty Bắc Hòa", "chủ đầu tư"),
        ("Sở Y tế () rà soát", "Sở Y tế", ""),
    ],
)
def test_brackets_hold_a_part_of_the_office_or_a_remark(phrase: str, name: str, share: str) -> None:
    assert [(item.name, item.share) for item in read_who(phrase).assignments] == [(name, share)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Sở Y tế (Sở Nội vụ phối hợp) rà soát",
            {"implementing": ["Sở Y tế"], "coordinating": ["Sở Nội vụ"]},
        ),
        (
            "Sở Y tế chủ trì, phối hợp với các sở: Sở Nội vụ, Sở Tài chính",
            {"lead": ["Sở Y tế"], "coordinating": ["Sở Nội vụ", "Sở Tài chính"]},
        ),
        (
            "Cơ quan phối hợp: Các hội, đoàn thể, Trách nhiệm thực hiện: Sở Y tế",
            {"coordinating": ["Các hội, đoàn thể"], "implementing": ["Sở Y tế"]},
        ),
    ],
)
def test_one_list_behind_another(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize("between", [":\n- Sở Nội vụ.\n- Sở Tài chính.", " Sở Nội vụ.\n- Sở Tài chính."])
def test_the_lines_of_a_cell_are_one_list(between: str) -> None:
    read = roles(f"Sở Y tế chủ trì, phối hợp với{between}", column="Đơn vị thực hiện")
    assert read == {"lead": ["Sở Y tế"], "coordinating": ["Sở Nội vụ", "Sở Tài chính"]}


@pytest.mark.parametrize("known", ["các hộ nuôi tôm", "các trường bán trú vùng cao, biên giới"])
def test_a_known_group_is_whole(known: str) -> None:
    reading = read_who(f"{known} tiếp nhận sách", names=NameBook.of([known]))
    assert reading.names(Role.IMPLEMENTING) == (known,)
