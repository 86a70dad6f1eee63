"""Head and foot of a document (*thể thức văn bản*): letterhead, title, basis, signature, taken off the body."""

import re
from collections.abc import Sequence
from enum import Enum

import attrs

from ttdn.drafting.blocks import Block, Origin, TableBlock, TextBlock
from ttdn.drafting.draft import DraftHead, Words
from ttdn.drafting.structure.issuers import issuer_of
from ttdn.drafting.structure.outline import label_of
from ttdn.drafting.structure.tidying import tidied
from ttdn.text import CAPITALS, SMALLS

_TYPES = (
    "nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông cáo|thông báo|hướng dẫn|chương trình|kế hoạch|phương án"
    "|đề án|dự án"
    "|báo cáo|biên bản|tờ trình|hợp đồng|công điện|bản ghi nhớ|bản thỏa thuận|giấy mời|thư công|thông tư"
    "|nghị định|kết luận"
    "|quy trình|lịch công tác|phiếu giao việc|bảng phân công|thư chúc mừng|thư khen|thư cảm ơn|thư ngỏ"
)
_TYPE_LINE = re.compile(
    rf"(?:{_TYPES.upper()})(?: HÀNH ĐỘNG| LIÊN TỊCH| TRUYỀN THÔNG)?(?:\s+(?:CỦA|NĂM|SỐ)\b[^{SMALLS}]*)?$"
)
_TYPE_START = re.compile(rf"(?P<type>{_TYPES})\s+(?=\w)", re.IGNORECASE)
_FURNITURE = re.compile(
    r"(?:CỘNG\s+H[OÒ]*[ÒAÀ]*\s+XÃ\s+HỘI|độc lập\s*[-–]\s*tự do|ĐẢNG CỘNG SẢN VIỆT NAM|[\W_]+$|\(?kèm theo"
    r"|ký bởi|cơ quan: |ngày ký"
    r"|CÔNG BÁO|QUYẾT NGHỊ|QUYẾT ĐỊNH:|NGHỊ QUYẾT:|dự thảo$)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:Số|SỐ)\s*:?\s*(?P<number>\d*\s*[-/]?\s*[A-ZĐ\d][\w\s]{0,3}?[-/]?[\w/.-]*[A-ZĐ][\w/-]*)")
_DATE = re.compile(
    rf"(?:(?P<place>[{CAPITALS}][^,\d]{{1,40}}),\s*)?(?P<date>ngày\s+[\d….]{{0,4}}\s*tháng\s+[\d….]{{0,4}}\s*năm\s+\d{{4}})",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"V/v:?\s*", re.IGNORECASE)
_TO = re.compile(r"kính gửi|.*\b(?:gửi|điện)\s*:$", re.IGNORECASE)
_BASIS = re.compile(
    r"(?:căn cứ|thực hiện|theo (?:đề nghị|chỉ đạo)|trên cơ sở|xét|để (?:triển khai|thực hiện)|triển khai)\s",
    re.IGNORECASE,
)
_SIGNING = re.compile(rf"(?:(?:TM|KT|TL|TUQ|Q)\s?\.|T/M|K/T|T/L)\s*[{CAPITALS}]{{2}}")
_HEADED = re.compile(
    r"(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BÍ THƯ|PHÓ BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG"
    r"|PHÓ THỦ TƯỚNG|CHÁNH VĂN PHÒNG"
    rf"|PHÓ CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|HIỆU TRƯỞNG|TRƯỞNG BAN|CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|CHỦ NHIỆM)\b"
    rf"[^{SMALLS}]*$"
)
_AUTHORITY = re.compile(
    rf"(?:{_HEADED.pattern}|(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN|CHÍNH PHỦ$|BAN (?:THƯỜNG VỤ|CHẤP HÀNH)\b|QUỐC HỘI)"
)
_GOES_ON = re.compile(r"(?:\b(?:CỦA|VÀ|VỚI|CHO|DO|TẠI|GIỮA)|,)$")
_SENT_TO = re.compile(r"nơi nhận", re.IGNORECASE)
_GAP = re.compile(r"\s{3,}|\t")
_LINE_OF_FOOT = 120
_LINES_OF_TITLE = 6
_LONGEST_TITLE = 400


