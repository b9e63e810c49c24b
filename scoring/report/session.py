"""What does the report of a group session add to that of a group? How each reply was decided, what was noted, what observers saw."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scoring.agreement import Agreement
from scoring.wording import NARROW, percent, plural, quoted

WHY = {"majority": "choix de la majorité", "own": "choix du formateur", "minority": "choix de la minorité"}
SEEN = {"observed": "observé", "not-observed": "non observé", "against": "contraire"}


@dataclass(frozen=True, slots=True)
class Decided:
    """One vote on one reply: ``line`` is what was heard, ``options`` are (id, text, votes), ``taken`` the id then played, if any."""

    turn: int
    scene: str
    line: str
    round: int
    options: tuple[tuple[str, str, int], ...]
    unclear: int
    taken: str | None
    why: str

    @property
    def total(self) -> int:
        """How many answered."""
        return sum(count for _, _, count in self.options) + self.unclear


@dataclass(frozen=True, slots=True)
class Grid:
    """One observer's grid: criterion → what they marked (a key of ``SEEN``), and their notes."""

    observer: str
    marks: Mapping[str, str]
    notes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SessionReport:
    """A session as it went. ``notes`` are (turn, words; none for a bookmark); ``explored`` are (turn, attempt) of the branches.

    ``scores``: criterion → the score of the group's conversation in 0..1, beside what observers saw; ``agreement`` is ``None``
    without observers, and ``grids`` is empty where nobody is to be named. ``kind``: ``led`` or ``face-to-face``.
    """

    code: str
    kind: str
    title: str
    started: str
    people: int
    observers: int
    decided: tuple[Decided, ...]
    notes: tuple[tuple[int, str], ...]
    explored: tuple[tuple[int, str], ...]
    criteria: Mapping[str, str]
    scores: Mapping[str, float | None]
    agreement: Agreement | None
    grids: tuple[Grid, ...] = ()


def session_heading(session: SessionReport) -> str:
    """Which session, on what, with whom, in one line."""
    people = plural(session.people, "participant", "participants")
    watching = f", {plural(session.observers, 'observateur', 'observateurs')}" if session.observers else ""
    return f"Séance {session.code}, {quoted(session.title)}{NARROW}: {people}{watching}."


def decided_words(one: Decided) -> str:
    """What came out of a vote, in one sentence."""
    if one.taken is None:
        return (
            "Aucune réponse n’a été jouée après ce vote."
            if one.round == 1
            else "Aucune réponse n’a été jouée après ce tour de vote."
        )
    text = next(text for id, text, _ in one.options if id == one.taken)
    said = f"Joué ({WHY.get(one.why, one.why)}){NARROW}: {quoted(text)}"
    return said if text.endswith((".", "?", "!", "…")) else f"{said}."


def agreement_words(session: SessionReport) -> str:
    """What the coefficient of the whole grid says, with its caveat."""
    found = session.agreement
    if found is None:
        return ""
    if found.alpha is None:
        return found.caveat or "Toutes les marques sont les mêmes : l’accord ne se mesure pas."
    value = f"{found.alpha:.2f}".replace(".", ",").replace("-", "−")
    head = f"Accord des observateurs sur la grille{NARROW}: α de Krippendorff {value} (1 : accord parfait ; 0 : pas mieux que le hasard)."
    return f"{head} {found.caveat}".strip().replace(" :", f"{NARROW}:").replace(" ;", f"{NARROW};")


def grid_notes(session: SessionReport) -> tuple[str, ...]:
    """What observers wrote, criterion by criterion, each with who wrote it."""
    return tuple(
        f"{session.criteria.get(id, id)}{NARROW}: {quoted(grid.notes[id])} ({grid.observer})"
        for id in session.criteria
        for grid in session.grids
        if grid.notes.get(id)
    )


def pairs_words(pairs: float | None) -> str:
    """The share of pairs of observers that agree on a criterion."""
    return "—" if pairs is None else percent(pairs)


def session_data(session: SessionReport) -> dict[str, Any]:
    """The session as plain JSON, under ``session`` in the document of a group."""
    found = session.agreement
    return {
        "code": session.code,
        "kind": session.kind,
        "started": session.started,
        "people": session.people,
        "observers": session.observers,
        "votes": [
            {
                "turn": one.turn,
                "scene": one.scene,
                "round": one.round,
                "counts": {id: count for id, _, count in one.options},
                "unclear": one.unclear,
                "taken": one.taken,
                "why": one.why or None,
            }
            for one in session.decided
        ],
        "notes": [{"turn": turn, "text": text} for turn, text in session.notes],
        "branches": [{"turn": turn, "attempt": attempt} for turn, attempt in session.explored],
        "agreement": None
        if found is None
        else {
            "alpha": found.alpha,
            "raters": found.raters,
            "criteria": {
                one.criterion: {"counts": dict(one.counts), "pairs": one.pairs, "score": session.scores.get(one.criterion)}
                for one in found.criteria
            },
            "grids": [{"observer": one.observer, "marks": dict(one.marks), "notes": dict(one.notes)} for one in session.grids],
        },
    }
