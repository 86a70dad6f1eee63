"""A duty of a draft as an entry of a plan file (*mục nhiệm vụ trong tệp kế hoạch*), and what is open about it.

The words stay as the document has them. Where a plan file could not hold them as they are, they stand in the
duty's note, and a person decides.
"""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ttdn.drafting.blocks import Origin
from ttdn.drafting.composing.decisions import Decision, Matter
from ttdn.drafting.composing.duty_title import title_words
from ttdn.drafting.composing.ground import Ground
from ttdn.drafting.composing.phrases import Phrase, given, joined, when_phrase, who_phrase
from ttdn.drafting.composing.short_title import short_title
from ttdn.drafting.draft import DraftDuty, Open, Words
from ttdn.errors import InvalidValue, Problem
from ttdn.files.compile_when import compile_when
from ttdn.files.schema import TaskEntry
from ttdn.language.reading import TimeReading
from ttdn.language.rereading import reread_time, reread_who
from ttdn.language.time_words import say_time
from ttdn.language.who import WhoReading
from ttdn.model.doubts import Doubt
from ttdn.model.plans import clause_key
from ttdn.model.tasks import When, Who
from ttdn.model.timing import NO_TIMING, AfterEvent, parts_of

_OPEN = {
    Open.SHARED: (
        Matter.SHARED,
        "who",
        "Dòng phân công hoặc thời hạn này dùng chung với nhiệm vụ liền kề; có thể chỉ của một nhiệm vụ",
    ),
    Open.SENTENCE: (
        Matter.SENTENCE,
        "title",
        "Nhiệm vụ này lấy từ một câu văn, không có nhãn hay cột riêng; xem có đúng là nhiệm vụ không",
    ),
    Open.TWO_WHEN: (
        Matter.TWO_WHEN,
        "when",
        "Văn bản nêu nhiều thời hạn; xem đâu là thời hạn của việc này",
    ),
}


@attrs.frozen
class DraftedDuty:
    """A duty with its entry and how that reads (*nhiệm vụ đã soạn*).

    `who` and `when` are read as `ttdn check` reads them; `faults` are why the words of `who` stand in the note.
    The readings tell from which words, also where those stand in the note.
    """

    duty: DraftDuty
    entry: TaskEntry
    who: Who
    when: When
    who_reading: WhoReading
    when_reading: TimeReading
    faults: tuple[Problem, ...] = ()
    open: tuple[Decision, ...] = ()


def titled(duties: Iterable[DraftDuty]) -> tuple[TaskEntry, ...]:
    """Return the entries of some duties with a clause of their own each (*đặt mã mục*), and a short title."""
    taken: set[str] = set()
    entries: list[TaskEntry] = []
    for duty in duties:
        clause = _free_clause(duty, taken)
        taken.add(clause_key(clause))
        entries.append(TaskEntry(clause=clause, title=short_title(title_words(duty)) or f"Mục {clause}"))
    return tuple(entries)


def _free_clause(duty: DraftDuty, taken: set[str]) -> str:
    """The clause of the document, or the place among the duties, with a count where it is there already."""
    own = " ".join(duty.clause.split())
    base = own if clause_key(own) else f"thứ {duty.order}"
    clause, count = base, 1
    while clause_key(clause) in taken:
        count += 1
        clause = f"{base} ({count})"
    return clause


def drafted(duty: DraftDuty, bare: TaskEntry, ground: Ground, nobody: str) -> DraftedDuty:
    """Return a duty with its phrases (*soạn một nhiệm vụ*), from its entry with clause and title.

    `nobody` is the id of the group that stands where the document names no office, or where its words cannot be
    read: the format asks for one.
    """
    entry, when = _saying_when(duty, bare, ground)
    phrase = who_phrase(duty.who, ground.names)
    entry, who, faults = _saying_who(phrase, entry, ground, nobody)
    results = joined(item.text for item in given(duty.result))
    if results:
        entry = attrs.evolve(entry, note=_noted(entry.note, "Kết quả, sản phẩm", results))
    found = DraftedDuty(
        duty,
        entry,
        who,
        when,
        reread_who(phrase.who, heading=phrase.heading, column=phrase.column, names=ground.names),
        reread_time(when_phrase(duty.when), issued=ground.days[0]),
        faults,
    )
    return attrs.evolve(found, open=tuple(_decisions(found)))


def _saying_when(duty: DraftDuty, entry: TaskEntry, ground: Ground) -> tuple[TaskEntry, When]:
    words = when_phrase(duty.when)
    if not words:
        return attrs.evolve(entry, timing=NO_TIMING), When()
    try:
        return attrs.evolve(entry, when=words), compile_when(words, None, ground.reference)
    except InvalidValue:
        unread = compile_when(words, NO_TIMING, ground.reference)
        return attrs.evolve(entry, when=words, timing=NO_TIMING), unread


def _saying_who(
    phrase: Phrase, entry: TaskEntry, ground: Ground, nobody: str
) -> tuple[TaskEntry, Who, tuple[Problem, ...]]:
    faults: tuple[Problem, ...] = ()
    if phrase.who:
        worded = attrs.evolve(entry, who=phrase.who, heading=phrase.heading, column=phrase.column)
        who, faults = ground.who(worded)
        if not faults:
            return worded, who, ()
    held = attrs.evolve(entry, implementing=(nobody,))
    if any(problem.code != "phrase-unread" for problem in faults):
        held = attrs.evolve(held, note=_noted(entry.note, "Phân công ghi trong văn bản", _whole(phrase)))
    else:
        held = attrs.evolve(held, who=phrase.who, heading=phrase.heading, column=phrase.column)
    who, _ = ground.who(held)
    return held, who, faults


