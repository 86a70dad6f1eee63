"""Search without scripts (*tra cứu không cần mã lệnh*): the form of the first page, and the page of results."""

from functools import lru_cache

from ttdn.errors import InvalidValue
from ttdn.web.search import SearchIndex, read_index
from ttdn.web.search_page import search_page, with_form
from ttdn.web.serving.folder import ServedFile, Unavailable
from ttdn.web.serving.limits import parameters_of, value_of
from ttdn.web.serving.tokens import Tokens

SEARCH_INDEX = "search.json"
HOME = "index.html"


@lru_cache(maxsize=2)
def home_with_form(file: ServedFile) -> ServedFile:
    """Return the first page with its search form to be seen (*trang chủ có ô tra cứu*)."""
    return ServedFile.of(file.path, with_form(file.data), file.modified)


def results(index: ServedFile, query: bytes, tokens: Tokens) -> ServedFile:
    """Return the page of what a query asks for (*trang kết quả*), without what is private.

    A query that is too long or too odd gets the form alone. Raises `Unavailable` where the index cannot be read.
    """
    try:
        asked = value_of(parameters_of(query), "q") or ""
    except InvalidValue:
        asked = ""
    found = _index(index)
    shown = SearchIndex(tuple(target for target in found.targets if not tokens.is_private(target.path)))
    return ServedFile.of("tim-kiem", search_page(shown, asked))


@lru_cache(maxsize=2)
def _index(file: ServedFile) -> SearchIndex:
    try:
        return read_index(file.data)
    except InvalidValue as error:
        raise Unavailable(file.path, error) from error
