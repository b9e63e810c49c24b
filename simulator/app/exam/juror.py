"""What does a juror say of a competence? Who, which level, why; asked one after the other, and kept beside what is computed."""

from typing import TYPE_CHECKING, Any

from scoring.scale import Level
from scoring.wording import LEVEL_NAMES
from simulator.app.dialogs.ask import Ask, Type

if TYPE_CHECKING:
    from scoring.referential import Competence

MOST_NAME = 60


def ask_juror(screen: Any, competence: "Competence", name: str) -> None:
    """Asks, then calls ``screen.judged(juror, competence, level, why)``; Escape at any question says nothing."""

    def named(juror: str | None) -> None:
        if juror:
            rows = [(level.value, LEVEL_NAMES[level].capitalize()) for level in Level]
            question = f"« {competence.name} » : votre niveau, sur ce que vous avez vu ce jour"
            screen.app.push_screen(Ask(question, rows), lambda level: levelled(juror, level))

    def levelled(juror: str, level: str | None) -> None:
        if level is not None:
            question = f"{juror}, pourquoi {LEVEL_NAMES[Level(level)]} ? (ce qui a été vu, entendu, lu)"
            screen.app.push_screen(Type(question), lambda why: said(juror, Level(level), why))

    def said(juror: str, level: Level, why: str | None) -> None:
        if why:
            screen.judged(juror, competence.id, level, why)

    screen.app.push_screen(Type("Juré : votre nom, tel qu’il figurera dans le bilan", name, limit=MOST_NAME), named)
