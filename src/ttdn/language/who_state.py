"""Where the reading of duties stands (*trạng thái khi đọc*): who acts, and what the clause has said so far."""

from enum import Enum

import attrs

from ttdn.language.who_names import Name
from ttdn.language.who_reading import Span
from ttdn.model.tasks import Role

Said = tuple[str, Span | None, str]  # a name as written, its place, the remark behind it


@attrs.define
class Subject:
    """Who acts (*chủ thể*): names of the phrase, or those of the heading (`given`)."""

    said: tuple[Said, ...]
    given: bool = False
    roles: set[Role] = attrs.Factory(set[Role])
    active: bool = False  # has a verb
    acts: bool = False  # a verb of no special role opens one of its clauses
    joins: bool = False  # phối hợp
    partners: bool = False


class Wanted(Enum):
    """Names awaited that have no role of their own yet."""

    SUBJECT = "subject"  # behind "giao"
    WAY = "way"  # behind "qua" before any report: the way to who is named later
    SENT = "sent"  # behind "gửi": recipients, or the way to a recipient named later


@attrs.define
class Clause:
    """What was met since the last full stop or semicolon (*mệnh đề*)."""

    opening: bool = True  # a subject may come here
    first: bool = True  # no word of content yet
    leads_in: bool = False  # inside "Căn cứ …," before the subject
    based: bool = False  # behind căn cứ, theo
    conditional: bool = False  # behind nếu, khi
    listed: bool = False  # speaks of several things: các nhiệm vụ …, tổng số …
    predicate: bool = False
    meeting: bool = False
    others: bool = False  # persons, or who held a meeting: no duty is given
    noun: bool = False  # inside a chain of verbs that a noun governs
    reporting: bool = False
    sending: bool = False
    reported: bool = False  # to someone named
    near: bool = False  # no comma since the names of those who receive
    purpose: bool = False  # those who receive go on to act
    ordered: bool = False  # behind giao, yêu cầu
    way: tuple[Name, ...] = ()  # those by way of whom a report goes, named before it
