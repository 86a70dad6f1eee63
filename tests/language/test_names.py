"""Known names: found whole in running text, in every spelling officials use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.language.names import NO_NAMES, NameBook
from ttdn.language.who import read_who
from ttdn.model.tasks import Role
from ttdn.text import name_key

BOOK = NameBook.of(
    [
        "Sở Văn hóa và Thể thao",
        "Sở Văn hóa và Thể thao thành phố Huế",
        "Ủy ban nhân dân tỉnh",
        "Các sở, ban, ngành",
        "Ban Dân tộc",
        "Nhà Thiếu nhi, Cung Văn hóa",
        "HU",
    ]
)


@pytest.mark.parametrize(
    "written",
    [
        "UBND tỉnh",
        "Uỷ ban nhân dân tỉnh",
        "ỦY BAN NHÂN DÂN TỈNH",
        "ủy  ban\u00a0nhân dân tỉnh",
        "U\u0309y ban nhân dân tỉnh",
    ],
)
def test_spellings_of_one_name(written: str) -> None:
    assert BOOK.knows(written)
    assert name_key(written) == name_key("Ủy ban nhân dân tỉnh")


def test_another_name_is_not_known() -> None:
    assert not BOOK.knows("Ủy ban nhân dân huyện")
    assert not NO_NAMES
    assert BOOK


def test_the_first_spelling_is_kept() -> None:
    assert NameBook.of(["  ", "UBND tỉnh", "Ủy ban nhân dân tỉnh"]).names == ("UBND tỉnh",)


def test_the_longest_name_wins() -> None:
    assert BOOK.match(["sở", "văn", "hoá", "và", "thể", "thao", "thành", "phố", "huế"], 0) == 9
    assert BOOK.match(["sở", "văn", "hóa", "và", "thể", "thao", "thành", "phố", "vinh"], 0) == 6
    assert BOOK.match(["sở", "văn", "hóa"], 0) == 0
    assert BOOK.match([",", "sở"], 0) == 0


def test_a_name_goes_over_commas_but_not_over_semicolons() -> None:
    assert BOOK.match(["các", "sở", "ban", ",", "ngành", ","], 0) == 5
    assert BOOK.match(["các", "sở", ";", "ban", "ngành"], 0) == 0


def test_a_short_name_is_met_only_as_written() -> None:
    assert BOOK.match(["hu"], 0) == 1
    assert BOOK.match(["hư"], 0) == 0
    book = NameBook.of(["HU", "Thuế", "Công an", "TP"])  # made here, where a mutation is in force
    assert [book.match([word], 0) for word in ("hu", "hư", "thuế", "thuê", "tp")] == [1, 0, 1, 0, 1]
    assert book.match(["công", "an"], 0) == 2


def test_nearest_names_are_hints() -> None:
    assert BOOK.nearest("Sở Văn hoá, Thể thao", 1) == ("Sở Văn hóa và Thể thao",)
    assert BOOK.nearest("Cục Hàng hải") == ()
    assert BOOK.nearest("Sở Văn hóa", 0) == ()
    assert len(BOOK.nearest("x" * 100_000)) == 0
    alike = NameBook.of([f"Sở Nội vụ {number}" for number in range(9)])
    assert len(alike.nearest("Sở Nội vụ")) == 3


def test_a_known_name_is_kept_whole() -> None:
    phrase = "Nhà Thiếu nhi, Cung Văn hóa chủ trì, phối hợp với Ban Dân tộc tỉnh và các sở, ban, ngành liên quan"
    with_book = read_who(phrase, names=BOOK)
    assert with_book.names(Role.LEAD) == ("Nhà Thiếu nhi, Cung Văn hóa",)
    assert with_book.names(Role.COORDINATING) == ("Ban Dân tộc tỉnh", "các sở, ban, ngành liên quan")
    assert read_who(phrase).names(Role.LEAD) == ()


def test_a_known_name_does_not_shorten_one() -> None:
    phrase = "Sở Văn hóa và Thể thao thành phố Huế, Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương"
    assert read_who(phrase, names=BOOK).roles() == read_who(phrase).roles()


def test_a_known_name_that_ends_inside_an_expression_is_none() -> None:
    book = NameBook.of(["Cục Báo"])
    assert read_who("Cục Báo chí", names=book).names(Role.IMPLEMENTING) == ("Cục Báo chí",)


@given(st.text(max_size=60))
def test_any_text_can_be_looked_up(text: str) -> None:
    book = NameBook.of([text])
    assert book.knows(text) == bool(name_key(text))
    assert set(book.nearest(text)) <= {text}


def test_a_known_name_ends_the_territories_before_it() -> None:
    phrase = "UBND xã Vụ Bản, Nhà khách tỉnh chủ trì"
    assert read_who(phrase, names=NameBook.of(["Nhà khách tỉnh"])).names(Role.LEAD) == (
        "UBND xã Vụ Bản",
        "Nhà khách tỉnh",
    )


def test_a_known_name_is_not_given_back_to_a_verb() -> None:
    phrase = "Trạm Khuyến nông ươm các loại giống"
    assert read_who(phrase).names(Role.IMPLEMENTING) == ("Trạm Khuyến nông",)
    names = NameBook.of(["Trạm Khuyến nông ươm"])
    assert read_who(phrase, names=names).names(Role.IMPLEMENTING) == ("Trạm Khuyến nông ươm",)
