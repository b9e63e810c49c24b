"""The static checks of the questions of an interview, as a tuple of functions with one signature; the caller passes the tuple."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from scoring.referential import Referential
from simulator.library.checks.interview.asking import (
    few_phrasings,
    too_few_or_too_many,
    twin_questions,
    twins,
    unknown_competence,
    unknown_referential,
)
from simulator.library.checks.interview.texts import badly_set, wordless
from simulator.scenario.interviews import Interviews
from simulator.source import MAX_PROBLEMS, Problem

InterviewCheck = Callable[[Interviews, Referential | None], Iterator[Problem]]

INTERVIEW_CHECKS: tuple[InterviewCheck, ...] = (
    unknown_referential,
    unknown_competence,
    too_few_or_too_many,
    few_phrasings,
    twins,
    twin_questions,
    wordless,
    badly_set,
)


def run_interview_checks(
    interviews: Interviews, referential: Referential | None, checks: Iterable[InterviewCheck] = INTERVIEW_CHECKS
) -> tuple[Problem, ...]:
    """All problems that the checks find, up to as many as one file may have."""
    return tuple(islice((problem for check in checks for problem in check(interviews, referential)), MAX_PROBLEMS))


__all__ = ["INTERVIEW_CHECKS", "InterviewCheck", "run_interview_checks"]
