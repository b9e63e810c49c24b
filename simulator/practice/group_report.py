"""What does a group show? The kept attempts, or those of some scenarios and people, made into the report of a group."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from scoring.cohort import CohortReport, Names, cohort
from scoring.report.session import SessionReport
from simulator.practice.errors import PracticeError
from simulator.practice.group_facts import GroupFacts
from simulator.source import typeset

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


@dataclass(frozen=True, slots=True)
class Group:
    """The report, how its things are called, and what its reader must know of the attempts (French sentences).

    ``session``: the course of the group session that it is the report of, if it is.
    """

    report: CohortReport
    names: Names
    notices: tuple[str, ...]
    session: SessionReport | None = None


def group_report(
    practice: "Practice",
    scenarios: Sequence[str] = (),
    trainees: Sequence[str] = (),
    *,
    anonymous: bool = False,
) -> Group:
    """The report of all finished attempts, or of those of these scenarios and people.

    Raises ``StoreError``, or ``PracticeError`` when nobody finished an attempt on one that is named.
    """
    facts = GroupFacts(practice, scenarios, trainees)
    told = iter(facts)
    first = next(told, None)
    found = [] if first is None else [first]
    scale = facts.referential.referential.scale if facts.referential else None
    report = cohort(chain(found, told), names=facts.names, scale=scale, anonymous=anonymous)
    played = {scenario for scenario, _ in report.starters}
    for id in scenarios:
        if id not in played:
            raise PracticeError(
                typeset(f"Personne n’a encore mené « {id} » à son terme. « plateau attempts » liste les essais.")
            )
    return Group(report, facts.names, _notices(facts))


def _notices(facts: GroupFacts) -> tuple[str, ...]:
    found = [
        f"« {facts.names.scenarios.get(id, id)} » a été joué sur {len(hashes)} textes différents : les scènes de même nom sont réunies."
        for id, hashes in sorted(facts.texts.items())
        if len(hashes) > 1
    ]
    if facts.unread:
        few = len(facts.unread) == 1
        found.append(
            (
                "1 essai n’a pas pu être relu et n’est"
                if few
                else f"{len(facts.unread)} essais n’ont pas pu être relus et ne sont"
            )
            + " pas compté"
            + ("." if few else "s.")
        )
    return tuple(map(typeset, found))
