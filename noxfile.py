"""The tasks of ttdn: ``nox`` alone runs all that a change must pass, from pip alone."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

import nox

nox.needs_version = ">=2024.10"
nox.options.default_venv_backend = "uv|virtualenv"
os.environ.setdefault("UV_SYSTEM_CERTS", "true")  # as pip does: the certificates that the machine trusts
# Where it is set, each of the hundreds of programs that the tests start compiles anew all that it imports.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
nox.options.sessions = ["tests", "checks"]
CHECKS = ("template", "plugins", "typing", "build", "docs", "oracles", "floors", "lint")  # the longest first
OUTSIDE = ("judges", "browser", "record", "storage")

PYPROJECT = nox.project.load_toml("pyproject.toml")


def group(name: str) -> list[str]:
    """Return the requirements of a dependency group."""
    return list(nox.project.dependency_groups(PYPROJECT, name))


def test_group(folder: Path) -> list[str]:
    """Return what the tests of a distribution need beside those of ttdn."""
    project = nox.project.load_toml(folder / "pyproject.toml")
    return list(nox.project.dependency_groups(project, "test")) if "dependency-groups" in project else []


def python_of(session: nox.Session) -> str:
    """Return the interpreter of a session, for programs that look into its environment."""
    return shutil.which("python", path=session.bin) or "python"


def install_debian(session: nox.Session, *packages: str) -> None:
    """Install packages of Debian, as root or by sudo."""
    root = [] if os.geteuid() == 0 else ["sudo"]
    alone = ("flock", str(Path(gettempdir(), "ttdn-apt.lock")), *root)  # as in tests/judges/install.py
    install = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *packages)
    session.run(*alone, "apt-get", "update", "--quiet", external=True)
    session.run(*alone, *install, external=True)


def side_by_side(session: nox.Session, names: tuple[str, ...]) -> None:
    """Run sessions, as many at once as there are processors, and never fewer than two: each waits for registries.

    What each prints is shown whole when it ends; all run to their end, whichever fail.
    """

    def run(name: str) -> tuple[str, subprocess.CompletedProcess[str]]:
        command = [sys.executable, "-m", "nox", "-s", name, "--", *session.posargs]
        out = subprocess.PIPE
        ended = subprocess.run(  # noqa: S603  this program again
            command, check=False, stdout=out, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        return name, ended

    failed: list[str] = []
    with ThreadPoolExecutor(max(2, os.cpu_count() or 1)) as pool:
        for done in as_completed([pool.submit(run, name) for name in names]):
            name, ended = done.result()
            session.log(f"{name}:\n{ended.stdout}")
            failed += [name] if ended.returncode else []
    if failed:
        session.error(f"failed: {', '.join(failed)}")


@nox.session
@nox.parametrize("dependencies", ["lowest", "newest"])
def tests(session: nox.Session, dependencies: str) -> None:
    """Run the tests and the examples in docstrings and docs, on both ends of the allowed dependencies."""
    pins = ["-c", "tests/constraints-lowest.txt"] if dependencies == "lowest" else []
    session.install(*pins, "-e", ".", *group("test"))
    # Measuring makes all twice as slow: the run that measures draws few examples, the other the full number.
    brief = ["--cov", "--cov-report=term-missing:skip-covered", "--hypothesis-profile=brief"]
    how = brief if dependencies == "newest" else []
    env = {"TTDN_RECORDING": "1"} if dependencies == "newest" else {}  # seconds of killing writers
    # What `ttdn new-plugin` writes is tested by the session `template`.
    where = ["-n", "auto", "--dist", "worksteal", "--ignore", "tests/templates"]
    session.run("pytest", *where, *how, *session.posargs, env=env)


@nox.session(python=False)
def checks(session: nox.Session) -> None:
    """Run what a change must pass beside the tests."""
    side_by_side(session, CHECKS)


@nox.session(python=False)
def outside(session: nox.Session) -> None:
    """Run what meets programs of others; installs Debian packages."""
    side_by_side(session, OUTSIDE)


@nox.session
def oracles(session: nox.Session) -> None:
    """Compare with programs whose own dependencies do not let them into the tests."""
    session.install("-e", ".", *group("test"), *group("oracles"))
    session.run("pytest", "tests/model/test_forecast_holidays.py", *session.posargs)


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types: mypy strict, pyright strict, of scripts its standard; what users see of them also by ty."""
    session.install("-e", ".", *group("typing"), *group("browser"), *group("bench"), "nox")
    session.run("mypy")
    for project in (".", "benchmarks", "examples/plugins"):
        session.run("pyright", "-p", project, "--pythonpath", python_of(session))
    session.run("ty", "check", "--error-on-warning", "--python", session.virtualenv.location, "tests/typing_tests")
    session.run("pytest", "tests/typing_tests", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style: ruff with every rule, and its formatter."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def floors(session: nox.Session) -> None:
    """Check that each room imports only from the rooms below it."""
    session.install("-e", ".", *group("floors"))
    session.run("lint-imports")


def install_plugins(session: nox.Session) -> list[Path]:
    """Install every distribution of plugins/ beside ttdn, as a user would, and what its tests need; return all."""
    folders = sorted(path.parent for path in Path("plugins").glob("*/pyproject.toml"))
    editable = [argument for folder in folders for argument in ("-e", str(folder))]
    needed = [requirement for folder in folders for requirement in test_group(folder)]
    session.install("-e", ".", *group("typing"), *editable, *needed)
    return folders


@nox.session
def plugins(session: nox.Session) -> None:
    """Run the tests and the types of every distribution of plugins/, and what READMEs and docs show of them."""
    for folder in install_plugins(session):
        with session.chdir(folder):
            session.run("pytest", *session.posargs)
            session.run("mypy")
    session.run("pyright", "-p", "plugins", "--pythonpath", python_of(session))
    session.run("pytest", "tests/documentation/test_plugin_pages.py", *session.posargs)


@nox.session
def template(session: nox.Session) -> None:
    """Write plugins by `ttdn new-plugin`, install the examples: their tests, types and lint; the tutorial."""
    session.install("-e", ".[template,testing]", *group("typing"), *group("lint"), "hatchling")
    answers = {
        "pack": ["--flavour", "pack", "--name", "Lào Cai"],
        "city": ["--flavour", "pack", "--name", "Đà Nẵng"],
        "format": ["--flavour", "format", "--name", "Trang wiki", "--id", "wiki"],
    }
    with TemporaryDirectory() as folder:
        session.run("python", "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
        session.run("pytest", "-n", "auto", "tests/templates", *session.posargs, env={"TTDN_WHEELS": folder})
        for name, options in answers.items():
            project = Path(folder) / name
            # Those of an earlier run are still there where the environment is used again.
            session.run("ttdn", "--block", "*", "new-plugin", str(project), *options)
            session.install("-e", str(project))
            with session.chdir(project):
                session.run("pytest")
                session.run("mypy")
                session.run("ruff", "check")
                session.run("ruff", "format", "--check")
        # The examples go into a folder of their own: what they say of days off is for nobody else.
        examples = sorted(path.parent for path in Path("examples/plugins").glob("*/pyproject.toml"))
        installed = {"PYTHONPATH": str(Path(folder) / "examples")}
        session.install("--no-deps", "--target", installed["PYTHONPATH"], *map(str, examples))
        session.run("ttdn", "plugins", env=installed)
        for example in examples:
            with session.chdir(example):
                session.run("mypy", env=installed)


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation; a warning is an error."""
    session.install("-e", ".[postgres,web]", *group("docs"))
    session.run("sphinx-build", "-n", "-W", "--keep-going", "-b", "html", "docs", "docs/_build/html")


@nox.session
def build(session: nox.Session) -> None:
    """Build what is released into dist/, twice, the same to the byte; install the wheels elsewhere, use them."""
    session.install("-e", ".", *group("test"), *group("release"))
    session.run("pytest", "tests/release", *session.posargs, env={"TTDN_DIST": "dist"})


@nox.session
def audit(session: nox.Session) -> None:
    """Ask for known advisories of all dependencies, and list their licences; needs the index of advisories."""
    session.install(*group("release"), *group("audit"))
    session.run("python", "-m", "release.audit", env={"PYTHONPATH": "tests"})


@nox.session
def judges(session: nox.Session) -> None:
    """Let independent programs and real clients read every feed; installs Debian and npm packages."""
    session.install("-e", ".", *group("test"), *group("cluster"))
    folder = Path(session.create_tmp()) / "judges"
    session.run("python", "tests/judges/install.py", str(folder))
    session.run(
        "pytest",
        "tests/judges",
        "tests/web/test_serve_nginx.py",
        *session.posargs,
        env={"TTDN_JUDGES": str(folder)},
    )


@nox.session
def storage(session: nox.Session) -> None:
    """Publish to a server of S3 on this machine."""
    session.install("-e", ".", *group("test"), *group("storage"))
    session.run("pytest", "tests/storage", *session.posargs)


@nox.session
def browser(session: nox.Session) -> None:
    """Look at the pages in Debian's Chromium: axe, keyboard, search, no script; installs a Debian package."""
    if shutil.which("chromium") is None:
        install_debian(session, "chromium")
    session.install("-e", ".", *group("test"), *group("browser"))
    session.run("pytest", "tests/browser", *session.posargs, env={"TTDN_BROWSER": "1"})


@nox.session
def screenshots(session: nox.Session) -> None:
    """Take pictures of the pages, and of the docs if built, for eyes: ``nox -s screenshots -- FOLDER``."""
    if shutil.which("chromium") is None:
        install_debian(session, "chromium")
    session.install("-e", ".[web]", *group("browser"))
    session.run("python", "-m", "browser.screenshots", *session.posargs, env={"PYTHONPATH": "tests"})


@nox.session
def record(session: nox.Session) -> None:
    """Record in a server of PostgreSQL, which is killed meanwhile; installs a Debian package."""
    if shutil.which("initdb") is None and not any(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        install_debian(session, "postgresql")
    session.install("-e", ".", *group("test"))
    files = [f"tests/progress/test_{name}.py" for name in ("records", "killed", "postgres", "postgres_howto")]
    session.run("pytest", *files, *session.posargs, env={"TTDN_POSTGRES": "1"})


@nox.session
def render(session: nox.Session) -> None:
    """Let LibreOffice draw the office files of plugins and save tables; installs Debian packages."""
    install_debian(
        session, "libreoffice-writer-nogui", "libreoffice-calc-nogui", "poppler-utils", "fonts-croscore"
    )
    for folder in install_plugins(session):
        if (folder / "tests" / "test_rendered.py").exists():
            with session.chdir(folder):
                session.run("pytest", "tests/test_rendered.py", *session.posargs, env={"TTDN_RENDER": "1"})
    session.run("pytest", "tests/progress/test_tables_rendered.py", *session.posargs, env={"TTDN_RENDER": "1"})


@nox.session
def bench(session: nox.Session) -> None:
    """Print the timings that the README and the docs quote, as ratios within one run."""
    session.install(".[read,web]", *group("bench"))
    for script in sorted(Path("benchmarks").glob("*_bench.py")):
        session.run("python", str(script), *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz every parser, for ten minutes or as long as asked: ``nox -s fuzz -- --minutes 60 --target plans``."""
    session.install("-e", ".", *group("test"), *group("fuzz"))
    session.run("python", "-m", "fuzz.run", *session.posargs, env={"PYTHONPATH": "tests"})


@nox.session
def mutation(session: nox.Session) -> None:
    """Change the model and the readers of language line by line, and see which change no test notices; hours.

    ``nox -s mutation -- "ttdn.model.dates*"`` takes one module; then ``mutmut show NAME`` in the same environment.
    """
    session.install("-e", ".", *group("test"), *group("mutation"))
    session.run("mutmut", "run", *session.posargs)
    session.run("mutmut", "results")
