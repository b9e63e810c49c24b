"""The page says what the report knows: sentences that link to their turn, each decision with what it showed, the chain of marks."""

import re
import subprocess
import sys

from scoring.report.html import to_html
from scoring.wording import DISCLAIMER, NARROW
from tests.facts import FILE, choice, make_report, make_scenario, scene
from tests.scoring.html.reading import elements, full_report, name, words

REPORT = full_report()
PAGE = to_html(REPORT)


def turn(number: int, page: str = PAGE) -> str:
    (found,) = [words(node) for node in elements(page, "article") if node.attrib["id"] == f"tour-{number}"]
    return found


def test_each_sentence_of_the_first_page_links_to_its_turn() -> None:
    lists = [node for node in elements(PAGE, "ul") if "sentences" in node.attrib.get("class", "")]
    items = list(lists[0])
    assert [words(item) for item in items] == [one.text for one in REPORT.summary]
    links = [[link.attrib["href"] for link in item.iter() if name(link) == "a"] for item in items]
    assert links == [[f"#tour-{one.turn}"] for one in REPORT.summary]


def test_the_first_page_says_who_what_when_how_and_with_what_result() -> None:
    text = words(elements(PAGE, "body")[0]).replace(NARROW, " ")
    for said in (
        "Stagiaire : Léa",
        "Essai de lundi",
        "23 novembre 2026",
        "temps majoré × 1,33",
        "de l’essai essai-0, à partir du tour 2",
    ):
        assert said in text
    assert "Niveau : acquis" in text
    assert "Prévision : acquis. L’essai montre : acquis" in text
    assert "Niveau donné par Mme Roux le 23 novembre 2026 : acquis. Calculé : en cours" in text
    assert "Mme Roux, le 23 novembre 2026 : Un bel essai." in text


def test_a_decision_says_what_it_showed_and_what_else_led_where() -> None:
    told = turn(1).replace(NARROW, " ")
    assert "faute bloquante" in told
    assert "Faute bloquante : Motif de faux." in told
    assert "Critère a1 −1 (bloquant)" in told
    assert "Retour sur faux." in told
    assert "« Je dis bon. » Critère a1 +1 → Mme Ferrand : « Enfin ! »" in told
    assert "À éviter." in told


def test_a_typed_reply_says_what_was_understood_and_what_became_of_it() -> None:
    assert "Vous avez écrit" in turn(2)
    assert "Corrigé par Mme Roux le 23 novembre 2026" in turn(2)
    assert "Contesté par le stagiaire" in turn(3)
    assert "(silence)" in turn(4)


def test_a_mark_already_counted_says_that_nothing_is_added() -> None:
    assert "déjà compté, rien n’est ajouté" in turn(5)


def test_the_answer_to_the_jury_stands_beside_the_score() -> None:
    told = turn(8).replace(NARROW, " ")
    assert told.startswith("Tour 8 Pourquoi ? au sujet du tour 1")
    assert "Bon geste, raison à lire avec le formateur. Cette réponse n’entre dans aucun score." in told


def test_every_mark_is_followed_to_its_turn_its_words_and_its_line() -> None:
    rows = [[words(cell) for cell in row] for row in elements(PAGE, "tr") if len(row) == 4]
    chain = [row for row in rows if FILE in row[3]]
    evidence = REPORT.performance.evidence
    assert len(chain) == len(evidence)
    for item in evidence:
        (found,) = [
            row
            for row in chain
            if row[0] == str(item.turn) and row[3].endswith(item.origin) and row[1].endswith(item.criterion)
        ]
        assert item.quote in found[3]


def test_the_page_says_what_it_is_worth_and_with_what_it_was_made() -> None:
    foot = words(elements(PAGE, "footer")[0])
    assert DISCLAIMER in foot
    assert "sans valeur de certification" in foot
    for said in (REPORT.context.scenario_hash, REPORT.context.referential_hash, REPORT.context.attempt, "graine 1"):
        assert said in foot


def test_the_curves_are_those_of_the_gauges() -> None:
    (plot,) = [node for node in elements(PAGE, "svg") if node.attrib.get("class") == "plot"]
    lines = [node.attrib["d"] for node in plot if node.attrib.get("class", "").startswith("curve")]
    assert len(lines) == 2
    first = REPORT.performance.exchanges[0].gauges[0][1]
    assert lines[0].startswith(f"M0 {100 - first}L")
    assert "Tension" in words(plot)


def test_an_attempt_without_an_answer_says_so() -> None:
    page = to_html(make_report(make_scenario(scene("s0", choice("bon", "bien"))), ["(leave)"], left="left"))
    text = words(elements(page, "main")[0])
    assert "Rien n’a été répondu" in text
    assert "essai inachevé, arrêté par le stagiaire" in text
    assert "le résultat est partiel" in text


def test_the_same_report_gives_the_same_bytes() -> None:
    assert to_html(full_report()).encode() == PAGE.encode()


def test_no_high_punctuation_stands_after_a_plain_space() -> None:
    heard = {line.text for one in REPORT.performance.exchanges for line in one.heard}
    text = words(elements(PAGE, "body")[0])
    for line in heard:
        text = text.replace(line, "")
    assert re.findall(r".{20}(?: [;:!?%»]|« )", text) == []


def test_jinja_is_loaded_when_a_page_is_made_and_not_before() -> None:
    code = "import sys, scoring.report, scoring.report.html; assert 'jinja2' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
