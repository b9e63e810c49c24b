"""Which keys does each block of an authored file have? The readers and the schema answer from here, and from nowhere else."""

from typing import NamedTuple


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
    (*_HEAD, "code", "validite", "source", "echelle", "ccp", "transverses"), (*_HEAD, "source")
)  # fmt: skip
VALIDITY = Keys(("du", "au"))
SCALE = Keys(("en-cours", "acquis", "observations-minimum"))
CCP = Keys(("nom", "competences"), ("nom", "competences"))
COMPETENCE = Keys(("nom", "criteres"), ("nom", "criteres"))
CRITERION = Keys(("nom", "origine"), ("nom",))

ENTRY = Keys(("mots", "sorte", "plutot", "raison"), ("mots", "sorte"))
ADVICE_KINDS = {"a-eviter": "avoid", "familier": "familiar", "salut": "greeting", "conge": "leave"}
"""Our word for each ``sorte`` of an entry."""
LEXICON = Keys((*_HEAD, "source", "entrees"), (*_HEAD, "source", "entrees"))
