"""Every error code of the library has its line in the reference, and no other has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from ttdn.errors import TtdnError
from ttdn.plugins.failures import Step

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


def rows() -> list[list[str]]:
    """The rows of the reference: code, exit codes, meaning, what to do."""
    page = (ROOT / "docs/reference/errors.md").read_text("utf-8")
    found = (
        re.split(r"(?<!\\)\|", line.strip().strip("|")) for line in page.splitlines() if line.startswith("| `")
    )
    return [[cell.strip().strip("`") for cell in row] for row in found]


def classes(root: type[TtdnError] = TtdnError) -> Iterator[type[TtdnError]]:
    for found in root.__subclasses__():
        yield found
        yield from classes(found)


def test_every_code_says_what_it_means_what_to_do_and_how_the_command_line_ends() -> None:
    exits = {str(found.exit_code) for found in classes()}
    for code, ends, *words in rows():
        assert len(words) == 2, code
        assert all(words), code
        assert set(ends.split(", ")) <= exits, code
        assert not code.startswith("plugin-") or ends == ("4" if code == "plugin-unknown" else "7")


def test_the_reference_lists_every_code() -> None:
    used = {code for path in (ROOT / "src").rglob("*.py") for code in codes_in(path)}
    used |= {f"plugin-{step.value}" for step in Step}
    listed = [row[0] for row in rows()]
    assert len(listed) == len(set(listed))
    assert used <= set(listed), "add these to docs/reference/errors.md"
    text = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    unused = [code for code in listed if f'"{code}"' not in text and f'"{code.rsplit("-", 1)[0]}-' not in text]
    assert not unused, "no longer raised"


def test_the_codes_that_are_explained_in_vietnamese_are_those_of_the_reference() -> None:
    page = (ROOT / "docs/vi/ghi-nhan-ket-qua.md").read_text("utf-8").partition("## Thông báo thường gặp")[2]
    first = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    told = [code for cell in first for code in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", cell)]
    assert len(told) > 10
    assert set(told) <= {row[0] for row in rows()}
    assert len(told) == len(set(told))
