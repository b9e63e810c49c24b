"""How is the notebook of the dossier handed over? In plain lines, as Markdown, or as one document."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from scoring.report.markdown import escape
from scoring.wording import NARROW, plural
from simulator.practice.dossier import Activity, Dossier, Example
from simulator.practice.dossier_rubrics import NOTICE, RUBRICS, SHORT_NOTICE
from simulator.source import typeset

WIDTH = 78
TITLE = "Carnet de préparation du dossier professionnel"
QUESTIONS = "Ce qu’un jury peut demander sur chaque exemple"
FREE = typeset("Exemple {} : rien n’est écrit encore.")


def written(example: Example) -> str:
    """How much of an example is written: a count, and no judgement."""
    return f"{plural(example.filled, 'rubrique écrite', 'rubriques écrites')} sur {len(RUBRICS)}"


def heading(example: Example) -> str:
    """An example by its number and its title."""
    title = example.texts.get("title", "")
    return f"Exemple {example.number}{f'{NARROW}: {title}' if title else ''}"


def dossier_lines(dossier: Dossier) -> list[str]:
    """The whole notebook, to be read in a terminal."""
    lines = [f"{TITLE}{NARROW}: {dossier.trainee}", *wrap(NOTICE, WIDTH)]
    for activity in dossier.activities:
        lines += ["", *wrap(_name(activity), WIDTH), SHORT_NOTICE]
        for example in activity.examples:
            lines += _example_lines(example)
        lines += ["", f"{QUESTIONS}{NARROW}:"]
        lines += [row for question in activity.questions for row in _wrapped(question, "  - ", "    ")]
    return lines


def _name(activity: Activity) -> str:
    return f"{activity.id} · {activity.name}" if activity.name else activity.id


def _example_lines(example: Example) -> Iterator[str]:
    if not example.filled:
        yield FREE.format(example.number)
        return
    yield ""
    yield from wrap(f"{heading(example)} ({written(example)})", WIDTH)
    for rubric in RUBRICS:
        if rubric.id in example.texts and rubric.id != "title":
            yield f"  {rubric.label}{NARROW}:"
            for paragraph in example.texts[rubric.id].splitlines():
                yield from _wrapped(paragraph, "    ", "    ")
    left = [rubric.label for rubric in RUBRICS if rubric.id not in example.texts]
    if left:
        yield from _wrapped(f"Pas encore écrit{NARROW}: {', '.join(left)}.", "  ", "  ")


def _wrapped(text: str, first: str, then: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=first, subsequent_indent=then)


def dossier_markdown(dossier: Dossier) -> str:
    """The same as Markdown: whatever was typed is shown as it stands."""
    lines = [f"# {TITLE}{NARROW}: {escape(dossier.trainee)}", "", f"> {NOTICE}", ""]
    for activity in dossier.activities:
        lines += [f"## {escape(_name(activity))}", "", f"*{SHORT_NOTICE}*", ""]
        for example in activity.examples:
            lines += _example_markdown(example)
        lines += [f"### {QUESTIONS}", "", *(f"- {question}" for question in activity.questions), ""]
    return "\n".join(lines).rstrip() + "\n"


def _example_markdown(example: Example) -> Iterator[str]:
    if not example.filled:
        yield from (FREE.format(example.number), "")
        return
    yield from (f"### {escape(heading(example))}", "", f"*{written(example)}*", "")
    for rubric in RUBRICS:
        if rubric.id in example.texts and rubric.id != "title":
            yield from (f"**{rubric.label}**", "")
            for paragraph in filter(str.strip, example.texts[rubric.id].splitlines()):
                yield from (escape(paragraph), "")


def dossier_document(dossier: Dossier) -> dict[str, Any]:
    """The document of ``plateau dossier --json``."""
    return {
        "format": 1,
        "trainee": dossier.trainee,
        "evidence": False,
        "notice": NOTICE,
        "rubrics": [{"id": rubric.id, "label": rubric.label, "help": rubric.help} for rubric in RUBRICS],
        "activities": [
            {
                "id": activity.id,
                "name": activity.name,
                "questions": list(activity.questions),
                "examples": [
                    {"number": example.number, "filled": example.filled, "of": len(RUBRICS), "texts": dict(example.texts)}
                    for example in activity.examples
                ],
            }
            for activity in dossier.activities
        ],
    }
