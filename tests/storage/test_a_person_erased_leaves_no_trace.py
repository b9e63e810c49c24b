"""What was erased is no longer in the bytes on the disk: neither in SQLite's files nor in the tables of a server.

The write-ahead log of a PostgreSQL server is not searched: it is the server's own, kept and recycled (and perhaps archived for
the centre's backups) as whoever keeps the server decided. Nor are the blocks that a file system has taken back.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scoring.performance import Correction
from simulator.engine import Chose
from simulator.storage import DossierField, PostgresStore, Profile, SelfAssessment, Store, StoreError
from tests.storage.keeping import END, FIRST, entry, found, keep, opened
from tests.storage.server import Server

WORDS = ("Maëlys-Éponine", "oui je vous propose le remboursement", "penser à souffler", "mardi chez Zed", "scrypt$3kq9")
OTHERS = ("Balthazar", "autre chose dite ailleurs", "noter le délai", "jeudi chez Yan", "scrypt$77ab")
READER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
if sys.argv[2] == "reads":
    connection.execute("BEGIN")
connection.execute("SELECT count(*) FROM entry").fetchone()
print("ready", flush=True)
sys.stdin.read()
"""


def lives(store: Store, words: tuple[str, ...], attempts: int) -> None:
    """A person who left all that a person can leave."""
    name, typed, notes, label, pin = words
    store.keep_profile(Profile(name, "2026-11-01T08:00:00.000Z", pin))
    store.assess_oneself(SelfAssessment(name, "2026-11-02T08:00:00.000Z", {"T-1.1": f"selon {name}"}))
    store.note_in_dossier(DossierField(name, "CCP1/1/did", "2026-11-02T08:00:00.000Z", f"{typed}, raconté"))
    for number in range(attempts):
        id = f"{name[:3]}{number}"
        said = (entry(1, Chose("accueil", "ecouter", f"{typed} {number}" * (1 + 20 * (number % 5)), 0.75)),)
        keep(store, id, said, trainee=name, started=number)
        store.rename(id, f"{label} {number}")
        store.annotate(id, f"{notes} {number}")
        store.foresee(id, {"T-1": f"prévu par {name}"})
        store.correct(id, Correction(0, "couper", "Mme Roy", "2026-11-25T08:00:00.000Z", f"à propos de {name}"))
        store.keep_result(id, found(1, {"T-1": f"trouvé chez {name}"}))
        if number % 2:
            store.append(id, tuple(entry(one.number - 1, one.event) for one in END))


def traces(folder: Path, words: tuple[str, ...]) -> list[str]:
    """Where one of these words stands, as text or as JSON writes it."""
    sought = {form.encode() for word in words for form in (word, json.dumps(word)[1:-1])}
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return [f"{path.name}: {word.decode()}" for path, data in files.items() for word in sought if word in data]


def tables_of(server: Server, address: str) -> Path:
    """The folder where the server keeps the tables of one database."""
    import psycopg

    with psycopg.connect(address) as keeper:
        (number,) = keeper.execute("SELECT oid FROM pg_database WHERE datname = current_database()").fetchone() or (0,)
    return server.data / "base" / str(number)


def is_whole(store: Store, words: tuple[str, ...], attempts: int) -> None:
    name, typed, notes, label, pin = words
    assert len(store.rows(name)) == attempts
    for row in store.rows(name):
        stored = store.load(row.id)
        assert stored.journal.entries[0] == FIRST
        assert typed in str(stored.journal.entries[1].event)
        assert (stored.notes.startswith(notes), row.label.startswith(label)) == (True, True)
        assert len(store.results(row.id)) == 1
    assert [profile.pin for profile in store.profiles() if profile.name == name] == [pin]
    assert len(store.self_assessments(name)) == 1
    assert [one.text for one in store.dossier(name)] == [f"{typed}, raconté"]


def test_nothing_of_a_person_is_left_in_the_files_of_sqlite(tmp_path: Path) -> None:
    with opened(tmp_path / "essais.sqlite3") as store:
        lives(store, WORDS, 40)
        lives(store, OTHERS, 40)
        assert {trace.split(": ")[1] for trace in traces(tmp_path, WORDS)} == set(WORDS)
        assert store.erase(WORDS[0]) == 40
        assert traces(tmp_path, WORDS) == []
        is_whole(store, OTHERS, 40)
    assert traces(tmp_path, WORDS) == []
    with opened(tmp_path / "essais.sqlite3") as store:
        is_whole(store, OTHERS, 40)
        assert store.run("PRAGMA integrity_check").fetchone() == ("ok",)


