"""What may stand in a lexicon? Its schema."""

from simulator.library import limits, shapes
from simulator.library.schema.parts import Schema, array, block, document, either, head, text, word

_KINDS = {
    "a-eviter": "à éviter au téléphone",
    "familier": "registre familier",
    "salut": "pour saluer",
    "conge": "pour prendre congé",
}


def lexicon_schema() -> Schema:
    """The schema of a file of genre ``lexique``."""
    words = text("Un mot ou une expression.", limits.ENTRY)
    advised = block(
        shapes.ENTRY,
        {
            "mots": words,
            "sorte": word("Ce que ces mots sont.", _KINDS),
            "plutot": text("Ce que l’on peut dire à la place.", limits.SENTENCE),
            "raison": text("Pourquoi.", limits.SENTENCE),
        },
        "Une entrée avec un conseil.",
    )
    root = block(
        shapes.LEXICON,
        {
            **head("lexique"),
            "titre": text("Le titre du lexique.", limits.LEXICON_TITLE),
            "source": text("D’où viennent ces mots.", limits.SOURCE),
            "entrees": array("Les mots et expressions, un par ligne.", either("Une entrée.", [words, advised]), 1, unique=True),
        },
    )
    return document("lexique", "Un lexique de Plateau", root)
