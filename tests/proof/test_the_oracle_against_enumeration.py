"""The oracle that benchmarks trust says what all plays say, one by one; so it is not a second prover with the same faults."""

from dataclasses import replace

from hypothesis import assume, given

from benchmarks.oracle import Fault, Rules, Thing, faults, reached, things
from benchmarks.oracle.scores import free_fault, reference, too_few_decisions
from simulator.scenario import Effects, Property, Scenario
from tests.enumeration import Play, TooManyPlaysError, best_play, enumerate_plays, scored, variants
from tests.facts import HERE, choice, make_referential, make_scenario, scene, silent, when
from tests.strategies import checked, scenarios

REFERENTIAL = make_referential()


def plays_of(scenario: Scenario, variant: str) -> list[Play]:
    try:
        return enumerate_plays(scenario, variant, REFERENTIAL).plays
    except TooManyPlaysError:
        assume(False)
    raise AssertionError


@checked
@given(scenarios())
def test_what_is_reached(scenario: Scenario) -> None:
    nearest: set[str] = set()
    for variant in variants(scenario):
        plays_of(scenario, variant)
        nearest |= enumerate_plays(scenario, variant, REFERENTIAL).nearest.keys()
    found = {f"{thing.place}/{thing.name}".replace(" ", "/").rstrip("/") for thing in reached(Rules().explore(scenario))}
    assert found == nearest


@checked
@given(scenarios())
def test_the_reference_and_faults_that_cost_nothing(scenario: Scenario) -> None:
    for variant in variants(scenario):
        plays = plays_of(scenario, variant)
        best = best_play(scenario, plays, REFERENTIAL)
        attainable = reference(Rules(), scenario, REFERENTIAL, variant)
        assert best is not None
        assert attainable is not None
        assert attainable == {name: best.points.get(name, 0) for name in attainable}
        for id in scenario.judged:
            competence = REFERENTIAL.competence(id)
            names = tuple(criterion.id for criterion in competence.criteria)
            free = any(play.faults & set(names) and scored(play.points, attainable, names) == 1.0 for play in plays)
            assert free_fault(Rules(), scenario, competence, variant, attainable) == free


@checked
@given(scenarios())
def test_plays_that_show_too_little(scenario: Scenario) -> None:
    fewest = {
        competence.id: min(
            len(play.shown[competence.id])
            for variant in variants(scenario)
            for play in plays_of(scenario, variant)
            if play.ending == "bien"
        )
        for competence in REFERENTIAL.competences
    }
    for competence in REFERENTIAL.competences:
        for needed in range(1, 5):
            assert too_few_decisions(Rules(), scenario, competence, needed) == (fewest[competence.id] < needed)


def told(scenario: Scenario, least: int = 1) -> set[Fault]:
    return set(faults(Rules(), scenario, make_referential(least)))


FULL = {"a1": 1, "a2": 1}
ENDS = (choice("a_demi", "moyen", shows={"a1": -1}), choice("rate", "mal"))


def test_a_sound_scenario_has_no_fault() -> None:
    assert told(make_scenario(scene("s0", choice("bon", "bien", shows=FULL), *ENDS))) == set()


def test_each_class_of_fault_is_seen() -> None:
    closed = choice("ferme", (when(0, 90), "moyen"), "mal", condition=when(flag=1))
    looping = scene("s1", choice("tourner", "s1"), silence=silent("mal"))
    found = told(
        make_scenario(scene("s0", choice("bon", "bien", shows={"a1": 1}), closed, choice("piege", "s1"), *ENDS), looping), 2
    )
    assert {(fault.kind, fault.thing) for fault in found} == {
        ("unreached", Thing("choice", "s0", "ferme")),
        ("unreached", Thing("target", "s0", "ferme 0")),
        ("stuck", Thing("place", "s1")),
        ("lost", Thing("criterion", "", "a2")),
        ("lost", Thing("criterion", "", "a2 v0")),
        ("few", Thing("competence", "", "A")),
    }
    assert told(make_scenario(scene("s0", choice("bon", "bien", shows={**FULL, "b1": -1}), *ENDS))) == {
        Fault("reference", Thing("variant", "", "v0"))
    }
    cheap = (choice("bon", "bien", shows=FULL), choice("faux", "s1", shows={"a1": -1}))
    twice = scene("s1", choice("rattrape", "moyen", shows={"a1": 2, "a2": 1}))
    assert told(make_scenario(scene("s0", *cheap, *ENDS), twice)) == {Fault("free", Thing("competence", "", "A v0"))}


def test_a_promise_is_broken_by_one_play_of_its_kind() -> None:
    first = scene("s0", choice("un", "s1"), choice("deux", "s1", effects=Effects(raised=1)))
    last = scene("s1", choice("trois", "bien", shows=FULL), choice("quatre", (when(flag=0), "moyen"), "mal"))
    for kind, subjects, other, broken in (
        ("never", ("trois",), "s0/deux", True),
        ("never", ("un",), "trois", True),
        ("always", ("trois",), "un", True),
        ("ends-in", ("bien", "moyen"), "deux", False),
        ("ends-in", ("bien", "moyen"), "un", True),
        ("ends-in", ("bien",), "s1/trois", False),
        ("always", ("trois", "quatre"), "un", False),
        ("never", ("trois",), "quatre", True),
    ):
        scenario = make_scenario(first, last)
        promised = Property(kind, subjects, other, HERE)
        found = told(replace(scenario, properties=(promised,)))
        assert (Fault("promise", Thing("property", "", "0")) in found) == broken, promised


def test_targets_of_a_silence_are_things_too() -> None:
    quiet = silent((when(0, 90), "mal"), "moyen")
    scenario = make_scenario(scene("s0", choice("bon", "bien", shows=FULL), silence=quiet))
    assert Thing("target", "s0", "(silence) 0") in things(scenario) - reached(Rules().explore(scenario))
