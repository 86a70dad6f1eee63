"""Who is who in the data that ships: counts, names and heirs on the days that matter."""

from datetime import date, timedelta

import pytest

from packs.shipped import LIBRARY
from ttdn.errors import Unsettled
from ttdn.model.units import Change, ChangeKind, Tier

REGISTER = LIBRARY.register
PLAN_YEAR = date(2024, 6, 1)
CITY = date(2025, 1, 1)
MERGERS = date(2025, 3, 1)
COMMUNES = date(2025, 7, 1)
TODAY = date(2026, 11, 24)
REPORT = date(2026, 12, 9)


def members(group: str, on: date) -> set[str]:
    return {unit.id for unit in REGISTER.members(group, on)}


def heirs(unit: str, on: date, field: str = "") -> set[str]:
    return {heir.unit.id for heir in REGISTER.heirs(unit, on, field)}


def named(text: str, on: date) -> list[str]:
    return [item.id for item in REGISTER.named(text, on, place="vn/hue")]


@pytest.mark.parametrize(
    ("on", "departments"),
    [(PLAN_YEAR, 20), (date(2025, 2, 28), 20), (MERGERS, 14), (date(2025, 3, 15), 14), (TODAY, 14)],
)
def test_the_specialised_bodies_of_the_committee(on: date, departments: int) -> None:
    assert len(members("hue/cac-so", on)) == departments


@pytest.mark.parametrize(
    ("on", "tier", "committees"),
    [
        (PLAN_YEAR, Tier.DISTRICT, 9),
        (CITY, Tier.DISTRICT, 9),
        (date(2025, 3, 15), Tier.DISTRICT, 9),
        (date(2025, 6, 30), Tier.DISTRICT, 9),
        (COMMUNES, Tier.COMMUNE, 40),
        (TODAY, Tier.COMMUNE, 40),
    ],
)
def test_the_committees_below_the_province(on: date, tier: Tier, committees: int) -> None:
    found = REGISTER.members("hue/ubnd-cap-huyen", on)
    assert len(found) == committees
    assert {unit.tier for unit in found} == {tier}


def test_the_nine_districts_of_2024_and_the_nine_of_early_2025() -> None:
    before, after = members("hue/ubnd-cap-huyen", PLAN_YEAR), members("hue/ubnd-cap-huyen", CITY)
    assert before - after == {"hue/tp-hue", "hue/huyen-phong-dien", "hue/huyen-nam-dong"}
    assert after - before == {"hue/quan-phu-xuan", "hue/quan-thuan-hoa", "hue/thi-xa-phong-dien"}


def test_twenty_one_wards_and_nineteen_communes() -> None:
    names = [REGISTER.name(unit.id, TODAY) for unit in REGISTER.members("hue/ubnd-cap-xa", TODAY)]
    assert sum(name.startswith("Ủy ban nhân dân phường ") for name in names) == 21
    assert sum(name.startswith("Ủy ban nhân dân xã ") for name in names) == 19


def test_every_commune_has_a_code_of_its_own() -> None:
    communes = REGISTER.members("hue/ubnd-cap-xa", TODAY)
    codes = {"".join(filter(str.isdigit, unit.note.split("(")[0])) for unit in communes}
    assert len(codes) == 40
    assert {len(code) for code in codes} == {5}


def test_four_communes_come_from_more_than_one_district() -> None:
    origins = {
        commune: change.before
        for change in REGISTER.changes
        if change.on == COMMUNES
        for commune in change.begun
        if len(change.before) > 1 and commune.startswith("hue/phuong-")
    }
    assert origins == {
        "hue/phuong-thuan-an": ("hue/quan-thuan-hoa", "hue/huyen-phu-vang"),
        "hue/phuong-my-thuong": ("hue/quan-thuan-hoa", "hue/huyen-phu-vang"),
        "hue/phuong-hoa-chau": ("hue/quan-phu-xuan", "hue/quan-thuan-hoa", "hue/huyen-quang-dien"),
        "hue/phuong-phong-quang": ("hue/thi-xa-phong-dien", "hue/huyen-quang-dien"),
    }


def test_a_district_leads_to_all_its_communes_and_no_other() -> None:
    assert heirs("hue/huyen-quang-dien", TODAY) == {
        "hue/phuong-hoa-chau",
        "hue/phuong-phong-quang",
        "hue/xa-quang-dien",
        "hue/xa-dan-dien",
    }
    districts = members("hue/ubnd-cap-huyen", PLAN_YEAR)
    assert set().union(*(heirs(district, TODAY) for district in districts)) == members("hue/ubnd-cap-xa", TODAY)


