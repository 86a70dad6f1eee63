"""What a calendar entry tells a coordinator (*nội dung mục lịch*): a line each, in Vietnamese.

Who does it, by when and how that was read, in which words of which clause of which document, what is unsettled,
and whom to tell of an error.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.agenda import Bearer, Occurrence, Standing, is_report
from ttdn.feeds.outcomes import Outcome, result_in_words, results_in_words
from ttdn.feeds.wording import day, day_of_week, hour, limit, stretch, timing_in_words
from ttdn.model.documents import Citation, Directive
from ttdn.model.periods import is_dated
from ttdn.model.plans import Contact, Plan
from ttdn.model.register import Register
from ttdn.model.tasks import Assignment, Role, Task
from ttdn.model.timing import (
    AfterEvent,
    Combined,
    Continuous,
    Deadline,
    Recurring,
    RecurringUndated,
    Single,
    parts_of,
)
from ttdn.model.units import Unit
from ttdn.model.workdays import Certainty
from ttdn.text import capitalised

_HEADS = {role: capitalised(role.vi) for role in Role}
_Charge = tuple[str, str, date]  # an office, a field of work, a day
_Holders = tuple[tuple[Unit, ...], tuple[str, ...]]  # who has the work then, with their names
_HEAD_ORDER = tuple(_HEADS.values())


@attrs.frozen(eq=False)
class Describer:
    """Writes the descriptions of occurrences (*soạn nội dung*), each repeated piece once.

    `contact` is whom to tell of an error where the plan names nobody. The caches hold only what follows from the
    arguments, so that a describer may be shared between threads.
    """

    directives: Mapping[str, Directive]
    register: Register
    contact: Contact | None = None
    _former: dict[tuple[str, date], str] = attrs.field(init=False, repr=False, factory=dict[tuple[str, date], str])
    _labels: dict[Citation, str] = attrs.field(init=False, repr=False, factory=dict[Citation, str])
    _heirs: dict[_Charge, _Holders] = attrs.field(init=False, repr=False, factory=dict[_Charge, _Holders])
    _plans: dict[str, tuple[str, str]] = attrs.field(init=False, repr=False, factory=dict[str, tuple[str, str]])

    def describe(
        self,
        occurrence: Occurrence,
        timing: Single,
        standing: Sequence[Standing] = (),
        outcomes: Sequence[Outcome] = (),
    ) -> str:
        """Return the text of an occurrence that `timing` dates; a periodic report lists continuous duties too.

        How far it is by its `outcomes` is said first, who of several has done it towards the end.
        """
        plan, task = occurrence.plan, occurrence.task
        document, contact = self._plan(plan)
        result = result_in_words(outcomes, occurrence.due)
        lines = [*filter(None, (result,)), f"Hạn: {due_in_words(occurrence, timing)}"]
        advice = advice_in_words(occurrence)
        if advice:
            lines.append(advice)
        lines += self._role_lines(occurrence)
        if task.when.words:
            lines.append(f"Thời hạn theo văn bản: “{task.when.words}”")
        if task.who.doubts and task.who.words:
            lines.append(f"Phân công theo văn bản: “{task.who.words}”")
        lines.append(f"Mục {task.clause}, {document}")
        basis = task.basis or tuple(Citation(directive) for directive in plan.implements)
        if basis:
            lines.append(f"Căn cứ: {'; '.join([self.cited(citation) for citation in basis])}")
        if occurrence.doubts or task.when.alternatives:
            lines += unsettled_in_words(occurrence)
        if occurrence.amended_by is not None:
            amendment = occurrence.amended_by
            lines.append(f"Sửa đổi từ ngày {day(amendment.on)}: theo {self.cited(amendment.by)}")
        if standing and is_report(task):
            lines += self._standing_lines(occurrence, standing)
        lines += results_in_words(outcomes, occurrence.due)
        if contact:
            lines.append(contact)
        return "\n".join(lines)

    def _role_lines(self, occurrence: Occurrence) -> list[str]:
        """A line for each role, in the order reports name them."""
        held: dict[str, str] = {}
        for bearer in occurrence.bearers:
            head, name = _HEADS[bearer.assignment.role], self.carried(bearer, occurrence.plan)
            held[head] = f"{held[head]}; {name}" if head in held else f"{head}: {name}"
        return [held[head] for head in _HEAD_ORDER if head in held]

    def carried(self, bearer: Bearer, plan: Plan) -> str:
        """Return a name as written, and who that is on the day, where that is another name or several offices."""
        written, named = bearer.assignment.name, bearer.assignment.unit
        if named in self.register.groups:
            return f"{written} ({len(bearer.units)} đơn vị)" if bearer.units else written
        if not named:
            return written
        if not bearer.names:
            return f"{written} (chưa rõ cơ quan kế thừa)"
        now = "; ".join(bearer.names)
        goes_on = bearer.units[0].id == named and now.startswith(written)
        if goes_on or now == self._former_name(named, plan.issued_on or plan.applies_from):
            return written
        return f"{written} (nay là {now})"

    def _former_name(self, unit: str, on: date) -> str:
        key = (unit, on)
        if key not in self._former:
            self._former[key] = self.register.full_name(unit, on)
        return self._former[key]

    def _standing_lines(self, report: Occurrence, standing: Sequence[Standing]) -> Iterator[str]:
        """The duties that go on all the time, for which offices answer in their report, with who has them then."""
        own = [item for item in standing if item.plan.id == report.plan.id and _goes_on(item.task)]
        if own:
            yield "Nhiệm vụ thường xuyên của kế hoạch, báo cáo trong kỳ này:"
        for item in own:
            held: dict[Role, list[str]] = {}
            for assignment in item.task.who.assignments:
                held.setdefault(assignment.role, []).append(self._heir(assignment, item, report.due))
            roles = " – ".join(f"{role.vi}: {'; '.join(names)}" for role, names in held.items())
            yield f"- Mục {item.task.clause}. {item.task.title}{f' ({roles})' if roles else ''}"

    def _heir(self, assignment: Assignment, duty: Standing, on: date) -> str:
        """A name as written, and who that is on the day of a report; groups stay as written."""
        named = assignment.unit
        if named not in self.register.units:
            return assignment.name
        key = (named, duty.field, on)
        if key not in self._heirs:
            units = tuple(heir.unit for heir in self.register.carriers(named, on, key[1]))
            names = tuple(self.register.full_name(unit.id, on) for unit in units)
            self._heirs[key] = (units, names)
        return self.carried(Bearer(assignment, *self._heirs[key]), duty.plan)

    def _plan(self, plan: Plan) -> tuple[str, str]:
        """The plan as people cite it, and the line that says whom to tell of an error in it."""
        if plan.id not in self._plans:
            number = f"số {plan.number}" if plan.number is not None else ""
            issued = f"ngày {day(plan.issued_on)}" if plan.issued_on is not None else ""
            known = " ".join(filter(None, (number, issued)))
            contact = plan.contact or self.contact
            self._plans[plan.id] = (
                f"{plan.title}{f' ({known})' if known else ''}, {plan.issuer}",
                told_to(contact) if contact is not None else "",
            )
        return self._plans[plan.id]

    def cited(self, citation: Citation) -> str:
        """Return how people cite a directive (*căn cứ*), after the section meant; its id where it is not known."""
        if citation not in self._labels:
            self._labels[citation] = cited(citation, self.directives)
        return self._labels[citation]


def cited(citation: Citation, directives: Mapping[str, Directive]) -> str:
    """Return how people cite a directive (*căn cứ*), after the section meant; its id where it is not known.

    >>> cited(Citation("vn/nq-1", "mục II.3"), {})
    'mục II.3, vn/nq-1'
    """
    directive = directives.get(citation.directive)
    label = directive.label if directive is not None else citation.directive
    return f"{citation.section}, {label}" if citation.section else label


def told_to(contact: Contact) -> str:
    """Say whom to tell of an error (*báo lỗi dữ liệu*).

    >>> told_to(Contact("ttdn", "mailto:someone@example.org"))
    'Báo lỗi dữ liệu: ttdn, someone@example.org'
    """
    address = contact.address.removeprefix("mailto:")
    return f"Báo lỗi dữ liệu: {contact.name}{f', {address}' if address else ''}"


def dated_by(occurrence: Occurrence) -> tuple[Single, str]:
    """Return the timing that dates an occurrence (*mốc*), and its label where the duty has several.

    >>> from ttdn.agenda import agenda
    >>> from ttdn.model.dates import Span
    >>> from ttdn.model.tasks import When
    >>> when = When("quý III", Deadline(date(2024, 9, 30)))
    >>> plan = Plan("x/y", "Kế hoạch", "UBND", date(2024, 1, 1), date(2024, 1, 1), (Task("1", "Việc", when=when),))
    >>> dated_by(agenda(plan, Register.of(), Span.year(2024)).occurrences[0])
    (Deadline(last=datetime.date(2024, 9, 30), strict=False, at=None), '')
    """
    timing = occurrence.task.when.timing
    if not isinstance(timing, Combined):
        return timing, ""
    dated = [part for part in timing.parts if is_dated(part.timing)]
    milestone = dated[occurrence.period.part - 1]
    return milestone.timing, milestone.label


def due_in_words(occurrence: Occurrence, timing: Single) -> str:
    """Say by when an occurrence that `timing` dates is due (*hạn bằng lời*), and how its words were read."""
    due, start = occurrence.due, occurrence.period.start
    if start is not None:
        at = timing.at if isinstance(timing, Recurring) else None
        return f"{stretch(start, due, occurrence.period.precision)}{f', đến {hour(at)}' if at is not None else ''}"
    match timing:
        case Deadline(strict=strict, at=at) | Recurring(strict=strict, at=at):
            return limit(due, strict=strict, at=at)
        case AfterEvent(event=event):
            return f"{limit(due, strict=False)}, tính theo mốc “{event}”"
        case _:
            return limit(due, strict=False)


def advice_in_words(occurrence: Occurrence) -> str:
    """Say when to have it done (*nên hoàn thành*), "" where the legal day is surely worked or will likely be."""
    if occurrence.advised == occurrence.due and occurrence.advised_certainty is not Certainty.UNSETTLED:
        return ""
    if occurrence.advised == occurrence.due:
        return "Ngày hạn có thể thành ngày nghỉ: có đề xuất hoán đổi, chưa rõ kết quả"
    before = occurrence.advised < occurrence.due
    what = "Nên hoàn thành vào" if before else "Ngày làm việc tiếp theo:"
    advice = f"{what} {day_of_week(occurrence.advised)}, vì ngày hạn là ngày nghỉ"
    match occurrence.advised_certainty:
        case Certainty.OFFICIAL:
            return advice
        case Certainty.FORECAST:
            return f"{advice}; lịch nghỉ năm {occurrence.due.year} mới là dự báo"
        case Certainty.UNSETTLED:
            return f"{advice}; có đề xuất hoán đổi ngày nghỉ gần đó, chưa rõ kết quả"


def unsettled_in_words(duty: Occurrence | Standing) -> Iterator[str]:
    """Yield what the words leave open (*điều chưa rõ*), and the readings that were not taken."""
    for doubt in dict.fromkeys(duty.doubts):
        yield f"Chưa rõ: {doubt.vi}"
    for other in duty.task.when.alternatives:
        yield f"Cách đọc khác: {timing_in_words(other)}"


def _goes_on(task: Task) -> bool:
    return any(isinstance(single, Continuous | RecurringUndated) for single in parts_of(task.when.timing))
