"""What ttdn itself brings (*phần có sẵn*), through the same hooks as everybody's."""

from collections.abc import Iterable
from importlib.resources import files

from ttdn.hooks import Pack, ReportFormat, implements, specs
from ttdn.packs import SHIPPED


@implements(specs.packs)
def packs() -> Iterable[Pack]:
    """Offer the packs that ship with ttdn.

    >>> [pack.id for pack in packs()]
    ['hue', 'vn']
    """
    root = files("ttdn.packs")
    return [Pack(name, root / name) for name in SHIPPED]


@implements(specs.report_formats)
def report_formats() -> Iterable[ReportFormat]:
    """Offer the formats that ship with ttdn.

    >>> [form.name for form in report_formats()]
    ['text', 'md', 'html', 'csv', 'json']
    """
    from ttdn.reports.formats import CORE_FORMATS  # noqa: PLC0415  only reports need what writes them

    return [ReportFormat(form.id, form.suffix, form.media_type, form.render) for form in CORE_FORMATS]
