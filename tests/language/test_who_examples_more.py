"""Duties in decrees, circulars and plans: names that hold verbs, plain kinds of bodies, orders to others."""

import pytest

from language.duties import Roles, roles


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Chủ trì, phối hợp với chính quyền địa phương đưa đối tượng ra khỏi cơ sở",
            {"lead": ["Sở Y tế"], "coordinating": ["chính quyền địa phương"]},
        ),
        (
            "Phối hợp với chủ đầu tư và các đơn vị liên quan trong quá trình giám sát",
            {"lead": ["Sở Y tế"], "coordinating": ["chủ đầu tư", "các đơn vị liên quan"]},
        ),
        (
            "Báo cáo Bộ (qua Vụ Kế hoạch - Tài chính) trước ngày 10/12",
            {"implementing": ["Sở Y tế"], "recipient": ["Bộ"], "via": ["Vụ Kế hoạch - Tài chính"]},
        ),
        ("Chỉ đạo phòng chuyên môn phối hợp với Công an xã tuyên truyền", {"implementing": ["Sở Y tế"]}),
    ],
)
def test_a_line_under_a_heading(phrase: str, expected: Roles) -> None:
    assert roles(phrase, heading="Sở Y tế") == expected


@pytest.mark.parametrize(
    "behind",
    [
        "tổ chức các hoạt động",
        "tổ chức lễ phát động",
        "tổ chức Tuần lễ",
        "tổ chức ra quân",
        "tổ chức việc tiếp nhận",
    ],
)
@pytest.mark.parametrize("partner", ["các sở, ngành", "các cơ quan, đơn vị, địa phương", "UBND các xã, phường"])
def test_to_organise_is_no_organisation(partner: str, behind: str) -> None:
    read = roles(f"Sở Y tế chủ trì, phối hợp với {partner} {behind}")
    assert read == {"lead": ["Sở Y tế"], "coordinating": [partner]}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "UBND các xã, phường chỉ đạo các trường học trên địa bàn chủ trì tổ chức tuyên truyền",
            {"lead": ["các trường học trên địa bàn"], "implementing": ["UBND các xã, phường"]},
        ),
        (
            "bộ, cơ quan ngang bộ trong phạm vi nhiệm vụ, quyền hạn của mình phối hợp với Bộ Y tế thực hiện",
            {"lead": ["bộ, cơ quan ngang bộ"], "coordinating": ["Bộ Y tế"]},
        ),
        (
            "Vụ Pháp chế trong phạm vi chức năng, nhiệm vụ của mình chủ trì hoặc phối hợp với Cục Bổ trợ tư pháp",
            {"lead": ["Vụ Pháp chế"], "coordinating": ["Cục Bổ trợ tư pháp"]},
        ),
        (
            "Bộ Công Thương chủ trì, phối hợp với các bộ quản lý ngành, lĩnh vực và địa phương xây dựng Đề án",
            {"lead": ["Bộ Công Thương"], "coordinating": ["các bộ quản lý ngành, lĩnh vực và địa phương"]},
        ),
        (
            "Các Bộ, ngành, địa phương, cơ quan quản lý nhà nước liên quan báo cáo Bộ Nội vụ",
            {
                "implementing": ["Các Bộ, ngành, địa phương, cơ quan quản lý nhà nước liên quan"],
                "recipient": ["Bộ Nội vụ"],
            },
        ),
    ],
)
def test_a_sentence(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Tổng cục Hậu cần - Kỹ thuật",
        "Trung tâm Trợ giúp pháp lý Nhà nước tỉnh",
        "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh",
        "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số tỉnh",
        "Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc tỉnh",
        "UBND các xã, phường ven biển",
        "Cục An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
        "UBND thành phố Cần Thơ",
        "UBND thành phố Hải Phòng",
        "UBND tỉnh Bà Rịa - Vũng Tàu",
        "UBND quận Hai Bà Trưng",
        "UBND phường Ba Đình",
        "UBND huyện Vụ Bản",
        "UBND quận Nam Từ Liêm",
        "UBND huyện Giao Thủy",
        "UBND đặc khu Phú Quý",
        "UBND xã Lập Thạch",
        "UBND xã Tân Hội",
        "UBND xã Thống Nhất",
        "UBND huyện Ea H'leo",
        "Trường Đại học Cần Thơ",
        "Cục Hàng không Việt Nam",
        "Cục Quản lý, giám sát bảo hiểm",
        "Cục Quản lý chất lượng",
        "Cục Bà mẹ và Trẻ em",
        "Cục Nhà giáo và Cán bộ quản lý giáo dục",
        "Trung tâm Đổi mới sáng tạo Quốc gia",
        "Ban Vì sự tiến bộ của phụ nữ tỉnh",
        "Ban Quản lý Khu vực phát triển đô thị tỉnh",
        'Quỹ "Đền ơn đáp nghĩa" tỉnh',
        "Ủy ban Quốc gia về chuyển đổi số",
        "Tổ công nghệ số cộng đồng",
        "Phòng Cảnh sát giao thông Công an tỉnh",
        "Phòng Kế hoạch tổng hợp",
        "các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương",
        "VNPT Huế",
        "Bộ Tổng Tham mưu",
        "Bảo hiểm xã hội cơ sở",
        "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        "Trưởng phòng Văn hóa - Xã hội",
        "Chánh Văn phòng HĐND và UBND",
        "Ngành Giáo dục",
        "các cơ quan tham mưu, giúp việc Tỉnh ủy",
        "Cảnh sát biển Vùng 2",
        "Hải đội Biên phòng 2",
        "Phòng Tham mưu",
        "Cục Lãnh sự",
        "Agribank chi nhánh tỉnh",
        "Đài Tiếng nói Việt Nam khu vực miền Trung",
    ],
)
def test_a_long_name_is_whole(name: str) -> None:
    assert roles(f"{name} chủ trì, phối hợp với Sở Y tế") == {"lead": [name], "coordinating": ["Sở Y tế"]}
    assert roles(name, column="Cơ quan phối hợp") == {"coordinating": [name]}


