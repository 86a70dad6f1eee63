"""Whatever a document holds, its draft is a plan file that is accepted and keeps every word."""

import json
import re
from html.parser import HTMLParser

import attrs
from hypothesis import given

from drafting.compose_drafts import HUE, composed, drafts, opened, texts
from draws import draws
from ttdn.drafting.composing.ground import NOBODY, Ground
from ttdn.drafting.composing.json_form import draft_json
from ttdn.drafting.composing.plan_duties import drafted, titled
from ttdn.drafting.composing.plan_file import plan_file_text
from ttdn.drafting.composing.plan_head import days_of, signed_on
from ttdn.drafting.composing.review_page import review_page
from ttdn.drafting.composing.short_title import LONGEST, short_title
from ttdn.drafting.draft import Draft, DraftDuty, Words
from ttdn.errors import visible
from ttdn.files.load import load_bytes
from ttdn.files.schema import TaskEntry
from ttdn.model.plans import clause_key
from ttdn.text import normalised

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def spaced(text: str) -> str:
    """The words of a text as a comment or a value holds them."""
    return " ".join(_CONTROL.sub(" ", text).split())


def all_words(duty: DraftDuty) -> tuple[Words, ...]:
    return (duty.text, *duty.who, *duty.when, *duty.result)


def comments_of(text: str) -> str:
    """The comments of a plan file, in its order."""
    return spaced(" ".join(line.removeprefix("#") for line in text.split("\n") if line.startswith("#")))


def values_of(task: TaskEntry) -> str:
    """All that an entry holds, as text."""
    return " ".join(map(str, attrs.astuple(task, recurse=False)))


@draws(25)  # each puts the packs together several times
@given(drafts())
def test_any_draft_gives_a_file_that_check_accepts_with_every_word_in_order(draft: Draft) -> None:
    plan = composed(draft)
    text = plan_file_text(plan)
    file = load_bytes(text, "plan.toml")
    tasks = opened().library_with(file).plans[HUE.id].tasks

    assert [(task.who, task.when) for task in tasks] == [(item.who, item.when) for item in plan.duties]
    assert len({clause_key(task.clause) for task in tasks}) == len(draft.duties)
    comments, place = comments_of(text), 0
    for duty, entry in zip(draft.duties, file.data.task, strict=True):
        there = f"{comments} {spaced(values_of(entry))}"
        assert all(spaced(words.text) in there for words in all_words(duty))
        assert all(spaced(words.label) in there for words in all_words(duty))
        place = comments.index(spaced(duty.text.text), place)
    for words in (*draft.unplaced, *draft.attachments, *draft.head.basis):
        assert spaced(words.text) in comments


@draws(25)
@given(drafts())
def test_a_duty_that_was_not_read_again_reads_the_same_with_the_names_found_later(draft: Draft) -> None:
    plan = composed(draft)
    days = tuple(dict.fromkeys(filter(None, (days_of(draft.head, HUE)[0], signed_on(draft.head)))))
    ground = Ground.of(opened().library, HUE.uses, plan.data.group, days, HUE.place)
    nobody = next((group.id for group in plan.data.group if group.name == NOBODY), "")
    for item, bare in zip(plan.duties, titled(draft.duties), strict=True):
        if not item.faults:
            again = drafted(item.duty, bare, ground, nobody)
            assert (again.entry, again.who) == (item.entry, item.who)


@draws(5)
@given(drafts())
def test_the_same_draft_gives_the_same_bytes(draft: Draft) -> None:
    first, second = composed(draft), composed(draft)
    assert plan_file_text(first) == plan_file_text(second)
    assert review_page(first) == review_page(second)
    assert draft_json(first) == draft_json(second)


def written_out(text: str) -> str:
    """The words of a text as a page holds them: what a browser would obey is written out."""
    return " ".join(" ".join(map(visible, re.split(r"[\t\n\r]", text))).split())


class _Seen(HTMLParser):
    """The elements and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.add(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@draws(15)
@given(drafts())
def test_the_page_shows_every_word_and_takes_none_for_an_element(draft: Draft) -> None:
    seen = _Seen()
    seen.feed(review_page(composed(draft)).decode().removeprefix("<!DOCTYPE html>\n"))
    seen.close()
    assert not seen.open
    assert "script" not in seen.tags
    shown = written_out(seen.text)
    for duty in draft.duties:
        assert all(written_out(words.text) in shown for words in all_words(duty))
    assert all(written_out(words.text) in shown for words in (*draft.unplaced, *draft.attachments))


@draws(15)
@given(drafts())
def test_json_holds_every_word_as_it_is(draft: Draft) -> None:
    found = json.loads(draft_json(composed(draft)))
    for duty, item in zip(draft.duties, found["duties"], strict=True):
        held = [item["text"], *item["who"], *item["when"], *item["result"]]
        assert [(words["text"], words["label"]) for words in held] == [
            (words.text, words.label) for words in all_words(duty)
        ]
    assert [words["text"] for words in found["unplaced"]] == [words.text for words in draft.unplaced]


@given(texts)
def test_a_short_title_makes_up_no_word(text: str) -> None:
    title = short_title(text)
    assert title.removesuffix("…") in normalised(text).shown
    assert len(title) <= LONGEST or " " not in title
    assert title == title.strip()
