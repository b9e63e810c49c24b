"""What does a group show? ``plateau group``: its report, on the standard output or in files."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.output import DONE, USAGE, data, document, fills_a_terminal, raw, tell
from simulator.source import without_controls
from simulator.storage import write_bytes
from simulator.wiring import make_practice

if TYPE_CHECKING:
    from simulator.practice import Practice
    from simulator.practice.group_report import Group


def group(options: Namespace) -> int:
    """``plateau group``."""
    from simulator.practice.group_report import group_report
    from simulator.practice.group_writing import group_document

    if not options.json and fills_a_terminal(options.format, options.output):
        return USAGE
    practice = make_practice()
    session = _session(practice, options.scenarios)
    if options.participant is not None:
        return _own(practice, session, options)
    if session is not None:
        from simulator.practice.session_report import session_group

        found = session_group(practice, session, anonymous=options.anonymous)
    else:
        scenarios = [_id(name) for name in options.scenarios]
        found = group_report(practice, scenarios, options.trainee, anonymous=options.anonymous)
    if options.json and not options.output:
        document(group_document(found))
    else:
        _write(found, "json" if options.json else options.format, options.output)
    if found.report.why:
        tell(found.report.why)
    return DONE


def _session(practice: "Practice", names: list[str]) -> str | None:
    """The session that a single name is the code or the id of; a scenario of that name comes first."""
    if len(names) != 1:
        return None
    from simulator.practice import PracticeError
    from simulator.practice.group_sessions import find_session

    try:
        return find_session(practice, without_controls(names[0], one_line=True)).id
    except PracticeError:
        return None


def _own(practice: "Practice", session: str | None, options: Namespace) -> int:
    """The report of one participant of a session."""
    from simulator.practice import PracticeError
    from simulator.practice.formats import BINARY
    from simulator.practice.reporting import render_bytes, report_of
    from simulator.practice.session_report import own_report

    if session is None:
        raise PracticeError("--participant demande le code d’une séance : « plateau group CODE --participant NOM ».")
    format = "json" if options.json else options.format
    if format == "csv":
        raise PracticeError("Le bilan d’un participant s’écrit en md, html, json ou pdf.")
    body = render_bytes(report_of(own_report(practice, session, without_controls(options.participant, one_line=True))), format)
    if options.output:
        write_bytes(Path(options.output), body)
        tell(f"Bilan écrit dans {options.output}.")
    elif format in BINARY:
        raw(body)
    else:
        data(body.decode("utf-8"))
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
