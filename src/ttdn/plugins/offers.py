"""What a plugin may offer (*gói mở rộng*): frozen values; a plugin never patches anything."""

from importlib.resources.abc import Traversable

import attrs

from ttdn.errors import InvalidValue, Problem
from ttdn.text import slug


@attrs.frozen
class Pack:
    """A folder of data files (*gói dữ liệu*): units, directives, plans, days off, as TOML.

    `id` is the first part of the ids of its plans and units, such as "hue"; `root` the folder, as
    ``importlib.resources.files`` or a ``pathlib.Path`` gives it. Nothing is read before it is used. Raises
    `InvalidValue` (``pack-id``).

    >>> from pathlib import Path
    >>> Pack("hue", Path("packs/hue")).id
    'hue'
    """

    id: str
    root: Traversable

    def __attrs_post_init__(self) -> None:
        """Refuse an id that could not stand in an address."""
        if not self.id or slug(self.id) != self.id:
            raise InvalidValue(
                Problem("pack-id", "the id of a pack is lower-case letters, digits and hyphens", self.id)
            )

    def files(self) -> tuple[Traversable, ...]:
        """Return the pack's TOML files, by name."""
        found = (item for item in self.root.iterdir() if item.is_file() and item.name.endswith(".toml"))
        return tuple(sorted(found, key=lambda item: item.name))
