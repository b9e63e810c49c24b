"""Steps a second of a live conversation against bare ``transitions`` on the same table; bound: at least half.

Bare: a ``Machine`` with the same states and triggers, no guard, no effect, its model's trigger methods called in turn.
Live: ``Session.play``, with guards, effects, gauges, the lines and offers of each scene, and the journal it writes; a new
conversation every 200 turns.
"""

import statistics
import time

from generated import scenario
from transitions import Machine

from simulator.engine import Choose, Header, Mode, Reply, Session, compile_scenario, play

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


def main() -> None:
    """Prints the three rates, interleaved, and their ratios."""
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


if __name__ == "__main__":
    main()
