"""With the shipped library a candidate can really prepare: every competence judged twice, every criterion shown by several decisions."""

from collections import Counter

import pytest

from simulator.scenario import Role, Scenario
from tests.shipped import loaded

LOADED = loaded()
SCENARIOS: dict[str, Scenario] = {one.id: one.scenario for one in LOADED if one.scenario is not None}
REFERENTIALS = {one.id: one.referential for one in LOADED if one.referential is not None}
TITLE = REFERENTIALS["mercd-2018"]
OFFICIAL = [competence for competence in TITLE.competences if competence.ccp is not None]
LEAST_PHRASINGS, LEAST_REASONS = 5, 4


def test_there_are_eighteen_at_least_of_three_levels_for_both_roles() -> None:
    assert len(SCENARIOS) >= 18
    assert {scenario.level for scenario in SCENARIOS.values()} == {1, 2, 3}
    assert Counter(scenario.role for scenario in SCENARIOS.values())[Role.ADVISER] >= 4
    assert all(10 <= scenario.minutes <= 15 for scenario in SCENARIOS.values())


def test_each_of_the_seven_competences_is_judged_by_two_scenarios_at_least() -> None:
    judged = Counter(id for scenario in SCENARIOS.values() for id in scenario.judged)
    assert len(OFFICIAL) == 7
    assert {competence.id: judged[competence.id] for competence in OFFICIAL if judged[competence.id] < 2} == {}


def decisions(criterion: str) -> int:
    """Scenes of scenarios that judge the competence in which some choice shows the criterion."""
    return sum(
        any(seen.criterion == criterion and seen.points for choice in scene.choices for seen in choice.observations)
        for scenario in SCENARIOS.values()
        for scene in scenario.scenes.values()
        if any(
            criterion == item.id
            for id in scenario.judged
            for item in REFERENTIALS[scenario.referential].competence(id).criteria
        )
    )


@pytest.mark.parametrize("referential", REFERENTIALS.values(), ids=REFERENTIALS)
def test_each_criterion_is_shown_by_two_decisions_at_least(referential: object) -> None:
    for competence in referential.competences:  # type: ignore[attr-defined]
        assert {item.id: decisions(item.id) for item in competence.criteria if decisions(item.id) < 2} == {}


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_what_is_typed_can_be_understood_and_asked_about(scenario: Scenario) -> None:
    choices = [choice for scene in scenario.scenes.values() for choice in scene.choices]
    assert {choice.id: len(choice.phrasings) for choice in choices if len(choice.phrasings) < LEAST_PHRASINGS} == {}
    assert sum(bool(choice.reasons) for choice in choices) >= LEAST_REASONS
    for choice in choices:
        assert not choice.reasons or {reason.right for reason in choice.reasons} == {True, False}, choice.id
    speaking = {line.character for scene in scenario.scenes.values() for line in scene.lines[-1:]}
    for id in speaking:
        assert scenario.characters[id].misunderstood, id
        assert scenario.characters[id].off_topic, id


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_a_second_play_can_differ(scenario: Scenario) -> None:
    assert len(scenario.variants) >= 2
    assert len({variant.gauges for variant in scenario.variants}) == len(scenario.variants)
