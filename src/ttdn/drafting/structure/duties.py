"""From the sections of a document to its duties (*tìm nhiệm vụ theo bố cục*)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import attrs

from ttdn.drafting.blocks import Block, TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty, Where, Words
from ttdn.drafting.structure.around import (
    ENDED,
    FOLLOWS,
    Around,
    Found,
    below_roman,
    details,
    opened,
    owner_of,
    placed,
    whole_of,
)
from ttdn.drafting.structure.executing import executor_of
from ttdn.drafting.structure.headings import aims_at, names_tasks, tells
from ttdn.drafting.structure.items import item, leaf, paragraphs
from ttdn.drafting.structure.label_groups import LabelGroup, label_group
from ttdn.drafting.structure.label_lines import is_aside, labelled_line
from ttdn.drafting.structure.labelled_duties import labelled_duty, with_given
from ttdn.drafting.structure.leads import given_by, leads_of, tells_the_public
from ttdn.drafting.structure.meetings import prepares
from ttdn.drafting.structure.members import is_role, member_of
from ttdn.drafting.structure.no_orders import gives_nothing, only_informs
from ttdn.drafting.structure.outline import Mark, Section, says_who_acts, written_out
from ttdn.drafting.structure.sentence_who import who_in
from ttdn.drafting.structure.sentences import assigns, begins_with
from ttdn.drafting.structure.slips import Slip, slips_in
from ttdn.drafting.structure.table_duties import with_tables
from ttdn.drafting.structure.time_headings import TimeHeading, time_heading, time_of_heading
from ttdn.drafting.structure.unit_lists import Office, office_of

_COUNTED = re.compile(
    r"(?:khoảng|dự kiến|gồm|tối đa|tối thiểu|trên|hơn)?\s*\d", re.IGNORECASE
)  # how many, not what
_MANY = 2
_LONGEST_HEADING = 300
_LONGEST_ROLE = 4  # words


def duties_of(root: Section, issued: date | None = None, *, invites: bool = False) -> Iterator[Found]:
    """Find the duties of a document's body, in its order (*tìm nhiệm vụ*)."""
    yield from _within(root, Around(executor=executor_of(root), issued=issued, invites=invites))


def _within(section: Section, around: Around) -> Iterator[Found]:
    here = _entered(section, around)
    group = label_group(section)
    if (
        group.text.endswith(":") and not group.content and around.heading
    ):  # "Ở Trung ương:" says what only below it
        group = attrs.evolve(group, text=f"{around.heading} – {group.text.rstrip(': ')}", heading="")
    small = below_roman(section) or section.mark is Mark.ROMAN
    time = time_heading(section.text) if small and not here.aims else None
    if time is not None and time.is_hour and here.meets:
        said = _meeting(section, time, here)
    elif time is not None:
        said = _dated(section, time, here)
    elif _is_labelled(section, group) and not here.invites and (group.by_label or not here.aims):
        said = _labelled(section, group, here)
    else:
        said = _plain(section, here)
    yield from with_tables(section, said, here)


def _entered(section: Section, around: Around) -> Around:
    if section.mark in (Mark.CLOSING, Mark.APPENDIX):  # whoever the list before it was for
        return Around(
            around.address.of(section),
            owner_of(section, around),
            executor=around.executor,
            issued=around.issued,
            invites=around.invites,
        )
    heading = _heading(section)
    short = len(heading) <= _LONGEST_HEADING
    heads = short and not _is_item(section)
    more = section.children or len(section.blocks) > 1
    tasks = around.tasks or bool(short and more and names_tasks(heading))
    public = around.public or tells_the_public(section)
    given = public and tasks  # by a notice that tells all else
    told = (around.told or public) and not given
    told = told or (heads and not around.tasks and tells(heading))
    aims = (
        (around.aims and not given)
        or told
        or (heads and aims_at(heading) and not (around.tasks and _is_topic(heading)))
    )
    owner = owner_of(section, around)
    address = around.address.of(section)
    return attrs.evolve(
        around,
        address=address,
        owner=owner,
        aims=aims,
        told=told,
        tasks=tasks,
        public=public,
        heading=section.text,
    )


def _is_topic(heading: str) -> bool:
    """Whether a heading says what tasks are about, though in words of aims: "Về chỉ tiêu năm 2025"."""
    return heading.casefold().startswith("về ")


def _is_labelled(section: Section, group: LabelGroup) -> bool:
    """Whether label lines make a section a duty: it says what, and is no notice of the sender."""
    if section.mark is Mark.ROOT or not (group.assigns and group.text and _is_one(section, group)):
        return False
    return not any(map(only_informs, (group.text, *group.parts)))


