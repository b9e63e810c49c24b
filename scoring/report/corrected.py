"""How does what a trainer changed read, in every report? The computed value beside the corrected one, with who, when and why."""

from collections.abc import Mapping

from scoring.assessment import CompetenceResult, CriterionResult
from scoring.correction import MARK
from scoring.marking import GIVEN
from scoring.performance import Evidence, Exchange
from scoring.report.changes import Change
from scoring.report.structure import PracticeReport
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, day, percent, quoted, signed

ADDED = "ajouté par le formateur"
REPLACED = "Remplacé depuis."


def note_of_points(item: Evidence) -> str:
    """What is to be said beside points that a trainer gave; empty beside others."""
    if item.corrected is None:
        return ""
    return ADDED if item.corrected.computed is None else f"corrigé, calculé{NARROW}: {signed(item.computed)}"


def points_of(item: CriterionResult) -> str:
    """The points of a criterion, with the computed ones where a trainer corrected some."""
    return f"{signed(item.points)} (calculé{NARROW}: {signed(item.computed)})" if item.corrected else signed(item.points)


def before_points(result: CompetenceResult) -> str:
    """What the authored points make of a competence in which a trainer corrected some; empty elsewhere."""
    if not result.judged or result.uncorrected is None or result.uncorrected[1] is None:
        return ""
    level, score = result.uncorrected
    return f"Avant correction des points{NARROW}: {LEVEL_NAMES[level]}, {percent(score or 0)}."


def points_said(exchange: Exchange, names: Mapping[str, str]) -> list[str]:
    """A sentence for each of the points that a trainer gave at a turn; ``names`` are those of the criteria."""
    return [
        f"Points corrigés par {one.who} le {day(one.when)}{NARROW}: {quoted(names.get(item.criterion, item.criterion))}, {signed(item.points)} "
        f"(calculé{NARROW}: {'rien' if one.computed is None else signed(one.computed)}). {quoted(one.why)}"
        for item in exchange.evidence
        if (one := item.corrected) is not None
    ]


def told_changes(report: PracticeReport) -> list[str]:
    """A sentence for each correction, the replaced ones said to be so."""
    names = {item.id: item.name for one in report.referential.competences for item in one.criteria}
    return [_told(one, names, _texts(report, one.turn)) for one in report.changes]


def _told(one: Change, names: Mapping[str, str], texts: Mapping[str, str]) -> str:
    if one.kind == GIVEN:
        what = f"Tour {one.turn}, {quoted(names.get(one.place, one.place))}"
        value, computed = signed(int(one.value)), "rien" if one.computed is None else signed(int(one.computed))
    elif one.kind == MARK:
        what = f"Niveau de {one.place}"
        value, computed = LEVEL_NAMES[Level(one.value)], LEVEL_NAMES[Level(one.computed or Level.NOT_OBSERVED)]
    else:
        what = f"Tour {one.turn}, ce que le stagiaire voulait dire"
        value = quoted(texts.get(one.value, one.value))
        computed = "rien" if one.computed is None else quoted(texts.get(one.computed, one.computed))
    said = f"{what}{NARROW}: {value} (calculé{NARROW}: {computed}), par {one.who or 'un formateur'} le {day(one.when)}."
    return " ".join(part for part in (said, quoted(one.why) if one.why else "", "" if one.stands else REPLACED) if part)


def _texts(report: PracticeReport, turn: int | None) -> dict[str, str]:
    """The texts of the choices that were offered at a turn."""
    at = next((one for one in report.performance.exchanges if one.turn == turn), None)
    if at is None:
        return {}
    chosen = {} if at.choice is None else {at.choice: at.understood or at.quote}
    return {**{other.choice: other.text for other in at.alternatives}, **chosen}
