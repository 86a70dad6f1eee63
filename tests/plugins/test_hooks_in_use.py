"""Every hook, used: what a plugin offers by it reaches those who ask."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from plugins.distributions import install, offering
from ttdn import Plan, Problem, Role, Span, Unsettled, Workspace, built_in
from ttdn.cli.app import app
from ttdn.errors import InvalidFile, Place
from ttdn.hooks import (
    Check,
    DocumentReader,
    OpenSuccession,
    Origin,
    Pack,
    PluginError,
    Registry,
    Report,
    ReportFormat,
    Step,
    TableBlock,
    TextBlock,
    Unsuited,
    WorkdaySource,
    implements,
    specs,
)
from ttdn.model.documents import Source
from ttdn.model.doubts import Doubt
from ttdn.model.succession import Succession
from ttdn.model.units import Unit
from ttdn.model.workdays import Certainty, DayRule

OFFICES = """\
schema = 1
uses = ["hue"]

[pack]
id = "mau"
title = "Gói mẫu"

[[unit]]
id = "mau/cu"
name = "Ban Cũ"
tier = "province"
unsourced = "ví dụ"

[[unit]]
id = "mau/mot"
name = "Ban Một"
tier = "province"
unsourced = "ví dụ"

[[unit]]
id = "mau/hai"
name = "Ban Hai"
tier = "province"
unsourced = "ví dụ"

[[change]]
on = 2026-07-01
before = ["mau/cu"]
after = ["mau/mot", "mau/hai"]
unsourced = "ví dụ"
"""
PLAN = """\
schema = 1

[plan]
id = "mau/ke-hoach"
title = "Kế hoạch mẫu"
issuer = "Ban Cũ"
applies_from = 2026-01-15
revised = 2026-01-20

[[task]]
clause = "1"
title = "Báo cáo"
who = "Ban Cũ chủ trì"
when = "trước ngày 15/11/2026"
"""
LATE = Span(date(2026, 7, 1), date(2026, 12, 31))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A pack with an office that two others succeed to, and a plan that names it."""
    (tmp_path / "co-quan.toml").write_text(OFFICES, "utf-8")
    (tmp_path / "ke-hoach.toml").write_text(PLAN, "utf-8")
    return tmp_path


def plugin(name: str, *functions: object) -> ModuleType:
    """A plugin of the program itself, of functions that are marked."""
    module = ModuleType(name)
    for number, function in enumerate(functions):
        setattr(module, f"function{number}", function)
    return module


def offered(folder: Path) -> object:
    @implements(specs.packs)
    def packs() -> Iterable[Pack]:
        return [Pack("mau", folder)]

    return packs


def settling(unit: str) -> object:
    @implements(specs.settle_succession)
    def settle(case: OpenSuccession) -> Unit | None:
        return next((candidate for candidate in case.candidates if candidate.id == unit), None)

    return settle


def opened(*plugins: object) -> Workspace:
    return Workspace.open(registry=Registry.discover([built_in, *plugins], blocked=["*"]))


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, [str(arg) for arg in args])


def test_packs(folder: Path) -> None:
    workspace = opened(plugin("mau", offered(folder)))
    assert [plan.id for plan in workspace.plans] == ["hue/nq47", "mau/ke-hoach"]
    assert workspace.unit("Ban Hai", date(2026, 8, 1)).id == "mau/hai"
    assert workspace.failures == ()


