"""The opinion in French: each says its reason, the jurors' differences are told, and nothing foresees a jury."""

import pytest

from scoring.deliberation import JurorMark, deliberate
from scoring.deliberation_words import (
    NOT_A_PREDICTION,
    agreement_words,
    could_not_show,
    foreseen_words,
    juror_words,
    jurors_agreement,
    opinion_words,
)
from scoring.scale import Level
from tests.scoring.test_the_deliberation import REFERENTIAL, on, paper, role_play


@pytest.mark.parametrize(
    ("level", "right", "words"),
    [
        (Level.ACQUIRED, None, "Montrée. Un acte l’a montrée en mise en situation."),
        (Level.ACQUIRED, True, "et ce qui a été dit le confirme."),
        (Level.ACQUIRED, False, "Montrée en partie. Un acte l’a montrée en mise en situation, mais ce qui a été dit ensuite"),
        (Level.IN_PROGRESS, None, "Montrée en partie. La mise en situation l’a montrée en partie."),
        (Level.NOT_ACQUIRED, True, "Pas encore montrée. La mise en situation ne l’a pas montrée, même si"),
        (Level.NOT_OBSERVED, True, "sans acte vu en mise en situation"),
        (None, False, "Pas encore montrée. Aucun acte n’a été vu"),
        (None, None, "Pas vue ce jour. Rien, ce jour, n’a porté sur elle."),
    ],
)
def test_each_opinion_has_its_reason(level: Level | None, right: bool | None, words: str) -> None:
    said = opinion_words(on(level, [] if right is None else paper(right), []))
    assert words in said
    assert not any(word in said for word in ("obtiendr", "sera", "réussir", "échouer"))


def test_every_page_says_what_it_is_not() -> None:
    assert NOT_A_PREDICTION.startswith("Simulation, sans valeur officielle.")
    assert "n’annonce pas la décision d’un jury" in NOT_A_PREDICTION


def judged(*marks: JurorMark, foreseen: Level | None = None):  # type: ignore[no-untyped-def]
    return deliberate(
        REFERENTIAL,
        role_play(Level.IN_PROGRESS),
        None,
        foreseen={} if foreseen is None else {"C1": foreseen},
        jury={"C1": marks},
    )


def test_jurors_stand_beside_with_their_differences() -> None:
    found = judged(JurorMark("Mme Roy", Level.ACQUIRED, "Clair"), JurorMark("M. Petit", Level.IN_PROGRESS, "À revoir"))
    (one,) = found.competences
    lines = [line.replace("\u202f", " ") for line in juror_words(one)]
    assert lines[0] == "Mme Roy : acquis (mise en situation : en cours, écart de 1 niveau vers le haut). Raison : « Clair »."
    assert "sans écart" in lines[1]
    assert lines[2] == "Les jurés ne disent pas le même niveau : à discuter."
    agreed = jurors_agreement(found)
    assert agreed is not None
    assert agreed.raters == 2
    assert "une marque de plus peut le renverser" in agreement_words(agreed)


def test_one_juror_alone_agrees_with_nobody() -> None:
    assert jurors_agreement(judged(JurorMark("Mme Roy", Level.ACQUIRED, "Clair"))) is None


def test_jurors_of_one_mind_are_told_so() -> None:
    found = judged(JurorMark("A", Level.ACQUIRED, "x"), JurorMark("B", Level.ACQUIRED, "y"))
    agreed = jurors_agreement(found)
    assert agreed is not None
    assert "partout le même niveau" in agreement_words(agreed)


def test_how_the_candidate_saw_themselves_beside() -> None:
    (one,) = judged(foreseen=Level.NOT_ACQUIRED).competences
    told = foreseen_words(one).replace("\u202f", " ")
    assert told == "Autoévaluation : non acquis ; mise en situation : en cours, écart de 1 niveau vers le bas."


def test_what_the_day_could_not_show() -> None:
    said = [
        line.replace("\u202f", " ") for line in could_not_show(deliberate(REFERENTIAL, None, None), ["entretien final"], [])
    ]
    assert said[0] == "Aucun acte n’a été vu en mise en situation sur les compétences des CCP."
    assert "Partie absente de cette journée : entretien final." in said
    assert any("ni la voix" in line for line in said)
