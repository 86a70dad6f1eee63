"""When sentences say something is due: words that no calendar holds, and all the words of a time."""

import pytest

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.structure.sentence_times import times_in
from ttdn.drafting.taking_apart import draft_of


def said(text: str) -> list[str]:
    return [text[start:stop] for start, stop in times_in(text)]


@pytest.mark.parametrize(
    ("act", "when"),
    [
        # hours, days of the week, what is soon
        ("Cử người đón đại biểu", "từ 07 giờ 15"),
        ("Vận hành trạm bơm", "từ 05 giờ 00 đến 21 giờ 00 hằng ngày"),
        ("Hướng dẫn tàu thuyền vào bờ", "trước 18 giờ cùng ngày"),
        ("Báo cáo tiến độ", "vào chiều thứ Sáu"),
        ("Báo cáo", "trước 16 giờ các ngày thứ Sáu"),
        ("Khai mạc hội hoa xuân", "tối 10/02"),
        ("Đề xuất phương án", "trong tuần tới"),
        ("Đưa nội dung vào tiết sinh hoạt", "tuần thứ hai của tháng 9/2025"),
        ("Tổ chức trưng bày,", "khai mạc ngày 12/9/2025"),
        ("Gọi hàng dự trữ", "ngay hôm nay"),
        ("Nạo vét kênh mương", "ngay từ đầu vụ"),
        ("Trực kỹ thuật", "suốt thời gian Hội nghị"),
        ("Tuần tra", "vào các ngày thứ Bảy, Chủ nhật và dịp lễ hội"),
        ("Thay phiên nhau tuần tra", "hằng đêm"),
        ("Tuần tra khu vực bãi sông", "vào các buổi chiều cuối tuần trong dịp nghỉ hè"),
        ("Phát bản tin cảnh báo", "hằng ngày khi dự báo cháy rừng từ cấp IV trở lên"),
        ("Báo cáo Phòng Điều độ", "khi xảy ra sự cố làm mất điện từ 1.000 khách hàng trở lên"),
        # how often, and the hours of days that something happens on
        ("Kiểm tra phương tiện,", "mỗi quý ít nhất một lần"),
        ("Giám sát chuyên đề", "ít nhất 02 lần trong nhiệm kỳ"),
        ("Triệu tập họp giao ban", "06 tháng một lần, vào tuần cuối tháng 6 và tháng 12"),
        ("Phát bài về chiến dịch", "mỗi ngày 02 lần, sáng 5h30, chiều 17h00, suốt đợt ra quân"),
        ("Nhắc từng đơn vị", "02 lần mỗi ngày đến khi nhận đủ"),
        ("Cấm xe tải", "từ 5h00 đến 22h00 các ngày hội"),
        ("Kiểm tra hàng quán", "trong suốt ba ngày hội"),
        ("Kiểm tra pháo nổ", "từ 01/01 đến hết Rằm tháng Giêng"),
        ("Chấm chéo hồ sơ:", "làm 2 đợt, đợt 1 ngày 10/11, đợt 2 ngày 17/11"),
        ("Đưa vào kế hoạch giám sát", "năm 2026 và hằng năm"),
        ("Nộp phiếu đánh giá", "hôm nay"),
        # lengths, and what they run from
        ("Hỗ trợ kỹ thuật,", "không để quá 02 giờ làm việc kể từ khi nhận yêu cầu"),
        ("Đến hiện trường,", "không quá 30 phút kể từ khi nhận tin"),
        ("Huy động lực lượng", "trong vòng 30 phút kể từ khi nhận tin"),
        ("Báo cáo nhanh", "02 giờ/lần khi bão đổ bộ"),
        ("Thanh quyết toán", "sau ngày hội chậm nhất 10 ngày"),
        ("Lập phương án", "trước mỗi kỳ lễ hội ít nhất 20 ngày"),
        ("Kiểm đếm hòm công đức", "vào ngày cuối cùng của tháng"),
        ("Dò rò rỉ,", "mỗi đội tối thiểu 15 ca/tháng"),
        # in which case
        ("Cấm xe", "khi mặt đường đóng băng"),
        ("Vận hành cống", "khi mực nước xuống dưới 36 m"),
        # all the words of a time
        ("Nhận vật tư", "trong tuần từ ngày 04/5 đến ngày 08/5/2026"),
        ("Kiểm tra", "trong các ngày 11, 12 và 13/01"),
        ("Tháo gỡ vướng mắc", "ngay trong tuần đầu tháng 11/2026"),
        ("Tổng hợp", "hằng quý, 6 tháng và năm"),
        ("Gửi báo cáo", "trước 15h hằng ngày, kể cả thứ Bảy, CN"),
        ("Trực gác", "24/24 giờ trong thời gian cảnh báo cấp IV, cấp V"),
        ("Mở chuyên mục,", "mỗi tuần ít nhất 01 tin, bài"),
        ("Bố trí lực lượng", "theo đề nghị của UBND các xã, phường ven biển"),
    ],
)
def test_a_time_is_found_with_all_its_words(act: str, when: str) -> None:
    assert said(f"{act} {when}.") == [when]


@pytest.mark.parametrize(
    "text",
    [
        "Vận động hội viên khám sức khỏe định kỳ.",
        "Giữ nếp sống văn minh trong lễ hội.",
        "Điều chỉnh phụ tải vào giờ cao điểm (từ 13 giờ 00 đến 16 giờ 00 và từ 20 giờ 00 đến 23 giờ 00).",
        "Học sinh được nghỉ khi nhiệt độ dưới 7 độ C.",
    ],
)
def test_what_says_how_or_what_may_be_is_no_time(text: str) -> None:
    assert "từ 20 giờ 00" not in " ".join(said(text))
    assert not [one for one in said(text) if one.startswith(("định kỳ", "trong lễ", "khi "))]


