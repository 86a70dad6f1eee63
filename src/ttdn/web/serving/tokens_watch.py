"""The file of tokens while it is served (*tệp mã đang dùng*): what is revoked is revoked at the next request."""

from pathlib import Path

from ttdn.errors import TtdnError
from ttdn.web.serving.folder import Unavailable
from ttdn.web.serving.tokens import Tokens, read_tokens

_State = tuple[int, ...]


class TokensInUse:
    """Reads the file of tokens again whenever it has changed (*tệp mã đang dùng*).

    A file that cannot be read says nothing of what is private: then nothing is served, and every answer is 503.
    """

    def __init__(self, file: Path | None) -> None:
        """Watch a file; None where nothing is private."""
        self._file = file
        self._held: tuple[_State, Tokens] = ((), Tokens())

    def current(self) -> Tokens:
        """Return the tokens as the file has them now; raises `Unavailable`."""
        if self._file is None:
            return self._held[1]
        try:
            found = self._file.stat()
            state = (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
            if self._held[0] != state:
                self._held = (state, read_tokens(self._file))
        except (OSError, TtdnError) as error:
            raise Unavailable(self._file, error) from error
        return self._held[1]
