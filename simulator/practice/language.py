"""How well was it said, in this attempt? The language advice on its typed replies, with the shipped or the trainer's lexicon."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from scoring.performance import Exchange, Performance, Remark
from simulator.scenario import Lexicon, Scenario, Scene

if TYPE_CHECKING:
    from simulator.language import Reply

LEXICON = "langue"
EXPECTED = 0.8
_WORD = re.compile(r"[^\W\d_]+")


def language_lexicon(roots: Sequence[Path]) -> Lexicon | None:
    """The lexicon of advice: ``lexiques/langue.yaml`` of the first library that has a sound one."""
    from simulator.practice.finding import find_file

    found = find_file(LEXICON, "lexique", roots)
    return found.lexicon if found and found.sound else None


def remarks_on(performance: Performance, scenario: Scenario, lexicon: Lexicon | None) -> tuple[Remark, ...]:
    """The remarks on the typed replies of an attempt, in the order of the turns; none where nothing was typed."""
    typed = list(_replies(performance.exchanges, scenario, lexicon))
    if not typed:
        return ()
    from simulator.language import advise, speller

    spelled = speller(_words_of(scenario))
    return tuple(remark for reply in typed for remark in advise(reply, lexicon, spelled))


def spelling_is_on() -> bool:
    """Whether the optional word list is installed."""
    from importlib.util import find_spec

    return find_spec("spellchecker") is not None


def _replies(exchanges: Sequence[Exchange], scenario: Scenario, lexicon: Lexicon | None) -> "Iterator[Reply]":
    from simulator.language import Reply

    for exchange in exchanges:
        if exchange.kind in {"say", "unclear"} and exchange.quote:
            scene = scenario.scenes[exchange.scene]
            opens = exchange.turn == 1 and expected(scene, lexicon, "greeting")
            yield Reply(exchange.turn, exchange.quote, opens, exchange.choice is not None and expected(scene, lexicon, "leave"))


def expected(scene: Scene, lexicon: Lexicon | None, kind: str) -> bool:
    """Whether four in five of the ways in which a scene can be answered greet (or take leave): then a reply is expected to."""
    from simulator.language.advice import says

    texts = [text for choice in scene.choices for text in (choice.text, *choice.phrasings)]
    return lexicon is not None and sum(says(lexicon, kind, text) for text in texts) >= EXPECTED * len(texts)


def _words_of(scenario: Scenario) -> frozenset[str]:
    """All the words of a scenario: names of people and companies, and what its author writes, are not misspelt."""
    texts = [scenario.context, *scenario.mission, *(document.text for document in scenario.documents)]
    texts += [f"{person.name} {person.portrait}" for person in scenario.characters.values()]
    for scene in scenario.scenes.values():
        texts += [line.text for line in scene.lines]
        texts += [text for choice in scene.choices for text in (choice.text, choice.feedback, *choice.phrasings)]
    return frozenset(word for text in texts for word in _WORD.findall(text.lower()))
