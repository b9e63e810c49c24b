"""What may an editor complete and check while an author types? JSON Schemas (draft 7) of the files, from the readers' own limits.

A schema knows one file at a time and no names: that a ``vers`` leads somewhere, only ``plateau check`` tells. It takes
all that the readers take, but for a text that is a bare ``true`` or ``false``, and one at its very limit in a block that
ends with a line break.
"""

import json
from collections.abc import Callable, Mapping

from simulator.library.schema.days import day_schema
from simulator.library.schema.interviews import interviews_schema
from simulator.library.schema.lexicon import lexicon_schema
from simulator.library.schema.parts import Schema
from simulator.library.schema.provisions import provisions_schema
from simulator.library.schema.questionnaire import questionnaire_schema
from simulator.library.schema.referential import referential_schema
from simulator.library.schema.scenario import scenario_schema

SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "scenario": scenario_schema,
    "referentiel": referential_schema,
    "lexique": lexicon_schema,
    "epreuves": provisions_schema,
    "questionnaire": questionnaire_schema,
    "entretien": interviews_schema,
    "journee": day_schema,
}


def schema_text(kind: str) -> str:
    """The schema of that kind of file (a key of ``SCHEMAS``), as the text of a JSON file."""
    return json.dumps(SCHEMAS[kind](), ensure_ascii=False, indent=2) + "\n"


__all__ = ["SCHEMAS", "Schema", "schema_text"]
