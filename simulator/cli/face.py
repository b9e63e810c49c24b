"""Which face is opened? The app needs a terminal; without one, one line and exit 2, or the plain stream."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from simulator.cli.output import DONE, USAGE, tell

if TYPE_CHECKING:
    from argparse import Namespace

    from simulator.practice import Playable, Practice


def terminal_at_hand() -> bool:
    """True when a full-screen app can be drawn and driven (Textual draws on stderr), or when a browser does it through a pipe."""
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    return all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)) and os.environ.get("TERM", "") != "dumb"


def open_app() -> int:
    """``plateau`` alone."""
    if not terminal_at_hand():
        tell("plateau : l’application a besoin d’un terminal. Sans terminal : « plateau play ID --plain ».")
        return USAGE
    from simulator.app import run_app
    from simulator.cli.host import serve
    from simulator.wiring import make_practice

    return run_app(make_practice(), serve=serve)


def play_in_app(practice: Practice, playable: Playable, options: Namespace) -> int:
    """``plateau play ID`` in a terminal: the app, open on the scenario's file."""
    from simulator.app import Opening, run_app
    from simulator.cli.host import serve
    from simulator.cli.play import trainee_of

    opening = Opening(
        playable, options.mode or "training", options.reply, options.seed, trainee_of(practice, options), not options.no_save
    )
    return run_app(practice, opening, serve)


def play_plainly(practice: Practice, playable: Playable, options: Namespace) -> int:
    """``plateau play ID --plain``, and whatever has no terminal."""
    from simulator.cli.play import begin
    from simulator.plain import play_stream

    attempt = begin(practice, playable, options, keep=not options.no_save)
    play_stream(practice, attempt, sys.stdin, sys.stdout)
    if attempt.trouble:
        from simulator.practice.rescue import last_words

        tell(f"plateau : {last_words(practice, attempt)}")
        return USAGE
    return DONE
