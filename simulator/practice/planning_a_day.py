"""Which day is rehearsed? Its parts from the road, its scenario, its paper and its questions drawn by the seed, and what must be said of it.

No official duration is known here: they are those of the trainer's plan, those that a trainer copied from the référentiel
d'évaluation, or what Plateau proposes for practice, and the notices say which.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from scoring.certification import Element, Held, How, Outlook, Road, notices
from scoring.interview import Interview, OpenQuestion
from scoring.questionnaire import Drawn, Item, draw
from scoring.wording import NARROW
from simulator.exam import MOST_MINUTES, NAMES, PROPOSED, TIMED, Part, Plan, Stage
from simulator.library.days import WrittenDay
from simulator.practice.errors import PracticeError
from simulator.practice.playable import Playable
from simulator.practice.roads import Facts, roads_of
from simulator.practice.written_days import written_day
from simulator.source import typeset

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

ELEMENTS = {
    Stage.PREPARATION: Element.SITUATION,
    Stage.ROLE_PLAY: Element.SITUATION,
    Stage.TECHNICAL: Element.TECHNICAL,
    Stage.QUESTIONNAIRE: Element.QUESTIONNAIRE,
    Stage.FINAL: Element.FINAL,
}
"""What a jury looks at in each part; what is in no part is not rehearsed here."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the day; what is not said is decided here.

    ``plan`` and ``settings`` are files of a trainer. ``held`` and ``presents`` are the CCP obtained and those of this sitting.
    ``extra_time`` multiplies every duration (0: no clock).
    """

    road: Road | None = None
    scenario: str = ""
    reply: str = ""
    seed: int | None = None
    plan: Path | None = None
    settings: Path | None = None
    held: tuple[Held, ...] = ()
    presents: tuple[str, ...] = ()
    extra_time: float = 1.0


class Planned(NamedTuple):
    """A day ready to begin. ``notices``: French sentences to be read before it, and kept with it."""

    plan: Plan
    paper: tuple[Drawn, ...]
    questions: tuple[OpenQuestion, ...]
    notices: tuple[str, ...]


def plan_day(practice: "Practice", wish: Wish = Wish()) -> Planned:
    """The day that was asked for. Raises ``PracticeError`` (and its heirs, which say what is faulty in which file)."""
    written = written_day(practice, wish.plan) if wish.plan else None
    road = wish.road or (Road(written.road) if written and written.road else Road.CONTINUOUS)
    outlook = roads_of(practice, Facts(wish.held, presents=wish.presents), (road,), settings=wish.settings).outlooks[0]
    seed = practice.doors.seed() if wish.seed is None else wish.seed
    on = _competences(outlook)
    name = wish.scenario or (written.scenario if written else "")
    playable = _scenario(practice, name, on, seed)
    counts = written.counts if written else {}
    plan = Plan(road.value, _kept_name(name, playable), wish.reply or (written.reply if written else "") or "choose", (), seed)
    paper = draw(_items(practice, on), seed, counts.get("per_competence", plan.per_competence))
    questions = tuple(_mixed(_questions(practice, on), seed))
    told = _replaced(outlook)
    given = tuple(_without_empty(_given(outlook, written, playable.scenario.minutes, told), paper, questions, told))
    if not given:
        raise PracticeError("Cette journée n’a aucune partie à jouer.")
    parts = tuple(Part(one.stage, _minutes(one.minutes, wish.extra_time)) for one in given)
    own = all(one.own for one in given)
    plan = Plan(plan.road, plan.scenario, plan.reply, parts, seed, **counts, own=own, extra_time=wish.extra_time)
    told += [*_beside_the_point(playable, on), *_durations(given, wish.extra_time), *_left_out(outlook, given)]
    return Planned(plan, paper, questions, tuple(map(typeset, told)))


def _replaced(outlook: Outlook) -> list[str]:
    """That the version described is no longer in force, if it is not."""
    said = notices(outlook)[:-1]  # the last one announces the rules that follow it elsewhere
    return [*said, "Cette journée suit les règles du texte de l’ancienne version."] if said else []


class _Given(NamedTuple):
    """A part with its minutes (``None``: no clock); ``own``: someone gave them, they are not what Plateau proposes."""

    stage: Stage
    minutes: float | None
    own: bool


def _given(outlook: Outlook, written: WrittenDay | None, minutes: int, told: list[str]) -> Iterator[_Given]:
    """The parts: those of the trainer's plan when there is one; else those of the road."""
    looks = {look.element: look for look in outlook.looks}
    if written is not None:
        for stage in TIMED:
            if stage.value in written.parts:
                yield _Given(stage, written.parts[stage.value], True)
                look = looks.get(ELEMENTS[stage])
                if stage is Stage.FINAL and look is not None and not look.expected:
                    told.append("Le plan prévoit un entretien final, qui n’est pas regardé à cette session sur cette voie.")
        return
    for stage in TIMED:
        look = looks[ELEMENTS[stage]]
        if look.expected:
            own = look.minutes if stage is not Stage.PREPARATION else None
            if own is not None and own > MOST_MINUTES:
                told.append(f"{NAMES[stage]} : {own} minutes sont prévues ; la répétition s’arrête à {MOST_MINUTES:g}.")
            proposed = minutes if stage is Stage.ROLE_PLAY else PROPOSED[stage]
            yield _Given(stage, min(own, MOST_MINUTES) if own else proposed, own is not None)


