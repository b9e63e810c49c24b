"""How is the check of one file told? The moment, the problems, and what scores can be reached, in plain lines."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from scoring.wording import percent, plural
from simulator.practice.inspection import Inspection
from simulator.proof import explore_document
from simulator.source import Severity, typeset


def verdict(file: str, inspection: Inspection, moment: datetime) -> str:
    """What the check of ``file`` found, one thing a line; ``moment`` is shown to the second."""
    found = explore_document(inspection.proof, robots={}) if inspection.proof else None
    lines = [f"{moment:%H:%M:%S}  {file} : {_count(inspection)}{_explored(found)}"]
    lines += [str(problem) for problem in inspection.problems]
    lines += _scores(found) if found else ()
    return typeset("\n".join(lines) + "\n")


def _count(inspection: Inspection) -> str:
    if not inspection.problems:
        return "aucune anomalie."
    errors = sum(problem.severity is Severity.ERROR for problem in inspection.problems)
    among = f", dont {plural(errors, 'erreur', 'erreurs')}" if errors else ""
    return f"{plural(len(inspection.problems), 'anomalie', 'anomalies')}{among}."


def _explored(found: dict[str, Any] | None) -> str:
    if found is None:
        return ""
    seconds = f"{found['seconds']:.2f}".replace(".", ",")
    limit = "" if found["complete"] else " (trop pour tout explorer)"
    return f" {plural(found['states'], 'état', 'états')}{limit}, {seconds} s."


def _scores(found: dict[str, Any]) -> Iterator[str]:
    for id, bounds in found["envelope"].items():
        yield f"  {id} : {_range(bounds)}"
        for ending, rows in found["envelope_by_ending"].items():
            if id in rows:
                yield f"    fin {ending} : {_range(rows[id])}"


def _range(bounds: dict[str, float]) -> str:
    return f"de {percent(bounds['min'])} à {percent(bounds['max'])}"
