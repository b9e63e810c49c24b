"""The static checks of a scenario, as a tuple of functions with one signature; the caller passes the tuple."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from scoring.referential import Referential
from simulator.library.checks.competences import unknown_competence, unknown_criterion, unknown_referential
from simulator.library.checks.graph import scenario_without_ending, scene_without_choice, unlinked
from simulator.library.checks.screen import too_long
from simulator.library.checks.stakes import same_stakes
from simulator.library.checks.typography import badly_set
from simulator.library.checks.wording import twins, without_feedback, wordless
from simulator.scenario import Scenario
from simulator.source import MAX_PROBLEMS, Problem

Check = Callable[[Scenario, Referential | None], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    unknown_referential,
    unknown_competence,
    unknown_criterion,
    scenario_without_ending,
    scene_without_choice,
    unlinked,
    twins,
    same_stakes,
    without_feedback,
    wordless,
    badly_set,
    too_long,
)


def run_checks(scenario: Scenario, referential: Referential | None, checks: Iterable[Check] = CHECKS) -> tuple[Problem, ...]:
    """All problems that the checks find, up to as many as one file may have."""
    return tuple(islice((problem for check in checks for problem in check(scenario, referential)), MAX_PROBLEMS))


__all__ = ["CHECKS", "Check", "run_checks"]
