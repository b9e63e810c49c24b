"""What did this attempt show? The only bridge from a journal to scoring: events become exchanges and evidence.

A choice's points count once per attempt, however often a loop returns to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scoring.correction import Judgement
from scoring.marking import with_points
from scoring.performance import (
    Alternative,
    Correction,
    Evidence,
    Exchange,
    Heard,
    Justification,
    Onward,
    Performance,
    Reference,
)
from simulator.engine import (
    Chose,
    Contested,
    Ended,
    Entered,
    Event,
    FellSilent,
    Journal,
    Left,
    NotUnderstood,
    Reasoned,
    Revealed,
    State,
    Ticked,
    after,
    arrival,
    first_state,
    unclear_answer,
)
from simulator.scenario import Choice, Line, Scenario, Scene

SILENCE_QUOTE = "(silence)"
Turn = Chose | FellSilent | Left | NotUnderstood


def observe(
    journal: Journal,
    scenario: Scenario,
    reference: Reference,
    corrections: Sequence[Correction] = (),
    judgements: Sequence[Judgement] = (),
    *,
    onward: bool = False,
) -> Performance:
    """The performance recorded in ``journal`` on the scenario that it was played on; the same journal gives the same one.

    A correction replaces the evidence of its turn alone: what followed, gauges and ending stay as played. The latest one of a
    turn counts; one that names no typed reply, or a choice not offered there, is left aside. Points that trainers gave among
    ``judgements`` replace those of their turn and criterion. ``onward`` looks, for each answer that was not given, where it led: for
    reports, which have the time.
    """
    reader = _Reader(journal, scenario, onward=onward)
    for entry in journal.entries:
        reader.read(entry.event, entry.spent)
    exchanges = counted_once(with_points(corrected(reader.exchanges, scenario, corrections), judgements))
    ended = scenario.endings[reader.ending] if reader.ending else None
    return Performance(
        scenario.id,
        scenario.judged,
        tuple(exchanges),
        reader.ending,
        ended.tone.value if ended else None,
        dict(reference.points),
    )


class _Reader:
    """Reads a journal event by event; ``exchanges`` grow, and a contested one is undone."""

    def __init__(self, journal: Journal, scenario: Scenario, *, onward: bool = False) -> None:
        self.scenario = scenario
        self._onward = onward
        self.exchanges: list[Exchange] = []
        self.ending: str | None = None
        self._state = first_state(scenario, journal.header.variant)
        self._here: Entered | None = None
        self._heard: tuple[Heard, ...] = ()
        self._before: tuple[State, Entered | None] = (self._state, None)
        self._since = 0.0
        self._unclear = 0
        self._revealed = False

    def read(self, event: Event, spent: float) -> None:
        """One event, ``spent`` seconds after the start."""
        if isinstance(event, Entered):
            self._enter(event, spent)
        elif isinstance(event, Ended):
            self.ending = event.ending
        elif isinstance(event, Contested):
            self._contest(event)
        elif isinstance(event, Revealed):
            self._revealed = True
        elif isinstance(event, Reasoned):
            self._reason(event, spent)
        elif self._here is not None and not isinstance(event, Ticked):
            self._turn(event, self._here, spent)

    def _enter(self, event: Entered, spent: float) -> None:
        scene = self.scenario.scenes[event.scene]
        self._here, self._since, self._unclear, self._revealed = event, spent, 0, False
        self._heard = tuple(_heard(self.scenario, scene.lines[rank]) for rank in event.lines)

    def _turn(self, event: Turn, here: Entered, spent: float) -> None:
        scene = self.scenario.scenes[here.scene]
        self._before = before = (self._state, here)
        choice = scene.choice(event.choice) if isinstance(event, Chose) else None
        if choice is not None:
            self._state = after(choice, self._state)
        elif isinstance(event, FellSilent) and scene.silence is not None:
            self._state = after(scene.silence, self._state)
        self.exchanges.append(
            replace(
                _exchange(len(self.exchanges) + 1, scene, here, event, choice),
                heard=self._heard,
                gauges=_gauges(self.scenario, self._state),
                seconds=round(spent - self._since, 3),
                revealed=self._revealed,
            )
        )
        if self._onward:
            latest = self.exchanges[-1]
            self.exchanges[-1] = replace(
                latest, alternatives=looked_ahead(latest.alternatives, self.scenario, scene, before[0])
            )
        self._heard, self._since, self._revealed = (), spent, False
        if isinstance(event, NotUnderstood) and not event.nearest:
            line = unclear_answer(self.scenario, self._state, event.outcome, self._unclear)
            self._heard = (_heard(self.scenario, line),)
        self._unclear = self._unclear + 1 if isinstance(event, NotUnderstood) else 0

    def _contest(self, event: Contested) -> None:
        """The latest turn was not meant so; when it is undone, it shows nothing and the scene is open again."""
        latest = self.exchanges[-1]
        if event.undone:
            self._state, self._here = self._before
            self._heard, self.ending = (), None
            latest = replace(
                latest,
                kind="unclear",
                choice=None,
                evidence=(),
                blocking="",
                feedback="",
                gauges=_gauges(self.scenario, self._state),
            )
        self.exchanges[-1] = replace(latest, contested=True)

    def _reason(self, event: Reasoned, spent: float) -> None:
        """The answer to « pourquoi ? »: an exchange that shows nothing on any criterion."""
        about = self._about(event)
        if about is None or about.choice is None:
            return
        choice = self.scenario.scenes[about.scene].choice(about.choice)
        reason = next((reason for reason in choice.reasons if reason.id == event.reason), None)
        quote = event.text or (reason.text if reason else "")
        good = all(seen.points >= 0 for seen in choice.observations) and any(seen.points > 0 for seen in choice.observations)
        self.exchanges.append(
            Exchange(
                turn=len(self.exchanges) + 1,
                scene=about.scene,
                heard=(),
                kind="reason",
                choice=None,
                quote=quote,
                feedback=reason.feedback if reason else "",
                blocking="",
                evidence=(),
                offered=(),
                alternatives=(),
                shown=frozenset(),
                gauges=_gauges(self.scenario, self._state),
                seconds=round(spent - self._since, 3),
                confidence=event.confidence,
                understood=reason.text if reason and event.text else "",
                justification=Justification(
                    about.turn, quote, good and choice.blocking is None, reason.right if reason else None
                ),
            )
        )
        self._since = spent

    def _about(self, event: Reasoned) -> Exchange | None:
        """The exchange that the answer is about: that of its turn, or in an old journal the latest choice."""
        chosen = [exchange for exchange in self.exchanges if exchange.choice is not None]
        if event.turn is None:
            return chosen[-1] if chosen else None
        return next((exchange for exchange in chosen if exchange.turn == event.turn), None)


def _exchange(turn: int, scene: Scene, here: Entered, event: Turn, choice: Choice | None) -> Exchange:
    kinds: Mapping[type, str] = {FellSilent: "silence", Left: "leave", NotUnderstood: "unclear"}
    typed = event.text if isinstance(event, Chose | NotUnderstood) else None
    quote = typed or (choice.text if choice else "") or (SILENCE_QUOTE if isinstance(event, FellSilent) else "")
    offered = tuple(scene.choice(id) for id in here.offered)
    return Exchange(
        turn=turn,
        scene=scene.id,
        heard=(),
        kind=kinds.get(type(event), "choose" if typed is None else "say"),
        choice=choice.id if choice else None,
        quote=quote,
        feedback=choice.feedback if choice else "",
        blocking=choice.blocking.reason if choice and choice.blocking else "",
        evidence=_evidence(choice, turn, quote) if choice else (),
        offered=here.offered,
        alternatives=tuple(_alternative(other) for other in offered if choice is None or other.id != choice.id),
        shown=frozenset(seen.criterion for other in offered for seen in other.observations if seen.points),
        gauges=(),
        seconds=0.0,
        confidence=event.confidence if isinstance(event, Chose | NotUnderstood) else None,
        understood=choice.text if choice and typed is not None else "",
        off_topic=isinstance(event, NotUnderstood) and event.outcome == "off-topic",
    )


def looked_ahead(
    alternatives: Sequence[Alternative], scenario: Scenario, scene: Scene, state: State
) -> tuple[Alternative, ...]:
    """The same answers not given, each with where it led from ``state``."""
    return tuple(replace(other, onward=_onward(scenario, after(scene.choice(other.choice), state))) for other in alternatives)


def _onward(scenario: Scenario, state: State) -> Onward:
    event = arrival(scenario, state)
    ending = scenario.endings.get(state.place)
    lines = ending.lines if ending else scenario.scenes[state.place].lines
    heard = tuple(_heard(scenario, lines[rank]) for rank in event.lines)
    return Onward(state.place, heard, _gauges(scenario, state), ending.tone.value if ending else None)


def corrected(exchanges: Sequence[Exchange], scenario: Scenario, corrections: Sequence[Correction]) -> list[Exchange]:
    """The exchanges with what trainers corrected in them; evidence alone changes."""
    by_turn = {correction.turn: correction for correction in corrections}
    return [
        _correct(exchange, scenario, by_turn[exchange.turn])
        if exchange.turn in by_turn and correctable(exchange, by_turn[exchange.turn].choice)
        else exchange
        for exchange in exchanges
    ]


def correctable(exchange: Exchange, choice: str) -> bool:
    """Whether a trainer may say that ``choice`` was meant there: a typed reply that was not undone, and a choice that was offered."""
    undone = exchange.kind == "unclear" and exchange.contested
    return exchange.kind in {"say", "unclear"} and not undone and choice in exchange.offered


def _correct(exchange: Exchange, scenario: Scenario, correction: Correction) -> Exchange:
    meant = answered(exchange, scenario, correction.choice, exchange.quote)
    understood = scenario.scenes[exchange.scene].choice(correction.choice).text
    return replace(meant, understood=understood, corrected=correction, computed=exchange.choice)


def answered(exchange: Exchange, scenario: Scenario, choice: str, quote: str) -> Exchange:
    """The same exchange with what ``choice``, said as ``quote``, shows there; what followed stays as it was."""
    scene = scenario.scenes[exchange.scene]
    meant = scene.choice(choice)
    known = {other.choice: other for other in exchange.alternatives}
    return replace(
        exchange,
        choice=meant.id,
        quote=quote,
        feedback=meant.feedback,
        blocking=meant.blocking.reason if meant.blocking else "",
        evidence=_evidence(meant, exchange.turn, quote),
        alternatives=tuple(known.get(id) or _alternative(scene.choice(id)) for id in exchange.offered if id != meant.id),
    )


def counted_once(exchanges: Sequence[Exchange]) -> list[Exchange]:
    """The same exchanges, in which the points of a choice made again do not count again."""
    seen: set[tuple[str, str]] = set()
    told: list[Exchange] = []
    for exchange in exchanges:
        key = (exchange.scene, exchange.choice or "")
        if exchange.choice is not None and key in seen:
            exchange = replace(exchange, evidence=tuple(replace(item, counted=False) for item in exchange.evidence))
        seen.add(key)
        told.append(exchange)
    return told


def said_before(exchanges: Sequence[Exchange], turn: int) -> int | None:
    """The earlier turn at which the choice of ``turn`` was made already, so that its points count there; ``None`` where none was."""
    here = next(one for one in exchanges if one.turn == turn)
    again = (one.turn for one in exchanges if (one.scene, one.choice) == (here.scene, here.choice))
    first = next(again, turn)
    return None if here.choice is None or first == turn else first


def _gauges(scenario: Scenario, state: State) -> tuple[tuple[str, int], ...]:
    return tuple((gauge.id, value) for gauge, value in zip(scenario.gauges, state.gauges, strict=True))


def _heard(scenario: Scenario, line: Line) -> Heard:
    return Heard(line.character, scenario.characters[line.character].name, line.text)


def _evidence(choice: Choice, turn: int, quote: str) -> tuple[Evidence, ...]:
    capped = set(choice.blocking.criteria) if choice.blocking else set()
    found = [
        Evidence(seen.criterion, seen.points, True, seen.criterion in capped, turn, quote, seen.where.origin)
        for seen in choice.observations
    ]
    named = {seen.criterion for seen in choice.observations}
    if choice.blocking:
        origin = choice.blocking.where.origin
        found += [
            Evidence(criterion, 0, True, True, turn, quote, origin)
            for criterion in choice.blocking.criteria
            if criterion not in named
        ]
    return tuple(found)


def _alternative(choice: Choice) -> Alternative:
    shows = tuple((seen.criterion, seen.points) for seen in choice.observations)
    return Alternative(choice.id, choice.text, shows, choice.blocking is not None, choice.feedback)
