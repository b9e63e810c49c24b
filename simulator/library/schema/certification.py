"""What may stand in the ``certification`` block of a referential? Its schema."""

from collections.abc import Iterable

from simulator.library import limits, shapes
from simulator.library.schema.parts import Schema, array, block, described, integer, ref, text, word

_ELEMENTS = {
    "mise-en-situation": "La mise en situation, ou la présentation d’un projet.",
    "entretien-technique": "L’entretien technique.",
    "questionnaire-professionnel": "Le questionnaire professionnel.",
    "questionnement-productions": "Le questionnement à partir de productions.",
    "evaluations-en-formation": "Les résultats des évaluations passées en cours de formation.",
    "dossier-professionnel": "Le dossier professionnel.",
    "entretien-final": "L’entretien final.",
}
_CONDITIONS = {
    "rc": "si le RC le prévoit",
    "formation": "pour les candidats issus d’un parcours de formation",
    "dernier-ccp": "à la session du dernier CCP",
}
_ASKED = {
    "formation": "venir d’un parcours de formation",
    "experience": "avoir cette expérience",
    "recevabilite": "avoir été déclaré recevable",
    "titre": "avoir déjà le titre",
    "ccp": "avoir déjà un CCP",
}
_ENDINGS = {"revision": "Une version révisée lui succède.", "cloture": "Le titre a été clos."}


def day(description: str) -> Schema:
    """A date."""
    schema: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
    schema["patternErrorMessage"] = "Une date : année-mois-jour."
    return described(description, schema)


def certification_schema() -> Schema:
    """The rules of the examination."""
    return block(
        shapes.CERTIFICATION,
        {
            "texte": text("Comment on nomme le texte dont ces règles sont tirées.", limits.CODE),
            "source": text("Ce qu’est ce texte.", limits.SOURCE),
            "suite": _succession(),
            "elements": block(
                shapes.ELEMENT_NAMES,
                {key: text(meaning, limits.NAME) for key, meaning in _ELEMENTS.items()},
                "Ce qu’un jury peut regarder, dans les mots du texte.",
            ),
            "voies": {**_some("Les voies, une au moins.", shapes.ROADS, ref("voie")), "minProperties": 1},
            "regles": block(shapes.RULES, _rules(), "Ce qui vaut pour toutes les voies."),
        },
        "Les règles de l’examen, chacune avec les mots du texte et leur place.",
    )


def certification_definitions() -> dict[str, Schema]:
    """What its roads are made of, by name."""
    return {
        "voie": _road(),
        "element": _part(),
        "regle": block(shapes.RULE, _said(), "Une règle : les mots du texte, leur place."),
    }


def _some(description: str, keys: Iterable[str], value: Schema) -> Schema:
    """A mapping with some of these keys."""
    keys = tuple(keys)
    return block(shapes.Keys(keys), dict.fromkeys(keys, value), description)


def _said() -> dict[str, Schema]:
    return {"dit": text("Les mots du texte.", limits.RULE), "place": text("Leur place : section et ligne.", limits.PLACE)}


def _rules() -> dict[str, Schema]:
    timed = {**_said(), "mois": integer("Combien de mois.", limits.MONTHS)}
    closure = block(shapes.TIMED_RULE, timed, "Le temps laissé quand le titre est clos.")
    return {key: closure if key == "cloture" else ref("regle") for key in shapes.COMMON_RULES}


def _succession() -> Schema:
    return block(
        shapes.SUCCESSION,
        {
            "cas": word("Ce que ce titre est devenu.", {key: _ENDINGS[key] for key in shapes.ENDINGS}),
            "fiche": text("Le numéro de la fiche qui lui succède.", limits.CODE),
            "jusqu-au": day("Le dernier jour de la version qui lui succède."),
            "source": text("D’où on le sait.", limits.SOURCE),
        },
        "Ce que le titre est devenu, s’il n’est plus en vigueur.",
    )


def _road() -> Schema:
    requirement = block(
        shapes.REQUIREMENT,
        {
            "une-de": array("L’un de ces faits suffit.", word("Un fait.", {key: _ASKED[key] for key in shapes.ASKED})),
            "mois": integer("Combien de mois d’expérience.", limits.MONTHS),
            **_said(),
        },
        "Une condition.",
    )
    return block(
        shapes.ROAD,
        {
            "nom": text("Le nom de la voie.", limits.NAME),
            "exige": array("Ce qu’elle demande au candidat.", requirement),
            "evalue": _some("Ce que le jury regarde, dans l’ordre du texte.", shapes.ELEMENTS, ref("element")),
            "accorde": _some("Ce que le jury peut attribuer.", shapes.AWARDS, ref("regle")),
        },
        "Une voie vers le titre, ou après lui.",
    )


def _part() -> Schema:
    return block(
        shapes.PART,
        {
            "place": text("Sa place dans le texte : section et ligne.", limits.PLACE),
            "si": word("Quand il compte ; toujours, sans cette clé.", {key: _CONDITIONS[key] for key in shapes.CONDITIONS}),
            "dit": text("Les mots du texte, s’ils ne sont pas ceux de « elements ».", limits.RULE),
        },
        "Un élément évalué.",
    )
