"""Can the day that was planned be lived? Its scenario must be at hand."""

from collections.abc import Iterator

from simulator.library.days import WrittenDay
from simulator.source import Problem


def unknown_scenario(day: WrittenDay, known: bool) -> Iterator[Problem]:
    """The scenario that is named must be in the library."""
    if day.scenario and not known:
        message = f"Le scénario « {day.scenario} » n’est pas dans la bibliothèque."
        yield Problem("reference-inconnue", message, "« plateau list » montre ceux qui y sont.", day.where)
