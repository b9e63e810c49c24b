"""How is the professional questionnaire practised from the command? Line by line, or from written answers."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from scoring.questionnaire import Drawn, Mark, draw, mark
from simulator.cli.output import DONE, FAULTS, USAGE, data, document, tell
from simulator.practice.answering import Misread, read_answer
from simulator.practice.questionnaires import UnsoundQuestionnaireError, competence_names, items_on, questionnaires
from simulator.practice.quiz_document import quiz_document
from simulator.source import system_reason
from simulator.wiring import make_practice


def quiz(options: Namespace) -> int:
    """``plateau quiz``."""
    if options.json and options.answers is None:
        tell("plateau : --json demande --answers : le document est écrit une fois tout corrigé.")
        return USAGE
    if options.number is not None and options.number < 1:
        tell("plateau : --number attend un nombre, à partir de 1.")
        return USAGE
    practice = make_practice()
    try:
        asked = questionnaires(practice.roots, options.questionnaires)
    except UnsoundQuestionnaireError as error:
        tell(f"plateau : {error}")
        for problem in error.problems:
            tell(str(problem))
        return FAULTS
    seed = practice.doors.seed() if options.seed is None else options.seed
    paper = draw(items_on(asked, options.competence), seed, options.number)
    names = competence_names(asked, practice.roots)
    if options.answers is not None:
        return _from_file(paper, seed, names, options)
    from simulator.plain.quiz import quiz_stream

    quiz_stream(paper, seed, sys.stdin, sys.stdout, names)
    return DONE


def _from_file(paper: Sequence[Drawn], seed: int, names: dict[str, str], options: Namespace) -> int:
    try:
        lines = _read(options.answers).splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = system_reason(error) if isinstance(error, OSError) else "pas en UTF-8"
        tell(f"plateau : {options.answers} ne peut pas être lu ({why}).")
        return USAGE
    if len(lines) > len(paper):
        tell(
            f"plateau : {len(lines)} réponses pour {len(paper)} questions ; une ligne par question, vide pour ne pas répondre."
        )
        return FAULTS
    marks: list[Mark] = []
    for number, (drawn, line) in enumerate(zip(paper, [*lines, *[""] * (len(paper) - len(lines))], strict=True), start=1):
        answer = read_answer(drawn, line)
        if isinstance(answer, Misread):
            tell(f"plateau : ligne {number} (question {drawn.item.id}) : {answer.sentence}")
            return FAULTS
        marks.append(mark(drawn.item, answer))
    if options.json:
        document(quiz_document(paper, marks, seed))
    else:
        from simulator.plain.quiz_text import result

        data(result(marks, names, len(paper)).lstrip("\n"))
    return DONE


def _read(name: str) -> str:
    return sys.stdin.buffer.read().decode("utf-8-sig") if name == "-" else Path(name).read_text(encoding="utf-8-sig")
