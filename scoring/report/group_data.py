"""How does a group report travel as data? One JSON object; every field is explained here.

- ``format`` changes when a field is renamed or removed; ``notice``: what the figures are not; ``notices``: what to know of these attempts.
- ``people``, ``attempts``: who played, and their first attempts; ``replays``: the others, which enter no statistic.
- ``anonymous``: asked for; ``suppressed``: no row for any person, and ``why``. A value that is withheld or cannot be had is ``null``.
- ``scenarios``: id, title and people who played it.
- ``competences``: people in whom it was observed, how many at each level, median score (0..1).
- ``trainees``: in alphabetical order; per competence the level and mean score of the first attempts in which it was observed,
  how many those are, and the mean score of the replays.
- ``decisions``: ``met`` by how many people; ``withheld``: nothing else is told; ``options``: offered to and taken by how many, the
  share of those who met the decision, points (``choice`` empty: no answer in time); ``untaken``: offered, and taken by nobody;
  ``difficulty``: share of the attainable that was earned; ``discrimination``: corrected item-rest correlation, as
  ``discrimination_method`` says; ``seconds``: quartiles of the time to decide; ``best_taken``: how many took an answer that none
  offered beats; ``split``: the two answers between which the group divided.
- ``criteria``: ``share`` of the attainable earned, over ``attempts``; of the decisions that show it (``shown``), those that the same
  ``people`` all met (``decisions``), their internal consistency: ``coefficient`` (``alpha``, ``kr20`` or empty), ``value``, and
  bounds ``low`` and ``high`` at 95 %; ``caveat`` in French.
- ``discussions``: up to three decisions to take up; ``kind`` is ``unfound``, ``majority``, ``split``, ``reversed`` or ``hard``.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from scoring.cohort import CohortReport, DecisionReport, Names
from scoring.report.group_words import GROUP_DISCLAIMER
from scoring.report.session import SessionReport, session_data


def group_data(
    report: CohortReport, names: Names, notices: Sequence[str] = (), session: SessionReport | None = None
) -> dict[str, Any]:
    """The whole report as values that JSON can hold; ``session`` only for that of a group session."""
    return {
        "format": 1,
        "notice": GROUP_DISCLAIMER,
        "notices": list(notices),
        "people": report.people,
        "attempts": report.attempts,
        "replays": report.replays,
        "anonymous": report.anonymous,
        "suppressed": report.suppressed,
        "why": report.why,
        "scenarios": [{"id": id, "title": names.scenarios.get(id, id), "people": people} for id, people in report.starters],
        "competences": [
            {
                "id": one.competence,
                "name": names.competences.get(one.competence, one.competence),
                "people": one.people,
                "levels": {level.value: count for level, count in one.levels},
                "median": one.median,
            }
            for one in report.competences
        ],
        "trainees": [
            {
                "name": row.trainee,
                "attempts": row.attempts,
                "replays": row.replays,
                "competences": [
                    {
                        "id": cell.competence,
                        "level": cell.level.value,
                        "score": cell.score,
                        "attempts": cell.attempts,
                        "replays": cell.replays,
                    }
                    for cell in row.cells
                ],
            }
            for row in report.rows
        ],
        "decisions": [_decision(one, names) for one in report.decisions],
        "criteria": [
            {
                "id": one.criterion,
                "name": names.criteria.get(one.criterion, one.criterion),
                **_without(asdict(one), "criterion"),
            }
            for one in report.consistency
        ],
        "discussions": [{**asdict(one), "line": names.scenes.get((one.scenario, one.scene), "")} for one in report.discussions],
        **({} if session is None else {"session": session_data(session)}),
    }


def _decision(one: DecisionReport, names: Names) -> dict[str, Any]:
    return {
        "scenario": one.scenario,
        "scene": one.scene,
        "line": names.scenes.get((one.scenario, one.scene), ""),
        "met": one.met,
        "withheld": one.withheld,
        "options": [{**asdict(option), "text": names.choice(one.scenario, one.scene, option.choice)} for option in one.options],
        "untaken": list(one.untaken),
        "difficulty": one.difficulty,
        "discrimination": one.discrimination,
        "discrimination_method": "item-rest",
        "seconds": asdict(one.times) if one.times else None,
        "best_taken": one.best_taken,
        "split": list(one.split) if one.split else None,
    }


def _without(data: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name != key}