def _is_one(section: Section, group: LabelGroup) -> bool:
    """Whether a section may be one duty: it is small, or nothing stands in it but label lines."""
    return below_roman(section) or bool(group.lines and not group.content)


def _heading(section: Section) -> str:
    """The words of a heading; those of a chapter stand on the next line."""
    if section.mark in (Mark.ROOT, Mark.CLOSING):
        return ""
    return next((block.text for block in section.blocks if isinstance(block, TextBlock) and block.text), "")


def _is_item(section: Section) -> bool:
    return section.mark.is_bullet or (not section.children and len(section.blocks) == 1)


# Label lines.


def _labelled(section: Section, group: LabelGroup, here: Around) -> Iterator[Found]:
    """A section with label lines of its own: a duty, or several that share them."""
    numbered = [child for child in group.content if not child.mark.is_bullet]
    own = [child for child in group.content if label_group(child).assigns]
    beside = any(line.mark is child.mark for line in group.lines for child in numbered)
    if own or (len(numbered) > 1 and beside):
        given = attrs.evolve(here, who=group.who, when=group.when, is_list=True, sentence=False)
        for child in group.content:
            inner = label_group(child)
            if inner.assigns:
                yield from _within(child, given)
            else:
                yield labelled_duty(child, inner, given, group, where=Where.SHARED if beside else Where.HEADING)
        return
    text = whole_of(group.text, group.content)
    for when in group.times or (None,):
        one = group if when is None else attrs.evolve(group, when=(*group.when, when))
        yield labelled_duty(
            section,
            attrs.evolve(one, text=text, content=()),
            here,
            with_given(one, here, section.origin),
            address=here.address,
        )


# Sections without label lines of their own.


def _plain(section: Section, here: Around) -> Iterator[Found]:
    """A heading over others, the heading of an office, a sentence that gives, or an item that is read as one."""
    children = section.children
    office = _heads(section) or (_role(section) if here.roles else None)
    guest = here.invites and section.mark.is_bullet and office is not None and not office.rest
    if office is not None and not here.aims and _only_names(office.rest):
        yield _looked_after(section, office, here)
        return
    if office is not None and not here.aims and not guest and not _COUNTED.match(office.rest):
        who = (Words(office.name, section.origin, "", Where.HEADING),)
        given = attrs.evolve(here, who=who, is_list=True, sentence=False)
        if office.rest and not FOLLOWS.match(office.rest):
            yield from item(section, office.rest, details(children), given)
            children = _without_details(children)
        yield from paragraphs(section, section.blocks[1:], given)
        yield from _children(children, given, items=True)
        return
    if _is_leaf(section):
        yield from leaf(section, here)
        return
    here = _timed(section, here)
    lead = next((text for text in leads_of(section) if text), "")
    given = given_by(section, lead, here) if lead else here
    if section.mark in (Mark.ROOT, Mark.APPENDIX):
        slips, blocks = slips_in(section.blocks)
        yield from (_of_slip(slip, section, here) for slip in slips)
        section = attrs.evolve(section, blocks=blocks) if slips else section
    if section.mark is Mark.ROOT:
        before = attrs.evolve(here, aims=True, told=True) if lead else here  # why the sender orders what follows
        yield from paragraphs(section, section.blocks, before, without=lead)
    else:
        headed = section.mark is not Mark.CLOSING
        yield from paragraphs(section, section.blocks[headed:], here, without=lead)
    if lead and not given.is_list and not given.aims and not FOLLOWS.match(lead):
        yield from item(section, lead, (), here)
    yield from _children(children, given, items=given.is_list and _gives_bullets(section, lead))


def _heads(section: Section) -> Office | None:
    """The office or the person that a section is for, with what its first line gives already."""
    if section.mark is Mark.ROOT or len(section.text) > _LONGEST_HEADING:
        return None
    member = member_of(section.text)
    if member is not None:
        member = attrs.evolve(member, rest="") if is_role(member.rest) else member
        return member if member.rest or section.children or len(section.blocks) > 1 else None
    if gives_nothing(section.text) or is_aside(section.text):
        return None
    return office_of(section.text)


def _is_area(text: str) -> bool:
    """Whether a text is an area and who looks after it, which is known where he is a person."""
    area = office_of(text) if ":" in text else None
    return area is not None and _only_names(area.rest)


def _looked_after(section: Section, area: Office, here: Around) -> Found:
    """An area with who follows its work behind a colon: "Các xã Bắc Yên, Tà Xùa: đ/c Cầm Văn Thắng"."""
    who, text = Words(area.rest.rstrip(" ."), section.origin), Words(area.name, section.origin)
    duty = DraftDuty(0, here.address.shown, text, (who,), tuple(placed(here.when, Where.HEADING)))
    return Found(opened(duty), (owner_of(section, here),))


