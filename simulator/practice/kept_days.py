"""What is kept of the rehearsed days? All of a person's, to be taken away; those that are old, to be removed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator.exam import NAMES
from simulator.practice.rehearsal import KIND, days_of

if TYPE_CHECKING:
    from simulator.practice.practice import Practice


def days_data(practice: "Practice", trainee: str) -> list[dict[str, Any]]:
    """The days of one person as plain JSON, newest first; without the trainer's word, which is not theirs. Raises ``StoreError``."""
    found: list[dict[str, Any]] = []
    for one in days_of(practice, trainee):
        kept = practice.store.session(one.id)
        opening = {key: value for key, value in kept.opening.items() if key != "trainer"}
        found.append(
            {"id": one.id, "started": one.started, "opening": opening, "minutes": [dict(minute) for minute in kept.minutes]}
        )
    return found


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day as a list shows it: whose, when, where it stands (in French), and its role-play once it began."""

    id: str
    trainee: str
    started: str
    closed: str | None
    stage: str
    attempt: str | None


def listed_days(practice: "Practice", trainee: str = "") -> tuple[ListedDay, ...]:
    """The days of everybody, or of one person, newest first; only one's own where no other may be seen. Raises ``StoreError``."""
    found: list[ListedDay] = []
    for row in practice.store.sessions():
        opening = practice.store.session(row.id).opening if row.kind == KIND else {}
        whose = opening.get("trainee")
        if row.kind == KIND and (not trainee or whose == trainee) and (not practice.person or whose == practice.person):
            day = next(one for one in days_of(practice, str(whose)) if one.id == row.id)
            stage = NAMES[day.stage] if day.stage else "pas commencée"
            found.append(ListedDay(row.id, str(whose), row.started, row.closed, stage, day.attempt))
    return tuple(found)


def forget_days_before(practice: "Practice", moment: str) -> int:
    """Removes the days that began before ``moment`` (one person's only, where only theirs can be seen); how many. Raises ``StoreError``."""
    old = [row.id for row in practice.store.sessions() if row.kind == KIND and row.started < moment]
    if practice.person:
        old = [id for id in old if practice.store.session(id).opening.get("trainee") == practice.person]
    for id in old:
        practice.store.delete_session(id)
    return len(old)
