"""Where a name may begin (*chỗ bắt đầu tên cơ quan*): proper names, groups, plain kinds of bodies."""

from collections.abc import Container, Sequence

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.who_kinds import Kind
from ttdn.language.who_lexemes import Lexeme
from ttdn.language.who_tokens import Lexed

JOINS = frozenset((kinds.COMMA, kinds.AND, kinds.SLASH))
ACTS = frozenset(
    (kinds.VERB, kinds.GUIDE, kinds.ORIENTATION, kinds.MONITOR, kinds.REPORT, kinds.SEND, kinds.MEETING)
)
SPEAKS = frozenset((kinds.LEAD, kinds.LEAD_AS, kinds.COORDINATE, kinds.PARTNERS, kinds.DO))
CONTENT = frozenset((kinds.WORD, kinds.FIELD, kinds.NOUN, kinds.ABSTRACT, kinds.ABBREVIATION, kinds.NUMBER))
HEADS = frozenset((kinds.MINISTRY, kinds.OFFICE))
BODIES = HEADS | {kinds.WHOLE, kinds.TITLE}
KINDS_OF_BODY = frozenset((kinds.GROUP, kinds.OUTSIDER, kinds.PLACE))
NESTED = BODIES | KINDS_OF_BODY | {kinds.PLURAL}
FIELDS = frozenset((kinds.FIELD, kinds.WHOLE, kinds.ABBREVIATION))
# Heads that are no everyday words: a name begins with them even without a capital.
_STRONG = frozenset(
    (
        "ủy ban", "văn phòng", "cục", "tổng cục", "chi cục", "học viện", "trung tâm", "tập đoàn", "ban quản lý",
        "ban chỉ đạo", "vp",
    )
)  # fmt: skip
# Bodies that a plan names without more.
ALONE = frozenset(
    (
        "ban chỉ đạo",
        "ban chỉ huy",
        "ban quản lý",
        "ban tổ chức",
        "ban thường vụ",
        "tổ công tác",
        "văn phòng",
        "vp",
        "đồn biên phòng",
        "điện lực",
        "bưu điện",
    )
)
BEGINNING = NESTED | {kinds.ABBREVIATION, kinds.WORD, kinds.FIELD, kinds.NOUN, kinds.MANNER}
# Behind these an officer or agency may stand by its title alone: báo cáo Bộ trưởng.
_BEFORE_BARE = frozenset((kinds.WITH, kinds.COORDINATE, kinds.REPORT, kinds.SEND, kinds.TOWARDS))
_CLAUSE_OPENS = frozenset((kinds.COMMA, kinds.SEMICOLON, kinds.STOP, kinds.DASH))
LABEL_NOUNS = frozenset(("cơ quan", "đơn vị", "tổ chức", "cá nhân"))
# Kinds of bodies that go before the name of one: phối hợp với cơ quan Công an.
_NAMING = frozenset(("cơ quan", "lực lượng", "ngành"))
ABBREVIATED_BODY = 3  # letters: VTV is a body, TT and DL are parts of the name of one


