"""What may stand in a scene, a choice, an ending? The definitions to which the schema of a scenario refers."""

from simulator.library import limits, shapes
from simulator.library.scenes import TONES
from simulator.library.schema.parts import (
    Schema,
    array,
    block,
    boolean,
    described,
    either,
    integer,
    named,
    ref,
    slug,
    text,
    texts,
    word,
)

_TONES = {"reussite": "La situation est meilleure.", "mitigee": "Rien n’est gagné.", "echec": "La situation est pire."}


def definitions() -> dict[str, Schema]:
    """By name: scene, choice, ending, and the clauses that they share."""
    return {
        "scene": _scene(),
        "choix": _choice(),
        "fin": _ending(),
        "dit": _lines(),
        "si": _condition(),
        "effets": _effects(),
        "vers": _targets(),
    }


def _scene() -> Schema:
    return block(
        shapes.SCENE,
        {
            "dit": ref("dit"),
            "choix": named(
                "Ce que le stagiaire peut dire, par identifiant ; de trois à cinq se lisent bien.",
                ref("choix"),
                least=1,
                snippet={"${1:choix}": {"texte": "$2", "montre": {"${3:critere}": "${4:1}"}, "retour": "$5", "vers": "$6"}},
            ),
            "silence": _silence(),
            "indice": text("Une question qui aide, montrée à la demande en entraînement.", limits.SENTENCE),
            "incompris": texts("Ce qu’on répond ici à une réponse tapée qui n’est pas comprise.", limits.LINE),
            "hors_sujet": texts("Ce qu’on répond ici à une réponse tapée sans rapport.", limits.LINE),
        },
        "Un moment de l’échange : ce qui est dit, puis ce que l’on peut répondre.",
    )


def _lines() -> Schema:
    line: Schema = {
        "type": "object",
        "properties": {"si": ref("si")},
        "additionalProperties": text("Ce que dit ce personnage.", limits.LINE),
        "minProperties": 1,
        "if": {"required": ["si"]},
        "then": {"minProperties": 2, "maxProperties": 2},
        "else": {"maxProperties": 1},
    }
    return array("Les répliques, dans l’ordre : un personnage et sa phrase, avec au besoin un « si ».", line)


def _choice() -> Schema:
    blocking = block(
        shapes.BLOCKING,
        {
            "motif": text("Le motif, dit au stagiaire.", limits.SENTENCE),
            "criteres": array(
                "Les critères dont la compétence est plafonnée ; sans eux, ceux qui ont ici des points négatifs.",
                slug("Un critère du référentiel."),
            ),
        },
    )
    return block(
        shapes.CHOICE,
        {
            "texte": text("Ce que dit le stagiaire.", limits.CHOICE),
            "formulations": texts("D’autres façons de le dire, pour la réponse libre.", limits.PHRASING),
            "montre": named(
                "Ce que ce choix montre : critère du référentiel et points.",
                integer("2 : pleinement. 1 : en partie. -1 : une maladresse. -2 : une faute.", limits.POINTS),
            ),
            "effets": ref("effets"),
            "retour": text("Ce que la phrase produit, puis ce qui aiderait ; montré en entraînement.", limits.FEEDBACK),
            "raisons": named("Les réponses à la question « pourquoi avez-vous dit cela ? ».", _reason()),
            "vers": ref("vers"),
            "si": ref("si"),
            "bloquant": either(
                "Une faute que tout professionnel refuserait : elle plafonne la compétence. Un motif seul, ou motif et criteres.",
                (text("Le motif, dit au stagiaire.", limits.SENTENCE), blocking),
            ),
        },
        "Une réponse proposée au stagiaire.",
    )


def _reason() -> Schema:
    return block(
        shapes.REASON,
        {
            "texte": text("La raison, telle que le stagiaire la lirait.", limits.CHOICE),
            "juste": boolean("Est-ce une bonne raison ?"),
            "retour": text("Ce que l’on en dit.", limits.FEEDBACK),
        },
    )


def _silence() -> Schema:
    return block(
        shapes.SILENCE,
        {
            "apres": integer("Les secondes laissées pour répondre.", limits.SILENCE),
            "effets": ref("effets"),
            "vers": ref("vers"),
        },
        "Ce qui arrive, en examen seulement, quand le temps de répondre est écoulé.",
    )


def _ending() -> Schema:
    return block(
        shapes.ENDING,
        {
            "ton": word("Comment cela finit.", {name: _TONES[name] for name in TONES}),
            "dit": ref("dit"),
            "texte": text("Le dénouement, raconté.", limits.ENDING),
        },
        "Un dénouement.",
    )


def _condition() -> Schema:
    bounds = block(
        shapes.BOUNDS,
        {
            "min": integer("La plus petite valeur qui convient.", limits.GAUGE),
            "max": integer("La plus grande valeur qui convient.", limits.GAUGE),
        },
    )
    tests = named(
        "Tout doit être vrai : jauge: {min: …, max: …}, repere: oui.",
        {"anyOf": [{**bounds, "minProperties": 1}, boolean("Le repère doit valoir « oui », ou « non ».")]},
        least=1,
    )
    several = array("Une seule de ces lignes doit être vraie.", tests, 1)
    return either("La condition ; une suite de tests, ou une liste de suites dont une seule doit être vraie.", (tests, several))


def _effects() -> Schema:
    change = integer("De combien la jauge bouge ; elle reste entre 0 et 100.", limits.CHANGE)
    return named(
        "Ce que cela change : jauge: +10 ou -10, repere: oui ou non.",
        {"anyOf": [change, boolean("Le repère devient vrai, ou ne l’est plus.")]},
    )


def _targets() -> Schema:
    place = slug("La scène ou la fin qui suit.")
    row = block(shapes.TARGET, {"si": ref("si"), "cible": place})
    several = array("La première condition vraie l’emporte ; la dernière ligne n’a pas de « si ».", row, 1)
    return described("Où l’échange va : une scène ou une fin, ou une liste de {si, cible}.", {"anyOf": [place, several]})
