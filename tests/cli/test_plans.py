"""``plateau plans``: a small set of plays that shows everything, told, as a document, or written for ``plateau test``."""

import json
from pathlib import Path

from tests.builders import scenario_text, scenario_with
from tests.cli.command import document, run


def scenario_in(folder: Path, text: str = "") -> Path:
    path = folder / "essai.yaml"
    path.write_text(text or scenario_text(), encoding="utf-8")
    return path


def test_the_document_says_what_is_covered_how_few_could_and_what_would_be_told(tmp_path: Path) -> None:
    found = document(tmp_path, "plans", str(scenario_in(tmp_path)))
    assert found.keys() == {"format", "scenario", "complete", "cases", "lower_bound", "plays", "mutants"}
    assert found["scenario"]["id"] == "essai"
    assert found["complete"] is True
    assert found["cases"] == {"transitions": 6, "lines": 0, "choices": 0, "targets": 2}
    assert found["lower_bound"]["plays"] == len(found["lower_bound"]["apart"]) == 3
    assert [play["moves"] for play in found["plays"]] == [["bon", "clore"], ["mauvais", "clore"], ["(silence)", "couper"]]
    for play in found["plays"]:
        assert play.keys() == {"moves", "seed", "mode", "variant", "ending", "new"}
    mutants = found["mutants"]
    assert mutants["made"] == sum(kind["made"] for kind in mutants["kinds"].values())
    assert mutants["killed"] == mutants["made"] - len(mutants["survivors"])
    for mutant in mutants["survivors"]:
        assert mutant.keys() == {"kind", "what", "file", "line", "column"}


def test_every_play_of_a_shipped_scenario_is_accepted_by_play(tmp_path: Path) -> None:
    found = document(tmp_path, "plans", "debrief-ecoute")
    assert len(found["plays"]) >= found["lower_bound"]["plays"] > 1
    for play in found["plays"][:3]:
        done = run(
            tmp_path, "play", "debrief-ecoute", "--moves", "-", "--no-save", "--json", "--seed", str(play["seed"]),
            "--mode", play["mode"], typed="\n".join(play["moves"]),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["ending"] == play["ending"]


def test_the_plays_are_written_as_golden_plays_that_test_plays_again(tmp_path: Path) -> None:
    scenario, folder = scenario_in(tmp_path), tmp_path / "essai"
    done = run(tmp_path, "plans", str(scenario), "-o", str(folder))
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["cover-01.play", "cover-02.play", "cover-03.play"]
    assert "3 conversations" in done.stderr
    first = (folder / "cover-01.play").read_text(encoding="utf-8")
    assert first.startswith("# Conversation 1 sur 3")
    assert "> bon" in first
    assert run(tmp_path, "test", str(folder)).returncode == 0
    scenario.write_text(scenario_text().replace("tension: -15", "tension: -5"), encoding="utf-8")
    assert run(tmp_path, "test", str(folder)).returncode == 1


def test_plays_left_by_another_plan_are_told_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "essai"
    folder.mkdir()
    (folder / "cover-09.play").write_text("> bon\n", encoding="utf-8")
    done = run(tmp_path, "plans", str(scenario_in(tmp_path)), "-o", str(folder))
    assert "cover-09.play" in done.stderr
    assert (folder / "cover-09.play").read_text(encoding="utf-8") == "> bon\n"


def test_it_reads_in_french(tmp_path: Path) -> None:
    done = run(tmp_path, "plans", str(scenario_in(tmp_path)))
    assert done.returncode == 0
    assert done.stdout.startswith("essai\u202f: 8 cas à montrer, dont 6 passages et 2 issues de conditions.\n")
    assert "Il en faut au moins 3\u202f: 3 cas s’excluent deux à deux." in done.stdout
    assert "1. graine 1, entraînement, 2 actions" in done.stdout
    assert "bon · clore" in done.stdout


def test_a_seed_draws_the_mutants_and_nothing_else(tmp_path: Path) -> None:
    path = str(scenario_in(tmp_path))
    one, again, other = (document(tmp_path, "plans", path, "--seed", seed) for seed in ("1", "1", "2"))
    assert one == again
    assert one["plays"] == other["plays"]
    assert other["mutants"]["seed"] == 2


def test_wrong_usage_is_told_in_one_line(tmp_path: Path) -> None:
    path = scenario_in(tmp_path)
    for words, code in (
        (("plans", "rien"), 2),
        (("plans", str(path), "-o", str(path)), 2),
        (("plans", str(scenario_in(tmp_path)), "--seed", "un"), 2),
    ):
        done = run(tmp_path, *words)
        assert done.returncode == code, words
        assert done.stdout == ""
        assert "Traceback" not in done.stderr
    broken = run(tmp_path, "plans", str(scenario_in(tmp_path, scenario_with("debut: accueil", "debut: accueill"))))
    assert broken.returncode == 1
    assert "reference-inconnue" in broken.stderr
