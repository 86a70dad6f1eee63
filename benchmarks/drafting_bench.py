"""A document of thirty pages drafted, by the time that reading it alone takes, as PDF and as a Word file.

The document has sections of duties with label lines, duties of offices by heading, and an appendix: a table of a
hundred rows. Reading is `read_document`; drafting is reading, taking apart and composing the text of the plan
file, as `ttdn draft` does, of a document not met before. In `own.docx` no two duties have the same words; in the
others five sentences recur, as in plans that repeat themselves. The ratio is of the best of some rounds within one
run; the libraries of readers are imported and the packs opened before.

    python benchmarks/drafting_bench.py [--rounds N] [--profile]
"""

import argparse
import cProfile
import json
import pstats
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import BytesIO
from itertools import cycle, islice

import docx
import typst
from pdfplumber import open as open_pdf
from runs import verdict

from ttdn import Workspace
from ttdn.drafting.blocks import Block
from ttdn.drafting.composing.entries import compose
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.composing.plan_head import Request
from ttdn.drafting.draft import Draft
from ttdn.drafting.reading import read_document
from ttdn.drafting.structure.label_groups import label_group
from ttdn.drafting.taking_apart import draft_of
from ttdn.language.rereading import forget

GOAL = 2.0
WORK = (
    "Rà soát, lập danh sách các điểm xả thải trên các sông, hồ; đề xuất giải pháp xử lý theo quy định",
    "Tổ chức tuyên truyền, phổ biến pháp luật về tài nguyên nước đến cán bộ, công chức, viên chức và Nhân dân",
    "Xây dựng, trình cấp có thẩm quyền phê duyệt đề án nâng cao chất lượng nguồn nhân lực của ngành trên địa bàn",
    "Hướng dẫn, kiểm tra, đôn đốc việc thực hiện các nhiệm vụ được giao; kịp thời tháo gỡ khó khăn, vướng mắc",
    "Số hóa hồ sơ, tài liệu; kết nối, chia sẻ dữ liệu với cơ sở dữ liệu quốc gia phục vụ người dân, doanh nghiệp",
)
OFFICES = ("Sở Y tế", "Sở Tài chính", "Sở Nội vụ", "Sở Xây dựng", "Sở Khoa học và Công nghệ", "Công an tỉnh")
TIMES = ("Hằng quý", "Trước ngày 30 tháng 6 năm 2026", "Quý III/2026", "Hằng năm, trước ngày 15/12", "Năm 2026")
HEADER = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành")
SOURCE = """
#let data = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: 2.5cm, numbering: "1", number-align: top + center)
#set text(size: 14pt, lang: "vi", hyphenate: false)
#set par(first-line-indent: (amount: 1cm, all: true), justify: true, leading: 0.9em, spacing: 1.1em)
#for line in data.lines { par(line) }
#set text(size: 12pt)
#set par(first-line-indent: 0pt, justify: false)
#table(columns: (1cm, 1fr, 3cm, 3cm, 3cm), table.header(..data.header), ..data.rows.flatten())
"""


def works(*, own: bool) -> Iterator[str]:
    """Yield what is to be done, where `own` asks for it never twice in the same words."""
    return (
        work.replace(",", f" tại thôn {number},", 1).replace(";", f" của thôn {number};") if own else work
        for number, work in enumerate(cycle(WORK), 1)
    )


def lines(*, own: bool = False) -> list[str]:
    """Return the paragraphs of the document."""
    work, offices, times = works(own=own), cycle(OFFICES), cycle(TIMES)
    found = [
        "KẾ HOẠCH",
        "Bảo vệ nguồn nước giai đoạn 2026 - 2030",
        "Thực hiện Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ, ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        *(f"- {next(work)}." for _ in range(10)),
        "II. NHIỆM VỤ",
    ]
    for group in range(1, 19):
        found.append(f"{group}. Nhóm nhiệm vụ thứ {group}")
        for letter in "abcde":
            found += [
                f"{letter}) {next(work)}.",
                f"- Đơn vị thực hiện: {next(offices)} chủ trì, phối hợp với {next(offices)}, {next(offices)}.",
                f"- Thời gian thực hiện: {next(times)}.",
            ]
    found.append("III. TỔ CHỨC THỰC HIỆN")
    for number, office in enumerate(OFFICES, 1):
        found += [f"{number}. {office}", *(f"- {next(work)}, {next(times).lower()}." for _ in range(4))]
    return found


def rows(*, own: bool = False) -> list[tuple[str, ...]]:
    """Return the rows of the appendix."""
    columns = (works(own=own), cycle(OFFICES), islice(cycle(OFFICES), 2, None), cycle(TIMES))
    return [(str(number), *map(next, columns)) for number in range(1, 111)]


def as_pdf(paragraphs: Sequence[str], table: Sequence[Sequence[str]]) -> bytes:
    """Set the document by typst."""
    data = json.dumps({"lines": paragraphs, "header": HEADER, "rows": table})
    return typst.compile(SOURCE.encode(), ignore_system_fonts=True, sys_inputs={"data": data})


def as_docx(paragraphs: Sequence[str], table: Sequence[Sequence[str]]) -> bytes:
    """Write the document as a Word file."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    made = document.add_table(len(table) + 1, len(HEADER))
    for row, texts in zip(made.rows, [HEADER, *table], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def best(rounds: int, task: Callable[[], object]) -> float:
    """Return the seconds of the fastest round."""
    found: list[float] = []
    for _ in range(rounds):
        begun = time.process_time()
        task()
        found.append(time.process_time() - begun)
    return min(found)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--profile", action="store_true", help="show where the time of drafting the Word file goes"
    )
    arguments = parser.parse_args()
    workspace = Workspace.open()
    content = lines(), rows()
    documents = {
        "a.pdf": as_pdf(*content),
        "a.docx": as_docx(*content),
        "own.docx": as_docx(lines(own=True), rows(own=True)),
    }
    with open_pdf(BytesIO(documents["a.pdf"])) as opened:
        pages = len(opened.pages)

    def taken_apart(blocks: Sequence[Block]) -> Draft:
        forget()
        label_group.cache_clear()
        return draft_of(blocks)

    def draft(name: str) -> str:
        found = taken_apart(read_document(documents[name], name))
        request = Request("nhap/a", name, "vn/hue", ("hue",), date(2026, 1, 5))
        return plan_file_text(compose(found, request, workspace.library))

    for name, data in documents.items():
        read = best(arguments.rounds, lambda name=name, data=data: read_document(data, name))
        blocks = read_document(data, name)
        apart = best(arguments.rounds, lambda blocks=blocks: taken_apart(blocks))
        whole = best(arguments.rounds, lambda name=name: draft(name))
        duties = draft(name).count("[[task]]")
        print(
            f"{name}: {pages} pages, {duties} duties; read {read:.3f} s, taken apart {apart:.3f} s, "
            f"drafted {whole:.3f} s: "
            f"{whole / read:.2f} times ({verdict(whole / read, GOAL, at_least=False)})"
        )
    if arguments.profile:
        with cProfile.Profile() as profile:
            draft("a.docx")
        pstats.Stats(profile).sort_stats("cumulative").print_stats(35)


if __name__ == "__main__":
    main()
