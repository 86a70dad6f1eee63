"""The words and the role lists of a duty to offices of the register (*đọc phân công trong tệp*)."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.errors import Problem
from ttdn.files.mentions import near
from ttdn.files.namesakes import may_mean
from ttdn.files.positions import ValuePath
from ttdn.files.schema import DutyEntry
from ttdn.files.scope import UNIT, Scope
from ttdn.language.names import NameBook
from ttdn.language.rereading import reread_who
from ttdn.model.doubts import Doubt
from ttdn.model.register import Register
from ttdn.model.tasks import Assignment, Role, Who
from ttdn.model.units import Group, Unit
from ttdn.text import name_key

# Folded: "(có) liên quan", "khác (có liên quan)" behind the name of a group say that not all of it is meant.
_RELEVANT = re.compile(r" (?:khac )?(?:co )?lien quan(?: khac)?$| khac$")
_PLURAL = re.compile(r"^(?:cac|nhung) ")


@attrs.frozen
class Found:
    """What a name in a plan means (*kết quả tra tên*): the id, or the problem with it."""

    name: str
    id: str = ""
    relevant_only: bool = False
    problems: tuple[Problem, ...] = ()


@attrs.frozen
class Roll:
    """Who may be named in a plan (*đối tượng được nêu*): the register, names in scope, the plan's days and place.

    A name is looked up on the first of `days` on which anybody bears it whom the plan may name: see `Scope` and
    `may_mean`.
    """

    register: Register
    names: NameBook
    days: tuple[date, ...]
    place: str
    scope: Scope
    _borne: dict[str, tuple[list[str], bool]] = attrs.field(
        init=False, repr=False, eq=False, factory=dict[str, tuple[list[str], bool]]
    )

    def look_up(self, name: str, settled: Collection[str] = ()) -> Found:
        """Look up a name, or an id; of several that bear a name, those of the `settled` ids are meant."""
        if name in self.register.units or name in self.register.groups:
            return self._by_id(name)
        if name not in self._borne:  # a plan names the same few offices line by line
            self._borne[name] = self._bearers(name)
        bearers, relevant_only = self._borne[name]
        ids = [id_ for id_ in bearers if id_ in settled] or bearers
        if not ids:
            return Found(name, problems=(Problem("unit-unknown", self._nobody(), name, self._hint(name)),))
        if len(ids) > 1:
            hint = f"give the id in a list of its role: {', '.join(ids)}"
            return Found(name, problems=(Problem("unit-ambiguous", "several bear this name", name, hint),))
        return Found(name, ids[0], relevant_only)

    def _by_id(self, id_: str) -> Found:
        if not self.scope.has(UNIT, id_):
            what = "no unit or group that the plan may name has this id"
            hint = self.scope.hint(UNIT, [id_]) or near(id_, self.scope.ids(UNIT))
            return Found(id_, problems=(Problem("unit-unknown", what, id_, hint),))
        if id_ in self.register.units:
            return Found(self.register.full_name(id_, self.days[0]), id_)
        return Found(self.register.groups[id_].name, id_)

    def _bearers(self, name: str) -> tuple[list[str], bool]:
        """The ids of those in scope that a name means, and whether only some members are meant (*liên quan*)."""
        for text, relevant_only in _variants(name):
            for day in self.days:
                meant = [item for item in self._meant(text, day) if self.scope.has(UNIT, item.id)]
                here = [item for item in meant if self.place and self.place in {item.place, item.id}]
                if meant:
                    return [item.id for item in here or meant], relevant_only
        return [], False

    def _meant(self, text: str, day: date) -> list[Unit | Group]:
        """Those of all packs that a name can mean in a plan of this place."""
        bearers = self.register.named(text, day)
        return [item for item in bearers if may_mean(text, item, self.place, self.scope.own, self.register)]

    def _hint(self, name: str) -> str:
        named = [(text, day) for text, _ in _variants(name) for day in self.days]
        if hint := self.scope.hint(UNIT, [item.id for text, day in named for item in self._meant(text, day)]):
            return hint
        elsewhere = [item.id for text, day in named for item in self.register.named(text, day)]
        if any(self.scope.has(UNIT, id_) for id_ in elsewhere):
            wanted = (
                "the name with its province"
                if self.place
                else "the `place` of the plan, the name with its province"
            )
            return f"it is a name in other provinces: give {wanted}, or the id in a list of its role"
        if self.names.knows(name):
            return "it is a name of other days: take that of the day, or give the id in a list of its role"
        alike = self.names.nearest(name)
        return f"did you mean {'; '.join(alike)}?" if alike else "add the unit or group, or correct the name"

    def _nobody(self) -> str:
        days = " or ".join(str(day) for day in dict.fromkeys(self.days))
        return f"no unit or group that the plan may name bore this name on {days}"


def _variants(name: str) -> Iterator[tuple[str, bool]]:
    """The name as written, then in the plural or without it, then without "liên quan"."""
    key = name_key(name)
    bare = _RELEVANT.sub("", key)
    for text, relevant_only in dict.fromkeys([(key, False), (bare, bare != key)]):
        yield text, relevant_only
        yield _PLURAL.sub("", text) if _PLURAL.match(text) else f"cac {text}", relevant_only


def role_lists(entry: DutyEntry) -> Mapping[Role, tuple[str, ...]]:
    """Return the names and ids that the role lists of an entry hold."""
    return {
        Role.LEAD: entry.lead,
        Role.COORDINATING: entry.coordinating,
        Role.IMPLEMENTING: entry.implementing,
        Role.GUIDING: entry.guiding,
        Role.MONITORING: entry.monitoring,
        Role.RECIPIENT: entry.recipient,
        Role.VIA: entry.via,
    }


def compile_who(entry: DutyEntry, roll: Roll, note: Callable[[Problem, ValuePath], None]) -> Who:
    """Read who carries a duty from its words, its role lists, or both.

    Where both name offices, each list must name the same offices as the words do in that role; an id in a list
    settles which of several offices of one name is meant. What is wrong is given to `note` with its path in the
    entry: ``unit-unknown``, ``unit-ambiguous``, ``phrase-unread``, ``reading-disagrees``.
    """
    faults: list[tuple[Problem, ValuePath]] = []
    from_lists: list[Assignment] = []
    for role, names in role_lists(entry).items():
        for index, name in enumerate(names):
            found = roll.look_up(name)
            faults += [(problem, (role.value, index)) for problem in found.problems]
            from_lists.append(Assignment(role, found.name, found.id))
    reading = reread_who(entry.who, heading=entry.heading, column=entry.column, names=roll.names)
    doubts = list(reading.doubts)
    from_words: list[Assignment] = []
    for spoken in reading.assignments:
        found = roll.look_up(spoken.name, [item.unit for item in from_lists if item.role is spoken.role])
        faults += [(problem, ("who",)) for problem in found.problems]
        doubts += [Doubt.RELEVANT_ONLY] if found.relevant_only else []
        from_words.append(Assignment(spoken.role, found.name, found.id))
    if entry.who and not from_words and not from_lists:
        hint = 'name the offices by role, as in `lead = ["…"]`; try `ttdn explain who`'
        faults.append((Problem("phrase-unread", "the words of `who` name no office", entry.who, hint), ("who",)))
    if from_words and not faults:
        faults = _disagreements(from_words, from_lists)
    for problem, path in dict.fromkeys(faults):
        note(problem, path)
    assignments = tuple(from_words or from_lists)
    return Who(entry.who, assignments, tuple(dict.fromkeys(doubts)), entry.heading, entry.column)


def _disagreements(
    from_words: Sequence[Assignment], from_lists: Sequence[Assignment]
) -> list[tuple[Problem, ValuePath]]:
    """The roles in which a list names other offices than the words do."""
    faults: list[tuple[Problem, ValuePath]] = []
    for role in dict.fromkeys(item.role for item in from_lists):
        spoken = {item.unit: item.name for item in from_words if item.role is role}
        listed = {item.unit: item.name for item in from_lists if item.role is role}
        if spoken.keys() != listed.keys():
            what = f"the words read as {role.value} = {', '.join(spoken.values()) or 'nobody'}"
            got = f"{role.value} = {', '.join(listed.values())}"
            faults.append((Problem("reading-disagrees", what, got, "correct one of the two"), (role.value,)))
    return faults
