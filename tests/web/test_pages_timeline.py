"""The picture of a plan's years: it stays a picture with a hundred units, with one year and with thirty."""

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from ttdn.model.tasks import Role
from ttdn.web.timeline import Due, Mark, Row, Timeline

SVG = "{http://www.w3.org/2000/svg}"


def timeline(units: int, years: int) -> Timeline:
    return Timeline(
        tuple(
            Row(
                f"Ủy ban nhân dân xã số {unit} <&\"'> có một cái tên dài hơn chỗ dành cho nó",
                "",
                tuple(Due(date(2026 + year, 12, 9), "IV.2", (Role.LEAD,)) for year in range(years)),
            )
            for unit in range(units)
        )
    )


@pytest.mark.parametrize(("units", "years"), [(1, 1), (100, 5), (3, 30)])
def test_it_has_a_row_for_each_unit_and_stays_readable(units: int, years: int) -> None:
    found = timeline(units, years)
    root = ET.fromstring(found.svg("Kế hoạch <b>"))  # noqa: S314  our own
    width, height = int(root.attrib["width"]), int(root.attrib["height"])
    assert width <= 48 * 30 + 20
    assert height == 44 + 42 * units + 8
    marks = [circle for circle in root.iter(f"{SVG}circle") if circle.attrib["class"] == "doing"]
    assert len(marks) == units * years + 1  # and one in the legend
    assert all(0 < float(mark.attrib["cx"]) < width for mark in marks)
    heads = [text for text in root.iter(f"{SVG}text") if text.attrib.get("class") == "year"]
    assert [head.text for head in heads] == [str(year) for year in found.years]
    assert not re.search(r"style=|<style", found.svg("x"))


def test_two_duties_of_a_month_are_one_mark_with_their_number() -> None:
    dues = (Due(date(2026, 12, 9), "1", (Role.RECIPIENT,)), Due(date(2026, 12, 24), "2", (Role.VIA, Role.LEAD)))
    svg = Timeline((Row("Sở A", "", dues),)).svg("x")
    assert dues[1].mark is Mark.DOING
    assert "Sở A: 09/12/2026, mục 1: nơi nhận báo cáo; 24/12/2026, mục 2: qua, chủ trì" in svg
    assert ">2</text>" in svg


def test_a_year_in_which_nothing_is_due_is_not_left_out() -> None:
    rows = (Row("Sở A", "", (Due(date(2026, 1, 1), "1", (Role.LEAD,)), Due(date(2029, 1, 1), "1", (Role.LEAD,)))),)
    assert Timeline(rows).years == (2026, 2027, 2028, 2029)
    assert Timeline(()).years == ()
