"""``ttdn plugins``: which plugins there are, what they offer, which failed (*danh sách phần mở rộng*)."""

from collections.abc import Mapping

import click

from ttdn.cli.opening import open_workspace
from ttdn.cli.options import echo_json
from ttdn.cli.tables import echo_table
from ttdn.errors import Problem
from ttdn.hooks import Listed, State, specs

_STATES = {
    State.ACTIVE: "hoạt động",
    State.BLOCKED: "bị chặn",
    State.FAILED: "có lỗi",
    State.OTHER_API: "khác phiên bản giao diện",
}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(*, as_json: bool) -> None:
    """List every plugin with its distribution, version, state, offers and failures; also those left alone.

    A plugin for another major version of the hooks is listed and not loaded.
    """
    workspace = open_workspace(hooks=specs.HOOKS)
    listed = workspace.registry.listed(*workspace.failures)
    if as_json:
        echo_json([_item(plugin) for plugin in listed])
        return
    echo_table(
        ("Tên", "Bản phân phối", "Phiên bản", "Trạng thái", "Cung cấp", "Lỗi"),
        [_row(plugin) for plugin in listed],
    )


def _offers(listed: Listed) -> Mapping[str, list[str]]:
    """The names of the offers by hook; none for a hook that is asked and does not offer."""
    return {hook: [item.offer.name for item in listed.offers if item.hook == hook] for hook in listed.hooks}


def _item(listed: Listed) -> dict[str, object]:
    return {
        "name": listed.plugin.name,
        "distribution": listed.plugin.distribution,
        "version": listed.plugin.version,
        "api": listed.api,
        "state": listed.state.value,
        "offers": _offers(listed),
        "failures": [
            {
                "step": failure.step.value,
                "subject": failure.subject,
                "problems": [_problem(problem) for problem in failure.problems],
            }
            for failure in listed.failures
        ],
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "what": problem.what,
        "got": problem.got,
        "hint": problem.hint,
        "place": str(problem.place),
    }


def _row(listed: Listed) -> tuple[str, ...]:
    plugin = listed.plugin
    offers = [f"{hook}: {', '.join(names)}" if names else hook for hook, names in _offers(listed).items()]
    state = f"{_STATES[listed.state]} ({listed.api})" if listed.state is State.OTHER_API else _STATES[listed.state]
    faults = [str(problem) for failure in listed.failures for problem in failure.problems]
    return (
        plugin.name,
        plugin.distribution or "–",
        plugin.version or "–",
        state,
        "; ".join(offers) or "–",
        " | ".join(faults) or "–",
    )
