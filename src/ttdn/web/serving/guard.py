"""The outermost layer of the app (*lớp bảo vệ*): security headers on every answer, and no error page, ever."""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ttdn.web.serving.answers import unavailable

_LOG = logging.getLogger("ttdn.web")

SECURITY_HEADERS = {
    "content-security-policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
    ),
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_RAW = [(name.encode(), value.encode()) for name, value in SECURITY_HEADERS.items()]


class Guard:
    """Adds the security headers, and turns whatever failed into 503 (*lớp bảo vệ*); the log tells why."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an app."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begun = False

        async def send_safely(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                message = {**message, "headers": [*message["headers"], *_RAW]}
            await send(message)

        try:
            await self._app(scope, receive, send_safely)
        except Exception:
            if begun:
                raise
            _LOG.exception("a request failed")
            await unavailable()(scope, receive, send_safely)
