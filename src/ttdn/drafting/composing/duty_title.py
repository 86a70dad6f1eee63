"""The title of a duty before it is made short (*tên nhiệm vụ*): what is done, not who does it and when."""

import re

from ttdn.drafting.draft import DraftDuty
from ttdn.text import capitalised

_SIGNS = re.compile(r"[\s,;:–-]+")
_ASIDE = re.compile(
    r"(?:hằng năm|hàng năm|định kỳ|trên cơ sở|căn cứ|theo|sau khi|trong quá trình|nhằm|để)\b", re.IGNORECASE
)
_CHARGED = re.compile(
    r"(?:(?:giao|yêu cầu|đề nghị|kính đề nghị|phân công)(?:\s+cho)?"
    r"|(?:có|chịu) trách nhiệm|có nhiệm vụ|cần|phải)(?=\s)",
    re.IGNORECASE,
)
# What the work rests on, to the comma behind it; a comma within "cơ quan, đơn vị" goes on.
_GROUNDS = re.compile(
    r"(?:trên cơ sở|căn cứ)\s[^;.]*?,\s+"
    r"(?!(?:các|và|sở|ban|ngành|cơ quan|đơn vị|tổ chức|cá nhân|địa phương|đoàn thể|huyện|thị xã|xã|phường)\b)",
    re.IGNORECASE,
)
# "Trên đây là Kế hoạch …, đề nghị các đơn vị báo cáo …" says what it is the end of.
_CLOSES = re.compile(
    r"trên đây là[^;]*?[,.;]\s+(?=(?:kính |trân trọng )?(?:giao|yêu cầu|đề nghị)\b)", re.IGNORECASE
)
_TOGETHER = re.compile(r"(?:chủ trì,?(?: và)? )?phối hợp (?:với|cùng)\s+", re.IGNORECASE)
_FEWEST_WORDS = 3


def title_words(duty: DraftDuty) -> str:
    """Return the words that say what is done (*việc phải làm*): the heading where a duty has one, else its text.

    Who does it and when, and what it rests on, are left out where they stand before it, with the words that give
    it to them; nothing is added, and where too little is left the text stays whole.

    >>> from ttdn.drafting.draft import Words
    >>> text = "Giao Sở Y tế chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch."
    >>> title_words(DraftDuty(1, "III.2", Words(text), who=(Words("Sở Y tế chủ trì"),)))
    'Theo dõi, đôn đốc việc thực hiện Kế hoạch.'
    >>> closing = "Trên đây là Kế hoạch hè năm 2026, đề nghị các xã báo cáo kết quả về Sở."
    >>> title_words(DraftDuty(2, "Kết", Words(closing), who=(Words("các xã"),)))
    'Báo cáo kết quả về Sở.'
    """
    if duty.heading:
        return duty.heading
    whole = duty.text.text
    rest = _behind_who(_CLOSES.sub("", whole, count=1), [words.text for words in duty.who if words.text])
    said = sorted((words.text for words in (*duty.who, *duty.when) if words.text), key=len, reverse=True)
    while True:
        shorter = _without_first(rest, said)
        if shorter == rest:
            break
        rest = shorter
    if len(rest.split()) < _FEWEST_WORDS:
        return whole
    return capitalised(rest)


def _behind_who(text: str, who: list[str]) -> str:
    """The text behind who acts, where only the occasion stands before that."""
    for one in who:
        before, found, after = text.partition(one)
        if found and before and _ASIDE.match(before) and before.rstrip().endswith(","):
            return after
    return text


def _without_first(text: str, said: list[str]) -> str:
    bare = text[found.end() :] if (found := _SIGNS.match(text)) else text
    if (grounds := _GROUNDS.match(bare)) and len(bare[grounds.end() :].split()) >= _FEWEST_WORDS:
        return bare[grounds.end() :]
    if charged := _CHARGED.match(bare):
        return bare[charged.end() :]
    together = _TOGETHER.match(bare)
    start = together.end() if together else 0
    return next((bare[start + len(one) :] for one in said if bare.startswith(one, start)), bare)
