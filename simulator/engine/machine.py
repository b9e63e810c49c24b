"""How does a conversation run? One ``transitions`` machine per scenario, built once and shared by all its conversations.

The machine holds scenes and endings as states, one transition for each target of each choice and silence, with guards and
effects as callbacks on a small model. ``auto_transitions`` is off: with them on, 1,000 scenes cost seconds and half a gigabyte.
"""

from collections.abc import Callable
from typing import Any

from transitions import Event as Trigger
from transitions import EventData, Machine, MachineError, Transition

from simulator.engine.errors import ConversationOverError, NotOfferedError
from simulator.engine.events import Chose, Ended, Entered, Event, FellSilent, Left, NotUnderstood, Reasoned, Revealed
from simulator.engine.moves import Choose, Contest, Leave, Move, Reason, Reveal, Say, Silence
from simulator.engine.rules import apply_effects, offered, said
from simulator.engine.state import State
from simulator.scenario import Choice, Condition, Effects, Scenario, Target, holds
from simulator.scenario import Silence as SceneSilence

Callback = str | Callable[..., bool | None]


class _Talk:
    """The model that the machine moves: one conversation, for the time of one step."""

    __slots__ = ("flags", "gauges", "state")

    def __init__(self, state: State) -> None:
        self.state, self.gauges, self.flags = state


class _Step(Transition):
    """A transition tried and taken as the library does, less the hooks that nobody sets here: they cost half of a step."""

    def execute(self, event_data: Any) -> bool:
        guards: Any = self.conditions
        effects: Any = self.before
        for guard in guards:
            if not guard.func(event_data):
                return False
        for effect in effects:
            effect(event_data)
        event_data.model.state = self.dest
        return True


class _Trigger(Trigger):
    """A trigger that tries its transitions in order as the library does, less the hooks around it."""

    def _trigger(self, event_data: Any) -> bool:
        state = event_data.state = self.machine.get_model_state(event_data.model)
        if self._is_valid_source(state):
            for step in self.transitions[state.name]:
                if step.execute(event_data):
                    return True
        return False


class _Machine(Machine):
    """The library's machine, with triggers and transitions of ours."""

    transition_cls = _Step
    event_cls = _Trigger


class CompiledScenario:
    """A sound scenario with its machine; ``play`` on it keeps nothing, so any number of conversations can share it."""

    def __init__(self, scenario: Scenario, machine: Machine) -> None:
        self.scenario = scenario
        self.machine = machine
        self.chosen = {
            (scene.id, choice.id): (f"choose:{choice.id}", Chose(scene.id, choice.id))
            for scene in scenario.scenes.values()
            for choice in scene.choices
        }
        self._unconditional = {
            scene.id: Entered(scene.id, tuple(range(len(scene.lines))), tuple(choice.id for choice in scene.choices))
            for scene in scenario.scenes.values()
            if not any(line.condition for line in scene.lines) and not any(choice.condition for choice in scene.choices)
        }
        self._fire = {name: event.trigger for name, event in machine.events.items()}

    def step(self, state: State, trigger: str) -> State | None:
        """Fires one trigger of the machine from ``state``; ``None`` when no transition is open for it there."""
        talk = _Talk(state)
        fire = self._fire.get(trigger)
        try:
            if fire is None or not fire(talk):
                return None
        except MachineError:
            return None
        return State(talk.state, talk.gauges, talk.flags)

    def arrival(self, state: State) -> Entered | Ended:
        """What is said and offered on reaching ``state``."""
        return self._unconditional.get(state.place) or arrival(self.scenario, state)


def compile_scenario(scenario: Scenario) -> CompiledScenario:
    """The machine of a sound scenario. Time and memory grow linearly with its choices."""
    machine = _Machine(
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
    """One transition per target, in order: the machine takes the first whose guard holds, as ``rules.resolve`` does."""
    condition = move.condition if isinstance(move, Choice) else None
    effects: list[Callback] = [_effect(move)] if move.effects != Effects() else []
    for target in move.targets:
        guards: list[Callback] = (
            [] if condition is None and target.condition is None else [_guard(move.effects, condition, target)]
        )
        machine.add_transition(trigger, source, target.id, conditions=guards, before=effects)


def _guard(effects: Effects, condition: Condition | None, target: Target) -> Callback:
    def guard(event: EventData) -> bool:
        talk: Any = event.model
        if condition is not None and not holds(condition, talk.gauges, talk.flags):
            return False
        return target.condition is None or holds(target.condition, *apply_effects(effects, talk.gauges, talk.flags))

    return guard


def _effect(move: Choice | SceneSilence) -> Callback:
    def effect(event: EventData) -> None:
        talk: Any = event.model
        talk.gauges, talk.flags = apply_effects(move.effects, talk.gauges, talk.flags)

    return effect


def play(compiled: CompiledScenario, state: State, move: Move) -> tuple[State, tuple[Event, ...]]:
    """One step: the new state, and what happened. ``Entered.offered`` is in the order of the file.

    Contesting looks back, and so belongs to the session: here it does nothing. Raises ``ConversationOverError`` after an ending and ``NotOfferedError`` for a choice or a silence that is not open here.
    """
    scenario = compiled.scenario
    scene = scenario.scenes.get(state.place)
    if scene is None:
        raise ConversationOverError(state.place)
    happened: Event
    match move:
        case Choose(choice):
            trigger, happened = compiled.chosen.get((scene.id, choice)) or (choice, Chose(scene.id, choice))
        case Say(text, choice, confidence, _, _) if choice is not None:
            trigger, happened = f"choose:{choice}", Chose(scene.id, choice, text, confidence)
        case Say(text, _, confidence, outcome, nearest):
            return state, (NotUnderstood(scene.id, text, confidence, outcome, nearest),)
        case Silence():
            trigger, happened = "silence", FellSilent(scene.id)
        case Leave(why):
            return state, (Left(scene.id, why),)
        case Reveal():
            return state, (Revealed(scene.id),)
        case Contest():
            return state, ()
        case Reason(reason, text, confidence):
            return state, (Reasoned(reason, text, None, confidence),)
    after = compiled.step(state, trigger)
    if after is None:
        wanted = happened.choice if isinstance(happened, Chose) else str(move)
        raise NotOfferedError(scene.id, wanted, tuple(choice.id for choice in offered(scene, state)))
    return after, (happened, compiled.arrival(after))


def arrival(scenario: Scenario, state: State) -> Entered | Ended:
    """What is said and offered on reaching ``state``."""
    scene = scenario.scenes.get(state.place)
    if scene is None:
        return Ended(state.place, said(scenario.endings[state.place].lines, state))
    return Entered(scene.id, said(scene.lines, state), tuple(choice.id for choice in offered(scene, state)))