def _whole(phrase: Phrase) -> str:
    return joined(part for part in (phrase.heading, phrase.who) if part)


def _noted(note: str, what: str, words: str) -> str:
    added = f"{what}: {words}"
    return f"{note}\n{added}" if note else added


def _decisions(found: DraftedDuty) -> Iterator[Decision]:
    """What is open about a duty, by what could be read of it and by how it was found."""
    for matter, key, text, words in (*_about_who(found), *_about_when(found), *_about_clause(found)):
        yield _decision(found, matter, key, text, words)
    for matter, key, text in (_OPEN[item] for item in found.duty.open if item in _OPEN):
        words = {"who": found.duty.who, "when": found.duty.when}.get(key, ())
        yield _decision(found, matter, key, text, given(words))


_Open = tuple[Matter, str, str, Sequence[Words]]


def _decision(found: DraftedDuty, matter: Matter, key: str, text: str, words: Sequence[Words]) -> Decision:
    origin = next((item.origin for item in words if item.origin != Origin()), found.duty.text.origin)
    quoted = joined(item.text for item in words)
    return Decision(matter, text, origin, _held_at(found.entry, key), found.duty.order, found.entry.clause, quoted)


def _held_at(entry: TaskEntry, key: str) -> str:
    """The key that stands in the file for what is open."""
    if key == "who" and not entry.who:
        return "implementing"
    return "timing" if key == "when" and not entry.when else key


def _about_who(found: DraftedDuty) -> Iterator[_Open]:
    words = given(found.duty.who)
    if not words:
        yield (
            Matter.NO_WHO,
            "who",
            'Văn bản không nêu cơ quan thực hiện; nếu biết, ghi who = "…" thay implementing',
            (),
        )
    elif found.faults:
        why = "; ".join(dict.fromkeys(_why(problem) for problem in found.faults))
        yield Matter.WHO_UNREAD, "who", f"Chưa đọc được ai thực hiện ({why}); ghi tên cơ quan theo vai trò", words


def _why(problem: Problem) -> str:
    match problem.code:
        case "unit-ambiguous":
            return f"nhiều cơ quan cùng mang tên «{problem.got}»"
        case "phrase-unread":
            return "lời văn không nêu cơ quan nào"
        case _:
            return f"không tra được «{problem.got}»"


def _about_when(found: DraftedDuty) -> Iterator[_Open]:
    words, entry = given(found.duty.when), found.entry
    if not words:
        text = 'Văn bản không nêu thời hạn; nếu có ở chỗ khác, ghi when = "…" thay timing'
        yield Matter.NO_WHEN, "when", text, ()
    elif entry.timing is not None:
        why = "; ".join(doubt.vi for doubt in found.when_reading.doubts)
        what = f"Chưa đọc được thời hạn{f' ({why})' if why else ''}"
        text = f"{what}; ghi timing theo nghĩa của lời văn, giữ nguyên nếu không có thời hạn"
        yield Matter.WHEN_UNREAD, "when", text, words
    elif found.when.alternatives and Open.TWO_WHEN not in found.duty.open:
        readings = " hoặc ".join(f"«{say_time(item)}»" for item in (found.when.timing, *found.when.alternatives))
        yield Matter.WHEN_OPEN, "when", f"Đọc được nhiều cách: {readings}; đang lấy cách đầu", words
    elif any(isinstance(one, AfterEvent) and one.term and not one.due for one in parts_of(found.when.timing)):
        text = "Thời hạn tính từ một việc chưa rõ ngày nào; khi biết, ghi timing có due là ngày cuối cùng"
        yield Matter.WHEN_OPEN, "when", text, words
    elif against := [doubt for doubt in found.when.doubts if doubt in _NOT_AS_GIVEN]:
        yield Matter.WHEN_OPEN, "when", f"Xem lại thời hạn: {'; '.join(doubt.vi for doubt in against)}", words


# The words say that some days are not those that calendars will show.
_NOT_AS_GIVEN = frozenset({Doubt.DAYS_OFF, Doubt.EXCEPTION, Doubt.WEEKDAY_DIFFERS})


def _about_clause(found: DraftedDuty) -> Iterator[_Open]:
    own, clause = " ".join(found.duty.clause.split()), found.entry.clause
    if clause == own:
        if Open.CLAUSE_TWICE in found.duty.open:
            text = f"Cách đánh số của văn bản có chỗ trùng hoặc sai ở mục {own}; xem lại mã mục"
            yield Matter.CLAUSE_TWICE, "clause", text, (found.duty.text,)
    elif clause_key(own):
        twice = Open.CLAUSE_TWICE in found.duty.open
        why = "Văn bản đánh số trùng" if twice else "Văn bản không đánh số riêng nhiệm vụ này"
        text = f"{why}: đã có mục {own}; mã mục ở đây thêm số lần để không trùng"
        yield Matter.CLAUSE_TWICE, "clause", text, (found.duty.text,)
    else:
        text = "Văn bản không đánh số nhiệm vụ này; mã mục đặt theo thứ tự, không đổi về sau"
        yield Matter.NO_CLAUSE, "clause", text, (found.duty.text,)
