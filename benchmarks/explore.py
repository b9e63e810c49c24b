"""Transitions explored a second in one process, witnesses kept, and bytes a state, from 10³ to 10⁷ states; then shipped scenarios.

Bounds: at least 900,000 transitions a second, at most 130 bytes a state; each shipped scenario proved in under 2 s. Beside it,
the same transitions through the engine's pure rules (``after``, ``offered``), and through bare ``transitions``.
"""

import resource
import subprocess
import sys
import time

from generated import HEAD
from transitions import Machine

from simulator.engine import after, first_state, offered
from simulator.library import authored_in, load_data, shipped_folder
from simulator.practice.checking import authored_at, check_files
from simulator.proof import Table, explore, findings, prove
from simulator.scenario import Scenario

RING = 10
FLAGS = (2, 5, 9, 12, 15, 16)
SCENE = """\
  s{n}:
    dit: [{{cliente: "Réplique {n}."}}]
    choix:
      lever: {{texte: Je lève un repère., effets: {{f{flag}: oui}}, retour: Oui., vers: s{next}}}
      baisser: {{texte: Je baisse un repère., effets: {{f{flag}: non}}, retour: Non., vers: s{next}}}
      calmer: {{texte: Je calme., effets: {{tension: -5}}, retour: Oui., vers: s{next}}}
      tendre: {{texte: Je tends., si: {{tension: {{max: 95}}}}, effets: {{tension: +5}}, retour: Non., vers: s{other}}}
      clore: {{texte: Je clos., montre: {{engagement-date: 1}}, retour: Fin., vers: bilan}}
"""


def ring(flags: int) -> Scenario:
    """A ring of ten scenes in which every flag and every fifth value of a gauge still matters at the end."""
    named = ", ".join(f"f{rank}: Le repère {rank}" for rank in range(flags))
    head = HEAD.replace("reperes: {prevenue: La cliente est prévenue.}", f"reperes: {{{named}}}")
    head = head.replace("  confiance: {nom: Confiance, depart: 50, sens: hausse}\n", "")
    scenes = [
        SCENE.format(n=n, flag=n % flags, next=(n + 1) % RING, other=(n + 3) % RING) if flags <= RING else
        SCENE.format(n=n, flag=n, next=(n + 1) % RING, other=(n + 3) % RING)
        .replace("calmer:", f"aussi: {{texte: Je lève l’autre., effets: {{f{(n + RING) % flags}: oui}}, retour: Oui., vers: s{(n + 1) % RING}}}\n      calmer:")
        for n in range(RING)
    ]  # fmt: skip
    lines = [f"      - {{si: {{f{rank}: oui}}, cliente: Repère {rank}.}}" for rank in range(flags)]
    lines += [
        f"      - {{si: {{tension: {{min: {value}, max: {value}}}}}, cliente: Tension {value}.}}" for value in range(0, 101, 5)
    ]
    tail = "\n".join(["fins:", "  bilan:", "    ton: reussite", "    texte: Fin.", "    dit:", *lines])
    loaded = load_data((head + "".join(scenes) + tail + "\n").encode(), "anneau", "anneau.yaml")
    assert loaded.scenario is not None, loaded.problems
    assert loaded.sound, [str(problem) for problem in loaded.problems]
    return loaded.scenario


def one(flags: int) -> None:
    """One size, in a process of its own, so that its memory is its own."""
    table = Table(ring(flags))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    space = explore(table, "base", 50_000_000)
    seconds = time.perf_counter() - start
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    states = len(space.before)
    print(
        f"{states:>10,} states {space.transitions:>12,} transitions {seconds:8.3f} s {space.transitions / seconds:>12,.0f} /s"
        f" {f'{grown / states:7.0f}' if states > 5_000 else '      -'} bytes a state"
    )


def by_rules(scenario: Scenario, most: int = 20_000) -> float:
    """Transitions a second through the engine's pure rules on plain states."""
    known = {first_state(scenario, "base")}
    waiting, made = list(known), 0
    start = time.perf_counter()
    while waiting and len(known) < most:
        state = waiting.pop()
        for choice in offered(scenario.scenes[state.place], state) if state.place in scenario.scenes else ():
            made += 1
            reached = after(choice, state)
            if reached not in known:
                known.add(reached)
                waiting.append(reached)
    return made / (time.perf_counter() - start)


def by_transitions() -> float:
    """Transitions a second of a bare machine on the same ring."""

    class Model:
        pass

    model = Model()
    machine = Machine(model=model, states=[f"s{n}" for n in range(RING)], initial="s0", auto_transitions=False)
    for n in range(RING):
        machine.add_transition("lever", f"s{n}", f"s{(n + 1) % RING}")
    start = time.perf_counter()
    for _ in range(50_000):
        model.lever()  # type: ignore[attr-defined]
    return 50_000 / (time.perf_counter() - start)


def main() -> None:
    """Prints one line a size, the yardsticks, then the shipped scenarios and the whole library."""
    for flags in FLAGS:
        subprocess.run([sys.executable, __file__, str(flags)], check=True)
    print(f"the engine's pure rules on the ring: {by_rules(ring(9)):,.0f} /s; bare transitions: {by_transitions():,.0f} /s")
    root = shipped_folder()
    loaded = {item.file: load_data(item.path.read_bytes(), item.id, item.file) for item in authored_in(root)}
    referentials = {found.id: found.referential for found in loaded.values() if found.referential}
    for file, found in loaded.items():
        if found.scenario is not None:
            start = time.perf_counter()
            proof = prove(found.scenario, referentials[found.scenario.referential])
            proved = time.perf_counter() - start
            findings(proof)
            states = sum(len(space.before) for space in proof.spaces.values())
            print(
                f"{file:<36} {states:>7,} states  proved {proved:.3f} s, with all findings {time.perf_counter() - start:.3f} s"
            )
    start = time.perf_counter()
    checked = check_files(authored_at([root], [root]), [root])
    print(
        f"plateau check on the library: {time.perf_counter() - start:.2f} s, {checked.files} files, {len(checked.problems)} problems"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        one(int(sys.argv[1]))
    else:
        main()