def test_packs_are_read_after_those_they_use_and_a_faulty_one_takes_only_its_own_with_it(tmp_path: Path) -> None:
    def pack(name: str, text: str) -> ModuleType:
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.toml").write_text(text, "utf-8")

        @implements(specs.packs)
        def packs() -> Iterable[Pack]:
            return [Pack(name, tmp_path / name)]

        return plugin(name, packs)

    head = (
        'schema = 1\nuses = [{uses}]\n[pack]\nid = "{name}"\ntitle = "{name}"\n'
        '[[field]]\nid = "{field}"\nname = "{name}"\n'
    )
    plugins = [
        pack("a", head.format(uses='"d"', name="a", field="a")),
        pack("b", head.format(uses='"c"', name="b", field="b")),
        pack("c", head.format(uses='"khong-co"', name="c", field="c")),
        pack("d", head.format(uses="", name="d", field="d")),
        pack("e", head.format(uses="", name="e", field="d")),
        pack("g", head.format(uses='"h"', name="g", field="g")),
        pack("h", head.format(uses='"g"', name="h", field="h")),
    ]
    workspace = opened(*plugins)
    assert {"a", "d"} == set(workspace.library.packs) - {"hue", "vn"}
    told = {failure.plugin.name: failure.problems[0].code for failure in workspace.failures}
    assert told == {
        "b": "pack-unknown",
        "c": "pack-unknown",
        "e": "field-duplicate",
        "g": "pack-unknown",
        "h": "pack-unknown",
    }
    assert [unit.id for unit in workspace.register.units.values()] == [
        unit.id for unit in opened().register.units.values()
    ]


def test_a_file_of_a_faulty_pack_that_is_named_is_an_error_with_its_place(folder: Path) -> None:
    (folder / "co-quan.toml").write_text(OFFICES.replace('name = "Ban Hai"', "name = 3"), "utf-8")
    workspace = opened(plugin("mau", offered(folder)))
    assert [failure.step for failure in workspace.failures] == [Step.DATA]
    assert [plan.id for plan in workspace.plans] == ["hue/nq47"]
    with pytest.raises(InvalidFile, match=r"co-quan\.toml:22:8 value-type"):
        workspace.plan(folder / "ke-hoach.toml")


def test_report_formats(site: Path) -> None:
    text = offering("report_formats", "ReportFormat('tua', '.tua', 'text/plain', lambda it: it.title.encode())")
    install(site, "ttdn-tua", {"tua": "ttdn_tua"}, {"ttdn_tua": text})
    out = site / "lich.tua"
    assert run("report", "hue/nq47", "--kind", "schedule", "-o", out).exit_code == 0
    assert out.read_text("utf-8") == run("report", "hue/nq47", "--kind", "schedule", "--format", "tua").stdout
    assert out.read_text("utf-8") == Workspace.open().report("hue/nq47", "schedule").title


def test_report_formats_that_fail_raise_and_say_whose_they_are() -> None:
    def broken(report: Report) -> bytes:
        raise KeyError(report.kind)

    @implements(specs.report_formats)
    def formats() -> Iterable[ReportFormat]:
        return [ReportFormat("hong", ".hong", "text/plain", broken)]

    workspace = opened(plugin("cua-toi", formats))
    report = workspace.report("hue/nq47", "schedule")
    with pytest.raises(
        PluginError, match=r"plugin cua-toi .* render of format hong: plugin-render KeyError"
    ) as caught:
        workspace.render(report, "hong")
    assert caught.value.failures[0].step is Step.RENDER
    assert workspace.render(report, "md").startswith(b"#")


def test_a_report_format_may_say_that_a_report_has_nothing_it_is_for() -> None:
    def choosy(report: Report) -> bytes:
        raise Unsuited(Problem("anh-trong", "no picture in this report", report.kind))

    @implements(specs.report_formats)
    def formats() -> Iterable[ReportFormat]:
        return [ReportFormat("anh", ".anh", "image/png", choosy)]

    workspace = opened(plugin("cua-toi", formats))
    with pytest.raises(Unsuited, match="anh-trong no picture in this report, got 'schedule'"):
        workspace.render(workspace.report("hue/nq47", "schedule"), "anh")


