"""What a draft is read with (*cơ sở để đọc bản nháp*): the packs it uses, and offices that only it names."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Self

import attrs

from ttdn.errors import Problem
from ttdn.files.assemble import Library
from ttdn.files.compile_register import group_of
from ttdn.files.compile_when import Reference
from ttdn.files.compile_who import Roll, compile_who
from ttdn.files.load import load_bytes
from ttdn.files.schema import SCHEMA_VERSION, DataFile, GroupEntry, TaskEntry
from ttdn.files.scope import DIRECTIVE, UNIT, Scope
from ttdn.files.toml_text import toml_text
from ttdn.language.names import NameBook
from ttdn.model.documents import Directive
from ttdn.model.tasks import Who
from ttdn.model.units import Tier, Unit
from ttdn.text import is_id, name_key, slug

NOBODY = "chưa xác định cơ quan thực hiện"
"""The name of the group that stands where a document names no office that could be read."""

NOT_IN_USE = "chưa có trong gói dữ liệu đang dùng"
LONGEST_NAME = 200
UNKNOWN_KIND = "chua-co-trong-danh-ba"
"""A kind that no unit has: a group of it stands for nobody the register lists, and agendas say so."""

_SLUG_LENGTH = 60
_TERRITORY = re.compile(r"(?:tinh|thanh pho) ")


@attrs.frozen(eq=False)
class Ground:
    """The library with what a draft gives itself (*cơ sở để đọc*), and how names and times are read in it.

    `days` are those on which names are looked up, the first also the one that phrases are read from; `horizon`
    is the last day of the plan, inclusive, None where it names none.
    """

    library: Library
    scope: Scope
    names: NameBook
    days: tuple[date, ...]
    place: str
    horizon: date | None = None

    @classmethod
    def of(
        cls,
        library: Library,
        uses: tuple[str, ...],
        groups: tuple[GroupEntry, ...],
        days: tuple[date, ...],
        place: str,
    ) -> Self:
        """Put the packs together with some groups; raises `InvalidFile`, `InvalidValue` as they are refused."""
        file = load_bytes(toml_text(DataFile(schema=SCHEMA_VERSION, uses=uses, group=groups)), "draft.toml")
        register = library.register.with_groups(*map(group_of, file.data.group))
        whole = attrs.evolve(library, register=register, origins=library.origins.adding(file))
        scope = whole.origins.scope(file)
        return cls(whole, scope, NameBook.of(scope.spellings(register)), days, place)

    def ending(self, horizon: date | None) -> Self:
        """Return the ground of a plan that ends (*có thời điểm kết thúc*) with a day, inclusive."""
        return attrs.evolve(self, horizon=horizon)

    @property
    def reference(self) -> Reference:
        """What time phrases are read against."""
        return Reference(self.days[0], self.horizon, self.library.workdays, self.library.policy)

    @cached_property
    def _roll(self) -> Roll:
        return Roll(self.library.register, self.names, self.days, self.place, self.scope)

    def who(self, entry: TaskEntry) -> tuple[Who, tuple[Problem, ...]]:
        """Read who carries a duty, with what `ttdn check` would say against it."""
        faults: list[Problem] = []
        read = compile_who(entry, self._roll, lambda problem, _: faults.append(problem))
        return read, tuple(faults)

    def is_central(self, issuer: str) -> bool:
        """Tell whether a central body bears a name."""
        bearers = (item for day in self.days for item in self.library.register.named(issuer, day))
        return any(isinstance(item, Unit) and item.tier is Tier.CENTRAL for item in bearers)

    def places_of(self, issuer: str) -> tuple[str, ...]:
        """Return the ids of the provinces whose name ends that of an office: "UBND tỉnh Ninh Bình"."""
        register, key = self.library.register, f" {name_key(issuer)}"
        named = ((unit.id, name_key(register.name(unit.id, self.days[0]))) for unit in register.units.values())
        return tuple(id_ for id_, name in named if _TERRITORY.match(name) and key.endswith(f" {name}"))

    def directives(self) -> Iterator[Directive]:
        """Yield the directives that may be named."""
        for directive in self.library.directives.values():
            if self.scope.has(DIRECTIVE, directive.id):
                yield directive


def packs_for(place: str, library: Library) -> tuple[str, ...]:
    """Return the packs whose names a plan of some place needs (*gói cần dùng*): those that give offices there.

    Where none does it is that of the place, without a place those of the central bodies. They are ids, in order.
    """
    units = library.register.units.values()
    there = [unit for unit in units if (unit.place == place if place else unit.tier is Tier.CENTRAL)]
    needed = there or [unit for unit in units if unit.id == place]
    homes = {home for unit in needed for home in library.origins.homes.get((UNIT, unit.id), ())}
    return tuple(sorted(pack for pack, home in library.origins.packs.items() if home in homes))


def id_part(words: str, otherwise: str) -> str:
    """Make the last part of an id from words (*đặt mã*); `otherwise` where they have none, or none that may stand.

    >>> id_part("Đài PT-TH tỉnh", "co-quan"), id_part("NUL", "co-quan"), id_part("…", "co-quan")
    ('dai-pt-th-tinh', 'co-quan-nul', 'co-quan')
    """
    own = slug(words)[:_SLUG_LENGTH].strip("-")
    return own if is_id(own) else f"{otherwise}-{own}".strip("-")


def free_id(base: str, words: str, otherwise: str, taken: Collection[str]) -> str:
    """Make an id under another one from words (*đặt mã*), that nobody has yet.

    >>> free_id("nhap/a", "Đài PT-TH tỉnh", "co-quan", {"nhap/a/dai-pt-th-tinh"})
    'nhap/a/dai-pt-th-tinh-2'
    """
    own = id_part(words, otherwise)
    found, count = f"{base}/{own}", 1
    while found in taken:
        count += 1
        found = f"{base}/{own}-{count}"
    return found


def unknown_names(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return the names that problems say nobody bears, each spelling-blind name once."""
    named = (problem.got for problem in problems if problem.code == "unit-unknown" and name_key(problem.got))
    return tuple({name_key(name): name for name in named}.values())
