"""A drafted plan as the text of a plan file (*tệp kế hoạch để duyệt*), with a comment at all that is open."""

import re
from collections.abc import Iterator, Sequence

from ttdn.drafting.composing.decisions import HEAD, Decision, alike, said
from ttdn.drafting.composing.entries import DraftedPlan, by_key
from ttdn.drafting.draft import DraftDuty, DraftHead, Words
from ttdn.files.open_points import OPEN
from ttdn.files.positions import ValuePath
from ttdn.files.toml_text import comment, toml_text

_CAPACITIES = {"TM": "thay mặt", "KT": "ký thay", "TL": "thừa lệnh", "TUQ": "thừa ủy quyền", "Q": "quyền"}
_CAPACITY = re.compile(r"\b(?:(?:TM|KT|TL|TUQ|Q)\s?\.|T/M\b|K/T\b|T/L\b)")
_NO_TITLE = "Văn bản không ghi trích yếu của văn bản này; nếu biết, ghi vào đây"


def plan_file_text(plan: DraftedPlan) -> str:
    """Write a drafted plan as a plan file (*ghi tệp kế hoạch*); every word of the draft is in it.

    What is open stands first, most urgent first, and again at its value; what could not be placed stands last.
    Raises `InvalidValue` (``text-unwritable``).

    >>> from datetime import date
    >>> import ttdn
    >>> words = "Giao Sở Du lịch báo cáo kết quả trước ngày 15 tháng 11 năm 2026."
    >>> drafted = ttdn.Workspace.open().draft(words.encode(), "van-ban.txt", on=date(2026, 1, 15))
    >>> [line for line in plan_file_text(drafted).splitlines() if line.startswith("when")]
    ['when = "trước ngày 15 tháng 11 năm 2026"']
    """
    return toml_text(plan.data, _remarks(plan)) + "".join(_end(plan))


def _remarks(plan: DraftedPlan) -> dict[ValuePath, Sequence[str]]:
    remarks: dict[ValuePath, Sequence[str]] = {(): [*_opening(plan)], ("plan",): [*_of_head(plan.draft.head)]}
    for index, cited in enumerate(plan.data.directive):
        if not cited.title:
            remarks["directive", index, "title"] = [_NO_TITLE]
    for index, item in enumerate(plan.duties):
        remarks["task", index] = [*_of_duty(item.duty)]
    for (order, key), decisions in by_key(plan.open).items():
        path = _path(plan, order, key)
        if path is not None:
            remarks[path] = [*remarks.get(path, ()), *(_said(item) for item in decisions)]
    return remarks


def _path(plan: DraftedPlan, order: int, key: str) -> ValuePath | None:
    """Where in the file something is open: at its key where that is written, else at its table."""
    groups = [group.id for group in plan.data.group]
    if key in groups:
        return ("group", groups.index(key))
    if order == HEAD:
        return ("plan", key) if key and key != "plan" else ("plan",) if key else None
    index = next(index for index, item in enumerate(plan.duties) if item.duty.order == order)
    return ("task", index, key)


def _opening(plan: DraftedPlan) -> Iterator[str]:
    source = plan.request.source
    yield f"BẢN NHÁP soạn tự động từ «{source}», chờ người có trách nhiệm duyệt; xóa chú thích khi đã xong."
    yield "Tên kế hoạch, tên nhiệm vụ (title) là phần đầu lời văn, cần sửa cho gọn; who, when giữ nguyên lời văn."
    if not plan.open:
        yield "Không còn điểm nào cần quyết định ngoài tên nhiệm vụ."
        return
    yield f"Có {len(plan.open)} điểm cần quyết định, gấp nhất trước:"
    for number, items in enumerate(alike(plan.open), 1):
        text, told = items[0].text, "; ".join(item.told for item in items if item.told)
        counted = f" ({len(items)} chỗ)" if len(items) > 1 else ""
        yield f"{number}. {text}{counted}{f': {told}' if told else ''}"


def _of_head(head: DraftHead) -> Iterator[str]:
    for what, words in (
        ("Loại văn bản", head.type),
        ("Tên văn bản", head.title),
        ("Số, ký hiệu", head.number),
        ("Địa danh", head.place),
        ("Ngày ký", head.date),
        ("Cơ quan ban hành", head.issuer),
    ):
        if words is not None:
            yield _quoted(what, words)
    if head.signer is not None:
        yield _quoted("Quyền hạn, chức vụ của người ký", head.signer) + _spelt_out(head.signer.text)
    for words in head.basis:
        yield _quoted("Căn cứ", words)


def _spelt_out(signer: str) -> str:
    """Say what the capacities mean in which a document is signed, as Decree 30/2020/NĐ-CP abbreviates them."""
    found = dict.fromkeys(match[0] for match in _CAPACITY.finditer(signer))
    meant = [f"{short} là {_CAPACITIES[re.sub('[^A-Z]', '', short)]}" for short in found]
    return f" ({', '.join(meant)})" if meant else ""


def _of_duty(duty: DraftDuty) -> Iterator[str]:
    yield _quoted("Nhiệm vụ", duty.text)
    for what, found in (("Phân công", duty.who), ("Thời hạn", duty.when), ("Kết quả", duty.result)):
        places = [place for words in found if (place := _place(words))]
        if places:
            yield f"{what}: {'; '.join(places)}"


def _place(words: Words) -> str:
    """Where words stand, and under which label, which the value may leave out."""
    label = f"«{words.label}»" if words.label.strip() else ""
    return ", ".join(part for part in (label, said(words.origin)) if part)


def _quoted(what: str, words: Words) -> str:
    place = _place(words)
    return f"{what}{f' ({place})' if place else ''}: {words.text}"


def _listed(words: Words) -> str:
    place = _place(words)
    return f"- {words.text}{f' ({place})' if place else ''}"


def _said(item: Decision) -> str:
    place = said(item.origin)
    return f"{OPEN}{f' ({place})' if place else ''}: {item.text}"


def _end(plan: DraftedPlan) -> Iterator[str]:
    for title, found in (
        ("CHƯA XẾP ĐƯỢC vào nhiệm vụ nào:", plan.draft.unplaced),
        ("Văn bản đính kèm:", plan.draft.attachments),
    ):
        if found:
            yield "\n" + comment(title)
            yield from (comment(_listed(words)) for words in found)
