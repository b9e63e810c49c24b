"""Which tables does a report on one trainee hold? Competences, criteria, attempts: rows for a spreadsheet."""

from scoring.report.table import csv_bytes
from scoring.report.trainee import TraineeReport
from scoring.report.trainee_words import criterion_names
from scoring.wording import LEVEL_NAMES

TABLES = ("competences", "criteres", "essais")


def trainee_csv(report: TraineeReport, table: str) -> bytes:
    """One of ``TABLES`` as a CSV file; ``KeyError`` for another."""
    return {"competences": _competences, "criteres": _criteria, "essais": _attempts}[table](report)


def _competences(report: TraineeReport) -> bytes:
    columns = (
        "stagiaire", "competence", "nom", "niveau", "niveau_premiers_essais", "score", "plage_bas", "plage_haut", "decisions",
        "scenarios", "jours", "gain_au_rejeu",
    )  # fmt: skip
    rows = [
        (
            report.trainee, one.competence, one.name, LEVEL_NAMES[one.level], LEVEL_NAMES[one.level_first], one.score, one.low,
            one.high, one.decisions, one.scenarios, one.days, one.retest_gain,
        )
        for one in report.standings
    ]  # fmt: skip
    return csv_bytes(columns, rows)


def _criteria(report: TraineeReport) -> bytes:
    names = criterion_names(report)
    ratings = report.self_rating.ratings if report.self_rating else {}
    columns = (
        "stagiaire",
        "critere",
        "nom",
        "competence",
        "premier",
        "premier_le",
        "dernier",
        "dernier_le",
        "essais",
        "rejeu",
        "autoevaluation",
    )
    rows = [
        (
            report.trainee, one.criterion, names.get(one.criterion, ""), one.competence, one.first, one.first_day.isoformat(), one.last,
            one.last_day.isoformat(), one.times, one.replayed, LEVEL_NAMES[ratings[one.criterion]] if one.criterion in ratings else None,
        )
        for one in report.changes
    ]  # fmt: skip
    return csv_bytes(columns, rows)


def _attempts(report: TraineeReport) -> bytes:
    columns = (
        "stagiaire",
        "essai",
        "date",
        "scenario",
        "mode",
        "premier_essai",
        "competence",
        "niveau",
        "score",
        "decisions",
        "prevu",
    )
    rows = [
        (
            report.trainee, record.attempt, record.day.isoformat(), record.scenario, record.mode, record.first, one.competence,
            LEVEL_NAMES[one.level], one.score, one.decisions,
            LEVEL_NAMES[record.foreseen[one.competence]] if one.competence in record.foreseen else None,
        )
        for record in report.records
        for one in record.competences
    ]  # fmt: skip
    return csv_bytes(columns, rows)
