"""What could be said better? Remarks on one typed reply, each with what to say instead and why; pure."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from scoring.performance import Remark
from simulator.scenario import Lexicon, entries_in
from simulator.source import bare_words

LONGEST_SENTENCE = 35
"""Words of a sentence that can still be said in one breath and followed by ear."""
LEAST_SHOUTED = 12
"""Letters of a text from which capitals alone are told."""
_SENTENCES = re.compile(r"[.!?…;:]+")
_QUOTED = re.compile(r"«[^»]*»")


@dataclass(frozen=True, slots=True)
class Reply:
    """A typed reply at ``turn``; ``opens`` where the authored choices there greet, ``closes`` where they take leave."""

    turn: int
    text: str
    opens: bool = False
    closes: bool = False


def advise(
    reply: Reply, lexicon: Lexicon | None, spelled: Callable[[str], Sequence[tuple[str, str]]] | None = None
) -> tuple[Remark, ...]:
    """The remarks on one reply, in the order of ``RULES``; ``spelled`` gives (word, correction) pairs, ``None`` where it is off."""
    found = [remark for rule in RULES for remark in rule(reply, lexicon)]
    for word, better in spelled(reply.text) if spelled else ():
        found.append(Remark(reply.turn, "spelling", word, better, ""))
    return tuple(found)


def _words(reply: Reply, lexicon: Lexicon | None) -> Iterator[Remark]:
    """Words that the trade avoids, and familiar ones: the lexicon says what to say instead."""
    if lexicon is None:
        return
    for rank in entries_in(lexicon, reply.text):
        advice = lexicon.advice[rank]
        if advice is not None and advice.kind in {"avoid", "familiar"}:
            yield Remark(reply.turn, advice.kind, lexicon.entries[rank], advice.instead, advice.why)


def _greeting(reply: Reply, lexicon: Lexicon | None) -> Iterator[Remark]:
    """Where the authored replies greet, a reply that does not."""
    if reply.opens and not says(lexicon, "greeting", reply.text):
        yield Remark(
            reply.turn,
            "greeting",
            "",
            "Bonjour Madame, bonjour Monsieur",
            "C’est le premier mot que l’autre attend, et il ne prend qu’une seconde.",
        )


def _leave(reply: Reply, lexicon: Lexicon | None) -> Iterator[Remark]:
    """Where the authored replies take leave, a reply that does not."""
    if reply.closes and not says(lexicon, "leave", reply.text):
        yield Remark(
            reply.turn, "leave", "", "Merci de votre appel, bonne journée", "La dernière phrase est celle dont on se souvient."
        )


def _capitals(reply: Reply, lexicon: Lexicon | None) -> Iterator[Remark]:
    """A text in capitals is read as a shout."""
    letters = [letter for letter in reply.text if letter.isalpha()]
    if len(letters) >= LEAST_SHOUTED and all(letter.isupper() for letter in letters):
        yield Remark(reply.turn, "capitals", "", "des minuscules", "À l’écrit, les majuscules se lisent comme un cri.")


def _long(reply: Reply, lexicon: Lexicon | None) -> Iterator[Remark]:
    """A sentence too long to be spoken."""
    for sentence in _SENTENCES.split(reply.text):
        count = len(sentence.split())
        if count > LONGEST_SENTENCE:
            start = " ".join(sentence.split()[:6]) + "…"
            yield Remark(
                reply.turn,
                "long",
                start,
                "deux phrases plus courtes",
                f"{count} mots d’une traite ne se suivent pas à l’oreille.",
            )


def _mixed(reply: Reply, lexicon: Lexicon | None) -> Iterator[Remark]:
    """« Tu » and « vous » in one sentence; what is quoted, and « rendez-vous », are left out."""
    for sentence in _SENTENCES.split(_QUOTED.sub(" ", reply.text)):
        words = bare_words(sentence).replace("rendez vous", "").split()
        if "tu" in words and "vous" in words:
            yield Remark(
                reply.turn,
                "mixed",
                " ".join(sentence.split()[:8]),
                "tu ou vous, jusqu’au bout",
                "Passer de l’un à l’autre brouille la distance que l’on installe.",
            )
            return


Rule = Callable[[Reply, Lexicon | None], Iterator[Remark]]
RULES: tuple[Rule, ...] = (_words, _greeting, _leave, _capitals, _long, _mixed)


def says(lexicon: Lexicon | None, kind: str, text: str) -> bool:
    """Whether ``text`` uses an entry of that kind; always true without a lexicon, so that nothing is then missed."""
    if lexicon is None:
        return True
    return any((advice := lexicon.advice[rank]) is not None and advice.kind == kind for rank in entries_in(lexicon, text))
