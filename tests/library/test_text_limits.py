"""Texts that would not fit the screen are told: 220 characters a choice, 600 a line; characters are counted, not bytes."""

import pytest

from tests.builders import loaded, scenario_with, told_at_mark

LIMITS = {
    "a choice": ("texte: Une bonne réponse.", "texte: ", 220),
    "a line": ("- cliente: Bonjour.", "- cliente: ", 600),
    "a title": ("titre: Petit échange", "titre: ", 80),
    "a name": ("nom: Mme Ferrand", "nom: ", 40),
    "a gauge": ("nom: Tension", "nom: ", 24),
    "a feedback": ("retour: Bien., vers: suite", "vers: suite, retour: ", 400),
    "an ending": ("texte: Elle remercie.", "texte: ", 1200),
}


@pytest.mark.parametrize("what", LIMITS)
def test_as_long_as_the_limit_is_sound_and_one_more_is_told(what: str) -> None:
    old, start, limit = LIMITS[what]
    assert loaded(scenario_with(old, start + "é" * limit)).problems == ()
    problem = told_at_mark(old, f"{start}‸{'é' * (limit + 1)}")
    assert problem.code == "texte-trop-long"
    assert str(limit) in problem.message
    assert str(limit + 1) in problem.message


@pytest.mark.parametrize("written", ["‸", "‸''", '‸"  "', "‸~"])
def test_an_empty_text_is_told(written: str) -> None:
    assert told_at_mark("texte: Elle remercie.", f"texte: {written}").code == "texte-vide"


@pytest.mark.parametrize("written", ["‸0", "‸121", "‸-5"])
def test_minutes_have_bounds(written: str) -> None:
    assert told_at_mark("duree: 5", f"duree: {written}").code == "valeur-hors-bornes"


@pytest.mark.parametrize("written", ["‸4", "‸601"])
def test_a_silence_lasts_5_to_600_seconds(written: str) -> None:
    assert told_at_mark("apres: 30", f"apres: {written}").code == "valeur-hors-bornes"


def test_more_gauges_or_flags_than_can_be_followed_are_told() -> None:
    gauges = "".join(f"  g{number}: {{nom: a, depart: 1, sens: hausse}}\n" for number in range(30))
    found = loaded(scenario_with("  tension: {nom: Tension", f"{gauges}  tension: {{nom: Tension")).problems
    assert "trop-de-jauges" in {problem.code for problem in found}
    flags = "".join(f"  f{number}: a\n" for number in range(61))
    found = loaded(scenario_with("debut: accueil\n", f"reperes:\n{flags}debut: accueil\n")).problems
    assert [problem.code for problem in found] == ["trop-de-reperes"]