@attrs.frozen
class NameStarts:
    """Tells where names begin in lexemes; no name begins at a label."""

    text: Lexed
    labels: Container[int] = ()

    @property
    def items(self) -> Sequence[Lexeme]:
        """The lexemes."""
        return self.text.items

    def kind(self, index: int) -> Kind:
        """The kind of a lexeme, END behind the last."""
        items = self.text.items
        return items[index].kind if index < len(items) else kinds.END

    def is_capital(self, item: Lexeme) -> bool:
        """Whether a word is written as part of a name; in text of one case any word may be."""
        return item.capital or not self.text.cased

    def begins(self, index: int, *, cell: bool = False, inside: bool = False) -> bool:
        """Whether a name begins at a lexeme; in a `cell` any name, `inside` a list plain kinds of bodies too."""
        if index in self.text.known:
            return index not in self.labels
        may = self.text.items[index].kind in BEGINNING and index not in self.labels
        return may and self._begins(index, cell=cell, inside=inside)

    def _begins(self, index: int, *, cell: bool, inside: bool) -> bool:  # noqa: PLR0911  one answer a kind
        item, following = self.text.items[index], self.kind(index + 1)
        match item.kind:
            case kind if kind in HEADS and self.is_proper(index):
                return True
            case kind if kind in KINDS_OF_BODY or kind in HEADS:
                return self._begins_plain_group(index, listed=inside or cell)
            case kinds.PLURAL:
                named = following in KINDS_OF_BODY or following in BODIES or following is kinds.PERSON
                joined = inside and self.kind(index - 1) in JOINS
                return named or (cell and following in CONTENT) or (joined and following is kinds.WORD)
            case kinds.WHOLE:
                return True
            case kinds.TITLE:
                listed = following is kinds.COMMA and self.kind(index + 2) is kinds.TITLE
                bare = inside and self.kind(index - 1) in _BEFORE_BARE
                acting = following in ACTS | SPEAKS and item.capital and self._opens_clause(index)
                return following in NESTED or listed or bare or acting or bool(self.second_title(index))
            case kinds.MANNER:  # phối hợp với Cơ quan thường trực Ban Chỉ đạo
                return inside and self.kind(index - 1) in _BEFORE_BARE
            case kinds.ABBREVIATION:
                return cell or len(item.text) >= ABBREVIATED_BODY
            case _:  # words, fields and nouns are names only where all that stands there is names
                return cell and (self.is_capital(item) or item.kind is kinds.FIELD)

    def _opens_clause(self, index: int) -> bool:
        """Whether a lexeme stands first in its clause."""
        return not index or self.kind(index - 1) in _CLAUSE_OPENS

    def is_proper(self, index: int) -> bool:
        """Whether a head has a name of its own behind it: `Ban Dân tộc`, but not `ban` in `các sở, ban, ngành`."""
        if index in self.text.known:
            return True
        head, following = self.text.items[index], self.text.items[index + 1]
        if head.kind is kinds.MINISTRY:
            named = following.kind in CONTENT or following.kind in ACTS or following.kind in KINDS_OF_BODY
            own = named and following.kind is not kinds.NUMBER and self.is_capital(following)
            return own or following.kind in FIELDS
        if head.text in ALONE and self.is_capital(head):
            return True
        named = following.kind in CONTENT or following.kind in ACTS or following.kind in NESTED
        named = named or (following.kind is kinds.QUOTE and following.start > head.stop)
        return named and (head.text in _STRONG or self.is_capital(head))

    def is_body(self, index: int) -> bool:
        """Whether a body with a name of its own stands here."""
        kind = self.kind(index)
        return kind in BODIES and (kind not in HEADS or self.is_proper(index))

    def is_unknown_office(self, index: int) -> bool:
        """Whether words with two capitals at the least stand before a duty: `Khối Thi đua số 1 chủ trì`."""
        if self.kind(index) not in (kinds.WORD, kinds.ABBREVIATION):
            return False
        capitals = 0
        while self.kind(index) in CONTENT:
            capitals += self.text.items[index].capital
            index += 1
        return (
            self.text.cased and capitals > 1 and self.kind(index) in (kinds.LEAD, kinds.LEAD_AS, kinds.COORDINATE)
        )

    def second_title(self, index: int) -> int:
        """The title that shares the office of this one (*Chủ tịch và các Phó Chủ tịch UBND*), 0 for none."""
        place = index + (3 if self.kind(index + 2) is kinds.PLURAL else 2)
        joined = self.kind(index + 1) is kinds.AND and self.kind(place) is kinds.TITLE
        return place if joined else 0

    def is_named_kind(self, index: int) -> bool:
        """Whether a kind of body has a name of its own: `Cơ quan Cảnh sát điều tra`, `Ngành Y tế`."""
        item, following = self.text.items[index], self.text.items[index + 1]
        named = following.kind in CONTENT or following.kind in BODIES or following.kind in ACTS
        named = named and following.capital and self.text.cased
        return named and (item.text in _NAMING or (item.kind is not kinds.PLACE and item.capital))

    def gives_duty(self, index: int) -> bool:
        """Whether "được giao" gives a duty (*chủ trì*) and does not describe the group."""
        duty = self.kind(index + 1) in (kinds.LEAD, kinds.COORDINATE)
        return duty and self.text.items[index].text.startswith("được")

    def _begins_plain_group(self, index: int, *, listed: bool) -> bool:
        """Whether a kind of body without *các* is a group: `bộ, ngành, địa phương`, not `cơ quan chủ trì`."""
        text, following = self.text.items[index].text, self.kind(index + 1)
        opens = self._opens_clause(index) and self.kind(index - 1) is not kinds.COMMA
        if following in SPEAKS:
            named = self.kind(index) in KINDS_OF_BODY and text not in LABEL_NOUNS
            return named and (listed or opens or text == "địa phương")
        if self.is_named_kind(index):
            return True
        if text in LABEL_NOUNS and following is kinds.VERB and self.kind(index - 1) not in JOINS:
            return False  # đơn vị thẩm định hồ sơ
        acts = following in ACTS or (following is kinds.MANNER and self.kind(index + 2) in ACTS)
        if acts and opens and text not in LABEL_NOUNS:
            return True  # ; chủ đầu tư hoàn thiện hồ sơ
        another = following in JOINS and self.kind(index + 2) in KINDS_OF_BODY | HEADS
        label = text in LABEL_NOUNS and self.kind(index + 3) in SPEAKS
        return listed or following in (kinds.LINKED, kinds.PLURAL) or (another and not label)
