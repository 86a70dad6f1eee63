"""A report as the values of its pages (*bố cục trang*): what stands where, under whose layout."""

from itertools import groupby, takewhile

import attrs

from ttdn.hooks import Report
from ttdn.reports.report import Table
from ttdn_report_pdf.charts import chart_items
from ttdn_report_pdf.items import PageItem, SectionItem
from ttdn_report_pdf.letters import shown
from ttdn_report_pdf.profiles import Profile, profile_of
from ttdn_report_pdf.tables import Frame, table_item

_A4 = (210, 297)  # mm, upright
_POINTS = 72 / 25.4  # in a mm
_COMMITTEE = "ỦY BAN NHÂN DÂN "
_DAY = "ngày ....... tháng ....... năm .........."
_SIGNED_LINES, _SIGNED_LETTERS = 10, 600  # of signer and last note: no more than fits on half a page


def page_item(report: Report) -> PageItem:
    """Return what the template sets (*bố cục trang*).

    Number, day and place of issue are left to whoever issues the report: those in its head are the plan's, and
    stand in the line under the title.

    >>> from datetime import date
    >>> from ttdn.model.dates import Span
    >>> from ttdn.reports.report import Head
    >>> head = Head("x/y", "Kế hoạch", "Ủy ban nhân dân tỉnh Ninh Bình")
    >>> page_item(Report("next", "Nhiệm vụ", head, Span.year(2026), date(2026, 1, 5)))["issuer"]
    ['ỦY BAN NHÂN DÂN', 'TỈNH NINH BÌNH']
    """
    profile = profile_of(report.profile)
    *superiors, issuer = map(_office, report.issued_by)
    authority = list(takewhile(_in_capitals, report.sign_off))
    signed = (*report.notes[-1:], *report.sign_off)
    title = next(filter(None, map(shown, (report.title, report.head.title, report.kind))), "–")
    return {
        "style": attrs.asdict(profile),
        "name": " – ".join(filter(None, (title, shown(report.head.title)))),
        "revised": {"year": report.revised.year, "month": report.revised.month, "day": report.revised.day},
        "superiors": superiors,
        "issuer": issuer,
        "dated": shown(f"{report.head.place}, {_DAY}" if report.head.place else _DAY),
        "heading": shown(title.upper()),
        "subtitle": [shown(line) for line in report.subtitle],
        "opening": [shown(line) for line in report.opening],
        "charts": [
            item for number, chart in enumerate(report.charts) for item in chart_items(chart, f"c{number}")
        ],
        "sections": _sections(report, profile),
        "notes": [shown(note) for note in report.notes],
        "authority": [shown(line) for line in authority],
        "signer": [shown(line) for line in report.sign_off[len(authority) :]],
        "breaks": len(report.sign_off) > _SIGNED_LINES or len("".join(signed)) > _SIGNED_LETTERS,
    }


def frame(profile: Profile, *, wide: bool) -> Frame:
    """Return the room for text on a page of A4, upright or across (*khung chữ*).

    >>> from ttdn_report_pdf.profiles import STATE
    >>> round(frame(STATE, wide=False).width / 72 * 25.4)
    165
    """
    width, height = reversed(_A4) if wide else _A4
    margins = profile.margins
    across, down = width - margins.left - margins.right, height - margins.top - margins.bottom
    return Frame(across * _POINTS, down * _POINTS)


def _sections(report: Report, profile: Profile) -> list[SectionItem]:
    """The tables, those on paper of one way together; an empty section for charts, and where there is none."""
    ways = [(wide, list(found)) for wide, found in groupby(report.tables, lambda table: table.is_wide)]
    if report.charts and ways and ways[0][0]:
        ways.insert(0, (False, []))
    return [_section(frame(profile, wide=wide), found, wide=wide) for wide, found in ways or [(False, [])]]


def _section(room: Frame, tables: list[Table], *, wide: bool) -> SectionItem:
    items = [table_item(table, room) for table in tables]
    return {"wide": wide, "width": room.width, "height": room.height, "tables": items}


def _office(name: str) -> list[str]:
    """The name of an office that issues in capitals; that of a People's Committee in two lines, as usual."""
    capitals = shown(name.upper())
    if capitals.startswith(_COMMITTEE):
        return [_COMMITTEE.rstrip(), capitals.removeprefix(_COMMITTEE)]
    return [capitals]


def _in_capitals(line: str) -> bool:
    return line == line.upper()
