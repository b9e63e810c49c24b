"""What is the picture of a scenario? With what the proof reached, and the way of one attempt drawn over it."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.engine import Chose, Ended, Entered, FellSilent, Journal, Left, Reasoned, move_of
from simulator.picture import SILENCE, Picture, Reached, Step, Stop, Track, picture_of
from simulator.practice.errors import PracticeError
from simulator.practice.playable import Playable
from simulator.proof import prove, witnesses

if TYPE_CHECKING:
    from simulator.practice.practice import Practice
    from simulator.practice.review import Review


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture; ``dated`` when the scenario at hand is no longer the text on which the attempt was played."""

    picture: Picture
    dated: bool = False


def picture_scenario(practice: "Practice", name: str) -> Pictured:
    """The picture of the scenario of that id, or in that file. Raises as ``Practice.open``."""
    playable = practice.open(name)
    return Pictured(picture_of(playable.scenario, reached(playable)))


def picture_attempt(practice: "Practice", name: str, attempt: str) -> Pictured:
    """The picture of the text on which an attempt was played, with its way; ``last``: the newest on that scenario.

    Raises ``PracticeError`` when it was played on another scenario than ``name`` (an id, or the path of a file), and as
    ``Practice.review``.
    """
    id = Path(name).stem if name.endswith((".yaml", ".yml")) else name
    review = practice.review(_newest(practice, id) if attempt == "last" else attempt)
    header = review.header
    if header.scenario != id:
        raise PracticeError(f"L’essai « {header.attempt} » a été joué sur le scénario « {header.scenario} », pas sur « {id} ».")
    playable = review.playable
    picture = picture_of(playable.scenario, reached(playable), track_of(review.stored.journal))
    return Pictured(picture, _dated(practice, review))


def _newest(practice: "Practice", scenario: str) -> str:
    found = next((row.id for row in practice.store.rows() if row.scenario == scenario), None)
    if found is None:
        raise PracticeError(f"Aucun essai n’est enregistré sur « {scenario} ». Jouez-le d’abord : « plateau play {scenario} ».")
    return found


def _dated(practice: "Practice", review: "Review") -> bool:
    now = next((item.hash for item in practice.scenarios() if item.id == review.header.scenario), None)
    return now is not None and now != review.header.scenario_hash


def reached(playable: Playable) -> Reached:
    """What some play reaches."""
    proof = prove(playable.scenario, playable.referential)
    found = witnesses(proof)
    return Reached(frozenset(found["scenes"]), frozenset(found["targets"]), frozenset(found["endings"]), proof.explored)


def track_of(journal: Journal) -> Track:
    """The way written in a journal; its turns are numbered as in the report."""
    steps: list[Step] = []
    stops: list[Stop] = []
    turn, place, way, over = 0, "", "", False
    for entry in journal.entries:
        event = entry.event
        turn += move_of(event) is not None
        if isinstance(event, Chose | FellSilent):
            way = event.choice if isinstance(event, Chose) else SILENCE
        elif isinstance(event, Entered | Ended):
            target = event.scene if isinstance(event, Entered) else event.ending
            if way:
                steps.append(Step(turn, place, way, target))
            place, way, over = target, "", isinstance(event, Ended)
        elif isinstance(event, Left):
            stops.append(Stop(turn, place, "leave"))
            over = True
        elif move_of(event) is not None:
            stops.append(Stop(turn, place, "reason" if isinstance(event, Reasoned) else "unclear"))
    if place and not over:
        stops.append(Stop(turn, place, "here"))
    return Track(journal.header.attempt, tuple(steps), tuple(stops))
