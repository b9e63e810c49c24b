"""What can an editor be told about our files? ``plateau schema``, for completion and checks while typing."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, data, tell
from simulator.library.schema import schema_text
from simulator.storage import write_text


def write_schema(options: Namespace) -> int:
    """Writes the schema of a kind of file: on stdout, or in the file named by ``-o``."""
    text = schema_text(options.kind)
    if not options.output:
        data(text)
        return DONE
    write_text(Path(options.output), text)
    tell(f"Schéma écrit dans {options.output}.")
    return DONE
