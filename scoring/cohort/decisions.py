"""How did a group decide, scene by scene? Each decision of each scenario, as far as it may be told."""

from collections.abc import Sequence
from dataclasses import replace

from scoring.cohort.gathering import DecisionTally, Gathered, Key
from scoring.cohort.measures import difficulty, discrimination, quartiles
from scoring.cohort.structure import DecisionReport, Option, Times
from scoring.cohort.withholding import LEAST, coarse, hidden

EVEN, TOGETHER = 0.20, 0.70
"""A group is split when two answers took this much together, and do not differ by more."""


def decisions(gathered: Gathered, *, anonymous: bool) -> tuple[DecisionReport, ...]:
    """Scenarios by id, scenes in the order in which attempts first met them."""
    found = sorted(gathered.decisions.items(), key=lambda pair: pair[0][0])
    return tuple(decision(key, tally, anonymous=anonymous) for key, tally in found)


def decision(key: Key, tally: DecisionTally, *, anonymous: bool) -> DecisionReport:
    """One decision; nothing but how many met it where they are too few."""
    met = len(tally.met)
    if met < LEAST:
        return DecisionReport(*key, met, withheld=True)
    options = _options(tally, met)
    report = DecisionReport(
        *key,
        met,
        withheld=False,
        options=options,
        untaken=tuple(option.choice for option in options if not option.taken and (option.offered or 0) >= LEAST),
        difficulty=difficulty(tally.earned, tally.best),
        discrimination=discrimination(tally.item, tally.rest) if len(tally.item) >= LEAST else None,
        times=_times(tally),
        best_taken=tally.best_taken if tally.best else None,
        split=_split(options),
    )
    return _protected(report) if anonymous else report


def _options(tally: DecisionTally, met: int) -> tuple[Option, ...]:
    offered, taken, worth = tally.offered, tally.taken, tally.worth
    choices = sorted({*offered, *taken} - {""}) + ([""] if taken[""] else [])
    found = [
        Option(choice, offered[choice] if choice else met, taken[choice], taken[choice] / met, worth.get(choice))
        for choice in choices
    ]
    return tuple(sorted(found, key=lambda option: -(option.taken or 0)))


def _times(tally: DecisionTally) -> Times | None:
    found = quartiles(tally.seconds)
    return Times(*found) if found else None


def _split(options: Sequence[Option]) -> tuple[str, str] | None:
    taken = [option for option in options if option.share]
    if len(taken) < 2:
        return None
    one, other = taken[0].share or 0.0, taken[1].share or 0.0
    even = one - other <= EVEN + 1e-9 and one + other >= TOGETHER - 1e-9
    return (taken[0].choice, taken[1].choice) if even else None


def _protected(report: DecisionReport) -> DecisionReport:
    """The same for an anonymous report: no small count, and nothing that gives one back."""
    gone = hidden([option.taken or 0 for option in report.options])
    if all(gone):
        return DecisionReport(report.scenario, report.scene, report.met, withheld=True)
    options = [
        replace(option, offered=option.offered if option.offered == report.met else None)
        if not out
        else replace(option, offered=None, taken=None, share=None)
        for option, out in zip(report.options, gone, strict=True)
    ]
    if not any(gone):
        return replace(report, options=tuple(options))
    return replace(
        report,
        options=tuple(sorted(options, key=lambda option: (option.taken is None, -(option.taken or 0), option.choice))),
        difficulty=coarse(report.difficulty, report.met),
        discrimination=coarse(report.discrimination, report.met),
        best_taken=0 if report.best_taken == 0 else None,
        split=None,
    )
