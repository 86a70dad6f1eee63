"""What a new plugin is to be (*trả lời cho khuôn mẫu*): a pack of a province, or a report format."""

import re
from collections.abc import Iterable
from importlib.metadata import version

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.hooks import Registry, specs
from ttdn.templates.provinces import Province, find_province
from ttdn.text import nfc, slug
from ttdn.workspace import Workspace

_ID_LENGTH, _NAME_LENGTH = 40, 60
_UNFIT = re.compile(r"[^\w .,()/&+–-]")


@attrs.frozen
class PackAnswers:
    """A pack of one province (*gói dữ liệu của một tỉnh*); `id` begins every id of the pack.

    >>> PackAnswers("lao-cai", Province("vn/lao-cai", "tỉnh Lào Cai")).distribution
    'ttdn-lao-cai'
    """

    id: str
    province: Province

    @property
    def title(self) -> str:
        """What people call it: the name of the province."""
        return self.province.bare

    @property
    def distribution(self) -> str:
        """The name by which it is installed."""
        return f"ttdn-{self.id}"


@attrs.frozen
class FormatAnswers:
    """A form in which reports are written (*định dạng báo cáo*); `id` is what ``--format`` takes.

    `title` is what people call it.

    >>> FormatAnswers("trang-wiki", "Trang wiki").extension
    '.trangwiki'
    """

    id: str
    title: str

    @property
    def distribution(self) -> str:
        """The name by which it is installed."""
        return f"ttdn-report-{self.id}"

    @property
    def extension(self) -> str:
        """The ending of its files, with the dot: the id without hyphens."""
        return "." + self.id.replace("-", "")


Answers = PackAnswers | FormatAnswers


def pack_answers(workspace: Workspace, name: str, own_id: str | None = None) -> PackAnswers:
    """Answer for a pack of the province of a name (*gói của tỉnh*), "Lào Cai" or "tỉnh Lào Cai".

    Without an id it is that of the province. Raises `NotFound` (``province-unknown``) where no province bears the
    name; `InvalidValue` where the id cannot stand in an address (``template-id``), or is that of a pack or plugin
    that is there already (``template-taken``).

    >>> pack_answers(Workspace.open(), "cao bang").province.name
    'tỉnh Cao Bằng'
    """
    province = find_province(workspace.register, name)
    chosen = _checked_id(province.place.rpartition("/")[2] if own_id is None else own_id)
    _refuse_taken(chosen, workspace.registry, (pack.id for pack in workspace.registry.collect(specs.packs)))
    return PackAnswers(chosen, province)


def format_answers(registry: Registry, name: str, own_id: str | None = None) -> FormatAnswers:
    """Answer for a report format of a name that people read (*tên định dạng*).

    Without an id it is made of the name. Raises `InvalidValue` where the name is empty, too long or holds signs
    that could not stand in a title (``template-name``), and as `pack_answers` for the id.

    >>> format_answers(Registry.discover(blocked=["*"]), "Trang wiki").id
    'trang-wiki'
    """
    title = " ".join(nfc(name).split())
    if not title or len(title) > _NAME_LENGTH or _UNFIT.search(title):
        what = f"a name is up to {_NAME_LENGTH} letters, digits, spaces and simple signs"
        raise InvalidValue(Problem("template-name", what, name, 'such as "Trang wiki"'))
    chosen = _checked_id(slug(title) if own_id is None else own_id)
    _refuse_taken(chosen, registry, (form.name for form in registry.collect(specs.report_formats)))
    return FormatAnswers(chosen, title)


def data_of(answers: Answers) -> dict[str, str]:
    """Return what the files of the template are filled with (*dữ liệu cho khuôn mẫu*), by name.

    >>> data_of(FormatAnswers("wiki", "Trang wiki"))["module"]
    'ttdn_report_wiki'
    """
    data = {
        "id": answers.id,
        "title": answers.title,
        "distribution": answers.distribution,
        "module": answers.distribution.replace("-", "_"),
        "ttdn_version": version("ttdn"),
    }
    match answers:
        case PackAnswers(province=province):
            own = {
                "place": province.place,
                "province": province.name,
                "kind": province.kind,
                "bare": province.bare,
            }
            return data | own | {"flavour": "pack"}
        case FormatAnswers():
            return data | {"flavour": "format", "extension": answers.extension}


def _checked_id(text: str) -> str:
    if not text or slug(text) != text or len(text) > _ID_LENGTH:
        what = f"an id is up to {_ID_LENGTH} lower-case letters, digits and single hyphens"
        example = slug(text)[:_ID_LENGTH].strip("-") or "lao-cai"
        raise InvalidValue(Problem("template-id", what, text, f"such as {example}"))
    return text


def _refuse_taken(own_id: str, registry: Registry, offered: Iterable[str]) -> None:
    """Refuse an id that stands for something already: the new plugin would be left out as its duplicate."""
    if own_id in {*offered, *(plugin.name for plugin in registry.plugins)}:
        what = "a plugin or an offer of one has this name already; see `ttdn plugins`"
        hint = "choose another id, or leave that plugin alone with --block"
        raise InvalidValue(Problem("template-taken", what, own_id, hint))
