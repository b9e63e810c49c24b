"""Points are given to one criterion at one turn: every format shows both, statistics follow, and nothing is lost."""

import csv
import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from scoring.report.schema import report_schema
from scoring.report.tables import TABLES
from scoring.scale import Level
from simulator.engine import Choose, Leave
from simulator.practice import Practice, Review
from simulator.practice.correcting import NotCorrectedError, judge
from simulator.practice.group_report import group_report
from simulator.practice.group_writing import group_document
from simulator.practice.keeping import export_attempt, import_attempt
from simulator.practice.marking import PointsGiven, give_points, markable_turns
from simulator.practice.progress import progress_of
from simulator.practice.progress_report import render_trainee, trainee_report_of
from simulator.practice.reporting import render, render_bytes, report_of
from simulator.practice.results_table import results_table
from tests.builders import scenario_with
from tests.practice.test_the_way_of_one_person import finish
from tests.practices import make_practice

WHY = "Le cadre est lu, pas posé."
ID = "CCP2-C5"


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    return make_practice(tmp_path)


def give(practice: Practice, attempt: str, points: int, *, turn: int = 1, who: str = "Mme Roux", why: str = WHY) -> Review:
    return give_points(practice, attempt, PointsGiven(turn, "cadre-pose", points, who, why))


def test_every_format_shows_the_computed_points_beside_with_who_when_and_why(practice: Practice) -> None:
    attempt = finish(practice)
    before = practice.store.load(attempt).journal
    give(practice, attempt, 1, who="M. Petit", why="Première écoute.")
    seen = give(practice, attempt, -2)
    report = report_of(seen)
    for format in ("md", "html"):
        text = render(report, format)
        assert "Points corrigés par Mme Roux le 23 novembre 2026" in text
        assert "−2 (calculé\u202f: +2)" in text
        assert "Avant correction des points\u202f: acquis, 100\u202f%." in text
        assert WHY in text
        assert "Première écoute.\u202f» Remplacé depuis." in text
    data = json.loads(render(report, "json"))
    assert [error.message for error in Draft7Validator(report_schema()).iter_errors(data)] == []
    (competence,) = [one for one in data["competences"] if one["judged"]]
    assert (competence["uncorrected"], competence["score"] < 1) == ({"level": "acquired", "score": 1.0}, True)
    (criterion,) = [one for one in competence["criteria"] if one["id"] == "cadre-pose"]
    assert criterion["points"] == criterion["computed"] - 4
    (item,) = [one for one in criterion["evidence"] if one["turn"] == 1]
    assert (item["points"], item["corrected"]["computed"], item["corrected"]["who"]) == (-2, 2, "Mme Roux")
    assert [(one["value"], one["computed"], one["stands"]) for one in data["corrections"]] == [
        ("1", "2", False),
        ("-2", "2", True),
    ]
    assert practice.store.load(attempt).journal == before


def test_the_tables_and_the_traces_say_so_too(practice: Practice) -> None:
    report = report_of(give(practice, finish(practice), -2))
    found = {
        name: list(csv.DictReader(io.StringIO(make(report).to_csv().decode("utf-8-sig"), newline=""), delimiter=";"))
        for name, make in TABLES.items()
    }
    first = found["tours"][0]
    assert int(first["points_calcules"]) == int(first["points"]) + 4
    (criterion,) = [row for row in found["criteres"] if row["corrige_par"]]
    assert (criterion["critere"], criterion["corrige_par"]) == ("cadre-pose", "Mme Roux")
    (competence,) = [row for row in found["competences"] if row["jugee"] == "oui"]
    assert (competence["niveau_calcule"], competence["score_calcule"], competence["corrige_par"]) == ("acquis", "1", "Mme Roux")
    (row,) = found["corrections"]
    assert [row[name] for name in ("quoi", "tour", "objet", "valeur", "calcule", "qui", "quand", "pourquoi", "compte")] == [
        "points", "1", "cadre-pose", "-2", "2", "Mme Roux", "2026-11-23", WHY, "oui"
    ]  # fmt: skip
    traces = render(report, "xapi")
    assert "computed-points" in traces
    assert "computed-level" in traces
    assert "Mme Roux" not in traces
    assert WHY not in traces


def test_a_trace_corrected_is_a_new_one_and_the_others_are_the_same(practice: Practice) -> None:
    attempt = finish(practice)
    ids = [[one["id"] for one in json.loads(render(report_of(practice.review(attempt)), "xapi"))]]
    ids.append([one["id"] for one in json.loads(render(report_of(give(practice, attempt, 2)), "xapi"))])
    changed = [old != new for old, new in zip(*ids, strict=True)]
    assert sum(changed) == 2


def test_a_pdf_is_set_with_them(practice: Practice) -> None:
    pytest.importorskip("typst")
    seen = give(practice, finish(practice), -2)
    assert render_bytes(report_of(give_points(practice, "e1", PointsGiven(2, "suivi-programme", 1, "M. Petit", WHY))), "pdf")
    assert seen.assessment.of(ID).uncorrected is not None