@pytest.mark.parametrize(
    ("on", "cities", "provinces"),
    [
        (PLAN_YEAR, 5, 58),
        (CITY, 6, 57),
        (date(2025, 6, 30), 6, 57),
        (COMMUNES, 6, 28),
        (date(2026, 4, 30), 7, 27),
        (date(2026, 9, 1), 8, 26),
        (date(2026, 9, 20), 9, 25),
        (TODAY, 9, 25),
    ],
)
def test_provinces_and_cities_under_the_centre(on: date, cities: int, provinces: int) -> None:
    names = [REGISTER.name(unit.id, on) for unit in REGISTER.members("vn/cac-tinh", on)]
    assert sum(name.startswith("thành phố ") for name in names) == cities
    assert sum(name.startswith("tỉnh ") for name in names) == provinces
    assert len(set(names)) == cities + provinces


def test_fifty_two_provinces_became_twenty_three() -> None:
    mergers = [change for change in REGISTER.changes if change.on == COMMUNES and "NQ 202" in change.source.basis]
    assert len(mergers) == 23
    assert sum(len(change.before) for change in mergers) == 52
    assert {change.kind for change in mergers} == {ChangeKind.MERGED}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("vn/quang-binh", "vn/quang-tri"),
        ("vn/ba-ria-vung-tau", "vn/ho-chi-minh"),
        ("vn/kon-tum", "vn/quang-ngai"),
        ("vn/nam-dinh", "vn/ninh-binh"),
        ("vn/quang-tri", "vn/quang-tri"),
    ],
)
def test_what_a_province_became(old: str, new: str) -> None:
    assert heirs(old, TODAY) == {new}


@pytest.mark.parametrize(
    ("unit", "field", "heir"),
    [
        ("hue/so-tttt", "thong-tin-doi-ngoai", "hue/so-vhtt"),
        ("hue/so-tttt", "bao-chi-xuat-ban", "hue/so-vhtt"),
        ("hue/so-tttt", "buu-chinh-vien-thong", "hue/so-khcn"),
        ("hue/so-tttt", "chuyen-doi-so", "hue/so-khcn"),
        ("hue/so-khdt", "thong-tin-doi-ngoai", "hue/so-tai-chinh"),
        ("hue/so-ldtbxh", "lao-dong-nguoi-co-cong", "hue/so-noi-vu"),
        ("hue/ban-tuyen-giao", "thong-tin-doi-ngoai", "hue/ban-tuyen-giao-va-dan-van"),
        ("hue/dai-ptth", "", "hue/trung-tam-truyen-thong"),
        ("vn/bo-tttt", "thong-tin-doi-ngoai", "vn/bo-vhttdl"),
        ("vn/bo-tttt", "chuyen-doi-so", "vn/bo-khcn"),
        ("vn/bo-tttt", "an-toan-thong-tin-mang", "vn/bo-cong-an"),
        ("vn/cuc-ttdn", "", "vn/cuc-ttcs-ttdn"),
        ("vn/ban-tuyen-giao", "", "vn/ban-tuyen-giao-va-dan-van"),
    ],
)
def test_who_carries_a_field_of_work_in_december_2026(unit: str, field: str, heir: str) -> None:
    assert heirs(unit, date(2024, 12, 9), field) == {unit}
    assert heirs(unit, REPORT, field) == {heir}


@pytest.mark.parametrize("change", REGISTER.changes, ids=lambda change: f"{change.on}-{'-'.join(change.before)}")
def test_what_changes_is_there_before_and_what_comes_of_it_after(change: Change) -> None:
    assert all(REGISTER.alive(unit, change.on - timedelta(1)) for unit in change.before)
    assert all(REGISTER.alive(unit, change.on) for unit in change.after)


def test_without_a_field_the_two_heirs_of_the_department_are_not_picked_from() -> None:
    assert heirs("hue/so-tttt", REPORT) == {"hue/so-vhtt", "hue/so-khcn"}
    with pytest.raises(Unsettled) as caught:
        REGISTER.heir("hue/so-tttt", REPORT)
    assert caught.value.problems[0].code == "heir-several"


def test_religion_passes_between_two_ministries_that_go_on() -> None:
    before = date(2025, 2, 28)
    assert heirs("vn/bo-noi-vu", before, "ton-giao") == {"vn/bo-noi-vu"}
    assert heirs("vn/bo-noi-vu", MERGERS, "ton-giao") == {"vn/bo-dan-toc-va-ton-giao"}
    assert heirs("vn/bo-noi-vu", MERGERS, "lao-dong-nguoi-co-cong") == {"vn/bo-noi-vu"}
    assert heirs("vn/bo-noi-vu", MERGERS) == {"vn/bo-noi-vu"}
    assert heirs("vn/uy-ban-dan-toc", MERGERS, "ton-giao") == {"vn/bo-dan-toc-va-ton-giao"}


