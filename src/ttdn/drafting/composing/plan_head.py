"""The head of a plan from that of a document (*phần đầu kế hoạch*): what it does not say stays empty."""

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from ttdn.drafting.composing.citations import Cited, cited_in, day_in
from ttdn.drafting.composing.decisions import Decision, Matter, said
from ttdn.drafting.composing.ground import Ground, free_id
from ttdn.drafting.composing.in_force import InForce
from ttdn.drafting.draft import DraftHead, Words
from ttdn.errors import InvalidValue, Problem
from ttdn.files.schema import DirectiveEntry, PlanEntry
from ttdn.model.documents import Directive, DocumentNumber
from ttdn.text import name_key

# A paragraph that begins so names what the document rests on in law, not what it carries out.
_GROUNDS = "căn cứ"


@attrs.frozen
class Request:
    """What a person says of a draft (*yêu cầu soạn*), beside the document.

    `id` is that of the plan; `source` the name of the document's file; `place` the id of the territory whose
    offices it names, "" for none; `uses` the packs whose names it knows; `on` the day it is drafted, which stands
    in where the document has no date.
    """

    id: str
    source: str
    place: str = ""
    uses: tuple[str, ...] = ()
    on: date | None = None


@attrs.frozen
class DraftedHead:
    """The head of a plan (*phần đầu đã soạn*), the directives that no pack has, and what is open.

    `carried_out` says in words what the plan implements.
    """

    entry: PlanEntry
    directives: tuple[DirectiveEntry, ...]
    carried_out: tuple[str, ...]
    open: tuple[Decision, ...]


def signed_on(head: DraftHead) -> date | None:
    """Return the day that a document is signed on, None where it shows none that is whole."""
    return day_in(head.date.text) if head.date else None


def days_of(head: DraftHead, request: Request, holds: InForce | None = None) -> tuple[date, date]:
    """Return the first day a document binds, and that of its reading (*ngày áp dụng, ngày soạn*).

    It binds from the day it names itself, `holds`, else from that of its signing.

    Raises `InvalidValue` (``draft-undated``) where neither the document nor the request has a day.
    """
    signed = signed_on(head)
    applies, revised = (holds.first if holds else signed) or request.on, request.on or signed
    if applies is None or revised is None:
        what = "the document shows no whole day of signing, and a plan needs a first day"
        hint = "give the day it applies from, as in --on 2024-04-15"
        raise InvalidValue(Problem("draft-undated", what, head.date.text if head.date else "", hint))
    return applies, revised


def drafted_head(head: DraftHead, request: Request, ground: Ground, holds: InForce | None = None) -> DraftedHead:
    """Return the head of a plan (*soạn phần đầu*), citations as directives; raises as `days_of`."""
    applies, revised = days_of(head, request, holds)
    signed = signed_on(head)
    implements, directives = _cited(head, request, ground)
    own = {item.id: f"{item.type} {item.number} ({item.issuer})" for item in directives}
    carried_out = tuple(own.get(id_) or ground.library.directives[id_].label for id_ in implements)
    entry = PlanEntry(
        id=request.id,
        title=_titled(head) or request.source,
        issuer=head.issuer.text if head.issuer else "",
        applies_from=applies,
        revised=revised,
        number=_number(head.number),
        issued_on=signed,
        applies_because=_because(head, signed, holds),
        place=request.place,
        implements=implements,
        basis=f"tệp «{request.source}»",
    )
    return DraftedHead(entry, directives, carried_out, tuple(_open(head, entry, ground)))


def _given(words: Words | None) -> list[str]:
    return [words.text] if words and words.text.strip() else []


def _titled(head: DraftHead) -> str:
    """The type and the title, the type once."""
    kind, title = " ".join(_given(head.type)), " ".join(_given(head.title))
    return title if name_key(title).startswith(name_key(kind)) and title else f"{kind} {title}".strip()


def _because(head: DraftHead, signed: date | None, holds: InForce | None) -> str:
    if holds is not None:
        place = said(holds.origin)
        return f"«{holds.words}»" + (f" ({place})" if place else "")
    if signed is None:
        return "ngày do người soạn cho; bản văn bản không ghi đủ ngày ký"
    place = said(head.date.origin) if head.date else ""
    return f"ngày ký ghi trên văn bản ({place})" if place else "ngày ký ghi trên văn bản"


