"""Where ids are given and used (*mã và nơi dùng mã*): given twice, not there, or in circles."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Generic, TypeVar

import attrs

from ttdn.errors import Problem
from ttdn.files.findings import Findings
from ttdn.files.load import LoadedFile
from ttdn.files.positions import ValuePath
from ttdn.files.schema import DataFile

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")


_Entry = TypeVar("_Entry")


@attrs.frozen
class Mention:
    """An id as it stands in a file (*mã trong tệp*)."""

    id: str
    file: LoadedFile
    path: ValuePath


@attrs.frozen
class Placed(Generic[_Entry]):
    """An entry with the file and the path it comes from (*mục và vị trí*)."""

    entry: _Entry
    file: LoadedFile
    path: ValuePath

    def mentions(self, key: str, *ids: str) -> Iterator[Mention]:
        """Yield the ids that stand under a key of the entry, in a list where there are several; none for ""."""
        several = isinstance(getattr(self.entry, key), tuple)
        for index, id_ in enumerate(ids):
            if id_:
                yield Mention(id_, self.file, (*self.path, key, index) if several else (*self.path, key))


def placed(
    files: Iterable[LoadedFile], table: str, entries: Callable[[DataFile], Iterable[_Entry]]
) -> tuple[Placed[_Entry], ...]:
    """Return the tables of one name of all files, in their order, each with its place."""
    return tuple(
        Placed(entry, file, (table, index)) for file in files for index, entry in enumerate(entries(file.data))
    )


def is_id(text: str) -> bool:
    """Tell whether a text has the form of an id (*dạng của mã*): it stands in addresses and file names.

    >>> is_id("hue/so-ngoai-vu"), is_id("Hue/")
    (True, False)
    """
    return _ID.fullmatch(text) is not None


def check_given(given: Sequence[Mention], code: str, what: str, findings: Findings, otherwise: str = "") -> None:
    """Note the ids that are not well formed (``id-form``), and those that are given twice (`code`).

    `otherwise` says what else to do about two of one id. See `is_id`.
    """
    first: dict[str, Mention] = {}
    for mention in given:
        if not is_id(mention.id):
            hint = 'write lower-case letters, digits and hyphens, as in "hue/so-ngoai-vu"'
            problem = Problem("id-form", "not an id", mention.id, hint)
            findings.add(problem, mention.file, *mention.path)
        earlier = first.setdefault(mention.id, mention)
        if earlier is not mention:
            hint = f"it is at {earlier.file.place(*earlier.path)} already{otherwise}"
            findings.add(Problem(code, what, mention.id, hint), mention.file, *mention.path)


def check_used(used: Iterable[Mention], known: Collection[str], code: str, what: str, findings: Findings) -> None:
    """Note the ids that nobody gives, with those that look like them."""
    for mention in used:
        if mention.id not in known:
            hint = near(mention.id, known)
            findings.add(Problem(code, what, mention.id, hint), mention.file, *mention.path)


def near(text: str, known: Iterable[str]) -> str:
    """Return a hint that names what looks like a text.

    >>> near("hue/so-ngoai-v", ["hue/so-ngoai-vu", "vn/bo-y-te"])
    'did you mean hue/so-ngoai-vu?'
    """
    found = get_close_matches(text, known, 3)
    return f"did you mean {', '.join(found)}?" if found else "nothing looks like it"


def check_circles(links: Mapping[str, Sequence[Mention]], code: str, what: str, findings: Findings) -> None:
    """Note every circle among ids, once, at the link that closes it; `links` are the ids that an id points to."""
    done: set[str] = set()
    for begin in links:
        trail: list[str] = [begin]
        pending = [iter(links[begin])]
        while pending and begin not in done:
            link = next(pending[-1], None)
            if link is None:
                pending.pop()
                done.add(trail.pop())
            elif link.id in trail:
                circle = " → ".join((*trail[trail.index(link.id) :], link.id))
                findings.add(Problem(code, what, circle, "take one of the links out"), link.file, *link.path)
            elif link.id in links and link.id not in done:
                trail.append(link.id)
                pending.append(iter(links[link.id]))
