"""Notices of reorganisation in the feeds of units (*thông báo tổ chức lại*): who took over what, on the day.

A feed stays at its address when its unit is gone: what was due before stays as it was, then comes one entry that
names who carries each field of work. The feed of an heir says on the same day what it took over.
"""

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet
from datetime import UTC, date, datetime, time
from itertools import groupby

import attrs

from ttdn.errors import shortened
from ttdn.feeds.entry import TITLE_LENGTH, Entry
from ttdn.feeds.wording import day
from ttdn.model.dates import ONE_DAY, Span
from ttdn.model.register import Register
from ttdn.model.succession import Carrier, Share, Succession, succession
from ttdn.model.units import Change

_CATEGORY = "tổ chức lại"


@attrs.frozen(eq=False)
class Notices:
    """Writes the notices of units (*lập thông báo*) within a span of days.

    `concerned` are the units that have a feed and those to whom their work went: a take-over is told where the
    giver is one of them. Who carries the work is told as of the last day of `span`.
    """

    register: Register
    span: Span
    concerned: AbstractSet[str]

    @classmethod
    def of_served(cls, register: Register, span: Span, served: Collection[str]) -> "Notices":
        """Prepare the notices for the units that have a feed."""
        concerned: set[str] = set()
        pending = list(served)
        while pending:
            unit = pending.pop()
            if unit not in concerned:
                concerned.add(unit)
                changes = (change for change in register.history(unit) if unit in change.givers)
                pending.extend(heir for change in changes if change.on in span for heir in change.heirs)
        return cls(register, span, concerned)

    def of(self, unit: str, revised: date, told: str = "") -> Iterator[Entry]:
        """Yield the notices of a unit, oldest first, at most one a day.

        `revised` is the day the plans behind the feed last changed, for the stamp; `told` is whom to tell of an
        error.
        """
        for on, found in groupby(self.register.history(unit), key=lambda change: change.on):
            if on not in self.span:
                continue
            changes = tuple(found)
            ends = any(unit in change.ended for change in changes)
            notice = self._ending(unit, on) if ends else self._moving(unit, on, changes)
            if notice is not None:
                title, lines = notice
                yield Entry(
                    uid=uid_of_notice(unit, on),
                    start=on,
                    summary=shortened(title, TITLE_LENGTH),
                    description="\n".join((*lines, *filter(None, (told,)))),
                    categories=(_CATEGORY,),
                    stamp=datetime.combine(revised, time(), UTC),
                )

    def _ending(self, unit: str, on: date) -> tuple[str, list[str]]:
        name = self.register.full_name(unit, on - ONE_DAY)
        found = succession(self.register, unit, self.span.last)
        return f"Kết thúc hoạt động: {name}", [
            f"Từ ngày {day(on)} đơn vị không còn. Kỳ hạn trước đó giữ nguyên, kỳ hạn sau ở lịch của bên nhận.",
            "Ai đang đảm nhiệm công việc:" if found.is_named else "Chưa rõ ai đảm nhiệm công việc:",
            *(f"- {share.text}" for share in shares_in_words(self.register, found)),
        ]

    def _moving(self, unit: str, on: date, changes: tuple[Change, ...]) -> tuple[str, list[str]] | None:
        """What a unit that goes on, or begins, takes over and gives away on a day."""
        taken = [
            change for change in changes if unit in change.heirs and not self.concerned.isdisjoint(change.givers)
        ]
        given = [change for change in changes if unit in change.givers]
        if not (taken or given):
            return None
        name = self.register.full_name(unit, on)
        title = f"{'Nhận' if taken else 'Chuyển'} công việc khi tổ chức lại: {name}"
        return title, [
            *(f"- Nhận từ {self._names(change.givers, on - ONE_DAY)}: {self._work(change)}" for change in taken),
            *(f"- Chuyển cho {self._names(change.heirs, on)}: {self._work(change)}" for change in given),
        ]

    def _names(self, units: tuple[str, ...], on: date) -> str:
        return "; ".join(self.register.full_name(unit, on) for unit in units)

    def _work(self, change: Change) -> str:
        fields = ", ".join(self.register.fields[field].name for field in change.fields)
        several = len(change.heirs) > 1
        part = " (nhiều bên nhận, nguồn không nói rõ phần của từng bên)" if several else ""
        return f"{fields or 'toàn bộ công việc'}{part}; {change.source.vi}"


@attrs.frozen
class ShareInWords:
    """A share of a unit's work (*phần việc*): who carries it, what is open about that, and on what ground.

    `said` stands before the names: "" where one unit is known to carry it.
    """

    work: str
    said: str
    carriers: tuple[Carrier, ...]
    ground: str

    @property
    def text(self) -> str:
        """The share as one line."""
        names = "; ".join(carrier.name for carrier in self.carriers)
        told = ": ".join(filter(None, (self.said, names)))
        return f"{self.work}: {told} ({self.ground})"


def shares_in_words(register: Register, found: Succession) -> Iterator[ShareInWords]:
    """Yield who carries each share of a unit's work (*ai đang đảm nhiệm*)."""
    alone = len(found.shares) == 1
    for share in found.shares:
        work = share.field.name if share.field else "toàn bộ công việc" if alone else "việc khác"
        yield ShareInWords(work, _open(share), share.carriers, _ground(register, found.unit.id, share))


def _open(share: Share) -> str:
    """What the sources leave open about a share."""
    if not share.carriers:
        return "nguồn không nêu bên nhận"
    several = "nguồn không nói rõ, một trong các đơn vị sau hoặc mỗi đơn vị một phần"
    return "" if share.is_settled else several


def _ground(register: Register, unit: str, share: Share) -> str:
    changes = dict.fromkeys(change for carrier in share.carriers for change in carrier.changes)
    if not changes:
        changes = dict.fromkeys(register.history(unit)[-1:])
    grounds = "; ".join(dict.fromkeys(f"từ {day(change.on)}, {change.source.vi}" for change in changes))
    chosen = "".join(f"; nguồn không nói rõ, phần mở rộng {by} chọn" for by in _choosers(share))
    return f"{grounds}{chosen}" if share.is_settled else grounds


def _choosers(share: Share) -> tuple[str, ...]:
    return tuple(dict.fromkeys(carrier.chosen_by for carrier in share.carriers if carrier.chosen_by))


def uid_of_notice(unit: str, on: date) -> str:
    """Return the UID of a notice: from the unit's id and the day alone, so that it outlives every rewording.

    >>> uid_of_notice("hue/so-tttt", date(2025, 3, 1))
    'unit.hue.so-tttt.2025-03-01@ttdn'
    """
    return f"unit.{unit.replace('/', '.')}.{on.isoformat()}@ttdn"
