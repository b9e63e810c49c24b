"""How does a group session read as Markdown? The part that goes before the figures of the group."""

from scoring.report.markdown import escape
from scoring.report.session import SEEN, SessionReport, agreement_words, decided_words, grid_notes, pairs_words, session_heading
from scoring.wording import NARROW, percent, plural, quoted


def session_markdown(session: SessionReport) -> list[str]:
    """The lines of the section."""
    lines = ["## La séance", "", escape(session_heading(session)), ""]
    for one in session.decided:
        again = ", après discussion" if one.round > 1 else ""
        lines += [f"### Tour {one.turn}{again}", "", quoted(escape(one.line)), ""]
        for _, text, count in one.options:
            share = f" ({percent(count / one.total)})" if one.total else ""
            lines.append(f"- {quoted(escape(text))}{NARROW}: {plural(count, 'voix', 'voix')}{share}")
        if one.unclear:
            lines.append(f"- {plural(one.unclear, 'réponse tapée non comprise', 'réponses tapées non comprises')}")
        lines += ["", escape(decided_words(one)), ""]
    return [*lines, *_notes(session), *_grid(session)]


def _notes(session: SessionReport) -> list[str]:
    if not session.notes:
        return []
    lines = ["### Notes et signets", ""]
    lines += [
        f"- tour {turn}{NARROW}: {escape(text)}" if text else f"- tour {turn}{NARROW}: signet" for turn, text in session.notes
    ]
    return [*lines, ""]


def _grid(session: SessionReport) -> list[str]:
    if session.agreement is None:
        return []
    lines = ["### Ce que les observateurs ont vu", "", escape(agreement_words(session)), ""]
    lines += [
        f"| Critère | {' | '.join(SEEN.values())} | Paires d’accord | Score calculé |",
        f"| --- |{' ---: |' * (len(SEEN) + 2)}",
    ]
    for one in session.agreement.criteria:
        score = session.scores.get(one.criterion)
        counts = dict(one.counts)
        cells = [
            escape(session.criteria.get(one.criterion, one.criterion)),
            *(str(counts.get(value, 0)) for value in SEEN),
            pairs_words(one.pairs),
            "—" if score is None else percent(score),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return [*lines, "", *_each(session)]


def _each(session: SessionReport) -> list[str]:
    if not session.grids:
        return []
    names = [escape(grid.observer) for grid in session.grids]
    lines = ["### Grille de chaque observateur", "", f"| Critère | {' | '.join(names)} |", f"| --- |{' --- |' * len(names)}"]
    for id, name in session.criteria.items():
        cells = [SEEN.get(grid.marks.get(id, ""), "—") for grid in session.grids]
        lines.append(f"| {escape(name)} | {' | '.join(cells)} |")
    return [*lines, "", *(f"- {escape(note)}" for note in grid_notes(session)), ""]
