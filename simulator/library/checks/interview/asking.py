"""Can this question be asked, and its answer heard? Competences that exist, enough ideas, each with its ways of being said, no twins."""

from collections.abc import Iterator

from scoring.referential import Referential
from simulator.library import limits
from simulator.scenario.interviews import Interviews
from simulator.source import Problem, Severity, bare_words, nearest


def unknown_referential(interviews: Interviews, referential: Referential | None) -> Iterator[Problem]:
    """The referential named by the file must be at hand."""
    if referential is None and interviews.referential:
        yield Problem(
            "referentiel-introuvable",
            f"Le référentiel « {interviews.referential} » n’est pas dans la bibliothèque.",
            "Vérifiez son nom, ou ajoutez son fichier dans « referentiels/ ».",
            interviews.where,
        )


def unknown_competence(interviews: Interviews, referential: Referential | None) -> Iterator[Problem]:
    """A technical question bears on a competence of the referential."""
    known = [competence.id for competence in referential.competences] if referential else None
    for one in interviews.placed:
        name = one.question.competence
        if name and known is not None and name not in known:
            yield Problem(
                "reference-inconnue",
                f"La question « {one.id} » porte sur « {name} », qui n’est pas une compétence de « {interviews.referential} ».",
                nearest(name, known),
                one.where,
            )


def too_few_or_too_many(interviews: Interviews, referential: Referential | None) -> Iterator[Problem]:
    """With one idea an answer is either full or empty; with more than five nobody tells them all in one answer."""
    least, most = limits.IDEAS
    for one in interviews.placed:
        count = len(one.question.ideas)
        if not least <= count <= most:
            yield Problem(
                "nombre-d-idees",
                f"La question « {one.id} » a {count} {'idée' if count < 2 else 'idées'} ; il en faut de {least} à {most}.",
                "Demandez-vous ce que dirait quelqu’un du métier." if count < least else "Gardez les plus utiles.",
                one.where,
            )


def few_phrasings(interviews: Interviews, referential: Referential | None) -> Iterator[Problem]:
    """An idea that was told is only heard when enough ways of telling it are known."""
    for one in interviews.placed:
        for idea in one.question.ideas:
            count = len(idea.phrasings)
            if count < limits.IDEA_PHRASINGS:
                yield Problem(
                    "peu-de-formulations",
                    f"Dans la question « {one.id} », l’idée « {idea.id} » a {count} {'formulation' if count < 2 else 'formulations'} ; "
                    f"il en faut {limits.IDEA_PHRASINGS} pour l’entendre.",
                    "Écrivez-les comme on parle, chacune avec d’autres mots.",
                    one.parts.get(idea.id, one.where),
                    Severity.WARNING,
                )


def twins(interviews: Interviews, referential: Referential | None) -> Iterator[Problem]:
    """Two ideas of a question that read the same cannot be told apart."""
    for one in interviews.placed:
        seen: dict[str, str] = {}
        for idea in one.question.ideas:
            words = bare_words(idea.text) or idea.text
            if words in seen and idea.text:
                yield Problem(
                    "choix-identiques",
                    f"Dans la question « {one.id} », « {idea.id} » se lit comme « {seen[words]} », "
                    "à la casse, aux accents et à la ponctuation près.",
                    "Changez l’un des deux textes.",
                    one.parts.get(idea.id, one.where),
                )
            seen.setdefault(words, idea.id)


def twin_questions(interviews: Interviews, referential: Referential | None) -> Iterator[Problem]:
    """A jury does not ask the same thing twice."""
    seen: dict[str, str] = {}
    for one in interviews.placed:
        words = bare_words(one.question.prompt) or one.question.prompt
        if words in seen and one.question.prompt:
            yield Problem(
                "choix-identiques",
                f"La question « {one.id} » se lit comme « {seen[words]} », à la casse, aux accents et à la ponctuation près.",
                "Changez l’un des deux textes.",
                one.where,
            )
        seen.setdefault(words, one.id)
