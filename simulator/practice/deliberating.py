"""What is said at the end of a rehearsal? Its deliberation, from the role-play as trainers corrected it and what was answered elsewhere."""

from collections.abc import Mapping
from dataclasses import replace

from scoring.certification import Road
from scoring.deliberation import Deliberation, JurorMark, Opinion, deliberate
from scoring.deliberation_words import could_not_show
from scoring.referential import Competence
from scoring.scale import Level
from simulator.exam import NAMES, TIMED, Stage
from simulator.practice.rehearsal import Rehearsal
from simulator.practice.review import Review


def role_play_of(rehearsal: Rehearsal) -> Review | None:
    """The role-play seen again, corrections included; ``None`` where it did not begin. Raises ``PracticeError``, ``StoreError``."""
    return None if rehearsal.attempt is None else rehearsal.practice.review_of(rehearsal.attempt)


def deliberation_of(rehearsal: Rehearsal, seen: Review | None) -> Deliberation:
    """The deliberation on the day as it stands; ``seen`` is its role-play (``role_play_of``)."""
    found = deliberate(
        rehearsal.playable.referential,
        seen.assessment if seen else None,
        seen.performance if seen else None,
        rehearsal.marks,
        (*rehearsal.replies(Stage.TECHNICAL), *rehearsal.replies(Stage.FINAL)),
        {id: Level(level) for id, level in (rehearsal.day.self_assessment or {}).items() if level in set(Level)},
        jury_of(rehearsal),
    )
    asked = {one.ccp for one in concerned(rehearsal)}
    kept = (
        ccp for ccp in found.ccps if ccp.ccp in asked or any(one.opinion is not Opinion.NOT_SEEN for one in ccp.competences)
    )
    return replace(found, ccps=tuple(kept))


def concerned(rehearsal: Rehearsal) -> tuple[Competence, ...]:
    """The competences that the day is about: those of the title's CCP; CCP by CCP, of the CCP on which something is asked."""
    members = tuple(one for one in rehearsal.playable.referential.competences if one.ccp is not None)
    if rehearsal.day.plan.road != Road.CCP.value:
        return members
    asked = {drawn.item.competence for drawn in rehearsal.paper} | {one.competence for one in rehearsal.questions.values()}
    ccps = {one.ccp for one in members if one.id in asked}
    return tuple(one for one in members if one.ccp in ccps) or members


def jury_of(rehearsal: Rehearsal) -> Mapping[str, list[JurorMark]]:
    """Competence → what each juror says of it, jurors in the order in which they first spoke."""
    found: dict[str, list[JurorMark]] = {}
    for (juror, competence), (level, why) in rehearsal.day.jury.items():
        found.setdefault(competence, []).append(JurorMark(juror, Level(level), why))
    return found


def left_out(rehearsal: Rehearsal, found: Deliberation) -> tuple[str, ...]:
    """What this day could not show, in sentences."""
    day = rehearsal.day
    planned = {part.stage for part in day.plan.parts}
    absent = [NAMES[stage].lower() for stage in TIMED if stage not in planned and stage is not Stage.PREPARATION]
    cut = [NAMES[stage].lower() for stage in TIMED if day.ended.get(stage) == "time" and stage is not Stage.PREPARATION]
    return could_not_show(found, absent, cut)
