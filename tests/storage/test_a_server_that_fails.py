"""A server that goes away, comes back, or refuses: a sentence in French, nothing lost, and writing goes on by itself."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator.engine import Choose, Chose
from simulator.library import shipped_folder
from simulator.practice import Doors, Practice
from simulator.storage import Home, NewerStoreError, PostgresStore, StoreError
from tests.cli.command import run
from tests.practices import Clock
from tests.storage.keeping import END, FIRST, MOVE, entry, keep
from tests.storage.server import PASSWORD, Server


@pytest.fixture
def away(server: Server) -> Iterator[Server]:
    """The server, which is there again after the test whatever happened."""
    yield server
    if not server.runs:
        server.start()


@pytest.fixture(scope="module")
def known(server: Server) -> Server:
    """The server, with an account that has a password."""
    import psycopg

    with psycopg.connect(server.address("postgres"), autocommit=True) as keeper:
        keeper.execute("DROP ROLE IF EXISTS compte")
        keeper.execute(f"CREATE ROLE compte LOGIN PASSWORD '{PASSWORD}'")
    return server


def told(address: str) -> str:
    with pytest.raises(StoreError) as error:
        PostgresStore(address, patience=2)
    text = str(error.value)
    assert not re.search(r"mot%20de|mot de passe du|faux|compte:|plateau@|FATAL|failed|host=|secret", text)
    assert text.endswith(".")
    return text


def test_a_wrong_password_is_told_and_not_repeated(known: Server) -> None:
    assert "le nom ou le mot de passe est refusé" in told(known.far_address("postgres", "faux"))
    assert "le nom ou le mot de passe est refusé" in told(known.far_address("postgres").replace("compte", "inconnu"))


def test_a_database_that_is_not_there_is_told(known: Server) -> None:
    assert "cette base n’existe pas" in told(known.far_address("absente"))
    assert "cette base n’existe pas" in told(known.address("absente"))


@pytest.mark.parametrize("right", ["USAGE", None])
def test_a_database_where_one_may_not_write_is_told(known: Server, right: str | None) -> None:
    import psycopg

    known.emptied()
    with psycopg.connect(known.address("postgres"), autocommit=True) as keeper:
        keeper.execute(f"GRANT {right} ON SCHEMA public TO compte" if right else "REVOKE ALL ON SCHEMA public FROM PUBLIC")
    assert "n’a pas le droit d’écrire" in told(known.far_address("postgres"))


@pytest.mark.parametrize(
    "address", ["postgresql://127.0.0.1:1/x", "postgresql://[", "host=127.0.0.1 port=1 password=secret", "n'importe quoi"]
)
def test_an_address_where_nobody_answers_is_told(address: str) -> None:
    pytest.importorskip("psycopg")
    assert "le serveur ne répond pas" in told(address)


def test_a_database_that_cannot_write_every_character_is_told_at_once(known: Server) -> None:
    import psycopg

    with psycopg.connect(known.address("postgres"), autocommit=True) as keeper:
        keeper.execute("CREATE DATABASE latine ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    assert "Demandez une base en UTF-8" in told(known.address("latine"))


def test_the_command_says_so_too_and_ends_with_2(known: Server, tmp_path: Path) -> None:
    done = run(tmp_path, "attempts", PLATEAU_STORE=known.far_address("postgres", "faux"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "le nom ou le mot de passe est refusé" in done.stderr
    assert "Traceback" not in done.stderr
    assert "faux" not in done.stderr


def test_a_store_of_a_newer_version_is_left_as_it_is(address: str) -> None:
    store = PostgresStore(address)
    keep(store, "e1", MOVE)
    store.run("INSERT INTO plateau VALUES (99)")
    with pytest.raises(NewerStoreError):
        PostgresStore(address)
    assert store.load("e1").journal.entries == (FIRST, *MOVE)
    store.close()


@pytest.mark.parametrize("how", ["kill", "stop"])
def test_a_server_that_went_and_came_back_between_two_moves_is_not_noticed(away: Server, how: str) -> None:
    store = PostgresStore(away.emptied())
    keep(store, "e1", MOVE)
    away.kill() if how == "kill" else away.stop()
    away.start()
    store.append("e1", END)
    assert store.load("e1").journal.entries == (FIRST, *MOVE, *END)
    store.close()


def test_what_was_acknowledged_is_there_after_the_server_was_killed(away: Server) -> None:
    store = PostgresStore(away.emptied(), patience=2)
    keep(store, "e1")
    acknowledged = [0]
    enough, sentences = threading.Event(), []

    def play() -> None:
        try:
            while True:
                number = acknowledged[-1] + 1
                store.append("e1", [entry(number, Chose("accueil", f"mot-{number}"))])
                acknowledged.append(number)
                if number == 50:
                    enough.set()
        except StoreError as error:
            sentences.append(str(error))

    writer = threading.Thread(target=play)
    writer.start()
    assert enough.wait(30)
    away.kill()
    writer.join()
    assert len(sentences) == 1
    with pytest.raises(StoreError, match="ne répond pas"):
        store.load("e1")
    away.start()
    numbers = [one.number for one in store.load("e1").journal.entries]
    assert len(numbers) - len(acknowledged) in (0, 1)  # the last may be kept and not yet told
    assert numbers == list(range(len(numbers)))
    again = acknowledged[-1] + 1
    store.append("e1", [entry(again, Chose("accueil", f"mot-{again}")), entry(again + 1, Chose("accueil", "fin"))])
    assert store.rows()[0].turns == again + 1
    store.close()


def test_a_conversation_goes_on_without_its_server_and_is_saved_when_it_is_back(away: Server, tmp_path: Path) -> None:
    address, clock = away.emptied(), Clock()
    doors = Doors(now=clock.now, monotonic=clock.monotonic, seed=lambda: 1, new_id=lambda: "e1")
    practice = Practice((shipped_folder(),), Home(tmp_path), lambda: PostgresStore(address, patience=2), doors)
    attempt = practice.begin(practice.open("appel-escalade"))
    attempt.play(Choose(attempt.session.offered[0]))
    assert attempt.trouble == ""
    away.kill()
    attempt.play(Choose(attempt.session.offered[0]))
    assert "ne répond pas" in attempt.trouble
    away.start()
    attempt.play(Choose(attempt.session.offered[0]))
    assert attempt.trouble == ""
    reader = PostgresStore(address)
    assert reader.load("e1").journal == attempt.session.journal
    reader.close()
    practice.close()
