"""A reviewed plan file with what a document changes at its end (*tệp kế hoạch kèm đề xuất*).

What stands above is the reviewed file, byte for byte but for the one day in `revised`, which no change may be
later than.
"""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from ttdn.comparison.comparing import difference
from ttdn.comparison.edition import Edition
from ttdn.comparison.values import Move
from ttdn.comparison.words import say_move
from ttdn.drafting.blocks import Origin
from ttdn.drafting.composing.decisions import said
from ttdn.drafting.updating.ground import Opened
from ttdn.drafting.updating.values import Compared, NewDuty, Point, Proposal, Update
from ttdn.errors import InvalidFile, InvalidValue, Problem
from ttdn.files.load import LoadedFile
from ttdn.files.open_points import OPEN
from ttdn.files.positions import ValuePath
from ttdn.files.schema import SCHEMA_VERSION, DataFile
from ttdn.files.toml_text import comment, toml_text

_SHOWN = 5  # deadlines of one duty that are told
_COMPARED = {
    Compared.VERSION: "đối chiếu như bản sau của kế hoạch, từng nhiệm vụ",
    Compared.LETTER: "đọc như công văn sửa đổi, từng câu",
}

Moves = Mapping[str, Sequence[Move]]


@attrs.frozen
class UpdatedText:
    """The text of the updated file (*nội dung tệp kèm đề xuất*), and by clause the deadlines that it moves."""

    text: str
    moves: Moves


def updated_text(text: str, update: Update, opened: Opened) -> UpdatedText:
    """Put what a document changes at the end of a plan file (*ghi đề xuất*); it reads as `ttdn check` asks.

    `text` is that of the reviewed file with its own line ends. Where the document says nothing, it comes back as
    it was. Raises `InvalidValue` (``update-unwritable``) where the file has its amendments or duties in a list
    that cannot go on at its end.
    """
    if update.changes_nothing and not update.points:
        return UpdatedText(text, {})
    file, library = opened(text)
    before = Edition(library.plans[update.plan.id], library.register, library.directives)
    raised = _raised(text, file, update)
    moves = _moves(before, f"{raised}{_end(update, text, {})}", update, opened)
    whole = f"{raised}{_end(update, text, moves)}"
    return UpdatedText(whole, moves)


def _moves(before: Edition, text: str, update: Update, opened: Opened) -> Moves:
    try:
        _, library = opened(text)
    except InvalidFile as error:
        what = "the file with the changes at its end would not be valid"
        hint = "write its duties as [[task]] and its amendments as [[amendment]], and try again"
        raise InvalidValue(
            *(Problem("update-unwritable", what, str(problem), hint) for problem in error.problems)
        ) from error
    after = Edition(library.plans[update.plan.id], library.register, library.directives)
    return {change.new.clause: change.moves for change in difference(before, after).changed}


def _raised(text: str, file: LoadedFile, update: Update) -> str:
    """The text with `revised` not before the first day of what is added."""
    revised = update.plan.revised.isoformat()
    if update.changes_nothing or update.on <= update.plan.revised:
        return text
    place = file.place("plan", "revised")
    lines = text.split("\n")
    line, at = lines[place.line - 1], place.column - 1
    if line[at : at + len(revised)] != revised:
        what = "the day of `revised` could not be found to be raised"
        hint = "write revised = 2026-01-31 under [plan]"
        raise InvalidValue(Problem("update-unwritable", what, revised, hint))
    lines[place.line - 1] = f"{line[:at]}{update.on.isoformat()}{line[at + len(revised) :]}"
    return "\n".join(lines)


def _end(update: Update, text: str, moves: Moves) -> str:
    """What is put at the end of a text, in its line ends."""
    later = tuple(new.later for new in update.added if new.later is not None)
    data = DataFile(
        schema=SCHEMA_VERSION,
        task=tuple(new.entry for new in update.added),
        amendment=(*(item.entry for item in update.proposals), *later),
        group=update.groups,
        directive=(update.directive,) if update.directive is not None and not update.changes_nothing else (),
    )
    head = "".join(comment(line) for line in _opening(update))
    tables = toml_text(data, _remarks(update, moves)).partition("\n")[2]
    gap = "\n" if text.endswith("\n") or not text else "\n\n"
    end = f"{gap}{head}{tables}"
    return end.replace("\n", "\r\n") if "\r\n" in text else end


def _opening(update: Update) -> Iterator[str]:
    file = f"«{update.source}»"
    cited = f"{update.label}, tệp {file}" if file not in update.label else update.label
    yield f"ĐỀ XUẤT CẬP NHẬT soạn tự động từ {cited}; {_COMPARED[update.compared]}."
    yield "Chờ người có trách nhiệm duyệt; xóa chú thích khi đã xong, xóa cả mục nếu không đồng ý."
    if not update.changes_nothing and update.on > update.plan.revised:
        old = update.plan.revised.isoformat()
        yield f"Phần trên giữ nguyên, trừ revised nâng từ {old} lên {update.on.isoformat()}."
    counted = f"{len(update.proposals)} sửa đổi, {len(update.added)} nhiệm vụ mới"
    yield f"Có {counted}, {len(update.points)} điểm chưa thành sửa đổi, gấp nhất trước:"
    for number, point in enumerate(update.points, 1):
        yield f"{number}. {OPEN}{_told(point)}"


def _told(point: Point) -> str:
    where = ", ".join(part for part in (f"mục {point.clause}" if point.clause else "", said(point.origin)) if part)
    words = f": «{point.words}»" if point.words else ""
    return f"{f' ({where})' if where else ''}: {point.text}{words}"


def _remarks(update: Update, moves: Moves) -> dict[ValuePath, Sequence[str]]:
    remarks: dict[ValuePath, Sequence[str]] = {}
    for place, item in enumerate(update.proposals):
        remarks["amendment", place] = [*_of_proposal(item, update, moves.get(item.entry.clause, ()))]
    place = len(update.proposals)
    for number, new in enumerate(update.added):
        remarks["task", number] = [*_of_duty(new, update)]
        if new.later is not None:
            why = "lời văn đọc theo ngày của văn bản, không theo ngày của kế hoạch"
            remarks["amendment", place] = [f"Nhiệm vụ mới ở mục {new.entry.clause}: {why}"]
            place += 1
    return remarks


def _of_proposal(item: Proposal, update: Update, moves: Sequence[Move]) -> Iterator[str]:
    yield f"{OPEN}{_at(item.origin)}: {update.label} ghi: «{item.words}»"
    if item.was:
        yield item.was
    for move in moves[:_SHOWN]:
        yield say_move(move)
    if len(moves) > _SHOWN:
        yield f"và {len(moves) - _SHOWN} kỳ nữa"
    if item.entry.when and not moves:
        yield "Không hạn nào của kế hoạch dời; để dời kỳ đã qua của việc định kỳ, ghi on không sau hạn cũ"
    yield from (f"Lưu ý: {note}" for note in item.notes)


def _of_duty(new: NewDuty, update: Update) -> Iterator[str]:
    yield f"{OPEN}{_at(new.origin)}: nhiệm vụ mới theo {update.label}: «{new.words}»"
    yield from (f"Lưu ý: {note}" for note in new.notes)


def _at(origin: Origin) -> str:
    place = said(origin)
    return f" ({place})" if place else ""
