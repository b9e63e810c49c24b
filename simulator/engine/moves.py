"""What can a trainee do? The moves, and their one-line written form."""

from dataclasses import dataclass

from simulator.source import typeset
from simulator.source.fields import SLUG


@dataclass(frozen=True, slots=True)
class Choose:
    """Answers with an offered choice."""

    choice: str

    def __str__(self) -> str:
        return self.choice


@dataclass(frozen=True, slots=True)
class Say:
    """Answers in one's own words; what was recognised in them is written beside them, before the engine sees it.

    ``confidence`` is in 0..1. Without a ``choice``, ``outcome`` is ``unsure`` or ``off-topic``, and ``nearest`` are the choices
    then shown, best first (empty while the character still asks).
    """

    text: str
    choice: str | None = None
    confidence: float | None = None
    outcome: str = "unsure"
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f'"{self.text}"'


@dataclass(frozen=True, slots=True)
class Silence:
    """The time to answer ran out (exam mode only)."""

    def __str__(self) -> str:
        return "(silence)"


@dataclass(frozen=True, slots=True)
class Leave:
    """Stops here; ``why`` is ``left``, ``time-up``, ``branched`` or ``moved`` (to a newer text)."""

    why: str = "left"

    def __str__(self) -> str:
        return "(leave)"


@dataclass(frozen=True, slots=True)
class Contest:
    """Says that the latest typed reply was not understood as meant; in training, that turn is undone."""

    def __str__(self) -> str:
        return "(contest)"


@dataclass(frozen=True, slots=True)
class Reveal:
    """Asks to see the choices of the scene, where one types first."""

    def __str__(self) -> str:
        return "(choices)"


@dataclass(frozen=True, slots=True)
class Reason:
    """Answers « pourquoi ? » with one of the authored reasons, or in one's own words.

    For a typed answer, ``reason`` is the authored one recognised in it, if any, with its ``confidence`` in 0..1.
    """

    reason: str | None
    text: str | None = None
    confidence: float | None = None

    def __str__(self) -> str:
        return f'(reason "{self.text}")' if self.text is not None else f"(reason {self.reason})"


Move = Choose | Say | Silence | Leave | Contest | Reveal | Reason
NO_TURN = frozenset({Leave, Contest, Reveal})
"""The moves that are not a turn."""


MAX_TYPED = 1_000
"""Characters kept of what is typed."""


class MoveSyntaxError(ValueError):
    """A written move that nobody could understand, told in French."""

    def __init__(self, sentence: str) -> None:
        super().__init__(typeset(sentence))


def read_move(line: str) -> Move | None:
    """The move written on one line, or ``None`` for a blank line or a comment. Raises ``MoveSyntaxError`` (in French)."""
    text = line.strip()
    if not text or text.startswith("#"):
        return None
    if text == "(silence)":
        return Silence()
    if text == "(leave)":
        return Leave()
    if text == "(contest)":
        return Contest()
    if text == "(choices)":
        return Reveal()
    if text.startswith("(reason ") and text.endswith(")"):
        inner = text[len("(reason ") : -1].strip()
        quoted = _quoted(inner)
        if quoted is not None:
            return Reason(None, quoted[:MAX_TYPED])
        if SLUG.fullmatch(inner):
            return Reason(inner)
    quoted = _quoted(text)
    if quoted is not None:
        return Say(quoted[:MAX_TYPED])
    if text.startswith(("(", '"')) or any(character.isspace() for character in text):
        raise MoveSyntaxError(
            f"« {text[:60]} » n’est pas une action : écrivez l’identifiant d’un choix, (silence), (leave) ou un texte entre guillemets droits."
        )
    return Choose(text)


def _quoted(text: str) -> str | None:
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return text[1:-1]
    return None
