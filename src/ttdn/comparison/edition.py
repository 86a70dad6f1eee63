"""An edition of a plan (*một bản của kế hoạch*): its values, with the offices and documents that they name."""

from collections.abc import Iterator, Mapping

import attrs

from ttdn.model.documents import Directive
from ttdn.model.plans import Plan
from ttdn.model.register import Register
from ttdn.model.units import Group, Unit

_NO_DIRECTIVES: Mapping[str, Directive] = {}


@attrs.frozen(eq=False)
class Edition:
    """A plan as one file has it (*một bản của kế hoạch*), beside the register and directives that it names.

    >>> from datetime import date
    >>> Edition(Plan("a", "Kế hoạch", "UBND", date(2026, 1, 1), date(2026, 1, 1))).offices
    {}
    """

    plan: Plan
    register: Register = attrs.field(factory=Register.of, repr=False)
    directives: Mapping[str, Directive] = attrs.field(default=_NO_DIRECTIVES, repr=False)

    @property
    def offices(self) -> Mapping[str, Unit | Group]:
        """The units and groups that its duties and amendments name, by id, in the order of the plan."""
        known: Mapping[str, Unit | Group] = {**self.register.units, **self.register.groups}
        return {id_: known[id_] for id_ in dict.fromkeys(self._named()) if id_ in known}

    @property
    def cited(self) -> Mapping[str, Directive]:
        """The directives that it names, by id, in the order of the plan."""
        return {id_: self.directives[id_] for id_ in dict.fromkeys(self._citing()) if id_ in self.directives}

    def _named(self) -> Iterator[str]:
        carried = (*(task.who for task in self.plan.tasks), *(item.who for item in self.plan.amendments))
        for who in carried:
            yield from (item.unit for item in who.assignments if item.unit) if who is not None else ()

    def _citing(self) -> Iterator[str]:
        yield from self.plan.implements
        yield from (citation.directive for task in self.plan.tasks for citation in task.basis)
        yield from (item.by.directive for item in self.plan.amendments)
