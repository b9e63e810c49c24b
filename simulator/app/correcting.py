"""How does a trainer correct from the debrief? A level, points, what a typed reply meant, a comment: each with who and why."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from scoring.scale import Level
from scoring.wording import LEVEL_NAMES
from simulator.app.dialogs.ask import Ask, Type
from simulator.observe import correctable

if TYPE_CHECKING:
    from simulator.app.application import PlateauApp
    from simulator.practice import Review

LEVELS = (Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED)
LEVEL, MEANT, POINTS, COMMENT = "»niveau", "»compris", "»points", "»commentaire"
Then = Callable[["Review"], None]


def correct(app: "PlateauApp", review: "Review", turn: int | None, competence: str, then: Then, criterion: str = "") -> None:
    """Asks what to correct about a turn, a competence, a criterion, or the whole; ``then`` gets the attempt seen again with it."""
    from simulator.practice.marking import markable_turns

    exchange = next((one for one in review.performance.exchanges if one.turn == turn), None)
    answers = [(COMMENT, f"Commenter le tour {turn}" if turn is not None and not competence else "Commenter tout l’essai")]
    if competence:
        answers.insert(0, (LEVEL, f"Donner un autre niveau à {competence}"))
    elif criterion:
        answers.insert(0, (POINTS, "Corriger les points de ce critère, à un tour"))
    elif exchange is not None:
        if exchange in markable_turns(review):
            answers.append((POINTS, f"Tour {turn} : corriger les points d’un critère"))
        if any(correctable(exchange, id) for id in exchange.offered):
            answers.insert(0, (MEANT, f"Tour {turn} : corriger ce qui a été compris"))

    def chosen(what: str | None) -> None:
        if what == LEVEL:
            _level(app, review, competence, then)
        elif what == MEANT and turn is not None:
            _meant(app, review, turn, then)
        elif what == POINTS:
            from simulator.app.marking import give_points

            give_points(app, review, turn, criterion, then)
        elif what == COMMENT:
            _comment(app, review, None if competence else turn, then)

    app.push_screen(Ask("Formateur : que voulez-vous corriger ?", answers), chosen)


def _level(app: "PlateauApp", review: "Review", competence: str, then: Then) -> None:
    from simulator.practice.correcting import judge

    def given(level: str | None) -> None:
        if level is not None:
            sign(
                app,
                "Pourquoi ce niveau ?",
                lambda who, why: judge(app.practice, review.header.attempt, competence, level, who, why),
                then,
            )

    answers = [(level.value, LEVEL_NAMES[level].capitalize()) for level in LEVELS]
    app.push_screen(Ask(f"Niveau de {competence}, d’après vous", answers), given)


def _meant(app: "PlateauApp", review: "Review", turn: int, then: Then) -> None:
    from simulator.practice.correcting import Meant, correct

    exchange = next(one for one in review.performance.exchanges if one.turn == turn)
    scene = review.playable.scenario.scenes[exchange.scene]

    def given(choice: str | None) -> None:
        if choice is not None:
            sign(
                app,
                "Pourquoi ? (facultatif)",
                lambda who, why: correct(app.practice, review.header.attempt, Meant(turn, choice, who, why)),
                then,
            )

    answers = [(id, scene.choice(id).text) for id in exchange.offered]
    app.push_screen(Ask(f"Au tour {turn}, le stagiaire voulait dire", answers), given)


def _comment(app: "PlateauApp", review: "Review", turn: int | None, then: Then) -> None:
    from simulator.practice.correcting import comment

    sign(app, "Votre commentaire", lambda who, said: comment(app.practice, review.header.attempt, turn, who, said), then)


def sign(app: "PlateauApp", question: str, keep: "Callable[[str, str], Review]", then: Then) -> None:
    """Asks who, then why; keeps; tells what was refused."""
    from simulator.app.papers import expected

    def named(who: str | None) -> None:
        if not who:
            return
        app.trainer = who

        def told(why: str | None) -> None:
            if why is None:
                return
            try:
                seen = keep(who, why)
            except expected() as error:
                app.warn(str(error))
                return
            app.tell("Gardé. Le bilan le montre, à côté de ce qui a été calculé.")
            then(seen)

        app.push_screen(Type(question, limit=400), told)

    app.push_screen(Type("Qui corrige ? (nom ou fonction)", app.trainer, 60), named)
