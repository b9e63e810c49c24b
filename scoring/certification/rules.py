"""How is a title obtained? The rules of its text as frozen facts: who may sit, what is looked at, what a jury may decide.

Each rule keeps the words of the text and their place in it, so that an answer walks back to a line. Reads no file.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Road(StrEnum):
    """The roads of the text: a whole training, validation of experience, CCP by CCP, a speciality after the title."""

    CONTINUOUS = "continuous"
    VAE = "vae"
    CCP = "ccp"
    CCS = "ccs"


class Element(StrEnum):
    """What a jury may look at; ``SITUATION`` is a professional situation or the presentation of a project."""

    SITUATION = "situation"
    TECHNICAL = "technical-interview"
    QUESTIONNAIRE = "questionnaire"
    PRODUCTIONS = "productions"
    TRAINING_RESULTS = "training-results"
    DOSSIER = "dossier"
    FINAL = "final-interview"


class Condition(StrEnum):
    """When an element counts: always, where the RC provides for it, after a training only, at the sitting of the last CCP."""

    ALWAYS = "always"
    PROVIDED = "if-provided"
    TRAINED = "if-trained"
    LAST_CCP = "last-ccp"


class Fact(StrEnum):
    """What a road may ask of a candidate."""

    TRAINING = "training"
    EXPERIENCE = "experience"
    ADMISSION = "admission"
    TITLE = "title"
    CCP = "ccp"


class Award(StrEnum):
    """What a jury may grant."""

    TITLE = "title"
    CCP = "ccp"
    CCS = "ccs"


class Ending(StrEnum):
    """What becomes of a title whose validity ends."""

    REVISION = "revision"
    CLOSURE = "closure"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a text says, which text, and where in it; ``months`` where it sets a time."""

    said: str
    text: str
    place: str
    months: int | None = None

    @property
    def cited(self) -> str:
        """The whole place: « titre-mercd.txt, § 1, l. 66 »."""
        return f"{self.text}, {self.place}"


@dataclass(frozen=True, slots=True)
class Part:
    """One element that a road's jury looks at."""

    element: Element
    name: str
    condition: Condition
    rule: Rule


@dataclass(frozen=True, slots=True)
class Requirement:
    """One of these facts must be true of the candidate; an experience lasts the rule's ``months`` at least."""

    any_of: tuple[Fact, ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class RoadRules:
    """One road: what it asks, what is looked at, in the text's order, and what may be granted by which rule."""

    road: Road
    name: str
    requirements: tuple[Requirement, ...]
    parts: tuple[Part, ...]
    awards: tuple[tuple[Award, Rule], ...]

    def award(self, award: Award) -> Rule | None:
        """The rule by which this is granted on this road, or ``None`` when it is not."""
        return dict(self.awards).get(award)


@dataclass(frozen=True, slots=True)
class CommonRules:
    """What holds whatever the road: the CCP still missing, the last of them, the end of a title, the papers."""

    missing: Rule
    last_ccp: Rule
    revision: Rule
    closure: Rule
    parchemin: Rule
    livret: Rule
    issued: Rule


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of this version of the title; ``record`` and ``until`` are those of the version that follows, when known."""

    ending: Ending
    source: str
    record: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Certification:
    """The rules of one text. ``text`` is how the places call it, ``source`` says what it is."""

    text: str
    source: str
    names: tuple[tuple[Element, str], ...]
    roads: tuple[RoadRules, ...]
    common: CommonRules
    succession: Succession | None = None

    def road(self, road: Road) -> RoadRules:
        """The rules of that road; ``KeyError`` when the text has none."""
        for rules in self.roads:
            if rules.road is road:
                return rules
        raise KeyError(road)
