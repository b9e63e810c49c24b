"""How is the page of a group put together? The report and its words, handed to its template.

The heat map is a table: a screen reader reads it, and each cell says its level in words, so that no colour speaks alone.
"""

from collections.abc import Sequence
from itertools import groupby

from scoring.cohort import CohortReport, Names
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
from scoring.report.html.pages import page
from scoring.report.session import SEEN, SessionReport, agreement_words, decided_words, grid_notes, pairs_words, session_heading
from scoring.wording import LEVEL_NAMES, percent


def group_page(report: CohortReport, names: Names, notices: Sequence[str] = (), session: SessionReport | None = None) -> str:
    """The whole report of a group as one HTML page; the same report gives the same bytes."""
    return page(
        "group.html",
        report=report,
        names=names,
        session=session,
        seen=SEEN,
        session_heading=session_heading,
        decided_words=decided_words,
        agreement_words=agreement_words,
        pairs_words=pairs_words,
        grid_notes=grid_notes,
        percent=percent,
        notices=told_first(report, notices),
        scenarios=[(id, tuple(found)) for id, found in groupby(report.told, key=lambda one: one.scenario)],
        starters=dict(report.starters),
        heading=heading(report),
        disclaimer_group=GROUP_DISCLAIMER,
        how_to_read=HOW_TO_READ,
        level_names=LEVEL_NAMES,
        not_told=NOT_TOLD,
        cell_words=cell_words,
        share_words=share_words,
        withheld=withheld_words(report),
        line_of=line_of,
        measures=measures,
        consistency_words=consistency_words,
    )
