"""Steps a second of a live conversation against bare ``transitions`` on the same table; bound: at least half.

Bare: a ``Machine`` with the same states and triggers, no guard, no effect, its model's trigger methods called in turn.
Live: ``Session.play``, with guards, effects, gauges, the lines and offers of each scene, and the journal it writes; a new
conversation every 200 turns.
"""

import statistics
import tempfile
import time

from generated import scenario
from transitions import Machine

from simulator.engine import Choose, Header, Mode, Reply, Session, compile_scenario, play
from simulator.wiring import make_practice

SCENES, STEPS, ROUNDS, LENGTH = 20, 10_000, 15, 200
MOVES = ("ecouter", "verifier", "ecouter", "ecouter")


class Model:
    """What bare transitions moves."""


def bare(table: list[tuple[str, str, str]], states: list[str]) -> float:
    """Steps a second."""
    model = Model()
    machine = Machine(model=model, states=states, initial="s0", auto_transitions=False)
    for trigger, source, target in table:
        machine.add_transition(trigger, source, target)
    triggers = [getattr(model, MOVES[number % 4]) for number in range(4)]
    start = time.perf_counter()
    for number in range(STEPS):
        triggers[number % 4]()
    return STEPS / (time.perf_counter() - start)


def shipped(name: str) -> tuple[float, float]:
    """Steps a second along the exemplary path of a shipped scenario, again and again: bare transitions, live session."""
    with tempfile.TemporaryDirectory() as home:
        playable = make_practice({"PLATEAU_HOME": home}).open(name)
        reference = next(iter(playable.references.values()))
    one, compiled = playable.scenario, playable.compiled
    header = Header("b", one.id, one.hash, "r", "", reference.seed, reference.variant, Mode.TRAINING, Reply.CHOOSE, "", "")
    session = Session.begin(compiled, header, "")
    path = [session.state.place]
    for choice in reference.moves:
        session.play(Choose(choice), "", 0.0)
        path.append(session.state.place)
    model = Model()
    machine = Machine(model=model, states=[*one.scenes, *one.endings], initial=one.start, auto_transitions=False)
    for source, choice, target in zip(path, reference.moves, path[1:], strict=False):
        machine.add_transition(choice, source, target)
    triggers = [getattr(model, choice) for choice in reference.moves]
    rounds = STEPS // len(triggers)
    start = time.perf_counter()
    for _ in range(rounds):
        machine.set_state(one.start, model)
        for trigger in triggers:
            trigger()
    floor = rounds * len(triggers) / (time.perf_counter() - start)
    moves = [Choose(choice) for choice in reference.moves]
    start = time.perf_counter()
    for _ in range(rounds):
        session = Session.begin(compiled, header, "")
        for move in moves:
            session.play(move, "", 0.0)
    return floor, rounds * len(triggers) / (time.perf_counter() - start)


def main() -> None:
    """Prints the rates, interleaved, and their ratios: on a ring with a condition in every scene, then on a shipped scenario."""
    one = scenario(SCENES)
    compiled = compile_scenario(one)
    table = [(choice.id, scene.id, choice.targets[-1].id) for scene in one.scenes.values() for choice in scene.choices]
    states = [*one.scenes, *one.endings]
    header = Header("b", one.id, one.hash, "r", "", 1, one.variants[0].id, Mode.TRAINING, Reply.CHOOSE, "", "")
    rates: dict[str, list[float]] = {"bare transitions": [], "play (pure step)": [], "live session": []}
    for _ in range(ROUNDS):
        rates["bare transitions"].append(bare(table, states))
        state = Session(compiled, header).state
        start = time.perf_counter()
        for number in range(STEPS):
            state, _ = play(compiled, state, Choose(MOVES[number % 4]))
        rates["play (pure step)"].append(STEPS / (time.perf_counter() - start))
        start = time.perf_counter()
        for number in range(STEPS):
            if number % LENGTH == 0:
                session = Session.begin(compiled, header, "")
            session.play(Choose(MOVES[number % 4]), "", 0.0)
        rates["live session"].append(STEPS / (time.perf_counter() - start))
    floor = statistics.median(rates["bare transitions"])
    for name, values in rates.items():
        rate = statistics.median(values)
        print(f"{name:<18} {rate:9,.0f} steps/s   ratio {rate / floor:.2f}")
    for name in ("appel-escalade", "entretien-recrutement"):
        pairs = [shipped(name) for _ in range(ROUNDS)]
        bare_rate, live = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"{name}: bare {bare_rate:,.0f}, live {live:,.0f} steps/s   ratio {live / bare_rate:.2f}")


if __name__ == "__main__":
    main()
