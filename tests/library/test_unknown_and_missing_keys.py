"""An unknown key is told with the nearest known one; a missing one is told where its mapping stands. At every level."""

import pytest

from simulator.source import typeset
from tests.builders import loaded, marked, places, told_at_mark
from tests.full_scenario import FULL

LEVELS = {
    "the scenario": ("niveau: 3\n", "niveau: 3\n‸niveaux: 3\n", "niveau"),
    "a character": ("karim: {nom: Karim}", "karim: {nom: Karim, ‸portraits: a}", "portrait"),
    "a document": ("titre: Historique,", "titre: Historique, ‸text: a,", "texte"),
    "a gauge": ("depart: 20, sens: hausse", "depart: 20, sens: hausse, ‸non: a", "nom"),
    "a variant": ("{poids: 3,", "{poids: 3, ‸poid: 2,", "poids"),
    "a scene": ("    indice: Que", "    ‸indices: a\n    indice: Que", "indice"),
    "a choice": ("        retour: Bien.\n", "        retour: Bien.\n        ‸retours: a\n", "retour"),
    "a reason": ("juste: non}", "juste: non, ‸justes: oui}", "juste"),
    "a blocking fault": ("{motif: Au-delà", "{‸motifs: a, motif: Au-delà", "motif"),
    "a target": ("- {cible: apaisee}", "- {cible: apaisee, ‸cibles: a}", "cible"),
    "bounds": ("{min: 70, max: 90}", "{min: 70, max: 90, ‸maxi: 95}", "max"),
    "a silence": ("{apres: 25,", "{apres: 25, ‸aprés: 30,", "apres"),
    "an ending": ("texte: On verra.", "texte: On verra., ‸dits: a", "dit"),
}


@pytest.mark.parametrize("level", LEVELS)
def test_an_unknown_key_is_told_with_the_nearest_known_one(level: str) -> None:
    old, new, nearest = LEVELS[level]
    assert FULL.count(old) == 1
    text, expected = marked(FULL.replace(old, new))
    problems = loaded(text).problems
    assert places(problems) == [("cle-inconnue", *expected[0])]
    assert problems[0].hint == typeset(f"Vouliez-vous dire « {nearest} » ?")


REQUIRED = (
    "format", "genre", "titre", "resume", "referentiel", "juge", "role", "niveau", "duree", "contexte", "mission",
    "personnages", "debut", "scenes", "fins",
)  # fmt: skip


@pytest.mark.parametrize("key", REQUIRED)
def test_each_required_key_of_a_scenario_is_asked_for(key: str) -> None:
    problems = loaded(FULL.replace(f"\n{key}:", f"\nx_{key}:") if key != "format" else FULL.replace("format: 1\n", "")).problems
    assert any(one.code == "cle-manquante" and typeset(f"« {key} »") in one.message for one in problems)


@pytest.mark.parametrize("format", ["2", "1.0", "'un'", "[]", "~"])
def test_another_format_is_told_at_its_value(format: str) -> None:
    assert told_at_mark("format: 1", f"format: ‸{format}").code == "format-inconnu"


def test_an_unknown_kind_is_told_with_the_nearest() -> None:
    problem = told_at_mark("genre: scenario", "genre: ‸scenarios")
    assert problem.code == "valeur-inconnue"
    assert typeset("« scenario »") in problem.hint


@pytest.mark.parametrize("name", ["Appel", "appel escaladé", "a.b", ""])
def test_a_file_name_that_is_no_id_is_told(name: str) -> None:
    assert places(loaded(FULL, id=name).problems) == [("id-invalide", 1, 1)]
