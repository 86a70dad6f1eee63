"""What a later document changes in a reviewed plan (*đề xuất cập nhật*), as values."""

from datetime import date
from enum import Enum

import attrs

from ttdn.drafting.blocks import Origin
from ttdn.files.schema import AmendmentEntry, CitationEntry, DirectiveEntry, GroupEntry, TaskEntry
from ttdn.model.plans import Plan

_NOWHERE = Origin()


class Compared(Enum):
    """As what a document was read (*cách đối chiếu*)."""

    VERSION = "version"  # a later version of the plan: duty by duty
    LETTER = "letter"  # sentences that amend some duties


class Matter(Enum):
    """What a person has to look at (*loại việc cần xem*), most urgent first."""

    OTHER_PLAN = "other-plan"
    NOT_IN_PLAN = "not-in-plan"
    SEVERAL = "several-duties"
    WHEN_UNREAD = "when-unread"
    WHO_UNREAD = "who-unread"
    AMENDMENT_UNREAD = "amendment-unread"
    OTHER_DUTY = "other-duty"
    DROPPED = "dropped"
    NO_WORDS = "no-words-kept"
    WORDS_GONE = "words-gone"
    ORDER = "order"
    UNPLACED = "unplaced"
    RENUMBERED = "renumbered"


@attrs.frozen
class Point:
    """Something of the document that became no amendment (*điểm chưa thành sửa đổi*), with the words it is about.

    `text` says in Vietnamese what is open; `clause` is that of the duty meant, "" where none is known.
    """

    matter: Matter
    text: str
    origin: Origin = _NOWHERE
    words: str = ""
    clause: str = ""


@attrs.frozen
class Proposal:
    """An amendment that a document asks for (*sửa đổi được đề xuất*).

    `words` are those of the document, `was` what the plan says up to now; `notes` what a person should know.
    """

    entry: AmendmentEntry
    origin: Origin
    words: str
    was: str = ""
    notes: tuple[str, ...] = ()


@attrs.frozen
class NewDuty:
    """A duty that the document adds (*nhiệm vụ mới*), with its words for the text, where they stand.

    `later` holds what would be read otherwise on the day of the plan: it begins with the document's own day.
    """

    entry: TaskEntry
    origin: Origin
    words: str
    later: AmendmentEntry | None = None
    notes: tuple[str, ...] = ()


@attrs.frozen
class Update:
    """What a document changes in a plan (*đề xuất cập nhật*), for a person to decide.

    `on` is the day from which its amendments hold, `by` the document as they cite it, `directive` its entry where
    no pack has it, and `label` how people cite it. Nothing of the plan is changed by this.
    """

    plan: Plan
    source: str
    label: str
    compared: Compared
    on: date
    by: CitationEntry
    directive: DirectiveEntry | None = None
    proposals: tuple[Proposal, ...] = ()
    added: tuple[NewDuty, ...] = ()
    groups: tuple[GroupEntry, ...] = ()
    points: tuple[Point, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether there is neither an amendment nor a new duty to decide on."""
        return not (self.proposals or self.added)
