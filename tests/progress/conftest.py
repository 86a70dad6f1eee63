"""A server of PostgreSQL where its programs are found; ``nox -s record`` sees to it that they are."""

import os
from collections.abc import Iterator

import pytest

from progress.postgres_server import Server, programs
from progress.stores import PostgresStore, SqliteStore, Store


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    found = programs()
    if found is None:
        if os.environ.get("TTDN_POSTGRES"):
            pytest.fail("PostgreSQL is not installed")
        pytest.skip("PostgreSQL is not installed: nox -s record")
    server = Server(found)
    yield server
    server.stop()


@pytest.fixture(scope="session", params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    if request.param == "sqlite":
        return SqliteStore(tmp_path_factory.mktemp("records"))
    return PostgresStore(request.getfixturevalue("server"))
