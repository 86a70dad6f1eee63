"""Calling what plugins offer (*gọi phần mở rộng*), every call guarded: what fails is named and nobody else's."""

from collections.abc import Callable, Iterator
from typing import cast

import attrs

from ttdn.errors import Problem
from ttdn.model.heirs import Heir, OpenSuccession, Settle, nobody_chooses
from ttdn.model.plans import Plan
from ttdn.plugins import specs
from ttdn.plugins.failures import Failure, Guard, Plugin, PluginError, Step, failure
from ttdn.plugins.offers import ReportFormat
from ttdn.plugins.registry import Implementing, Offered, Registry
from ttdn.reports.report import Report, Unsuited


@attrs.frozen
class CheckFinding:
    """What a check found in a plan (*lỗi tìm thấy khi kiểm tra*), with its name and whose it is."""

    problem: Problem
    check: str
    plugin: Plugin


def render(form: Offered[ReportFormat], report: Report) -> bytes:
    """Write a report in a format (*trình bày báo cáo*).

    Raises `PluginError` (``plugin-render``), and `Unsuited`, with a code of the format, where it says that the
    report has nothing it is for.
    """
    subject = f"format {form.offer.name}"
    failures: list[Failure] = []
    refusal: Unsuited | None = None
    with Guard(form.plugin, Step.RENDER, subject, failures.append):
        try:
            data = cast("object", form.offer.render(report))  # a stranger may give anything
        except Unsuited as error:
            refusal = error
        else:
            if isinstance(data, bytes):
                return data
            what = f"render() must give bytes, not {type(data).__name__}"
            failures.append(failure(form.plugin, Step.RENDER, subject, what))
    raise refusal or PluginError(*failures)


def run_checks(registry: Registry, plan: Plan, note: Callable[[Failure], object]) -> Iterator[CheckFinding]:
    """Hold a plan to the rules of all plugins (*kiểm tra kế hoạch*); failures go to `note`."""
    for item in registry.offered(specs.checks):
        subject = f"check {item.offer.name}"
        problems: list[object] = []
        with Guard(item.plugin, Step.CHECK, subject, note):
            problems.extend(item.offer.check(plan))
        yield from (
            CheckFinding(problem, item.offer.name, item.plugin)
            for problem in problems
            if isinstance(problem, Problem)
        )
        wrong = [type(problem).__name__ for problem in problems if not isinstance(problem, Problem)]
        if wrong:
            note(failure(item.plugin, Step.CHECK, subject, f"it must give values of Problem, not {wrong[0]}"))


@attrs.frozen(eq=False)
class Settling:
    """Asks plugins where several offices carry on some work (*chọn đơn vị kế thừa*).

    The first that answers with a candidate settles the question; any other answer is its failure, which goes to
    `note`.
    """

    asked: tuple[Implementing, ...]
    note: Callable[[Failure], object]

    def __call__(self, case: OpenSuccession) -> Heir | None:
        """Return the heir that is chosen, None where nobody chooses."""
        return next(filter(None, (_choice(item, case, self.note) for item in self.asked)), None)


def settling(registry: Registry, note: Callable[[Failure], object]) -> Settle:
    """Return who is asked where several offices carry on some work (*ai chọn đơn vị kế thừa*)."""
    asked = registry.implementing(specs.settle_succession)
    return Settling(asked, note) if asked else nobody_chooses


def _choice(item: Implementing, case: OpenSuccession, note: Callable[[Failure], object]) -> Heir | None:
    hook = specs.settle_succession.name
    with Guard(item.plugin, Step.ANSWER, hook, note):
        answer = item.implementation.function(**dict.fromkeys(item.implementation.parameters, case))
        if answer is None:
            return None
        for heir in case.heirs:
            if heir.unit == answer:
                return attrs.evolve(heir, chosen_by=item.plugin.name)
        ids = ", ".join(unit.id for unit in case.candidates)
        what = f"for {case.unit.id} on {case.on} it must choose one of {ids}"
        note(failure(item.plugin, Step.ANSWER, hook, what))
    return None
