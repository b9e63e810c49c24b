"""What does the other answer to words that were not understood? An authored line, the next one each time; pure."""

from simulator.engine.rules import lines_at
from simulator.engine.state import State
from simulator.scenario import Line, Scenario

ASKS = 2
"""How many times the character asks again in one scene before the closest choices are shown."""
_UNSURE = "Pardon, je n’ai pas bien saisi. Qu’est-ce que vous voulez dire, exactement ?"
_OFF_TOPIC = "Je ne vois pas le rapport. On peut revenir à ce dont on parlait ?"


def unclear_answer(scenario: Scenario, state: State, outcome: str, before: int) -> Line:
    """What is said after an ``unsure`` or ``off-topic`` reply in the scene of ``state``, ``before`` such replies having come first.

    Whoever spoke last there answers (the first character when nobody did), with the words of the scene, else their own.
    """
    scene = scenario.scenes[state.place]
    spoken = lines_at(scenario, state)
    who = spoken[-1].character if spoken else next(iter(scenario.characters))
    character = scenario.characters[who]
    if outcome == "off-topic":
        words = scene.off_topic or character.off_topic or (_OFF_TOPIC,)
    else:
        words = scene.misunderstood or character.misunderstood or (_UNSURE,)
    return Line(who, words[before % len(words)], None, scene.where)
