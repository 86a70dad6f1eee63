"""The grammar of duties (*ngữ pháp phân công*): clause by clause, a subject and the verbs that give it roles."""

from collections.abc import Callable, Mapping, Sequence

import attrs

from ttdn.language.who_findings import Findings
from ttdn.language.who_labels import Label
from ttdn.language.who_lexicon import Kind
from ttdn.language.who_names import Name, NameList, NameReader
from ttdn.language.who_starts import LABEL_NOUNS, NameStarts
from ttdn.language.who_state import Clause, Subject, Wanted
from ttdn.language.who_tokens import Lexed, Lexeme
from ttdn.model.tasks import Role

_DUTY_VERBS = frozenset((Kind.LEAD, Kind.LEAD_AS, Kind.COORDINATE, Kind.PARTNERS))
# A verb gives a role behind these; behind a noun it only describes one ("kế hoạch kiểm tra").
_BEFORE_VERB = frozenset(
    (
        Kind.COMMA, Kind.AND, Kind.SEMICOLON, Kind.STOP, Kind.COLON, Kind.OPEN, Kind.CLOSE, Kind.DASH, Kind.SLASH,
        Kind.QUOTE, Kind.NUMBER, Kind.MANNER, Kind.VERB, Kind.DO, Kind.LEAD, Kind.LEAD_AS, Kind.COORDINATE,
        Kind.GUIDE, Kind.MONITOR, Kind.REPORT, Kind.SEND, Kind.PURPOSE, Kind.ASSIGN, Kind.REQUEST, Kind.BY,
        Kind.LINKED,
    )
)  # fmt: skip
_CHAIN = frozenset(
    (Kind.VERB, Kind.DO, Kind.GUIDE, Kind.MONITOR, Kind.COORDINATE, Kind.COMMA, Kind.AND, Kind.REPORT)
)
_LEADS_IN = frozenset((Kind.BASIS, Kind.FUNCTION, Kind.TOWARDS, Kind.PURPOSE, Kind.THROUGH, Kind.AMONG, Kind.WITH))
_TRANSPARENT = frozenset(
    (Kind.MANNER, Kind.NUMBER, Kind.DASH, Kind.SLASH, Kind.OPEN, Kind.CLOSE, Kind.COLON, Kind.QUOTE)
)
_BESIDE_REPORT = frozenset(("đề xuất", "kiến nghị", "trình", "tham mưu", "xin ý kiến", "giải trình"))
_FAR = 6  # lexemes to look ahead for what turns a verb into a noun


_ROLES = frozenset(Role)


