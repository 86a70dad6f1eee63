"""Feeds that follow: what the subscribers of an office read on the day it is gone, or takes work over."""

from datetime import UTC, date, datetime

import pytest

from feeds.small_plan import CONTACT, DIRECTIVES, REGISTER, SOURCE, small_agenda
from ttdn.agenda import Agenda
from ttdn.feeds.entry import Entry
from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.gathering import feed_of, feeds_of
from ttdn.feeds.notices import uid_of_notice
from ttdn.lint import check_bytes
from ttdn.model.dates import ONE_DAY, Span
from ttdn.model.documents import Source
from ttdn.model.register import Register
from ttdn.model.units import Change, Unit
from ttdn.workspace import Workspace

MERGER = date(2025, 3, 1)
AGENDA = small_agenda()
WORKSPACE = Workspace.open()
HUE = {feed.path: feed for feed in WORKSPACE.feeds("hue/nq47")}


def feed(unit: str, register: Register = REGISTER, agenda: Agenda = AGENDA) -> Feed:
    found = feed_of(FeedAddress("unit", unit), [agenda], register, DIRECTIVES)
    assert found is not None
    return found


def notices(of: Feed) -> list[Entry]:
    return [entry for entry in of.entries if entry.uid.startswith("unit.")]


def hue(unit: str) -> Feed:
    return HUE[f"units/hue/{unit}.ics"]


def test_the_feed_of_an_office_that_is_gone_ends_with_one_notice() -> None:
    gone = feed("mau/so-tttt")
    (notice,) = notices(gone)
    assert gone.entries[-1] == notice
    assert all(entry.start < MERGER for entry in gone.entries[:-1])
    assert notice.uid == "unit.mau.so-tttt.2025-03-01@ttdn"
    assert (notice.start, notice.end) == (MERGER, date(2025, 3, 2))
    assert notice.summary == "Kết thúc hoạt động: Sở Thông tin và Truyền thông tỉnh Mẫu"
    assert notice.stamp == datetime(2026, 11, 23, tzinfo=UTC)
    assert notice.description.splitlines() == [
        "Từ ngày 01/03/2025 đơn vị không còn. Kỳ hạn trước đó giữ nguyên, kỳ hạn sau ở lịch của bên nhận.",
        "Ai đang đảm nhiệm công việc:",
        f"- toàn bộ công việc: Sở Văn hóa và Thể thao thành phố Mẫu (từ 01/03/2025, {SOURCE.vi})",
        f"Báo lỗi dữ liệu: {CONTACT.name}, phan-anh@example.org",
    ]


def test_a_notice_is_no_task() -> None:
    gone = feed("mau/so-tttt")
    assert gone.data.count(b"BEGIN:VEVENT") == 3
    assert gone.todo.count(b"BEGIN:VTODO") == 2


def test_what_was_due_before_stays_as_it_was() -> None:
    without = Register.of(REGISTER.units.values(), REGISTER.groups.values(), (), REGISTER.fields.values())
    kept = [item.event for item in feed("mau/so-tttt", without).items if item.entry.start < date(2024, 12, 31)]
    assert [item.event for item in feed("mau/so-tttt").items[:-1]] == kept


def test_the_heir_reads_what_it_took_over() -> None:
    (notice,) = notices(feed("mau/so-vhtt"))
    assert (notice.start, notice.uid) == (MERGER, uid_of_notice("mau/so-vhtt", MERGER))
    assert notice.summary == "Nhận công việc khi tổ chức lại: Sở Văn hóa và Thể thao tỉnh Mẫu"
    assert notice.description.splitlines()[0] == (
        "- Nhận từ Sở Thông tin và Truyền thông tỉnh Mẫu: toàn bộ công việc; chưa có nguồn: imagined, for tests"
    )
    assert notices(feed("mau/so-du-lich")) == []


def test_an_office_without_a_duty_gets_no_feed_for_a_notice() -> None:
    early = Agenda(Span(date(2025, 1, 1), date(2025, 12, 1)))
    assert feeds_of([early], REGISTER, DIRECTIVES) == ()


def test_a_change_outside_the_days_asked_for_gives_no_notice() -> None:
    for span, count in ((Span(MERGER, AGENDA.span.last), 1), (Span(MERGER + ONE_DAY, AGENDA.span.last), 0)):
        agenda = Agenda(span, AGENDA.occurrences, AGENDA.undated)
        assert len(notices(feed("mau/so-tttt", agenda=agenda))) == count
        assert len(notices(feed("mau/so-vhtt", agenda=agenda))) == count


