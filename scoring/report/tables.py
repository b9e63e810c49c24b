"""How does a report stand in tables? Its turns, criteria, competences and corrections, one row each; ``docs/formats.md`` names the columns."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from scoring.performance import Exchange
from scoring.report.changes import Change
from scoring.report.structure import PracticeReport
from scoring.report.table import csv_bytes
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, MODE_NAMES

Row = Sequence[object]
_KINDS = {
    "choose": "choisi",
    "say": "tapé",
    "unclear": "pas compris",
    "silence": "silence",
    "reason": "raison",
    "leave": "arrêt",
}
_TURNS = (
    "essai", "stagiaire", "scenario", "tour", "scene", "entendu", "action", "choix", "dit", "compris", "confiance", "conteste",
    "corrige_par", "choix_calcule", "points", "points_calcules", "criteres", "bloquant", "retour", "secondes",
)  # fmt: skip
_CRITERIA = (
    "essai", "stagiaire", "scenario", "competence", "jugee", "critere", "intitule", "score", "points", "points_calcules", "attendus",
    "tours", "bloquant", "corrige_par",
)  # fmt: skip
_COMPETENCES = (
    "essai", "stagiaire", "scenario", "titre", "mode", "date", "fin", "partiel", "competence", "intitule", "ccp", "jugee", "niveau",
    "score", "decisions", "plafonnee", "prevu", "niveau_calcule", "score_calcule", "corrige_par",
)  # fmt: skip


_CORRECTIONS = (
    "essai", "stagiaire", "scenario", "quoi", "tour", "objet", "valeur", "calcule", "qui", "quand", "pourquoi", "compte",
)  # fmt: skip
_CHANGES = {"meant": "compris", "points": "points", "mark": "niveau"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: the names of its columns and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def to_csv(self) -> bytes:
        """The table for a spreadsheet."""
        return csv_bytes(self.columns, self.rows)


def turns_sheet(report: PracticeReport) -> Sheet:
    """One row a turn; a gauge is a column named ``jauge_`` and its id."""
    gauges = [id for id, _, _ in report.context.gauge_names]
    rows = (_turn_row(report, one, gauges) for one in report.performance.exchanges)
    return Sheet((*_TURNS, *(f"jauge_{id}" for id in gauges)), tuple(rows))


def _turn_row(report: PracticeReport, exchange: Exchange, gauges: Sequence[str]) -> Row:
    values = dict(exchange.gauges)
    counted = [item for item in exchange.evidence if item.counted]
    return (
        *_who(report),
        exchange.turn,
        exchange.scene,
        "\n".join(f"{heard.name} : {heard.text}".replace(" :", "\u202f:", 1) for heard in exchange.heard),
        _KINDS[exchange.kind],
        exchange.choice,
        exchange.quote,
        exchange.understood or None,
        exchange.confidence,
        exchange.contested,
        exchange.corrected.who if exchange.corrected else None,
        exchange.computed,
        sum(item.points for item in counted),
        sum(item.computed for item in counted) if any(item.corrected for item in counted) else None,
        ", ".join(f"{item.criterion} {item.points:+d}" for item in counted),
        any(item.blocking for item in exchange.evidence),
        exchange.feedback,
        round(exchange.seconds, 1),
        *(values.get(id) for id in gauges),
    )


def criteria_sheet(report: PracticeReport) -> Sheet:
    """One row a criterion of each competence judged or shown; turns read « t1 t4 », which no spreadsheet takes for a number."""
    rows = (
        (
            *_who(report),
            result.competence.id,
            result.judged,
            item.criterion.id,
            item.criterion.name,
            item.score,
            item.points,
            item.computed if item.corrected else None,
            item.attainable,
            " ".join(f"t{turn}" for turn in item.turns),
            any(one.blocking for one in item.evidence),
            _people(one.corrected.who for one in item.evidence if one.corrected),
        )
        for result in report.assessment.competences
        for item in result.criteria
    )
    return Sheet(_CRITERIA, tuple(rows))


def competences_sheet(report: PracticeReport) -> Sheet:
    """One row a competence, judged or shown."""
    return Sheet(_COMPETENCES, tuple(_competence_rows(report)))


def _competence_rows(report: PracticeReport) -> Iterator[Row]:
    context = report.context
    for result in report.assessment.competences:
        expected = context.foreseen.get(result.competence.id)
        level, score = result.uncorrected or result.computed or (None, None)
        given = [one.corrected.who for item in result.criteria for one in item.evidence if one.corrected]
        yield (
            *_who(report),
            context.scenario_title,
            MODE_NAMES[context.mode],
            _day(context.started),
            report.performance.ending,
            report.assessment.partial,
            result.competence.id,
            result.competence.name,
            result.competence.ccp,
            result.judged,
            _named(result.level) if result.judged else None,
            result.score,
            result.decisions,
            result.blocked,
            _named(expected),
            _named(level) if result.judged else None,
            score,
            _people([*given, *([result.mark.who] if result.mark else [])]),
        )


def corrections_sheet(report: PracticeReport) -> Sheet:
    """One row a correction, in the order in which they were made; those that a later one replaced do not count."""
    return Sheet(_CORRECTIONS, tuple((*_who(report), *_change_cells(one)) for one in report.changes))


def _change_cells(one: Change) -> Row:
    cells: Row = (one.value, one.computed)
    if one.kind == "points":
        cells = (int(one.value), None if one.computed is None else int(one.computed))
    elif one.kind == "mark":
        cells = (_named(Level(one.value)), _named(Level(one.computed or Level.NOT_OBSERVED)))
    return _CHANGES[one.kind], one.turn, one.place or None, *cells, one.who, _day(one.when), one.why, one.stands


def _people(names: Iterable[str]) -> str | None:
    """Each name once, in order."""
    return ", ".join(dict.fromkeys(names)) or None


def _named(level: Level | None) -> str | None:
    return None if level is None else LEVEL_NAMES[level]


def _day(moment: str) -> str:
    """The day of a moment, where this machine is."""
    return datetime.fromisoformat(moment.replace("Z", "+00:00")).astimezone().date().isoformat()


def _who(report: PracticeReport) -> Row:
    return report.context.attempt, report.context.trainee, report.context.scenario_id


TABLES: Mapping[str, Callable[[PracticeReport], Sheet]] = {
    "tours": turns_sheet,
    "criteres": criteria_sheet,
    "competences": competences_sheet,
    "corrections": corrections_sheet,
}
"""The tables of one attempt, by the name of their file."""
