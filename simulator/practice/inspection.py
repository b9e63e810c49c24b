"""What is true of one file as it stands? Its problems and, where it is sound, its proof and what can be played from where."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.engine import Mode, read_move
from simulator.library import Authored
from simulator.library.files import load
from simulator.practice.attempt import Attempt
from simulator.practice.errors import PracticeError
from simulator.practice.examining import examine, examine_interviews, examine_questionnaire
from simulator.practice.finding import beside, find_file, politeness
from simulator.practice.playable import Playable, playable_from
from simulator.proof import Proof, witnesses
from simulator.source import Problem, in_reading_order, nearest

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


@dataclass(frozen=True, slots=True)
class Inspection:
    """One file: its problems in reading order; its proof and what is played, both ``None`` where an error forbids it."""

    problems: tuple[Problem, ...]
    proof: Proof | None = None
    playable: Playable | None = None


class NoWayThereError(PracticeError):
    """A scene from which nothing can be played: the file is faulty, it has no such scene, or no play reaches it."""


def inspect_file(practice: "Practice", item: Authored) -> Inspection:
    """Reads, checks and proves one file of any kind; a file that cannot be read is a problem too."""
    one = load(item.path, item.file)
    asked = one.scenario or one.questionnaire or one.interviews
    if asked is None:
        return Inspection(in_reading_order(one.problems))
    found = find_file(asked.referential, "referentiel", (*beside(item.path), *practice.roots))
    referential = found.referential if found and found.sound else None
    if one.questionnaire is not None:
        told = examine_questionnaire(one, one.questionnaire, referential, practice.home.confusions)
        return Inspection(in_reading_order((*one.problems, *told)))
    if one.interviews is not None:
        told = examine_interviews(one, one.interviews, referential, practice.home.confusions)
        return Inspection(in_reading_order((*one.problems, *told)))
    assert one.scenario is not None
    examined = examine(
        one,
        one.scenario,
        referential,
        politeness(practice.roots),
        practice.home.confusions,
    )
    problems = in_reading_order((*one.problems, *examined.problems))
    if examined.proof is None or found is None:
        return Inspection(problems)
    # No cache: each save is another text, whose references nobody will ask for again.
    return Inspection(problems, examined.proof, playable_from(one, found, None))


def attempt_at(practice: "Practice", inspection: Inspection, scene: str = "") -> Attempt:
    """A new attempt, not kept, brought to ``scene`` (the first one by default) by a shortest play. Raises ``NoWayThereError``."""
    proof, playable = inspection.proof, inspection.playable
    if proof is None or playable is None:
        raise NoWayThereError("Rien à jouer tant qu’il reste des erreurs.")
    if not scene:
        return practice.begin(playable, keep=False)
    if scene not in proof.scenario.scenes:
        raise NoWayThereError(f"« {scene} » n’est pas une scène. {nearest(scene, proof.scenario.scenes)}")
    way = witnesses(proof)["scenes"].get(scene)
    if way is None:
        raise NoWayThereError(f"Aucune conversation ne mène à « {scene} ».")
    attempt = practice.begin(playable, mode=Mode(way.mode), seed=way.seed, keep=False)
    for line in way.moves:
        move = read_move(line)
        assert move is not None
        attempt.play(move)
    return attempt
