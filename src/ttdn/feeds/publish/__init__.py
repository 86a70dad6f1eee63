"""Publication with memory (*phát hành lịch*): a destination keeps what it has published, entry by entry.

A changed entry raises its stamps, an unchanged one keeps every byte, a withdrawn one says so for some weeks.
"""

from ttdn.feeds.options import WITHDRAWN, Withdrawn
from ttdn.feeds.publish.addresses import destination_at
from ttdn.feeds.publish.changes import Change, ChangeKind, ReminderChanges
from ttdn.feeds.publish.destination import Destination, Folder
from ttdn.feeds.publish.notices import NOTICE_DAYS
from ttdn.feeds.publish.object_storage import Objects
from ttdn.feeds.publish.run import publish, standing
from ttdn.feeds.publish.writing import Publication

__all__ = [
    "NOTICE_DAYS",
    "WITHDRAWN",
    "Change",
    "ChangeKind",
    "Destination",
    "Folder",
    "Objects",
    "Publication",
    "ReminderChanges",
    "Withdrawn",
    "destination_at",
    "publish",
    "standing",
]
