"""Which sentences do all reports on one trainee say alike? The notice, the days, what a standing rests on, each picture in words."""

from datetime import date
from itertools import groupby

from scoring.progress import Record, Standing, Suggestion
from scoring.report.trainee import SelfRating, TraineeReport
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, percent, plural

TRAINEE_DISCLAIMER = f"Ce parcours rend compte d’entraînements{NARROW}: il n’a pas de valeur de certification. Une plage large dit que l’on ne sait pas encore."


def on(day: date) -> str:
    """A day as French people write it."""
    return f"{day:%d/%m/%Y}"


def rests_on(one: Standing) -> str:
    """How much a standing rests on."""
    if not one.decisions:
        return "aucun essai encore"
    return ", ".join(
        (
            plural(one.decisions, "décision", "décisions"),
            plural(one.scenarios, "scénario", "scénarios"),
            plural(one.days, "jour", "jours"),
        )
    )


def range_of(one: Standing) -> str:
    """The honest range of a standing, or that there is none."""
    if one.low is None or one.high is None:
        return "—"
    return f"{round(100 * one.low)} à {round(100 * one.high)}{NARROW}%"


def levels_of(record: Record) -> str:
    """The levels of one attempt, in words."""
    return ", ".join(f"{one.competence} {LEVEL_NAMES[one.level]}" for one in record.competences)


def criterion_names(report: TraineeReport) -> dict[str, str]:
    """Criterion id → its name."""
    return {item.id: item.name for competence in report.referential.competences for item in competence.criteria}


def title_of(report: TraineeReport, scenario: str) -> str:
    """How a scenario is called; by its id where it is no longer at hand."""
    return report.titles.get(scenario, scenario)


def never_shown(report: TraineeReport) -> tuple[str, ...]:
    """The names of the criteria that no attempt has shown."""
    names = criterion_names(report)
    return tuple(names.get(id, id) for one in report.standings for id in one.never_shown)


def shown_of(rating: SelfRating, criterion: str) -> Level:
    """What the attempts show of a criterion that the trainee rated."""
    return rating.shown.get(criterion, Level.NOT_OBSERVED)


def when_of(one: Suggestion) -> str:
    """From when something is worth playing."""
    return "maintenant" if one.due else f"à partir du {on(one.day)}"


def by_ccp(report: TraineeReport) -> tuple[tuple[str, tuple[Standing, ...]], ...]:
    """The standings under the CCP that they belong to, in their order."""
    titles = {ccp.id: f"{ccp.id} · {ccp.name}" for ccp in report.referential.ccps}
    belongs = {competence.id: competence.ccp for competence in report.referential.competences}
    under = groupby(report.standings, lambda one: titles.get(belongs.get(one.competence) or "", "Compétences transversales"))
    return tuple((title, tuple(found)) for title, found in under)


def range_words(one: Standing) -> str:
    """What the picture of a range shows, for who does not see it."""
    if one.score is None or one.low is None or one.high is None:
        return f"{one.name}{NARROW}: non observé."
    told = f"{one.name}{NARROW}: {LEVEL_NAMES[one.level]}, entre {range_of(one)}, {rests_on(one)}."
    if len(one.curve) > 1:
        first, last = one.curve[0], one.curve[-1]
        told += f" De {percent(first.score)} le {on(first.day)} à {percent(last.score)} le {on(last.day)}."
    return told


def curve_words(one: Standing) -> str:
    """What the picture of a curve shows, attempt by attempt."""
    told = (f"{on(point.day)}{NARROW}: {percent(point.score)}{'' if point.first else ', rejeu'}" for point in one.curve)
    return f"{f'{NARROW}; '.join(told)}."
