"""What may stand in a scenario? Its schema: the facts around the conversation."""

from simulator.library import limits, shapes
from simulator.library.scenarios import ROLES, TRENDS
from simulator.library.schema.conversation import definitions
from simulator.library.schema.parts import (
    Schema,
    array,
    block,
    described,
    document,
    either,
    head,
    integer,
    named,
    ref,
    slug,
    text,
    texts,
    word,
)
from simulator.source.fields import SLUG

_ROLES = {"manager": "Le stagiaire encadre.", "conseiller": "Le stagiaire répond au client."}
_LEVELS = ("Découverte.", "Entraînement.", "Conditions d’examen.")
_TRENDS = {"hausse": "Plus elle monte, mieux cela va.", "baisse": "Plus elle descend, mieux cela va."}


def scenario_schema() -> Schema:
    """The schema of a file of genre ``scenario``."""
    root = block(
        shapes.SCENARIO,
        {
            **head("scenario"),
            "titre": text("Le titre, tel que la bibliothèque le montre.", limits.TITLE),
            "resume": text("Une phrase qui donne envie de jouer, dans la bibliothèque.", limits.SENTENCE),
            "referentiel": slug("L’identifiant du référentiel : le nom de son fichier, sans .yaml."),
            "juge": array(
                "Les compétences que ce scénario juge ; les autres ne sont que montrées.",
                text("L’identifiant d’une compétence du référentiel.", limits.COMPETENCE_ID),
                1,
                unique=True,
            ),
            "role": word("Qui joue le stagiaire.", {name: _ROLES[name] for name in ROLES}),
            "niveau": word("La difficulté.", dict(zip(range(limits.LEVEL[0], limits.LEVEL[1] + 1), _LEVELS, strict=True))),
            "duree": integer("Les minutes conseillées ; en examen, le temps imparti.", limits.MINUTES),
            "contexte": text("Ce que l’on lit avant de commencer (Markdown) : qui, où, quand, ce qui est en jeu."),
            "mission": texts("Ce qu’il faut obtenir, une phrase par ligne.", limits.SENTENCE),
            "personnages": named(
                "Ceux à qui l’on parle, par identifiant.",
                _character(),
                never="si",
                snippet={"${1:prenom}": {"nom": "$2", "portrait": "$3"}},
            ),
            "pieces": array("Les documents que l’on peut relire pendant l’échange.", _paper()),
            "jauges": named(
                "Ce qui monte et descend de 0 à 100 pendant l’échange, par identifiant.",
                _gauge(),
                most=limits.GAUGES,
                snippet={"${1:confiance}": {"nom": "$2", "depart": "${3:50}", "sens": "${4|hausse,baisse|}"}},
            ),
            "reperes": named(
                "Des faits que l’échange peut rendre vrais, par identifiant ; « non » au départ.",
                text("Ce que ce repère veut dire quand il vaut « oui ».", limits.MEANING),
                most=limits.FLAGS,
            ),
            "variantes": named(
                "Des situations de départ ; la graine de l’essai en tire une. Sans cette clé, une seule : « base ».",
                _variant(),
            ),
            "debut": slug("La première scène."),
            "scenes": named(
                "Les moments de l’échange, par identifiant.",
                ref("scene"),
                least=1,
                snippet={
                    "${1:scene}": {
                        "dit": [{"${2:personnage}": "$3"}],
                        "choix": {"${4:choix}": {"texte": "$5", "retour": "$6", "vers": "$7"}},
                    }
                },
            ),
            "fins": named(
                "Les dénouements, par identifiant ; jamais le nom d’une scène.",
                ref("fin"),
                least=1,
                snippet={"${1:fin}": {"ton": "${2|reussite,mitigee,echec|}", "texte": "$3"}},
            ),
            "proprietes": array("Des promesses vraies de toutes les parties ; « plateau check » les prouve.", _property()),
            "renommages": _renames(),
        },
    )
    return document("scenario", "Un scénario de Plateau", root, definitions())


def _character() -> Schema:
    return block(
        shapes.CHARACTER,
        {
            "nom": text("Le nom montré devant ses répliques.", limits.PERSON),
            "portrait": text("Qui est cette personne, en une ligne.", limits.SENTENCE),
            "incompris": texts("Ce qu’elle répond quand elle n’a pas compris une réponse tapée.", limits.SENTENCE),
            "hors_sujet": texts("Ce qu’elle répond quand une réponse tapée n’a pas de rapport.", limits.SENTENCE),
        },
    )


def _paper() -> Schema:
    return block(
        shapes.DOCUMENT,
        {
            "id": slug("L’identifiant de la pièce."),
            "titre": text("Le titre de la pièce.", limits.TITLE),
            "texte": text("Le contenu (Markdown)."),
        },
    )


def _gauge() -> Schema:
    return block(
        shapes.GAUGE,
        {
            "nom": text("Le nom montré à l’écran.", limits.GAUGE_NAME),
            "depart": integer("Sa valeur au début.", limits.GAUGE),
            "sens": word("Où va le mieux.", {name: _TRENDS[name] for name in TRENDS}),
        },
    )


def _variant() -> Schema:
    return block(
        shapes.VARIANT,
        {
            "poids": integer("Plus il est grand, plus elle est tirée souvent ; 1 par défaut.", limits.WEIGHT),
            "depart": named("Les jauges qui partent d’une autre valeur.", integer("Sa valeur au début.", limits.GAUGE)),
        },
    )


def _renames() -> Schema:
    one = {"type": ["string", "number"], "pattern": f"^{SLUG.pattern}(/{SLUG.pattern})?$"}
    schema = named(
        "Les anciens noms de scènes, de fins, de choix et de repères, et ceux d’aujourd’hui : les essais commencés avant s’y retrouvent. "
        "Un choix s’écrit choix, ou scene/choix des deux côtés.",
        described("Le nom d’aujourd’hui.", one),
        ids=False,
    )
    return {**schema, "propertyNames": {"pattern": one["pattern"]}}


def _property() -> Schema:
    said = {
        "jamais": "Ce qui n’arrive jamais…",
        "toujours": "Ce qui arrive toujours, tôt ou tard…",
        "finit-par": "Les fins où mènent toutes les parties…",
        "avant": "… avant ce choix.",
        "apres": "… après ce choix.",
    }
    one = {"type": ["string", "number"], "pattern": f"^{SLUG.pattern}(/{SLUG.pattern})?$"}
    several = {"anyOf": [one, {"type": "array", "minItems": 1, "items": one}]}
    return either(
        "Une promesse. Un choix s’écrit choix, ou scene/choix pour celui-là seulement.",
        (
            block(
                shapes.Keys((subject, other), (subject, other)),
                {subject: described(said[subject], several), other: described(said[other], one)},
            )
            for _, subject, other in shapes.PROPERTIES
        ),
    )
