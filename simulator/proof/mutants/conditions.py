"""What if a condition could no longer hold? Bounds tightened, a test that contradicts another, a flag that nothing raises."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from simulator.proof.mutants.mutant import Mutant
from simulator.proof.mutants.sites import sites
from simulator.scenario import Condition, Flag, FlagTest, GaugeTest, Scenario, Test

NEVER_RAISED = "jamais_leve"


def tightened(scenario: Scenario, chance: Random) -> Iterator[Mutant]:
    """Each bound of a gauge is drawn in: by one step, to a single value just inside, or to the end of the gauge."""
    for site in sites(scenario):
        for row, tests in enumerate(site.condition.alternatives if site.condition else ()):
            for rank, test in enumerate(tests):
                if not isinstance(test, GaugeTest):
                    continue
                for narrow in _narrower(test):
                    assert site.condition is not None
                    yield Mutant(
                        "condition-tightened",
                        site.put(_with_tests(site.condition, row, _put(tests, rank, narrow))),
                        site.condition.where,
                        f"{site.name} : {_told(scenario, narrow)} au lieu de {_told(scenario, test)}.",
                    )


def _narrower(test: GaugeTest) -> Iterator[GaugeTest]:
    bounds = []
    if test.low > 0:
        bounds += [(test.low + 1, test.high), (test.low + 1, test.low + 1), (100, 100)]
    if test.high < 100:
        bounds += [(test.low, test.high - 1), (test.high - 1, test.high - 1), (0, 0)]
    for low, high in dict.fromkeys(bounds):
        if test.low <= low <= high <= test.high and (low, high) != (test.low, test.high):
            yield replace(test, low=low, high=high)


def contradicted(scenario: Scenario, chance: Random) -> Iterator[Mutant]:
    """Each test gets beside it, in the same conjunction, one that it excludes."""
    for site in sites(scenario):
        for row, tests in enumerate(site.condition.alternatives if site.condition else ()):
            for test in tests:
                contrary = _contrary(test)
                if contrary is not None:
                    assert site.condition is not None
                    yield Mutant(
                        "condition-contradicted",
                        site.put(_with_tests(site.condition, row, (*tests, contrary))),
                        site.condition.where,
                        f"{site.name} : {_told(scenario, contrary)}, en plus de {_told(scenario, test)}.",
                    )


def _contrary(test: Test) -> Test | None:
    if isinstance(test, FlagTest):
        return replace(test, raised=not test.raised)
    if test.low > 0:
        return replace(test, low=0, high=test.low - 1)
    return replace(test, low=test.high + 1, high=100) if test.high < 100 else None


def on_a_flag_never_raised(scenario: Scenario, chance: Random) -> Iterator[Mutant]:
    """Each line, choice and target with a condition, and each choice without one, also needs a flag that nothing raises."""
    flags = (*scenario.flags, Flag(NEVER_RAISED, "Ce que rien ne lève.", scenario.where))
    needed = FlagTest(len(scenario.flags), True)
    for site in sites(scenario):
        alternatives = site.condition.alternatives if site.condition else ((),)
        condition = Condition(tuple((*tests, needed) for tests in alternatives), site.where)
        yield Mutant(
            "flag-never-raised",
            replace(site.put(condition), flags=flags),
            site.where,
            f"{site.name} : demande le repère « {NEVER_RAISED} », que rien ne lève.",
        )


def _put(tests: tuple[Test, ...], rank: int, test: Test) -> tuple[Test, ...]:
    return (*tests[:rank], test, *tests[rank + 1 :])


def _with_tests(condition: Condition, row: int, tests: tuple[Test, ...]) -> Condition:
    alternatives = condition.alternatives
    return replace(condition, alternatives=(*alternatives[:row], tests, *alternatives[row + 1 :]))


def _told(scenario: Scenario, test: Test) -> str:
    """A test as it reads in the file."""
    if isinstance(test, FlagTest):
        return f"« {scenario.flags[test.flag].id}: {'oui' if test.raised else 'non'} »"
    bounds = [f"min: {test.low}"] if test.low > 0 else []
    bounds += [f"max: {test.high}"] if test.high < 100 or not bounds else []
    return f"« {scenario.gauges[test.gauge].id}: {{{', '.join(bounds)}}} »"
