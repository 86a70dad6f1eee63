"""One broken plugin of each kind, really installed: it is named, and everybody else's results are whole."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner

from plugins.distributions import install, offering
from ttdn.cli.app import app
from ttdn.interchange import agenda_item
from ttdn.model.dates import Span
from ttdn.workspace import Workspace

GOOD_PLAN = """\
schema = 1
uses = ["hue"]

[pack]
id = "tot"
title = "Gói tốt"

[plan]
id = "tot/ke-hoach"
title = "Kế hoạch của gói tốt"
issuer = "Ủy ban nhân dân thành phố Huế"
applies_from = 2026-01-15
revised = 2026-01-20
place = "vn/hue"

[[task]]
clause = "1"
title = "Báo cáo"
who = "Sở Du lịch chủ trì"
when = "trước ngày 15/11/2026"
"""
GOOD = offering("packs", "Pack('tot', Path(__file__).parent / 'tot')")
LIST = ("plugins", "--json")
CHECK = ("check", "PLAN")
AS_FORMAT = ("report", "hue/nq47", "--kind", "schedule", "--format", "hong")


def fails(name: str, body: str) -> str:
    """A function that does this instead of its work."""
    return f"def {name}(*_):\n    {body}\n"


def hook(name: str, body: str) -> str:
    return f"from ttdn.hooks import *\n@implements(specs.{name})\ndef offer():\n    {body}\n"


def form(body: str) -> str:
    return offering(
        "report_formats", "ReportFormat('hong', '.hong', 'text/plain', render)", before=fails("render", body)
    )


def check(body: str) -> str:
    return offering("checks", "Check('hong', check)", before=fails("check", body))


def days(body: str) -> str:
    return offering("workday_sources", "WorkdaySource('hong', days)", before=fails("days", body))


def pack(name: str = "hong") -> str:
    return offering("packs", f"Pack('{name}', Path(__file__).parent / 'hong')")


@attrs.frozen
class Kind:
    """A way to be broken: the plugin's module, its data file, and where and how it is told."""

    name: str
    module: str
    told: str
    data: str = ""
    command: Sequence[str] = LIST


BROKEN = [
    Kind("import error", "raise ImportError('không nạp được')", "load: plugin-load ImportError: không nạp được"),
    Kind("syntax error", "def", "load: plugin-load SyntaxError"),
    Kind(
        "missing library", "import thu_vien_khong_co", "ModuleNotFoundError: No module named 'thu_vien_khong_co'"
    ),
    Kind("exit at import", "raise SystemExit(3)", "load: plugin-load SystemExit: 3"),
    Kind("wrong API: nothing is marked", "def packs():\n    return []", "register: plugin-register"),
    Kind(
        "wrong API: a hook that is none",
        "import pluggy\n@pluggy.HookimplMarker('ttdn.v1')\ndef pack():\n    return []",
        "unknown hook 'pack'",
    ),
    Kind(
        "wrong API: a parameter that the hook has not",
        "import pluggy\n@pluggy.HookimplMarker('ttdn.v1')\ndef packs(place):\n    return []",
        "register: plugin-register",
    ),
    Kind("wrong offer", hook("packs", "return ['ninh-binh']"), "offer of packs: plugin-offer"),
    Kind("wrong offer: none at all", hook("packs", "return None"), "of ttdn.hooks.Pack, not NoneType"),
    Kind("wrong offer: text", hook("packs", "return 'hue'"), "of ttdn.hooks.Pack, not str"),
    Kind("wrong offer: an id", hook("packs", "return [Pack('Huế', None)]"), "InvalidValue: pack-id"),
    Kind("raises in the hook", hook("packs", "raise RuntimeError('một\\nhai')"), "RuntimeError: một hai"),
    Kind("raises while offering", hook("packs", "yield 1 / 0"), "call of packs: plugin-call ZeroDivisionError"),
    Kind("exit in the hook", hook("packs", "raise SystemExit"), "call of packs: plugin-call SystemExit"),
    Kind("duplicate name", pack("hue"), "ttdn.built_in (ttdn 0.1.0) and hong (ttdn-hong 0.3) both offer 'hue'"),
    Kind("bad data file", pack(), "data of pack hong: ", data="schema = "),
    Kind("bad data", pack(), "(and 4 more)", data="schema = 1\n[plan]\nid = 3\ntitle = 4"),
    Kind(
        "data of others",
        pack(),
        "directive-duplicate",
        data="schema = 1\n" + 2 * "[[directive]]\nid='vn/x'\ntitle='a'\nissuer='b'\nbasis='c'\n",
    ),
    Kind("no data file", pack(), "see that its wheel holds the data files"),
    Kind(
        "no folder", pack().replace("'hong')]", "'khong-co')]"), "data of pack hong: plugin-data FileNotFoundError"
    ),
    Kind("days that raise", days("raise OSError('x')"), "days of workday source hong: plugin-days OSError: x"),
    Kind(
        "days of a wrong type",
        offering(
            "workday_sources",
            "WorkdaySource('hong', lambda: [DayRule('2026-09-02', 'x', None, certainty=Certainty.FORECAST)])",
            before="from ttdn.model.workdays import Certainty, DayRule",
        ),
        "each with a date and a Source",
    ),
    Kind("days that are none", days("return [1]"), "days() must give values of DayRule"),
    Kind(
        "days that contradict a notice",
        offering(
            "workday_sources",
            "WorkdaySource('hong', lambda: [DayRule(date(2026, 9, 2), 'x', Source(basis='y'), working=True)])",
            before="from datetime import date\nfrom ttdn.model.workdays import DayRule\n"
            "from ttdn.model.documents import Source",
        ),
        "days of workday source hong: day-contradicted",
    ),
    Kind("raises while rendering", form("raise ValueError('x')"), "render of format hong", command=AS_FORMAT),
    Kind("exit while rendering", form("raise SystemExit(0)"), "plugin-render SystemExit: 0", command=AS_FORMAT),
    Kind("renders text", form("return 'x'"), "render() must give bytes, not str", command=AS_FORMAT),
    Kind("raises while checking", check("raise ValueError('x')"), "check of check hong", command=CHECK),
    Kind("finds no problems", check("return ['x']"), "must give values of Problem", command=CHECK),
]


