"""Reports of the Huế plan as a user gets them, and their PDF read back."""

from datetime import date
from io import BytesIO

import attrs
import pytest
from made import SIGN_OFF
from pages import Read
from pypdf import PdfReader

import ttdn
from reports.charted import charted
from ttdn.hooks import Report
from ttdn_report_pdf import render_pdf

__all__ = ["charted"]


@pytest.fixture(scope="session")
def reports() -> dict[str, Report]:
    workspace = ttdn.Workspace.open()
    span = ttdn.Span(date(2026, 11, 24), date(2030, 12, 31))
    made = {
        "assignments": workspace.report("hue/nq47", "assignments"),
        "schedule": workspace.report("hue/nq47", "schedule"),
        "unit": workspace.report("hue/nq47", "unit", unit="hue/so-vhtt"),
        "next": workspace.report("hue/nq47", "next", span),
    }
    return {kind: attrs.evolve(report, sign_off=SIGN_OFF) for kind, report in made.items()}


@pytest.fixture(scope="session")
def read() -> Read:
    """Return the PDF of a report, read back."""
    return lambda report: PdfReader(BytesIO(render_pdf(report)))
