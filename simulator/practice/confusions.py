"""Can the replies of a scene be told apart when they are typed? Choices without phrasings, and pairs that the recogniser confuses.

Each phrasing is read by a recogniser that never saw it (in closed form); nothing is trained twice. What was found is kept under
the hash of what the scene's choices say and of the recogniser's edition, so that only changed scenes are read again.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from scoring.questionnaire import Idea, Ideas
from simulator.intent import build, edition
from simulator.practice.phrasings import idea_phrasings, phrasings
from simulator.scenario import Scenario, Scene
from simulator.scenario.interviews import Interviews
from simulator.scenario.questionnaire import Questionnaire
from simulator.source import Problem, Severity, Where
from simulator.storage import write_text

LEAST_PHRASINGS = 3
"""Phrasings (its text included) under which a choice cannot be held against another: there is too little to leave one out."""
CONFUSED = 0.6
"""Share of the phrasings of two choices, each read without itself, that are taken for the other of the two."""
_VERSION = 1
_HINT = "Ajoutez « formulations: » et cinq façons de le dire, comme on parle."

Confusion = tuple[str, str, int, int, str]
"""Two choice ids, how many of their phrasings are taken for the other, out of how many, and one of them."""


def typed_apart(scenario: Scenario, folder: Path | None) -> Iterator[Problem]:
    """Warnings about replies that cannot be typed, or not be told apart; ``folder`` keeps what was found (``None``: nowhere)."""
    yield from _without_phrasings(scenario)
    for scene in scenario.scenes.values():
        for first, second, wrong, count, example in confusions_of(scene, folder):
            yield Problem(
                "reponses-confondues",
                f"Tapées, « {first} » et « {second} » se confondent : {wrong} formulations sur {count} sont prises pour l’autre, "
                f"par exemple « {example} ».",
                "Dites dans chacune ce qui la distingue, ou ajoutez-lui des formulations.",
                scene.choice(second).where,
                Severity.WARNING,
            )


def _without_phrasings(scenario: Scenario) -> Iterator[Problem]:
    """One warning for each choice without phrasings; one for all where no choice has any."""
    choices = [choice for scene in scenario.scenes.values() for choice in scene.choices]
    bare = [choice for choice in choices if not choice.phrasings]
    if bare and len(bare) == len(choices):
        yield Problem(
            "sans-formulation",
            "Aucun choix n’a de formulations : en réponse libre, seuls les textes exacts seront bien compris.",
            _HINT,
            choices[0].where,
            Severity.WARNING,
        )
        return
    for choice in bare:
        yield Problem(
            "sans-formulation", f"Le choix « {choice.id} » n’a pas de formulations.", _HINT, choice.where, Severity.WARNING
        )


def ideas_apart(questionnaire: Questionnaire, folder: Path | None) -> Iterator[Problem]:
    """The same warnings about the ideas of questions that are answered by a sentence."""
    for one in questionnaire.placed:
        if not isinstance(one.item.key, Ideas):
            continue
        ideas = one.item.key.ideas
        for idea in ideas:
            if not idea.phrasings:
                yield Problem(
                    "sans-formulation",
                    f"Dans la question « {one.id} », l’idée « {idea.id} » n’a pas de formulations.",
                    _HINT,
                    one.parts.get(idea.id, one.where),
                    Severity.WARNING,
                )
        yield from _mixed(one.id, ideas, {"": one.where, **one.parts}, folder)


def expected_ideas_apart(interviews: Interviews, folder: Path | None) -> Iterator[Problem]:
    """The same warning about the ideas that one may expect in an interview."""
    for one in interviews.placed:
        yield from _mixed(one.id, one.question.ideas, {"": one.where, **one.parts}, folder)


def _mixed(question: str, ideas: Sequence[Idea], places: Mapping[str, Where], folder: Path | None) -> Iterator[Problem]:
    for first, second, wrong, count, example in confused({idea.id: idea_phrasings(idea) for idea in ideas}, folder):
        yield Problem(
            "reponses-confondues",
            f"Dans la question « {question} », « {first} » et « {second} » se confondent : {wrong} formulations sur {count} "
            f"sont prises pour l’autre, par exemple « {example} ».",
            "Dites dans chacune ce qui la distingue, ou ajoutez-lui des formulations.",
            places.get(second, places[""]),
            Severity.WARNING,
        )


def confusions_of(scene: Scene, folder: Path | None) -> tuple[Confusion, ...]:
    """The pairs of choices that the recogniser confuses, in the order of the file."""
    return confused({choice.id: phrasings(choice) for choice in scene.choices}, folder)


def confused(ways: Mapping[str, tuple[str, ...]], folder: Path | None) -> tuple[Confusion, ...]:
    """The same of any ids and the ways of saying each."""
    said = {id: texts for id, texts in ways.items() if len(texts) >= LEAST_PHRASINGS}
    if len(said) < 2:
        return ()
    path = folder / f"{_key(said)}.json" if folder else None
    known = _load(path)
    if known is not None:
        return known
    found = _find(said)
    if path is not None:
        try:
            write_text(path, json.dumps(found, ensure_ascii=False))
        except OSError:
            return found
    return found


def _find(said: dict[str, tuple[str, ...]]) -> tuple[Confusion, ...]:
    taken: dict[tuple[str, str], list[str]] = defaultdict(list)
    texts = [text for all_said in said.values() for text in all_said]
    for text, (own, recognition) in zip(texts, build(said).held_out(), strict=True):
        best = recognition.ranking[0][0]
        if best != own:
            taken[own, best].append(text)
    found: list[Confusion] = []
    for first, second in combinations(said, 2):
        wrong = [*taken[first, second], *taken[second, first]]
        count = len(said[first]) + len(said[second])
        if len(wrong) >= CONFUSED * count:
            found.append((first, second, len(wrong), count, wrong[0]))
    return tuple(found)


def _key(said: dict[str, tuple[str, ...]]) -> str:
    return hashlib.sha256(json.dumps([_VERSION, edition(), *said.items()], ensure_ascii=False).encode("utf-8")).hexdigest()[:40]


def _load(path: Path | None) -> tuple[Confusion, ...] | None:
    try:
        rows = json.loads(path.read_text(encoding="utf-8")) if path else None
        return (
            None
            if rows is None
            else tuple((str(a), str(b), int(wrong), int(count), str(text)) for a, b, wrong, count, text in rows)
        )
    except (OSError, ValueError, TypeError):
        return None
