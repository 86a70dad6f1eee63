"""Texts that want to be more than text, and a plan that has one of them wherever a text can stand."""

from collections.abc import Mapping

TEXTS: Mapping[str, str] = {
    "lines": "a\r\nEND:VEVENT\nBEGIN:VEVENT\rATTENDEE:x\u2028DTSTART:1\u2029\x85b",
    "separators": "a;b,c:d\\n\"e\"='f'\tg|h",
    "markup": "</title></style></svg><script>alert(1)</script>\" onload='x' <img src=x onerror=y>",
    "links": "[a](javascript:alert(1)) ![b](data:text/html,c) <javascript:d>",
    "formula": '=HYPERLINK("http://x";"y")',
    "command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "terminal": "a\x1b[2J\x1b]0;sở\x07\x9b8mb\x1b[8m\x1b[1Ac\x08\x7f",
    "direction": "a\u202eb\u2066c\u200f",
    "xml": "]]><x/>--><?y?>&lt;&#0;&z;\ufffe",
    "templates": '{{ 7*7 }} {% raw %} %(x)s {0} ${y} #eval("1") $x$ `z` */',
    "toml": '"""\n[[task]]\nclause = "9"\n\'\'\'',
    "long": "nghiêng" * 3_000,
}


def toml(text: str) -> str:
    """A text as TOML has it."""
    return '"' + "".join(char if char.isalnum() or char in " -" else f"\\U{ord(char):08x}" for char in text) + '"'


def plan_of(text: str) -> str:
    """A plan file that has a text in every place for one; two offices, one of which takes over from the other."""
    return f"""\
schema = 1

[plan]
id = "doc/ke-hoach"
title = {toml(text)}
issuer = {toml(text)}
applies_from = 2026-01-15
applies_because = {toml(text)}
revised = 2026-01-20
horizon = 2027-12-31
place = "doc"
implements = ["doc/ct-1"]
unsourced = {toml(text)}
contact = {{ name = {toml(text)}, address = "javascript:alert(1)" }}

[[directive]]
id = "doc/ct-1"
title = {toml(text)}
issuer = {toml(text)}
type = {toml(text)}
url = "javascript:alert(1)"
unsourced = {toml(text)}

[[unit]]
id = "doc"
name = "tỉnh Độc"
tier = "province"
unsourced = "ví dụ"

[[unit]]
id = "doc/so"
name = {toml(text)}
tier = "province"
place = "doc"
note = {toml(text)}
unsourced = "ví dụ"

[[unit]]
id = "doc/so-moi"
name = "Sở Mới"
tier = "province"
place = "doc"
unsourced = "ví dụ"

[[change]]
on = 2027-01-01
before = ["doc/so"]
after = ["doc/so-moi"]
unsourced = {toml(text)}

[[group]]
id = "doc/nhom"
name = {toml(text + " nhóm")}
units = ["doc/so"]
note = {toml(text)}

[[task]]
clause = "1"
title = {toml(text)}
note = {toml(text)}
lead = ["doc/so"]
coordinating = ["doc/nhom"]
when = "trước ngày 15 tháng 11 hằng năm"

[[task]]
clause = "2"
title = {toml(text)}
implementing = ["doc/so"]
when = "thường xuyên"
"""
