"""The examples that people copy: they run as written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from web import asking, published
from web.servers import free_port, wait_for
from web.table import check_always

ROOT = Path(__file__).parent.parent


def test_the_program_that_embeds_ttdn(tmp_path: Path) -> None:
    out = tmp_path / "lịch.ics"
    program = [sys.executable, str(ROOT / "examples" / "due_this_year.py"), "hue/so-vhtt", "2026", str(out)]
    shown = subprocess.run(
        program, check=True, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONUTF8": "1"}
    )
    assert "24/12/2026" in shown.stdout
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("name", ["fastapi_mount", "django_mount"])
def test_the_programs_that_mount_the_server(name: str, tmp_path: Path) -> None:
    folder, port = published.publish(tmp_path / "public"), free_port()
    command = [sys.executable, str(ROOT / "examples" / f"{name}.py"), str(folder), str(port), published.PLAN]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        try:
            wait_for(port)
            ask = asking.at("127.0.0.1", port)
            assert b"/lich/index.json" in ask("GET", "/", {}).body
            feed = ask("GET", f"/lich/{published.FEED}", {})
            assert (feed.status, feed.body) == (200, (folder / published.FEED).read_bytes())
            found = {
                path: ask("GET", f"/lich/{path}", {})
                for path in (f"{published.FEED}?role=via", "units/hue/vong.ics", "ledger.json", "")
            }
            assert [answer.status for answer in found.values()] == [200, 503, 404, 200]
            for answer in (feed, *found.values(), ask("POST", f"/lich/{published.FEED}", {})):
                check_always(answer)
            assert ask("GET", "/lich/api/agenda", {}).status == 200
        finally:
            program.terminate()
