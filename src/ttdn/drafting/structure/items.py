"""Items and paragraphs whose duties stand in sentences (*điểm, đoạn văn giao việc*)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import attrs

from ttdn.drafting.blocks import TableBlock, TextBlock
from ttdn.drafting.draft import DraftDuty, Open, Where, Words
from ttdn.drafting.structure.around import ENDED, Around, Found, details, opened, placed
from ttdn.drafting.structure.head import is_basis
from ttdn.drafting.structure.label_lines import Names, is_aside, labelled_line, taken_apart
from ttdn.drafting.structure.members import is_role, member_of, only_sits
from ttdn.drafting.structure.narration import is_told
from ttdn.drafting.structure.no_orders import closes_a_decision, gives_nothing
from ttdn.drafting.structure.outline import Mark, Section, written_out
from ttdn.drafting.structure.sentence_times import times_in
from ttdn.drafting.structure.sentence_who import with_in
from ttdn.drafting.structure.sentences import Order, assigns, orders_in, without_topic
from ttdn.drafting.structure.turns import turns_in
from ttdn.drafting.structure.unit_lists import office_of
from ttdn.drafting.structure.weighing import Given, Verdict, tells_of_the_past, verdict
from ttdn.drafting.structure.who_extents import Span
from ttdn.language.who import Begins, begins_with

_SEVERAL = 2
_ATTACHED = re.compile(r"\((?:ban hành )?kèm theo\s", re.IGNORECASE)
_VERB = ("Lãnh đạo",)  # "Lãnh đạo thực hiện tốt …": in a list that is what to do, not who
_TOGETHER = re.compile(r"(?:chủ trì,?(?: và)? )?phối hợp (?:với|cùng)\s+$", re.IGNORECASE)
_GUESTS = re.compile(r"(?:quý |các )?(?:vị )?(?:đại biểu|khách mời|quý vị)\b", re.IGNORECASE)
_LEADS = "Lãnh đạo "
_PARTY = re.compile(r"(?:các )?(?:đảng ủy|đảng bộ|ban thường vụ|cấp ủy|ban cán sự|chi bộ)\b", re.IGNORECASE)
_EACH = re.compile(r"mỗi\s.*\d", re.IGNORECASE)
_NOTE = re.compile(r"(?:ghi chú|lưu ý|nhiệm vụ(?: cụ thể| chung)?)\s*:\s*", re.IGNORECASE)


def leaf(section: Section, here: Around) -> Iterator[Found]:
    """An item without label lines: its words, with the dashes that say more of them, then what continues it."""
    texts = [block for block in section.blocks if isinstance(block, TextBlock) and block.text]
    if not texts:
        return
    if len(texts) == 1 or ENDED.search(texts[0].text):
        yield from item(section, texts[0].text, (*details(section.children),), here)
        yield from paragraphs(section, texts[1:], here)
    elif here.is_list and section.mark is not Mark.APPENDIX:
        yield from item(section, " ".join(block.text for block in texts), details(section.children), here)
    elif section.mark is Mark.STEP:
        yield from _named(texts[0].text, paragraphs(section, texts[1:], here))
    else:
        yield from paragraphs(section, texts[1:], here)


def _named(name: str, found: Iterator[Found]) -> Iterator[Found]:
    """What is found under a step, the first duty with the name of the step, which says what comes of it."""
    for one in found:
        if isinstance(one.said, DraftDuty) and name:
            text = attrs.evolve(one.said.text, text=f"{name}. {one.said.text.text}")
            yield attrs.evolve(one, said=attrs.evolve(one.said, text=text, heading=name))
            name = ""
        else:
            yield one


def paragraphs(
    section: Section, blocks: Sequence[TextBlock | TableBlock], here: Around, without: str = ""
) -> Iterator[Found]:
    """Paragraphs without a label, each read by itself."""
    for block in blocks:
        if isinstance(block, TextBlock) and block.text != without and not _is_frame(section, block.text):
            around, text = _of_somebody(block, here)
            yield from item(attrs.evolve(section, blocks=(block,)), text, (), around)


def _of_somebody(block: TextBlock, here: Around) -> tuple[Around, str]:
    """What a paragraph gives to whom it names before a colon, where a section parts work; else the whole of it."""
    text = _NOTE.sub("", block.text)
    named = member_of(text) or (office_of(text) if ":" in text else None) if here.tasks and not here.aims else None
    if named is None or not named.rest or is_role(named.rest):
        return attrs.evolve(here, is_list=here.is_list and not here.sentence), text
    who = (Words(named.name, block.origin, "", Where.HEADING),)
    return attrs.evolve(here, who=who, is_list=True, sentence=False), named.rest


def _is_frame(section: Section, text: str) -> bool:
    """Whether a paragraph is part of the title of an appendix, or cites what the document rests on."""
    if section.mark is Mark.ROOT:
        return is_basis(text)
    if section.mark is not Mark.APPENDIX:
        return False
    return text.isupper() or text.startswith("(") or _ATTACHED.search(text) is not None


def item(
    section: Section,
    text: str,
    below: Sequence[Section | TextBlock | TableBlock],
    here: Around,
) -> Iterator[Found]:
    """What an item gives somebody to do: one duty or several, or words that could not be placed."""
    text = _NOTE.sub("", text, count=1) if section.mark is not Mark.ROOT else text
    if not text or closes_a_decision(text) or only_sits(text):
        return
    apart = _apart(section, text, here)
    if apart is not None:
        yield from apart
        return
    label = labelled_line(text)  # a place, a sum, a day: no words that order
    if here.invites and label is not None and label.names is Names.WHO:
        return  # who is in the chair
    aside = label is not None and without_topic(text) == text
    aside = aside and label is not None and (not here.is_list or label.names in (Names.WHEN, Names.OTHER))
    if aside and label is not None and label.names is Names.WHEN:  # of what, a person sees
        yield Found(Words(text, section.origin))
        return
    orders = () if aside else orders_in(text)
    more = " ".join(_texts(below))
    verdicts = list(_verdicts(text, orders, _given(here), here))
    given = [one for one, said in zip(orders, verdicts, strict=True) if said is Verdict.ORDER]
    topic = _topic(orders, given)
    for at, order in enumerate(orders if given else (), start=1):
        words = f"{order.text} {more}".strip() if at == len(orders) else order.text
        if order in given:
            words = f"{topic} {words}" if topic else words
            yield Found(_ordered(section, order, words, here), (here.owner,))
        elif verdicts[at - 1] is Verdict.DOUBT and order.text != topic:
            yield Found(Words(words, section.origin))
    left = here.tasks and not gives_nothing(text) and (here.is_list or not is_told(text))
    if not given and left and here.executor and section.mark is not Mark.ROOT:
        whole = Order(text, (), tuple(text[start:stop] for start, stop in times_in(text)))
        around = attrs.evolve(here, who=here.executor, sentence=True)
        yield Found(_ordered(section, whole, f"{text} {more}".strip(), around), (here.owner,))
    elif not given and (left or Verdict.DOUBT in verdicts):
        yield Found(Words(f"{text} {more}".strip(), section.origin))


def _apart(section: Section, text: str, here: Around) -> Iterable[Found] | None:
    """What is found in an item of aims, of an invitation or of turns; None in others, whose orders are weighed."""
    if here.aims:
        asked = _asked(section, text, here) if here.told else ()
        due = _due_all_the_same(section, text, here) if here.public or not here.told else ()
        return chain(asked, due)
    if here.invites and (not here.is_list or _GUESTS.match(text)):
        return _asked(section, text, here)
    return _turns(section, text, here) or _behind_a_label(section, text, here) or None


def _behind_a_label(section: Section, text: str, here: Around) -> tuple[Found, ...]:
    """Who is asked to act behind a sum or a place: "Mức thưởng: … đồng. Giao Phòng A chi trả trước ngày …"."""
    return tuple(_asked(section, text, here)) if is_aside(text) and without_topic(text) == text else ()


def _turns(section: Section, text: str, here: Around) -> list[Found]:
    """The duties of those who take turns, where each of several has a time: one for each of them."""
    turns = turns_in(text)
    if len(turns) < _SEVERAL or not all(turn.when for turn in turns):
        return []
    words = Words(text, section.origin)
    duties = (
        DraftDuty(
            0,
            here.address.shown,
            words,
            (attrs.evolve(words, text=one.who),),
            (attrs.evolve(words, text=one.when),),
        )
        for one in turns
    )
    return [Found(opened(duty, Open.SENTENCE), (here.owner,)) for duty in duties]


def _topic(orders: Sequence[Order], given: Sequence[Order]) -> str:
    """The sentence at the head of an item that says what is done, where those behind it say who does what part."""
    first = orders[0] if orders else None
    alone = first is not None and not first.who and first not in given and len(given) == len(orders) - 1 > 0
    if first is None or not alone or begins_with(first.text) is not Begins.ACT or is_told(first.text):
        return ""
    return first.text if all(order.begins for order in given) else ""


def _asked(section: Section, text: str, here: Around) -> Iterator[Found]:
    """Who is asked to act, among what is only told: "… Yêu cầu Sở X khắc phục trước ngày …"."""
    closes = section.mark is Mark.CLOSING and not _GUESTS.match(text)  # who prepares what guests are invited to
    for order in orders_in(text):
        asked = assigns(order.text) or (closes and order.begins)
        if asked and verdict(order, Given.TO_NOBODY, here.issued) is Verdict.ORDER:
            yield Found(_ordered(section, order, order.text, attrs.evolve(here, who=())), (here.owner,))


def _due_all_the_same(section: Section, text: str, here: Around) -> Iterator[Found]:
    """Among aims, or in a notice to the public, what somebody does by some time: a person decides."""
    for order in orders_in(text):
        due = order.who and order.when and not assigns(order.text)
        if due and verdict(order, Given.TO_NOBODY, here.issued) is Verdict.ORDER:
            yield Found(Words(order.text, section.origin))


def _texts(below: Sequence[Section | TextBlock | TableBlock]) -> Iterator[str]:
    for one in below:
        if isinstance(one, Section):
            yield from (block.text for block in written_out(one) if isinstance(block, TextBlock))
        elif isinstance(one, TextBlock):
            yield one.text


def _verdicts(text: str, orders: Sequence[Order], given: Given, here: Around) -> Iterator[Verdict]:
    """What each is taken for; what only goes on with one before it is no more than that."""
    # What follows what is told is told too, but for who is asked, or has a time.
    told = bool(orders) and tells_of_the_past(text, here.issued)
    last: tuple[Order, Verdict] | None = None
    for order in orders:
        said = verdict(order, Given.A_TIME if _is_task(order, given, here) else given, here.issued)
        if last is not None and order.who and order.who == last[0].who and order.who[0] not in order.text:
            said = said if last[1] is Verdict.ORDER else last[1]
        if told and said is Verdict.ORDER and not (order.when or assigns(order.text)):
            said = Verdict.DOUBT
        last = (order, said)
        yield said


def _is_task(order: Order, given: Given, here: Around) -> bool:
    """Whether an act with a time stands among tasks: it is said that it is to be done, and not by whom."""
    among = given is Given.TO_NOBODY and here.tasks and not (here.aims or here.executor)
    return among and not order.who and bool(order.when) and begins_with(order.text) is Begins.ACT


def _given(here: Around) -> Given:
    """What stands around an item and gives it to somebody."""
    if not here.is_list:
        return Given.TO_NOBODY
    return Given.TO_SOMEBODY if here.who else Given.A_TIME


def _helping(words: str, span: Span, section: Section) -> Words:
    """Who helps whom the heading names, with the words that make the one help and the other lead."""
    before = _TOGETHER.search(words[: span[0]])
    return Words(words[slice(*span)], section.origin, before[0].strip() if before else "")


def _led_by_party(order: Order, section: Section, here: Around) -> tuple[Words, ...]:
    """Whom a party body has act in an item of its list: itself, and with it any but whom it is named after."""
    heading = here.who[0].text
    if not order.who[0].startswith(_LEADS) or _PARTY.match(heading) is None:
        return ()
    name = order.who[0].removeprefix(_LEADS)
    return here.who[:1] if name in heading else (*here.who[:1], Words(name, section.origin))


def _is_shorter(order: Order, heading: str) -> bool:
    """Whether who acts is the heading in short, named before, or what each of those there has to do."""
    name = order.who[0]
    before = name not in order.text and heading.casefold().startswith(f"{name.casefold()} ")
    return before or _EACH.match(name) is not None


def _ordered(section: Section, order: Order, words: str, here: Around) -> DraftDuty:
    """The duty of a sentence: who acts by its own words, else by those of the list it stands in."""
    led = bool(here.who) and here.is_list and not here.sentence  # under the heading of an office
    own = bool(order.who) and (order.begins or not here.is_list) and not (here.who and order.who == _VERB)
    own = own and not (led and assigns(order.text))  # which is to ask others
    short = own and led and _is_shorter(order, here.who[0].text)
    own = own and not short
    through = _led_by_party(order, section, here) if own and led else ()
    if through:
        own, short = False, True
    who = tuple(Words(one, section.origin) for one in order.who) if own else (*here.who, *through[1:])
    beside = () if own or short else tuple(_helping(words, span, section) for span in with_in(words))
    said = [] if here.day else [one for one in taken_apart(order.text)[1] if one.names is Names.WHEN and one.words]
    own_when = () if here.day else tuple(Words(one, section.origin) for one in order.when)
    own_when = tuple(Words(one.words, section.origin, one.label) for one in said) or own_when
    when = own_when or tuple(placed(here.when, Where.HEADING))
    duty = DraftDuty(0, here.address.shown, Words(words, section.origin), (*who, *beside), when)
    return opened(duty, *(() if here.is_list and not own and not here.sentence else (Open.SENTENCE,)))
