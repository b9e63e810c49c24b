"""What is a scenario? Frozen facts as the author wrote them, each with its place. Knows no file format and runs nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from simulator.scenario.condition import Condition
from simulator.source import Where

BASE_VARIANT = "base"


class Role(StrEnum):
    """Whom the trainee plays."""

    MANAGER = "manager"
    ADVISER = "adviser"


class Tone(StrEnum):
    """How an ending reads."""

    SUCCESS = "success"
    MIXED = "mixed"
    FAILURE = "failure"


class Trend(StrEnum):
    """Which way a gauge gets better."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody who speaks; ``misunderstood`` and ``off_topic`` are their answers to unclear typed replies."""

    id: str
    name: str
    portrait: str
    misunderstood: tuple[str, ...] = ()
    off_topic: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A piece the trainee may consult; ``text`` is Markdown."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Gauge:
    """A quantity from 0 to 100 that the conversation moves."""

    id: str
    name: str
    start: int
    trend: Trend
    where: Where


@dataclass(frozen=True, slots=True)
class Flag:
    """A fact that is true or not, not raised at the start."""

    id: str
    meaning: str
    where: Where


@dataclass(frozen=True, slots=True)
class Variant:
    """A different opening: the gauges' starting values, drawn in proportion to ``weight``."""

    id: str
    weight: int
    gauges: tuple[int, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Line:
    """What a character says, when its condition holds."""

    character: str
    text: str
    condition: Condition | None
    where: Where


@dataclass(frozen=True, slots=True)
class Effects:
    """Relative changes of gauges (index, delta) and flags raised or lowered, as bit sets."""

    gauges: tuple[tuple[int, int], ...] = ()
    raised: int = 0
    lowered: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """The scene or ending reached when the condition holds."""

    id: str
    condition: Condition | None
    where: Where


@dataclass(frozen=True, slots=True)
class Observation:
    """What making this choice shows on a criterion, -2 to +2."""

    criterion: str
    points: int
    where: Where


@dataclass(frozen=True, slots=True)
class Blocking:
    """A fault that caps the competences of its criteria, with the reason a trainer reads."""

    reason: str
    criteria: tuple[str, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Reason:
    """An answer to « pourquoi ? », right or not."""

    id: str
    text: str
    right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer offered to the trainee."""

    id: str
    text: str
    phrasings: tuple[str, ...]
    observations: tuple[Observation, ...]
    blocking: Blocking | None
    effects: Effects
    feedback: str
    reasons: tuple[Reason, ...]
    condition: Condition | None
    targets: tuple[Target, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Silence:
    """What happens in exam mode when nothing was answered for ``after`` seconds."""

    after: int
    effects: Effects
    targets: tuple[Target, ...]
    where: Where


@dataclass(frozen=True, slots=True)
class Scene:
    """A place in the conversation: what is said on entering, and what can be answered."""

    id: str
    lines: tuple[Line, ...]
    choices: tuple[Choice, ...]
    silence: Silence | None
    hint: str
    misunderstood: tuple[str, ...]
    off_topic: tuple[str, ...]
    where: Where

    def choice(self, id: str) -> Choice:
        """The choice of that id; ``KeyError`` when there is none."""
        for choice in self.choices:
            if choice.id == id:
                return choice
        raise KeyError(id)


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a conversation ends."""

    id: str
    tone: Tone
    lines: tuple[Line, ...]
    text: str
    where: Where


@dataclass(frozen=True, slots=True)
class Property:
    """A promise over all complete plays: ``kind`` is ``never``, ``always`` or ``ends-in``.

    ``never``: no subject before ``other``; ``always``: a subject after ``other``; ``ends-in``: one of the subjects (endings)
    once ``other`` was chosen. A choice is named ``id`` (in any scene) or ``scene/id``.
    """

    kind: str
    subjects: tuple[str, ...]
    other: str
    where: Where


@dataclass(frozen=True, slots=True)
class Scenario:
    """A whole conversation. ``file`` is relative to the library's folder; ``hash`` is of the text with LF line ends.

    ``renames`` are former ids of scenes, endings, choices and flags, to what they are called now: a bare id, or ``scene/choice``
    where a bare one would say any scene. Only stored attempts are read with them.
    """

    id: str
    file: str
    hash: str
    title: str
    summary: str
    referential: str
    judged: tuple[str, ...]
    role: Role
    level: int
    minutes: int
    context: str
    mission: tuple[str, ...]
    characters: Mapping[str, Character]
    documents: tuple[Document, ...]
    gauges: tuple[Gauge, ...]
    flags: tuple[Flag, ...]
    variants: tuple[Variant, ...]
    start: str
    scenes: Mapping[str, Scene]
    endings: Mapping[str, Ending]
    properties: tuple[Property, ...]
    where: Where
    renames: Mapping[str, str] = field(default_factory=dict)

    def variant(self, id: str) -> Variant:
        """The variant of that id; ``KeyError`` when there is none."""
        for variant in self.variants:
            if variant.id == id:
                return variant
        raise KeyError(id)
