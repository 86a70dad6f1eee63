"""Strategies that are made once (*dùng lại*): to look through a new one takes hypothesis longer than to draw."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def reused(make: Callable[P, R]) -> Callable[P, R]:
    """Give the same strategy for the same arguments (*dùng lại*), which must be hashable."""
    made = lru_cache(maxsize=128)(make)

    @wraps(make)
    def again(*args: P.args, **kwargs: P.kwargs) -> R:
        return made(*args, **kwargs)  # type: ignore[arg-type]  # lru_cache knows no parameters

    return again
