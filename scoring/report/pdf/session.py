"""What does the PDF of a group say of the session itself, as data? Votes, notes and the observers' grid, in words."""

from typing import Any

from scoring.report.session import (
    SEEN,
    Decided,
    SessionReport,
    agreement_words,
    decided_words,
    grid_notes,
    pairs_words,
    session_heading,
)
from scoring.wording import percent, plural, quoted


def session_facts(session: SessionReport) -> dict[str, Any]:
    """Everything that the template sets of a session."""
    return {
        "heading": session_heading(session),
        "votes": [_vote(one) for one in session.decided],
        "notes": [f"Tour {turn}, {text or 'signet'}" for turn, text in session.notes],
        "agreement": agreement_words(session),
        "seen": list(SEEN.values()),
        "grid": [_row(session, one.criterion, dict(one.counts), one.pairs) for one in session.agreement.criteria]
        if session.agreement
        else [],
        "observers": [grid.observer for grid in session.grids],
        "each": [
            [name, *(SEEN.get(grid.marks.get(id, ""), "—") for grid in session.grids)] for id, name in session.criteria.items()
        ]
        if session.grids
        else [],
        "remarks": list(grid_notes(session)),
    }


def _vote(one: Decided) -> dict[str, Any]:
    unclear = [plural(one.unclear, "réponse tapée non comprise", "réponses tapées non comprises")] if one.unclear else []
    return {
        "name": f"Tour {one.turn}{', après discussion' if one.round > 1 else ''}",
        "line": quoted(one.line),
        "rows": [
            [quoted(text), str(count), percent(count / one.total) if one.total else "—"] for _, text, count in one.options
        ],
        "after": " ".join([*(f"{words}." for words in unclear), decided_words(one)]),
    }


def _row(session: SessionReport, criterion: str, counts: dict[str, int], pairs: float | None) -> list[str]:
    score = session.scores.get(criterion)
    shares = [pairs_words(pairs), "—" if score is None else percent(score)]
    return [session.criteria.get(criterion, criterion), *(str(counts.get(value, 0)) for value in SEEN), *shares]