@pytest.mark.parametrize("name", ["UBND tỉnh Cao Bằng", "UBND thành phố Hải Phòng", "Sở Y tế tỉnh Đắk Lắk"])
def test_a_province_is_whole_in_capitals(name: str) -> None:
    assert roles(name.upper(), column="ĐƠN VỊ THỰC HIỆN") == {"implementing": [name.upper()]}


def test_an_office_behind_a_territory_is_another() -> None:
    read = roles("UBND các xã, phường Hội Nông dân tỉnh Trạm Y tế", column="Cơ quan phối hợp")
    assert read == {"coordinating": ["UBND các xã, phường", "Hội Nông dân tỉnh", "Trạm Y tế"]}


def test_a_remark_may_give_the_role() -> None:
    read = roles("Sở Xây dựng (cơ quan chủ trì), Sở Y tế (cơ quan phối hợp)")
    assert read == {"lead": ["Sở Xây dựng"], "coordinating": ["Sở Y tế"]}


def test_who_issues_is_nobody_who_acts() -> None:
    read = roles("Cơ quan tham mưu: Sở Nội vụ; Cơ quan trình: UBND tỉnh; Cơ quan ban hành: HĐND tỉnh")
    assert read == {"implementing": ["Sở Nội vụ"]}
    assert roles("Sở Y tế", column="Cơ quan ban hành") == {}
    assert roles("kết quả thực hiện nhiệm vụ do Lãnh đạo Ủy ban giao") == {}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "VP HĐND-UBND, Phòng KT, TT PVHCC, CA xã, UBMTTQ, Xã đoàn",
            ["VP HĐND-UBND", "Phòng KT", "TT PVHCC", "CA xã", "UBMTTQ", "Xã đoàn"],
        ),
        ("Sở VH, TT & DL; Sở NN&MT", ["Sở VH, TT & DL", "Sở NN&MT"]),
        (
            "Các bộ ngành, UBND TP Hà Nội, các đơn vị liên quan",
            ["Các bộ ngành", "UBND TP Hà Nội", "các đơn vị liên quan"],
        ),
        (
            "Công ty Điện lực tỉnh, Viễn thông tỉnh, Công đoàn Viên chức tỉnh, cha mẹ học sinh",
            ["Công ty Điện lực tỉnh", "Viễn thông tỉnh", "Công đoàn Viên chức tỉnh", "cha mẹ học sinh"],
        ),
    ],
)
def test_a_cell_with_many_names(phrase: str, expected: list[str]) -> None:
    assert roles(phrase, column="Đơn vị phối hợp") == {"coordinating": expected}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Cơ quan chủ trì\n- Ban Chỉ đạo cấp tỉnh.\n- Các Sở, ngành liên quan.",
            {"lead": ["Ban Chỉ đạo cấp tỉnh", "Các Sở, ngành liên quan"]},
        ),
        ("Cơ quan thường trực: Sở Nội vụ", {"lead": ["Sở Nội vụ"]}),
        (
            "nếu có vướng mắc các cơ quan, đơn vị báo cáo về Ban Chỉ đạo (qua Văn phòng Ban Chỉ đạo)",
            {
                "implementing": ["các cơ quan, đơn vị"],
                "recipient": ["Ban Chỉ đạo"],
                "via": ["Văn phòng Ban Chỉ đạo"],
            },
        ),
        (
            "Sở Y tế chủ trì, phối hợp với các Sở, ngành liên quan: Tài chính, Nội vụ hướng dẫn UBND cấp xã",
            {"lead": ["Sở Y tế"], "coordinating": ["Tài chính", "Nội vụ"], "guiding": ["Sở Y tế"]},
        ),
        (
            "Phường Đoàn chủ trì, phối hợp cùng Cấp ủy các chi bộ khu phố duy trì hoạt động",
            {"lead": ["Phường Đoàn"], "coordinating": ["Cấp ủy các chi bộ khu phố"]},
        ),
        (
            "Các Vụ, Cục phối hợp với Văn phòng Bộ báo cáo Bộ trưởng xem xét",
            {"lead": ["Các Vụ, Cục"], "coordinating": ["Văn phòng Bộ"], "recipient": ["Bộ trưởng"]},
        ),
        (
            "gửi về Cơ quan thường trực Ban Chỉ đạo để tổng hợp, báo cáo UBND tỉnh",
            {"recipient": ["UBND tỉnh"], "via": ["Cơ quan thường trực Ban Chỉ đạo"]},
        ),
        (
            "UBND các xã chủ trì, phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp vận động Nhân dân",
            {"lead": ["UBND các xã"], "coordinating": ["Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp"]},
        ),
        (
            "Sở Du lịch chủ trì, phối hợp với thành phố Hà Nội, tỉnh Quảng Trị tổ chức hội thảo",
            {"lead": ["Sở Du lịch"], "coordinating": ["thành phố Hà Nội", "tỉnh Quảng Trị"]},
        ),
        (
            "Đề nghị các cơ quan của Đảng, Mặt trận Tổ quốc tỉnh phối hợp tuyên truyền",
            {"coordinating": ["các cơ quan của Đảng", "Mặt trận Tổ quốc tỉnh"]},
        ),
        ("Các nhiệm vụ do Sở Nội vụ chủ trì hoàn thành đúng hạn", {}),
        ("Kế hoạch này do Sở Nội vụ chủ trì thực hiện", {"lead": ["Sở Nội vụ"]}),
    ],
)
def test_another_sentence(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("heading", "names"),
    [("Nhà khách tỉnh", ["Nhà khách tỉnh"]), ("Đối với Thủ đô Hà Nội", ["Thủ đô Hà Nội"]), ("1. Hạ tầng số", [])],
)
def test_a_heading_names_an_unknown_office_by_its_territory(heading: str, names: list[str]) -> None:
    assert roles("Báo cáo UBND tỉnh", heading=heading).get("implementing", []) == names


