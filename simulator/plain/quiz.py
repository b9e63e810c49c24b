"""How is a questionnaire lived line by line? Asks, reads, asks again what was misread, and tells the marks at the end."""

from collections.abc import Callable, Mapping, Sequence
from typing import TextIO

from scoring.questionnaire import Answer, Drawn, Mark, Said, mark
from simulator.plain import quiz_text
from simulator.plain.lines import Lines
from simulator.practice.answering import Misread, read_answer
from simulator.practice.understanding import cleaned


class _StoppedError(Exception):
    """No more is answered: asked for, or the input ended."""


def quiz_stream(
    paper: Sequence[Drawn], seed: int, source: TextIO | Lines, target: TextIO, names: Mapping[str, str] | None = None
) -> tuple[Mark, ...]:
    """Asks ``paper`` from the lines of ``source``, telling everything on ``target``; the marks of what was asked.

    ``names``: competences by id, for the totals.
    """
    lines = source if isinstance(source, Lines) else Lines(source)

    def tell(words: str) -> None:
        target.write(words)
        target.flush()

    tell(quiz_text.opening(paper, seed))
    marks: list[Mark] = []
    try:
        for rank, drawn in enumerate(paper, start=1):
            shown = quiz_text.question(drawn, rank, len(paper))
            marks.append(mark(drawn.item, _answer(drawn, shown, lines, tell)))
    except _StoppedError:
        pass
    tell(quiz_text.result(marks, names or {}, len(paper)))
    return tuple(marks)


def _answer(drawn: Drawn, shown: str, lines: Lines, tell: Callable[[str], None]) -> Answer | None:
    tell(shown)
    while True:
        line = _line(lines)
        if line == "q":
            raise _StoppedError
        if line in {"r", "a"}:
            tell(shown if line == "r" else quiz_text.HELP + quiz_text.prompt(drawn))
            continue
        answer = read_answer(drawn, line)
        if isinstance(answer, Misread):
            tell(f"{answer.sentence}\n{quiz_text.prompt(drawn)}")
            continue
        return _said_again(drawn, answer, lines, tell) if isinstance(answer, Said) and answer.idea is None else answer


def _said_again(drawn: Drawn, answer: Answer, lines: Lines, tell: Callable[[str], None]) -> Answer:
    """What is said when no idea was recognised the first time: other words once, or the same."""
    tell(quiz_text.AGAIN)
    again = read_answer(drawn, _line(lines))
    return answer if again is None or isinstance(again, Misread) else again


def _line(lines: Lines) -> str:
    line = lines.next(None)
    if line is None:
        raise _StoppedError
    return cleaned(line)
