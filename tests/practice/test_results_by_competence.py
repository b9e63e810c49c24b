"""The gradebook takes the latest attempt that showed a competence, and a dash where nothing was shown."""

import csv
import io

from simulator.practice.results_table import Reached, Results, render_results


def reached(trainee: str, competence: str, score: float | None, attempt: str = "e1") -> Reached:
    level = "not-observed" if score is None else "acquired" if score >= 0.7 else "in-progress"
    return Reached(
        attempt,
        trainee,
        "s",
        "training",
        "2026-11-23T10:00:00.000Z",
        True,
        "fin",
        competence,
        f"Nom {competence}",
        level,
        score,
        7,
    )


def gradebook(*found: Reached) -> list[list[str]]:
    text = render_results(Results(found, 0), "moodle").decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_latest_grade_stands_and_is_rounded_down() -> None:
    assert gradebook(reached("lea", "A", 0.9), reached("lea", "A", 0.699, "e2")) == [
        ["Nom d’utilisateur", "A Nom A"],
        ["lea", "69"],
    ]


def test_what_was_not_observed_leaves_the_earlier_grade() -> None:
    assert gradebook(reached("lea", "A", 0.9), reached("lea", "A", None, "e2"))[1] == ["lea", "90"]


def test_no_grade_is_a_dash_and_never_zero() -> None:
    assert gradebook(reached("lea", "A", 0.5), reached("ali", "B", 0.0)) == [
        ["Nom d’utilisateur", "A Nom A", "B Nom B"],
        ["ali", "-", "0"],
        ["lea", "50", "-"],
    ]


def test_who_has_no_name_has_no_row() -> None:
    assert gradebook(reached("", "A", 0.5)) == [["Nom d’utilisateur"]]
