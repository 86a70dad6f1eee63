"""The reports that the tests write are those of ttdn's own tests of formats."""

from reports.charted import charted
from reports.some_reports import hue, signed, small

__all__ = ["charted", "hue", "signed", "small"]
