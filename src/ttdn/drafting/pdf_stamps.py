"""Numbers and days that an office stamps on a PDF (*số, ngày ban hành ký số*): appearances of its signatures.

They are no part of the page's own content, yet people see them: "Số: 193/KH-UBND". They are put where they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdftypes import PDFStream

_MOST = 100
_NO_OBJECT = -1  # pdfminer skips content that has no number
_HIDDEN = 2  # the flag of an annotation that is not shown


def draw_stamps(page: PDFPage) -> bool:
    """Add the appearances of a page's annotations to its content (*vẽ dấu ký số*); tell whether there are any."""
    from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415  of the extra `read`

    resources = page.resources
    forms = cast("object", resolve1(resources.get("XObject")))
    named: dict[str, object] = dict(cast("Mapping[str, object]", forms)) if isinstance(forms, dict) else {}
    drawing: list[str] = []
    for number, (stream, place) in enumerate(_appearances(page)):
        named[f"TtdnStamp{number}"] = stream
        drawing.append(f"q {place} cm /TtdnStamp{number} Do Q")
    if drawing:
        page.resources = {**resources, "XObject": named}
        stamps = PDFStream({}, " ".join(drawing).encode())
        stamps.set_objid(_NO_OBJECT, 0)
        page.contents = [*page.contents, stamps]
    return bool(drawing)


def _appearances(page: PDFPage) -> Iterator[tuple[PDFStream, str]]:
    """The drawings with the matrix that puts each where it belongs."""
    from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415  of the extra `read`
    from pdfminer.utils import apply_matrix_rect  # noqa: PLC0415  the same

    annotations = cast("object", resolve1(page.annots))
    if not isinstance(annotations, list):
        return
    for item in cast("list[object]", annotations)[:_MOST]:
        annotation = cast("object", resolve1(item))
        if not isinstance(annotation, dict):
            continue
        known = cast("Mapping[str, object]", annotation)
        flags = resolve1(known.get("F"))
        drawings = cast("object", resolve1(known.get("AP")))
        if not isinstance(drawings, dict) or (isinstance(flags, int) and flags & _HIDDEN):
            continue
        stream = resolve1(cast("Mapping[str, object]", drawings).get("N"))
        place = _numbers(known.get("Rect"), 4)
        if not isinstance(stream, PDFStream) or place is None:
            continue
        box = _numbers(stream.get("BBox"), 4)
        matrix = _numbers(stream.get("Matrix"), 6) or (1, 0, 0, 1, 0, 0)
        if box is None:
            continue
        a, b, c, d, e, f = matrix
        drawn = apply_matrix_rect((a, b, c, d, e, f), (box[0], box[1], box[2], box[3]))
        if drawn[0] < drawn[2] and drawn[1] < drawn[3]:
            yield stream, _placing(drawn, place)


def _placing(drawn: Sequence[float], place: Sequence[float]) -> str:
    left, bottom = min(place[0], place[2]), min(place[1], place[3])
    wide = abs(place[2] - place[0]) / (drawn[2] - drawn[0])
    high = abs(place[3] - place[1]) / (drawn[3] - drawn[1])
    return f"{wide:.4f} 0 0 {high:.4f} {left - drawn[0] * wide:.4f} {bottom - drawn[1] * high:.4f}"


def _numbers(item: object, count: int) -> tuple[float, ...] | None:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415  of the extra `read`

    values = cast("object", resolve1(item))
    if not isinstance(values, list):
        return None
    numbers = [cast("object", resolve1(value)) for value in cast("list[object]", values)]
    found = tuple(float(number) for number in numbers if isinstance(number, int | float))
    return found if len(found) == count == len(numbers) else None
