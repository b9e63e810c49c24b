"""What does a participant read at each moment? French sentences made from a view alone: the same on a phone and in a terminal."""

from collections.abc import Mapping
from typing import Any

from simulator.group.facts import Role
from simulator.group.phases import Phase
from simulator.source import typeset

View = Mapping[str, Any]
ROLE_NAMES = {
    Role.VOTER: "Je réponds aux votes",
    Role.OBSERVER: "J’observe avec la grille",
    Role.PLAYER: "Je joue mon rôle",
    Role.COUNTERPART: "Je joue l’autre personne",
}
SEEN_NAMES = (("observed", "Observé"), ("not-observed", "Non observé"), ("against", "Contraire"), ("", "Pas encore"))
_HEADINGS = {
    Phase.LOBBY: "Vous êtes dans la séance",
    Phase.SPREAD: "Les réponses du groupe",
    Phase.DISCUSSION: "Discussion",
    Phase.CARDS: "Votre carte de rôle",
    Phase.ACTING: "Mise en situation",
    Phase.DEBRIEF: "Débrief",
    Phase.CLOSED: "La séance est terminée",
}
_WHAT_TO_DO = {
    Phase.LOBBY: "Le formateur va commencer. Gardez cette page ouverte.",
    Phase.SCENE: "Lisez ce qui se dit. Le formateur va ouvrir le vote.",
    Phase.SPREAD: "Le vote est clos. Le formateur commente les réponses.",
    Phase.DISCUSSION: "Dites pourquoi vous avez répondu ainsi. Un second vote peut suivre.",
    Phase.CARDS: "Lisez votre carte. Le formateur dira quand commencer.",
    Phase.ACTING: "La mise en situation est en cours, face à face.",
    Phase.DEBRIEF: "Le formateur mène le débrief. Vous n’avez plus rien à envoyer.",
    Phase.CLOSED: "Merci. Vous pouvez fermer cette page, ou faire effacer votre nom.",
}


def heading(view: View) -> str:
    """The title of the moment."""
    phase = Phase(view["phase"])
    if phase is Phase.SCENE:
        return place(view)
    if phase is Phase.VOTE:
        return "Que répondez-vous ?" if votes(view) else "Le groupe vote"
    if phase is Phase.CARDS and view["card"] is None:
        return "Les rôles"
    return _HEADINGS[phase]


def place(view: View) -> str:
    """Where the conversation is."""
    return "La conversation est finie" if view["ended"] else f"Tour {view['turn']}"


def to_do(view: View) -> str:
    """What one does now."""
    phase = Phase(view["phase"])
    if phase is Phase.VOTE:
        if not votes(view):
            return "Vous observez : remplissez la grille, le vote suit son cours."
        again = " C’est le second vote." if view["ballot"]["round"] > 1 else ""
        return ("Écrivez ce que vous diriez." if view["typed"] else "Choisissez une réponse.") + again
    if phase is Phase.SCENE and view["ended"]:
        return "Le formateur va passer au débrief."
    if phase is Phase.CARDS and view["card"] is None:
        return "Lisez la grille. Le formateur dira quand commencer."
    return _WHAT_TO_DO[phase]


def votes(view: View) -> bool:
    """Whether this is the view of somebody who votes."""
    return view["you"] is not None and view["you"]["role"] == Role.VOTER.value


def gridded(view: View) -> bool:
    """Whether an observer's grid is to be filled now."""
    return bool(view["grid"]) and view["phase"] not in (Phase.LOBBY.value, Phase.CLOSED.value)


def spoken(view: View) -> str:
    """What a screen reader says when the moment changes: where one is, what is said, what to do."""
    phase = Phase(view["phase"])
    lines = [f"{line['who']} : {line['text']}" for line in view["lines"]] if phase is Phase.SCENE else []
    key = ["La correction est affichée."] if view["ballot"] and view["ballot"]["key"] and phase is not Phase.SCENE else []
    title = heading(view)
    return typeset(" ".join([title if title.endswith("?") else f"{title}.", *lines, *key, to_do(view)]))


def counted(view: View) -> str:
    """How many are here, or have answered."""
    people, observers, ballot = view["people"], view["observers"], view["ballot"]
    if view["phase"] == Phase.VOTE.value and ballot is not None:
        return typeset(f"{_so_many(ballot['voted'], 'réponse reçue', 'réponses reçues')} ; {_voters(people)}.")
    if view["phase"] == Phase.CLOSED.value:
        return ""
    parts = [_voters(people)] if people else []
    parts += [_so_many(observers, "observateur", "observateurs")] if observers else []
    return typeset(f"{' ; '.join(parts)} dans la séance.") if parts else ""


def _voters(count: int) -> str:
    return _so_many(count, "votant", "votants")


def _so_many(count: int, one: str, many: str) -> str:
    return f"{count} {one if count < 2 else many}"
