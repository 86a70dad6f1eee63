"""Sphinx configuration."""

project = "ttdn"
author = "the ttdn team"
project_copyright = "the ttdn team"
extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "ttdn"
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
# The standard library and other packages are not linked: the documentation builds without a network.
nitpick_ignore_regex = [
    (
        "py:class",
        r"ttdn\.(lint\.(lines|entries|moments)|files\.source|files\.schema|plugins\.(brought|host)|reports\.materials)\..*|.*\._\w+",
    ),  # inner values, not part of the API
    ("py:.*", r"(datetime|collections|contextlib|pathlib|importlib|logging|socket)\..*"),
    ("py:.*", r"(dateutil|icalendar|starlette)\..*"),
    ("py:class", "Calendar|Withdrawn|DraftedPlan|EntryRecord|Status"),
    (
        "py:class",
        r"P|ttdn\.plugins\.specs\.(P|R|R_co|Offer|Offer_co)|ttdn\.lint\.findings\.Subject",
    ),  # variables of types
]
