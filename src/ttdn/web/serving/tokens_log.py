"""Tokens out of the log (*không ghi mã vào nhật ký*): who reads a log must not read a private calendar."""

import logging
import re

_ADDRESS = re.compile(r"/t/[^/?\s]+")


class HideTokens(logging.Filter):
    """Takes the token out of the addresses in a record, for the logger ``uvicorn.access`` and its like.

    >>> record = logging.LogRecord("x", logging.INFO, "", 0, "%s", ("/t/secret/units/a.ics",), None)
    >>> HideTokens().filter(record), record.getMessage()
    (True, '/t/…/units/a.ics')
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without tokens."""
        if isinstance(record.args, tuple):
            record.args = tuple(_ADDRESS.sub("/t/…", arg) if isinstance(arg, str) else arg for arg in record.args)
        if isinstance(record.msg, str):
            record.msg = _ADDRESS.sub("/t/…", record.msg)
        return True
