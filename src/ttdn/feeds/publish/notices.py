"""Notices of what is withdrawn (*thông báo bãi bỏ*): an entry that says for some weeks that it no longer holds."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import attrs

from ttdn.errors import shortened
from ttdn.feeds.description import cited, told_to
from ttdn.feeds.entry import TITLE_LENGTH, Entry
from ttdn.feeds.feed import FeedAddress
from ttdn.feeds.options import Withdrawn
from ttdn.feeds.publish.ledger import Live, Notice, Stamp
from ttdn.feeds.wording import day, day_of_week
from ttdn.feeds.writer import render_event
from ttdn.lint.entries import MOVED_AWAY, REPEALED, RETRACTED, content_hash
from ttdn.model.documents import Directive
from ttdn.model.plans import Contact, Plan, clause_key
from ttdn.text import slug

NOTICE_DAYS = 60
"""How many days a withdrawn entry says that it is withdrawn (*số ngày báo bãi bỏ*)."""


@attrs.frozen(eq=False)
class Grounds:
    """By which document a duty was withdrawn, and whom to tell of an error (*căn cứ bãi bỏ*), from some plans."""

    plans: Mapping[str, Plan]
    directives: Mapping[str, Directive]

    @classmethod
    def of(cls, plans: Sequence[Plan], directives: Mapping[str, Directive]) -> "Grounds":
        """Prepare the plans, by the path of their feed."""
        return cls({FeedAddress("plan", plan.id).path: plan for plan in plans}, directives)

    def withdrawal(self, uid: str, owner: str) -> str:
        """Cite the document that withdrew the duty of a UID, "" where the plan names none."""
        plan = self.plans.get(owner)
        if plan is None:
            return ""
        for amendment in reversed(plan.amendments):
            duty = f"{slug(plan.id)}.{clause_key(amendment.clause)}"
            if amendment.withdrawn and uid.startswith((f"{duty}.", f"{duty}@")):
                return cited(amendment.by, self.directives)
        return ""

    def contact(self, owner: str) -> Contact | None:
        """Return whom to tell of an error."""
        plan = self.plans.get(owner)
        return plan.contact if plan is not None else None


def notice_of(
    live: Live, stamp: Stamp, since: date, *, goes_on: bool, is_duty: bool, ground: str, contact: Contact | None
) -> Notice:
    """Write the notice of an entry that is withdrawn, or `goes_on` in other feeds (*lập thông báo bãi bỏ*).

    It lies on the day that the entry had. `ground` is the document behind it, "" where none is known; of what is
    no duty the notice says that it was taken back.
    """
    if goes_on:
        prefix, reason = MOVED_AWAY, f"Từ ngày {day(since)} kỳ hạn này không còn ở lịch này, lịch khác vẫn ghi"
    elif is_duty:
        prefix, reason = REPEALED, f"Từ ngày {day(since)} kỳ hạn này không còn trong kế hoạch"
    else:
        prefix, reason = RETRACTED, f"Từ ngày {day(since)} thông báo này được rút lại"
    because = f", theo {ground}." if ground else "; văn bản làm căn cứ chưa được ghi." if is_duty else "."
    lines = [
        f"{reason}{because}",
        f"Ngày đã ghi trước đây: {day_of_week(live.start)}.",
        f"Thông báo này ở lại lịch {NOTICE_DAYS} ngày.",
        *([told_to(contact)] if contact is not None else []),
    ]
    return Notice(
        since=since,
        stamp=stamp,
        content="",
        start=live.start,
        summary=shortened(f"{prefix}{live.summary}", TITLE_LENGTH),
        description="\n".join(lines),
    )


def says_moved_away(notice: Notice) -> bool:
    """Tell whether a notice says that the entry goes on in other feeds."""
    return notice.summary.startswith(MOVED_AWAY)


def moved_away(notice: Notice, since: date, ground: str, contact: Contact | None) -> Notice:
    """Return what a notice of a withdrawn entry has to say once that stands in other feeds (*đổi thông báo*)."""
    title = notice.summary.removeprefix(REPEALED).removeprefix(RETRACTED)
    live = Live(notice.stamp, "", notice.start, title)
    return notice_of(live, notice.stamp, since, goes_on=True, is_duty=True, ground=ground, contact=contact)


def over_from(notice: Notice) -> date:
    """Return the first day on which a notice has stood its days: the first was `since`, the last is the 60th."""
    return notice.since + timedelta(days=NOTICE_DAYS)


def entry_of_notice(uid: str, notice: Notice, withdrawn: Withdrawn) -> Entry:
    """Make the calendar entry of a notice."""
    return Entry(
        uid=uid,
        start=notice.start,
        summary=notice.summary,
        description=notice.description,
        stamp=notice.stamp.modified,
        sequence=notice.stamp.sequence,
        cancelled=withdrawn == "cancelled",
    )


def content_of_notice(uid: str, notice: Notice, withdrawn: Withdrawn) -> str:
    """Hash what a notice says, its stamps apart."""
    return content_hash(render_event(entry_of_notice(uid, notice, withdrawn)))
