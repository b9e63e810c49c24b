"""Every kind of attempt becomes pages: finished, partial, exam, typed, contested, corrected, judged by a trainer, shipped."""

from dataclasses import replace

import pytest

from scoring.correction import Judgement
from scoring.performance import Correction
from scoring.report import PracticeReport, practice_report
from scoring.report.pdf import to_pdf
from scoring.scale import Level
from scoring.wording import DISCLAIMER, NARROW
from simulator.engine import Say
from tests.facts import FILE, choice, make_context, make_report, make_scenario, scene
from tests.scoring.pdf.reading import Pages, squeezed
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


def pages(report: PracticeReport) -> Pages:
    return Pages(to_pdf(report))


def test_the_first_page_says_who_what_when_how_and_how_it_ended() -> None:
    opened = pages(make_report(SCENARIO, ["bon", "fin"], label="Essai de lundi", foreseen={"A": Level.IN_PROGRESS}))
    first = squeezed(opened.reader.pages[0].extract_text())
    for said in ("Léa", "La box jamais livrée", "examen", "23 novembre 2026", "20 s", "Elle remercie.", "Essai de lundi"):  # fmt: skip
        assert squeezed(said) in first
    assert squeezed("un niveau au-dessus de la prévision") in first
    assert squeezed("En trois phrases") in first
    assert squeezed(DISCLAIMER) in first
    assert "1/" in first


def test_the_levels_and_the_gauges_are_pictures_with_words_for_who_does_not_see_them() -> None:
    levels, curve = pages(make_report(SCENARIO, ["bon", "fin"], foreseen={"A": Level.IN_PROGRESS})).alternates
    assert levels == squeezed(f"Compétence A : acquis, 75{NARROW}% ; prévu : en cours. Seuils : 40 et 70 %.")
    assert curve == squeezed("Jauges de 0 à 100, tour par tour. Tension : 50, 50 ; Confiance : 50, 50.")


def test_every_mark_is_followed_to_its_turn_quote_criterion_and_line() -> None:
    text = pages(make_report(SCENARIO, ["encore", "encore", "faux", "fin"])).text
    chain = text.split(squeezed("D’où vient chaque point"))[-1]
    for row in (
        f"1« Je dis encore. »+1 Critère a2 {FILE}:31",
        f"2« Je dis encore. »+1 Critère a2, déjà compté {FILE}:31",
        f"3« Je dis faux. »−1 Critère a1, bloquant {FILE}:21",
        f"4« Je dis fin. »+1 Critère a2 {FILE}:41",
    ):
        assert squeezed(row) in chain
    assert squeezed("Faute bloquante, Tour 3, A : Motif de faux.") in text
    assert "s" * 64 in text


@pytest.mark.parametrize(("left", "said"), [("left", "arrêté par le stagiaire"), ("time-up", "temps écoulé"), ("", "en cours")])
def test_a_partial_attempt_says_so_and_why(left: str, said: str) -> None:
    text = pages(make_report(SCENARIO, ["bon"], left=left)).text
    assert squeezed(f"essai inachevé, {said}") in text
    assert squeezed("plafonné à « en cours »") in text


def test_an_attempt_left_at_once_is_a_report_too() -> None:
    assert squeezed("(arrêt de l’essai)") in pages(make_report(SCENARIO, ["(leave)"], left="left")).text


def test_typed_replies_say_what_was_understood_contested_and_corrected() -> None:
    report = make_report(SCENARIO, [Say("Je fais de mon mieux"), Say("Bien dit", "bon", 0.72), Say("Au revoir", "fin", 0.9)])
    first, second, third = report.performance.exchanges
    fixed = Correction(2, "faux", "Mme Roux", "2026-11-24T10:00:00Z", "Mal compris.")
    exchanges = (first, replace(second, corrected=fixed), replace(third, contested=True))
    text = pages(replace(report, performance=replace(report.performance, exchanges=exchanges))).text
    for said in ("Je fais de mon mieux", "Pas compris.", "Compris comme : « Je dis bon. »", "Corrigé par Mme Roux", "Mal compris.",
                 "Contesté par le stagiaire", "La langue de vos réponses"):  # fmt: skip
        assert squeezed(said) in text


def test_a_level_given_by_a_trainer_stands_beside_the_computed_one() -> None:
    report = make_report(SCENARIO, ["bon", "fin"])
    mark = Judgement("mark", "A", "in-progress", "Mme Roux", "2026-11-24T10:00:00Z", "Aidée deux fois.")
    (first, *others) = report.assessment.competences
    given = replace(first, level=Level.IN_PROGRESS, score=0.69, computed=(first.level, first.score), mark=mark)
    said = Judgement("comment", "2", "", "Mme Roux", "2026-11-24T10:00:00Z", "Très bien amené.")
    text = pages(replace(report, assessment=replace(report.assessment, competences=(given, *others)), comments=(said,))).text
    assert (
        squeezed("Niveau donné par Mme Roux le 24 novembre 2026 : en cours. Calculé : acquis (75 %). « Aidée deux fois. »")
        in text
    )
    assert squeezed("Mme Roux, le 24 novembre 2026 : Très bien amené.") in text
    assert squeezed("3 points retenus sur 4, soit 75 % : acquis.") in text


def test_other_answers_are_told_with_their_worth() -> None:
    text = pages(make_report(SCENARIO, ["faux", "fin"])).text
    assert squeezed("On pouvait aussi dire : – « Je dis bon. » Critère a1 (+2), Critère b1 (+1)") in text


@pytest.mark.parametrize("file", shipped_files())
def test_every_shipped_scenario_can_be_set(file: str) -> None:
    one = shipped(file)
    for journal in random_journals(one, 2):
        performance = one.observed(journal)
        report = practice_report(make_context(journal), performance, one.assessed(journal), one.referential)
        opened = pages(report)
        assert 2 <= len(opened.reader.pages) <= 3 + len(performance.exchanges)
        for exchange in performance.exchanges:
            assert f"Tour {exchange.turn}" in opened.outline
        assert squeezed(performance.exchanges[0].quote) in opened.text
