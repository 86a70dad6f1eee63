"""What a coordinator reads on the pages of the plan that ships, and of a small one."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from ttdn.web.pages import pages_of
from ttdn.workspace import Workspace
from web.reading import Page

PLAN = """\
schema = 1
uses = ["hue"]

[plan]
id = "hue/vi-du"
title = "Kế hoạch ví dụ"
issuer = "Ủy ban nhân dân thành phố Huế"
number = "12/KH-UBND"
issued_on = 2026-01-10
applies_from = 2026-01-15
revised = 2026-06-01
horizon = 2027-12-31
place = "vn/hue"
implements = ["hue/ct-1"]
contact = { name = "Phòng Tổng hợp", address = "mailto:tong-hop@example.org" }

[[directive]]
id = "hue/ct-1"
title = "về việc mẫu"
issuer = "Chủ tịch Ủy ban nhân dân thành phố Huế"
type = "Chỉ thị"
number = "1/CT-UBND"
signed_on = 2026-01-05
url = "https://example.org/van-ban/1-ct"
unsourced = "ví dụ"

[[task]]
clause = "1"
title = "Báo cáo kết quả thực hiện"
who = "Sở Du lịch báo cáo gửi về Sở Ngoại vụ"
when = "trước ngày 15 tháng 11 hằng năm"

[[task]]
clause = "2"
title = "Tổ chức hội nghị"
who = "Sở Du lịch chủ trì, phối hợp với Sở Ngoại vụ"
when = "quý III năm 2026"

[[task]]
clause = "3"
title = "Việc bỏ đi"
who = "Sở Du lịch"
when = "thường xuyên"

[[amendment]]
clause = "3"
on = 2026-06-01
by = { directive = "hue/ct-1" }
withdrawn = true
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    path = tmp_path_factory.mktemp("plans") / "vi-du.toml"
    path.write_text(PLAN, "utf-8")
    workspace = Workspace.open(path)
    return dict(pages_of(workspace, ["hue/vi-du"], workspace.feeds("hue/vi-du"), on=date(2026, 2, 1), address=""))


def page(pages: Mapping[str, bytes], path: str) -> Page:
    return Page(path, pages[path])


def test_a_unit_is_told_what_is_due_next_and_how_the_words_were_read(pages: Mapping[str, bytes]) -> None:
    text = page(pages, "units/hue/so-vhtt.html").text
    assert "Sắp đến hạn tính từ ngày 26/11/2026 09/12/2026 (thứ Tư)" in text
    assert "trước ngày 10/12/2026 – ngày cuối cùng được phép là 09/12/2026 (thứ Tư)" in text
    assert "“Định kỳ hằng năm (trước ngày 10 tháng 12) hoặc đột xuất (khi có yêu cầu)”" in text
    assert "Nơi gửi qua (văn bản ghi: Sở thông tin và Truyền thông)" in text
    assert "Thường xuyên, khi có yêu cầu, không định ngày" in text
    assert "nhóm ttdn, gói dữ liệu hue" in text


def test_an_office_that_is_gone_sends_on_to_those_who_have_its_work(pages: Mapping[str, bytes]) -> None:
    gone = page(pages, "units/hue/so-tttt.html")
    assert "Đơn vị này chỉ còn đến hết ngày 28/02/2025." in gone.text
    assert "thông tin đối ngoại : Sở Văn hóa và Thể thao thành phố Huế" in gone.text
    assert "nguồn không nói rõ, một trong các đơn vị sau hoặc mỗi đơn vị một phần" in gone.text
    assert {"../../units/hue/so-vhtt.html", "../../units/hue/so-khcn.html"} <= set(gone.hrefs)
    assert "không còn kỳ hạn nào có ngày" in gone.text
    assert "Lịch sử đơn vị Ngày 01/03/2025 Việc hợp nhất, sáp nhập" in gone.text
    assert pages["units/hue/so-tttt.svg"].startswith(b"<svg")


def test_a_group_names_its_members_of_the_day(pages: Mapping[str, bytes]) -> None:
    communes = page(pages, "groups/hue/ubnd-cap-huyen.html")
    assert "Gồm 40 đơn vị tính từ ngày 26/11/2026" in communes.text
    assert "../../units/hue/phuong-an-cuu.html" in communes.hrefs
    assert "Gồm 56 đơn vị" in page(pages, "groups/hue/co-quan-cua-ke-hoach.html").text


