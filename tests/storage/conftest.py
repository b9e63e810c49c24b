"""The stores that are tested: in memory, in a file, on a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.storage import MemoryStore, PostgresStore, SqliteStore, Store
from tests.storage.server import Server, missing, running


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One PostgreSQL for all the tests of this process, started by the first that wants it."""
    pytest.importorskip(
        "psycopg", reason="psycopg is not installed (extra: serveur): what is asked of a real server is not tested"
    )
    if reason := missing():
        pytest.skip(reason)
    with running(fsync=False) as started:
        yield started


@pytest.fixture
def address(server: Server) -> str:
    """The address of a fresh database."""
    return server.database()


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of each kind."""
    made: Store
    if request.param == "memory":
        made = MemoryStore()
    elif request.param == "sqlite":
        made = SqliteStore(tmp_path / "essais.sqlite3")
    else:
        made = PostgresStore(request.getfixturevalue("server").emptied())
    yield made
    made.close()
