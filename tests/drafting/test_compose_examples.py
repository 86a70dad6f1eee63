"""What a person finds in a drafted plan, example by example."""

import tomllib
from datetime import date

import attrs
import pytest

from drafting.compose_drafts import DAY, HUE, composed, duty, opened
from ttdn.drafting.blocks import Origin, TextBlock
from ttdn.drafting.composing.citations import cited_in, day_in
from ttdn.drafting.composing.decisions import Matter
from ttdn.drafting.composing.entries import DraftedPlan, compose
from ttdn.drafting.composing.ground import packs_for
from ttdn.drafting.composing.marks import Mark, underlined
from ttdn.drafting.composing.plan_duties import titled
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.composing.plan_head import Request
from ttdn.drafting.composing.review_page import review_page
from ttdn.drafting.composing.short_title import short_title
from ttdn.drafting.draft import Draft, DraftDuty, DraftHead, Open, Where, Words
from ttdn.drafting.taking_apart import draft_of
from ttdn.errors import InvalidValue
from ttdn.files.load import load_bytes
from ttdn.model.plans import Plan
from ttdn.model.tasks import Role


def of(*duties: DraftDuty, head: DraftHead | None = None) -> DraftedPlan:
    return composed(Draft(head or DraftHead(), duties))


def plan_of(plan: DraftedPlan) -> Plan:
    return opened().library_with(load_bytes(plan_file_text(plan), "plan.toml")).plans[plan.request.id]


def matters(plan: DraftedPlan) -> list[Matter]:
    """What is open about the duties."""
    return [item.matter for item in plan.open if item.order]


def test_two_columns_are_one_phrase() -> None:
    who = (
        Words("Sở Xây dựng", label="Cơ quan chủ trì"),
        Words("Sở Tài chính; UBND các huyện", label="Cơ quan phối hợp"),
    )
    task = plan_of(of(DraftDuty(1, "PL1.1", Words("Rà soát quy hoạch"), who, (Words("Quý III/2024"),)))).tasks[0]
    assert task.who.words == "Cơ quan chủ trì: Sở Xây dựng; Cơ quan phối hợp: Sở Tài chính; UBND các huyện"
    assert task.who.names(Role.LEAD) == ("Sở Xây dựng",)
    assert task.who.names(Role.COORDINATING) == ("Sở Tài chính", "UBND các huyện")


def test_a_lone_label_that_gives_the_role_is_kept_as_the_header_of_a_column() -> None:
    found = DraftDuty(
        1, "1", Words("Rà soát"), (Words("Sở Xây dựng", label="Cơ quan chủ trì"),), (Words("Quý I"),)
    )
    entry = of(found).duties[0].entry
    assert (entry.who, entry.column) == ("Sở Xây dựng", "Cơ quan chủ trì")


def test_a_lone_label_that_gives_nothing_new_is_told_in_the_comment_alone() -> None:
    plan = of(duty(1, "1", "Rà soát", "Sở Xây dựng chủ trì", "Quý I"))
    assert (plan.duties[0].entry.who, plan.duties[0].entry.column) == ("Sở Xây dựng chủ trì", "")
    assert "# Phân công: «Đơn vị thực hiện», trang 2, đoạn 11\n" in plan_file_text(plan)


def test_the_office_of_a_heading_stands_apart_from_what_stands_under_it() -> None:
    who = (Words("1. Sở Y tế", where=Where.HEADING), Words("phối hợp với Sở Nội vụ"))
    task = plan_of(of(DraftDuty(1, "1", Words("Rà soát"), who, (Words("Quý I/2025"),)))).tasks[0]
    assert (task.who.heading, task.who.words) == ("1. Sở Y tế", "phối hợp với Sở Nội vụ")
    assert [(item.role, item.name) for item in task.who.assignments] == [
        (Role.LEAD, "Sở Y tế"),
        (Role.COORDINATING, "Sở Nội vụ"),
    ]


