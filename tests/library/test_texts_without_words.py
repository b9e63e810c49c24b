"""Texts that say nothing, and choices that read the same."""

import pytest

from simulator.library.checks.wording import twins, wordless
from simulator.source import Severity, typeset
from tests.builders import scenario_of, scenario_with


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("cliente: Bonjour.", "cliente: …", (20, 9)),
        ("texte: Une bonne réponse.", 'texte: "?!"', (22, 7)),
        ("texte: Une bonne réponse.", 'texte: "\u200b"', (22, 7)),
        ("texte: Elle raccroche.", 'texte: "- -"', (33, 3)),
        ("[Apaiser la cliente.]", "[…]", (1, 1)),
    ],
)
def test_punctuation_alone_is_told(old: str, new: str, place: tuple[int, int]) -> None:
    (problem,) = wordless(scenario_of(scenario_with(old, new)), None)
    assert (problem.code, problem.severity) == ("texte-sans-mots", Severity.WARNING)
    assert (problem.where.line, problem.where.column) == place


@pytest.mark.parametrize("text", ["(Elle se tait.)", "… non.", "Hum…", "7 ?"])
def test_one_word_is_enough(text: str) -> None:
    assert list(wordless(scenario_of(scenario_with("cliente: Bonjour.", f"cliente: {text}")), None)) == []


@pytest.mark.parametrize("text", ["UNE BONNE RÉPONSE !", "une bonne reponse", "« Une bonne réponse… »", "Une  bonne-réponse."])
def test_case_accents_punctuation_and_spaces_tell_no_choice_from_another(text: str) -> None:
    (problem,) = twins(scenario_of(scenario_with("texte: Une mauvaise réponse.", f'texte: "{text}"')), None)
    assert (problem.code, problem.severity) == ("choix-identiques", Severity.ERROR)
    assert problem.message.startswith(typeset("« mauvais » se lit comme « bon »"))


def test_one_letter_does() -> None:
    assert list(twins(scenario_of(scenario_with("texte: Une mauvaise réponse.", "texte: Une bonne réponses.")), None)) == []


def test_two_choices_without_a_word_are_the_same_only_when_written_the_same() -> None:
    text = scenario_with("texte: Une bonne réponse.", 'texte: "…"')
    assert list(twins(scenario_of(text.replace("Une mauvaise réponse.", '"?"')), None)) == []
    assert len(list(twins(scenario_of(text.replace("Une mauvaise réponse.", '"…"')), None))) == 1
