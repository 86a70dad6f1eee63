"""How cells look (*kiểu ô*): Times New Roman, lines around the cells of tables, words wrapped."""

from xlsxwriter import Workbook
from xlsxwriter.format import Format

FONT = "Times New Roman"
SIZE = 11
TITLE_SIZE = 14

_TEXT = {"font_name": FONT, "font_size": SIZE, "text_wrap": True, "valign": "top"}
_CELL = {**_TEXT, "border": 1}
_MIDDLE = {"align": "center"}
_HEADER = {"bold": True, "valign": "vcenter", "bg_color": "#E7E6E6"}


class Looks:
    """The formats of a workbook, each made once."""

    title: Format
    subtitle: Format
    caption: Format
    header: Format
    text: Format
    middle: Format
    date: Format
    number: Format
    heading: Format
    note: Format
    signer: Format

    def __init__(self, book: Workbook) -> None:
        """Add them to the workbook, always in this order."""
        self.title = book.add_format({**_TEXT, **_MIDDLE, "bold": True, "font_size": TITLE_SIZE})
        self.subtitle = book.add_format({**_TEXT, **_MIDDLE, "italic": True})
        self.caption = book.add_format({**_TEXT, **_MIDDLE, "bold": True})
        self.header = book.add_format(
            {**_CELL, **_MIDDLE, "bold": True, "valign": "vcenter", "bg_color": "#E7E6E6"}
        )
        self.text = book.add_format(_CELL)
        self.middle = book.add_format({**_CELL, **_MIDDLE})
        self.date = book.add_format({**_CELL, **_MIDDLE, "num_format": "dd/mm/yyyy"})
        self.number = book.add_format({**_CELL, **_MIDDLE, "num_format": "0"})
        self.heading = book.add_format({**_TEXT, "bold": True})
        self.note = book.add_format(_TEXT)
        self.signer = book.add_format({**_TEXT, **_MIDDLE, "bold": True})
