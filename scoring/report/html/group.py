"""How is the page of a group put together? The report and its words, handed to its template.

The heat map is a table: a screen reader reads it, and each cell says its level in words, so that no colour speaks alone.
"""

from collections.abc import Sequence
from itertools import groupby

from scoring.cohort import CohortReport, Names
from scoring.cohort.consistency import number
from scoring.report.group_words import GROUP_DISCLAIMER, HOW_TO_READ, NOT_TOLD, cell_words, heading, share_words, withheld_words
from scoring.report.html.pages import page
from scoring.wording import LEVEL_NAMES

COEFFICIENTS = {"alpha": "α", "kr20": "KR-20"}


def group_page(report: CohortReport, names: Names, notices: Sequence[str] = ()) -> str:
    """The whole report of a group as one HTML page; the same report gives the same bytes."""
    return page(
        "group.html",
        report=report,
        names=names,
        notices=tuple(notice for notice in (report.why, *notices) if notice),
        scenarios=[(id, tuple(found)) for id, found in groupby(report.told, key=lambda one: one.scenario)],
        starters=dict(report.starters),
        heading=heading(report),
        disclaimer_group=GROUP_DISCLAIMER,
        how_to_read=HOW_TO_READ,
        level_names=LEVEL_NAMES,
        coefficients=COEFFICIENTS,
        not_told=NOT_TOLD,
        cell_words=cell_words,
        share_words=share_words,
        withheld=withheld_words(report),
        number=number,
    )
