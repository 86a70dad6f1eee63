"""Whether a pack is sound (*kiểm tra gói dữ liệu*): its files, its sources, its agendas, its feeds."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from ttdn import built_in
from ttdn.agenda import Bearer, Occurrence, Standing, agenda
from ttdn.errors import Place, Problem, TtdnError
from ttdn.files.load import LoadedFile, load
from ttdn.files.schema import ChangeEntry, DayEntry, DirectiveEntry, UnitEntry
from ttdn.lint.checks import check_bytes
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.plugins import specs
from ttdn.plugins.failures import Failure, Plugin
from ttdn.plugins.offers import Named, Pack
from ttdn.plugins.registry import ALL, Offered, Registry
from ttdn.workspace import Workspace


def problems_of_pack(pack: Pack, beside: Iterable[Pack] = ()) -> Iterator[Problem]:
    """Yield all that is wrong with a pack, together with those that ship and others `beside`."""
    own = Registry.discover([built_in], blocked=[ALL])
    others = (*own.collect(specs.packs), *beside)
    packs = {item.id: item for item in others} | {pack.id: pack}
    offers = tuple(Offered[Named](item, Plugin(item.id), specs.packs.name) for item in packs.values())
    workspace = Workspace.open(registry=attrs.evolve(own, offers=offers))
    yield from problems_of_failures(item for item in workspace.failures if item.plugin.name == pack.id)
    yield from problems_in_workspace(workspace, pack)


def problems_of_failures(failures: Iterable[Failure]) -> Iterator[Problem]:
    """Yield the problems of failures, each with what it was about."""
    for failure in failures:
        about = f"{failure.subject}: " if failure.subject else ""
        for problem in failure.problems:
            yield problem if problem.place.file else attrs.evolve(problem, what=f"{about}{problem.what}")


def problems_in_workspace(workspace: Workspace, pack: Pack) -> Iterator[Problem]:
    """Yield what is wrong with a pack that a workspace has taken in, beyond what kept it from doing so."""
    try:
        files = tuple(load(path, pack=pack.id) for path in pack.files())
    except (TtdnError, OSError):
        return  # the workspace could not read them either, and said so
    yield from _of_texts(files)
    if not any(file.data.pack and file.data.pack.id == pack.id for file in files):
        hint = f'write [pack] with id = "{pack.id}" and a title in one of its files'
        yield Problem("check-pack-head", "no file of the pack has its head", pack.id, hint, Place(str(pack.root)))
    for file in files:
        yield from _of_ids(file, pack)
        yield from _of_sources(file)
        plan = workspace.library.plans.get(file.data.plan.id) if file.data.plan else None
        if plan is not None:
            yield from _of_plan(workspace, plan, file.place("plan"))


def _of_texts(files: Iterable[LoadedFile]) -> Iterator[Problem]:
    for file in files:
        for number, line in enumerate(file.document.text.split("\n"), 1):
            if not unicodedata.is_normalized("NFC", line):
                what, hint = "a line is not composed Unicode (NFC)", "save the file as NFC"
                yield Problem("check-pack-nfc", what, line.strip(), hint, Place(file.name, number, 1))


def _of_ids(file: LoadedFile, pack: Pack) -> Iterator[Problem]:
    data = file.data
    ids = [
        *((entry.id, file.place("unit", index, "id")) for index, entry in enumerate(data.unit)),
        *((entry.id, file.place("group", index, "id")) for index, entry in enumerate(data.group)),
        *((entry.id, file.place("directive", index, "id")) for index, entry in enumerate(data.directive)),
    ]
    ids += [(data.plan.id, file.place("plan", "id"))] if data.plan else []
    for id_, place in ids:
        if not id_.startswith(f"{pack.id}/"):
            what, hint = "an id does not begin with that of its pack", f"write it as in {pack.id}/…"
            yield Problem("check-pack-id", what, id_, hint, place)


def _of_sources(file: LoadedFile) -> Iterator[Problem]:
    data = file.data
    tables: Mapping[str, Sequence[UnitEntry | ChangeEntry | DirectiveEntry | DayEntry]] = {
        "unit": data.unit,
        "change": data.change,
        "directive": data.directive,
        "day": data.day,
    }
    for table, entries in tables.items():
        for index, entry in enumerate(entries):
            if entry.basis.isspace() or entry.unsourced.isspace():
                yield _sourceless(file.place(table, index))
    if data.plan and not f"{data.plan.basis}{data.plan.unsourced}".strip():
        yield _sourceless(file.place("plan"))


def _sourceless(place: Place) -> Problem:
    hint = 'write basis = "…", or unsourced = "why"'
    return Problem("check-source", "it is not said on what this rests", hint=hint, place=place)


def _of_plan(workspace: Workspace, plan: Plan, place: Place) -> Iterator[Problem]:
    try:
        laid = agenda(plan, workspace.register, plan.span(), workdays=workspace.workdays)
        feeds = workspace.feeds(plan)
    except TtdnError as error:
        yield from (problem.at(place) for problem in error.problems)
        return
    duties: Sequence[Occurrence | Standing] = (*laid.occurrences, *laid.undated)
    for duty in duties:
        for bearer in duty.bearers:
            if not bearer.units and not _is_explained(bearer, workspace.register):
                what = f"{duty.task.clause} names a group that stands for nobody on its day, and no note says why"
                hint = "correct its kinds, units or place, or say why in its note"
                yield Problem("check-nobody", what, bearer.assignment.name, hint, place)
    for feed in feeds:
        for finding in check_bytes(feed.data, feed.path):
            yield Problem(
                "check-feed", f"the lint finds a fault in a feed of {plan.id}", str(finding), place=place
            )


def _is_explained(bearer: Bearer, register: Register) -> bool:
    """Whether the data say why nobody carries a duty: the changes of an office do, and the note of a group."""
    group = register.groups.get(bearer.assignment.unit)
    return group is None or bool(group.note)
