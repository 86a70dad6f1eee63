"""Search: what people type, and what holds of every name of the register."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidValue
from ttdn.text import fold
from ttdn.web.search import LONGEST_QUERY, MOST_HITS, SearchIndex, Target, read_index, search, words_of
from ttdn.web.search_page import search_page, with_form
from web.reading import Page


@pytest.fixture(scope="session")
def index(pages: Mapping[str, bytes]) -> SearchIndex:
    return read_index(pages["search.json"])


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("so van hoa", "units/hue/so-vhtt.html"),
        ("SVHTT", "units/hue/so-vhtt.html"),
        ("Sở văn hoá", "units/hue/so-vhtt.html"),
        ("Sở văn hóa", "units/hue/so-vhtt.html"),
        ("sở VHTT", "units/hue/so-vhtt.html"),
        ("  sovanhoa ", "units/hue/so-vhtt.html"),
        ("STTTT", "units/hue/so-tttt.html"),
        ("so y te", "units/hue/so-y-te.html"),
        ("Sở I tế", "units/hue/so-y-te.html"),
        ("UBND phường An Cựu", "units/hue/phuong-an-cuu.html"),
        ("an cuu", "units/hue/phuong-an-cuu.html"),
        ("ubnd tp hue", "units/hue/ubnd.html"),
        ("UBND tỉnh Thừa Thiên Huế", "units/hue/ubnd.html"),
        ("47/NQ-CP", "plans/hue/nq47.html"),
        ("ke hoach nghi quyet 47", "plans/hue/nq47.html"),
        ("các sở, ban, ngành", "groups/hue/cac-so.html"),
    ],
)
def test_what_people_type_finds_what_they_mean_first(index: SearchIndex, query: str, path: str) -> None:
    found = search(index, query)
    assert found
    assert found[0].target.path == path


@pytest.mark.parametrize("query", ["", "   ", "!?", "xyzq", "Sở Khí tượng", "\x00\ud800", "日本", "ắ" * 10_000])
def test_what_means_nothing_finds_nothing(index: SearchIndex, query: str) -> None:
    assert search(index, query) == ()


def test_an_old_name_finds_the_office_and_says_so(index: SearchIndex) -> None:
    hit = search(index, "Sở Du lịch tỉnh Thừa Thiên Huế")[0]
    assert (hit.target.path, hit.by_other_name) == ("units/hue/so-du-lich.html", True)
    page = Page("tim-kiem", search_page(index, "Sở Du lịch tỉnh Thừa Thiên Huế"))
    assert "theo tên “Sở Du lịch tỉnh Thừa Thiên Huế”" in page.text


def test_every_name_finds_its_bearer_without_marks_and_as_one_word(index: SearchIndex) -> None:
    for target in index.targets:
        for name in target.names:
            for typed in (name, fold(name), name.upper(), "".join(words_of(name))[:LONGEST_QUERY]):
                assert search(SearchIndex((target,)), typed), (target.path, typed)


def test_the_initials_of_every_name_find_its_bearer(index: SearchIndex) -> None:
    for target in index.targets:
        initials = "".join(word[0] for word in words_of(target.title) if word != "va")
        wide = SearchIndex((target,))
        assert search(wide, initials), (target.title, initials)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=4), st.text(max_size=200))
def test_any_query_on_any_names_gives_an_answer(names: list[str], query: str) -> None:
    index = SearchIndex(tuple(Target(f"units/{n}.html", name, "x", (name,)) for n, name in enumerate(names)))
    hits = search(index, query)
    assert len(hits) <= len(names)
    assert search_page(index, query).startswith(b"<!DOCTYPE html>")


def test_the_index_comes_back_from_its_file(index: SearchIndex) -> None:
    assert read_index(index.data) == index


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b'{"schema": 2, "targets": []}', b'{"schema": 1, "targets": [1]}', b"\xff",
     b'{"schema": 1, "targets": [{"path": "a", "title": "a", "kind": "", "names": "ab", "past": false}]}'],
)  # fmt: skip
def test_a_file_that_is_no_index_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidValue) as refused:
        read_index(data)
    assert refused.value.code == "search-index"


def test_many_hits_are_cut_and_the_page_says_so() -> None:
    index = SearchIndex(tuple(Target(f"units/{n}.html", f"Xã {n}", "Cấp xã", (f"Xã {n}",)) for n in range(80)))
    assert len(search(index, "xa")) == MOST_HITS
    assert f"{MOST_HITS} kết quả đầu tiên" in Page("tim-kiem", search_page(index, "xa")).text


def test_the_form_is_hidden_in_a_folder_and_shown_by_a_server(pages: Mapping[str, bytes]) -> None:
    home = pages["index.html"]
    (form,) = Page("index.html", home).of("form")
    assert "hidden" in form.attributes
    assert (form.attributes["action"], form.attributes["method"]) == ("tim-kiem", "get")
    (shown,) = Page("index.html", with_form(home)).of("form")
    assert "hidden" not in shown.attributes
    (asked,) = Page("tim-kiem", search_page(SearchIndex(), "")).of("form")
    assert "hidden" not in asked.attributes
