"""``ttdn show``: a plan as people read it (*xem kế hoạch*)."""

from collections.abc import Iterator, Mapping
from datetime import date

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.printing import echo
from ttdn.language.time_words import say_time
from ttdn.model.documents import Directive
from ttdn.model.plans import Plan
from ttdn.model.tasks import Amendment, Role, Task

_INDENT = "    "
_UNKNOWN = "không rõ trong bản tra cứu"


@click.command()
@click.argument("plan")
def command(plan: str) -> None:
    """Print PLAN (an id or a plan file): its head, and every duty with its words and how they are read."""
    workspace = open_workspace(plan)
    found = workspace.plan(plan)
    for line in _head(found, workspace.directives):
        echo(line)
    for task in found.tasks:
        echo()
        echo(click.style(f"{task.clause}  {task.title}", bold=True))
        for line in _body(task, workspace.directives):
            echo(_INDENT + line)
    for amendment in found.amendments:
        echo()
        for line in _change(amendment, workspace.directives):
            echo(line)


def _head(plan: Plan, directives: Mapping[str, Directive]) -> Iterator[str]:
    yield click.style(plan.title.upper(), bold=True)
    yield f"Mã: {plan.id}"
    yield f"Cơ quan ban hành: {plan.issuer}"
    yield f"Số: {plan.number or _UNKNOWN}; ngày ban hành: {_day(plan.issued_on) if plan.issued_on else _UNKNOWN}"
    yield f"Áp dụng từ: {_day(plan.applies_from)}{_because(plan.applies_because)}"
    if plan.horizon:
        yield f"Đến: {_day(plan.horizon)}{_because(plan.horizon_because)}"
    for directive in plan.implements:
        yield f"Thực hiện: {directives[directive].label}, {directives[directive].issuer}"


def _body(task: Task, directives: Mapping[str, Directive]) -> Iterator[str]:
    yield f"Thời gian: {_quoted(task.when.words)}"
    yield f"  đọc là: {say_time(task.when.timing)}"
    for other in task.when.alternatives:
        yield f"  cũng có thể đọc: {say_time(other)}"
    yield f"Đơn vị: {_quoted(task.who.words)}"
    for role in Role:
        names = task.who.names(role)
        if names:
            yield f"  {role.vi}: {'; '.join(names)}"
    for doubt in dict.fromkeys((*task.when.doubts, *task.who.doubts)):
        yield f"  chưa rõ: {doubt.vi}"
    for citation in task.basis:
        section = f", {citation.section}" if citation.section else ""
        yield f"Căn cứ: {directives[citation.directive].label}{section}"


def _change(amendment: Amendment, directives: Mapping[str, Directive]) -> Iterator[str]:
    by = directives[amendment.by.directive]
    what = "Bãi bỏ" if amendment.withdrawn else "Sửa đổi"
    yield f"{what} {amendment.clause} từ {_day(amendment.on)}, theo {by.label or by.title}"
    if amendment.title:
        yield f"{_INDENT}Nhiệm vụ: {amendment.title}"
    if amendment.when:
        yield f"{_INDENT}Thời gian: {_quoted(amendment.when.words)}"
        yield f"{_INDENT}  đọc là: {say_time(amendment.when.timing)}"
    if amendment.who:
        yield f"{_INDENT}Đơn vị: {_quoted(amendment.who.words)}"


def _quoted(words: str) -> str:
    return f"“{words}”" if words else "không nêu"


def _because(reason: str) -> str:
    return f" ({reason})" if reason else ""


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
