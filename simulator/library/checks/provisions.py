"""Do the provisions speak their referential's language? The referential, its competences and its CCP."""

from collections.abc import Iterator

from scoring.referential import Referential
from simulator.library.provisions import WrittenProvisions
from simulator.source import Problem, nearest


def unknown_names(written: WrittenProvisions, referential: Referential | None) -> Iterator[Problem]:
    """The referential must be at hand; the competences and the former CCP that are named must be its own."""
    name = written.facts.referential
    if referential is None:
        if name:
            yield Problem(
                "referentiel-introuvable",
                f"Le référentiel « {name} » n’est pas dans la bibliothèque.",
                "Vérifiez son nom, ou ajoutez son fichier dans « referentiels/ ».",
                written.where,
            )
        return
    known = {
        "competence": [competence.id for competence in referential.competences],
        "ccp": [ccp.id for ccp in referential.ccps],
    }
    said = {"competence": "une compétence", "ccp": "un CCP"}
    for one in written.names:
        if one.name not in known[one.kind]:
            message = f"« {one.name} » n’est pas {said[one.kind]} de « {referential.id} »."
            yield Problem("reference-inconnue", message, nearest(one.name, known[one.kind]), one.where)
