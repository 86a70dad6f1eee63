"""Duties (*nhiệm vụ*): what is ordered, of whom, by when, with the words of the document beside each reading."""

from datetime import date
from enum import Enum

import attrs

from ttdn.model.documents import Citation
from ttdn.model.doubts import Doubt
from ttdn.model.timing import NO_TIMING, Timing


class Role(Enum):
    """What an office does for a duty (*vai trò*), in the order reports name them.

    >>> Role.LEAD.vi
    'chủ trì'
    """

    LEAD = "lead"
    COORDINATING = "coordinating"
    IMPLEMENTING = "implementing"
    GUIDING = "guiding"
    MONITORING = "monitoring"
    RECIPIENT = "recipient"
    VIA = "via"

    @property
    def vi(self) -> str:
        """The Vietnamese term."""
        return _ROLE_TERMS[self]

    @property
    def collects(self) -> bool:
        """Whether an office in this role gets what others report (*nơi nhận báo cáo*), itself or on the way."""
        return self in (Role.RECIPIENT, Role.VIA)


_ROLE_TERMS = {
    Role.LEAD: "chủ trì",
    Role.COORDINATING: "phối hợp",
    Role.IMPLEMENTING: "thực hiện",
    Role.GUIDING: "hướng dẫn",
    Role.MONITORING: "theo dõi, đôn đốc",
    Role.RECIPIENT: "nơi nhận báo cáo",
    Role.VIA: "qua",
}


@attrs.frozen
class Assignment:
    """One office or group in one role (*phân công*).

    `name` is as the document writes it; `unit` is the id of the unit or group it names, or "" where the register
    does not know it.

    >>> Assignment(Role.LEAD, "Sở Ngoại vụ", "hue/so-ngoai-vu").role.vi
    'chủ trì'
    """

    role: Role
    name: str
    unit: str = ""


@attrs.frozen
class Who:
    """Who carries a duty (*đơn vị thực hiện*): the words, and what was read from them.

    `heading` is the office under whose name the words stand, `column` the header of their table column, where
    they say nothing without it.

    >>> Who("Sở Ngoại vụ", (Assignment(Role.IMPLEMENTING, "Sở Ngoại vụ"),)).words
    'Sở Ngoại vụ'
    """

    words: str = ""
    assignments: tuple[Assignment, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    heading: str = ""
    column: str = ""

    def names(self, role: Role) -> tuple[str, ...]:
        """Return the names in one role, as written, in the order of the words."""
        return tuple(item.name for item in self.assignments if item.role is role)


@attrs.frozen
class When:
    """When a duty is due (*thời gian thực hiện*): the words, the reading taken, and the readings left open.

    >>> When("thường xuyên").alternatives
    ()
    """

    words: str = ""
    timing: Timing = NO_TIMING
    alternatives: tuple[Timing, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@attrs.frozen
class Task:
    """A duty of a plan (*nhiệm vụ*).

    `clause` names its place in the document, as in "III.1.a", unique in the plan; `title` is a short one in
    ttdn's own words; `field` the field of work that decides who succeeds a dissolved office; `basis` the
    documents the duty rests on.

    >>> Task("IV.2", "Báo cáo kết quả thực hiện hằng năm").clause
    'IV.2'
    """

    clause: str
    title: str
    who: Who = Who()
    when: When = When()
    field: str = ""
    basis: tuple[Citation, ...] = ()
    note: str = ""


@attrs.frozen
class Amendment:
    """A dated change of a duty by a later document (*sửa đổi, gia hạn*).

    From `on`, inclusive, the duty `clause` of the plan has the new `when`, `who` or `title`; what is None stays.
    `withdrawn` ends the duty (*bãi bỏ*). `by` cites the document that orders it. An amendment changes the periods
    that are still due on its day; earlier ones stay as they were.

    >>> Amendment(date(2026, 11, 2), "IV.2", by=Citation("hue/cv-1")).withdrawn
    False
    """

    on: date
    clause: str
    by: Citation
    when: When | None = None
    who: Who | None = None
    title: str | None = None
    withdrawn: bool = False
