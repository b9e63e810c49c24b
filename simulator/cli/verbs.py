"""What does each verb do? Thin functions: options in, use case called, data on stdout, exit code out."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulator.cli.output import DONE, FAULTS, USAGE, data, document, fills_a_terminal, raw, tell
from simulator.practice import Practice, PracticeError, UnsoundScenarioError
from simulator.source import Problem, typeset, without_controls
from simulator.storage import StoreError, write_bytes
from simulator.wiring import make_practice

if TYPE_CHECKING:
    from simulator.proof.tells import Tell


def expected_errors() -> tuple[type[Exception], ...]:
    """The errors that are a user's affair, told in one sentence."""
    from simulator.engine import EngineError

    return (PracticeError, StoreError, EngineError, OSError)


def list_verb(options: Namespace) -> int:
    """``plateau list``."""
    found = make_practice().scenarios()
    if options.json:
        fields = ("id", "title", "role", "level", "minutes", "competences", "path", "hash")
        rows = [
            {
                name: list(item.competences) if name == "competences" else getattr(item, "file" if name == "path" else name)
                for name in fields
            }
            for item in found
            if item.sound
        ]
        document({"format": 1, "scenarios": rows})
        return DONE
    for item in found:
        mark = "" if item.sound else "  (contient des anomalies)"
        data(
            f"{item.id:<28} niveau {item.level}  {item.minutes:>3} min  {', '.join(item.competences):<20} {item.title}{mark}\n"
        )
    return DONE


def check_verb(options: Namespace) -> int:
    """``plateau check``."""
    if options.explain is not None:
        from simulator.cli.explain import explain

        return explain(options)
    paths = [Path(path) for path in options.paths]
    missing = [path for path in paths if not path.exists()]
    if missing:
        tell(f"plateau : {missing[0]} n’existe pas.")
        return USAGE
    checked = make_practice().check(paths)
    if options.json:
        document(
            {
                "format": 1,
                "files": checked.files,
                "problems": [problem_data(problem) for problem in checked.problems],
                "tells": [asdict(tell) for tell in checked.tells],
            }
        )
    else:
        for problem in checked.problems:
            data(f"{problem}\n")
        for found in checked.tells:
            if found.scenes:
                tell(_given_away(found))
        tell(f"{checked.files} fichier(s) lu(s), {len(checked.problems)} anomalie(s).")
    return DONE if checked.sound else FAULTS


def _given_away(found: "Tell") -> str:
    from simulator.proof.tells import NAMES

    mark = "  ← ce n’est guère un hasard" if found.telling else ""
    return typeset(
        f"La meilleure réponse est {NAMES[found.rule]} dans {found.hits} scènes sur {found.scenes} "
        f"(au hasard : {found.expected:.1f} ; au moins autant par hasard : {found.tail:.3f}){mark}"
    )


def problem_data(problem: Problem) -> dict[str, Any]:
    """A problem as the contract's object."""
    file, line, column = problem.where
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "file": file,
        "line": line,
        "column": column,
    }


def explore_verb(options: Namespace) -> int:
    """``plateau explore``."""
    from simulator.cli.explore import explore

    return explore(options)


def open_or_tell(practice: Practice, name: str) -> Any:
    """The playable of that name, or ``None`` once its problems are told."""
    try:
        return practice.open(name)
    except UnsoundScenarioError as error:
        tell(f"plateau : {error}")
        for problem in error.problems:
            tell(str(problem))
        return None


def attempts_verb(options: Namespace) -> int:
    """``plateau attempts``."""
    from simulator.practice.profiles import clean_name

    rows = make_practice().attempts(None if options.trainee is None else clean_name(options.trainee))
    if options.json:
        fields = ("id", "scenario", "hash", "trainee", "mode", "started", "ended", "ending", "parent")
        document(
            {
                "format": 1,
                "attempts": [{**{name: getattr(row, name) for name in fields}, "levels": dict(row.levels)} for row in rows],
            }
        )
        return DONE
    from scoring.scale import Level
    from scoring.wording import LEVEL_NAMES, MODE_NAMES, day_and_time

    for row in rows:
        levels = ", ".join(f"{id} {LEVEL_NAMES[Level(level)]}" for id, level in row.levels.items())
        state = row.ending or ("arrêté" if row.ended else "inachevé")
        data(
            f"{row.id}  {day_and_time(row.started)}  {row.trainee}  {row.scenario}  {MODE_NAMES[row.mode]}  {state}  {levels}{f'  « {row.label} »' if row.label else ''}\n"
        )
    if not rows:
        tell("Aucun essai enregistré.")
    return DONE


def report_verb(options: Namespace) -> int:
    """``plateau report``."""
    from simulator.cli.day_report import day_named, write_day

    if fills_a_terminal(options.format, options.output):
        return USAGE
    practice, name = make_practice(), without_controls(options.attempt, one_line=True)
    if day_named(options, practice, name):
        return write_day(options, practice, name)
    if options.format == "csv":
        from simulator.cli.report_tables import write_tables

        return write_tables(options)
    from simulator.practice.formats import BINARY
    from simulator.practice.reporting import render, render_bytes, report_of

    attempt = practice.newest() if options.attempt == "last" else name
    report = report_of(practice.review(attempt))
    if options.output:
        write_bytes(Path(options.output), render_bytes(report, options.format))
        tell(f"Bilan écrit dans {options.output}.")
    elif options.format in BINARY:
        raw(render_bytes(report, options.format))
    else:
        data(render(report, options.format))
    return DONE


def _elsewhere(module: str, function: str) -> Callable[[Namespace], int]:
    """The verb that ``function`` of a module of this package carries out; the module is loaded when it is asked for."""

    def verb(options: Namespace) -> int:
        carried_out: Callable[[Namespace], int] = getattr(import_module(f"simulator.cli.{module}"), function)
        return carried_out(options)

    return verb


VERBS: Mapping[str, Callable[[Namespace], int]] = {
    "list": list_verb,
    "play": _elsewhere("play", "play"),
    "quiz": _elsewhere("quiz", "quiz"),
    "dossier": _elsewhere("dossier", "dossier"),
    "exam": _elsewhere("exam", "exam"),
    "jury": _elsewhere("exam", "jury"),
    "check": check_verb,
    "explore": explore_verb,
    "test": _elsewhere("plays", "run_plays"),
    "plans": _elsewhere("plans", "plans"),
    "graph": _elsewhere("graph", "graph"),
    "new": _elsewhere("new", "new_scenario"),
    "watch": _elsewhere("watch", "watch"),
    "schema": _elsewhere("schema", "write_schema"),
    "match": _elsewhere("match", "match"),
    "correct": _elsewhere("correct", "correct"),
    "attempts": attempts_verb,
    "report": report_verb,
    "group": _elsewhere("group", "group"),
    "host": _elsewhere("host", "host"),
    "join": _elsewhere("join", "join"),
    "progress": _elsewhere("progress", "progress"),
    "regrade": _elsewhere("regrade", "regrade"),
    "results": _elsewhere("results", "results"),
    "road": _elsewhere("road", "road"),
    "send": _elsewhere("send", "send"),
    "serve": _elsewhere("serve", "serve"),
    "where": _elsewhere("keeping", "where"),
    "export": _elsewhere("keeping", "export"),
    "import": _elsewhere("keeping", "import_files"),
    "erase": _elsewhere("keeping", "erase"),
    "backup": _elsewhere("keeping", "backup"),
    "repair": _elsewhere("keeping", "repair"),
}
