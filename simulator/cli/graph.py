"""Which file holds the picture? ``plateau graph``: its format follows the file's name, and Mermaid goes to stdout."""

from argparse import Namespace
from pathlib import Path

from simulator.cli.output import DONE, FAULTS, USAGE, data, tell
from simulator.practice import Practice, UnsoundScenarioError
from simulator.source import without_controls
from simulator.storage import write_text
from simulator.wiring import make_practice

FORMATS = {".svg": "svg", ".mmd": "mermaid", ".md": "mermaid", ".dot": "dot", ".gv": "dot"}


def graph(options: Namespace) -> int:
    """``plateau graph``."""
    output = Path(options.output) if options.output else None
    format = options.format or (FORMATS.get(output.suffix.lower()) if output else "mermaid")
    if format is None:
        tell(f"plateau : le nom « {output} » ne dit pas le format ; terminez-le par {', '.join(FORMATS)}, ou ajoutez --format.")
        return USAGE
    try:
        text = _text(make_practice(), options, format)
    except UnsoundScenarioError as error:
        tell(f"plateau : {error}")
        for problem in error.problems:
            tell(str(problem))
        return FAULTS
    if output is None:
        data(text)
        return DONE
    try:
        write_text(output, _fenced(text) if (output.suffix.lower(), format) == (".md", "mermaid") else text)
    except OSError:
        tell(f"plateau : {output} n’a pas pu être écrit. Donnez un nom de fichier, dans un dossier où vous pouvez écrire.")
        return USAGE
    tell(f"Image écrite dans {output}.")
    return DONE


def _fenced(text: str) -> str:
    return f"```mermaid\n{text}```\n"


def _text(practice: Practice, options: Namespace, format: str) -> str:
    from simulator.picture import to_dot, to_mermaid, to_svg
    from simulator.practice.picturing import picture_attempt, picture_scenario

    if options.attempt is None:
        found = picture_scenario(practice, options.scenario)
    else:
        found = picture_attempt(practice, options.scenario, without_controls(options.attempt, one_line=True))
    if found.dated:
        tell("Le scénario a changé depuis cet essai : l’image montre le texte sur lequel il a été joué.")
    return {"svg": to_svg, "mermaid": to_mermaid, "dot": to_dot}[format](found.picture)
