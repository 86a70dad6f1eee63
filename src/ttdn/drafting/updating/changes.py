"""The amendments that a document asks for, one by one (*tập hợp đề xuất*), each as the plan file can hold it."""

from collections.abc import Sequence
from typing import TypeVar

import attrs

from ttdn.agenda import amended
from ttdn.drafting.blocks import Origin
from ttdn.drafting.composing.phrases import Phrase, given, joined, when_phrase, who_phrase
from ttdn.drafting.composing.short_title import short_title
from ttdn.drafting.draft import DraftDuty, Open, Words
from ttdn.drafting.updating.ground import Said, UpdateGround
from ttdn.drafting.updating.values import Matter, NewDuty, Point, Proposal
from ttdn.drafting.updating.wordings import Kept, holds, in_step, region_of, stands_in, still_said, words_key
from ttdn.files.compile_who import role_lists
from ttdn.files.schema import AmendmentEntry, CitationEntry, DutyEntry, TaskEntry
from ttdn.language.time_words import say_time
from ttdn.model.plans import Plan, clause_key
from ttdn.model.tasks import Task, When
from ttdn.model.timing import NO_TIMING, NoTiming, parts_of

_NOTES = {
    Open.TWO_WHEN: "văn bản nêu nhiều thời hạn; xem đâu là thời hạn của việc này",
    Open.SHARED: "dòng phân công hoặc thời hạn dùng chung với nhiệm vụ liền kề; có thể chỉ của một nhiệm vụ",
    Open.SENTENCE: "lấy từ một câu văn, không có nhãn hay cột riêng; xem có đúng là nhiệm vụ không",
}
_Duty = TypeVar("_Duty", bound=DutyEntry)


