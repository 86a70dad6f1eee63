"""PDFs as producers write them, flaws that lose nothing included: revisions, files made for the web, odd ends."""

from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfReader, PdfWriter

from drafting.documents_made import as_pdf

_OBJECTS = {
    1: b"<< /Type /Catalog /Pages 2 0 R >>",
    3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R"
    b" /Resources << /Font << /F1 6 0 R >> >> >>",
    4: b"<< /Length 42 >>\nstream\nBT /F1 12 Tf 50 400 Td (Ke hoach 12) Tj ET\nendstream",
}
_BEHIND = {
    2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    6: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
}


def revised(again: int = 2) -> bytes:
    """The plan, with notes that programs put in one after another, each as a revision at the end."""
    data = as_pdf()
    for number in range(again):
        writer = PdfWriter(BytesIO(data), incremental=True)
        writer.add_metadata({"/Note": f"signed {number}"})
        made = BytesIO()
        writer.write(made)
        data = made.getvalue()
    return data


def written_anew() -> bytes:
    """The plan, as another program writes it."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(as_pdf())))
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def for_the_web() -> bytes:
    """A page whose objects and their list stand first, and the rest behind: a *linearized* file."""
    data = b""
    length = first = main = 0
    for _ in range(2):  # what it says of itself has a fixed width, so that the second time it is true
        data = b"%PDF-1.4\n"
        own = b"<< /Linearized 1 /L %06d /H [0 0] /O 3 /E 0 /N 1 /T %06d >>" % (length, main)
        places: dict[int, int] = {}
        places[5] = len(data)
        data += _written(5, own)
        first = len(data)
        head = len(_list(dict.fromkeys((1, 3, 4, 5), 0), main, 0))
        beginning = first + head
        body = b""
        for number, text in _OBJECTS.items():
            places[number] = beginning + len(body)
            body += _written(number, text)
        data += _list({number: places[number] for number in (1, 3, 4, 5)}, main, 0) + body
        for number, text in _BEHIND.items():
            places[number] = len(data)
            data += _written(number, text)
        main = len(data)
        data += _list({number: places[number] for number in (2, 6)}, 0, first)
        length = len(data)
    return data


def _written(number: int, text: bytes) -> bytes:
    return b"%d 0 obj\n%s\nendobj\n" % (number, text)


def _list(places: Mapping[int, int], before: int, begins: int) -> bytes:
    """A list of objects with its trailer; `before` is the place of another, `begins` that of the first."""
    table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    prev = b" /Prev %06d" % before if not begins else b""
    return b"xref\n%strailer << /Root 1 0 R /Size 7%s >>\nstartxref\n%d\n%%%%EOF\n" % (table, prev, begins)
