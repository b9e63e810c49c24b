"""How does a trainer give other points to one criterion at one turn? Beside the attempt, where the scenario and the scale allow it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from scoring.marking import GIVEN, is_markable, place_of
from scoring.performance import POINTS, Exchange
from scoring.wording import signed
from simulator.observe import said_before
from simulator.practice.correcting import NotCorrectedError, keep
from simulator.source import nearest

if TYPE_CHECKING:
    from simulator.practice.practice import Practice
    from simulator.practice.review import Review


@dataclass(frozen=True, slots=True)
class PointsGiven:
    """What a trainer says: at ``turn`` (from 1), ``criterion`` was worth ``points``; ``who`` says so, and ``why``."""

    turn: int
    criterion: str
    points: int
    who: str
    why: str


def give_points(practice: "Practice", attempt: str, given: PointsGiven) -> "Review":
    """Keeps the points given, beside the computed ones; the attempt seen again with them.

    Raises ``NotCorrectedError`` (a turn, a criterion or points that cannot be, no reason) or ``StoreError``; nothing is written then.
    """
    review = practice.review(attempt)
    _check_turn(review, given.turn)
    criteria = list(criteria_of(review))
    if given.criterion not in criteria:
        raise NotCorrectedError(
            f"« {given.criterion} » n’est pas un critère de ce scénario. {nearest(given.criterion, criteria)} "
            f"Critères de ce scénario : {', '.join(criteria)}."
        )
    if given.points not in POINTS:
        raise NotCorrectedError(
            f"{signed(given.points)} n’est pas possible : à un tour, un critère vaut de {signed(POINTS[0])} à {signed(POINTS[-1])}."
        )
    if not given.why.strip():
        raise NotCorrectedError("Dites pourquoi : une note changée sans raison ne se défend pas.")
    keep(practice, attempt, GIVEN, place_of(given.turn, given.criterion), str(given.points), given.who, given.why)
    return practice.review(attempt)


def criteria_of(review: "Review") -> dict[str, str]:
    """Id → name of the criteria of a scenario: those of what it judges, and those that some choice shows."""
    scenario = review.playable.scenario
    shown = {seen.criterion for scene in scenario.scenes.values() for choice in scene.choices for seen in choice.observations}
    return {
        criterion.id: criterion.name
        for competence in review.playable.referential.competences
        for criterion in competence.criteria
        if competence.id in scenario.judged or criterion.id in shown
    }


def markable_turns(review: "Review") -> tuple[Exchange, ...]:
    """The turns at which points may be given."""
    exchanges = review.performance.exchanges
    return tuple(one for one in exchanges if is_markable(one) and said_before(exchanges, one.turn) is None)


def _check_turn(review: "Review", turn: int) -> None:
    exchange = next((one for one in review.performance.exchanges if one.turn == turn), None)
    if exchange is None:
        raise NotCorrectedError(f"Cet essai n’a pas de tour {turn}. Le bilan donne le numéro de chaque tour.")
    if exchange.kind == "reason":
        raise NotCorrectedError(f"Le tour {turn} est une réponse au jury : elle n’entre dans aucun score.")
    if exchange.kind == "leave":
        raise NotCorrectedError(f"Le tour {turn} est l’arrêt de l’essai : il n’y a rien à y noter.")
    if not is_markable(exchange):
        raise NotCorrectedError(f"Le tour {turn} a été contesté puis rejoué par le stagiaire : il ne compte déjà plus.")
    first = said_before(review.performance.exchanges, turn)
    if first is not None:
        raise NotCorrectedError(
            f"Le tour {turn} redit la réponse du tour {first}, où ses points comptent : corrigez le tour {first}."
        )