def test_a_heading_alone_is_who() -> None:
    found = DraftDuty(1, "1", Words("Rà soát"), (Words("Sở Y tế", where=Where.HEADING),), (Words("Quý I/2025"),))
    assert plan_of(of(found)).tasks[0].who.words == "Sở Y tế"


def test_an_office_that_no_pack_knows_is_a_group_without_members_and_a_decision() -> None:
    plan = of(duty(1, "1", "Rà soát", "Viện Quy hoạch chủ trì, phối hợp với Sở Y tế", "Quý III/2024"))
    assert matters(plan) == [Matter.OFFICE_UNKNOWN]
    group = tomllib.loads(plan_file_text(plan))["group"][0]
    assert (group["id"], group["name"]) == ("nhap/ke-hoach/vien-quy-hoach", "Viện Quy hoạch")
    assert [item.unit for item in plan_of(plan).tasks[0].who.assignments] == [group["id"], "hue/so-y-te"]


def test_a_duty_without_an_office_or_a_time_says_so_where_they_would_stand() -> None:
    text = plan_file_text(of(duty(1, "1", "Rà soát quy hoạch")))
    assert (
        '# CẦN QUYẾT ĐỊNH (trang 2, đoạn 10): Văn bản không nêu cơ quan thực hiện; nếu biết, ghi who = "…" thay\n'
        "#   implementing\n"
        'implementing = ["nhap/ke-hoach/chua-xac-dinh-co-quan-thuc-hien"]\n'
    ) in text
    assert 'thay timing\ntiming = { kind = "none" }\n' in text


def test_words_that_name_no_office_are_kept_beside_the_open_place() -> None:
    plan = of(DraftDuty(1, "1", Words("Rà soát"), (Words("mọi người"),), (Words("Quý III/2024"),)))
    assert matters(plan) == [Matter.WHO_UNREAD]
    entry = plan.duties[0].entry
    assert (entry.who, entry.implementing) == (
        "mọi người",
        ("nhap/ke-hoach/chua-xac-dinh-co-quan-thuc-hien",),
    )


def test_an_id_that_no_pack_in_use_gives_stays_in_the_note() -> None:
    plan = of(duty(1, "1", "Rà soát", "ninh-binh/so-y-te", "Quý III/2024"))
    assert "ninh-binh/so-y-te" in plan_file_text(plan)
    assert plan_of(plan).tasks[0].who.assignments


def test_a_day_that_no_calendar_has_is_never_another() -> None:
    plan = of(duty(1, "1", "Rà soát", "Sở Y tế", "trước ngày 31/2/2026"))
    assert matters(plan) == [Matter.WHEN_UNREAD]
    assert "(ngày không có trong lịch)" in plan.open[0].text
    assert plan.duties[0].entry.when == "trước ngày 31/2/2026"
    assert plan.duties[0].entry.timing is not None
    assert plan.duties[0].entry.timing.kind == "none"


def test_words_that_read_in_two_ways_are_a_decision_with_both() -> None:
    plan = of(duty(1, "1", "Rà soát", "Sở Y tế", "trong tháng 3"))
    assert matters(plan) == [Matter.WHEN_OPEN]
    assert "«trong tháng 3 năm 2024» hoặc «trong tháng 3 năm 2025»" in plan.open[0].text


def test_a_name_that_two_offices_bear_is_kept_in_the_note_and_picked_by_nobody() -> None:
    text = 'schema = 1\n[[group]]\nid = "hue/y-te"\nname = "Sở Y tế"\nkinds = ["so"]\nplace = "vn/hue"\n'
    other = load_bytes(text, "other.toml", pack="hue")
    library = opened().library_with(other)
    draft = Draft(duties=(duty(1, "1", "Rà soát", "Sở Y tế", "Quý III/2024"),))
    plan = compose(draft, HUE, library)
    assert plan.open[0].matter is Matter.WHO_UNREAD
    assert "nhiều cơ quan cùng mang tên «Sở Y tế»" in plan.open[0].text
    entry = plan.duties[0].entry
    assert (entry.who, entry.note) == ("", "Phân công ghi trong văn bản: Sở Y tế")
    assert entry.implementing == ("nhap/ke-hoach/chua-xac-dinh-co-quan-thuc-hien",)


