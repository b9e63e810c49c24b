"""What is a trainee told when the text of a scenario has changed since an attempt on it began? Sentences, and nothing else."""

from simulator.engine import Misfit
from simulator.scenario import Scenario
from simulator.source import typeset

LONGEST = 60
GONE = "Ce scénario n’est plus dans la bibliothèque. L’essai continue sur le texte avec lequel il a commencé, qui est gardé avec lui."
FAULTY = (
    "Le texte d’aujourd’hui de ce scénario contient des anomalies et ne peut pas être joué. L’essai continue sur le texte avec "
    "lequel il a commencé."
)
SAME = "Le texte de ce scénario a changé, mais rien de ce que vous y avez vu et fait."
RENAMED = "Le texte de ce scénario a changé : des noms internes ont été remplacés, mais rien de ce que vous y avez vu et fait n’est autre."
ONWARD = "La suite et le bilan suivent le texte d’aujourd’hui."
BEGUN = "Le texte de ce scénario a changé. L’essai continue sur celui avec lequel il a commencé."

_WHY = {
    "variant": "la situation de départ de cet essai (« {variant} ») n’y est plus",
    "place": "on n’y arrive plus, au tour {turn}, dans la scène « {scene} »",
    "move": "ce qui s’est passé au tour {turn}, dans la scène « {scene} », n’y est plus possible",
    "choice": "la réponse {choice}, proposée au tour {turn} (scène « {scene} »), n’y est plus proposée",
    "wording": "la réponse {choice}, proposée au tour {turn} (scène « {scene} »), n’y dit plus la même chose",
    "more": "une réponse s’y ajoute à celles que vous aviez au tour {turn} (scène « {scene} »)",
    "order": "les réponses du tour {turn} (scène « {scene} ») n’y sont plus dans le même ordre",
    "lines": "ce qui est dit au tour {turn} (scène « {scene} ») n’y est plus le même",
    "gauges": "les jauges n’y ont pas, au tour {turn} (scène « {scene} »), les valeurs qu’elles avaient",
    "flags": "ce que votre réponse du tour {turn} (scène « {scene} ») y entraîne n’est plus le même",
    "feedback": "le retour sur votre réponse {choice}, au tour {turn}, n’y est plus le même",
    "reasons": "la question « pourquoi ? » sur votre réponse {choice}, au tour {turn}, n’y est plus la même",
    "answer": "ce qui vous a été répondu au tour {turn} (scène « {scene} ») n’y est plus le même",
    "hint": "l’indice du tour {turn} (scène « {scene} ») n’y est plus le même",
    "delay": "le temps pour répondre au tour {turn} (scène « {scene} ») n’y est plus le même",
    "minutes": "le temps donné pour tout l’examen n’y est plus le même",
}


def going_on(old: Scenario, new: Scenario, *, renamed: bool) -> str:
    """That the attempt goes on with the newer text, and what to read again around the conversation."""
    around = [name for name, was, now in _around(old, new) if was != now]
    again = f" À relire, car le texte en a changé : {', '.join(around)}." if around else ""
    return typeset(f"{RENAMED if renamed else SAME} {ONWARD}{again}")


def restarting(misfit: Misfit, scenario: Scenario, variant: str) -> str:
    """Why the attempt cannot go on with the newer text of ``scenario``, and the two ways out."""
    choice = scenario.scenes[misfit.scene].choice(misfit.choice).text if misfit.choice else ""
    why = _WHY[misfit.what].format(turn=misfit.turn, scene=misfit.scene, variant=variant, choice=f"« {shortened(choice)} »")
    return typeset(
        f"Le texte de ce scénario a changé, et cet essai ne peut pas y continuer : {why}. "
        "Recommencez sur le texte d’aujourd’hui, ou finissez sur celui avec lequel vous avez commencé."
    )


def shortened(text: str) -> str:
    """The beginning of a text, cut between two words."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


def _around(old: Scenario, new: Scenario) -> tuple[tuple[str, object, object], ...]:
    """What can be read beside the conversation, and is not compared turn by turn."""
    return (
        ("le titre", old.title, new.title),
        ("le contexte", old.context, new.context),
        ("la mission", old.mission, new.mission),
        ("les documents", [(one.title, one.text) for one in old.documents], [(one.title, one.text) for one in new.documents]),
        ("les portraits", _portraits(old), _portraits(new)),
    )


def _portraits(scenario: Scenario) -> list[tuple[str, str]]:
    return [(one.name, one.portrait) for one in scenario.characters.values()]
