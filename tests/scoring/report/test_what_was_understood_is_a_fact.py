"""What became of a typed reply is told as plain sentences; emphasis is the affair of each format."""

from dataclasses import replace

from scoring.performance import Correction
from scoring.report import to_markdown
from scoring.report.replies import understood
from simulator.engine import Say
from tests.facts import choice, make_report, make_scenario, scene

REPORT = make_report(make_scenario(scene("s0", choice("bon", "bien", shows={"a1": 1}))), [Say("*Bien* dit", "bon", 0.72)])
(SAID,) = REPORT.performance.exchanges
FIXED = Correction(1, "bon", "M. *Roux*", "2026-11-24T10:00:00Z", "*")


def test_the_sentences_have_no_markup_of_their_own() -> None:
    assert understood(replace(SAID, revealed=True), str) == [
        "(choix affichés à la demande avant cette réponse)",
        "Compris comme\u202f: «\u202fJe dis bon.\u202f» (confiance 72\u202f%)",
    ]
    (sentence, *_) = understood(replace(SAID, understood="", corrected=FIXED), str)
    assert sentence.startswith("Corrigé par M. *Roux* le 24 novembre 2026\u202f: *")


def test_markdown_sets_them_apart() -> None:
    assert "*Compris comme\u202f: «\u202fJe dis bon.\u202f» (confiance 72\u202f%)*  " in to_markdown(REPORT).splitlines()
