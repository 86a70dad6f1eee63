"""One entry of a calendar (*mục lịch*): typed values, made of an occurrence, before they are bytes."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache

import attrs

from ttdn.agenda import Occurrence, Standing
from ttdn.errors import InvalidValue, Problem, shortened
from ttdn.feeds.description import Describer, dated_by
from ttdn.feeds.outcomes import Outcome, completed_on, is_under_way
from ttdn.feeds.values import address, one_line, plain
from ttdn.model.dates import ONE_DAY
from ttdn.model.documents import Citation, Directive
from ttdn.model.plans import Contact
from ttdn.model.register import Register
from ttdn.model.tasks import Role

# Outlook cuts a title at 255 characters.
TITLE_LENGTH = 254
TITLE_PREFIX = "Hạn: "
DONE_PREFIX = "✓ Đã xong: "
_TERMS = {role: role.vi for role in Role}
_TERM_ORDER = tuple(_TERMS.values())


def _label(text: str) -> str:
    """A parameter value: a quotation mark would end it, a circumflex starts an escape of RFC 6868."""
    return one_line(text).replace('"', "'").replace("^", "'")


def _terms(terms: tuple[str, ...]) -> tuple[str, ...]:
    return _clean_terms(terms)  # attrs and mypy want a plain function as a converter


@lru_cache(maxsize=1024)
def _clean_terms(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, map(one_line, terms)))


@attrs.frozen
class Link:
    """A link to a document (*liên kết*): its address, and the label people see.

    >>> Link("https://example.org/47", 'Nghị quyết "47"').label
    "Nghị quyết '47'"
    """

    url: str = attrs.field(converter=address)
    label: str = attrs.field(default="", converter=_label)


@attrs.frozen
class Alarm:
    """An alarm of an entry (*báo nhắc*): a text, shown at 8 in the morning some days before, at least 1."""

    text: str = attrs.field(converter=one_line)
    days: int


@attrs.frozen
class Entry:
    """One all-day entry of a calendar (*mục lịch*).

    `start` is the legal day, and the entry lasts that day alone. `stamp` and `last_modified` (by default the same)
    are moments in UTC, to the second; they come from the data, never from a clock. `sequence` counts published
    changes from 0; `cancelled` marks a withdrawn entry for the programs that know such a mark. `completed` is the
    day on which what it tells of was done, `under_way` that it is being done; programs that show tasks mark them.
    Text is cleaned when the entry is made: see `ttdn.feeds.values`. Raises `InvalidValue` (``date-out-of-range``)
    for the last day of the calendar, which has no day after it, and (``stamp-not-utc``).

    >>> Entry("x@ttdn", date(2026, 12, 9), "Hạn: Báo cáo", stamp=datetime(2026, 11, 23, tzinfo=UTC)).end
    datetime.date(2026, 12, 10)
    """

    uid: str = attrs.field(converter=one_line)
    start: date
    summary: str = attrs.field(converter=one_line)
    description: str = attrs.field(default="", converter=plain)
    categories: tuple[str, ...] = attrs.field(default=(), converter=_terms)
    url: str = attrs.field(default="", converter=address)
    links: tuple[Link, ...] = ()
    stamp: datetime = attrs.field(kw_only=True)
    last_modified: datetime = attrs.field(
        kw_only=True, default=attrs.Factory(lambda self: self.stamp, takes_self=True)
    )
    sequence: int = attrs.field(kw_only=True, default=0)
    cancelled: bool = attrs.field(kw_only=True, default=False)
    alarms: tuple[Alarm, ...] = attrs.field(kw_only=True, default=())
    completed: date | None = attrs.field(kw_only=True, default=None)
    under_way: bool = attrs.field(kw_only=True, default=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what a calendar cannot hold."""
        if self.start == date.max:
            raise InvalidValue(Problem("date-out-of-range", "no day follows this one", f"{self.start}", self.uid))
        if self.stamp.tzinfo is not UTC or self.last_modified.tzinfo is not UTC:
            raise InvalidValue(Problem("stamp-not-utc", "a stamp is a moment in UTC", f"{self.stamp}", self.uid))

    @property
    def end(self) -> date:
        """The day after, exclusive, as calendars count."""
        return self.start + ONE_DAY


@attrs.frozen(eq=False)
class Composer:
    """Makes the entries of occurrences (*lập mục lịch*) with one set of directives, register and contact.

    `link` adds a link to every directive that has an address; libical 3 turns such lines into errors, so that it
    is for those who know their readers.
    """

    directives: Mapping[str, Directive]
    register: Register
    contact: Contact | None = None
    link: bool = False
    _describer: Describer = attrs.field(
        init=False,
        repr=False,
        default=attrs.Factory(
            lambda self: Describer(self.directives, self.register, self.contact), takes_self=True
        ),
    )

    def entry(
        self, occurrence: Occurrence, standing: Sequence[Standing] = (), outcomes: Sequence[Outcome] = ()
    ) -> Entry:
        """Return the entry of an occurrence; see `entry_of`.

        `outcomes` are what those have done whose work it tells of: it is marked as done where all of them have.
        """
        title, completed = occurrence.task.title, completed_on(outcomes)
        timing, label = dated_by(occurrence)
        prefix = TITLE_PREFIX if completed is None else DONE_PREFIX
        summary = f"{prefix}{title} – {label}" if label else f"{prefix}{title}"
        description = self._describer.describe(occurrence, timing, standing, outcomes)
        if len(summary) > TITLE_LENGTH:
            description = f"{title}\n{description}"
            summary = shortened(one_line(summary), TITLE_LENGTH)
        document = next(self._documents(occurrence), None)
        return Entry(
            uid=occurrence.uid,
            start=occurrence.due,
            summary=summary,
            description=description,
            categories=self._categories(occurrence),
            url=document.url if document is not None else "",
            links=tuple(Link(item.url, item.label) for item in self._documents(occurrence)) if self.link else (),
            stamp=max(
                (_midnight(occurrence.plan.revised), *(one.told for one in outcomes if one.told is not None))
            ),
            completed=completed,
            under_way=is_under_way(outcomes),
        )

    def cited(self, citation: Citation) -> str:
        """Return how people cite a document; see `Describer.cited`."""
        return self._describer.cited(citation)

    def _documents(self, occurrence: Occurrence) -> Iterator[Directive]:
        """The directives that have an address: the basis of the duty first, then what the plan implements."""
        named = (*[citation.directive for citation in occurrence.task.basis], *occurrence.plan.implements)
        for name in dict.fromkeys(named):
            directive = self.directives.get(name)
            if directive is not None and directive.url:
                yield directive

    def _categories(self, occurrence: Occurrence) -> tuple[str, ...]:
        held = {_TERMS[bearer.assignment.role] for bearer in occurrence.bearers}
        roles = [term for term in _TERM_ORDER if term in held]
        field = self.register.fields.get(occurrence.field)
        return (*roles, field.name) if field is not None else tuple(roles)


def entry_of(
    occurrence: Occurrence,
    *,
    directives: Mapping[str, Directive],
    register: Register,
    standing: Sequence[Standing] = (),
    contact: Contact | None = None,
    link: bool = False,
) -> Entry:
    """Make the calendar entry of an occurrence (*mục lịch của một kỳ hạn*), in Vietnamese.

    `standing` are the undated duties of the agenda: a periodic report lists the continuous ones of its plan.
    `contact` is whom to tell of an error where the plan names nobody; `link` adds links beside the one URL. For
    many occurrences hold a `Composer`.
    """
    return Composer(directives, register, contact, link).entry(occurrence, standing)


@lru_cache(maxsize=256)
def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
