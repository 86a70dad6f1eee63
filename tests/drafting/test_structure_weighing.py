"""What speaks for a sentence as an order and what against it: orders become duties, doubts are shown."""

import pytest

from ttdn.drafting.blocks import TableBlock, TextBlock
from ttdn.drafting.draft import Draft
from ttdn.drafting.taking_apart import draft_of

_HEAD = ("Số: 12/KH-UBND", "Hà Thanh, ngày 12 tháng 10 năm 2026", "KẾ HOẠCH", "Phòng, chống dịch năm 2026")
_KINDS = ("as an item", "in a section of its own", "at the end", "under an office")


def draft(*lines: str) -> Draft:
    return draft_of([TextBlock(line) for line in (*_HEAD, *lines)])


def placed(sentence: str, kind: str) -> Draft:
    first, last = "Sở Y tế rà soát cơ số thuốc trước ngày 30/11/2026.", "3. Sở Tài chính bố trí kinh phí."
    match kind:
        case "as an item":
            return draft("I. NHIỆM VỤ", f"1. {first}", f"2. {sentence}", last)
        case "in a section of its own":
            return draft("I. NHIỆM VỤ", f"1. {first}", last, "II. NỘI DUNG KHÁC", sentence)
        case "at the end":
            return draft("I. NHIỆM VỤ", f"1. {first}", last, sentence)
        case _:
            return draft("I. NHIỆM VỤ", "1. Sở Y tế", "- Rà soát cơ số thuốc.", f"- {sentence}", last)


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize(
    "sentence",
    [
        # told: over on the day of the document, or by its setting
        "Trong 9 tháng đầu năm 2026, Sở Y tế phối hợp với Công an tỉnh kiểm tra 312 cơ sở.",
        "Sáu tháng đầu năm 2026, Phòng Kinh tế giải ngân 42,3 tỷ đồng.",
        "Năm 2025, Ban Quản lý dự án bàn giao 3 công trình.",
        "Từ đầu năm đến nay, Công an xã tiếp nhận 45 tin báo, giải quyết 43 tin.",
        "Tại cuộc họp ngày 03/6/2026, Giám đốc Sở Nội vụ trình bày dự thảo Kế hoạch.",
        # forecast, aims, states
        "Dự báo từ ngày 10/11 đến ngày 15/11/2026, khu vực Trung Bộ có mưa to.",
        "Mỗi chi bộ có ít nhất 01 mô hình dân vận khéo.",
        "Ban Chỉ đạo họp giao ban vào ngày 20 hằng tháng.",
        "Văn phòng Ủy ban nhân dân tỉnh là cơ quan thường trực của Ban Chỉ đạo.",
        "Khoa Cấp cứu vẫn hoạt động 24/24 giờ tại nhà A.",
        "Ủy ban nhân dân cấp xã được hỗ trợ 50 triệu đồng/năm từ ngân sách tỉnh.",
        # what comes of it
        "Người đứng đầu cơ quan, đơn vị để xảy ra vi phạm bị xem xét kỷ luật theo quy định.",
        "Tập thể, cá nhân có thành tích xuất sắc được Chủ tịch Ủy ban nhân dân xã khen thưởng.",
        "Quá thời hạn nêu trên, đơn vị nào không thực hiện, Văn phòng sẽ báo cáo Chủ tịch phê bình.",
        "Chủ tịch xã, phường nào để xảy ra vi phạm phải chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân tỉnh.",
        # who waits, agrees, praises, opens; who chairs; a paper that was received
        "Bệnh viện tỉnh chờ thông báo của Bộ Y tế.",
        "Ban Thường vụ nhất trí cho đồng chí Lê Văn Tám nghỉ hưu từ ngày 01/3/2027.",
        "Liên đoàn Lao động tỉnh biểu dương đơn vị làm tốt.",
        "Nhà văn hóa mở cửa từ 06 giờ đến 21 giờ hằng ngày.",
        "Chủ trì: Đồng chí Lê Thị Hoa - Phó Chủ tịch Ủy ban nhân dân tỉnh.",
        "Nhận được công văn này, Hiệu trưởng các trường triển khai thực hiện; vướng mắc liên hệ ông Bảo.",
        # whom to ask, thanks, closing
        "Thông tin chi tiết liên hệ Phòng Kế hoạch - Tổng hợp, Sở Y tế trước ngày 10/12/2026.",
        "Sở Y tế trân trọng cảm ơn sự phối hợp của các cơ quan, đơn vị.",
        "Trên đây là Kế hoạch tổ chức Hội thi, đề nghị các bộ phận thực hiện tốt nhiệm vụ được giao./.",
        "Trên đây là Kế hoạch diễn tập, yêu cầu các đơn vị căn cứ nhiệm vụ được giao tổ chức thực hiện./.",
    ],
)
def test_what_is_told_announced_or_threatened_is_no_duty(sentence: str, kind: str) -> None:
    assert sentence.rstrip("./") not in {duty.text.text.rstrip("./") for duty in placed(sentence, kind).duties}


