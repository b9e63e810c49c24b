"""What do you expect of the result? Asked before it is shown, competence by competence; one may always pass."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from scoring.scale import Level
from scoring.wording import LEVEL_NAMES
from simulator.storage import StoreError

if TYPE_CHECKING:
    from scoring.referential import Competence
    from simulator.app.application import PlateauApp
    from simulator.practice import Attempt

PASS = "»passer"
_LEVELS = (Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED)


def foresee(app: "PlateauApp", attempt: "Attempt", then: Callable[[], None]) -> None:
    """Asks for a level by judged competence of a finished attempt that is kept, keeps the answers, then goes on."""
    session, playable = attempt.session, attempt.playable
    finished = session.state.place in playable.scenario.endings
    if not (app.settings.foresee and finished and attempt.id is not None):
        then()
        return
    try:
        known = app.practice.store.load(attempt.id).foreseen
    except StoreError:
        then()
        return
    asked = [playable.referential.competence(id) for id in playable.scenario.judged if id not in known]
    _ask(app, attempt.id, asked, {}, then)


def _ask(app: "PlateauApp", attempt: str, left: "Sequence[Competence]", said: dict[str, str], then: Callable[[], None]) -> None:
    from simulator.app.dialogs.ask import Ask

    if not left:
        if said:
            try:
                app.practice.store.foresee(attempt, said)
            except StoreError as error:
                app.warn(str(error))
        then()
        return
    first, *others = left

    def keep(level: str | None) -> None:
        if level is None:  # Escape: no more questions
            _ask(app, attempt, (), said, then)
        else:
            _ask(app, attempt, others, said if level == PASS else {**said, first.id: level}, then)

    answers = [*((level.value, LEVEL_NAMES[level].capitalize()) for level in _LEVELS), (PASS, "Sans avis")]
    app.push_screen(
        Ask(f"Avant le résultat : « {first.name} ». Qu’avez-vous montré, d’après vous ?", answers),
        keep,
    )
