"""A Django project in one file, with the calendars of a published folder at /lich.

Run it as ``python examples/django_mount.py public 8000 hue/nq47``. In a project of your own, `with_calendars` goes
into its ``asgi.py``.
"""

import secrets
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any

import uvicorn
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.http import HttpRequest, JsonResponse
from django.urls import path

import ttdn
from ttdn.web.serving.app import create_app

Scope = MutableMapping[str, Any]
App = Callable[[Scope, Any, Any], Awaitable[None]]
MOUNTED = "/lich"


def home(_request: HttpRequest) -> JsonResponse:
    """Answer for an address of the project itself."""
    return JsonResponse({"lịch": f"{MOUNTED}/index.json"})


urlpatterns = [path("", home)]


def with_calendars(project: App, calendars: App) -> App:
    """Send what is asked below /lich to the app of ttdn, everything else to the project."""

    async def application(scope: Scope, receive: Any, send: Any) -> None:  # noqa: ANN401  as ASGI has them
        if scope["type"] == "http" and scope["path"].startswith(f"{MOUNTED}/"):
            below = {**scope, "root_path": f"{scope.get('root_path', '')}{MOUNTED}"}
            await calendars(below, receive, send)
        else:
            await project(scope, receive, send)

    return application


def make_app(folder: Path, *plans: str) -> App:
    """Configure the project, and put both together."""
    settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY=secrets.token_urlsafe())
    return with_calendars(get_asgi_application(), create_app(folder, ttdn.Workspace.open(*plans), plans=plans))


if __name__ == "__main__":
    application = make_app(Path(sys.argv[1]), *sys.argv[3:])
    uvicorn.run(application, port=int(sys.argv[2]), lifespan="off", server_header=False)
