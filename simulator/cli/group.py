"""What does a group show? ``plateau group``: its report, on the standard output or in files."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.output import DONE, USAGE, data, document, fills_a_terminal, raw, tell
from simulator.source import without_controls
from simulator.storage import write_bytes
from simulator.wiring import make_practice

if TYPE_CHECKING:
    from simulator.practice.group_report import Group


def group(options: Namespace) -> int:
    """``plateau group``."""
    from simulator.practice.group_report import group_report
    from simulator.practice.group_writing import group_document

    if not options.json and fills_a_terminal(options.format, options.output):
        return USAGE
    practice = make_practice()
    scenarios = [_id(name) for name in options.scenarios]
    found = group_report(practice, scenarios, options.trainee, anonymous=options.anonymous)
    if options.json and not options.output:
        document(group_document(found))
    else:
        _write(found, "json" if options.json else options.format, options.output)
    if found.report.why:
        tell(found.report.why)
    return DONE


def _id(name: str) -> str:
    """A scenario is named by its id, or by the path of its file, whose name is the id."""
    clean = without_controls(name, one_line=True)
    return Path(clean).stem if clean.endswith((".yaml", ".yml")) else clean


def _write(found: "Group", format: str, output: str | None) -> None:
    from simulator.practice.formats import BINARY
    from simulator.practice.group_writing import group_files

    files = group_files(found, format)
    if output is None:
        if format == "csv":
            tell("La table des décisions ; avec -o, chaque table a son fichier.")
        body = files["decisions" if format == "csv" else ""]
        if format in BINARY:
            raw(body)
        else:
            data(body.decode("utf-8"))
        return
    whole = Path(output)
    for name, body in files.items():
        path = whole.with_name(f"{whole.stem}-{name}{whole.suffix or '.csv'}") if name else whole
        write_bytes(path, body)
        tell(f"Bilan de groupe écrit dans {path}.")
