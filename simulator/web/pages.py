"""How does a page come out of a template? The frame of all pages, in French; whatever comes from outside is text, escaped."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scoring.report.html.pages import clean
from scoring.wording import NARROW, day, day_and_time, duration, percent, plural, quoted, signed
from simulator.source import typeset

HERE = Path(__file__).parent
STATIC = HERE / "static"
TITLES = {
    400: "Demande incomprise",
    401: "Il faut d’abord entrer",
    403: "Ce n’est pas permis",
    404: "Cette page n’existe pas",
    405: "Cela ne se demande pas ainsi",
    408: "Trop lent",
    409: "La conversation a changé",
    413: "C’est trop long",
    415: "Cela ne se demande pas ainsi",
    429: "Trop de demandes",
    500: "Quelque chose n’a pas marché",
    503: "Pas pour l’instant",
}
SENTENCES = {
    400: "Ce que votre navigateur a envoyé n’a pas été compris. Rien n’a été joué.",
    401: "Cette séance vous est fermée, ou elle a expiré.",
    403: "Cette demande ne vient pas d’une page de Plateau ouverte ici, ou la séance a expiré. Rien n’a été joué.",
    404: "L’adresse est peut-être incomplète, ou ce qu’elle montrait n’est pas à vous.",
    405: "Revenez à l’accueil et suivez les liens de la page.",
    408: "Votre demande n’est pas arrivée en entier à temps. Recommencez.",
    409: "Elle a continué ailleurs. Revenez-y pour voir où elle en est.",
    413: "Votre réponse est trop longue pour être envoyée. Raccourcissez-la : 1 000 caractères au plus sont gardés.",
    415: "Revenez à l’accueil et suivez les liens de la page.",
    429: "Attendez un peu, puis rechargez la page.",
    500: "Ce qui était répondu est enregistré. Revenez à l’accueil ; si cela recommence, prévenez le formateur.",
    503: "Réessayez dans un moment.",
}


def pages_over(*folders: Path) -> Environment:
    """The templates of these folders, over those that all pages share."""
    made = Environment(
        loader=FileSystemLoader([*folders, HERE / "templates"]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(n=NARROW, person="", jeton="")
    made.filters.update(
        quoted=quoted,
        percent=percent,
        signed=signed,
        day=day,
        day_and_time=day_and_time,
        duration=duration,
        plural=plural,
        typeset=typeset,
    )
    return made


@cache
def _common() -> Environment:
    return pages_over()


def error_page(status: int, sentence: str = "") -> str:
    """The page of an error, with what to do about it."""
    title = TITLES.get(status, TITLES[500] if status >= 500 else TITLES[400])
    said = sentence or SENTENCES.get(status, SENTENCES[500] if status >= 500 else SENTENCES[400])
    return _common().get_template("error.html").render(title=title, sentence=typeset(said))


def static_files(folder: Path = STATIC, names: Sequence[str] = ("plateau.css", "plateau.svg")) -> dict[str, tuple[bytes, str]]:
    """Name → what is answered for it, and its kind. Nothing else of a folder can be asked for: no path is ever made of a request."""
    return {name: ((folder / name).read_bytes(), KINDS[Path(name).suffix]) for name in names}


KINDS = {
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".js": "text/javascript",
    ".ttf": "font/ttf",
    ".png": "image/png",
}
