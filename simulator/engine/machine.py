"""How does a conversation run? One ``transitions`` machine per scenario, built once and shared by all its conversations.

The machine holds scenes and endings as states, one transition for each target of each choice and silence, with guards and
effects as callbacks on a small model. ``auto_transitions`` is off: with them on, 1,000 scenes cost seconds and half a gigabyte.
"""

from collections.abc import Callable
from typing import Any

from transitions import EventData, Machine

from simulator.engine.errors import ConversationOverError, NotOfferedError
from simulator.engine.events import Chose, Ended, Entered, Event, FellSilent, Left, NotUnderstood, Reasoned
from simulator.engine.moves import Choose, Leave, Move, Reason, Say, Silence
from simulator.engine.rules import apply_effects, offered, resolve, said
from simulator.engine.state import State
from simulator.scenario import Choice, Scenario, holds
from simulator.scenario import Silence as SceneSilence


class _Talk:
    """The model that the machine moves: one conversation, for the time of one step."""

    __slots__ = ("flags", "gauges", "state")

    def __init__(self, state: State) -> None:
        self.state, self.gauges, self.flags = state


class CompiledScenario:
    """A sound scenario with its machine; ``play`` on it keeps nothing, so any number of conversations can share it."""

    def __init__(self, scenario: Scenario, machine: Machine) -> None:
        self.scenario = scenario
        self.machine = machine
        self._choices = {(scene.id, choice.id): choice for scene in scenario.scenes.values() for choice in scene.choices}
        self._fire = {name: event.trigger for name, event in machine.events.items()}

    def choice(self, scene: str, id: str) -> Choice | None:
        """The choice of a scene by its id, or ``None``."""
        return self._choices.get((scene, id))

    def step(self, state: State, trigger: str) -> State:
        """Fires one trigger of the machine from ``state``; raises ``transitions.MachineError`` when it has none there."""
        talk = _Talk(state)
        if not self._fire[trigger](talk):
            raise NotOfferedError(state.place, trigger, ())
        return State(talk.state, talk.gauges, talk.flags)


def compile_scenario(scenario: Scenario) -> CompiledScenario:
    """The machine of a sound scenario. Time and memory grow linearly with its choices."""
    machine = Machine(
        model=None,
        states=[*scenario.scenes, *scenario.endings],
        initial=scenario.start,
        auto_transitions=False,
        send_event=True,
        ignore_invalid_triggers=False,
    )
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            _add(machine, f"choose:{choice.id}", scene.id, choice)
        if scene.silence is not None:
            _add(machine, "silence", scene.id, scene.silence)
    return CompiledScenario(scenario, machine)


def _add(machine: Machine, trigger: str, source: str, move: Choice | SceneSilence) -> None:
    for rank, target in enumerate(move.targets):
        machine.add_transition(trigger, source, target.id, conditions=[_guard(move, rank)], before=[_effect(move)])


def _guard(move: Choice | SceneSilence, rank: int) -> Callable[[EventData], bool]:
    condition = move.condition if isinstance(move, Choice) else None
    single = len(move.targets) == 1

    def guard(event: EventData) -> bool:
        talk: Any = event.model
        if condition is not None and not holds(condition, talk.gauges, talk.flags):
            return False
        return single or resolve(move.targets, *apply_effects(move.effects, talk.gauges, talk.flags)) == rank

    return guard


def _effect(move: Choice | SceneSilence) -> Callable[[EventData], None]:
    def effect(event: EventData) -> None:
        talk: Any = event.model
        talk.gauges, talk.flags = apply_effects(move.effects, talk.gauges, talk.flags)

    return effect


def play(compiled: CompiledScenario, state: State, move: Move) -> tuple[State, tuple[Event, ...]]:
    """One step: the new state, and what happened. ``Entered.offered`` is in the order of the file.

    Raises ``ConversationOverError`` after an ending and ``NotOfferedError`` for a choice or a silence that is not open here.
    """
    scenario = compiled.scenario
    scene = scenario.scenes.get(state.place)
    if scene is None:
        raise ConversationOverError(state.place)
    happened: Event
    match move:
        case Leave(why):
            return state, (Left(scene.id, why),)
        case Reason(reason, text):
            return state, (Reasoned(reason, text),)
        case Say(text, None, confidence):
            return state, (NotUnderstood(scene.id, text, confidence),)
        case Silence():
            if scene.silence is None:
                raise NotOfferedError(scene.id, "(silence)", tuple(choice.id for choice in offered(scene, state)))
            after, happened = compiled.step(state, "silence"), FellSilent(scene.id)
        case Choose() | Say():
            name = move.choice or ""
            choice = compiled.choice(scene.id, name)
            if choice is None or not holds(choice.condition, state.gauges, state.flags):
                raise NotOfferedError(scene.id, name, tuple(open.id for open in offered(scene, state)))
            after = compiled.step(state, f"choose:{name}")
            happened = Chose(scene.id, name, move.text, move.confidence) if isinstance(move, Say) else Chose(scene.id, name)
    return after, (happened, arrival(scenario, after))


def arrival(scenario: Scenario, state: State) -> Entered | Ended:
    """What is said and offered on reaching ``state``."""
    scene = scenario.scenes.get(state.place)
    if scene is None:
        return Ended(state.place, said(scenario.endings[state.place].lines, state))
    return Entered(scene.id, said(scene.lines, state), tuple(choice.id for choice in offered(scene, state)))