def _without_empty(
    given: Iterable[_Given], paper: Sequence[Drawn], questions: Sequence[OpenQuestion], told: list[str]
) -> Iterator[_Given]:
    """The parts that have something to ask; the technical interview always has « pourquoi ? »."""
    final = any(one.interview is Interview.FINAL for one in questions)
    for one in given:
        if one.stage is Stage.QUESTIONNAIRE and not paper:
            told.append("Il n’y a aucune question de questionnaire sur ces compétences : cette partie est laissée de côté.")
        elif one.stage is Stage.FINAL and not final:
            told.append("Il n’y a aucune question d’entretien final : cette partie est laissée de côté.")
        else:
            yield one


def _minutes(minutes: float | None, extra_time: float) -> float | None:
    return None if minutes is None or extra_time <= 0 else round(minutes * extra_time, 2)


def _beside_the_point(playable: Playable, on: Sequence[str]) -> Iterator[str]:
    """A scenario that was named, and judges nothing of this sitting."""
    if not set(playable.scenario.judged) & set(on):
        yield "La mise en situation ne juge aucune compétence de ces CCP : rien n’y sera dit montré."


def _durations(given: Sequence[_Given], extra_time: float) -> Iterator[str]:
    proposed = [NAMES[one.stage].lower() for one in given if not one.own]
    if len(proposed) == len(given):
        yield "Aucune durée officielle n’est connue ici : celles de cette journée sont proposées par Plateau, pour s’entraîner."
    elif proposed:
        yield f"Les durées viennent de ce qu’un formateur a saisi, sauf celles-ci, que Plateau propose : {', '.join(proposed)}."
    else:
        yield "Les durées sont celles qu’un formateur a saisies."
    if extra_time <= 0:
        yield "D’après vos préférences, aucune partie n’est chronométrée."
    elif extra_time != 1:
        yield f"D’après vos préférences, chaque durée est multipliée par {f'{extra_time:g}'.replace('.', ',')}."


def _left_out(outlook: Outlook, given: Sequence[_Given]) -> Iterator[str]:
    played = {ELEMENTS[one.stage] for one in given}
    if outlook.candidate.road is Road.CCP:
        yield from _sitting(outlook)
    if outlook.candidate.road is Road.CCS:
        yield "Plateau ne connaît pas les compétences du CCS visé : la journée porte sur celles du titre."
    unsure = [look.name for look in outlook.looks if look.element in played and look.how is How.IF_PROVIDED]
    if unsure:
        yield f"Joué ici, mais seulement s’il est prévu au référentiel d’évaluation : {_listed(unsure)}."
    if outlook.provisions is not None and outlook.provisions.project and Element.SITUATION in played:
        yield "À l’examen, un projet est présenté ; ici, c’est une mise en situation qui se joue."
    elsewhere = [look for look in outlook.looks if look.expected and look.element not in played]
    if elsewhere:
        yield f"Aussi regardé par le jury, et absent de cette journée : {_listed(look.name for look in elsewhere)}."