def test_nothing_is_left_while_another_program_has_the_store_open_and_is_idle(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    with opened(path) as store, opened(path) as other:
        lives(store, WORDS, 10)
        lives(other, OTHERS, 10)
        reader = subprocess.Popen(
            [sys.executable, "-c", READER, str(path), "idles"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert reader.stdout is not None
        assert reader.stdout.readline() == b"ready\n"
        store.erase(WORDS[0])
        assert traces(tmp_path, WORDS) == []
        is_whole(other, OTHERS, 10)
        reader.communicate()
    assert traces(tmp_path, WORDS) == []


@pytest.mark.parametrize("again", ["erase", "forget_before"])
def test_where_a_program_that_reads_is_in_the_way_it_is_said_and_done_by_asking_again(tmp_path: Path, again: str) -> None:
    path = tmp_path / "essais.sqlite3"
    with opened(path, patience=0.05) as store:
        lives(store, WORDS, 10)
        reader = subprocess.Popen(
            [sys.executable, "-c", READER, str(path), "reads"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert reader.stdout is not None
        assert reader.stdout.readline() == b"ready\n"
        asks = {"erase": lambda: store.erase(WORDS[0]), "forget_before": lambda: store.forget_before("2027")}
        try:
            with pytest.raises(StoreError, match="un autre programme"):
                asks[again]()
            assert store.rows() == ()
        finally:
            reader.communicate()
        assert asks[again]() == 0
        assert traces(tmp_path, WORDS[1:4]) == []


def test_what_is_older_than_kept_leaves_no_trace_either(tmp_path: Path) -> None:
    with opened(tmp_path / "essais.sqlite3") as store:
        lives(store, WORDS, 20)
        assert store.forget_before("2026-11-01T00:10:00.000Z") == 10
        typed = {f"{WORDS[1]} {number}" for number in range(20) if number % 5 == 0}
        assert {trace.split(": ")[1] for trace in traces(tmp_path, tuple(typed))} == {f"{WORDS[1]} {n}" for n in (10, 15)}


def test_nothing_of_a_person_is_left_in_the_tables_of_a_server(server: Server) -> None:
    import psycopg

    address = server.database()
    store, other = PostgresStore(address), PostgresStore(address)
    lives(store, WORDS, 120)
    lives(other, OTHERS, 40)
    tables = tables_of(server, address)
    with psycopg.connect(address, autocommit=True) as keeper:
        keeper.execute("ANALYZE")  # the server's own statistics quote the values that are often met
        keeper.execute("CHECKPOINT")
        assert {trace.split(": ")[1] for trace in traces(tables, WORDS)} == set(WORDS)
        assert store.erase(WORDS[0]) == 120
        keeper.execute("CHECKPOINT")
    assert traces(tables, WORDS) == []
    is_whole(other, OTHERS, 40)
    store.close()
    other.close()


HINDRANCES = {
    "sees what was": "SELECT 1 FROM plateau",  # it reads none of the tables that are rewritten, and yet sees their old rows
    "holds a table": "SELECT 1 FROM text",
}


@pytest.mark.parametrize("question", HINDRANCES.values(), ids=HINDRANCES)
@pytest.mark.parametrize("again", ["erase", "forget_before"])
def test_where_another_transaction_is_in_the_way_on_a_server_it_is_said_and_done_later(
    server: Server, question: str, again: str
) -> None:
    import psycopg

    address = server.database()
    store, tables = PostgresStore(address, patience=1), tables_of(server, address)
    lives(store, WORDS, 10)
    asks = {"erase": lambda: store.erase(WORDS[0]), "forget_before": lambda: store.forget_before("2027")}
    left = WORDS if again == "erase" else WORDS[1:4]
    with psycopg.connect(address) as reader:
        reader.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        reader.execute(question)
        with pytest.raises(StoreError, match="un autre programme"):
            asks[again]()
        assert store.rows() == ()
    with psycopg.connect(address, autocommit=True) as keeper:
        keeper.execute("CHECKPOINT")
        assert traces(tables, left) != []
        assert asks[again]() == 0
        keeper.execute("CHECKPOINT")
    assert traces(tables, left) == []
    store.close()
