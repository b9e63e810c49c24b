"""``plateau regrade``: what moves after a change of scoring or of scenario is told with its reason, and nothing is overwritten."""

import json
import sqlite3
from pathlib import Path

import pytest

from simulator.library import shipped_folder
from tests.builders_typed import SEARCH, TYPED
from tests.cli.command import document, run


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "miens"
    folder.mkdir()
    (folder / "colis.yaml").write_text(TYPED, encoding="utf-8")
    return folder


def play(home: Path, library: Path) -> str:
    moves = f'"{SEARCH}"\nclore\n'
    done = document(home, "play", str(library / "colis.yaml"), "--seed", "1", "--trainee", "Léa", "--moves", "-", typed=moves)
    return str(done["attempt"])


def regraded(home: Path, library: Path, *words: str) -> dict[str, object]:
    done = run(home, "regrade", *words, "--json", PLATEAU_SCENARIOS=str(library))
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def results(home: Path) -> list[tuple[int, str]]:
    with sqlite3.connect(home / "plateau.sqlite3") as connection:
        return connection.execute("SELECT version, scenario FROM result ORDER BY 1, moment").fetchall()


def edit(library: Path, before: str, after: str) -> None:
    (path,) = [one for one in library.glob("*.yaml") if before in one.read_text(encoding="utf-8")]
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")


def test_nothing_moves_when_nothing_changed(tmp_path: Path, library: Path) -> None:
    home = tmp_path / "chez moi"
    play(home, library)
    assert regraded(home, library) == {"format": 1, "attempts": 1, "moved": [], "unjudged": []}
    assert len(results(home)) == 1


def test_changed_points_move_the_result_and_the_first_one_stays(tmp_path: Path, library: Path) -> None:
    home = tmp_path / "chez moi"
    (library / "debrief-ecoute.yaml").write_bytes((shipped_folder() / "ccp2" / "debrief-ecoute.yaml").read_bytes())
    golden = shipped_folder() / "ccp2" / "debrief-ecoute" / "exemplaire.play"
    played = document(home, "play", str(library / "debrief-ecoute.yaml"), "--moves", str(golden))
    attempt = played["attempt"]
    report = run(home, "report", attempt).stdout
    edit(library, "montre: {cadre-pose: 2}", "montre: {cadre-pose: -1}")
    edit(library, "montre: {cadre-pose: -1, auto-evaluation-dabord: -1}", "montre: {cadre-pose: 2}")
    found = regraded(home, library)
    moved = found["moved"]
    assert isinstance(moved, list)
    assert [one["attempt"] for one in moved] == [attempt]
    assert "scénario" in moved[0]["why"]
    assert len(results(home)) == 2
    assert run(home, "report", attempt).stdout == report
    row = next(one for one in document(home, "attempts")["attempts"] if one["id"] == attempt)
    assert row["levels"] == {moved[0]["competence"]: moved[0]["level_before"]}


def test_an_answer_that_reads_otherwise_today_is_not_judged_for_it(tmp_path: Path, library: Path) -> None:
    home = tmp_path / "chez moi"
    attempt = play(home, library)
    edit(library, "J’ouvre une enquête auprès du transporteur et je vous rappelle demain.", "Je n’en sais rien du tout.")
    found = regraded(home, library)
    assert found["moved"] == []
    unjudged = found["unjudged"]
    assert isinstance(unjudged, list)
    assert [one["attempt"] for one in unjudged] == [attempt]
    assert "tour 1" in unjudged[0]["why"]


def test_a_later_scoring_is_told_by_its_version_and_keeps_the_earlier_result(tmp_path: Path, library: Path) -> None:
    home = tmp_path / "chez moi"
    attempt = play(home, library)
    with sqlite3.connect(
        home / "plateau.sqlite3"
    ) as connection:  # as if an earlier version of the scoring had judged it otherwise
        (data,) = connection.execute("SELECT data FROM result").fetchone()
        old = json.loads(data)
        for id, facts in old["competences"].items():
            old["competences"][id] = ["not-acquired", 0.0, facts[2]]
        connection.execute("UPDATE result SET version = 0, data = ?", (json.dumps(old),))
    found = regraded(home, library, attempt)
    moved = found["moved"]
    assert isinstance(moved, list)
    assert moved
    assert all(one["level_before"] == "not-acquired" and "barème 0 → 1" in one["why"] for one in moved)
    assert [version for version, _ in results(home)] == [0, 1]


def test_an_id_that_is_neither_attempt_nor_scenario_is_told(tmp_path: Path, library: Path) -> None:
    home = tmp_path / "chez moi"
    play(home, library)
    done = run(home, "regrade", "inconnu")
    assert done.returncode == 2
    assert "plateau attempts" in done.stderr
