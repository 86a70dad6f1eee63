"""What a plan may name: its own file, its pack or folder, the packs it uses; no namesake of another province."""

import pytest

from ttdn.errors import InvalidFile
from ttdn.files.assemble import assemble
from ttdn.files.load import LoadedFile, load_bytes
from ttdn.files.write import plan_text


def unit(id_: str, name: str, *, place: str = "", tier: str = "province") -> str:
    return f'[[unit]]\nid = "{id_}"\nname = "{name}"\ntier = "{tier}"\nplace = "{place}"\nunsourced = "test"\n'


def pack(id_: str, body: str, uses: str = "") -> LoadedFile:
    head = f'schema = 1\nuses = [{uses}]\n[pack]\nid = "{id_}"\ntitle = "{id_}"\n'
    return load_bytes(head + body, f"packs/{id_}/pack.toml", pack=id_)


NATION = pack(
    "vn",
    unit("vn/a", "tỉnh A")
    + unit("vn/b", "thành phố B")
    + unit("vn/c", "tỉnh C")
    + unit("vn/bo-y-te", "Bộ Y tế", tier="central")
    + '[[field]]\nid = "y-te"\nname = "y tế"\n'
    + '[[directive]]\nid = "vn/nq-1"\ntitle = "…"\nissuer = "Chính phủ"\nunsourced = "test"\n',
)
PROVINCE_A = pack(
    "a",
    unit("a/so-y-te", "Sở Y tế", place="vn/a")
    + '[[group]]\nid = "a/cac-so"\nname = "các sở, ban, ngành"\nunits = ["a/so-y-te"]\n',
    '"vn"',
)
PROVINCE_B = pack("b", unit("b/so-y-te", "Sở Y tế", place="vn/b"), '"vn"')
PACKS = (NATION, PROVINCE_A, PROVINCE_B)


def plan(*lines: str, uses: str = "", place: str = "", head: str = "", rest: str = "") -> str:
    return "\n".join(
        (
            f"schema = 1\nuses = [{uses}]\n[plan]",
            'id = "x/y"\ntitle = "Kế hoạch"\nissuer = "UBND"\napplies_from = 2026-01-01\nrevised = 2026-01-01',
            f'place = "{place}"\n{head}\n[[task]]\nclause = "I"\ntitle = "Việc"\nwhen = "thường xuyên"',
            *lines,
            rest,
        )
    )


def read(text: str, *files: LoadedFile, name: str = "mine/plan.toml") -> tuple[str, ...]:
    """The ids of the offices that a plan names."""
    found = assemble([*PACKS, *files, load_bytes(text, name)]).plans["x/y"]
    return tuple(item.unit for item in found.tasks[0].who.assignments)


def refused(text: str) -> list[tuple[str, str, str]]:
    with pytest.raises(InvalidFile) as caught:
        read(text)
    return [(problem.code, problem.got, problem.hint) for problem in caught.value.problems]


SO_Y_TE = 'who = "Sở Y tế chủ trì"'
ADD_A = 'another pack knows it: add "a" to uses'
ADD_VN = 'another pack knows it: add "vn" to uses'


def test_a_plan_names_the_offices_of_the_packs_it_uses_and_of_theirs() -> None:
    assert read(plan(SO_Y_TE, uses='"a"', place="vn/a")) == ("a/so-y-te",)
    assert read(plan('who = "Bộ Y tế chủ trì"', uses='"a"', place="vn/a")) == ("vn/bo-y-te",)


def test_a_pack_that_is_not_used_gives_nothing_and_the_message_says_so() -> None:
    assert refused(plan(SO_Y_TE, uses='"vn"', place="vn/a")) == [("unit-unknown", "Sở Y tế", ADD_A)]
    assert refused(plan('lead = ["a/so-y-te", "a/cac-so"]', uses='"vn"', place="vn/a")) == [
        ("unit-unknown", "a/so-y-te", ADD_A),
        ("unit-unknown", "a/cac-so", ADD_A),
    ]


def test_ids_of_places_fields_and_directives_are_looked_up_there_too() -> None:
    head = 'field = "y-te"\nimplements = ["vn/nq-1"]'
    assert refused(plan('lead = ["vn/bo-y-te"]', place="vn/a", head=head)) == [
        ("unit-unknown", "vn/a", ADD_VN),
        ("field-unknown", "y-te", ADD_VN),
        ("directive-unknown", "vn/nq-1", ADD_VN),
        ("unit-unknown", "vn/bo-y-te", ADD_VN),
    ]


def test_no_pack_is_proposed_whose_office_is_that_of_another_province() -> None:
    (problem,) = refused(plan(SO_Y_TE, uses='"vn"', place="vn/b").replace("Sở Y tế", "các sở, ban, ngành"))
    assert "uses" not in problem[2]


def test_an_office_of_another_province_is_not_meant_by_its_bare_name() -> None:
    assert refused(plan(SO_Y_TE, uses='"b"', place="vn/a")) == [("unit-unknown", "Sở Y tế", ADD_A)]
    (problem,) = refused(plan(SO_Y_TE, uses='"b"', place="vn/c"))
    assert problem[2].startswith("it is a name in other provinces: give the name with its province")
    assert read(plan('who = "Sở Y tế thành phố B chủ trì"', uses='"b"', place="vn/a")) == ("b/so-y-te",)
    assert read(plan('lead = ["b/so-y-te"]', uses='"b"', place="vn/a")) == ("b/so-y-te",)


def test_of_two_provinces_that_of_the_plan_is_meant() -> None:
    assert read(plan(SO_Y_TE, uses='"a", "b"', place="vn/b")) == ("b/so-y-te",)


def test_a_plan_without_a_place_takes_full_names_or_offices_of_its_own_file() -> None:
    (problem,) = refused(plan(SO_Y_TE, uses='"a"'))
    assert "the `place` of the plan" in problem[2]
    assert read(plan('who = "Sở Y tế tỉnh A chủ trì"', uses='"a"')) == ("a/so-y-te",)
    own = unit("x/so-y-te", "Sở Y tế", place="x") + unit("x", "tỉnh X")
    assert read(plan(SO_Y_TE, rest=own)) == ("x/so-y-te",)


def test_files_of_one_folder_name_what_each_other_gives_and_those_of_others_do_not() -> None:
    offices = "schema = 1\n" + unit("x", "tỉnh X") + unit("x/so-y-te", "Sở Y tế", place="x")
    beside, elsewhere = (load_bytes(offices, f"{folder}/units.toml") for folder in ("mine", "other"))
    assert read(plan(SO_Y_TE, place="x"), beside) == ("x/so-y-te",)
    with pytest.raises(InvalidFile) as caught:
        read(plan(SO_Y_TE, place="x"), elsewhere)
    assert [problem.hint for problem in caught.value.problems if "uses" in problem.hint] == []


def test_a_written_plan_uses_the_packs_it_names() -> None:
    library = assemble([*PACKS, load_bytes(plan(SO_Y_TE, uses='"a", "b"', place="vn/a"), "mine/plan.toml")])
    assert 'uses = ["a", "vn"]' in plan_text(library.plans["x/y"], library)
