"""Where do the tables of an attempt go? ``plateau report … --format csv``: one of them in a file, or all in a folder."""

import sys
from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, USAGE, tell
from simulator.source import without_controls
from simulator.storage import write_bytes
from simulator.wiring import make_practice


def write_tables(options: Namespace) -> int:
    """One table on stdout or in the file named; all of them when what is named is a folder, or ends like one."""
    from scoring.report.tables import TABLES
    from simulator.practice.reporting import report_of

    whole = is_folder(options.output or "")
    if whole and options.table:
        tell("plateau : --table choisit une table, et un dossier les reçoit toutes. Nommez un fichier, ou retirez --table.")
        return USAGE
    practice = make_practice()
    attempt = practice.newest() if options.attempt == "last" else without_controls(options.attempt, one_line=True)
    report = report_of(practice.review(attempt))
    if whole:
        folder = Path(options.output)
        for name, make in TABLES.items():
            write_bytes(folder / f"{name}.csv", make(report).to_csv())
        tell(f"Tables écrites dans {folder} : {', '.join(f'{name}.csv' for name in TABLES)}.")
        return DONE
    table = options.table or "tours"
    put_bytes(TABLES[table](report).to_csv(), options.output)
    if options.output:
        tell(f"Table « {table} » écrite dans {options.output}.")
    return DONE


def is_folder(output: str) -> bool:
    """Whether a name is that of a folder: it is one, or ends like one."""
    return bool(output) and (output.endswith(("/", "\\")) or Path(output).is_dir())


def put_bytes(content: bytes, output: str | None) -> None:
    """Writes bytes in a file, or on stdout as they stand."""
    if output:
        write_bytes(Path(output), content)
        return
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
