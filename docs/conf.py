"""Sphinx configuration."""

from pathlib import Path

project = "ttdn"
author = "the ttdn team"
project_copyright = "the ttdn team"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "ttdn"
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
nitpick_ignore_regex = [("py:.*", ".*")]  # attrs fields and type aliases have no targets of their own
root = Path(__file__).parent
