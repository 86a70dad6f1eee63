"""How far a group of bodies goes (*phạm vi nhóm cơ quan*): `các bộ, ngành, địa phương liên quan`."""

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.who_extents import STOPS, Office
from ttdn.language.who_lexemes import Lexeme
from ttdn.language.who_starts import (
    ACTS,
    BODIES,
    CONTENT,
    HEADS,
    JOINS,
    KINDS_OF_BODY,
    NESTED,
    NameStarts,
)
from ttdn.language.who_verbs import OF_GROUPS

# "cơ quan Trung ương" is no name of its own.
_LEVELS = frozenset(("trung ương", "đảng", "nhà nước"))
# Party committees make one group: các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương.
_COMMITTEES = frozenset(("tỉnh ủy", "thành ủy", "huyện ủy", "thị ủy", "quận ủy", "đảng ủy"))
_OF_COMMITTEES = frozenset(("ban", "tỉnh", "huyện", "quận"))  # các tỉnh, thành ủy
_DEFINED_BY = (kinds.OWNED, kinds.LINKED, kinds.OF)


@attrs.define
class Group:
    """A group of bodies while it is read (*nhóm cơ quan*)."""

    starts: NameStarts
    first: int
    cell: bool = attrs.field(kw_only=True)
    linked: bool = False
    # Behind "có liên quan đến …" in a cell, all words define the group.
    defined: bool = False
    # Bodies outside the administration stand beside offices.
    mixed: bool = False

    def end(self) -> int:
        """Return the lexeme behind the group."""
        items = self.starts.items
        index = self.first + (2 if items[self.first].kind is kinds.PLURAL else 1)
        noun = items[index - 1]
        offices = noun.kind is kinds.MINISTRY or "ngành" in noun.text
        known = self.starts.text.known.get(self.first, index)
        while index < known:
            self._enter(items[index])
            index += 1
        while True:
            kind = items[index].kind
            if kind in JOINS or kind is kinds.DASH:
                if index + 1 in self.starts.labels or not self._goes_on_behind(index):
                    return index
                index += 1
                self.linked = False
                self.mixed = self.mixed or (offices and items[index].kind is kinds.OUTSIDER)
            elif kind is kinds.END or index in self.starts.labels or not self._takes(index):
                return index
            if self.starts.is_body(index):
                index = Office(self.starts, index).end()
            else:
                self._enter(items[index])
                index += 1

    def _enter(self, item: Lexeme) -> None:
        self.linked = self.linked or item.kind is kinds.LINKED
        defines = item.kind is kinds.FUNCTION or item.text.endswith(("đến", "tới"))
        self.defined = self.defined or (self.cell and defines)

    def _takes(self, index: int) -> bool:  # noqa: PLR0911  one answer a kind
        """Whether the next word, not parted by a sign, belongs to the group."""
        item, following = self.starts.items[index], self.starts.items[index + 1]
        match item.kind:
            case kind if kind in CONTENT:
                return self.cell or not self.linked
            case kind if kind in STOPS:
                return self.defined and kind is kinds.DO
            case kinds.LINKED:
                return not self.starts.gives_duty(index)
            case kinds.OF:
                named = following.kind is kinds.WORD and following.capital and self.starts.text.cased
                return self.cell or named or following.kind in BODIES or following.kind is kinds.PLACE
            case kinds.FUNCTION | kinds.TOWARDS:
                having = item.text == "có" and following.kind in CONTENT
                return self.cell or having or (item.text == "tại" and following.capital)
            case kinds.VERB:
                before = self.starts.kind(index - 1)
                return self.cell or (item.text in OF_GROUPS and before in KINDS_OF_BODY)
            case kind if kind in KINDS_OF_BODY:
                return not self.linked  # các ngành liên quan | tổ chức thực hiện
            case kind:
                return kind in NESTED or kind is kinds.OWNED or self.defined

    def _goes_on_behind(self, index: int) -> bool:
        """Whether the group goes on behind a comma, *và*, slash or hyphen."""
        item = self.starts.items[index + 1]
        if item.text == "cơ quan" and self.starts.is_named_kind(index + 1):
            return self.starts.items[index + 2].text in _LEVELS
        if item.kind in KINDS_OF_BODY or (item.kind in HEADS and not self.starts.is_proper(index + 1)):
            opened = self.starts.kind(self.first) is kinds.PLURAL
            return opened or self.starts.begins(index + 1, inside=True)
        noun = self.starts.items[self.first + 1]
        if item.text in _COMMITTEES and (noun.text in _COMMITTEES or noun.text in _OF_COMMITTEES):
            return self.starts.kind(index + 2) not in NESTED | CONTENT  # but: Đảng ủy Công an
        if self.starts.begins(index + 1):
            return False
        if self.defined or (item.kind is kinds.VERB and self.starts.kind(index + 2) in _DEFINED_BY):
            return item.kind in CONTENT or item.kind in ACTS
        return item.kind in CONTENT and item.kind is not kinds.ABSTRACT and not self.linked
