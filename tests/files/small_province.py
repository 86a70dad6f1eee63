"""A small province, for the tests of files: a territory, some offices, a reorganisation, directives."""

from ttdn.errors import InvalidFile
from ttdn.files.assemble import Library, assemble
from ttdn.files.load import load_bytes
from ttdn.model.plans import Plan
from ttdn.model.tasks import Role

PROVINCE = """schema = 1

[pack]
id = "tx"
title = "Tỉnh X"
contact = { name = "Ban biên tập", address = "mailto:x@example.org" }

[[field]]
id = "bao-chi"
name = "báo chí"

[[unit]]
id = "tx"
name = "tỉnh X"
tier = "province"
unsourced = "made up for the tests"

[[unit]]
id = "tx/so-du-lich"
name = "Sở Du lịch"
tier = "province"
kind = "so"
place = "tx"
short = ["SDL"]
unsourced = "made up for the tests"

[[unit]]
id = "tx/so-ngoai-vu"
name = "Sở Ngoại vụ"
tier = "province"
kind = "so"
place = "tx"
unsourced = "made up for the tests"

[[unit]]
id = "tx/so-van-hoa"
name = "Sở Văn hóa, Thể thao và Du lịch"
tier = "province"
kind = "so"
place = "tx"
unsourced = "made up for the tests"

[[unit]]
id = "tx/phong-dong"
name = "Phòng Nội vụ"
tier = "district"
place = "tx"
unsourced = "made up for the tests"

[[unit]]
id = "tx/phong-tay"
name = "Phòng Nội vụ"
tier = "district"
place = "tx"
unsourced = "made up for the tests"

[[group]]
id = "tx/cac-so"
name = "các sở, ban, ngành"
kinds = ["so"]
place = "tx"

[[spelling]]
unit = "tx/cac-so"
short = ["các cơ quan chuyên môn"]

[[change]]
on = 2025-03-01
before = ["tx/so-du-lich"]
after = ["tx/so-van-hoa"]
basis = "Nghị quyết 1"

[[directive]]
id = "tx/nq-1"
number = "01/NQ-CP"
title = "Nghị quyết 1"
issuer = "Chính phủ"
basis = "công báo"

[[directive]]
id = "tx/kh-2"
number = "02/KH-UBND"
title = "Kế hoạch 2"
issuer = "Ủy ban nhân dân tỉnh X"
relations = [{ kind = "implements", target = "tx/nq-1" }]
basis = "công báo"

[calendar]
confirmed_until = 2026-12-31

[[day]]
day = 2026-09-02
name = "Quốc khánh"
basis = "Bộ luật Lao động, điều 112"
"""

PLAN = """schema = 1
uses = ["tx"]

[plan]
id = "tx/ke-hoach"
title = "Kế hoạch thông tin đối ngoại"
issuer = "Ủy ban nhân dân tỉnh X"
applies_from = 2024-04-15
horizon = 2030-12-31
revised = 2026-11-23
place = "tx"
implements = ["tx/nq-1"]
"""


def task(*lines: str, clause: str = "I") -> str:
    """Return a duty; where the lines do not say who does it or when, it has an office and no time."""
    keys = {line.partition(" ")[0] for line in lines}
    silent = () if keys & {"when", "timing"} else ('timing = { kind = "none" }',)
    nobody = () if keys & {"who", *(role.value for role in Role)} else ('lead = ["tx/so-ngoai-vu"]',)
    head = ("", "[[task]]", f'clause = "{clause}"', 'title = "Báo cáo"')
    return "\n".join((*head, *lines, *silent, *nobody, ""))


def library_of(*texts: str) -> Library:
    """Assemble the province and further files, named a.toml, b.toml …"""
    files = [load_bytes(text, f"{name}.toml") for name, text in zip("abcdef", texts, strict=False)]
    return assemble([load_bytes(PROVINCE, "x.toml"), *files])


def plan_with(*tasks: str) -> Plan:
    return library_of(PLAN + "".join(tasks)).plans["tx/ke-hoach"]


def problems_of(*texts: str) -> list[str]:
    try:
        library_of(*texts)
    except InvalidFile as error:
        return [str(problem) for problem in error.problems]
    return []
