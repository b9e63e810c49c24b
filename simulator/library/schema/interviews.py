"""What may stand in a file of interview questions? Its schema."""

from simulator.library import limits, shapes
from simulator.library.schema.parts import Schema, array, block, document, either, head, named, slug, text, word

_KINDS = {
    "technique": "Sur une compétence, pour ce que la mise en situation n’a pas montré.",
    "final": "Sur le métier dans son ensemble, à partir du dossier professionnel.",
}
_SNIPPET = {
    "${1:question}": {
        "entretien": "technique",
        "competence": "$2",
        "question": "$3",
        "ecoute": "$4",
        "idees": {
            "${5:idee}": {"texte": "$6", "formulations": ["$7"]},
            "${8:autre}": {"texte": "$9", "formulations": ["$10"]},
        },
    }
}


def interviews_schema() -> Schema:
    """The schema of a file of genre ``entretien``."""
    root = block(
        shapes.INTERVIEWS,
        {
            **head("entretien"),
            "titre": text("Le titre de cette liste de questions.", limits.QUESTIONNAIRE_TITLE),
            "referentiel": slug("L’identifiant du référentiel : le nom de son fichier, sans .yaml."),
            "source": text("D’où viennent ces questions ; rien n’est officiel sans le dire.", limits.SOURCE),
            "questions": named(
                "Les questions ouvertes, par identifiant.",
                either("Une question, selon l’entretien.", (_question(kind) for kind in shapes.INTERVIEW_KINDS)),
                least=1,
                snippet=_SNIPPET,
            ),
        },
    )
    return document("entretien", "Des questions d’entretien de Plateau", root)


def _question(kind: str) -> Schema:
    least, most = limits.IDEAS
    keys = shapes.INTERVIEW_QUESTIONS[kind]
    properties: dict[str, Schema] = {
        "entretien": word("L’entretien où le jury la pose.", {kind: _KINDS[kind]}),
        "competence": text("La compétence interrogée, l’une de celles du référentiel.", limits.COMPETENCE_ID),
        "question": text("La question, telle que le jury la pose.", limits.PROMPT),
        "ecoute": text("Ce que le jury écoute dans la réponse.", limits.LISTENS),
        "idees": named("Les idées que l’on peut attendre d’une réponse complète.", _idea(), least=least, most=most),
    }
    return block(keys, {key: properties[key] for key in keys.known})


def _idea() -> Schema:
    phrasing = text("Une phrase.", limits.PHRASING)
    return block(
        shapes.EXPECTED_IDEA,
        {
            "texte": text("L’idée, telle que le bilan la nomme.", limits.CHOICE),
            "formulations": array(
                f"D’autres façons de la dire, comme on parle ; {limits.IDEA_PHRASINGS} au moins pour qu’elle soit entendue.",
                phrasing,
            ),
        },
    )
