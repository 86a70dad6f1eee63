"""One short plan, written down in each form that readers know: what is read must not depend on the form."""

import html
import json
import textwrap
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

import attrs
import docx
import typst
from docx.document import Document

from ttdn.drafting.blocks import Block, TextBlock

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@attrs.frozen
class Made:
    """A paragraph: its level in the list, -1 for none, its label and its text."""

    level: int
    label: str
    text: str

    @property
    def shown(self) -> str:
        return f"{self.label} {self.text}".strip()


PLAN = (
    Made(0, "I.", "MỤC ĐÍCH, YÊU CẦU"),
    Made(1, "1.", "Mục đích"),
    Made(
        3,
        "-",
        "Triển khai kịp thời Nghị quyết số 12/NQ-CP ngày 03 tháng 02 năm 2025 của Chính phủ; bảo vệ nguồn nước "
        "sông Hoài giai đoạn 2025 - 2030, góp phần phát triển kinh tế - xã hội của các xã ven sông.",
    ),
    Made(1, "2.", "Yêu cầu"),
    Made(3, "-", "Phân công rõ người, rõ việc, rõ thời gian."),
    Made(0, "II.", "NHIỆM VỤ"),
    Made(1, "1.", "Quan trắc chất lượng nước"),
    Made(
        2,
        "a)",
        "Tổ chức quan trắc định kỳ tại 12 điểm trên sông Hoài và các nhánh; công bố kết quả trên Cổng thông tin "
        "điện tử của tỉnh chậm nhất sau 05 ngày làm việc kể từ ngày lấy mẫu, theo mẫu của Bộ Nông nghiệp và "
        "Môi trường.",
    ),
    Made(3, "-", "Đơn vị thực hiện: Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Ủy ban nhân dân các xã."),
    Made(3, "-", "Thời gian thực hiện: Hằng quý."),
    Made(2, "b)", "Lập bản đồ các điểm xả thải."),
    Made(-1, "", "Bản đồ phải cập nhật mỗi năm một lần, gửi về Văn phòng Ủy ban nhân dân tỉnh trước ngày 20/12."),
    Made(1, "2.", "Tuyên truyền"),
    Made(2, "a)", "Phát động ngày Chủ nhật xanh ở các trường học."),
    Made(0, "III.", "TỔ CHỨC THỰC HIỆN"),
    Made(-1, "", "Các sở, ban, ngành tổ chức thực hiện Kế hoạch này./."),
)
LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
HEADER = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành")
ROWS = tuple(
    (
        str(number),
        (
            f"Nhiệm vụ thứ {number} của kế hoạch: rà soát, lập danh sách và báo cáo Ủy ban nhân dân tỉnh xem xét, "
            "quyết định theo thẩm quyền và quy định của pháp luật."
        ),
        "Sở Nông nghiệp và Môi trường" if number % 2 else "Ủy ban nhân dân các xã",
        f"Quý {('I', 'II', 'III', 'IV')[number % 4]}/2026",
    )
    for number in range(1, 31)
)


def texts(blocks: Iterable[Block]) -> list[str]:
    return [block.text for block in blocks if isinstance(block, TextBlock)]


def as_text(plan: Sequence[Made] = PLAN) -> bytes:
    return "\n".join(made.shown for made in plan).encode()


def as_wrapped_text(width: int, indent: str = "", plan: Sequence[Made] = PLAN) -> bytes:
    lines = (
        textwrap.fill(made.shown, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False)
        for made in plan
    )
    return "\n".join(lines).encode()


def as_markdown(plan: Sequence[Made] = PLAN) -> bytes:
    return "\n\n".join(f"**{made.label}** {made.text}" if made.label else made.text for made in plan).encode()


def as_html(plan: Sequence[Made] = PLAN) -> bytes:
    return "".join(f"<p><b>{made.label}</b> {html.escape(made.text)}</p>" for made in plan).encode()


def as_docx(plan: Sequence[Made] = PLAN, *, automatic: bool = False) -> bytes:
    if automatic:
        return word("".join(paragraph(made.text, made.level) for made in plan), lists(LEVELS))
    document = docx.Document()
    for made in plan:
        document.add_paragraph(made.shown)
    return saved(document)


def saved(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def word(body: str, numbering: str = "") -> bytes:
    """A Word document of markup: its body, and its lists."""
    parts = {"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    if numbering:
        parts["word/numbering.xml"] = f"<w:numbering {W}>{numbering}</w:numbering>"
    return repacked({name: text.encode() for name, text in parts.items()}, saved(docx.Document()))


def repacked(parts: Mapping[str, bytes], original: bytes) -> bytes:
    """A Word document with some of its parts replaced, or more of them."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(original)) as package,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in dict.fromkeys([*package.namelist(), *parts]):
            made.writestr(name, parts[name] if name in parts else package.read(name))
    return stream.getvalue()


def paragraph(text: str, level: int = -1, num: int = 1, style: str = "") -> str:
    """Markup of a paragraph, in a list from level 0 on."""
    settings = f'<w:pStyle w:val="{style}"/>' if style else ""
    if level >= 0:
        settings += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return f'<w:p><w:pPr>{settings}</w:pPr><w:r><w:t xml:space="preserve">{html.escape(text)}</w:t></w:r></w:p>'


def lists(levels: Sequence[tuple[str, str]], *, extra: str = "", nums: str = "") -> str:
    """Markup of abstract list 1 by the form and the pattern of its levels, of list 1, and what else is given."""
    made = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
        for place, (form, pattern) in enumerate(levels)
    )
    one = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    return f'<w:abstractNum w:abstractNumId="1">{made}</w:abstractNum>{one}{nums}'


TYPST = """
#let data = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: 2cm, numbering: "1", number-align: top + center, header-ascent: 30%)
#set text(size: 13pt, lang: "vi", hyphenate: false)
#set par(first-line-indent: (amount: 1cm, all: true), justify: true)
#for made in data.paragraphs { par(made) }
#if data.rows.len() > 0 {
  set text(size: 11pt)
  set par(first-line-indent: 0pt, justify: false)
  table(columns: (1cm, 1fr, 4cm, 3cm), table.header(repeat: data.repeated, ..data.header), ..data.rows.flatten())
}
#for made in data.after { par(made) }
"""


def as_pdf(
    plan: Sequence[Made] = PLAN,
    rows: Sequence[Sequence[str]] = (),
    after: Sequence[str] = (),
    *,
    repeated: bool = True,
) -> bytes:
    data = {
        "paragraphs": [made.shown for made in plan],
        "header": HEADER,
        "rows": rows,
        "after": after,
        "repeated": repeated,
    }
    return typeset(TYPST, data)


def typeset(source: str, data: object = None) -> bytes:
    return typst.compile(source.encode(), ignore_system_fonts=True, sys_inputs={"data": json.dumps(data)})
