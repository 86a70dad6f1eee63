"""Texts that spreadsheets would take for formulas (*công thức*), made harmless for CSV, and as they were."""

# What makes a spreadsheet read a cell as a formula, and the wide forms that some take for the same.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_GUARD = "'"


def unarmed(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula (*vô hiệu hóa công thức*): an apostrophe before it.

    >>> unarmed("-2+3"), unarmed("Sở Ngoại vụ")
    ("'-2+3", 'Sở Ngoại vụ')
    """
    return f"{_GUARD}{text}" if text.startswith(_FORMULA) else text


def guarded(text: str) -> str:
    """Return a text as `unarmed` does, so that `unguarded` gives it back whatever it is (*thêm dấu nháy*).

    >>> guarded("-2+3"), guarded("'tạm'"), guarded("Sở Ngoại vụ")
    ("'-2+3", "''tạm'", 'Sở Ngoại vụ')
    """
    return f"{_GUARD}{text}" if text.startswith((*_FORMULA, _GUARD)) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` made harmless (*bỏ dấu nháy*); another text as it is.

    >>> unguarded("'-2+3"), unguarded("''tạm'"), unguarded("'tạm'")
    ('-2+3', "'tạm'", "'tạm'")
    """
    is_guarded = text.startswith(_GUARD) and text[1:].startswith((*_FORMULA, _GUARD))
    return text[1:] if is_guarded else text
