"""Publishes versions of a plan, each in a process of its own that may be killed: ``publisher.py DEST``.

Reads a number a line; forks a process that publishes this version; writes its number, and once it has ended how.
"""

import os
import sys
from importlib import import_module
from pathlib import Path

from feeds.versions import FIRST, Duty, feeds_in
from ttdn.errors import TtdnError
from ttdn.feeds.feed import Feed
from ttdn.feeds.publish import Objects, destination_at, publish

_REFUSED = 6


def version(number: int) -> tuple[Feed, ...]:
    """The feeds of a version; its number stands in every title, and offices take turns."""
    state = {str(clause): Duty(number, clause % 2, (clause + number) % 3) for clause in range(1, 9)}
    return feeds_in(state, title=f"Kế hoạch lần {number}")


def publish_version(to: Path | str, number: int) -> None:
    """Publish a version on the first day."""
    publish(version(number), destination_at(str(to)), on=FIRST, todo=True)


def _process(to: str, number: int) -> int:
    """Publish in a process of its own, and return the number of that."""
    pid = os.fork()
    if pid == 0:
        try:
            if to.startswith("s3://"):
                Objects.at(to).break_lock()
            publish_version(to, number)
        except TtdnError as error:
            sys.stderr.write(f"{error}\n")
            os._exit(_REFUSED)
        except BaseException as error:  # noqa: BLE001  a forked process must not go on as its parent
            sys.stderr.write(f"{error!r}\n")
            os._exit(1)
        os._exit(0)
    return pid


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def main() -> None:
    """Serve numbers until there are no more."""
    to = sys.argv[1]
    if to.startswith("s3://"):
        import_module("s3fs")  # once, not in each process; its threads begin with the first use
    for line in sys.stdin:
        pid = _process(to, int(line))
        _say(pid)
        _say(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


if __name__ == "__main__":
    main()
