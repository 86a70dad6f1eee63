"""A reading explained to people (*giải thích kết quả đọc*): the words underlined, the days, what stays open."""

from datetime import date
from typing import Literal

from ttdn.language.reading import Choice, TimeReading
from ttdn.language.time_lexicon import CODES
from ttdn.language.time_tokens import tokens_of
from ttdn.language.time_words import say_time
from ttdn.model.dates import Span
from ttdn.model.doubts import Doubt
from ttdn.model.periods import periods_of
from ttdn.model.timing import Combined, Recurring
from ttdn.text import normalised

Language = Literal["en", "vi"]

_KINDS: dict[str, tuple[str, str]] = {
    "once": ("a deadline", "một thời hạn"),
    "window": ("a period to do it in", "làm trong một kỳ"),
    "recurring": ("repeated, on days that can be computed", "định kỳ, có ngày cụ thể"),
    "recurring-undated": ("repeated, without a day", "định kỳ, không nêu ngày"),
    "continuous": ("a standing duty, never due", "thường xuyên, không có ngày đến hạn"),
    "on-request": ("when asked", "đột xuất, khi có yêu cầu"),
    "event": ("after an event", "theo sự kiện"),
    "reference": ("as another text says", "theo văn bản khác"),
    "target": ("an aim, no deadline", "mục tiêu, không phải thời hạn"),
    "none": ("no time of a duty", "không nêu thời hạn"),
    "multi": ("several timings", "nhiều mốc thời gian"),
    "unread": ("not read", "chưa đọc được"),
}
_HEADS: dict[Language, dict[str, str]] = {
    "en": {
        "kind": "kind", "said": "read as", "due": "last day", "open": "open", "or": "or also",
        "policy": "by policy", "unused": "not used", "part": "part", "impossible": "no such day",
    },
    "vi": {
        "kind": "loại", "said": "đọc là", "due": "ngày cuối cùng", "open": "chưa rõ", "or": "hoặc đọc là",
        "policy": "theo quy ước", "unused": "chưa dùng đến", "part": "mốc", "impossible": "không có ngày này",
    },
}  # fmt: skip
# Words and marks that only join others.
_JOINING = frozenset(
    CODES[tag] for tag in ("and", "or", "comma", "semi", "colon", "open", "close", "stop", "dash")
)


def explain_time(reading: TimeReading, lang: Language = "en") -> str:
    """Explain a reading in lines of text (*giải thích*), English or Vietnamese, the words used underlined.

    >>> from datetime import date
    >>> from ttdn.language.time import read_time
    >>> print(explain_time(read_time("trình Chính phủ trong quý III năm 2024", issued=date(2024, 6, 1))))
    trình Chính phủ trong quý III năm 2024
                    ~~~~~~~~~~~~~~~~~~~~~~
    kind: a period to do it in (window)
    read as: trong quý III năm 2024
    last day: 2024-09-30
    not used: trình Chính phủ
    """
    heads = _HEADS[lang]
    lines = [*_underlined(reading), f"{heads['kind']}: {_kind(reading, lang)}"]
    if reading.timing is not None:
        lines.append(f"{heads['said']}: {say_time(reading.timing)}")
        lines += [f"{heads['due']}: {day}" for day in _fixed_days(reading, lang)]
    for part in reading.parts:
        days = [f"{heads['due']} {day}" for day in _fixed_days(part, lang)]
        lines.append(", ".join([f"{heads['part']}: «{_one_line(part.phrase)}»", _kind(part, lang), *days]))
    lines += [f"{heads['or']}: {say_time(other)}" for other in reading.alternatives]
    lines += [f"{heads['open']}: {_in(lang, doubt)}" for doubt in reading.doubts]
    lines += [f"{heads['impossible']}: {words}" for words in reading.impossible]
    lines += [f"{heads['policy']}: {_in(lang, choice)}" for choice in reading.decisions]
    unused = [words for start, stop in reading.unused if (words := _whole_words(reading.phrase[start:stop]))]
    if unused:
        lines.append(f"{heads['unused']}: {' … '.join(unused)}")
    return "\n".join(line for line in lines if line)


def _kind(reading: TimeReading, lang: Language) -> str:
    english, vietnamese = _KINDS[reading.kind]
    return f"{english} ({reading.kind})" if lang == "en" else vietnamese


def _in(lang: Language, said: Doubt | Choice) -> str:
    return said.en if lang == "en" else said.vi


def _fixed_days(reading: TimeReading, lang: Language) -> list[str]:
    """The last day of what is done once; repeated duties have no last day, several timings more than one."""
    if reading.timing is None or isinstance(reading.timing, Recurring | Combined):
        return []
    days = [period.due for period in periods_of(reading.timing, Span(date.min, date.max))]
    return [day.isoformat() if lang == "en" else f"{day.day:02}/{day.month:02}/{day.year}" for day in days]


def _whole_words(text: str) -> str:
    """What was not used, without the marks and joining words around it."""
    prepared = normalised(text)
    telling = [token for token in tokens_of(prepared.lower) if token.code not in _JOINING]
    return prepared.shown[telling[0].start : telling[-1].stop] if telling else ""


def _one_line(text: str) -> str:
    return normalised(text).shown


def _underlined(reading: TimeReading) -> tuple[str, str]:
    """The phrase on one line, and marks under the words used, character by character of what is shown."""
    text = normalised(reading.phrase)
    marks = [" "] * len(text.shown)
    spans = iter(reading.used)
    start, stop = next(spans, (len(reading.phrase), len(reading.phrase)))
    for index in range(len(marks)):
        place, _ = text.span(index, index)
        while place >= stop and stop < len(reading.phrase):
            start, stop = next(spans, (len(reading.phrase), len(reading.phrase)))
        if start <= place < stop:
            marks[index] = "~"
    return text.shown, "".join(marks).rstrip()
