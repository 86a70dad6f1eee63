"""The words and the role lists of a duty to offices of the register (*đọc phân công trong tệp*)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from ttdn.errors import InvalidValue, Problem
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
class Roll:
    """Who may be named in a plan (*đối tượng được nêu*): the register, its names, the plan's days and place.

    A name is looked up on the first of `days` on which anybody bears it.
    """

    register: Register
    names: NameBook
    days: tuple[date, ...]
    place: str = ""

    def found(self, name: str) -> tuple[tuple[str, ...], bool]:
        """Return the ids of those who bear a name, and whether only some of them are meant (*liên quan*)."""
        for text, relevant_only in _variants(name):
            for day in self.days:
                if bearers := self.register.named(text, day, place=self.place):
                    return tuple(item.id for item in bearers), relevant_only
        return (), False

    def holds(self, id_: str) -> bool:
        """Tell whether an id is that of a unit or a group."""
        return id_ in self.register.units or id_ in self.register.groups

    def name_of(self, id_: str) -> str:
        """Return how to write a unit or group that is given by id."""
        group = self.register.groups.get(id_)
        return group.name if group else self.register.full_name(id_, self.days[0])


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


def compile_who(entry: DutyEntry, roll: Roll) -> Who:
    """Read who carries a duty from its words, its role lists, or both.

    Where both name offices, each list must name the same offices as the words do in that role; an id in a list
    settles which of several offices of one name is meant. Raises `InvalidValue` with all that is wrong:
    ``unit-unknown``, ``unit-ambiguous``, ``phrase-unread``, ``reading-disagrees``.
    """
    words = entry.who
    listed = {role: names for role, names in role_lists(entry).items() if names}
    reading = read_who(words, heading=entry.heading, column=entry.column, names=roll.names)
    problems: list[Problem] = []
    from_lists = [
        _assignment(role, name, roll, (), problems)[0] for role, names in listed.items() for name in names
    ]
    doubts = list(reading.doubts)
    from_words: list[Assignment] = []
    for spoken in reading.assignments:
        settled = [item.unit for item in from_lists if item.role is spoken.role]
        assignment, relevant_only = _assignment(spoken.role, spoken.name, roll, settled, problems)
        from_words.append(assignment)
        doubts += [Doubt.RELEVANT_ONLY] if relevant_only else []
    if words and not from_words and not from_lists:
        hint = 'name the offices by role, as in `lead = ["…"]`; try `ttdn explain who`'
        problems.append(Problem("phrase-unread", "the words of `who` name no office", words, hint))
    if from_words and not problems:
        problems += [
            found for role in listed if (found := _disagreement(role, from_words, from_lists)) is not None
        ]
    if problems:
        raise InvalidValue(*dict.fromkeys(problems))
    return Who(words, tuple(from_words or from_lists), tuple(dict.fromkeys(doubts)), entry.heading, entry.column)


def _assignment(
    role: Role, name: str, roll: Roll, settled: Sequence[str], problems: list[Problem]
) -> tuple[Assignment, bool]:
    """Look up one name or id; what is wrong with it is noted."""
    if roll.holds(name):
        return Assignment(role, roll.name_of(name), name), False
    ids, relevant_only = roll.found(name)
    chosen = [id_ for id_ in ids if id_ in settled] or list(ids)
    if not chosen:
        near = roll.names.nearest(name)
        hint = f"did you mean {'; '.join(near)}?" if near else "add the unit or group, or correct the name"
        what = f"nobody bore this name on {roll.days[0]}"
        problems.append(Problem("unit-unknown", what, name, hint))
    elif len(chosen) > 1:
        hint = f"give an id: {', '.join(chosen)}"
        problems.append(Problem("unit-ambiguous", "several bear this name", name, hint))
    return Assignment(role, name, chosen[0] if chosen else ""), relevant_only


def _disagreement(
    role: Role, from_words: Sequence[Assignment], from_lists: Sequence[Assignment]
) -> Problem | None:
    """What is wrong where a list names other offices in a role than the words do."""
    spoken = {item.unit: item.name for item in from_words if item.role is role}
    listed = {item.unit: item.name for item in from_lists if item.role is role}
    if spoken.keys() == listed.keys():
        return None
    return Problem(
        "reading-disagrees",
        f"the words read as {role.value} = {', '.join(spoken.values()) or 'nobody'}",
        f"{role.value} = {', '.join(listed.values())}",
        "correct one of the two",
    )
