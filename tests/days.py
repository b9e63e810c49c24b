"""A rehearsed day of the tests' own: small, with two jurors' worth of answers, lived as far as asked."""

from pathlib import Path

from scoring.interview import Interview, OpenQuestion
from scoring.questionnaire import Choices, Drawn, Idea, Item, Option, Picked
from scoring.scale import Level
from simulator.engine import Choose
from simulator.exam import Part, Plan, Stage
from simulator.practice.rehearsal import Rehearsal, begin_day
from tests.practices import Clock, make_practice

SCENARIO = "debrief-ecoute"
ITEM = Item(
    "q/un", "CCP1-C1", "Que faire ?", Choices((Option("a", "Ceci", True), Option("b", "Cela", False))), "Parce que.", "Usage"
)
IDEAS = (
    Idea("objectif", "Fixer un objectif mesurable à chaque conseiller", True),
    Idea("ecoute", "Écouter les appels chaque semaine pour repérer les besoins", True),
)
OPEN = (
    OpenQuestion("t1", Interview.TECHNICAL, "CCP1-C2", "Quels indicateurs suivez-vous ?", "La méthode", IDEAS),
    OpenQuestion("f1", Interview.FINAL, "", "Que change pour vous le métier de manager ?", "Le recul", IDEAS),
)
PLAN = Plan(
    "continuous",
    SCENARIO,
    "choose",
    (
        Part(Stage.PREPARATION, 10),
        Part(Stage.ROLE_PLAY, 20),
        Part(Stage.TECHNICAL, 15),
        Part(Stage.QUESTIONNAIRE, None),
        Part(Stage.FINAL, 15),
    ),
    3,
)
NOTICE = "Aucune durée officielle n’est connue ici."


def begun(folder: Path, clock: Clock | None = None, trainee: str = "Léa", trainer: str = "", plan: Plan = PLAN) -> Rehearsal:
    """A day that is kept, before its first part."""
    practice = make_practice(folder, clock)
    return begin_day(practice, plan, (Drawn(ITEM, ("b", "a")),), OPEN, trainee, trainer, (NOTICE,))


def moves(one: Rehearsal) -> list[str]:
    """The choices of the exemplary path."""
    assert one.attempt is not None
    return list(one.playable.reference(one.attempt.session.header.variant).moves)


def lived(folder: Path, clock: Clock | None = None, trainee: str = "Léa", said: str = "J’écoute les appels") -> Rehearsal:
    """A whole day, up to its opinion."""
    one = begun(folder, clock, trainee)
    one.move_on()
    one.move_on()
    assert one.attempt is not None
    for move in moves(one):
        one.attempt.play(Choose(move))
    one.move_on()
    for id in one.day.asked[Stage.TECHNICAL]:
        one.reply(id, said)
    one.move_on()
    one.answer("q/un", Picked(("a",)))
    one.move_on()
    one.reply("f1", said)
    one.move_on()
    one.assess_oneself({"CCP2-C5": Level.IN_PROGRESS})
    one.move_on()
    return one
