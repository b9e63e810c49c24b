"""How does a group report travel to a spreadsheet? Three tables, each in a file of its own.

- ``stagiaires`` (none when withheld): one row a person and competence: stagiaire, competence, intitule, niveau, score (0..1),
  premiers_essais, score_reprises.
- ``decisions``: one row an answer: scenario, scene, rencontree_par, choix, texte, points, proposee_a, prise_par, part, then, repeated
  on each row of the decision: attendu_montre, discrimination, temps_q1, temps_median, temps_q3 (seconds), partage (oui, non).
- ``criteres``: one row a criterion: critere, intitule, competence, attendu_montre, decisions_communes, decisions, personnes,
  coefficient, valeur, borne_basse, borne_haute, reserve.

An empty cell is a value withheld, or that cannot be had.
"""

from collections.abc import Iterator

from scoring.cohort import CohortReport, Names
from scoring.report.table import csv_bytes
from scoring.wording import LEVEL_NAMES

_PEOPLE = ("stagiaire", "competence", "intitule", "niveau", "score", "premiers_essais", "score_reprises")
_DECISIONS = (
    *("scenario", "scene", "rencontree_par", "choix", "texte", "points", "proposee_a", "prise_par", "part"),
    *("attendu_montre", "discrimination", "temps_q1", "temps_median", "temps_q3", "partage"),
)
_CRITERIA = (
    *("critere", "intitule", "competence", "attendu_montre", "decisions_communes", "decisions", "personnes"),
    *("coefficient", "valeur", "borne_basse", "borne_haute", "reserve"),
)


def group_tables(report: CohortReport, names: Names) -> dict[str, bytes]:
    """The tables by name, as the bytes of a CSV file."""
    told = {} if report.suppressed else {"stagiaires": csv_bytes(_PEOPLE, _people(report, names))}
    return {
        **told,
        "decisions": csv_bytes(_DECISIONS, _decisions(report, names)),
        "criteres": csv_bytes(_CRITERIA, _criteria(report, names)),
    }


def _people(report: CohortReport, names: Names) -> Iterator[tuple[object, ...]]:
    for row in report.rows:
        for cell in row.cells:
            name = names.competences.get(cell.competence, "")
            told = (LEVEL_NAMES[cell.level], cell.score, cell.attempts, cell.replays)
            yield (row.trainee, cell.competence, name, *told)


def _decisions(report: CohortReport, names: Names) -> Iterator[tuple[object, ...]]:
    for one in report.decisions:
        times = (one.times.low, one.times.median, one.times.high) if one.times else (None,) * 3
        split = None if one.withheld else one.split is not None
        tail = (one.difficulty, one.discrimination, *times, split)
        for option in one.options:
            said = names.choice(one.scenario, one.scene, option.choice)
            told = (option.choice, said, option.points, option.offered, option.taken, option.share)
            yield (one.scenario, one.scene, one.met, *told, *tail)
        if not one.options:
            yield (one.scenario, one.scene, one.met, *(None,) * 6, *tail)


def _criteria(report: CohortReport, names: Names) -> Iterator[tuple[object, ...]]:
    for one in report.consistency:
        counts = (one.share, one.decisions, one.shown, one.people)
        told = (one.coefficient or None, one.value, one.low, one.high, one.caveat)
        yield (one.criterion, names.criteria.get(one.criterion, ""), one.competence, *counts, *told)
