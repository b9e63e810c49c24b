"""``plateau explore --json``: the contract's document, the same every time but for the seconds."""

import json

from simulator.engine import compile_scenario, seed_for
from simulator.proof import explore_document, prove, run_robots
from simulator.scenario import Scenario
from tests.facts import choice, make_referential, make_scenario, scene, silent, when

SCENARIO = make_scenario(
    scene(
        "s0",
        choice("bon", "s1", shows={"a1": 2}),
        choice("ferme", "mal", condition=when(flag=1)),
        silence=silent("s2"),
    ),
    scene("s1", choice("fin", "bien", shows={"a2": 1}), choice("rate", "mal", shows={"a2": -1})),
    scene("s2", choice("reprendre", "s1")),
    starts=((50, 50), (80, 20)),
)


def document(scenario: Scenario) -> dict:  # type: ignore[type-arg]
    proof = prove(scenario, make_referential())
    robots = run_robots(compile_scenario(scenario), proof.graphs, proof.references, proof.referential)
    return {**explore_document(proof, robots), "seconds": 0}


def test_the_document_travels_as_json_and_is_the_same_again() -> None:
    assert json.dumps(document(SCENARIO)) == json.dumps(document(SCENARIO))
    assert json.loads(json.dumps(document(SCENARIO), allow_nan=False)) == document(SCENARIO)


def test_what_is_reached_has_a_witness_with_its_seed_and_mode() -> None:
    found = document(SCENARIO)
    one = {"reachable": True, "witness": ["bon"], "seed": seed_for(SCENARIO, "v0"), "mode": "training"}
    other = {**one, "seed": seed_for(SCENARIO, "v1")}
    assert found["scenes"]["s1"] == {**one, "variants": {"v0": one, "v1": other}}
    assert found["targets"]["s0/bon/0"]["witness"] == ["bon"]
    assert found["choices"]["s1/rate"]["witness"] == ["bon", "rate"]
    assert found["endings"]["bien"]["witness"] == ["bon", "fin"]


def test_a_silence_stands_in_a_witness_only_where_nothing_else_leads_there() -> None:
    found = document(SCENARIO)
    assert (found["scenes"]["s2"]["witness"], found["scenes"]["s2"]["mode"]) == (["(silence)"], "exam")
    assert found["scenes"]["s1"]["mode"] == "training"


def test_what_no_play_reaches_is_said_to_be_out_of_reach() -> None:
    found = document(SCENARIO)
    assert found["choices"]["s0/ferme"]["reachable"] is False
    assert "s0/ferme" in " ".join(item["message"] for item in found["unreached"])
    assert found["endings"]["moyen"]["reachable"] is False


def test_references_and_envelope_are_those_of_the_variants() -> None:
    found = document(SCENARIO)
    assert found["references"].keys() == {"v0", "v1"}
    assert found["reference"] == found["references"]["v0"]
    assert (found["reference"]["moves"], found["reference"]["ending"]) == (["bon", "fin"], "bien")
    assert found["envelope"] == {"A": {"min": 0.0, "max": 1.0}}
    assert found["envelope_by_ending"]["bien"]["A"] == {"min": 0.333333, "max": 1.0}
    assert found["complete"] is True
    assert set(found["robots"]["first"]) == {"plays", "mean", "acquired", "by_competence", "exact"}
