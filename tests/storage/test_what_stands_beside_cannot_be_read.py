"""A cell with something else in it than Plateau writes: nobody gets a traceback, the attempt is still read, and it is told."""

from pathlib import Path
from typing import Any

import pytest

from simulator.storage import SqliteStore
from simulator.storage.upkeep import fault_of
from tests.storage.keeping import END, FIRST, MOVE, TEXTS, found, keep, opened

KEY = f"'e1', 1, '{TEXTS[0].hash}', '{TEXTS[1].hash}', '2026-11-24T10:00:01.000Z'"
BAD = [
    ("INSERT INTO profile VALUES ('Ali', '2026-11-24T10:00:01.000Z', '', 'pas une date')", "profil de Ali"),
    ("INSERT INTO profile VALUES ('Ali', 'hier', x'ff00', '')", "profil de Ali"),
    ("INSERT INTO self_assessment VALUES ('Léa', '2026-11-24T10:00:01.000Z', '[1')", "autoévaluation de Léa"),
    ("INSERT INTO self_assessment VALUES ('Léa', '2026-11-24T10:00:01.000Z', '[1]')", "autoévaluation de Léa"),
    ("INSERT INTO self_assessment VALUES ('Léa', '2026-11-24T10:00:01.000Z', '{\"a\": 1}')", "autoévaluation de Léa"),
    ("INSERT INTO self_assessment VALUES ('Léa', 'hier', '{}')", "autoévaluation de Léa"),
    ("INSERT INTO dossier VALUES ('Léa', 'CCP1/1/did', '2026-11-24T10:00:01.000Z', x'ff')", "dossier de Léa"),
    ("INSERT INTO dossier VALUES ('Léa', 'CCP1/1/did', 'hier', 'texte')", "dossier de Léa"),
    ("INSERT INTO foreseen VALUES ('e1', 'T-1', 'genius')", "niveau attendu"),
    ("INSERT INTO foreseen VALUES ('e1', 'T-1', x'ff')", "niveau attendu"),
    (f"INSERT INTO result VALUES ({KEY}, '[1,2]')", "résultat"),
    (f"INSERT INTO result VALUES ({KEY}, x'ff')", "résultat"),
    (f"INSERT INTO result VALUES ({KEY}, '{{\"levels\": [1]}}')", "résultat"),
    (f'INSERT INTO result VALUES ({KEY}, \'{{"levels": {{}}, "competences": {{"T-1": 5}}}}\')', "résultat"),
    (f'INSERT INTO result VALUES ({KEY}, \'{{"competences": {{"T-1": ["genius", 1, 2]}}}}\')', "résultat"),
    ("INSERT INTO correction VALUES ('e1', 0, 'un', 'couper', 'Mme Roy', '', '')", "correction"),
    ("INSERT INTO judgement VALUES ('e1', 0, 'mark', 'T-1', x'ff', 'Mme Roy', '', '')", "avis du formateur"),
    ("UPDATE attempt SET label = x'ff00', notes = x'fe'", "nom, notes ou fin"),
    ("UPDATE attempt SET ended = 'demain'", "nom, notes ou fin"),
    ("UPDATE attempt SET started = 'hier'", "ne sont plus tels"),
    ("UPDATE attempt SET trainee = 'Ali'", "ne sont plus tels"),
    ("DELETE FROM text WHERE kind = 'scenario'", "Le scénario ou le référentiel de 1 essai(s) manque"),
    ("UPDATE text SET body = 'autre'", "Le scénario ou le référentiel de 1 essai(s) manque"),
]


def everything(store: SqliteStore) -> list[Any]:
    """Whatever the screens ask."""
    (row,) = store.rows()
    latest, results = store.latest(), store.own_results(None, 1)
    assert row.levels == {}
    assert all(isinstance(cell, str) for cell in (row.started, row.label, row.trainee))
    assert results == {}
    assert store.results("e1") == ()
    assert all(isinstance(level, str) for levels in store.foreseen().values() for level in levels.values())
    profiles = store.profiles()
    assert all(profile.exam == "" and profile.created.startswith("20") for profile in profiles)
    assert store.self_assessments("Léa") == ()
    assert all(one.text == "texte" and one.moment.startswith("20") for one in store.dossier("Léa"))
    return [latest, store.unfinished(), profiles, store.text(TEXTS[0].hash), store.judgements("e1")]


@pytest.mark.parametrize(("query", "told"), BAD, ids=[query[:60] for query, _ in BAD])
def test_a_cell_that_cannot_be_read_is_passed_over_and_told(tmp_path: Path, query: str, told: str) -> None:
    path = tmp_path / "essais.sqlite3"
    with opened(path) as store:
        keep(store, "e1", MOVE, END)
        assert store.faults() == fault_of(path) == ""
        store.run(query)
        everything(store)
        assert store.load("e1").journal.entries == (FIRST, *MOVE, *END)
        assert told in store.faults()
        assert store.faults() == fault_of(path)


def test_a_result_that_cannot_be_read_is_written_again(tmp_path: Path) -> None:
    with opened(tmp_path / "essais.sqlite3") as store:
        keep(store, "e1", MOVE, END)
        store.run(f"INSERT INTO result VALUES ({KEY}, '[1,2]')")
        store.keep_result("e1", found(1, {"T-1": "acquired"}))
        assert store.rows()[0].levels == {"T-1": "acquired"}
        assert store.faults() == ""


def test_an_altered_text_is_healed_by_the_next_attempt_played_on_it(tmp_path: Path) -> None:
    path = tmp_path / "essais.sqlite3"
    with opened(path) as store:
        keep(store, "e1", MOVE)
        store.run("UPDATE text SET body = replace(body, 'format', 'fOrmat')")
        assert "e1" in fault_of(path)
        keep(store, "e2")
        assert store.text(TEXTS[0].hash) == TEXTS[0]
        assert fault_of(path) == ""
        store.create(*_with_a_false_text())
        assert store.text(TEXTS[0].hash) == TEXTS[0]


def _with_a_false_text() -> Any:
    from dataclasses import replace

    from tests.storage.keeping import make_header

    return make_header("e3"), [FIRST], [replace(TEXTS[0], body="autre chose"), TEXTS[1]]