def test_the_way_to_a_receiver_in_a_column() -> None:
    read = roles("UBND tỉnh (qua Sở Nội vụ)", column="Nơi nhận báo cáo")
    assert read == {"recipient": ["UBND tỉnh"], "via": ["Sở Nội vụ"]}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Cơ quan chủ trì là Sở Nội vụ, cơ quan phối hợp là Sở Tài chính và các đơn vị liên quan",
            {"lead": ["Sở Nội vụ"], "coordinating": ["Sở Tài chính", "các đơn vị liên quan"]},
        ),
        (
            "Sở Nội vụ là đơn vị chủ trì; các đơn vị phối hợp gồm: Sở Tài chính, Sở Tư pháp",
            {"lead": ["Sở Nội vụ"], "coordinating": ["Sở Tài chính", "Sở Tư pháp"]},
        ),
        ("Sở Y tế chủ trì/Sở Nội vụ phối hợp", {"lead": ["Sở Y tế"], "coordinating": ["Sở Nội vụ"]}),
        ("báo cáo đồng chí Chủ tịch UBND tỉnh", {"recipient": ["Chủ tịch UBND tỉnh"]}),
        (
            "UBND các xã tự tổ chức thực hiện dưới sự hướng dẫn, kiểm tra của Sở Nội vụ",
            {"implementing": ["UBND các xã"], "guiding": ["Sở Nội vụ"]},
        ),
        ("gửi về Hội đồng kiểm tra chậm nhất ngày 10/12", {"recipient": ["Hội đồng kiểm tra"]}),
        (
            "Sở Y tế chủ trì, phối hợp với các cơ quan có thẩm quyền xử lý",
            {"lead": ["Sở Y tế"], "coordinating": ["các cơ quan có thẩm quyền"]},
        ),
        (
            "Đồn Biên phòng chủ trì, phối hợp với UBND xã biên giới tuần tra",
            {"lead": ["Đồn Biên phòng"], "coordinating": ["UBND xã biên giới"]},
        ),
        ("Sở Y tế phối hợp với đơn vị thẩm định hồ sơ", {"coordinating": ["Sở Y tế"]}),
    ],
)
def test_one_more_sentence(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


def test_a_task_that_names_nobody_who_acts_gives_no_role() -> None:
    assert roles("Phối hợp với Công an tỉnh điều tra", column="Nhiệm vụ") == {}
    assert roles("Sở Y tế phối hợp với Công an tỉnh", column="Nhiệm vụ") == {
        "lead": ["Sở Y tế"],
        "coordinating": ["Công an tỉnh"],
    }


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Giao Sở Y tế triển khai mục 1; giao Sở Tài chính bố trí kinh phí; đề nghị Công an tỉnh hỗ trợ",
            {"implementing": ["Sở Y tế", "Sở Tài chính", "Công an tỉnh"]},
        ),
        (
            "Yêu cầu các đơn vị nghiêm túc thực hiện. Giao Văn phòng UBND tỉnh theo dõi, đôn đốc",
            {"implementing": ["các đơn vị"], "monitoring": ["Văn phòng UBND tỉnh"]},
        ),
        ("Chủ tịch UBND tỉnh chỉ đạo như sau: giao Sở Y tế triển khai", {"implementing": ["Sở Y tế"]}),
        ("UBND tỉnh thống nhất giao Sở Y tế chủ trì", {"lead": ["Sở Y tế"]}),
        ("Sở Y tế và Sở Nội vụ cùng chủ trì", {"lead": ["Sở Y tế", "Sở Nội vụ"]}),
        (
            "Sở Y tế chịu trách nhiệm chủ trì, Sở Nội vụ tham gia phối hợp",
            {"lead": ["Sở Y tế"], "coordinating": ["Sở Nội vụ"]},
        ),
    ],
)
def test_one_order_behind_another(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "Sở Y tế chủ trì, Sở Nội vụ hướng dẫn nghiệp vụ, Sở Tài chính giám sát chi tiêu",
            {"lead": ["Sở Y tế"], "guiding": ["Sở Nội vụ"], "monitoring": ["Sở Tài chính"]},
        ),
        (
            "Sở Nội vụ tuyển dụng, Sở Tài chính cân đối kinh phí, các đơn vị sử dụng đúng vị trí",
            {"implementing": ["Sở Nội vụ", "Sở Tài chính", "các đơn vị"]},
        ),
        (
            "Với sự phối hợp của Công an tỉnh, Sở Y tế chủ trì diễn tập",
            {"coordinating": ["Công an tỉnh"], "lead": ["Sở Y tế"]},
        ),
        (
            "Do Sở Du lịch chủ trì, Hiệp hội Du lịch và các khách sạn trên địa bàn phối hợp",
            {"lead": ["Sở Du lịch"], "coordinating": ["Hiệp hội Du lịch", "các khách sạn trên địa bàn"]},
        ),
        ("Đề nghị Hội Nông dân phối hợp tổ chức phiên chợ", {"coordinating": ["Hội Nông dân"]}),
        ("Báo cáo UBND tỉnh những khó khăn, vướng mắc", {"recipient": ["UBND tỉnh"]}),
        (
            "Đồng chủ trì: Sở Y tế, Sở Nội vụ; phối hợp: Tỉnh đoàn",
            {"lead": ["Sở Y tế", "Sở Nội vụ"], "coordinating": ["Tỉnh đoàn"]},
        ),
    ],
)
def test_several_who_act_in_turn(phrase: str, expected: Roles) -> None:
    assert roles(phrase) == expected
