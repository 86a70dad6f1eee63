"""What holds of every duty phrase: nothing raises, spans are true, noise is harmless, the way back returns."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.language import who_kinds as kinds
from ttdn.language.names import NameBook
from ttdn.language.who import Spoken, WhoReading, read_who
from ttdn.language.who_lexicon import EXPRESSIONS, WORDS
from ttdn.language.who_tokens import lexed
from ttdn.language.who_verbs import IN_NAMES, OF_GROUPS
from ttdn.language.who_words import say_who
from ttdn.model.doubts import Doubt
from ttdn.model.tasks import Assignment, Role
from ttdn.testing.strategies import office_names, said_assignments
from ttdn.testing.strategies.phrases import OFFICES
from ttdn.text import nfc


def given_roles(items: tuple[Assignment, ...]) -> dict[str, list[str]]:
    return {role.value: [item.name for item in items if item.role is role] for role in Role}


@given(said_assignments())
def test_what_is_said_is_read_as_it_was_meant(items: tuple[Assignment, ...]) -> None:
    reading = read_who(say_who(items))
    assert reading.roles() == given_roles(items)
    assert set(reading.doubts) <= {Doubt.LEADS_AND_JOINS}


@given(said_assignments())
def test_saying_is_stable(items: tuple[Assignment, ...]) -> None:
    phrase = say_who(items)
    assert say_who(read_who(phrase).assignments) == phrase


@pytest.mark.parametrize(
    ("items", "phrase"),
    [
        ((), ""),
        ((Spoken(Role.LEAD, "Sở A"), Spoken(Role.COORDINATING, "Sở B")), "Sở A chủ trì, phối hợp với Sở B"),
        ((Spoken(Role.COORDINATING, "Sở B"),), "Sở B phối hợp"),
        (
            (Spoken(Role.IMPLEMENTING, "các sở, ngành"), Spoken(Role.IMPLEMENTING, "Sở B")),
            "các sở, ngành; Sở B thực hiện",
        ),
        ((Spoken(Role.GUIDING, "Bộ A"), Spoken(Role.LEAD, "Sở A")), "Căn cứ hướng dẫn của Bộ A, Sở A chủ trì"),
        (
            (Spoken(Role.GUIDING, "Bộ A"), Spoken(Role.MONITORING, "Bộ B")),
            "Bộ A hướng dẫn. Bộ B theo dõi, đôn đốc",
        ),
        (
            (Spoken(Role.GUIDING, "Bộ A"), Spoken(Role.GUIDING, "Bộ B"), Spoken(Role.LEAD, "Sở A")),
            "Căn cứ hướng dẫn của Bộ A và Bộ B, Sở A chủ trì",
        ),
        ((Spoken(Role.LEAD, "Sở A"), Spoken(Role.LEAD, "Sở B")), "Sở A, Sở B chủ trì"),
        (
            (Spoken(Role.LEAD, "Văn phòng HĐND và UBND"), Spoken(Role.LEAD, "Sở B")),
            "Văn phòng HĐND và UBND; Sở B chủ trì",
        ),
        (
            (Spoken(Role.LEAD, "Hội Nông dân/Hội Phụ nữ"), Spoken(Role.LEAD, "Sở B")),
            "Hội Nông dân/Hội Phụ nữ; Sở B chủ trì",
        ),
        ((Spoken(Role.RECIPIENT, "Bộ A"),), "Báo cáo Bộ A"),
        ((Spoken(Role.RECIPIENT, "Bộ A"), Spoken(Role.VIA, "Sở A")), "Báo cáo Bộ A (qua Sở A)"),
        ((Spoken(Role.VIA, "Sở A"), Spoken(Role.VIA, "Sở A")), "Báo cáo qua Sở A"),
    ],
)
def test_official_phrases(items: tuple[Spoken, ...], phrase: str) -> None:
    assert say_who(items) == phrase


EXPRESSED = sorted(
    {first for first, entry in EXPRESSIONS.items() if entry.alone}
    | {
        " ".join((first, second, *rest))
        for first, entry in EXPRESSIONS.items()
        for second, longer in entry.longer.items()
        for rest, _ in longer
    }
)
SIGNS = (",", ";", ".", ":", "-", "(", ")", "&", "/", "84/KH-UBND", "34", "III", "\n", "\u00a0", "…")
pieces = st.lists(
    st.one_of(office_names(), st.sampled_from(EXPRESSED), st.sampled_from(SIGNS), st.text(max_size=4)), max_size=25
).map(" ".join)


def check(reading: WhoReading) -> None:
    edges = [edge for span in reading.used for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < stop <= len(reading.phrase) for start, stop in (*reading.used, *reading.unused))
    for spoken in reading.assignments:
        assert spoken.name == " ".join(spoken.name.split())
        if spoken.span:
            written = reading.phrase[slice(*spoken.span)]
            assert spoken.name == " ".join(nfc(written).split())


@given(pieces, st.one_of(st.just(""), pieces), st.sampled_from(["", "Cơ quan chủ trì", "Thời gian", "x"]))
def test_no_phrase_raises_and_spans_are_true(phrase: str, heading: str, column: str) -> None:
    reading = read_who(phrase, heading=heading, column=column, names=NameBook.of(OFFICES))
    check(reading)
    assert reading == read_who(phrase, heading=heading, column=column, names=NameBook.of(OFFICES))
    assert list(reading.roles()) == [role.value for role in Role]


@given(st.text(max_size=80))
def test_no_text_raises(phrase: str) -> None:
    check(read_who(phrase, heading=phrase, column=phrase))


NOISES: tuple[Callable[[str], str], ...] = (
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace(", ", ","),
    lambda text: text.replace(",", " ,"),
    str.upper,
)


@given(said_assignments(), st.sampled_from(NOISES))
def test_noise_changes_no_role(items: tuple[Assignment, ...], noise: Callable[[str], str]) -> None:
    def counts(phrase: str) -> dict[str, int]:
        return {role: len(found) for role, found in read_who(phrase).roles().items()}

    phrase = say_who(items)
    assert counts(noise(phrase)) == counts(phrase)


@pytest.mark.parametrize(
    "piece",
    [
        "Sở A, ", "(", "chủ trì ", "phối hợp với Sở A; Sở B chủ trì; ", "a\u0301\u0301", "các Sở: ", "chủ trì: ",
        "; ",
        "Chủ tịch, ", "phối hợp chặt chẽ ", "gửi Sở A để ", "căn cứ hướng dẫn, ", "Sở Tài chính (", "31/12/", "-",
        "UBND các huyện, ", "Ban Chỉ đạo ", "cơ quan, đơn vị ", "Ủy ban nhân dân ", "và ", "qua ", "thuộc ", "9",
    ],
)  # fmt: skip
def test_a_long_text_of_one_piece_is_read_to_its_end(piece: str) -> None:
    reading = read_who(piece * 2_000 + ". Sở Ngoại vụ chủ trì", heading=piece * 200, names=NameBook.of(OFFICES))
    check(reading)
    assert "Sở Ngoại vụ" in reading.names(Role.LEAD) or piece == "Sở Tài chính ("


def test_each_expression_of_the_lexicon_stands_in_one_place() -> None:
    said = [" ".join(item.split()) for listed in WORDS.values() for item in listed.split("|")]
    assert sorted(said) == sorted(set(said))
    assert all(item and nfc(item).lower() == item for item in said)


def test_verbs_that_go_on_with_a_name_are_verbs_of_the_lexicon() -> None:
    said = [lexed(verb).items[:-2] for verb in IN_NAMES | OF_GROUPS]
    assert all(len(items) == 1 and items[0].kind is kinds.VERB for items in said)
