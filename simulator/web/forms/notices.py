"""What is said at the head of a page, of what was just sent? One sentence for each word that an address may carry."""

from simulator.source import typeset

NOTICES = {
    "deja": "Cette réponse était déjà enregistrée ; elle n’a pas été jouée deux fois. Voici où en est la conversation.",
    "silence": "Le temps de répondre était passé : un silence a été compté, et la réponse envoyée ensuite n’a pas été jouée.",
    "annule": "Ce tour est annulé. Voici les choix de cette scène.",
    "note": "C’est noté : le bilan dira que vous ne vouliez pas dire cela. La conversation continue.",
    "appel": "Le formateur est prévenu. Vous pouvez continuer.",
    "personne": "Aucun formateur ne suit cette séance en ce moment.",
    "temps": "Le temps donné est écoulé. L’essai s’arrête ici.",
    "texte": "Le scénario a été modifié depuis : la conversation continue sur le texte d’aujourd’hui.",
}
FAULTS = {"vide": "Rien n’a été joué : choisissez une réponse, ou écrivez la vôtre."}


def notice_of(word: str) -> tuple[str, bool]:
    """The sentence of a word, and whether it tells a mistake; nothing for any other word."""
    return typeset(FAULTS.get(word, "") or NOTICES.get(word, "")), word in FAULTS
