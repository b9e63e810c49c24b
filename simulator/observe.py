"""What did this attempt show? The only bridge from a journal to scoring: events become exchanges and evidence.

A choice's points count once per attempt, however often a loop returns to it.
"""

from collections.abc import Mapping

from scoring.performance import Alternative, Evidence, Exchange, Heard, Performance, Reference
from simulator.engine import (
    Chose,
    Ended,
    Entered,
    FellSilent,
    Journal,
    Left,
    NotUnderstood,
    Reasoned,
    State,
    Ticked,
    after,
    first_state,
)
from simulator.scenario import Choice, Line, Scenario, Scene

SILENCE_QUOTE = "(silence)"


def observe(journal: Journal, scenario: Scenario, reference: Reference) -> Performance:
    """The performance recorded in ``journal`` on the scenario that it was played on; the same journal gives the same one."""
    exchanges: list[Exchange] = []
    counted: set[tuple[str, str]] = set()
    state = first_state(scenario, journal.header.variant)
    here: Entered | None = None
    since = 0.0
    latest: Choice | None = None
    ending: str | None = None
    for entry in journal.entries:
        event = entry.event
        if isinstance(event, Entered):
            here, since = event, entry.spent
            continue
        if isinstance(event, Ended):
            ending = event.ending
            continue
        if here is None or isinstance(event, Ticked):
            continue
        scene = scenario.scenes[here.scene]
        turn = len(exchanges) + 1
        if isinstance(event, Reasoned):
            exchanges.append(_justification(turn, scenario, scene, event, latest, state, entry.spent - since))
            since = entry.spent
            continue
        choice = scene.choice(event.choice) if isinstance(event, Chose) else None
        if choice is not None:
            state = after(choice, state)
        elif isinstance(event, FellSilent) and scene.silence is not None:
            state = after(scene.silence, state)
        first = (scene.id, choice.id if choice else "") not in counted
        if choice is not None:
            counted.add((scene.id, choice.id))
            latest = choice
        exchanges.append(_exchange(turn, scenario, scene, here, event, choice, first, state, entry.spent - since))
        since = entry.spent
    ended = scenario.endings[ending] if ending else None
    return Performance(
        scenario.id, scenario.judged, tuple(exchanges), ending, ended.tone.value if ended else None, dict(reference.points)
    )


def _exchange(
    turn: int,
    scenario: Scenario,
    scene: Scene,
    here: Entered,
    event: Chose | FellSilent | Left | NotUnderstood,
    choice: Choice | None,
    first: bool,
    state: State,
    seconds: float,
) -> Exchange:
    kinds: Mapping[type, str] = {FellSilent: "silence", Left: "leave", NotUnderstood: "unclear"}
    typed = event.text if isinstance(event, Chose | NotUnderstood) else None
    quote = typed or (choice.text if choice else "") or (SILENCE_QUOTE if isinstance(event, FellSilent) else "")
    offered = tuple(scene.choice(id) for id in here.offered)
    return Exchange(
        turn=turn,
        scene=scene.id,
        heard=tuple(_heard(scenario, scene.lines[rank]) for rank in here.lines),
        kind=kinds.get(type(event), "say" if typed else "choose"),
        choice=choice.id if choice else None,
        quote=quote,
        feedback=choice.feedback if choice else "",
        blocking=choice.blocking.reason if choice and choice.blocking else "",
        evidence=_evidence(choice, turn, quote, first) if choice else (),
        offered=here.offered,
        alternatives=tuple(_alternative(other) for other in offered if choice is None or other.id != choice.id),
        shown=frozenset(seen.criterion for other in offered for seen in other.observations if seen.points),
        gauges=_gauges(scenario, state),
        seconds=round(seconds, 3),
        confidence=event.confidence if isinstance(event, Chose | NotUnderstood) else None,
    )


def _justification(
    turn: int, scenario: Scenario, scene: Scene, event: Reasoned, about: Choice | None, state: State, seconds: float
) -> Exchange:
    """The answer to « pourquoi ? »: an exchange that shows nothing on any criterion."""
    authored = next((reason.text for reason in about.reasons if reason.id == event.reason), "") if about else ""
    return Exchange(
        turn=turn,
        scene=scene.id,
        heard=(),
        kind="reason",
        choice=None,
        quote=event.text or authored,
        feedback="",
        blocking="",
        evidence=(),
        offered=(),
        alternatives=(),
        shown=frozenset(),
        gauges=_gauges(scenario, state),
        seconds=round(seconds, 3),
    )


def _gauges(scenario: Scenario, state: State) -> tuple[tuple[str, int], ...]:
    return tuple((gauge.id, value) for gauge, value in zip(scenario.gauges, state.gauges, strict=True))


def _heard(scenario: Scenario, line: Line) -> Heard:
    return Heard(line.character, scenario.characters[line.character].name, line.text)


def _evidence(choice: Choice, turn: int, quote: str, first: bool) -> tuple[Evidence, ...]:
    capped = set(choice.blocking.criteria) if choice.blocking else set()
    found = [
        Evidence(seen.criterion, seen.points, first, seen.criterion in capped, turn, quote, seen.where.origin)
        for seen in choice.observations
    ]
    named = {seen.criterion for seen in choice.observations}
    if choice.blocking:
        origin = choice.blocking.where.origin
        found += [
            Evidence(criterion, 0, first, True, turn, quote, origin)
            for criterion in choice.blocking.criteria
            if criterion not in named
        ]
    return tuple(found)


def _alternative(choice: Choice) -> Alternative:
    shows = tuple((seen.criterion, seen.points) for seen in choice.observations)
    return Alternative(choice.id, choice.text, shows, choice.blocking is not None, choice.feedback)
