"""What does this code mean? ``plateau check --explain CODE`` prints the page that explains it."""

from argparse import Namespace

from simulator.cli.output import DONE, USAGE, data, document, tell
from simulator.library.pages import as_plain_text, explained_codes, page_of
from simulator.source import nearest, without_controls


def explain(options: Namespace) -> int:
    """Prints one page; a code that is not known is told with the nearest."""
    code = without_controls(options.explain, one_line=True).strip()
    if options.paths:
        tell("plateau : --explain s’emploie seul, sans chemin.")
        return USAGE
    page = page_of(code)
    if page is None:
        tell(f"plateau : « {code[:60]} » n’est pas un code d’anomalie. {nearest(code, explained_codes())}")
        return USAGE
    text = as_plain_text(page)
    if options.json:
        document({"format": 1, "code": code, "page": text})
        return DONE
    data(text)
    tell("Un exemple ne montre que ce qui change dans un petit scénario sans anomalie.")
    return DONE
