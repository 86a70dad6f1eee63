"""Numbers, days, and phrases of time and duty."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from fuzz.target import Target, answered, text_of
from ttdn.cli import options
from ttdn.drafting.readers.numerals import numeral, whole
from ttdn.language.time import read_time
from ttdn.language.who import read_who
from ttdn.model.documents import DocumentNumber
from ttdn.model.reminders import Reminders
from ttdn.model.tasks import Role
from ttdn.text import normalised

_ISSUED = date(2024, 4, 15)
_NUMBERS = (
    "Số: 70/2017/QĐ-UBND", "57-KL/TƯ", "66.7/2025/NQ-CP", "36a/NQ-CP", "175/2024/QH15", "14d,7d,1d", "2026-3",
    "2026-12-09", "upperRoman 3999", "lowerLetter 28", "decimalZero 4",
)  # fmt: skip
_TIMES = (
    "trước ngày 10 tháng 12 hằng năm", "Quý III/2024", "trước ngày 31/2/2026", "thường xuyên", "khi có yêu cầu",
    "trong 10 ngày làm việc kể từ ngày ký", "giai đoạn 2021-2025", "chậm nhất 16 giờ 30 ngày 09/12/2026",
    "thứ Sáu tuần cuối hằng tháng", "từ ngày 01/6 đến hết ngày 05/6/2026; Sơ kết: tháng 6/2027",
    "ngày 15 và 30 hằng tháng", "06 tháng đầu năm và hằng năm", "đến năm 2030", "trước 30/11",
)  # fmt: skip
_DUTIES = (
    "Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh và các sở, ban, ngành liên quan",
    "Chủ trì: Sở Y tế; Phối hợp: UBND các huyện, thị xã, thành phố",
    "Giao Văn phòng Ủy ban nhân dân tỉnh (Phòng Nội chính) theo dõi, đôn đốc; báo cáo Chủ tịch UBND tỉnh.",
    "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các đoàn thể",
)


def _parts(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for phrase in phrases for word in phrase.split()))


def _encoded(phrases: tuple[str, ...]) -> Iterator[bytes]:
    return (phrase.encode() for phrase in phrases)


def _read_number(data: bytes) -> None:
    text = text_of(data)
    form, _, number = text.partition(" ")
    numeral(whole(number, 0), form)
    for read in (options.day, options.period, options.remind, Reminders.parse, DocumentNumber.parse):
        answered(partial(read, text))  # each may refuse it on its own
    number_read = DocumentNumber.parse(text)
    assert DocumentNumber.parse(str(number_read)) == number_read


def _within(spans: tuple[tuple[int, int], ...], phrase: str) -> bool:
    return all(0 <= start < stop <= len(phrase) for start, stop in spans) and list(spans) == sorted(spans)


def _read_time(data: bytes) -> None:
    phrase = text_of(data)
    reading = read_time(phrase, issued=_ISSUED, horizon=date(2030, 12, 31))
    assert _within(reading.used, phrase)
    assert _within(reading.unused, phrase)


def _read_who(data: bytes) -> None:
    phrase, _, heading = text_of(data).partition("\n")
    column = heading.partition("\n")[2]
    reading = read_who(phrase, heading=heading, column=column)
    assert _within(reading.used, phrase)
    for role in Role:
        reading.names(role)


def _normalise(data: bytes) -> None:
    text = text_of(data)
    found = normalised(text)
    assert len(found.shown) == len(found.lower)
    edges = [found.span(index, index + 1) for index in range(len(found.shown))]
    assert all(0 <= start <= stop <= len(text) for start, stop in edges)


NUMBERS = Target("numbers", _read_number, lambda: _encoded(_NUMBERS), _parts(_NUMBERS))
TIMES = Target("times", _read_time, lambda: _encoded(_TIMES), _parts(_TIMES))
DUTIES = Target("duties", _read_who, lambda: _encoded(_DUTIES), _parts(_DUTIES))
LETTERS = Target(
    "letters", _normalise, lambda: _encoded((*_TIMES, *_DUTIES)), ("e\u0302\u0301", "\u00a0", "İ", "–")
)