def test_lists_progress_and_results_follow(practice: Practice) -> None:
    attempt = finish(practice)
    for turn in range(1, len(practice.review(attempt).performance.exchanges) + 1):
        for criterion in ("cadre-pose", "auto-evaluation-dabord", "appuis-etayes", "ecart-factuel", "solution-du-conseiller"):
            seen = give_points(practice, attempt, PointsGiven(turn, criterion, -2, "Mme Roux", WHY))
    assert seen.assessment.of(ID).level is Level.NOT_ACQUIRED
    (row,) = practice.attempts("Léa")
    assert row.levels == {ID: "not-acquired"}
    (standing,) = [one for one in progress_of(practice, "Léa").standings if one.competence == ID]
    assert standing.level is Level.NOT_ACQUIRED
    assert standing.score == pytest.approx(seen.assessment.of(ID).score)
    (reached,) = results_table(practice).reached
    assert reached.level == "not-acquired"
    assert "tour 1, L’objet, la durée" in render_trainee(trainee_report_of(practice, "Léa"), "md").decode()


def test_the_group_follows(practice: Practice) -> None:
    attempts = [finish(practice, name) for name in ("Ana", "Bob", "Cam", "Dan", "Eve")]
    before = group_document(group_report(practice))
    give(practice, attempts[0], -2)
    after = group_document(group_report(practice))
    was, now = before["decisions"][0], after["decisions"][0]
    assert now["difficulty"] < was["difficulty"] == 1
    assert now["options"] == was["options"]
    shares = [{one["id"]: one["share"] for one in document["criteria"]}["cadre-pose"] for document in (before, after)]
    assert shares[1] < shares[0] == 1
    assert after["trainees"][0]["competences"][0]["score"] < 1
    give(practice, attempts[0], 2)
    assert group_document(group_report(practice)) == before


def test_they_travel_with_the_attempt(practice: Practice, tmp_path: Path) -> None:
    attempt = finish(practice)
    seen = give(practice, attempt, -2)
    parcel = tmp_path / "un.essai"
    parcel.write_bytes(export_attempt(practice, attempt))
    there = make_practice(tmp_path / "ailleurs")
    import_attempt(there, parcel)
    assert render(report_of(there.review(attempt)), "json") == render(report_of(seen), "json")


def test_a_level_given_before_or_after_wins(practice: Practice) -> None:
    attempt = finish(practice)
    judge(practice, attempt, ID, "in-progress", "M. Petit", "Aidée deux fois.")
    seen = give(practice, attempt, -2)
    assert seen.assessment.of(ID).level is Level.IN_PROGRESS
    text = render(report_of(seen), "md")
    assert "Niveau donné par M. Petit" in text
    assert "Avant correction des points" in text


def test_what_cannot_be_given_is_told_and_nothing_is_written(practice: Practice) -> None:
    attempt = finish(practice)
    for given, why in (
        (PointsGiven(99, "cadre-pose", 1, "Mme Roux", WHY), "pas de tour 99"),
        (PointsGiven(1, "cadre-posé", 1, "Mme Roux", WHY), "« cadre-pose »"),
        (PointsGiven(1, "ecoute-active", 1, "Mme Roux", WHY), "n’est pas un critère de ce scénario"),
        (PointsGiven(1, "cadre-pose", 3, "Mme Roux", WHY), "de −2 à +2"),
        (PointsGiven(1, "cadre-pose", -3, "Mme Roux", WHY), "de −2 à +2"),
        (PointsGiven(1, "cadre-pose", 1, "Mme Roux", "  "), "Dites pourquoi"),
        (PointsGiven(1, "cadre-pose", 1, " ", WHY), "Dites qui"),
    ):
        with pytest.raises(NotCorrectedError, match=why.replace("+", r"\+")):
            give_points(practice, attempt, given)
    assert practice.store.load(attempt).judgements == ()


def test_a_turn_where_nothing_can_count_is_refused(practice: Practice) -> None:
    attempt = practice.begin(practice.open("debrief-ecoute"), trainee="Léa", seed=1)
    attempt.play(Choose(attempt.session.offered[0]))
    attempt.play(Leave())
    with pytest.raises(NotCorrectedError, match="arrêt de l’essai"):
        give(practice, "e1", 1, turn=2)


def test_a_turn_that_repeats_an_answer_is_refused_and_the_other_one_named(tmp_path: Path) -> None:
    text = scenario_with("retour: Non., vers: suite}", "retour: Non., vers: accueil}")
    (tmp_path / "miens").mkdir()
    (tmp_path / "miens" / "essai.yaml").write_text(text, encoding="utf-8")
    practice = make_practice(tmp_path, roots=(tmp_path / "miens",))
    attempt = practice.begin(practice.open("essai"), trainee="Léa", seed=1)
    for choice in ("mauvais", "mauvais", "bon", "couper"):
        attempt.play(Choose(choice))
    with pytest.raises(NotCorrectedError, match="redit la réponse du tour 1"):
        give_points(practice, "e1", PointsGiven(2, "ecoute-active", 1, "Mme Roux", WHY))
    seen = give_points(practice, "e1", PointsGiven(1, "ecoute-active", 1, "Mme Roux", WHY))
    assert [item.points for item in seen.performance.evidence if item.criterion == "ecoute-active" and item.counted] == [1, 2]
    assert [one.turn for one in markable_turns(seen)] == [1, 3, 4]
    seen = give_points(practice, "e1", PointsGiven(4, "cloture-tracee", 2, "Mme Roux", WHY))
    assert [fault.turn for fault in seen.assessment.blocking] == [4]
