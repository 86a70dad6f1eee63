"""Web pages: lists as browsers number them, merged cells, what is not shown."""

import pytest

from drafting.documents_made import texts
from ttdn.drafting.blocks import TableBlock
from ttdn.drafting.reading import read_document


def read(page: str) -> list[str]:
    return texts(read_document(page.encode(), "a.html"))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<ol type=I><li>một<li>hai</ol>", ["I. một", "II. hai"]),
        ("<ol type=a start=3><li>một<li value=7>hai<li>ba</ol>", ["c. một", "g. hai", "h. ba"]),
        ("<ol style='list-style-type: lower-roman'><li>một</ol>", ["i. một"]),
        ("<ol style='list-style: none'><li>a) một</ol>", ["a) một"]),
        (
            "<ol><li><p>một</p><p>thêm</p></li><li>hai<ul><li>gạch</ul></ol>",
            ["1. một", "thêm", "2. hai", "- gạch"],
        ),
        ("Sở <b>Y</b> <i>tế</i><br>1. Việc", ["Sở Y tế", "1. Việc"]),
        ("<p>KẾ HOẠCH<br>Triển khai Chỉ thị<br>về cây xanh</p>", ["KẾ HOẠCH", "Triển khai Chỉ thị về cây xanh"]),
        ("<p>a<script>b</script><style>c</style><!-- d --></p><p hidden>e</p><div style='display: none'>f", ["a"]),
        ("<pre>I. MỤC ĐÍCH\n1. Việc</pre>", ["I. MỤC ĐÍCH", "1. Việc"]),
        ("<p>Hu&ecirc;&#769; &amp; &lt;</p>", ["Huế & <"]),
    ],
)
def test_paragraphs(page: str, expected: list[str]) -> None:
    assert read(page) == expected


def test_merged_cells_stand_in_each_of_their_places() -> None:
    page = (
        "<table><thead><tr><th rowspan=2>TT<th colspan=2>Việc</tr><tr><td>a<td>b</thead>"
        "<tr><td rowspan=99999>1<td><p>- x<p>- y<td>z"
        "<tr><td colspan=2>w<table><tr><td>trong<td>bảng</table></table>"
    )
    (block,) = read_document(page.encode(), "a.html")
    assert isinstance(block, TableBlock)
    inner = "w\ntrong\nbảng"
    assert block.rows == (("TT", "Việc", "Việc"), ("TT", "a", "b"), ("1", "- x\n- y", "z"), ("1", inner, inner))


def test_a_letterhead_is_no_table() -> None:
    page = (
        "<table><tr><td><p>UBND TỈNH</p><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập</table>"
        "<table><tr><td>khung</table>"
    )
    assert read(page) == ["UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập", "khung"]
