"""Law 1: the reference of a variant scores 1 in every judged competence, and the exemplary play 0.95 or more."""

import re

import pytest
from hypothesis import given

from scoring.assessment import assess
from scoring.scale import Level
from simulator.engine import Choose, Mode, draw_variant, seed_for
from simulator.library import shipped_folder
from simulator.observe import observe
from simulator.proof import references_of
from simulator.scenario import Scenario
from tests.facts import COMPETENCES, make_referential, played
from tests.shipped import shipped, shipped_files
from tests.strategies import checked, scenarios

LEAST_OF_AN_EXEMPLARY_PLAY = 0.95


@checked
@given(scenarios())
def test_the_reference_of_a_generated_scenario_scores_one_wherever_it_earns_something(scenario: Scenario) -> None:
    referential = make_referential(least=0)
    references = references_of(scenario, referential)
    assert references.keys() == {variant.id for variant in scenario.variants}
    for variant, reference in references.items():
        performance = observe(played(scenario, reference.moves, variant), scenario, reference)
        assessment = assess(performance, referential)
        assert performance.ending == reference.ending == "bien"
        for id in scenario.judged:
            earns = any(reference.points.get(criterion, 0) for criterion in COMPETENCES[id])
            assert assessment.of(id).score == (1.0 if earns else None)


@pytest.mark.parametrize("file", shipped_files())
def test_the_reference_of_a_shipped_scenario_scores_one_in_every_judged_competence(file: str) -> None:
    one = shipped(file)
    for variant, reference in one.references.items():
        session = one.session(variant, seed=seed_for(one.scenario, variant))
        for move in reference.moves:
            session.play(Choose(move), "", 0.0)
        assessment = one.assessed(session.journal)
        assert not assessment.partial
        assert not assessment.blocking
        for id in one.scenario.judged:
            assert assessment.of(id).score == 1.0
            assert assessment.of(id).level is Level.ACQUIRED


@pytest.mark.parametrize("file", shipped_files())
def test_the_exemplary_play_scores_nearly_one(file: str) -> None:
    one = shipped(file)
    path = (shipped_folder() / file).with_suffix("") / "exemplaire.play"
    if not path.is_file():
        pytest.skip(f"{file} has no exemplary play yet")
    text = path.read_text(encoding="utf-8")
    seed = int(re.search(r"^graine +(\d+)", text, re.MULTILINE)[1])
    moves = re.findall(r"^> *([^\s\"(].*?) *$|^= *(\S+)", text, re.MULTILINE)  # a typed reply stands for what was understood
    assert moves
    session = one.session(draw_variant(one.scenario, seed), Mode.TRAINING, seed)
    for move in moves:
        session.play(Choose("".join(move)), "", 0.0)
    assessment = one.assessed(session.journal)
    assert not assessment.partial
    for id in one.scenario.judged:
        assert (assessment.of(id).score or 0.0) >= LEAST_OF_AN_EXEMPLARY_PLAY
