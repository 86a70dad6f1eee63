"""``ttdn new-plugin``: what it writes works at once, and it never touches what is there."""

import os
import select
import subprocess
import sys
import time
import tomllib
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import ttdn
from plugins.distributions import install, offering
from templates.projects import install_editable
from templates.projects import run as run_program
from ttdn.cli.app import app
from ttdn.hooks import Pack, Registry, implements, specs
from ttdn.templates.answers import PackAnswers, format_answers, pack_answers
from ttdn.templates.provinces import EXAMPLE_DAY, Province, find_province
from ttdn.templates.writing import write_plugin

TEMPLATE = Path(str(ttdn.__file__)).parent / "templates" / "plugin"
PACK = ("--flavour", "pack", "--name", "Lào Cai")
FORMAT = ("--flavour", "format", "--name", "Trang wiki", "--id", "wiki")
DUE = [date(2026, 6, 30), date(2026, 8, 31), date(2026, 12, 14)]


@pytest.fixture(scope="session")
def workspace() -> ttdn.Workspace:
    from ttdn import built_in  # noqa: PLC0415  what ships, whatever else is installed

    return ttdn.Workspace.open(registry=Registry.discover([built_in], blocked=["*"]))


def new_plugin(*args: str | Path) -> Result:
    return CliRunner().invoke(app, ["new-plugin", *(str(arg) for arg in args)])


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("options", "count"),
    [(PACK, 9), ((*PACK[:3], "đà nẵng"), 9), (FORMAT, 5)],
    ids=["tỉnh", "thành phố", "format"],
)
def test_its_own_tests_pass_at_once(options: tuple[str, ...], count: int, tmp_path: Path) -> None:
    project = tmp_path / "gói mới"
    result = new_plugin(project, *options)
    assert result.exit_code == 0, result.output
    assert f"{len(files_in(project))} files written" in result.stdout
    install_editable(project)
    tested = run_program("pytest", at=project, projects=(project,))
    assert f"{count} passed" in tested.stdout, tested.stdout + tested.stderr
    listed = run_program("ttdn", "plugins", at=tmp_path, projects=(project,))
    assert (listed.returncode, listed.stderr) == (0, "")


def test_the_example_of_every_province_is_a_whole_pack(workspace: ttdn.Workspace, tmp_path: Path) -> None:
    """One registry with the packs of all provinces but the one that ships: none contradicts another."""
    units = workspace.register.units.values()
    places = [unit.id for unit in units if unit.kind == "tinh" and workspace.register.alive(unit.id, EXAMPLE_DAY)]
    assert len(places) == 34
    names = [workspace.register.full_name(place, EXAMPLE_DAY) for place in places if place != "vn/hue"]
    answers = [pack_answers(workspace, name) for name in names]
    packs: list[Pack] = []
    for answer in answers:
        project = tmp_path / answer.distribution
        write_plugin(answer, project)
        packs.append(Pack(answer.id, project / "src" / answer.distribution.replace("-", "_") / "data"))

    class Everyone:
        @staticmethod
        @implements(specs.packs)
        def packs() -> list[Pack]:
            return packs

    from ttdn import built_in  # noqa: PLC0415  as above

    whole = ttdn.Workspace.open(registry=Registry.discover([built_in, Everyone], blocked=["*"]).strict())
    assert whole.failures == ()
    for answer in answers:
        plan = whole.plan(f"{answer.id}/vi-du-2026")
        assert plan.issuer == f"Ủy ban nhân dân {answer.province.name}"
        agenda = whole.agenda(plan, ttdn.Span.year(2026))
        assert [one.due for one in agenda.occurrences] == DUE
        named = {unit.id for one in agenda.occurrences for bearer in one.bearers for unit in bearer.units}
        assert {unit.split("/")[0] for unit in named} == {answer.id}


