"""The page about the lint says what the rules say."""

from lint.rules_page import PAGE, rules_page


def test_the_page_lists_every_rule() -> None:
    assert PAGE.read_text(encoding="utf-8") == rules_page(), "run python tests/lint/rules_page.py"
