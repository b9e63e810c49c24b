"""Of a file that was cut, spoilt or altered, all that is sure is saved, and what is not is counted."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from scoring.correction import Judgement
from scoring.performance import Correction
from simulator.storage import DamagedStoreError, DossierField, Profile, SelfAssessment, SqliteStore, StoreError, Text
from simulator.storage.upkeep import Recovery, fault_of, recover
from tests.storage.keeping import END, FIRST, MOVE, TEXTS, found, keep, opened
from tests.storage.test_stores_of_earlier_versions import ATTEMPTS, old_store

WHEN = "2026-11-25T08:00:00.000Z"
MANY = 120


@pytest.fixture
def path(full: Path, tmp_path: Path) -> Path:
    """A store with everything in it, some pages of each table."""
    return Path(shutil.copy(full, tmp_path / "essais.sqlite3"))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The one that is copied."""
    made = tmp_path_factory.mktemp("plein") / "essais.sqlite3"
    with opened(made) as store:
        store.run("PRAGMA synchronous = OFF")
        for number in range(MANY):
            keep(store, f"e{number:03}", MOVE, END, started=number, scenario=f"s{number % 3}")
            store.annotate(f"e{number:03}", "notes " * 30)
        store.correct("e000", Correction(0, "couper", "Mme Roy", WHEN, "motif"))
        store.judge("e000", Judgement("mark", "T-1", "acquired", "Mme Roy", WHEN, "bien"))
        store.foresee("e000", {"T-1": "acquired"})
        store.keep_result("e000", found(1, {"T-1": "acquired"}))
        store.keep_profile(Profile("Léa", WHEN, "clé", "2027-06-01"))
        store.assess_oneself(SelfAssessment("Léa", WHEN, {"a": "acquired"}))
        store.note_in_dossier(DossierField("Léa", "CCP1/1/did", WHEN, "J’ai suivi les volumes."))
    return made


