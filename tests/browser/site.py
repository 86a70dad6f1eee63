"""The pages that a browser looks at: those of ``ttdn build`` with an address, and a record that gives states."""

from pathlib import Path

from click.testing import CliRunner

from ttdn.cli.app import app

PAGES = {
    "home": "index.html",
    "unit": "units/hue/so-vhtt.html",
    "done": "units/hue/so-ngoai-vu.html",
    "dissolved": "units/hue/so-tttt.html",
    "group": "groups/hue/ubnd-cap-huyen.html",
    "plan": "plans/hue/nq47.html",
}


def build(out: Path, record: Path) -> None:
    """Record a little, and write the pages into a folder."""
    duty = ["done", "hue/nq47", "IV.2", "--by", "Lan", "--record", str(record)]
    reported = [*duty, "--unit", "hue/so-ngoai-vu", "--on", "2026-11-20", "--evidence", "12/BC-SNgV"]
    begun = [*duty, "--unit", "hue/so-du-lich", "--on", "2026-11-20", "--under-way"]
    shown = ["--on", "2026-11-26", "--address", "https://lich.example.vn/", "--record", str(record)]
    for args in (reported, begun, ["build", "--out", str(out), *shown]):
        assert CliRunner().invoke(app, args).exit_code == 0
