"""What a PDF would unpack and draw, counted before it is done (*chặn tệp PDF độc hại*)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from ttdn.drafting.limits import LIMITS, check_limit
from ttdn.errors import InvalidFile, Problem

if TYPE_CHECKING:
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdftypes import PDFStream

_STREAM = re.compile(rb"stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_SLOW = re.compile(
    rb"/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx|Predictor\s+1\d)\b"
)
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_DRAWS = re.compile(rb"/([^\s/<>\[\]()%{}]+)\s+Do\b")
_DICTIONARY = 4_000  # bytes before a stream in which its dictionary stands
_PIECE = 65_536
_SLOWER = 20  # times: how much longer the rarer codings take to unpack
_MOST_DRAWINGS = 20_000


def check_streams(data: bytes) -> None:
    """Refuse a file that unpacks to more than may be (*kiểm tra dung lượng giải nén*), holding none of it.

    Pictures are not unpacked by a reader of text, so that each is held to the limit alone. Raises `InvalidFile`
    (``document-too-large``).
    """
    total = 0
    for match in _STREAM.finditer(data):
        if data[max(0, match.start() - 3) : match.start()] == b"end":
            continue
        before = data[max(0, match.start() - _DICTIONARY) : match.start()]
        dictionary = before[max(0, before.rfind(b" obj")) :]
        is_picture = bool(_PICTURE.search(dictionary))
        size = _unpacked(data, match.end()) if _FLATE.search(dictionary) else 0
        if _FLATE.search(dictionary) and len(_FLATE.findall(dictionary)) > 1:
            size *= _SLOWER
        if _SLOW.search(dictionary) and not is_picture:
            size = max(size, _packed(data, match.end())) * _SLOWER
        total += 0 if is_picture else size
        check_limit("bytes in it", size if is_picture else total, LIMITS.unpacked)


def _packed(data: bytes, start: int) -> int:
    stop = data.find(b"endstream", start)
    return (stop if stop >= 0 else len(data)) - start


def _unpacked(data: bytes, start: int) -> int:
    """How many bytes a stream unpacks to, or a little more than may be."""
    unpacking = zlib.decompressobj()
    size = 0
    position = start
    pending = b""
    while size <= LIMITS.unpacked and not unpacking.eof:
        if not pending:
            pending = data[position : position + _PIECE]
            position += len(pending)
            if not pending:
                break
        try:
            size += len(unpacking.decompress(pending, _PIECE * 16))
        except zlib.error:
            break
        pending = unpacking.unconsumed_tail
    return size


def check_page(page: PDFPage) -> None:
    """Refuse a page whose drawings draw each other too often (*kiểm tra hình lồng nhau*).

    Raises `InvalidFile` (``document-too-large``), or (``document-broken``) where one draws itself.
    """
    from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415  of the extra `read`

    streams = [stream for item in page.contents if isinstance(stream := resolve1(item), PDFStream)]
    counting = _Drawings()
    check_limit("drawings", counting.of(streams, cast("Mapping[str, object]", page.resources)), _MOST_DRAWINGS)


class _Drawings:
    """Counts what content draws, each form once looked at."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}
        self._open: set[int] = set()

    def of(self, streams: Iterable[PDFStream], resources: Mapping[str, object]) -> int:
        """Return how many drawings the streams make, those within drawings included."""
        from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415  of the extra `read`

        forms = cast("object", resolve1(resources.get("XObject")))
        if not isinstance(forms, dict):
            return 0
        named = cast("Mapping[str, object]", forms)
        total = 0
        for stream in streams:
            for match in _DRAWS.finditer(stream.get_data()):
                form = resolve1(named.get(match[1].decode("latin-1")))
                if isinstance(form, PDFStream):
                    total += 1 + self._within(form, resources)
        return total

    def _within(self, form: PDFStream, resources: Mapping[str, object]) -> int:
        from pdfminer.pdftypes import resolve1  # noqa: PLC0415  of the extra `read`

        if getattr(form.get("Subtype"), "name", "") != "Form":
            return 0
        key = id(form)
        if key in self._open:
            raise InvalidFile(Problem("document-broken", "a drawing in the PDF draws itself"))
        if key not in self._known:
            self._open.add(key)
            own = cast("object", resolve1(form.get("Resources")))
            self._known[key] = self.of(
                [form], cast("Mapping[str, object]", own) if isinstance(own, dict) else resources
            )
            self._open.discard(key)
        return self._known[key]
