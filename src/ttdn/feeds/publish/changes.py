"""What a publication changes (*thay đổi khi phát hành*), entry by entry, in the words of a coordinator."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import Enum

import attrs

from ttdn.feeds.entry import DONE_PREFIX, TITLE_PREFIX
from ttdn.feeds.wording import day


class ChangeKind(Enum):
    """What became of an entry (*loại thay đổi*); the value is the word that people read."""

    NEW = "mới"
    MOVED = "dời ngày"
    REWORDED = "sửa nội dung"
    RECORDED = "cập nhật kết quả"
    DONE = "đã xong"
    RETURNED = "có lại"
    WITHDRAWN = "bãi bỏ"
    LEFT = "rời lịch"
    ENDED = "hết thông báo"


@attrs.frozen
class Change:
    """One entry that is not as it was published (*một thay đổi*).

    A `RECORDED` one differs only in what a record says of it. `on` is its legal day, `before` the one that was
    published where it was another; `ground` cites the document behind the change, "" where none is known. `feeds`
    are the paths that the entry left, of a `LEFT` one. `unmarked` is whether it was marked as done in some feed,
    and is in none now.

    >>> Change(ChangeKind.NEW, "x@ttdn", "Hạn: Báo cáo", date(2026, 12, 9)).kind.value
    'mới'
    """

    kind: ChangeKind
    uid: str
    title: str
    on: date
    before: date | None = None
    ground: str = ""
    feeds: tuple[str, ...] = ()
    unmarked: bool = False

    @property
    def vi(self) -> str:
        """The change in one line.

        >>> moved = Change(ChangeKind.MOVED, "x@ttdn", "Hạn: Báo cáo", date(2026, 12, 19), date(2026, 12, 9))
        >>> moved.vi
        'dời ngày: kỳ hạn “Báo cáo” dời từ 09/12/2026 sang 19/12/2026'
        """
        title = f"“{self.title.removeprefix(TITLE_PREFIX).removeprefix(DONE_PREFIX)}”"
        theo = f", theo {self.ground}" if self.ground else ""
        if self.kind is ChangeKind.MOVED and self.before is not None:
            return f"{self.kind.value}: kỳ hạn {title} dời từ {day(self.before)} sang {day(self.on)}{theo}"
        left = f"; không còn ở {', '.join(self.feeds)}" if self.feeds else ""
        return f"{self.kind.value}: {title}, ngày {day(self.on)}{theo}{left}"


@attrs.frozen
class ReminderChanges:
    """How many reminders came, changed and left (*thay đổi của mục nhắc việc*).

    >>> ReminderChanges.of([ChangeKind.NEW, ChangeKind.MOVED, ChangeKind.WITHDRAWN, ChangeKind.WITHDRAWN]).vi
    'nhắc việc: thêm 1, sửa 1, bỏ 2'
    """

    added: int = 0
    changed: int = 0
    removed: int = 0

    @classmethod
    def of(cls, kinds: Iterable[ChangeKind]) -> "ReminderChanges":
        """Count what became of each."""
        came, left = {ChangeKind.NEW, ChangeKind.RETURNED}, {ChangeKind.WITHDRAWN}
        found = list(kinds)
        added, removed = sum(kind in came for kind in found), sum(kind in left for kind in found)
        return cls(added, len(found) - added - removed, removed)

    @property
    def vi(self) -> str:
        """What they are to people, in Vietnamese; "" where nothing became of any."""
        counts = {"thêm": self.added, "sửa": self.changed, "bỏ": self.removed}
        said = ", ".join(f"{what} {count}" for what, count in counts.items() if count)
        return f"nhắc việc: {said}" if said else ""


NO_REMINDER_CHANGES = ReminderChanges()


def counted(changes: Iterable[Change], unchanged: int, reminders: ReminderChanges = NO_REMINDER_CHANGES) -> str:
    """Count changes by kind (*tổng hợp*), reminders apart, and what stays as it was.

    >>> counted((), 3, ReminderChanges(added=12))
    'nhắc việc: thêm 12; không đổi: 3'
    """
    kinds = Counter(change.kind for change in changes)
    parts = [f"{kind.value}: {kinds[kind]}" for kind in ChangeKind if kinds[kind]]
    return "; ".join(filter(None, (*parts, reminders.vi, f"không đổi: {unchanged}")))