def _of_slip(slip: Slip, section: Section, here: Around) -> Found:
    duty = DraftDuty(0, here.address.shown, slip.text, slip.who, slip.when, slip.result)
    return Found(opened(duty), (owner_of(section, here),))


def _timed(section: Section, here: Around) -> Around:
    """With the time in brackets behind a heading, which is that of what stands under it."""
    headed = section.children and section.mark not in (Mark.ROOT, Mark.CLOSING)
    when = time_of_heading(section.text) if headed else None
    return attrs.evolve(here, when=(Words(when, section.origin, "", Where.HEADING),)) if when else here


def _role(section: Section) -> Office | None:
    """Who does what stands behind a colon, by a name that no office has: "Cấp dưỡng: lưu mẫu thức ăn"."""
    name, _, rest = section.text.partition(":")
    known = labelled_line(section.text) is not None or time_heading(section.text) is not None
    short = 0 < len(name.split()) <= _LONGEST_ROLE and name[0].isupper() and not any(map(str.isdigit, name))
    return Office(name.strip(), rest.strip()) if rest.strip() and short and not known else None


def _dated(section: Section, time: TimeHeading, here: Around) -> Iterator[Found]:
    """What stands under a time: each item is due then, whoever it is for."""
    when = (Words(time.when, section.origin, "", Where.HEADING),)
    given = attrs.evolve(here, when=when, is_list=True, meets=here.meets or time.is_weekday)
    children = section.children
    if _only_names(time.rest):  # who is on watch, which stands elsewhere
        yield Found(Words(section.text, section.origin))
        return
    if time.rest and not section.children:  # else a name for what stands below it
        said = attrs.evolve(section, blocks=(TextBlock(time.rest, section.origin),), children=details(children))
        group = label_group(said)
        own = attrs.evolve(given, day=time.is_day)
        yield from _labelled(said, group, own) if group.assigns else _plain(said, own)
        children = _without_details(children)
    yield from paragraphs(section, section.blocks[1:], given)
    yield from _children(children, given, items=True)


def _only_names(text: str) -> bool:
    """Whether a text names persons and offices, and nothing that they do: "Ông Lộc, Quản đốc; tổ bảo vệ"."""
    parts = [part.strip(" .") for part in text.split(";")]
    named = [member_of(part) or office_of(part) for part in parts if part]
    return any(map(member_of, parts)) and all(office is not None and not office.rest for office in named)


def _meeting(section: Section, time: TimeHeading, here: Around) -> Iterator[Found]:
    """What is met for at an hour of a calendar: a duty of who prepares it, and of nobody else."""
    said = attrs.evolve(section, blocks=(TextBlock(time.rest, section.origin), *section.blocks[1:]))
    group = label_group(said)
    preparing = tuple(one for one in group.who if prepares(one.label) or not one.label)
    if preparing and group.text:
        own = attrs.evolve(group, who=preparing, when=tuple(one for one in group.when if one.label))
        yield labelled_duty(section, own, here, own, address=here.address)


def _gives_bullets(section: Section, lead: str) -> bool:
    """Whether dashes under a section are duties of their own, and not more of it."""
    return bool(FOLLOWS.match(lead)) or not ENDED.search(section.text)


def _is_leaf(section: Section) -> bool:
    """Whether a section is one item: nothing under it but dashes that say more of a sentence."""
    if section.mark is Mark.ROOT:
        return False
    if not section.children:
        return True
    bullets = all(child.mark.is_bullet for child in section.children)
    texts = [block.text for block in section.blocks if isinstance(block, TextBlock)]
    return (
        bullets
        and bool(texts)
        and bool(ENDED.search(texts[-1]))
        and not any(label_group(one).assigns or says_who_acts(one.text) for one in section.children)
    )


def _without_details(children: Sequence[Section]) -> tuple[Section, ...]:
    return tuple(child for child in children if not child.mark.is_bullet)


