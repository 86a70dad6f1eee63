"""What a plugin may offer (*gói mở rộng*): frozen, named values; a plugin never patches anything.

The functions in them are called when they are needed and not before: what is slow to import belongs inside them.
"""

import re
from collections.abc import Callable, Iterable
from importlib.resources.abc import Traversable
from typing import Protocol

import attrs

from ttdn.drafting.blocks import Block
from ttdn.errors import InvalidValue, Problem
from ttdn.model.dates import Span
from ttdn.model.plans import Plan
from ttdn.model.workdays import DayRule
from ttdn.reports.report import Report
from ttdn.text import slug

_SUFFIX = re.compile(r"\.[a-z0-9]+")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+(; ?charset=[a-z0-9-]+)?")


class Named(Protocol):
    """Any offer: it has a name that no other offer of its kind has."""

    @property
    def name(self) -> str:
        """The name by which people ask for it."""
        ...


@attrs.frozen
class Pack:
    """A folder of data files (*gói dữ liệu*): units, directives, plans, days off, as TOML.

    `id` is the first part of the ids of its plans and units, such as "hue"; `root` the folder, as
    ``importlib.resources.files`` or a ``pathlib.Path`` gives it. Nothing is read before it is used. Raises
    `InvalidValue` (``pack-id``).

    >>> from pathlib import Path
    >>> Pack("hue", Path("packs/hue")).id
    'hue'
    """

    id: str
    root: Traversable

    def __attrs_post_init__(self) -> None:
        """Refuse an id that could not stand in an address."""
        if not self.id or slug(self.id) != self.id:
            raise InvalidValue(
                Problem("pack-id", "the id of a pack is lower-case letters, digits and hyphens", self.id)
            )

    @property
    def name(self) -> str:
        """The id."""
        return self.id

    def files(self) -> tuple[Traversable, ...]:
        """Return the pack's TOML files, by name; raises `OSError` where there is no such folder."""
        found = (item for item in self.root.iterdir() if item.is_file() and item.name.endswith(".toml"))
        return tuple(sorted(found, key=lambda item: item.name))


@attrs.frozen
class ReportFormat:
    """A form in which reports are written (*định dạng báo cáo*).

    `name` is what ``--format`` takes, `extension` begins with a dot, `media_type` is as in "text/csv". `render`
    gives the bytes of a file, the same for the same report: it reads no clock. Raises `InvalidValue`
    (``offer-name``, ``offer-suffix``, ``offer-media-type``).

    >>> ReportFormat("txt", ".txt", "text/plain", lambda report: report.title.encode()).name
    'txt'
    """

    name: str
    extension: str
    media_type: str
    render: Callable[[Report], bytes]

    def __attrs_post_init__(self) -> None:
        """Refuse what could not be asked for, or could not stand in the name of a file."""
        _check_name(self.name)
        _check_suffixes(self.extension)
        if not _MEDIA_TYPE.fullmatch(self.media_type):
            what = "a media type is a type and a subtype, as in text/csv"
            raise InvalidValue(Problem("offer-media-type", what, self.media_type))


@attrs.frozen
class WorkdaySource:
    """Days off and worked days that a program knows (*nguồn ngày nghỉ, ngày làm bù*), each with its basis.

    `days` is called once for each workspace that is opened. `confirmed` is the span of days, ends included, that
    its official notices cover, None where it covers none: there every day without a rule is a plain day of the
    week. Raises `InvalidValue` (``offer-name``). For days that a file can hold, a `Pack` is simpler.

    >>> WorkdaySource("ubnd", lambda: ()).confirmed is None
    True
    """

    name: str
    days: Callable[[], Iterable[DayRule]]
    confirmed: Span | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a name that could not be asked for."""
        _check_name(self.name)


@attrs.frozen
class Check:
    """A rule that plans are held to (*quy tắc kiểm tra kế hoạch*), run by ``ttdn check``.

    `check` yields a `Problem` for every fault of a plan, with codes of its own; name the clause in `what`. Raises
    `InvalidValue` (``offer-name``).

    >>> Check("tieu-de", lambda plan: ()).name
    'tieu-de'
    """

    name: str
    check: Callable[[Plan], Iterable[Problem]]

    def __attrs_post_init__(self) -> None:
        """Refuse a name that could not be asked for."""
        _check_name(self.name)


@attrs.frozen
class DocumentReader:
    """A reader of official documents (*bộ đọc văn bản*), for files whose names end in one of `suffixes`.

    `read` takes the bytes of a file and gives its blocks in reading order. Raises `InvalidValue` (``offer-name``,
    ``offer-suffix``).

    >>> from ttdn.drafting.blocks import TextBlock
    >>> reader = DocumentReader("txt", (".txt",), lambda data: [TextBlock(data.decode())])
    >>> reader.read(b"II.")
    [TextBlock(text='II.', origin=Origin(page=0, paragraph=0, row=0, column=0))]
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Iterable[Block]]

    def __attrs_post_init__(self) -> None:
        """Refuse a reader that could not be found."""
        _check_name(self.name)
        _check_suffixes(*(self.suffixes or ("",)))


def _check_name(name: str) -> None:
    if not name or slug(name) != name:
        what = "the name of an offer is lower-case letters, digits and hyphens"
        raise InvalidValue(Problem("offer-name", what, name))


def _check_suffixes(*suffixes: str) -> None:
    for suffix in suffixes:
        if not _SUFFIX.fullmatch(suffix):
            what = "a suffix is a dot and lower-case letters or digits, as in .docx"
            raise InvalidValue(Problem("offer-suffix", what, suffix))
