"""Duty phrases of many kinds, each with the reading that an official would give it."""

import pytest

from language.duties import Roles, roles
from ttdn.language.names import NameBook
from ttdn.language.who import read_who
from ttdn.model.doubts import Doubt
from ttdn.model.tasks import Role


def test_several_leads_and_partners() -> None:
    assert roles("Sở Nội vụ, Sở Tư pháp chủ trì, phối hợp với Công an tỉnh và UBND các xã, phường, đặc khu") == {
        "lead": ["Sở Nội vụ", "Sở Tư pháp"],
        "coordinating": ["Công an tỉnh", "UBND các xã, phường, đặc khu"],
    }


@pytest.mark.parametrize(
    "phrase",
    [
        "Sở Nội vụ chủ trì; Sở Tài chính, Sở Tư pháp phối hợp",
        "Sở Nội vụ chủ trì, Sở Tài chính, Sở Tư pháp phối hợp thực hiện",
        "Sở Nội vụ (chủ trì), Sở Tài chính, Sở Tư pháp (phối hợp)",
        "Sở Nội vụ làm đầu mối, phối hợp chặt chẽ với Sở Tài chính, Sở Tư pháp",
        "Sở Nội vụ chủ trì cùng Sở Tài chính, Sở Tư pháp",
        "Sở Nội vụ chủ trì với sự tham gia của Sở Tài chính, Sở Tư pháp",
        "Giao cho Sở Nội vụ chủ trì, phối hợp thực hiện với Sở Tài chính; Sở Tư pháp",
        "UBND tỉnh giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp",
        "Nhiệm vụ do Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp",
        "Chủ trì: Sở Nội vụ. Phối hợp: Sở Tài chính; Sở Tư pháp. Thời gian thực hiện: Quý II.",
        "- Đơn vị chủ trì: Sở Nội vụ; - Đơn vị phối hợp: Sở Tài chính, Sở Tư pháp",
        "Cơ quan chủ trì: Sở Nội vụ; Sở Tài chính, Sở Tư pháp phối hợp.",
        "Sở Nội vụ: Chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp tham mưu UBND tỉnh",
        "Sở Nội vụ là cơ quan chủ trì, Sở Tài chính, Sở Tư pháp là cơ quan phối hợp",
    ],
)
def test_one_lead_two_partners_in_many_words(phrase: str) -> None:
    reading = read_who(phrase)
    assert reading.names(Role.LEAD) == ("Sở Nội vụ",)
    assert reading.names(Role.COORDINATING) == ("Sở Tài chính", "Sở Tư pháp")
    assert not reading.names(Role.IMPLEMENTING)
    assert not reading.ambiguous


def test_coordination_without_a_lead_is_doubtful() -> None:
    reading = read_who("Các sở, ban, ngành phối hợp Sở Ngoại vụ")
    assert reading.doubts == (Doubt.UNCLEAR_LEAD,)
    assert reading.names(Role.LEAD) == ("Các sở, ban, ngành",)


def test_who_only_coordinates_with_nobody_named_is_a_partner() -> None:
    assert roles("Đề nghị Hội Nông dân tỉnh, Tỉnh đoàn phối hợp tuyên truyền") == {
        "coordinating": ["Hội Nông dân tỉnh", "Tỉnh đoàn"]
    }


def test_split_leads_keep_their_share_apart() -> None:
    reading = read_who("Sở A (phần 1); Sở B (phần 2) chủ trì")
    assert [(item.name, item.share) for item in reading.assignments] == [("Sở A", "phần 1"), ("Sở B", "phần 2")]


@pytest.mark.parametrize(
    "phrase",
    [
        "Căn cứ hướng dẫn của Ban Tuyên giáo Tỉnh ủy, các sở, ban, ngành thực hiện",
        "Theo hướng dẫn, chỉ đạo của Ban Tuyên giáo Tỉnh ủy, các sở, ban, ngành thực hiện",
        "Các sở, ban, ngành thực hiện theo hướng dẫn của Ban Tuyên giáo Tỉnh ủy",
    ],
)
def test_whose_guidance_a_duty_rests_on(phrase: str) -> None:
    assert {role: [name.lower() for name in names] for role, names in roles(phrase).items()} == {
        "guiding": ["ban tuyên giáo tỉnh ủy"],
        "implementing": ["các sở, ban, ngành"],
    }


