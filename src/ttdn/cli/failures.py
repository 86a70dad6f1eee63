"""Plugins on the command line: a failure is one line on standard error, and the work goes on.

What a run knows of plugins stands in the `meta` of click's context; nothing heavy is imported here.
"""

from collections.abc import Callable, Sequence

import click

from ttdn.cli.printing import say

BLOCKED, ALLOWED = "ttdn.blocked", "ttdn.allowed"
_SEEN, _TOLD = "ttdn.failures", "ttdn.failures-told"

Seen = Callable[[], Sequence[object]]
"""Gives the failures met so far; a failure says what it is by its `str`, on one line."""


def watch(seen: Seen) -> None:
    """Tell the failures that are there, and at the end of the command those that come (*theo dõi lỗi*)."""
    click.get_current_context().meta.setdefault(_SEEN, []).append(seen)
    tell()


def tell() -> bool:
    """Tell every failure that was not told yet (*báo lỗi phần mở rộng*); return whether there were any at all."""
    meta = click.get_current_context().meta
    told: dict[str, None] = meta.setdefault(_TOLD, {})
    watched: list[Seen] = meta.get(_SEEN, [])
    for line in [str(failure) for seen in watched for failure in seen()]:
        if line not in told:
            told[line] = None
            say(f"{click.style('warning', fg='yellow')}: {line}")
    return bool(told)
