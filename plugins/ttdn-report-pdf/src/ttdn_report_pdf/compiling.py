"""From values to the bytes of a PDF or a picture (*dàn trang*), by typst and the fonts of this package alone."""

import json
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from ttdn.errors import Place, Problem, TtdnError
from ttdn_report_pdf.items import PageItem

if TYPE_CHECKING:
    import typst

_FOLDER = Path(__file__).parent
_WHERE = re.compile(r"\.typ:(\d+):(\d+)")
_DOTS = 192  # to an inch, of pictures: sharp on screens and on slides


class NotCompiled(TtdnError):
    """The template could not be set with these values (*không dàn trang được*); a fault of this package."""

    exit_code = 7


def compiled(page: PageItem) -> bytes:
    """Return the pages as a PDF (*dàn trang*).

    The values travel as JSON beside the template and never as part of it, so that no text is read as markup.
    Raises `NotCompiled` (``pdf-compile``) for an error and for a warning, such as a font that is missing: a letter
    from another font would stand there with its marks in wrong places.
    """
    return _set("template.typ", "report", json.dumps(page, ensure_ascii=False), "pdf")


def compiled_png(svg: str) -> bytes:
    """Return an SVG as a picture in PNG (*ảnh PNG*), 192 dots to an inch; raises as `compiled`."""
    return _set("picture.typ", "svg", svg, "png")


def _set(template: str, name: str, value: str, form: Literal["pdf", "png"]) -> bytes:
    """Set a template of this package with a value of this name."""
    import typst  # noqa: PLC0415  85 MB on disk, for those who ask for a page

    try:
        data, warnings = typst.compile_with_warnings(
            _FOLDER / template,
            root=_FOLDER,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format=form,
            ppi=_DOTS,
            sys_inputs={name: value},
            pdf_standards="ua-1" if form == "pdf" else [],
        )
    except typst.TypstError as error:
        raise NotCompiled(_problem(error, template)) from error
    if warnings:
        raise NotCompiled(*(_problem(warning, template) for warning in warnings))
    return data


@cache
def _fonts() -> "typst.Fonts":
    """The fonts of this package and no others: what they lack is missing for all to see."""
    import typst  # noqa: PLC0415  see above

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_FOLDER / "fonts")]
    )


def _problem(fault: "typst.TypstError | typst.TypstWarning", template: str) -> Problem:
    """What typst says, at its line of the template."""
    found = _WHERE.search(fault.diagnostic)
    place = Place(template, int(found[1]), int(found[2])) if found else Place(template)
    hint = "; ".join(fault.hints) or "reinstall ttdn-report-pdf, or report this"
    return Problem("pdf-compile", fault.message, hint=hint, place=place)
