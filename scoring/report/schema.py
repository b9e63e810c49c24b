"""Which JSON is a report? A JSON Schema (draft 7) made from ``scoring.report.shape`` (``day_shape``): every key is required, and no other is taken."""

import json
import re
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints, is_typeddict

from scoring.report.day_shape import DayReportShape
from scoring.report.shape import Among, Between, ReportShape
from scoring.wording import NARROW

Schema = dict[str, Any]
_SIMPLE: dict[object, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def report_schema() -> Schema:
    """The schema of the JSON report of an attempt."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": _set("Écrit par « plateau schema bilan » ; ne se modifie pas à la main."),
        "title": "Le bilan d’un essai de Plateau",
        **schema_of(ReportShape),
    }


def day_schema() -> Schema:
    """The schema of the JSON report of a rehearsed day."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": _set("Écrit par « plateau schema bilan-journee » ; ne se modifie pas à la main."),
        "title": "Le bilan d’une journée d’examen répétée, de Plateau",
        **schema_of(DayReportShape),
    }


def schema_text() -> str:
    """The schema of an attempt's report, as the text of a JSON file."""
    return _text(report_schema())


def day_schema_text() -> str:
    """That of a day's report."""
    return _text(day_schema())


def _text(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_of(shape: Any) -> Schema:
    """The schema of a shape: a typed dictionary, a list, a mapping by ids, an optional or a simple value, with its notes."""
    if is_typeddict(shape):
        hints = get_type_hints(shape, include_extras=True)
        return {
            **({"description": _set(shape.__doc__)} if shape.__doc__ else {}),
            "type": "object",
            "required": list(hints),
            "properties": {key: schema_of(hint) for key, hint in hints.items()},
            "additionalProperties": False,
        }
    origin, parts = get_origin(shape), get_args(shape)
    if origin is Annotated:
        schema = schema_of(parts[0])
        for note in parts[1:]:
            schema |= _noted(note)
        return schema
    if origin is list:
        return {"type": "array", "items": schema_of(parts[0])}
    if origin is dict:
        return {"type": "object", "additionalProperties": schema_of(parts[1])}
    if origin in {Union, UnionType}:
        (one,) = [part for part in parts if part is not NoneType]
        return {"anyOf": [schema_of(one), {"type": "null"}]}
    return {"type": _SIMPLE[shape]}


def _noted(note: object) -> Schema:
    match note:
        case Among(words):
            return {"enum": list(words)}
        case Between(low, high):
            return {"minimum": low, "maximum": high}
    return {"description": _set(str(note))}


def _set(sentence: str) -> str:
    return re.sub(r"(?<=«) | (?=[»;:!?])", NARROW, sentence)
