"""Clauses of a duty phrase: who acts in which, whose words tell only when or why, who is told."""

import pytest

from language.duties import Roles, roles
from ttdn.language.names import NameBook
from ttdn.language.who import read_who
from ttdn.model.tasks import Role


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Trần Hoài Đức phối hợp thực hiện", {"coordinating": ["Trần Hoài Đức"]}),
        (
            "Sở Y tế phối hợp với Sở Nội vụ đồng chủ trì xây dựng đề án",
            {"lead": ["Sở Y tế", "Sở Nội vụ"]},
        ),
        (
            "Với sự phối hợp của Công an tỉnh và Sở Nội vụ, Sở Y tế chủ trì diễn tập",
            {"lead": ["Sở Y tế"], "coordinating": ["Công an tỉnh", "Sở Nội vụ"]},
        ),
        (
            "Sở Y tế chủ trì, Sở Tài chính tiếp tục chủ động bố trí kinh phí",
            {"lead": ["Sở Y tế"], "implementing": ["Sở Tài chính"]},
        ),
        (
            "Sở Y tế chủ trì, Sở Tài chính chủ động bố trí kinh phí",
            {"lead": ["Sở Y tế"], "implementing": ["Sở Tài chính"]},
        ),
        (
            "Với sự phối hợp của Công an tỉnh; Sở Y tế chủ trì diễn tập",
            {"lead": ["Sở Y tế"], "coordinating": ["Công an tỉnh"]},
        ),
        (
            "Căn cứ chương trình công tác năm và hướng dẫn của Bộ Y tế, Sở Y tế triển khai",
            {"guiding": ["Bộ Y tế"], "implementing": ["Sở Y tế"]},
        ),
        (
            "Phòng Kinh tế: cân đối kinh phí, hướng dẫn thanh quyết toán",
            {"implementing": ["Phòng Kinh tế"], "guiding": ["Phòng Kinh tế"]},
        ),
        (
            "Văn phòng bố trí kinh phí và hướng dẫn thanh quyết toán",
            {"implementing": ["Văn phòng"], "guiding": ["Văn phòng"]},
        ),
        (
            "Sở Y tế kiểm tra các chợ; lập danh sách hộ nghèo",
            {"implementing": ["Sở Y tế"], "monitoring": ["Sở Y tế"]},
        ),
        (
            "Văn phòng UBND tỉnh theo dõi, đôn đốc; dự thảo báo cáo Thủ tướng Chính phủ",
            {"monitoring": ["Văn phòng UBND tỉnh"], "recipient": ["Thủ tướng Chính phủ"]},
        ),
        ("Để chủ động phòng ngừa, hạn chế thiệt hại, Sở Y tế rà soát kịch bản", {"implementing": ["Sở Y tế"]}),
        (
            "Để bảo đảm an toàn hồ, đập, Thủ tướng Chính phủ yêu cầu các địa phương rà soát",
            {"implementing": ["các địa phương"]},
        ),
        ("Các đảng ủy trực thuộc phổ biến Hướng dẫn này", {"implementing": ["Các đảng ủy trực thuộc"]}),
        ("Tiếp công dân định kỳ: Ban Giám đốc; Văn phòng Sở bố trí lịch", {"implementing": ["Văn phòng Sở"]}),
        (
            "Phòng Văn hóa - Xã hội; các trường trên địa bàn phối hợp",
            {"coordinating": ["Phòng Văn hóa - Xã hội", "các trường trên địa bàn"]},
        ),
        ("Sở Du lịch phối hợp tổ chức.", {"coordinating": ["Sở Du lịch"]}),
        (
            "Tỉnh đoàn phối hợp tổ chức; Sở Y tế kiểm tra",
            {"coordinating": ["Tỉnh đoàn"], "monitoring": ["Sở Y tế"]},
        ),
        ("Việc rà soát phải công khai, có sự tham gia của người dân", {"coordinating": ["người dân"]}),
    ],
)
def test_who_acts_in_which_clause(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Chi bộ gửi mẫu cho đảng viên; đảng viên viết bản tự kiểm điểm",
            {"implementing": ["Chi bộ", "đảng viên"], "recipient": ["đảng viên"]},
        ),
        ("Các khoa gửi phòng TCKT trước ngày 20", {"implementing": ["Các khoa"], "recipient": ["phòng TCKT"]}),
        (
            "Khi có cháy Hạt Kiểm lâm báo cáo UBND xã",
            {"implementing": ["Hạt Kiểm lâm"], "recipient": ["UBND xã"]},
        ),
        (
            "Để phòng ngừa, hạn chế thiệt hại, Sở Y tế báo cáo UBND tỉnh",
            {"implementing": ["Sở Y tế"], "recipient": ["UBND tỉnh"]},
        ),
        ("Các xã báo cáo bằng văn bản, Sở Nội vụ tổng hợp", {"implementing": ["Các xã", "Sở Nội vụ"]}),
        ("Báo cáo Giám đốc trước 12/9", {"recipient": ["Giám đốc"]}),
        ("Để kịp báo cáo Bộ Nội vụ trước ngày 31/12/2025, Sở Nội vụ đề nghị:", {"recipient": ["Bộ Nội vụ"]}),
        (
            "Văn phòng UBND tỉnh tổng hợp báo cáo quý, báo cáo năm trình Chủ tịch UBND tỉnh",
            {"implementing": ["Văn phòng UBND tỉnh"], "recipient": ["Chủ tịch UBND tỉnh"]},
        ),
    ],
)
def test_who_is_told(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Gửi Sở Nội vụ; Sở Tài chính thẩm định", {"implementing": ["Sở Tài chính"], "recipient": ["Sở Nội vụ"]}),
        (
            "Báo cáo Sở Nội vụ; Sở Tài chính thẩm định",
            {"implementing": ["Sở Tài chính"], "recipient": ["Sở Nội vụ"]},
        ),
        ("Gửi kế hoạch về tỉnh Hội trước 15/02", {"recipient": ["tỉnh Hội"]}),
        ("Báo cáo UBND tỉnh, báo cáo Bộ Y tế", {"recipient": ["UBND tỉnh", "Bộ Y tế"]}),
        ("Báo cáo UBND tỉnh cho các đơn vị gia hạn", {"recipient": ["UBND tỉnh"]}),
        (
            "Báo cáo UBND tỉnh (qua Sở Nội vụ) và Bộ Nội vụ",
            {"recipient": ["UBND tỉnh", "Bộ Nội vụ"], "via": ["Sở Nội vụ"]},
        ),
        ("Báo cáo, đề xuất UBND tỉnh", {"recipient": ["UBND tỉnh"]}),
        ("Báo cáo và kiến nghị UBND tỉnh", {"recipient": ["UBND tỉnh"]}),
        ("Gửi Sở Nội vụ, xây dựng kế hoạch, báo cáo UBND tỉnh", {"recipient": ["Sở Nội vụ", "UBND tỉnh"]}),
        ("Gửi khoa KSNK", {"recipient": ["khoa KSNK"]}),
        ("Báo cáo cấp quản lý trực tiếp", {}),
        ("Nâng cao hiệu quả công tác quản lý, hướng dẫn, kiểm tra", {}),
        ("Tăng cường công tác quản lý, chỉ đạo, hướng dẫn", {}),
        ("Rà soát, đánh giá, đôn đốc các đơn vị", {"monitoring": ["Sở Y tế"]}),
        ("Theo hướng dẫn của Bộ Y tế, Bộ Tài chính lập dự toán", {"guiding": ["Bộ Y tế", "Bộ Tài chính"]}),
        ("Chỉ đạo các trường học phối hợp với Công an xã tuyên truyền", {}),
        ("Thăm hỏi hộ nghèo, gia đình có công", {}),
    ],
)
def test_a_line_under_a_heading(line: str, expected: Roles) -> None:
    implementing = ["Sở Y tế", *expected.get("implementing", [])]
    assert roles(line, "Sở Y tế") == {**expected, "implementing": implementing}


