"""Does the conversation still go as it went? Golden plays (``.play``): read, played again, compared, refreshed."""

from dataclasses import dataclass

from simulator.engine import (
    Chose,
    Contest,
    Ended,
    Entered,
    FellSilent,
    Mode,
    Move,
    MoveSyntaxError,
    NotUnderstood,
    Reveal,
    lines_at,
    move_of,
    read_move,
)
from simulator.practice.attempt import Attempt
from simulator.scenario import Line

_MODES = {mode.value: mode for mode in Mode}
WIDTH = 9


class PlaySyntaxError(ValueError):
    """A ``.play`` that cannot be read; says in French which line and why."""


@dataclass(frozen=True, slots=True)
class GoldenPlay:
    """A golden play as written: comments, seed, mode, moves with their line numbers, and every line that is not a comment."""

    comments: tuple[str, ...]
    seed: int
    mode: Mode
    moves: tuple[tuple[int, Move], ...]
    lines: tuple[str, ...]


def read_play(text: str) -> GoldenPlay:
    """The golden play written in ``text``. Raises ``PlaySyntaxError``."""
    comments: list[str] = []
    kept: list[str] = []
    moves: list[tuple[int, Move]] = []
    seed, mode = 1, Mode.TRAINING
    for number, raw in enumerate(text.splitlines(), start=1):
        line = " ".join(raw.split())
        if not line:
            continue
        if line.startswith("#"):
            if not kept:
                comments.append(line)
            continue
        kept.append(line)
        word, _, rest = line.partition(" ")
        if word == ">":
            try:
                move = read_move(rest)
            except MoveSyntaxError as error:
                raise PlaySyntaxError(f"ligne {number} : {error}") from error
            if move is not None:
                moves.append((number, move))
        elif word == "graine" and not moves:
            if not rest.isdigit():
                raise PlaySyntaxError(f"ligne {number} : « graine » attend un nombre entier.")
            seed = int(rest)
        elif word == "mode" and not moves:
            if rest not in _MODES:
                raise PlaySyntaxError(f"ligne {number} : « mode » attend {' ou '.join(_MODES)}.")
            mode = _MODES[rest]
    return GoldenPlay(tuple(comments), seed, mode, tuple(moves), tuple(kept))


def render_play(attempt: Attempt, comments: tuple[str, ...]) -> str:
    """The golden play of an attempt, as it is kept beside its scenario."""
    scenario = attempt.playable.scenario
    header = attempt.session.header
    lines = [*comments, _row("graine", str(header.seed)), _row("mode", header.mode.value)]
    exchanges = iter(attempt.performance.exchanges)
    for entry in attempt.session.entries:
        event = entry.event
        if isinstance(event, Entered):
            lines += [_line(scenario.scenes[event.scene].lines[rank]) for rank in event.lines]
            lines.append(_row("?", " | ".join(event.offered)))
            continue
        if isinstance(event, Ended):
            lines += [_line(line) for line in lines_at(scenario, attempt.session.state)]
            lines.append(_row("fin", event.ending))
            continue
        move = move_of(event)
        if move is None:
            continue
        lines.append(f"> {move}")
        if isinstance(move, Contest | Reveal):
            continue
        exchange = next(exchanges)
        if isinstance(event, Chose) and event.text is not None:
            lines.append(_row("=", event.choice))
        if isinstance(event, NotUnderstood):
            lines.append(_row("=", "(hors sujet)" if event.outcome == "off-topic" else "(pas compris)"))
        for item in exchange.evidence:
            tail = "" if item.counted else " (déjà compté)"
            lines.append(_row("+", f"{item.criterion} {item.points:+d}{' (bloquant)' if item.blocking else ''}{tail}"))
        if isinstance(event, Chose | FellSilent):
            lines.append(_row("jauges", " ".join(f"{name} {value}" for name, value in exchange.gauges)))
    for result in attempt.assessment.competences:
        if result.judged:
            score = "" if result.score is None else f" {result.score:.3f}"
            lines.append(_row("niveau", f"{result.competence.id} {result.level.value}{score}"))
    return "\n".join(lines) + "\n"


def _row(word: str, text: str) -> str:
    return f"{word:<{WIDTH}}{text}" if len(word) < WIDTH else f"{word} {text}"


def _line(line: Line) -> str:
    return _row(line.character, " ".join(line.text.split()))


def differences(golden: GoldenPlay, rendered: str) -> tuple[str, ...]:
    """Where the play now goes otherwise than written: lines ``- expected`` and ``+ found``; none when it goes the same."""
    import difflib

    found = read_play(rendered).lines
    return tuple(line.rstrip("\n") for line in difflib.unified_diff(golden.lines, found, "attendu", "obtenu", n=1, lineterm=""))
