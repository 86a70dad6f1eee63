"""What a hundred installed packs cost: `ttdn --help`, `import ttdn` and the list of plans, with and without them.

Each figure is the wall time of a whole process, interpreter included, the best of some rounds, taken in turn. The
packs are distributions as pip leaves them, each with a unit and a plan of its own.

    python benchmarks/plugins_bench.py [--rounds N]
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from runs import verdict

PACKS = 100
PROGRAMS = {
    "import ttdn": "import ttdn",
    "ttdn --help": "from ttdn.cli import main; import sys; sys.argv = ['ttdn', '--help']; main()",
    "ttdn plans": "from ttdn.cli import main; import sys; sys.argv = ['ttdn', 'plans']; main()",
}
MODULE = """\
from importlib.resources import files

from ttdn.hooks import Pack, implements, specs


@implements(specs.packs)
def packs() -> list[Pack]:
    return [Pack("tinh-{number}", files("ttdn_tinh_{number}") / "data")]
"""
DATA = """\
schema = 1
uses = ["vn"]

[pack]
id = "tinh-{number}"
title = "Tỉnh {number}"

[[unit]]
id = "tinh-{number}/so-du-lich"
name = "Sở Du lịch tỉnh {number}"
tier = "province"
unsourced = "đo tốc độ"

[plan]
id = "tinh-{number}/ke-hoach"
title = "Kế hoạch"
issuer = "Ủy ban nhân dân tỉnh"
applies_from = 2026-01-15
revised = 2026-01-20

[[task]]
clause = "1"
title = "Báo cáo"
who = "Sở Du lịch tỉnh {number} chủ trì"
when = "trước ngày 15 tháng 11 hằng năm"
"""


def install(folder: Path, number: int) -> None:
    """Write one distribution with a pack."""
    info = folder / f"ttdn_tinh_{number}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: ttdn-tinh-{number}\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[ttdn.v1]\ntinh-{number} = ttdn_tinh_{number}\n", "utf-8")
    data = folder / f"ttdn_tinh_{number}" / "data"
    data.mkdir(parents=True)
    (data.parent / "__init__.py").write_text(MODULE.format(number=number), "utf-8")
    (data / "plan.toml").write_text(DATA.format(number=number), "utf-8")


def wall(program: str, folder: Path | None) -> float:
    """Return the seconds that a program takes from start to end, with a folder of plugins on its path."""
    paths = [str(folder)] if folder else []
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([*paths, *filter(None, sys.path[1:])])}
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, env=env)  # noqa: S603  our own
    return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(PACKS):
            install(folder, number)
        pairs = [(program, place) for program in PROGRAMS.values() for place in (None, folder)]
        best = {pair: wall(*pair) for pair in pairs}
        for _ in range(rounds):
            for pair in pairs:
                best[pair] = min(best[pair], wall(*pair))
        for shown, program in PROGRAMS.items():
            without, with_packs = best[program, None], best[program, folder]
            told = f"{shown}: {without * 1000:.0f} ms, with {PACKS} packs {with_packs * 1000:.0f} ms"
            ratio = with_packs / without
            goal = "" if shown == "ttdn plans" else f" ({verdict(ratio, 1.05, at_least=False)})"
            print(f"{told}, ratio {ratio:.2f}{goal}")


if __name__ == "__main__":
    main()
