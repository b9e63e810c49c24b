"""What has somebody written to prepare the telling of their real practice? Example by example; nothing is added to it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.practice.attempt import stamp
from simulator.practice.dossier_rubrics import EXAMPLES, RUBRICS, Rubric, questions_on
from simulator.practice.errors import PracticeError
from simulator.practice.progress import main_referential
from simulator.source import typeset, without_controls
from simulator.storage import DossierField

if TYPE_CHECKING:
    from simulator.practice.practice import Practice

_BLANKS = re.compile(r"[^\S\u202f\xa0]+")
_BY_ID = {rubric.id: rubric for rubric in RUBRICS}


class RefusedFieldError(PracticeError):
    """A place that the notebook does not have, or a text that is too long for it."""


@dataclass(frozen=True, slots=True)
class Example:
    """One example of practice, from 1; ``texts`` are what was written, by rubric, without the empty ones."""

    activity: str
    number: int
    texts: Mapping[str, str]

    @property
    def filled(self) -> int:
        """Rubrics in which something is written."""
        return len(self.texts)

    def place(self, rubric: str) -> str:
        """Where a rubric of this example is kept."""
        return f"{self.activity}/{self.number}/{rubric}"


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity type (a CCP) with its examples and what a jury may ask about each; ``name`` is empty for one that today's title has not."""

    id: str
    name: str
    questions: tuple[str, ...]
    examples: tuple[Example, ...]

    @property
    def begun(self) -> tuple[Example, ...]:
        """The examples in which something is written."""
        return tuple(example for example in self.examples if example.filled)


@dataclass(frozen=True, slots=True)
class Dossier:
    """The notebook of one person, in the order of the title's CCP."""

    trainee: str
    activities: tuple[Activity, ...]

    def text_at(self, place: str) -> str:
        """What is written at a place; empty when nothing is."""
        return next((one.texts.get(rubric, "") for one, rubric in self._places() if one.place(rubric) == place), "")

    def _places(self) -> "Iterator[tuple[Example, str]]":
        for activity in self.activities:
            for example in activity.examples:
                for rubric in RUBRICS:
                    yield example, rubric.id


def dossier_of(practice: "Practice", trainee: str) -> Dossier:
    """The notebook of one person. Raises ``StoreError``, or ``PracticeError`` where no referential is at hand."""
    kept: dict[tuple[str, int], dict[str, str]] = {}
    for one in practice.store.dossier(trainee):
        found = _read(one.place)
        text = without_controls(one.text).strip()
        if found is not None and text:
            activity, number, rubric = found
            kept.setdefault((activity, number), {})[rubric.id] = text
    names = {ccp.id: ccp.name for ccp in main_referential(practice).ccps}
    others = dict.fromkeys(activity for activity, _ in kept if activity not in names)
    return Dossier(trainee, tuple(_activity(id, name, kept) for id, name in [*names.items(), *((id, "") for id in others)]))


def _activity(id: str, name: str, kept: Mapping[tuple[str, int], Mapping[str, str]]) -> Activity:
    examples = tuple(
        Example(id, number, {rubric.id: texts[rubric.id] for rubric in RUBRICS if rubric.id in texts})
        for number in range(1, EXAMPLES + 1)
        for texts in [kept.get((id, number), {})]
    )
    return Activity(id, name, questions_on(id), examples)


def write_field(practice: "Practice", trainee: str, place: str, text: str) -> str:
    """Keeps what is written at a place (``CCP1/1/did``), and what was kept of it. Raises ``RefusedFieldError`` or ``StoreError``."""
    found = _read(place)
    if found is None:
        raise RefusedFieldError(typeset(f"Le carnet n’a pas de rubrique « {without_controls(place, one_line=True)} »."))
    rubric = found[2]
    words = without_controls(text).strip()
    if len(words) > rubric.limit:
        told = f"« {rubric.label} » a {len(words)} caractères ; la limite est de {rubric.limit}. Rien n’a été enregistré."
        raise RefusedFieldError(typeset(told))
    practice.store.note_in_dossier(DossierField(trainee, place, stamp(practice.doors.now()), words))
    return words


def _read(place: str) -> tuple[str, int, Rubric] | None:
    activity, _, rest = place.partition("/")
    number, _, rubric = rest.partition("/")
    known = number.isascii() and number.isdigit() and len(number) == 1 and 1 <= int(number) <= EXAMPLES
    return (activity, int(number), _BY_ID[rubric]) if activity and known and rubric in _BY_ID else None


def export_file(practice: "Practice", trainee: str) -> Path:
    """Where the app writes the notebook of one person; no name makes a path, and erasing the person finds it."""
    return practice.home.exports / f"carnet-{sha256(trainee.encode()).hexdigest()[:12]}.md"


def summary_of(practice: "Practice", trainee: str) -> tuple[str, ...]:
    """A line for each example begun: its title and its context, in the person's own words. Raises as ``dossier_of`` does."""
    return tuple(
        _line(activity, example) for activity in dossier_of(practice, trainee).activities for example in activity.begun
    )


def _line(activity: Activity, example: Example) -> str:
    title = example.texts.get("title") or typeset(f"exemple {example.number}, sans titre")
    context = ", ".join(example.texts[id] for id in ("company", "period") if id in example.texts)
    return _BLANKS.sub(" ", typeset(f"{activity.id} : {title}{f' ({context})' if context else ''}"))
