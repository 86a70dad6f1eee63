"""Runs in processes of their own: no cache, no garbage and no import of one contender helps or harms another."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence


def run(*arguments: str) -> Mapping[str, float]:
    """Run a Python script with arguments in a new process; it prints its figures as one line of JSON."""
    done = subprocess.run(  # noqa: S603  our own scripts
        [sys.executable, *arguments], check=True, capture_output=True, text=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def best(rounds: int, commands: Mapping[str, Sequence[str]], figure: str) -> dict[str, Mapping[str, float]]:
    """Run each command some times, in turn, and keep the run with the least of a figure."""
    found: dict[str, Mapping[str, float]] = {}
    for _ in range(rounds):
        for name, arguments in commands.items():
            figures = run(*arguments)
            if name not in found or figures[figure] < found[name][figure]:
                found[name] = figures
    return found


def verdict(value: float, goal: float, *, at_least: bool) -> str:
    """Say whether a goal is met."""
    met = value >= goal if at_least else value <= goal
    return f"goal {'>=' if at_least else '<='} {goal:g}: {'met' if met else 'MISSED'}"
