"""Every text of a report is in its PDF, in NFC, in the fonts of this distribution and in no others."""

import unicodedata
from collections.abc import Iterator

import pytest
from fontTools.ttLib import TTFont
from made import HEAD, report, table, texts
from pages import Read, squeezed, whole
from pypdf import PdfReader
from pypdf.generic import ArrayObject, BooleanObject, DictionaryObject, PdfObject

from ttdn.hooks import Report
from ttdn_report_pdf.letters import LETTERS, shown

VIETNAMESE = "".join(
    unicodedata.normalize("NFC", letter + mark)
    for letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    for mark in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
)


def at(item: PdfObject | None, *path: str | int) -> PdfObject:
    """Go down into the values of a PDF."""
    for step in path:
        found = item.get_object() if item is not None else None
        if isinstance(found, DictionaryObject) and isinstance(step, str):
            item = found[step]
        else:
            assert isinstance(found, ArrayObject)
            item = found[int(step)]
    assert item is not None
    end = item.get_object()
    assert end is not None
    return end


def fonts(reader: PdfReader) -> Iterator[str]:
    """Yield the name of every font; each is in the file."""
    for page in reader.pages:
        used = at(page, "/Resources", "/Font")
        assert isinstance(used, DictionaryObject)
        for name in used:
            font = at(used, name, "/DescendantFonts", 0)
            assert at(font, "/FontDescriptor", "/FontFile2")
            yield str(at(font, "/BaseFont")).partition("+")[2]


@pytest.mark.parametrize("kind", ["assignments", "schedule", "unit", "next"])
def test_every_text_of_the_plan_is_read_back(kind: str, reports: dict[str, Report], read: Read) -> None:
    read_back = "".join(page.extract_text() for page in read(reports[kind]).pages)
    assert unicodedata.is_normalized("NFC", read_back)
    found = squeezed(read_back)
    missing = [text for text in texts(reports[kind]) if squeezed(text) not in found]
    assert not missing


def test_fonts_are_those_of_the_package(reports: dict[str, Report], read: Read) -> None:
    for made in reports.values():
        assert set(fonts(read(made))) == {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}
    assert set(fonts(read(report(table("a", "日本 😀 Ω я"))))) <= {"Tinos", "Tinos-Bold", "Tinos-Italic"}


def test_every_vietnamese_letter_is_one_glyph_of_each_font() -> None:
    assert len(set(VIETNAMESE)) == 144
    for path in LETTERS.parent.glob("*.ttf"):
        assert {ord(letter) for letter in VIETNAMESE + "đĐ–“”…"} <= set(TTFont(path).getBestCmap() or ())


def test_vietnamese_letters_are_read_back_in_every_style(read: Read) -> None:
    made = report(table("a", VIETNAMESE, group=VIETNAMESE), subtitle=(VIETNAMESE, VIETNAMESE), notes=(VIETNAMESE,))
    text = whole(read(made))
    assert text.count(VIETNAMESE) == 6


def listed() -> list[int]:
    spans = [line.split("-") for line in LETTERS.read_text("ascii").split()]
    return [code for first, last in spans for code in range(int(first, 16), int(last, 16) + 1)]


def test_letters_list_what_all_fonts_have() -> None:
    tables = [set(TTFont(path).getBestCmap() or ()) for path in LETTERS.parent.glob("*.ttf")]
    assert len(tables) == 4
    assert listed() == sorted(set.intersection(*tables))


def test_every_letter_of_the_fonts_can_be_set(read: Read) -> None:
    letters = "".join(map(chr, listed()))
    found = whole(read(report(table("a", letters, " ".join(letters)), title=letters, notes=(letters,))))
    assert "Ậ" in found


def test_letters_that_no_font_has_are_written_by_their_code(read: Read) -> None:
    assert shown("Huế 日本") == "Huế [U+65E5][U+672C]"
    assert shown("\ufeffHuế") == "Huế"
    assert "Huế[U+1F600]" in squeezed(read(report(table("a", "Huế 😀"))).pages[0].extract_text())


def test_the_file_says_what_it_is(reports: dict[str, Report], read: Read) -> None:
    reader = read(reports["schedule"])
    root = reader.root_object
    assert str(at(root, "/Lang")) == "vi"
    assert at(root, "/MarkInfo", "/Marked") == BooleanObject(value=True)
    assert at(root, "/ViewerPreferences", "/DisplayDocTitle") == BooleanObject(value=True)
    assert reader.metadata is not None
    assert reader.metadata.title == "Lịch thời hạn – Kế hoạch triển khai thực hiện Nghị quyết số 47/NQ-CP"
    revised = reports["schedule"].revised
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == revised
    assert reader.xmp_metadata is not None
    assert "pdfuaid:part" in reader.xmp_metadata.stream.get_data().decode()


def test_a_report_without_words_has_a_name(read: Read) -> None:
    metadata = read(report(title="", head=HEAD)).metadata
    assert metadata is not None
    assert metadata.title == "Kế hoạch – Kế hoạch"
