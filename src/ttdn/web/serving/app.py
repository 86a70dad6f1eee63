"""The ASGI app (*ứng dụng web*) that other programs mount: a published folder, and answers made on the fly.

What a calendar program gets at a feed's address is a whole calendar, 304, or an empty body: 404 for what never
was, 503 with Retry-After for what cannot be answered now, since programs take an error page for an empty
calendar. Nothing is compressed: Outlook did not subscribe to feeds that were. No state is kept but what the
folder says again, so that any number of processes may serve one folder.
"""

import logging
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import attrs
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ttdn.errors import InvalidValue, NotFound, Place, Problem, TtdnError
from ttdn.feeds.folder import INDEX
from ttdn.web.search_page import SEARCH_PATH
from ttdn.web.serving.answers import PRIVATE, PUBLIC, absent, answered, problem, refused, unavailable, whole
from ttdn.web.serving.api_agenda import AgendaQuery, agenda_page, page_json
from ttdn.web.serving.api_document import openapi_json
from ttdn.web.serving.folder import ServedFile, ServedFolder, Unavailable
from ttdn.web.serving.guard import Guard
from ttdn.web.serving.health import Health
from ttdn.web.serving.paths import CALENDAR, MEDIA_TYPES, media_type, path_of
from ttdn.web.serving.plans import ServedPlans
from ttdn.web.serving.searching import HOME, SEARCH_INDEX, home_with_form, results
from ttdn.web.serving.site import ServedSite
from ttdn.web.serving.tokens_watch import TokensInUse
from ttdn.workspace import PlanLike, Workspace

_LOG = logging.getLogger("ttdn.web")
_JSON = MEDIA_TYPES[".json"]


def create_app(
    folder: Path,
    workspace: Workspace | None = None,
    *,
    plans: Sequence[PlanLike] = (),
    tokens: Path | None = None,
) -> Starlette:
    """Make the app that serves a published folder (*tạo ứng dụng web*).

    With a `workspace` it answers ``?role=`` and ``?plan=`` at a feed's address, and ``/api/agenda``; `plans` are
    those of it that the folder publishes, all where none is named. `tokens` is the file of ``ttdn token``: the
    feeds it names are private. Raises `InvalidValue` (``tokens-place``) for one that would be served itself, and
    as `Workspace.plan`.

    >>> from starlette.routing import Route
    >>> [route.path for route in create_app(Path("public")).routes if isinstance(route, Route)][:3]
    ['/healthz', '/api/openapi.json', '/api/agenda']
    """
    if tokens is not None and tokens.resolve().is_relative_to(folder.resolve()):
        what, hint = "the file of tokens lies in the folder that is served", "keep it elsewhere"
        raise InvalidValue(Problem("tokens-place", what, hint=hint, place=Place(str(tokens))))
    served, in_use = ServedFolder(folder), TokensInUse(tokens)
    site = ServedSite(served, ServedPlans.of(workspace, plans) if workspace is not None else None)
    endpoints = _Endpoints(site, in_use, Health(served, lambda: in_use.current().is_private))
    routes = [
        Route("/healthz", endpoints.health),
        Route("/api/openapi.json", endpoints.document),
        Route("/api/agenda", endpoints.agenda),
        Route(f"/{SEARCH_PATH}", endpoints.search),
        Route("/t/{token}/{path:path}", endpoints.private),
        Route("/{path:path}", endpoints.public),
    ]
    app = Starlette(
        routes=routes,
        middleware=[Middleware(Guard)],
        exception_handlers={404: _absent, 405: _refused, Unavailable: _unavailable},
    )
    app.router.redirect_slashes = False
    return app


@attrs.frozen(eq=False)
class _Endpoints:
    """What the routes call, each for GET and HEAD."""

    site: ServedSite
    tokens: TokensInUse
    health_of: Health
    openapi: ServedFile = attrs.field(
        init=False, factory=lambda: ServedFile.of("openapi.json", openapi_json(version("ttdn")))
    )

    async def public(self, request: Request) -> Response:
        """Answer with a file that is public."""
        path, tokens = _path(request), self.tokens.current()
        if path is None:
            return absent()
        file = await self.site.published(path, hidden=tokens.is_private(path))
        if file is not None:
            file = await self.site.part(file, _query(request), tokens)
        if file is None:
            return absent()
        if path == INDEX:
            file = self.site.index(file, tokens)
        if path == HOME and await self.site.published(SEARCH_INDEX) is not None:
            file = home_with_form(file)
        return whole(request, file, media_type(path), PUBLIC)

    async def search(self, request: Request) -> Response:
        """Answer with the page of what the search form asks for, where the folder has pages."""
        index, tokens = await self.site.published(SEARCH_INDEX), self.tokens.current()
        if index is None:
            return absent()
        page = await run_in_threadpool(results, index, _query(request), tokens)
        return whole(request, page, MEDIA_TYPES[".html"])

    async def private(self, request: Request) -> Response:
        """Answer with a private feed, to whoever has a token of it."""
        path, tokens = _path(request), self.tokens.current()
        if path is None or not path.endswith(CALENDAR):
            return absent()
        token: str = request.path_params["token"]
        file = await self.site.published(path, hidden=not tokens.opens(token, path))
        if file is not None:
            file = await self.site.part(file, _query(request), tokens)
        return whole(request, file, media_type(path), PRIVATE) if file is not None else absent()

    async def agenda(self, request: Request) -> Response:
        """Answer with a page of the agenda as JSON, or a problem as JSON."""
        if self.site.plans is None:
            what, hint = "only calendars are served here, no plans", "start the server with the plans"
            return problem(request, 404, NotFound(Problem("api-plans", what, hint=hint)))
        is_private = self.tokens.current().is_private
        try:
            query = AgendaQuery.of(_query(request))
            page = await run_in_threadpool(agenda_page, self.site.plans, query, is_private)
        except InvalidValue as error:
            return problem(request, 400, error)
        except NotFound as error:
            return problem(request, 404, error)
        except TtdnError as error:
            raise Unavailable(request.url.path, error) from error
        return whole(request, ServedFile.of("agenda", page_json(page)), _JSON)

    async def document(self, request: Request) -> Response:
        """Answer with the OpenAPI document."""
        return whole(request, self.openapi, _JSON)

    async def health(self, request: Request) -> Response:
        """Answer whether what is served is what was published."""
        found = await run_in_threadpool(self.health_of.check)
        status = 200 if found["status"] == "ok" else 503
        return answered(request, JSONResponse(found, status, {"cache-control": "no-store"}))


def _path(request: Request) -> str | None:
    return path_of(request.path_params["path"], request.scope.get("raw_path") or b"")


def _query(request: Request) -> bytes:
    query: bytes = request.scope["query_string"]
    return query


async def _absent(_request: Request, _error: Exception) -> Response:
    return absent()  # a path that no route takes, such as one with a line break


async def _refused(_request: Request, _error: Exception) -> Response:
    return refused()


async def _unavailable(_request: Request, error: Exception) -> Response:
    _LOG.warning("%s", error)
    return unavailable()
