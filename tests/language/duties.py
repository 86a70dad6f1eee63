"""The roles of a duty phrase, for examples to name."""

from ttdn.language.who import read_who

Roles = dict[str, list[str]]


def roles(phrase: str, heading: str = "", column: str = "") -> Roles:
    """The roles that are given, without the empty ones."""
    read = read_who(phrase, heading=heading, column=column).roles()
    return {role: names for role, names in read.items() if names}
