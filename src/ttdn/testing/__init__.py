"""The public kit for authors of plugins (*bộ công cụ kiểm thử*): install it with ``pip install ttdn[testing]``.

The names below are loaded when they are first used. `ttdn.testing.strategies` has the hypothesis strategies, and
``-p ttdn.testing.pytest_plugin`` gives pytest the cases and snapshots; nothing here is loaded by itself.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ttdn.testing.cases import Case, Difference, check_cases, read_cases
    from ttdn.testing.conformance import check_pack, check_plugin
    from ttdn.testing.formats import check_report_format
    from ttdn.testing.isolation import isolated_registry, isolated_workspace
    from ttdn.testing.problems import CheckError
    from ttdn.testing.snapshots import agenda_text, check_snapshot

_HOMES = {
    "Case": "cases",
    "CheckError": "problems",
    "Difference": "cases",
    "agenda_text": "snapshots",
    "check_cases": "cases",
    "check_pack": "conformance",
    "check_plugin": "conformance",
    "check_report_format": "formats",
    "check_snapshot": "snapshots",
    "isolated_registry": "isolation",
    "isolated_workspace": "isolation",
    "read_cases": "cases",
}

__all__ = [
    "Case",
    "CheckError",
    "Difference",
    "agenda_text",
    "check_cases",
    "check_pack",
    "check_plugin",
    "check_report_format",
    "check_snapshot",
    "isolated_registry",
    "isolated_workspace",
    "read_cases",
]


def __getattr__(name: str) -> object:
    """Load a public name from its home."""
    if name not in _HOMES:
        message = f"module 'ttdn.testing' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"ttdn.testing.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
