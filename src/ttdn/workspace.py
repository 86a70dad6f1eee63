"""The workspace (*không gian làm việc*): the façade a program holds.

It opens packs and plan files once and answers from frozen values, so that it may be shared between threads.
Wherever a plan is taken, it may be a `Plan`, the id of one, or the path of a plan file. Wherever a record is
taken, the path of its file or the address of its database will do; `NotFound` (``record-missing``) where none is.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Unpack, overload

import attrs

from ttdn import built_in
from ttdn.agenda import Agenda, agenda
from ttdn.comparison.comparing import difference
from ttdn.comparison.edition import Edition
from ttdn.comparison.values import PlanDifference
from ttdn.errors import InvalidValue, NotFound, Problem, Unsettled, near_hint
from ttdn.feeds.feed import Feed, FeedAddress
from ttdn.feeds.gathering import feed_of, gathered
from ttdn.feeds.options import PublishOptions, deciding
from ttdn.feeds.reminders import Reminding
from ttdn.feeds.stages import Progress, unseen
from ttdn.files.assemble import Library
from ttdn.files.load import LoadedFile, load, load_bytes
from ttdn.inputs import InputFile, source_of, told_by
from ttdn.laying import Ground, entries_of
from ttdn.model.dates import Span
from ttdn.model.documents import Directive
from ttdn.model.former_names import no_such_unit
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.reminders import NO_REMINDERS, Reminders
from ttdn.model.succession import Membership, Succession, who
from ttdn.model.tasks import Role
from ttdn.model.units import Unit
from ttdn.model.workdays import WorkCalendar
from ttdn.plugins import specs
from ttdn.plugins.brought import Brought
from ttdn.plugins.calling import CheckFinding, render, run_checks
from ttdn.plugins.failures import Failure
from ttdn.plugins.registry import Registry
from ttdn.progress.states import SOON
from ttdn.reports.kinds import kind_of
from ttdn.reports.materials import Materials
from ttdn.reports.report import Report
from ttdn.reports.results_materials import materials_of_results

if TYPE_CHECKING:
    from ttdn.drafting.composing.entries import DraftedPlan
    from ttdn.feeds.publish import Destination, Publication
    from ttdn.progress.opening import RecordLike
    from ttdn.progress.record import EntryRecord
    from ttdn.progress.status import Status

PlanLike = Plan | str | Path
"""A plan, its id, or the path of its plan file (*kế hoạch, mã hoặc tệp*)."""


@attrs.frozen(eq=False)
class Workspace:
    """Plans, units, agendas and feeds (*không gian làm việc*), from packs and plan files.

    >>> workspace = Workspace.open()
    >>> workspace.plan("hue/nq47").issuer
    'Ủy ban nhân dân tỉnh Thừa Thiên Huế'
    """

    library: Library
    registry: Registry
    _brought: Brought = attrs.field(alias="brought", repr=False)
    _files: tuple[LoadedFile, ...] = attrs.field(default=(), alias="files", repr=False)
    _paths: Mapping[Path, str] = attrs.field(factory=dict[Path, str], alias="paths", repr=False)

    @classmethod
    def open(cls, *plans: str | Path, registry: Registry | None = None) -> "Workspace":
        """Open the packs of a registry, and the plan files among `plans` (*mở*); ids are let pass.

        Without a registry it is that of all installed plugins. A pack with a fault is left out: `failures` names
        the plugins that failed. Raises `InvalidFile` with all problems of the files among `plans`, `NotFound` for
        a file that is not there.
        """
        found = registry if registry is not None else Registry.discover([built_in])
        brought, library = Brought.by(found)
        return cls(library, found, brought, brought.files).with_plans(*plans)

    def with_plans(self, *plans: str | Path) -> "Workspace":
        """Return a workspace that has the plan files among `plans` too (*thêm kế hoạch*); ids are let pass.

        Raises `NotFound` (``plan-unknown``, ``file-missing``) and `InvalidFile`.
        """
        return self.with_files(*(Path(plan) for plan in plans if not self._is_id(plan)))

    def with_files(self, *paths: Path) -> "Workspace":
        """Return a workspace that has these plan files too (*thêm tệp*); the packs are not read again.

        A file that is part of a pack already is taken once, as it is now.
        """
        if not paths:
            return self
        paths = tuple(dict.fromkeys(paths))
        again = {path.resolve() for path in paths}
        beside = dict.fromkeys(file for path in again for file in self._brought.beside(path))
        there = [file for file in (*self._files, *beside) if Path(file.name).resolve() not in again]
        packs = _packs_by_folder((*self._files, *beside))
        added = [load(path, pack=packs.get(path.resolve().parent, "")) for path in paths]
        files = (*there, *added)
        heads = ((path, file.data.plan) for path, file in zip(paths, added, strict=True))
        named = {path: plan.id for path, plan in heads if plan is not None}
        library = self._brought.assemble(files)
        return Workspace(library, self.registry, self._brought, files, {**self._paths, **named})

    def library_with(self, *files: LoadedFile) -> Library:
        """Return the library that has some files from memory too (*thêm tệp chưa ghi*); raises `InvalidFile`.

        >>> from ttdn.files.load import load_bytes
        >>> Workspace.open().library_with(load_bytes("schema = 1", "draft.toml")).plans.keys()
        dict_keys(['hue/nq47'])
        """
        return self._brought.assemble((*self._files, *files))

    def draft(
        self,
        document: Path | bytes,
        name: str = "",
        *,
        own_id: str | None = None,
        place: str = "",
        uses: Sequence[str] = (),
        on: date | None = None,
    ) -> "DraftedPlan":
        r"""Draft a plan from an official document (*soạn kế hoạch từ văn bản*) for a person to review.

        `document` is a file, or the bytes of one with its `name`. `own_id` is the id of the plan, else "nhap/" and
        the name of the file; `place` the id or the name of the territory whose offices it names; `uses` the packs
        whose names it knows, else those of the place; `on` the day of drafting, which stands in where the document
        has no date. `plan_file_text` makes a plan file of it, which ``ttdn check`` accepts, `review_page` a page.
        Raises what `read_document` and `compose` raise, and `InvalidFile` (``document-empty``,
        ``document-no-plan``).

        >>> drafted = Workspace.open().draft(
        ...     "II. NHIỆM VỤ\n1. Kiểm kê di tích\n- Thực hiện: Sở Du lịch".encode(),
        ...     "kk.txt",
        ...     on=date(2026, 11, 26),
        ... )
        >>> drafted.request.id, drafted.duties[0].entry.title, drafted.duties[0].entry.who
        ('nhap/kk', 'Kiểm kê di tích', 'Sở Du lịch')
        """
        from ttdn.drafting.composing.from_document import plan_from  # noqa: PLC0415  few programs draft
        from ttdn.drafting.composing.plan_file import plan_file_text  # noqa: PLC0415

        readers = self.registry.collect(specs.document_readers)
        plan = plan_from(
            document, name, self.library, readers=readers, own_id=own_id, place=place, uses=uses, on=on
        )
        self.library_with(
            load_bytes(plan_file_text(plan), plan.request.source)
        )  # what `ttdn check` refuses is not given
        return plan

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The plugins that failed up to now, and how (*phần mở rộng lỗi*); everybody else's offers stand."""
        return self._brought.log.failures

    @property
    def plans(self) -> tuple[Plan, ...]:
        """All plans, by id."""
        return tuple(plan for _, plan in sorted(self.library.plans.items()))

    @property
    def register(self) -> Register:
        """Who is who on a day."""
        return self.library.register

    @property
    def directives(self) -> Mapping[str, Directive]:
        """The directives by id."""
        return self.library.directives

    @property
    def workdays(self) -> WorkCalendar:
        """The working days."""
        return self.library.workdays

    def plan(self, plan: PlanLike) -> Plan:
        """Return a plan by id or path; raises `NotFound` (``plan-unknown``), `InvalidFile`."""
        return self._having(plan)[1]

    def unit(self, unit: str, on: date, *, place: str = "") -> Unit:
        """Return a unit by id, or by the name it has on a day.

        Where `place`, the id of a territory, is given, a name is that of one of its units or of a central one.
        Raises `NotFound` (``unit-unknown``), with who carries the work where the name was borne on another day;
        and `Unsettled` (``unit-ambiguous``) where several bear the name.
        """
        if unit in self.register.units:
            return self.register.units[unit]
        named = [item for item in self.register.named(unit, on, place=place) if isinstance(item, Unit)]
        if len(named) > 1:
            ids = ", ".join(item.id for item in named)
            raise Unsettled(Problem("unit-ambiguous", "several units bear this name", unit, f"give an id: {ids}"))
        if not named:
            raise no_such_unit(self.register, unit, on, place=place)
        if place and named[0].place not in ("", place):
            what, hint = f"no unit of {place} bears this name", f"if {named[0].id} is meant, give its id"
            raise NotFound(Problem("unit-unknown", what, unit, hint))
        return named[0]

    def bearer(self, plan: PlanLike, name: str, on: date) -> str:
        """Return the id of who has duties of a plan (*ai phải thực hiện*), by an id, or by the name of a day.

        That of a unit, or of a group whose members nobody knows (*các cơ quan liên quan*): what it has to do is
        recorded of the group as one. Raises as `unit` and `agenda`.

        >>> Workspace.open().bearer("hue/nq47", "Sở Ngoại vụ", date(2026, 12, 8))
        'hue/so-ngoai-vu'
        """
        workspace, own = self._having(plan)
        try:
            return workspace.unit(name, on, place=own.place).id
        except NotFound as error:
            from ttdn.progress import bearers  # noqa: PLC0415  few programs follow what is done

            unsettled = bearers.unsettled_bearers(own, workspace.register, on)
            found = bearers.named_among(unsettled, workspace.register, name)
            if found:
                return found
            known = f"; left open in the plan: {'; '.join(unsettled.values())}" if unsettled else ""
            raise NotFound(*(attrs.evolve(one, hint=f"{one.hint}{known}") for one in error.problems)) from None

    def who(self, name: str, on: date, field: str = "", *, place: str = "") -> Succession | Membership:
        """Tell who carries the work of a unit on a day (*ai đang đảm nhiệm*), or whom a group stands for.

        `name` is an id or a name, also of a unit that is gone by then; `field` a field of work by id or name, all
        that were passed on by name where it is left out; `place` the id of the territory that is meant where
        offices of several bear the name. Raises `NotFound` (``unit-unknown``, ``field-unknown``),
        and `Unsettled` (``unit-ambiguous``, ``unit-not-yet``).
        """
        return who(self.register, name, on, field, place=place)

    def agenda(self, plan: PlanLike, span: Span, *, unit: str | None = None, roles: Sequence[Role] = ()) -> Agenda:
        """Lay out a plan over a span of days (*lịch công việc*), or only what a unit carries, in some roles.

        Raises `NotFound`, `InvalidFile`, and `Unsettled` where a succession is open.
        """
        workspace, found = self._having(plan)
        laid = agenda(found, workspace.register, span, workdays=workspace.workdays)
        if unit is None:
            return laid
        return laid.of_unit(_carrier(workspace, unit, span, found.place).id, *roles)

    def status(
        self, plan: PlanLike, record: "RecordLike", on: date, *, unit: str | None = None, soon: int = SOON
    ) -> "Status":
        """Return how the duties of a plan stand on a day (*tình hình thực hiện*), by a record.

        Those due in the year of `on`, those left undone from before, and those without a day; where a `unit` is
        given (an id, or a name on `on`) those of that `bearer`. Due soon is within `soon` days. Raises as
        `agenda`, and as the record's `entries`.

        >>> from pathlib import Path
        >>> from ttdn.progress.sqlite import SqliteRecord
        >>> nothing_yet = SqliteRecord(Path("no-such-record.sqlite"))
        >>> status = Workspace.open().status("hue/nq47", nothing_yet, date(2026, 12, 5), unit="Sở Ngoại vụ")
        >>> [(duty.item.task.clause, duty.state.vi) for duty in status.duties if duty.period == "2026"]
        [('IV.2', 'sắp đến hạn')]
        """
        if unit is not None:
            workspace, own = self._having(plan)
            id_ = workspace.bearer(own, unit, on)
            return workspace.status_around(own, record, on, id_, soon=soon).of_unit(id_)
        from ttdn.progress.status import status_of  # noqa: PLC0415  few programs follow what is done

        workspace, own, laid, first = self._followed(plan, on)
        return status_of(laid, _opened(record).entries(plan=own.id), workspace.register, on, soon=soon).since(
            first
        )

    def status_around(
        self, plan: PlanLike, record: "RecordLike", on: date, unit: str, *, soon: int = SOON
    ) -> "Status":
        """Return how all stands that concerns a unit (*tình hình liên quan đến đơn vị*), by its id.

        What `status` tells of the unit, of those whose reports go to it or by way of it, and of units that are
        gone and whose work it carries on: take `of_unit`, `awaited_by` and `left_to` of it. Raises as `status`.
        """
        from ttdn.progress.status import concerning, status_of  # noqa: PLC0415  as above

        workspace, own, laid, first = self._followed(plan, on)
        around = concerning(laid, unit, workspace.register, on)
        return status_of(around, _opened(record).entries(plan=own.id), workspace.register, on, soon=soon).since(
            first
        )

    def _followed(self, plan: PlanLike, on: date) -> "tuple[Workspace, Plan, Agenda, date]":
        """A plan laid out from its first day to the end of the year of a day, and the first day of that year."""
        workspace, own = self._having(plan)
        first = date(on.year, 1, 1)
        span = Span(min(own.applies_from, first), date(on.year, 12, 31))
        return workspace, own, workspace.agenda(own, span), first

    def report(
        self,
        plan: PlanLike,
        kind: str,
        span: Span | None = None,
        *,
        unit: str | None = None,
        record: "RecordLike | None" = None,
        on: date | None = None,
    ) -> Report:
        """Return a report on a plan (*báo cáo*), over its own span of days where none is given.

        `kind` is one of `ttdn.reports.kinds.KINDS`; `unit` (an id or a name) cuts it down to what one office
        carries. What is due next is asked from the first day of `span`, which has to be given. A report on results
        tells how things stand by a `record` `on` a day, over the year of that day where no span is given; that of
        all units is by `unit`. Raises `NotFound` (``report-kind``), `InvalidValue` (``report-unit``,
        ``report-from``, ``report-record``, ``report-period``), and as `agenda`.

        >>> Workspace.open().report("hue/nq47", "next", Span.year(2026)).title
        'Nhiệm vụ sắp đến hạn'
        """
        wanted = kind_of(kind)
        if span is None and wanted.from_a_day:
            what = "what is due next depends on the day it is asked"
            raise InvalidValue(Problem("report-from", what, kind, "give the first day, as in --from 2026-11-24"))
        workspace, found = self._having(plan)
        over = span or (Span.year(on.year) if on is not None and wanted.of_results else found.span())
        carrier = _carrier(workspace, unit, over, found.place) if unit is not None else None
        if wanted.of_results:
            of = (found, over, workspace.register, workspace.workdays, workspace.directives)
            return wanted.make(materials_of_results(*of, unit=carrier, record=_opened(record), on=on))
        laid = agenda(found, workspace.register, over, workdays=workspace.workdays)
        if carrier is not None:
            laid = laid.of_unit(carrier.id)
        return wanted.make(Materials(found, laid, workspace.register, workspace.directives, carrier))

    def difference(self, old: PlanLike, new: PlanLike, span: Span | None = None) -> PlanDifference:
        """Tell two editions of a plan apart (*so sánh hai bản kế hoạch*): head, duties, deadlines, amendments.

        Each may be a plan, an id or a file, also of a plan that is here already: files are opened apart, so that
        both may have the same id. Deadlines are compared over `span`, both ends inclusive; without it over the
        spans of both plans. Layout and comments of a file are no difference. Raises as `plan`.

        >>> Workspace.open().difference("hue/nq47", "hue/nq47").is_empty
        True
        """
        return difference(self.edition(old), self.edition(new), span)

    def edition(self, plan: PlanLike) -> Edition:
        """Return a plan with the offices and directives that it names (*một bản của kế hoạch*); raises as `plan`.

        A file stands in the place of the plan here that has its id.
        """
        if isinstance(plan, Plan) or self._is_id(plan):
            return Edition(self.plan(plan), self.register, self.directives)
        path = Path(plan)
        workspace = self if path in self._paths else self._standing_in(path)
        return Edition(workspace.plan(path), workspace.register, workspace.directives)

    def opened_as(self, path: Path, text: bytes | str) -> tuple[LoadedFile, Library]:
        """Open a text in the place of a file (*mở nội dung thay tệp*), and of the plan here that has its id.

        The file itself is not read, and may be none yet. Raises `InvalidFile`.

        >>> file, library = Workspace.open().opened_as(Path("draft.toml"), "schema = 1")
        >>> file.data.plan is None, [*library.plans]
        (True, ['hue/nq47'])
        """
        there = path.resolve()
        beside = dict.fromkeys((*self._files, *self._brought.beside(path)))
        added = load_bytes(text, str(path), pack=_packs_by_folder(beside).get(there.parent, ""))
        id_ = added.data.plan.id if added.data.plan is not None else ""
        others = (_without_plan(file, id_) for file in beside if Path(file.name).resolve() != there)
        return added, self._brought.assemble((*others, added))

    def _standing_in(self, path: Path) -> "Workspace":
        """A workspace with a plan file, without the plan of its id that others hold."""
        head = load(path).data.plan
        others = (file if head is None else _without_plan(file, head.id) for file in self._files)
        return attrs.evolve(self, files=tuple(others)).with_files(path)

    def feeds(
        self,
        *plans: PlanLike,
        first: date | None = None,
        last: date | None = None,
        link: bool = False,
        remind: Reminders = NO_REMINDERS,
        record: "RecordLike | None" = None,
        on: date | None = None,
        executor: Executor | None = None,
        progress: Progress = unseen,
    ) -> tuple[Feed, ...]:
        """Make the feeds of some plans (*lịch đăng ký*), or of all: of each plan, each unit, each group.

        A day left out is that of each plan's own span; a plan that has ended before `first`, or begins after
        `last`, gives nothing. `link` adds LINK properties to the directives, `remind` reminders on working days.
        What a `record` says was done up to `on`, inclusive, is marked, and nobody is reminded of it.
        An `executor` lays the plans out by its workers; `progress` is told how far that has come. Raises
        `InvalidValue` (``record-day``) for a record without a day, as `agenda`, and as `ttdn.laying.entries_of`.
        """
        if record is not None and on is None:
            what = "what is done by a record depends on the day"
            raise InvalidValue(Problem("record-day", what, hint="give on= with record=, the day of publication"))
        paths = (Path(plan) for plan in plans if not isinstance(plan, Plan) and not self._is_id(plan))
        workspace = self.with_files(*(path for path in paths if path not in self._paths))
        chosen = [workspace.plan(plan) for plan in plans] or list(workspace.plans)
        planned = [(plan, span) for plan in dict.fromkeys(chosen) for span in _spans(plan, first, last)]
        if not planned:
            return ()
        ground = Ground(workspace.register, workspace.directives, workspace.workdays, link, remind)
        if record is not None:
            from ttdn.progress.outcomes import entries_by_plan  # noqa: PLC0415  few feeds tell what is done

            ground = attrs.evolve(ground, recorded=entries_by_plan(_opened(record)), on=on)
        entries = entries_of(planned, ground, self._brought.log.note, executor=executor, progress=progress)
        over = Span(min(span.first for _, span in planned), max(span.last for _, span in planned))
        return gathered(entries, over, workspace.register)

    def publish(
        self,
        destination: "Destination",
        *plans: PlanLike,
        on: date,
        record: "RecordLike | None" = None,
        **options: Unpack[PublishOptions],
    ) -> "Publication":
        """Publish the feeds of some plans (*phát hành lịch*), or of all, into a destination that remembers.

        Each plan over its own span of days; `on` is the day of publication. What a `record` says is done by then
        is marked. Where the destination was published from the very same files, plugins, entries and options, and
        is as it was then, nothing is made again. See `ttdn.feeds.publish.publish` for what is raised besides what
        `feeds` raises.
        """
        from ttdn.feeds.publish import publish, standing  # noqa: PLC0415  few programs publish, and lint comes along

        workspace = self.with_plans(*(plan for plan in plans if not isinstance(plan, Plan)))
        told = _opened(record)
        source = workspace._source(plans, options, told, on)  # noqa: SLF001  a workspace, as this one
        done = standing(destination, source, on)
        if done is not None:
            return done
        executor, progress = options.get("executor"), options.get("progress", unseen)
        link, remind = options.get("link", False), options.get("remind", NO_REMINDERS)
        feeds = workspace.feeds(
            *plans, link=link, remind=remind, record=told, on=on, executor=executor, progress=progress
        )
        return publish(
            feeds,
            destination,
            on=on,
            withdrawn=options.get("withdrawn", "notice"),
            directives=workspace.directives,
            todo=options.get("todo", False),
            drop=options.get("drop", False),
            dry_run=options.get("dry_run", False),
            source=source,
            progress=progress,
            pages=options.get("pages"),
        )

    def _source(
        self, plans: Sequence[PlanLike], options: PublishOptions, record: "EntryRecord | None", on: date
    ) -> str:
        """The mark of all that plans are published from; "" where a plugin failed, since each run must tell so."""
        is_open = options.get("pages") is not None and not options.get("pages_from")
        if self.failures or is_open:
            return ""
        files = [InputFile.of_loaded(file) for file in self._files]
        named = (plan.id if isinstance(plan, Plan) else str(plan) for plan in plans)
        return source_of(self.registry, files, named, {**deciding(options), **told_by(record, on)})

    def feed(
        self, plan: PlanLike, *, unit: str | None = None, link: bool = False, remind: Reminders = NO_REMINDERS
    ) -> Feed:
        """Return the feed of a plan, or that of a unit (its id) with what this plan asks of it.

        Raises `NotFound` (``feed-empty``) where nothing is due, and as `agenda`.
        """
        workspace, found = self._having(plan)
        laid = agenda(found, workspace.register, found.span(), workdays=workspace.workdays)
        address = (
            FeedAddress("plan", found.id)
            if unit is None
            else FeedAddress("unit", workspace.register.unit(unit).id)
        )
        reminding = Reminding(remind, workspace.workdays)
        feed = feed_of(address, [laid], workspace.register, workspace.directives, link=link, remind=reminding)
        if feed is None:
            hint = "see `ttdn agenda` for the duties without a day"
            raise NotFound(Problem("feed-empty", "nothing is due, so there is no feed", address.id, hint))
        return feed

    def render(self, report: Report, form: str) -> bytes:
        """Write a report in the format of a name (*trình bày báo cáo*), such as "csv".

        Raises `NotFound` (``offer-unknown``), and `PluginError` (``plugin-render``) where its plugin fails.
        """
        return render(self.registry.find(specs.report_formats, form), report)

    def check(self, plan: PlanLike) -> tuple[CheckFinding, ...]:
        """Hold a plan to the checks that plugins offer (*kiểm tra kế hoạch*); raises as `plan`."""
        return tuple(run_checks(self.registry, self.plan(plan), self._brought.log.note))

    def plan_of_file(self, path: Path) -> Plan | None:
        """Return the plan of an opened file, or None where the file holds none."""
        return self.library.plans.get(self._paths.get(path, ""))

    def _is_id(self, plan: str | Path) -> bool:
        """Tell an id from a path; raises `NotFound` (``plan-unknown``) for what is neither."""
        if isinstance(plan, Path) or plan in self.library.plans:
            return not isinstance(plan, Path)
        if plan.endswith(".toml") or Path(plan).exists():
            return False
        hint = near_hint(plan, self.library.plans, "see `ttdn plans`, or give the path of a plan file")
        raise NotFound(Problem("plan-unknown", "no plan has this id, and no file this name", plan, hint))

    def _having(self, plan: PlanLike) -> "tuple[Workspace, Plan]":
        """Return a plan with the workspace whose register knows its offices."""
        if isinstance(plan, Plan):
            if self.library.plans.get(plan.id) != plan:
                hint = "open its file with this workspace, or add it to a pack"
                raise NotFound(Problem("plan-foreign", "the plan is not of this workspace", plan.id, hint))
            return self, plan
        if self._is_id(plan):
            return self, self.library.plans[str(plan)]
        path = Path(plan)
        workspace = self if path in self._paths else self.with_files(path)
        found = workspace.plan_of_file(path)
        if found is None:
            raise NotFound(Problem("plan-unknown", "the file holds no plan", str(path), "add a [plan] table"))
        return workspace, found


