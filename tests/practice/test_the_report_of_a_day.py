"""The report of a whole day: the same facts in every format, harmless whatever was typed, and fit for its schema."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from scoring.report.day_table import COLUMNS
from scoring.report.schema import day_schema
from scoring.scale import Level
from simulator.exam import Stage
from simulator.practice import PracticeError
from simulator.practice.day_reporting import DAY_FORMATS, is_a_day, render_day, report_of, report_of_day
from simulator.practice.marking import PointsGiven, give_points
from tests.days import NOTICE, begun, lived
from tests.practices import Clock

SIMULATION = "Simulation, sans valeur officielle."
HOSTILE = "<script>alert(1)</script> [x](javascript:y) **gras** #panic[z] \x1b[2J\u202e=1+1"


def text(body: bytes) -> str:
    return body.decode("utf-8-sig").replace("\u202f", " ")


def test_every_section_says_what_it_is(tmp_path: Path) -> None:
    report = report_of(lived(tmp_path))
    for format in ("md", "html"):
        said = text(render_day(report, format))
        sections = len(re.findall(r"^## " if format == "md" else r"<h2", said, re.MULTILINE))
        assert sections >= 5
        assert said.count(SIMULATION) >= sections
    assert json.loads(render_day(report, "json"))["simulation"].startswith("Simulation, sans valeur officielle.")


def test_what_it_tells(tmp_path: Path) -> None:
    clock = Clock()
    one = lived(tmp_path, clock)
    one.judge("Mme Roy", "CCP2-C5", Level.IN_PROGRESS, "Pas de date")
    one.judge("M. Petit", "CCP2-C5", Level.ACQUIRED, "Complet")
    said = text(render_day(report_of_day(one.practice, "exam"), "md"))
    for words in (
        "Candidat : Léa",
        "Voie : Parcours continu de formation",
        NOTICE,
        f"plateau report {one.day.attempt}",
        "Montrée. Un acte l’a montrée en mise en situation.",
        "Autoévaluation : en cours ; mise en situation : acquis, écart de 1 niveau vers le bas.",
        "Mme Roy : en cours (mise en situation : acquis, écart de 1 niveau vers le bas). Raison : « Pas de date ».",
        "Les jurés ne disent pas le même niveau",
        "Accord des 2 jurés sur les niveaux",
        "Réponse juste : « Ceci »",
        "Parce que.",
        "Reconnu : Écouter les appels chaque semaine",
        "Ce que cette journée n’a pas pu montrer",
        one.playable.scenario.hash,
        one.playable.referential.hash,
    ):
        assert words in said, words
    assert "obtiendra" not in said


def test_the_time_used_and_why_a_part_ended(tmp_path: Path) -> None:
    clock = Clock()
    one = begun(tmp_path, clock)
    one.move_on()
    clock.seconds = 90
    one.move_on()
    clock.seconds = 90 + 20 * 60 + 1
    one.move_on("time")
    parts = {part.stage: part for part in report_of(one).parts}
    assert (parts["preparation"].used, parts["preparation"].ended) == (90.0, "done")
    assert parts["role-play"].ended == "time"
    assert parts["final"].used is None
    assert "Partie arrêtée par le temps" in text(render_day(report_of(one), "md"))


def test_a_day_that_has_only_begun_has_a_report(tmp_path: Path) -> None:
    one = begun(tmp_path)
    for format in DAY_FORMATS:
        assert render_day(report_of(one), format)
    assert "journée en cours" in text(render_day(report_of(one), "md"))


@pytest.mark.parametrize("format", DAY_FORMATS)
def test_the_same_day_gives_the_same_bytes(tmp_path: Path, format: str) -> None:
    one = lived(tmp_path)
    assert render_day(report_of(one), format) == render_day(report_of_day(one.practice, one.id), format)


def test_the_json_keeps_its_schema(tmp_path: Path) -> None:
    Draft7Validator.check_schema(day_schema())
    one = lived(tmp_path)
    one.judge("Mme Roy", "CCP2-C5", Level.ACQUIRED, "Oui")
    Draft7Validator(day_schema()).validate(json.loads(render_day(report_of(one), "json")))
    Draft7Validator(day_schema()).validate(json.loads(render_day(report_of(begun(tmp_path / "b")), "json")))


def test_the_table_has_a_row_a_competence(tmp_path: Path) -> None:
    one = lived(tmp_path)
    rows = text(render_day(report_of(one), "csv")).splitlines()
    assert rows[0].split(";") == list(COLUMNS)
    assert len(rows) == 1 + sum(competence.ccp is not None for competence in one.playable.referential.competences)


def test_what_was_typed_stays_text(tmp_path: Path) -> None:
    one = lived(tmp_path, trainee=f"{HOSTILE} Léa"[:60], said=HOSTILE)
    one.judge(HOSTILE, "CCP2-C5", Level.ACQUIRED, HOSTILE)
    report = report_of(one)
    page = render_day(report, "html").decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page
    assert "\u202e" not in page
    told = render_day(report, "md").decode()
    assert "](javascript" not in told.replace("\\](", "")
    assert "<script" not in told.replace("\\<script", "")
    assert render_day(report, "pdf").startswith(b"%PDF")
    row = next(row for row in render_day(report, "csv").decode("utf-8-sig").splitlines() if "CCP2-C5" in row)
    assert not any(cell.startswith(("=", "+", "@")) for cell in row.split(";"))


def test_what_a_trainer_corrected_counts(tmp_path: Path) -> None:
    one = lived(tmp_path)
    assert one.day.attempt is not None
    before = report_of(one).results["CCP2-C5"].score
    criterion = next(item for item in report_of(one).results["CCP2-C5"].criteria if item.turns)
    give_points(
        one.practice, one.day.attempt, PointsGiven(criterion.turns[0], criterion.criterion.id, -2, "Le formateur", "Non")
    )
    after = report_of(one).results["CCP2-C5"].score
    assert before is not None
    assert after is not None
    assert after < before


def test_no_traces_are_offered_of_a_day(tmp_path: Path) -> None:
    with pytest.raises(PracticeError, match="xapi"):
        render_day(report_of(lived(tmp_path)), "xapi")


def test_a_day_is_told_from_an_attempt(tmp_path: Path) -> None:
    one = lived(tmp_path)
    assert is_a_day(one.practice, one.id)
    assert is_a_day(one.practice, "exam")
    assert not is_a_day(one.practice, str(one.day.attempt))
    assert one.day.stage is Stage.OPINION


def test_of_anybody_else_no_day_is_there(tmp_path: Path) -> None:
    one = begun(tmp_path, trainee="Léa")
    with pytest.raises(PracticeError, match="Aucune répétition"):
        report_of_day(one.practice.for_person("Bob"), "exam")
    with pytest.raises(PracticeError, match="Aucune répétition"):
        report_of_day(one.practice.for_person("Bob"), one.id)
    assert report_of_day(one.practice.for_person("Léa"), "exam").context.trainee == "Léa"
