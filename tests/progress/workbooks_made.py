"""Workbooks written part by part, as Excel does: shared strings, days as numbers, formulas with their value."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape

import attrs

from ttdn.progress.tables.lines import column_letters

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_EPOCHS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_STYLES = """<fonts count="2"><font><name val="Calibri"/></font><font><name val=".VnTime"/></font></fonts>
<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"""


@attrs.frozen
class Raw:
    """A cell as its XML is, but for its address: attributes, and what is in it."""

    inside: str
    attributes: str = ""


Value = str | int | float | date | Raw | None


def computed(formula: str, shown: str) -> Raw:
    """A formula, and the text that it gave when the workbook was saved."""
    return Raw(f"<f>{escape(formula)}</f><v>{escape(shown)}</v>", ' t="str"')


def inline(text: str) -> Raw:
    return Raw(f'<is><t xml:space="preserve">{escape(text)}</t></is>', ' t="inlineStr"')


def in_old_font(text: str) -> Raw:
    return Raw(f"<is><t>{escape(text)}</t></is>", ' t="inlineStr" s="2"')


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Value]]],
    *,
    from_1904: bool = False,
    main: str = MAIN,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """A workbook of sheets by name; empty rows are not written, nor are cells that are None."""
    strings: dict[str, int] = {}
    parts = {
        f"xl/worksheets/sheet{number}.xml": _sheet(rows, strings, from_1904=from_1904)
        for number, rows in enumerate(sheets.values(), 1)
    }
    told = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(sheets, 1)
    )
    head = f'<workbook xmlns="{main}" xmlns:r="{_OFFICE}"><workbookPr date1904="{int(from_1904)}"/>'
    texts = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    related = [*(("worksheet", path.removeprefix("xl/")) for path in parts), *_BESIDE]
    files = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f"{head}<sheets>{told}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(related),
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{_STYLES}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{texts}</sst>',
        **parts,
    }
    return package({**{path: text.encode() for path, text in files.items()}, **(more or {})})


_BESIDE = (("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"))


def package(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for path, data in files.items():
            file.writestr(path, data)
    return out.getvalue()


def _sheet(rows: Sequence[Sequence[Value]], strings: dict[str, int], *, from_1904: bool) -> str:
    lines = "".join(
        f'<row r="{number}">{"".join(_cells(row, number, strings, _EPOCHS[from_1904]))}</row>'
        for number, row in enumerate(rows, 1)
        if any(value is not None for value in row)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'


def _cells(row: Sequence[Value], number: int, strings: dict[str, int], epoch: date) -> Iterable[str]:
    for index, value in enumerate(row):
        at = f'r="{column_letters(index)}{number}"'
        match value:
            case None:
                continue
            case Raw():
                yield f"<c {at}{value.attributes}>{value.inside}</c>"
            case str():
                yield f'<c {at} t="s"><v>{strings.setdefault(value, len(strings))}</v></c>'
            case bool():
                yield f'<c {at} t="b"><v>{int(value)}</v></c>'
            case date():
                yield f'<c {at} s="1"><v>{(value - epoch).days}</v></c>'
            case int() | float():
                yield f"<c {at}><v>{value}</v></c>"


def _types(sheets: Iterable[str]) -> str:
    kinds = {"workbook": "sheet.main", "styles": "styles", "sharedStrings": "sharedStrings"}
    of = {f"xl/{name}.xml": f"{_SHEETS}.{kind}+xml" for name, kind in kinds.items()}
    of |= dict.fromkeys(sheets, f"{_SHEETS}.worksheet+xml")
    told = "".join(f'<Override PartName="/{path}" ContentType="{kind}"/>' for path, kind in of.items())
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{rels}{told}</Types>'


def _relations(to: Iterable[tuple[str, str]]) -> str:
    told = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{path}"/>'
        for number, (kind, path) in enumerate(to, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'
