"""How is the report of a rehearsed day written from the command? The same verb as for an attempt, once the name is that of a day."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, USAGE, data, raw, tell
from simulator.practice import Practice
from simulator.storage import write_bytes


def day_named(options: Namespace, practice: Practice, name: str) -> bool:
    """Whether what is asked for is a day; ``last`` is always an attempt."""
    if options.attempt == "last":
        return False
    from simulator.practice.day_reporting import is_a_day

    return is_a_day(practice, name)


def write_day(options: Namespace, practice: Practice, name: str) -> int:
    """``plateau report JOUR``."""
    from simulator.practice.day_reporting import render_day, report_of_day
    from simulator.practice.formats import BINARY

    if options.table:
        tell("plateau : --table ne va pas avec une journée : son csv n’a qu’une table, les compétences.")
        return USAGE
    body = render_day(report_of_day(practice, name), options.format)
    if options.output:
        write_bytes(Path(options.output), body)
        tell(f"Bilan écrit dans {options.output}.")
    elif options.format in {*BINARY, "csv"}:
        raw(body)
    else:
        data(body.decode("utf-8"))
    return DONE