@attrs.define
class Changes:
    """Takes what a document changes in a plan (*tập hợp đề xuất*), and holds it to what the plan says now."""

    plan: Plan
    ground: UpdateGround
    by: CitationEntry
    proposals: list[Proposal] = attrs.field(factory=list[Proposal])
    added: list[NewDuty] = attrs.field(factory=list[NewDuty])
    points: list[Point] = attrs.field(factory=list[Point])
    _phrases: dict[str, Phrase] = attrs.field(factory=dict[str, Phrase])
    _times_said: dict[str, str] = attrs.field(factory=dict[str, str])

    def phrase_of(self, task: Task) -> Phrase:
        """Return the words of who carries a duty, as the document's amendments leave them up to here."""
        return self._phrases.get(task.clause) or Phrase(task.who.words, task.who.heading, task.who.column)

    def time_of(self, task: Task) -> str:
        """Return the words of when a duty is due, as the document's amendments leave them up to here."""
        return self._times_said.get(task.clause, task.when.words)

    def note(self, point: Point) -> None:
        """Take something that becomes no amendment."""
        if point not in self.points:
            self.points.append(point)

    def current(self, task: Task) -> Task:
        """Return a duty as its latest amendment leaves it; one that was withdrawn, as it was before."""
        own = sorted(
            (item for item in self.plan.amendments if item.clause == task.clause), key=lambda item: item.on
        )
        for amendment in own:
            task = amended(task, amendment) or task
        return task

    def withdraw(self, task: Task, origin: Origin, words: str) -> None:
        """Propose that a duty ends."""
        entry = AmendmentEntry(on=self.ground.on, clause=task.clause, by=self.by, withdrawn=True)
        self._propose(Proposal(entry, origin, words, f"Nhiệm vụ: {task.title}"))

    def amend(
        self,
        task: Task,
        origin: Origin,
        words: str,
        *,
        when: str = "",
        who: Phrase | None = None,
        notes: tuple[str, ...] = (),
    ) -> None:
        """Propose another time or other offices for a duty, as far as they can be read and are other ones."""
        entry = AmendmentEntry(on=self.ground.on, clause=task.clause, by=self.by)
        was: list[str] = []
        told = [*notes]
        if when and words_key(when) != words_key(task.when.words):
            read = self.ground.when(when)
            if read is None:
                self._unread(Matter.WHEN_UNREAD, task, origin, words, when)
            elif read.timing != task.when.timing or read.alternatives != task.when.alternatives:
                entry = attrs.evolve(entry, when=when)
                self._times_said[task.clause] = when
                was.append(f"Thời hạn trước: «{task.when.words or say_time(task.when.timing)}»")
                told += [*_readings(read), *_fewer(task.when, read)]
        if who is not None:
            said = self.ground.who(who)
            if said.entry is None:
                self._unread(Matter.WHO_UNREAD, task, origin, words, joined([who.heading, who.who]))
            elif said.who.assignments != task.who.assignments:
                entry = _carrying(entry, said.entry)
                self._phrases[task.clause] = who
                was.append(f"Phân công trước: «{task.who.words}»")
                told += [] if said.entry.who else [_by_ids(who)]
        if was:
            self._propose(Proposal(entry, origin, words, "; ".join(was), tuple(told)))

    def compare(self, task: Task, duties: Sequence[DraftDuty], kept: Kept, words: str = "") -> None:
        """Compare the words that a document has of a duty with those that the file keeps; propose what changed.

        `duties` are several where a person took them as one; then the words of all count together.
        """
        current, seen = self.current(task), _Seen.of(duties)
        when = self._other_time(current, kept, seen)
        who = self._other_offices(current, kept, seen)
        if not when and who is None:
            return
        changed = (*(seen.when if when else ()), *(seen.who if who is not None else ()))
        told = words or joined(f"{item.label}: {item.text}" if item.label else item.text for item in changed)
        notes = ("lời văn này có thể chỉ của nhiệm vụ liền kề",) if seen.is_shared else ()
        place = changed[0].origin if changed else seen.origin
        self.amend(current, place, told, when=when, who=who, notes=notes)

    def compare_part(self, task: Task, duty: DraftDuty, kept: Kept) -> None:
        """Compare a duty that is a part of one of the document: whether its words still stand there."""
        region = region_of([duty])
        for what, keys in (("thời hạn", kept.whens), ("phân công", kept.whos)):
            if keys and not any(stands_in(region, key) for key in keys):
                where = f"của mục {task.clause} đổi trong mục {duty.clause}"
                text = f"Lời văn {what} {where}; nếu đúng, thêm [[amendment]]"
                self.note(Point(Matter.AMENDMENT_UNREAD, text, duty.text.origin, duty.text.text, task.clause))

    def _other_time(self, task: Task, kept: Kept, seen: "_Seen") -> str:
        """The words of another time, "" where the document's have not changed or nobody can tell."""
        phrase = when_phrase(seen.when)
        if still_said(kept.whens, seen.when, phrase, seen.region):
            if not still_said(kept.whens[-1:], seen.when, phrase, seen.region):
                self._older("thời hạn", task, task.when.words, seen)
            return ""
        if not phrase:
            if kept.whens:
                self._gone("thời hạn", task, task.when.words, seen)
            return ""
        if self._reads_as_before(task, phrase):
            return ""
        if not kept.whens:
            text = f"Tệp không giữ lời văn thời hạn ({say_time(task.when.timing)}), văn bản ghi «{phrase}»"
            self.note(Point(Matter.NO_WORDS, text, seen.when[0].origin, phrase, task.clause))
            return ""
        if not seen.is_sentence:
            return phrase
        part = in_step(task.when.words, seen.text)
        if not part:
            text = f"Lời văn thời hạn của mục {task.clause} đổi, chưa rõ đoạn nào; nếu đổi hạn, thêm [[amendment]]"
            self.note(Point(Matter.WHEN_UNREAD, text, seen.origin, seen.text, task.clause))
        return "" if self._reads_as_before(task, part) else part

    def _reads_as_before(self, task: Task, phrase: str) -> bool:
        """Whether words mean the time that a duty has, on the day of the document or that of the plan."""
        days = {self.ground.on, self.plan.issued_on or self.plan.applies_from}
        return any((read := self.ground.when(phrase, day)) and read.timing == task.when.timing for day in days)

    def _other_offices(self, task: Task, kept: Kept, seen: "_Seen") -> Phrase | None:
        """The words of other offices, None where the document's have not changed or nobody can tell."""
        said = who_phrase(seen.who, self.ground.ground.names)
        whole = f"{said.heading} {said.who}"
        if still_said(kept.whos, seen.who, whole, seen.region):
            if not still_said(kept.whos[-1:], seen.who, whole, seen.region):
                self._older("phân công", task, task.who.words, seen)
            return None
        if not kept.whos:
            if said.who and not (holds(kept.note, words_key(whole)) or self._means_the_same(task, said)):
                text = f"Tệp không giữ lời văn phân công, văn bản ghi «{joined([said.heading, said.who])}»"
                self.note(Point(Matter.NO_WORDS, text, seen.who[0].origin, said.who, task.clause))
            return None
        own = Phrase(task.who.words, task.who.heading, task.who.column)
        phrase = attrs.evolve(own, who=in_step(task.who.words, seen.text)) if seen.is_sentence else said
        if not phrase.who and seen.is_sentence:
            text = f"Lời văn phân công của mục {task.clause} đổi, chưa rõ đoạn nào; nếu đổi, thêm [[amendment]]"
            self.note(Point(Matter.WHO_UNREAD, text, seen.origin, seen.text, task.clause))
        elif not phrase.who:
            self._gone("phân công", task, task.who.words, seen)
        elif self.ground.roles(own) != self.ground.roles(phrase):
            return phrase
        return None

    def _older(self, what: str, task: Task, words: str, seen: "_Seen") -> None:
        """Tell that the document has words that an amendment has replaced: an older copy, or a change back."""
        text = f"Văn bản còn lời văn {what} cũ của mục {task.clause}, tệp đã sửa thành «{words}»; tệp giữ nguyên"
        self.note(Point(Matter.WORDS_GONE, text, seen.origin, words, task.clause))

    def _gone(self, what: str, task: Task, words: str, seen: "_Seen") -> None:
        text = f"Văn bản không còn lời văn {what} «{words}»; tệp giữ nguyên"
        self.note(Point(Matter.WORDS_GONE, text, seen.origin, words, task.clause))

    def _means_the_same(self, task: Task, phrase: Phrase) -> bool:
        said = self.ground.who(phrase).who
        return {(item.role, item.unit) for item in said.assignments} == {
            (item.role, item.unit) for item in task.who.assignments
        }

    def add(self, duty: DraftDuty) -> None:
        """Propose a duty that the plan does not have; what the plan's day would read otherwise comes later."""
        clause = self._free_clause(duty)
        said, when_words = self._carriers(duty), when_phrase(duty.when)
        here, there = self._times(when_words)
        notes = [text for mark, text in _NOTES.items() if mark in duty.open]
        notes += [] if when_words else ["văn bản không nêu thời hạn"]
        later = AmendmentEntry(on=self.ground.on, clause=clause, by=self.by)
        entry = TaskEntry(clause=clause, title=short_title(duty.text.text) or f"Mục {clause}", timing=NO_TIMING)
        if here is not None and here == there:
            entry = attrs.evolve(entry, when=when_words, timing=None)
        elif here is not None:
            later = attrs.evolve(later, when=when_words)
            notes += _readings(here)
        elif when_words:
            entry = attrs.evolve(entry, when=when_words)
            notes.append(f"chưa đọc được thời hạn «{when_words}»")
        carriers = who_phrase(duty.who, self.ground.ground.names)
        if said.entry is None or not carriers.who:
            entry = attrs.evolve(entry, implementing=(self.ground.nobody(),))
            why = (
                f"chưa đọc được phân công «{carriers.who}»"
                if carriers.who
                else "văn bản không nêu cơ quan thực hiện"
            )
            notes.append(why)
        elif self._knew(carriers):
            entry = _carrying(entry, said.entry)
        else:
            entry = attrs.evolve(entry, implementing=(self.ground.nobody(),))
            later = _carrying(later, said.entry)
        result = joined(item.text for item in given(duty.result))
        entry = attrs.evolve(entry, note=f"Kết quả, sản phẩm: {result}" if result else "")
        is_later = bool(later.when or _has_carriers(later))
        self.added.append(
            NewDuty(entry, duty.text.origin, duty.text.text, later if is_later else None, tuple(notes))
        )

    def _times(self, words: str) -> tuple[When | None, When | None]:
        """How words read on the day of the document, and on that of the plan."""
        if not words:
            return None, None
        return self.ground.when(words), self.ground.when(words, self.plan.issued_on or self.plan.applies_from)

    def _carriers(self, duty: DraftDuty) -> Said:
        phrase = who_phrase(duty.who, self.ground.ground.names)
        return self.ground.who(phrase) if phrase.who else Said(None)

    def _knew(self, phrase: Phrase) -> bool:
        """Whether the words of who does it read on the day of the plan too, and mean the same."""
        days = (self.plan.applies_from, *filter(None, (self.plan.issued_on,)))
        bare = TaskEntry(clause="-", title="-", who=phrase.who, heading=phrase.heading, column=phrase.column)
        read, faults = attrs.evolve(self.ground.ground, days=days).who(bare)
        return not faults and read.assignments == self.ground.who(phrase).who.assignments

    def _free_clause(self, duty: DraftDuty) -> str:
        taken = {clause_key(task.clause) for task in self.plan.tasks}
        taken |= {clause_key(new.entry.clause) for new in self.added}
        base = duty.clause if clause_key(duty.clause) else f"bổ sung {duty.order}"
        clause, count = base, 1
        while clause_key(clause) in taken:
            count += 1
            clause = f"{base} ({count})"
        return clause

    def _propose(self, proposal: Proposal) -> None:
        """Take a proposal; one of a duty that has one already goes on from it, unless both give it a time."""
        new = proposal.entry
        for place, other in enumerate(self.proposals):
            old = other.entry
            if old.clause != new.clause:
                continue
            if old.withdrawn or new.withdrawn or (old.when and new.when):
                note = f"văn bản còn nói khác về mục {new.clause} (đề xuất phía trên); chọn một"
                proposal = attrs.evolve(proposal, notes=(*proposal.notes, note))
                continue
            self.proposals[place] = _joined(other, proposal)
            return
        self.proposals.append(proposal)

    def _unread(self, matter: Matter, task: Task, origin: Origin, words: str, phrase: str) -> None:
        what = "thời hạn" if matter is Matter.WHEN_UNREAD else "phân công"
        text = f"Chưa đọc được {what} mới «{phrase}» của mục {task.clause}; nếu biết, thêm [[amendment]]"
        self.note(Point(matter, text, origin, words, task.clause))


