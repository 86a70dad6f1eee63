"""Documents cited in words (*văn bản được viện dẫn*), where number, day of signing and issuer stand there."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import attrs

from ttdn.errors import InvalidValue
from ttdn.model.documents import DocumentNumber
from ttdn.text import CAPITALS, nfc

_TYPES = (
    "Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Quy định|Chỉ thị|Kết luận|Kế hoạch|Chương trình|Đề án"
    "|Thông tư|Thông báo|Thông tri|Hướng dẫn|Công văn|Công điện|Văn bản|Tờ trình|Báo cáo"
)
_DAY = r"ngày\s+(?P<day>\d{1,2})\s*(?:/|-|\.|tháng)\s*(?P<month>\d{1,2})\s*(?:/|-|\.|năm)\s*(?P<year>\d{4})(?!\d)"
_DATE = re.compile(_DAY, re.IGNORECASE)
# A comma goes on inside a name (Bộ Văn hóa, Thể thao và Du lịch) before a capital, not before another office.
_WHO_ACTS = r"(?:Sở|Phòng|Chi cục|Ủy ban|Uỷ ban|UBND)\s"
_ISSUER = rf"(?P<issuer>[{CAPITALS}][^,;:.()]*(?:,\s(?=[{CAPITALS}])(?!{_WHO_ACTS})[^,;:.()]*){{0,2}})"
_NUMBER = r"(?P<number>\d[^\s,;()]{0,40}(?:\s?/\s?[^\s,;()]{1,40})?)"
_CITED = re.compile(
    rf"(?P<type>{_TYPES})\s+(?:số\s*:?\s*)?{_NUMBER}\s*,?\s+{_DAY}\s*,?\s+của\s+(?:liên\s+)?{_ISSUER}"
)
# Where the name of an issuer ends and what the document is about begins.
_ABOUT = re.compile(
    r",?\s+(?=(?:về|báo cáo|xây dựng|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai|thực hiện|công bố"
    r"|giao|đối với)\s)"
)
_TITLE = re.compile(r"\s*,?\s*(?P<title>(?:về|ban hành|phê duyệt|quy định|sửa đổi|hướng dẫn|triển khai)\s[^;()]*)")
_NEXT = re.compile(rf"[;,]?\s+(?:và\s+)?(?=(?:{_TYPES})\s+(?:số\s*)?\d)")
_LONGEST_ISSUER = 100


@attrs.frozen
class Cited:
    """A document as a sentence cites it (*văn bản được viện dẫn*).

    `title` is what it is about, as written and without its type, "" where the sentence does not say.
    """

    type: str
    number: DocumentNumber
    signed_on: date
    issuer: str
    title: str = ""


def cited_in(text: str) -> tuple[Cited, ...]:
    """Find the documents that a text cites whole (*trích các văn bản được viện dẫn*), in their order, each once.

    >>> found = cited_in("Thực hiện Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ về X;")
    >>> [(item.type, str(item.number), item.signed_on.isoformat(), item.issuer, item.title) for item in found]
    [('Nghị quyết', '47/NQ-CP', '2024-04-15', 'Chính phủ', 'về X')]
    """
    return tuple(dict.fromkeys(_cited(" ".join(nfc(text).split()))))


def _cited(text: str) -> Iterator[Cited]:
    stop = 0
    while match := _CITED.search(text, stop):
        day = _day_of(match)
        named = _NEXT.split(_ABOUT.split(match["issuer"], 1)[0], 1)[0]
        stop = match.start("issuer") + len(named)
        issuer = named.strip(" ,")
        if day is None or not issuer or len(issuer) > _LONGEST_ISSUER:
            continue
        with suppress(InvalidValue):
            number = DocumentNumber.parse(match["number"].rstrip("."))
            yield Cited(match["type"], number, day, issuer, _title(text[stop:]))


def _title(rest: str) -> str:
    """What the words behind an issuer say the document is about."""
    found = _TITLE.match(rest)
    return _NEXT.split(found["title"], 1)[0].rstrip(" .,") if found else ""


def day_in(text: str) -> date | None:
    """Return the first whole day that is written in a text (*ngày tháng năm*), None where there is none.

    >>> day_in("Huế, ngày 05 tháng 6 năm 2024"), day_in("ngày     tháng 6 năm 2024")
    (datetime.date(2024, 6, 5), None)
    """
    match = _DATE.search(nfc(text))
    return _day_of(match) if match else None


def _day_of(match: re.Match[str]) -> date | None:
    with suppress(ValueError):
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    return None
