"""What does the PDF of a group say, as data? The facts of the page, in its order, withheld already where they must be."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from scoring.cohort import Cell, CohortReport, CompetenceShares, Consistency, DecisionReport, Names, Option
from scoring.report.group_words import (
    GROUP_DISCLAIMER,
    HOW_TO_READ,
    NOT_TOLD,
    consistency_words,
    heading,
    line_of,
    measures,
    share_words,
    told_first,
    withheld_words,
)
from scoring.report.pdf.plain import cut
from scoring.report.pdf.session import session_facts
from scoring.report.session import SessionReport
from scoring.scale import Level
from scoring.wording import DISCLAIMER, LEVEL_NAMES, percent, plural, quoted, signed

NAME_LENGTH = 80
"""Of a name in the heat map."""
ACROSS = 8
"""Competences beside each other on a page; more make a second table, as wide as the first can be."""


def group_facts(
    report: CohortReport, names: Names, notices: Sequence[str], session: SessionReport | None = None
) -> dict[str, Any]:
    """Everything that the template sets."""
    starters, levels = dict(report.starters), report.competences[0].levels if report.competences else ()
    return {
        "document": {"title": "Bilan de groupe", "head": "Bilan de groupe", "who": ""},
        "heading": heading(report),
        "disclaimer": GROUP_DISCLAIMER,
        "notices": list(told_first(report, notices)),
        "session": None if session is None else session_facts(session),
        "discussions": [
            {
                "scenario": names.scenarios.get(one.scenario, one.scenario),
                "line": quoted(line_of(names, one)),
                "reason": one.reason,
            }
            for one in report.discussions
        ],
        "levels": [LEVEL_NAMES[level] for level, _ in levels],
        "competences": [_competence(one, names) for one in report.competences],
        "heat": _heat(report),
        "withheld": withheld_words(report),
        "scenarios": [
            {
                "name": names.scenarios.get(scenario, scenario),
                "people": plural(starters[scenario], "personne", "personnes"),
                "decisions": [_decision(one, names) for one in found],
            }
            for scenario, found in groupby(report.told, key=lambda one: one.scenario)
        ],
        "criteria": [_criterion(one, names) for one in report.consistency],
        "how_to_read": list(HOW_TO_READ),
        "foot": DISCLAIMER,
    }


def _competence(one: CompetenceShares, names: Names) -> dict[str, Any]:
    return {
        "id": one.competence,
        "name": names.competences.get(one.competence, ""),
        "people": str(one.people),
        "counts": [NOT_TOLD if count is None else str(count) for _, count in one.levels],
        "median": share_words(one.median),
    }


def _heat(report: CohortReport) -> list[dict[str, Any]]:
    """The heat map, in as many tables as the page is too narrow for; attempts and replays stand in the last."""
    ids = [one.competence for one in report.competences]
    parts = -(-len(ids) // ACROSS) or 1
    width = -(-len(ids) // parts) or 1
    return [
        {
            "columns": ids[start : start + width],
            "rows": [
                {
                    "name": cut(row.trainee, NAME_LENGTH) or "sans nom",
                    "cells": [_cell(cell) for cell in row.cells[start : start + width]],
                    "counts": [str(row.attempts), str(row.replays)] if start + width >= len(ids) else [],
                }
                for row in report.rows
            ],
        }
        for start in range(0, max(len(ids), 1), width)
        if report.rows
    ]


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "rank": list(Level).index(cell.level),
        "level": LEVEL_NAMES[cell.level],
        "score": "" if cell.score is None else percent(cell.score),
    }


def _decision(one: DecisionReport, names: Names) -> dict[str, Any]:
    return {
        "scene": one.scene,
        "line": quoted(line_of(names, one)),
        "facts": ", ".join(measures(one)),
        "split": one.split is not None,
        "options": [_option(option, one, names) for option in one.options],
    }


def _option(option: Option, one: DecisionReport, names: Names) -> dict[str, Any]:
    return {
        "text": quoted(names.choice(one.scenario, one.scene, option.choice)),
        "points": NOT_TOLD if option.points is None else signed(option.points),
        "taken": NOT_TOLD if option.taken is None else str(option.taken),
        "share": option.share,
        "share_words": share_words(option.share) + (", personne" if option.choice in one.untaken else ""),
    }


def _criterion(one: Consistency, names: Names) -> list[str]:
    return [
        names.criteria.get(one.criterion, one.criterion),
        share_words(one.share),
        f"{one.decisions}/{one.shown}",
        str(one.people),
        consistency_words(one),
        one.caveat,
    ]
