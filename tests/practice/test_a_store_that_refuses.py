"""A store that is locked, full, newer or out of reach stops no conversation: it is told, and what was said is kept when it can be."""

import os
import sqlite3
from pathlib import Path

import pytest

from simulator.engine import Choose, Leave
from simulator.practice import Attempt, Practice
from simulator.practice.keeping import import_attempt
from simulator.practice.rescue import last_words
from simulator.storage import SqliteStore
from tests.practices import Clock, make_practice


def impatient(folder: Path) -> Practice:
    """A practice whose store waits for nobody."""
    practice = make_practice(folder, Clock())
    practice._open_store = lambda: SqliteStore(practice.home.store, patience=0)
    return practice


def begun(practice: Practice) -> Attempt:
    return practice.begin(practice.open("debrief-ecoute"), trainee="Léa", seed=1)


def answer(attempt: Attempt) -> None:
    attempt.play(Choose(attempt.session.offered[0]))


def kept_moves(practice: Practice, attempt: Attempt) -> int:
    assert attempt.id is not None
    return len(practice.store.load(attempt.id).journal.entries)


def test_what_was_said_while_the_store_was_locked_is_kept_once_it_is_free(tmp_path: Path) -> None:
    practice = impatient(tmp_path)
    attempt = begun(practice)
    other = sqlite3.connect(tmp_path / "plateau.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    answer(attempt)
    assert "un autre programme" in attempt.trouble
    before = kept_moves(practice, attempt)
    other.execute("ROLLBACK")
    other.close()
    answer(attempt)
    assert attempt.trouble == ""
    assert kept_moves(practice, attempt) == len(attempt.session.entries) > before


def test_a_store_that_is_locked_from_the_start_gets_the_whole_attempt_later(tmp_path: Path) -> None:
    first = make_practice(tmp_path)
    begun(first)  # the file exists
    first.close()
    practice = impatient(tmp_path)
    other = sqlite3.connect(tmp_path / "plateau.sqlite3", isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    practice.doors = make_practice(tmp_path).doors.__class__(
        practice.doors.now, practice.doors.monotonic, practice.doors.seed, lambda: "e9"
    )
    attempt = begun(practice)
    answer(attempt)
    assert attempt.trouble
    other.close()
    assert attempt.save()
    assert kept_moves(practice, attempt) == len(attempt.session.entries)


def test_a_full_disk_is_told_and_the_conversation_goes_on(tmp_path: Path) -> None:
    practice = impatient(tmp_path)
    attempt = begun(practice)
    store = practice.store
    assert isinstance(store, SqliteStore)
    (pages,) = store.run("PRAGMA page_count").fetchone()
    store.run(f"PRAGMA max_page_count = {pages}")
    while not attempt.trouble:
        if attempt.session.over:
            attempt = begun(practice)
        else:
            answer(attempt)
    assert "plein" in attempt.trouble
    told = attempt.session.turn
    while not attempt.session.over:
        answer(attempt)
    assert attempt.session.turn >= told
    store.run("PRAGMA max_page_count = 1000000")
    assert attempt.save()
    assert kept_moves(practice, attempt) == len(attempt.session.entries)


def test_a_store_of_a_newer_version_is_left_alone_and_the_attempt_becomes_a_file_to_import(tmp_path: Path) -> None:
    first = make_practice(tmp_path)
    begun(first).play(Leave())
    first.close()
    path = tmp_path / "plateau.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    practice = impatient(tmp_path)
    attempt = begun(practice)
    answer(attempt)
    attempt.play(Leave())
    assert "plus récente" in attempt.trouble
    said = last_words(practice, attempt)
    parcel = next((tmp_path / "exports").glob("*.essai"))
    assert str(parcel) in said
    assert path.read_bytes() == before
    there = make_practice(tmp_path / "ailleurs")
    assert import_attempt(there, parcel) == attempt.session.header.attempt
    assert there.store.load(attempt.session.header.attempt).journal == attempt.session.journal


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="le superutilisateur écrit partout")
def test_a_folder_that_cannot_be_written_is_told_and_the_attempt_lands_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, work = tmp_path / "fermé", tmp_path / "ici"
    home.mkdir()
    work.mkdir()
    home.chmod(0o500)
    monkeypatch.chdir(work)
    practice = impatient(home)
    attempt = begun(practice)
    attempt.play(Leave())
    assert attempt.trouble
    last_words(practice, attempt)
    assert len(list(work.glob("*.essai"))) == 1


def test_a_store_that_makes_one_wait_is_not_asked_at_every_answer(tmp_path: Path) -> None:
    clock = Clock()
    practice = make_practice(tmp_path, clock)
    asked: list[float] = []

    def slow() -> SqliteStore:
        asked.append(clock.seconds)
        clock.seconds += 5  # what a locked store makes one wait
        return SqliteStore(tmp_path)  # a folder: refused

    practice._open_store = slow
    attempt = begun(practice)
    for _ in range(4):
        clock.seconds += 3
        answer(attempt)
    assert asked == [0.0]
    clock.seconds += 30
    answer(attempt)
    assert len(asked) == 2