def _number(words: Words | None) -> str:
    """The number as it is cited, "" where the document shows none that is whole."""
    try:
        return str(DocumentNumber.parse(words.text)) if words else ""
    except InvalidValue:
        return ""


def _open(head: DraftHead, entry: PlanEntry, ground: Ground) -> Iterator[Decision]:
    if entry.issued_on is None:
        text = f"Văn bản không ghi đủ ngày ký; lấy {entry.applies_from:%d/%m/%Y} làm ngày bắt đầu áp dụng"
        yield _decision(Matter.NO_DATE, text, "applies_from", head.date)
    if not entry.place and not ground.is_central(entry.issuer):
        places = " hoặc ".join(f'place = "{id_}"' for id_ in ground.places_of(entry.issuer)) or 'place = "…"'
        text = f"Chưa cho biết kế hoạch của địa bàn nào; soạn lại với --place, hoặc ghi {places}"
        yield _decision(Matter.NO_PLACE, text, "issuer", head.issuer)
    own = ground.places_of(entry.issuer) if entry.place else ()
    if own and not any(f"{entry.place}/".startswith(f"{id_}/") for id_ in own):
        text = f"Địa bàn đã cho không phải địa bàn của cơ quan ban hành ({', '.join(own)}); xem lại place"
        yield _decision(Matter.NO_PLACE, text, "place", head.issuer)
    if not entry.issuer.strip():
        yield _decision(Matter.NO_ISSUER, "Không thấy cơ quan ban hành, ghi vào issuer", "issuer", head.signer)
    if not (_given(head.title) or _given(head.type)):
        text = "Không thấy tên văn bản; đang lấy tên tệp"
        yield _decision(Matter.NO_TITLE, text, "title", None)
    if not entry.number:
        text = 'Văn bản không ghi đủ số, ký hiệu; nếu biết, ghi number = "…"'
        yield _decision(Matter.NO_NUMBER, text, "id", head.number)


def _decision(matter: Matter, text: str, key: str, words: Words | None) -> Decision:
    if words is None or not words.text.strip():
        return Decision(matter, text, key=key)
    return Decision(matter, f"{text}; văn bản ghi «{words.text}»", words.origin, key, words=words.text)


def _cited(
    head: DraftHead, request: Request, ground: Ground
) -> tuple[tuple[str, ...], tuple[DirectiveEntry, ...]]:
    """The ids of what the document carries out, and entries of all that it cites and no pack has."""
    taken, implements = set(ground.library.directives), dict[str, None]()
    entries: dict[Cited, DirectiveEntry] = {}
    for words in (*head.basis, *filter(None, (head.title,))):
        for cited in cited_in(words.text):
            known, key = _known(cited, ground.directives()), attrs.evolve(cited, type="", title="")
            if known is None and key not in entries:
                entries[key] = _entry(cited, words, request, taken)
                taken.add(entries[key].id)
            if not words.text.strip().lower().startswith(_GROUNDS):
                implements[known.id if known else entries[key].id] = None
    return tuple(implements), tuple(entries.values())


def _known(cited: Cited, directives: Iterable[Directive]) -> Directive | None:
    """The directive of a pack that is cited: of one number, day and issuer, its province left out or not."""
    for directive in directives:
        issuers = sorted((name_key(directive.issuer), name_key(cited.issuer)), key=len)
        same = directive.number == cited.number and directive.signed_on == cited.signed_on
        if same and f"{issuers[1]} ".startswith(f"{issuers[0]} "):
            return directive
    return None


def _entry(cited: Cited, words: Words, request: Request, taken: set[str]) -> DirectiveEntry:
    place = said(words.origin)
    named = f"{cited.number} {cited.signed_on.year}" if cited.number.year is None else str(cited.number)
    return DirectiveEntry(
        id=free_id(request.id, named, "van-ban", taken),
        title=cited.title,
        issuer=cited.issuer,
        number=str(cited.number),
        type=cited.type,
        signed_on=cited.signed_on,
        basis=f"viện dẫn trong tệp «{request.source}»" + (f", {place}" if place else ""),
    )
