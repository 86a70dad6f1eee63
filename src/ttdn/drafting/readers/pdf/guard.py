"""What a PDF would unpack and draw, counted before it is done (*chặn tệp PDF độc hại*)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

import attrs

from ttdn.drafting.readers.limits import LIMITS, MEGABYTE, check_limit
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
_STRINGS = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>", re.DOTALL)
_LINES = re.compile(rb"\s(?:l|c|v|y|re)(?=\s)")
_LOCKED = re.compile(rb"/Encrypt\s*(?:<<|\d+\s+\d+\s+R\b)")
_DICTIONARY = 4_000  # bytes before a stream in which its dictionary stands
_PIECE = 65_536
_SLOWER = 20  # times: how much longer the rarer codings take to unpack
_MOST_STREAMS = 100_000
_MOST_DRAWN = 2 * MEGABYTE
_MOST_LINES = 20_000
_MOST_LETTERS = 100_000
_DEEPEST = 30


def check_streams(data: bytes) -> None:
    """Refuse a file that unpacks to more than may be (*kiểm tra dung lượng giải nén*), holding none of it.

    Pictures are not unpacked by a reader of text, so that each is held to the limit alone. Raises `InvalidFile`
    (``document-too-large``), and (``document-encrypted``) as what is locked cannot be looked into.
    """
    if _LOCKED.search(data):
        what = "a document that is locked, be it only against copying"
        raise InvalidFile(Problem("document-encrypted", what, hint="save it without a password or protection"))
    total = 0
    for number, match in enumerate(_STREAM.finditer(data)):
        check_limit("streams", number, _MOST_STREAMS)
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


@attrs.frozen
class Drawn:
    """What content comes to (*khối lượng nội dung*): its own, and that of what it draws, as often as it does."""

    bytes: int = 0
    lines: int = 0
    letters: int = 0

    def __add__(self, other: Drawn) -> Drawn:
        """Count two together."""
        return Drawn(self.bytes + other.bytes, self.lines + other.lines, self.letters + other.letters)


def drawn_on(page: PDFPage) -> Drawn:
    """Return what a page comes to (*kiểm tra nội dung trang*), drawings within drawings included.

    Raises `InvalidFile` (``document-too-large``), or (``document-broken``) where a drawing draws itself.
    """
    from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415  of the extra `read`

    streams = [stream for item in page.contents if isinstance(stream := resolve1(item), PDFStream)]
    drawn = _Drawings().of(streams, cast("Mapping[str, object]", page.resources))
    check_limit("bytes drawn on a page", drawn.bytes, _MOST_DRAWN)
    check_limit("lines drawn on a page", drawn.lines, _MOST_LINES)
    check_limit("letters on a page", drawn.letters, _MOST_LETTERS)
    return drawn


def check_drawn(drawn: Drawn) -> None:
    """Refuse a document whose pages come to more than may be; raises `InvalidFile` (``document-too-large``)."""
    check_limit("bytes drawn", drawn.bytes, LIMITS.drawn)
    check_limit("letters", drawn.letters, LIMITS.letters)


class _Drawings:
    """Counts what content draws, each form once looked at."""

    def __init__(self) -> None:
        self._known: dict[int, Drawn] = {}
        self._open: set[int] = set()

    def of(self, streams: Iterable[PDFStream], resources: Mapping[str, object]) -> Drawn:
        """Return what the streams come to."""
        from pdfminer.pdftypes import PDFStream, resolve1  # noqa: PLC0415  of the extra `read`

        forms = cast("object", resolve1(resources.get("XObject")))
        named: Mapping[str, object] = cast("Mapping[str, object]", forms) if isinstance(forms, dict) else {}
        total = Drawn()
        for stream in streams:
            content = stream.get_data()
            letters = sum(len(text[0]) for text in _STRINGS.finditer(content))
            total += Drawn(len(content), len(_LINES.findall(content)), letters)
            for match in _DRAWS.finditer(content):
                form = resolve1(named.get(match[1].decode("latin-1")))
                if isinstance(form, PDFStream) and getattr(form.get("Subtype"), "name", "") == "Form":
                    total += self._within(form, resources)
        return total

    def _within(self, form: PDFStream, resources: Mapping[str, object]) -> Drawn:
        from pdfminer.pdftypes import resolve1  # noqa: PLC0415  of the extra `read`

        key = id(form)
        if key in self._open or len(self._open) > _DEEPEST:
            what = "a drawing in the PDF draws itself"
            raise InvalidFile(Problem("document-broken", what, hint="print it to a new PDF"))
        if key not in self._known:
            self._open.add(key)
            own = cast("object", resolve1(form.get("Resources")))
            within = cast("Mapping[str, object]", own) if isinstance(own, dict) else resources
            self._known[key] = self.of([form], within)
            self._open.discard(key)
        return self._known[key]
