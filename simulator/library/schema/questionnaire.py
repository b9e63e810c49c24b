"""What may stand in a questionnaire? Its schema."""

from simulator.library import limits, shapes
from simulator.library.schema.parts import (
    Schema,
    array,
    block,
    boolean,
    document,
    either,
    head,
    named,
    number,
    slug,
    text,
    texts,
    word,
)

_SORTS = {
    "choix": "Une seule des options est juste.",
    "plusieurs": "Une ou plusieurs options sont justes.",
    "nombre": "Un nombre à calculer, à une tolérance près.",
    "ordre": "Des étapes à remettre dans l’ordre.",
    "texte": "Une phrase, dans laquelle une idée est reconnue.",
}
_SNIPPET = {
    "${1:question}": {
        "competence": "$2",
        "sorte": "choix",
        "enonce": "$3",
        "options": {
            "${4:bonne}": {"texte": "$5", "juste": "oui"},
            "${6:fausse}": {"texte": "$7", "juste": "non", "commentaire": "$8"},
        },
        "explication": "$9",
        "source": "$10",
    }
}


def questionnaire_schema() -> Schema:
    """The schema of a file of genre ``questionnaire``."""
    root = block(
        shapes.QUESTIONNAIRE,
        {
            **head("questionnaire"),
            "titre": text("Le titre du questionnaire.", limits.QUESTIONNAIRE_TITLE),
            "referentiel": slug("L’identifiant du référentiel : le nom de son fichier, sans .yaml."),
            "couvre": array(
                "Les compétences sur lesquelles ce questionnaire interroge.",
                text("L’identifiant d’une compétence du référentiel.", limits.COMPETENCE_ID),
                1,
                unique=True,
            ),
            "source": text("D’où viennent ces questions ; rien n’est officiel sans le dire.", limits.SOURCE),
            "questions": named(
                "Les questions, par identifiant.",
                either("Une question, selon sa sorte.", (_question(sort) for sort in shapes.QUESTIONS)),
                least=1,
                snippet=_SNIPPET,
            ),
        },
    )
    return document("questionnaire", "Un questionnaire de Plateau", root)


def _question(sort: str) -> Schema:
    asked: dict[str, Schema] = {
        "competence": text("La compétence interrogée, l’une de celles de « couvre ».", limits.COMPETENCE_ID),
        "sorte": word("Comment on y répond.", {sort: _SORTS[sort]}),
        "enonce": text("La question, telle qu’elle est posée.", limits.PROMPT),
        "donnees": text("Ce qu’il faut pour répondre : un tableau, un extrait (Markdown)."),
        "explication": text("Ce que l’on apprend en lisant la correction.", limits.EXPLANATION),
        "source": text("D’où vient la réponse : un article daté, un calcul, l’usage du métier.", limits.SOURCE),
    }
    return block(shapes.QUESTIONS[sort], asked | _key(sort))


def _key(sort: str) -> dict[str, Schema]:
    if sort == "nombre":
        return _quantity()
    least, most = limits.OFFERED
    if sort == "ordre":
        return {"etapes": named("Les étapes, dans le bon ordre.", text("Une étape.", limits.STEP), least=least, most=most)}
    if sort == "texte":
        return {"idees": named("Les idées attendues, et celles qui s’en approchent à tort.", _idea(), least=1)}
    return {"options": named("Les réponses offertes, mêlées à l’affichage.", _option(), least=least, most=most)}


def _option() -> Schema:
    return block(
        shapes.OPTION,
        {
            "texte": text("La réponse offerte.", limits.CHOICE),
            "juste": boolean("Si elle est juste."),
            "commentaire": text("Ce qui la rend tentante et fausse ; obligatoire quand elle est fausse.", limits.FEEDBACK),
        },
    )


def _idea() -> Schema:
    return block(
        shapes.IDEA,
        {
            "texte": text("L’idée, telle que la correction la nomme.", limits.CHOICE),
            "juste": boolean("Si elle est attendue."),
            "formulations": texts("D’autres façons de la dire, comme on les écrirait.", limits.PHRASING),
            "commentaire": text("Pourquoi ce n’est pas cela ; obligatoire quand elle est fausse.", limits.FEEDBACK),
        },
    )


def _quantity() -> dict[str, Schema]:
    trap = block(
        shapes.TRAP,
        {
            "valeur": number("La valeur fausse.", limits.QUANTITY),
            "commentaire": text("L’erreur qui y mène.", limits.FEEDBACK),
        },
    )
    return {
        "valeur": number("La valeur attendue, avec un point.", limits.QUANTITY),
        "tolerance": number("L’écart admis, de part et d’autre.", limits.TOLERANCE),
        "unite": text("L’unité, telle qu’elle s’écrit après le nombre.", limits.UNIT),
        "calcul": text("Le calcul, du début à la fin.", limits.METHOD),
        "pieges": array("Des valeurs fausses auxquelles mène une erreur connue.", trap),
    }
