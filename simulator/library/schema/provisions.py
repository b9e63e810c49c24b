"""What may stand in a file of provisions? Its schema."""

from simulator.library import limits, shapes
from simulator.library.schema.parts import Schema, array, block, boolean, document, head, integer, named, slug, text, texts


def provisions_schema() -> Schema:
    """The schema of a file of genre ``epreuves``."""
    root = block(
        shapes.PROVISIONS,
        {
            **head("epreuves"),
            "titre": text("De quoi il s’agit.", limits.REFERENTIAL_TITLE),
            "source": text("Le document recopié : son nom, sa date, qui l’a fourni.", limits.SOURCE),
            "referentiel": slug("Le référentiel que ces épreuves complètent."),
            "epreuves": _elements(),
            "projet": boolean("Un projet est-il présenté, au lieu d’une mise en situation ?"),
            "criteres": named(
                "Les critères officiels, par compétence.", texts("Ceux de cette compétence.", limits.SENTENCE), ids=False
            ),
            "revision": _revision(),
        },
    )
    return document("epreuves", "Des épreuves de Plateau", root)


def _elements() -> Schema:
    minutes = integer("Sa durée, en minutes.", limits.EXAM_MINUTES)
    provided = boolean("Le référentiel d’évaluation la prévoit-il ?")
    rows = {
        key: block(keys, {name: minutes if name == "minutes" else provided for name in keys.known}, "Une épreuve.")
        for key, keys in shapes.PROVISION.items()
    }
    return block(shapes.Keys(tuple(rows)), rows, "Ce que prévoit le référentiel d’évaluation, épreuve par épreuve.")


def _revision() -> Schema:
    former: Schema = array(
        "Les anciens CCP qui, tous ensemble, valent celui-ci.", text("Le code d’un ancien CCP.", limits.CODE)
    )
    ccp = block(shapes.REVISED_CCP, {"nom": text("Son intitulé.", limits.NAME), "anciens": former}, "Un CCP du titre révisé.")
    return block(
        shapes.REVISION,
        {
            "titre": text("L’intitulé du titre révisé.", limits.REFERENTIAL_TITLE),
            "ccp": named("Ses CCP, par code.", ccp, least=1, ids=False),
        },
        "Le titre révisé et les correspondances de son arrêté.",
    )
