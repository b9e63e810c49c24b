"""Where does each point come from, in the PDF? Criterion, points, turn, quote and line of the scenario; then versions and hashes."""

from typing import Any

from scoring.assessment import CompetenceResult
from scoring.report.pdf.plain import cut
from scoring.report.structure import PracticeReport
from scoring.wording import LEVEL_NAMES, NARROW, percent, plural, quoted, signed

QUOTE_LENGTH = 110
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
    seen = [(item, evidence) for item in result.criteria for evidence in item.evidence]
    return [
        {
            "turn": evidence.turn,
            "criterion": item.criterion.name,
            "points": signed(evidence.points),
            "note": ", ".join(
                word for word, said in (("bloquant", evidence.blocking), ("déjà compté", not evidence.counted)) if said
            ),
            "quote": quoted(cut(evidence.quote, QUOTE_LENGTH)),
            "origin": evidence.origin,
        }
        for item, evidence in sorted(seen, key=lambda pair: (pair[1].turn, pair[0].criterion.id))
    ]


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
