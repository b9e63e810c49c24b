"""What may stand in a referential? Its schema."""

from scoring.referential import Scale
from simulator.library import limits, shapes
from simulator.library.referentials import ORIGINS
from simulator.library.schema.certification import certification_definitions, certification_schema, day
from simulator.library.schema.parts import (
    Schema,
    block,
    document,
    head,
    integer,
    named,
    share,
    text,
    word,
)

_ORIGINS = {"derive": "De notre main.", "officiel": "Recopié d’un texte officiel."}


def referential_schema() -> Schema:
    """The schema of a file of genre ``referentiel``."""
    root = block(
        shapes.REFERENTIAL,
        {
            **head("referentiel"),
            "titre": text("L’intitulé.", limits.REFERENTIAL_TITLE),
            "code": text("Le code du titre.", limits.CODE),
            "validite": _validity(),
            "source": text("D’où vient le texte, et ce qui est de votre main.", limits.SOURCE),
            "echelle": _scale(),
            "certification": certification_schema(),
            "ccp": named("Les CCP, par code.", _ccp(), ids=False),
            "transverses": _competences("Des compétences hors de tout CCP, jamais comptées dans un CCP."),
        },
    )
    one = {"anyOf": [{"required": ["ccp"]}, {"required": ["transverses"]}]}
    return document("referentiel", "Un référentiel de Plateau", {**root, **one}, certification_definitions())


def _validity() -> Schema:
    return block(
        shapes.VALIDITY,
        {"du": day("Le premier jour : année-mois-jour."), "au": day("Le dernier jour.")},
        "Les dates entre lesquelles ce référentiel est en vigueur.",
    )


def _scale() -> Schema:
    usual = Scale()
    return block(
        shapes.SCALE,
        {
            "en-cours": share(
                f"À partir de ce score : en cours d’acquisition ; {usual.in_progress:.2f} par défaut.", limits.SHARE
            ),
            "acquis": share(f"À partir de ce score : acquis ; {usual.acquired:.2f} par défaut.", limits.SHARE),
            "observations-minimum": integer(
                f"Le plus petit nombre de décisions pour donner un niveau ; {usual.least_observations} par défaut.",
                limits.OBSERVATIONS,
            ),
        },
        "L’échelle des niveaux.",
    )


def _ccp() -> Schema:
    return block(
        shapes.CCP,
        {"nom": text("L’intitulé du CCP.", limits.NAME), "competences": _competences("Ses compétences, par code.")},
        "Un CCP.",
    )


def _competences(description: str) -> Schema:
    criterion = block(
        shapes.CRITERION,
        {
            "nom": text("Ce que l’on peut voir ou entendre, jamais une qualité de la personne.", limits.NAME),
            "origine": word("D’où vient ce critère ; derive par défaut.", {name: _ORIGINS[name] for name in ORIGINS}),
        },
        "Un critère.",
    )
    competence = block(
        shapes.COMPETENCE,
        {
            "nom": text("L’intitulé de la compétence.", limits.NAME),
            "criteres": named("Ses critères, par identifiant.", criterion),
        },
        "Une compétence.",
    )
    return named(description, competence, ids=False)
