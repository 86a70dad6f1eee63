"""Duties whose label lines say who and when (*nhiệm vụ có dòng nhãn*): with what else is said of them."""

import attrs

from ttdn.drafting.blocks import Origin
from ttdn.drafting.draft import DraftDuty, Where, Words
from ttdn.drafting.structure.addresses import Address
from ttdn.drafting.structure.around import Around, Found, only_occasions, opened, owner_of, placed, whole_of
from ttdn.drafting.structure.label_groups import LabelGroup
from ttdn.drafting.structure.outline import Section
from ttdn.drafting.structure.sentence_times import times_in
from ttdn.drafting.structure.sentence_who import who_in
from ttdn.drafting.structure.sentences import begins_with, without_topic


def with_given(group: LabelGroup, here: Around, origin: Origin) -> LabelGroup:
    """Return the labels of a section, with what its own sentences say, else the list around it, where it has none.

    >>> of_list, text = Around(who=(Words("Sở Y tế"),)), "Kiểm tra bếp ăn trước ngày 10/12/2026"
    >>> said = with_given(LabelGroup(text, parts=(text,)), of_list, Origin())
    >>> [words.text for words in (*said.who, *said.when)]
    ['Sở Y tế', 'trước ngày 10/12/2026']
    """
    who = group.who
    if not group.leads:  # who helps is named beside who leads
        who = (*(_acting(group, origin) or tuple(placed(here.who, Where.HEADING))), *who)
    due = () if here.day else _due(group, origin)
    when = group.when or (due if not (here.when and only_occasions(due)) else ())
    when = when or tuple(placed(here.when, Where.HEADING))
    return attrs.evolve(group, who=who, when=when)


def _acting(group: LabelGroup, origin: Origin) -> tuple[Words, ...]:
    """Who a line of a section begins with."""
    found = ((part, who_in(part)) for part in map(without_topic, group.parts))
    return next(
        (tuple(Words(part[a:b], origin) for a, b in spans) for part, spans in found if begins_with(part, spans)),
        (),
    )


def _due(group: LabelGroup, origin: Origin) -> tuple[Words, ...]:
    """When the lines of a section say it is due."""
    return tuple(Words(part[a:b], origin) for part in group.parts for a, b in times_in(part))


def labelled_duty(
    section: Section,
    own: LabelGroup,
    around: Around,
    group: LabelGroup,
    *,
    where: Where = Where.OWN,
    address: Address | None = None,
) -> Found:
    """Return a duty with the words of label lines (*nhiệm vụ có dòng nhãn*), its own or those of a neighbour."""

    def at(words: tuple[Words, ...]) -> tuple[Words, ...]:
        return words if where is Where.OWN else tuple(placed(words, where))

    text = Words(whole_of(own.text, own.content), section.origin)
    clause = (address or around.address.of(section)).shown
    result = own.result or at(group.result)
    duty = DraftDuty(0, clause, text, at(group.who), at(group.when), result, heading=own.heading)
    return Found(opened(duty), (owner_of(section, around),))
