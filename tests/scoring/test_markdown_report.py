"""The report in Markdown: what it is, every mark with its chain, partial attempts said, the same bytes again."""

import pytest

from scoring.report import to_markdown
from scoring.wording import DISCLAIMER, NARROW
from tests.facts import FILE, choice, make_report, make_scenario, scene
from tests.shipped import random_journals, shipped, shipped_files

SCENARIO = make_scenario(
    scene(
        "s0",
        choice("bon", "s1", shows={"a1": 2, "b1": 1}, line=10),
        choice("faux", "s1", shows={"a1": -1}, blocks=("a1",), line=20),
        choice("encore", "s0", shows={"a2": 1}, line=30),
    ),
    scene("s1", choice("fin", "bien", shows={"a2": 1}, line=40), choice("rate", "mal", line=50)),
)


def test_the_report_says_what_it_is() -> None:
    text = to_markdown(make_report(SCENARIO, ["bon", "fin"]))
    assert f"> {DISCLAIMER}" in text
    assert "jury" in DISCLAIMER
    assert "partiel" not in text


def test_every_mark_is_followed_to_its_turn_quote_criterion_and_line() -> None:
    rows = chain(to_markdown(make_report(SCENARIO, ["encore", "encore", "faux", "fin"])))
    quote = "«{n}Je dis {id}.{n}»"
    assert rows == [
        ["1", "Critère a2", "+1", quote.format(n=NARROW, id="encore"), f"{FILE}:31"],
        ["2", "Critère a2", "+1, déjà compté", quote.format(n=NARROW, id="encore"), f"{FILE}:31"],
        ["3", "Critère a1", "−1, bloquant", quote.format(n=NARROW, id="faux"), f"{FILE}:21"],
        ["4", "Critère a2", "+1", quote.format(n=NARROW, id="fin"), f"{FILE}:41"],
    ]


def test_a_competence_only_touched_has_its_chain_too() -> None:
    text = to_markdown(make_report(SCENARIO, ["bon", "fin"]))
    assert "### B (montrée, non jugée)" in text
    assert ["1", "Critère b1", "+1", f"«{NARROW}Je dis bon.{NARROW}»", f"{FILE}:12"] in chain(text)


def test_a_blocking_fault_is_told_with_its_turn_and_reason() -> None:
    text = to_markdown(make_report(SCENARIO, ["faux", "fin"]))
    assert f"Faute bloquante au tour 1 (A){NARROW}: Motif de faux." in text
    assert "plafonne ce niveau" in text


@pytest.mark.parametrize(("left", "said"), [("left", "arrêté par le stagiaire"), ("time-up", "temps écoulé"), ("", "en cours")])
def test_a_partial_attempt_says_so_and_why(left: str, said: str) -> None:
    text = to_markdown(make_report(SCENARIO, ["bon"], left=left))
    assert f"essai inachevé, {said}" in text
    assert "partiel, plafonné à « en cours », et n’entre dans aucune moyenne" in text.replace(f"{NARROW}", " ")


def test_an_unobserved_competence_says_how_many_decisions_were_met() -> None:
    text = to_markdown(make_report(SCENARIO, ["bon", "fin"], least=6))
    assert "**non observé** (2 décisions rencontrées, il en faut 6)" in text
    assert chain(text)


def test_the_same_attempt_gives_the_same_bytes() -> None:
    first, second = (to_markdown(make_report(SCENARIO, ["encore", "faux", "fin"])).encode() for _ in range(2))
    assert first == second


def test_what_else_could_have_been_said_is_told_and_a_blocking_fault_by_its_name() -> None:
    scenario = make_scenario(
        scene("s0", choice("bon", "bien", shows={"a1": 2}), choice("trop", "bien", shows={"a1": 2}, blocks=("a1",)))
    )
    text = to_markdown(make_report(scenario, ["bon"]))
    assert f"- «{NARROW}Je dis trop.{NARROW}» Critère a1 (+2), bloquant" in text


def test_the_sum_agrees_in_number() -> None:
    assert f"A{NARROW}: 1 point retenu sur 4, soit 25{NARROW}%" in to_markdown(
        make_report(SCENARIO, ["encore", "faux", "rate"])
    )
    assert f"A{NARROW}: 3 points retenus sur 4, soit 75{NARROW}%" in to_markdown(make_report(SCENARIO, ["bon", "fin"]))


def test_extra_time_and_a_branch_are_told() -> None:
    text = to_markdown(make_report(SCENARIO, ["bon", "fin"], extra_time=1.33, parent="essai-0", parent_turn=3))
    assert "temps majoré × 1,33" in text
    assert "Reprise de l’essai essai-0 à partir du tour 3" in text


def test_no_high_punctuation_stands_after_a_plain_space() -> None:
    text = to_markdown(
        make_report(SCENARIO, ["encore", "faux", "rate"], left="left", notes="Mes notes", label="Essai de lundi")
    )
    wrong = [line for line in text.splitlines() for mark in (" ;", " :", " !", " ?", " %", "« ", " »") if mark in line]
    assert [line for line in wrong if not line.startswith("|")] == []


@pytest.mark.parametrize("file", shipped_files())
def test_every_counted_point_of_a_shipped_play_stands_in_its_report(file: str) -> None:
    from scoring.report import practice_report
    from tests.facts import make_context

    one = shipped(file)
    for journal in random_journals(one, 5):
        performance, assessment = one.observed(journal), one.assessed(journal)
        report = practice_report(make_context(journal), performance, assessment, one.referential)
        rows = chain(to_markdown(report))
        assert len(rows) == len(performance.evidence)
        assert sorted((int(row[0]), row[4].replace("\\", "")) for row in rows) == sorted(
            (item.turn, item.origin) for item in performance.evidence
        )


def chain(text: str) -> list[list[str]]:
    """The rows of the tables that say where every point comes from."""
    section = text.split("## D’où vient chaque point", 1)[1].split("\n---\n", 1)[0]
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in section.splitlines() if line.startswith("| ")]
    return [row for row in rows if row[0].isdigit()]