def test_a_direction_from_above_is_no_guidance() -> None:
    assert roles("Căn cứ hướng dẫn của Bộ Nội vụ và chỉ đạo của UBND tỉnh, Sở Nội vụ triển khai thực hiện") == {
        "guiding": ["Bộ Nội vụ"],
        "implementing": ["Sở Nội vụ"],
    }


@pytest.mark.parametrize(
    "phrase",
    [
        "gửi báo cáo về Sở Nội vụ trước ngày 10/12 để tổng hợp, báo cáo UBND tỉnh",
        "báo cáo kết quả về Sở Nội vụ tổng hợp, báo cáo UBND tỉnh",
        "báo cáo kết quả thực hiện cho UBND tỉnh (qua Sở Nội vụ)",
        "báo cáo UBND tỉnh thông qua Sở Nội vụ",
        "kịp thời phản ánh về UBND tỉnh qua cơ quan thường trực là Sở Nội vụ",
    ],
)
def test_the_way_to_a_recipient(phrase: str) -> None:
    assert roles(phrase) == {"recipient": ["UBND tỉnh"], "via": ["Sở Nội vụ"]}


def test_copies_go_to_recipients() -> None:
    assert roles("báo cáo Thủ tướng Chính phủ, đồng gửi Bộ Tài chính để theo dõi") == {
        "monitoring": ["Bộ Tài chính"],
        "recipient": ["Thủ tướng Chính phủ", "Bộ Tài chính"],
    }
    assert roles("Gửi báo cáo về UBND tỉnh, đồng thời gửi Sở Nội vụ để tổng hợp") == {
        "recipient": ["UBND tỉnh", "Sở Nội vụ"]
    }


def test_trinh_is_no_report() -> None:
    assert roles("Bộ Xây dựng tổng hợp, trình Chính phủ") == {"implementing": ["Bộ Xây dựng"]}
    assert roles("Bộ Xây dựng tổng hợp, trình, báo cáo Chính phủ")["recipient"] == ["Chính phủ"]


@pytest.mark.parametrize(
    ("heading", "phrase", "expected"),
    [
        ("Sở Y tế", "Hướng dẫn, kiểm tra các cơ sở y tế", {"guiding", "monitoring"}),
        ("Sở Y tế", "Tổ chức kiểm tra, đôn đốc việc thực hiện", {"monitoring"}),
        ("Sở Y tế", "Giúp UBND tỉnh theo dõi, đôn đốc", {"monitoring"}),
        ("Sở Y tế", "Đẩy mạnh truyền thông; kiểm tra, giám sát việc thực hiện", {"implementing", "monitoring"}),
        ("Sở Y tế", "Ban hành văn bản hướng dẫn các đơn vị", {"implementing"}),
        ("Sở Y tế", "Xây dựng quy chế phối hợp với các sở, ngành", {"implementing"}),
        ("Sở Y tế", "chủ trì hội nghị giao ban", {"implementing"}),
        ("Sở Y tế", "Chủ trì theo dõi, đánh giá kết quả", {"lead", "monitoring"}),
        ("Sở Y tế", "Chịu sự hướng dẫn, kiểm tra của cấp trên", {"implementing"}),
        ("1. Đối với Sở Y tế", "Triển khai thực hiện", {"implementing"}),
        ("II. Trách nhiệm của các sở, ban, ngành", "Xây dựng kế hoạch", {"implementing"}),
        ("Sở Y tế chủ trì", "Xây dựng kế hoạch", {"lead"}),
        ("Tổ chức thực hiện", "Xây dựng kế hoạch", set[str]()),
        ("Sở Y tế", "", set[str]()),
    ],
)
def test_lines_under_a_heading(heading: str, phrase: str, expected: set[str]) -> None:
    assert set(roles(phrase, heading)) == expected


