"""The clauses of a duty phrase (*mệnh đề phân công*): names met in turn, the subject, words that give no role."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.who_findings import Findings
from ttdn.language.who_kinds import Kind
from ttdn.language.who_labels import Label
from ttdn.language.who_lexemes import Lexeme
from ttdn.language.who_names import Name, NameList, NameReader
from ttdn.language.who_starts import BEGINNING, NameStarts
from ttdn.language.who_state import Clause, Subject, Wanted
from ttdn.language.who_tokens import Lexed
from ttdn.model.tasks import Role

_DUTY_VERBS = frozenset((kinds.LEAD, kinds.LEAD_AS, kinds.COORDINATE, kinds.PARTNERS))
CHAIN = frozenset(
    (kinds.VERB, kinds.DO, kinds.GUIDE, kinds.MONITOR, kinds.COORDINATE, kinds.COMMA, kinds.AND, kinds.REPORT)
)
_LEADS_IN = frozenset(
    (kinds.BASIS, kinds.FUNCTION, kinds.TOWARDS, kinds.PURPOSE, kinds.THROUGH, kinds.AMONG, kinds.WITH)
)
_TRANSPARENT = frozenset(
    (kinds.MANNER, kinds.NUMBER, kinds.DASH, kinds.SLASH, kinds.OPEN, kinds.CLOSE, kinds.COLON, kinds.QUOTE)
)
_BESIDE_REPORT = frozenset(("đề xuất", "kiến nghị", "trình", "tham mưu", "xin ý kiến", "giải trình"))
_OBJECTS = frozenset((*Role, Wanted.SENT))  # awaited as told, joined or guided, not as who acts
_ACTS_NEXT = (kinds.GUIDE, kinds.MONITOR, kinds.VERB, kinds.DO)
_CLOSING = (kinds.END, kinds.STOP, kinds.SEMICOLON)
_PARTED = (kinds.COMMA, kinds.AND, kinds.SLASH, kinds.OPEN, kinds.ASSIGN, kinds.REQUEST)
_TOGETHER = frozenset(("đồng chủ trì", "cùng chủ trì"))
_TOLD = (Role.RECIPIENT, Wanted.SENT)
_LISTS = frozenset(("tổng", "danh mục"))
_CONDITIONS = frozenset(("nếu", "khi", "trong trường hợp"))
# Those named behind these are told to act.
_DIRECTING = frozenset((kinds.VERB, kinds.GUIDE, kinds.MONITOR))


@attrs.define
class Clauses(ABC):
    """Reads the clauses of one phrase from first to last; no lexeme is met more than a few times.

    What the verbs of duty do is said by `Duties`.
    """

    text: Lexed
    labels: Mapping[int, Label]
    subject: Subject | None
    default: Role | None
    cell: bool
    findings: Findings = attrs.field(init=False)
    items: Sequence[Lexeme] = attrs.field(init=False)
    names: NameReader = attrs.field(init=False)
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

    def read(self) -> Findings:
        """Read all clauses."""
        items, labels, known = self.items, self.labels, self.text.known
        while (kind := items[self.index].kind) is not kinds.END:
            if self.index in labels:
                self._label(labels[self.index])
            elif kind not in BEGINNING and self.index not in known:
                self._step()
            elif self._begins_name():
                self._take(self.names.names_at(self.index, cell=self.cell, awaited=self._is_awaited()))
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
        return self.items[self.index - 1].kind if self.index else kinds.STOP

    def _kind(self, index: int) -> Kind:
        return self.items[index].kind

    # names

    def _begins_name(self) -> bool:
        starts, opening = self.names.starts, self.clause.opening
        return starts.begins(self.index, cell=self.cell and opening, inside=self._is_awaited())

    def _is_awaited(self) -> bool:
        """Whether a plain kind of body is a name here: `phối hợp với chủ đầu tư`, `báo cáo Bộ`."""
        if self.expects is None or self.expects is Wanted.SUBJECT:
            return False
        item = self._item
        standing = item.kind is kinds.MANNER and item.text == "cơ quan thường trực"
        own = item.kind in (kinds.MINISTRY, kinds.TITLE) or standing
        own = own and self._kind(self.index + 1) is not kinds.NUMBER  # phòng 6 bệnh
        # với thành phố Huế, gửi khoa KSNK
        placed = (item.kind is kinds.PLACE or item.kind is kinds.OFFICE) and self.items[self.index + 1].capital
        organising = item.text == "tổ chức" and self._kind(self.index + 1) in _CLOSING
        plain = item.kind in (kinds.GROUP, kinds.OUTSIDER) and item.text != "cấp" and not organising
        plain = plain or placed
        return plain or (own and self.names.starts.is_capital(item))

    def _begins_unknown(self) -> bool:
        awaited = (self.clause.opening and self.clause.first) or self.expects is Wanted.SUBJECT
        return awaited and self._item.capital and self.names.starts.is_unknown_office(self.index)

    def _take(self, found: NameList) -> None:
        """Decide what a row of names is here: awaited, a new subject, or an object of no role."""
        first, clause = self.index, self.clause
        names, stop = found.names, found.stop
        follows = self._next_duty(stop)
        names, stop = self._here(names, stop, follows=follows)
        managed = self._kind(first - 1) is kinds.BY and self._kind(stop) in (kinds.VERB, kinds.ASSIGN)
        if managed or (clause.others and self.expects is None):
            pass  # "do Bộ Y tế quản lý" tells whose a thing is
        elif follows and self.expects is None and self._kind(first - 1) in _DIRECTING:
            self._direct(names, stop)
        elif self.expects is Role.COORDINATING and self.items[stop].text in _TOGETHER:
            self._use(names, Role.LEAD)
        elif self.expects is not None:
            self._use(names, self.expects)
        elif self._kind(stop) is kinds.COLON and not clause.predicate:
            self._replace_subject(names)  # đối với X: …
            clause.leads_in = False
        elif self._acts_next(first, stop):
            self._end_clause()
            self._replace_subject(names)
            clause = self.clause
        elif (
            clause.opening or self._is_late_subject(first, stop) or (follows and self._kind(first - 1) in _PARTED)
        ):
            self._replace_subject(names)
            clause.leads_in = False
        clause.opening = False
        self.expects = None
        self.index, self.behind_name = stop, True

    def _here(self, names: tuple[Name, ...], stop: int, *, follows: bool) -> tuple[tuple[Name, ...], int]:
        """The names of a row that belong to what was said before them, and the lexeme behind these."""
        clause = self.clause
        is_object = self.expects in _OBJECTS or (self.expects is None and clause.predicate)
        acts = is_object and self._kind(stop) in _ACTS_NEXT
        if (follows and (is_object or (self.default is Role.LEAD and clause.opening))) or acts:
            names, stop = self._cut(names, stop)
        if follows and self.expects is Role.COORDINATING and self.subject is None:
            names, stop = self._cut_partners(names, stop)
        if self.expects is Role.GUIDING or (clause.leads_in and self._kind(self.index - 1) is kinds.OF):
            names, stop = self._cut_source(names, stop)
        return names, stop

    def _acts_next(self, first: int, stop: int) -> bool:
        """Whether another subject stands behind a comma: `Sở A chủ trì, Sở B hướng dẫn, Sở C giám sát`."""
        if not self.clause.predicate or self._kind(first - 1) is not kinds.COMMA:
            return False
        while self._kind(stop) is kinds.MANNER:
            stop += 1
        return self._kind(stop) in _ACTS_NEXT

    def _is_late_subject(self, first: int, stop: int) -> bool:
        """Whether the subject comes without a comma: `nếu có vướng mắc các đơn vị báo cáo …`."""
        reports = self._kind(stop) in (kinds.REPORT, kinds.SEND) and self._kind(first - 1) is kinds.WORD
        return reports and self.clause.conditional and not self.clause.predicate

    def _next_duty(self, index: int) -> bool:
        """Whether a verb of leading or coordinating follows."""
        while self._kind(index) in (kinds.MANNER, kinds.OPEN) or (
            self._kind(index) is kinds.GROUP and self._kind(index - 1) is kinds.OPEN
        ):
            index += 1
        return self._kind(index) in _DUTY_VERBS

    def _cut(self, names: tuple[Name, ...], stop: int) -> tuple[tuple[Name, ...], int]:
        """Leave to the next clause what stands behind the last semicolon and has a duty of its own."""
        for place in range(len(names) - 1, 0, -1):
            if names[place].joined_by is kinds.SEMICOLON:
                return names[:place], names[place - 1].stop
        return names, stop

    def _cut_partners(self, names: tuple[Name, ...], stop: int) -> tuple[tuple[Name, ...], int]:
        """Behind "với sự phối hợp của A," the name behind the comma is who leads."""
        if names[-1].joined_by is kinds.COMMA:
            return names[:-1], names[-2].stop
        return names, stop

    def _cut_source(self, names: tuple[Name, ...], stop: int) -> tuple[tuple[Name, ...], int]:
        """Behind "căn cứ hướng dẫn của A và B," the names behind the comma are those who act."""
        acting = self.subject is not None and (self.subject.given or self.clause.predicate)
        if not acting and self._kind(stop) is not kinds.COMMA:
            for place in range(1, len(names)):
                if names[place].joined_by is not kinds.AND:
                    return names[:place], names[place - 1].stop
        return names, stop

    def _direct(self, names: tuple[Name, ...], stop: int) -> None:
        """`UBND xã chỉ đạo các trường chủ trì …`: they lead; who only joins by order has no role."""
        if self._kind(stop) in (kinds.LEAD, kinds.LEAD_AS):
            self._replace_subject(names)
        else:
            self.clause.others = True

    def _use(self, names: tuple[Name, ...], wanted: Role | Wanted) -> None:
        """Take names that were awaited."""
        match wanted:
            case Wanted.SUBJECT:
                self._replace_subject(names)
            case Wanted.WAY:
                self.clause.way = names
            case Wanted.SENT:
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
        """Give a role to names; the cell of a task that names nobody who acts gives none."""
        if self.subject or self.default:
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
                self._kind(self.index) not in (kinds.STOP, kinds.SEMICOLON, kinds.END)
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
        if item.kind is kinds.SEMICOLON or item.kind is kinds.STOP:
            self._end_clause()
        elif item.kind is kinds.COMMA or item.kind is kinds.AND:
            self._separator()
        elif self._is_marker(item.kind):
            self._mark(item.kind)
            clause.opening = False
        else:
            self._word()
        self.index += 1
        self.behind_name = False

    @abstractmethod
    def _is_marker(self, kind: Kind) -> bool:
        """Whether words of a kind give roles."""

    @abstractmethod
    def _mark(self, kind: Kind) -> None:
        """Read a word that gives roles."""

    def _separator(self) -> None:
        clause = self.clause
        clause.opening = self._item.kind is kinds.COMMA and not clause.predicate
        clause.near = False
        verbs = self._before in CHAIN and self._kind(self.index + 1) in CHAIN
        clause.leads_in = clause.leads_in and (self._item.kind is kinds.AND or verbs)
        following = self.items[self.index + 1]
        if self._item.kind is kinds.AND and self._before is kinds.CLOSE and (clause.reporting or clause.sending):
            self.expects = Role.RECIPIENT  # UBND tỉnh (qua Sở Nội vụ) và Bộ Nội vụ
        elif not (self.expects is Role.RECIPIENT and following.text in _BESIDE_REPORT):
            self.expects = None

    def _word(self) -> None:
        """A word that gives no role by itself."""
        item, clause = self._item, self.clause
        kind = item.kind
        if kind in _TRANSPARENT:
            if item.text == "đồng thời":
                self._flush(Role.RECIPIENT)
            return
        if kind is kinds.PERSON and (self._before is kinds.ASSIGN or self.expects in _TOLD):
            return
        subject = self.subject
        if kind is kinds.ANNOUNCE and subject and not (subject.given or subject.roles or clause.ordered):
            self.subject = None  # who issues the plan
        if kind is kinds.ANNOUNCE:
            self._end_clause()
            return
        if (
            kind is kinds.WORD
            and len(item.text) == 1
            and self._kind(self.index + 1) is kinds.CLOSE
            and clause.first
        ):
            return
        clause.opening = False
        clause.conditional = clause.conditional or item.text in _CONDITIONS
        clause.listed = clause.listed or kind is kinds.PLURAL or item.text in _LISTS
        clause.meeting = clause.meeting or kind is kinds.MEETING
        clause.others = clause.others or kind is kinds.PERSON
        if kind in _LEADS_IN and clause.first and not self.behind_name:
            clause.leads_in = True
        named = kind is not kinds.VERB or self._before is kinds.BASIS  # căn cứ quy định và hướng dẫn của …
        clause.based = kind is kinds.BASIS or (clause.based and named)
        if kind is kinds.VERB or kind is kinds.DO:
            self._verb()
        elif kind is not kinds.BASIS and kind is not kinds.FUNCTION:
            clause.noun = kind is kinds.ABSTRACT
            told = (
                kind is kinds.ABSTRACT and self._kind(self.index + 1) is kinds.REPORT
            )  # ; kết quả báo cáo UBND tỉnh
            self._content(acts=kind not in _LEADS_IN and kind is not kinds.LINKED and not told)
            self.expects = None

    def _verb(self) -> None:
        """A verb of no special role: it opens a clause, or goes on with one."""
        item, clause = self._item, self.clause
        before = self._before
        if self.sent and clause.near and (clause.sending or item.text == "tổng hợp"):
            clause.purpose = True
        clause.noun = before is kinds.ABSTRACT or (clause.noun and before in CHAIN)
        following = self._kind(self.index + 1)
        light = item.kind is kinds.DO and (self._is_marker(following) or item.text == "giúp")
        self._content(acts=not light)
        clause.predicate = clause.predicate or not (clause.leads_in or following is kinds.OF)
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

    def _predicate(self) -> None:
        self.findings.mark(self.index, self.index + 1)
        self.clause.first, self.clause.predicate, self.clause.leads_in = False, True, False
        self.expects = None
        if self.subject:
            self.subject.active = True
