"""What did the user type, and what does it answer? Verbs call the use cases; imports wait until a verb needs them."""

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; the exit code is 0 (done), 1 (faults found) or 2 (wrong usage, file not found, store unreadable)."""
    from simulator.cli.output import USAGE, tell, utf8

    utf8()
    words = sys.argv[1:] if arguments is None else list(arguments)
    if not words:
        return _open_app()
    from simulator.cli.arguments import build_parser
    from simulator.cli.verbs import VERBS, expected_errors

    try:
        options = build_parser().parse_args(words)
    except SystemExit as stopped:
        return int(stopped.code or 0)
    if options.verb is None:
        return _open_app()
    from simulator.library.folder import named_folders

    for folder in named_folders(os.environ.get("PLATEAU_SCENARIOS", "")):
        if not folder.is_dir():
            tell(f"plateau : le dossier {folder}, nommé dans PLATEAU_SCENARIOS, n’existe pas ; il est ignoré.")
    try:
        return VERBS[options.verb](options)
    except KeyboardInterrupt:
        tell("Interrompu.")
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except expected_errors() as error:
        if os.environ.get("PLATEAU_DEBUG") == "1":
            raise
        from simulator.source.system import system_sentence

        tell(f"plateau : {system_sentence(error) if isinstance(error, OSError) else error}")
        return USAGE


def _open_app() -> int:
    from simulator.cli.face import open_app

    return open_app()


__all__ = ["main"]