def test_a_subject_of_its_own_takes_the_place_of_the_heading() -> None:
    assert roles("Sở Tài chính thẩm định kinh phí", "Sở Nội vụ") == {"implementing": ["Sở Tài chính"]}


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        ("Cơ quan chủ trì", "Bộ Văn hóa, Thể thao và Du lịch", {"lead": ["Bộ Văn hóa, Thể thao và Du lịch"]}),
        (
            "Đơn vị phối hợp",
            "- Bộ Tài chính;\n- Các bộ, ngành",
            {"coordinating": ["Bộ Tài chính", "Các bộ, ngành"]},
        ),
        ("Đơn vị thực hiện", "Sở A chủ trì, phối hợp với Sở B", {"lead": ["Sở A"], "coordinating": ["Sở B"]}),
        ("Cơ quan theo dõi, đôn đốc", "Văn phòng UBND tỉnh", {"monitoring": ["Văn phòng UBND tỉnh"]}),
        ("Cơ quan hướng dẫn", "Bộ Nội vụ", {"guiding": ["Bộ Nội vụ"]}),
        ("Nơi nhận báo cáo", "UBND tỉnh; Sở Nội vụ", {"recipient": ["UBND tỉnh", "Sở Nội vụ"]}),
        ("Gửi qua", "Sở Nội vụ", {"via": ["Sở Nội vụ"]}),
        ("Cơ quan phối hợp", "FPT, Viettel, VNPT", {"coordinating": ["FPT", "Viettel", "VNPT"]}),
        ("Cơ quan phối hợp", "Bộ Tài chính\nBộ Tư pháp", {"coordinating": ["Bộ Tài chính", "Bộ Tư pháp"]}),
        ("Cơ quan phối hợp", "Như trên", {}),
        ("Cơ quan phối hợp", "-", {}),
        ("Thời gian thực hiện", "Sở Nội vụ", {}),
        ("Điện thoại", "Sở Nội vụ", {}),
        ("Kết quả, sản phẩm", "Quyết định của UBND tỉnh", {}),
        ("Nhiệm vụ", "Sở A chủ trì xây dựng Đề án", {"lead": ["Sở A"]}),
        ("Nhiệm vụ", "Sở A xây dựng Đề án", {"implementing": ["Sở A"]}),
        ("Cơ quan chủ trì", "Các đơn vị sử dụng ngân sách", {"lead": ["Các đơn vị sử dụng ngân sách"]}),
        (
            "Cơ quan chủ trì",
            "Các địa phương là chủ quản CSDLQG, CSDL chuyên ngành",
            {"lead": ["Các địa phương là chủ quản CSDLQG, CSDL chuyên ngành"]},
        ),
    ],
)
def test_the_column_gives_the_role_of_a_bare_cell(column: str, cell: str, expected: Roles) -> None:
    assert roles(cell, column=column) == expected


@pytest.mark.parametrize(
    "names",
    [
        [
            "Bộ Nông nghiệp và Phát triển nông thôn",
            "Bộ Lao động - Thương binh và Xã hội",
            "các bộ, ngành liên quan",
        ],
        ["Sở NN&PTNT", "Sở LĐ-TB&XH", "Sở VH,TT&DL", "Sở Nông nghiệp và PTNT"],
        ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Văn phòng HĐND&UBND huyện Phú Lộc"],
        ["Ủy ban Nhà nước về người Việt Nam ở nước ngoài", "Đại sứ quán Việt Nam tại Lào"],
        ["Ban Chỉ đạo về nhân quyền của Chính phủ", "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh"],
        [
            "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh",
            "Ban Quản lý dự án đầu tư xây dựng khu vực Phú Lộc",
        ],
        ["Viện Nghiên cứu phát triển kinh tế - xã hội", "Quỹ Bảo vệ và phát triển rừng tỉnh", "Đại học Huế"],
        ["Cục Xuất bản, In và Phát hành", "Cục Phát thanh, truyền hình và thông tin điện tử"],
        ["Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Báo và Phát thanh, Truyền hình tỉnh", "Tỉnh đoàn"],
        ["UBND huyện Phú Vang, Phú Lộc và A Lưới", "Công an các đơn vị, địa phương", "UBND TP. Huế"],
        ["Tòa án nhân dân tối cao", "Viện kiểm sát nhân dân tối cao", "Ngân hàng Nhà nước chi nhánh tỉnh"],
        ["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã, phường", "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc"],
        ["các cơ quan báo chí, truyền thông", "các trường THCS, THPT"],
        ["Sở Y tế", "các bệnh viện", "trung tâm y tế"],
        ["Bộ Công an", "EVN", "TTXVN", "các cơ quan của tỉnh tại Hà Nội"],
    ],
    ids=lambda names: names[0],
)
def test_names_stay_whole(names: list[str]) -> None:
    assert roles("; ".join(names)) == {"implementing": names}
    assert roles(f"Sở A chủ trì, phối hợp với {', '.join(names)} tổ chức thực hiện")["coordinating"] == names


