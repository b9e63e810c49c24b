"""How does a trainer say what was really meant? A correction beside an attempt; the journal stays as it was played."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scoring.correction import COMMENT, MARK, Judgement
from scoring.performance import Correction, Exchange
from scoring.scale import Level
from simulator.observe import correctable
from simulator.practice.attempt import stamp
from simulator.practice.errors import PracticeError
from simulator.source import nearest, without_controls

if TYPE_CHECKING:
    from simulator.practice.practice import Practice
    from simulator.practice.review import Review

WHO_LIMIT, WHY_LIMIT, COMMENT_LIMIT = 60, 400, 2_000


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


def judge(practice: "Practice", attempt: str, competence: str, level: str, who: str, why: str) -> "Review":
    """Gives a judged competence another level, beside the computed one; the attempt seen again with it.

    Raises ``NotCorrectedError`` (unknown competence or level, no reason) or ``StoreError``; nothing is written then.
    """
    review = practice.review(attempt)
    judged = [one.competence.id for one in review.assessment.competences if one.judged]
    if competence not in judged:
        raise NotCorrectedError(
            f"« {competence} » n’est pas jugée dans cet essai. {nearest(competence, judged)} Compétences jugées : {', '.join(judged)}."
        )
    if level not in set(Level):
        raise NotCorrectedError(f"« {level} » n’est pas un niveau : {', '.join(Level)}.")
    if not why.strip():
        raise NotCorrectedError("Dites pourquoi : une note changée sans raison ne se défend pas.")
    keep(practice, attempt, MARK, competence, level, who, why)
    return practice.review(attempt)


def comment(practice: "Practice", attempt: str, turn: int | None, who: str, said: str) -> "Review":
    """Keeps a trainer's comment on a turn (``None``: on the whole). Raises ``NotCorrectedError`` or ``StoreError``."""
    review = practice.review(attempt)
    if turn is not None and turn not in {one.turn for one in review.performance.exchanges}:
        raise NotCorrectedError(f"Cet essai n’a pas de tour {turn}. Le bilan donne le numéro de chaque tour.")
    if not said.strip():
        raise NotCorrectedError("Le commentaire est vide.")
    keep(practice, attempt, COMMENT, "" if turn is None else str(turn), "", who, said)
    return practice.review(attempt)


def keep(practice: "Practice", attempt: str, kind: str, place: str, value: str, who: str, why: str) -> None:
    """Writes a judgement that was found right, at this moment. Raises ``NotCorrectedError`` when nobody says it, or ``StoreError``."""
    limit = COMMENT_LIMIT if kind == COMMENT else WHY_LIMIT
    if not _words(who, WHO_LIMIT):
        raise NotCorrectedError("Dites qui corrige : un nom ou une fonction.")
    said = Judgement(kind, place, value, _words(who, WHO_LIMIT), stamp(practice.doors.now()), _words(why, limit))
    practice.store.judge(attempt, said)


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
