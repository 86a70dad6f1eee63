"""Audits what users install beside ttdn: known advisories by pip-audit, and licences. `nox -s audit`.

An index that does not answer must not look like one that knows of nothing: pip-audit passes over what the index
does not know, and ends well. So a release with known advisories is asked about first, and has to be found.
"""

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from release.building import FOLDERS, Environment, build, environment, project_of

CONTROL = "jinja2==2.10"  # CVE-2019-10906 and others
EXTRAS = "[postgres,read,s3,storage,tables,template,testing,web]"
ACCEPTED = (
    "0BSD",
    "Apache",
    "BSD",
    "HPND",
    "ISC",
    "MIT",
    "MPL",
    "Mozilla",
    "OFL",
    "PSF",
    "Python Software",
    "Unlicense",
)
"""Parts of the names of licences that ask little of those who use ttdn."""
LOOKED_AT = {
    "jinja2-ansible-filters": "GPL3",
    "psycopg": "LGPL-3.0-only",
    "psycopg-binary": "LGPL-3.0-only",
}
"""Others that may come: see docs/reference/dependencies.md."""

LIST = """
import json
from importlib.metadata import distributions
def licence(told):
    classes = [line for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    named = "; ".join(line.rpartition(" :: ")[2] for line in classes)
    return told.get("License-Expression") or named or (told.get("License") or "not told").split("\\n")[0]
print(json.dumps([(each.name, each.version, licence(each.metadata)) for each in distributions()]))
"""

Listed = tuple[str, str, str]


def main() -> int:
    """Print what was found; give the exit code."""
    own = {project_of(folder)["name"] for folder in FOLDERS}
    with TemporaryDirectory() as folder:
        made = installed(Path(folder))
        rows: list[Listed] = [
            tuple(row) for row in json.loads(made.run("python", "-I", "-c", LIST, at=made.folder))
        ]
    others = sorted(row for row in rows if row[0] not in own)
    problems = licence_problems(others) + advisory_problems(others)
    for problem in problems:
        sys.stderr.write(f"audit: {problem}\n")
    return 1 if problems else 0


def installed(folder: Path) -> Environment:
    """An environment with every distribution of the checkout, all extras, and what they need."""
    (folder / "dist").mkdir()
    core, *plugins = (str(build(each, folder / "dist").wheel) for each in FOLDERS)
    return environment(folder / "venv", core + EXTRAS, *plugins)


def licence_problems(rows: Iterable[Listed]) -> list[str]:
    """Print the licences; tell those that nobody has looked at."""
    problems: list[str] = []
    for name, version, licence in rows:
        sys.stdout.write(f"{name:32} {version:20} {licence}\n")
        if not any(each in licence for each in ACCEPTED) and LOOKED_AT.get(name) != licence:
            problems.append(f"the licence of {name} {version} is {licence!r}: look at it, then add it to ACCEPTED")
    return problems


def advisory_problems(rows: Iterable[Listed]) -> list[str]:
    """Tell what the index of advisories knows, or that it does not answer."""
    if not advisories([CONTROL]).get(CONTROL.partition("==")[0]):
        return [f"the index of advisories does not answer (it knows nothing of {CONTROL}): nothing was audited"]
    found = advisories([f"{name}=={version}" for name, version, _ in rows])
    return [f"{name}: {', '.join(known) or 'not in the index, not audited'}" for name, known in found.items()]


def advisories(pinned: Iterable[str]) -> Mapping[str, list[str]]:
    """Ask pip-audit about releases: the advisories of each that has any, or none of one that it passed over."""
    with TemporaryDirectory() as folder:
        asked = Path(folder) / "asked.txt"
        asked.write_text("\n".join(pinned), "utf-8")
        command = (
            "--requirement",
            str(asked),
            "--no-deps",
            "--disable-pip",
            "--format",
            "json",
            "--progress-spinner",
            "off",
        )
        done = subprocess.run(
            [sys.executable, "-m", "pip_audit", *command], capture_output=True, encoding="utf-8", check=False
        )
    if not done.stdout.strip():
        sys.stderr.write(done.stderr)
        return {}
    dependencies = json.loads(done.stdout)["dependencies"]
    return {
        each["name"]: [known["id"] for known in each.get("vulns", [])]
        for each in dependencies
        if "skip_reason" in each or each.get("vulns")
    }


if __name__ == "__main__":
    sys.exit(main())
