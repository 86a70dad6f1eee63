"""Documents made to stop a reader, or broken on their way."""

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfReader, PdfWriter

from drafting.documents_made import as_docx, typeset

OLD_WORD = bytes.fromhex("d0cf11e0a1b11ae1")
MAIN = "word/document.xml"


def main_part() -> bytes:
    with zipfile.ZipFile(BytesIO(as_docx())) as package:
        return package.read(MAIN)


def billion_laughs(encoding: str = "utf-8") -> bytes:
    """A Word document whose XML would unfold to 10^9 words."""
    entities = "".join(
        f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' if level else '<!ENTITY e0 "lol">' for level in range(10)
    )
    text = main_part().decode().split("?>", 1)[1].replace("MỤC ĐÍCH", "&e9;")
    return f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [{entities}]>{text}'.encode(encoding)


def pdf_of(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of objects by number, the catalogue the first."""
    data = b"%PDF-1.4\n"
    places: dict[int, int] = {}
    for number, text in objects.items():
        places[number] = len(data)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % places[number] for number in sorted(places))
    head = b"xref\n0 1\n0000000000 65535 f \n1 %d\n" % len(places)
    return (
        data
        + head
        + table
        + b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF"
        % (
            len(places) + 1,
            len(data),
        )
    )


def stream(content: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (len(packed), more, packed)


def one_page(content: bytes, forms: Mapping[int, bytes] | None = None) -> bytes:
    named = b" ".join(b"/F%d %d 0 R" % (number, number) for number in forms or {})
    resources = b"<< /XObject << %s >> >>" % named
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R /Resources %s >>" % resources
    made = {
        number: stream(form, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources %s" % resources)
        for number, form in (forms or {}).items()
    }
    return pdf_of(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: page,
            4: content,
            **made,
        }
    )


def drawings_within_drawings(depth: int, *, closed: bool = False) -> bytes:
    """A page that draws a form that draws another ten times, and so on."""
    last = b"/F5 Do" if closed else b"0 0 m"
    forms = {5 + level: b"/F%d Do " % (6 + level) * 10 for level in range(depth)}
    return one_page(stream(b"/F5 Do"), {**forms, 5 + depth: last})


def encrypted_pdf(password: str) -> bytes:
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(typeset("Kế hoạch"))))
    writer.encrypt(password, owner_password="chủ", algorithm="RC4-128")  # noqa: S106  of a test
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


PICTURE = """
#set page(width: 200pt, height: 200pt, margin: 0pt)
#let picture = image(bytes((200, 200, 200) * 16), format: (encoding: "rgb8", width: 4, height: 4), width: 200pt)
"""
