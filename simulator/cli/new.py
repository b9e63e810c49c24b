"""How is a scenario begun? ``plateau new`` writes one that can be played at once, and says what to do next."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, data, tell
from simulator.practice.authoring import begin_scenario
from simulator.source import without_controls
from simulator.wiring import make_practice

_NEXT = (("check", "vérifie et prouve"), ("play", "joue"), ("watch", "revérifie à chaque enregistrement"))


def new_scenario(options: Namespace) -> int:
    """Writes the files, names them on stdout, and the next steps on stderr."""
    written = begin_scenario(make_practice(), without_controls(options.id, one_line=True), Path(options.folder))
    data("".join(f"{_from_here(path)}\n" for path in written))
    tell(_advice(str(written[0])))
    return DONE


def _from_here(path: Path) -> Path:
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _advice(path: str) -> str:
    named = f'"{path}"' if " " in path else path
    commands = [(f"plateau {verb} {named}", what) for verb, what in _NEXT]
    width = max(len(command) for command, _ in commands)
    rows = [f"  {command:<{width}}   {what}" for command, what in commands]
    return "\n".join(
        (
            "C’est un scénario entier : jouez-le, puis remplacez-le morceau par morceau dans votre éditeur.",
            *rows,
        )
    )
