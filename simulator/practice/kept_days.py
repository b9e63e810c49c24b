"""What is kept of the rehearsed days? All of a person's, to be taken away; those that are old, to be removed."""

from typing import TYPE_CHECKING, Any

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


def forget_days_before(practice: "Practice", moment: str) -> int:
    """Removes the days that began before ``moment`` (one person's only, where only theirs can be seen); how many. Raises ``StoreError``."""
    old = [row.id for row in practice.store.sessions() if row.kind == KIND and row.started < moment]
    if practice.person:
        old = [id for id in old if practice.store.session(id).opening.get("trainee") == practice.person]
    for id in old:
        practice.store.delete_session(id)
    return len(old)
