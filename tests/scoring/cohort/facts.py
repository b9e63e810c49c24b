"""Small groups, decided answer by answer."""

from collections.abc import Mapping, Sequence

from scoring.cohort import Decision, Played
from scoring.scale import Level

Worth = Mapping[str, int]
"""Choice → its points."""


def decided(
    scene: str, chosen: str, worth: Worth, *, criterion: str = "ecoute", seconds: float = 10.0, turn: int = 1
) -> Decision:
    """One decision among ``worth``, all offered."""
    points = ((criterion, worth[chosen]),) if chosen and worth[chosen] else ()
    return Decision(scene, turn, tuple(worth), chosen, seconds, points, max(0, *worth.values()))


def attempt(
    trainee: str,
    *decisions: Decision,
    scenario: str = "colis",
    first: bool = True,
    score: float | None = 0.5,
    level: Level = Level.IN_PROGRESS,
    attainable: int = 4,
) -> Played:
    """One attempt on a competence T-1 and a criterion « ecoute »."""
    points = sum(one.worth for one in decisions)
    return Played(
        f"{trainee}-{scenario}-{first}",
        trainee,
        scenario,
        first,
        "fin",
        decisions,
        (("ecoute", "T-1", points, attainable),),
        (("T-1", level if score is not None else Level.NOT_OBSERVED, score),),
    )


def group(scene: str, counts: Mapping[str, int], worth: Worth) -> list[Played]:
    """Each answer taken that many times, one decision an attempt."""
    chosen = [choice for choice, count in counts.items() for _ in range(count)]
    return [attempt(f"P{rank:03}", decided(scene, choice, worth)) for rank, choice in enumerate(chosen)]


def table(columns: Sequence[Sequence[int]], worth: Sequence[Worth]) -> list[Played]:
    """Persons × decisions: ``columns[k][i]`` is the points earned by person ``i`` on decision ``k``."""
    names = [{points: choice for choice, points in one.items()} for one in worth]
    return [
        attempt(
            f"P{person:03}",
            *(
                decided(f"s{k}", names[k][column[person]], worth[k], turn=k + 1, seconds=float(1 + person * 3 % 7 + k))
                for k, column in enumerate(columns)
            ),
        )
        for person in range(len(columns[0]))
    ]
