"""Sphinx configuration."""

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).parent))

project = "ttdn"
author = "the ttdn team"
project_copyright = "the ttdn team"
extensions = ["myst_parser", "sphinx.ext.autodoc", "drawn", "page_language"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "ttdn"
html_static_path = ["_static"]
html_css_files = ["ttdn.css"]
exclude_patterns = ["_build", "_made"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
suppress_warnings = ["ref.python"]  # `Entry` is one of a calendar and one of the record, each told by its page
# The standard library and other packages are not linked: the documentation builds without a network.
nitpick_ignore_regex = [
    (
        "py:class",
        r"ttdn\.(lint\.(lines|entries|moments)|feeds\.(placing|outcomes)|files\.source|files\.schema|plugins\.(brought|host)|reports\.materials)\..*|.*\._\w+",
    ),  # inner values, not part of the API
    ("py:.*", r"(datetime|collections|contextlib|pathlib|importlib|logging|socket)\..*"),
    ("py:.*", r"(dateutil|icalendar|starlette)\..*"),
    ("py:class", "Calendar|Withdrawn|DraftedPlan|EntryRecord|Status"),
    (
        "py:class",
        r"P|ttdn\.plugins\.specs\.(P|R|R_co|Offer|Offer_co)|ttdn\.lint\.findings\.Subject",
    ),  # variables of types
]


def _write_llms(app: Sphinx, error: Exception | None) -> None:
    """Put the page for language models beside the others; its links lead to the pages as Markdown."""
    if error is not None or app.builder.name != "html":
        return
    text = Path(app.srcdir, "llms.txt").read_text("utf-8")
    text, count = re.subn(r"\]\(([^)]+\.md)\)", r"](_sources/\1.txt)", text)
    missing = [link for link in re.findall(r"\]\((_sources/[^)]+)\)", text) if not Path(app.outdir, link).exists()]
    if missing or not count:
        message = f"llms.txt: no such pages: {missing}"
        raise ValueError(message)
    Path(app.outdir, "llms.txt").write_text(text, "utf-8")


def setup(app: Sphinx) -> None:
    """Connect what is made after the pages."""
    app.connect("build-finished", _write_llms)
