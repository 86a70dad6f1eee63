"""Rules over token tags (*luật ghép từ*): patterns, each with what it makes of the tokens it matches."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from ttdn.language.time_lexicon import grammar
from ttdn.language.time_tokens import Token

Build = Callable[[Sequence[Token]], list[Token] | None]


class Rule(NamedTuple):
    """A pattern over tags, and what takes the place of the tokens it matched; None leaves them."""

    name: str
    pattern: str
    build: Build


class Rewriter:
    """A table of rules, tried at each place in their order; the leftmost match wins, then the earlier rule."""

    def __init__(self, needs: str, *rules: Rule) -> None:
        """Join the patterns into one: the tokens are passed over once, and only where a tag of `needs` stands."""
        self._needs = grammar(needs)
        # The name closes its rule: a rule that begins with a tag is passed over at once where another tag stands.
        self._pattern = grammar("|".join(f"(?:{rule.pattern})(?P<{rule.name}>)" for rule in rules))
        self._builders = {rule.name: rule.build for rule in rules}
        self._found = remembered(self._find)

    def __call__(self, tokens: list[Token], codes: str) -> tuple[list[Token], str]:
        """Return the tokens with every match replaced, and their tags; `codes` are the tags before."""
        done = 0
        result: list[Token] = []
        for build, start, stop in self._found(codes):
            made = build(tokens[start:stop])
            if made is not None:
                result += tokens[done:start]
                result += made
                done = stop
        if not done:
            return tokens, codes
        result += tokens[done:]
        return result, codes_of(result)

    def _find(self, codes: str) -> tuple[tuple[Build, int, int], ...]:
        """The builders of the rules that match, with their places."""
        if not self._needs.search(codes):
            return ()
        matches = self._pattern.finditer(codes)
        return tuple((self._builders[match.lastgroup or ""], *match.span()) for match in matches)


_LONGEST_REMEMBERED = 60
_MOST_REMEMBERED = 4096
Found = TypeVar("Found")


def remembered(find: Callable[[str], Found]) -> Callable[[str], Found]:
    """Remember what was found in short strings of tags: cells differ in their numbers, seldom in their tags."""
    kept = lru_cache(maxsize=_MOST_REMEMBERED)(find)

    def look_up(codes: str) -> Found:
        return kept(codes) if len(codes) <= _LONGEST_REMEMBERED else find(codes)

    return look_up


def codes_of(tokens: Sequence[Token]) -> str:
    """Return the tags of the tokens as a string."""
    return "".join([token.code for token in tokens])


def found(pattern: "re.Pattern[str]", tokens: Sequence[Token]) -> bool:
    """Tell whether a pattern stands anywhere among the tokens."""
    return pattern.search(codes_of(tokens)) is not None
