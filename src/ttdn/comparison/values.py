"""What tells two editions of a plan apart (*những điểm khác nhau*), as values."""

from datetime import date
from enum import Enum

import attrs

from ttdn.comparison.edition import Edition
from ttdn.model.documents import Directive
from ttdn.model.tasks import Amendment, Task
from ttdn.model.units import Group, Unit


class Aspect(Enum):
    """In which respect a duty differs (*phương diện khác nhau*), in the order that people are told.

    `WHO` and `WHEN` are the words, `ROLES` and `TIMING` how they read; `DAYS` is a deadline that moves. Words may
    change and read as before; a reading may change though the words stay, as with the plan's horizon.
    """

    CLAUSE = "clause"
    TITLE = "title"
    WHEN = "when"
    TIMING = "timing"
    DAYS = "days"
    WHO = "who"
    ROLES = "roles"
    DOUBTS = "doubts"
    FIELD = "field"
    BASIS = "basis"
    NOTE = "note"


class HeadKey(Enum):
    """What the head of a plan says (*phần đầu kế hoạch*); the value is its key in a plan file."""

    ID = "id"
    TITLE = "title"
    ISSUER = "issuer"
    NUMBER = "number"
    ISSUED_ON = "issued_on"
    APPLIES_FROM = "applies_from"
    APPLIES_BECAUSE = "applies_because"
    HORIZON = "horizon"
    HORIZON_BECAUSE = "horizon_because"
    REVISED = "revised"
    PLACE = "place"
    FIELD = "field"
    IMPLEMENTS = "implements"
    SOURCE = "source"
    CONTACT = "contact"


@attrs.frozen
class Move:
    """A deadline that is another one (*hạn dời*): of the period `key`, "" for a duty done once, and `part`.

    `old` and `new` are legal last days, inclusive; None where only one edition has the period.

    >>> Move("2026", 1, date(2026, 12, 9), date(2026, 12, 19)).days
    10
    """

    key: str
    part: int
    old: date | None
    new: date | None

    @property
    def days(self) -> int | None:
        """By how many days it is later, negative where it is earlier; None where only one edition has it."""
        return (self.new - self.old).days if self.new is not None and self.old is not None else None


@attrs.frozen
class ListedDuty:
    """A duty that only one edition has (*nhiệm vụ thêm hoặc bỏ*), and the last permitted days it is due on."""

    task: Task
    due: tuple[date, ...] = ()


@attrs.frozen
class DutyChange:
    """A duty of both editions that differs (*nhiệm vụ thay đổi*); `moves` are by day.

    >>> DutyChange(Task("III.1", "Báo cáo"), Task("III.2", "Báo cáo")).aspects
    (<Aspect.CLAUSE: 'clause'>,)
    """

    old: Task
    new: Task
    moves: tuple[Move, ...] = ()

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """In which respects it differs."""
        return tuple(aspect for aspect, differs in self._differing().items() if differs)

    @property
    def is_renumbered(self) -> bool:
        """Whether it stands under another clause; the UIDs of its calendar entries are others then."""
        return self.old.clause != self.new.clause

    def _differing(self) -> dict[Aspect, bool]:
        old, new = self.old, self.new
        worded = [(item.who.words, item.who.heading, item.who.column) for item in (old, new)]
        read = [(item.when.timing, item.when.alternatives) for item in (old, new)]
        open_ = [(item.when.doubts, item.who.doubts) for item in (old, new)]
        return {
            Aspect.CLAUSE: old.clause != new.clause,
            Aspect.TITLE: old.title != new.title,
            Aspect.WHEN: old.when.words != new.when.words,
            Aspect.TIMING: read[0] != read[1],
            Aspect.DAYS: bool(self.moves),
            Aspect.WHO: worded[0] != worded[1],
            Aspect.ROLES: old.who.assignments != new.who.assignments,
            Aspect.DOUBTS: open_[0] != open_[1],
            Aspect.FIELD: old.field != new.field,
            Aspect.BASIS: old.basis != new.basis,
            Aspect.NOTE: old.note != new.note,
        }


@attrs.frozen
class AmendmentChange:
    """An amendment that is another one (*sửa đổi thêm, bỏ hoặc thay*), None where only one edition has it.

    Both are of the same duty, day and document where there are two.
    """

    old: Amendment | None
    new: Amendment | None


@attrs.frozen
class OfficeChange:
    """An office or group that both editions name, and describe otherwise (*đơn vị thay đổi*)."""

    old: Unit | Group
    new: Unit | Group


@attrs.frozen
class DirectiveChange:
    """A document that both editions name, and describe otherwise (*văn bản thay đổi*)."""

    old: Directive
    new: Directive


@attrs.frozen(eq=False)
class PlanDifference:
    """What tells two editions of a plan apart (*điểm khác nhau giữa hai bản kế hoạch*).

    `head` names what the head says otherwise. Duties come in the order of the new plan, dropped ones in that of
    the old. `amendments` is in the order of their days. `offices` and `directives` are of those that both editions
    name, where the files say otherwise what they are. `tasks_reordered` and `amendments_reordered` tell that what
    both have stands in another order.

    >>> import ttdn
    >>> ttdn.Workspace.open().difference("hue/nq47", "hue/nq47").is_empty
    True
    """

    old: Edition
    new: Edition
    head: tuple[HeadKey, ...] = ()
    added: tuple[ListedDuty, ...] = ()
    dropped: tuple[ListedDuty, ...] = ()
    changed: tuple[DutyChange, ...] = ()
    amendments: tuple[AmendmentChange, ...] = ()
    offices: tuple[OfficeChange, ...] = ()
    directives: tuple[DirectiveChange, ...] = ()
    tasks_reordered: bool = False
    amendments_reordered: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether both say the same: layout and comments of a file are no difference."""
        found = (self.head, self.added, self.dropped, self.changed, self.amendments, self.offices, self.directives)
        return not any(found) and not self.tasks_reordered and not self.amendments_reordered