def test_guidance_alone_leaves_the_heading_without_an_act() -> None:
    read = roles("Thực hiện theo hướng dẫn của Bộ Y tế, Bộ Tài chính", "Sở Y tế")
    assert read == {"guiding": ["Bộ Y tế", "Bộ Tài chính"]}


def test_each_verb_of_a_row_is_one_of_duty() -> None:
    assert roles("Tổ chức kiểm tra, đánh giá, đôn đốc", "Sở Y tế") == {"monitoring": ["Sở Y tế"]}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Thực hiện: các bản, thôn nêu trên, Đoàn xã", {"implementing": ["các bản, thôn nêu trên", "Đoàn xã"]}),
        ("Sản phẩm: Quyết định; Cơ quan chủ trì: Sở Y tế", {"lead": ["Sở Y tế"]}),
        ("Sản phẩm: Quyết định; Sở Y tế chủ trì", {"lead": ["Sở Y tế"]}),
        ("Sản phẩm: Văn bản chỉ đạo; Sở Y tế chủ trì", {"lead": ["Sở Y tế"]}),
        ("Sản phẩm: Văn bản chỉ đạo; Cơ quan chủ trì: Sở Y tế", {"lead": ["Sở Y tế"]}),
        (
            "Cơ quan chủ trì: Sở Y tế; Địa phương thực hiện: UBND các xã",
            {"lead": ["Sở Y tế"], "implementing": ["UBND các xã"]},
        ),
    ],
)
def test_labels(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    "phrase",
    [
        "Ông Nguyễn Văn A, Giám đốc Sở Y tế",
        "Đ/c Giám đốc Sở Y tế",
        "Đồng chí Trưởng Ban kết luận:",
        "Bám sát chỉ đạo của UBND tỉnh, Nghị quyết của Đảng ủy, HĐND xã",
        "Sau khi nghe báo cáo và ý kiến, Giám đốc Ban kết luận, giao nhiệm vụ như sau:",
        "Sau khi nghe Phòng Tổng hợp báo cáo và ý kiến các khoa, Giám đốc kết luận:",
        "Xét, lập hồ sơ đề nghị Tỉnh ủy tặng Huy hiệu Đảng",
        "Phân công cấp ủy viên giữ liên lạc với từng đảng viên",
        "Hưởng ứng Chiến dịch Hè Tình nguyện phối hợp với Tỉnh đoàn",
        "Lịch này thay giấy mời",
    ],
)
def test_nobody_acts(phrase: str) -> None:
    assert roles(phrase) == {}


def test_a_known_name_may_begin_with_a_verb() -> None:
    known = NameBook.of(["Điều phối Chương trình Nông thôn mới"])
    reading = read_who("Điều phối Chương trình Nông thôn mới tổng hợp hồ sơ", names=known)
    assert reading.names(Role.IMPLEMENTING) == ("Điều phối Chương trình Nông thôn mới",)
