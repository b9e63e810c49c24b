"""What the proof tells the author: each fault that only the exploration can see, with its place and a play; nothing else."""

from scoring.referential import Referential
from simulator.proof import findings, prove
from simulator.scenario import Condition, Effects, FlagTest, GaugeTest, Scenario
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
    assert findings(prove(fair(), make_referential(3))) == ()


def fair() -> Scenario:
    """Three scenes in which the right reply is neither the longest, the shortest, the first, the last, nor rewarded at once."""
    shows = ({"a1": 1}, {"a2": 1}, {"a1": 1, "a2": 1})
    return make_scenario(
        *(
            scene(
                f"s{rank}",
                choice("longue_reponse_a_cote", "moyen"),
                choice("bonne", f"s{rank + 1}" if rank < 2 else "bien", shows=shown),
                choice("zut", "mal"),
            )
            for rank, shown in enumerate(shows)
        )
    )


def test_robots_that_win_are_told_by_name() -> None:
    found = told(reaching_all(choice("bon", "bien", shows=FULL)))["robot-acquis"]
    assert {problem.severity for problem in found} == {Severity.WARNING}
    text = " ".join(problem.message for problem in found)
    assert "la première réponse" in text
    assert "33,3" in text
    assert "la plus longue" not in text


def test_a_criterion_that_no_choice_shows_is_told() -> None:
    found = told(reaching_all(choice("bon", "bien", shows={"a1": 1})))["critere-jamais-exerce"]
    assert ["a2" in problem.message for problem in found] == [True]


def test_a_choice_that_no_play_opens_is_told_at_its_place() -> None:
    scenario = reaching_all(choice("bon", "bien", shows=FULL), choice("ferme", "mal", condition=when(flag=1), line=42))
    (problem,) = told(scenario)["repere-jamais-leve"]
    assert (problem.where.line, problem.severity) == (42, Severity.ERROR)
    assert "s0/ferme" in problem.message
    assert "f1" in problem.message


def test_tests_that_clash_are_named_and_told_apart_from_a_flag_that_nothing_raises() -> None:
    raising = choice("bon", "bien", shows=FULL, effects=Effects(raised=1))
    low = when(0, 0, 20)
    scenario = reaching_all(
        raising,
        choice("bas", "mal", condition=low, line=20),
        choice("haut", "mal", condition=Condition(((GaugeTest(0, 0, 60), FlagTest(0, True)),), low.where), line=30),
    )
    first, second = told(scenario)["condition-impossible"]
    assert (first.where.line, second.where.line) == (20, 30)
    assert "g0 ≤ 20" in first.message
    assert "f0: oui" in second.message
    assert "g0" not in second.message


def test_a_target_that_earlier_ones_always_mask_is_told_and_the_last_one_only_warned_of() -> None:
    whole = when(0, 0, 100)
    scenario = reaching_all(choice("bon", (whole, "bien"), (when(0, 40, 60), "moyen"), "mal", shows=FULL, line=50))
    found = told(scenario)["jamais-atteint"]
    assert sorted(problem.severity.value for problem in found) == ["error", "warning"]


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
    assert told(scenario).keys() >= {"impasse", "repere-jamais-leve"}


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
    good, other = choice("bon", "bien", shows={"a1": 1}), choice("autre", "bien", shows={"a1": -1, "a2": 1})
    (problem,) = told(reaching_all(good, other))["critere-jamais-attendu"]
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
