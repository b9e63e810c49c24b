"""What has been reached? ``plateau results``: a table, a gradebook to import, or one document."""

from argparse import Namespace

from simulator.cli.output import DONE, tell
from simulator.cli.report_tables import put_bytes
from simulator.source import without_controls
from simulator.wiring import make_practice


def results(options: Namespace) -> int:
    """``plateau results``."""
    from simulator.practice.results_table import render_results, results_table

    who = None if options.trainee is None else without_controls(options.trainee, one_line=True).strip()
    named = [without_controls(name, one_line=True) for name in options.scenarios]
    found = results_table(make_practice(), named, who)
    put_bytes(render_results(found, options.format), options.output)
    if options.output:
        tell(f"Résultats écrits dans {options.output}.")
    if not found.reached:
        tell("Aucun essai mené à son terme : il n’y a que les titres des colonnes.")
    if found.unread:
        tell(f"{found.unread} essai(s) illisible(s) n’y sont pas.")
    if options.format == "moodle" and any(not one.trainee for one in found.reached):
        tell("Les essais sans nom de stagiaire n’y sont pas : Moodle ne saurait pas de qui ils sont.")
    return DONE
