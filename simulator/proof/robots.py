"""Can one win without understanding? Players that follow a surface rule; none should come out « acquis »."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from scoring.assessment import assess
from scoring.performance import Reference
from scoring.referential import Referential
from scoring.scale import Level
from simulator.engine import Choose, CompiledScenario, Header, Mode, Reply, Session
from simulator.observe import observe
from simulator.proof.chance import chances
from simulator.proof.graph import Graph
from simulator.scenario import Choice, Lexicon, Scenario, Trend, hits

MAX_TURNS = 200
Player = Callable[[Session, tuple[Choice, ...]], Choice]


@dataclass(frozen=True, slots=True)
class RobotResult:
    """``plays`` that came to an ending: the others are in no mean and no share (0: this robot never ends).

    ``mean`` score of the judged competences; ``acquired``: share of plays with every observed judged one acquired (for the
    random robot: the mean of the probabilities that each one is). ``exact`` is false where games were drawn.
    """

    plays: int
    mean: float
    acquired: float
    by_competence: Mapping[str, float]
    exact: bool = True


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
    ends = [node for node, place in enumerate(graph.places) if place in graph.scenario.endings]
    way = graph.way_to(min(ends, key=lambda node: graph.costs[node]))

    def player(session: Session, open: tuple[Choice, ...]) -> Choice:
        return next(choice for choice in open if choice.id == way[session.turn - 1])

    return player


def polite(lexicon: Lexicon) -> Player:
    """Always the text with most hits in a lexicon of politeness; of equal ones, the first in the file."""
    return lambda session, open: max(open, key=lambda choice: hits(lexicon, choice.text))


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


def players(graph: Graph, lexicon: Lexicon | None = None) -> dict[str, Player]:
    """The robots that follow a rule, by name; « polite » where there is a lexicon, « quickest » where there is an ending."""
    found = dict(SIMPLE)
    if lexicon is not None:
        found["polite"] = polite(lexicon)
    if any(place in graph.scenario.endings for place in graph.places):
        found["quickest"] = quickest(graph)
    return found


def by_chance(graphs: Mapping[str, Graph], references: Mapping[str, Reference], referential: Referential) -> RobotResult:
    """The random robot, in training mode: probabilities over all plays, variants by their weight."""
    scenario = next(iter(graphs.values())).scenario
    weights = {variant.id: variant.weight for variant in scenario.variants if variant.id in references}
    total = sum(weights.values())
    by: dict[str, float] = {}
    mean = seen = won = 0.0
    exact = len(scenario.judged) == 1
    for id in scenario.judged:
        observed = score = 0.0
        for name, weight in weights.items():
            one = chances(graphs[name], referential.competence(id), references[name].points, referential.scale)
            share = weight / total
            observed, score = observed + share * one.observed, score + share * one.observed * one.mean
            exact = exact and one.exact
            won += share * one.acquired / len(scenario.judged)
        if observed:
            by[id] = score / observed
        mean, seen = mean + score, seen + observed
    return RobotResult(len(weights), mean / seen if seen else 0.0, won, by, exact)


def run_robots(
    compiled: CompiledScenario,
    graphs: Mapping[str, Graph],
    references: Mapping[str, Reference],
    referential: Referential,
    lexicon: Lexicon | None = None,
) -> dict[str, RobotResult]:
    """Every robot in every variant that has a reference."""
    if not references:
        return {}
    results = {"random": by_chance(graphs, references, referential)}
    plays: dict[str, list[dict[str, tuple[Level, float]] | None]] = {}
    for variant, reference in references.items():
        for name, player in players(graphs[variant], lexicon).items():
            plays.setdefault(name, []).append(play_robot(compiled, player, reference, referential, reference.seed))
    return results | {name: summarise(found) for name, found in plays.items()}
