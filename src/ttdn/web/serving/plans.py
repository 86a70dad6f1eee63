"""The plans that a folder publishes (*kế hoạch được phục vụ*), as a workspace knows them."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from threading import Lock

import attrs

from ttdn.agenda import Agenda
from ttdn.model.plans import Plan
from ttdn.workspace import PlanLike, Workspace


@attrs.frozen(eq=False)
class ServedPlans:
    """Some plans of a workspace, by id (*kế hoạch được phục vụ*); safe between threads."""

    workspace: Workspace
    by_id: Mapping[str, Plan]
    _lock: Lock = attrs.field(init=False, factory=Lock)

    @classmethod
    def of(cls, workspace: Workspace, plans: Sequence[PlanLike] = ()) -> "ServedPlans":
        """Take some plans, or all of the workspace; raises as `Workspace.plan`."""
        chosen = [workspace.plan(plan) for plan in plans] or list(workspace.plans)
        return cls(workspace, {plan.id: plan for plan in chosen})

    @property
    def agendas(self) -> Mapping[str, Agenda]:
        """The agenda of each plan over its own span of days, as feeds have it; raises as `Workspace.agenda`."""
        with self._lock:  # laid out once, by whoever asks first
            return self._agendas

    @cached_property
    def _agendas(self) -> Mapping[str, Agenda]:
        return {name: self.workspace.agenda(plan, plan.span()) for name, plan in self.by_id.items()}
