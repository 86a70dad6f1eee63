"""Whether a plugin is as the hooks have it (*kiểm tra phần mở rộng*): all that is wrong in one error."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import get_args, get_type_hints

import attrs

from ttdn import built_in
from ttdn.errors import Problem
from ttdn.model.documents import Source
from ttdn.model.heirs import Heir, OpenSuccession
from ttdn.model.units import Tier, Unit
from ttdn.plugins import specs
from ttdn.plugins.calling import run_checks, settling
from ttdn.plugins.days import read_days
from ttdn.plugins.failures import Failure, Plugin
from ttdn.plugins.host import Implementation
from ttdn.plugins.installed import Installed
from ttdn.plugins.offers import Named, Pack
from ttdn.plugins.registry import ALL, Offered, Registry
from ttdn.plugins.specs import Hook, Offer, OfferHook
from ttdn.testing.formats import problems_of_format
from ttdn.testing.packs import problems_in_workspace, problems_of_failures, problems_of_pack
from ttdn.testing.problems import raise_all
from ttdn.workspace import Workspace

_KINDS: Mapping[str, type[Named]] = {hook.name: hook.kind for hook in specs.OFFERS}
_BASIS = Source(unsourced="câu hỏi để kiểm thử")
_UNITS = tuple(Unit(f"kiem-thu/{name}", f"Sở {name}", Tier.PROVINCE, _BASIS) for name in "abc")
_QUESTION = OpenSuccession(_UNITS[0], date(2026, 1, 1), "", tuple(map(Heir, _UNITS[1:])))


def check_plugin(plugin: object, *beside: object) -> None:
    """Check a module or object that implements hooks (*kiểm tra phần mở rộng*); `beside` are plugins it builds on.

    Its hooks are known, annotated as they are, and give the same offers when they are called again; its offers
    are of the right type, with names of their own. Every pack is checked as by `check_pack`, every format as by
    `check_report_format`; sources of days fit to those of ttdn, checks give problems of every plan there is, and
    whoever settles successions answers with a candidate or not at all. What readers make of documents is not
    checked. Raises `CheckError` with all that is wrong.

    >>> class Empty:
    ...     pass
    >>> check_plugin(Empty())
    Traceback (most recent call last):
    ...
    ttdn.testing.problems.CheckError: plugin-register ...no function in it is marked with ttdn.hooks.implements...
    """
    others = [item for item in (built_in, *beside) if item is not plugin]
    registry, again = (Registry.discover([*others, plugin], blocked=[ALL]) for _ in range(2))
    raise_all(_Examination(Installed.of_program(plugin).plugin, registry, again).problems())


def check_pack(pack: Pack, *beside: Pack) -> None:
    """Check a pack (*kiểm tra gói dữ liệu*) together with those that ship, and others `beside` that it builds on.

    Its files are NFC, load, and fit to the others; ids begin with that of the pack; whatever needs a source has
    one, or says why not, plans too; every agenda builds over the plan's own span, whoever is named carries the
    duty on its day or is said to be open (by a doubt of the duty, for a group by its `note`); the lint finds
    nothing in any feed. Raises `CheckError` with all that is wrong.

    >>> from pathlib import Path
    >>> check_pack(Pack("lao-cai", Path("no-such-folder")))
    Traceback (most recent call last):
    ...
    ttdn.testing.problems.CheckError: plugin-data pack lao-cai: FileNotFoundError: ...
    """
    raise_all(problems_of_pack(pack, beside))


@attrs.frozen
class _Examination:
    """A plugin in a registry, and in another one that was made the same way."""

    plugin: Plugin
    registry: Registry
    again: Registry

    def problems(self) -> Iterator[Problem]:
        """Yield all that is wrong with the plugin."""
        yield from problems_of_failures(self._of_plugin(self.registry.failures))
        for hook in specs.HOOKS:
            for item in self.registry.implementing(hook):
                if item.plugin == self.plugin:
                    yield from _of_annotations(hook, item.implementation)
        for hook in specs.OFFERS:
            if _names(self._own(self.registry, hook)) != _names(self._own(self.again, hook)):
                yield _unstable(f"{hook.name}()", "names of offers")
        yield from self._of_use()

    def _of_use(self) -> Iterator[Problem]:
        workspace = Workspace.open(registry=self.registry)
        for pack in self._own(self.registry, specs.packs):
            yield from problems_in_workspace(workspace, pack.offer)
        for form in self._own(self.registry, specs.report_formats):
            yield from problems_of_format(form.offer)
        noted: list[Failure] = []
        sources = self._own(self.registry, specs.workday_sources)
        if read_days(sources, noted.append) != read_days(sources, noted.append):
            yield _unstable("days()", ", ".join(_names(sources)))
        for plan in workspace.plans:
            tuple(run_checks(self.registry, plan, noted.append))
        settle = settling(self.registry, noted.append)
        if settle(_QUESTION) != settle(_QUESTION):
            yield _unstable("settle_succession()", "heirs")
        yield from problems_of_failures(
            self._of_plugin(dict.fromkeys((*workspace.failures[len(self.registry.failures) :], *noted)))
        )

    def _of_plugin(self, failures: Iterable[Failure]) -> Iterator[Failure]:
        return (item for item in failures if item.plugin == self.plugin)

    def _own(self, registry: Registry, hook: OfferHook[Offer]) -> tuple[Offered[Offer], ...]:
        return tuple(item for item in registry.offered(hook) if item.plugin == self.plugin)


def _names(offers: Iterable[Offered[Offer]]) -> tuple[str, ...]:
    return tuple(item.offer.name for item in offers)


def _unstable(what: str, got: str) -> Problem:
    return Problem("check-unstable", f"{what} gives something else when it is called again", got, "give the same")


def _of_annotations(hook: Hook[..., object], one: Implementation) -> Iterator[Problem]:
    """What type checkers could not see: an annotation that is missing, or is of another kind of offer."""
    hint = f"write it as {hook.signature}"
    subject = f"the function for {hook.name}"
    try:
        hints = get_type_hints(one.function)
    except NameError:
        return  # names that are there for type checkers only
    missing = [name for name in (*one.parameters, "return") if name not in hints]
    if missing:
        yield Problem("check-untyped", f"{subject} is not annotated", ", ".join(missing), hint)
    elif hook.name in _KINDS and _KINDS[hook.name] not in get_args(hints["return"]):
        what = f"{subject} is annotated with another type"
        yield Problem("check-untyped", what, str(hints["return"]), hint)
