"""What some feeds hold of each UID (*mục theo mã*), before it is held beside what was published."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.feeds.feed import Feed, FeedAddress, Rendered
from ttdn.feeds.publish.ledger import Ledger


@attrs.frozen(eq=False)
class Current:
    """An entry of the new feeds (*mục hiện có*): whose it is, the paths of the feeds that carry it.

    `item` is what all have, `own` what single feeds have in its place, by path.
    """

    item: Rendered
    owner: str
    paths: set[str] = attrs.field(factory=set[str])
    own: dict[str, Rendered] = attrs.field(factory=dict[str, Rendered])

    @property
    def shared(self) -> set[str]:
        """The paths of the feeds that have the entry of all."""
        return self.paths.difference(self.own)


def current_of(feeds: Sequence[Feed]) -> dict[str, Current]:
    """Return the entries of some feeds by UID (*mục hiện có*); raises `InvalidValue` (``uid-differs``)."""
    found: dict[str, Current] = {}
    problems: list[Problem] = []
    for feed in feeds:
        for item in feed.items:
            uid = item.entry.uid
            owner = _plan_path(item.plan.id) if item.plan is not None else feed.path
            known = found.setdefault(uid, Current(item, owner))
            if known.item.is_own and not item.is_own:
                known = found[uid] = attrs.evolve(known, item=item)
            if item.is_own:
                known.own[feed.path] = item
            differs = known.owner != owner if item.is_own else known.item.event != item.event
            if differs:
                what, hint = "two feeds have different entries of one UID", "give the plans ids of their own"
                problems.append(Problem("uid-differs", what, uid, hint))
            known.paths.add(feed.path)
    if problems:
        raise InvalidValue(*problems)
    return found


@lru_cache(maxsize=4096)
def _plan_path(plan: str) -> str:
    return FeedAddress("plan", plan).path


def refuse_reused(current: Mapping[str, Current], ledger: Ledger) -> None:
    """Refuse a UID that was another plan's; raises `InvalidValue` (``uid-reused``)."""
    problems: list[Problem] = []
    for uid, found in current.items():
        record = ledger.records.get(uid)
        if record is not None and record.owner and record.owner != found.owner:
            what = f"a UID of {record.owner} would stand for an entry of {found.owner}"
            problems.append(Problem("uid-reused", what, uid, "give the plan an id that no other plan had"))
    if problems:
        raise InvalidValue(*problems)
