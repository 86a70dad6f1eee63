"""A draft for review as a page (*trang duyệt bản nháp*): the document and its reading side by side, one file."""

from collections.abc import Iterator, Sequence
from html import escape

from ttdn.drafting.composing.decisions import HEAD, Decision, Matter, alike, said
from ttdn.drafting.composing.entries import DraftedPlan
from ttdn.drafting.composing.marks import LEGEND, TIME, Mark, marks_of_who, shared_out, underlined
from ttdn.drafting.composing.plan_duties import DraftedDuty
from ttdn.drafting.draft import DraftHead, Words, said_by
from ttdn.errors import visible
from ttdn.language.time_words import say_time
from ttdn.model.doubts import Doubt
from ttdn.model.tasks import Role
from ttdn.model.timing import NoTiming

_STYLE = """\
@page { size: A4; margin: 20mm 15mm 20mm 20mm; }
:root { color-scheme: light; }
body { margin: 1.5rem auto; max-width: 80rem; padding: 0 1rem; color: #111; background: #fff;
  font: 1rem/1.5 "Times New Roman", Tinos, "Liberation Serif", serif; overflow-wrap: break-word; }
h1 { font-size: 1.4rem; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 1.8rem 0 .5rem; border-bottom: 1px solid #555; }
summary { font-size: 1.2rem; font-weight: bold; margin-top: 1.8rem; }
h3 { font-size: 1.05rem; margin: 0 0 .4rem; }
h4 { font-size: .9rem; margin: 0 0 .3rem; color: #444; font-weight: normal; }
p { margin: 0 0 .4rem; }
a { color: #0b3d7a; }
.pair { border: 1px solid #999; margin: 1rem 0; scroll-margin-top: .5rem; }
.sides { display: grid; grid-template-columns: 1fr 1fr; }
.pair > h3 { background: #eee; margin: 0; padding: .4rem .7rem; }
.sides > div { padding: .6rem .7rem; min-width: 0; }
.sides > div + div { border-left: 1px solid #999; }
dl { margin: .4rem 0; }
dt { font-weight: bold; }
dd { margin: 0 0 .4rem 1rem; }
.place { color: #444; font-size: .9rem; }
.open { border-left: .25rem solid #7a3b00; margin: .4rem 0; padding-left: .6rem; color: #7a3b00; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; margin: .5rem 0; }
.lead, .coordinating, .other, .time { text-decoration-line: underline; text-decoration-thickness: .13em;
  text-underline-offset: .18em; text-decoration-skip-ink: none; }
.lead { text-decoration-style: double; text-decoration-color: #0b3d7a; }
.coordinating { text-decoration-style: solid; text-decoration-color: #1c6b33; }
.other { text-decoration-style: dashed; text-decoration-color: #6a2c91; }
.time { text-decoration-style: wavy; text-decoration-color: #a33d00; text-decoration-thickness: .09em; }
@media (max-width: 45rem) {
  body { margin-top: .8rem; padding: 0 .6rem; }
  .sides { grid-template-columns: 1fr; }
  .sides > div + div { border-left: 0; border-top: 1px dashed #999; }
}
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.3; }
  main { padding-right: 1px; }
  .pair { break-inside: avoid; }
  .pair > h3 { break-after: avoid; }
  .sides > div > p, dd { break-inside: avoid; }
}
"""


_UNPLACED = "chua-xep"


def review_page(plan: DraftedPlan) -> bytes:
    """Return a drafted plan for review as a whole page (*trang duyệt*), HTML 5, UTF-8; every text is escaped.

    It needs no script and nothing from outside. Characters that nobody sees but the browser obeys, such as those
    that turn the direction of writing, are written out, since a person decides by what is seen.
    """
    lines = "\n".join(_page(plan)).replace("\t", " ").replace("\r", " ").split("\n")
    return ("\n".join(map(visible, lines)) + "\n").encode()


def _page(plan: DraftedPlan) -> Iterator[str]:
    title = f"Duyệt bản nháp: {plan.request.source}"
    yield "<!DOCTYPE html>"
    yield '<html lang="vi">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    )
    yield f"<title>{escape(title)}</title>"
    yield f"<style>\n{_STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield "<header>"
    yield f"<h1>{escape(title)}</h1>"
    counted = f"{len(plan.duties)} nhiệm vụ, {len(plan.open)} điểm cần quyết định"
    yield f"<p>{counted}. Bản nháp soạn tự động, chưa ai duyệt.</p>"
    yield "</header>"
    yield "<main>"
    yield from _decisions(plan.open)
    yield "<h2>Văn bản và kết quả đọc</h2>"
    yield '<ul class="legend" aria-label="Chú giải gạch chân">'
    yield from (f'<li><span class="{kind}">{what}</span></li>' for kind, what in LEGEND.items())
    yield "</ul>"
    yield from _head(plan)
    for item in plan.duties:
        yield from _duty(item, [found for found in plan.open if found.order == item.duty.order])
    yield from _listed("Chưa xếp được vào nhiệm vụ nào", _UNPLACED, plan.draft.unplaced)
    yield from _listed("Văn bản đính kèm", "dinh-kem", plan.draft.attachments)
    yield from _folded(plan.draft.rest)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _decisions(decisions: Sequence[Decision]) -> Iterator[str]:
    yield "<h2>Cần quyết định, gấp nhất trước</h2>"
    if not decisions:
        yield "<p>Không còn điểm nào, ngoài việc sửa tên nhiệm vụ cho gọn.</p>"
        return
    yield "<ol>"
    for items in alike(decisions):
        links = (f'<a href="#{_anchor(item)}">{escape(item.told or "toàn văn bản")}</a>' for item in items)
        yield f"<li>{escape(items[0].text)}: {'; '.join(links)}</li>"
    yield "</ol>"