def test_a_plan_without_anything_open_says_so() -> None:
    head = attrs.evolve(SIGNED, basis=())
    plan = composed(Draft(head, (duty(1, "1", "Rà soát", "Sở Y tế", "Quý III/2024"),)))
    assert plan.open == ()
    assert "# Không còn điểm nào cần quyết định ngoài tên nhiệm vụ.\n" in plan_file_text(plan)
    assert "<p>Không còn điểm nào, ngoài việc sửa tên nhiệm vụ cho gọn.</p>" in review_page(plan).decode()


def test_two_deadlines_are_both_kept() -> None:
    when = (Words("Quý I/2025", label="Dự thảo"), Words("Quý II/2025", label="Trình ký"))
    found = DraftDuty(1, "1", Words("Xây dựng đề án"), (Words("Sở Y tế"),), when, open=(Open.TWO_WHEN,))
    plan = of(found)
    assert plan.duties[0].entry.when == "Dự thảo: Quý I/2025; Trình ký: Quý II/2025"
    assert matters(plan) == [Matter.TWO_WHEN]


def test_clauses_that_are_there_twice_or_not_at_all_become_keys() -> None:
    same = ("III.1.d", "III.1.d", "III-1-d", "", "III.1.đ")
    plan = of(*(duty(order, clause, "Rà soát", "Sở Y tế", "Quý I/2025") for order, clause in enumerate(same, 1)))
    assert [task.clause for task in plan_of(plan).tasks] == [
        "III.1.d",
        "III.1.d (2)",
        "III-1-d (3)",
        "thứ 4",
        "III.1.đ",
    ]
    assert matters(plan) == [Matter.CLAUSE_TWICE, Matter.CLAUSE_TWICE, Matter.NO_CLAUSE]


def test_results_stand_in_the_note() -> None:
    found = DraftDuty(
        1, "1", Words("Rà soát"), (Words("Sở Y tế"),), (Words("Quý I/2025"),), (Words("Báo cáo"), Words("Đề án"))
    )
    assert plan_of(of(found)).tasks[0].note == "Kết quả, sản phẩm: Báo cáo; Đề án"


def test_the_head_lists_all_that_is_open_most_urgent_first() -> None:
    draft = Draft(
        duties=(
            duty(1, "1", "Rà soát", "Sở Y tế", "trong tháng 3", Open.SENTENCE),
            duty(2, "2", "Báo cáo", "", "Quý I/2025"),
        ),
        unplaced=(Words("Đề nghị các đơn vị khẩn trương thực hiện.", Origin(3, 9)),),
        attachments=(Words("Phụ lục 1. Danh mục nhiệm vụ", Origin(4)),),
    )
    plan = composed(draft)
    assert [item.matter.value for item in plan.open] == [
        "no-who", "when-open", "unplaced", "no-date", "no-issuer", "no-title", "no-number", "sentence",
    ]  # fmt: skip
    text = plan_file_text(plan)
    assert "# Có 8 điểm cần quyết định, gấp nhất trước:\n# 1. Văn bản không nêu cơ quan" in text
    assert "# 3. Câu này có vẻ giao việc nhưng chưa xếp được vào nhiệm vụ nào: «Đề nghị các đơn vị" in text
    assert text.endswith(
        "\n# CHƯA XẾP ĐƯỢC vào nhiệm vụ nào:\n# - Đề nghị các đơn vị khẩn trương thực hiện. (trang 3, đoạn 9)\n"
        "\n# Văn bản đính kèm:\n# - Phụ lục 1. Danh mục nhiệm vụ (trang 4)\n"
    )


def test_a_document_that_orders_nothing_is_a_plan_without_duties() -> None:
    plan = of()
    assert plan.open[0].matter is Matter.NO_DUTY
    assert plan_of(plan).tasks == ()


SIGNED = DraftHead(
    type=Words("KẾ HOẠCH"),
    title=Words("Phát triển du lịch"),
    number=Words("Số: 5/KH-UBND"),
    date=Words("Huế, ngày 05 tháng 6 năm 2024", Origin(1, 4)),
    issuer=Words("ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ"),
)


