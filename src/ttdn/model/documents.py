"""Official documents (*văn bản*): their numbers in all families, directives, citations, and sources of data.

State numbers are "số[/năm]/loại-cơ quan" (Decree 30/2020/NĐ-CP, appendix III), Party numbers "số-loại/cơ quan".
A number alone names no document: administrative numbers restart every year, Party numbers every term. So a
directive is its issuer, number and day of signing together.
"""

import re
from datetime import date
from enum import Enum

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.text import nfc

_CODE = r"[A-ZĐƯ][A-Za-zĐđƯư]*\d*"
_STATE = re.compile(
    rf"(?P<serial>\d{{1,6}})(?:\.(?P<dotted>\d{{1,3}}))?(?P<letter>[a-zđ])?"
    rf"(?:/(?P<year>(?:19|20)\d{{2}}))?/(?P<symbol>{_CODE}(?:[-&]{_CODE})*)"
)
_PARTY = re.compile(rf"(?P<serial>\d{{1,6}})(?P<letter>[a-zđ])?-(?P<type>{_CODE})/(?P<symbol>{_CODE})")
_LABEL = re.compile(r"^\s*[Ss]ố\s*:?\s*")
_CENTRAL = {"TƯ": "TW"}  # Trung ương, as some copies write it


class System(Enum):
    """Whose document it is (*hệ thống văn bản*): the same letters mean other types in each.

    `TT` is Thông tư in the State and Thông tri in the Party; `QĐ` is Quyết định, and in the Party Quy định too.
    """

    STATE = "state"
    PARTY = "party"


@attrs.frozen
class DocumentNumber:
    """The number of a document (*số, ký hiệu*), of any family.

    `serial` is the running number, `dotted` the part after a point (66.7/2025/NQ-CP, else 0), `letter` a suffix
    (36a/NQ-CP, else ""), `year` only where the number holds it (law-making acts), `type` only in Party numbers
    (57-KL/TW), `symbol` the rest. Two spellings of one number (05 and 5, TƯ and TW) are equal.

    >>> str(DocumentNumber.parse("Số: 70/2017/QĐ-UBND")), DocumentNumber.parse("57-KL/TƯ").system
    ('70/2017/QĐ-UBND', <System.PARTY: 'party'>)
    """

    serial: int
    symbol: str
    year: int | None = None
    type: str = ""
    dotted: int = 0
    letter: str = ""

    @classmethod
    def parse(cls, text: str) -> "DocumentNumber":
        """Read a number as documents write it; raises `InvalidValue` (``number-unreadable``).

        >>> DocumentNumber.parse("175/2024/QH15").year
        2024
        """
        plain = re.sub(r"\s+", "", _LABEL.sub("", nfc(text)))
        if match := _STATE.fullmatch(plain):
            return cls(
                int(match["serial"]),
                match["symbol"],
                int(match["year"]) if match["year"] else None,
                dotted=int(match["dotted"] or 0),
                letter=match["letter"] or "",
            )
        if match := _PARTY.fullmatch(plain):
            symbol = _CENTRAL.get(match["symbol"], match["symbol"])
            return cls(int(match["serial"]), symbol, type=match["type"], letter=match["letter"] or "")
        raise InvalidValue(
            Problem(
                "number-unreadable",
                "not the number of a document",
                text,
                "write it as in 70/2017/QĐ-UBND, 47/NQ-CP or 57-KL/TW",
            )
        )

    @property
    def system(self) -> System:
        """Whose number it is; the Party's has the hyphen first."""
        return System.PARTY if self.type else System.STATE

    @property
    def is_normative(self) -> bool:
        """Whether the number holds its year, the practical mark of a law-making act (*văn bản QPPL*)."""
        return self.year is not None

    def __str__(self) -> str:
        """Write the number; under 10 with a leading zero, as Decree 30/2020/NĐ-CP asks."""
        dotted = f".{self.dotted}" if self.dotted else ""
        serial = f"{self.serial}{dotted}" if dotted else f"{self.serial:02}"
        year = f"/{self.year}" if self.year is not None else ""
        head = f"{serial}{self.letter}"
        return f"{head}-{self.type}/{self.symbol}" if self.type else f"{head}{year}/{self.symbol}"


@attrs.frozen
class Source:
    """What a piece of data rests on (*nguồn*): `basis`, or `unsourced` with the reason; never neither, never both.

    `verified` is the day a person last checked it. Raises `InvalidValue` (``source-missing``).

    >>> Source(basis="NQ 1675/NQ-UBTVQH15").is_sourced
    True
    """

    basis: str = ""
    unsourced: str = ""
    verified: date | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse data without a source, and data that claims both."""
        if bool(self.basis) == bool(self.unsourced):
            raise InvalidValue(
                Problem(
                    "source-missing",
                    "data needs either a basis or the reason why it has none",
                    self.basis or "neither",
                    'write basis = "…" or unsourced = "why"',
                )
            )

    @property
    def is_sourced(self) -> bool:
        """Whether an act or a public page says so."""
        return bool(self.basis)

    @property
    def vi(self) -> str:
        """The act, or why there is none, in words."""
        return f"căn cứ: {self.basis}" if self.basis else f"chưa có nguồn: {self.unsourced}"


class RelationKind(Enum):
    """How one document bears on another (*quan hệ giữa các văn bản*)."""

    IMPLEMENTS = "implements"
    AMENDS = "amends"
    REPLACES = "replaces"
    ENDS = "ends"


@attrs.frozen
class Relation:
    """A directed relation (*quan hệ*): the document that holds it does `kind` to the directive `target`.

    >>> Relation(RelationKind.AMENDS, "vn/nd-72-2015").kind.value
    'amends'
    """

    kind: RelationKind
    target: str


@attrs.frozen
class Directive:
    """A document that orders or grounds a duty (*văn bản chỉ đạo*).

    `id` is its name in ttdn; its identity in law is `issuer`, `number` and `signed_on` together. `in_force` is the
    first day of force, inclusive, where it is known. `title` is the official one, without its type.

    >>> directive = Directive(
    ...     "vn/kl-57-2023",
    ...     DocumentNumber.parse("57-KL/TW"),
    ...     "về …",
    ...     "Bộ Chính trị",
    ...     Source(basis="…"),
    ...     type="Kết luận",
    ...     signed_on=date(2023, 6, 15),
    ... )
    >>> directive.label
    'Kết luận 57-KL/TW ngày 15/6/2023'
    """

    id: str
    number: DocumentNumber | None
    title: str
    issuer: str
    source: Source
    type: str = ""
    signed_on: date | None = None
    in_force: date | None = None
    url: str = ""
    relations: tuple[Relation, ...] = ()
    note: str = ""

    @property
    def label(self) -> str:
        """How people cite it, by type, number and day of signing, leaving out what is not known."""
        day = f"ngày {self.signed_on.day}/{self.signed_on.month}/{self.signed_on.year}" if self.signed_on else ""
        return " ".join(part for part in (self.type, str(self.number or ""), day) if part)


@attrs.frozen
class Citation:
    """A reference to a directive (*căn cứ*), with the article or section meant, as written.

    >>> Citation("vn/nq-47-2024").directive
    'vn/nq-47-2024'
    """

    directive: str
    section: str = ""
