"""Which keys does each block of an authored file have? The readers and the schema answer from here, and from nowhere else."""

from typing import NamedTuple

from scoring.interview import Interview


class Keys(NamedTuple):
    """The keys that a block may have, in the order in which they are best written, and those that it must have."""

    known: tuple[str, ...]
    required: tuple[str, ...] = ()


_HEAD = ("format", "genre", "titre")

SCENARIO = Keys(
    (
        *_HEAD, "resume", "referentiel", "juge", "role", "niveau", "duree", "contexte", "mission", "personnages", "pieces",
        "jauges", "reperes", "variantes", "debut", "scenes", "fins", "proprietes", "renommages",
    ),
    (
        *_HEAD, "resume", "referentiel", "juge", "role", "niveau", "duree", "contexte", "mission", "personnages", "debut",
        "scenes", "fins",
    ),
)  # fmt: skip
CHARACTER = Keys(("nom", "portrait", "incompris", "hors_sujet"), ("nom",))
DOCUMENT = Keys(("id", "titre", "texte"), ("id", "titre", "texte"))
GAUGE = Keys(("nom", "depart", "sens"), ("nom", "depart", "sens"))
VARIANT = Keys(("poids", "depart"))
SCENE = Keys(("dit", "choix", "silence", "indice", "incompris", "hors_sujet"), ("choix",))
CHOICE = Keys(
    ("texte", "formulations", "montre", "effets", "retour", "raisons", "vers", "si", "bloquant"), ("texte", "vers")
)  # fmt: skip
BLOCKING = Keys(("motif", "criteres"), ("motif",))
REASON = Keys(("texte", "juste", "retour"), ("texte", "juste"))
SILENCE = Keys(("apres", "effets", "vers"), ("apres", "vers"))
TARGET = Keys(("si", "cible"), ("cible",))
BOUNDS = Keys(("min", "max"))
ENDING = Keys(("ton", "dit", "texte"), ("ton", "texte"))

PROPERTIES = (("never", "jamais", "avant"), ("always", "toujours", "apres"), ("ends-in", "finit-par", "apres"))
"""The promises that a scenario may make: our word for the kind, the key of its subject, the key of what it is about."""

REFERENTIAL = Keys(
    (*_HEAD, "code", "validite", "source", "echelle", "certification", "ccp", "transverses"), (*_HEAD, "source")
)  # fmt: skip
VALIDITY = Keys(("du", "au"))
SCALE = Keys(("en-cours", "acquis", "observations-minimum"))
CCP = Keys(("nom", "competences"), ("nom", "competences"))
COMPETENCE = Keys(("nom", "criteres"), ("nom", "criteres"))
CRITERION = Keys(("nom", "origine"), ("nom",))

ELEMENTS = {
    "mise-en-situation": "situation",
    "entretien-technique": "technical-interview",
    "questionnaire-professionnel": "questionnaire",
    "questionnement-productions": "productions",
    "evaluations-en-formation": "training-results",
    "dossier-professionnel": "dossier",
    "entretien-final": "final-interview",
}
"""Our word for each thing that a jury looks at; likewise below."""
ROADS = {"continue": "continuous", "vae": "vae", "ccp": "ccp", "ccs": "ccs"}
CONDITIONS = {"rc": "if-provided", "formation": "if-trained", "dernier-ccp": "last-ccp"}
ASKED = {"formation": "training", "experience": "experience", "recevabilite": "admission", "titre": "title", "ccp": "ccp"}
AWARDS = {"titre": "title", "ccp": "ccp", "ccs": "ccs"}
ENDINGS = {"revision": "revision", "cloture": "closure"}
COMMON_RULES = {
    "manquants": "missing",
    "dernier-ccp": "last_ccp",
    "revision": "revision",
    "cloture": "closure",
    "parchemin": "parchemin",
    "livret": "livret",
    "delivrance": "issued",
}
_CERTIFICATION = ("texte", "source", "suite", "elements", "voies", "regles")
CERTIFICATION = Keys(_CERTIFICATION, ("texte", "source", "elements", "voies", "regles"))
SUCCESSION = Keys(("cas", "fiche", "jusqu-au", "source"), ("cas", "source"))
ELEMENT_NAMES = Keys(tuple(ELEMENTS), tuple(ELEMENTS))
ROAD = Keys(("nom", "exige", "evalue", "accorde"), ("nom", "exige", "evalue", "accorde"))
REQUIREMENT = Keys(("une-de", "mois", "dit", "place"), ("une-de", "dit", "place"))
PART = Keys(("place", "si", "dit"), ("place",))
RULE = Keys(("dit", "place"), ("dit", "place"))
TIMED_RULE = Keys(("dit", "place", "mois"), ("dit", "place", "mois"))
RULES = Keys(tuple(COMMON_RULES), tuple(COMMON_RULES))