def _sitting(outlook: Outlook) -> Iterator[str]:
    if outlook.candidate.presents:
        yield f"CCP présentés ce jour : {', '.join(outlook.candidate.presents)}."
    else:
        yield "Les CCP présentés n’ont pas été dits : la journée porte sur tous ceux qui restent possibles (--present CODE)."
    if any(look.how is How.AT_LAST_CCP for look in outlook.looks):
        yield "Pas d’entretien final : sur cette voie, il a lieu à la session du dernier CCP."


def _listed(names: Iterable[str]) -> str:
    return f"{NARROW}; ".join(name[:1].lower() + name[1:] for name in names)


def _competences(outlook: Outlook) -> tuple[str, ...]:
    """The competences that this sitting is about, in the order of the referential."""
    known = {ccp.id for ccp in outlook.referential.ccps}
    concerned = known & set(_presented(outlook)) or known
    return tuple(one.id for one in outlook.referential.competences if one.ccp in concerned)


def _presented(outlook: Outlook) -> tuple[str, ...]:
    """The CCP of this sitting, CCP by CCP: those that the candidate named, else those that are missing."""
    if outlook.candidate.road is not Road.CCP:
        return ()
    return outlook.candidate.presents or outlook.next.presented


def _scenario(practice: "Practice", name: str, on: Sequence[str], seed: int) -> Playable:
    """The scenario of that name; else one drawn among those that judge one of these competences, and ask « pourquoi ? » when one does."""
    if name:
        return practice.open(name)
    at_hand = [one.id for one in practice.scenarios() if one.sound and set(one.competences) & set(on)]
    if not at_hand:
        raise PracticeError("Aucun scénario à disposition ne juge une compétence de cette voie.")
    drawn = [practice.open(id) for id in _by_lot(at_hand, seed)[:MOST_OPENED]]
    return next((one for one in drawn if _asks_why(one)), drawn[0])


def _kept_name(name: str, playable: Playable) -> str:
    """Its id; a file that is named by its path stands in no folder that is looked through later."""
    return str(Path(name).resolve()) if name.endswith((".yaml", ".yml")) else playable.scenario.id


MOST_OPENED = 4
"""Scenarios looked into for one that asks « pourquoi ? »: opening each takes time, and nearly all of them do."""


def _asks_why(playable: Playable) -> bool:
    return any(choice.reasons for scene in playable.scenario.scenes.values() for choice in scene.choices)


def _items(practice: "Practice", on: Sequence[str]) -> tuple[Item, ...]:
    """The items on these competences, by competence in their order; none where no questionnaire is at hand."""
    from simulator.practice.questionnaires import UnknownQuestionnaireError, items_on, questionnaires

    try:
        items = items_on(questionnaires(practice.roots))
    except UnknownQuestionnaireError:
        return ()
    return tuple(item for id in on for item in items if item.competence == id)


def _questions(practice: "Practice", on: Sequence[str]) -> list[OpenQuestion]:
    from simulator.practice.interviews import NoInterviewError, open_questions

    try:
        return [one for one in open_questions(practice.roots) if not one.competence or one.competence in on]
    except NoInterviewError:
        return []


def _mixed(questions: Iterable[OpenQuestion], seed: int) -> list[OpenQuestion]:
    by_id = {one.id: one for one in questions}
    return [by_id[id] for id in _by_lot(by_id, seed)]


def _by_lot(ids: Iterable[str], seed: int) -> list[str]:
    """In an order that the seed alone decides, the same on every system."""
    return sorted(ids, key=lambda id: sha256(f"{seed}/{id}".encode()).digest())
