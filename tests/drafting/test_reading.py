"""Who reads a document, and what is said where nobody can."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from drafting.documents_made import PLAN, as_docx, as_pdf, texts
from ttdn import built_in
from ttdn.drafting.blocks import Block, TextBlock
from ttdn.drafting.reading import read_document, reader_for
from ttdn.errors import InvalidFile, NotFound
from ttdn.hooks import DocumentReader, Registry, implements, specs


def reader(name: str, *suffixes: str) -> DocumentReader:
    return DocumentReader(name, suffixes, lambda data: [TextBlock(f"{name}: {data.decode()}")])


def readers(*offers: DocumentReader) -> Sequence[DocumentReader]:
    """The readers of ttdn and of a plugin, as a registry gives them."""

    @implements(specs.document_readers)
    def offer() -> Iterable[DocumentReader]:
        return offers

    plugin = ModuleType("cua-toi")
    plugin.offer = offer  # type: ignore[attr-defined]  # a plugin of the program itself
    registry = Registry.discover([built_in, plugin], blocked=["*"]).strict()
    return registry.collect(specs.document_readers)


def test_the_readers_of_ttdn_come_through_the_hook() -> None:
    assert [(one.name, one.suffixes) for one in readers()] == [
        ("txt", (".txt",)),
        ("markdown", (".md", ".markdown")),
        ("docx", (".docx",)),
        ("pdf", (".pdf",)),
        ("html", (".html", ".htm", ".xhtml")),
    ]


def test_a_plugin_comes_before_ttdn_and_of_several_the_first_by_name() -> None:
    offered = readers(reader("z", ".txt"), reader("an", ".txt", ".odt"), reader("m", ".txt"))
    assert texts(read_document(b"x", "a.txt", offered)) == ["an: x"]
    assert texts(read_document(b"x", "A.ODT", offered)) == ["an: x"]
    assert texts(read_document(b"x", "a.md", offered)) == ["x"]
    assert reader_for(".docx", offered).name == "docx"


def test_a_reader_of_a_plugin_may_take_what_ttdn_would_refuse() -> None:
    assert texts(read_document(b"%PDF-1.4", "a.txt", readers(reader("moi", ".txt")))) == ["moi: %PDF-1.4"]


def test_a_reader_that_fails_is_named_with_the_file() -> None:
    def broken(_: bytes) -> Iterable[Block]:
        yield TextBlock("một")
        raise KeyError(0)

    with pytest.raises(InvalidFile, match=r"a\.odt document-broken the reader hong .*'KeyError'"):
        read_document(b"", "a.odt", [DocumentReader("hong", (".odt",), broken)])


def test_files_are_read_where_they_lie(tmp_path: Path) -> None:
    file = tmp_path / "ke-hoach.docx"
    with pytest.raises(NotFound, match=r"ke-hoach\.docx file-missing"):
        read_document(file)
    file.write_bytes(as_docx())
    assert texts(read_document(file)) == [made.shown for made in PLAN]
    folder = tmp_path / "thu-muc.txt"
    folder.mkdir()
    with pytest.raises(InvalidFile, match=r"thu-muc\.txt file-unreadable"):
        read_document(folder)


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "lon.txt"
    with file.open("wb") as stream:
        stream.truncate(10**12)
    with pytest.raises(InvalidFile, match=r"lon\.txt document-too-large .* bytes"):
        read_document(file)


@pytest.mark.parametrize(
    ("package", "data", "name"),
    [("docx", as_docx(), "a.docx"), ("pdfplumber", as_pdf(), "a.pdf"), ("lxml", b"<p>a", "a.html")],
    ids=["docx", "pdf", "html"],
)
def test_a_missing_extra_says_how_to_install_it(
    package: str, data: bytes, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [module for module in sys.modules if module.split(".")[0] == package]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(NotFound, match=rf'{name} reader-missing .*{package}.*pip install "ttdn\[read\]"'):
        read_document(data, name)
    assert texts(read_document(b"x", "a.txt")) == ["x"]


def test_ttdn_is_imported_without_the_libraries_of_readers() -> None:
    import subprocess  # noqa: PLC0415  used here only

    asked = (
        "import sys, ttdn.drafting.reading, ttdn.built_in;"
        "ttdn.built_in.document_readers(); print(sorted(sys.modules))"
    )
    loaded = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True).stdout
    assert not any(f"'{name}'" in loaded for name in ("docx", "lxml", "pdfplumber", "pdfminer"))
    assert "'ttdn.drafting.readers.shipped'" in loaded
