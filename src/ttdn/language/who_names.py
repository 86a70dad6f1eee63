"""Where the name of an office or a group begins and ends (*tách tên cơ quan*), without knowing the name.

A comma or *và* parts two names only where a new name begins behind it: `Bộ Văn hóa, Thể thao và Du lịch` is one,
`Sở Tư pháp và các sở` two. A group goes on over plain kinds of bodies: `các bộ, ngành, địa phương` is one.
"""

from collections.abc import Container, Sequence
from enum import Enum

import attrs

from ttdn.language.who_lexicon import Kind
from ttdn.language.who_tokens import Lexed, Lexeme

_JOINS = frozenset((Kind.COMMA, Kind.AND, Kind.SLASH))
_PARTS = _JOINS | {Kind.DASH, Kind.SEMICOLON}
_ACTS = frozenset((Kind.VERB, Kind.GUIDE, Kind.ORIENTATION, Kind.MONITOR, Kind.REPORT, Kind.SEND, Kind.MEETING))
_SPEAKS = frozenset((Kind.LEAD, Kind.LEAD_AS, Kind.COORDINATE, Kind.PARTNERS, Kind.DO))
_DUTIES = frozenset((Kind.LEAD, Kind.COORDINATE))
_CONTENT = frozenset((Kind.WORD, Kind.FIELD, Kind.NOUN, Kind.ABSTRACT, Kind.ABBREVIATION, Kind.NUMBER))
_HEADS = frozenset((Kind.MINISTRY, Kind.OFFICE))
_BODIES = _HEADS | {Kind.WHOLE, Kind.TITLE, Kind.KNOWN}
_KINDS_OF_BODY = frozenset((Kind.GROUP, Kind.OUTSIDER, Kind.PLACE))
_NESTED = _BODIES | _KINDS_OF_BODY | {Kind.PLURAL}
_FIELDS = frozenset((Kind.FIELD, Kind.WHOLE, Kind.ABBREVIATION))
# Heads that are no everyday words: a name begins with them even without a capital.
_STRONG = frozenset(
    ("ủy ban", "văn phòng", "cục", "tổng cục", "chi cục", "học viện", "trung tâm", "tập đoàn", "ban quản lý", "ban chỉ đạo")
)
# Bodies that a plan names without more.
_ALONE = frozenset(("ban chỉ đạo", "ban chỉ huy", "ban quản lý", "ban tổ chức", "ban thường vụ", "tổ công tác", "văn phòng"))
_LABEL_NOUNS = frozenset(("cơ quan", "đơn vị", "tổ chức", "cá nhân"))
_COUNCILS = frozenset(
    ("hđnd", "ubnd", "hội đồng nhân dân", "ủy ban nhân dân", "đoàn đbqh", "đoàn đại biểu quốc hội", "đđbqh")
)
_SUFFIXES = frozenset(("việt nam", "trung ương", "tối cao"))
_ABBREVIATED_BODY = 3  # letters: VTV is a body, TT and DL are parts of the name of one
_LONGEST_NOTE = 40  # lexemes


class Sharing(Enum):
    """What may share a head said before: fields behind `Sở Nội vụ,`, anything behind `các Sở:`."""

    FIELDS = "fields"
    ALL = "all"


@attrs.frozen
class Name:
    """A name found (*tên gọi*), as a half-open range of lexemes.

    `note` is the range inside the brackets behind it, `joined_by` the sign before it, `shares_head` tells that its
    head stands with another name (`các Sở: Nội vụ, Tài chính`), `mixed` that bodies outside the administration
    stand in one group with offices.
    """

    first: int
    stop: int
    note: tuple[int, int] | None = None
    joined_by: Kind | None = None
    shares_head: bool = False
    mixed: bool = False


@attrs.frozen
class NameList:
    """Names in a row (*danh sách tên*), and the lexeme behind the last."""

    names: tuple[Name, ...]
    stop: int


