"""What is found while duties are read (*kết quả đang đọc*): assignments, doubts, the words used."""

import attrs

from ttdn.language.who_names import Name
from ttdn.language.who_reading import Span, Spoken
from ttdn.language.who_state import Said, Subject
from ttdn.language.who_tokens import Lexed
from ttdn.model.doubts import Doubt
from ttdn.model.tasks import Role
from ttdn.text import nfc


@attrs.define
class Findings:
    """Collects assignments with the place of their words in the original phrase."""

    text: Lexed
    spoken: list[Spoken] = attrs.Factory(list[Spoken])
    doubts: dict[Doubt, None] = attrs.Factory(dict[Doubt, None])
    used: list[Span] = attrs.Factory(list[Span])
    led: bool = False  # some subject leads

    def say(self, names: tuple[Name, ...]) -> tuple[Said, ...]:
        """Return names as they are written, and doubt those that the words leave open."""
        return tuple(self._said(name) for name in names)

    def _said(self, name: Name) -> Said:
        if name.shares_head:
            self.doubts[Doubt.SHARED_HEAD] = None
        if name.mixed:
            self.doubts[Doubt.MIXED_GROUP] = None
        span = self._span(name.first, name.stop)
        if not name.note:
            return self._written(span), span, ""
        note = self._span(*name.note)
        self.used.append(note)
        return self._written(span), span, self._written(note)

    def give(self, role: Role, said: tuple[Said, ...]) -> None:
        """Give a role to names."""
        for name, span, share in said:
            self.spoken.append(Spoken(role, name, span, share))
            if span:
                self.used.append(span)

    def give_subject(self, role: Role, subject: Subject) -> None:
        """Give a role to a subject, once."""
        if role not in subject.roles:
            subject.roles.add(role)
            self.give(role, subject.said)

    def mark(self, first: int, stop: int) -> None:
        """Note that a reading rests on a range of lexemes."""
        self.used.append(self._span(first, stop))

    def settle(self, subject: Subject, default: Role | None) -> None:
        """Close a subject: decide what its verbs left open.

        Who only coordinates leads where partners are named and no other leads, and that is doubtful. Who has no
        role has the `default` one, or none where a column of no bodies gives none and no verb follows.
        """
        if subject.joins and Role.LEAD not in subject.roles:
            leads = not self.led and (subject.partners or default is Role.LEAD)
            if leads and default is not Role.LEAD:
                self.doubts[Doubt.UNCLEAR_LEAD] = None
            self.give_subject(Role.LEAD if leads else Role.COORDINATING, subject)
        if subject.roles:
            if subject.acts and subject.roles <= {Role.GUIDING, Role.MONITORING}:
                self.give_subject(Role.IMPLEMENTING, subject)
        elif default and (subject.active or not subject.given):
            self.give_subject(default, subject)
        elif subject.active:
            self.give_subject(Role.IMPLEMENTING, subject)
        self.led = self.led or Role.LEAD in subject.roles

    def _span(self, first: int, stop: int) -> Span:
        """The half-open place in the original of a range of lexemes."""
        return self.text.source.span(self.text.items[first].start, self.text.items[stop - 1].stop)

    def _written(self, span: Span) -> str:
        source = self.text.source
        written = source.original[span[0] : span[1]]
        return written if source.shown is source.original else " ".join(nfc(written).split())
