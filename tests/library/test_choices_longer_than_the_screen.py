"""Choices that a window of 80 × 24 cannot show at once: only those that can be offered together are added up."""

from simulator.library.checks.screen import MOST_ROWS, rows_of, too_long
from simulator.library.checks.together import heaviest
from simulator.source import Problem, Severity, typeset
from tests.builders import SCENARIO, scenario_of
from tests.facts import choice, when

THREE_ROWS = "mots " * 32


def told(*conditions: str) -> list[Problem]:
    """The small scenario, its first scene with one choice of three rows for each condition (« » : none), beside its two."""
    rows = "".join(
        f"      c{number}: {{texte: {number} {THREE_ROWS}, retour: Bien., vers: suite{condition and f', si: {condition}'}}}\n"
        for number, condition in enumerate(conditions)
    )
    text = SCENARIO.replace("    silence: {apres: 30", f"{rows}    silence: {{apres: 30", 1)
    return list(too_long(scenario_of(text.replace("debut: accueil", "reperes: {dit: Un repère.}\ndebut: accueil", 1)), None))


def test_what_just_fits_is_not_told() -> None:
    assert rows_of(f"0 {THREE_ROWS}".strip()) == 3
    assert told("", "", "", "") == []


def test_what_does_not_fit_is_told_at_the_scene_with_the_number_of_rows() -> None:
    (problem,) = told("", "", "", "", "")
    assert (problem.code, problem.severity) == ("trop-long-pour-l-ecran", Severity.WARNING)
    assert (problem.where.line, problem.where.column) == (19, 3)
    assert "17 lignes" in problem.message
    assert f"en montre {MOST_ROWS}" in problem.message
    assert problem.hint.startswith(typeset("Raccourcissez-les de 2 ligne(s) ;"))


def test_choices_that_exclude_each_other_are_not_added_up() -> None:
    assert told("", "", "", "{dit: oui}", "{dit: non}") == []
    assert len(told("", "", "", "{dit: oui}", "{dit: oui, tension: {min: 50}}")) == 1


def test_each_pair_may_meet_and_all_three_not() -> None:
    either = tuple(when(flag=flag, raised=raised) for flag, raised in ((0, True), (0, False)))
    both = [choice("a", "bien", condition=either[0]), choice("b", "bien", condition=either[1]), choice("c", "bien")]
    assert heaviest(both, [3, 5, 2]) == 7


def test_hundreds_of_conditions_are_answered_at_once() -> None:
    many = [
        choice(f"c{rank}", "bien", condition=when(gauge=rank % 2, low=rank % 90, high=rank % 90 + 9)) for rank in range(400)
    ]
    assert 0 < heaviest(many, [1] * 400) <= 400
