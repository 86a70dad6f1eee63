"""Pages in Vietnamese say so in their HTML, for screen readers and translators; Sphinx knows one language."""

from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

FOLDER, LANGUAGE = "vi", "vi"


def _of_page(_: Sphinx, page: str, __: str, context: dict[str, Any], ___: object) -> None:
    """Tell the template of a page in which language it is."""
    if page.startswith(f"{FOLDER}/"):
        context["language"] = LANGUAGE


def _look(app: Sphinx, error: Exception | None) -> None:
    """Look whether what was written says it: a theme may have a template of its own."""
    if error is not None or app.builder.name != "html":
        return
    pages = sorted(Path(app.outdir, FOLDER).glob("*.html"))
    silent = [
        page.name for page in pages if f'<html class="no-js" lang="{LANGUAGE}"' not in page.read_text("utf-8")
    ]
    if silent or not pages:
        message = f"pages in Vietnamese that do not say so: {silent or 'there is none'}"
        raise ValueError(message)


def setup(app: Sphinx) -> None:
    """Connect both."""
    app.connect("html-page-context", _of_page)
    app.connect("build-finished", _look)
