"""Every error code of the library has its line in the reference, and no other has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent


def codes_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Problem"
            and node.args
        ):
            first = node.args[0]
            choices = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
            for choice in choices:
                if isinstance(choice, ast.Constant) and isinstance(choice.value, str):
                    yield choice.value


def test_the_reference_lists_every_code() -> None:
    used = {code for path in (ROOT / "src").rglob("*.py") for code in codes_in(path)}
    listed = re.findall(
        r"^\| `([a-z-]+)` \|", (ROOT / "docs/reference/errors.md").read_text("utf-8"), re.MULTILINE
    )
    assert len(listed) == len(set(listed))
    assert used <= set(listed), "add these to docs/reference/errors.md"
    text = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    unused = [code for code in listed if f'"{code}"' not in text and f'"{code.rsplit("-", 1)[0]}-' not in text]
    assert not unused, "no longer raised"
