"""The words and the role lists of a duty to offices of the register (*đọc phân công trong tệp*)."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.errors import Problem
from ttdn.files.positions import ValuePath
from ttdn.files.schema import DutyEntry
from ttdn.language.names import NameBook
from ttdn.language.who import read_who
from ttdn.model.doubts import Doubt
from ttdn.model.register import Register
from ttdn.model.tasks import Assignment, Role, Who
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
    """Who may be named in a plan (*đối tượng được nêu*): the register, its names, the plan's days and place.

    A name is looked up on the first of `days` on which anybody bears it.
    """

    register: Register
    names: NameBook
    days: tuple[date, ...]
    place: str = ""

    def look_up(self, name: str, settled: Collection[str] = ()) -> Found:
        """Look up a name, or an id; of several that bear a name, those of the `settled` ids are meant."""
        if name in self.register.units:
            return Found(self.register.full_name(name, self.days[0]), name)
        if name in self.register.groups:
            return Found(self.register.groups[name].name, name)
        bearers, relevant_only = self._bearers(name)
        ids = [id_ for id_ in bearers if id_ in settled] or bearers
        if not ids:
            return Found(name, problems=(Problem("unit-unknown", self._nobody(), name, self._hint(name)),))
        if len(ids) > 1:
            hint = f"give the id in a list of its role: {', '.join(ids)}"
            return Found(name, problems=(Problem("unit-ambiguous", "several bear this name", name, hint),))
        return Found(name, ids[0], relevant_only)

    def _bearers(self, name: str) -> tuple[list[str], bool]:
        """The ids of those who bear a name, and whether only some of their members are meant (*liên quan*)."""
        for text, relevant_only in _variants(name):
            for day in self.days:
                if bearers := self.register.named(text, day, place=self.place):
                    return [item.id for item in bearers], relevant_only
        return [], False

    def _hint(self, name: str) -> str:
        if self.names.knows(name):
            return "it is a name of other days: take that of the day, or give the id in a list of its role"
        near = self.names.nearest(name)
        return f"did you mean {'; '.join(near)}?" if near else "add the unit or group, or correct the name"

    def _nobody(self) -> str:
        return f"no unit or group bore this name on {' or '.join(str(day) for day in self.days)}"


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
    reading = read_who(entry.who, heading=entry.heading, column=entry.column, names=roll.names)
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
