"""Words of a document made even (*làm gọn lời văn*): NFC, broken lines joined, no marks of bold, sentences."""

import re

from ttdn.text import CAPITALS, nfc

_BROKEN_CODE = re.compile(r"(?<=\w)[-‐]\s*\n\s*(?=\w)")
_EMPHASIS = re.compile(r"[*_]{2,}")
_SENTENCE = re.compile(rf"(?<=[\w)”\"%][.!?])\s+(?=[{CAPITALS}])|(?<=[\w)]\./\.)\s+")
_SHORTENED = re.compile(
    r"(?:\b(?:TM|KT|TL|TP|ThS|TS|PGS|GS|BS|Ths|Bs|Tr|TX|Q|P|(?<!điểm )[ôc])|^\W*(?:\d{1,3}|[IVX]+|[a-zđ]))\.$"
)


def tidied(text: str) -> str:
    r"""Make words even (*làm gọn*): NFC, one space between, broken lines joined, no marks of bold.

    >>> tidied("**Đơn vị\n  thực hiện:** Sở Y tế")
    'Đơn vị thực hiện: Sở Y tế'
    """
    whole = nfc(text)
    joined = _BROKEN_CODE.sub("-", whole) if "\n" in whole else whole
    return " ".join((_EMPHASIS.sub("", joined) if "*" in joined or "_" in joined else joined).split())


def sentences_of(text: str) -> tuple[str, ...]:
    """Cut even words into sentences (*câu*), as written; joined by one space they are the text again.

    >>> sentences_of("Các sở triển khai. Định kỳ hằng năm báo cáo.")
    ('Các sở triển khai.', 'Định kỳ hằng năm báo cáo.')
    """
    found: list[str] = []
    for piece in _SENTENCE.split(text):
        if found and _SHORTENED.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return tuple(piece for piece in found if piece)