@attrs.frozen
class Parts:
    """A document in parts (*các phần văn bản*): what it says of itself, and its bodies.

    `frame` are the blocks of letterheads, titles and signatures; with the bodies they are the whole document, each
    block once. A document to which another is attached, with a head of its own, has two bodies.
    """

    head: DraftHead
    bodies: tuple[tuple[Block, ...], ...]
    frame: tuple[Block, ...] = ()


def is_basis(text: str) -> bool:
    """Whether a paragraph before the first section cites what the document rests on (*căn cứ*).

    >>> is_basis("Căn cứ Luật Lâm nghiệp;"), is_basis("I. MỤC ĐÍCH")
    (True, False)
    """
    return _BASIS.match(text) is not None


class _In(Enum):
    FRONT = "front"
    BODY = "body"
    FOOT = "foot"


def parts_of(blocks: Sequence[Block]) -> Parts:
    """Take head and foot off the body (*tách thể thức*).

    >>> text = ["KẾ HOẠCH", "Phòng, chống thiên tai", "Căn cứ Luật Đê điều;", "I. NHIỆM VỤ", "TM. ỦY BAN NHÂN DÂN"]
    >>> parts = parts_of([TextBlock(one) for one in text])
    >>> parts.head.title.text, [block.text for block in parts.bodies[0]]
    ('Phòng, chống thiên tai', ['Căn cứ Luật Đê điều;', 'I. NHIỆM VỤ'])
    """
    front, foot = _Front(), _Foot()
    bodies: list[list[Block]] = [[]]
    frame: list[Block] = []
    basis: list[Words] = []
    place = _In.FRONT
    begun = False  # the first body: its sections, or a table
    for block in blocks:
        place = _next(place, block, front, foot)
        if place is _In.FRONT and (bodies[-1] or foot.lines):
            front, bodies = (front.again(), [*bodies, []]) if bodies[-1] else (front, bodies)
        if place is _In.BODY:
            text = tidied(block.text) if isinstance(block, TextBlock) else ""
            begun = begun or isinstance(block, TableBlock) or label_of(text) is not None
            if len(bodies) == 1 and not begun and _BASIS.match(text):
                basis.append(Words(text, block.origin))
            bodies[-1].append(block)
        else:
            frame.append(block)
            (front if place is _In.FRONT else foot).take(block)
    head = attrs.evolve(front.first or front.head(), signer=foot.signer(), basis=tuple(basis))
    return Parts(head, tuple(tuple(body) for body in bodies if body), tuple(frame))


def _next(place: _In, block: Block, front: "_Front", foot: "_Foot") -> _In:
    """Where a block stands, by where the one before it stood."""
    lines = _lines(block)
    first = lines[0] if lines else ""
    if place is _In.FRONT and front.takes(block, lines):
        return place
    if place is _In.FOOT and foot.takes(block, lines):
        return place
    if place is not _In.FRONT and lines and (_is_letterhead(lines) or _TYPE_LINE.match(first)):
        return _In.FRONT
    if lines and (_SENT_TO.match(first) or any(_SIGNING.match(line) or _HEADED.match(line) for line in lines)):
        return _In.FOOT
    return _In.BODY


def _lines(block: Block) -> list[str]:
    """The lines of a block, columns apart; a table without a border is often the letterhead."""
    texts = [block.text] if isinstance(block, TextBlock) else [cell for row in block.rows for cell in row]
    return [
        line
        for text in texts
        for piece in text.split("\n")
        for part in _GAP.split(piece)
        if (line := tidied(part))
    ]


def _is_letterhead(lines: Sequence[str]) -> bool:
    return any(re.match(r"CỘNG\s+H|ĐẢNG CỘNG SẢN", line) for line in lines)


