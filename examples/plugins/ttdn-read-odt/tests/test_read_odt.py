"""A document that LibreOffice saved is read as people see it; what this reader does not know is refused.

`vi-du.odt` was saved by LibreOffice 7.4: a letterhead, lists that go on behind a paragraph, bullets, words
that are hidden or were deleted, a table with a merged cell.
"""

import io
import zipfile
from pathlib import Path

import pytest
import ttdn_read_odt
from ttdn_read_odt import document_readers

import ttdn
from ttdn.drafting.reading import read_document
from ttdn.errors import InvalidFile
from ttdn.hooks import TableBlock, TextBlock, specs
from ttdn.testing import check_plugin

FILE = Path(__file__).with_name("vi-du.odt")
READERS = tuple(document_readers())
TEXTS = """\
ỦY BAN NHÂN DÂN
TỈNH VÍ DỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
I. NHIỆM VỤ
1. Sở Y tế rà soát danh mục trước ngày 31/3/2027.
2. Sở Tài chính bố trí kinh phí.
Đoạn xen giữa.
3. Các sở báo cáo Ủy ban nhân dân tỉnh:
• lần đầu trước ngày 15/6/2027;
• lần cuối trước ngày 10/12/2027.
4. Ban này kết thúc ngày 31/12/2027.
"""
TABLE = (("TT", "Nhiệm vụ", "Cơ quan"), ("1", "Rà soát", "Sở Y tế"), ("2", "Báo cáo", "Sở Y tế"))


def saved(replaced: dict[tuple[str, bytes], bytes]) -> bytes:
    """The document with other bytes in its parts, each of which has to be there."""
    out = io.BytesIO()
    with zipfile.ZipFile(FILE) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            for (part, old), new in replaced.items():
                if part == name:
                    assert old in data
                    data = data.replace(old, new)
            target.writestr(name, data)
    return out.getvalue()


def test_ttdn_finds_the_reader() -> None:
    found = ttdn.Workspace.open().registry.find(specs.document_readers, "odt")
    assert found.plugin.distribution == "ttdn-read-odt"


def test_the_plugin_is_sound() -> None:
    check_plugin(ttdn_read_odt)


def test_a_document_is_read_as_people_see_it() -> None:
    *texts, table = read_document(FILE, readers=READERS)
    assert [text.text for text in texts if isinstance(text, TextBlock)] == TEXTS.splitlines()
    assert [text.origin.paragraph for text in texts] == list(range(1, len(texts) + 1))
    assert isinstance(table, TableBlock)
    assert table.rows == TABLE


def test_other_forms_of_numbers() -> None:
    form = ("styles.xml", b'style:num-format="1"')
    roman = read_document(saved({form: b'style:num-format="I"'}), "a.odt", READERS)
    assert [block.text[:5] for block in roman[6:8] if isinstance(block, TextBlock)] == ["I. Sở", "II. S"]
    with pytest.raises(InvalidFile, match="odt-numbers"):
        read_document(saved({form: 'style:num-format="一"'.encode()}), "a.odt", READERS)


def test_text_in_a_box_comes_behind_its_paragraph() -> None:
    box = "<draw:frame><draw:text-box><text:p>Mật</text:p></draw:text-box></draw:frame>".encode()
    title = "KẾ HOẠCH".encode()
    blocks = read_document(saved({("content.xml", title): title + box}), "a.odt", READERS)
    assert [block.text for block in blocks[4:6] if isinstance(block, TextBlock)] == ["KẾ HOẠCH", "Mật"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (FILE.read_bytes()[:5000], "odt-broken"),
        (saved({("META-INF/manifest.xml", b"</manifest:manifest>"): b"<encryption-data/>"}), "odt-locked"),
        (
            saved({("content.xml", b"<office:document-content"): b"<!DOCTYPE a><office:document-content"}),
            "odt-entities",
        ),
        (saved({("content.xml", b"office:text"): b"office:drawing"}), "odt-kind"),
        (saved({("content.xml", b"</office:text>"): b" " * 20_000_000 + b"</office:text>"}), "odt-size"),
    ],
    ids=["cut", "locked", "entities", "a drawing", "too large"],
)
def test_what_is_not_read_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(InvalidFile, match=code):
        read_document(data, "a.odt", READERS)
