"""The hooks of ttdn (*điểm mở rộng*): they take nothing and return frozen offers.

A distribution registers a module or object under the entry-point group ``ttdn.v1``; the group carries the major
version of this interface. The object marks its functions with `hook`.
"""

from collections.abc import Iterable
from typing import Protocol

import pluggy

from ttdn.plugins.offers import Pack

GROUP = "ttdn.v1"

hook = pluggy.HookimplMarker(GROUP)
_spec = pluggy.HookspecMarker(GROUP)


class Hooks(Protocol):
    """What a plugin may implement, every hook by choice."""

    @_spec
    def packs(self) -> Iterable[Pack]:
        """Offer packs of data (*gói dữ liệu*); called once for each registry."""
        ...