@attrs.define
class _Front:
    """The letterhead and the title as they are met, line by line."""

    first: DraftHead | None = None
    issuer: list[Words] = attrs.Factory(list[Words])
    number: Words | None = None
    date: Words | None = None
    place: Words | None = None
    type: Words | None = None
    title: list[Words] = attrs.Factory(list[Words])
    addressed: bool = False

    def takes(self, block: Block, lines: list[str]) -> bool:
        """Whether a block is still of the front."""
        if isinstance(block, TableBlock):
            return _is_letterhead(lines) or any(_SENT_TO.match(line) for line in lines)
        return not lines or all(self._is_front(line) for line in lines)

    def _is_front(self, line: str) -> bool:
        found = label_of(line)
        if self.addressed:
            return found is not None and found[0].is_bullet
        if found is not None and not _FURNITURE.match(line):
            return False
        if (_BASIS.match(line) and line[-1:] in ";:.,") or (_BASIS.match(line) and not self.type):
            return False
        return self._names(line) or self._goes_on(line)

    def _names(self, line: str) -> bool:
        known = (_FURNITURE, _TYPE_LINE, _ABOUT, _TO)
        if any(pattern.match(line) for pattern in known) or (len(line) < _LINE_OF_FOOT and _DATE.search(line)):
            return line[-1:] not in ".;" or not _DATE.search(line)
        if _NUMBER.match(line):
            return True
        if not self.type and not self.title and _TYPE_START.match(line):
            return not self.issuer
        return line.isupper() and len(line) < _LINE_OF_FOOT

    def _goes_on(self, line: str) -> bool:
        """Whether a line goes on with the title."""
        titled = self.type is not None or bool(self.title)
        short = sum(len(one.text) for one in self.title) + len(line) <= _LONGEST_TITLE
        return titled and short and len(self.title) < _LINES_OF_TITLE and line[-1] not in ".;:!"

    def take(self, block: Block) -> None:
        """Keep what a block of the front says."""
        for line in _lines(block):
            self._take(line, block.origin)

    def _take(self, line: str, origin: Origin) -> None:
        number, day = _NUMBER.match(line), _DATE.search(line)
        if _TO.match(line):
            self.addressed = True
        elif _FURNITURE.match(line) or self.addressed:
            return
        elif number:
            self.number = self.number or Words(tidied(number["number"]).replace(" ", ""), origin)
        elif (day and not self.title and not self.type) or (day and day["place"] and not self.date):
            self.date = self.date or Words(day["date"], origin)
            if day["place"] and self.place is None:
                self.place = Words(day["place"].strip(), origin)
        elif _TYPE_LINE.match(line) and self.type is None:
            self.type = Words(line, origin)
        else:
            self._take_title(line, origin)

    def _take_title(self, line: str, origin: Origin) -> None:
        about = _ABOUT.match(line)
        if about:
            self.title.append(Words(line[about.end() :], origin))
        elif self.type is None and not self.title and (start := _TYPE_START.match(line)) and not line.isupper():
            self.type = Words(start["type"], origin)
            self.title.append(Words(line[start.end() :], origin))
        elif self.type is None and not self.title:
            self.issuer.append(Words(line, origin))
        elif line not in [one.text for one in self.issuer] and not self._is_authority(line):
            self.title.append(Words(line, origin))

    def _is_authority(self, line: str) -> bool:
        """Whether a line behind the title says who decides ("BỘ TRƯỞNG BỘ TÀI CHÍNH"), as before "Căn cứ"."""
        above = self.title[-1].text if self.title else ""
        if not above or not line.isupper():
            return False
        return not above.isupper() or bool(_AUTHORITY.match(line) and not _GOES_ON.search(above))

    def head(self) -> DraftHead:
        return DraftHead(
            self.type, _as_one(self.title), self.number, self.date, self.place, issuer_of(self.issuer)
        )

    def again(self) -> "_Front":
        """The front of the next body; the document is the first one."""
        return _Front(self.first or self.head())


@attrs.define
class _Foot:
    """The lines of the signature, and whom the document is sent to."""

    lines: list[Words] = attrs.Factory(list[Words])
    done: bool = False

    def takes(self, block: Block, lines: list[str]) -> bool:
        if isinstance(block, TableBlock):
            return any(_SENT_TO.match(line) or _SIGNING.match(line) for line in lines)
        if not lines:
            return True
        label = label_of(lines[0])
        if label is not None and not label[0].is_bullet and not _SIGNING.match(lines[0]):
            return False
        return all(len(line) < _LINE_OF_FOOT for line in lines) and not (
            _is_letterhead(lines) or _TYPE_LINE.match(lines[0])
        )

    def take(self, block: Block) -> None:
        for line in _lines(block):
            if (_SIGNING.match(line) or _HEADED.match(line)) and not self.done:
                self.lines.append(Words(line, block.origin))
            elif self.lines and not line.isupper() and not label_of(line):
                self.done = True

    def signer(self) -> Words | None:
        if not self.lines:
            return None
        return Words("; ".join(one.text for one in self.lines), self.lines[0].origin)


def _as_one(words: Sequence[Words]) -> Words | None:
    if not words:
        return None
    return Words(" ".join(one.text for one in words), words[0].origin)
