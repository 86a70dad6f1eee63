"""Tables that only put two columns beside each other (*bảng dàn trang*): letterheads, signatures, frames."""

from collections.abc import Sequence

from ttdn.drafting.readers.columns import is_letterhead, is_signature

_ROWS = 6
_COLUMNS = 3


def laid_out(rows: Sequence[Sequence[str]]) -> list[str] | None:
    """Return the paragraphs of a table that is none to its reader (*các đoạn của bảng dàn trang*), or None.

    The left column is read first, as on a page without a table; cells hold paragraphs as lines.

    >>> laid_out([["UBND TỈNH NINH BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["Số: 193/KH-UBND", "Ninh Bình"]])
    ['UBND TỈNH NINH BÌNH', 'Số: 193/KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Ninh Bình']
    """
    width = max((len(row) for row in rows), default=0)
    cells = [cell for row in rows for cell in row]
    is_head = any(is_letterhead(cell) or is_signature(cell) for cell in cells)
    if width > 1 and not (is_head and len(rows) <= _ROWS and width <= _COLUMNS):
        return None
    found: list[str] = []
    for column in range(width):
        above = None
        for row in rows:
            cell = row[column] if column < len(row) else ""
            is_merged = cell == above or (column > 0 and cell == row[column - 1])
            found += [] if is_merged else [line for line in cell.split("\n") if line]
            above = cell
    return found
