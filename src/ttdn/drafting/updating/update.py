"""A later document beside a reviewed plan (*đối chiếu văn bản mới với kế hoạch đã duyệt*): what it changes."""

from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from ttdn.drafting.blocks import Block
from ttdn.drafting.composing.ground import free_id
from ttdn.drafting.composing.plan_head import signed_on
from ttdn.drafting.draft import Draft, DraftHead
from ttdn.drafting.structure.head import parts_of
from ttdn.drafting.taking_apart import draft_of
from ttdn.drafting.updating.acts import is_request
from ttdn.drafting.updating.amending import Amending, amendings_of
from ttdn.drafting.updating.changes import Changes
from ttdn.drafting.updating.ground import Opened, UpdateGround
from ttdn.drafting.updating.letters import compare_letter
from ttdn.drafting.updating.values import Compared, Matter, Update
from ttdn.drafting.updating.versions import compare_version, is_version, match_version
from ttdn.errors import InvalidValue, Problem
from ttdn.files.assemble import Library
from ttdn.files.compile_who import role_lists
from ttdn.files.schema import CitationEntry, DirectiveEntry, DutyEntry, GroupEntry
from ttdn.model.documents import DocumentNumber
from ttdn.model.plans import Plan
from ttdn.text import name_key

_URGENCY = {matter: place for place, matter in enumerate(Matter)}


@attrs.frozen
class UpdateRequest:
    """What a person says of an update (*yêu cầu cập nhật*), beside the document.

    `source` is the name of the document's file; `on` the day from which it holds, where that is not the day of
    signing or the document shows none.
    """

    source: str
    on: date | None = None


def update_of(blocks: Sequence[Block], text: str, request: UpdateRequest, opened: Opened) -> Update:
    """Say what a document changes in a reviewed plan file (*đề xuất cập nhật*); the file stays as it is.

    `text` is that of the file, `opened` opens one in its place. A document that has half of the plan's duties is
    taken for a later version and compared duty by duty; any other for a letter, whose sentences are read. Words
    that the file keeps and the document still has are no change, whatever a person made of them. Raises
    `InvalidValue` (``draft-undated``, ``update-early``, ``plan-missing``) and as `opened`.
    """
    bodies = [block for body in parts_of(blocks).bodies for block in body]
    return update_from(draft_of(blocks), amendings_of(bodies), text, request, opened)


def update_from(
    draft: Draft, amendings: Sequence[Amending], text: str, request: UpdateRequest, opened: Opened
) -> Update:
    """Say what a document that is taken apart changes (*đề xuất từ bản bóc tách*); see `update_of`."""
    file, library = opened(text)
    head = file.data.plan
    if head is None:
        raise InvalidValue(Problem("plan-missing", "there is no plan in the file", file.name, "write [plan]"))
    plan = library.plans[head.id]
    on = _day(draft.head, request)
    label = _label(draft.head, request)
    known = _known(draft.head, library)
    by, directive = (CitationEntry(directive=known), None) if known else _new(draft.head, plan, library, request)
    ground = UpdateGround(plan, text, max(on, plan.applies_from), opened)
    changes = Changes(plan, ground, by)
    matched = match_version(plan, draft)
    version = is_version(plan, matched)
    if version:
        compare_version(plan, draft, matched, changes)
    else:
        asks = any(words is not None and is_request(words.text) for words in (draft.head.type, draft.head.title))
        compare_letter(amendings, draft, changes, asks=asks)
    found = Update(
        plan=plan,
        source=request.source,
        label=label,
        compared=Compared.VERSION if version else Compared.LETTER,
        on=ground.on,
        by=by,
        directive=directive,
        proposals=tuple(changes.proposals),
        added=tuple(changes.added),
        groups=_used(ground.groups, changes),
        points=tuple(sorted(changes.points, key=lambda point: _URGENCY[point.matter])),
    )
    if on < plan.applies_from and not found.changes_nothing:
        what = f"the document is older than the plan, which applies from {plan.applies_from}"
        hint = "give the day from which its changes hold, as in --on 2026-09-01"
        raise InvalidValue(Problem("update-early", what, str(on), hint))
    return found


def _used(groups: Iterable[GroupEntry], changes: Changes) -> tuple[GroupEntry, ...]:
    """The new groups that an amendment or a duty names: others were only looked up."""
    entries: list[DutyEntry] = [item.entry for item in changes.proposals]
    for new in changes.added:
        entries += [new.entry, *filter(None, (new.later,))]
    ids = {id_ for entry in entries for names in role_lists(entry).values() for id_ in names}
    said = [name_key(f"{entry.heading} {entry.who}") for entry in entries]
    return tuple(
        group for group in groups if group.id in ids or any(name_key(group.name) in words for words in said)
    )


def _day(head: DraftHead, request: UpdateRequest) -> date:
    on = request.on or signed_on(head)
    if on is None:
        what = "the document shows no whole day of signing, and an amendment needs its first day"
        hint = "give the day from which it holds, as in --on 2026-09-01"
        raise InvalidValue(Problem("draft-undated", what, head.date.text if head.date else "", hint))
    return on


def _number(head: DraftHead) -> DocumentNumber | None:
    try:
        return DocumentNumber.parse(head.number.text) if head.number else None
    except InvalidValue:
        return None


def _kind(head: DraftHead) -> str:
    """The type of the document; a letter has none at its head, and its number tells it."""
    if head.type is not None and head.type.text.strip():
        text = " ".join(head.type.text.split())
        return text[:1].upper() + text[1:].lower()
    return "Công văn" if head.number else ""


def _label(head: DraftHead, request: UpdateRequest) -> str:
    """How people cite the document, by its file where it does not say."""
    number, signed = _number(head), signed_on(head)
    day = f"ngày {signed:%d/%m/%Y}" if signed else ""
    cited = " ".join(part for part in (_kind(head), str(number or ""), day) if part)
    return cited if number else f"tệp «{request.source}»"


def _known(head: DraftHead, library: Library) -> str:
    """The id of the document where a pack or the file has it, of the same number, day and issuer; else ""."""
    number, signed = _number(head), signed_on(head)
    if number is None or signed is None:
        return ""
    issuer = name_key(head.issuer.text) if head.issuer else ""
    for directive in library.directives.values():
        same = directive.number == number and directive.signed_on == signed
        if same and (not issuer or issuer in name_key(directive.issuer) or name_key(directive.issuer) in issuer):
            return directive.id
    return ""


def _new(
    head: DraftHead, plan: Plan, library: Library, request: UpdateRequest
) -> tuple[CitationEntry, DirectiveEntry]:
    number, signed = _number(head), signed_on(head)
    named = f"{number or request.source} {signed.year if signed else ''}"
    id_ = free_id(plan.id, named, "van-ban", set(library.directives))
    title = " ".join(head.title.text.split()) if head.title and head.title.text.strip() else request.source
    return CitationEntry(directive=id_), DirectiveEntry(
        id=id_,
        title=title,
        issuer=head.issuer.text if head.issuer else "",
        number=str(number or ""),
        type=_kind(head),
        signed_on=signed,
        basis=f"tệp «{request.source}»",
    )
