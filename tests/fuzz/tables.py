"""Tables that offices send back, as CSV and as workbooks: read, and matched with the duties of a plan."""

from collections.abc import Iterator

from fuzz.target import Target
from progress.tables_made import as_csv, imported, said

_ROW = ("IV.2", "2026", "Sở Du lịch", "đã hoàn thành", "08/12/2026", "12/BC-SDL", "", "Lan")
_WORDS = (
    "Mục",
    "Đơn vị",
    "Kỳ",
    "Ngày hoàn thành",
    "đang thực hiện",
    "29/02/2026",
    "8/12/26",
    "=1+1",
    '"',
    ";",
    "\t",
)
_PARTS = (
    "<c r=",
    't="s"',
    't="inlineStr"',
    "<f>",
    "</row>",
    "<row r=",
    "date1904=",
    "xl/sharedStrings.xml",
    "46000",
)


def _csv_seeds() -> Iterator[bytes]:
    yield as_csv(_ROW).encode()
    yield as_csv(_ROW, delimiter=";").encode("utf-8-sig")
    yield as_csv(_ROW, delimiter="\t").encode("utf-16")


RESULTS = Target("results", lambda data: imported(data, "a.csv"), _csv_seeds, _WORDS)
RESULTS_BOOK = Target(
    "results-book", lambda data: imported(data, "a.xlsx"), lambda: [said(_ROW)], _PARTS, slow=True
)
