"""Any bytes give a document or one located problem, quickly."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn.errors import InvalidFile, Problem
from ttdn.files.assemble import assemble
from ttdn.files.load import load_bytes
from ttdn.files.source import LARGEST_FILE, read_source


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (
            b"\xef\xbb\xbfschema = 1",
            "a.toml:1:1 file-encoding the file begins with a byte order mark, got 'EF BB BF'",
        ),
        ("schema = 1\ntitle = 'Huế'".encode("utf-16"), "a.toml:1:1 file-encoding not UTF-8, got 'byte FF'"),
        (
            "schema = 1\ntitle = 'Hué'".encode("latin-1"),
            "a.toml:2:12 file-encoding not UTF-8, got 'byte E9'",
        ),
        (b"schema = 1\nid = 'a\0'", "a.toml:2:8 file-encoding not a text file, got 'NUL'"),
        (b"schema = 1\n[plan", "a.toml:2:6 toml-syntax not valid TOML: expected ']'"),
        (b"schema = 1\nid = hue", "a.toml:2:6 toml-syntax not valid TOML: invalid value, got 'hue'"),
        (b"schema = 1\nschema = 1", "a.toml:2:11 toml-syntax not valid TOML: cannot overwrite a value"),
        (b"day = 2026-02-31\n", "a.toml:1:7 date-impossible no such day in the calendar, got '2026-02-31'"),
        (b"day = 2026-13-01\n", "a.toml:1:7 date-impossible no such day in the calendar, got '2026-13-01'"),
        (b"x = " + b"[" * 5000, "a.toml:1:1 toml-too-deep"),
        (b"schema = 1\n" + b"a." * 5000 + b"b = 1", "a.toml:2:1 toml-too-deep"),
        (b"x = " + b"1" * 5000, "a.toml:1:1 toml-syntax not valid TOML: Exceeds the limit"),
    ],
)
def test_what_is_no_toml_is_refused_with_its_place(data: bytes, line: str) -> None:
    with pytest.raises(InvalidFile) as caught:
        read_source(data, "a.toml")
    assert str(caught.value).startswith(line)


def test_a_file_of_50_megabytes_is_refused_by_its_size() -> None:
    with pytest.raises(InvalidFile, match=r"^a\.toml file-too-large the file is larger than 5,000,000 bytes"):
        read_source(b"a = 1\n" * 8_500_000, "a.toml")
    assert read_source(b" " * LARGEST_FILE, "a.toml").values == {}


@pytest.mark.parametrize("seed", range(5))
def test_random_bytes_are_refused(seed: int) -> None:
    noise = random.Random(seed).randbytes(1_000_000)  # noqa: S311  noise, not a secret
    with pytest.raises(InvalidFile):
        read_source(noise, "a.toml")


def problems_of(data: bytes | str) -> tuple[Problem, ...]:
    try:
        assemble([load_bytes(data, "a.toml")])
    except InvalidFile as error:
        return error.problems
    return ()


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert all(problem.place.file == "a.toml" for problem in problems_of(data))


@given(
    st.lists(st.sampled_from([*"[]{}=,.#\"'\n", "[[task]]\n", "plan", "1", "2026-12-31", "é", "\\"]), max_size=40)
)
def test_anything_like_toml_is_read_or_refused(pieces: list[str]) -> None:
    assert all(problem.place.line >= 1 for problem in problems_of("schema = 1\n" + "".join(pieces)))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="'"), max_size=30))
def test_texts_are_composed(text: str) -> None:
    values = read_source(f"a = ['{text}', {{ b = '{unicodedata.normalize('NFD', text)}' }}]", "a.toml").values
    composed = unicodedata.normalize("NFC", text)
    assert values == {"a": [composed, {"b": composed}]}
