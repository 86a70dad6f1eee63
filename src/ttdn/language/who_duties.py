"""The verbs of duties (*động từ phân công*): which role each gives to the subject or to the names behind it."""

from collections.abc import Callable, Mapping

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.who_clauses import CHAIN, Clauses
from ttdn.language.who_kinds import Kind
from ttdn.language.who_starts import LABEL_NOUNS
from ttdn.language.who_state import Wanted
from ttdn.model.tasks import Role

# A verb gives a role behind these; behind a noun it only describes one ("kế hoạch kiểm tra").
_BEFORE_VERB = frozenset(
    (
        kinds.COMMA, kinds.AND, kinds.SEMICOLON, kinds.STOP, kinds.COLON, kinds.OPEN, kinds.CLOSE, kinds.DASH,
        kinds.SLASH, kinds.QUOTE, kinds.NUMBER, kinds.MANNER, kinds.VERB, kinds.DO, kinds.LEAD, kinds.LEAD_AS,
        kinds.COORDINATE, kinds.GUIDE, kinds.MONITOR, kinds.REPORT, kinds.SEND, kinds.PURPOSE, kinds.ASSIGN,
        kinds.REQUEST, kinds.BY, kinds.LINKED,
    )
)  # fmt: skip
_GUIDANCE = (kinds.COMMA, kinds.AND, kinds.VERB, kinds.NOUN, kinds.GUIDE, kinds.ORIENTATION, kinds.MONITOR)
_FAR = 6  # lexemes to look ahead for what turns a verb into a noun


