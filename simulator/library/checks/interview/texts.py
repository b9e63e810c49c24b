"""Is it written as French is? Every text of an interview that is shown, with its place; formulations are left as people type."""

from collections.abc import Iterator

from scoring.referential import Referential
from simulator.library.checks.texts import Text
from simulator.library.checks.typography import typography_of
from simulator.library.checks.wording import wordless_of
from simulator.scenario.interviews import Interviews
from simulator.source import Problem


def badly_set(interviews: Interviews, referential: Referential | None) -> Iterator[Problem]:
    """What a candidate reads follows the usage of French."""
    return typography_of(texts_of_interviews(interviews))


def wordless(interviews: Interviews, referential: Referential | None) -> Iterator[Problem]:
    """Punctuation alone asks nothing."""
    return wordless_of(texts_of_interviews(interviews))


def texts_of_interviews(interviews: Interviews) -> Iterator[Text]:
    """The texts that are there, in the order of the file."""
    return (text for text in _all(interviews) if text.text)


def _all(interviews: Interviews) -> Iterator[Text]:
    yield Text("Titre de l’entretien", interviews.title, interviews.where)
    yield Text("Source de l’entretien", interviews.source, interviews.where)
    for one in interviews.placed:
        yield Text(f"Question « {one.id} »", one.question.prompt, one.where)
        yield Text(f"Ce que le jury écoute, dans « {one.id} »", one.question.listens, one.where)
        for idea in one.question.ideas:
            yield Text(f"« {idea.id} », dans « {one.id} »", idea.text, one.parts.get(idea.id, one.where))
