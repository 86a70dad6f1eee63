"""The label lines of a section (*nhóm dòng nhãn*): what stands in its own words, under it, and in brackets."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from ttdn.drafting.blocks import Origin, TextBlock
from ttdn.drafting.draft import Where, Words
from ttdn.drafting.structure.around import ENDED
from ttdn.drafting.structure.assigning_lines import assigned_at_end, assigning_line
from ttdn.drafting.structure.label_lines import Labelled, Names, labelled_line, trimmed
from ttdn.drafting.structure.members import member_of, only_sits
from ttdn.drafting.structure.outline import Section, written_out
from ttdn.drafting.structure.remarks import assigned_by_signs, labels_within
from ttdn.drafting.structure.slips import work_in
from ttdn.drafting.structure.time_headings import is_time
from ttdn.drafting.structure.unit_lists import is_office, office_of

_ENDED = re.compile(r"\.$")
_IN_BRACKETS = re.compile(r"\([^()]*\)\W*")
_AT_END = re.compile(r"\s*\([^()]*\)\W*$")
_ALL = re.compile(r"(?:toàn|tất cả|các)\s[^.:]{2,40}$", re.IGNORECASE)
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
    leads: bool = False  # a label says who leads, and not only who helps
    apart: bool = False  # the labels stand in lines of their own, and may be for what stands before them too

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
    kept, found, apart = _in_own_lines(section)
    inside = _with_last_labels(section)
    labelled = any(is_label_line(child) for child in inside)
    parts = [(child, is_label_line(child) or (labelled and _only_assigns(child))) for child in inside]
    lines = tuple(child for child, is_line in parts if is_line)
    content = tuple(child for child, is_line in parts if not is_line)
    times: tuple[Words, ...] = ()
    for line in lines:
        labels = labels_within(line.text)[1] or assigning_line(line.text)
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
    named = _named_above_the_work(section, kept) if not any(one.names is Names.WHO for one, _ in found) else None
    if named is not None:
        kept = kept[1:]
        found = [(Labelled(Names.WHO, "", named), section.origin), *found]
    found = [(part, origin) for one, origin in found for part in _parted(one)]
    said = [one for one, _ in found]
    kept += [f"{one.label}: {one.words}" for one in said if one.names is Names.OTHER]
    return LabelGroup(
        work_in(" ".join(part for part in kept if part)),
        tuple(_words(found, Names.WHO, Names.COORDINATE)),
        tuple(_words(found, Names.WHEN)),
        tuple(_words(found, Names.RESULT)),
        content,
        lines,
        times,
        any(one.names is Names.OTHER and _PLACE.match(one.label) for one in said),
        tuple(part for part in kept if part),
        heading_of(section, kept, content),
        any(one.names is Names.WHO for one in said),
        apart or bool(lines),
    )


def _in_own_lines(section: Section) -> tuple[list[str], list[tuple[Labelled, Origin]], bool]:
    """What a section says in its own lines, their labels, and whether one stands in a line behind the first."""
    kept: list[str] = []
    found: list[tuple[Labelled, Origin]] = []
    apart = False
    for index, block in enumerate(section.blocks):
        if isinstance(block, TextBlock):
            rest, labels = _of_line(section, block.text, first=index == 0)
            kept.append(rest if labels else block.text)
            found += [(one, block.origin) for one in labels]
            apart = apart or bool(index and labels)
    return kept, found, apart


def _of_line(section: Section, text: str, *, first: bool) -> tuple[str, tuple[Labelled, ...]]:
    """A line of a section without what it says of who and when, and that."""
    member = member_of(text) if first else None
    if only_sits(text) or (member is not None and member.rest):
        return text, ()  # "Phó Bí thư Thường trực: …" names him, and is no label
    if first and _heads_with_a_remark(text):
        return text, ()
    bracketed = not first and _IN_BRACKETS.fullmatch(text)
    rest, labels = labels_within(f"– {text}" if bracketed else text)
    if not labels and office_of(section.text) is None:
        rest, labels = _without_label(text, first=first)
    if first and not rest and labels and labels[0].names in (Names.RESULT, Names.OTHER):
        return text, ()  # a heading, not a label
    return rest, labels


def _heads_with_a_remark(text: str) -> bool:
    """Whether a line is an office or a post and a remark in brackets, which is no work with who does it."""
    member = member_of(text)
    if member is not None and not member.rest and member.name.endswith(")"):
        return True
    remark = _AT_END.search(text)
    return remark is not None and is_office(text[: remark.start()])


def _without_label(text: str, *, first: bool) -> tuple[str, tuple[Labelled, ...]]:
    """A line parted from what assigns it, which no label says: all of it, or its end."""
    whole = () if first else assigning_line(text)
    if whole:
        return "", whole
    rest, labels = assigned_at_end(text)
    return (rest, labels) if labels else assigned_by_signs(text)


def _named_above_the_work(section: Section, kept: Sequence[str]) -> str | None:
    """Whoever a section is headed by, where a label says the work below: "1. Bà Mai", "Công việc: …"."""
    name = trimmed(section.text)
    office = member_of(name) or office_of(name)
    heads = (office is not None and not office.rest) or _ALL.match(name) is not None
    return name if heads and any(work_in(part) != part for part in kept[1:]) else None


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
    """When, and who behind it: "tháng 7, do Vụ Pháp chế chủ trì"; who, and when: "Đoàn xã; trong tháng 11"."""
    names, _, last = label.words.rpartition("; ")
    if label.names is Names.WHO and names and is_time(trimmed(last)):
        return attrs.evolve(label, words=names), Labelled(Names.WHEN, "", trimmed(last))
    when, _, rest = label.words.partition(", do ")
    who = assigning_line(rest) if label.names is Names.WHEN and rest else ()
    return (attrs.evolve(label, words=when), *who) if who else (label,)


def _below(line: Section) -> str:
    """What stands under a label line, as one text."""
    blocks = list(written_out(line))[1:]
    return " ".join(block.text for block in blocks if isinstance(block, TextBlock))


def _words(found: list[tuple[Labelled, Origin]], *names: Names) -> Iterator[Words]:
    for one, origin in found:
        if one.names in names and one.words:
            yield Words(one.words, origin, one.label)
