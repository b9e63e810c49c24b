"""Can each question be marked? Keys without a right answer or with too many, tolerances that accept a known mistake, twins."""

from collections.abc import Iterator

from scoring.questionnaire import Choices, Ideas, Kind, Quantity, Steps, measured
from scoring.referential import Referential
from simulator.library import limits
from simulator.scenario.questionnaire import Placed, Questionnaire
from simulator.source import Problem, Where, bare_words

_WORDS = {Choices: "options", Steps: "étapes"}


def too_few_or_too_many(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """With two options or steps chance answers one time in two; with ten, one digit no longer answers."""
    least, most = limits.OFFERED
    for one in questionnaire.placed:
        count, key = len(one.item.offered), one.item.key
        if isinstance(key, Choices | Steps) and not least <= count <= most:
            yield Problem(
                "nombre-d-options",
                f"La question « {one.id} » a {count} {_WORDS[type(key)]} ; il en faut de {least} à {most}.",
                "Ajoutez une réponse que l’on pourrait croire." if count < least else "Gardez les plus utiles.",
                one.where,
            )


def without_right_answer(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """A question that nothing answers is lost by everybody."""
    for one in questionnaire.placed:
        if not any(right for _, _, right in _told(one)) and not isinstance(one.item.key, Quantity | Steps):
            yield Problem(
                "sans-bonne-reponse",
                f"La question « {one.id} » n’a aucune bonne réponse.",
                "Marquez-en une par « juste: oui ».",
                one.where,
            )


def several_right(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """Where one is to be picked, a second right one makes the mark a matter of luck."""
    for one in questionnaire.placed:
        right = [id for id, _, right in _told(one) if right]
        if one.item.kind is Kind.CHOICE and len(right) > 1:
            yield Problem(
                "deux-bonnes-reponses",
                f"Dans « {one.id} », {' et '.join(f'« {id} »' for id in right[:3])} sont justes ; un choix n’en admet qu’une.",
                "Gardez la seule qui convienne, ou écrivez « sorte: plusieurs ».",
                one.parts.get(right[1], one.where),
            )


def loose_tolerance(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """A tolerance must let roundings through, not mistakes."""
    for one in questionnaire.placed:
        key = one.item.key
        if isinstance(key, Quantity):
            fault = _fault_of(key)
            if fault is not None:
                message, hint = fault
                yield Problem("tolerance-absurde", f"Question « {one.id} » : {message}", hint, one.where)


def _fault_of(key: Quantity) -> tuple[str, str] | None:
    value, tolerance = measured(key.value, key.unit), measured(key.tolerance, key.unit)
    for trap in key.traps:
        if abs(trap.value - key.value) <= key.tolerance:
            return (
                f"la tolérance de {tolerance} accepte {measured(trap.value, key.unit)}, donné comme un piège.",
                "Resserrez la tolérance, ou retirez ce piège.",
            )
    if key.value and key.tolerance > abs(key.value) / 4:
        return f"une tolérance de {tolerance} autour de {value} accepte presque tout.", "Prenez le quart de la valeur au plus."
    if not key.tolerance and key.value != int(key.value):
        return f"sans tolérance, seul {value} exactement est juste.", "Donnez au moins l’écart d’un arrondi."
    return None


def twins(questionnaire: Questionnaire, referential: Referential | None) -> Iterator[Problem]:
    """Two options, steps or ideas that read the same cannot be told apart."""
    for one in questionnaire.placed:
        seen: dict[str, str] = {}
        for id, text, _ in _told(one):
            if not text:  # told where it was read
                continue
            words = bare_words(text) or text
            if words in seen:
                yield Problem(
                    "choix-identiques",
                    f"Dans la question « {one.id} », « {id} » se lit comme « {seen[words]} », "
                    "à la casse, aux accents et à la ponctuation près.",
                    "Changez l’un des deux textes.",
                    _place(one, id),
                )
            seen.setdefault(words, id)


def _told(one: Placed) -> tuple[tuple[str, str, bool], ...]:
    """Id, text and rightness of what a question offers or expects; steps are all right."""
    match one.item.key:
        case Choices(options=parts) | Ideas(ideas=parts):
            return tuple((part.id, part.text, part.right) for part in parts)
        case Steps(steps=steps):
            return tuple((step.id, step.text, True) for step in steps)
        case _:
            return ()


def _place(one: Placed, id: str) -> Where:
    return one.parts.get(id, one.where)
