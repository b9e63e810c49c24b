"""How is the notebook of the dossier filled line by line? One rubric at a time; an empty line keeps what is there."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from scoring.wording import NARROW
from simulator.plain.lines import Lines
from simulator.practice.dossier import Activity, Example, dossier_of, write_field
from simulator.practice.dossier_rubrics import NOTICE, RUBRICS, SHORT_NOTICE, Rubric
from simulator.practice.dossier_text import TITLE, written
from simulator.practice.errors import PracticeError
from simulator.source import typeset, without_controls
from simulator.storage import StoreError

if TYPE_CHECKING:
    from simulator.practice import Practice

HELP = typeset(
    "Une réponse par ligne, puis Entrée ; elle est enregistrée aussitôt. Entrée seule : garder ce qui est là. "
    "- efface la rubrique, s passe à l’exemple suivant, q arrête, a montre cette aide.\n"
)
ANOTHER = typeset("\nUn autre exemple pour cette activité ? o pour oui ; Entrée seule : continuer. ")


class _StoppedError(Exception):
    """No more is answered: asked for, or the input ended."""


class _NextError(Exception):
    """The rest of this example is left as it is."""


def dossier_stream(practice: "Practice", trainee: str, source: TextIO | Lines, target: TextIO) -> None:
    """Asks every rubric of the examples of ``trainee``. Raises ``StoreError`` where nothing can be read."""
    lines = source if isinstance(source, Lines) else Lines(source)

    def tell(words: str) -> None:
        target.write(words)
        target.flush()

    tell(f"{TITLE}{NARROW}: {trainee}\n{NOTICE}\n{HELP}")
    try:
        for activity in dossier_of(practice, trainee).activities:
            tell(f"\n{activity.id} {activity.name}\n{SHORT_NOTICE}\n")
            _ask_activity(practice, trainee, activity, lines, tell)
    except _StoppedError:
        pass
    tell(_closing(practice, trainee))


def _ask_activity(practice: "Practice", trainee: str, activity: Activity, lines: Lines, tell: Callable[[str], None]) -> None:
    for example in activity.examples:
        if example.number > 1 and not example.filled:
            tell(ANOTHER)
            if not _line(lines).strip().lower().startswith("o"):
                return
        tell(f"\n{activity.id}, exemple {example.number}, {written(example)}.\n")
        try:
            for rubric in RUBRICS:
                _ask(practice, trainee, activity, example, rubric, lines, tell)
        except _NextError:
            continue


def _ask(
    practice: "Practice",
    trainee: str,
    activity: Activity,
    example: Example,
    rubric: Rubric,
    lines: Lines,
    tell: Callable[[str], None],
) -> None:
    if rubric.id == "answers":
        tell("".join(f"  - {question}\n" for question in activity.questions))
    known = example.texts.get(rubric.id, "")
    tell(f"\n{rubric.label}. {rubric.help}\n" + (f"Déjà écrit{NARROW}: {known}\n" if known else ""))
    while True:
        tell(f"{rubric.label}{NARROW}: ")
        typed = _line(lines)
        if typed == "q":
            raise _StoppedError
        if typed == "s":
            raise _NextError
        if typed == "a":
            tell(HELP)
            continue
        if not typed:
            return
        try:
            write_field(practice, trainee, example.place(rubric.id), "" if typed == "-" else typed)
        except (PracticeError, StoreError) as error:
            tell(f"{error}\n")
            continue
        return


def _closing(practice: "Practice", trainee: str) -> str:
    rows = [
        typeset(f"{activity.id}, exemple {example.number} : {written(example)}.\n")
        for activity in dossier_of(practice, trainee).activities
        for example in activity.begun
    ]
    return f"\n{''.join(rows) or typeset('Rien n’est écrit encore.') + chr(10)}{NOTICE}\n"


def _line(lines: Lines) -> str:
    line = lines.next(None)
    if line is None:
        raise _StoppedError
    return without_controls(line, one_line=True).strip()
