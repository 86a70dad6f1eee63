"""A duty as pages show it (*nhiệm vụ trên trang*): the words of reports, with links to offices and documents."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

import attrs

from ttdn.agenda import Bearer, Occurrence, Standing
from ttdn.feeds.description import cited
from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.values import address as encoded
from ttdn.model.documents import Citation
from ttdn.model.plans import Plan, clause_key
from ttdn.model.tasks import Role
from ttdn.reports.duties import ROLE_HEADS, DutyCells, basis_of
from ttdn.reports.report import Text
from ttdn.reports.unit_duties import role_in_words
from ttdn.web.addresses import page_path
from ttdn.web.site import Link, Site
from ttdn.web.states import StateView, StateViews

Duty = Occurrence | Standing
DOING = frozenset({Role.LEAD, Role.COORDINATING, Role.IMPLEMENTING})


@attrs.frozen
class Document:
    """A document (*văn bản*) as people cite it, with its address on the web, "" where none is known."""

    text: str
    url: str = ""


@attrs.frozen
class Offices:
    """Who has one role in a duty (*vai trò, cơ quan*)."""

    role: str
    names: tuple[Link, ...]


@attrs.frozen
class DutyView:
    """All that a page says of a duty (*nhiệm vụ*), in reading order; `due` None where it has no day.

    `roles` are those of the office whose page it is. `remarks` are advice, notes and what the words leave open, if
    anything `is_open`. `states` say how it stands, where pages do.
    """

    link: Link
    anchor: str
    clause: str
    plan: Link
    due: date | None
    roles: tuple[Text, ...]
    when: tuple[Text, ...]
    offices: tuple[Offices, ...]
    remarks: tuple[Text, ...]
    documents: tuple[Document, ...]
    is_open: bool
    states: tuple[StateView, ...] = ()


@attrs.frozen
class DayView:
    """One due day in a list (*kỳ hạn*), whether something about it is open, and how it stands."""

    due: date
    duty: Link
    clause: str
    roles: tuple[Text, ...] = ()
    is_open: bool = False
    states: tuple[StateView, ...] = ()


@attrs.frozen
class Reporting:
    """To whom a report goes (*báo cáo gửi về đâu*), and through whom."""

    duty: Link
    clause: str
    to: tuple[Link, ...]
    via: tuple[Link, ...]


@attrs.frozen(eq=False)
class DutyViews:
    """Makes the views of duties (*soạn nhiệm vụ*) of one site."""

    site: Site

    @cached_property
    def cells(self) -> DutyCells:
        """The words of reports."""
        return DutyCells(self.site.describer)

    @cached_property
    def states(self) -> StateViews:
        """How duties stand, where pages say so."""
        return StateViews(self.site.status)

    def view(self, duty: Duty, owner: FeedAddress | None = None) -> DutyView:
        """Return a duty, on the page of the office or group that `owner` names."""
        return DutyView(
            self.link(duty),
            anchor_of(duty.task.clause),
            duty.task.clause,
            self.site.link(FeedAddress("plan", duty.plan.id), duty.plan.title),
            duty.due if isinstance(duty, Occurrence) else None,
            self.roles(duty, owner),
            self.cells.when(duty).lines,
            self.offices(duty),
            self.cells.remarks(duty).lines,
            tuple(self.document(citation) for citation in basis_of(duty)),
            _is_open(duty),
            self.states.of(duty, owner),
        )

    def day(self, duty: Occurrence, owner: FeedAddress | None = None) -> DayView:
        """Return a due day for a list."""
        return DayView(
            duty.due,
            self.link(duty),
            duty.task.clause,
            self.roles(duty, owner),
            _is_open(duty),
            self.states.of(duty, owner),
        )

    def link(self, duty: Duty) -> Link:
        """Return the title of a duty, that leads to its place on the page of its plan."""
        page = page_path(FeedAddress("plan", duty.plan.id))
        return Link(self.cells.title(duty).text, f"{page}#{anchor_of(duty.task.clause)}")

    def roles(self, duty: Duty, owner: FeedAddress | None) -> tuple[Text, ...]:
        """Return the roles of an office or a group in a duty, with the name that the document calls it by."""
        if owner is None or owner.kind == "plan":
            return ()
        own = [bearer for bearer in duty.bearers if _is_of(bearer, owner)]
        return tuple(dict.fromkeys(role_in_words(bearer, owner.id) for bearer in own))

    def offices(self, duty: Duty) -> tuple[Offices, ...]:
        """Return who is in a duty, by role, in the order that reports name them."""
        held = {role: self.names(duty, role) for role in Role}
        return tuple(Offices(ROLE_HEADS[role], names) for role, names in held.items() if names)

    def names(self, duty: Duty, role: Role) -> tuple[Link, ...]:
        """Return the offices in one role, as written, and who that is now."""
        return tuple(self._name(bearer, duty.plan) for bearer in duty.bearers if bearer.role is role)

    def reporting(self, duty: Duty, owner: FeedAddress) -> Reporting | None:
        """Return to whom an office or group reports in a duty, None where it does not, or nobody says to whom."""
        does = any(_is_of(bearer, owner) and bearer.role in DOING for bearer in duty.bearers)
        to = self.names(duty, Role.RECIPIENT)
        if not (does and to):
            return None
        return Reporting(self.link(duty), duty.task.clause, to, self.names(duty, Role.VIA))

    def document(self, citation: Citation) -> Document:
        """Return a document as people cite it, with its address."""
        known = self.site.directives.get(citation.directive)
        return Document(cited(citation, self.site.directives), web_address(known.url) if known else "")

    def _name(self, bearer: Bearer, plan: Plan) -> Link:
        text, named = self.site.describer.carried(bearer, plan), bearer.assignment.unit
        if named in self.site.register.groups:
            return self.site.unit_link(named, text)
        return self.site.unit_link(bearer.units[0].id if len(bearer.units) == 1 else named, text)


def anchor_of(clause: str) -> str:
    """Return the place of a clause on the page of its plan.

    >>> anchor_of("III.1.a")
    'muc-iii-1-a'
    """
    return f"muc-{clause_key(clause)}"


def web_address(url: str) -> str:
    """Return an address that a page may link to, "" for one that is not of the web.

    >>> web_address("javascript:alert(1)")
    ''
    """
    return encoded(url) if url.startswith(("https://", "http://")) else ""


def nearest(found: Sequence[Occurrence]) -> Iterator[Occurrence]:
    """Yield the first occurrence of each duty of some in order (*kỳ hạn gần nhất*)."""
    seen: set[tuple[str, str, int]] = set()
    for duty in found:
        key = (duty.plan.id, duty.task.clause, duty.period.part)
        if key not in seen:
            seen.add(key)
            yield duty


def _is_open(duty: Duty) -> bool:
    return bool(duty.doubts or duty.task.when.alternatives)


def _is_of(bearer: Bearer, owner: FeedAddress) -> bool:
    if owner.kind == "group":
        return bearer.assignment.unit == owner.id
    return any(unit.id == owner.id for unit in bearer.units)
