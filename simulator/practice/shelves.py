"""Under which heading does a scenario stand, in every list of them?"""

from simulator.library import Listed

GROUPS = {
    "CCP1": "CCP 1 · Piloter la performance",
    "CCP2": "CCP 2 · Management de proximité",
    "": "Échanges avec les clients",
    "adviser": "Côté conseiller",
}


def group_of(listed: Listed) -> str:
    """The key of ``GROUPS`` under which a scenario stands."""
    if listed.role == "adviser":
        return "adviser"
    head = listed.competences[0].split("-")[0] if listed.competences else ""
    return head if head in GROUPS else ""
