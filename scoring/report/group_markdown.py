"""How does a group report read as Markdown? What to discuss first, then people by competence, decisions, criteria."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from scoring.cohort import CohortReport, DecisionReport, Names
from scoring.report.group_words import (
    GROUP_DISCLAIMER,
    HOW_TO_READ,
    NOT_TOLD,
    cell_words,
    consistency_words,
    heading,
    line_of,
    measures,
    share_words,
    told_first,
    withheld_words,
)
from scoring.report.markdown import escape
from scoring.report.session import SessionReport
from scoring.report.session_markdown import session_markdown
from scoring.wording import LEVEL_NAMES, NARROW, plural, quoted, signed


def group_markdown(
    report: CohortReport, names: Names, notices: Sequence[str] = (), session: SessionReport | None = None
) -> str:
    """The whole report in Markdown, with French typography; ``session``: how the group session went, first."""
    parts = [
        "# Bilan de groupe",
        "",
        f"{heading(report)}",
        "",
        f"> {GROUP_DISCLAIMER}",
        "",
        *(f"- {escape(notice)}" for notice in told_first(report, notices)),
        "",
        *(session_markdown(session) if session else []),
        *_discussions(report, names),
        *_competences(report, names),
        *_people(report, names),
        *_decisions(report, names),
        *_criteria(report, names),
        "## Comment lire ces chiffres",
        "",
        *(f"- {sentence}" for sentence in HOW_TO_READ),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _discussions(report: CohortReport, names: Names) -> list[str]:
    lines = ["## À discuter ensemble", ""]
    for rank, one in enumerate(report.discussions, 1):
        said = f"{quoted(escape(line_of(names, one)))}{NARROW}: {escape(one.reason)}"
        lines.append(f"{rank}. **{escape(names.scenarios.get(one.scenario, one.scenario))}**, {said}")
    return [*(lines if report.discussions else [*lines, "Aucune décision ne se détache."]), ""]


def _competences(report: CohortReport, names: Names) -> list[str]:
    if not report.competences:
        return []
    levels = [level for level, _ in report.competences[0].levels]
    lines = [
        "## Compétences",
        "",
        _row(["Compétence", "Observée chez", *(LEVEL_NAMES[level] for level in levels), "Score médian"]),
        _row(["---", *["---:"] * (len(levels) + 2)]),
    ]
    for one in report.competences:
        name = f"{one.competence} {names.competences.get(one.competence, '')}".strip()
        counts = (NOT_TOLD if count is None else str(count) for _, count in one.levels)
        lines.append(_row([escape(name), str(one.people), *counts, share_words(one.median)]))
    return [*lines, ""]


def _people(report: CohortReport, names: Names) -> list[str]:
    if report.suppressed or not report.rows:
        return []
    lines = [
        "## Stagiaires, par ordre alphabétique",
        "",
        _row(["Stagiaire", "Essais", "Reprises", *(one.competence for one in report.competences)]),
        _row(["---", "---:", "---:", *["---"] * len(report.competences)]),
    ]
    for row in report.rows:
        cells = map(cell_words, row.cells)
        lines.append(_row([escape(row.trainee) or "sans nom", str(row.attempts), str(row.replays), *cells]))
    return [*lines, ""]


def _decisions(report: CohortReport, names: Names) -> list[str]:
    withheld = withheld_words(report)
    lines = ["## Décisions", "", *([withheld, ""] if withheld else [])]
    for scenario, found in groupby(report.told, key=lambda one: one.scenario):
        starters = dict(report.starters)[scenario]
        lines += [f"### {escape(names.scenarios.get(scenario, scenario))} ({plural(starters, 'personne', 'personnes')})", ""]
        for one in found:
            lines += _decision(one, names)
    return lines if report.decisions else [*lines, "Aucune décision connue.", ""]


def _decision(one: DecisionReport, names: Names) -> list[str]:
    lines = [f"**{escape(one.scene)}**, {quoted(escape(line_of(names, one)))}  "]
    facts = [*measures(one), *(["**groupe partagé**"] if one.split is not None else [])]
    lines += [", ".join(facts) + ".", ""]
    for option in one.options:
        taken = "moins de 5, ou non dit" if option.taken is None else f"{option.taken} ({share_words(option.share)})"
        worth = "" if option.points is None else f", {signed(option.points)}"
        unseen = ", personne" if option.choice in one.untaken else ""
        lines.append(
            f"- {quoted(escape(names.choice(one.scenario, one.scene, option.choice)))}{NARROW}: {taken}{worth}{unseen}"
        )
    return [*lines, ""]


def _criteria(report: CohortReport, names: Names) -> list[str]:
    lines = [
        "## Critères",
        "",
        _row(["Critère", "Attendu montré", "Décisions", "Personnes", "Cohérence", "Ce qu’elle vaut"]),
        _row(["---", "---:", "---:", "---:", "---:", "---"]),
    ]
    for one in report.consistency:
        name, value = escape(names.criteria.get(one.criterion, one.criterion)), consistency_words(one)
        cells = [name, share_words(one.share), f"{one.decisions}/{one.shown}", str(one.people), value, escape(one.caveat)]
        lines.append(_row(cells))
    return [*lines, ""] if report.consistency else []


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
