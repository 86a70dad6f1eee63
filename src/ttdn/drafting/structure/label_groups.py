"""The label lines of a section (*nhóm dòng nhãn*): what stands in its own words, under it, and in brackets."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from ttdn.drafting.blocks import Origin, TextBlock
from ttdn.drafting.draft import Where, Words
from ttdn.drafting.structure.around import ENDED
from ttdn.drafting.structure.assigning_lines import CONTACT, assigned_at_end, assigning_line
from ttdn.drafting.structure.label_lines import Labelled, Names, labelled_line, taken_apart, trimmed
from ttdn.drafting.structure.outline import Section, written_out
from ttdn.drafting.structure.sentence_times import times_in
from ttdn.drafting.structure.unit_lists import office_of
from ttdn.language.rereading import reread_who
from ttdn.model.tasks import Role

_BRACKET = re.compile(r"[(\[](?P<within>[^()\[\]]*)[)\]]\W*$")
_ENDED = re.compile(r"\.$")
_IN_BRACKETS = re.compile(r"\([^()]*\)\W*")
_LISTED = re.compile(r"(?:,| và)?\s*")
_PARTS = re.compile(r"[^,;]*[^,;\s]")
_TIME_FIRST = re.compile(r"\s*(?:dự kiến )?(?P<when>[^,;]{4,40}), ", re.IGNORECASE)
_HELPS = re.compile(r"(?P<lead>[^,;]+(?:, [^,;]+)* chủ trì); (?P<help>(?!phối hợp\b).+) phối hợp", re.IGNORECASE)
_WHENEVER = re.compile(r"(?:theo|khi|sau|ngay)\s", re.IGNORECASE)
_PLACE = re.compile(r"địa điểm", re.IGNORECASE)


@attrs.frozen
class LabelGroup:
    """A section with its label lines taken out (*đề mục và các nhãn*).

    `text` are its words without them, line by line in `parts`, `heading` the first of them where it is one,
    `content` the sections under it that are no label lines. `times`
    are those of a label line that lists several, each for what it names.
    """

    text: str
    who: tuple[Words, ...] = ()
    when: tuple[Words, ...] = ()
    result: tuple[Words, ...] = ()
    content: tuple[Section, ...] = ()
    lines: tuple[Section, ...] = ()
    times: tuple[Words, ...] = ()
    event: bool = False
    parts: tuple[str, ...] = ()
    heading: str = ""

    @property
    def by_label(self) -> bool:
        """Whether a label says who or when, and not only words in a place of their own."""
        return any(words.label for words in (*self.who, *self.when, *self.times))

    @property
    def assigns(self) -> bool:
        """Whether the labels make a duty: who, or when; a place beside the time makes a meeting of it."""
        return bool(self.who) or (bool(self.when or self.times) and not self.event)


def is_label_line(section: Section) -> bool:
    """Whether a section is a line of its parent's: a label and nothing before it (*dòng nhãn*)."""
    return labelled_line(section.text) is not None


def _only_assigns(section: Section) -> bool:
    """Whether a dash says without a label who acts, and nothing of what (*gạch đầu dòng chỉ giao việc*)."""
    return section.mark.is_bullet and not section.children and bool(assigning_line(section.text))


@lru_cache(maxsize=256)  # asked of a section by the one above it, by those beside it and by itself
def label_group(section: Section) -> LabelGroup:
    """Take the label lines of a section out (*tách nhãn của đề mục*).

    >>> from ttdn.drafting.structure.outline import outline
    >>> group = label_group(outline([TextBlock("a) Rà soát"), TextBlock("- Thời hạn: Quý I/2026")]).children[0])
    >>> group.text, group.when[0].text
    ('Rà soát', 'Quý I/2026')
    """
    kept: list[str] = []
    found: list[tuple[Labelled, Origin]] = []
    of_office = office_of(section.text) is not None
    for index, block in enumerate(section.blocks):
        if isinstance(block, TextBlock):
            rest, labels = _of_text(
                f"– {block.text}" if index and _IN_BRACKETS.fullmatch(block.text) else block.text
            )
            if not labels and not of_office:
                rest, labels = ("", assigning_line(block.text)) if index else ("", ())
                if not labels:
                    rest, labels = assigned_at_end(block.text)
            if index == 0 and not rest and labels and labels[0].names in (Names.RESULT, Names.OTHER):
                rest, labels = block.text, ()  # a heading, not a label
            kept.append(rest if labels else block.text)
            found += [(one, block.origin) for one in labels]
    below = _with_last_labels(section)
    labelled = any(is_label_line(child) for child in below)
    parts = [(child, is_label_line(child) or (labelled and _only_assigns(child))) for child in below]
    lines = tuple(child for child, is_line in parts if is_line)
    content = tuple(child for child, is_line in parts if not is_line)
    times: tuple[Words, ...] = ()
    for line in lines:
        labels = _of_text(line.text)[1] or assigning_line(line.text)
        ended = bool(labels) and bool(labels[-1].words) and bool(_ENDED.search(line.text))
        under = "" if ended else _below(line)
        kept += [_below(line)] if ended else []
        if len(labels) == 1 and not labels[0].words and labels[0].names is Names.WHEN and len(line.children) > 1:
            times = tuple(
                Words(trimmed(child.text), child.origin, labels[0].label, Where.OWN) for child in line.children
            )
        elif labels and under:
            labels = (*labels[:-1], attrs.evolve(labels[-1], words=trimmed(f"{labels[-1].words} {under}")))
            found += [(one, line.origin) for one in labels]
        else:
            found += [(one, line.origin) for one in labels]
    found = [(part, origin) for one, origin in found for part in _parted(one)]
    said = [one for one, _ in found]
    kept += [f"{one.label}: {one.words}" for one in said if one.names is Names.OTHER]
    return LabelGroup(
        " ".join(part for part in kept if part),
        tuple(_words(found, Names.WHO, Names.COORDINATE)),
        tuple(_words(found, Names.WHEN)),
        tuple(_words(found, Names.RESULT)),
        content,
        lines,
        times,
        any(one.names is Names.OTHER and _PLACE.match(one.label) for one in said),
        tuple(part for part in kept if part),
        heading_of(section, kept, content),
    )