def _anchor(item: Decision) -> str:
    return _UNPLACED if item.matter is Matter.UNPLACED else f"nv-{item.order}"


def _pair(anchor: int, title: str, left: Iterator[str], right: Iterator[str]) -> Iterator[str]:
    yield f'<section class="pair" id="nv-{anchor}">'
    yield f"<h3>{escape(title)}</h3>"
    yield '<div class="sides">'
    for name, side in (("Văn bản", left), ("Đọc được", right)):
        yield "<div>"
        yield f"<h4>{name}</h4>"
        yield from side
        yield "</div>"
    yield "</div>"
    yield "</section>"


def _head(plan: DraftedPlan) -> Iterator[str]:
    about = [item for item in plan.open if item.order == HEAD and item.matter is not Matter.UNPLACED]
    yield from _pair(HEAD, "Phần đầu văn bản", _head_words(plan.draft.head), _head_read(plan, about))


def _head_words(head: DraftHead) -> Iterator[str]:
    yield from (f"<p>{escape(words.text)} {_place(words)}</p>" for words in said_by(head))


def _head_read(plan: DraftedPlan, decisions: Sequence[Decision]) -> Iterator[str]:
    entry = plan.data.plan
    if entry is None:
        return
    yield "<dl>"
    yield from _term("Tên kế hoạch", entry.title)
    yield from _term("Số, ký hiệu", entry.number)
    yield from _term("Ngày ký", f"{entry.issued_on:%d/%m/%Y}" if entry.issued_on else "")
    yield from _term("Áp dụng từ ngày", f"{entry.applies_from:%d/%m/%Y} ({entry.applies_because})")
    yield from _term("Cơ quan ban hành", entry.issuer)
    yield from _term("Địa bàn", entry.place)
    yield from _term("Triển khai thực hiện", *plan.carried_out)
    yield "</dl>"
    yield from _open(decisions)


def _duty(item: DraftedDuty, decisions: Sequence[Decision]) -> Iterator[str]:
    title = f"{item.entry.clause} – {item.entry.title}"
    yield from _pair(item.duty.order, title, _duty_words(item), _duty_read(item, decisions))


def _duty_words(item: DraftedDuty) -> Iterator[str]:
    duty = item.duty
    yield f"<p>{escape(duty.text.text)} {_place(duty.text)}</p>"
    times = [Mark(*span, TIME) for span in item.when_reading.used]
    for what, words, phrase, marks in (
        ("Phân công", duty.who, item.who_reading.phrase, marks_of_who(item.who_reading)),
        ("Thời hạn", duty.when, item.when_reading.phrase, times),
        ("Kết quả", duty.result, "", ()),
    ):
        if words:
            yield "<dl>"
            for found, own in shared_out(phrase, marks, words):
                yield f"<dt>{escape(found.label or what)}</dt>"
                yield f"<dd>{underlined(found.text, own)} {_place(found)}</dd>"
            yield "</dl>"


def _duty_read(item: DraftedDuty, decisions: Sequence[Decision]) -> Iterator[str]:
    yield "<dl>"
    for role in Role:
        yield from _term(role.vi.capitalize(), *item.who.names(role))
    if not isinstance(item.when.timing, NoTiming):
        yield from _term("Thời hạn", say_time(item.when.timing))
    yield from _term("Hoặc đọc là", *(say_time(other) for other in item.when.alternatives))
    yield from _term("Ghi chú", *item.entry.note.splitlines())
    yield from _term("Lời văn để ngỏ", *_doubts(item))
    yield "</dl>"
    yield from _open(decisions)


def _doubts(item: DraftedDuty) -> Iterator[str]:
    doubts: dict[Doubt, None] = dict.fromkeys((*item.who.doubts, *item.when.doubts))
    yield from (doubt.vi for doubt in doubts)


def _term(name: str, *values: str) -> Iterator[str]:
    said_values = [value for value in values if value]
    if said_values:
        yield f"<dt>{escape(name)}</dt>"
        yield from (f"<dd>{escape(value)}</dd>" for value in said_values)


def _open(decisions: Sequence[Decision]) -> Iterator[str]:
    for item in decisions:
        about = f"«{item.words}»: " if item.matter is Matter.OFFICE_UNKNOWN else ""
        yield f'<p class="open">Cần quyết định: {escape(about + item.text)}</p>'


def _place(words: Words) -> str:
    place = said(words.origin)
    return f'<span class="place">[{place}]</span>' if place else ""


def _listed(title: str, anchor: str, found: Sequence[Words]) -> Iterator[str]:
    if found:
        yield f'<h2 id="{anchor}">{title}</h2>'
        yield from _items(found)


def _items(found: Sequence[Words]) -> Iterator[str]:
    yield "<ul>"
    for words in found:
        label = f"{words.label}: " if words.label else ""
        yield f"<li>{escape(label + words.text)} {_place(words)}</li>"
    yield "</ul>"


def _folded(rest: Sequence[Words]) -> Iterator[str]:
    """All else that the document says, closed: a reviewer looks through it once, for duties that were not seen."""
    if rest:
        yield '<details id="con-lai">'
        yield f"<summary>Phần còn lại của văn bản, không thành nhiệm vụ ({len(rest)} đoạn)</summary>"
        yield from _items(rest)
        yield "</details>"
