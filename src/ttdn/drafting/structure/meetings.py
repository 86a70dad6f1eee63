"""Calendars of meetings (*lịch công tác*): who has to make ready what; a meeting alone is nobody's duty."""

import re
from collections.abc import Iterable, Iterator

import attrs

from ttdn.drafting.draft import Words
from ttdn.drafting.structure.label_lines import trimmed
from ttdn.drafting.structure.sentence_times import is_whole_time, times_in
from ttdn.drafting.structure.sentence_who import who_in
from ttdn.drafting.structure.table_headers import Column, Header, cell_at
from ttdn.drafting.structure.table_rows import Line, RowDuty
from ttdn.drafting.structure.turns import turns_in
from ttdn.drafting.structure.unit_lists import office_of
from ttdn.drafting.structure.who_extents import Span
from ttdn.language.who import begins_with_an_act
from ttdn.text import CAPITALS, SMALLS

_PREPARES = re.compile(r".*\b(?:chuẩn bị|phục vụ)\b", re.IGNORECASE)
_WHAT = re.compile(r"(?:nội dung|tài liệu|công việc) (?:cần )?chuẩn bị", re.IGNORECASE)
_BESIDE = re.compile(r".*\b(?:dự|tham gia|phối hợp)\b", re.IGNORECASE)  # who helps stands there too
_DAY = re.compile(r"(?:thứ|ngày|thời gian|ngày,? giờ|buổi)\b", re.IGNORECASE)
_CHAIR = re.compile(r"(?:người |đồng chí |lãnh đạo )?(?:chủ trì|chủ tọa|dự\b|tham dự)", re.IGNORECASE)
_OF_A_MEETING = re.compile(r"(?:giờ|buổi|thành phần|địa điểm|.*\bdự\b)", re.IGNORECASE)
_CARRIES_OUT = re.compile(r".*\b(?:thực hiện|phụ trách|đảm nhiệm|phân công|được giao)\b", re.IGNORECASE)
_BY_WHEN = re.compile(r".*\b(?:hạn|gửi|nộp|hoàn thành|xong)\b", re.IGNORECASE)
_MOST_WORDS = 6
_CALLING = re.compile(r"[^\W\d]+(?: [^\W\d]+)? viên\b", re.IGNORECASE)  # "Thanh tra viên", and no act
_NOTHING = re.compile(r"\W*")
_PART = re.compile(r";\s+")
_CLAUSE = re.compile(r",\s+")
_TOPIC = re.compile(r"(?:tài liệu|nội dung|báo cáo|hậu cần|lễ tân|phương tiện|văn bản)\s*:\s*", re.IGNORECASE)
# A short name in capitals before what it does: "VP in phông"; "UBND xã" is a longer name.
_SHORT = re.compile(
    rf"(?P<who>[{CAPITALS}]{{2,}}(?:[-–/][{CAPITALS}]+)*)"
    r"(?:$|\s+(?!(?:xã|phường|huyện|thị|thành|tỉnh|các|cơ quan|trường|đoàn|đảng|công ty|thôn|khu)\b)"
    rf"(?=[{SMALLS}]))"
)
# "P. Kế hoạch" in short, or any few words before a colon.
_NAMED = re.compile(
    rf"(?P<who>P\.\s?[{CAPITALS}]\w*(?:\s\w+){{0,3}}|[{CAPITALS}][^:;,()]{{1,40}}(?=:\s))(?=\s?[:(]|$)"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def is_of_meetings(header: Header) -> bool:
    """Whether a table is a calendar of meetings: a day first, and who prepares them or only who is in the chair.

    A calendar whose column says who carries out what stands in it is a table of duties as any other, and so is one
    with those who prepare and those who attend in one column: they help whoever is in the chair.

    >>> from ttdn.drafting.structure.table_headers import header_of
    >>> is_of_meetings(header_of([("Ngày", "Giờ", "Nội dung", "Chủ trì", "Chuẩn bị")]))
    True
    >>> is_of_meetings(header_of([("Ngày", "Nội dung", "Người thực hiện")]))
    False
    >>> is_of_meetings(header_of([("Ngày", "Nội dung", "Chủ trì", "Chuẩn bị, cùng dự")]))
    False
    """
    words = header.words
    if not is_dated(header):
        return False
    if _preparing(header):
        return True
    chair = any(_CHAIR.match(word) for word in words)
    helped = any(_PREPARES.match(word) and _BESIDE.match(word) for word in words)
    return (
        chair
        and not helped
        and any(_OF_A_MEETING.match(word) for word in words)
        and not any(_CARRIES_OUT.match(word) for word in words)
    )


def is_dated(header: Header) -> bool:
    """Whether the rows of a table begin with a day, as those of a calendar do (*bảng theo ngày*)."""
    return any(_DAY.match(word) for word in header.words[: header.of(Column.TASK)[0]])


def prepares(label: str) -> bool:
    """Whether a label or a header names who makes something ready (*chuẩn bị, phục vụ*).

    >>> prepares("Đơn vị chuẩn bị"), prepares("Chủ trì")
    (True, False)
    """
    return _PREPARES.match(label) is not None


def preparations(header: Header, rows: Iterable[Line]) -> Iterator[RowDuty]:
    """Read who has to make what ready for the meetings of a calendar (*phân công chuẩn bị*).

    Who is in the chair or attends has no duty by that, nor is the hour of the meeting when it has to be ready.
    """
    preparing, task = _preparing(header), header.of(Column.TASK)[0]
    due = [at for at, word in enumerate(header.words) if at > task and _BY_WHEN.match(word)]
    for line in rows:
        when = tuple(line.words(at, header.words[at]) for at in due if _says(cell_at(line.cells, at)))
        event = attrs.evolve(line.words(task), text=cell_at(line.cells, task))
        said = [at for at in preparing if _says(cell_at(line.cells, at))]
        for at in said:
            for one in _prepared(line.words(at, header.words[at]), event):
                yield one if one.when else attrs.evolve(one, when=when)
        if not said:
            yield from _on_watch(event)


def _preparing(header: Header) -> tuple[int, ...]:
    tasks = header.of(Column.TASK)
    return tuple(
        at
        for at, word in enumerate(header.words)
        if _PREPARES.match(word) and not (_WHAT.match(word) or _BESIDE.match(word)) and at not in tasks
    )


def _says(cell: str) -> bool:
    return _NOTHING.fullmatch(cell) is None


def _prepared(cell: Words, event: Words) -> Iterator[RowDuty]:
    """The duties of a cell: names alone prepare the meeting, others what stands behind them."""
    parts = [_Part.read(part) for part in _PART.split(cell.text)]
    named = any(part.names_only for part in parts)
    if all(part.names_only or (named and part.may_be_name) for part in parts):
        yield RowDuty("", "", event, (cell,))
        return
    for part in parts:
        clauses = [_Part.read(one) for one in _clauses(part.text)]
        last = clauses[-1].text
        shared = times_in(last) if len(clauses) > 1 and is_whole_time(last) else ()
        when = tuple(attrs.evolve(cell, text=last[start:stop], label="") for start, stop in shared)
        for one in clauses[:-1] if shared else clauses:
            who = (attrs.evolve(cell, text=one.who, label=""),) if one.who else ()
            own = tuple(attrs.evolve(cell, text=one.text[a:b], label="") for a, b in times_in(one.text))
            text = event if one.names_only else attrs.evolve(cell, text=one.text, label="")
            yield RowDuty("", "", text, who, own or when)


@attrs.frozen
class _Part:
    """A part of a cell, and who acts at its head."""

    text: str
    who: str = ""

    @property
    def names_only(self) -> bool:
        """Whether it is nothing but a name."""
        rest = _IN_BRACKETS.sub("", self.text.replace(self.who, "", 1))
        return bool(self.who) and not trimmed(rest).strip(" :")

    @property
    def may_be_name(self) -> bool:
        """Whether it is a few words with no act, such as beside names are one that nobody knows."""
        few = len(self.text.split()) <= _MOST_WORDS and self.text[:1].isupper()
        acts = begins_with_an_act(self.text) and not _CALLING.match(self.text)
        return not self.who and few and not acts and not times_in(self.text)

    @classmethod
    def read(cls, text: str) -> "_Part":
        whole = trimmed(text)
        topic = _TOPIC.match(whole)
        behind = whole[topic.end() :] if topic else whole
        span = _subject(behind)
        return cls(whole, behind[slice(*span)] if span else "")


def _subject(text: str) -> Span | None:
    short = _SHORT.match(text)
    if short:
        return short.span("who")
    office = office_of(text)
    if office is not None and text.startswith(office.name):
        return (0, len(office.name))
    named = _NAMED.match(text)
    if named:
        return named.span("who")
    spans = who_in(text)
    return spans[0] if spans and spans[0][0] == 0 else None


def _clauses(text: str) -> list[str]:
    """A part cut before each comma behind which somebody else acts, and before a time at its end."""
    clauses: list[str] = []
    for piece in _CLAUSE.split(text):
        read = _Part.read(piece)
        acts = read.who and not read.names_only and clauses and not _Part.read(clauses[-1]).names_only
        if clauses and not acts and not (len(clauses) > 1 and is_whole_time(piece)):
            clauses[-1] = f"{clauses[-1]}, {piece}"
        else:
            clauses.append(piece)
    return clauses


def _on_watch(event: Words) -> Iterator[RowDuty]:
    """Who is on watch (*trực*), each on the day beside the name: "Trực cơ quan: đ/c Nam (thứ Bảy)"."""
    for turn in turns_in(event.text):
        when = (attrs.evolve(event, text=turn.when),) if turn.when else ()
        yield RowDuty("", "", event, (attrs.evolve(event, text=turn.who),), when)
