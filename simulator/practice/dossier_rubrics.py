"""What does the notebook of the dossier ask? Its rubrics, and the questions that a jury asks about an example of practice.

They are ours: no official form is copied, and nothing here says what a candidate should have done.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.source import typeset

EXAMPLES = 3
"""Examples of practice for each activity type."""
NOTICE = typeset(
    "Carnet de préparation : ce n’est ni le dossier professionnel, ni une preuve. Rien n’y est écrit à votre place, et ce que "
    "vous jouez dans Plateau n’est pas une pratique professionnelle."
)
"""What every page of the notebook says."""
SHORT_NOTICE = typeset("Carnet de préparation : ni dossier professionnel, ni preuve.")


@dataclass(frozen=True, slots=True)
class Rubric:
    """One thing to tell of an example; ``limit`` in characters."""

    id: str
    label: str
    help: str
    limit: int = 4_000


_RUBRICS = (
    Rubric("title", "Titre de l’exemple", "Quelques mots pour le retrouver.", 120),
    Rubric("did", "Ce que j’ai fait", "Les tâches, dans l’ordre, et dans quelles conditions. « Je » pour ce que vous avez fait vous-même."),
    Rubric("means", "Avec quels moyens", "Logiciels, tableaux, grilles, documents, temps, budget."),
    Rubric("people", "Avec qui", "Équipe, responsables, services, tuteur. Des fonctions plutôt que des noms."),
    Rubric("company", "Entreprise ou organisme", "Son nom ou son activité, le service, sa taille.", 300),
    Rubric("period", "Période", "De quand à quand ; en emploi, en stage ou bénévole.", 200),
    Rubric("more", "À ajouter", "Un résultat, une difficulté, un document que vous pourriez montrer."),
    Rubric("answers", "Mes réponses au jury", "Quelques mots sur chaque question ; à dire, pas à lire."),
)  # fmt: skip
RUBRICS = tuple(Rubric(one.id, typeset(one.label), typeset(one.help), one.limit) for one in _RUBRICS)

QUESTIONS = tuple(
    map(
        typeset,
        (
            "Dans cet exemple, qu’avez-vous fait vous-même, et qu’ont fait les autres ?",
            "Pourquoi vous y être pris ainsi, et pas autrement ?",
            "Comment avez-vous su que cela avait marché ?",
            "Qu’est-ce qui a été difficile, et que referiez-vous autrement ?",
        ),
    )
)
"""Of any example."""
OWN_QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "CCP1": tuple(
        map(
            typeset,
            (
                "Sur quels chiffres vous êtes-vous appuyé, et d’où venaient-ils ?",
                "À qui en avez-vous rendu compte, et qu’avez-vous proposé ?",
            ),
        )
    ),
    "CCP2": tuple(
        map(
            typeset,
            (
                "Comment les conseillers l’ont-ils vécu, et comment le savez-vous ?",
                "Où s’arrêtait votre rôle, et à qui avez-vous passé le relais ?",
            ),
        )
    ),
}
"""Of an example of one activity type."""


def questions_on(activity: str) -> tuple[str, ...]:
    """What a jury may ask about an example of this activity type."""
    return (*QUESTIONS, *OWN_QUESTIONS.get(activity, ()))
