"""Office files as they look on paper: LibreOffice makes a PDF of them, poppler tells what is in it."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

_PROGRAMS = ("soffice", "pdfinfo", "pdffonts", "pdftotext")
needs_office = pytest.mark.skipif(
    "TTDN_RENDER" not in os.environ and not all(map(shutil.which, _PROGRAMS)),
    reason="LibreOffice or poppler is not installed: nox -s render installs them",
)
_SIZE = re.compile(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", re.MULTILINE)


class Rendered:
    """A PDF that LibreOffice made."""

    def __init__(self, data: bytes, suffix: str, folder: Path) -> None:
        source = folder / f"report{suffix}"
        source.write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"  # its own, so that runs side by side are apart
        _output("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source))
        self.path = folder / "report.pdf"

    def sizes(self) -> list[tuple[int, int]]:
        """The width and height of each page, in millimetres."""
        found = _SIZE.findall(_output("pdfinfo", "-l", "-1", str(self.path)))
        return [(round(float(width) * 25.4 / 72), round(float(height) * 25.4 / 72)) for width, height in found]

    def fonts(self) -> dict[str, bool]:
        """Whether each font is embedded, by its name without the mark of a subset."""
        rows = _output("pdffonts", str(self.path)).splitlines()[2:]
        return {row.split()[0].partition("+")[2]: row.split()[-5] == "yes" for row in rows}

    def pages(self) -> list[list[str]]:
        """The words of each page."""
        text = _output("pdftotext", "-layout", str(self.path), "-")
        return [page.split() for page in text.split("\f")[:-1]]


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
