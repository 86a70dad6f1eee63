"""What a check of the kit raises (*lỗi kiểm thử*): one error with all that it found."""

from collections.abc import Iterable

from ttdn.errors import Problem, TtdnError


class CheckError(TtdnError, AssertionError):
    """A plugin, a pack, a format or a case is not as it should be (*không đạt*); `problems` has all of it.

    >>> raise CheckError(Problem("check-pack-head", "the pack has no [pack]", "hue"))
    Traceback (most recent call last):
    ...
    ttdn.testing.problems.CheckError: check-pack-head the pack has no [pack], got 'hue'
    """

    exit_code = 3


def raise_all(problems: Iterable[Problem]) -> None:
    """Raise one `CheckError` with each problem once, if there are any."""
    if found := tuple(dict.fromkeys(problems)):
        raise CheckError(*found)
