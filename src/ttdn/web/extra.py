"""The packages of the extra ``web`` (*thư viện tùy chọn*): asked for by name before they are used."""

from collections.abc import Sequence
from importlib import import_module

from ttdn.errors import NotFound, Place, Problem


def require_web(command: str, packages: Sequence[str]) -> None:
    """Check that some packages are there (*kiểm tra thư viện*); raises `NotFound` (``web-extra``)."""
    for package in packages:
        try:
            import_module(package)
        except ImportError as error:
            what = "this command needs a library that is not installed"
            hint = 'install it: pip install "ttdn[web]"'
            raise NotFound(Problem("web-extra", what, error.name or package, hint, Place(command))) from error
