"""Laying out many plans (*lập lịch nhiều kế hoạch*): one by one, or in shares by the workers of an executor."""

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from datetime import date
from typing import TYPE_CHECKING

import attrs

from ttdn.agenda import Agenda, agenda
from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.gathering import placed_in
from ttdn.feeds.outcomes import NO_OUTCOMES, Outcomes
from ttdn.feeds.placing import Placed
from ttdn.feeds.reminders import Reminding
from ttdn.feeds.stages import Progress, Stage, unseen
from ttdn.model.dates import Span
from ttdn.model.documents import Directive
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.reminders import NO_REMINDERS, Reminders
from ttdn.model.workdays import WorkCalendar
from ttdn.plugins.calling import Settling
from ttdn.plugins.failures import Failure

if TYPE_CHECKING:
    from ttdn.progress.entries import Entry

_SHARES = 32  # at most: each takes the register along


@attrs.frozen(eq=False)
class Ground:
    """What all plans are laid out on (*dữ liệu chung*): who is who, the documents, the working days.

    `recorded` are the entries of the record about each plan, by its id; `on` is the day to which they are told,
    inclusive, None where nothing is.
    """

    register: Register
    directives: Mapping[str, Directive]
    workdays: WorkCalendar
    link: bool = False
    remind: Reminders = NO_REMINDERS
    recorded: Mapping[str, tuple["Entry", ...]] = attrs.field(factory=dict[str, tuple["Entry", ...]])
    on: date | None = None

    def entries(self, plan: Plan, span: Span) -> tuple[Placed, ...]:
        """Return the entries of a plan over a span of days, by day; raises as `ttdn.agenda.agenda`."""
        laid = agenda(plan, self.register, span, workdays=self.workdays)
        remind = Reminding(self.remind, self.workdays)
        outcomes = self.outcomes(laid, self.recorded.get(plan.id, ()))
        return tuple(
            placed_in([laid], self.register, self.directives, link=self.link, remind=remind, outcomes=outcomes)
        )

    def outcomes(self, laid: Agenda, recorded: Sequence["Entry"]) -> Outcomes:
        """Return what was done of an agenda (*kết quả thực hiện*), by the entries about its plan."""
        if not recorded or self.on is None:
            return NO_OUTCOMES
        from ttdn.progress.outcomes import outcomes_of  # noqa: PLC0415  few feeds tell what is done

        return outcomes_of(laid, recorded, self.register, self.on)


Planned = tuple[Plan, Span]


def entries_of(
    plans: Sequence[Planned],
    ground: Ground,
    note: Callable[[Failure], object],
    *,
    executor: Executor | None = None,
    progress: Progress = unseen,
) -> list[Placed]:
    """Return the entries of plans (*lập mục lịch*), each over its span, by day, then by UID.

    An `executor` gets the plans in shares; what it runs and gives back can be pickled. Failures of plugins go to
    `note`. Raises as `ttdn.agenda.agenda`, and `InvalidValue` (``executor-plugin``) where a plugin that chooses
    heirs cannot go to another process.
    """
    found: list[Placed] = []
    done = 0
    for count, entries in _here(plans, ground) if executor is None else _there(plans, ground, executor, note):
        found.extend(entries)
        done += count
        progress(Stage.PLANS, done, len(plans))
    found.sort(key=lambda item: (item.rendered.entry.start, item.rendered.entry.uid))
    return found


def _here(plans: Sequence[Planned], ground: Ground) -> Iterator[tuple[int, tuple[Placed, ...]]]:
    for plan, span in plans:
        yield 1, ground.entries(plan, span)


def _there(
    plans: Sequence[Planned], ground: Ground, executor: Executor, note: Callable[[Failure], object]
) -> Iterator[tuple[int, tuple[Placed, ...]]]:
    ground = attrs.evolve(ground, register=_movable(ground.register, executor))
    size = -(-len(plans) // _SHARES)
    shares = [_Share(tuple(plans[at : at + size]), ground) for at in range(0, len(plans), size or 1)]
    for share, (entries, failures) in zip(shares, executor.map(_Share.laid, shares), strict=True):
        for failure in failures:
            note(failure)
        yield len(share.plans), entries


@attrs.frozen(eq=False)
class _Share:
    """Some plans, and all that a worker needs for them."""

    plans: tuple[Planned, ...]
    ground: Ground

    def laid(self) -> tuple[tuple[Placed, ...], tuple[Failure, ...]]:
        failures: list[Failure] = []
        ground, settle = self.ground, self.ground.register.settle
        if isinstance(settle, Settling):
            heard = attrs.evolve(settle, note=failures.append)
            ground = attrs.evolve(ground, register=attrs.evolve(ground.register, settle=heard))
        entries = tuple(item for plan, span in self.plans for item in ground.entries(plan, span))
        return entries, tuple(failures)


def _movable(register: Register, executor: Executor) -> Register:
    """The register as another process may have it: failures there are told in the answer."""
    settle = register.settle
    if isinstance(executor, ThreadPoolExecutor) or not isinstance(settle, Settling):
        return register
    bare = attrs.evolve(settle, note=str)
    try:
        pickle.dumps(bare)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        what = "a plugin that chooses heirs cannot go to another process"
        hint = "make its function one of a module, or publish without an executor"
        raise InvalidValue(Problem("executor-plugin", what, str(error), hint)) from None
    return attrs.evolve(register, settle=bare)
