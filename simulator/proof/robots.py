"""Can one win without understanding? Players that follow a surface rule; none should come out « acquis »."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from random import Random

from scoring.assessment import assess
from scoring.performance import Reference
from scoring.referential import Referential
from scoring.scale import Level
from simulator.engine import Choose, CompiledScenario, Header, Mode, Reply, Session
from simulator.observe import observe
from simulator.proof.graph import Graph
from simulator.scenario import Choice, Scenario, Trend

RANDOM_PLAYS = 1_000
MAX_TURNS = 200
Player = Callable[[Session, tuple[Choice, ...]], Choice]


@dataclass(frozen=True, slots=True)
class RobotResult:
    """``plays`` that came to an ending: the others are in no mean and no share (0: this robot never ends).

    ``mean`` score of the judged competences; ``acquired``: share of plays with every observed judged one acquired.
    """

    plays: int
    mean: float
    acquired: float
    by_competence: Mapping[str, float]


def _gain(scenario: Scenario, session: Session, choice: Choice) -> int:
    total = 0
    for index, delta in choice.effects.gauges:
        value = session.state.gauges[index]
        moved = min(max(value + delta, 0), 100) - value
        total += moved if scenario.gauges[index].trend is Trend.UP else -moved
    return total


def longest(session: Session, open: tuple[Choice, ...]) -> Choice:
    """Always the longest text."""
    return max(open, key=lambda choice: len(choice.text))


def shortest(session: Session, open: tuple[Choice, ...]) -> Choice:
    """Always the shortest text."""
    return min(open, key=lambda choice: len(choice.text))


def first(session: Session, open: tuple[Choice, ...]) -> Choice:
    """Always the first in the file."""
    return open[0]


def last(session: Session, open: tuple[Choice, ...]) -> Choice:
    """Always the last in the file."""
    return open[-1]


def best_gauge(session: Session, open: tuple[Choice, ...]) -> Choice:
    """Always the greatest immediate improvement of the gauges."""
    return max(open, key=lambda choice: _gain(session.compiled.scenario, session, choice))


def quickest(graph: Graph) -> Player:
    """The shortest way to any ending, silences aside."""
    ends = [node for node, state in enumerate(graph.states) if state.place in graph.scenario.endings]
    way = graph.way_to(min(ends, key=lambda node: graph.costs[node]))

    def player(session: Session, open: tuple[Choice, ...]) -> Choice:
        return next(choice for choice in open if choice.id == way[session.turn - 1])

    return player


def at_random(seed: int) -> Player:
    """Any offered choice, each as likely."""
    chance = Random(seed)
    return lambda session, open: chance.choice(open)


SIMPLE: Mapping[str, Player] = {
    "longest": longest,
    "shortest": shortest,
    "first": first,
    "last": last,
    "best-gauge": best_gauge,
}


def play_robot(
    compiled: CompiledScenario, player: Player, reference: Reference, referential: Referential, seed: int
) -> dict[str, tuple[Level, float]] | None:
    """One play of a robot: judged competence → level and score, for those observed; ``None`` when it comes to no ending."""
    scenario = compiled.scenario
    header = Header(
        "robot",
        scenario.id,
        scenario.hash,
        referential.id,
        referential.hash,
        seed,
        reference.variant,
        Mode.TRAINING,
        Reply.CHOOSE,
        "",
        "",
    )
    session = Session.begin(compiled, header, "")
    while session.scene is not None and session.turn <= MAX_TURNS:
        scene, shown = session.scene, set(session.offered)
        open = tuple(choice for choice in scene.choices if choice.id in shown)
        session.play(Choose(player(session, open).id), "", 0.0)
    assessment = assess(observe(session.journal, scenario, reference), referential)
    if assessment.partial:
        return None
    return {
        item.competence.id: (item.level, item.score)
        for item in assessment.competences
        if item.judged and item.score is not None
    }


def summarise(plays: Iterable[Mapping[str, tuple[Level, float]] | None]) -> RobotResult:
    """The result of several plays of one robot."""
    results = [play for play in plays if play is not None]
    by: dict[str, list[float]] = {}
    for result in results:
        for id, (_, score) in result.items():
            by.setdefault(id, []).append(score)
    scores = [score for values in by.values() for score in values]
    won = sum(bool(result) and all(level is Level.ACQUIRED for level, _ in result.values()) for result in results)
    return RobotResult(
        plays=len(results),
        mean=sum(scores) / len(scores) if scores else 0.0,
        acquired=won / len(results) if results else 0.0,
        by_competence={id: sum(values) / len(values) for id, values in sorted(by.items())},
    )


def run_robots(
    compiled: CompiledScenario, graphs: Mapping[str, Graph], references: Mapping[str, Reference], referential: Referential
) -> dict[str, RobotResult]:
    """Every robot in every variant that has a reference; the random one ``RANDOM_PLAYS`` times in all, from fixed seeds."""
    results: dict[str, RobotResult] = {}
    share = RANDOM_PLAYS // max(len(references), 1)
    results["random"] = summarise(
        play_robot(compiled, at_random(number), reference, referential, reference.seed)
        for reference in references.values()
        for number in range(share)
    )
    for name, player in SIMPLE.items():
        results[name] = summarise(
            play_robot(compiled, player, reference, referential, reference.seed) for reference in references.values()
        )
    results["quickest"] = summarise(
        play_robot(compiled, quickest(graphs[variant]), reference, referential, reference.seed)
        for variant, reference in references.items()
    )
    return results
