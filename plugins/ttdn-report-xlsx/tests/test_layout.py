"""How sheets look and print, read back with openpyxl."""

import io

import attrs
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ttdn.reports.report import Report
from ttdn.reports.wrapping import wrapped
from ttdn_report_xlsx import render


def sheets(report: Report) -> list[Worksheet]:
    found = load_workbook(io.BytesIO(render(report))).worksheets
    return [sheet for sheet in found if isinstance(sheet, Worksheet)]


def column_widths(sheet: Worksheet) -> list[float]:
    """The widths of the columns; neighbours of the same width are one entry of the file."""
    widths: dict[int, float] = {}
    for entry in sheet.column_dimensions.values():
        widths |= dict.fromkeys(range(entry.min or 1, (entry.max or 1) + 1), entry.width)
    return [widths[index] for index in sorted(widths)]


def test_a_sheet_for_each_table_by_its_title(small: Report) -> None:
    assert [sheet.title for sheet in sheets(small)] == ["Việc của sở", "Việc của xã"]


def test_header_is_frozen_filtered_and_printed_on_every_page(small: Report) -> None:
    sheet = sheets(small)[1]  # title, two lines of subtitle, caption, header, a row
    assert [cell.value for cell in sheet[5]] == ["TT", "Ngày hạn", "Nhiệm vụ", "Ghi chú"]
    assert sheet.freeze_panes == "A6"
    assert sheet.auto_filter.ref == "A5:D6"
    assert sheet.print_title_rows == "$5:$5"


def test_a_title_as_high_as_a_screen_is_not_frozen(small: Report) -> None:
    assert sheets(attrs.evolve(small, subtitle=("rất dài " * 400,)))[0].freeze_panes is None


def test_paper_is_a4_across_as_wide_as_the_page_with_page_numbers(small: Report) -> None:
    for sheet in sheets(small):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddHeader is not None
        assert "&P" in str(sheet.oddHeader.center.text)
        assert sheet.page_margins.left > sheet.page_margins.right


def test_days_are_days_and_numbers_are_numbers_as_people_write_them(small: Report) -> None:
    number, due, *words = sheets(small)[1][6]
    assert (number.data_type, number.number_format) == ("n", "0")
    assert (due.data_type, due.number_format) == ("d", "dd/mm/yyyy")
    assert {word.data_type for word in words} == {"s"}


def test_letters_are_times_new_roman_and_words_wrap_in_ruled_cells(hue: Report) -> None:
    (sheet,) = sheets(hue)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                assert cell.font.name == "Times New Roman"
                assert cell.alignment.wrap_text
    for cell in sheet[5]:
        assert (cell.border.left.style, cell.border.bottom.style) == ("thin", "thin")


def test_rows_have_room_for_their_lines_and_no_word_is_broken(hue: Report) -> None:
    (sheet,) = sheets(hue)
    (table,) = hue.tables
    widths = column_widths(sheet)
    for number, row in enumerate(table.rows, start=5):
        height = sheet.row_dimensions[number].height
        assert height is not None
        lines = [
            sum(len(wrapped(line, int(width * 1.25))) for line in cell.plain.split("\n"))
            for cell, width in zip(row, widths, strict=True)
        ]
        assert 409 >= height >= max(lines) * 14
        for cell, width in zip(row, widths, strict=True):
            assert max(map(len, cell.plain.split()), default=0) < width + 1


def test_signer_stands_on_the_right_of_the_last_sheet(signed: Report) -> None:
    first, last = sheets(signed)
    assert [cell.value for cell in last["C"]][-3:] == list(signed.sign_off)
    assert "Nguyễn Văn A" not in [cell.value for row in first.iter_rows() for cell in row]
