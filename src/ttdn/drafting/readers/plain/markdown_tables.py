"""Tables and marks of Markdown (*bảng và ký hiệu Markdown*)."""

import html
import re

_BREAKS = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAGS = re.compile(r"</?(?:b|i|u|em|strong|sup|sub|span|p|font)\b[^<>]*>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_STRONG = re.compile(r"\*{2,3}|(?<!\w)_{2,3}(?=\S)|(?<=\S)_{2,3}(?!\w)")
_WEAK = re.compile(r"(?<![\w*_])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?![\w*_])")
_CODE = re.compile(r"`([^`]+)`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")
_HEADING = re.compile(r"#{1,6}(?=\s)")
_RULES = frozenset("-*_")
_SHORTEST_RULE = 3
_DELIMITER = re.compile(r":?-+:?")
_CELL_END = re.compile(r"(?<!\\)\|")
_KEPT = "\ue000"  # for a letter that was escaped; a private one, which no text has


def plain_marks(text: str) -> str:
    r"""Take the marks of Markdown out of a text (*bỏ ký hiệu định dạng*), not what they mark.

    >>> plain_marks(r"**1\. Sở Y tế** *chủ trì*, [xem](x.html) 5 * 3")
    '1. Sở Y tế chủ trì, xem 5 * 3'
    """
    escaped: list[str] = []

    def keep(match: re.Match[str]) -> str:
        escaped.append(match[1])
        return _KEPT

    text = _ESCAPE.sub(keep, text.replace(_KEPT, ""))
    text = _CODE.sub(r"\1", _TAGS.sub("", _LINK.sub(r"\1", text)))
    text = _WEAK.sub(r"\2", _STRONG.sub("", text))
    text = html.unescape(text).replace("\0", "")
    letters = iter(escaped)
    return "".join(next(letters, "") if letter == _KEPT else letter for letter in text)


def heading(line: str) -> str | None:
    """Return the text of a heading (*tiêu đề*), None for another line.

    >>> heading("## II. NHIỆM VỤ"), heading("#1")
    ('II. NHIỆM VỤ', None)
    """
    found = _HEADING.match(line.strip())
    return line.strip()[found.end() :].rstrip("#").strip() if found else None


def is_rule(line: str) -> bool:
    """Tell whether a line is a rule across the page (*đường kẻ ngang*)."""
    marks = "".join(line.split())
    return len(marks) >= _SHORTEST_RULE and marks[0] in _RULES and set(marks) == {marks[0]}


def is_delimiter(line: str) -> bool:
    """Tell whether a line is that below the header of a table (*dòng phân cách của bảng*).

    >>> is_delimiter("|---|:--:|"), is_delimiter("---"), is_delimiter("| - |")
    (True, False, True)
    """
    return "|" in line and all(_DELIMITER.fullmatch(cell) for cell in _split(line))


def cells(line: str) -> list[str]:
    r"""Return the cells of a row (*các ô*), without marks; the lines of a cell end with ``\n``.

    >>> cells(r"| **I.** | a \| b<br>c |  |")
    ['I.', 'a | b\nc', '']
    """
    return ["\n".join(_lines(cell)) for cell in _split(line)]


def _split(line: str) -> list[str]:
    parts = _CELL_END.split(line.strip().removeprefix("|"))
    if len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    return [part.strip() for part in parts]


def _lines(cell: str) -> list[str]:
    texts = (" ".join(plain_marks(line).split()) for line in _BREAKS.split(cell))
    return [text for text in texts if text]