def results() -> list[object]:
    """What people ask of everybody else's data: plans, agendas, days, a report."""
    workspace = Workspace.open()
    report = workspace.report("hue/nq47", "schedule", Span.year(2028))
    return [
        [plan.id for plan in workspace.plans],
        json.dumps([agenda_item([workspace.agenda(plan, plan.span())]) for plan in workspace.plans]),
        workspace.workdays.rules,
        workspace.render(report, "csv"),
    ]


@pytest.fixture
def good(site: Path) -> Path:
    """A folder on the path with a good plugin."""
    install_good(site)
    return site


def install_good(folder: Path) -> None:
    install(folder, "ttdn-tot", {"tot": "ttdn_tot"}, {"ttdn_tot": GOOD})
    (folder / "tot").mkdir()
    (folder / "tot" / "ke-hoach.toml").write_text(GOOD_PLAN, "utf-8")


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> list[object]:
    """The results where only the good plugin is installed."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("site")
        patch.setattr(sys, "path", [str(folder), *sys.path])
        install_good(folder)
        found = results()
    del sys.modules["ttdn_tot"]
    return found


@pytest.mark.parametrize("kind", BROKEN, ids=lambda kind: kind.name)
def test_a_broken_plugin_is_named_and_everybody_elses_results_are_whole(
    kind: Kind, good: Path, expected: list[object]
) -> None:
    install(good, "ttdn-hong", {"hong": "ttdn_hong"}, {"ttdn_hong": kind.module}, version="0.3")
    (good / "hong").mkdir()
    if kind.data:
        (good / "hong" / "a.toml").write_text(kind.data, "utf-8")
    assert results() == expected
    plan = str(good / "tot" / "ke-hoach.toml")
    result = CliRunner().invoke(app, [plan if part == "PLAN" else part for part in kind.command])
    assert (result.exit_code, type(result.exception)) == (7, SystemExit), result.stderr
    (line,) = result.stderr.splitlines()
    assert "plugin hong (ttdn-hong 0.3) failed at " in line
    assert kind.told in line
    if kind.command == LIST:
        listed = {item["name"]: item for item in json.loads(result.stdout)}
        assert (listed["hong"]["state"], len(listed["hong"]["failures"])) == ("failed", 1)
        assert (listed["hong"]["distribution"], listed["hong"]["version"]) == ("ttdn-hong", "0.3")
        assert listed["tot"]["state"] == "active"


def test_a_broken_plugin_that_is_blocked_is_not_loaded(good: Path) -> None:
    install(good, "ttdn-hong", {"hong": "ttdn_hong"}, {"ttdn_hong": "raise SystemExit"}, version="0.3")
    for name in ("hong", "ttdn-hong"):
        result = CliRunner().invoke(app, ["--block", name, "plans"])
        assert (result.exit_code, result.stderr, "tot/ke-hoach" in result.stdout) == (0, "", True)
    allowed = CliRunner().invoke(app, ["--allow", "tot", "plans"])
    assert (allowed.exit_code, allowed.stderr, "tot/ke-hoach" in allowed.stdout) == (0, "", True)
    none = CliRunner().invoke(app, ["--block", "*", "plugins"])
    assert (none.exit_code, none.stdout.count("bị chặn")) == (0, 2)
    unknown = CliRunner().invoke(app, ["--block", "hongg", "plans"])
    assert (unknown.exit_code, "did you mean hong?" in unknown.stderr) == (4, True)