def test_a_field_that_passes_between_two_offices_is_told_to_both() -> None:
    both = ("mau/so-vhtt", "mau/so-du-lich")
    source = Source(basis="NĐ 1/2026/NĐ-CP")
    passing = Change(date(2026, 6, 1), both, both, source, ("thong-tin-doi-ngoai",), both[1:])
    register = Register.of(
        REGISTER.units.values(), REGISTER.groups.values(), (*REGISTER.changes, passing), REGISTER.fields.values()
    )
    _, given = notices(feed("mau/so-vhtt", register))
    (taken,) = notices(feed("mau/so-du-lich", register))
    assert given.summary == "Chuyển công việc khi tổ chức lại: Sở Văn hóa và Thể thao thành phố Mẫu"
    assert given.description.splitlines()[0] == (
        "- Chuyển cho Sở Du lịch thành phố Mẫu: thông tin đối ngoại; căn cứ: NĐ 1/2026/NĐ-CP"
    )
    assert taken.description.splitlines()[0] == (
        "- Nhận từ Sở Văn hóa và Thể thao thành phố Mẫu: thông tin đối ngoại; căn cứ: NĐ 1/2026/NĐ-CP"
    )


def test_new_words_do_not_make_a_new_entry() -> None:
    other = Source(basis="NQ 9/NQ-HĐND")
    units = [
        Unit(unit.id, f"{unit.name} (mới)", unit.tier, other, unit.kind, unit.place)
        for unit in REGISTER.units.values()
    ]
    changes = [Change(MERGER, change.before, change.after, other) for change in REGISTER.changes[:1]]
    register = Register.of(units, REGISTER.groups.values(), changes, REGISTER.fields.values())
    (before,), (after,) = notices(feed("mau/so-tttt")), notices(feed("mau/so-tttt", register))
    assert before.uid == after.uid
    assert before.summary != after.summary
    assert "căn cứ: NQ 9/NQ-HĐND" in after.description


def test_the_notice_names_an_heir_for_each_field_and_says_what_is_open() -> None:
    (notice,) = notices(hue("so-tttt"))
    assert hue("so-tttt").entries[-1] == notice
    lines = notice.description.splitlines()
    assert [line.split(" (", 1)[0] for line in lines if line.startswith("- ")][:4] == [
        "- báo chí, xuất bản: Sở Văn hóa và Thể thao thành phố Huế",
        "- bưu chính, viễn thông: Sở Khoa học và Công nghệ thành phố Huế",
        "- công nghệ thông tin, chuyển đổi số: Sở Khoa học và Công nghệ thành phố Huế",
        "- thông tin đối ngoại: Sở Văn hóa và Thể thao thành phố Huế",
    ]
    assert lines[6].startswith("- việc khác: nguồn không nói rõ, một trong các đơn vị sau")
    assert "NĐ 43/2025/NĐ-CP" in lines[2]


def test_whose_work_nobody_is_known_to_have_says_so() -> None:
    (notice,) = notices(hue("ban-dan-toc"))
    assert "- toàn bộ công việc: nguồn không nêu bên nhận (từ 01/03/2025, chưa có nguồn: " in notice.description


def test_a_district_of_2024_leads_to_the_communes_of_today() -> None:
    (notice,) = notices(hue("tp-hue"))
    assert notice.start == date(2025, 1, 1)
    assert notice.description.count("Ủy ban nhân dân phường") == 11
    assert "từ 01/01/2025, căn cứ: NQ 1314" in notice.description
    assert "từ 01/07/2025, căn cứ: NQ 1675" in notice.description


def test_every_commune_begins_with_what_it_took_over() -> None:
    communes = WORKSPACE.register.members("hue/ubnd-cap-xa", date(2026, 1, 1))
    for commune in communes:
        first = HUE[f"units/{commune.id}.ics"].entries[0]
        assert first.start == date(2025, 7, 1)
        assert first.description.startswith("- Nhận từ Ủy ban nhân dân ")


@pytest.mark.parametrize("path", sorted(HUE))
def test_feeds_with_notices_lose_no_subscriber(path: str) -> None:
    assert check_bytes(HUE[path].data) == ()
    assert len({entry.uid for entry in HUE[path].entries}) == HUE[path].events


@pytest.mark.parametrize("path", [path for path in sorted(HUE) if path.startswith("units/")])
def test_no_unit_has_a_duty_on_a_day_it_does_not_exist(path: str) -> None:
    unit = HUE[path].id
    for entry in HUE[path].entries:
        alive = WORKSPACE.register.alive(unit, entry.start)
        assert alive or entry == notices(HUE[path])[-1]
