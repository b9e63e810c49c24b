"""What may stand in a lexicon? Its schema."""

from simulator.library import limits, shapes
from simulator.library.schema.parts import Schema, array, block, document, head, text


def lexicon_schema() -> Schema:
    """The schema of a file of genre ``lexique``."""
    root = block(
        shapes.LEXICON,
        {
            **head("lexique"),
            "titre": text("Le titre du lexique.", limits.LEXICON_TITLE),
            "source": text("D’où viennent ces mots.", limits.SOURCE),
            "entrees": array(
                "Les mots et expressions, un par ligne.", text("Un mot ou une expression.", limits.ENTRY), 1, unique=True
            ),
        },
    )
    return document("lexique", "Un lexique de Plateau", root)