@pytest.mark.parametrize("kind", _KINDS)
@pytest.mark.parametrize(
    "sentence",
    [
        "Đề nghị Ban Quản lý cảng tạm dừng bốc xếp trong ngày diễn tập.",
        "Các sở, ban, ngành tạm hoãn các cuộc họp; theo dõi chặt chẽ diễn biến của dịch.",
        "Sở Giáo dục và Đào tạo căn cứ diễn biến của dịch, quyết định cho học sinh nghỉ học.",
        "Hằng năm, trên cơ sở đề xuất của các xã, Sở Tài chính thẩm định kinh phí.",
        "Công an tỉnh có phương án bảo vệ các điểm tiêm, bố trí lực lượng trực.",
        "Đảng ủy Ủy ban nhân dân tỉnh lãnh đạo việc bố trí kinh phí.",
        "Trong quá trình thực hiện có khó khăn, vướng mắc, các đơn vị báo cáo về Ủy ban nhân dân tỉnh.",
    ],
)
def test_orders_in_their_many_forms_are_duties(sentence: str, kind: str) -> None:
    assert sentence in {duty.text.text for duty in placed(sentence, kind).duties}


@pytest.mark.parametrize(
    "sentence",
    [
        "Không được tự ý mở cống lấy nước.",
        "Tuyệt đối không để người dân đốt than sưởi trong phòng kín.",
        "Đẩy mạnh các phong trào thi đua chào mừng ngày truyền thống.",
        "Báo ngay ca bệnh về trung tâm y tế khu vực.",
        "Khi hiện vật bị mất, bị xâm hại, trong vòng 01 giờ phải báo Công an xã.",
        "Rà soát nguồn kinh phí đã cấp, đề xuất bổ sung.",
    ],
)
def test_what_stands_under_an_office_is_asked_of_it_in_many_forms(sentence: str) -> None:
    assert sentence in {duty.text.text for duty in placed(sentence, "under an office").duties}


def test_figures_behind_a_topic_are_told_with_what_follows_them() -> None:
    found = draft(
        "1. Về sản lượng: Trong tháng 9/2026, Công ty cấp 1,4 triệu m3 nước. Xí nghiệp Mạng lưới sửa 37 điểm vỡ.",
        "2. Về vật tư: Phòng Kế hoạch rà soát tồn kho.",
    )
    assert [duty.text.text for duty in found.duties] == ["Phòng Kế hoạch rà soát tồn kho."]


def test_what_was_last_week_is_told() -> None:
    found = draft(
        "I. TUẦN QUA", "Khoa Ngoại mổ cấp cứu 19 ca, an toàn.", "II. TUẦN NÀY", "Khoa Dược kiểm kê thuốc."
    )
    assert [duty.text.text for duty in found.duties] == ["Khoa Dược kiểm kê thuốc."]


def test_whoever_prepares_what_guests_are_invited_to_has_it_to_do() -> None:
    lines = (
        "GIẤY MỜI",
        "Họp Ban Tổ chức Lễ hội",
        "Ủy ban nhân dân tỉnh trân trọng kính mời các cơ quan dự họp:",
        "1. Phân công chuẩn bị:",
        "- Sở Tài chính: cho ý kiến về dự toán.",
        "Văn phòng Ủy ban nhân dân tỉnh đôn đốc tài liệu trước ngày 10/11/2026.",
        "Đại biểu mang theo Giấy mời này.",
    )
    found = draft_of([TextBlock(line) for line in lines]).duties
    assert [one.who[0].text for one in found] == ["Sở Tài chính", "Văn phòng Ủy ban nhân dân tỉnh"]


def test_without_a_day_of_the_document_no_time_is_over() -> None:
    lines = ("I. NHIỆM VỤ", "1. Trong quý I/2026, Sở Y tế kiểm tra 12 cơ sở.")
    assert len(draft_of([TextBlock(line) for line in lines]).duties) == 1
    assert draft(*lines).duties == ()


def test_what_is_in_doubt_is_shown_to_a_person() -> None:
    found = draft("I. NHIỆM VỤ", "1. Sở Y tế", "- Rà soát thuốc.", "- Ban Chỉ đạo họp định kỳ mỗi quý một lần.")
    assert [duty.text.text for duty in found.duties] == ["Rà soát thuốc."]
    assert [words.text for words in found.unplaced] == ["Ban Chỉ đạo họp định kỳ mỗi quý một lần."]