def test_the_day_of_signing_is_the_first_day_and_that_of_drafting_the_revision() -> None:
    plan = plan_of(composed(Draft(SIGNED), HUE))
    assert (plan.applies_from, plan.issued_on, plan.revised) == (date(2024, 6, 5), date(2024, 6, 5), DAY)
    assert plan.applies_because == "ngày ký ghi trên văn bản (trang 1, đoạn 4)"
    assert (plan.title, str(plan.number)) == ("KẾ HOẠCH Phát triển du lịch", "05/KH-UBND")
    assert composed(Draft(SIGNED), HUE).open[0].matter is Matter.NO_DUTY


def test_without_a_day_of_drafting_the_document_gives_both() -> None:
    plan = plan_of(composed(Draft(SIGNED), Request("nhap/ke-hoach", "a.docx", "vn/hue", ("hue",))))
    assert plan.revised == date(2024, 6, 5)


@pytest.mark.parametrize("written", ["Huế, ngày     tháng 6 năm 2024", "ngày 31/2/2024", "năm 2024"])
def test_a_day_that_is_not_whole_is_none(written: str) -> None:
    assert day_in(written) is None


def refused(request: Request, head: DraftHead = SIGNED) -> str:
    with pytest.raises(InvalidValue) as caught:
        composed(Draft(head), request)
    return str(caught.value)


def test_a_request_that_cannot_be_met_is_refused() -> None:
    assert "draft-undated" in refused(
        Request("nhap/a", "a.docx"), DraftHead(date=Words("ngày   tháng 6 năm 2024"))
    )
    assert "draft-id not an id" in refused(Request("Nháp", "a.docx"))
    assert "draft-id a plan of this id is there" in refused(Request("hue/nq47", "a.docx"))
    assert "did you mean hue?" in refused(Request("nhap/a", "a.docx", uses=("huee",)))
    assert 'add "vn" by --uses' in refused(Request("nhap/a", "a.docx", "vn/hue"))
    assert "draft-place" in refused(Request("nhap/a", "a.docx", "vn/nowhere", ("hue",)))


def test_the_packs_of_a_place_are_those_that_give_its_offices() -> None:
    assert packs_for("vn/hue", opened().library) == ("hue",)
    assert packs_for("vn/ninh-binh", opened().library) == ("vn",)
    assert packs_for("", opened().library) == ("vn",)


BASIS = (
    Words(
        "Căn cứ Quyết định số 12/QĐ-TTg ngày 03/01/2024 của Thủ tướng Chính phủ phê duyệt Quy hoạch;", Origin(1, 5)
    ),
    Words(
        "Thực hiện Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ ban hành Chương trình, Kế hoạch "
        "số 9/KH-BVHTTDL ngày 2/5/2024 của Bộ Văn hóa, Thể thao và Du lịch về du lịch và Thông báo của Tỉnh ủy.",
        Origin(1, 6),
    ),
)


def test_what_is_cited_whole_becomes_a_directive_and_what_is_carried_out_is_named() -> None:
    plan = composed(Draft(DraftHead(date=SIGNED.date, basis=BASIS)))
    file = tomllib.loads(plan_file_text(plan))
    assert file["plan"]["implements"] == ["vn/nq-47-2024", "nhap/ke-hoach/09-kh-bvhttdl-2024"]
    assert file["directive"] == [
        {
            "id": "nhap/ke-hoach/12-qd-ttg-2024", "title": "phê duyệt Quy hoạch", "issuer": "Thủ tướng Chính phủ",
            "number": "12/QĐ-TTg", "type": "Quyết định", "signed_on": date(2024, 1, 3),
            "basis": "viện dẫn trong tệp «ke-hoach.docx», trang 1, đoạn 5",
        },
        {
            "id": "nhap/ke-hoach/09-kh-bvhttdl-2024", "title": "về du lịch và Thông báo của Tỉnh ủy",
            "issuer": "Bộ Văn hóa, Thể thao và Du lịch", "number": "09/KH-BVHTTDL", "type": "Kế hoạch",
            "signed_on": date(2024, 5, 2), "basis": "viện dẫn trong tệp «ke-hoach.docx», trang 1, đoạn 6",
        },
    ]  # fmt: skip
    assert "Thông báo của Tỉnh ủy" in plan_file_text(plan)


