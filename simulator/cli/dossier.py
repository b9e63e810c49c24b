"""How does one prepare to tell one's practice? ``plateau dossier``: shown, filled line by line, or written as Markdown."""

import sys
from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, USAGE, data, document, tell
from simulator.cli.play import trainee_of
from simulator.wiring import make_practice


def dossier(options: Namespace) -> int:
    """``plateau dossier``."""
    from simulator.practice.dossier import dossier_of
    from simulator.practice.dossier_text import dossier_document, dossier_lines, dossier_markdown

    if sum(map(bool, (options.plain, options.export, options.json))) > 1:
        tell("plateau : --plain, --export et --json ne vont pas ensemble.")
        return USAGE
    practice = make_practice()
    trainee = trainee_of(practice, options)
    if options.plain:
        from simulator.plain.dossier import dossier_stream

        dossier_stream(practice, trainee, sys.stdin, sys.stdout)
        return DONE
    found = dossier_of(practice, trainee)
    if options.json:
        document(dossier_document(found))
    elif options.export in (None, ""):
        data("\n".join(dossier_lines(found)) + "\n")
    elif options.export == "-":
        data(dossier_markdown(found))
    else:
        from simulator.storage import write_bytes

        write_bytes(Path(options.export), dossier_markdown(found).encode("utf-8"))
        tell(f"Carnet écrit dans {options.export}. Ce n’est pas une preuve.")
    return DONE