@attrs.define
class Clauses:
    """Reads the clauses of one phrase from first to last; no lexeme is met more than a few times."""

    text: Lexed
    labels: Mapping[int, Label]
    subject: Subject | None
    default: Role | None
    cell: bool
    findings: Findings = attrs.field(init=False)
    items: Sequence[Lexeme] = attrs.field(init=False)
    names: NameReader = attrs.field(init=False)
    markers: Mapping[Kind, Callable[[], None]] = attrs.field(init=False)
    clause: Clause = attrs.Factory(Clause)
    index: int = 0
    behind_name: bool = False
    expects: Role | Wanted | None = None
    sent: tuple[Name, ...] = ()  # who receives, as long as they may turn out to be the way to another

    def __attrs_post_init__(self) -> None:
        """Set up what follows from the lexemes."""
        self.findings = Findings(self.text)
        self.items = self.text.items
        self.names = NameReader(NameStarts(self.text, self.labels))
        self.markers = {
            Kind.LEAD: self._lead,
            Kind.LEAD_AS: self._lead_as,
            Kind.COORDINATE: self._coordinate,
            Kind.PARTNERS: self._partners,
            Kind.WITH: self._with,
            Kind.GUIDE: self._guide,
            Kind.ORIENTATION: self._guide,
            Kind.MONITOR: self._monitor,
            Kind.REPORT: self._report,
            Kind.SEND: self._send,
            Kind.TOWARDS: self._towards,
            Kind.THROUGH: self._through,
            Kind.PURPOSE: self._purpose,
            Kind.ASSIGN: self._assign,
            Kind.REQUEST: self._assign,
            Kind.BY: self._by,
        }

    def read(self) -> Findings:
        """Read all clauses."""
        while self._item.kind is not Kind.END:
            if self.index in self.labels:
                self._label(self.labels[self.index])
            elif self._begins_name():
                self._take(self.names.names_at(self.index, cell=self.cell))
            elif self._begins_unknown():
                self._take(self.names.names_at(self.index, cell=True))
            else:
                self._step()
        self._end_clause()
        self._settle()
        return self.findings

    @property
    def _item(self) -> Lexeme:
        return self.items[self.index]

    @property
    def _before(self) -> Kind:
        return self.items[self.index - 1].kind if self.index else Kind.STOP

    def _kind(self, index: int) -> Kind:
        return self.items[index].kind if index < len(self.items) else Kind.END

    # names

    def _begins_name(self) -> bool:
        starts, opening = self.names.starts, self.clause.opening
        group = self._item.kind in (Kind.GROUP, Kind.OUTSIDER)
        inside = group and self.expects is not None
        return starts.begins(self.index, cell=self.cell and opening, inside=inside)

    def _begins_unknown(self) -> bool:
        awaited = (self.clause.opening and self.clause.first) or self.expects is Wanted.SUBJECT
        return awaited and self._item.capital and self.names.starts.is_unknown_office(self.index)

    def _take(self, found: NameList) -> None:
        """Decide what a row of names is here: awaited, a new subject, or an object of no role."""
        first, clause = self.index, self.clause
        names, stop = found.names, found.stop
        follows = self._next_duty(stop)
        if follows and (self.expects in _ROLES or (self.default is Role.LEAD and clause.opening)):
            names, stop = self._cut(names, stop)
        if self.expects is Role.GUIDING or (clause.leads_in and self._kind(first - 1) is Kind.OF):
            names, stop = self._cut_source(names, stop)
        managed = self._kind(first - 1) is Kind.BY and self._kind(stop) is Kind.VERB
        if managed or (clause.others and self.expects is None):
            clause.others = True  # "do Bộ Y tế quản lý" tells whose a thing is
        elif self.expects is not None:
            self._use(names, self.expects)
        elif self._kind(stop) is Kind.COLON and not clause.predicate:
            self._replace_subject(names)  # đối với X: …
            clause.leads_in = False
        elif clause.opening or (follows and self._kind(first - 1) in (Kind.COMMA, Kind.AND)):
            self._replace_subject(names)
            clause.leads_in = False
        clause.opening = False
        self.expects = None
        self.index, self.behind_name = stop, True

    def _next_duty(self, index: int) -> bool:
        """Whether a verb of leading or coordinating follows."""
        while self._kind(index) in (Kind.MANNER, Kind.OPEN):
            index += 1
        return self._kind(index) in _DUTY_VERBS

    def _cut(self, names: tuple[Name, ...], stop: int) -> tuple[tuple[Name, ...], int]:
        """Leave to the next clause what stands behind the last semicolon and has a duty of its own."""
        for place in range(len(names) - 1, 0, -1):
            if names[place].joined_by is Kind.SEMICOLON:
                return names[:place], names[place - 1].stop
        return names, stop

    def _cut_source(self, names: tuple[Name, ...], stop: int) -> tuple[tuple[Name, ...], int]:
        """Behind "căn cứ hướng dẫn của A và B," the names behind the comma are those who act."""
        acting = self.subject is not None and (self.subject.given or self.clause.predicate)
        if not acting and self._kind(stop) is not Kind.COMMA:
            for place in range(1, len(names)):
                if names[place].joined_by is not Kind.AND:
                    return names[:place], names[place - 1].stop
        return names, stop

    def _use(self, names: tuple[Name, ...], wanted: Role | Wanted) -> None:
        """Take names that were awaited."""
        match wanted:
            case Wanted.SUBJECT:
                self._replace_subject(names)
            case Wanted.WAY:
                self.clause.way = names
            case Wanted.SENT:
                self._flush(Role.RECIPIENT)
                self.sent, self.clause.near = names, True
            case Role.RECIPIENT:
                self._flush(Role.VIA if self.clause.purpose else Role.RECIPIENT)
                self.sent, self.clause.reported, self.clause.near = names, True, True
            case _:
                self._give(wanted, names)
                if self.subject and wanted is Role.COORDINATING:
                    self.subject.partners = True

    def _flush(self, role: Role) -> None:
        """Settle what those are to whom was sent or reported: receivers, or the way to one named later."""
        self._give(role, self.sent)
        self.sent, self.clause.purpose = (), False

    # the subject and its roles

    def _give(self, role: Role, names: tuple[Name, ...]) -> None:
        self.findings.give(role, self.findings.say(names))

    def _give_subject(self, role: Role) -> None:
        if self.subject:
            self.findings.give_subject(role, self.subject)

    def _replace_subject(self, names: tuple[Name, ...]) -> None:
        self._settle()
        self.subject = Subject(self.findings.say(names))

    def _settle(self) -> None:
        if self.subject:
            self.findings.settle(self.subject, self.default)
        self.subject = None

    # clauses

    def _label(self, label: Label) -> None:
        self._end_clause()
        self._settle()
        self.findings.mark(self.index, label.stop)
        self.default, self.cell = label.role, label.role is not None
        self.index = label.stop
        if label.role is None:
            while (
                self._kind(self.index) not in (Kind.STOP, Kind.SEMICOLON, Kind.END)
                and self.index not in self.labels
            ):
                self.index += 1

    def _end_clause(self) -> None:
        self._flush(Role.RECIPIENT)
        self.clause, self.expects = Clause(), None

    # words

    def _step(self) -> None:
        """Read one lexeme that begins no name."""
        item, clause = self._item, self.clause
        marker = self.markers.get(item.kind)
        if item.kind is Kind.SEMICOLON or item.kind is Kind.STOP:
            self._end_clause()
        elif item.kind is Kind.COMMA or item.kind is Kind.AND:
            self._separator()
        elif marker:
            marker()
            clause.opening = clause.opening and item.kind is Kind.REQUEST
        else:
            self._word()
        self.index += 1
        self.behind_name = False

    def _separator(self) -> None:
        clause = self.clause
        clause.opening = self._item.kind is Kind.COMMA and not clause.predicate
        clause.near = False
        verbs = self._before in _CHAIN and self._kind(self.index + 1) in _CHAIN
        clause.leads_in = clause.leads_in and (self._item.kind is Kind.AND or verbs)
        following = self.items[self.index + 1]
        if not (self.expects is Role.RECIPIENT and following.text in _BESIDE_REPORT):
            self.expects = None

    def _word(self) -> None:
        """A word that gives no role by itself."""
        item, clause = self._item, self.clause
        kind = item.kind
        if kind in _TRANSPARENT:
            if item.text == "đồng thời":
                self._flush(Role.RECIPIENT)
            return
        if kind is Kind.PERSON and self._before is Kind.ASSIGN:
            return
        if (
            kind is Kind.ANNOUNCE
            and self.subject
            and not (self.subject.given or self.subject.roles or clause.ordered)
        ):
            self.subject = None  # who issues the plan
        if kind is Kind.WORD and len(item.text) == 1 and self._kind(self.index + 1) is Kind.CLOSE and clause.first:
            return
        clause.opening = False
        clause.meeting = clause.meeting or kind is Kind.MEETING
        clause.others = clause.others or kind is Kind.PERSON
        if kind in _LEADS_IN and clause.first and not self.behind_name:
            clause.leads_in = True
        clause.based = kind is Kind.BASIS or (clause.based and kind is not Kind.VERB)
        if kind is Kind.VERB or kind is Kind.DO:
            self._verb()
        elif kind is not Kind.BASIS and kind is not Kind.FUNCTION:
            clause.noun = kind is Kind.ABSTRACT
            self._content(acts=kind not in _LEADS_IN and kind is not Kind.LINKED)
            self.expects = None

    def _verb(self) -> None:
        """A verb of no special role: it opens a clause, or goes on with one."""
        item, clause = self._item, self.clause
        before = self._before
        if self.sent and clause.near and (clause.sending or item.text == "tổng hợp"):
            clause.purpose = True
        clause.noun = before is Kind.ABSTRACT or (clause.noun and before in _CHAIN)
        following = self._kind(self.index + 1)
        light = item.kind is Kind.DO and (following in self.markers or item.text == "giúp")
        self._content(acts=not light)
        clause.predicate = clause.predicate or not (clause.leads_in or following is Kind.OF)
        if not (self.expects is Role.RECIPIENT and item.text in _BESIDE_REPORT):
            self.expects = None

    def _content(self, *, acts: bool) -> None:
        """Note that the subject has a predicate; `acts` where its first word is a plain one."""
        if self.subject:
            self.subject.active = True
            if self.clause.first and not self.clause.leads_in and acts:
                self.subject.acts = True
        if not self.clause.leads_in and (acts or self.clause.first):
            self.clause.first = False

    def _acts_here(self) -> bool:
        """Whether the verb here is one, not a part of a noun; behind a noun its whole chain is none."""
        before = self._before
        clause = self.clause
        following = self._kind(self.index + 1)
        governed = clause.noun and before in _CHAIN
        clause.noun = governed or following is Kind.OF or not (self.behind_name or before in _BEFORE_VERB)
        if clause.noun:
            self._content(acts=False)
            self.expects = None
        return not clause.noun

    def _predicate(self) -> None:
        self.findings.mark(self.index, self.index + 1)
        self.clause.first, self.clause.predicate, self.clause.leads_in = False, True, False
        self.expects = None
        if self.subject:
            self.subject.active = True

    def _lead(self) -> None:
        clause, following = self.clause, self._kind(self.index + 1)
        chairs = following in (Kind.MEETING, Kind.AMONG) or clause.meeting or clause.others
        if chairs or self._is_description():
            clause.others = True
            if self.subject and not self.subject.given:
                self.subject = None
        elif self._acts_here():
            self._predicate()
            self._give_subject(Role.LEAD)

    def _is_description(self) -> bool:
        """Whether "cơ quan được giao chủ trì" tells of an agency by its role."""
        return self._before is Kind.LINKED and self.items[self.index - 2].text in LABEL_NOUNS

    def _lead_as(self) -> None:
        self._predicate()
        self._give_subject(Role.LEAD)

    def _coordinate(self) -> None:
        if self.clause.others or self._is_between() or not self._acts_here():
            return
        self._predicate()
        if self.subject:
            self.subject.joins = True
        self.expects = Role.COORDINATING

    def _is_between(self) -> bool:
        """Whether what follows is "chặt chẽ giữa …": coordination among others, no duty."""
        for index in range(self.index + 1, self.index + _FAR):
            if self._kind(index) is Kind.AMONG:
                return True
            if self._kind(index) not in (Kind.MANNER, Kind.COMMA, Kind.AND, Kind.WORD, Kind.VERB):
                break
        return False

    def _partners(self) -> None:
        self._predicate()
        self.expects = Role.COORDINATING

    def _with(self) -> None:
        subject = self.subject
        if self.expects is Role.COORDINATING:
            return
        joins = subject is not None and subject.joins and not subject.partners
        leads = subject is not None and Role.LEAD in subject.roles and self._item.text.startswith("cùng")
        reports = self.clause.reporting and not self.clause.reported and self._before is not Kind.COORDINATE
        acts = subject is not None and self.behind_name and not subject.roles and self.clause.first
        if acts and self._item.text.startswith("cùng") and self.names.starts.begins(self.index + 1):
            self._coordinate()  # Sở A cùng với Sở B tổ chức …
        elif joins or leads:
            self.expects = Role.COORDINATING
        elif reports:
            self.expects = Role.RECIPIENT
        else:
            self._word()

    def _guide(self) -> None:
        source = self._source()
        if source:
            self.findings.mark(self.index, source)
            self.index, self.expects = source - 1, Role.GUIDING
        elif self._item.kind is Kind.GUIDE and self._acts_here():
            self._oversee(Role.GUIDING)

    def _source(self) -> int:
        """The lexeme behind "hướng dẫn của", where the words rest a duty on it; 0 elsewhere."""
        if not self.clause.based:
            return 0
        for index in range(self.index + 1, self.index + _FAR):
            if self._kind(index) is Kind.OF:
                return index + 1
            if self._kind(index) not in (Kind.COMMA, Kind.AND, Kind.VERB, Kind.GUIDE, Kind.ORIENTATION):
                break
        return 0

    def _monitor(self) -> None:
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

    def _report(self) -> None:
        before = self._before
        if before is Kind.ABSTRACT or self._kind(self.index + 1) is Kind.OF:
            self._content(acts=False)
            self.expects = None
            return
        self._predicate()
        self._give(Role.VIA, self.clause.way)
        self.clause.reporting, self.clause.reported = True, False
        self.expects = Role.RECIPIENT

    def _send(self) -> None:
        self._predicate()
        self._flush(Role.RECIPIENT)
        self._give(Role.VIA, self.clause.way)
        self.clause.sending, self.clause.reported = True, False
        self.expects = Wanted.SENT

    def _towards(self) -> None:
        clause = self.clause
        if clause.sending and not self.sent:
            self.expects = Wanted.SENT
        elif clause.reporting and not clause.reported:
            self.expects = Role.RECIPIENT
        else:
            self._word()

    def _through(self) -> None:
        if self.clause.reporting or self.clause.sending:
            self.findings.mark(self.index, self.index + 1)
            self.expects = Role.VIA
        else:
            self._word()
            self.expects = Wanted.WAY

    def _purpose(self) -> None:
        if self.sent:
            self.clause.purpose = True
            self.expects = None
        else:
            self._word()

    def _assign(self) -> None:
        """*Giao X*: those named next act, and who gives the order has no role."""
        following = self._kind(self.index + 1)
        before = self._before
        noun = following is Kind.OF or before in (Kind.BASIS, Kind.FUNCTION, Kind.ABSTRACT)
        if noun or self.clause.predicate:
            self.clause.noun = noun
            self._content(acts=True)
            return
        if self.subject and not self.subject.given:
            self.subject = None
        self.findings.mark(self.index, self.index + 1)
        self.clause.leads_in, self.clause.ordered = False, True
        self.expects = Wanted.SUBJECT

    def _by(self) -> None:
        self.clause.opening = False
        self.clause.others = self.clause.others or self.clause.meeting
        self.expects = None if self.clause.others else Wanted.SUBJECT