@attrs.frozen
class _Seen:
    """What a document has of one duty of a plan, all its parts together."""

    text: str
    origin: Origin
    when: tuple[Words, ...]
    who: tuple[Words, ...]
    region: str
    open: frozenset[Open]

    @classmethod
    def of(cls, duties: Sequence[DraftDuty]) -> "_Seen":
        return cls(
            " ".join(duty.text.text for duty in duties),
            duties[0].text.origin,
            _once([item for duty in duties for item in duty.when]),
            _once([item for duty in duties for item in duty.who]),
            region_of(duties),
            frozenset(mark for duty in duties for mark in duty.open),
        )

    @property
    def is_sentence(self) -> bool:
        """Whether its words are parts of a sentence, of which a person may have kept more."""
        return bool({Open.SENTENCE, Open.TWO_WHEN} & self.open)

    @property
    def is_shared(self) -> bool:
        """Whether its label lines may be those of a neighbour."""
        return Open.SHARED in self.open


def _joined(one: Proposal, other: Proposal) -> Proposal:
    """One proposal of two for a duty: its time from either, its offices from the later one that gives them."""
    carriers = other.entry if _has_carriers(other.entry) else one.entry
    entry = _carrying(attrs.evolve(one.entry, when=one.entry.when or other.entry.when), carriers)
    return attrs.evolve(
        one,
        entry=entry,
        words=one.words if one.words == other.words else f"{one.words} {other.words}",
        was="; ".join(dict.fromkeys(filter(None, (one.was, other.was)))),
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
    )


