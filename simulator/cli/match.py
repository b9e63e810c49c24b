"""Which choice would be understood? Typed replies, one a line, read against one scene."""

import sys
from argparse import Namespace

from simulator.cli.output import DONE, FAULTS, USAGE, data, document, tell
from simulator.cli.verbs import open_or_tell
from simulator.practice.phrasings import recognizer_of
from simulator.practice.understanding import cleaned
from simulator.source import nearest
from simulator.wiring import make_practice

SHOWN = 3


def match(options: Namespace) -> int:
    """``plateau match``: every choice of the scene counts as offered, whatever its condition."""
    playable = open_or_tell(make_practice(), options.scenario)
    if playable is None:
        return FAULTS
    scenes = playable.scenario.scenes
    scene = scenes.get(options.scene)
    if scene is None:
        tell(f"plateau : « {options.scene} » n’est pas une scène de {playable.scenario.id}. {nearest(options.scene, scenes)}")
        return USAGE
    recognizer = recognizer_of(playable.scenario, scene.id, [choice.id for choice in scene.choices])
    try:
        lines = sys.stdin.buffer.read().decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        tell("plateau : l’entrée standard n’est pas en UTF-8.")
        return USAGE
    found = [(cleaned(line), recognizer.recognize(cleaned(line))) for line in lines]
    if options.json:
        document(
            {
                "format": 1,
                "matches": [
                    {
                        "text": text,
                        "choice": one.choice,
                        "confidence": one.confidence,
                        "ranking": [[id, confidence] for id, confidence in one.ranking],
                    }
                    for text, one in found
                ],
            }
        )
        return DONE
    for text, one in found:
        ranking = ", ".join(f"{id} {confidence:.2f}".replace(".", ",") for id, confidence in one.ranking[:SHOWN])
        data(f"{one.choice or '?'}\t{text}\t({ranking})\n")
    return DONE