def test_a_body_whose_work_nobody_is_known_to_have_taken_has_no_heir() -> None:
    assert heirs("hue/ban-dan-toc", TODAY) == set()


@pytest.mark.parametrize(
    ("name", "on", "bearer"),
    [
        ("thành phố Huế", PLAN_YEAR, ["hue/tp-hue"]),
        ("thành phố Huế", CITY, ["vn/hue"]),
        ("UBND thành phố Huế", date(2024, 12, 31), ["hue/tp-hue"]),
        ("UBND TP Huế", CITY, ["hue/ubnd"]),
        ("UBND tỉnh", PLAN_YEAR, ["hue/ubnd"]),
        ("UBND tỉnh", CITY, []),
        ("UBND thành phố", date(2024, 12, 31), []),
        ("UBND thành phố", CITY, ["hue/ubnd"]),
        ("Công an tỉnh", date(2024, 12, 31), ["hue/cong-an"]),
        ("Công an thành phố", TODAY, ["hue/cong-an"]),
        ("Thành ủy", CITY, ["hue/tinh-uy"]),
        ("Văn phòng UBND thành phố", TODAY, ["hue/van-phong-ubnd"]),
        ("Ban Tuyên giáo Thành ủy", date(2025, 2, 28), ["hue/ban-tuyen-giao"]),
        ("Ban Tuyên giáo Thành ủy", MERGERS, []),
        ("Ủy ban nhân dân tỉnh Thừa Thiên Huế", PLAN_YEAR, ["hue/ubnd"]),
        ("Ủy ban nhân dân tỉnh Thừa Thiên Huế", CITY, []),
        ("huyện Phong Điền", PLAN_YEAR, ["hue/huyen-phong-dien"]),
        ("thị xã Phong Điền", CITY, ["hue/thi-xa-phong-dien"]),
        ("UBND phường Phong Điền", TODAY, ["hue/phuong-phong-dien"]),
        ("phường Phong Điền", date(2025, 6, 30), []),
        ("quận Phú Xuân", date(2025, 3, 15), ["hue/quan-phu-xuan"]),
        ("phường Phú Xuân", TODAY, ["hue/phuong-phu-xuan"]),
        ("Sở TT&TT", PLAN_YEAR, ["hue/so-tttt"]),
        ("Sở thông tin và Truyền thông", PLAN_YEAR, ["hue/so-tttt"]),
        ("Sở TT&TT", MERGERS, []),
        ("Sở Văn hóa và Thể thao thành phố Huế", TODAY, ["hue/so-vhtt"]),
        ("Ban Tuyên giáo Tỉnh ủy", PLAN_YEAR, ["hue/ban-tuyen-giao"]),
        ("Công an thành phố Huế", PLAN_YEAR, []),
        ("Công an thành phố Huế", CITY, ["hue/cong-an"]),
    ],
)
def test_whose_name_it_is_on_a_day(name: str, on: date, bearer: list[str]) -> None:
    assert named(name, on) == bearer


def test_full_names_follow_the_province() -> None:
    assert REGISTER.full_name("hue/so-vhtt", PLAN_YEAR) == "Sở Văn hóa và Thể thao tỉnh Thừa Thiên Huế"
    assert REGISTER.full_name("hue/so-vhtt", TODAY) == "Sở Văn hóa và Thể thao thành phố Huế"
    assert REGISTER.full_name("hue/thanh-tra", TODAY) == "Thanh tra thành phố Huế"
    assert REGISTER.full_name("hue/xa-phu-loc", TODAY) == "Ủy ban nhân dân xã Phú Lộc, thành phố Huế"


def test_in_no_name_do_two_bodies_of_hue_meet_on_one_day() -> None:
    days = (PLAN_YEAR, date(2025, 1, 15), date(2025, 3, 15), TODAY)
    texts = set(REGISTER.spellings())
    shared = {(text, on) for text in texts for on in days if len(named(text, on)) > 1}
    assert shared == set()


@pytest.mark.parametrize(("on", "ministries"), [(date(2025, 2, 28), 22), (MERGERS, 17), (TODAY, 17)])
def test_ministries_and_bodies_of_their_rank(on: date, ministries: int) -> None:
    assert len(members("vn/cac-bo", on)) == ministries
