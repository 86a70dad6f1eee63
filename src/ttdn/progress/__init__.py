"""The record of what was done (*sổ theo dõi thực hiện*), and the state of each duty that follows from it."""

from ttdn.progress.entries import Entry, Mark, Subject
from ttdn.progress.record import EntryRecord, NamedRecord
from ttdn.progress.standing import Recorded, recorded
from ttdn.progress.states import State, state_of

__all__ = ["Entry", "EntryRecord", "Mark", "NamedRecord", "Recorded", "State", "Subject", "recorded", "state_of"]
