"""How far the name of an office goes (*phạm vi tên cơ quan*)."""

import attrs

from ttdn.language import who_kinds as kinds
from ttdn.language.who_lexemes import Lexeme
from ttdn.language.who_starts import (
    ABBREVIATED_BODY,
    ACTS,
    ALONE,
    BODIES,
    CONTENT,
    FIELDS,
    HEADS,
    JOINS,
    KINDS_OF_BODY,
    NESTED,
    SPEAKS,
    NameStarts,
)
from ttdn.language.who_verbs import IN_NAMES

# An office of two councils has both in its name: Văn phòng HĐND và UBND.
_COUNCILS = frozenset(
    ("hđnd", "ubnd", "hội đồng nhân dân", "ủy ban nhân dân", "đoàn đbqh", "đoàn đại biểu quốc hội", "đđbqh")
)
# What no name goes over.
STOPS = frozenset(
    (
        kinds.LEAD, kinds.LEAD_AS, kinds.COORDINATE, kinds.PARTNERS, kinds.DO, kinds.SEMICOLON, kinds.STOP,
        kinds.COLON, kinds.OPEN, kinds.CLOSE, kinds.QUOTE, kinds.MANNER, kinds.THROUGH, kinds.ASSIGN,
        kinds.REQUEST, kinds.BY,
    )
)  # fmt: skip
# Behind a field that is a verb elsewhere: Sở Giao thông vận tải - Xây dựng chủ trì.
_BEHIND_FIELD = SPEAKS | JOINS | {kinds.SEMICOLON, kinds.STOP, kinds.PLACE, kinds.OPEN, kinds.END}
# What a committee is for is said in these; behind its territory its sentence begins.
_PURPOSE = CONTENT | JOINS | {kinds.VERB, kinds.DO, kinds.DASH}
_LONGEST_PURPOSE = 20  # lexemes
# A short abbreviation before these is a body: CA xã, TT PVHCC.
_BEHIND_SHORT = frozenset((kinds.ABBREVIATION, kinds.PLACE, kinds.WORD))
_PROPER = frozenset((kinds.WORD, kinds.ABBREVIATION))
_DEFINING = frozenset(("có", "nơi có"))
_STATED = frozenset((kinds.STOP, kinds.END))
_CLOSED = _STATED | {kinds.SEMICOLON}
_SUFFIXES = frozenset(
    ("việt nam", "trung ương", "tối cao", "miền trung", "miền bắc", "miền nam", "miền trung - tây nguyên")
)


_INSPECTORATES = frozenset(("thanh tra sở", "thanh tra bộ"))
_NUMBERED = frozenset(("khu vực", "thôn", "ấp", "khu phố", "tổ dân phố"))
# What a verb acts on begins with these.
_OBJECTS = frozenset((kinds.PLURAL, kinds.ABSTRACT, kinds.NUMBER))
_FINITE = frozenset((kinds.VERB, kinds.DO, kinds.MONITOR, kinds.GUIDE))
_AGAINST = frozenset(("phòng, chống", "phòng chống", "chống"))
# The legal form of a company stands behind a hyphen: Tổng công ty … – CTCP.
_LEGAL_FORMS = frozenset(("ctcp", "công ty cổ phần", "công ty cp", "tnhh", "công ty tnhh", "công ty tnhh mtv"))


