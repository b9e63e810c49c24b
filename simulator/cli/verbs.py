"""What does each verb do? Thin functions: options in, use case called, data on stdout, exit code out."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict
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


def correct_verb(options: Namespace) -> int:
    """``plateau correct``."""
    from simulator.cli.correct import correct

    return correct(options)


def match_verb(options: Namespace) -> int:
    """``plateau match``."""
    from simulator.cli.match import match

    return match(options)


def play_verb(options: Namespace) -> int:
    """``plateau play``."""
    from simulator.cli.play import play

    return play(options)


def test_verb(options: Namespace) -> int:
    """``plateau test``."""
    from simulator.cli.plays import run_plays

    return run_plays(options)


def new_verb(options: Namespace) -> int:
    """``plateau new``."""
    from simulator.cli.new import new_scenario

    return new_scenario(options)


def plans_verb(options: Namespace) -> int:
    """``plateau plans``."""
    from simulator.cli.plans import plans

    return plans(options)


def graph_verb(options: Namespace) -> int:
    """``plateau graph``."""
    from simulator.cli.graph import graph

    return graph(options)


def watch_verb(options: Namespace) -> int:
    """``plateau watch``."""
    from simulator.cli.watch import watch

    return watch(options)


def schema_verb(options: Namespace) -> int:
    """``plateau schema``."""
    from simulator.cli.schema import write_schema

    return write_schema(options)


def where_verb(options: Namespace) -> int:
    """``plateau where``."""
    from simulator.cli.keeping import where

    return where(options)


def export_verb(options: Namespace) -> int:
    """``plateau export``."""
    from simulator.cli.keeping import export

    return export(options)


def import_verb(options: Namespace) -> int:
    """``plateau import``."""
    from simulator.cli.keeping import import_files

    return import_files(options)


def erase_verb(options: Namespace) -> int:
    """``plateau erase``."""
    from simulator.cli.keeping import erase

    return erase(options)


def backup_verb(options: Namespace) -> int:
    """``plateau backup``."""
    from simulator.cli.keeping import backup

    return backup(options)


def repair_verb(options: Namespace) -> int:
    """``plateau repair``."""
    from simulator.cli.keeping import repair

    return repair(options)


def progress_verb(options: Namespace) -> int:
    """``plateau progress``."""
    from simulator.cli.progress import progress

    return progress(options)


def group_verb(options: Namespace) -> int:
    """``plateau group``."""
    from simulator.cli.group import group

    return group(options)


def host_verb(options: Namespace) -> int:
    """``plateau host``."""
    from simulator.cli.host import host

    return host(options)


def join_verb(options: Namespace) -> int:
    """``plateau join``."""
    from simulator.cli.join import join

    return join(options)


def regrade_verb(options: Namespace) -> int:
    """``plateau regrade``."""
    from simulator.cli.regrade import regrade

    return regrade(options)


def quiz_verb(options: Namespace) -> int:
    """``plateau quiz``."""
    from simulator.cli.quiz import quiz

    return quiz(options)


def exam_verb(options: Namespace) -> int:
    """``plateau exam``."""
    from simulator.cli.exam import exam

    return exam(options)


def jury_verb(options: Namespace) -> int:
    """``plateau jury``."""
    from simulator.cli.exam import jury

    return jury(options)


def results_verb(options: Namespace) -> int:
    """``plateau results``."""
    from simulator.cli.results import results

    return results(options)


def road_verb(options: Namespace) -> int:
    """``plateau road``."""
    from simulator.cli.road import road

    return road(options)


def dossier_verb(options: Namespace) -> int:
    """``plateau dossier``."""
    from simulator.cli.dossier import dossier

    return dossier(options)


def send_verb(options: Namespace) -> int:
    """``plateau send``."""
    from simulator.cli.send import send

    return send(options)


def serve_verb(options: Namespace) -> int:
    """``plateau serve``."""
    from simulator.cli.serve import serve

    return serve(options)


VERBS: Mapping[str, Callable[[Namespace], int]] = {
    "list": list_verb,
    "play": play_verb,
    "quiz": quiz_verb,
    "dossier": dossier_verb,
    "exam": exam_verb,
    "jury": jury_verb,
    "check": check_verb,
    "explore": explore_verb,
    "test": test_verb,
    "plans": plans_verb,
    "graph": graph_verb,
    "new": new_verb,
    "watch": watch_verb,
    "schema": schema_verb,
    "match": match_verb,
    "correct": correct_verb,
    "attempts": attempts_verb,
    "report": report_verb,
    "group": group_verb,
    "host": host_verb,
    "join": join_verb,
    "progress": progress_verb,
    "regrade": regrade_verb,
    "results": results_verb,
    "road": road_verb,
    "send": send_verb,
    "serve": serve_verb,
    "where": where_verb,
    "export": export_verb,
    "import": import_verb,
    "erase": erase_verb,
    "backup": backup_verb,
    "repair": repair_verb,
}