def test_a_citation_without_its_number_day_or_issuer_is_none() -> None:
    assert (
        cited_in("Theo Luật Du lịch; Nghị quyết số 47/NQ-CP của Chính phủ; Quyết định số 1/QĐ-TTg ngày 31/2/2024")
        == ()
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("- Rà soát, sửa đổi quy chế; báo cáo kết quả.", "Rà soát, sửa đổi quy chế"),
        ("II.1. Xây dựng đề án.", "Xây dựng đề án"),
        ("1.2.3 Xây dựng 10 đề án.", "Xây dựng 10 đề án"),
        ("a) 10 đề án được xây dựng", "10 đề án được xây dựng"),
        ("1." * 3000, "1"),
        ("Thông tin. Tổ chức hội nghị phổ biến.", "Thông tin. Tổ chức hội nghị phổ biến"),
        (
            "Tăng cường công tác truyền thông, quảng bá, hợp tác quốc tế để giới thiệu, lan tỏa về lịch sử",
            "Tăng cường công tác truyền thông, quảng bá, hợp tác quốc tế",
        ),
        (
            "Tổ chức nghiên cứu, quán triệt Kết luận số 57-KL/TW đến cán bộ, công chức, viên chức và đảng viên",
            "Tổ chức nghiên cứu, quán triệt Kết luận số 57-KL/TW đến cán bộ, công chức…",
        ),
        (
            "Giao Sở Thông tin và Truyền thông theo dõi đôn đốc các cơ quan đơn vị địa phương thực hiện Kế hoạch",
            "Giao Sở Thông tin và Truyền thông theo dõi đôn đốc các cơ quan đơn vị địa…",
        ),
        ("  a)  ", "a)"),
        ("…", "…"),
        ("", ""),
    ],
)
def test_short_titles(text: str, title: str) -> None:
    assert short_title(text) == title


def test_the_page_underlines_by_role_and_time() -> None:
    page = review_page(
        of(duty(1, "1", "Rà soát", "Sở Y tế chủ trì, phối hợp với Sở Nội vụ", "Quý III/2024"))
    ).decode()
    assert (
        '<span class="lead">Sở Y tế</span> chủ trì, phối hợp với <span class="coordinating">Sở Nội vụ</span>'
        in page
    )
    assert '<dd><span class="time">Quý III/2024</span> <span class="place">[trang 2, đoạn 12]</span></dd>' in page
    assert "<dd>trong quý III năm 2024</dd>" in page


def test_marks_that_overlap_are_taken_once() -> None:
    marks = [Mark(0, 4, "lead"), Mark(2, 6, "time"), Mark(5, 6, "other"), Mark(5, 99, "other")]
    assert underlined("abcdef", marks) == '<span class="lead">abcd</span>e<span class="other">f</span>'


@pytest.mark.parametrize(
    ("text", "who", "when", "title"),
    [
        (
            "Giao Sở Y tế theo dõi, đôn đốc việc thực hiện Kế hoạch này.",
            "Sở Y tế",
            "",
            "Theo dõi, đôn đốc việc thực hiện Kế hoạch này",
        ),
        (
            "Chủ trì, phối hợp với Sở Tài chính tổng hợp tình hình thực hiện.",
            "Sở Tài chính",
            "",
            "Tổng hợp tình hình thực hiện",
        ),
        (
            "Trước ngày 05/12 hằng năm gửi báo cáo kết quả về Sở Y tế.",
            "Các phường",
            "Trước ngày 05/12 hằng năm",
            "Gửi báo cáo kết quả về Sở Y tế",
        ),
        (
            "Hằng năm, trên cơ sở đề xuất của các phường, Sở Y tế lập kế hoạch chung.",
            "Sở Y tế",
            "Hằng năm",
            "Lập kế hoạch chung",
        ),
        ("Phối hợp với báo chí quảng bá về tỉnh.", "Sở Y tế", "", "Phối hợp với báo chí quảng bá về tỉnh"),
        ("Sở Y tế kiểm tra.", "Sở Y tế", "", "Sở Y tế kiểm tra"),
    ],
)
def test_a_title_says_what_is_done(text: str, who: str, when: str, title: str) -> None:
    duty = DraftDuty(1, "I.1", Words(text), (Words(who),), (Words(when),))
    assert titled([duty])[0].title == title