@attrs.define
class Duties(Clauses):
    """Reads a phrase by the verbs of duty in its clauses."""

    def _is_marker(self, kind: Kind) -> bool:
        return kind in _VERBS

    def _mark(self, kind: Kind) -> None:
        _VERBS[kind](self)

    def _acts_here(self) -> bool:
        """Whether the verb here is one, not a part of a noun; behind a noun its whole chain is none."""
        before = self._before
        clause = self.clause
        following = self.items[self.index + 1]
        governed = clause.noun and before in CHAIN
        document = following.kind is kinds.OF or following.text == "này"  # hướng dẫn của Sở A; Hướng dẫn này
        clause.noun = governed or document or not (self.behind_name or before in _BEFORE_VERB)
        if clause.noun:
            self._content(acts=False)
            self.expects = None
        return not clause.noun

    def _is_remark(self) -> bool:
        """Whether "(cơ quan chủ trì)" stands behind a name."""
        return self._before is kinds.GROUP and self._kind(self.index - 2) is kinds.OPEN

    def lead(self) -> None:
        """*Chủ trì*: the subject leads, unless it chairs a meeting."""
        clause, following = self.clause, self._kind(self.index + 1)
        chairs = following in (kinds.MEETING, kinds.AMONG) or clause.meeting or clause.others
        if chairs or self._is_description():
            clause.others = True
            if self.subject and not self.subject.given:
                self.subject = None
        elif self._is_remark() or self._acts_here():
            self._predicate()
            self._give_subject(Role.LEAD)

    def _is_description(self) -> bool:
        """Whether "cơ quan được giao chủ trì" tells of an agency by its role."""
        return self._before is kinds.LINKED and self.items[self.index - 2].text in LABEL_NOUNS

    def lead_as(self) -> None:
        """*Là cơ quan đầu mối*: the subject leads."""
        self._predicate()
        self._give_subject(Role.LEAD)

    def coordinate(self) -> None:
        """*Phối hợp*: the subject joins those named next."""
        if self.clause.others or self._is_between() or not (self._is_remark() or self._acts_here()):
            return
        self._predicate()
        if self.subject:
            self.subject.joins = True
        self.expects = Role.COORDINATING

    def _is_between(self) -> bool:
        """Whether what follows is "chặt chẽ giữa …": coordination among others, no duty."""
        for index in range(self.index + 1, self.index + _FAR):
            if self._kind(index) is kinds.AMONG:
                return True
            if self._kind(index) not in (kinds.MANNER, kinds.COMMA, kinds.AND, kinds.WORD, kinds.VERB):
                break
        return False

    def partners(self) -> None:
        """*Với sự tham gia của*: those named next are partners."""
        self._predicate()
        self.expects = Role.COORDINATING

    def join_with(self) -> None:
        """*Với, cùng*: goes on with partners or receivers."""
        subject = self.subject
        if self.expects is Role.COORDINATING:
            return
        joins = subject is not None and subject.joins and not subject.partners
        leads = subject is not None and Role.LEAD in subject.roles and self._item.text.startswith("cùng")
        reports = self.clause.reporting and not self.clause.reported and self._before is not kinds.COORDINATE
        acts = subject is not None and self.behind_name and not subject.roles and self.clause.first
        if acts and self._item.text.startswith("cùng") and self.names.starts.begins(self.index + 1):
            self.coordinate()  # Sở A cùng với Sở B tổ chức …
        elif joins or leads:
            self.expects = Role.COORDINATING
        elif reports:
            self.expects = Role.RECIPIENT
        else:
            self._word()

    def guide(self) -> None:
        """*Hướng dẫn*: the subject guides, or those named next do."""
        source = self._source()
        if source:
            self.findings.mark(self.index, source)
            self.index, self.expects = source - 1, Role.GUIDING
        elif self._item.kind is kinds.GUIDE and self._acts_here():
            self._oversee(Role.GUIDING)

    def _source(self) -> int:
        """The lexeme behind "hướng dẫn của", where the words rest a duty on it; 0 elsewhere."""
        if not self.clause.based:
            return 0
        for index in range(self.index + 1, self.index + _FAR):
            if self._kind(index) is kinds.OF:
                return index + 1
            if self._kind(index) not in _GUIDANCE:
                break
        return 0

    def monitor(self) -> None:
        """*Theo dõi, đôn đốc*: the subject monitors."""
        if self._acts_here():
            self._oversee(Role.MONITORING)

    def _oversee(self, role: Role) -> None:
        """Guiding or monitoring: by those to whom was sent, where they are the ones who then act."""
        clause = self.clause
        names = self.sent if clause.purpose or (clause.sending and not clause.reported) else ()
        self._predicate()
        if names:
            self._give(role, names)
        else:
            self._give_subject(role)

    def report(self) -> None:
        """*Báo cáo*: those named next are told."""
        before, following = self._before, self.index + 1
        opens = self.index == 1 or self._kind(self.index - 2) in (kinds.SEMICOLON, kinds.STOP)
        told = opens and self.names.starts.begins(following)  # ; kết quả báo cáo UBND tỉnh
        if (before is kinds.ABSTRACT and not told) or self._kind(following) is kinds.OF:
            self._content(acts=False)
            self.expects = None
            return
        self._predicate()
        self._give(Role.VIA, self.clause.way)
        self.clause.reporting, self.clause.reported = True, False
        self.expects = Role.RECIPIENT

    def send(self) -> None:
        """*Gửi*: those named next receive, or are the way to others."""
        self._predicate()
        self._flush(Role.RECIPIENT)
        self._give(Role.VIA, self.clause.way)
        self.clause.sending, self.clause.reported = True, False
        self.expects = Wanted.SENT

    def towards(self) -> None:
        """*Về, cho*: to whom is sent or reported."""
        clause = self.clause
        if clause.sending and not self.sent:
            self.expects = Wanted.SENT
        elif clause.reporting and not clause.reported:
            self.expects = Role.RECIPIENT
        else:
            self._word()

    def through(self) -> None:
        """*Qua*: by way of those named next."""
        if self.clause.reporting or self.clause.sending or self.default is Role.RECIPIENT:
            self.findings.mark(self.index, self.index + 1)
            self.expects = Role.VIA
        else:
            self._word()
            self.expects = Wanted.WAY

    def purpose(self) -> None:
        """*Để*: those who received act."""
        if self.sent:
            self.clause.purpose = True
            self.expects = None
        else:
            self._word()

    def assign(self) -> None:
        """*Giao X*: those named next act, and who gives the order has no role."""
        following = self._kind(self.index + 1)
        before = self._before
        noun = following is kinds.OF or before in (kinds.BASIS, kinds.FUNCTION, kinds.ABSTRACT)
        noun = noun or (self.clause.listed and self.behind_name)  # các nhiệm vụ Thủ tướng giao
        noun = noun or (self.behind_name and self._assigns_a_thing())
        if noun or self.clause.predicate:
            self._content(acts=True)
            return
        if self.clause.opening:
            self._settle()  # who acted in the clause before
        elif self.subject and not self.subject.given:
            self.subject = None
        self.findings.mark(self.index, self.index + 1)
        self.clause.leads_in, self.clause.ordered = False, True
        self.expects = Wanted.SUBJECT

    def _assigns_a_thing(self) -> bool:
        """Whether nobody is named behind a verb of assigning, so that who is before it acts: phân công trực."""
        following = self.items[self.index + 1]
        named = self.names.starts.begins(self.index + 1)
        return self._item.text == "phân công" and not (named or following.capital or following.kind is kinds.COLON)

    def by(self) -> None:
        """*Do*: those named next act; not where it tells which things: *các đề án do Bộ Y tế chủ trì*."""
        telling = self.clause.listed and not self.clause.predicate and self._before not in _BEFORE_VERB
        self.clause.others = self.clause.others or self.clause.meeting or telling
        self.expects = None if self.clause.others else Wanted.SUBJECT


_VERBS: Mapping[Kind, Callable[[Duties], None]] = {
    kinds.LEAD: Duties.lead,
    kinds.LEAD_AS: Duties.lead_as,
    kinds.COORDINATE: Duties.coordinate,
    kinds.PARTNERS: Duties.partners,
    kinds.WITH: Duties.join_with,
    kinds.GUIDE: Duties.guide,
    kinds.ORIENTATION: Duties.guide,
    kinds.MONITOR: Duties.monitor,
    kinds.REPORT: Duties.report,
    kinds.SEND: Duties.send,
    kinds.TOWARDS: Duties.towards,
    kinds.THROUGH: Duties.through,
    kinds.PURPOSE: Duties.purpose,
    kinds.ASSIGN: Duties.assign,
    kinds.REQUEST: Duties.assign,
    kinds.BY: Duties.by,
}
