"""Duties in each shape that official documents give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.drafting.blocks import Block, TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty, Open, Where
from ttdn.drafting.structure.head import parts_of
from ttdn.drafting.structure.tidying import tidied
from ttdn.drafting.taking_apart import draft_of


def duties(*lines: str) -> tuple[DraftDuty, ...]:
    return draft_of([TextBlock(line) for line in lines]).duties


def shown(duty: DraftDuty) -> tuple[str, list[str], list[str]]:
    return duty.clause, [one.text for one in duty.who], [one.text for one in duty.when]


def test_label_lines_under_a_letter() -> None:
    [duty] = duties(
        "III. NHIỆM VỤ",
        "1. Tuyên truyền",
        "a) Phát thanh.",
        "- Đơn vị thực hiện: Sở Y tế.",
        "- Thời gian: Quý I/2026.",
    )
    assert shown(duty) == ("III.1.a", ["Sở Y tế"], ["Quý I/2026"])
    assert duty.who[0].label == "Đơn vị thực hiện"
    assert duty.open == ()


def test_label_lines_as_letters_make_one_duty_of_the_number() -> None:
    [duty] = duties(
        "III. NHIỆM VỤ",
        "2. Phối hợp",
        "a) Phối hợp các cơ quan.",
        "b) Đơn vị thực hiện: Sở Y tế.",
        "c) Thời gian thực hiện: 2026",
    )
    assert shown(duty) == ("III.2", ["Sở Y tế"], ["2026"])
    assert "Phối hợp các cơ quan." in duty.text.text


def test_a_label_line_shared_by_two_items() -> None:
    first, second = duties(
        "III. NHIỆM VỤ",
        "4. Đấu tranh",
        "a) Theo dõi.",
        "b) Cung cấp.",
        "- Đơn vị thực hiện: Sở Y tế.",
        "- Thời gian: 2026",
    )
    assert shown(first) == ("III.4.a", ["Sở Y tế"], ["2026"])
    assert first.who[0].where is Where.SHARED
    assert Open.SHARED in first.open
    assert Open.SHARED in second.open


def test_labels_within_a_line() -> None:
    [duty] = duties(
        "II. NHIỆM VỤ",
        "1. Treo biển ở cửa rừng (đơn vị chủ trì: Hạt Kiểm lâm; thời hạn: trước ngày 31/3/2026).",
    )
    assert shown(duty) == ("II.1", ["Hạt Kiểm lâm"], ["trước ngày 31/3/2026"])
    assert duty.text.text == "Treo biển ở cửa rừng"


def test_a_remark_in_brackets_says_who_without_a_label() -> None:
    [duty] = duties("II. NHIỆM VỤ", "3. Phát động thi đua (Sở Nội vụ chủ trì; thực hiện hằng tháng).")
    assert shown(duty) == ("II.3", ["Sở Nội vụ chủ trì"], ["thực hiện hằng tháng"])


def test_a_list_under_the_heading_of_an_office() -> None:
    first, second, third = duties(
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Sở Tài chính",
        "- Bố trí kinh phí trước ngày 30/6/2026.",
        "- Chủ trì, phối hợp với Sở Nội vụ kiểm tra việc sử dụng.",
        "2. Sở Y tế: Khám sức khỏe cho học sinh.",
    )
    assert shown(first) == ("III.1", ["Sở Tài chính"], ["trước ngày 30/6/2026"])
    assert shown(second) == ("III.1", ["Sở Tài chính", "Sở Nội vụ"], [])
    assert shown(third) == ("III.2", ["Sở Y tế"], [])
    assert first.who[0].where is Where.HEADING
    assert Open.CLAUSE_TWICE not in first.open


def test_sentences_that_assign() -> None:
    first, second = duties(
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Giao Sở Nội vụ theo dõi, báo cáo Ủy ban nhân dân tỉnh trước ngày 25/12 hằng năm.",
        "2. Các sở báo cáo kết quả. Sở Tài chính chủ động phối hợp với Sở Y tế cân đối kinh phí.",
    )[:2]
    assert shown(first) == ("IV.1", ["Sở Nội vụ"], ["trước ngày 25/12 hằng năm"])
    assert shown(second) == ("IV.2", ["Các sở"], [])
    assert Open.SENTENCE in first.open


def test_a_sentence_before_a_list_gives_all_of_it() -> None:
    first, second = duties(
        "II. NHIỆM VỤ",
        "Các sở, ban, ngành cần tổ chức thực hiện các nhiệm vụ sau đây:",
        "1. Tăng cường lãnh đạo",
        "a) Quán triệt Chỉ thị.",
        "b) Đổi mới tuyên truyền.",
    )
    assert shown(first) == ("II.1.a", ["Các sở, ban, ngành"], [])
    assert shown(second) == ("II.1.b", ["Các sở, ban, ngành"], [])


def test_a_closing_sentence_without_a_subject() -> None:
    [duty] = duties(
        "I. MỤC TIÊU",
        "1. Giữ rừng.",
        "Trong quá trình thực hiện, nếu có vướng mắc, báo cáo Sở Nội vụ trước ngày 5/5/2026./.",
    )
    assert duty.clause == "Kết"
    assert Open.NO_WHO in duty.open


TABLE = TableBlock(
    (
        ("TT", "Nhiệm vụ", "Cơ quan thực hiện", "Cơ quan thực hiện", "Thời gian", "Sản phẩm"),
        ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"),
        ("I", "SỞ TƯ PHÁP", "SỞ TƯ PHÁP", "SỞ TƯ PHÁP", "SỞ TƯ PHÁP", "SỞ TƯ PHÁP"),
        ("1", "Rà soát", "", "Các sở", "Quý I/2026", "Báo cáo"),
        ("2", "Công bố", "Sở Nội vụ", "", "", ""),
    )
)


def test_a_table_with_two_rows_of_headers_and_groups() -> None:
    first, second = draft_of([TextBlock("PHỤ LỤC II"), TABLE]).duties
    assert shown(first) == ("PL2.1", ["SỞ TƯ PHÁP", "Các sở"], ["Quý I/2026"])
    assert first.who[0].where is Where.GROUP_ROW
    assert [one.text for one in first.result] == ["Báo cáo"]
    assert shown(second) == ("PL2.2", ["Sở Nội vụ"], [])
    assert (second.text.origin.row, second.text.origin.column) == (5, 2)


def test_a_table_that_goes_on_over_a_page_and_numbers_begun_again() -> None:
    more = TableBlock(
        (("", "và sửa đổi", "", "", "", ""), ("II", "NHÓM", "", "", "", ""), ("1", "Lập", "Sở Y tế", "", "", ""))
    )
    drafted = draft_of([TextBlock("PHỤ LỤC"), TABLE, more]).duties
    assert [one.clause for one in drafted] == ["PL.I.1", "PL.I.2", "PL.II.1"]
    assert drafted[1].text.text == "Công bố và sửa đổi"


def test_a_letter_asks_by_a_lead_sentence_and_closes_for_all() -> None:
    first, second, third = duties(
        "Sở Y tế yêu cầu các bệnh viện thực hiện các nội dung sau:",
        "1. Báo cáo số ca mắc trước 15 giờ hằng ngày.",
        "Đề nghị Ủy ban nhân dân các xã, phường phối hợp tuyên truyền.",
        "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo về Sở Y tế.",
    )
    assert shown(first) == ("1", ["các bệnh viện"], ["trước 15 giờ hằng ngày"])
    assert shown(second) == ("Kết", ["Ủy ban nhân dân các xã, phường"], [])
    assert shown(third) == ("Kết", ["các đơn vị"], ["Trong quá trình thực hiện, nếu có vướng mắc"])


def test_documents_that_order_nothing() -> None:
    assert not duties(
        "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
        "Điều 3. Chánh Văn phòng, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.",
    )
    assert not duties(
        "Năm vừa qua, ngành giáo dục đã:", "1. Hoàn thành phổ cập;", "2. Sở Y tế phối hợp với Sở Nội vụ khám."
    )


def test_what_cannot_be_placed_is_listed() -> None:
    draft = draft_of([TextBlock("II. NHIỆM VỤ, GIẢI PHÁP"), TextBlock("1. Bố trí kinh phí hợp lý.")])
    assert not draft.duties
    assert [one.text for one in draft.unplaced] == ["Bố trí kinh phí hợp lý."]


def test_head_and_signature() -> None:
    lines = (
        "ỦY BAN NHÂN DÂN",
        "TỈNH LAM KHÊ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 45/KH-UBND",
        "Lam Khê, ngày 03 tháng 3 năm 2026",
        "KẾ HOẠCH",
        "Phòng, chống cháy rừng",
        "Căn cứ Luật Lâm nghiệp;",
        "I. NHIỆM VỤ",
        "Nơi nhận:",
        "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "Hà Văn Lam",
        "PHỤ LỤC I",
        "DANH MỤC NHIỆM VỤ",
    )
    draft = draft_of([TextBlock(line) for line in lines])
    head = draft.head
    words = (head.issuer, head.number, head.place, head.date, head.type, head.title, head.signer)
    assert [one.text if one else None for one in words] == [
        "ỦY BAN NHÂN DÂN TỈNH LAM KHÊ",
        "45/KH-UBND",
        "Lam Khê",
        "ngày 03 tháng 3 năm 2026",
        "KẾ HOẠCH",
        "Phòng, chống cháy rừng",
        "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH",
    ]
    assert [one.text for one in head.basis] == ["Căn cứ Luật Lâm nghiệp;"]
    assert [one.text for one in draft.attachments] == ["PHỤ LỤC I. DANH MỤC NHIỆM VỤ"]


PIECES = (
    "I. ",
    "II. NHIỆM VỤ",
    "1. ",
    "a) ",
    "- ",
    "+ ",
    "Điều 1. ",
    "PHỤ LỤC ",
    "Sở Y tế",
    "Giao ",
    "chủ trì",
    ": ",
    "; ",
    "(",
    ")",
    ".",
    "Thời gian thực hiện: ",
    "Đơn vị thực hiện: ",
    "báo cáo ",
    "trước ngày 10/12/2026",
    "Nơi nhận:",
    "TM. ỦY BAN NHÂN DÂN",
    "KẾ HOẠCH",
    "Trong quá trình thực hiện, nếu có ",
    "Căn cứ ",
    "sau đây:",
    " ",
    "\n",
)
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), st.text(max_size=40))
TABLES = st.lists(st.lists(TEXTS, max_size=4).map(tuple), max_size=4).map(lambda rows: TableBlock(tuple(rows)))
BLOCKS = st.lists(st.one_of(TEXTS.map(TextBlock), TABLES), max_size=10)


@given(BLOCKS)
def test_any_document_can_be_taken_apart(blocks: list[Block]) -> None:
    draft = draft_of(blocks)
    assert [duty.order for duty in draft.duties] == list(range(1, len(draft.duties) + 1))
    assert draft_of(blocks) == draft


@given(BLOCKS)
def test_every_block_is_in_the_frame_or_in_a_body_once(blocks: list[Block]) -> None:
    parts = parts_of(blocks)
    kept = [*parts.frame, *(block for body in parts.bodies for block in body)]
    assert sorted(map(id, kept)) == sorted(map(id, blocks))


NUMBERS = st.lists(st.integers(1, 99), min_size=3, max_size=3)


@given(NUMBERS)
def test_wrong_numbers_change_addresses_and_not_the_number_of_duties(numbers: list[int]) -> None:
    lines = ["II. NHIỆM VỤ"]
    for number in numbers:
        lines += [f"{number}. Rà soát.", "- Đơn vị thực hiện: Sở Y tế.", "- Thời gian: Quý I/2026."]
    found = duties(*lines)
    assert [one.clause for one in found] == [f"II.{number}" for number in numbers]
    assert [Open.CLAUSE_TWICE in one.open for one in found] == [numbers.count(number) > 1 for number in numbers]


@given(
    st.lists(
        st.sampled_from(
            ("Sở Y tế bố trí kinh phí.", "Giao Sở Nội vụ báo cáo trước ngày 5/5/2026.", "Bố trí kinh phí.")
        ),
        max_size=6,
    )
)
def test_every_item_of_a_task_section_is_a_duty_or_listed(items: list[str]) -> None:
    draft = draft_of(
        [TextBlock("II. NHIỆM VỤ"), *(TextBlock(f"{at}. {text}") for at, text in enumerate(items, 1))]
    )
    placed = sorted([*(one.text.text for one in draft.duties), *(one.text for one in draft.unplaced)])
    assert placed == sorted(tidied(item) for item in items)


@pytest.mark.parametrize(
    ("line", "who", "when"),
    [
        (
            "Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện; xong trong quý I/2026.",
            "Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện",
            "xong trong quý I/2026",
        ),
        (
            "Giao Sở Y tế thực hiện, hoàn thành trước ngày 30/6/2026.",
            "Sở Y tế thực hiện",
            "hoàn thành trước ngày 30/6/2026",
        ),
        ("Thực hiện: Sở Y tế. Thời hạn: quý I/2026.", "Sở Y tế", "quý I/2026"),
        ("Đơn vị chủ trì các nhiệm vụ 1 và 2: Sở Y tế. Thời hạn: quý I/2026.", "Sở Y tế", "quý I/2026"),
    ],
)
def test_a_line_that_only_says_who_and_when(line: str, who: str, when: str) -> None:
    [duty] = duties("II. NHIỆM VỤ", "1. Rà soát các cơ sở khám bệnh.", line)
    assert shown(duty) == ("II.1", [who], [when])
    assert duty.text.text == "Rà soát các cơ sở khám bệnh."


def test_a_line_that_says_what_is_a_duty_of_its_own() -> None:
    texts = [duty.text.text for duty in duties("II. NHIỆM VỤ", "1. Chấn chỉnh.", "Sở Y tế kiểm tra các chợ.")]
    assert texts == ["Sở Y tế kiểm tra các chợ."]


def test_a_last_sentence_and_a_square_bracket_that_only_say_who() -> None:
    first, second = duties(
        "II. NHIỆM VỤ",
        "1. Rà soát quy hoạch. Sở Xây dựng chủ trì thực hiện.",
        "2. Tập huấn [Sở Y tế, quý III/2026]",
    )
    assert shown(first) == ("II.1", ["Sở Xây dựng chủ trì thực hiện"], [])
    assert shown(second) == ("II.2", ["Sở Y tế"], ["quý III/2026"])


def test_a_kind_of_office_before_a_colon_goes_with_its_names() -> None:
    [duty] = duties("III. TỔ CHỨC THỰC HIỆN", "1. Các sở: Y tế, Nội vụ", "Bố trí kinh phí trước ngày 30/6/2026.")
    assert shown(duty) == ("III.1", ["Các sở: Y tế, Nội vụ"], ["trước ngày 30/6/2026"])


def test_a_notice_of_days_off_orders_nothing() -> None:
    said = duties("1. Nghỉ bù thứ Hai, ngày 27/4/2026.", "2. Cơ quan làm việc trở lại từ ngày 04/5/2026.")
    assert said == ()


def test_times_of_two_things_keep_the_words_of_both() -> None:
    [duty] = duties("1. Sở Y tế theo dõi, tham mưu sơ kết vào cuối năm 2026, tổng kết vào cuối năm 2028.")
    assert shown(duty)[2] == ["sơ kết vào cuối năm 2026, tổng kết vào cuối năm 2028"]


def test_those_whom_a_telegram_is_sent_to_are_given_nothing_by_that() -> None:
    lines = (
        "CÔNG ĐIỆN",
        "Về việc ứng phó bão",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:",
        "- Giám đốc các sở;",
        "1. Sở Y tế trực cấp cứu.",
    )
    assert [duty.clause for duty in duties(*lines)] == ["1"]


def test_a_condition_behind_a_semicolon_has_no_time_of_its_own() -> None:
    [duty] = duties(
        "1. Sở Y tế xử lý xong trước ngày 31/12/2026; sau thời hạn này nếu còn vi phạm thì phải kiểm điểm."
    )
    assert shown(duty)[2] == ["xong trước ngày 31/12/2026"]


def test_periods_with_a_day_each_in_brackets_are_whole() -> None:
    [duty] = duties("1. Sở Y tế báo cáo quý (trước ngày 10 của tháng cuối quý), năm (trước ngày 05/12).")
    assert shown(duty)[2] == ["quý (trước ngày 10 của tháng cuối quý), năm (trước ngày 05/12)"]


@pytest.mark.parametrize("ditto", ["nt", "-nt-", "như trên", '"'])
def test_a_cell_that_repeats_the_one_above(ditto: str) -> None:
    rows = (
        ("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
        ("1", "Rà soát", "Sở Y tế", "Quý I"),
        ("2", "Sửa đổi", ditto, ditto),
    )
    _, second = draft_of([TableBlock(rows)]).duties
    assert shown(second) == ("PL.2", ["Sở Y tế"], ["Quý I"])
    assert {second.who[0].where, second.when[0].where} == {Where.SHARED}


def test_who_in_a_bracket_and_when_in_the_sentence_before_it() -> None:
    [duty] = duties("II. NHIỆM VỤ", "a) Treo băng rôn từ ngày 25/5/2026 đến ngày 30/6/2026 (Sở Y tế).")
    assert shown(duty) == ("II.a", ["Sở Y tế"], ["từ ngày 25/5/2026 đến ngày 30/6/2026"])


def test_who_in_a_sentence_and_when_behind_a_label() -> None:
    [duty] = duties(
        "II. NHIỆM VỤ",
        "3. Tặng quà trẻ em",
        "Sở Y tế thành lập các đoàn đi thăm; thời gian: từ 25/5 đến 05/6/2026.",
    )
    assert shown(duty) == ("II.3", ["Sở Y tế"], ["từ 25/5 đến 05/6/2026"])


def test_an_item_takes_no_office_of_the_next() -> None:
    first, second = duties(
        "II. NHIỆM VỤ",
        "a) Xây dựng phóng sự: Đài tỉnh thực hiện trong tháng 6/2026.",
        "b) Tổ chức diễn đàn. Các phường hoàn thành trước 20/6/2026.",
    )
    assert shown(first) == ("II.a", ["Đài tỉnh thực hiện"], ["trong tháng 6/2026"])
    assert shown(second) == ("II.b", ["Các phường"], ["hoàn thành trước 20/6/2026"])


def test_an_invitation_orders_nothing() -> None:
    assert (
        duties("GIẤY MỜI", "1. Thời gian: 08 giờ 00, ngày 12/12/2026.", "Đề nghị các đại biểu đến dự đúng giờ.")
        == ()
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("QUYẾT ĐỊNH", "Về việc phân công nhiệm vụ", "BỘ TRƯỞNG BỘ Y TẾ"), "Về việc phân công nhiệm vụ"),
        (("QUYẾT ĐỊNH", "BAN HÀNH KẾ HOẠCH", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"), "BAN HÀNH KẾ HOẠCH"),
        (
            ("KẾ HOẠCH", "THỰC HIỆN CHỈ THỊ CỦA", "ỦY BAN NHÂN DÂN TỈNH"),
            "THỰC HIỆN CHỈ THỊ CỦA ỦY BAN NHÂN DÂN TỈNH",
        ),
    ],
)
def test_who_decides_is_no_part_of_the_title(lines: tuple[str, ...], title: str) -> None:
    head = draft_of([TextBlock(line) for line in (*lines, "Căn cứ Luật Đê điều;", "Điều 1. Phân công.")]).head
    assert head.title is not None
    assert head.title.text == title


def test_a_month_as_a_heading_is_when() -> None:
    first, second, third = duties(
        "II. NỘI DUNG",
        "1. Tháng 01/2026",
        "- Sơ kết học kỳ I (Ban Giám hiệu).",
        "- Rà soát hồ sơ trước ngày 20/01/2026.",
        "2. Tháng 3: Tổ chức thi thử (Tổ chuyên môn phụ trách).",
    )
    assert shown(first) == ("II.1", ["Ban Giám hiệu"], ["Tháng 01/2026"])
    assert shown(second) == ("II.1", [], ["trước ngày 20/01/2026"])
    assert shown(third) == ("II.2", ["Tổ chuyên môn phụ trách"], ["Tháng 3"])
    assert first.when[0].where is Where.HEADING


def test_an_officer_alone_in_a_heading() -> None:
    [duty] = duties("III. TỔ CHỨC THỰC HIỆN", "1. Hiệu trưởng: chỉ đạo chung.")
    assert shown(duty) == ("III.1", ["Hiệu trưởng"], [])


def test_an_item_that_only_says_where_is_told_with_its_heading() -> None:
    first, _ = duties(
        "II. NỘI DUNG",
        "2. Rà soát văn bản",
        "2.1. Ở Trung ương:",
        "- Cơ quan chủ trì: Vụ Pháp chế.",
        "2.2. Ở địa phương:",
        "- Cơ quan chủ trì: Sở Tư pháp.",
    )
    assert (first.clause, first.text.text) == ("II.2.1", "Rà soát văn bản – Ở Trung ương")


@pytest.mark.parametrize(
    "order",
    [
        "Ngày 15/3/2026, Sở Y tế tổ chức lễ phát động.",
        "Đồng ý chủ trương đầu tư; giao Sở Y tế lập dự án trước ngày 15/3/2026.",
        "Sau khi nghe báo cáo, Chủ tịch giao Sở Y tế rà soát trước ngày 15/3/2026.",
        "Sở Y tế báo cáo theo biểu mẫu (kèm theo Kế hoạch này) trước ngày 15/3/2026.",
    ],
)
def test_what_sounds_like_news_and_orders_something_is_a_duty(order: str) -> None:
    """A lost deadline is worse than a sentence too many."""
    assert len(duties("II. NHIỆM VỤ", f"1. {order}")) == 1


def test_a_party_office_that_leads_and_directs_is_given_what_follows() -> None:
    lines = ("1. Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo, chỉ đạo:", "- Hoàn thành đăng ký trước ngày 15/12/2025.")
    (found,) = draft_of([TextBlock(one) for one in ("CHỈ THỊ", "Ban Thường vụ yêu cầu:", *lines)]).duties
    assert [one.text for one in found.who] == ["Đảng ủy Ủy ban nhân dân tỉnh"]


def test_hamlets_may_be_a_heading() -> None:
    lines = (
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Các bản",
        "- Họp dân xong trước ngày 28/11.",
        "2. Các bản đồ",
        "- Vẽ lại.",
    )
    found = draft_of([TextBlock(one) for one in lines]).duties
    assert [[one.text for one in duty.who] for duty in found] == [["Các bản"]]


def test_what_stands_behind_all_items_is_no_part_of_the_last() -> None:
    items = ("1. Sở Y tế rà soát cơ số thuốc.", "2. Văn phòng Sở kiểm tra hộp thư 02 lần mỗi ngày.")
    contact = "Báo cáo gửi về hộp thư của Sở; đầu mối: bà Trần Ngọc Lượm, điện thoại 0277.000.000."
    found = draft_of([TextBlock(one) for one in ("NHIỆM VỤ", *items, contact)]).duties
    assert [one.text for one in found[-1].who] == ["Văn phòng Sở"]