def test_workday_sources() -> None:
    notice = Source(basis="TB 1/TB-BNV")
    day_off = DayRule(date(2027, 1, 4), "Nghỉ bù", notice)
    settled = DayRule(date(2026, 11, 23), "Nghỉ hoán đổi", notice)

    @implements(specs.workday_sources)
    def sources() -> Iterable[WorkdaySource]:
        return [WorkdaySource("bnv-2027", lambda: [day_off, settled], Span.year(2027))]

    before, after = opened().workdays, opened(plugin("bnv", sources)).workdays
    assert [before.certainty(rule.day) for rule in (day_off, settled)] == [Certainty.FORECAST, Certainty.UNSETTLED]
    assert [after.certainty(rule.day) for rule in (day_off, settled)] == [Certainty.OFFICIAL, Certainty.OFFICIAL]
    assert not after.is_working_day(date(2027, 1, 4))
    assert after.certainty(date(2027, 6, 1)) is Certainty.OFFICIAL
    assert after.advised(date(2027, 1, 4)) == date(2027, 1, 1) or not after.is_working_day(date(2027, 1, 1))


def test_checks(site: Path) -> None:
    plan = site / "ke-hoach.toml"
    plan.write_text(
        PLAN.replace('issuer = "Ban Cũ"', 'issuer = "ubnd"')
        .replace("Ban Cũ", "Sở Du lịch")
        .replace("schema = 1", 'schema = 1\nuses = ["hue"]')
        .replace("[[task]]", 'place = "vn/hue"\n[[task]]'),
        "utf-8",
    )
    assert run("check", plan).exit_code == 0
    head = (
        "from ttdn import Problem\n"
        "def check(plan):\n"
        "    if plan.issuer.islower():\n"
        "        yield Problem('ten-co-quan', 'an issuer begins with a capital', plan.issuer)\n"
    )
    install(
        site, "ttdn-ten", {"ten": "ttdn_ten"}, {"ttdn_ten": offering("checks", "Check('ten', check)", before=head)}
    )
    result = run("check", plan)
    assert (result.exit_code, result.stdout) == (3, "")
    told = "ten-co-quan an issuer begins with a capital (check ten of ten (ttdn-ten 1.0)), got 'ubnd'"
    assert result.stderr == f"error: {plan} {told}\n"
    assert run("agenda", plan).exit_code == 0


def test_checks_hold_plans_to_rules_of_a_program() -> None:
    def late(plan: Plan) -> Iterator[Problem]:
        for task in plan.tasks:
            yield Problem("mau", task.clause, place=Place("a.toml", 3, 1))

    @implements(specs.checks)
    def checks() -> Iterable[Check]:
        return [Check("mot", late), Check("hai", lambda _: ())]

    workspace = opened(plugin("cua-toi", checks))
    found = workspace.check("hue/nq47")
    assert {(item.check, item.plugin.name) for item in found} == {("mot", "cua-toi")}
    assert len(found) == len(workspace.plan("hue/nq47").tasks)


def test_document_readers() -> None:
    def read(data: bytes) -> list[TextBlock | TableBlock]:
        return [TextBlock(data.decode(), Origin(1)), TableBlock((("TT", "Nhiệm vụ"),))]

    @implements(specs.document_readers)
    def readers() -> Iterable[DocumentReader]:
        return [DocumentReader("txt", (".txt", ".text"), read)]

    registry = Registry.discover([plugin("doc", readers)], blocked=["*"])
    (reader,) = registry.collect(specs.document_readers)
    assert [block.origin.page for block in reader.read("Kế hoạch".encode())] == [1, 0]


def test_settle_succession(folder: Path) -> None:
    with pytest.raises(Unsettled, match="heir-several"):
        opened(plugin("mau", offered(folder))).agenda("mau/ke-hoach", LATE)
    workspace = opened(plugin("mau", offered(folder), settling("mau/hai")))
    (item,) = workspace.agenda("mau/ke-hoach", LATE, unit="mau/hai").occurrences
    assert (item.bearers[0].names, item.bearers[0].chosen_by) == (("Ban Hai",), "mau")
    assert (item.roles_of("mau/hai"), item.doubts) == ((Role.LEAD,), (Doubt.HEIR_CHOSEN,))
    assert "phần mở rộng đã chọn" in workspace.feed("mau/ke-hoach").data.decode().replace("\r\n ", "")
    found = workspace.who("Ban Cũ", date(2026, 8, 1))
    assert isinstance(found, Succession)
    (carrier,) = found.shares[0].carriers
    assert (carrier.unit.id, carrier.chosen_by) == ("mau/hai", "mau")
    assert workspace.failures == ()


