"""How does a view become a page? The region that changes with the session, and the pages around it; all in French, all escaped."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment

from scoring.wording import signed
from simulator.group import Kind
from simulator.group.words import ROLE_NAMES, SEEN_NAMES, View, gridded, heading, to_do, votes
from simulator.source import typeset
from simulator.web.classroom.acts import roles_of
from simulator.web.pages import pages_over, static_files

HERE = Path(__file__).parent


class Worth(NamedTuple):
    """What an answer shows on one criterion."""

    points: str
    name: str


class Answered(NamedTuple):
    """One answer of a closed vote, with how many gave it, and what it is worth once the trainer shows it."""

    text: str
    voices: int
    share: int
    yours: bool
    taken: bool
    feedback: str
    worth: tuple[Worth, ...]
    blocking: str


class Piece(NamedTuple):
    """A stretch of a paragraph."""

    text: str
    strong: bool


@cache
def _pages() -> Environment:
    made = pages_over(HERE / "templates")
    made.filters["paragraphs"] = paragraphs
    made.globals.update(role_names={role.value: name for role, name in ROLE_NAMES.items()}, seen_names=SEEN_NAMES)
    return made


def page(template: str, /, **facts: Any) -> str:
    """A whole page."""
    return _pages().get_template(f"{template}.html").render(**facts)


def files() -> dict[str, tuple[bytes, str]]:
    """What pages ask for beside themselves."""
    return {**static_files(), **static_files(HERE / "static", ("classroom.css", "classroom.js"))}


def region(view: View, names: Mapping[str, str], token: str) -> str:
    """What changes with the session, for one device; ``names``: of the criteria. The same view gives the same text."""
    kind = Kind(view["kind"])
    return (
        _pages()
        .get_template("region.html")
        .render(
            view=view,
            heading=typeset(heading(view)),
            to_do=typeset(to_do(view)),
            voter=votes(view),
            answered=tuple(_answered(view, names)),
            grid=view["grid"] if gridded(view) else None,
            roles=[role.value for role in roles_of(kind)],
            face=kind is Kind.FACE,
            jeton=token,
        )
    )


def _answered(view: View, names: Mapping[str, str]) -> Iterator[Answered]:
    ballot = view["ballot"]
    if ballot is None or ballot["spread"] is None:
        return
    counts = {one["id"]: one["count"] for one in ballot["spread"]}
    total = sum(counts.values()) + (ballot["unclear"] or 0)
    keys = {one["id"]: one for one in ballot["key"] or ()}
    own = ballot["yours"]["choice"] if ballot["yours"] else None
    for choice in ballot["choices"]:
        id, key = choice["id"], keys.get(choice["id"])
        yield Answered(
            choice["text"],
            counts[id],
            round(100 * counts[id] / total) if total else 0,
            id == own,
            id == ballot["taken"],
            key["feedback"] if key else "",
            tuple(Worth(signed(points), names.get(criterion, criterion)) for criterion, points in key["points"]) if key else (),
            (key["blocking"] or "") if key else "",
        )


def paragraphs(text: str) -> list[list[Piece]]:
    """The paragraphs of a context, with what stands between ``**`` apart: the only mark-up that scenarios use there."""
    parts = [re.sub(r"[ \t\n]+", " ", part).strip() for part in re.split(r"\n\s*\n", text)]  # no-break spaces stay
    return [[Piece(piece, rank % 2 == 1) for rank, piece in enumerate(part.split("**")) if piece] for part in parts if part]
