"""The envelope: the exact least and greatest score of all complete plays, per judged competence and per ending."""

from hypothesis import assume, given

from scoring.assessment import assess
from simulator.observe import observe
from simulator.proof import prove
from simulator.scenario import Scenario
from tests.enumeration import Enumerated, TooManyPlaysError, enumerate_plays, scored, variants
from tests.facts import COMPETENCES, choice, make_referential, make_scenario, played, scene
from tests.strategies import checked, scenarios

REFERENTIAL = make_referential()


def enumerated(scenario: Scenario, variant: str) -> Enumerated:
    try:
        return enumerate_plays(scenario, variant, REFERENTIAL)
    except TooManyPlaysError:
        assume(False)
        raise


@checked
@given(scenarios())
def test_least_and_greatest_scores_are_those_of_all_plays(scenario: Scenario) -> None:
    proof = prove(scenario, REFERENTIAL)
    assert proof.complete
    for variant in variants(scenario):
        plays = enumerated(scenario, variant).plays
        attainable = dict(proof.references[variant].points)
        for id in scenario.judged:
            expected: dict[str, tuple[float, float]] = {}
            for play in plays:
                score = scored(play.points, attainable, COMPETENCES[id])
                low, high = expected.get(play.ending, (score, score))
                expected[play.ending] = (min(low, score), max(high, score))
            found = proof.envelopes[variant][id]
            assert found.by_ending == expected
            assert found.least == min(low for low, _ in expected.values())
            assert found.greatest == max(high for _, high in expected.values())


@checked
@given(scenarios())
def test_a_free_fault_is_told_when_there_is_one_and_its_play_is_one(scenario: Scenario) -> None:
    proof = prove(scenario, REFERENTIAL)
    for variant in variants(scenario):
        reference = proof.references[variant]
        attainable = dict(reference.points)
        plays = enumerated(scenario, variant).plays
        for id in scenario.judged:
            names = COMPETENCES[id]
            free = [play for play in plays if play.faults & set(names) and scored(play.points, attainable, names) == 1.0]
            told = proof.envelopes[variant][id].free_fault
            assert (told is not None) is bool(free)
            if told is not None:
                performance = observe(played(scenario, told, variant), scenario, reference)
                assert performance.ending is not None
                assert assess(performance, make_referential(least=0)).of(id).score == 1.0
                assert any(item.points < 0 and item.criterion in names for item in performance.evidence)


def test_a_fault_on_a_criterion_that_the_reference_never_shows_is_free() -> None:
    scenario = make_scenario(
        scene("s0", choice("bon", "bien", shows={"a1": 1}), choice("gratuit", "bien", shows={"a1": 1, "a2": -2}))
    )
    assert prove(scenario, REFERENTIAL).envelopes["v0"]["A"].free_fault == ("gratuit",)


def test_a_fault_that_a_later_choice_makes_up_for_is_free() -> None:
    scenario = make_scenario(
        scene("s0", choice("bon", "s1"), choice("faux", "s2", shows={"a1": -1})),
        scene("s1", choice("juste", "bien", shows={"a1": 1})),
        scene("s2", choice("rattrape", "moyen", shows={"a1": 2})),
    )
    assert prove(scenario, REFERENTIAL).envelopes["v0"]["A"].free_fault == ("faux", "rattrape")
