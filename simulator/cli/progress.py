"""Where does a trainee stand? ``plateau progress``: in lines, or as one document."""

from argparse import Namespace

from simulator.cli.output import DONE, data, document
from simulator.cli.play import trainee_of
from simulator.wiring import make_practice


def progress(options: Namespace) -> int:
    """``plateau progress``."""
    from simulator.practice.progress import progress_document, progress_of

    practice = make_practice()
    found = progress_of(practice, trainee_of(practice, options))
    if options.json:
        document(progress_document(found))
        return DONE
    from simulator.practice.progress_text import progress_lines

    data("\n".join(progress_lines(found)) + "\n")
    return DONE