def test_names_that_share_a_head_are_given_as_written() -> None:
    reading = read_who("Sở Công Thương chủ trì, phối hợp các Sở: Tài chính, Xây dựng và UBND các huyện: A Lưới")
    assert reading.names(Role.COORDINATING) == ("Tài chính", "Xây dựng", "A Lưới")
    assert reading.doubts == (Doubt.SHARED_HEAD,)
    assert read_who("Sở Nội vụ, Tài chính").names(Role.IMPLEMENTING) == ("Sở Nội vụ", "Tài chính")


def test_a_lead_among_its_partners_is_doubtful() -> None:
    assert Doubt.LEADS_AND_JOINS in read_who("Chủ trì, phối hợp với Sở A, Sở B", heading="Sở A").doubts


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "nâng cao hiệu quả công tác phối hợp giữa các sở, ban, ngành",
        "Phối hợp nhịp nhàng, hiệu quả giữa các lực lượng",
        "đề tài do Viện Nghiên cứu chủ trì",
        "Hội nghị do Bộ Ngoại giao phối hợp với UBND tỉnh tổ chức",
        "tại cuộc họp do đồng chí Chủ tịch UBND tỉnh chủ trì",
        "Báo cáo của Ban Dân tộc",
        "theo hướng dẫn tại Thông tư số 01/2021/TT-BNV của Bộ Nội vụ",
        "Căn cứ Nghị quyết số 47/NQ-CP ngày 15/4/2024 của Chính phủ",
        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV",
        "quy chế phối hợp công tác giữa UBND tỉnh và Ủy ban MTTQ tỉnh",
        "kết quả kiểm tra, giám sát của Đoàn kiểm tra",
        "Kế hoạch số 84/KH-UBND của UBND tỉnh về hợp tác truyền thông với các cơ quan báo chí",
        "Cơ quan chủ trì; cơ quan phối hợp; thời gian hoàn thành",
        "Cơ quan, đơn vị phối hợp",
        "đội ngũ cán bộ chủ trì các cấp",
        "tổng hợp, báo cáo cấp có thẩm quyền xem xét, quyết định",
        "Thời gian thực hiện: Sở Nội vụ báo cáo sau",
    ],
)
def test_what_assigns_nothing(phrase: str) -> None:
    assert roles(phrase) == {}


def test_a_known_name_is_whole_in_a_phrase_and_in_a_heading() -> None:
    known = NameBook.of(["Mạng lưới Tình nguyện"])
    reading = read_who("Mạng lưới Tình nguyện tiếp nhận quà", names=known)
    assert reading.names(Role.IMPLEMENTING) == ("Mạng lưới Tình nguyện",)
    reading = read_who("Tiếp nhận quà", heading="Mạng lưới Tình nguyện", names=known)
    assert reading.names(Role.IMPLEMENTING) == ("Mạng lưới Tình nguyện",)
    assert not read_who("Tiếp nhận quà", heading="Mạng lưới Tình nguyện").assignments


def test_under_a_heading_who_leads_acts() -> None:
    reading = read_who("Hướng dẫn các đơn vị", heading="Sở Y tế chủ trì, phối hợp với Sở Nội vụ")
    assert reading.names(Role.GUIDING) == ("Sở Y tế",)
    assert reading.names(Role.COORDINATING) == ("Sở Nội vụ",)
    assert [item.span for item in reading.assignments] == [None, None, None]
    reading = read_who("Sở Nội vụ phối hợp", heading="Sở Y tế chủ trì")
    assert [item.name for item in reading.assignments] == ["Sở Y tế", "Sở Nội vụ"]