def test_a_weekly_report_has_its_meeting_and_its_hour() -> None:
    assert said("Hằng tháng tổng hợp, báo cáo tại cuộc họp giao ban.") == ["Hằng tháng", "tại cuộc họp giao ban"]
    assert said("Chiều thứ Sáu hằng tuần, các xã gửi báo cáo về Sở trước 10 giờ cùng ngày.")[1:] == [
        "trước 10 giờ cùng ngày"
    ]


def test_the_time_in_brackets_behind_a_heading_is_that_of_what_stands_below_it() -> None:
    lines = (
        "2. Ra quân xử lý (từ ngày 21/11/2025 đến ngày 31/01/2026)",
        "- Công an phường tháo dỡ mái che vi phạm.",
        "- Ban Quản lý chợ sắp xếp lại điểm bán, xong trước ngày 15/12/2025.",
    )
    first, second = draft_of([TextBlock(line) for line in ("II. NỘI DUNG", *lines)]).duties
    assert [one.text for one in first.when] == ["từ ngày 21/11/2025 đến ngày 31/01/2026"]
    assert [one.text for one in second.when] == ["xong trước ngày 15/12/2025"]


@pytest.mark.parametrize(
    ("act", "when"),
    [
        ("Báo cáo kết quả", "vào cuối mỗi học kỳ"),
        ("Công khai danh sách", "vào tuần đầu tháng 3"),
        ("Đăng lịch trợ giúp", "ngày 20 hằng tháng"),
        ("Họp Ban", "mỗi quý một lần và khi cần"),
        ("Trực cấp cứu", "trước, trong và sau lễ hội"),
        ("Phát loa", "tối thiểu 03 lần/ngày, đến hết Tuần lễ an toàn"),
        ("Chốt chặn", "từ 18 giờ tối nay cho đến khi nước rút"),
        ("Đón đại biểu", "ngày 12/5, xuất phát lúc 6 giờ 45"),
        ("Trồng cây đầu xuân,", "ngày mùng 9 Tết"),
        ("Thẩm định giá; thời gian", "không quá 07 ngày làm việc kể từ khi nhận đủ hồ sơ"),
    ],
)
def test_parts_of_a_period_and_what_lasts(act: str, when: str) -> None:
    assert said(f"{act} {when}.") == [when]


def test_a_rhythm_and_its_hour_stand_apart() -> None:
    assert said("Báo cáo hằng tuần về Sở Y tế (qua thư điện tử) trước 15 giờ 00 thứ Sáu.") == [
        "hằng tuần",
        "trước 15 giờ 00 thứ Sáu",
    ]


def test_when_a_term_has_run_out() -> None:
    assert said("hết thời hạn niêm yết, lập biên bản.") == ["hết thời hạn niêm yết"]


def test_what_becomes_of_a_day_off_belongs_to_the_time() -> None:
    when = "trước ngày 25/10/2026, nếu trùng ngày nghỉ thì gửi vào ngày làm việc liền kề"
    assert said(f"Sở Tài chính báo cáo kết quả {when}.") == [when]
    assert said("Báo cáo trước ngày 25/4/2026, trường hợp trực ngày nghỉ thì nghỉ bù.") == ["trước ngày 25/4/2026"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (
            "Các phòng báo cáo trước ngày 20/10/2026 để Văn phòng Sở tổng hợp, trình Ủy ban trước ngày 25/10.",
            ["trước ngày 20/10/2026"],
        ),
        ("Thanh tra rà soát trước ngày 20/10 để Sở Nội vụ tổng hợp trước ngày 25/10.", ["trước ngày 20/10"]),
        # Nobody else is named: the second may be asked of the same office.
        (
            "Các phòng rà soát trước ngày 20/10/2026 để bảo đảm tiến độ, báo cáo Ủy ban trước ngày 25/10/2026.",
            ["trước ngày 20/10/2026", "trước ngày 25/10/2026"],
        ),
    ],
)
def test_what_others_do_then_is_no_time_of_the_act(text: str, times: list[str]) -> None:
    assert said(text) == times


@pytest.mark.parametrize(
    ("lead", "when"),
    [
        ("Yêu cầu các sở thực hiện các nhiệm vụ sau trước ngày 15/10/2026:", ["trước ngày 15/10/2026"]),
        ("Giao các sở, trong tháng 3/2026, thực hiện các việc sau:", ["trong tháng 3/2026"]),
        ("Từ nay đến hết năm 2026, các sở tập trung các nhiệm vụ sau:", ["Từ nay đến hết năm 2026"]),
        ("Các sở khi tổ chức lễ hội phải:", ["khi tổ chức lễ hội"]),
        ("Trong thời gian tới, yêu cầu các sở:", []),
        ("Để chuẩn bị cho bầu cử ngày 15/3/2026, yêu cầu các sở tập trung thực hiện:", []),
    ],
)
def test_the_time_of_a_sentence_that_gives_is_that_of_all_behind_it(lead: str, when: list[str]) -> None:
    items = (f"1. {lead}", "- Rà soát thủ tục hành chính.", "- Công bố danh mục trước ngày 01/10/2026.")
    first, second = draft_of([TextBlock(one) for one in items]).duties
    assert [one.text.lower() for one in (*first.who, *first.when)] == ["các sở", *map(str.lower, when)]
    assert [one.text for one in second.when] == ["trước ngày 01/10/2026"]