@overload
def _opened(record: "RecordLike") -> "EntryRecord": ...
@overload
def _opened(record: None) -> None: ...
def _opened(record: "RecordLike | None") -> "EntryRecord | None":
    """The record that is meant, None where none is."""
    from ttdn.progress.opening import record_of  # noqa: PLC0415  few programs follow what is done

    return record_of(record) if record is not None else None


def _without_plan(file: LoadedFile, id_: str) -> LoadedFile:
    """The file without its plan, where that has an id; what else it gives stays."""
    if file.data.plan is None or file.data.plan.id != id_:
        return file
    return attrs.evolve(file, data=attrs.evolve(file.data, plan=None, task=(), amendment=()))


def _packs_by_folder(files: Iterable[LoadedFile]) -> Mapping[Path, str]:
    """The packs of some files by the folders that these are in: a file beside them is of their pack."""
    return {Path(file.name).resolve().parent: file.pack for file in files if file.pack}


def _spans(plan: Plan, first: date | None, last: date | None) -> tuple[Span, ...]:
    own = plan.span()
    begin, end = first or own.first, last or own.last
    return (Span(begin, end),) if begin <= end else ()


def _carrier(workspace: Workspace, unit: str, span: Span, place: str) -> Unit:
    """The unit that an id or a name means, by its name on the last day of a span, else on the first."""
    try:
        return workspace.unit(unit, span.last, place=place)
    except NotFound as unknown:
        try:
            return workspace.unit(unit, span.first, place=place)
        except NotFound:
            raise unknown from None  # who carries the work on the last day is what helps