@attrs.define
class NameReader:
    """Reads names from lexemes; in a `cell` all that stands there is names, in a sentence verbs follow."""

    text: Lexed
    labels: Container[int] = ()
    items: Sequence[Lexeme] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.items = self.text.items

    def names_at(self, start: int, *, cell: bool = False) -> NameList:
        """Read the names that begin at a lexeme: an empty list where none does."""
        names: list[Name] = []
        joined_by: Kind | None = None
        sharing: Sharing | None = None
        index = stop = start
        while True:
            member = joined_by is not None and sharing is not None and self._is_member(index, sharing)
            # Cells joined without a sign part only where a body of its own begins.
            parted = joined_by is not None or not names or self._kind(index) in _BODIES | {Kind.PLURAL}
            begins = parted and self.begins(index, cell=cell, inside=bool(names))
            if not member and not begins:
                return NameList(tuple(names), stop)
            end, mixed = self._member_end(index) if member else self._end(index, cell=cell)
            if self._opens_members(index, end):
                sharing, joined_by, index = Sharing.ALL, Kind.COLON, end + 1
                continue
            note, stop = self._note(end)
            names.append(Name(index, end, note, joined_by, member, mixed))
            if self._kind(index) is Kind.MINISTRY:
                sharing = sharing or Sharing.FIELDS
            index, joined_by = self._gap(stop, cell=cell)

    def begins(self, index: int, *, cell: bool = False, inside: bool = False) -> bool:
        """Whether a name begins at a lexeme; `inside` a list of names, plain kinds of bodies go too."""
        if index in self.labels:
            return False
        item, following = self.items[index], self._kind(index + 1)
        match item.kind:
            case Kind.WHOLE | Kind.KNOWN:
                return True
            case Kind.PLURAL:
                return following in _KINDS_OF_BODY or following in _BODIES or (cell and following in _CONTENT)
            case Kind.TITLE:
                return following in _NESTED or (following is Kind.COMMA and self._kind(index + 2) is Kind.TITLE)
            case Kind.MINISTRY | Kind.OFFICE if self._is_proper(index):
                return True
            case Kind.MINISTRY | Kind.OFFICE | Kind.GROUP | Kind.OUTSIDER | Kind.PLACE:
                return self._begins_plain_group(index, cell=cell, inside=inside)
            case Kind.ABBREVIATION:
                return cell or len(item.text) >= _ABBREVIATED_BODY
            case Kind.WORD | Kind.FIELD | Kind.NOUN:
                return cell and (self._is_capital(item) or item.kind is Kind.FIELD)
            case _:
                return False

    def _begins_plain_group(self, index: int, *, cell: bool, inside: bool) -> bool:
        """Whether a kind of body without *các* stands for a group: `bộ, ngành, địa phương`, not `cơ quan chủ trì`."""
        following = self._kind(index + 1)
        if following in _SPEAKS:
            return self.items[index].text == "địa phương"
        if inside or cell or following is Kind.LINKED:
            return True
        another = following in _JOINS and self._kind(index + 2) in (_KINDS_OF_BODY | _HEADS)
        label = self.items[index].text in _LABEL_NOUNS and self._kind(index + 3) in _SPEAKS
        return another and not label

    def _is_proper(self, index: int) -> bool:
        """Whether a head has a name of its own behind it: `Ban Dân tộc`, but not `ban` in `các sở, ban, ngành`."""
        head, following = self.items[index], self.items[index + 1]
        if head.kind is Kind.MINISTRY:
            if following.kind in _FIELDS:
                return True
            return following.kind in _CONTENT | _ACTS | _KINDS_OF_BODY and (
                self._is_capital(following) and following.kind is not Kind.NUMBER
            )
        alone = head.text in _ALONE and head.capital and self.text.cased
        named = following.kind in _CONTENT or following.kind in _ACTS or following.kind in _NESTED
        return alone or named and (head.text in _STRONG or self._is_capital(head))

    def _end(self, index: int, *, cell: bool) -> tuple[int, bool]:
        """The lexeme behind the name that begins here, and whether it mixes offices with outsiders."""
        kind = self._kind(index)
        while kind is Kind.TITLE and self._kind(index + 1) is not Kind.COMMA:
            index += 1
            kind = self._kind(index)
        if kind in _KINDS_OF_BODY or kind is Kind.PLURAL:
            return _Group(self, index, cell=cell).end()
        if kind in _HEADS and not self._is_proper(index):
            return _Group(self, index, cell=cell).end()
        if kind is Kind.KNOWN and self.items[index].text.startswith("các "):
            return _Group(self, index, cell=cell).end()
        return _Office(self, index).end(), False

    def _opens_members(self, index: int, end: int) -> bool:
        """Whether a group is followed by its members: `các Sở: Nội vụ, Tài chính`."""
        plural = any(self._kind(place) is Kind.PLURAL for place in range(index, end))
        return self._kind(end) is Kind.COLON and plural and (
            self._is_member(end + 1, Sharing.ALL) or self.begins(end + 1)
        )

    def _is_member(self, index: int, sharing: Sharing) -> bool:
        """Whether a field or place stands here whose head was said before."""
        item = self.items[index]
        if item.kind is Kind.FIELD:
            return True
        if sharing is Sharing.FIELDS:
            return item.kind is Kind.VERB and item.capital and self.text.cased
        return item.kind in (Kind.WORD, Kind.ABBREVIATION, Kind.VERB) and self._is_capital(item)

    def _member_end(self, index: int) -> tuple[int, bool]:
        index += 1
        while self._kind(index) in _CONTENT or (
            self.items[index].text in {"&", "-"} and self._kind(index + 1) in _CONTENT
        ):
            index += 1
        return index, False

    def _note(self, index: int) -> tuple[tuple[int, int] | None, int]:
        """The remark in brackets behind a name, and the lexeme behind it; a way (*qua*) or a duty is no remark."""
        if self._kind(index) is not Kind.OPEN:
            return None, index
        for stop in range(index + 1, min(index + _LONGEST_NOTE, len(self.items))):
            kind = self._kind(stop)
            if kind is Kind.CLOSE:
                return (index + 1, stop), stop + 1
            if kind in _SPEAKS or kind in (Kind.THROUGH, Kind.SEND, Kind.OPEN, Kind.END):
                break
        return None, index

    def _gap(self, index: int, *, cell: bool) -> tuple[int, Kind | None]:
        """Step over what parts two names: the next lexeme, and the strongest sign between."""
        sign: Kind | None = None
        while True:
            kind = self._kind(index)
            dashed = cell and kind is Kind.STOP and self._kind(index + 1) is Kind.DASH
            if kind not in _PARTS and not dashed:
                return index, sign
            if kind is Kind.SEMICOLON or dashed:
                sign = Kind.SEMICOLON
            index, sign = index + 1, sign or kind

    def _is_capital(self, item: Lexeme) -> bool:
        """Whether a word is written as part of a name; in text of one case any word may be."""
        return item.capital or not self.text.cased

    def gives_duty(self, index: int) -> bool:
        """Whether "được giao" gives a duty (*chủ trì*) and does not describe the group."""
        return self._kind(index + 1) in _DUTIES

    def _is_nested(self, index: int) -> bool:
        return self._kind(index) not in _HEADS or self._is_proper(index)

    def _kind(self, index: int) -> Kind:
        return self.items[index].kind if index < len(self.items) else Kind.END


