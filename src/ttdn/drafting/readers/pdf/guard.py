"""What a PDF would unpack and draw, counted before it is done (*chặn tệp PDF độc hại*); is all of it there."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

import attrs

from ttdn.drafting.readers.limits import LIMITS, MEGABYTE, check_limit
from ttdn.drafting.readers.pdf.wholeness import broken
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
_FLATE_FIRST = re.compile(rb"/(?:Filter|F)\s*\[?\s*/(?:FlateDecode|Fl)\b")
_LENGTH = re.compile(rb"/Length\s{1,4}(\d{1,10})(?:\s{1,4}(\d{1,5})\s{1,4}R)?")
_ENDS = re.compile(rb"\s{0,20}endstream")
_NUMBER = re.compile(rb"(?<!\d)(\d{1,10})\s{1,4}(\d{1,5})\s{1,4}obj\s{1,4}(\d{1,10})\s{0,4}endobj")
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
    (``document-too-large``), (``document-encrypted``) as what is locked cannot be looked into, and
    (``document-broken``) where what is packed fails its own checksum, or is shorter than said; pictures aside.
    """
    if _LOCKED.search(data):
        what = "a document that is locked, be it only against copying"
        raise InvalidFile(Problem("document-encrypted", what, hint="save it without a password or protection"))
    total = 0
    lengths = _Lengths.of(data)
    for number, match in enumerate(_STREAM.finditer(data)):
        check_limit("streams", number, _MOST_STREAMS)
        if data[max(0, match.start() - 3) : match.start()] == b"end":
            continue
        before = data[max(0, match.start() - _DICTIONARY) : match.start()]
        dictionary = before[max(0, before.rfind(b" obj")) :]
        is_picture = bool(_PICTURE.search(dictionary))
        size, is_whole = _unpacked(data, match.end()) if _FLATE.search(dictionary) else (0, True)
        if _FLATE.search(dictionary) and len(_FLATE.findall(dictionary)) > 1:
            size *= _SLOWER
        if _SLOW.search(dictionary) and not is_picture:
            size = max(size, _packed(data, match.end())) * _SLOWER
        total += 0 if is_picture else size
        check_limit("bytes in it", size if is_picture else total, LIMITS.unpacked)
        if not is_picture:
            is_sure = is_whole or not _FLATE_FIRST.search(dictionary)
            _check_whole(data, match.end(), lengths.said(dictionary), is_whole=is_sure)


def _check_whole(data: bytes, start: int, length: int | None, *, is_whole: bool) -> None:
    """Refuse a stream that does not unpack, or does not end where it says."""
    if not is_whole and not _ENDS.match(data, start):
        what = "the PDF is damaged: what is packed in it fails its own checksum"
        raise broken(what, f"at byte {start}")
    if length is not None and not _ENDS.match(data, start + length):
        what = "the PDF is damaged: a part of it is not as long as it says"
        raise broken(what, f"at byte {start}")


@attrs.frozen
class _Lengths:
    """How long the streams of a file say they are; `numbers` are those that stand apart, the newest of each."""

    numbers: Mapping[tuple[int, int], int]
    are_packed: bool  # some numbers may be in a stream of objects

    @classmethod
    def of(cls, data: bytes) -> _Lengths:
        numbers = {(int(one[1]), int(one[2])): int(one[3]) for one in _NUMBER.finditer(data)}
        return cls(numbers, b"/ObjStm" in data)

    def said(self, dictionary: bytes) -> int | None:
        """Return the length that a dictionary says, None where it cannot be told; of one that is nowhere, 0."""
        found = _LENGTH.search(dictionary)
        if found is None or found[2] is None:
            return int(found[1]) if found else None
        return self.numbers.get((int(found[1]), int(found[2])), None if self.are_packed else 0)


def _packed(data: bytes, start: int) -> int:
    stop = data.find(b"endstream", start)
    return (stop if stop >= 0 else len(data)) - start


def _unpacked(data: bytes, start: int) -> tuple[int, bool]:
    """How many bytes a stream unpacks to, or a little more than may be, and whether it does to its end."""
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
    return size, unpacking.eof


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
