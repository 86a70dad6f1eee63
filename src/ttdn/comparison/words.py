"""The difference of two plans in words (*điểm khác nhau bằng lời*), as a coordinator reads them."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import cast

import attrs

from ttdn.comparison.duty_words import amendment_lines, amendment_title, cited, duty_lines, quoted
from ttdn.comparison.edition import Edition
from ttdn.comparison.values import (
    AmendmentChange,
    Aspect,
    DutyChange,
    HeadKey,
    ListedDuty,
    Move,
    PlanDifference,
)
from ttdn.feeds.wording import day, day_of_week
from ttdn.language.time_words import say_time
from ttdn.model.documents import Citation, Directive, Source
from ttdn.model.tasks import Role, Task, When
from ttdn.model.timing import parts_of
from ttdn.model.units import Group, Unit

_SHOWN = 5  # deadlines of one duty that are told one by one
_NOTHING = "không nêu"

_HEAD_TERMS = {
    HeadKey.ID: "Mã",
    HeadKey.TITLE: "Tên kế hoạch",
    HeadKey.ISSUER: "Cơ quan ban hành",
    HeadKey.NUMBER: "Số",
    HeadKey.ISSUED_ON: "Ngày ban hành",
    HeadKey.APPLIES_FROM: "Áp dụng từ",
    HeadKey.APPLIES_BECAUSE: "Lý do lấy ngày áp dụng",
    HeadKey.HORIZON: "Đến",
    HeadKey.HORIZON_BECAUSE: "Lý do lấy ngày kết thúc",
    HeadKey.REVISED: "Ngày sửa dữ liệu",
    HeadKey.PLACE: "Địa bàn",
    HeadKey.FIELD: "Lĩnh vực",
    HeadKey.IMPLEMENTS: "Thực hiện",
    HeadKey.SOURCE: "Nguồn",
    HeadKey.CONTACT: "Nơi tiếp nhận phản ánh",
}


@attrs.frozen
class Paragraph:
    """A heading and the lines under it (*đoạn*)."""

    title: str
    lines: tuple[str, ...] = ()


def say_difference(found: PlanDifference) -> tuple[Paragraph, ...]:
    """Say a difference in words (*nói bằng lời*): a count, then the head, duties, amendments, what they name.

    Of the deadlines that move some are told one by one, the others are counted.

    >>> from datetime import date
    >>> from ttdn.comparison.comparing import difference
    >>> from ttdn.model.plans import Plan
    >>> plan = Plan("a", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1), (Task("I", "Báo cáo"),))
    >>> longer = attrs.evolve(plan, horizon=date(2026, 12, 31))
    >>> for part in say_difference(difference(Edition(plan), Edition(longer))):
    ...     print(part.title, *part.lines, sep=" | ")
    Nhiệm vụ: 0 thêm, 0 bỏ, 0 thay đổi
    Phần đầu | Đến: không nêu → 31/12/2026
    """
    if found.is_empty:
        return (Paragraph("Không có khác biệt"),)
    return tuple(_paragraphs(found))


def _paragraphs(found: PlanDifference) -> Iterator[Paragraph]:
    yield Paragraph(_counted(found))
    if found.head:
        yield Paragraph("Phần đầu", tuple(_head_line(key, found) for key in found.head))
    for duty in found.added:
        yield Paragraph(f"Thêm {_named(duty.task)}", tuple(_listed(duty, found.new)))
    for duty in found.dropped:
        yield Paragraph(f"Bỏ {_named(duty.task)}", tuple(_listed(duty, found.old)))
    for change in found.changed:
        yield Paragraph(_changed_title(change), tuple(_changed_lines(change, found)))
    for amendment in found.amendments:
        yield _amendment(amendment, found)
    yield from (_described("Đơn vị", office.old, office.new) for office in found.offices)
    yield from (_described("Văn bản", directive.old, directive.new) for directive in found.directives)
    if found.tasks_reordered:
        yield Paragraph("Thứ tự nhiệm vụ thay đổi", (", ".join(task.clause for task in found.new.plan.tasks),))
    if found.amendments_reordered:
        yield Paragraph("Thứ tự các sửa đổi thay đổi")


def _counted(found: PlanDifference) -> str:
    renumbered = sum(change.is_renumbered for change in found.changed)
    moved = sum(bool(change.moves) for change in found.changed)
    parts = [f"{len(found.added)} thêm", f"{len(found.dropped)} bỏ", f"{len(found.changed)} thay đổi"]
    among = [f"{moved} dời hạn"] if moved else []
    among += [f"{renumbered} đổi mã mục"] if renumbered else []
    told = f" (trong đó {', '.join(among)})" if among else ""
    return f"Nhiệm vụ: {', '.join(parts)}{told}"


def _named(task: Task) -> str:
    return f"{task.clause}  {task.title}"


def _head_line(key: HeadKey, found: PlanDifference) -> str:
    line = f"{_HEAD_TERMS[key]}: {head_value(key, found.old)} → {head_value(key, found.new)}"
    return f"{line}; UID của mọi mục lịch đổi theo" if key is HeadKey.ID else line


def head_value(key: HeadKey, edition: Edition) -> str:  # noqa: PLR0911  one answer a kind of value
    """Say what the head of a plan has under a key (*nội dung phần đầu*), or that it has nothing."""
    plan = edition.plan
    match key:
        case HeadKey.ISSUED_ON:
            return day(plan.issued_on) if plan.issued_on else _NOTHING
        case HeadKey.APPLIES_FROM:
            return day(plan.applies_from)
        case HeadKey.REVISED:
            return day(plan.revised)
        case HeadKey.HORIZON:
            return day(plan.horizon) if plan.horizon else _NOTHING
        case HeadKey.IMPLEMENTS:
            return "; ".join(cited(Citation(id_), edition.directives) for id_ in plan.implements) or _NOTHING
        case HeadKey.SOURCE:
            return plan.source.vi if plan.source else _NOTHING
        case HeadKey.CONTACT:
            return f"{plan.contact.name} {plan.contact.address}".strip() if plan.contact else _NOTHING
        case _:
            return str(getattr(plan, key.value) or _NOTHING)


def _listed(duty: ListedDuty, edition: Edition) -> Iterator[str]:
    yield from duty_lines(duty.task, edition.directives)
    if duty.due:
        shown = ", ".join(map(day_of_week, duty.due[:_SHOWN]))
        yield f"Hạn: {shown}{_rest(len(duty.due))}"


def _rest(count: int) -> str:
    return f" và {count - _SHOWN} kỳ nữa" if count > _SHOWN else ""


def _changed_title(change: DutyChange) -> str:
    if change.is_renumbered:
        return f"Đổi mã mục {change.old.clause} → {_named(change.new)}"
    return f"Sửa {_named(change.new)}"


def _changed_lines(change: DutyChange, found: PlanDifference) -> Iterator[str]:
    for aspect in change.aspects:
        yield from _aspect_lines(aspect, change, found)


def _aspect_lines(aspect: Aspect, change: DutyChange, found: PlanDifference) -> Iterator[str]:  # noqa: C901
    old, new = change.old, change.new
    match aspect:
        case Aspect.CLAUSE:
            yield "UID của mục lịch đổi theo mã mục"
        case Aspect.TITLE:
            yield _arrow("Tên nhiệm vụ", old.title, new.title)
        case Aspect.WHEN:
            yield _arrow("Thời gian", quoted(old.when.words), quoted(new.when.words))
        case Aspect.TIMING:
            yield from _timing(old.when, new.when)
        case Aspect.DAYS:
            yield from (f"  {say_move(move)}" for move in change.moves[:_SHOWN])
            if len(change.moves) > _SHOWN:
                yield f" {_rest(len(change.moves))}"
        case Aspect.WHO:
            yield _arrow("Đơn vị", _worded(old), _worded(new))
        case Aspect.ROLES:
            yield from _roles(old, new)
        case Aspect.DOUBTS:
            yield _arrow("Chưa rõ", _doubts(old), _doubts(new))
        case Aspect.FIELD:
            yield _arrow("Lĩnh vực", old.field or _NOTHING, new.field or _NOTHING)
        case Aspect.BASIS:
            yield _arrow("Căn cứ", _basis(old, found.old), _basis(new, found.new))
        case Aspect.NOTE:
            yield _arrow("Ghi chú", old.note or _NOTHING, new.note or _NOTHING)


def _arrow(what: str, old: str, new: str) -> str:
    return f"{what}: {old} → {new}"


def _timing(old: When, new: When) -> Iterator[str]:
    """How the words read before and now; where that is written alike, what differs besides."""
    before, after = _readings(old), _readings(new)
    if before != after:
        yield _arrow("  đọc là", before, after)
        return
    for was, now in zip((old.timing, *old.alternatives), (new.timing, *new.alternatives), strict=False):
        for one, other in zip(parts_of(was), parts_of(now), strict=False):
            if type(one) is type(other):
                yield from (f"  {line}" for line in _fields(one, other))


def _readings(when: When) -> str:
    return " hoặc ".join(map(say_time, (when.timing, *when.alternatives)))


def say_move(move: Move) -> str:
    """Say which deadline moves from which day to which (*hạn dời*), or that only one plan has it."""
    of = f"hạn {_period(move)}".rstrip()
    if move.old is None and move.new is not None:
        return f"{of}: thêm {day_of_week(move.new)}"
    if move.new is None and move.old is not None:
        return f"{of}: bỏ {day_of_week(move.old)}"
    if move.old is None or move.new is None or move.days is None:
        return of
    later = f"muộn hơn {move.days} ngày" if move.days > 0 else f"sớm hơn {-move.days} ngày"
    return f"{of}: dời từ {day_of_week(move.old)} sang {day_of_week(move.new)}, {later}"


def _period(move: Move) -> str:
    """The name of a period; one that is named by its day needs none."""
    year, _, rest = move.key.partition("-")
    named = "" if "-" in rest or not year else f"lần {int(rest)} năm {year}" if rest else f"năm {year}"
    return f"{named} (mốc {move.part})".strip() if move.part > 1 else named


def _worded(task: Task) -> str:
    who = task.who
    under = "; ".join(part for part in (who.heading, who.column) if part)
    return f"{quoted(who.words)}{f' (dưới “{under}”)' if under else ''}"


def _roles(old: Task, new: Task) -> Iterator[str]:
    """Who comes and who goes in each role; where only the office that a name means is another, its id."""
    told = False
    for role in Role:
        before, after = old.who.names(role), new.who.names(role)
        came = [name for name in after if name not in before]
        went = [name for name in before if name not in after]
        parts = [f"thêm {'; '.join(came)}"] * bool(came) + [f"bỏ {'; '.join(went)}"] * bool(went)
        if parts:
            told = True
            yield f"  {role.vi}: {', '.join(parts)}"
    meant = _meant(old), _meant(new)
    other = {key for key in meant[0].keys() & meant[1].keys() if meant[0][key] != meant[1][key]}
    for role, name in sorted(other, key=lambda key: ([*Role].index(key[0]), key[1])):
        told = True
        yield f"  {role.vi}: {name} là {meant[0][role, name] or 'chưa rõ'} → {meant[1][role, name] or 'chưa rõ'}"
    if not told:
        yield "  thứ tự đơn vị thay đổi"


def _meant(task: Task) -> dict[tuple[Role, str], str]:
    return {(item.role, item.name): item.unit for item in task.who.assignments}


def _doubts(task: Task) -> str:
    doubts = dict.fromkeys((*task.when.doubts, *task.who.doubts))
    return "; ".join(doubt.vi for doubt in doubts) or "không có"


def _basis(task: Task, edition: Edition) -> str:
    return "; ".join(cited(citation, edition.directives) for citation in task.basis) or _NOTHING


def _amendment(change: AmendmentChange, found: PlanDifference) -> Paragraph:
    old, new = change.old, change.new
    was = [*amendment_lines(old)] if old is not None else []
    now = [*amendment_lines(new)] if new is not None else []
    if new is not None:
        word = "Thêm" if old is None else "Thay"
        lines = (*(f"trước: {line}" for line in was), *(f"nay: {line}" for line in now)) if was else tuple(now)
        return Paragraph(f"{word} sửa đổi: {amendment_title(new, found.new.directives)}", lines)
    gone = amendment_title(old, found.old.directives) if old is not None else ""
    return Paragraph(f"Bỏ sửa đổi: {gone}", tuple(was))


def _described(what: str, old: Unit | Group | Directive, new: Unit | Group | Directive) -> Paragraph:
    if type(old) is not type(new):
        kinds = ("nhóm" if isinstance(item, Group) else "đơn vị" for item in (old, new))
        return Paragraph(f"{what} {new.id}", (" → ".join(kinds),))
    return Paragraph(f"{what} {new.id}", tuple(_fields(old, new)))


def _fields(old: attrs.AttrsInstance, new: attrs.AttrsInstance) -> Iterator[str]:
    """The fields of two values of one class that differ, by their keys in files."""
    for field in attrs.fields(type(new)):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield _arrow(field.name, _plain(before), _plain(after))


def _plain(value: object) -> str:
    match value:
        case None | "" | ():
            return _NOTHING
        case date():
            return day(value)
        case Enum():
            return str(value.value)
        case Source():
            return value.vi
        case tuple():
            return "; ".join(str(item) for item in cast("tuple[object, ...]", value))
        case _:
            return str(value)