def _children(children: Sequence[Section], here: Around, *, items: bool) -> Iterator[Found]:
    """Sections under one: label lines of the last may serve those before it."""
    if not here.aims and (slips := _slips(children)):
        yield from (_of_slip(slip, children[0], here) for slip in slips)
        return
    groups = [label_group(child) for child in children]
    if _last_dash_has_labels(children, groups):
        yield _joined_dashes(children, groups, here)
        return
    here = attrs.evolve(here, roles=here.tasks and not here.aims and _are_of_offices(children))
    among_duties = sum(group.assigns for group in groups) >= _MANY and not here.aims
    waiting: list[Section] = []
    for child, group in zip(children, groups, strict=True):
        if group.assigns and group.text and below_roman(child):
            yield from _served(waiting, child, group, here, items=items)
            waiting = []
        elif _may_share(child, here):
            waiting.append(child)
        else:
            for one in (*waiting, child):
                yield from _child(one, here, items=items)
            waiting = []
    for one in waiting:
        if among_duties and not gives_nothing(one.text):  # nobody is named, but the others of its kind are duties
            own = label_group(one)
            yield labelled_duty(one, own, here, with_given(own, here, one.origin))
        else:
            yield from _child(one, here, items=items)


def _are_of_offices(children: Sequence[Section]) -> bool:
    """Whether more than half of some sections name an office before a colon and what it does behind it."""
    offices = [office_of(child.text) for child in children]
    named = sum(office is not None and bool(office.rest) for office in offices)
    return named >= _MANY and 2 * named >= len(children)


def _slips(children: Sequence[Section]) -> tuple[Slip, ...]:
    """The slips that sections are, each field of one with a number of its own."""
    fields = [child.blocks[0] for child in children if child.blocks and not child.children]
    slips, left = slips_in(fields) if len(fields) == len(children) else ((), ())
    return () if left else slips


def _served(
    waiting: Sequence[Section], child: Section, group: LabelGroup, here: Around, *, items: bool
) -> Iterator[Found]:
    """A section with labels, and those of its kind before it that the labels may serve too."""
    alike = [one for one in waiting if one.mark is child.mark and group.apart]
    for one in waiting:
        if one in alike:
            yield labelled_duty(one, label_group(one), here, group, where=Where.SHARED)
        else:
            yield from _child(one, here, items=items)
    if alike and not group.content:
        yield labelled_duty(child, group, here, group, where=Where.SHARED)
    else:
        yield from _child(child, here, items=items)


def _may_share(child: Section, here: Around) -> bool:
    """Whether an item without labels may belong to the label lines of one after it."""
    return (
        _is_leaf(child)
        and not here.aims
        and below_roman(child)
        and labelled_line(child.text) is None
        and office_of(child.text) is None
        and time_heading(child.text) is None
        and not assigns(child.text)
        and not any(who_in(block.text) for block in child.blocks if isinstance(block, TextBlock))
    )


def _last_dash_has_labels(children: Sequence[Section], groups: Sequence[LabelGroup]) -> bool:
    """Whether dashes are one duty: label lines without a dash follow the last, and only the last."""
    dashes = len(children) > 1 and all(child.mark.is_bullet for child in children)
    dashes = dashes and not any(time_heading(child.text) or _names_who(child.text) for child in children[:-1])
    dashes = dashes and not time_heading(children[-1].text)
    return (
        dashes
        and groups[-1].assigns
        and groups[-1].apart
        and not groups[-1].lines
        and not any(group.assigns for group in groups[:-1])
    )


def _names_who(text: str) -> bool:
    """Whether a text begins with who acts."""
    return begins_with(text, who_in(text))


def _joined_dashes(children: Sequence[Section], groups: Sequence[LabelGroup], here: Around) -> Found:
    text = whole_of("", children[:-1])
    last = groups[-1]
    whole = attrs.evolve(last, text=f"{text.removeprefix(children[0].label).strip()} {last.text}".strip())
    return labelled_duty(children[0], whole, here, last, address=here.address)


def _child(child: Section, here: Around, *, items: bool) -> Iterator[Found]:
    dated = time_heading(child.text) is not None
    plain = not dated and not label_group(child).assigns and not FOLLOWS.match(child.text)
    plain = plain and member_of(child.text) is None and not _is_area(child.text)
    if items and child.mark.is_bullet and plain:
        inner = _entered(child, here)
        more, own = _continued(child)
        yield from item(child, child.text, (*more, *_blocks(child.children)), inner)
        alone = attrs.evolve(inner, who=(), when=(), is_list=False, sentence=False, invites=False)
        yield from paragraphs(child, own, alone)
    else:
        yield from _within(child, here)


def _continued(dash: Section) -> tuple[Sequence[Block], Sequence[Block]]:
    """What goes on with a dash, and the paragraphs behind it that begin anew: said of more than the last dash."""
    ended = bool(ENDED.search(dash.text)) and not dash.text.endswith(";") and not dash.children
    return (dash.blocks[1:1], dash.blocks[1:]) if ended else (dash.blocks[1:], ())


def _blocks(children: Iterable[Section]) -> list[TextBlock | TableBlock]:
    return [block for child in children for block in written_out(child)]
