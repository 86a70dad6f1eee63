"""``nox -s fuzz -- --minutes 10 [--target NAME …]``: fuzz every parser in turn, each for its share of the time.

A finding is what a parser raises beside an error of ttdn, one reading that takes too long, or more memory than a
reading may take. Its input lies in ``build/fuzz/findings`` then. To mend it: keep the input as
``tests/fuzz/seeds/TARGET/what-it-was``, from where the ordinary tests read it ever after.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from fuzz.target import Target
from fuzz.targets import BY_NAME, TARGETS

SECONDS_EACH = 60  # of one reading, by the clock on the wall: a busy machine must not make findings
MEGABYTES = 1_500  # of the process
LONGEST = 20_000  # bytes of an input; the limits beyond are tested by examples
_ROOT = Path(__file__).parents[2]


def main(arguments: Iterable[str]) -> int:
    """Fuzz, and return 1 where there was a finding."""
    parser = argparse.ArgumentParser(prog="nox -s fuzz --", description="Fuzz the parsers of ttdn.")
    parser.add_argument("--minutes", type=float, default=10.0, help="for all targets together")
    parser.add_argument(
        "--target", action="append", choices=sorted(BY_NAME), help="only this one; may be repeated"
    )
    parser.add_argument("--folder", type=Path, default=_ROOT / "build/fuzz", help="where inputs and findings lie")
    asked = parser.parse_args(list(arguments))
    targets = [BY_NAME[name] for name in asked.target] if asked.target else TARGETS
    runs = [(target, how) for target in targets for how in ("raw", "near")]
    seconds = max(int(asked.minutes * 60 / len(runs)), 1)
    found = [line for target, how in runs for line in fuzzed(target, how, seconds, asked.folder)]
    for line in found:
        sys.stdout.write(f"finding: {line}\n")
    sys.stdout.write(f"{len(runs)} runs of {seconds} s: {len(found)} findings\n")
    return 1 if found else 0


def fuzzed(target: Target, how: str, seconds: int, folder: Path) -> Iterator[str]:
    """Fuzz one target for some seconds, and yield what was found; one process ends with its first finding."""
    corpus, findings = folder / "corpus" / f"{target.name}-{how}", folder / "findings"
    words = folder / f"{target.name}.dict"
    for made in (corpus, findings):
        made.mkdir(parents=True, exist_ok=True)
    if how == "raw":  # bytes of the other are choices of hypothesis, no inputs
        for seed in target.seeds():
            (corpus / sha256(seed).hexdigest()[:16]).write_bytes(seed)
    words.write_text("".join(f'"{_quoted(word)}"\n' for word in target.words), "ascii")
    before = set(findings.iterdir())
    options = [
        str(corpus),
        f"-max_total_time={seconds}",
        f"-timeout={SECONDS_EACH}",
        f"-report_slow_units={SECONDS_EACH}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-max_len={LONGEST}",
        f"-artifact_prefix={findings}/{target.name}-{how}-",
        "-print_final_stats=1",
        "-verbosity=0",
        *([f"-dict={words}"] if how == "raw" else []),
    ]
    log = folder / f"{target.name}-{how}.log"
    with log.open("wb") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "fuzz.guided", target.read.__module__, target.name, how, *options],
            stdout=stream,
            stderr=stream,
            check=False,
        )
    sys.stdout.write(f"{target.name} {how}: {_executed(log)}\n")
    sys.stdout.flush()
    for path in sorted(set(findings.iterdir()) - before):
        yield f"{path} ({log})"
    if done.returncode and set(findings.iterdir()) == before:
        yield f"{target.name} {how} ended with {done.returncode} ({log})"


def _quoted(word: str) -> str:
    """A word as dictionaries of libFuzzer have it."""
    return "".join(f"\\x{octet:02X}" for octet in word.encode())


def _executed(log: Path) -> str:
    """What libFuzzer says of a run."""
    told = log.read_text("utf-8", "replace").splitlines()
    return ", ".join(
        line.removeprefix("stat::") for line in told if "executed_units" in line or "peak_rss" in line
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
