"""What does the reference earn, without exploring again? A cache under the hashes of scenario and referential."""

import json
from pathlib import Path
from typing import Any

from scoring.assessment import SCORING_VERSION
from scoring.performance import Reference
from scoring.referential import Referential
from simulator.scenario import Scenario
from simulator.storage import write_text


def cached_references(scenario: Scenario, referential: Referential, folder: Path | None) -> dict[str, Reference]:
    """The references by variant, from ``folder`` when they are kept there, else explored and kept."""
    from simulator.proof import references_of

    if folder is None:
        return references_of(scenario, referential)
    path = folder / f"{scenario.hash[:32]}-{referential.hash[:32]}-{SCORING_VERSION}.json"
    known = _load(path)
    if known is not None:
        return known
    found = references_of(scenario, referential)
    try:
        write_text(path, json.dumps({name: _to_data(reference) for name, reference in found.items()}))
    except OSError:
        return found
    return found


def _to_data(reference: Reference) -> dict[str, Any]:
    return {
        "moves": list(reference.moves),
        "ending": reference.ending,
        "seed": reference.seed,
        "points": dict(reference.points),
    }


def _load(path: Path) -> dict[str, Reference] | None:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: Reference(
                name,
                tuple(row["moves"]),
                str(row["ending"]),
                int(row["seed"]),
                {key: int(value) for key, value in row["points"].items()},
            )
            for name, row in data.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
