"""What is overdue or due soon (*việc cần đôn đốc*), a line for each duty and period, as a coordinator asks."""

from collections.abc import Sequence
from itertools import groupby

from ttdn.cli.printing import echo
from ttdn.cli.tables import echo_table
from ttdn.feeds.wording import day as shown
from ttdn.progress.states import URGENT
from ttdn.progress.status import Duty, Status, by_uid

_NAMED = 3  # offices of a duty that are named before the others are counted
_MARK = " (?)"
_COLUMNS = ("Tình trạng", "Hạn", "Mục", "Nhiệm vụ", "Chưa xong", "Đơn vị")


def echo_summary(found: Status) -> None:
    """Print what is overdue or due soon, with how many of its offices and which; and how to see the rest."""
    rows = [
        _row(list(alike))
        for plan in dict.fromkeys(duty.subject.plan for duty in found.duties)
        for of_duty in by_uid(duty for duty in found.duties if duty.subject.plan == plan).values()
        for _, alike in groupby(_urgent(of_duty), key=lambda duty: duty.state)
    ]
    if rows:
        echo_table(_COLUMNS, [row for _, row in sorted(rows, key=lambda one: one[0])])
        echo_doubted(_urgent(found.duties))
    else:
        echo("Không có việc quá hạn hay sắp đến hạn.")
    if found.duties:
        echo(f"\nXem đủ {len(found.duties)} việc: thêm --all; của một đơn vị: --unit TÊN.")


def due_told(duty: Duty) -> str:
    """Write the day that a duty is due on (*hạn*), marked where the words leave something open; "–" for none."""
    return f"{shown(duty.due)}{_MARK if is_doubted(duty) else ''}" if duty.due else "–"


def is_doubted(duty: Duty) -> bool:
    """Whether the words leave open when a duty is due (*thời hạn còn điểm chưa rõ*)."""
    when = duty.item.task.when
    return bool(when.doubts or when.alternatives)


def echo_doubted(duties: Sequence[Duty]) -> None:
    """Print what the mark of a day means, where one of some duties has it."""
    if any(duty.due and is_doubted(duty) for duty in duties):
        echo(f"{_MARK.strip()} Văn bản còn để ngỏ thời hạn: xem ttdn show, ttdn agenda.")


def _urgent(duties: Sequence[Duty]) -> Sequence[Duty]:
    return sorted((duty for duty in duties if duty.state in URGENT), key=lambda duty: URGENT.index(duty.state))


def _row(alike: Sequence[Duty]) -> tuple[tuple[int, str], tuple[str, ...]]:
    """The order and the cells of a line; those who did it are not counted, for a status leaves out past ones."""
    first = alike[0]
    task = first.item.task
    names = "; ".join(duty.name for duty in alike[:_NAMED])
    others = f"; và {len(alike) - _NAMED} đơn vị khác" if len(alike) > _NAMED else ""
    told = (first.state.vi, due_told(first), task.clause, task.title)
    order = (URGENT.index(first.state), first.due.isoformat() if first.due else "")
    return order, (*told, f"{len(alike)} đơn vị", f"{names}{others}")
