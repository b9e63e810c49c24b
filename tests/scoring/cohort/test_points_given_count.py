"""A person's corrected points count in what describes a decision; what an answer is worth stays the author's."""

from dataclasses import replace

from scoring.cohort import Decision, DecisionReport, Played, cohort
from tests.scoring.cohort.facts import attempt, decided

WORTH = {"bon": 2, "autre": 0}


def group(given: tuple[tuple[str, int], ...]) -> list[Played]:
    """Six people: three took each answer, and a trainer gave the first one of « autre » these points."""
    decisions = [
        replace_given(decided("a", "autre", WORTH), given),
        *(decided("a", one, WORTH) for one in ("bon", "autre") * 2),
    ]
    decisions.append(decided("a", "bon", WORTH))
    return [attempt(f"P{rank}", one, decided("b", "bon", WORTH)) for rank, one in enumerate(decisions)]


def replace_given(one: Decision, given: tuple[tuple[str, int], ...]) -> Decision:
    return one._replace(given=given)


def told(given: tuple[tuple[str, int], ...]) -> DecisionReport:
    return next(one for one in cohort(group(given)).decisions if one.scene == "a")


def test_the_difficulty_follows_and_the_answers_stay() -> None:
    before, after = told(()), told((("ecoute", 2),))
    assert (before.difficulty, after.difficulty) == (3 / 6, 4 / 6)
    assert after.options == before.options
    assert (after.best_taken, after.split) == (before.best_taken, before.split)


def test_points_given_that_are_the_computed_ones_change_nothing() -> None:
    computed = [replace(one, decisions=tuple(d._replace(given=d.points) for d in one.decisions)) for one in group(())]
    assert cohort(computed) == cohort(group(()))


def test_what_counts_is_kept_in_bounds() -> None:
    one = decided("a", "bon", WORTH)
    assert (one.shown, one.earned) == ((("ecoute", 2),), 2)
    assert one._replace(given=(("ecoute", -2),)).earned == 0
    assert one._replace(given=(("cadre", 2),)).earned == 2
    assert dict(one._replace(given=(("cadre", 1),)).shown) == {"ecoute": 2, "cadre": 1}
