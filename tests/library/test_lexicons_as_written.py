"""A lexicon: words and expressions, each once; read, checked and counted with the other files."""

from pathlib import Path

import pytest

from simulator.library import authored_in, shipped_folder
from simulator.library.files import load
from simulator.practice.checking import check_files
from simulator.scenario import hits
from simulator.source import typeset
from tests.builders import loaded, marked, places

LEXICON = """\
format: 1
genre: lexique
titre: Marques de politesse
source: Rédigé pour l’entraînement.
entrees: [merci, S’il vous plaît]
"""


def test_what_is_read() -> None:
    found = loaded(LEXICON, "politesse")
    assert found.problems == ()
    assert found.lexicon is not None
    assert (found.lexicon.id, found.lexicon.title) == ("politesse", "Marques de politesse")
    assert found.lexicon.entries == ("merci", "S’il vous plaît")
    assert found.lexicon.folded == ("merci", "s il vous plait")
    assert (found.scenario, found.referential) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("merci,", "merci, ‸MERCI !,", "entree-en-double"),
        ("merci,", "merci, ‸…,", "texte-sans-mots"),
        ("merci,", "merci, ‸'',", "texte-vide"),
        ("merci,", f"merci, ‸{'m' * 61},", "texte-trop-long"),
        ("merci,", "merci, ‸[a],", "type-inattendu"),
        ("[merci, S’il vous plaît]", "‸[]", "lexique-vide"),
        ("[merci, S’il vous plaît]", "‸merci", "type-inattendu"),
        ("source: Rédigé pour l’entraînement.", "‸sources: Rédigé pour l’entraînement.", "cle-inconnue"),
    ],
)
def test_a_fault_is_told_at_its_place(old: str, new: str, code: str) -> None:
    text, expected = marked(LEXICON.replace(old, new))
    told = [place for place in places(loaded(text, "politesse").problems) if place[0] != "cle-manquante"]
    assert told == [(code, *expected[0])]


def test_every_key_is_needed() -> None:
    told = loaded("format: 1\ngenre: lexique\n", "politesse").problems
    assert [problem.message for problem in told] == [
        typeset(f"Il manque la clé « {key} » dans le lexique.") for key in ("titre", "source", "entrees")
    ]


def test_it_is_counted_and_checked_with_the_rest(tmp_path: Path) -> None:
    (tmp_path / "lexiques").mkdir()
    (tmp_path / "lexiques" / "politesse.yaml").write_text(LEXICON.replace("merci", "…"), encoding="utf-8")
    checked = check_files(tuple(authored_in(tmp_path)), (tmp_path,))
    assert checked.files == 1
    assert [str(problem.where) for problem in checked.problems] == ["lexiques/politesse.yaml:5:11"]


def test_the_one_that_ships_knows_the_polite_from_the_curt() -> None:
    found = load(shipped_folder() / "lexiques" / "politesse.yaml", "lexiques/politesse.yaml")
    assert found.problems == ()
    assert found.lexicon is not None
    assert hits(found.lexicon, "Bonjour Madame, je suis désolée de l’attente. Je vous en prie, prenez le temps.") >= 4
    assert hits(found.lexicon, "Le dossier est clos depuis lundi.") == 0
