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
    from pdfminer.pdftypes import PDFStream  # noqa: PLC0415  of the extra `read`

    named = dict(_dictionary(page.resources.get("XObject")))
    drawing: list[str] = []
    for number, (stream, place) in enumerate(_appearances(page)):
        named[f"TtdnStamp{number}"] = stream
        drawing.append(f"q {place} cm /TtdnStamp{number} Do Q")
    if drawing:
        page.resources = {**page.resources, "XObject": named}
        stamps = PDFStream({}, " ".join(drawing).encode())
        stamps.set_objid(_NO_OBJECT, 0)
        page.contents = [*page.contents, stamps]
    return bool(drawing)


def _appearances(page: PDFPage) -> Iterator[tuple[PDFStream, str]]:
    """The drawings with the matrix that puts each where it belongs."""
    from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415  of the extra `read`

    annotations = cast("object", resolve1(page.annots))
    for item in cast("list[object]", annotations)[:_MOST] if isinstance(annotations, list) else ():
        annotation = _dictionary(item)
        flags = resolve1(annotation.get("F"))
        stream = resolve1(_dictionary(annotation.get("AP")).get("N"))
        if isinstance(stream, PDFStream) and not (isinstance(flags, int) and flags & _HIDDEN):
            matrix = _placing(stream, _numbers(annotation.get("Rect"), 4))
            if matrix:
                yield stream, matrix


def _placing(stream: PDFStream, place: Sequence[float] | None) -> str:
    """The matrix that puts what a stream draws into its place; "" where the file does not say."""
    from pdfminer.utils import apply_matrix_pt  # noqa: PLC0415  of the extra `read`

    box = _numbers(stream.get("BBox"), 4)
    if box is None or place is None:
        return ""
    a, b, c, d, e, f = _numbers(stream.get("Matrix"), 6) or (1, 0, 0, 1, 0, 0)
    corners = [apply_matrix_pt((a, b, c, d, e, f), (x, y)) for x in box[::2] for y in box[1::2]]
    left, bottom = (min(corner[axis] for corner in corners) for axis in (0, 1))
    right, top = (max(corner[axis] for corner in corners) for axis in (0, 1))
    if left >= right or bottom >= top:
        return ""
    wide = abs(place[2] - place[0]) / (right - left)
    high = abs(place[3] - place[1]) / (top - bottom)
    x, y = min(place[0], place[2]) - left * wide, min(place[1], place[3]) - bottom * high
    return f"{wide:.4f} 0 0 {high:.4f} {x:.4f} {y:.4f}"


def _dictionary(item: object) -> Mapping[str, object]:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415  of the extra `read`

    found = cast("object", resolve1(item))
    return cast("Mapping[str, object]", found) if isinstance(found, dict) else {}


def _numbers(item: object, count: int) -> tuple[float, ...] | None:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415  of the extra `read`

    values = cast("object", resolve1(item))
    if not isinstance(values, list):
        return None
    numbers = [cast("object", resolve1(value)) for value in cast("list[object]", values)]
    found = tuple(float(number) for number in numbers if isinstance(number, int | float))
    return found if len(found) == count == len(numbers) else None