@pytest.mark.parametrize("options", [PACK, FORMAT], ids=["pack", "format"])
def test_what_is_written_is_composed_complete_and_of_no_machine(options: tuple[str, ...], tmp_path: Path) -> None:
    new_plugin(tmp_path / "a", *options)
    written = files_in(tmp_path / "a")
    for name, data in written.items():
        text = data.decode()
        assert text == unicodedata.normalize("NFC", text), name
        assert not any(mark in text + name for mark in ("{{", "}}", "{%", "%}", str(tmp_path), str(TEMPLATE)))
        assert name.endswith("py.typed") or (text.endswith("\n") and not text.startswith("\n")), name
        assert all(len(line) <= 115 for line in text.splitlines()), name
    head = tomllib.loads(written["pyproject.toml"].decode())["project"]
    assert head["entry-points"].keys() == {"ttdn.v1"}
    new_plugin(tmp_path / "b", *options)
    assert files_in(tmp_path / "b") == written


def test_nothing_of_the_template_is_executed() -> None:
    settings = (TEMPLATE / "copier.yml").read_text("utf-8")
    keys = {line.split(":")[0] for line in settings.splitlines() if line.startswith("_")}
    assert keys == {"_min_copier_version", "_subdirectory", "_envops"}


def test_a_template_that_would_run_something_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workspace: ttdn.Workspace
) -> None:
    """Even where the settings of the user trust every template: they are not read."""
    from copier.errors import UnsafeTemplateError  # noqa: PLC0415  an extra

    (tmp_path / "settings.yml").write_text("trust: ['/']\n", "utf-8")
    monkeypatch.setenv("COPIER_SETTINGS_PATH", str(tmp_path / "settings.yml"))
    harmful = tmp_path / "plugin"
    (harmful / "pack").mkdir(parents=True)
    (harmful / "copier.yml").write_text('_subdirectory: pack\n_tasks: ["touch was-run"]\n', "utf-8")

    def templates(package: str) -> Path:
        assert package == "ttdn.templates"
        return tmp_path

    monkeypatch.setattr("ttdn.templates.writing.files", templates)
    with pytest.raises(UnsafeTemplateError):
        write_plugin(pack_answers(workspace, "Cao Bằng"), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_git_is_not_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    command = [sys.executable, "-c", "from ttdn.cli import main; main()", "new-plugin", str(tmp_path / "a"), *PACK]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stderr
    assert len(files_in(tmp_path / "a")) == 10


def test_a_folder_that_holds_files_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("của tôi", "utf-8")
    result = new_plugin(tmp_path, *PACK)
    assert result.exit_code == 6
    assert result.stderr == (
        f"error: {tmp_path} folder-not-empty the folder holds files already, which are left as they are, "
        "got 'README.md'; name a new folder\n"
    )
    assert files_in(tmp_path) == {"README.md": "của tôi".encode()}


def test_an_empty_folder_is_filled_and_a_file_is_not_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "trống"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert new_plugin(".", *PACK).exit_code == 0
    assert (folder / "pyproject.toml").is_file()
    assert sorted(path.name for path in folder.iterdir()) == [
        ".gitignore",
        "README.md",
        "pyproject.toml",
        "src",
        "tests",
    ]
    file = tmp_path / "tệp"
    file.write_text("x", "utf-8")
    for target in (file, file / "trong"):
        result = new_plugin(target, *PACK)
        assert result.exit_code == 6
        assert f"{target} not-written" in result.stderr
    assert file.read_text("utf-8") == "x"


@pytest.mark.parametrize("is_there", [False, True])
def test_what_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workspace: ttdn.Workspace, *, is_there: bool
) -> None:
    """The disk is full when the third of five things is put in its place."""
    folder, rename = tmp_path / "a", Path.rename
    if is_there:
        folder.mkdir()

    def full(self: Path, target: Path) -> Path:
        if self.name == "pyproject.toml":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(ttdn.TtdnError) as caught:
        write_plugin(pack_answers(workspace, "Cao Bằng"), folder)
    assert caught.value.code == "not-written"
    assert list(tmp_path.rglob("*")) == ([folder] if is_there else [])


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        ((), 2, "give --flavour"),
        (("--flavour", "pack"), 2, "give --name"),
        (("--flavour", "gói", "--name", "Lào Cai"), 2, "'gói' is not one of"),
        (
            (*PACK[:3], "Lào Cay"),
            4,
            "province-unknown no province has this name on 2026-01-15, got 'Lào Cay'; did you mean Lào Cai",
        ),
        ((*PACK[:3], "Yên Bái"), 4, "got 'Yên Bái'; it became part of tỉnh Lào Cai"),
        ((*PACK[:3], "Huế"), 3, "template-taken a plugin or an offer of one has this name already"),
        ((*PACK, "--id", "Lào Cai"), 3, "template-id"),
        ((*PACK, "--id", "../x"), 3, "template-id"),
        ((*PACK, "--id", "x" * 41), 3, "template-id"),
        ((*FORMAT[:5], "csv"), 3, "template-taken"),
        (("--flavour", "format", "--name", 'a"b'), 3, "template-name"),
        (("--flavour", "format", "--name", "a{{ id }}"), 3, "template-name"),
        (("--flavour", "format", "--name", "  "), 3, "template-name"),
        (("--flavour", "format", "--name", "đ" * 61), 3, "template-name"),
    ],
)
def test_slips_are_told_and_nothing_is_written(
    args: tuple[str, ...], code: int, said: str, tmp_path: Path
) -> None:
    result = new_plugin(tmp_path / "a", *args)
    assert result.exit_code == code
    assert said in result.stderr.replace("\n", " ")
    assert not (tmp_path / "a").exists()