def test_a_heading_is_the_title() -> None:
    duty = DraftDuty(1, "I.1", Words("Báo cáo tháng Nội dung báo cáo."), heading="Báo cáo tháng")
    assert titled([duty])[0].title == "Báo cáo tháng"


def test_who_leads_by_a_heading_is_not_lost_to_who_helps() -> None:
    lines = ("III. TỔ CHỨC THỰC HIỆN", "1. Sở Ngoại vụ", "- Chủ trì, phối hợp với Sở Du lịch tổng hợp kết quả.")
    plan = composed(draft_of([TextBlock(line) for line in lines]))
    [item] = plan.duties
    assert item.entry.who == "Chủ trì, phối hợp với Sở Du lịch"
    assert [(one.role, one.name) for one in item.who.assignments] == [
        (Role.LEAD, "Sở Ngoại vụ"),
        (Role.COORDINATING, "Sở Du lịch"),
    ]


def test_days_counted_from_something_without_a_day_are_for_a_person() -> None:
    plan = composed(
        Draft(duties=(duty(1, "II.1", "Rà soát", "Sở Ngoại vụ", "chậm nhất 30 ngày kể từ ngày nhận hồ sơ"),))
    )
    assert Matter.WHEN_OPEN in [one.matter for one in plan.open]


@pytest.mark.parametrize(
    ("signer", "told"),
    [
        (
            "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH",
            "TM. ỦY BAN NHÂN DÂN; KT. CHỦ TỊCH; PHÓ CHỦ TỊCH (TM. là thay mặt, KT. là ký thay)",
        ),
        ("T/M BAN THƯỜNG VỤ; PHÓ BÍ THƯ", "T/M BAN THƯỜNG VỤ; PHÓ BÍ THƯ (T/M là thay mặt)"),
        ("Q. GIÁM ĐỐC", "Q. GIÁM ĐỐC (Q. là quyền)"),
        ("BỘ TRƯỞNG", "BỘ TRƯỞNG"),
    ],
)
def test_in_which_capacity_a_document_is_signed_is_said_in_plain_words(signer: str, told: str) -> None:
    text = plan_file_text(of(duty(1, "1", "Rà soát"), head=DraftHead(signer=Words(signer))))
    joined = " ".join(line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#"))
    assert f"Quyền hạn, chức vụ của người ký: {told} " in f"{joined} "


def test_a_plan_applies_from_the_day_its_document_names() -> None:
    lines = (
        "Huế, ngày 20 tháng 8 năm 2026",
        "QUYẾT ĐỊNH",
        "Ban hành Quy định chế độ báo cáo",
        "Điều 1. Báo cáo tháng",
        "1. Đối tượng thực hiện báo cáo: Sở Y tế.",
        "2. Thời hạn gửi: trước ngày 20 hằng tháng.",
        "Điều 2. Hiệu lực",
        "Quyết định này có hiệu lực thi hành từ ngày 01/9/2026.",
    )
    entry = composed(
        draft_of([TextBlock(line, Origin(paragraph=at)) for at, line in enumerate(lines, 1)])
    ).data.plan
    assert entry is not None
    assert (entry.issued_on, entry.applies_from) == (date(2026, 8, 20), date(2026, 9, 1))
    assert entry.applies_because == "«Quyết định này có hiệu lực thi hành từ ngày 01/9/2026» (đoạn 8)"
