"""The numbers of documents, as real documents write them."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.model.documents import DocumentNumber, Source, System
from ttdn.testing.strategies import document_numbers

REAL = [
    "72/2015/NĐ-CP",
    "22/2016/TT-BTTTT",
    "70/2017/QĐ-UBND",
    "148/2026/NĐ-CP",
    "45/2019/QH14",
    "175/2024/QH15",
    "66.7/2025/NQ-CP",
    "47/NQ-CP",
    "84/KH-UBND",
    "967/TTr-STTTT",
    "6150/TB-BLĐTBXH",
    "1675/NQ-UBTVQH15",
    "12729/VPCP-KGVX",
    "36a/NQ-CP",
    "01/VBHN-VPQH",
    "55/2005/TTLT-BNV-VPCP",
    "57-KL/TW",
    "54-NQ/TW",
    "399-QĐ/TW",
    "05-HD/VPTW",
    "06-CTr/TU",
    "23-QĐ/UBKTTW",
]


@pytest.mark.parametrize("text", REAL)
def test_real_numbers_print_back(text: str) -> None:
    assert str(DocumentNumber.parse(text)) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5/KH-UBND", "05/KH-UBND"),
        ("Số: 84/KH-UBND", "84/KH-UBND"),
        ("57-KL/TƯ", "57-KL/TW"),
        ("57 - KL/TW", "57-KL/TW"),
        ("số 70 / 2017 / QĐ-UBND", "70/2017/QĐ-UBND"),
        ("47/NQ-CP".replace("Q", "Q\u200b"), None),
    ],
)
def test_spellings_of_one_number_are_equal(one: str, other: str | None) -> None:
    if other is None:
        with pytest.raises(InvalidValue, match="number-unreadable"):
            DocumentNumber.parse(one)
    else:
        assert DocumentNumber.parse(one) == DocumentNumber.parse(other)


def test_family_decides_system_and_force() -> None:
    party = DocumentNumber.parse("57-KL/TW")
    assert (party.system, party.type, party.is_normative) == (System.PARTY, "KL", False)
    decree = DocumentNumber.parse("72/2015/NĐ-CP")
    assert (decree.system, decree.year, decree.is_normative) == (System.STATE, 2015, True)
    assert DocumentNumber.parse("06-CTr/TU") != DocumentNumber.parse("06-CTR/TU")


@pytest.mark.parametrize(
    "text", ["", "Kế hoạch", "47", "/NQ-CP", "47/", "ngày 15/4/2024", "57-KL", "9" * 9 + "/NQ-CP"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        DocumentNumber.parse(text)
    assert caught.value.code == "number-unreadable"


@given(document_numbers())
def test_every_number_parses_back(number: DocumentNumber) -> None:
    assert DocumentNumber.parse(str(number)) == number
    assert str(DocumentNumber.parse(str(number))) == str(number)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(InvalidValue):
        number = DocumentNumber.parse(text)
        assert DocumentNumber.parse(str(number)) == number


@pytest.mark.parametrize(("basis", "unsourced"), [("", ""), ("NQ 1", "why")])
def test_a_source_is_one_thing(basis: str, unsourced: str) -> None:
    with pytest.raises(InvalidValue) as caught:
        Source(basis, unsourced)
    assert caught.value.code == "source-missing"
