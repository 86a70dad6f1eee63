"""The columns of tables that offices fill in (*cột của bảng*), and how they are known again."""

import re
from enum import Enum

from ttdn.text import slug


class Column(Enum):
    """A column by what stands above it (*tên cột*)."""

    PLAN = "Kế hoạch"
    CLAUSE = "Mục"
    PERIOD = "Kỳ"
    UNIT = "Đơn vị"
    UNIT_ID = "Mã đơn vị"
    DUTY = "Nhiệm vụ"
    DUE = "Hạn"
    STATE = "Tình trạng"
    MARK = "Đánh dấu"
    DONE_ON = "Ngày hoàn thành"
    EVIDENCE = "Số văn bản"
    NOTE = "Ghi chú"
    BY = "Người ghi nhận"
    UID = "Mã nhiệm vụ"
    ENTRY = "Mã ghi nhận"
    AT = "Thời điểm ghi nhận"
    CORRECTS = "Đính chính cho"


FOR_OFFICES = tuple(column for column in Column if column not in (Column.AT, Column.CORRECTS))
"""The columns of a table that an office fills in, in their order."""
OF_ENTRIES = (
    Column.ENTRY,
    Column.PLAN,
    Column.UID,
    Column.UNIT_ID,
    Column.MARK,
    Column.DONE_ON,
    Column.EVIDENCE,
    Column.NOTE,
    Column.BY,
    Column.AT,
    Column.CORRECTS,
)
"""The columns of a table of entries as they were appended, in their order."""

_BRACKETS = re.compile(r"\([^()]*\)")


def column_of(header: str) -> Column | None:
    """Return the column that a header names (*nhận tên cột*), None for another.

    Case, marks, signs and what stands in brackets do not count.

    >>> column_of("NGAY HOAN THANH (ngày/tháng/năm)"), column_of("Kinh phí")
    (<Column.DONE_ON: 'Ngày hoàn thành'>, None)
    """
    return _BY_KEY.get(slug(_BRACKETS.sub(" ", header)))


_BY_KEY = {slug(column.value): column for column in Column}
