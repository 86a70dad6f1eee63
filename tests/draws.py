"""How many examples a property test draws."""

from hypothesis import settings

USUAL = 100  # of hypothesis; a profile with another number asks for that share of every number


def draws(number: int) -> settings:
    """So many examples, or the share of them that the profile asks for; at least one."""
    return settings(max_examples=max(1, number * settings().max_examples // USUAL))
