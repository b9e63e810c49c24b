"""What does scoring learn of an attempt? The exchanges, what each showed, and what was attainable. Frozen facts, no source."""

from collections.abc import Mapping
from dataclasses import dataclass

POINTS = range(-2, 3)
"""What a turn can be worth on a criterion."""


@dataclass(frozen=True, slots=True)
class PointsCorrection:
    """A trainer's change to the points of one criterion at one turn: said ``who`` on ``when`` (ISO 8601), and ``why``.

    ``computed`` are the points that the scenario gives there, ``None`` where it shows nothing.
    """

    computed: int | None
    who: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """An observation that did happen.

    ``points`` -2..2; ``counted`` is false when the same choice had already counted; ``blocking`` when it caps the competence;
    ``quote`` is what the trainee said; ``origin`` is ``file:line`` of the scenario, empty where a trainer added it.
    ``corrected``: the points are those of a trainer.
    """

    criterion: str
    points: int
    counted: bool
    blocking: bool
    turn: int
    quote: str
    origin: str
    corrected: PointsCorrection | None = None

    @property
    def computed(self) -> int:
        """The points that the scenario gives, whatever a trainer gave."""
        return self.points if self.corrected is None else self.corrected.computed or 0


@dataclass(frozen=True, slots=True)
class Alternative:
    """Something else that could have been said at a turn, and what it would have shown (criterion, points).

    ``onward``: where it led, when that was looked for: what would have been answered, and how the gauges would have moved.
    """

    choice: str
    text: str
    shows: tuple[tuple[str, int], ...]
    blocking: bool
    feedback: str
    onward: "Onward | None" = None


@dataclass(frozen=True, slots=True)
class Onward:
    """Where another answer led: the lines heard there, the gauges (id, value 0..100), the ``tone`` of the ending if it is one."""

    place: str
    heard: "tuple[Heard, ...]"
    gauges: tuple[tuple[str, int], ...]
    tone: str | None


@dataclass(frozen=True, slots=True)
class Heard:
    """A line that was said: who (the character's id), under which name, what."""

    who: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Justification:
    """An answer to « pourquoi ? » about what was said at ``turn``; it stands beside the scores and enters none.

    ``good_act``: what was said there earned points and lost none; ``right``: the reason given is a right one by the author
    (``None`` when it was typed and no authored reason was recognised in it).
    """

    turn: int
    quote: str
    good_act: bool
    right: bool | None


@dataclass(frozen=True, slots=True)
class Correction:
    """A trainer's change to one recognition: at ``turn``, ``choice`` was meant, said ``who`` on ``when`` (ISO 8601), and ``why``."""

    turn: int
    choice: str
    who: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Remark:
    """An advice on the language of a typed reply, beside the score: what was said at ``turn``, what to say ``instead``, and ``why``.

    ``kind``: ``avoid``, ``familiar``, ``greeting``, ``leave``, ``capitals``, ``long``, ``mixed`` or ``spelling``.
    """

    turn: int
    kind: str
    excerpt: str
    instead: str
    why: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """One turn: what was heard, what was done, what it showed.

    ``kind`` is ``choose``, ``say``, ``unclear`` (typed, no choice recognised), ``silence``,
    ``reason`` (the answer to « pourquoi ? ») or ``leave``; ``choice`` is ``None`` unless one was made; ``gauges`` are (id,
    value 0..100) after the move; ``shown`` are the criteria that some offered choice shows, whatever was chosen.

    Of a typed reply: ``confidence`` in 0..1, ``understood`` is the authored text it was taken for, ``contested`` says that the
    trainee did not mean that (in training the turn is then undone: no choice, no evidence), ``off_topic`` that nothing of the
    scene was near it. ``revealed``: the choices were shown on request before this turn. ``justification`` is what « pourquoi ? »
    was answered, for a ``reason``. ``corrected`` is a trainer's correction of what was understood, when there is one, and
    ``computed`` the choice that had been recognised (``None``: none).
    """

    turn: int
    scene: str
    heard: tuple[Heard, ...]
    kind: str
    choice: str | None
    quote: str
    feedback: str
    blocking: str
    evidence: tuple[Evidence, ...]
    offered: tuple[str, ...]
    alternatives: tuple[Alternative, ...]
    shown: frozenset[str]
    gauges: tuple[tuple[str, int], ...]
    seconds: float
    confidence: float | None = None
    understood: str = ""
    contested: bool = False
    off_topic: bool = False
    revealed: bool = False
    justification: "Justification | None" = None
    corrected: "Correction | None" = None
    computed: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The exemplary path of one variant: its choices, its ending, a seed that draws the variant, points by criterion."""

    variant: str
    moves: tuple[str, ...]
    ending: str
    seed: int
    points: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Performance:
    """All that scoring learns of one attempt; ``attainable`` is what the reference earns on each criterion."""

    scenario: str
    judged: tuple[str, ...]
    exchanges: tuple[Exchange, ...]
    ending: str | None
    tone: str | None
    attainable: Mapping[str, int]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All the evidence, in the order of the turns."""
        return tuple(item for exchange in self.exchanges for item in exchange.evidence)
