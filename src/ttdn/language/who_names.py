"""Names in a row (*danh sách tên cơ quan*), told apart without knowing them.

A comma or *và* parts two names only where a new name begins behind it: `Bộ Văn hóa, Thể thao và Du lịch` is one,
`Sở Tư pháp và các sở` two. A group goes on over plain kinds of bodies: `các bộ, ngành, địa phương` is one.
"""

from enum import Enum

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.who_extents import Office
from ttdn.language.who_groups import Group
from ttdn.language.who_kinds import Kind
from ttdn.language.who_starts import (
    ACTS,
    BODIES,
    CONTENT,
    HEADS,
    JOINS,
    KINDS_OF_BODY,
    NESTED,
    SPEAKS,
    NameStarts,
)

_PARTS = JOINS | {kinds.DASH, kinds.SEMICOLON}
_OWN_LINE = frozenset((kinds.GROUP, kinds.OUTSIDER))  # in a cell: Các sở liên quan | Chủ đầu tư
_LONGEST_NOTE = 40  # lexemes
_NO_REMARK = frozenset(
    (kinds.LEAD, kinds.LEAD_AS, kinds.COORDINATE, kinds.PARTNERS, kinds.THROUGH, kinds.SEND, kinds.OPEN, kinds.END)
)


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


@attrs.frozen
class NameReader:
    """Reads names from lexemes; in a `cell` all that stands there is names, in a sentence verbs follow."""

    starts: NameStarts

    def names_at(self, start: int, *, cell: bool = False, awaited: bool = False) -> NameList:
        """Read the names that begin at a lexeme: none where none does; `awaited` ones may be plain kinds."""
        kind = self.starts.kind
        names: list[Name] = []
        joined_by: Kind | None = None
        sharing: Sharing | None = None
        index = stop = start
        while True:
            member = joined_by is not None and self._is_member(index, sharing)
            # Cells joined without a sign part only where a body of its own begins.
            parted = joined_by is not None or not names or kind(index) in BODIES or kind(index) is kinds.PLURAL
            parted = parted or (cell and kind(index) in _OWN_LINE and self.starts.items[index].capital)
            if joined_by is None and names and not cell and self.starts.items[index].text == "lãnh đạo":
                parted = False  # Đảng ủy lãnh đạo HĐND …: the verb
            if not member and not (parted and self.starts.begins(index, cell=cell, inside=awaited or bool(names))):
                return NameList(tuple(names), stop)
            listed = self._listed_fields(index)
            if listed:
                sharing, joined_by, index = Sharing.ALL, kinds.COLON, listed
                continue
            end, mixed = (self._member_end(index), False) if member else self._end(index, cell=cell)
            if self._opens_members(index, end):
                sharing, joined_by, index = Sharing.ALL, kinds.COLON, end + 1
                continue
            end = self._behind_part(end)
            note, stop = self._note(end)
            names.append(Name(index, end, note, joined_by, member, mixed))
            if kind(index) is kinds.MINISTRY:
                sharing = sharing or Sharing.FIELDS
            index, joined_by = self._gap(stop, cell=cell)

    def _end(self, index: int, *, cell: bool) -> tuple[int, bool]:
        """The lexeme behind the name that begins here, and whether it mixes offices with outsiders."""
        starts = self.starts
        first = index
        while starts.kind(index) is kinds.TITLE and (
            starts.kind(index + 1) in NESTED or starts.second_title(index)
        ):
            index = starts.second_title(index) or index + 1
        kind = starts.kind(index)
        plain = (kind in KINDS_OF_BODY and not starts.is_named_kind(index)) or (
            kind in HEADS and not starts.is_proper(index)
        )
        if kind is kinds.PLACE and starts.kind(index + 1) is kinds.WORD and starts.items[index + 1].capital:
            plain = False  # với thành phố Huế
        if plain or kind is kinds.PLURAL:
            group = Group(starts, index, cell=cell)
            return group.end(), group.mixed
        end = Office(starts, index, cell).end()
        return (self._behind_charge(end) if starts.kind(first) is kinds.TITLE else end), False

    def _behind_charge(self, index: int) -> int:
        """The lexeme behind what an officer is in charge of: `Phó Chủ tịch UBND phụ trách khối văn xã`."""
        end = index + 1
        while self.starts.kind(end) in CONTENT:
            end += 1
        charged = self.starts.items[index].text == "phụ trách" and self.starts.kind(end) in SPEAKS | ACTS
        return end if charged else index

    def _behind_part(self, index: int) -> int:
        """The lexeme behind a part of the office in brackets, which belongs to its name: `Sở A (Phòng B)`."""
        starts = self.starts
        if (
            starts.kind(index) is not kinds.OPEN
            or starts.kind(index + 1) not in HEADS
            or not starts.is_body(index + 1)
        ):
            return index
        end = Office(starts, index + 1).end()
        return end + 1 if starts.kind(end) is kinds.CLOSE else index

    def _opens_members(self, index: int, end: int) -> bool:
        """Whether a group is followed by its members: `các Sở: Nội vụ, Tài chính`."""
        if self.starts.kind(end) is not kinds.COLON:
            return False
        plural = any(self.starts.kind(place) is kinds.PLURAL for place in range(index, end))
        return plural and (self._is_member(end + 1, Sharing.ALL) or self.starts.begins(end + 1))

    def _listed_fields(self, index: int) -> int:
        """The first field of several behind one head, `các Sở Tài chính, Xây dựng`; 0 for none or one."""
        kind = self.starts.kind
        while kind(index) is kinds.TITLE:
            index += 1
        first = index + 2
        if (
            kind(index) is not kinds.PLURAL
            or kind(index + 1) is not kinds.MINISTRY
            or kind(first) is not kinds.FIELD
        ):
            return 0
        end = self._member_end(first)
        return first if kind(end) in JOINS and self._is_member(end + 1, Sharing.ALL) else 0

    def _is_member(self, index: int, sharing: Sharing | None) -> bool:
        """Whether a field or place stands here whose head was said before."""
        item = self.starts.items[index]
        match sharing:
            case None:
                return False
            case Sharing.FIELDS:
                verb = item.kind is kinds.VERB and item.capital and self.starts.text.cased
                return verb or item.kind is kinds.FIELD
            case Sharing.ALL:
                named = item.kind in (kinds.WORD, kinds.ABBREVIATION, kinds.VERB) and self.starts.is_capital(item)
                return named or item.kind is kinds.FIELD

    def _member_end(self, index: int) -> int:
        starts = self.starts
        index += 1
        while starts.kind(index) in CONTENT or (
            starts.items[index].text in {"&", "-"} and starts.kind(index + 1) in CONTENT
        ):
            index += 1
        return index

    def _note(self, index: int) -> tuple[tuple[int, int] | None, int]:
        """The remark in brackets behind a name, and the lexeme behind it; a way (*qua*) or a duty is no remark."""
        if self.starts.kind(index) is not kinds.OPEN:
            return None, index
        for stop in range(index + 1, index + _LONGEST_NOTE):
            kind = self.starts.kind(stop)
            if kind is kinds.CLOSE:
                return ((index + 1, stop) if stop > index + 1 else None), stop + 1
            if kind in _NO_REMARK:
                break
        return None, index

    def _gap(self, index: int, *, cell: bool) -> tuple[int, Kind | None]:
        """Step over what parts two names: the next lexeme, and the strongest sign between."""
        sign: Kind | None = None
        while True:
            kind = self.starts.kind(index)
            dashed = cell and kind is kinds.STOP and self.starts.kind(index + 1) is kinds.DASH
            if kind not in _PARTS and not dashed:
                return index, sign
            if kind is kinds.SEMICOLON or dashed:
                sign = kinds.SEMICOLON
            index, sign = index + 1, sign or kind
