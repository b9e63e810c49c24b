"""Which road leads to the title, what is looked at on it, what a jury may grant? The rules of the title's text, as pure functions.

Names are loaded when first asked for: a referential names the rules, and most screens never need more of them.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scoring.certification.aims import Aim, Owned, Version, aim_of, owned_by
    from scoring.certification.candidate import Asked, Candidate, Held
    from scoring.certification.granting import (
        Decision,
        Grantable,
        Obtained,
        Paper,
        Refusal,
        Sitting,
        Verdict,
        decide,
        grantable,
    )
    from scoring.certification.looking import How, Look, looked_at
    from scoring.certification.outlook import Outlook, Unknown, outlook_of
    from scoring.certification.provisions import Provision, Provisions, RevisedCcp, Revision
    from scoring.certification.rules import Certification, Condition, Element, Road
    from scoring.certification.words import REFUSAL_SENTENCES, Section, notices, page_of

_MODULES = {
    "scoring.certification.aims": ("Aim", "Owned", "Version", "aim_of", "owned_by"),
    "scoring.certification.candidate": ("Asked", "Candidate", "Held"),
    "scoring.certification.granting": (
        "Decision",
        "Grantable",
        "Obtained",
        "Paper",
        "Refusal",
        "Sitting",
        "Verdict",
        "decide",
        "grantable",
    ),
    "scoring.certification.looking": ("How", "Look", "looked_at"),
    "scoring.certification.outlook": ("Outlook", "Unknown", "outlook_of"),
    "scoring.certification.provisions": ("Provision", "Provisions", "RevisedCcp", "Revision"),
    "scoring.certification.rules": ("Certification", "Condition", "Element", "Road"),
    "scoring.certification.words": ("REFUSAL_SENTENCES", "Section", "notices", "page_of"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


__all__ = [
    "REFUSAL_SENTENCES",
    "Aim",
    "Asked",
    "Candidate",
    "Certification",
    "Condition",
    "Decision",
    "Element",
    "Grantable",
    "Held",
    "How",
    "Look",
    "Obtained",
    "Outlook",
    "Owned",
    "Paper",
    "Provision",
    "Provisions",
    "Refusal",
    "RevisedCcp",
    "Revision",
    "Road",
    "Section",
    "Sitting",
    "Unknown",
    "Verdict",
    "Version",
    "aim_of",
    "decide",
    "grantable",
    "looked_at",
    "notices",
    "outlook_of",
    "owned_by",
    "page_of",
]
