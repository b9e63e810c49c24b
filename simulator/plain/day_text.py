"""How is the day of the exam told in plain lines? Its parts, the time left in words, each question, and the opinion at the end."""

from collections.abc import Iterator, Sequence

from scoring.deliberation import Deliberation, OnCcp, OnCompetence
from scoring.deliberation_words import (
    NOT_A_PREDICTION,
    RULE,
    agreement_words,
    foreseen_words,
    juror_words,
    jurors_agreement,
    opinion_words,
)
from scoring.interview import OpenQuestion
from scoring.referential import Competence
from scoring.scale import Level
from scoring.wording import LEVEL_NAMES, NARROW, plural, quoted
from simulator.engine import Question
from simulator.exam import NAMES, Part, Plan, Stage
from simulator.scenario import Scenario
from simulator.source import typeset

LEVELS = (Level.NOT_ACQUIRED, Level.IN_PROGRESS, Level.ACQUIRED)
COMMANDS = typeset(
    "t : le temps qui reste. s : finir cette partie. q : s’arrêter là, tout est gardé. r : relire. a : cette aide.\n"
)
ACTING = typeset("Le numéro d’un choix affiché le choisit. d : relire les documents. n suivi d’un texte : une note.\n")
PAUSING = typeset("Le formateur arrête et relance le chronomètre : pause MOT, reprise MOT.\n")
PROMPT = f"Votre réponse{NARROW}: "
BEGIN = typeset("Entrée : commencer la mise en situation. ")
TIME_OVER = "\nLe temps de cette partie est écoulé.\n"
PAUSED = typeset("Chronomètre arrêté. reprise MOT : le relancer.\n")
RESUMED = "Le chronomètre repart.\n"
KEPT = typeset("\nTout est gardé. « plateau exam --resume » reprend ici, avec le temps qui reste.\n")
DONE = typeset("Partie terminée.\n")
NO_DOSSIER = typeset("Vous n’avez rien noté avec « plateau dossier » : le jury part de ce que vous direz.\n")
SELF = typeset(
    "\nAvant tout résultat, dites comment vous vous voyez, compétence par compétence.\n"
    f"1 : {LEVEL_NAMES[LEVELS[0]]}, 2 : {LEVEL_NAMES[LEVELS[1]]}, 3 : {LEVEL_NAMES[LEVELS[2]]} ; Entrée seule : ne pas dire.\n"
)
ONE_TO_THREE = "Il faut 1, 2 ou 3, ou Entrée seule.\n"


def opening(plan: Plan, notices: Sequence[str], road: str, *, pausable: bool) -> str:
    """What is read before the first part."""
    lines = ["Répétition d’une journée d’examen", NOT_A_PREDICTION, "", f"Voie{NARROW}: {road}", "Les parties de la journée"]
    lines += [f"  {rank}. {_part(part)}" for rank, part in enumerate(plan.parts, start=1)]
    lines += ["", *notices, "", "Aucun résultat n’est dit avant la fin."]
    return "\n".join(lines) + "\n" + COMMANDS + (PAUSING if pausable else "")


def _part(part: Part) -> str:
    given = "sans chronomètre" if part.minutes is None else time_words(part.minutes * 60)
    return f"{NAMES[part.stage]}, {given}"


def again(stage: Stage) -> str:
    """What is read when the day is taken up."""
    return typeset(f"La journée reprend : {NAMES[stage].lower()}.\n")


def heading(stage: Stage, left: float | None) -> str:
    """The part that begins, and its time."""
    return f"\n{NAMES[stage]}\n{left_words(left)}\n"


def left_words(left: float | None) -> str:
    """« Il reste 12 minutes. »"""
    if left is None:
        return "Cette partie n’est pas chronométrée."
    return f"Il reste {time_words(left)}."


