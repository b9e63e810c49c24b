"""How is one scenario played from the command? In the app, as a plain stream, or from written moves."""

import sys
from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, FAULTS, USAGE, data, document, tell
from simulator.cli.verbs import open_or_tell
from simulator.engine import EngineError, Mode, Move, MoveSyntaxError, Reply, read_move
from simulator.practice import Attempt, Playable, Practice
from simulator.practice.document import play_document
from simulator.practice.golden import PlaySyntaxError, read_play
from simulator.practice.profiles import clean_name
from simulator.source import system_reason, without_controls
from simulator.storage import load_settings
from simulator.wiring import make_practice


def play(options: Namespace) -> int:
    """``plateau play``."""
    practice = make_practice()
    if options.json and options.moves is None:
        tell("plateau : --json demande --moves : le document est écrit à la fin des actions.")
        return USAGE
    playable = open_or_tell(practice, options.scenario)
    if playable is None:
        return FAULTS
    if options.moves is not None:
        return _play_moves(practice, playable, options)
    from simulator.cli.face import play_in_app, play_plainly, terminal_at_hand

    if options.plain or not terminal_at_hand():
        return play_plainly(practice, playable, options)
    return play_in_app(practice, playable, options)


def trainee_of(practice: Practice, options: Namespace) -> str:
    """The name given, or the one in the settings; never a control character."""
    named = clean_name(options.trainee) if options.trainee is not None else ""
    return named or practice.person or load_settings(practice.home.settings).trainee


def begin(
    practice: Practice,
    playable: Playable,
    options: Namespace,
    *,
    mode: str | None = None,
    seed: int | None = None,
    keep: bool = True,
) -> Attempt:
    """A new attempt as the options say."""
    settings = load_settings(practice.home.settings)
    return practice.begin(
        playable,
        mode=Mode(options.mode or mode or "training"),
        reply=Reply(options.reply or "choose"),
        seed=options.seed if options.seed is not None else seed,
        trainee=trainee_of(practice, options),
        extra_time=settings.extra_time,
        keep=keep,
    )


def _play_moves(practice: Practice, playable: Playable, options: Namespace) -> int:
    try:
        text, name = _read(options.moves)
    except (OSError, UnicodeDecodeError) as error:
        why = system_reason(error) if isinstance(error, OSError) else "pas en UTF-8"
        tell(f"plateau : {options.moves} ne peut pas être lu ({why}).")
        return USAGE
    mode: str | None = None
    seed: int | None = None
    try:
        if name.endswith(".play"):
            golden = read_play(text)
            moves, mode, seed = list(golden.moves), golden.mode.value, golden.seed
        else:
            moves = _moves(text)
    except (PlaySyntaxError, MoveSyntaxError) as error:
        tell(f"plateau : {name}, {error}")
        return FAULTS
    attempt = begin(practice, playable, options, mode=mode, seed=seed, keep=False)
    for number, move in moves:
        try:
            attempt.make(move)
        except EngineError as error:
            tell(f"plateau : {name}, ligne {number} : {error}")
            return FAULTS
    if not options.no_save:
        attempt = practice.keep(attempt)
    if options.json:
        document(play_document(attempt))
    else:
        from simulator.plain import told

        data(told(attempt))
    if attempt.trouble:
        from simulator.practice.rescue import last_words

        tell(f"plateau : {last_words(practice, attempt)}")
        return USAGE
    return DONE


def _read(name: str) -> tuple[str, str]:
    if name == "-":
        return sys.stdin.buffer.read().decode("utf-8-sig"), "entrée standard"
    return Path(name).read_text(encoding="utf-8-sig"), name


def _moves(text: str) -> list[tuple[int, Move]]:
    found: list[tuple[int, Move]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            move = read_move(without_controls(line, one_line=True))
        except MoveSyntaxError as error:
            raise MoveSyntaxError(f"ligne {number} : {error}") from error
        if move is not None:
            found.append((number, move))
    return found
