"""What is said of a group session afterwards? Its own course, the figures of its people, and a report for each of them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from scoring.agreement import agreement
from scoring.cohort import Names, Played, cohort
from scoring.performance import Performance
from scoring.report.session import SEEN, Decided, Grid, SessionReport
from simulator.group import Ballot, GroupSession, Kind, Participant, Role, spread_of
from simulator.practice.errors import PracticeError
from simulator.practice.group_facts import DecidedText, name_all
from simulator.practice.group_report import Group
from simulator.practice.group_sessions import group_of
from simulator.practice.hosting import grid_of
from simulator.practice.own_votes import LEAST_VOTED, own_review
from simulator.practice.playable import Playable
from simulator.practice.results import data_of
from simulator.practice.review import Review
from simulator.source import nearest, typeset

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


def session_group(practice: "Practice", session: str, *, anonymous: bool = False) -> Group:
    """The report of a session's group, from each person's own votes. Raises ``PracticeError`` or ``StoreError``."""
    group = group_of(practice, session)
    whole = practice.review(group.opening.attempt) if group.opening.attempt else None
    playable = whole.playable if whole else practice.open(group.opening.scenarios[0])
    names = Names({}, {}, {}, {}, {})
    name_all(names, playable)
    played = [] if whole is None else [one for person in group.voters if (one := _played(group, whole, person)) is not None]
    report = cohort(played, names=names, scale=playable.referential.scale, anonymous=anonymous)
    course = session_course(group, playable, whole)
    if anonymous:
        course = replace(course, grids=())
    return Group(report, names, _notices(group, whole, len(played)), course)


def own_report(practice: "Practice", session: str, name: str) -> Review:
    """One participant's own report, by their name. Raises ``PracticeError`` or ``StoreError``."""
    group = group_of(practice, session)
    people = {one.name: one for one in group.voters}
    if name not in people:
        known = nearest(name, list(people)) if people else "Personne n’y a voté sous son nom."
        raise PracticeError(typeset(f"Personne ne s’appelle « {name} » dans la séance {group.opening.code}. {known}"))
    if not group.opening.attempt:
        raise PracticeError("Cette séance était un jeu de rôle : elle n’a pas de conversation à reprendre tour par tour.")
    return own_review(group, practice.review(group.opening.attempt), people[name])


def session_course(group: GroupSession, playable: Playable, whole: Review | None) -> SessionReport:
    """How the session went: votes, notes, branches, and the observers' grid beside the scores of the group's conversation (``whole``)."""
    main = group.opening.attempt
    grid = grid_of(playable)
    marks = {key: mark.seen.value for key, mark in group.marks.items() if mark.seen.value}
    results = whole.assessment.competences if whole else ()
    heard = {one.turn: one.heard[-1].text for one in whole.performance.exchanges if one.heard} if whole else {}
    return SessionReport(
        code=group.opening.code,
        kind=group.opening.kind.value,
        title=playable.scenario.title,
        started=group.opening.started,
        people=len(group.voters),
        observers=sum(one.role is Role.OBSERVER for one in group.participants.values()),
        decided=tuple(
            _decided(one, playable, heard.get(one.turn, "")) for one in group.ballots if one.attempt == main and one.closed
        ),
        notes=tuple((note.turn, note.text) for note in group.notes),
        explored=tuple((branch.turn, branch.attempt) for branch in group.branches),
        criteria={one.id: one.name for one in grid},
        scores={item.criterion.id: item.score for result in results for item in result.criteria},
        agreement=agreement([one.id for one in grid], marks, tuple(SEEN)) if marks else None,
        grids=tuple(found for person in group.participants.values() if (found := _grid(group, person)) is not None),
    )


def _grid(group: GroupSession, person: Participant) -> Grid | None:
    """What one observer marked; ``None`` when they marked nothing, or asked to be forgotten."""
    own = {mark.criterion: mark for mark in group.marks.values() if mark.participant == person.id and mark.seen.value}
    if not own or not person.name:
        return None
    marks = {id: mark.seen.value for id, mark in own.items()}
    return Grid(person.name, marks, {id: mark.note for id, mark in own.items() if mark.note})


def _decided(ballot: Ballot, playable: Playable, line: str) -> Decided:
    scene = playable.scenario.scenes[ballot.scene]
    spread = spread_of(ballot)
    return Decided(
        turn=ballot.turn,
        scene=ballot.scene,
        line=line or next((line.text for line in scene.lines), ""),
        round=ballot.round,
        options=tuple((id, scene.choice(id).text, count) for id, count in spread.counts),
        unclear=spread.unclear,
        taken=ballot.taken,
        why=ballot.why,
    )


def _played(group: GroupSession, whole: Review, person: Participant) -> Played | None:
    """What one person's votes tell to the cohort; ``None`` when they voted on too few turns, or the group reached no ending."""
    review = own_review(group, whole, person)
    performance: Performance = review.performance
    if performance.ending is None:
        return None
    data = data_of(review.assessment, performance)
    return DecidedText(review.playable).played(review.header.attempt, person.name, performance.ending, data)


def _notices(group: GroupSession, whole: Review | None, counted: int) -> tuple[str, ...]:
    if group.opening.kind is Kind.FACE or whole is None:
        return (typeset("Jeu de rôle entre personnes : il n’y a pas de votes, seulement ce que les observateurs ont vu."),)
    found = [
        "Chacun est jugé sur ses propres votes (le dernier tour de vote), le long de la conversation que le groupe a suivie."
    ]
    if whole.performance.ending is None:
        found.append("La conversation n’a pas atteint sa fin : personne ne reçoit de niveau.")
    elif counted < len(group.voters):
        few = len(group.voters) - counted
        found.append(
            f"{few} personne{'s' if few > 1 else ''} {'ont' if few > 1 else 'a'} voté à moins de {LEAST_VOTED:.0%} des tours".replace(
                "%", " %"
            )
            + f" et ne {'sont' if few > 1 else 'est'} pas dans les chiffres."
        )
    return tuple(map(typeset, found))
