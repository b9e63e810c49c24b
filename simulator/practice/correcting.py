"""How does a trainer say what was really meant? A correction beside an attempt; the journal stays as it was played."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scoring.performance import Correction, Exchange
from simulator.observe import correctable
from simulator.practice.attempt import stamp
from simulator.practice.errors import PracticeError
from simulator.source import nearest, without_controls

if TYPE_CHECKING:
    from simulator.practice.practice import Practice
    from simulator.practice.review import Review

WHO_LIMIT, WHY_LIMIT = 60, 400


class NotCorrectedError(PracticeError):
    """The turn is not a typed reply that can be corrected, or the choice was not offered there; nothing was written."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a trainer says: at ``turn`` (from 1), ``choice`` was meant; ``who`` says so, and ``why``."""

    turn: int
    choice: str
    who: str
    why: str = ""


def correct(practice: "Practice", attempt: str, meant: Meant) -> "Review":
    """Keeps the correction; the attempt seen again with it. Raises ``NotCorrectedError`` or ``StoreError``."""
    review = practice.review(attempt)
    exchange = next((item for item in review.performance.exchanges if item.turn == meant.turn), None)
    _check(exchange, meant)
    practice.store.correct(
        attempt,
        Correction(
            meant.turn,
            meant.choice,
            _words(meant.who, WHO_LIMIT),
            stamp(practice.doors.now()),
            _words(meant.why, WHY_LIMIT),
        ),
    )
    return practice.review(attempt)


def _check(exchange: Exchange | None, meant: Meant) -> None:
    if exchange is None:
        raise NotCorrectedError(f"Cet essai n’a pas de tour {meant.turn}. Le bilan donne le numéro de chaque tour.")
    if exchange.kind not in {"say", "unclear"}:
        raise NotCorrectedError(f"Le tour {meant.turn} n’est pas une réponse tapée : il n’y a rien à y corriger.")
    if meant.choice not in exchange.offered:
        raise NotCorrectedError(
            f"« {meant.choice} » n’était pas proposé au tour {meant.turn}. {nearest(meant.choice, exchange.offered)} "
            f"Choix proposés : {', '.join(exchange.offered)}."
        )
    if not correctable(exchange, meant.choice):
        raise NotCorrectedError(f"Le tour {meant.turn} a été contesté puis rejoué par le stagiaire : il ne compte déjà plus.")


def _words(text: str, limit: int) -> str:
    return without_controls(text, one_line=True).strip()[:limit]
