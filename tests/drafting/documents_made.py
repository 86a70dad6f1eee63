"""One short plan, written down in each form that readers know: what is read must not depend on the form."""

import html
import json
import textwrap
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from typing import cast

import attrs
import docx
import typst
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from ttdn.drafting.blocks import Block, TextBlock


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
        "Triển khai kịp thời Nghị quyết số 12/NQ-CP ngày 03 tháng 02 năm 2025 của Chính phủ; bảo vệ nguồn nước sông "
        "Hoài giai đoạn 2025 - 2030, góp phần phát triển kinh tế - xã hội của các xã ven sông.",
    ),
    Made(1, "2.", "Yêu cầu"),
    Made(3, "-", "Phân công rõ người, rõ việc, rõ thời gian."),
    Made(0, "II.", "NHIỆM VỤ"),
    Made(1, "1.", "Quan trắc chất lượng nước"),
    Made(
        2,
        "a)",
        "Tổ chức quan trắc định kỳ tại 12 điểm trên sông Hoài và các nhánh; công bố kết quả trên Cổng thông tin điện "
        "tử của tỉnh chậm nhất sau 05 ngày làm việc kể từ ngày lấy mẫu, theo mẫu của Bộ Nông nghiệp và Môi trường.",
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
        f"Nhiệm vụ thứ {number} của kế hoạch: rà soát, lập danh sách và báo cáo Ủy ban nhân dân tỉnh xem xét, quyết "
        "định theo thẩm quyền và quy định của pháp luật.",
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
    document = docx.Document()
    if automatic:
        add_list(document, LEVELS)
    for made in plan:
        paragraph = document.add_paragraph(made.text if automatic else made.shown)
        if automatic and made.level >= 0:
            number(paragraph._p, made.level)
    return saved(document)


def number(paragraph: object, level: int, num: int = 1) -> None:
    settings = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level), ("w:numId", num)):
        item = OxmlElement(name)
        item.set(qn("w:val"), str(value))
        settings.append(item)
    cast("Callable[[], list[object]]", getattr(paragraph, "get_or_add_pPr"))().append(settings)  # noqa: B009


def add_list(
    document: Document, levels: Sequence[tuple[str, str]], *, more: str = "", nums: str = "", extra: str = ""
) -> None:
    """Take the place of the lists of the template: abstract list 1 by `levels`, list 1 and what `nums` adds."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    items = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{extra}<w:lvlText w:val="{text}"/></w:lvl>'
        for place, (form, text) in enumerate(levels)
    )
    made = f'<w:abstractNum {{}} w:abstractNumId="1">{items}</w:abstractNum>'
    one = '<w:num {} w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    for text in (made, *more.split("\n"), one, *nums.split("\n")):
        if text:
            numbering.append(parse_xml(text.replace("{}", nsdecls("w"), 1)))


def saved(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


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
    made = typst.compile(source.encode(), ignore_system_fonts=True, sys_inputs={"data": json.dumps(data)})
    return cast("bytes", made)
