"""The files of packs (*tệp của gói dữ liệu*): one faulty pack is left out and named, every other stands."""

from collections.abc import Callable, Iterator, Sequence

import attrs

from ttdn.errors import InvalidFile, Problem
from ttdn.files.assemble import assemble
from ttdn.files.load import LoadedFile, load
from ttdn.plugins.failures import Failure, Guard, Plugin, Step, failure
from ttdn.plugins.offers import Pack
from ttdn.plugins.registry import Offered

Note = Callable[[Failure], object]


@attrs.frozen(eq=False)
class PackFiles:
    """A pack with its files as they were read (*tệp của một gói*), and whose it is."""

    pack: str
    plugin: Plugin
    files: tuple[LoadedFile, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with its files, each for itself."""
        return tuple(problem for file in self.files for problem in file.problems)

    @property
    def uses(self) -> frozenset[str]:
        """The other packs that it builds on."""
        return frozenset(name for file in self.files for name in file.data.uses) - {self.pack}


def read_packs(packs: Sequence[Offered[Pack]], note: Note) -> tuple[PackFiles, ...]:
    """Read the files of packs (*đọc các gói dữ liệu*); packs that cannot be read, or have none, go to `note`."""
    return tuple(_read(packs, note))


def _read(packs: Sequence[Offered[Pack]], note: Note) -> Iterator[PackFiles]:
    for item in packs:
        subject = f"pack {item.offer.id}"
        files: tuple[LoadedFile, ...] = ()
        with Guard(item.plugin, Step.DATA, subject, note):
            files = tuple(load(file, pack=item.offer.id) for file in item.offer.files())
            if not files:
                what = f"there is no .toml file in {item.offer.root}"
                note(failure(item.plugin, Step.DATA, subject, what, "see that its wheel holds the data files"))
        if files:
            yield PackFiles(item.offer.id, item.plugin, files)


def sound(packs: Sequence[PackFiles], note: Note) -> tuple[PackFiles, ...]:
    """Return the packs whose files have no fault of their own (*gói không lỗi*); others go to `note`."""
    for item in packs:
        if item.problems:
            note(Failure(item.plugin, Step.DATA, item.problems, f"pack {item.pack}"))
    return tuple(item for item in packs if not item.problems)


def fitting(packs: Sequence[PackFiles], note: Note) -> tuple[PackFiles, ...]:
    """Return the packs that fit together (*các gói khớp nhau*), in their order.

    Each is tried after those it builds on, and otherwise in the order given: the first that does not fit to those
    before it is left out and goes to `note`, and so on.
    """
    kept: list[PackFiles] = []
    pending = _in_order(packs)
    while pending:
        fit = _how_many_fit(kept, pending)
        kept += pending[:fit]
        for odd in pending[fit : fit + 1]:
            note(Failure(odd.plugin, Step.DATA, _problems([*kept, odd]), f"pack {odd.pack}"))
        pending = pending[fit + 1 :]
    return tuple(item for item in packs if item in kept)


def _in_order(packs: Sequence[PackFiles]) -> list[PackFiles]:
    """The packs, each after those it builds on; a circle is left for `assemble` to name."""
    found: list[PackFiles] = []
    pending = list(packs)
    while pending:
        waiting = {item.pack for item in pending}
        ready = [item for item in pending if not item.uses & waiting]
        found += ready[:1] or pending[:1]
        pending.remove(found[-1])
    return found


def _how_many_fit(kept: Sequence[PackFiles], pending: Sequence[PackFiles]) -> int:
    """How many of the next packs fit to those kept."""
    fits, fails = 0, len(pending) + 1
    middle = len(pending)
    while fails - fits > 1:
        if _problems([*kept, *pending[:middle]]):
            fails = middle
        else:
            fits = middle
        middle = (fits + fails) // 2
    return fits


def _problems(packs: Sequence[PackFiles]) -> tuple[Problem, ...]:
    try:
        assemble([file for item in packs for file in item.files])
    except InvalidFile as error:
        return error.problems
    return ()