def time_words(seconds: float) -> str:
    """Minutes in words; seconds below two minutes."""
    if seconds >= 120:
        return plural(round(seconds / 60), "minute", "minutes")
    whole = int(seconds)
    if whole >= 60:
        rest = f" {plural(whole - 60, 'seconde', 'secondes')}" if whole > 60 else ""
        return f"1 minute{rest}"
    return plural(whole, "seconde", "secondes")


def case_file(scenario: Scenario) -> str:
    """What is prepared: the situation, the mission, the people, and every document in full."""
    lines = [scenario.title, "", scenario.context.strip(), "", f"Votre mission{NARROW}:"]
    lines += [f"- {goal}" for goal in scenario.mission]
    lines += ["", f"Personnages{NARROW}:"]
    for person in scenario.characters.values():
        lines.append(f"- {person.name}{f'{NARROW}: {person.portrait}' if person.portrait else ''}")
    for document in scenario.documents:
        lines += ["", document.title, document.text.strip()]
    return "\n".join(lines) + "\n"


def why(asked: Question, reasons: Sequence[str]) -> str:
    """« Pourquoi ? » on what was done, with the reasons to pick from."""
    rows = "".join(f"  {rank}. {text}\n" for rank, text in enumerate(reasons, start=1))
    return typeset(
        f"\nLe jury revient sur le tour {asked.turn}, {quoted(asked.quote)}\nPourquoi ?\n{rows}"
        "Un numéro, ou votre raison avec vos mots ; Entrée seule pour ne pas répondre.\n"
    )


def open_question(question: OpenQuestion, rank: int, of: int) -> str:
    """A question of an interview; what is listened for is not said before the end."""
    return f"\nQuestion {rank} sur {of}\n{question.prompt}\nAvec vos mots{NARROW}; Entrée seule pour ne pas répondre.\n"


def paper_help(count: int) -> str:
    """What is read before the first item."""
    return typeset(f"{plural(count, 'question', 'questions')}. Les réponses et leurs explications viennent dans le bilan.\n")


def dossier(lines: Sequence[str]) -> str:
    """What the jury starts from: the candidate's own notes, if there are some."""
    if not lines:
        return NO_DOSSIER
    return typeset("Le jury part de ce que vous avez noté avec « plateau dossier » :\n") + "".join(
        f"- {line}\n" for line in lines
    )


def own_level(competence: Competence) -> str:
    """One line of the self-assessment."""
    return f"{competence.id} {competence.name}{NARROW}: "


def opinion(found: Deliberation, beyond: Sequence[str], left_out: Sequence[str], day: str) -> str:
    """The whole deliberation."""
    lines = ["", "Délibération simulée", NOT_A_PREDICTION, RULE]
    for ccp in found.ccps:
        lines += ["", *_ccp(ccp)]
    lines += ["", *beyond] if beyond else []
    agreed = jurors_agreement(found)
    lines += ["", agreement_words(agreed)] if agreed else []
    lines += ["", "Ce que cette journée n’a pas pu montrer", *(f"- {sentence}" for sentence in left_out)]
    lines += ["", NOT_A_PREDICTION, f"Le bilan de la journée{NARROW}: plateau report {day}"]
    return "\n".join(lines) + "\n"


def _ccp(ccp: OnCcp) -> Iterator[str]:
    yield f"{ccp.ccp} {ccp.name}"
    if ccp.sentence:
        yield ccp.sentence
    for one in ccp.competences:
        yield ""
        yield f"{one.competence.id} {one.competence.name}"
        yield from _competence(one)


def _competence(one: OnCompetence) -> Iterator[str]:
    yield f"Avis{NARROW}: {opinion_words(one)}"
    for seen in one.seen:
        turns = f" Tours {', '.join(map(str, seen.turns))}." if seen.turns else ""
        yield f"  - Vu{NARROW}: {seen.sentence}{turns}"
    for sentence in one.missing:
        yield f"  - Manque{NARROW}: {sentence}"
    if own := foreseen_words(one):
        yield f"  - {own}"
    for sentence in juror_words(one):
        yield f"  - {sentence}"
