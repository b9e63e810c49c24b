"""With many attempts, what is asked at every start and every move walks an index and never the whole table."""

import sqlite3
from collections.abc import Iterator

import pytest

from simulator.storage import SqliteStore
from tests.storage.keeping import END, FIRST, LEFT, MOVE, entry, found, make_header

ATTEMPTS = 5_000


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    """5,000 attempts on twenty scenarios, one in ten unfinished; written in one transaction."""
    made = SqliteStore(tmp_path_factory.mktemp("nombreux") / "essais.sqlite3")
    made._connection.execute("PRAGMA synchronous = OFF")
    for number in range(ATTEMPTS):
        more = () if number % 10 == 0 else (*MOVE, *(LEFT if number % 3 == 0 else END))
        made.create(make_header(f"e{number}", f"scenario-{number % 20}", started=number), [FIRST, *more], ())
    made._connection.execute("PRAGMA synchronous = FULL")
    made._connection.execute("ANALYZE")
    yield made
    made.close()


def plans(store: SqliteStore, ask: str) -> list[str]:
    """The query plan of every statement that the store runs for one question."""
    run: list[str] = []
    store._connection.set_trace_callback(run.append)
    {
        "latest": store.latest,
        "unfinished": store.unfinished,
        "load": lambda: store.load("e7"),
        "rename": lambda: store.rename("e7", "nom"),
        "annotate": lambda: store.annotate("e7", "notes"),
        "append": lambda: store.append("e10", (entry(1, MOVE[0].event),)),
        "end": lambda: store.append("e20", (*MOVE, *END)),
        "result": lambda: store.keep_result("e7", found(1, {})),
        "delete": lambda: store.delete("e8"),
    }[ask]()
    store._connection.set_trace_callback(None)
    asked = [query for query in run if query.lstrip().startswith(("SELECT", "UPDATE", "DELETE", "INSERT"))]
    assert asked
    reader = sqlite3.connect(store.path)
    steps = [row[3] for query in asked for row in reader.execute(f"EXPLAIN QUERY PLAN {query}")]
    reader.close()
    return steps


@pytest.mark.parametrize("ask", ["latest", "unfinished", "load", "rename", "annotate", "append", "end", "result", "delete"])
def test_no_question_walks_the_whole_table_or_sorts_it(store: SqliteStore, ask: str) -> None:
    steps = plans(store, ask)
    walked = [step for step in steps if step.startswith("SCAN") and "attempt_open" not in step and step != "SCAN l"]
    assert walked == []
    assert [step for step in steps if "TEMP B-TREE" in step] == []


def test_unfinished_reads_the_index_of_open_attempts_only(store: SqliteStore) -> None:
    assert any("attempt_open" in step for step in plans(store, "unfinished"))


def test_the_list_of_all_attempts_is_read_in_order_without_sorting(store: SqliteStore) -> None:
    run: list[str] = []
    store._connection.set_trace_callback(run.append)
    assert len(store.rows()) >= ATTEMPTS - 1
    store._connection.set_trace_callback(None)
    (query,) = run
    steps = [row[3] for row in store._connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert [step for step in steps if "TEMP B-TREE" in step] == []


def test_deleting_an_attempt_looks_its_entries_up_by_index(store: SqliteStore) -> None:
    for table in ("entry", "result"):
        (step,) = (row[3] for row in store._connection.execute(f"EXPLAIN QUERY PLAN DELETE FROM {table} WHERE attempt = 'e9'"))
        assert step.startswith(f"SEARCH {table} USING PRIMARY KEY")
