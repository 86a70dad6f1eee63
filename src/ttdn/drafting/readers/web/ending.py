"""Whether a web page is whole (*kiểm tra trang web nguyên vẹn*): a browser shows what there is, all or not."""

import re

from ttdn.errors import InvalidFile, Problem

_OPENS = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_CLOSES = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_SCRIPT = re.compile(r"<script[\s>]", re.IGNORECASE)
_SCRIPT_ENDS = re.compile(r"</script\s*>", re.IGNORECASE)
_INSIDE_TAG = re.compile(r"<(?:[!/a-z][^<>]*)?\Z", re.IGNORECASE)
_TABLE = re.compile(r"<(/?)table(?=[\s>])", re.IGNORECASE)


def check_ending(text: str) -> None:
    """Refuse a page that is cut short (*trang bị cắt*): it, or a table or a tag in it, opens and does not close.

    HTML lets a writer leave out the end of a page; whoever writes its beginning hardly does. A piece of a page
    that ends between two paragraphs cannot be told from a whole one. Raises `InvalidFile` (``document-broken``).

    >>> check_ending("<html><body><p>Kế hoạch</body></html>")
    >>> check_ending("<p>Kế hoạch")
    >>> check_ending("<html><body><p>Kế ho")
    Traceback (most recent call last):
    ...
    ttdn.errors.InvalidFile: document-broken the page is cut short: it opens and does not close; download it again
    """
    shown = _without_scripts(text)
    is_open = bool(_OPENS.search(shown)) and not _CLOSES.search(shown)
    tables = [found[1] for found in _TABLE.finditer(shown)]
    is_within = bool(tables and not tables[-1]) or shown.rfind("<!--") > shown.rfind("-->")
    if is_open or is_within or _INSIDE_TAG.search(shown):
        what = "the page is cut short: it opens and does not close"
        raise InvalidFile(Problem("document-broken", what, hint="download it again"))


def _without_scripts(text: str) -> str:
    """What a page holds beside its scripts, which may speak of tags; of one that does not end, nothing is kept."""
    kept: list[str] = []
    start = 0
    while script := _SCRIPT.search(text, start):
        kept.append(text[start : script.start()])
        ended = _SCRIPT_ENDS.search(text, script.end())
        start = ended.end() if ended else len(text)
    return "".join([*kept, text[start:]])
