"""Can a scenario be won without understanding it? The robots, chance, and best replies that give themselves away, as problems."""

from collections.abc import Iterator

from scoring.scale import Level
from simulator.engine import compile_scenario
from simulator.proof.chance import acquired_by_chance
from simulator.proof.proof import Proof
from simulator.proof.robots import play_robot, players
from simulator.proof.tells import told_by
from simulator.source import Problem, Severity

MOST_BY_CHANCE = 0.05
ROBOTS = {
    "longest": "Choisir toujours la réponse la plus longue",
    "shortest": "Choisir toujours la réponse la plus courte",
    "first": "Choisir toujours la première réponse du fichier",
    "last": "Choisir toujours la dernière réponse du fichier",
    "polite": "Choisir toujours la réponse la plus polie",
    "best-gauge": "Choisir toujours la réponse qui améliore le plus les jauges",
    "quickest": "Prendre le plus court chemin vers une fin",
}


def robot_wins(proof: Proof) -> Iterator[Problem]:
    """A player that follows a surface rule comes out « acquis » in a judged competence, or chance does too often."""
    compiled = compile_scenario(proof.scenario)
    told: set[tuple[str, str]] = set()
    for name, reference in proof.references.items():
        if not proof.spaces[name].complete:
            continue
        graph = proof.graphs[name]
        for robot, player in players(graph, proof.lexicon).items():
            levels = play_robot(compiled, player, reference, proof.referential, reference.seed) or {}
            for id, (level, score) in levels.items():
                if level is Level.ACQUIRED and (robot, id) not in told:
                    told.add((robot, id))
                    yield _won(proof, f"{ROBOTS[robot]} donne « acquis » en {id} ({score * 100:.0f} %, variante « {name} »).")
        for id in proof.scenario.judged:
            competence = proof.referential.competence(id)
            found = acquired_by_chance(graph, competence, reference.points, proof.referential.scale, enough=MOST_BY_CHANCE)
            won = found.acquired
            if won > MOST_BY_CHANCE and ("random", id) not in told:
                told.add(("random", id))
                share = f"{won * 100:.1f} %".replace(".", ",")
                yield _won(
                    proof, f"Répondre au hasard donne « acquis » en {id} dans {share} des parties (variante « {name} »)."
                )


def longest_is_best(proof: Proof) -> Iterator[Problem]:
    """The best reply gives itself away by its length."""
    yield from told_by(proof.scenario, proof.referential)


def _won(proof: Proof, message: str) -> Problem:
    hint = "Rendez les autres réponses aussi plausibles, et faites dépendre la bonne de ce qui a été dit."
    return Problem("robot-acquis", message, hint, proof.scenario.where, Severity.WARNING)