def test_without_the_extra_one_line_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "copier", None)  # as Python finds it where it is not installed
    result = new_plugin(tmp_path / "a", *PACK)
    assert result.exit_code == 4
    assert result.stderr == (
        "error: ttdn new-plugin template-extra a new plugin is written by a library that is not installed, "
        "got 'copier'; install it: pip install \"ttdn[template]\"\n"
    )
    assert not (tmp_path / "a").exists()


def test_an_id_of_an_installed_plugin_is_refused_unless_it_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    install(site, "ttdn-cua-toi", {"lao-cai": "ttdn_cua_toi"}, {"ttdn_cua_toi": offering("checks")})
    monkeypatch.setattr(sys, "path", [str(site), *sys.path])
    assert "template-taken" in new_plugin(tmp_path / "a", *PACK).stderr
    args = ["--block", "lao-cai", "new-plugin", str(tmp_path / "a"), *PACK]
    assert CliRunner().invoke(app, args).exit_code == 0


@pytest.mark.parametrize(
    "name", ["Đắk Lắk", "tỉnh Đắk Lắk", "dak lak", "DAK LAK", "dak-lak", unicodedata.normalize("NFD", "Đắk Lắk")]
)
def test_a_province_is_named_as_it_writes_itself(workspace: ttdn.Workspace, name: str) -> None:
    found = find_province(workspace.register, name)
    assert found == Province("vn/dak-lak", "tỉnh Đắk Lắk")
    assert (found.kind, found.bare) == ("tỉnh", "Đắk Lắk")


def test_answers_that_are_made_of_the_name(workspace: ttdn.Workspace) -> None:
    city = pack_answers(workspace, "TP Hồ Chí Minh")
    assert city == PackAnswers("ho-chi-minh", Province("vn/ho-chi-minh", "thành phố Hồ Chí Minh"))
    form = format_answers(workspace.registry, "  Bảng  biểu – nội bộ ")
    assert (form.id, form.title, form.extension) == ("bang-bieu-noi-bo", "Bảng biểu – nội bộ", ".bangbieunoibo")


def test_what_is_left_open_is_asked_on_a_terminal(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    command = [sys.executable, "-c", "from ttdn.cli import main; main()", "new-plugin", str(tmp_path / "a")]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=env) as process:
        os.close(slave)
        said = _converse(
            master, {"Loại gói": "pack", "Tên tỉnh": "Lào Cay", "did you mean": "Lào Cai", "Mã (id)": ""}
        )
    os.close(master)
    assert process.returncode == 0, said
    assert "Mã (id) [lao-cai]" in said
    assert (tmp_path / "a/src/ttdn_lao_cai/data/pack.toml").is_file()


def _converse(terminal: int, answers: dict[str, str]) -> str:
    """Answer each question when it has been asked; return all that was said."""
    said, read_from = "", 0
    waiting = list(answers.items())
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 1)[0]:
            try:
                said += os.read(terminal, 65536).decode("utf-8", "replace")
            except OSError:  # the other end is closed
                return said
        if waiting and waiting[0][0] in said[read_from:]:
            os.write(terminal, f"{waiting.pop(0)[1]}\n".encode())
            read_from = len(said)
    return said
