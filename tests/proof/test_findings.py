"""What the proof tells the author: each fault that only the exploration can see, with its place and a play; nothing else."""

from scoring.referential import Referential
from simulator.proof import findings, prove
from simulator.scenario import Effects, Scenario
from simulator.source import Problem, Severity
from tests.facts import choice, make_referential, make_scenario, scene, silent, when

FULL = {"a1": 1, "a2": 1}


def told(scenario: Scenario, referential: Referential | None = None, limit: int = 100_000) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in findings(prove(scenario, referential or make_referential(), limit)):
        found.setdefault(problem.code, []).append(problem)
    return found


def reaching_all(*choices) -> Scenario:  # type: ignore[no-untyped-def]
    """One scene from which each ending is reached."""
    return make_scenario(scene("s0", *choices, choice("a_demi", "moyen"), choice("rate", "mal")))


def test_a_sound_scenario_has_nothing_told() -> None:
    assert findings(prove(reaching_all(choice("bon", "bien", shows=FULL)), make_referential())) == ()


def test_a_choice_that_no_play_opens_is_told_at_its_place() -> None:
    scenario = reaching_all(choice("bon", "bien", shows=FULL), choice("ferme", "mal", condition=when(flag=1), line=42))
    (problem,) = told(scenario)["jamais-atteint"]
    assert (problem.where.line, problem.severity) == (42, Severity.ERROR)
    assert "s0/ferme" in problem.message


def test_a_scene_that_cannot_be_left_is_told_with_a_play() -> None:
    scenario = make_scenario(
        scene("s0", choice("bon", "bien", shows=FULL), choice("piege", "s1"), choice("a_demi", "moyen"), choice("rate", "mal")),
        scene("s1", choice("tourner", "s1")),
    )
    (problem,) = told(scenario)["impasse"]
    assert problem.severity is Severity.ERROR
    assert "piege" in problem.hint


def test_a_scene_left_only_by_silence_is_a_dead_end_in_training() -> None:
    scenario = make_scenario(
        scene("s0", choice("bon", "bien", shows=FULL), choice("piege", "s1"), choice("a_demi", "moyen"), choice("rate", "mal")),
        scene("s1", choice("tourner", "s1"), silence=silent("mal")),
    )
    assert "impasse" in told(scenario)


def test_a_scene_where_nothing_is_open_is_told() -> None:
    scenario = make_scenario(
        scene("s0", choice("bon", "bien", shows=FULL), choice("piege", "s1"), choice("a_demi", "moyen"), choice("rate", "mal")),
        scene("s1", choice("jamais", "mal", condition=when(flag=1))),
    )
    assert told(scenario).keys() >= {"impasse", "jamais-atteint"}


def test_a_variant_without_a_clean_way_to_success_is_told() -> None:
    scenario = make_scenario(
        scene(
            "s0",
            choice("bon", "bien", shows=FULL, condition=when(0, 60, 100)),
            choice("sale", "bien", shows={"a1": -1}),
            choice("a_demi", "moyen"),
            choice("rate", "mal"),
        ),
        starts=((80, 50), (20, 50)),
    )
    (problem,) = told(scenario)["sans-reference"]
    assert problem.severity is Severity.ERROR
    assert "v1" in problem.message


def test_a_judged_competence_that_the_reference_never_shows_is_an_error() -> None:
    scenario = reaching_all(choice("bon", "bien", shows={"b1": 1}))
    (problem,) = told(scenario)["competence-jamais-attendue"]
    assert problem.severity is Severity.ERROR


def test_a_criterion_that_the_reference_never_shows_is_a_warning() -> None:
    (problem,) = told(reaching_all(choice("bon", "bien", shows={"a1": 1})))["critere-jamais-attendu"]
    assert problem.severity is Severity.WARNING
    assert "a2" in problem.message


def test_a_fault_that_costs_nothing_is_a_warning_with_its_play() -> None:
    scenario = make_scenario(
        scene("s0", choice("bon", "s1", shows=FULL), choice("faux", "s2", shows={"a1": -1}), choice("rate", "mal")),
        scene("s1", choice("fin", "bien")),
        scene("s2", choice("rattrape", "moyen", shows={"a1": 2, "a2": 1})),
    )
    (problem,) = told(scenario)["faute-gratuite"]
    assert problem.severity is Severity.WARNING
    assert "faux · rattrape" in problem.hint


def test_a_scenario_too_large_says_so_and_concludes_nothing() -> None:
    loop = choice("monter", "s0", effects=Effects(((0, 1),)))
    high = choice("haut", "moyen", condition=when(0, 100, 100))
    scenario = reaching_all(loop, high, choice("bon", "bien", shows=FULL))
    found = told(scenario, limit=20)
    assert found["preuve-incomplete"][0].severity is Severity.WARNING
    assert found.keys() == {"preuve-incomplete"}
    assert "preuve-incomplete" not in told(scenario)
