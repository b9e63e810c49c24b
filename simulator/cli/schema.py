"""What can be told about our files? ``plateau schema``: to an editor, for completion and checks; to who reads a report as JSON."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, data, tell
from simulator.storage import write_text


def write_schema(options: Namespace) -> int:
    """Writes the schema of a kind of file: on stdout, or in the file named by ``-o``."""
    text = _text(options.kind)
    if not options.output:
        data(text)
        return DONE
    write_text(Path(options.output), text)
    tell(f"Schéma écrit dans {options.output}.")
    return DONE


def _text(kind: str) -> str:
    if kind == "bilan":
        from scoring.report.schema import schema_text as of_the_report

        return of_the_report()
    if kind == "bilan-journee":
        from scoring.report.schema import day_schema_text

        return day_schema_text()
    from simulator.library.schema import schema_text

    return schema_text(kind)
