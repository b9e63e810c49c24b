"""The shipped conversations: sound, proved, with golden plays that go as written and an exemplary one that scores."""

from pathlib import Path

import pytest

from scoring.scale import Level
from simulator.cli.plays import run_one
from simulator.library import shipped_folder
from simulator.practice.golden import read_play
from simulator.scenario import Scenario, Tone
from tests.facts import plays_of
from tests.practices import make_practice
from tests.shipped import loaded

SHIPPED = shipped_folder()
SCENARIOS: dict[str, Scenario] = {one.id: one.scenario for one in loaded() if one.scenario is not None}
PLAYS = sorted(SHIPPED.rglob("*.play"))


def test_the_first_four_conversations_are_there() -> None:
    assert {"entretien-recrutement", "debrief-ecoute", "entretien-motivation", "appel-escalade"} <= set(SCENARIOS)


def test_nothing_is_wrong_in_the_library(tmp_path: Path) -> None:
    assert [str(problem) for problem in make_practice(tmp_path).check(()).problems] == []


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_each_is_as_rich_as_the_issue_asks(scenario: Scenario) -> None:
    assert len(scenario.scenes) >= 12
    assert len(scenario.gauges) >= 2
    assert len(scenario.endings) >= 3
    assert {ending.tone for ending in scenario.endings.values()} >= {Tone.SUCCESS, Tone.FAILURE}
    assert scenario.documents
    assert any(choice.blocking for scene in scenario.scenes.values() for choice in scene.choices)
    for scene in scenario.scenes.values():
        assert all(choice.feedback for choice in scene.choices), scene.id


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_three_to_five_choices_are_offered_in_every_reachable_state(scenario: Scenario) -> None:
    for variant in scenario.variants:
        graph = plays_of(scenario, variant.id)
        for place, edges in zip(graph.places, graph.edges, strict=True):
            if place in scenario.scenes:
                assert 3 <= sum(edge.choice is not None for edge in edges) <= 5, place


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_golden_plays_go_as_written(tmp_path: Path, path: Path) -> None:
    fault, lines = run_one(make_practice(tmp_path), path, write=False)
    assert fault == "", "\n".join(lines)


@pytest.mark.parametrize("name", SCENARIOS)
def test_beside_each_stand_an_exemplary_a_clumsy_and_an_abandoned_play(tmp_path: Path, name: str) -> None:
    folder = (SHIPPED / SCENARIOS[name].file).with_suffix("")
    assert {path.stem for path in folder.glob("*.play")} >= {"exemplaire", "maladroit", "abandon"}
    practice = make_practice(tmp_path)
    results = {}
    for stem in ("exemplaire", "maladroit", "abandon"):
        golden = read_play((folder / f"{stem}.play").read_text(encoding="utf-8"))
        attempt = practice.begin(practice.open(name), mode=golden.mode, seed=golden.seed, keep=False)
        for _, move in golden.moves:
            attempt.play(move)
        results[stem] = attempt.assessment
    judged = [item for item in results["exemplaire"].competences if item.judged]
    assert all(item.score is not None and item.score >= 0.95 and item.level is Level.ACQUIRED for item in judged)
    assert all(item.level is not Level.ACQUIRED for item in results["maladroit"].competences if item.judged)
    assert results["abandon"].partial
