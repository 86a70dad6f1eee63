"""Text: one normal form inside, the original kept for people."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.text import CAPITALS, SMALLS, fold, name_key, nfc, normalised, slug

MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b"
letters = st.text(st.sampled_from("aăâeêioôơuưyđqThHSố sở ,-–" + MARKS + "\u00a0\u200b\n"))


@pytest.mark.parametrize(
    "written",
    ["Quốc", "Qu\u00f4\u0301c", unicodedata.normalize("NFD", "Quốc")],
    ids=["nfc", "half-composed", "nfd"],
)
def test_every_composition_is_one_text(written: str) -> None:
    assert nfc(written) == "Quốc"
    assert normalised(written).shown == "Quốc"


@given(st.text() | letters)
def test_nfc_is_the_standard_form_and_stays(text: str) -> None:
    assert nfc(text) == unicodedata.normalize("NFC", text)
    assert nfc(nfc(text)) == nfc(text)


def test_marks_without_end_are_joined_not_sorted() -> None:
    attack = "a" + "\u0323\u0301" * 50_000
    assert nfc(attack).count("\u034f") > 1_000
    assert nfc(nfc(attack)) == nfc(attack)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hoá", "hóa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("HOÀ", "hòa"), ("Uỷ ban", "Ủy ban")],
)
def test_both_ways_to_place_the_tone_are_one(one: str, other: str) -> None:
    assert normalised(one).lower == normalised(other).lower


@pytest.mark.parametrize("word", ["quý", "quỳ", "hoàn", "thuyền", "toán", "huyện"])
def test_words_whose_tone_has_one_place_stay(word: str) -> None:
    assert normalised(word).lower == word


@given(st.text() | letters)
def test_spans_lead_back_to_the_original(text: str) -> None:
    found = normalised(text)
    assert len(found.shown) == len(found.lower)
    before = 0
    for index in range(len(found.shown)):
        start, end = found.span(index, index + 1)
        assert before <= start < end <= len(text)
        before = start
    start, end = found.span(0, len(found.shown))
    assert normalised(text[start:end]).shown == found.shown


@given(st.text() | letters)
def test_shown_text_has_single_spaces_and_no_controls(text: str) -> None:
    shown = normalised(text).shown
    assert "  " not in shown
    assert shown == shown.strip()
    assert not any(unicodedata.category(char) == "Cc" for char in shown)


@given(st.text() | letters)
def test_folding_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(text) == fold(unicodedata.normalize("NFD", text))


@given(st.text())
def test_slugs_are_safe_addresses(text: str) -> None:
    assert all(char in "abcdefghijklmnopqrstuvwxyz0123456789-" for char in slug(text))
    assert slug(slug(text)) == slug(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("các sở, ban,ngành", "Các sở ban ngành"),
        ("Uỷ ban nhân dân tỉnh", "UBND tỉnh"),
        ("Sở TT & TT", "Sở TT&TT"),
        ("Sở Văn hoá và Thể thao", "SỞ VĂN HÓA VÀ THỂ THAO"),
    ],
)
def test_spellings_of_a_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_capital_and_small_letters_are_those_of_vietnamese() -> None:
    """ "À-Ỹ" as a range would hold "ủ" too, and "à-ỹ" would hold "Ủ"."""
    assert re.fullmatch(f"[{CAPITALS}]+", "ỦYBANNHÂNDÂNTỈNHĐỒNGỸ")
    assert not re.search(f"[{CAPITALS}]", "ủy ban nhân dân tỉnh đồng ỹ")
    assert re.fullmatch(f"[{SMALLS}]+", "ủybannhândântỉnhđồngỹ")
    assert not re.search(f"[{SMALLS}]", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG Ỹ")