@attrs.define
class _Office:
    """The name of one office while it is read: how far it goes, and what may still belong to it."""

    reader: NameReader
    first: int
    # A name that is whole takes only a territory; one in a territory only further territories.
    whole: bool = False
    placed: bool = False
    plural: bool = False

    def end(self) -> int:
        """Return the lexeme behind the name."""
        items, reader = self.reader.items, self.reader
        index = self.first + 1
        head = items[self.first]
        self.whole = head.kind in (Kind.WHOLE, Kind.KNOWN) or (
            head.kind is Kind.MINISTRY and items[index].kind in _FIELDS
        )
        if head.kind in _HEADS and not (head.text in _ALONE and items[index].kind not in _CONTENT):
            self._enter(index)
            index += 1
        while True:
            kind = items[index].kind
            if kind in _JOINS or kind is Kind.DASH:
                if index + 1 in reader.labels or not self._goes_on_behind(index):
                    return index
                index += 1
            elif kind is Kind.END or index in reader.labels or not self._takes(index):
                return index
            self._enter(index)
            index += 1

    def _enter(self, index: int) -> None:
        """Take a lexeme into the name."""
        kind, before = self.reader.items[index].kind, self.reader.items[index - 1].kind
        if kind is Kind.PLACE:
            self.placed = True
        elif kind is Kind.PLURAL:
            self.plural = True
        elif kind in (Kind.WHOLE, Kind.KNOWN) or (kind is Kind.FIELD and before is Kind.MINISTRY):
            self.whole = True

    def _takes(self, index: int) -> bool:
        """Whether the next word, not parted by a sign, belongs to the name."""
        items, reader = self.reader.items, self.reader
        item, following = items[index], items[index + 1]
        match item.kind:
            case Kind.PLACE:
                return True
            case Kind.WORD | Kind.FIELD | Kind.NOUN | Kind.ABBREVIATION | Kind.ABSTRACT | Kind.NUMBER:
                return self._takes_word(item)
            case Kind.GROUP | Kind.OUTSIDER:
                if self.plural and not self.placed:
                    return True
                return not self.whole and not self.placed and reader._is_capital(item)
            case Kind.MINISTRY | Kind.OFFICE | Kind.TITLE:
                return not self.whole and not self.placed
            case Kind.WHOLE | Kind.KNOWN:
                return not self.placed and items[self.first].kind is not Kind.MINISTRY
            case Kind.PLURAL:
                return not self.placed and (not self.whole or following.kind in _KINDS_OF_BODY)
            case Kind.LINKED:
                return self.plural and not reader.gives_duty(index)
            case Kind.OWNED:
                return following.kind in _BODIES or following.kind is Kind.PLACE or reader._is_capital(following)
            case Kind.TOWARDS | Kind.OF:
                own = not self.whole and not self.placed and item.text in {"về", "của"}
                return own and following.kind not in (Kind.ABSTRACT, Kind.NOUN, Kind.END) and following.kind not in _ACTS
            case Kind.VERB if items[index - 1].kind in _ACTS:
                return not self.whole and not self.placed  # Viện Nghiên cứu phát triển
            case Kind.VERB | Kind.GUIDE | Kind.ORIENTATION | Kind.MONITOR:
                return not self.whole and not self.placed and item.capital and reader.text.cased
            case _:
                return item.text == "tại" and following.kind is Kind.WORD and following.capital and reader.text.cased

    def _takes_word(self, item: Lexeme) -> bool:
        if item.text in _SUFFIXES:
            return True
        if self.placed:
            return self.reader._is_capital(item)
        if self.whole:
            return item.capital and self.reader.text.cased and item.kind is not Kind.NUMBER
        return item.kind is not Kind.ABSTRACT or self.reader._is_capital(item)

    def _goes_on_behind(self, index: int) -> bool:
        """Whether the name goes on behind a comma, *và*, slash or hyphen."""
        items, reader = self.reader.items, self.reader
        sign, before, item = items[index], items[index - 1], items[index + 1]
        if items[self.first].text == "văn phòng" and before.text in _COUNCILS and item.text in _COUNCILS:
            return True
        if sign.text == "&" or (sign.kind is Kind.DASH and sign.start == before.stop):
            return item.kind in _CONTENT or item.kind in _NESTED
        if self.placed or self.plural:
            another = item.kind is Kind.WORD and item.capital and reader.text.cased and before.capital
            return item.kind is Kind.PLACE or another or (not self.placed and item.kind is Kind.GROUP)
        if item.kind is Kind.ABBREVIATION and before.kind in (Kind.ABBREVIATION, Kind.FIELD):
            return sign.kind is Kind.AND or len(item.text) < _ABBREVIATED_BODY
        if self.whole:
            return sign.kind is Kind.DASH and item.kind in _CONTENT and reader._is_capital(item)
        if reader.begins(index + 1, inside=item.kind not in _KINDS_OF_BODY or not item.capital):
            return False
        if item.kind in _CONTENT:
            return item.kind not in (Kind.ABSTRACT, Kind.NUMBER)
        if item.kind is Kind.VERB and before.kind in _ACTS:
            return True  # Quỹ Bảo vệ và phát triển rừng
        return item.capital and reader.text.cased and (item.kind in _ACTS or item.kind in _KINDS_OF_BODY)


