"""The page of results (*trang kết quả tra cứu*), for a server; a folder alone searches by script."""

from ttdn.web.rendering import page
from ttdn.web.search import MOST_HITS, SearchIndex, search

SEARCH_PATH = "tim-kiem"
"""Where the form of every page asks, at the root of the folder."""

_HIDDEN, _SHOWN = b'method="get" hidden>', b'method="get">'


def search_page(index: SearchIndex, query: str) -> bytes:
    """Return the page of results of a query (*trang kết quả*), a form alone where the query is empty.

    >>> "Không tìm thấy" in search_page(SearchIndex(), "Sở Y tế").decode()
    True
    """
    hits = search(index, query)
    return page("search", SEARCH_PATH, query=query, hits=hits, is_cut=len(hits) == MOST_HITS)


def with_form(home: bytes) -> bytes:
    """Return the first page of a folder with its search form to be seen, for a server that answers it.

    >>> with_form(b'<form class="search" method="get" hidden>')
    b'<form class="search" method="get">'
    """
    return home.replace(_HIDDEN, _SHOWN, 1)