def change(path: Path, *queries: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for query in queries:
            connection.execute(query)


def counts(done: Recovery) -> tuple[int, int, int]:
    return done.whole, done.partly, done.lost


def everything(path: Path) -> list[object]:
    with opened(path) as store:
        rows = store.rows()
        loaded = [store.load(row.id) for row in rows]
        people = [store.profiles(), store.self_assessments("Léa"), store.dossier("Léa")]
        return [rows, loaded, store.latest(), store.results("e000"), [store.text(text.hash) for text in TEXTS], *people]


def test_all_of_a_store_is_saved_results_and_latest_too(path: Path) -> None:
    before = everything(path)
    change(path, "DELETE FROM latest")
    assert recover(path, "x") == Recovery(path.with_name("essais-abime-x.sqlite3"), MANY, 0, 0)
    assert everything(path) == before
    assert fault_of(path) == ""


def test_an_attempt_whose_end_is_gone_is_saved_in_part(path: Path) -> None:
    change(path, "DELETE FROM entry WHERE attempt = 'e000' AND n > 2")
    assert "e000" in fault_of(path)
    assert counts(recover(path, "x")) == (MANY - 1, 1, 0)
    assert fault_of(path) == ""
    with opened(path) as store:
        assert store.load("e000").journal.entries == (FIRST, *MOVE)
        assert store.load("e000").label == "(récupéré en partie)"


def test_an_attempt_without_its_header_counts_as_lost(path: Path) -> None:
    change(
        path,
        "PRAGMA foreign_keys = OFF",
        "DELETE FROM attempt WHERE id = 'e000'",
        "UPDATE attempt SET header = 'x' WHERE id = 'e001'",
    )
    fault = fault_of(path)
    assert "e000" in fault
    assert "e001" in fault
    assert counts(recover(path, "x")) == (MANY - 2, 0, 2)


SPOIL = ["UPDATE text SET body = body || 'z' WHERE kind = 'scenario'", "DELETE FROM text WHERE kind = 'scenario'"]


@pytest.mark.parametrize("spoil", SPOIL)
def test_an_attempt_whose_text_is_lost_is_kept_and_counts_as_saved_in_part(path: Path, spoil: str) -> None:
    change(path, spoil)
    assert "scénario" in fault_of(path)
    done = recover(path, "x")
    assert counts(done) == (0, MANY, 0)
    assert done.texts_lost == 1
    with opened(path) as store:
        assert store.text(TEXTS[0].hash) is None
        assert store.load("e000").journal.entries == (FIRST, *MOVE, *END)
        assert store.load("e000").corrections
        keep(store, "neuf")
        assert store.text(TEXTS[0].hash) == TEXTS[0]
    assert fault_of(path) == ""


@pytest.mark.parametrize("spoil", SPOIL)
def test_a_lost_text_is_taken_from_the_library_when_it_is_the_same(path: Path, spoil: str) -> None:
    change(path, spoil)
    done = recover(path, "x", {text.hash: text for text in TEXTS}.get)
    assert counts(done) == (MANY, 0, 0)
    assert fault_of(path) == ""
    change(path, spoil)
    false: Callable[[str], Text | None] = lambda hash: replace(TEXTS[0], hash=hash, body="autre")  # noqa: E731
    assert recover(path, "x", false).texts_lost == 1


@pytest.mark.parametrize(("part", "least"), [(0.9, MANY * 3 // 4), (0.5, MANY // 4)])
def test_a_file_that_was_cut_gives_what_is_left_of_it(path: Path, part: float, least: int) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    assert fault_of(path) == "Le fichier des essais est abîmé."
    done = recover(path, "x")
    assert done.torn
    assert done.whole + done.partly >= least
    assert done.aside.read_bytes() == data[: int(len(data) * part)]
    with opened(path) as store:
        assert len([store.load(row.id) for row in store.rows()]) == done.whole + done.partly


@pytest.mark.parametrize("length", [100, 4096, 4096 * 5])
def test_a_file_whose_first_pages_are_gone_gives_the_attempts_of_the_others(path: Path, length: int) -> None:
    """Without its list of tables, the pages are read one by one; a seal says what is an attempt's."""
    before = everything(path)
    data = path.read_bytes()
    path.write_bytes(bytes(length) + data[length:])
    done = recover(path, "x", {text.hash: text for text in TEXTS}.get)
    assert (done.whole + done.partly, done.unread) == (MANY, False)
    after = everything(path)
    assert [one.journal for one in after[1]] == [one.journal for one in before[1]]  # type: ignore[attr-defined]


def test_what_was_erased_does_not_come_back(path: Path) -> None:
    with opened(path) as store:
        store.delete("e001")
    data = path.read_bytes()
    path.write_bytes(bytes(4096) + data[4096:])
    assert recover(path, "x").whole == MANY - 1
    with opened(path) as store:
        assert "e001" not in {row.id for row in store.rows()}


@pytest.mark.parametrize("data", [b"perdu " * 5_000, b"\x00" * 20_000, b"x", b"SQLite format 3\x00" + b"\xff" * 9_000])
def test_a_file_of_which_nothing_can_be_read_is_told_so(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert "abîmé" in fault_of(path)
    done = recover(path, "x")
    assert counts(done) == (0, 0, 0)
    assert done.unread
    assert done.aside.read_bytes() == data
    assert fault_of(path) == ""


@pytest.mark.parametrize("version", [1, 2])
def test_a_store_of_before_the_seals_is_saved_too(tmp_path: Path, version: int) -> None:
    path = tmp_path / "essais.sqlite3"
    old_store(path, version)
    assert counts(recover(path, "x")) == (len(ATTEMPTS), 0, 0)
    with opened(path) as store:
        for id, (*_, entries) in ATTEMPTS.items():
            assert store.load(id).journal.entries == entries


def test_an_end_that_was_gone_before_there_were_tails_is_told_by_the_count_of_turns(path: Path) -> None:
    change(path, "DELETE FROM entry WHERE attempt = 'e001' AND n > 2")
    change(path, "UPDATE attempt SET tail = (SELECT seal FROM entry WHERE attempt = 'e001' AND n = 2) WHERE id = 'e001'")
    assert "e001" in fault_of(path)
    assert counts(recover(path, "x")) == (MANY - 1, 1, 0)
    assert fault_of(path) == ""


def test_bytes_that_are_no_text_give_no_traceback(path: Path) -> None:
    """UTF-8 that is broken in the middle of a text: SQLite hands it over as it is."""
    change(path, "UPDATE attempt SET label = CAST(x'ff41' AS TEXT) WHERE id = 'e000'")
    assert "e000" in fault_of(path)
    with opened(path) as store:
        assert store.rows()[-1].label == ""
        assert store.load("e000").label == ""
        assert len(store.rows()) == MANY
    change(path, "UPDATE entry SET body = CAST(x'ff41' AS TEXT) WHERE attempt = 'e000' AND n = 1")
    assert counts(recover(path, "x")) == (MANY - 1, 1, 0)


@pytest.mark.parametrize("seed", range(40))
def test_damage_anywhere_is_told_or_harmless_and_never_a_traceback(path: Path, seed: int) -> None:
    chance, data = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 20, 400])):
        data[chance.randrange(16, len(data))] ^= 1 << chance.randrange(8)
    if seed % 4 == 0:
        page = chance.randrange(len(data) // 4096)
        data[page * 4096 : (page + 1) * 4096] = bytes(4096)
    path.write_bytes(data)
    try:
        fault = fault_of(path)
        if fault:
            recover(path, "x")
    except StoreError:
        return
    with opened(path) as store:
        rows = store.rows()
        assert [store.load(row.id) for row in rows] if not fault else True
        store.latest(), store.unfinished(), store.profiles(), store.own_results(None, 1)


@pytest.mark.parametrize("table", ["entry", "text", "profile", "attempt"])
def test_a_table_that_is_gone_is_damage(path: Path, table: str) -> None:
    change(path, "PRAGMA foreign_keys = OFF", f"DROP TABLE {table}")
    assert "abîmé" in fault_of(path)
    store = SqliteStore(path)
    with pytest.raises(DamagedStoreError):
        [store.load("e000"), store.text("x"), store.profiles()]
    store.close()
    assert sum(counts(recover(path, "x"))) == (0 if table == "attempt" else MANY) or table == "attempt"
    assert fault_of(path) == "" or table == "text"
