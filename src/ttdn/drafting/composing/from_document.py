"""From an official document to a plan for a person to review (*soạn kế hoạch từ văn bản*): the whole way."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ttdn.drafting.composing.entries import DraftedPlan, compose
from ttdn.drafting.composing.ground import id_part, packs_for
from ttdn.drafting.composing.places import place_named
from ttdn.drafting.composing.plan_head import Request
from ttdn.drafting.emptiness import check_drafted, check_worded
from ttdn.drafting.readers.shipped import Reader
from ttdn.drafting.reading import read_document
from ttdn.drafting.taking_apart import draft_of
from ttdn.files.assemble import Library


def plan_from(
    document: Path | bytes,
    name: str,
    library: Library,
    *,
    readers: Sequence[Reader],
    own_id: str | None,
    place: str,
    uses: Sequence[str],
    on: date | None,
) -> DraftedPlan:
    """Read a document, take it apart and compose a plan of it (*soạn kế hoạch*); see `Workspace.draft`."""
    source = name or (document.name if isinstance(document, Path) else "")
    blocks = read_document(document, name, readers=readers)
    check_worded(blocks, source)
    draft = draft_of(blocks)
    check_drafted(draft, source)
    territory = place_named(place, library.register)
    packs = tuple(dict.fromkeys(uses)) or packs_for(territory, library)
    named = own_id if own_id is not None else f"nhap/{id_part(Path(source).stem, 'van-ban')}"
    return compose(draft, Request(named, source, territory, packs, on), library)
