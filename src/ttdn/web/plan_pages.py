"""The page of a plan (*trang của kế hoạch*): its duties with clause, words, offices and documents; its years."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import attrs

from ttdn.agenda import Bearer, Occurrence, duties_on
from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.wording import day
from ttdn.model.documents import Citation
from ttdn.model.plans import Plan
from ttdn.model.tasks import Amendment, Role
from ttdn.text import fold
from ttdn.web.addresses import page_path
from ttdn.web.carrier_pages import Told, told
from ttdn.web.duty_views import DayView, Document, DutyView, DutyViews, anchor_of, nearest
from ttdn.web.site import Link, Site
from ttdn.web.states import StateView
from ttdn.web.subscribing import Subscribing, subscribing
from ttdn.web.timeline import Due, Row, Timeline


@attrs.frozen
class Clause:
    """A duty in its place in the plan (*mục*): as it stands on the day read, its next day, and what amended it.

    `states` say how its next day stands, else its last: that is `states_due`, None for a duty without a day.
    """

    duty: DutyView
    next_due: date | None
    amendments: tuple[str, ...]
    states: tuple[StateView, ...] = ()
    states_due: date | None = None


@attrs.frozen
class Withdrawn:
    """A duty that is withdrawn (*nhiệm vụ đã bãi bỏ*), and by what."""

    anchor: str
    clause: str
    title: str
    amendments: tuple[str, ...]


@attrs.frozen
class PlanPage:
    """What the page of a plan says (*trang của kế hoạch*), in reading order.

    `facts` are heads and texts of what is known of the document; `chart` is the timeline drawn, "" where nothing
    is dated. Where pages say how duties stand, `counted` counts them by state, `overdue` are those that are so,
    `year` all other days of the year.
    """

    path: str
    title: str
    on: date
    facts: tuple[tuple[str, str], ...]
    implements: tuple[Document, ...]
    subscribing: Subscribing | None
    coming: tuple[DayView, ...]
    clauses: tuple[Clause, ...]
    withdrawn: tuple[Withdrawn, ...]
    timeline: Timeline
    chart: str
    told: tuple[Told, ...]
    counted: str = ""
    overdue: tuple[DayView, ...] = ()
    year: tuple[DayView, ...] = ()


def plan_page(site: Site, views: DutyViews, plan: Plan) -> PlanPage:
    """Return the page of a plan (*trang của kế hoạch*)."""
    address = FeedAddress("plan", plan.id)
    dated = site.carried[address].dated
    coming = tuple(nearest([duty for duty in dated if duty.due >= site.on]))
    feed = site.feeds.get(address)
    timeline = Timeline(tuple(_rows(site, dated)))
    clauses = tuple(_clauses(site, views, plan, dated))
    overdue = [duty for duty in dated if views.states.is_overdue(duty, address)]
    shown = {duty.uid for duty in (*overdue, *coming)}
    year = [duty for duty in dated if site.status and duty.due.year == site.on.year and duty.uid not in shown]
    present = {item.duty.clause for item in clauses}
    return PlanPage(
        path=page_path(address),
        title=plan.title,
        on=site.on,
        facts=tuple(_facts(plan)),
        implements=tuple(views.document(Citation(directive)) for directive in plan.implements),
        subscribing=subscribing(feed, site.base) if feed is not None else None,
        coming=tuple(views.day(duty) for duty in coming),
        clauses=clauses,
        withdrawn=tuple(
            Withdrawn(anchor_of(task.clause), task.clause, task.title, _amendments(site, plan, task.clause))
            for task in plan.tasks
            if task.clause not in present
        ),
        timeline=timeline,
        chart=timeline.svg(plan.title) if timeline.rows else "",
        told=told((plan,)),
        counted=views.states.counted(address),
        overdue=tuple(views.day(duty) for duty in overdue),
        year=tuple(views.day(duty) for duty in year),
    )


def _facts(plan: Plan) -> Iterator[tuple[str, str]]:
    unknown = "bản tra cứu không cho biết"
    yield "Cơ quan ban hành", plan.issuer
    yield "Số, ký hiệu", str(plan.number) if plan.number is not None else unknown
    yield "Ngày ban hành", day(plan.issued_on) if plan.issued_on is not None else unknown
    yield "Áp dụng từ ngày", _because(plan.applies_from, plan.applies_because)
    if plan.horizon is not None:
        yield "Đến hết ngày", _because(plan.horizon, plan.horizon_because)
    if plan.source is not None:
        yield "Nguồn", plan.source.vi
    yield "Dữ liệu cập nhật ngày", day(plan.revised)


def _because(on: date, reason: str) -> str:
    return f"{day(on)} ({reason})" if reason else day(on)


def _clauses(site: Site, views: DutyViews, plan: Plan, dated: tuple[Occurrence, ...]) -> Iterator[Clause]:
    """The duties as they stand on the day read, or on the nearest day on which the plan applies."""
    on = min(max(site.on, plan.applies_from), plan.horizon or date.max)
    due = {duty.task.clause: duty for duty in dated if duty.due < site.on}
    due.update((duty.task.clause, duty) for duty in reversed(dated) if duty.due >= site.on)
    for duty in duties_on(plan, site.register, on):
        clause = duty.task.clause
        dated_duty, view = due.get(clause), views.view(duty)
        on_day = dated_duty.due if dated_duty is not None else None
        ahead = on_day if on_day is not None and on_day >= site.on else None
        states = views.states.of(dated_duty) if dated_duty is not None else view.states
        yield Clause(view, ahead, _amendments(site, plan, clause), states, on_day)


def _amendments(site: Site, plan: Plan, clause: str) -> tuple[str, ...]:
    return tuple(_amended(site, item) for item in plan.amendments if item.clause == clause)


def _amended(site: Site, amendment: Amendment) -> str:
    what = "Bãi bỏ" if amendment.withdrawn else "Sửa đổi"
    return f"{what} từ ngày {day(amendment.on)}: theo {site.describer.cited(amendment.by)}"


def _rows(site: Site, dated: tuple[Occurrence, ...]) -> Iterator[Row]:
    """A row for each office that carries something on its day, then for each group as a whole, by name."""
    found: defaultdict[tuple[bool, Link], dict[tuple[date, str], dict[Role, None]]] = defaultdict(dict)
    for duty in dated:
        for bearer in duty.bearers:
            for name in _row_names(site, bearer):
                roles = found[name].setdefault((duty.due, duty.task.clause), {})
                roles[bearer.role] = None
    for (_, link), dues in sorted(found.items(), key=lambda item: (item[0][0], fold(item[0][1].text))):
        yield Row(
            link.text, link.path, tuple(Due(on, clause, tuple(roles)) for (on, clause), roles in dues.items())
        )


def _row_names(site: Site, bearer: Bearer) -> Iterator[tuple[bool, Link]]:
    """Whether the row is that of a group, and its name: of the group, of each office, or as written."""
    named = bearer.assignment.unit
    if named in site.register.groups:
        yield True, site.unit_link(named, site.title(FeedAddress("group", named)))
    elif bearer.units:
        for unit in bearer.units:
            yield False, site.unit_link(unit.id, site.title(FeedAddress("unit", unit.id)))
    else:
        yield False, Link(bearer.assignment.name)
