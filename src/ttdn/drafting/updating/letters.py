"""A letter that amends a plan (*công văn gia hạn, quyết định sửa đổi*): its sentences to proposals.

What cannot be matched or read is told with its words; nothing is made of it.
"""

import re
from collections.abc import Sequence
from typing import assert_never

import attrs

from ttdn.drafting.blocks import TextBlock
from ttdn.drafting.composing.phrases import Phrase
from ttdn.drafting.draft import Draft, DraftDuty, Words
from ttdn.drafting.taking_apart import draft_of
from ttdn.drafting.updating.acts import Act, is_asking
from ttdn.drafting.updating.amending import Amending
from ttdn.drafting.updating.changes import Changes
from ttdn.drafting.updating.meant_duties import duties_meant
from ttdn.drafting.updating.values import Matter, Point
from ttdn.drafting.updating.wordings import Kept, words_key
from ttdn.errors import InvalidValue
from ttdn.model.documents import DocumentNumber
from ttdn.model.periods import periods_of
from ttdn.model.plans import Plan, clause_key
from ttdn.model.tasks import Role, Task
from ttdn.text import normalised

_NEW_TIME = re.compile(r"điều chỉnh|gia hạn|kéo dài|thời (?:gian|hạn) mới", re.IGNORECASE)
_ROLES = {"chủ trì": Role.LEAD, "phối hợp": Role.COORDINATING, "thực hiện": Role.IMPLEMENTING}


def compare_letter(amendings: Sequence[Amending], draft: Draft, changes: Changes, *, asks: bool = False) -> None:
    """Propose what the sentences of a letter ask for (*đối chiếu công văn*), and note what is left open.

    Duties that the letter orders by itself are told too: they are not of the plan. A letter that `asks` for
    changes decides none.
    """
    for amending in amendings:
        _Sentence(attrs.evolve(amending, act=Act.UNREAD) if asks else amending, changes).compare()
    said = " ".join(words_key(_whole(amending)) for amending in amendings)
    _tell_orders(draft, said, changes, asks=asks)


def _whole(amending: Amending) -> str:
    return " ".join([amending.text, *(block.text for block in amending.blocks if isinstance(block, TextBlock))])


def _tell_orders(draft: Draft, said: str, changes: Changes, *, asks: bool) -> None:
    """What else the letter orders, and what could not be placed in it, unless an amending sentence said it."""
    for duty in draft.duties:
        if not _is_said(duty.text, said) and (asks or not _row(duty, changes)):
            text = "Văn bản giao việc không thuộc kế hoạch; nếu thuộc, thêm [[task]]"
            whole = "; ".join(item.text for item in (duty.text, *duty.who, *duty.when))
            changes.note(Point(Matter.ORDER, text, duty.text.origin, whole))
    for words in draft.unplaced:
        if not _is_said(words, said):
            text = "Câu này có vẻ giao việc nhưng chưa xếp được"
            changes.note(Point(Matter.UNPLACED, text, words.origin, words.text))


def _row(duty: DraftDuty, changes: Changes) -> bool:
    """Propose the new time of a row of a table, where a column is for that and its text names one duty."""
    new = [words for words in duty.when if _NEW_TIME.search(words.label) and not is_asking(words.label)]
    tasks = duties_meant(changes.plan, (), (duty.text.text,)).tasks
    if len(new) != 1 or len(tasks) != 1:
        return False
    task, words = changes.current(tasks[0]), changes.ground.time_words(new[0].text)
    if words:
        told = f"{duty.text.text}; {new[0].label}: {new[0].text}"
        changes.amend(task, new[0].origin, told, when=words)
    return bool(words)


def _is_said(words: Words, said: str) -> bool:
    key = words_key(words.text)
    return not key or key in said


