"""The hooks: each is documented with its exact signature and has a test named after it."""

import re
from pathlib import Path

import pytest

from ttdn.hooks import specs

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "reference" / "hooks.md").read_text("utf-8")
TESTS = {
    name
    for path in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"^def (test_\w+)\(", path.read_text("utf-8"), re.MULTILINE)
}


def test_the_page_has_every_hook_with_its_exact_signature_and_no_other() -> None:
    assert re.findall(r"^### `(.*)`$", PAGE, re.MULTILINE) == [hook.signature for hook in specs.HOOKS]


@pytest.mark.parametrize("hook", specs.HOOKS, ids=lambda hook: hook.name)
def test_every_hook_has_a_test_of_its_name_and_words_of_its_own(hook: specs.Hook[..., object]) -> None:
    assert f"test_{hook.name}" in TESTS
    assert hook.doc
