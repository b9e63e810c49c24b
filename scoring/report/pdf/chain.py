"""Where does each point come from, in the PDF? Criterion, points, turn, quote and line of the scenario; then versions and hashes."""

from itertools import groupby
from typing import Any

from scoring.assessment import CompetenceResult
from scoring.performance import Evidence
from scoring.report.corrected import note_of_points
from scoring.report.pdf.plain import cut
from scoring.report.structure import PracticeReport
from scoring.wording import LEVEL_NAMES, NARROW, percent, plural, quoted, signed

QUOTE_LENGTH = 160
"""The whole sentence stands in the conversation, at the turn that the row names."""


def chain(report: PracticeReport) -> list[dict[str, Any]]:
    """For each competence touched, the rows of its evidence in the order of the turns, and the sum where it is judged."""
    found = [
        {
            "id": result.competence.id,
            "name": result.competence.name,
            "judged": result.judged,
            "rows": _rows(result),
            "sum": _sum(result),
        }
        for result in report.assessment.competences
    ]
    return [one for one in found if one["rows"] or one["sum"]]


def _rows(result: CompetenceResult) -> list[dict[str, Any]]:
    """One row a turn, with all that it showed of the competence."""
    seen = [(evidence, item.criterion.name) for item in result.criteria for evidence in item.evidence]
    seen.sort(key=lambda pair: (pair[0].turn, pair[0].criterion))
    turns = groupby(seen, key=lambda pair: pair[0].turn)
    return [_row(turn, list(shown)) for turn, shown in turns]


def _row(turn: int, shown: list[tuple[Evidence, str]]) -> dict[str, Any]:
    return {
        "turn": turn,
        "quote": quoted(cut(shown[0][0].quote, QUOTE_LENGTH)),
        "evidence": [
            {
                "points": signed(evidence.points),
                "criterion": name,
                "note": ", ".join(note for note in _notes(evidence) if note),
                "origin": evidence.origin,
            }
            for evidence, name in shown
        ],
    }


def _notes(item: Evidence) -> tuple[str, ...]:
    return "bloquant" if item.blocking else "", "" if item.counted else "déjà compté", note_of_points(item)


def _sum(result: CompetenceResult) -> str:
    """What the points make, before a trainer changed the level."""
    earned = sum(min(max(item.points, 0), item.attainable) for item in result.criteria)
    most = sum(item.attainable for item in result.criteria)
    level, score = result.computed or (result.level, result.score)
    if not result.judged or score is None:
        return ""
    kept = plural(earned, "point retenu", "points retenus")
    return f"{kept} sur {most}, soit {percent(score)}{NARROW}: {LEVEL_NAMES[level]}."


def foot(report: PracticeReport) -> list[list[str]]:
    """What makes the report checkable: path, files, hashes, versions."""
    context, valid = report.context, report.referential.valid_until
    return [
        [f"Chemin exemplaire (variante {quoted(context.variant)})", " · ".join(context.reference) or "—"],
        ["Scénario", f"{context.scenario_file}, graine {context.seed}"],
        ["Empreinte du scénario", context.scenario_hash],
        ["Référentiel", f"{report.referential.id}{f', version close le {valid:%d/%m/%Y}' if valid else ''}"],
        ["Empreinte du référentiel", context.referential_hash],
        ["Barème", str(context.scoring_version)],
        ["Essai", context.attempt],
    ]
