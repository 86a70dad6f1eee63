"""Offices, groups of offices and what became of them (*cơ quan, nhóm cơ quan, tổ chức lại*).

Every reorganisation is one `Change`; kind, lifespan and heirs are derived from it. What passes on is a field of
work, not an office: a dissolved department may have one heir for its press work and another for its
telecommunications (Resolution 190/2025/QH15: the body that receives the function carries the duty).
"""

from datetime import date
from enum import Enum

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.model.documents import Source


class Tier(Enum):
    """The level an office stands on (*cấp*); one name may live on several."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@attrs.frozen
class Unit:
    """An office, or a territory with its committee (*đơn vị*).

    `id` is never reused and never shown; `name` is the name it has on the first day ttdn knows it; `short` lists
    abbreviations and other spellings. `kind` is the sort a group asks for, such as "so". `place` is the id of the
    territory it belongs to; the full name ends with that place's name on the day, unless `bears_place` is False.

    >>> Unit("hue/so-du-lich", "Sở Du lịch", Tier.PROVINCE, Source(unsourced="…")).kind
    ''
    """

    id: str
    name: str
    tier: Tier
    source: Source
    kind: str = ""
    place: str = ""
    bears_place: bool = True
    short: tuple[str, ...] = ()
    note: str = ""


@attrs.frozen
class Field:
    """A field of work (*lĩnh vực*) that may pass from one office to another.

    >>> Field("bao-chi-xuat-ban", "báo chí, xuất bản").id
    'bao-chi-xuat-ban'
    """

    id: str
    name: str


@attrs.frozen
class Group:
    """A collective name (*nhóm cơ quan*) that stands for the offices of some day.

    Its members on a day are the units of the given `kinds` in `place` that are alive then, and the `units` (their
    heirs, once they are gone). `of_plan` makes it mean the offices that the plan itself names.

    >>> Group("hue/cac-so", "các sở, ban, ngành", kinds=("so",), place="hue").kinds
    ('so',)
    """

    id: str
    name: str
    short: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    place: str = ""
    units: tuple[str, ...] = ()
    of_plan: bool = False
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse a group that can never have a member."""
        if not (self.kinds or self.units or self.of_plan):
            raise InvalidValue(
                Problem("group-empty", "a group needs kinds, units or of_plan", self.id, "say whom it stands for")
            )


class ChangeKind(Enum):
    """What a change does (*hình thức tổ chức lại*), derived from how many offices stand on each side."""

    FOUNDED = "thành lập"
    DISSOLVED = "giải thể"
    RENAMED = "đổi tên"
    SUCCEEDED = "kế thừa"
    MERGED = "hợp nhất, sáp nhập"
    SPLIT = "chia, tách"
    REORGANISED = "tổ chức lại"
    TRANSFERRED = "chuyển chức năng"


@attrs.frozen
class Change:
    """One reorganisation (*sắp xếp, tổ chức lại*), in force from `on`, inclusive.

    The units of `before` end on that day unless they stand in `after` too; those only in `after` begin. `fields`
    are the fields of work that pass by this change, empty for all that no other change of the day passes.
    `receivers` are those of `after` that take the work over, empty for all of them: a giver that goes on stands
    in `after` and not in `receivers`. `renamed` is the new name of a unit on both sides, in force from `on`.

    Raises `InvalidValue` (``change-empty``, ``change-rename``, ``change-receivers``).

    >>> Change(date(2025, 1, 1), ("tth",), ("tth",), Source(basis="…"), renamed="thành phố Huế").kind.value
    'đổi tên'
    >>> both = ("bo-noi-vu", "bo-dan-toc-va-ton-giao")
    >>> Change(date(2025, 3, 1), both, both, Source(basis="…"), ("ton-giao",), both[1:]).givers
    ('bo-noi-vu',)
    """

    on: date
    before: tuple[str, ...]
    after: tuple[str, ...]
    source: Source
    fields: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    renamed: str = ""
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """Refuse a change of nothing, a new name that is not one unit's, and work that goes from or to nobody."""
        if not (self.before or self.after):
            raise InvalidValue(Problem("change-empty", "a change needs units before or after it", str(self.on)))
        if self.renamed and not (self.before == self.after and len(self.before) == 1):
            raise InvalidValue(
                Problem("change-rename", "a new name needs one unit, the same before and after", self.renamed)
            )
        fault = self._fault_of_receivers()
        if fault:
            hint = "receivers are the units of after that take over fields; who gives them stands in before"
            raise InvalidValue(Problem("change-receivers", fault, ", ".join(self.receivers or self.after), hint))

    @property
    def ended(self) -> tuple[str, ...]:
        """The units that end by this change."""
        return tuple(unit for unit in self.before if unit not in self.after)

    @property
    def begun(self) -> tuple[str, ...]:
        """The units that begin by this change."""
        return tuple(unit for unit in self.after if unit not in self.before)

    @property
    def heirs(self) -> tuple[str, ...]:
        """The units that carry on what passes by this change, the receivers, or all of `after`."""
        return self.receivers or self.after

    @property
    def givers(self) -> tuple[str, ...]:
        """The units whose work passes to others, those of `before` that are no heirs."""
        return tuple(unit for unit in self.before if unit not in self.heirs)

    @property
    def kind(self) -> ChangeKind:  # noqa: PLR0911  one answer a case
        """What the change does, by the number of units on each side."""
        match (len(self.before), len(self.after)):
            case (0, _):
                return ChangeKind.FOUNDED
            case (_, 0):
                return ChangeKind.DISSOLVED
            case (1, 1) if self.before == self.after:
                return ChangeKind.RENAMED
            case _ if not self.ended and (self.receivers or not self.begun):
                return ChangeKind.TRANSFERRED
            case (1, 1):
                return ChangeKind.SUCCEEDED
            case (_, 1):
                return ChangeKind.MERGED
            case (1, _):
                return ChangeKind.SPLIT
            case _:
                return ChangeKind.REORGANISED

    def _fault_of_receivers(self) -> str:
        """What is wrong with who gives and who receives, empty where nothing is."""
        if not self.receivers:
            unclear = self.fields and len(self.after) > 1 and set(self.before) & set(self.after)
            return "of several that go on or begin, it is not said who takes over the fields" if unclear else ""
        if not set(self.receivers) <= set(self.after):
            return "a receiver does not stand in after"
        if not self.givers:
            return "every unit of before receives, so nobody gives"
        return "" if self.fields or not set(self.givers) & set(self.after) else "a giver that goes on gives fields"


@attrs.frozen
class Lifespan:
    """From when to when a unit exists (*thời gian tồn tại*), both inclusive; None where ttdn knows no end.

    >>> date(2024, 1, 1) in Lifespan(None, date(2025, 2, 28))
    True
    """

    first: date | None = None
    last: date | None = None

    def ended_by(self, day: date) -> date | None:
        """Return the last day, where that is before a day (*đã kết thúc*); None while the unit goes on.

        >>> print(Lifespan(None, date(2025, 2, 28)).ended_by(date(2025, 2, 28)))
        None
        """
        return self.last if self.last is not None and self.last < day else None

    def __contains__(self, day: object) -> bool:
        """Tell whether the unit exists on a day."""
        return (
            isinstance(day, date)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )
