"""The shape of a data file (*cấu trúc tệp*): plain frozen classes, one for each table of the TOML.

One file may hold any of the tables; a pack is a folder of such files, and a plan file that stands alone is one
too. `ttdn.files.assemble` turns them into the values of `ttdn.model`.
"""

from datetime import date, time
from enum import Enum
from types import NoneType
from typing import ClassVar, get_args

import attrs

from ttdn.model.dates import Precision
from ttdn.model.documents import RelationKind
from ttdn.model.recurrence import Rule
from ttdn.model.timing import (
    AfterEvent,
    ByReference,
    Continuous,
    Deadline,
    NoTiming,
    OnRequest,
    RecurringUndated,
    Target,
    Window,
)
from ttdn.model.units import Tier
from ttdn.model.workdays import Certainty

SCHEMA_VERSION = 1


@attrs.frozen(kw_only=True)
class ContactEntry:
    """``contact``: whom to tell of an error in the data (*nơi tiếp nhận phản ánh*)."""

    name: str
    address: str = ""


@attrs.frozen(kw_only=True)
class CitationEntry:
    """An item of ``basis``: a directive by id, with the section meant (*căn cứ*)."""

    directive: str
    section: str = ""


@attrs.frozen(kw_only=True)
class RelationEntry:
    """An item of ``relations``: what a directive does to another (*quan hệ*)."""

    kind: RelationKind
    target: str


@attrs.frozen(kw_only=True)
class PackEntry:
    """``[pack]``: the head of a pack (*gói dữ liệu*)."""

    id: str
    title: str
    contact: ContactEntry | None = None


@attrs.frozen(kw_only=True)
class PlanEntry:
    """``[plan]``: the head of a plan (*kế hoạch*). See `ttdn.model.plans.Plan`."""

    id: str
    title: str
    issuer: str
    applies_from: date
    revised: date
    number: str = ""
    issued_on: date | None = None
    applies_because: str = ""
    horizon: date | None = None
    horizon_because: str = ""
    place: str = ""
    field: str = ""
    implements: tuple[str, ...] = ()
    contact: ContactEntry | None = None
    basis: str = ""
    unsourced: str = ""
    verified: date | None = None


@attrs.frozen(kw_only=True)
class RecurringEntry:
    """A ``timing`` of kind "recurring" (*định kỳ*). See `ttdn.model.timing.Recurring`.

    Without `since` it begins on the day the phrase would be read from, without `until` it ends with the plan's
    `horizon`; `endless` lets it run beyond that.
    """

    kind: ClassVar[str] = "recurring"
    rules: tuple[Rule, ...]
    since: date | None = None
    until: date | None = None
    endless: bool = False
    precision: Precision = Precision.DAY
    strict: bool = False
    at: time | None = None
    start_written: bool = False


SingleEntry = (
    Deadline
    | Window
    | RecurringEntry
    | RecurringUndated
    | Continuous
    | OnRequest
    | AfterEvent
    | ByReference
    | Target
    | NoTiming
)


@attrs.frozen(kw_only=True)
class MilestoneEntry:
    """One of the ``parts`` of a timing of kind "multi" (*mốc*). See `ttdn.model.timing.Milestone`."""

    timing: SingleEntry
    label: str = ""


@attrs.frozen(kw_only=True)
class CombinedEntry:
    """A ``timing`` of kind "multi" (*nhiều mốc thời gian*). See `ttdn.model.timing.Combined`."""

    kind: ClassVar[str] = "multi"
    parts: tuple[MilestoneEntry, ...]


TimingEntry = SingleEntry | CombinedEntry


@attrs.frozen(kw_only=True)
class DutyEntry:
    """Who does something by when, in the words of the document and, where words are not enough, in values.

    `who` and `when` take the phrases as written. The role lists hold names, or ids of units and groups; they and
    `timing` must be among the readings of the phrase where both are given. `heading` is the office a bullet
    stands under, `column` the header of the table column a bare cell stands in.
    """

    who: str = ""
    when: str = ""
    heading: str = ""
    column: str = ""
    lead: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    implementing: tuple[str, ...] = ()
    guiding: tuple[str, ...] = ()
    monitoring: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    timing: TimingEntry | None = None


@attrs.frozen(kw_only=True)
class TaskEntry(DutyEntry):
    """``[[task]]``: a duty (*nhiệm vụ*). See `ttdn.model.tasks.Task`, and `DutyEntry` for who and when."""

    clause: str
    title: str
    field: str = ""
    basis: tuple[CitationEntry, ...] = ()
    note: str = ""