@attrs.define
class _Group:
    """A group of bodies while it is read (*nhóm cơ quan*)."""

    reader: NameReader
    first: int
    cell: bool = attrs.field(kw_only=True)
    linked: bool = False
    # Behind "có liên quan đến …" in a cell, all words define the group.
    defined: bool = False
    mixed: bool = False

    def end(self) -> tuple[int, bool]:
        """Return the lexeme behind the group, and whether it mixes offices with outsiders."""
        items, reader = self.reader.items, self.reader
        index = self.first + (2 if items[self.first].kind is Kind.PLURAL else 1)
        offices = items[index - 1].kind is Kind.MINISTRY or "ngành" in items[index - 1].text
        while True:
            kind = items[index].kind
            if kind in _JOINS or kind is Kind.DASH:
                if index + 1 in reader.labels or not self._goes_on_behind(index):
                    return index, self.mixed
                index += 1
                self.linked = False
                self.mixed = self.mixed or (offices and items[index].kind is Kind.OUTSIDER)
            elif kind is Kind.END or index in reader.labels or not self._takes(index):
                return index, self.mixed
            if items[index].kind in _BODIES and reader._is_nested(index):
                index = _Office(reader, index).end()
                continue
            self._enter(index)
            index += 1

    def _enter(self, index: int) -> None:
        item = self.reader.items[index]
        self.linked = self.linked or item.kind is Kind.LINKED
        self.defined = self.defined or (self.cell and (item.text.endswith(("đến", "tới")) or item.kind is Kind.FUNCTION))

    def _takes(self, index: int) -> bool:
        """Whether the next word, not parted by a sign, belongs to the group."""
        reader = self.reader
        item, following = reader.items[index], reader.items[index + 1]
        match item.kind:
            case Kind.GROUP | Kind.OUTSIDER | Kind.PLACE | Kind.PLURAL:
                return True
            case Kind.LINKED:
                return not reader.gives_duty(index)
            case Kind.OWNED | Kind.MINISTRY | Kind.OFFICE | Kind.WHOLE | Kind.KNOWN | Kind.TITLE:
                return True
            case Kind.WORD | Kind.FIELD | Kind.NOUN | Kind.ABSTRACT | Kind.ABBREVIATION | Kind.NUMBER:
                return self.cell or not self.linked
            case Kind.OF:
                return self.cell or following.kind in _BODIES or following.kind is Kind.PLACE
            case Kind.FUNCTION | Kind.TOWARDS:
                return self.cell or (item.text == "tại" and following.capital)
            case Kind.LEAD | Kind.LEAD_AS | Kind.COORDINATE | Kind.PARTNERS:
                return False
            case Kind.VERB:
                return self.cell
            case Kind.SEMICOLON | Kind.STOP | Kind.COLON | Kind.OPEN | Kind.CLOSE | Kind.QUOTE:
                return False
            case _:
                return self.defined

    def _goes_on_behind(self, index: int) -> bool:
        """Whether the group goes on behind a comma, *và*, slash or hyphen."""
        reader = self.reader
        item = reader.items[index + 1]
        plain = item.kind in _KINDS_OF_BODY or (item.kind in _HEADS and not reader._is_proper(index + 1))
        if plain:
            return reader.begins(index + 1, cell=self.cell, inside=True)
        if reader.begins(index + 1, inside=True):
            return False
        if self.defined:
            return item.kind in _CONTENT or item.kind in _ACTS
        return item.kind in _CONTENT and item.kind is not Kind.ABSTRACT and not self.linked
