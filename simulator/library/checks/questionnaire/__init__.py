"""The static checks of a questionnaire, as a tuple of functions with one signature; the caller passes the tuple."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from scoring.referential import Referential
from simulator.library.checks.questionnaire.covering import unasked_competence, unknown_competence, unknown_referential
from simulator.library.checks.questionnaire.keys import (
    loose_tolerance,
    several_right,
    too_few_or_too_many,
    twins,
    without_right_answer,
)
from simulator.library.checks.questionnaire.tells import longest_is_right, same_place
from simulator.library.checks.questionnaire.texts import badly_set, wordless
from simulator.scenario.questionnaire import Questionnaire
from simulator.source import MAX_PROBLEMS, Problem

QuestionnaireCheck = Callable[[Questionnaire, Referential | None], Iterator[Problem]]

QUESTIONNAIRE_CHECKS: tuple[QuestionnaireCheck, ...] = (
    unknown_referential,
    unknown_competence,
    unasked_competence,
    too_few_or_too_many,
    without_right_answer,
    several_right,
    loose_tolerance,
    twins,
    longest_is_right,
    same_place,
    wordless,
    badly_set,
)


def run_questionnaire_checks(
    questionnaire: Questionnaire,
    referential: Referential | None,
    checks: Iterable[QuestionnaireCheck] = QUESTIONNAIRE_CHECKS,
) -> tuple[Problem, ...]:
    """All problems that the checks find, up to as many as one file may have."""
    found = (problem for check in checks for problem in check(questionnaire, referential))
    return tuple(islice(found, MAX_PROBLEMS))


__all__ = ["QUESTIONNAIRE_CHECKS", "QuestionnaireCheck", "run_questionnaire_checks"]
