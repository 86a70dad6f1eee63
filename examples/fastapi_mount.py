"""A FastAPI program with the calendars of a published folder at /lich, beside what it answers itself.

Run it as ``python examples/fastapi_mount.py public 8000 hue/nq47``.
"""

import sys
from pathlib import Path

import uvicorn
from fastapi import FastAPI

import ttdn
from ttdn.web.serving.app import create_app


def make_app(folder: Path, *plans: str) -> FastAPI:
    """Mount the app of ttdn; it answers for its addresses alone, and its headers are on its own answers."""
    app = FastAPI(title="Cổng thông tin")

    @app.get("/")
    def home() -> dict[str, str]:
        return {"lịch": "/lich/index.json"}

    app.mount("/lich", create_app(folder, ttdn.Workspace.open(*plans), plans=plans))
    return app


if __name__ == "__main__":
    uvicorn.run(make_app(Path(sys.argv[1]), *sys.argv[3:]), port=int(sys.argv[2]), server_header=False)