def test_settle_succession_asks_by_name_until_one_answers(folder: Path) -> None:
    asked: list[OpenSuccession] = []

    @implements(specs.settle_succession)
    def silent(case: OpenSuccession) -> Unit | None:
        asked.append(case)
        return None

    mau = plugin("mau", offered(folder))
    workspace = opened(
        mau, plugin("a", silent), plugin("b", settling("mau/mot")), plugin("c", settling("mau/hai"))
    )
    (item,) = workspace.agenda("mau/ke-hoach", LATE).occurrences
    assert (item.bearers[0].units[0].id, item.bearers[0].chosen_by) == ("mau/mot", "b")
    (case,) = asked
    assert (case.unit.id, case.on, case.field) == ("mau/cu", date(2026, 11, 14), "")
    assert [unit.id for unit in case.candidates] == ["mau/mot", "mau/hai"]
    assert all(heir.changes for heir in case.heirs)


def test_settle_succession_with_an_answer_that_is_no_candidate_leaves_it_open(folder: Path) -> None:
    @implements(specs.settle_succession)
    def itself(case: OpenSuccession) -> Unit | None:
        return case.unit

    @implements(specs.settle_succession)
    def raising(case: OpenSuccession) -> Unit | None:
        raise LookupError(case.unit.id)

    workspace = opened(plugin("mau", offered(folder)), plugin("a", itself), plugin("b", raising))
    for _ in range(2):
        with pytest.raises(Unsettled, match="heir-several"):
            workspace.agenda("mau/ke-hoach", LATE)
    assert [(failure.plugin.name, failure.step) for failure in workspace.failures] == [
        ("a", Step.ANSWER),
        ("b", Step.ANSWER),
    ]
    assert "for mau/cu on 2026-11-14 it must choose one of mau/mot, mau/hai" in str(workspace.failures[0])


def test_settle_succession_on_the_command_line(site: Path, folder: Path) -> None:
    (site / "mau").mkdir()
    for name in ("co-quan.toml", "ke-hoach.toml"):
        (folder / name).rename(site / "mau" / name)
    packs = offering("packs", "Pack('mau', Path(__file__).parent / 'mau')")
    chooses = "\n@implements(specs.settle_succession)\ndef settle(case):\n    return case.candidates[{}]\n"
    install(site, "ttdn-mau", {"mau": "ttdn_mau"}, {"ttdn_mau": packs + chooses.format(1)})
    asked = ("who", "Ban Cũ", "--on", "2026-08-01")
    shown = run(*asked)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert "mau/hai\t01/07/2026\t" in shown.stdout
    assert "(nguồn không nói rõ, phần mở rộng mau chọn)" in shown.stdout
    (share,) = json.loads(run(*asked, "--json").stdout)["shares"]
    assert [(carrier["id"], carrier["chosen_by"]) for carrier in share["carriers"]] == [("mau/hai", "mau")]
    (site / "ttdn_mau.py").write_text(packs + chooses.format("'x'"), "utf-8")
    sys.modules.pop("ttdn_mau")
    late = run(*asked)
    assert (late.exit_code, "? Ban Một" in late.stdout) == (7, True)
    (line,) = late.stderr.splitlines()
    assert "plugin mau (ttdn-mau 1.0) failed at answer of settle_succession: plugin-answer" in line
    stopped = run("agenda", "mau/ke-hoach")
    assert stopped.exit_code == 5
    assert [line.split()[0] for line in stopped.stderr.splitlines()] == ["warning:", "error:"]
