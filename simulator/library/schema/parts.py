"""How does JSON Schema say what our readers check? One builder for each kind of value; descriptions are French."""

from collections.abc import Iterable, Mapping
from typing import Any

from simulator.library.shapes import Keys
from simulator.source import typeset
from simulator.source.fields import MAX_TEXT, SLUG

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
_IDS = "Un identifiant : lettres minuscules sans accent, chiffres, _ et - seulement."
# An editor reads an unquoted 2026 as a number; our readers take it as a text.
_TEXT = ["string", "number"]


def described(description: str, schema: Schema) -> Schema:
    """``schema`` with what an editor shows of it."""
    return {"description": typeset(description), **schema}


def ref(name: str) -> Schema:
    """What ``definitions`` holds under that name."""
    return {"$ref": f"#/definitions/{name}"}


def text(description: str, limit: int = MAX_TEXT) -> Schema:
    """A text that is not blank, of ``limit`` characters at most."""
    most = "" if limit == MAX_TEXT else f" {limit} caractères au plus."
    return described(description + most, {"type": _TEXT, "pattern": r"\S", "maxLength": limit})


def texts(description: str, limit: int) -> Schema:
    """A list of texts."""
    return array(description, text("Une phrase.", limit))


def array(description: str, item: Schema, least: int = 0, *, unique: bool = False) -> Schema:
    """A list."""
    more: Schema = {"minItems": least} if least else {}
    return described(description, {"type": "array", "items": item, **more, **({"uniqueItems": True} if unique else {})})


def integer(description: str, bounds: tuple[int, int]) -> Schema:
    """A whole number within bounds, both included."""
    low, high = bounds
    return described(f"{description} De {low} à {high}.", {"type": "integer", "minimum": low, "maximum": high})


def share(description: str, bounds: tuple[int, int]) -> Schema:
    """A number within bounds, both included."""
    low, high = bounds
    return described(
        f"{description} Entre {low} et {high}, avec un point.", {"type": "number", "minimum": low, "maximum": high}
    )


def number(description: str, bounds: tuple[float, float]) -> Schema:
    """A number within wide bounds, which are checked and not told."""
    low, high = bounds
    return described(description, {"type": "number", "minimum": low, "maximum": high})


def boolean(description: str) -> Schema:
    """Yes or no: an editor reads ``oui`` as a text, ``true`` as a boolean."""
    return described(description, {"enum": ["oui", "non", True, False]})


def word(description: str, meanings: Mapping[Any, str]) -> Schema:
    """One of a few values, each with its meaning."""
    said = [typeset(meaning) for meaning in meanings.values()]
    return described(description, {"enum": list(meanings), "enumDescriptions": said})


def slug(description: str) -> Schema:
    """An id."""
    return described(description, {"type": _TEXT, **_id()})


def _id(never: str = "") -> Schema:
    but = f"(?!{never}$)" if never else ""
    told = _IDS.replace(".", f" ; jamais « {never} ».") if never else _IDS
    return {"pattern": f"^{but}{SLUG.pattern}$", "patternErrorMessage": typeset(told)}


def block(keys: Keys, properties: Mapping[str, Schema], description: str = "") -> Schema:
    """A mapping with those keys and no other. Raises ``ValueError`` unless each has its schema, and nothing else has."""
    if set(properties) != set(keys.known):
        raise ValueError(sorted(set(properties) ^ set(keys.known)))
    schema: Schema = {
        "type": "object",
        "required": list(keys.required),
        "properties": {key: properties[key] for key in keys.known},
        "additionalProperties": False,
    }
    return described(description, schema) if description else schema


def named(
    description: str, value: Schema, *, least: int = 0, most: int = 0, never: str = "", ids: bool = True, snippet: Any = None
) -> Schema:
    """A mapping whose keys the author chooses (ids unless told otherwise), each to a ``value``.

    ``snippet`` is the body that an editor offers to type: one entry, its stops marked ``$1``, ``${2:word}``.
    """
    schema: Schema = {"type": "object", "additionalProperties": value}
    if ids:
        schema["propertyNames"] = _id(never)
    if least:
        schema["minProperties"] = least
    if most:
        schema["maxProperties"] = most
    if snippet is not None:
        schema["defaultSnippets"] = [{"label": "modèle", "description": typeset(description), "body": snippet}]
    return described(description, schema)


def either(description: str, schemas: Iterable[Schema]) -> Schema:
    """Any of several shapes."""
    return described(description, {"anyOf": list(schemas)})


def head(kind: str) -> dict[str, Schema]:
    """The first two keys of every file."""
    return {
        "format": word("La version du format de fichier.", {1: "La seule version qui existe."}),
        "genre": word("Ce que contient ce fichier.", {kind: "Le genre que décrit ce schéma."}),
    }


def document(kind: str, title: str, root: Schema, definitions: Mapping[str, Schema] | None = None) -> Schema:
    """A whole schema."""
    return {
        "$schema": DRAFT,
        "$comment": typeset(f"Écrit par « plateau schema {kind} » ; ne se modifie pas à la main."),
        "title": typeset(title),
        **root,
        **({"definitions": dict(definitions)} if definitions else {}),
    }