def _carrying(entry: _Duty, carriers: DutyEntry) -> _Duty:
    """An entry with the words and lists of another one for who carries the duty."""
    return attrs.evolve(
        entry,
        who=carriers.who,
        heading=carriers.heading,
        column=carriers.column,
        lead=carriers.lead,
        coordinating=carriers.coordinating,
        implementing=carriers.implementing,
        guiding=carriers.guiding,
        monitoring=carriers.monitoring,
        recipient=carriers.recipient,
        via=carriers.via,
    )


def _has_carriers(entry: DutyEntry) -> bool:
    return bool(entry.who) or any(role_lists(entry).values())


def _once(words: Sequence[Words]) -> tuple[Words, ...]:
    """Words that several duties share, once."""
    return tuple({(words_key(item.text), item.label): item for item in words}.values())


def _by_ids(phrase: Phrase) -> str:
    words = joined(part for part in (phrase.heading, phrase.who) if part)
    return f"ghi theo mã vì có cơ quan nay đã đổi tên hoặc giải thể; lời văn mới: «{words}»"


def _fewer(old: When, new: When) -> list[str]:
    """That a duty had several times, of which the new words give fewer."""
    before, now = parts_of(old.timing), parts_of(new.timing)
    if len(now) >= len(before):
        return []
    return [f"trước đây có {len(before)} mốc ({say_time(old.timing)}); nếu mốc khác còn, ghi thêm vào when"]


def _readings(read: When) -> list[str]:
    if not read.alternatives or isinstance(read.timing, NoTiming):
        return []
    others = " hoặc ".join(f"«{say_time(item)}»" for item in (read.timing, *read.alternatives))
    return [f"đọc được nhiều cách: {others}; đang lấy cách đầu"]
