"""What may stand in the plan of a rehearsal? Its schema."""

from simulator.library import limits, shapes
from simulator.library.schema.parts import Schema, block, document, head, integer, slug, text, word

_ROADS = {
    "continue": "La formation suivie en continu.",
    "vae": "La validation des acquis de l’expérience.",
    "ccp": "CCP par CCP.",
    "ccs": "Un CCS, après le titre.",
}
_REPLIES = {"choix": "Un choix parmi ceux qui s’affichent.", "mots": "Ses propres mots.", "mixte": "Les deux."}
_PARTS = {
    "preparation": "Lire le dossier de la mise en situation.",
    "mise-en-situation": "La conversation, en mode examen.",
    "entretien-technique": "« Pourquoi ? », puis des questions sur ce qui n’a pas été montré.",
    "questionnaire": "Le questionnaire professionnel.",
    "entretien-final": "Le métier dans son ensemble, à partir du dossier.",
}
_COUNTS = {
    "questions": "Combien de questions, au plus.",
    "par-competence": "Combien de questions par compétence, au plus.",
}


def day_schema() -> Schema:
    """The schema of a file of genre ``journee``."""
    root = block(
        shapes.DAY,
        {
            **head("journee"),
            "titre": text("Le nom de cette journée.", limits.REFERENTIAL_TITLE),
            "voie": word("La voie du candidat.", _ROADS),
            "scenario": slug("Le scénario de la mise en situation ; sans lui, tiré au sort."),
            "reponse": word("Comment on répond en mise en situation.", _REPLIES),
            "parties": _parts(),
        },
    )
    return document("journee", "Une journée d’examen à répéter, de Plateau", root)


def _parts() -> Schema:
    minutes = integer("Sa durée, en minutes ; sans elle, pas de chronomètre.", limits.DAY_MINUTES)
    rows = {
        key: block(
            keys,
            {name: minutes if name == "minutes" else integer(_COUNTS[name], limits.DAY_QUESTIONS) for name in keys.known},
            _PARTS[key],
        )
        for key, (_, keys, _count) in shapes.DAY_PARTS.items()
    }
    return block(
        shapes.Keys(tuple(rows)), rows, "Les parties de la journée ; une partie qui n’est pas nommée ne se joue pas."
    ) | {"minProperties": 1}