def _with_last_labels(section: Section) -> tuple[Section, ...]:
    """The sections under one, where label lines with a lesser dash stand under the last and are for all of it."""
    *before, last = section.children or (section,)
    lesser = [is_label_line(one) for one in last.children]
    dashes = section.text.endswith(":") and before and all(child.mark.is_bullet for child in section.children)
    if not (dashes and lesser and all(lesser)) or any(child.children for child in before):
        return section.children
    return (*before, attrs.evolve(last, children=()), *last.children)


def heading_of(section: Section, kept: Sequence[str], content: Sequence[Section]) -> str:
    """Return the first line of a section (*tên đề mục*), where no sign ends it and other words follow."""
    first = kept[0] if kept else ""
    more = any(kept[1:]) or bool(content)
    return first if first and more and first == section.text and not ENDED.search(first) else ""


def _parted(label: Labelled) -> tuple[Labelled, ...]:
    """When, and who behind it: "tháng 7/2026, do Vụ Pháp chế chủ trì"."""
    when, _, rest = label.words.partition(", do ")
    who = assigning_line(rest) if label.names is Names.WHEN and rest else ()
    return (attrs.evolve(label, words=when), *who) if who else (label,)


def _officers(within: str) -> int:
    """The end of officers by title alone at the head of a bracket: "Hiệu trưởng, Công đoàn"."""
    stop = 0
    for part in _PARTS.finditer(within):
        office = office_of(part[0])
        if office is None or office.rest:
            break
        stop = part.end()
    return stop


def _office_first(within: str) -> list[Labelled]:
    """A bracket that begins with offices: who, and behind a comma or semicolon when, or more of who."""
    stop = 0
    for one in reread_who(within).assignments:
        acting = one.span is not None and one.role in (Role.IMPLEMENTING, Role.LEAD)
        if one.span is None or not acting or not _LISTED.fullmatch(within[stop : one.span[0]]):
            break
        stop = one.span[1]
    stop = stop or _officers(within)
    rest = within[stop:].lstrip()
    if not stop or (rest and rest[0] not in ",;"):
        return []
    rest = trimmed(rest.lstrip(",; "))
    if rest and (times_in(rest) or _WHENEVER.match(rest)):
        return [Labelled(Names.WHO, "", within[:stop].strip()), Labelled(Names.WHEN, "", rest)]
    return [Labelled(Names.WHO, "", trimmed(within))]


def _below(line: Section) -> str:
    """What stands under a label line, as one text."""
    blocks = list(written_out(line))[1:]
    return " ".join(block.text for block in blocks if isinstance(block, TextBlock))


def _words(found: list[tuple[Labelled, Origin]], *names: Names) -> Iterator[Words]:
    for one, origin in found:
        if one.names in names and one.words:
            yield Words(one.words, origin, one.label)


def _of_text(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """The labels within a text, or the remark in brackets at its end that says who and when without any."""
    rest, labels = taken_apart(text)
    if labels:
        return rest, labels
    bracket = _BRACKET.search(text)
    if bracket is None or not bracket.start() or CONTACT.search(bracket["within"]):
        return text, ()
    whole = _lead_and_help(assigning_line(bracket["within"]))
    if whole:
        return trimmed(text[: bracket.start()]), whole
    said: list[Labelled] = _office_first(bracket["within"])
    if said:
        return trimmed(text[: bracket.start()]), tuple(said)
    office = office_of(bracket["within"])
    if office is not None and not office.rest:
        return trimmed(text[: bracket.start()]), (Labelled(Names.WHO, "", office.name),)
    for part in bracket["within"].split(";"):
        said += _role_and_time(part, first=not said)
    return (trimmed(text[: bracket.start()]), tuple(said)) if said else (text, ())


def _lead_and_help(labels: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
    """Who leads and who helps apart, where a bracket says so of each: "Đoàn trường chủ trì; tổ Văn phối hợp"."""
    found = _HELPS.fullmatch(labels[0].words) if labels and labels[0].names is Names.WHO else None
    if found is None:
        return labels
    who = Labelled(Names.WHO, "", found["lead"])
    return (who, Labelled(Names.COORDINATE, "phối hợp", found["help"]), *labels[1:])


def _role_and_time(part: str, *, first: bool) -> list[Labelled]:
    """Part of a bracket: who leads, behind a time or not, and behind that when, or who helps."""
    roles = {one.role for one in reread_who(part).assignments}
    time = _TIME_FIRST.match(part)
    if Role.LEAD in roles and time and times_in(time["when"]):
        who = Labelled(Names.WHO, "", trimmed(part[time.end() :]))
        return [who, Labelled(Names.WHEN, "", trimmed(time["when"]))]
    if Role.LEAD in roles:
        return [Labelled(Names.WHO, "", trimmed(part))]
    if not first and times_in(part):
        return [Labelled(Names.WHEN, "", trimmed(part))]
    if not first and Role.COORDINATING in roles:
        return [Labelled(Names.COORDINATE, "", trimmed(part))]
    return []
