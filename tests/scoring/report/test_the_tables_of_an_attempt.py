"""The tables of an attempt: one row for each thing, nothing that was not observed told as zero, hostile text in its cell."""

import csv
import io

import pytest

from scoring.report.tables import TABLES
from simulator.engine import Say
from tests.facts import choice, make_report, make_scenario, scene

SCENARIO = make_scenario(
    scene("s0", choice("bon", "s1", shows={"a1": 2}), choice("faux", "s1", shows={"a1": -1}, blocks=("a1",)), says=(None,)),
    scene("s1", choice("fin", "bien", shows={"a2": 1})),
)
HOSTILE = [
    "=cmd()|calc",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "a\n=1",
    "x" * 10_000,
    "\x1b[31mrouge",
    "\u202egpj.exe",
    '";";"',
    "<script>alert(1)</script>",
]


def rows(name: str, table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))


def table(name: str, *moves: str, least: int = 1) -> list[dict[str, str]]:
    return rows(name, TABLES[name](make_report(SCENARIO, moves, least=least)).to_csv())


def test_a_row_for_each_turn_with_what_it_showed_and_the_gauges() -> None:
    first, second = table("tours", "faux", "fin")
    assert (first["tour"], first["action"], first["choix"], first["points"]) == ("1", "choisi", "faux", "-1")
    assert (first["criteres"], first["bloquant"], second["bloquant"]) == ("a1 -1", "oui", "non")
    assert first["entendu"] == "Mme Ferrand\u202f: Réplique 0."
    assert (first["jauge_g0"], first["jauge_g1"]) == ("50", "50")


def test_a_row_for_each_criterion() -> None:
    first, second = table("criteres", "faux", "fin")
    assert (first["critere"], first["points"], first["score"], first["tours"]) == ("a1", "-1", "0", "t1")
    assert (second["critere"], second["points"], second["score"], second["tours"]) == ("a2", "1", "1", "t2")


def test_a_row_for_each_competence() -> None:
    (one,) = table("competences", "faux", "fin")
    assert (one["competence"], one["niveau"], one["plafonnee"], one["score"]) == ("A", "non acquis", "oui", "0,333333")


def test_what_was_not_observed_is_an_empty_cell() -> None:
    (one,) = table("competences", "bon", "fin", least=6)
    assert (one["niveau"], one["score"]) == ("non observé", "")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_neither_rows_nor_columns_and_opens_no_formula(text: str) -> None:
    scenario = make_scenario(scene("s0", choice("bon", "bien", shows={"a1": 1}, text=text)))
    report = make_report(scenario, [Say(" ".join(text.split()), "bon", 0.7)], trainee=text, scenario_title=text)
    for name, make in TABLES.items():
        found = list(csv.reader(io.StringIO(make(report).to_csv().decode("utf-8-sig"), newline=""), delimiter=";"))
        assert {len(row) for row in found} == {len(make(report).columns)}
        assert len(found) == 1 + len(make(report).rows), name
        for row in found:
            assert not any(cell.strip()[:1] in {"=", "+", "@"} for cell in row)
            assert not any("\x1b" in cell or "\u202e" in cell for cell in row)