@attrs.define
class Office:
    """The name of one office while it is read: how far it goes, and what may still belong to it."""

    starts: NameStarts
    first: int
    cell: bool = False
    # A name that is whole takes only a territory; one in a territory only further territories.
    whole: bool = False
    placed: bool = False
    plural: bool = False
    # Behind a hyphen or "&" stands another field of work.
    joined: bool = False

    def end(self) -> int:
        """Return the lexeme behind the name."""
        items = self.starts.items
        index = self.first + 1
        head, behind = items[self.first], items[index].kind
        self.whole = head.kind is kinds.WHOLE or (head.kind is kinds.MINISTRY and behind in FIELDS)
        self.placed = head.kind is kinds.PLACE
        known = self.starts.text.known.get(self.first)
        if known:
            self.whole = self.whole or head.kind not in HEADS
            while index < known:
                self._enter(index)
                index += 1
        elif head.kind in HEADS:
            behind_purpose = self._behind_purpose(index) if head.text in ALONE else index
            if (
                behind_purpose == index
                and (head.text not in ALONE or behind in CONTENT)
                and behind is not kinds.QUOTE
            ):
                self._enter(index)
                behind_purpose += 1
            index = behind_purpose
        while True:
            kind = items[index].kind
            if kind in JOINS or kind is kinds.DASH:
                if index + 1 in self.starts.labels or not self._goes_on_behind(index):
                    return index
                self.joined = self.joined or kind is kinds.DASH or items[index].text == "&"
                index += 1
            elif kind is kinds.QUOTE and self._behind_title(index):
                index = self._behind_title(index) - 1
            elif kind is kinds.END or index in self.starts.labels or not self._takes(index):
                return self._behind_capitals(index) if kind in _OBJECTS else index
            self._enter(index)
            index += 1

    def _behind_capitals(self, index: int) -> int:
        """Give back words in small letters before an object: a verb that nobody knows.

        `Chi cục Kiểm ngư ươm các loại giống` is cut behind its last capital and the syllable that goes with it.
        """
        items, place = self.starts.items, index
        if self.cell or self.whole or self.placed or not self.starts.text.cased:
            return index
        while place > self.first + 1 and items[place - 1].kind is kinds.WORD and not items[place - 1].capital:
            place -= 1
        last = items[place - 1]
        own = last.kind is kinds.WORD and last.capital
        known = self.starts.text.known.get(self.first, self.first)
        return max(known, min(place + 1, index)) if own else index

    def _behind_title(self, index: int) -> int:
        """The lexeme behind a title in quotes inside the name, 0 for none: `Quỹ "Vì người nghèo" tỉnh`."""
        items = self.starts.items
        if self.whole or self.placed or items[index].start == items[index - 1].stop:
            return 0
        for place in range(index + 1, min(index + _LONGEST_PURPOSE, len(items))):
            if items[place].kind is kinds.QUOTE:
                return place + 1
            if items[place].kind in _CLOSED:
                break
        return 0

    def _behind_purpose(self, index: int) -> int:
        """Step over what a committee is for, to its territory or duty: `Ban Chỉ đạo thực hiện Đề án 06 tỉnh`."""
        items = self.starts.items
        for place in range(index, min(index + _LONGEST_PURPOSE, len(items))):
            kind = items[place].kind
            if kind is kinds.PLACE:
                return place if self.cell or items[place + 1].kind not in _STATED else index
            if kind in (kinds.LEAD, kinds.LEAD_AS) or (self.cell and kind in _CLOSED):
                return place if items[place - 1].kind in CONTENT else index
            if kind not in _PURPOSE or (kind in JOINS and self.starts.begins(place + 1)):
                break
        return index

    def _enter(self, index: int) -> None:
        """Take a lexeme into the name."""
        kind, before = self.starts.items[index].kind, self.starts.items[index - 1].kind
        if self.starts.items[index].text in _DEFINING:
            self.whole = self.placed = False  # what follows defines the group
        elif kind is kinds.PLACE:
            self.placed = True
        elif kind is kinds.PLURAL:
            self.plural = True
        elif kind is kinds.WHOLE or (kind is kinds.FIELD and before is kinds.MINISTRY):
            self.whole = True

    def _takes(self, index: int) -> bool:  # noqa: PLR0911  one answer a kind
        """Whether the next word, not parted by a sign, belongs to the name."""
        before, item, following = self.starts.items[index - 1 : index + 2]
        is_open = not self.whole and not self.placed
        match item.kind:
            case kind if kind in CONTENT:
                return self._takes_word(index)
            case kinds.PLACE:
                return True
            case kinds.PLURAL:
                if following.kind in CONTENT and not following.capital and before.kind is kinds.WORD:
                    return not self.starts.text.cased or self.cell
                return is_open or (not self.placed and following.kind in KINDS_OF_BODY)
            case kinds.LINKED:
                # Ủy ban Biên giới quốc gia, UBND xã biên giới
                own = item.text == "cùng cấp" or (is_open and item.capital) or before.kind is kinds.PLACE
                return (self.plural or own) and not self.starts.gives_duty(index)
            case kinds.OWNED:
                named = following.kind in BODIES or following.kind is kinds.PLACE or following.text in _SUFFIXES
                named = named or item.text in _DEFINING
                return named or self.starts.is_capital(following)
            case kinds.VERB | kinds.GUIDE | kinds.ORIENTATION | kinds.MONITOR:
                # Thanh tra Sở Xây dựng
                named = before.text in _INSPECTORATES and item.capital
                return named or (is_open and self._takes_verb(index))
            case kinds.MINISTRY | kinds.OFFICE | kinds.TITLE | kinds.WHOLE | kinds.GROUP | kinds.OUTSIDER:
                return self._takes_body(index, is_open=is_open)
            case _:
                return self._takes_relation(item, following, is_open=is_open)

    def _takes_word(self, index: int) -> bool:  # noqa: PLR0911  one answer a state
        item, before = self.starts.items[index], self.starts.items[index - 1]
        if item.text in _SUFFIXES or (item.kind is kinds.NUMBER and before.kind in HEADS):  # Đảng ủy Quân khu 5
            return True
        proper = item.capital and self.starts.text.cased
        if self._counts(index):
            return False
        if self.placed:
            if item.kind is kinds.NUMBER:  # xã A Lưới 1, khu vực XIII
                return before.text in _NUMBERED or (before.kind is kinds.WORD and before.capital)
            return proper or (item.kind is kinds.WORD and not self.starts.text.cased)
        if self.whole:
            listed = self.cell and item.kind in _PROPER and not self.starts.text.cased  # VNPT Huế
            if item.kind is kinds.NUMBER:  # Cảnh sát biển Vùng 2
                return before.kind is kinds.WORD and before.capital
            return proper or listed or self._ends_pair(index)
        return proper or item.kind is not kinds.ABSTRACT or before.kind in ACTS  # Cục Quản lý chất lượng

    def _counts(self, index: int) -> bool:
        """Whether a number counts what is acted on: `ươm 5.000 cây giống`, but not in `số 3`."""
        before, item, following = self.starts.items[index - 1 : index + 2]
        small = before.kind is kinds.WORD and not before.capital and before.text != "số"
        return (
            item.kind is kinds.NUMBER
            and small
            and following.kind in (kinds.WORD, kinds.NOUN)
            and not following.capital
        )

    def _ends_pair(self, index: int) -> bool:
        """Whether a small word goes on with a field of work: `Thể thao`, behind a hyphen also `Tài sản công`."""
        item, half, before = (self.starts.items[place] for place in (index, index - 1, index - 2))
        opens = half.kind is kinds.WORD and half.capital and not (before.kind is kinds.WORD and before.capital)
        return (opens or self.joined) and item.kind is kinds.WORD and self.starts.text.cased

    def _takes_verb(self, index: int) -> bool:
        """A verb is in a name by its capital, behind another, before *chủ trì*: `Viện Nghiên cứu phát triển`."""
        before, item, following = self.starts.items[index - 1 : index + 2]
        behind_verb = item.kind is kinds.VERB and before.kind in ACTS
        behind_verb = behind_verb and (item.text in IN_NAMES or before.text == "quản lý")
        if self.cell and item.text in IN_NAMES:
            return True
        if item.text in IN_NAMES and following.kind in _FINITE and following.text not in IN_NAMES:
            return True  # Đội Quản lý trật tự xây dựng xử lý …
        if item.text in _AGAINST and self.starts.items[self.first].text in ALONE:
            return True  # Ban Chỉ đạo quốc gia phòng, chống tội phạm
        closing = item.kind is kinds.VERB and (
            following.kind is kinds.LEAD or (self.cell and following.kind in _CLOSED)
        )
        return behind_verb or closing or (item.capital and self.starts.text.cased)

    def _takes_body(self, index: int, *, is_open: bool) -> bool:
        """A body in the name of another: `Văn phòng UBND`, `Đảng ủy UBND`, `Công an các đơn vị`."""
        before, item, following = self.starts.items[index - 1 : index + 2]
        before_short = before.kind is kinds.ABBREVIATION  # Phòng PC07 Công an tỉnh
        if item.kind is kinds.WHOLE:  # Phòng Cảnh sát giao thông Công an tỉnh
            head = self.starts.items[self.first]
            return not self.placed and (
                head.kind is not kinds.MINISTRY or (head.text == "phòng" and (is_open or before_short))
            )
        if item.text in {"cơ sở", "chi nhánh", "quân khu"} and not self.placed:
            return True  # Bảo hiểm xã hội cơ sở
        if item.text == "cấp" and before.kind is not kinds.PLURAL and following.kind not in NESTED:
            return False  # the verb: Cục Cảnh sát … cấp định danh
        if item.kind in KINDS_OF_BODY:
            return not self.placed if self.plural else is_open and (item.capital or item.text != "tổ chức")
        return is_open

    def _takes_relation(self, item: Lexeme, following: Lexeme, *, is_open: bool) -> bool:
        """`Ủy ban … về người Việt Nam`, `Ban Chỉ đạo … của Chính phủ`, `Đại sứ quán Việt Nam tại Lào`."""
        if item.text in {"về", "của"}:
            about = item.text == "về" and following.kind is kinds.NOUN  # Ủy ban Quốc gia về chuyển đổi số
            stops = following.kind in ACTS or following.kind in (kinds.ABSTRACT, kinds.NOUN, kinds.END)
            return is_open and (about or not stops)
        if item.text == "có":
            return self.plural and following.kind in CONTENT
        named = following.kind is kinds.WORD and following.capital and self.starts.text.cased
        return item.text == "tại" and (named or (self.cell and is_open))

    def _goes_on_behind(self, index: int) -> bool:  # noqa: PLR0911  one answer a state
        """Whether the name goes on behind a comma, *và*, slash or hyphen."""
        items = self.starts.items
        sign, before, item = items[index], items[index - 1], items[index + 1]
        if items[self.first].text == "văn phòng" and before.kind is item.kind is kinds.WHOLE:
            # Văn phòng HĐND và UBND, Văn phòng Đảng ủy - UBND
            return sign.kind is kinds.DASH or (before.text in _COUNCILS and item.text in _COUNCILS)
        if sign.kind is kinds.DASH and item.text in _LEGAL_FORMS:
            return True
        if sign.text == "&" or (sign.kind is kinds.DASH and sign.start == before.stop):
            return item.kind in CONTENT or item.kind in NESTED
        if self.placed or (self.plural and self.whole):
            another = index + 1 in self.starts.text.known
            proper = item.kind is kinds.WORD and item.capital and self.starts.text.cased and not another
            place = item.kind is kinds.PLACE and items[self.first].kind is not kinds.PLACE
            place = place or (proper and (before.capital or before.kind is kinds.NUMBER))
            row = self.plural and item.kind is before.kind is kinds.WORD and not self.starts.text.cased
            place = place or row  # UBND CÁC HUYỆN AN LÃO, TÂY SƠN
            return place or (not self.placed and item.kind is kinds.GROUP)
        if item.kind is kinds.ABBREVIATION and before.kind in (kinds.ABBREVIATION, kinds.FIELD):
            part = len(item.text) < ABBREVIATED_BODY and items[index + 2].kind not in _BEHIND_SHORT
            return sign.kind is kinds.AND or part
        if self.whole:
            field = item.kind in CONTENT or (item.kind in ACTS and items[index + 2].kind in _BEHIND_FIELD)
            return sign.kind is kinds.DASH and field and self.starts.is_capital(item)
        return self._goes_on_with(index + 1, sign, before)

    def _goes_on_with(self, index: int, sign: Lexeme, before: Lexeme) -> bool:
        """Whether an open name goes on with a lexeme behind a sign."""
        item = self.starts.items[index]
        kind_of_body = item.kind in KINDS_OF_BODY
        if self.starts.begins(index, inside=not (kind_of_body and item.capital)):
            return False
        if item.kind in CONTENT:
            return item.kind not in (kinds.ABSTRACT, kinds.NUMBER)
        if item.kind in ACTS and before.kind in ACTS:
            # Quỹ Bảo vệ và phát triển rừng, Cục Quản lý, giám sát bảo hiểm
            return item.kind is kinds.VERB or self.cell or index == self.first + 3
        if not self.starts.text.cased:
            return item.kind is kinds.VERB and sign.kind in (kinds.AND, kinds.DASH)
        return item.capital and (item.kind in ACTS or kind_of_body)
