"""On a play that ends well, in how many distinct scenes at least does some offered choice show a competence?"""

from dataclasses import replace

import pytest
from hypothesis import assume, given

from scoring.assessment import assess
from scoring.performance import Reference
from simulator.observe import observe
from simulator.practice.attempt import NO_REFERENCE
from simulator.proof import findings, prove
from simulator.proof.decisions import fewest_decisions
from simulator.scenario import Effects, Scenario
from tests.enumeration import TooManyPlaysError, enumerate_plays, variants
from tests.facts import choice, make_referential, make_scenario, played, plays_of, scene, silent, when
from tests.shipped import shipped, shipped_files
from tests.strategies import checked, scenarios

REFERENTIAL = make_referential()


@checked
@given(scenarios())
def test_the_least_number_is_that_of_all_plays_and_its_play_is_one(scenario: Scenario) -> None:
    for variant in variants(scenario):
        try:
            plays = enumerate_plays(scenario, variant, REFERENTIAL).plays
        except TooManyPlaysError:
            assume(False)
        for competence in REFERENTIAL.competences:
            found = fewest_decisions(plays_of(scenario, variant), competence)
            assert found is not None
            number, moves = found
            assert number == min(len(play.shown[competence.id]) for play in plays if play.ending == "bien")
            performance = observe(played(scenario, moves, variant), scenario, NO_REFERENCE)
            assert performance.ending == "bien"
            names = {criterion.id for criterion in competence.criteria}
            assert len({exchange.scene for exchange in performance.exchanges if exchange.shown & names}) == number


def test_a_scene_met_again_after_a_silence_is_one_decision() -> None:
    scenario = make_scenario(
        scene(
            "s0",
            choice("finir", "bien", shows={"a1": 1}, condition=when(flag=0)),
            choice("rater", "mal", shows={"a1": -1}),
            silence=silent("s0", effects=Effects(raised=1)),
        ),
    )
    assert fewest_decisions(plays_of(scenario, "v0"), REFERENTIAL.competences[0]) == (1, ("(silence)", "finir"))


def test_a_scene_that_shows_only_when_met_again_is_a_decision() -> None:
    scenario = make_scenario(
        scene(
            "s0",
            choice("preparer", "s0", effects=Effects(raised=1), condition=when(flag=0, raised=False)),
            choice("montrer", "bien", shows={"a1": 1}, condition=when(flag=0)),
        ),
    )
    assert fewest_decisions(plays_of(scenario, "v0"), REFERENTIAL.competences[0]) == (1, ("preparer", "montrer"))
    assert (
        assess(observe(played(scenario, ["preparer", "montrer"]), scenario, NO_REFERENCE), REFERENTIAL).of("A").decisions == 1
    )


def test_too_few_decisions_are_told_with_a_play() -> None:
    scenario = make_scenario(scene("s0", choice("bon", "bien", shows={"a1": 1, "a2": 1})))
    references = {"v0": Reference("v0", ("bon",), "bien", 1, {"a1": 1, "a2": 1})}
    problems = {}
    for least in (1, 2):
        proof = replace(prove(scenario, make_referential(least)), references=references, envelopes={})
        problems[least] = [problem for problem in findings(proof) if problem.code == "trop-peu-de-decisions"]
    assert problems[1] == []
    assert len(problems[2]) == 1
    assert "bon" in problems[2][0].hint


@pytest.mark.parametrize("file", shipped_files())
def test_every_shipped_play_that_ends_well_has_enough_decisions(file: str) -> None:
    one = shipped(file)
    for variant in variants(one.scenario):
        graph = plays_of(one.scenario, variant)
        for id in one.scenario.judged:
            found = fewest_decisions(graph, one.referential.competence(id))
            assert found is not None
            assert found[0] >= one.referential.scale.least_observations
