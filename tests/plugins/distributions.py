"""Distributions as an installer leaves them: metadata and modules in a folder that is on the path."""

import importlib
from collections.abc import Mapping
from pathlib import Path


def install(
    folder: Path,
    name: str,
    entries: Mapping[str, str],
    modules: Mapping[str, str],
    *,
    version: str = "1.0",
    group: str = "ttdn.v1",
) -> None:
    """Write a distribution with entry points of a group and modules, by name and text."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
    lines = [f"[{group}]", *(f"{entry} = {target}" for entry, target in entries.items())]
    (info / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")
    for module, text in modules.items():
        (folder / f"{module}.py").write_text(text, "utf-8")
    importlib.invalidate_caches()


def offering(hook: str, *offers: str, before: str = "") -> str:
    """The text of a module that offers some values, as Python writes them, by a hook."""
    return (
        "from pathlib import Path\n"
        "from ttdn.hooks import *\n"
        f"{before}\n"
        f"@implements(specs.{hook})\n"
        f"def offer():\n"
        f"    return [{', '.join(offers)}]\n"
    )