@attrs.frozen
class _Sentence:
    """One amending sentence beside the plan."""

    amending: Amending
    changes: Changes

    @property
    def plan(self) -> Plan:
        return self.changes.plan

    def compare(self) -> None:
        """Propose what the sentence asks for, or say why nothing is proposed."""
        amending = self.amending
        if self._is_of_another_plan():
            own = f"tệp này là {self.plan.number}"
            named = ", ".join(amending.plans)
            self._note(Matter.OTHER_PLAN, f"Câu này nói về Kế hoạch {named}, {own}; không đề xuất gì từ câu này")
            return
        match amending.act:
            case Act.UNREAD:
                text = "Câu này có vẻ sửa đổi kế hoạch nhưng chưa hiểu được; nếu đúng, thêm [[amendment]]"
                self._note(Matter.AMENDMENT_UNREAD, text)
            case Act.PHRASE:
                self._phrase()
            case Act.INSERT:
                self._insert()
            case Act.REWORD:
                self._reword()
            case Act.TIME:
                self._time()
            case Act.WHO:
                self._office()
            case Act.REPEAL:
                for task in self._tasks():
                    self.changes.withdraw(task, amending.origin, amending.text)
            case _:
                assert_never(amending.act)

    def _is_of_another_plan(self) -> bool:
        """Whether the sentence names plans by number, and this one is not among them."""
        if self.plan.number is None or not self.amending.plans:
            return False
        return all(_number(text) not in {None, self.plan.number} for text in self.amending.plans)

    def _tasks(self) -> tuple[Task, ...]:
        meant = duties_meant(self.plan, self.amending.clauses, self.amending.titles)
        for matter, text in meant.open:
            self._note(matter, text)
        if not meant.tasks and not meant.open:
            text = "Câu này không nêu mục nào của kế hoạch; chưa rõ sửa nhiệm vụ nào"
            self._note(Matter.NOT_IN_PLAN, text)
        return tuple(self.changes.current(task) for task in meant.tasks)

    def _note(self, matter: Matter, text: str, clause: str = "") -> None:
        self.changes.note(Point(matter, text, self.amending.origin, self.amending.text, clause))

    def _time(self) -> None:
        amending = self.amending
        for task in self._tasks():
            words = self.changes.ground.time_words(amending.new)
            if not words:
                text = "Chưa đọc được thời hạn mới" + (f" từ «{amending.new}»" if amending.new else "")
                self._note(Matter.WHEN_UNREAD, f"{text}; nếu biết, thêm [[amendment]] với when", task.clause)
                continue
            notes = self._doubts_of_old(task) if amending.old else ()
            self.changes.amend(task, amending.origin, amending.text, when=words, notes=notes)

    def _doubts_of_old(self, task: Task) -> tuple[str, ...]:
        """What does not fit where the letter says which time it extends."""
        old = self.changes.ground.when(self.amending.old)
        span = self.plan.span()
        if words_key(self.amending.old) in words_key(task.when.words):
            return ()
        before = [period.due for period in periods_of(task.when.timing, span)]
        told = [period.due for period in periods_of(old.timing, span)] if old is not None else []
        if told and told == before:
            return ()
        return (f"văn bản ghi thời hạn cũ «{self.amending.old}», tệp ghi «{task.when.words or 'không có'}»",)

    def _office(self) -> None:
        amending = self.amending
        for task in self._tasks():
            old = amending.old or self._only_name(task)
            phrase = _replaced(self.changes.phrase_of(task), old, amending.new)
            if not old or phrase is None:
                what = f"không có «{old}»" if old else "có nhiều cơ quan, chưa rõ thay cơ quan nào"
                text = f"Phân công của mục {task.clause} {what}; nếu đúng, thêm [[amendment]] với who"
                self._note(Matter.WHO_UNREAD, text, task.clause)
                continue
            self.changes.amend(task, amending.origin, amending.text, who=phrase)

    def _only_name(self, task: Task) -> str:
        """The one office that has the role the sentence speaks of, else the one that leads or carries out."""
        roles = [_ROLES[self.amending.role]] if self.amending.role else [Role.LEAD, Role.IMPLEMENTING]
        names = [name for role in roles for name in task.who.names(role)]
        return names[0] if len(names) == 1 else ""

    def _phrase(self) -> None:
        """Words in the place of others, in the duties that are named, or wherever the plan has them."""
        amending = self.amending
        tasks = self._tasks() if amending.clauses else tuple(map(self.changes.current, self.plan.tasks))
        done = False
        for task in tasks:
            phrase = _replaced(self.changes.phrase_of(task), amending.old, amending.new)
            when = _in_place(self.changes.time_of(task), amending.old, amending.new)
            if phrase is None and when is None:
                if amending.clauses:
                    text = f"Lời văn mục {task.clause} trong tệp không có «{amending.old}»"
                    self._note(Matter.NOT_IN_PLAN, text, task.clause)
                continue
            done = True
            self.changes.amend(task, amending.origin, amending.text, when=when or "", who=phrase)
        if not done and not amending.clauses:
            self._note(Matter.NOT_IN_PLAN, f"Lời văn trong tệp không có chỗ nào ghi «{amending.old}»")

    def _reword(self) -> None:
        """New words for duties: those of the one that each clause has in the blocks that follow."""
        duties = self._duties()
        tasks = self._tasks()
        if len(tasks) == 1 and len(duties) == 1:
            self.changes.compare(tasks[0], duties, Kept.of(self.plan, tasks[0]), self.amending.text)
            return
        for task in tasks:
            own = [duty for duty in duties if _ends_alike(task.clause, duty.clause)]
            if len(own) == 1:
                self.changes.compare(task, own, Kept.of(self.plan, task), self.amending.text)
            else:
                text = f"Chưa tách được nội dung mới của mục {task.clause}; nếu đổi, thêm [[amendment]]"
                self._note(Matter.AMENDMENT_UNREAD, text, task.clause)

    def _insert(self) -> None:
        """A duty that is added, under the clause that the sentence names or its own words have."""
        duties = self._duties()
        clauses = self.amending.clauses
        taken = {clause_key(task.clause) for task in self.plan.tasks}
        if len(duties) == 1 and clauses:
            own = duties[0].clause.rpartition(".")[2]
            clause = clauses[0] if clause_key(clauses[0]) not in taken else f"{clauses[0]}.{own}"
            if clause_key(clause) not in taken:
                self.changes.add(attrs.evolve(duties[0], clause=clause))
                return
        if clauses and clause_key(clauses[0]) in taken and not duties:
            text = "Văn bản bổ sung nội dung vào nhiệm vụ đã có; xem có đổi ai làm, bao giờ xong không"
            self._note(Matter.AMENDMENT_UNREAD, text, clauses[0])
            return
        if not duties:
            self._note(Matter.AMENDMENT_UNREAD, "Chưa tách được nhiệm vụ bổ sung; nếu là nhiệm vụ, thêm [[task]]")
        for duty in duties:
            self.changes.add(duty)

    def _duties(self) -> tuple[DraftDuty, ...]:
        """The duties in the blocks that follow; where none is found, their text with its label lines as one."""
        return draft_of(self.amending.blocks).duties


def _number(text: str) -> DocumentNumber | None:
    try:
        return DocumentNumber.parse(text)
    except InvalidValue:
        return None


def _ends_alike(clause: str, other: str) -> bool:
    own, found = clause_key(clause).split("-"), clause_key(other).split("-")
    return bool(other) and own[-len(found) :] == found


def _replaced(phrase: Phrase, old: str, new: str) -> Phrase | None:
    """The phrase with words put in the place of others, None where it does not have them."""
    who, heading = _in_place(phrase.who, old, new), _in_place(phrase.heading, old, new)
    if who is None and heading is None:
        return None
    return attrs.evolve(phrase, who=phrase.who if who is None else who, heading=heading or phrase.heading)


def _in_place(text: str, old: str, new: str) -> str | None:
    """Put words in the place of others wherever they stand, in any case and spacing; None where they do not."""
    words = normalised(old).lower.split()
    shown = normalised(text)
    if not words:
        return None
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)")
    spans = [match.span() for match in pattern.finditer(shown.lower)]
    if not spans:
        return None
    done, parts = 0, list[str]()
    for start, stop in spans:
        parts += [shown.shown[done:start], new]
        done = stop
    return "".join([*parts, shown.shown[done:]])
