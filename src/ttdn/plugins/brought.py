"""What plugins bring to a workspace (*dữ liệu do phần mở rộng cung cấp*): packs, working days, who is asked."""

from collections.abc import Sequence
from pathlib import Path

import attrs

from ttdn.errors import InvalidFile
from ttdn.files.assemble import Library, assemble
from ttdn.files.load import LoadedFile
from ttdn.model.heirs import Settle
from ttdn.model.workdays import WorkCalendar
from ttdn.plugins import specs
from ttdn.plugins.calling import settling
from ttdn.plugins.days import FurtherDays, lay_over, read_days
from ttdn.plugins.failures import Failure, FailureLog
from ttdn.plugins.pack_files import PackFiles, fitting, read_packs, sound
from ttdn.plugins.registry import Registry


@attrs.frozen(eq=False)
class Brought:
    """What the plugins of a registry bring (*dữ liệu do phần mở rộng cung cấp*), read once.

    `packs` fit together; `left_out` could be read but have a fault, or contradict another. `log` has the failures
    of the registry, and takes those that are met from now on.
    """

    packs: tuple[PackFiles, ...]
    left_out: tuple[PackFiles, ...]
    days: tuple[FurtherDays, ...]
    settle: Settle
    log: FailureLog

    @classmethod
    def by(cls, registry: Registry) -> "tuple[Brought, Library]":
        """Read what a registry's plugins bring, and put their packs together."""
        log = FailureLog(*registry.failures)
        read = read_packs(registry.offered(specs.packs), log.note)
        days = read_days(registry.offered(specs.workday_sources), log.note)
        brought = cls(sound(read, log.note), (), days, settling(registry, log.note), log)
        try:
            library = brought.assemble(brought.files)
        except InvalidFile:
            brought = attrs.evolve(brought, packs=fitting(brought.packs, log.note))
            library = brought.assemble(brought.files)
        return attrs.evolve(brought, left_out=tuple(item for item in read if item not in brought.packs)), library

    @property
    def files(self) -> tuple[LoadedFile, ...]:
        """The files of the packs."""
        return tuple(file for item in self.packs for file in item.files)

    def assemble(self, files: Sequence[LoadedFile]) -> Library:
        """Put files together with what the plugins know besides; raises `InvalidFile`."""
        failures: list[Failure] = []

        def calendar(of_files: WorkCalendar) -> WorkCalendar:
            return lay_over(of_files, self.days, failures.append)

        library = assemble(files, calendar=calendar)
        for failure in failures:
            self.log.note(failure)
        return attrs.evolve(library, register=attrs.evolve(library.register, settle=self.settle))

    def beside(self, path: Path) -> tuple[LoadedFile, ...]:
        """Return the files of the pack that was left out and has a file, if it is of one: they belong together."""
        folder = path.resolve().parent
        return tuple(
            file
            for item in self.left_out
            if any(Path(file.name).resolve().parent == folder for file in item.files)
            for file in item.files
        )
