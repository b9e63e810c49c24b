"""Does it matter what is chosen? Choices that show, move and lead to the same are one choice written twice."""

from collections.abc import Hashable, Iterator

from scoring.referential import Referential
from simulator.library.checks.together import can_meet
from simulator.scenario import Choice, Scenario
from simulator.source import Problem, Severity


def same_stakes(scenario: Scenario, referential: Referential | None) -> Iterator[Problem]:
    """Two choices offered together that differ on nothing but their words; told once for all that are alike."""
    for scene in scenario.scenes.values():
        groups: dict[Hashable, list[Choice]] = {}
        for choice in scene.choices:
            groups.setdefault(_stakes(choice), []).append(choice)
        for group in groups.values():
            alike = [one for one in group if any(one is not other and can_meet(one, other) for other in group)]
            if alike:
                *first, last = (f"« {choice.id} »" for choice in alike)
                yield Problem(
                    "choix-sans-enjeu",
                    f"{', '.join(first)} et {last} donnent les mêmes points, les mêmes effets et la même suite.",
                    "Changez les points, les effets ou la suite de l’un d’eux, ou n’en gardez qu’un.",
                    alike[1].where,
                    Severity.WARNING,
                )


def _stakes(choice: Choice) -> Hashable:
    """All that making this choice does, places left aside."""
    return (
        frozenset((seen.criterion, seen.points) for seen in choice.observations if seen.points),
        frozenset(choice.blocking.criteria) if choice.blocking else None,
        frozenset(choice.effects.gauges),
        choice.effects.raised,
        choice.effects.lowered,
        tuple((target.id, target.condition.alternatives if target.condition else None) for target in choice.targets),
    )