PROVISIONS = Keys(
    (*_HEAD, "source", "referentiel", "epreuves", "projet", "criteres", "revision"), (*_HEAD, "source", "referentiel")
)  # fmt: skip
_TIMED, _PROVIDED = Keys(("minutes",)), Keys(("prevu", "minutes"))
PROVISION = {
    "mise-en-situation": _TIMED,
    "entretien-technique": _PROVIDED,
    "questionnaire-professionnel": _PROVIDED,
    "questionnement-productions": _PROVIDED,
    "entretien-final": _TIMED,
}
"""By key of ``ELEMENTS``: those that take time; only three may not be provided for."""
REVISION = Keys(("titre", "ccp"), ("titre", "ccp"))
REVISED_CCP = Keys(("nom", "anciens"), ("nom",))

ENTRY = Keys(("mots", "sorte", "plutot", "raison"), ("mots", "sorte"))
ADVICE_KINDS = {"a-eviter": "avoid", "familier": "familiar", "salut": "greeting", "conge": "leave"}
"""Our word for each ``sorte`` of an entry."""
LEXICON = Keys((*_HEAD, "source", "entrees"), (*_HEAD, "source", "entrees"))

QUESTIONNAIRE = Keys(
    (*_HEAD, "referentiel", "couvre", "source", "questions"), (*_HEAD, "referentiel", "couvre", "source", "questions")
)  # fmt: skip
_ASKED = ("competence", "sorte", "enonce")
_EXPLAINED = ("explication", "source")
QUESTIONS = {
    "choix": Keys((*_ASKED, "donnees", "options", *_EXPLAINED), (*_ASKED, "options", *_EXPLAINED)),
    "plusieurs": Keys((*_ASKED, "donnees", "options", *_EXPLAINED), (*_ASKED, "options", *_EXPLAINED)),
    "nombre": Keys(
        (*_ASKED, "donnees", "valeur", "tolerance", "unite", "calcul", "pieges", *_EXPLAINED),
        (*_ASKED, "valeur", "tolerance", "calcul", *_EXPLAINED),
    ),
    "ordre": Keys((*_ASKED, "donnees", "etapes", *_EXPLAINED), (*_ASKED, "etapes", *_EXPLAINED)),
    "texte": Keys((*_ASKED, "donnees", "idees", *_EXPLAINED), (*_ASKED, "idees", *_EXPLAINED)),
}
"""By ``sorte``."""
OPTION = Keys(("texte", "juste", "commentaire"), ("texte", "juste"))
IDEA = Keys(("texte", "juste", "formulations", "commentaire"), ("texte", "juste"))
TRAP = Keys(("valeur", "commentaire"), ("valeur", "commentaire"))

INTERVIEWS = Keys((*_HEAD, "referentiel", "source", "questions"), (*_HEAD, "referentiel", "source", "questions"))
INTERVIEW_KINDS = {"technique": Interview.TECHNICAL, "final": Interview.FINAL}
_OPEN = ("question", "ecoute", "idees")
INTERVIEW_QUESTIONS = {
    "technique": Keys(("entretien", "competence", *_OPEN), ("entretien", "competence", *_OPEN)),
    "final": Keys(("entretien", *_OPEN), ("entretien", *_OPEN)),
}
"""By ``entretien``: a technical question bears on a competence, a final one on the job as a whole."""
EXPECTED_IDEA = Keys(("texte", "formulations"), ("texte", "formulations"))

DAY = Keys((*_HEAD, "voie", "scenario", "reponse", "parties"), (*_HEAD, "parties"))
DAY_REPLIES = {"choix": "choose", "mots": "say", "mixte": "mixed"}
_CLOCKED = Keys(("minutes",))
DAY_PARTS: dict[str, tuple[str, Keys, tuple[str, str] | None]] = {
    "preparation": ("preparation", _CLOCKED, None),
    "mise-en-situation": ("role-play", _CLOCKED, None),
    "entretien-technique": ("technical", Keys(("minutes", "questions")), ("questions", "technical")),
    "questionnaire": ("questionnaire", Keys(("minutes", "par-competence")), ("par-competence", "per_competence")),
    "entretien-final": ("final", Keys(("minutes", "questions")), ("questions", "final")),
}
"""By key: our word for the part, what may stand in it, and the key of how much it asks with our word for it."""
