"""What an update is read with (*cơ sở để đọc bản cập nhật*): the reviewed file's names, on its own day."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

import attrs

from ttdn.drafting.composing.ground import (
    LONGEST_NAME,
    NOBODY,
    NOT_IN_USE,
    UNKNOWN_KIND,
    Ground,
    free_id,
    unknown_names,
)
from ttdn.drafting.composing.phrases import Phrase
from ttdn.errors import InvalidValue, Problem
from ttdn.files.assemble import Library
from ttdn.files.compile_when import Reference, compile_when
from ttdn.files.load import LoadedFile
from ttdn.files.schema import SCHEMA_VERSION, DataFile, DutyEntry, GroupEntry, TaskEntry
from ttdn.files.scope import UNIT
from ttdn.files.toml_text import toml_text
from ttdn.language.names import NameBook
from ttdn.language.rereading import reread_time, reread_who
from ttdn.model.plans import Plan
from ttdn.model.tasks import Role, When, Who
from ttdn.model.timing import AfterEvent, ByReference, Continuous, NoTiming, OnRequest, Single, parts_of

Opened = Callable[[str], tuple[LoadedFile, Library]]
"""Opens a text in the place of the reviewed file (*mở nội dung thay tệp*); raises `InvalidFile`."""

_NOBODY = Who()


@attrs.frozen
class Said:
    """Who does something as an amendment has it (*phân công trong sửa đổi*), None where it cannot be held.

    `entry` holds words, or ids by role where the words name offices that are gone by the day; `faults` say why
    not.
    """

    entry: DutyEntry | None
    who: Who = _NOBODY
    faults: tuple[Problem, ...] = ()


@attrs.define
class UpdateGround:
    """Reads phrases as `ttdn check` will read them in the updated file (*cơ sở để đọc*).

    `groups` are those that the file must be given, for names that nobody bears.
    """

    plan: Plan
    text: str
    on: date
    opened: Opened
    groups: tuple[GroupEntry, ...] = ()
    _read: Ground | None = None

    @property
    def ground(self) -> Ground:
        """Names and times as they stand in the file with its new groups, on the day of the document."""
        if self._read is None:
            file, library = self.opened(self.text + _as_text(self.groups))
            scope = library.origins.scope(file)
            names = NameBook.of(scope.spellings(library.register))
            self._read = Ground(library, scope, names, (self.on,), self.plan.place)
        return self._read

    def when(self, words: str, on: date | None = None) -> When | None:
        """Read the words of a time as of a day, that of the document by default; None where they cannot be."""
        library = self.ground.library
        reference = Reference(on or self.on, self.plan.horizon, library.workdays, library.policy)
        with suppress(InvalidValue):
            return compile_when(words, None, reference)
        return None

    def time_words(self, text: str) -> str:
        """Return the part of a text that its time is read from, "" where none can be read.

        Words that hang on an event or another text, or only say from when on, give no deadline a new day.
        """
        reading = reread_time(text, issued=self.on)
        if reading.timing is None or not reading.used or any(map(_is_open, parts_of(reading.timing))):
            return ""
        return text[min(start for start, _ in reading.used) : max(stop for _, stop in reading.used)]

    def roles(self, phrase: Phrase) -> object:
        """Return whom words name in which role, to tell whether two phrases say the same."""
        read = reread_who(phrase.who, heading=phrase.heading, column=phrase.column, names=self.ground.names)
        return read.roles()

    def who(self, phrase: Phrase) -> Said:
        """Return who does something as the file can hold it; names that nobody ever bore become groups."""
        bare = TaskEntry(clause="-", title="-", who=phrase.who, heading=phrase.heading, column=phrase.column)
        read, faults = self.ground.who(bare)
        if not faults:
            return Said(bare, read)
        unknown = unknown_names(faults)
        known = [name for name in unknown if self.ground.names.knows(name)]
        if len(unknown) != len(faults):
            return Said(None, faults=faults)
        if known:
            return self._listed(bare, faults)
        for name in unknown:
            self._add(name)
        read, faults = self.ground.who(bare)
        return Said(bare, read) if not faults else Said(None, faults=faults)

    def nobody(self) -> str:
        """Return the id of a group that stands for nobody known, of the file or new to it."""
        there = {group.name: group.id for group in self.groups}
        for group in self.ground.library.register.groups.values():
            if self.ground.scope.has(UNIT, group.id):
                there.setdefault(group.name, group.id)
        return there[NOBODY] if NOBODY in there else self._add(NOBODY)

    def _listed(self, bare: TaskEntry, faults: tuple[Problem, ...]) -> Said:
        """The offices by id, where the words name some that are gone by now: they were known on the plan's day."""
        days = (self.on, self.plan.applies_from, *filter(None, (self.plan.issued_on,)))
        read, open_ = attrs.evolve(self.ground, days=days).who(bare)
        if open_:
            return Said(None, faults=faults)
        ids = {role: tuple(item.unit for item in read.assignments if item.role is role) for role in Role}
        return Said(
            DutyEntry(
                lead=ids[Role.LEAD],
                coordinating=ids[Role.COORDINATING],
                implementing=ids[Role.IMPLEMENTING],
                guiding=ids[Role.GUIDING],
                monitoring=ids[Role.MONITORING],
                recipient=ids[Role.RECIPIENT],
                via=ids[Role.VIA],
            ),
            read,
        )

    def _add(self, name: str) -> str:
        register = self.ground.library.register
        taken = {*register.units, *register.groups, *(group.id for group in self.groups)}
        id_ = free_id(self.plan.id, name[:LONGEST_NAME], "co-quan", taken)
        self.groups = (*self.groups, GroupEntry(id=id_, name=name, kinds=(UNKNOWN_KIND,), note=NOT_IN_USE))
        self._read = None
        return id_


def _is_open(timing: Single) -> bool:
    match timing:
        case NoTiming() | ByReference() | AfterEvent() | OnRequest():
            return True
        case Continuous(since=since, until=until):
            return since is not None and until is None
        case _:
            return False


def _as_text(groups: tuple[GroupEntry, ...]) -> str:
    """The tables of some groups, as they are put at the end of a file."""
    text = toml_text(DataFile(schema=SCHEMA_VERSION, group=groups))
    return "\n" + text.partition("\n")[2] if groups else ""