def test_what_goes_on_with_a_doubt_is_no_more_than_that() -> None:
    found = draft("I. NỘI DUNG", "Ban Thường vụ họp thường kỳ mỗi tháng một lần; cho ý kiến về công tác cán bộ.")
    assert found.duties == ()


def test_who_has_to_do_something_by_a_time_is_shown_where_it_stands_among_aims() -> None:
    found = draft("III. YÊU CẦU", "1. Sở Y tế niêm yết giá thuốc trước ngày 09/12/2026.")
    assert found.duties == ()
    assert [words.text for words in found.unplaced] == ["Sở Y tế niêm yết giá thuốc trước ngày 09/12/2026."]


def test_a_notice_to_the_public_gives_only_what_it_gives_as_tasks() -> None:
    rows = (("STT", "Đơn vị thi công", "Nội dung công việc", "Thời gian"), ("1", "Đội 1", "Sửa cầu", "20/10/2026"))
    found = draft_of(
        [
            *(TextBlock(line) for line in ("THÔNG BÁO", "Lịch sửa cầu")),
            TextBlock("Xã thông báo đến nhân dân lịch sửa cầu như sau:"),
            TableBlock(rows),
            TextBlock("1. Công an xã chặn đường từ 7 giờ ngày 20/10/2026."),
            TextBlock("2. Phân công thực hiện"),
            TextBlock("a) Trạm Y tế xã bố trí 03 cán bộ trước ngày 19/10/2026."),
        ]
    )
    assert [duty.text.text for duty in found.duties] == ["Trạm Y tế xã bố trí 03 cán bộ trước ngày 19/10/2026."]
    assert {words.text for words in found.unplaced} == {
        "Sửa cầu",
        "Công an xã chặn đường từ 7 giờ ngày 20/10/2026.",
    }


def test_an_invitation_gives_work_only_to_whom_it_names_for_it() -> None:
    lines = (
        "GIẤY MỜI",
        "Dự Hội nghị tổng kết",
        "Ủy ban nhân dân tỉnh tổ chức Hội nghị tổng kết.",
        "I. THÀNH PHẦN",
        "- Lãnh đạo các sở: Nông nghiệp và Môi trường, Tài chính, Xây dựng;",
        "II. CHUẨN BỊ",
        "1. Văn phòng: in tài liệu trước ngày 12/11/2026.",
        "Đề nghị các sở gửi danh sách trước ngày 10/11/2026.",
    )
    found = draft_of([TextBlock(line) for line in lines]).duties
    assert [duty.text.text for duty in found] == [
        "in tài liệu trước ngày 12/11/2026.",
        "Đề nghị các sở gửi danh sách trước ngày 10/11/2026.",
    ]


def test_a_ground_behind_theo_de_nghi_gives_nothing_to_whoever_proposed() -> None:
    found = draft(
        "Theo đề nghị của Giám đốc Sở Y tế, Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:",
        "I. KINH PHÍ THỰC HIỆN",
        "Từ nguồn ngân sách nhà nước theo phân cấp.",
        "II. NHIỆM VỤ",
        "1. Sở Tài chính bố trí kinh phí.",
    )
    assert [duty.text.text for duty in found.duties] == ["Sở Tài chính bố trí kinh phí."]


def test_a_closing_sentence_asks_for_what_stands_behind_its_comma() -> None:
    closing = (
        "Trên đây là Kế hoạch hè, yêu cầu các đơn vị báo cáo kết quả về Phòng Nội vụ trước ngày 30/11/2026./."
    )
    duty = draft("I. NHIỆM VỤ", "1. Sở Y tế rà soát cơ số thuốc.", closing).duties[-1]
    assert [(one.text, [when.text for when in duty.when]) for one in duty.who] == [
        ("các đơn vị", ["trước ngày 30/11/2026"])
    ]


def test_a_decision_that_rewards_gives_what_it_assigns_by_a_day() -> None:
    lines = (
        "QUYẾT ĐỊNH",
        "Về việc khen thưởng học sinh giỏi",
        "Điều 1. Tặng Giấy khen cho 12 học sinh. Đoàn Thanh niên chuẩn bị tốt Hội thi.",
        "Điều 2. Mức thưởng: giải Nhất 1.500.000 đồng. Giao Phòng Tài chính chi trả trước ngày 25/11/2026.",
    )
    assert [duty.who[0].text for duty in draft_of([TextBlock(line) for line in lines]).duties] == [
        "Phòng Tài chính"
    ]
