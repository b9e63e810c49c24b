"""Points that a trainer gives replace those of one criterion at one turn; the rest follows by the ordinary rules."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.assessment import Assessment, assess
from scoring.correction import MARK, Judgement, judged_by_trainers
from scoring.marking import GIVEN, place_of
from scoring.performance import POINTS, Performance, Reference
from scoring.scale import Level
from simulator.engine import Say
from simulator.library.limits import POINTS as AUTHORED
from simulator.observe import observe
from simulator.proof import references_of
from simulator.scenario import Scenario
from tests.facts import choice, make_referential, make_scenario, played, scene, silent
from tests.strategies import checked, played_scenarios

REFERENTIAL = make_referential()
SCENARIO = make_scenario(
    scene(
        "s0",
        choice("bon", "s1", shows={"a1": 2}),
        choice("faux", "s1", shows={"a1": -2}, blocks=("a1",)),
        choice("encore", "s0", shows={"a2": 1}),
        silence=silent("s1"),
    ),
    scene("s1", choice("fin", "bien", shows={"a2": 1})),
)
REFERENCE = references_of(SCENARIO, REFERENTIAL)["v0"]


def said(turn: int, criterion: str, points: int | str, who: str = "Mme Roux") -> Judgement:
    return Judgement(GIVEN, place_of(turn, criterion), str(points), who, "2026-11-24T10:00:00.000Z", "Je l’ai entendu.")


def seen(moves: tuple[str, ...], *judgements: Judgement) -> tuple[Performance, Assessment]:
    performance = observe(played(SCENARIO, moves), SCENARIO, REFERENCE, (), judgements)
    return performance, assess(performance, REFERENTIAL)


def points(assessment: Assessment) -> dict[str, int]:
    return {item.criterion.id: item.points for one in assessment.competences for item in one.criteria}


def bare(assessment: Assessment) -> Assessment:
    """Without what says that a trainer spoke."""
    return replace(
        assessment,
        competences=tuple(
            replace(
                one,
                uncorrected=None,
                criteria=tuple(
                    replace(item, evidence=tuple(replace(found, corrected=None) for found in item.evidence))
                    for item in one.criteria
                ),
            )
            for one in assessment.competences
        ),
    )


@checked
@given(played_scenarios(), st.data())
def test_points_corrected_to_the_computed_ones_change_nothing(
    one: tuple[Scenario, str, tuple[str, ...]], data: st.DataObject
) -> None:
    scenario, variant, moves = one
    journal, reference = played(scenario, moves, variant), references_of(scenario, REFERENTIAL)[variant]
    before = observe(journal, scenario, reference)
    shown = [(item.turn, item.criterion, item.points) for item in before.evidence]
    nothing = [(turn, criterion, 0) for turn in range(1, len(moves) + 2) for criterion in ("a1", "a2", "b1", "b2")]
    silent_on = [place for place in nothing if place[:2] not in {(turn, criterion) for turn, criterion, _ in shown}]
    chosen = data.draw(st.lists(st.sampled_from([*shown, *silent_on]), max_size=8))
    after = observe(journal, scenario, reference, (), [said(*place) for place in chosen])
    was, now = assess(before, REFERENTIAL), assess(after, REFERENTIAL)
    assert bare(now) == was
    for result in now.competences:
        assert result.uncorrected in (None, (result.level, result.score))


@checked
@given(played_scenarios(), st.data())
def test_whatever_is_given_the_computed_points_stay_in_sight_and_the_sum_is_kept_in_bounds(
    one: tuple[Scenario, str, tuple[str, ...]], data: st.DataObject
) -> None:
    scenario, variant, moves = one
    journal, reference = played(scenario, moves, variant), references_of(scenario, REFERENTIAL)[variant]
    before = assess(observe(journal, scenario, reference), REFERENTIAL)
    places = st.tuples(st.integers(1, len(moves)), st.sampled_from(("a1", "a2", "b1", "b2")), st.sampled_from(POINTS))
    after = assess(
        observe(journal, scenario, reference, (), [said(*place) for place in data.draw(st.lists(places, max_size=8))]),
        REFERENTIAL,
    )
    assert after.blocking == before.blocking
    was = {item.criterion.id: item.points for result in before.competences for item in result.criteria}
    for result in after.competences:
        assert result.score is None or 0 <= result.score <= 1
        for item in result.criteria:
            assert item.computed == was.get(item.criterion.id, 0)
        if result.uncorrected is not None and result.judged:
            old = before.of(result.competence.id)
            assert result.uncorrected == (old.level, old.score)


def test_they_replace_those_of_that_criterion_at_that_turn() -> None:
    performance, assessment = seen(("faux", "fin"), said(1, "a1", 1))
    (item,) = performance.exchanges[0].evidence
    assert (item.points, item.computed, item.corrected and item.corrected.who) == (1, -2, "Mme Roux")
    assert points(assessment) == {"a1": 1, "a2": 1}
    result = assessment.of("A")
    assert result.score == pytest.approx(2 / 4)
    assert result.uncorrected == (Level.NOT_ACQUIRED, pytest.approx(1 / 4))


def test_they_are_added_where_the_scenario_shows_nothing_and_zero_takes_them_back() -> None:
    performance, assessment = seen(("(silence)", "fin"), said(1, "a1", 2))
    (item,) = performance.exchanges[0].evidence
    assert (item.points, item.origin, item.corrected and item.corrected.computed) == (2, "", None)
    assert points(assessment)["a1"] == 2
    assert seen(("(silence)", "fin"), said(1, "a1", 2), said(1, "a1", 0)) == seen(("(silence)", "fin"))


def test_the_latest_counts() -> None:
    _, assessment = seen(("bon", "fin"), said(1, "a1", -2), said(1, "a1", 1, "M. Petit"), said(2, "a2", 0))
    assert points(assessment) == {"a1": 1, "a2": 0}


def test_a_blocking_fault_stays() -> None:
    _, assessment = seen(("faux", "fin"), said(1, "a1", 2))
    assert (assessment.of("A").score, assessment.of("A").level) == (pytest.approx(3 / 4), Level.IN_PROGRESS)
    assert len(assessment.blocking) == 1


def test_a_choice_made_again_still_counts_once() -> None:
    performance, assessment = seen(("encore", "encore", "bon", "fin"), said(2, "a1", 2), said(2, "a2", -2))
    assert {item.counted for item in performance.exchanges[1].evidence} == {False}
    assert points(assessment) == {"a1": 2, "a2": 2}


def test_what_was_met_stays() -> None:
    strict = make_referential(least=3)
    performance = observe(played(SCENARIO, ("bon", "fin")), SCENARIO, REFERENCE, (), [said(1, "b1", 2), said(2, "a1", 2)])
    assert assess(performance, strict).of("A").level is Level.NOT_OBSERVED


def test_a_level_given_wins_whichever_came_first() -> None:
    level = Judgement(MARK, "A", "not-acquired", "M. Petit", "2026-11-24T09:00:00.000Z", "Vu en salle.")
    for judgements in ((level, said(1, "a1", 1)), (said(1, "a1", 1), level)):
        _, assessment = seen(("faux", "fin"), *judgements)
        result = judged_by_trainers(assessment, judgements, REFERENTIAL.scale).of("A")
        assert (result.level, result.mark) == (Level.NOT_ACQUIRED, level)
        assert result.computed == (Level.IN_PROGRESS, pytest.approx(2 / 4))
        assert result.uncorrected == (Level.NOT_ACQUIRED, pytest.approx(1 / 4))


@pytest.mark.parametrize(
    "one",
    [
        said(9, "a1", 1),
        said(1, "a1", 3),
        said(1, "a1", "1.5"),
        said(1, "a1", ""),
        replace(said(1, "a1", 1), place="1"),
        replace(said(1, "a1", 1), place="a1 1"),
        replace(said(1, "a1", 1), place="٣ a1"),
        replace(said(1, "a1", 1), kind="autre"),
    ],
)
def test_what_fits_no_turn_or_no_scale_is_left_aside(one: Judgement) -> None:
    assert seen(("faux", "fin"), one) == seen(("faux", "fin"))


def test_a_turn_that_was_taken_back_is_no_place_for_points() -> None:
    from simulator.engine import Contest, Mode

    scenario = make_scenario(
        scene("s0", choice("dire", "s1", shows={"a1": 1}), choice("fin", "bien")), scene("s1", choice("f", "bien"))
    )
    journal = played(scenario, [Say("je le dis", "dire", 0.9), Contest(), "fin"], mode=Mode.TRAINING)
    performance = observe(journal, scenario, Reference("v0", (), "bien", 1, {"a1": 1}), (), [said(1, "a1", 2)])
    assert performance.evidence == ()


def test_what_a_trainer_may_give_is_what_an_author_may_write() -> None:
    assert (POINTS[0], POINTS[-1]) == AUTHORED