@attrs.frozen(kw_only=True)
class AmendmentEntry(DutyEntry):
    """``[[amendment]]``: a dated change of a duty by a later document (*sửa đổi, gia hạn, bãi bỏ*).

    What it does not say stays as it was. See `ttdn.model.tasks.Amendment`, and `DutyEntry` for who and when.
    """

    on: date
    clause: str
    by: CitationEntry
    title: str = ""
    withdrawn: bool = False


@attrs.frozen(kw_only=True)
class UnitEntry:
    """``[[unit]]``: an office (*đơn vị*). See `ttdn.model.units.Unit`."""

    id: str
    name: str
    tier: Tier
    kind: str = ""
    place: str = ""
    bears_place: bool = True
    short: tuple[str, ...] = ()
    note: str = ""
    basis: str = ""
    unsourced: str = ""
    verified: date | None = None


@attrs.frozen(kw_only=True)
class SpellingEntry:
    """``[[spelling]]``: further spellings of a unit or group, also of another pack (*tên viết tắt*).

    They hold from `since` to `until`, both inclusive; without them as long as the unit exists.
    """

    unit: str
    short: tuple[str, ...]
    since: date | None = None
    until: date | None = None


@attrs.frozen(kw_only=True)
class GroupEntry:
    """``[[group]]``: a collective name (*nhóm cơ quan*). See `ttdn.model.units.Group`."""

    id: str
    name: str
    short: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    place: str = ""
    units: tuple[str, ...] = ()
    of_plan: bool = False
    note: str = ""


@attrs.frozen(kw_only=True)
class FieldEntry:
    """``[[field]]``: a field of work (*lĩnh vực*)."""

    id: str
    name: str


@attrs.frozen(kw_only=True)
class ChangeEntry:
    """``[[change]]``: one reorganisation (*tổ chức lại*). See `ttdn.model.units.Change`."""

    on: date
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    renamed: str = ""
    note: str = ""
    basis: str = ""
    unsourced: str = ""
    verified: date | None = None


@attrs.frozen(kw_only=True)
class DirectiveEntry:
    """``[[directive]]``: a document (*văn bản*). See `ttdn.model.documents.Directive`."""

    id: str
    title: str
    issuer: str
    number: str = ""
    type: str = ""
    signed_on: date | None = None
    in_force: date | None = None
    url: str = ""
    relations: tuple[RelationEntry, ...] = ()
    note: str = ""
    basis: str = ""
    unsourced: str = ""
    verified: date | None = None


@attrs.frozen(kw_only=True)
class DayEntry:
    """``[[day]]``: a day off, or a worked Saturday (*ngày nghỉ, ngày làm bù*), a `DayRule`."""

    day: date
    name: str
    working: bool = False
    certainty: Certainty = Certainty.OFFICIAL
    basis: str = ""
    unsourced: str = ""
    verified: date | None = None


@attrs.frozen(kw_only=True)
class CalendarEntry:
    """``[calendar]``: the first and last day that official notices of days off cover, both inclusive."""

    confirmed_until: date
    confirmed_from: date | None = None


@attrs.frozen(kw_only=True)
class DataFile:
    """A whole file (*tệp dữ liệu*): its version, the packs it builds on, and any of the tables."""

    schema: int
    uses: tuple[str, ...] = ()
    pack: PackEntry | None = None
    plan: PlanEntry | None = None
    calendar: CalendarEntry | None = None
    task: tuple[TaskEntry, ...] = ()
    amendment: tuple[AmendmentEntry, ...] = ()
    unit: tuple[UnitEntry, ...] = ()
    spelling: tuple[SpellingEntry, ...] = ()
    group: tuple[GroupEntry, ...] = ()
    field: tuple[FieldEntry, ...] = ()
    change: tuple[ChangeEntry, ...] = ()
    directive: tuple[DirectiveEntry, ...] = ()
    day: tuple[DayEntry, ...] = ()


def choice_text(member: Enum) -> str:
    """Return how a file writes a choice: its value, or its name where the value is a number.

    >>> from ttdn.model.recurrence import Weekday
    >>> choice_text(Weekday.FRIDAY)
    'friday'
    """
    return member.value if isinstance(member.value, str) else member.name.lower()


def members_of(union: object) -> tuple[type[object], ...]:
    """Return the classes of a union, None left out."""
    return tuple(member for member in get_args(union) if member is not NoneType)
