"""How is it said that a verdict cannot be? One sentence for each reason, for whoever plays the jury."""

from collections.abc import Mapping

from scoring.certification.granting import Refusal
from scoring.wording import NARROW

REFUSAL_SENTENCES: Mapping[Refusal, str] = {
    Refusal.NOT_ON_THIS_ROAD: "Cela ne s’attribue pas sur cette voie.",
    Refusal.TOO_LATE: "La validité du titre est passée à cette date.",
    Refusal.TITLE_HELD: "Le candidat a déjà le titre.",
    Refusal.TITLE_NOT_HELD: f"Un CCS demande d’avoir déjà le titre auquel il est associé{NARROW}; le candidat ne l’a pas.",
    Refusal.NOT_PRESENTED: "Un CCP qui n’est pas présenté à cette session ne peut pas y être attribué.",
    Refusal.CCP_UNKNOWN: "Les CCP de ce titre ne sont pas connus ici.",
    Refusal.CCP_MISSING: "Le titre demande tous les CCP, et il en manque.",
    Refusal.NO_FINAL_INTERVIEW: "L’entretien final n’a pas eu lieu.",
}
