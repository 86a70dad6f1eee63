"""The format as ttdn finds and uses it: its bytes, its files, and what is said where it cannot work."""

import os
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from made import report, table

from ttdn.hooks import PluginError, Registry, Report, specs
from ttdn.plugins.calling import render
from ttdn_report_pdf import render_pdf, report_formats
from ttdn_report_pdf.compiling import NotCompiled, compiled
from ttdn_report_pdf.layout import page_item

PACKAGE = Path(str(files("ttdn_report_pdf")))


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | environment)


def test_ttdn_finds_the_format_without_a_failure() -> None:
    registry = Registry.discover().strict()
    found = registry.find(specs.report_formats, "pdf")
    assert (found.plugin.name, found.plugin.distribution) == ("report-pdf", "ttdn-report-pdf")
    assert (found.offer.extension, found.offer.media_type) == (".pdf", "application/pdf")


def test_the_same_report_gives_the_same_bytes(reports: dict[str, Report]) -> None:
    for made in reports.values():
        assert render_pdf(made) == render_pdf(made)


def test_neither_clock_nor_place_changes_the_bytes() -> None:
    script = """
import sys
from made import report, table
from ttdn_report_pdf import render_pdf
sys.stdout.buffer.write(render_pdf(report(table("a", "Huế"))))
"""
    here = str(Path(__file__).parent)
    first = run(sys.executable, "-c", script, PYTHONPATH=here, TZ="Asia/Ho_Chi_Minh", LC_ALL="C")
    second = run(
        sys.executable, "-c", script, PYTHONPATH=here, TZ="America/Lima", SOURCE_DATE_EPOCH="1", PYTHONHASHSEED="7"
    )
    assert first.stdout == second.stdout == render_pdf(report(table("a", "Huế")))


def test_the_command_writes_a_file_by_its_ending(tmp_path: Path) -> None:
    program = shutil.which("ttdn", path=str(Path(sys.executable).parent))
    assert program is not None
    asked = ("report", "hue/nq47", "--kind", "next", "--from", "2026-11-24")
    done = run(program, *asked, "-o", tmp_path / "han.pdf")
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "han.pdf").read_bytes().startswith(b"%PDF-")


def test_typst_is_not_loaded_before_it_is_needed() -> None:
    script = "import sys, ttdn_report_pdf; ttdn_report_pdf.report_formats(); print('typst' in sys.modules)"
    assert run(sys.executable, "-c", script).stdout.split() == [b"False"]


def test_without_typst_the_failure_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    form = Registry.discover().find(specs.report_formats, "pdf")
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(PluginError) as caught:
        render(form, report())
    (line,) = caught.value.lines
    assert "plugin report-pdf (ttdn-report-pdf" in line
    assert "render of format pdf" in line
    assert "typst" in line
    assert "install what ttdn-report-pdf needs" in line


def test_what_typst_refuses_is_told_with_its_line_in_the_template() -> None:
    page = page_item(report())
    page["revised"]["month"] = 13
    with pytest.raises(NotCompiled) as caught:
        compiled(page)
    (problem,) = caught.value.problems
    assert problem.code == "pdf-compile"
    assert problem.place.file == "template.typ"
    lines = (PACKAGE / "template.typ").read_text("utf-8").splitlines()
    assert "datetime(..report.revised)" in lines[problem.place.line - 1]


def test_without_its_fonts_there_is_an_error_and_no_page_in_others(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name)
    for font in (tmp_path / PACKAGE.name / "fonts").glob("*.ttf"):
        font.unlink()
    script = """
from made import report
import ttdn_report_pdf
from ttdn_report_pdf.compiling import NotCompiled
try:
    ttdn_report_pdf.render_pdf(report())
except NotCompiled as error:
    print(ttdn_report_pdf.__file__, error)
"""
    done = run(
        sys.executable, "-c", script, PYTHONPATH=os.pathsep.join([str(tmp_path), str(Path(__file__).parent)])
    )
    assert done.stdout.decode().startswith(str(tmp_path)), done.stderr.decode()
    assert "pdf-compile" in done.stdout.decode()
    assert "tinos" in done.stdout.decode()


def test_the_licence_of_the_fonts_is_shipped_with_them() -> None:
    licence = (PACKAGE / "fonts" / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert all(path.name in licence for path in (PACKAGE / "fonts").glob("*.ttf"))


def test_the_offer_is_the_renderer() -> None:
    form, _ = report_formats()
    assert form.render(report()) == render_pdf(report())
