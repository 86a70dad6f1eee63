"""What a report is made of (*tài liệu lập báo cáo*), and what every kind says above and below its table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.agenda import Agenda, Occurrence, Standing
from ttdn.feeds.description import Describer
from ttdn.feeds.wording import day
from ttdn.model.dates import Span
from ttdn.model.documents import Directive, System
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.units import Tier, Unit
from ttdn.progress.status import Status
from ttdn.reports.report import Head, Report, Table
from ttdn.text import capitalised

Duty = Occurrence | Standing

_CLASSES = ("tỉnh ", "thành phố ")
_NAMED_AFTER_PERSONS = frozenset({"thành phố Hồ Chí Minh"})


@attrs.frozen
class Materials:
    """A plan laid out over a span, and who is who (*kế hoạch, lịch công việc, danh bạ*).

    `unit` is the office that the agenda has been cut down to, or None for all of them. `status` is how the duties
    of the span stand, for reports on results; the agenda then begins early enough for what was left undone, and
    `period` are the days that the report covers.
    """

    plan: Plan
    agenda: Agenda
    register: Register
    directives: Mapping[str, Directive]
    unit: Unit | None = None
    status: Status | None = None
    asked: Span | None = None

    @property
    def period(self) -> Span:
        """The days that the report covers (*kỳ báo cáo*), both ends inclusive."""
        return self.asked or self.agenda.span

    @property
    def describer(self) -> Describer:
        """Who says names and citations in Vietnamese."""
        return Describer(self.directives, self.register)

    @property
    def unit_name(self) -> str:
        """The full name of the office that the report is about, by the last day of the span; "" for none."""
        return self.register.full_name(self.unit.id, self.agenda.span.last) if self.unit is not None else ""

    def report(
        self, kind: str, title: str, table: Table, *, subtitle: Sequence[str] = (), notes: Iterable[str] = ()
    ) -> Report:
        """Return a report of one table, under the head of the plan and over what the plan leaves unsaid."""
        of_unit = (f"Đơn vị: {self.unit_name}",) if self.unit is not None and self.unit_name not in title else ()
        return Report(
            kind,
            title,
            self._head(),
            self.agenda.span,
            self.plan.revised,
            (table,),
            (self.plan_line(), *of_unit, *(subtitle or (self._span_line(),))),
            (*notes, *self._plan_notes()),
            profile=self.plan.number.system if self.plan.number is not None else System.STATE,
            unit=self.unit.id if self.unit is not None else "",
        )

    def _head(self) -> Head:
        plan = self.plan
        number = str(plan.number) if plan.number is not None else None
        return Head(plan.id, plan.title, plan.issuer, number, plan.issued_on, self.place_on(self._first_day()))

    def _first_day(self) -> date:
        return self.plan.issued_on or self.plan.applies_from

    def place_on(self, on: date) -> str | None:
        """Return the province as the line of place and date has it (*địa danh*), by its name on a day; or None.

        Its class is left out, but where the place bears the name of a person. Source: Decree 30/2020/NĐ-CP,
        appendix I.
        """
        place = self.register.units.get(self.plan.place)
        if place is None or place.tier is not Tier.PROVINCE:
            return None
        name = self.register.name(place.id, on)
        if name in _NAMED_AFTER_PERSONS:
            return capitalised(name)
        for known in _CLASSES:
            name = name.removeprefix(known)
        return name

    def plan_line(self) -> str:
        """Return the plan with its number, day and issuer (*tên kế hoạch*)."""
        plan = self.plan
        known = " ".join(
            [
                *([f"số {plan.number}"] if plan.number is not None else []),
                *([f"ngày {day(plan.issued_on)}"] if plan.issued_on is not None else []),
            ]
        )
        return f"{plan.title}{f' ({known})' if known else ''} của {plan.issuer}"

    def _span_line(self) -> str:
        span = self.agenda.span
        return f"Từ ngày {day(span.first)} đến hết ngày {day(span.last)}"

    def _plan_notes(self) -> Iterator[str]:
        """What the copy of the plan does not show, on what the data rests, and of which day it is."""
        plan = self.plan
        missing = [
            *(["số"] if plan.number is None else []),
            *(["ngày ban hành"] if plan.issued_on is None else []),
        ]
        if missing:
            yield f"Bản tra cứu của kế hoạch không cho biết {' và '.join(missing)}."
        if plan.applies_because:
            yield f"Áp dụng từ ngày {day(plan.applies_from)} ({plan.applies_because})."
        if plan.horizon is not None and plan.horizon_because:
            yield f"Việc định kỳ tính đến hết ngày {day(plan.horizon)} ({plan.horizon_because})."
        source = f"{plan.source.vi[0].upper()}{plan.source.vi[1:]}; d" if plan.source is not None else "D"
        yield f"{source}ữ liệu cập nhật ngày {day(plan.revised)}."


def open_note(duties: Iterable[Duty]) -> Iterator[str]:
    """Yield a sentence that names the clauses whose words leave something open (*điều chưa rõ*), if any do."""
    clauses = dict.fromkeys(duty.task.clause for duty in duties if duty.doubts or duty.task.when.alternatives)
    if clauses:
        yield f"Văn bản còn để ngỏ điều chưa rõ ở mục {', '.join(clauses)}: xem cột “Căn cứ, ghi chú”."
