"""A reading explained to people (*giải thích kết quả đọc*): the words underlined, the days, what stays open."""

from typing import Literal

from ttdn.language.reading import TimeReading
from ttdn.language.time_words import say_time
from ttdn.model.doubts import Doubt
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
        "kind": "kind", "said": "read as", "open": "open", "or": "or", "policy": "decided by policy",
        "unused": "not used", "part": "part", "impossible": "no such day",
    },
    "vi": {
        "kind": "loại", "said": "đọc là", "open": "chưa rõ", "or": "hoặc", "policy": "theo quy ước đọc",
        "unused": "chưa dùng đến", "part": "mốc", "impossible": "không có ngày này",
    },
}  # fmt: skip


def explain_time(reading: TimeReading, lang: Language = "en") -> str:
    """Explain a reading in lines of text (*giải thích*), English or Vietnamese, the words used underlined.

    >>> from datetime import date
    >>> from ttdn.language.time import read_time
    >>> print(explain_time(read_time("trình Chính phủ trong quý III năm 2024", issued=date(2024, 6, 1))))
    trình Chính phủ trong quý III năm 2024
                    ~~~~~~~~~~~~~~~~~~~~~~
    kind: window, a period to do it in
    read as: trong quý III năm 2024
    not used: trình Chính phủ
    """
    heads = _HEADS[lang]
    place = 0 if lang == "en" else 1
    shown, marks = _underlined(reading)
    lines = [shown, marks.rstrip(), f"{heads['kind']}: {reading.kind}, {_KINDS[reading.kind][place]}"]
    if reading.timing is not None:
        lines.append(f"{heads['said']}: {say_time(reading.timing)}")
    lines += [f"{heads['part']}: {part.phrase} ({part.kind})" for part in reading.parts]
    lines += [f"{heads['or']}: {say_time(other)}" for other in reading.alternatives]
    lines += [f"{heads['open']}: {_doubt(doubt, lang)}" for doubt in reading.doubts]
    lines += [f"{heads['impossible']}: {words}" for words in reading.impossible]
    lines += [f"{heads['policy']}: {type(choice).__name__} = {choice.value}" for choice in reading.decisions]
    unused = [_one_line(reading.phrase[start:stop]) for start, stop in reading.unused]
    if unused:
        lines.append(f"{heads['unused']}: {' … '.join(unused)}")
    return "\n".join(line for line in lines if line)


def _doubt(doubt: Doubt, lang: Language) -> str:
    return doubt.en if lang == "en" else doubt.vi


def _one_line(text: str) -> str:
    return normalised(text).shown


def _underlined(reading: TimeReading) -> tuple[str, str]:
    """The phrase on one line, and marks under the words used, character by character of what is shown."""
    text, marks = "", ""
    edge = 0
    for start, stop in (*reading.used, (len(reading.phrase), len(reading.phrase))):
        for piece, mark in ((reading.phrase[edge:start], " "), (reading.phrase[start:stop], "~")):
            shown = _one_line(piece)
            gap = (
                " "
                if text and shown and (piece[:1].isspace() or reading.phrase[edge - 1 : edge].isspace())
                else ""
            )
            if piece[:1].isspace() or (text and shown and text[-1:].isspace()):
                gap = "" if text.endswith(" ") else " " if text and shown else ""
            text += gap + shown
            marks += " " * len(gap) + mark * len(shown)
            if piece[-1:].isspace() and shown:
                text += " "
                marks += " "
        edge = stop
    return text.rstrip(), marks
