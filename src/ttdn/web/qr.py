"""QR codes (*mã QR*) as SVG that may stand in a page; the one file that knows segno."""

import segno

# Trying all eight masks takes more than twice as long, and cameras read every one of them.
_MASK = 3


def qr_svg(text: str, title: str) -> str:
    """Return the QR code of a text (*mã QR*), an SVG element, black on white with its quiet margin.

    >>> qr_svg("https://lich.example.vn/", "Mã QR")[:26]
    '<svg role="img" viewBox="0'
    """
    code = segno.make(text, error="m", micro=False, mask=_MASK)
    picture = code.svg_inline(scale=4, light="#fff", dark="#000", omitsize=True, svgclass="qr", title=title)
    return picture.replace("<svg ", '<svg role="img" ', 1)
