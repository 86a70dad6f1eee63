"""What numbers a paragraph (*ký hiệu đánh số*): "I.", "1.2.", "a)", "đ)", "-", "+", "Điều 3.", "Chương II"."""

import re

_ROMAN = r"[IVXLC]+"
_HEADING = re.compile(
    rf"(?:Điều\s+\d+[a-zđ]?\s*[.:]|(?:Chương|Phần|Mục|Phụ lục|PHỤ LỤC|CHƯƠNG|PHẦN|MỤC)\s+(?:{_ROMAN}|\d+)(?![\w/])"
    rf"|{_ROMAN}\s*[./)]\s*(?=\S))"
)
_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*\s*[.)/](?!\d)|\d{1,2}(?:\.\d{1,2})+)\s+(?=\S)|\(\d{1,2}\)\s")
_LETTER = re.compile(r"(?:[a-zA-ZđĐ]\s*[.)]|[a-zđ]{2}\))\s*(?=\S)|[a-zđ],\s(?=[A-ZĐ])|\([a-zđ]{1,4}\)\s")
_DASH = re.compile(r"[-–—+*•▪◦●○■□➢✓·]\s*(?=\S)")
_SIGNING = re.compile(r"(?:TM|KT|TL|TUQ|Q)\s?\.\s?\S|Nơi nhận")


def heading_label(text: str) -> bool:
    """Tell whether a text begins as a heading or an article does (*Điều, chương, mục La Mã*).

    >>> heading_label("Điều 3. Hiệu lực"), heading_label("III. TỔ CHỨC"), heading_label("Điều này")
    (True, True, False)
    """
    return bool(_HEADING.match(text))


def numbered(text: str) -> bool:
    """Tell whether a text begins with a number or a letter of a list (*1., 1.2., a), đ)*).

    >>> numbered("1. Mục đích"), numbered("đ) Tổ chức"), numbered("2026 - 2030"), numbered("1.500 tỷ")
    (True, True, False, False)
    """
    return bool(_NUMBER.match(text) or _LETTER.match(text))


def dashed(text: str) -> bool:
    """Tell whether a text begins with a dash or a bullet (*gạch đầu dòng*).

    >>> dashed("- Đơn vị thực hiện"), dashed("+ Tháng 6"), dashed("Đơn vị")
    (True, True, False)
    """
    return bool(_DASH.match(text))


def labelled(text: str) -> bool:
    """Tell whether a text begins with any label (*có ký hiệu đầu đoạn*)."""
    return heading_label(text) or numbered(text) or dashed(text)


def signing(text: str) -> bool:
    """Tell whether a text belongs to the signature of a document (*phần ký, nơi nhận*).

    >>> signing("TM. ỦY BAN NHÂN DÂN"), signing("KT. CHỦ TỊCH"), signing("Thực hiện")
    (True, True, False)
    """
    return bool(_SIGNING.match(text))