def test_who_has_no_dated_duty_has_nothing_to_subscribe_to(pages: Mapping[str, bytes]) -> None:
    press = page(pages, "groups/hue/co-quan-bao-chi.html")
    assert "Chưa có lịch để đăng ký" in press.text
    assert not [href for href in press.hrefs if ".ics" in href]


def test_a_plan_has_every_duty_with_clause_words_units_and_what_is_open(pages: Mapping[str, bytes]) -> None:
    plan = page(pages, "plans/hue/nq47.html")
    assert "Nhiệm vụ (14)" in plan.text
    assert "Mục IV.2 Gửi báo cáo hằng năm kết quả thực hiện NQ 47/NQ-CP Kỳ hạn tới: 09/12/2026" in plan.text
    assert "Chưa rõ: văn bản chỉ nói các cơ quan liên quan, không nêu rõ là cơ quan nào" in plan.text
    assert "muc-iv-2" in plan.ids
    assert "bản tra cứu không cho biết" in plan.text
    assert "15/04/2024 (suy ra:" in plan.text


def test_the_timeline_and_its_table_tell_the_same_days(pages: Mapping[str, bytes]) -> None:
    plan = page(pages, "plans/hue/nq47.html")
    drawn = plan.text[plan.text.index("Biểu đồ thời gian:") : plan.text.index("Bảng từng ngày")]
    table = plan.text[plan.text.index("Bảng từng ngày") :]
    assert "Sở Văn hóa và Thể thao thành phố Huế: 09/12/2026, mục IV.2: qua; 24/12/2026, mục IV.1" in drawn
    assert "09/12 mục IV.2: qua 24/12 mục IV.1: theo dõi, đôn đốc, thực hiện" in table
    assert [element.attributes["role"] for element in plan.of("svg")] == ["img", "img"]


def test_the_first_page_lists_every_unit_under_its_territory(pages: Mapping[str, bytes]) -> None:
    home = page(pages, "index.html")
    assert "Cơ quan cấp tỉnh – thành phố Huế (18)" in home.text
    assert "Cấp xã – thành phố Huế (40)" in home.text
    assert "Đã kết thúc (19)" in home.text
    everywhere = {path for path in pages if path.startswith(("units/", "groups/")) and path.endswith(".html")}
    assert everywhere <= set(home.hrefs)


def test_documents_lead_to_their_text_and_errors_to_who_mends_them(small: Mapping[str, bytes]) -> None:
    plan = page(small, "plans/hue/vi-du.html")
    assert "https://example.org/van-ban/1-ct" in plan.hrefs
    assert "mailto:tong-hop@example.org" in plan.hrefs
    assert "12/KH-UBND" in plan.text
    assert "Mục 3 Việc bỏ đi" in plan.text
    assert "Bãi bỏ từ ngày 01/06/2026: theo Chỉ thị 01/CT-UBND ngày 5/1/2026" in plan.text


def test_whom_a_unit_reports_to_and_whose_reports_it_gets(small: Mapping[str, bytes]) -> None:
    sender, receiver = page(small, "units/hue/so-du-lich.html"), page(small, "units/hue/so-ngoai-vu.html")
    assert "Báo cáo kết quả thực hiện mục 1 Nơi nhận báo cáo Sở Ngoại vụ" in sender.text
    assert "Nơi này nhận, hoặc chuyển, báo cáo của các nhiệm vụ: Báo cáo kết quả thực hiện" in receiver.text
    assert "mailto:tong-hop@example.org" in receiver.hrefs


def test_a_day_off_is_told_with_the_day_to_aim_at(small: Mapping[str, bytes]) -> None:
    """14/11/2026 is a Saturday."""
    text = page(small, "units/hue/so-du-lich.html").text
    assert "14/11/2026 (thứ Bảy)" in text
    assert "Nên hoàn thành vào 13/11/2026 (thứ Sáu), vì ngày hạn là ngày nghỉ" in text


def test_what_is_past_is_not_among_what_is_to_come(small: Mapping[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "vi-du.toml"
    path.write_text(PLAN, "utf-8")
    workspace = Workspace.open(path)
    later = dict(pages_of(workspace, ["hue/vi-du"], workspace.feeds("hue/vi-du"), on=date(2028, 1, 1)))
    assert "Kỳ hạn tới" in page(small, "plans/hue/vi-du.html").text
    ended = page(later, "plans/hue/vi-du.html").text
    assert "Kỳ hạn tới" not in ended
    assert "Nhiệm vụ (2)" in ended
    assert "Các kỳ hạn đã qua (3)" in page(later, "units/hue/so-du-lich.html").text
