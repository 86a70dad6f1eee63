"""What a file may name (*phạm vi tra cứu*): its own entries, those of its pack, and those of the packs it uses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Self

import attrs

from ttdn.files.load import LoadedFile
from ttdn.files.schema import DataFile
from ttdn.model.register import Register

# An id and the sort of thing it is of: a field of work may have the id of an office.
Named = tuple[str, str]
UNIT, FIELD, DIRECTIVE = "unit", "field", "directive"


@attrs.frozen
class Scope:
    """What one file may name (*phạm vi của một tệp*); see `Origins.scope`."""

    own: frozenset[str]
    _homes: frozenset[str]
    _origins: "Origins" = attrs.field(repr=False)

    def has(self, sort: str, id_: str) -> bool:
        """Tell whether an id may be named."""
        return not self._homes.isdisjoint(self._origins.homes.get((sort, id_), ()))

    def ids(self, sort: str) -> list[str]:
        """Return all ids of a sort that may be named."""
        return [id_ for of_sort, id_ in self._origins.homes if of_sort == sort and self.has(sort, id_)]

    def spellings(self, register: Register) -> Iterator[str]:
        """Yield the spellings of all names of offices that may be named."""
        for found in register.namesakes():
            if any(self.has(UNIT, spelling.bearer) for spelling in found):
                yield from (spelling.text for spelling in found)

    def hint(self, sort: str, ids: Iterable[str]) -> str:
        """Return what to add to `uses` so that one of some ids may be named; "" where no pack gives any."""
        homes = {home for id_ in ids for home in self._origins.homes.get((sort, id_), ())}
        found = sorted(pack for pack, home in self._origins.packs.items() if home in homes - self._homes)
        quoted = " or ".join(f'"{pack}"' for pack in found)
        return f"another pack knows it: add {quoted} to uses" if found else ""


@attrs.frozen(eq=False)
class Origins:
    """Where every id is given (*nguồn của mã*): `homes` are packs, or folders of files that are of no pack.

    `packs` gives the home of each pack, `uses` the packs that the head of a pack names.
    """

    homes: Mapping[Named, frozenset[str]]
    packs: Mapping[str, str]
    uses: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, files: Sequence[LoadedFile]) -> "Origins":
        """Gather where the ids of some files are given."""
        homes: dict[Named, frozenset[str]] = {}
        for file in files:
            for named in _given(file.data):
                homes[named] = homes.get(named, frozenset()) | {file.home}
        packs = {file.pack: file.home for file in files if file.pack}
        heads = [(file, file.data.pack.id) for file in files if file.data.pack]
        return cls(
            homes,
            packs | {pack: file.home for file, pack in heads},
            {file.home: file.data.uses for file, _ in heads},
        )

    def adding(self, file: LoadedFile) -> Self:
        """Return the origins with a file more (*thêm tệp*) that is of no pack and heads none."""
        homes = dict(self.homes)
        for named in _given(file.data):
            homes[named] = homes.get(named, frozenset()) | {file.home}
        return attrs.evolve(self, homes=homes)

    def scope(self, file: LoadedFile) -> Scope:
        r"""Return what a file may name: what is given in its pack or folder, in the packs it uses, and in theirs.

        >>> from ttdn.files.load import load_bytes
        >>> field = 'schema = 1\n[[field]]\nid = "{0}"\nname = "{0}"'
        >>> one, other = (load_bytes(field.format(id_), f"{id_}/a.toml") for id_ in ("bao-chi", "y-te"))
        >>> Origins.of([one, other]).scope(one).ids("field")
        ['bao-chi']
        """
        homes = {file.home}
        pending = [*file.data.uses, *self.uses.get(file.home, ())]
        while pending:
            home = self.packs.get(pending.pop(), "")
            if home and home not in homes:
                homes.add(home)
                pending += self.uses.get(home, ())
        own = frozenset(unit.id for unit in file.data.unit)
        return Scope(own, frozenset(homes), self)


def _given(data: DataFile) -> Iterator[Named]:
    yield from ((UNIT, unit.id) for unit in data.unit)
    yield from ((UNIT, group.id) for group in data.group)
    yield from ((FIELD, field.id) for field in data.field)
    yield from ((DIRECTIVE, directive.id) for directive in data.directive)
