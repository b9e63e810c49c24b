"""What was answered? One fact for each way of answering, and the same as plain data, to be kept. ``None`` is no answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Picked:
    """The ids of the options picked, or of all the steps in the order given."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, and how it was typed."""

    value: float
    typed: str


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, with the idea recognised in it, if any, and how surely (0..1).

    What was recognised is kept beside the words: a mark never depends on the recogniser of the day, and a trainer who reads the
    sentence otherwise replaces ``idea``.
    """

    text: str
    idea: str | None = None
    confidence: float = 0.0


Answer = Picked | Figure | Said


def answer_data(answer: Answer | None) -> dict[str, Any] | None:
    """The answer as plain data."""
    match answer:
        case None:
            return None
        case Picked(ids):
            return {"picked": list(ids)}
        case Figure(value, typed):
            return {"value": value, "typed": typed}
        case Said(text, idea, confidence):
            return {"text": text, "idea": idea, "confidence": confidence}


def answer_from(data: Mapping[str, Any] | None) -> Answer | None:
    """The answer that ``answer_data`` wrote; ``ValueError`` for data that is none."""
    if data is None:
        return None
    match dict(data):
        case {"picked": [*ids]} if all(isinstance(id, str) for id in ids):
            return Picked(tuple(ids))
        case {"value": int() | float() as value, "typed": str(typed)} if not isinstance(value, bool):
            return Figure(float(value), typed)
        case {"text": str(text), "idea": None | str() as idea, "confidence": int() | float() as confidence}:
            return Said(text, idea, float(confidence))
    raise ValueError(data)
