"""Law 3, second half: a blocking fault caps each competence that it touches at « en cours », whatever follows; no score changes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.assessment import assess
from scoring.performance import Performance
from scoring.scale import Level
from simulator.observe import observe
from simulator.proof import references_of
from simulator.scenario import Scenario
from tests.facts import choice, make_referential, make_scenario, played, scene
from tests.shipped import random_journals, shipped, shipped_files
from tests.strategies import checked, played_scenarios

CAPPED = {Level.NOT_OBSERVED, Level.NOT_ACQUIRED, Level.IN_PROGRESS}
FAULTY = make_scenario(
    scene("s0", choice("faute", "s1", shows={"a1": 2}, blocks=("a1", "a2", "b1")), choice("juste", "s1", shows={"a1": 2, "b1": 1})),
    scene("s1", choice("suite", "bien", shows={"a2": 2, "b1": 2})),
    judged=("A", "B"),
)  # fmt: skip


def without_blocking(performance: Performance) -> Performance:
    return replace(
        performance,
        exchanges=tuple(
            replace(exchange, blocking="", evidence=tuple(replace(item, blocking=False) for item in exchange.evidence))
            for exchange in performance.exchanges
        ),
    )


def blocked_competences(scenario: Scenario, moves: tuple[str, ...], performance: Performance) -> set[str]:
    made = {(exchange.scene, exchange.choice) for exchange in performance.exchanges if exchange.choice}
    criteria = [name for place, id in made if (fault := scenario.scenes[place].choice(id).blocking) for name in fault.criteria]
    return {name[0].upper() for name in criteria}


@checked
@given(played_scenarios(), st.integers(0, 2))
def test_whatever_follows_the_level_is_capped_and_the_score_is_not(
    one: tuple[Scenario, str, tuple[str, ...]], least: int
) -> None:
    scenario, variant, moves = one
    referential = make_referential(least)
    performance = observe(played(scenario, moves, variant), scenario, references_of(scenario, referential)[variant])
    capped, free = assess(performance, referential), assess(without_blocking(performance), referential)
    expected = blocked_competences(scenario, moves, performance)
    assert {fault.competence for fault in capped.blocking} == expected
    for result in capped.competences:
        assert result.score == free.of(result.competence.id).score
        assert result.blocked is (result.competence.id in expected)
        assert result.level in (CAPPED if result.blocked else set(Level))
        if not result.blocked:
            assert result.level is free.of(result.competence.id).level


def test_a_fault_caps_every_competence_of_its_criteria_and_keeps_full_marks() -> None:
    referential = make_referential()
    reference = references_of(FAULTY, referential)["v0"]
    clean = assess(observe(played(FAULTY, ["juste", "suite"]), FAULTY, reference), referential)
    faulty = assess(observe(played(FAULTY, ["faute", "suite"]), FAULTY, reference), referential)
    assert clean.of("A").level is Level.ACQUIRED
    assert (faulty.of("A").score, faulty.of("A").level) == (1.0, Level.IN_PROGRESS)
    assert faulty.of("B").level is Level.IN_PROGRESS
    assert [(fault.turn, fault.competence, fault.reason) for fault in faulty.blocking] == [
        (1, "A", "Motif de faute."),
        (1, "B", "Motif de faute."),
    ]


@pytest.mark.parametrize("file", shipped_files())
def test_no_shipped_play_with_a_blocking_fault_is_acquired(file: str) -> None:
    one = shipped(file)
    owner = {c.id: item.id for item in one.referential.competences for c in item.criteria}
    seen = 0
    for journal in random_journals(one, 150):
        performance = one.observed(journal)
        assessment, free = one.assessed(journal), assess(without_blocking(performance), one.referential)
        for exchange in performance.exchanges:
            fault = one.scenario.scenes[exchange.scene].choice(exchange.choice).blocking if exchange.choice else None
            for criterion in fault.criteria if fault else ():
                seen += 1
                result = assessment.of(owner[criterion])
                assert result.blocked
                assert result.level in CAPPED
                assert result.score == free.of(owner[criterion]).score
    assert seen
