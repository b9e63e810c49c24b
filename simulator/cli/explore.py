"""What did the proof find of this scenario? ``plateau explore``, in words or as the contract's document."""

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from simulator.cli.output import DONE, FAULTS, data, document
from simulator.cli.verbs import open_or_tell
from simulator.source import typeset
from simulator.wiring import make_practice

PROMISES = {True: "tenu par toutes les parties", False: "rompu, par exemple ainsi", None: "sans preuve (incomplet)"}


def explore(options: Namespace) -> int:
    """``plateau explore``."""
    from simulator.practice.finding import politeness
    from simulator.proof import explore_document, prove, run_robots

    practice = make_practice()
    playable = open_or_tell(practice, options.scenario)
    if playable is None:
        return FAULTS
    proof = prove(playable.scenario, playable.referential, lexicon=politeness(practice.roots))
    robots = run_robots(playable.compiled, proof.graphs, proof.references, playable.referential, proof.lexicon)
    found = explore_document(proof, robots)
    if options.json:
        document(found)
        return DONE
    data(typeset(_told(found)))
    return DONE


def _told(found: Mapping[str, Any]) -> str:
    lines = [
        f"{found['scenario']['id']} : {found['states']} états, {found['transitions']} transitions, {found['seconds']:.2f} s"
        + ("" if found["complete"] else " (incomplet)")
    ]
    for variant, reference in found["references"].items():
        lines.append(
            f"chemin exemplaire, variante {variant} (graine {reference['seed']}) : {' · '.join(reference['moves'])} → {reference['ending']}"
        )
    for id, bounds in found["envelope"].items():
        lines.append(f"{id} : de {bounds['min']:.2f} à {bounds['max']:.2f}")
    for ending, rows in found["envelope_by_ending"].items():
        lines += [f"  fin {ending}, {id} : de {bounds['min']:.2f} à {bounds['max']:.2f}" for id, bounds in rows.items()]
    for promise in found["promises"]:
        lines.append(f"{promise['promise']} : {PROMISES[promise['holds']]}")
        lines += [f"    {line['who']} : {line['text']}" for line in promise.get("transcript", ())]
    for name, robot in found["robots"].items():
        how = "toutes les parties" if name == "random" and robot["exact"] else f"{robot['plays']:>5} parties"
        lines.append(f"robot {name:<10} {how}, moyenne {robot['mean']:.2f}, acquis {robot['acquired'] * 100:.1f} %")
    return "\n".join(lines) + "\n"
