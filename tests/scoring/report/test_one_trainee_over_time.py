"""A report on one trainee says the same in Markdown, HTML and CSV; what people typed stays text in each."""

import csv
import io
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from scoring.progress import CompetenceRecord, CriterionRecord, Record, gaps, standings, tendency
from scoring.progress.change import changes
from scoring.referential import Competence, Criterion, Referential, Scale
from scoring.report.html.trainee import trainee_html
from scoring.report.trainee import Remarked, SelfRating, TraineeReport
from scoring.report.trainee_markdown import trainee_markdown
from scoring.report.trainee_tables import TABLES, trainee_csv
from scoring.scale import Level

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=y>=cmd()|{{7*7}} **gras** [x](http://x)'
REFERENTIAL = Referential(
    "r", "h" * 64, "t", "c", "s", Scale(), (), (Competence("T-1", f"Écouter {HOSTILE}", None, (Criterion("a", f"Critère {HOSTILE}"), Criterion("b", "Jamais vu"))),)
)  # fmt: skip


def record(number: int, points: int, first: bool) -> Record:
    level = Level.ACQUIRED if points == 4 else Level.NOT_ACQUIRED
    return Record(
        f"e{number}", "appel", date(2026, 11, number), "training", first,
        (CompetenceRecord("T-1", level, points / 4, 8),),
        (CriterionRecord("a", "T-1", points, 4, 2),),
        {"T-1": Level.ACQUIRED},
    )  # fmt: skip


@pytest.fixture
def report() -> TraineeReport:
    records = (record(1, 1, True), record(3, 4, False), record(5, 4, False))
    found = gaps(records)
    return TraineeReport(
        HOSTILE, date(2026, 11, 26), date(2027, 6, 15), REFERENTIAL, records, standings(records, REFERENTIAL), found, tendency(found),
        SelfRating(date(2026, 11, 20), {"a": Level.IN_PROGRESS}, {"a": Level.ACQUIRED}),
        (Remarked("e1", date(2026, 11, 1), "appel", f"Mme Roux : {HOSTILE}"),), (), {"appel": f"L’appel {HOSTILE}"},
    )  # fmt: skip


def test_what_moved_is_told_from_the_first_to_the_last(report: TraineeReport) -> None:
    (one,) = changes(report.records)
    assert (one.first, one.last, one.times, one.replayed) == (0.25, 1.0, 3, True)
    text = trainee_markdown(report)
    assert "25\u202f% (01/11/2026)" in text
    assert "100\u202f% (05/11/2026, rejeu)" in text
    assert "Jamais montrés" in text


def test_predictions_ratings_and_the_trainer_stand_in_it(report: TraineeReport) -> None:
    text = trainee_markdown(report)
    assert "| 01/11/2026 | T-1 | acquis | non acquis | +2 |" in text
    assert "## Autoévaluation du 20/11/2026" in text
    assert "Mme Roux" in text
    assert "Examen le 15/06/2027" in text


def test_nothing_typed_becomes_markup_in_the_page(report: TraineeReport) -> None:
    tags: list[str] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            tags.append(tag)
            assert not [name for name, _ in attributes if name.startswith("on")]

    page = trainee_html(report)
    Reader().feed(page)
    assert "script" not in tags
    assert "img" not in tags
    assert "{{7*7}}" in page
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_nothing_typed_becomes_markup_in_markdown(report: TraineeReport) -> None:
    text = trainee_markdown(report)
    assert "<script>" not in text.replace("\\<script\\>", "")
    assert "](http" not in text.replace("\\](", "")


def test_tables_hold_one_row_for_each_and_run_nothing(report: TraineeReport) -> None:
    rows = {
        name: list(csv.reader(io.StringIO(trainee_csv(report, name).decode("utf-8-sig")), delimiter=";")) for name in TABLES
    }
    assert [len(rows[name]) - 1 for name in TABLES] == [1, 1, 3]
    assert rows["essais"][1][6:9] == ["T-1", "non acquis", "0,25"]
    assert all(not cell.startswith(("=", "+", "@")) for table in rows.values() for row in table for cell in row)
    with pytest.raises(KeyError):
        trainee_csv(report, "inconnu")


def test_someone_without_attempts_has_a_report_too() -> None:
    empty = TraineeReport(
        "Ana", date(2026, 11, 26), None, REFERENTIAL, (), standings([], REFERENTIAL), (), (), None, (), (), {}
    )
    assert "aucun essai encore" in trainee_markdown(empty)
    assert "Aucun essai ne l’a encore montrée" in trainee_html(empty)
