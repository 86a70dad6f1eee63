"""What ttdn itself brings (*phần có sẵn*), through the same hooks as everybody's."""

from collections.abc import Iterable
from importlib.resources import files

from ttdn.hooks import DocumentReader, Pack, ReportFormat, implements, specs
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
    ['text', 'md', 'html', 'csv', 'json', 'svg']
    """
    from ttdn.reports.formats import CORE_FORMATS  # noqa: PLC0415  only reports need what writes them

    return [ReportFormat(form.id, form.suffix, form.media_type, form.render) for form in CORE_FORMATS]


@implements(specs.document_readers)
def document_readers() -> Iterable[DocumentReader]:
    """Offer the readers that ship with ttdn.

    >>> [reader.name for reader in document_readers()]
    ['txt', 'markdown', 'docx', 'pdf', 'html']
    """
    from ttdn.drafting.readers.shipped import CORE_READERS  # noqa: PLC0415  only drafting needs what reads

    return [DocumentReader(reader.name, reader.suffixes, reader.read) for reader in CORE_READERS]
