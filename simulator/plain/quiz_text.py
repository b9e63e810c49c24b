"""How is a questionnaire told in plain lines? The question as it is shown, then the marks with what they teach."""

from collections.abc import Mapping, Sequence

from scoring.questionnaire import Drawn, Mark, Quantity, total, totals
from scoring.wording import NARROW, plural
from simulator.practice.answering import how_to_answer
from simulator.source import typeset

HELP = typeset(
    "Tapez votre réponse, puis Entrée ; Entrée seule : ne pas répondre. r relit la question, q arrête, a montre cette aide.\n"
)
AGAIN = typeset(
    "Aucune idée attendue n’a été reconnue. Dites-la autrement, ou Entrée seule pour garder cette réponse.\nVotre réponse : "
)
CLOSING = typeset(
    "Ce questionnaire est un entraînement : ses questions ne sont pas celles de l’examen, et il n’annonce pas la décision du jury.\n"
)


def opening(paper: Sequence[Drawn], seed: int) -> str:
    """What is read before the first question."""
    return typeset(
        f"Questionnaire d’entraînement : {plural(len(paper), 'question', 'questions')}, graine {seed}. "
        f"Les réponses viennent à la fin, avec leur explication.\n{HELP}"
    )


def question(drawn: Drawn, rank: int, of: int) -> str:
    """One question as it is shown, and the invitation to answer."""
    item = drawn.item
    rows = [f"\nQuestion {rank} sur {of}, {item.competence}", item.prompt]
    rows += [item.data.strip()] if item.data else []
    rows += [f"  {number}. {item.text_of(id)}" for number, id in enumerate(drawn.shown, start=1)]
    return "\n".join(rows) + "\n" + prompt(drawn)


def prompt(drawn: Drawn) -> str:
    """The invitation to answer."""
    return f"Votre réponse ({how_to_answer(drawn.item, len(drawn.shown))}){NARROW}: "


def result(marks: Sequence[Mark], names: Mapping[str, str], asked: int) -> str:
    """Every mark with its explanation, then the totals; ``asked``: how many questions the paper has."""
    parts = [f"\nCorrigé\n{_stopped(len(marks), asked)}"]
    parts += [correction(mark, rank) for rank, mark in enumerate(marks, start=1)]
    if marks:
        parts.append(_totals(marks, names))
    return "".join((*parts, "\n", CLOSING))


def _stopped(marked: int, asked: int) -> str:
    if marked == asked:
        return ""
    return f"Arrêté après {plural(marked, 'question', 'questions')} sur {asked}{NARROW}; les autres ne sont pas comptées.\n"


def correction(mark: Mark, rank: int) -> str:
    """What one answer is worth and why, what it comes from, and what is to be learnt."""
    item = mark.item
    rows = [f"\nQuestion {rank}, {item.competence}{NARROW}: {item.prompt}", mark.sentence, *mark.remarks]
    if isinstance(item.key, Quantity):
        rows.append(f"Calcul{NARROW}: {item.key.method}")
    rows += [item.explanation, f"Source{NARROW}: {item.source}"]
    return "\n".join(rows) + "\n"


def _totals(marks: Sequence[Mark], names: Mapping[str, str]) -> str:
    rows = ["\nPar compétence"]
    for one in totals(marks):
        name = f"{one.competence} {names.get(one.competence, '')}".strip()
        rows.append(f"{name}{NARROW}: {one.sentence}")
    rows.append(f"En tout{NARROW}: {total(marks).sentence}")
    return "\n".join(rows) + "\n"
