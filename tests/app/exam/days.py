"""A day on screen: short parts over the shipped library, one item of each kind, and the keys of an AZERTY keyboard."""

import re
from collections.abc import Sequence
from pathlib import Path

from textual.pilot import Pilot

from scoring.interview import Interview, OpenQuestion
from scoring.questionnaire import Choices, Drawn, Idea, Ideas, Item, Option, Quantity, Step, Steps
from simulator.app import PlateauApp, Sat
from simulator.app.keys import AZERTY
from simulator.engine import Choose
from simulator.exam import Part, Plan, Stage
from simulator.practice.rehearsal import Rehearsal, begin_day, take_up_day
from tests.app.screens import painted
from tests.practices import Clock, make_practice, settle

SCENARIO = "appel-escalade"
HOSTILE = "[TODO] [/b] [link=x] \x1b[2J"
IDEAS = (
    Idea("objectif", "Fixer un objectif mesurable à chaque conseiller", True),
    Idea("ecoute", "Écouter les appels chaque semaine pour repérer les besoins", True),
)


def _item(id: str, key: Choices | Quantity | Steps | Ideas, prompt: str, data: str = "") -> Item:
    return Item(f"q/{id}", "CCP1-C1", prompt, key, "Parce que.", "—", data)


PAPER = (
    Drawn(_item("choix", Choices((Option("a", "Ceci", True), Option("b", "Cela", False))), "Que faire ?"), ("b", "a")),
    Drawn(
        _item(
            "plusieurs",
            Choices((Option("a", "Un", True), Option("b", "Deux", True), Option("c", "Trois", False)), True),
            "Lesquels ?",
        ),
        ("c", "b", "a"),
    ),
    Drawn(
        _item("nombre", Quantity(85.0, 1.0, "%", "On divise."), "Quel taux ?", "| Appels | Pris |\n|---|---|\n| 100 | 85 |"), ()
    ),
    Drawn(
        _item("ordre", Steps((Step("a", "D’abord"), Step("b", "Ensuite"), Step("c", "Enfin"))), "Dans quel ordre ?"),
        ("c", "a", "b"),
    ),
    Drawn(_item("texte", Ideas(IDEAS), "Que dites-vous ?"), ()),
)
OPEN = (
    OpenQuestion("t1", Interview.TECHNICAL, "CCP1-C1", "Comment lancez-vous une prestation ?", "La méthode", IDEAS),
    OpenQuestion("t2", Interview.TECHNICAL, "CCP1-C2", "Quels indicateurs suivez-vous ?", "La méthode", IDEAS),
    OpenQuestion("f1", Interview.FINAL, "", "Que change pour vous le métier de manager ?", "Le recul", ()),
)
MINUTES = {Stage.PREPARATION: 10.0, Stage.ROLE_PLAY: 20.0, Stage.TECHNICAL: 15.0, Stage.QUESTIONNAIRE: 30.0, Stage.FINAL: 15.0}


def plan_of(reply: str = "choose", minutes: dict[Stage, float | None] | None = None) -> Plan:
    given = {**MINUTES, **(minutes or {})}
    return Plan("continuous", SCENARIO, reply, tuple(Part(stage, given[stage]) for stage in MINUTES), 3)


def new_day(
    folder: Path,
    clock: Clock | None = None,
    *,
    at: Stage | None = None,
    word: str = "",
    plan: Plan | None = None,
    paper: Sequence[Drawn] = PAPER,
    questions: Sequence[OpenQuestion] = OPEN,
    notices: Sequence[str] = ("Durées proposées par Plateau.",),
    **settings: object,
) -> Rehearsal:
    """A day that stands at a stage (``None``: before the first); its role-play is played when it lies behind."""
    settle(folder, trainee="Léa", **settings)
    practice = make_practice(folder, clock or Clock())
    day = begin_day(practice, plan or plan_of(), tuple(paper), tuple(questions), "Léa", word, notices)
    while at is not None and day.day.stage is not at:
        if day.day.stage is Stage.ROLE_PLAY:
            play_role(day)
        if day.day.stage is Stage.SELF:
            day.assess_oneself({})
        day.move_on()
    return day


def play_role(day: Rehearsal) -> None:
    """Plays the role-play as its best path does."""
    assert day.attempt is not None
    for move in day.playable.reference(day.attempt.session.header.variant).moves:
        day.attempt.play(Choose(move))


def again(folder: Path, clock: Clock | None = None) -> Rehearsal:
    """The newest day, taken up by another process."""
    return take_up_day(make_practice(folder, clock or Clock()), "last")


def app_on(day: Rehearsal) -> PlateauApp:
    """The app of ``plateau exam``."""
    return PlateauApp(day.practice, Sat(day))


async def press(pilot: Pilot[int], *keys: str) -> str:
    """Presses, digits as the top row of an AZERTY keyboard gives them without Shift; waits, and gives what is painted."""
    await pilot.press(*(AZERTY[int(key)] if len(key) == 1 and key in "12345" else key for key in keys))
    return await drawn(pilot)


def flat(shown: str) -> str:
    """The same in one line, borders left out."""
    return re.sub("[ \n│]+", " ", shown)


async def drawn(pilot: Pilot[int]) -> str:
    """What is painted, once it is."""
    await pilot.pause(0.06)
    await pilot.pause()
    return painted(pilot.app)  # type: ignore[arg-type]


async def write(pilot: Pilot[int], text: str) -> str:
    """Types letter by letter."""
    await pilot.press(*({" ": "space", ",": "comma"}.get(letter, letter) for letter in text))
    return await drawn(pilot)


async def tick(pilot: Pilot[int]) -> str:
    """Lets the screen look at its clock."""
    pilot.app.screen.look_at_clock()  # type: ignore[attr-defined]
    return await drawn(pilot)
