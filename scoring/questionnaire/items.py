"""What is asked, and what would be right? The items of a professional questionnaire, as frozen facts. Knows no file and no face."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How an item is answered; the values are those of the JSON documents."""

    CHOICE = "choice"
    SEVERAL = "several"
    NUMBER = "number"
    ORDER = "order"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Option:
    """An answer offered; ``comment`` says why it is right, or what makes it tempting and wrong."""

    id: str
    text: str
    right: bool
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """Options among which one is right, or ``several`` may be, in the order of the file."""

    options: tuple[Option, ...]
    several: bool = False


@dataclass(frozen=True, slots=True)
class Trap:
    """A wrong value that a known slip leads to, and that slip."""

    value: float
    comment: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in ``unit`` (may be empty), right within ``tolerance`` on either side; ``method`` says how it is computed."""

    value: float
    tolerance: float
    unit: str
    method: str
    traps: tuple[Trap, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One of the things to put in order."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Steps:
    """Things to put in order, in the right one."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Idea:
    """What a short text may mean: an idea that is expected, or a near miss; ``text`` names it, ``phrasings`` are other ways to say it."""

    id: str
    text: str
    right: bool
    phrasings: tuple[str, ...] = ()
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Ideas:
    """Ideas of which one is to be told in a sentence; any expected one will do."""

    ideas: tuple[Idea, ...]


Key = Choices | Quantity | Steps | Ideas


@dataclass(frozen=True, slots=True)
class Item:
    """A question on one competence, with its key.

    ``id`` is unique in a library (``questionnaire/item``); ``data`` is Markdown, may be empty; ``source`` is where the answer comes
    from; ``origin`` is its ``file:line``.
    """

    id: str
    competence: str
    prompt: str
    key: Key
    explanation: str
    source: str
    data: str = ""
    origin: str = ""

    @property
    def kind(self) -> Kind:
        """How it is answered."""
        match self.key:
            case Choices(several=several):
                return Kind.SEVERAL if several else Kind.CHOICE
            case Quantity():
                return Kind.NUMBER
            case Steps():
                return Kind.ORDER
            case Ideas():
                return Kind.TEXT

    @property
    def offered(self) -> tuple[str, ...]:
        """The ids that are shown with it, in the order of the file: options or steps; none for a number or a text."""
        match self.key:
            case Choices(options=options):
                return tuple(option.id for option in options)
            case Steps(steps=steps):
                return tuple(step.id for step in steps)
            case _:
                return ()

    def text_of(self, id: str) -> str:
        """The words of an option, a step or an idea; ``KeyError`` when there is none of that id."""
        match self.key:
            case Choices(options=parts) | Steps(steps=parts) | Ideas(ideas=parts):
                for part in parts:
                    if part.id == id:
                        return part.text
        raise KeyError(id)
