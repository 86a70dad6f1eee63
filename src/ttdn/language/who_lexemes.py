"""One word of a duty phrase (*từ*): what it may be, and where it stands."""

from typing import NamedTuple

from ttdn.language.who_kinds import Kind


class Lexeme(NamedTuple):
    """One word or fixed expression (*từ*): its kind and its half-open place in the normalised text."""

    kind: Kind
    start: int
    stop: int
    text: str
    capital: bool
