"""Updates that tests make: of the plan of Huế, by letters and by versions of its document."""

from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

import attrs

from drafting.compose_drafts import opened as workspace
from ttdn.drafting.reading import read_document
from ttdn.drafting.updating.plan_text import UpdatedText, updated_text
from ttdn.drafting.updating.update import UpdateRequest, update_of
from ttdn.drafting.updating.values import Matter, Update
from ttdn.files.assemble import Library
from ttdn.files.load import LoadedFile
from ttdn.model.plans import Plan

ROOT = Path(__file__).parents[2]
HUE = Path(str(files("ttdn.packs"))) / "hue/nq47.toml"  # where the packs are loaded from
SEED = ROOT.parent / "shared/seed/ke-hoach-nq47-thua-thien-hue.txt"

LETTERHEAD = """\
ỦY BAN NHÂN DÂN
TỈNH THỪA THIÊN HUẾ
Số: 99/UBND-TH
V/v {about}
Thừa Thiên Huế, ngày 20 tháng 9 năm 2024
Kính gửi: Các sở, ban, ngành.
"""
FOOT = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Văn A\n"


def open_as_hue(text: bytes | str) -> tuple[LoadedFile, Library]:
    return workspace().opened_as(HUE, text)


@cache
def reviewed() -> str:
    return HUE.read_text("utf-8")


@attrs.frozen
class Made:
    """An update with the text that it gives, and the plan that this reads as."""

    update: Update
    written: UpdatedText
    plan: Plan

    @property
    def amended(self) -> dict[str, str]:
        """What is proposed, by clause: the words of a time or of offices, or that it ends."""
        return {
            item.entry.clause: "bãi bỏ" if item.entry.withdrawn else item.entry.when or item.entry.who
            for item in self.update.proposals
        }

    @property
    def matters(self) -> list[Matter]:
        return [point.matter for point in self.update.points]


def updated(document: str | bytes, on: date | None = None, text: str = "", name: str = "van-ban.txt") -> Made:
    """The update of a plan file, that of Huế by default, held to what every update promises."""
    own = text or reviewed()
    data = document.encode() if isinstance(document, str) else document
    found = update_of(read_document(data, name), own, UpdateRequest(name, on), open_as_hue)
    written = updated_text(own, found, open_as_hue)
    _, library = open_as_hue(written.text)
    plan = library.plans[found.plan.id]
    kept = own
    if not found.changes_nothing:
        old, new = found.plan.revised, max(found.on, found.plan.revised)
        kept = own.replace(f"revised = {old}", f"revised = {new}", 1)
    assert written.text.startswith(kept)  # byte for byte, but for the day of `revised`
    assert plan.tasks[: len(found.plan.tasks)] == found.plan.tasks
    assert len(plan.amendments) == len(found.plan.amendments) + len(found.proposals) + sum(
        new.later is not None for new in found.added
    )
    for point in found.points:
        assert point.text in " ".join(written.text.replace("\n#  ", "").split())
    return Made(found, written, plan)


def letter(*paragraphs: str, about: str = "gia hạn thời gian thực hiện nhiệm vụ") -> Made:
    return updated(LETTERHEAD.format(about=about) + "\n".join(paragraphs) + FOOT)
