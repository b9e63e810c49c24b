"""What was answered? A typed line becomes an answer to the item as it is shown, or a sentence that says what is expected instead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scoring.questionnaire import Answer, Drawn, Figure, Ideas, Item, Kind, Picked, Quantity, Said
from simulator.practice.phrasings import recognizer_of_ideas
from simulator.practice.understanding import cleaned
from simulator.source import fold, typeset

_NUMBER = re.compile(r"([-+−]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,9})(?:[.,](\d{1,9}))?")
_APART = re.compile(r"[\s,;./>→-]+|\bet\b|\bpuis\b")

SURE = 0.6
"""Confidence under which a sentence is left to be read rather than taken for a near miss."""


@dataclass(frozen=True, slots=True)
class Misread:
    """A line that is no answer to this item; ``sentence`` says what is expected."""

    sentence: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "sentence", typeset(self.sentence))


def read_answer(drawn: Drawn, typed: str) -> Answer | Misread | None:
    """The answer that ``typed`` is: digits for what is shown (or ids), a number, or a sentence; ``None`` for a blank line."""
    words = cleaned(typed)
    if not words:
        return None
    match drawn.item.key:
        case Quantity(unit=unit):
            return _figure(words, unit)
        case Ideas() as key:
            return _said(key, words)
    return _picked(drawn, words)


def how_to_answer(item: Item, count: int) -> str:
    """What is to be typed; ``count`` is how many options or steps are shown."""
    unit = f" ; unité : {item.key.unit}" if isinstance(item.key, Quantity) and item.key.unit else ""
    said = {
        Kind.CHOICE: f"un numéro, de 1 à {count}",
        Kind.SEVERAL: "un ou plusieurs numéros, par exemple 1 3",
        Kind.NUMBER: f"un nombre{unit}",
        Kind.ORDER: f"les {count} numéros dans le bon ordre, par exemple {' '.join(map(str, range(count, 0, -1)))}",
        Kind.TEXT: "une phrase, avec vos mots",
    }
    return typeset(said[item.kind])


def _said(key: Ideas, words: str) -> Said:
    """The sentence with the idea recognised in it; a near miss must be recognised surely, since it costs the point."""
    found = recognizer_of_ideas(key).recognize(words)
    right = any(idea.right for idea in key.ideas if idea.id == found.choice)
    return Said(words, found.choice if right or found.confidence >= SURE else None, found.confidence)


def _picked(drawn: Drawn, words: str) -> Picked | Misread:
    ids = _ids(drawn.shown, words)
    kind, count = drawn.item.kind, len(drawn.shown)
    usable = ids is not None and len(set(ids)) == len(ids)
    expected = {Kind.CHOICE: 1, Kind.ORDER: count}.get(kind)
    if ids is None or not usable or (expected is not None and len(ids) != expected):
        return Misread(f"Il faut {how_to_answer(drawn.item, count)} ; Entrée seule pour ne pas répondre.")
    return Picked(tuple(ids))


def _ids(shown: Sequence[str], words: str) -> list[str] | None:
    """The ids named by numbers (« 1 3 », « 13 »), or by themselves; ``None`` when something else is there."""
    if words in shown:
        return [words]
    pieces = [piece for piece in _APART.split(words) if piece]
    if len(pieces) == 1 and pieces[0].isascii() and pieces[0].isdigit():
        pieces = list(pieces[0])
    if pieces and all(piece in shown for piece in words.split()):
        return words.split()
    numbers = [int(piece) for piece in pieces if piece.isascii() and piece.isdigit() and len(piece) == 1]
    if not pieces or len(numbers) < len(pieces) or not all(1 <= number <= len(shown) for number in numbers):
        return None
    return [shown[number - 1] for number in numbers]


def _figure(words: str, unit: str) -> Figure | Misread:
    found = _NUMBER.match(words)
    rest = _plain(words[found.end() :]) if found else ""
    if found is None or (rest and not _same_unit(rest, unit)):
        told = f" (unité : {unit})" if unit else ""
        return Misread(f"Il faut un nombre{told}, par exemple 85 ou 12,5. Entrée seule pour ne pas répondre.")
    sign, whole, decimals = found.groups()
    value = float(f"{re.sub(r'[^0-9]', '', whole)}.{decimals or 0}")
    return Figure(-value if sign in {"-", "−"} else value, words)


def _plain(text: str) -> str:
    return fold(text).replace(" ", "").rstrip(".")


def _same_unit(rest: str, unit: str) -> bool:
    """« secondes » and « sec » for « s », « conseiller » for « conseillers »: any word that one of the two begins."""
    known = _plain(unit)
    if not known:
        return False
    alike = {"s": "secondes", "%": "pourcents"}.get(known, known)
    return rest == known or alike.startswith(rest) or rest.startswith(alike)
