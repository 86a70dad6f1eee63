"""A draft to the entries of a plan file (*soạn kế hoạch từ bản nháp*), which `ttdn check` accepts as they are."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

import attrs

from ttdn.drafting.composing.decisions import Decision, Matter, by_urgency, said
from ttdn.drafting.composing.ground import (
    LONGEST_NAME,
    NOBODY,
    NOT_IN_USE,
    UNKNOWN_KIND,
    Ground,
    free_id,
    unknown_names,
)
from ttdn.drafting.composing.horizons import Horizon, horizon_in
from ttdn.drafting.composing.in_force import in_force
from ttdn.drafting.composing.plan_duties import DraftedDuty, drafted, titled
from ttdn.drafting.composing.plan_head import DraftedHead, Request, days_of, drafted_head, signed_on
from ttdn.drafting.draft import Draft, DraftHead, Words
from ttdn.errors import InvalidValue, Problem, near_hint
from ttdn.files.assemble import Library
from ttdn.files.schema import SCHEMA_VERSION, DataFile, GroupEntry
from ttdn.files.scope import UNIT
from ttdn.model.doubts import Doubt
from ttdn.model.timing import Recurring, parts_of
from ttdn.text import is_id, name_key, slug

_ROUNDS = 3  # what is not settled by then stays in notes


@attrs.frozen
class DraftedPlan:
    """A plan as it is drafted (*kế hoạch đã soạn*): the entries of its file, and all that a person decides.

    `duties` are in the order of the document, `open` most urgent first; `carried_out` says in words which
    documents it implements.
    """

    request: Request
    draft: Draft
    data: DataFile
    duties: tuple[DraftedDuty, ...]
    open: tuple[Decision, ...]
    carried_out: tuple[str, ...] = ()


def compose(draft: Draft, request: Request, library: Library) -> DraftedPlan:
    """Turn a draft into a plan (*soạn kế hoạch*) for a person to review; what the document leaves open stays open.

    `library` are the packs at hand. Offices that no pack in use knows become groups of the file without members.
    Raises `InvalidValue` (``draft-undated``, ``draft-id``, ``draft-uses``, ``draft-place``).
    """
    _check(request, library)
    holds = in_force(draft)
    days = tuple(dict.fromkeys(filter(None, (days_of(draft.head, request, holds)[0], signed_on(draft.head)))))
    ground = Ground.of(library, request.uses, (_nobody(request),), days, request.place)
    _check_place(request.place, ground)
    head = drafted_head(draft.head, request, ground, holds)
    horizon = _horizon(draft.head, days[0])
    named, duties = _read(draft, request, ground.ending(horizon.last if horizon else None), library)
    if horizon is not None and not _ends_well(duties):
        horizon = None
        named, duties = _read(draft, request, ground, library)
    ending = attrs.evolve(
        head.entry,
        horizon=horizon.last if horizon else None,
        horizon_because=f"«{horizon.words}» ở tên văn bản" if horizon else "",
    )
    data = DataFile(
        schema=SCHEMA_VERSION,
        uses=request.uses,
        plan=ending,
        task=tuple(item.entry for item in duties),
        group=named,
        directive=head.directives,
    )
    return DraftedPlan(
        request, draft, data, duties, by_urgency(_open(draft, head, horizon, duties, named)), head.carried_out
    )


def _read(
    draft: Draft, request: Request, ground: Ground, library: Library
) -> tuple[tuple[GroupEntry, ...], tuple[DraftedDuty, ...]]:
    """The duties, and groups for the names in them that nobody bears.

    A new name changes how words are read that hold it, so that these are read again until nothing is new.
    """
    taken = {*ground.library.register.units, *ground.library.register.groups}
    nobody, bare = _nobody(request), titled(draft.duties)
    named: tuple[GroupEntry, ...] = ()
    duties = tuple(drafted(duty, entry, ground, nobody.id) for duty, entry in zip(draft.duties, bare, strict=True))
    rounds = 0
    while True:
        new = (*_used(named, duties), *_groups(duties, named, request, taken))
        if new == named or rounds == _ROUNDS:
            return (*_used((nobody,), duties), *named), duties
        changed = {name_key(group.name) for group in {*new} ^ {*named}}
        named, rounds = new, rounds + 1
        groups = (nobody, *named)
        ground = Ground.of(library, request.uses, groups, ground.days, request.place).ending(ground.horizon)
        duties = tuple(
            drafted(item.duty, entry, ground, nobody.id) if _may_read_otherwise(item, changed) else item
            for item, entry in zip(duties, bare, strict=True)
        )


def _may_read_otherwise(item: DraftedDuty, names: Collection[str]) -> bool:
    """Whether names that are new, or gone, may change how a duty is read: it holds one, or a name unknown."""
    said = name_key(" ".join(f"{words.label} {words.text}" for words in item.duty.who))
    return bool(item.faults) or any(name in said for name in names)


def _check(request: Request, library: Library) -> None:
    """Refuse an id that is none or is taken, and packs that are not at hand."""
    if not is_id(request.id):
        hint = "write lower-case letters, digits and hyphens, as in --id hue/ke-hoach-2026"
        raise InvalidValue(Problem("draft-id", "not an id for a plan", request.id, hint))
    if request.id in library.plans:
        hint = "give another, as in --id hue/ke-hoach-2026"
        raise InvalidValue(Problem("draft-id", "a plan of this id is there already", request.id, hint))
    problems = [
        Problem(
            "draft-uses", "no pack at hand has this id", pack, near_hint(pack, library.packs, "see `ttdn plugins`")
        )
        for pack in request.uses
        if pack not in library.packs
    ]
    if problems:
        raise InvalidValue(*problems)


def _check_place(place: str, ground: Ground) -> None:
    """Refuse a place that the packs in use do not know."""
    if place and not (place in ground.library.register.units and ground.scope.has(UNIT, place)):
        hint = ground.scope.hint(UNIT, [place]).replace("to uses", "by --uses") or "see `ttdn units` for its id"
        raise InvalidValue(Problem("draft-place", "no pack in use knows this place", place, hint))


def _nobody(request: Request) -> GroupEntry:
    """The group that stands where the document names no office that could be read."""
    return GroupEntry(
        id=f"{request.id}/{slug(NOBODY)}", name=NOBODY, kinds=(UNKNOWN_KIND,), note="chờ người soạn quyết định"
    )


def _groups(
    duties: Iterable[DraftedDuty], groups: Sequence[GroupEntry], request: Request, taken: set[str]
) -> tuple[GroupEntry, ...]:
    """Groups for the names that nobody bears yet."""
    there = {name_key(group.name) for group in groups}
    found: list[GroupEntry] = []
    for item in duties:
        for name in unknown_names(item.faults):
            if name_key(name) in there or len(name) > LONGEST_NAME:
                continue
            there.add(name_key(name))
            id_ = free_id(request.id, name, "co-quan", taken)
            taken.add(id_)
            note = f"{_first_place(item)}; {NOT_IN_USE}"
            found.append(GroupEntry(id=id_, name=name, kinds=(UNKNOWN_KIND,), note=note))
    return tuple(found)


def _first_place(item: DraftedDuty) -> str:
    place = said(next((words.origin for words in item.duty.who), item.duty.text.origin))
    return ", ".join(part for part in (f"mục {item.entry.clause}", place) if part)


def _used(groups: Iterable[GroupEntry], duties: Iterable[DraftedDuty]) -> tuple[GroupEntry, ...]:
    named = {assignment.unit for item in duties for assignment in item.who.assignments}
    return tuple(group for group in groups if group.id in named)


def _open(
    draft: Draft,
    head: DraftedHead,
    horizon: Horizon | None,
    duties: Sequence[DraftedDuty],
    groups: Iterable[GroupEntry],
) -> Iterator[Decision]:
    if not duties:
        text = "Không tìm thấy nhiệm vụ nào trong văn bản; có thể văn bản không giao việc"
        yield Decision(Matter.NO_DUTY, text, key="plan")
    for item in duties:
        yield from item.open
    for words in draft.unplaced:
        text = "Câu này có vẻ giao việc nhưng chưa xếp được vào nhiệm vụ nào"
        yield Decision(Matter.UNPLACED, text, words.origin, "", words=_labelled(words))
    yield from head.open
    if horizon is not None:
        text = f"Lấy {horizon.last:%d/%m/%Y} làm ngày kết thúc kế hoạch; nếu không đúng, sửa hoặc bỏ horizon"
        yield Decision(Matter.HORIZON, text, horizon.origin, "horizon", words=horizon.words)
    elif _repeats(duties):
        text = "Có việc định kỳ nhưng chưa biết kế hoạch kết thúc khi nào; nếu biết, ghi horizon = ngày cuối cùng"
        yield Decision(Matter.NO_HORIZON, text, key="applies_from")
    for group in groups:
        naming = (item for item in duties if any(found.unit == group.id for found in item.who.assignments))
        first = next(naming, None)
        if first is not None and group.name != NOBODY:
            yield _unknown(group, first)


def _horizon(head: DraftHead, applies: date) -> Horizon | None:
    """The last day by the title, unless the plan begins after it: then the years are of what it looks back on."""
    found = horizon_in(head.title) if head.title else None
    return found if found is not None and found.last >= applies else None


def _ends_well(duties: Iterable[DraftedDuty]) -> bool:
    """Whether a last day ends what repeats, and nothing is due after it: calendars would leave that out."""
    return _repeats(duties) and not any(Doubt.AFTER_HORIZON in item.when.doubts for item in duties)


def _repeats(duties: Iterable[DraftedDuty]) -> bool:
    return any(isinstance(part, Recurring) for item in duties for part in parts_of(item.when.timing))


def _unknown(group: GroupEntry, first: DraftedDuty) -> Decision:
    origin = next((words.origin for words in first.duty.who), first.duty.text.origin)
    text = "Cơ quan chưa có trong gói dữ liệu đang dùng; thêm gói vào uses, sửa tên, hoặc giữ nhóm này"
    order, clause = first.duty.order, first.entry.clause
    return Decision(Matter.OFFICE_UNKNOWN, text, origin, group.id, order, clause, group.name)


def _labelled(words: Words) -> str:
    return f"{words.label}: {words.text}" if words.label else words.text


def by_key(decisions: Iterable[Decision]) -> dict[tuple[int, str], tuple[Decision, ...]]:
    """Return decisions by duty and key of the file (*theo chỗ trong tệp*), keeping their order."""
    ordered = sorted(decisions, key=lambda item: (item.order, item.key))
    return {at: tuple(found) for at, found in groupby(ordered, key=lambda item: (item.order, item.key))}
