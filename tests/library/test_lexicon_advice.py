"""An entry of a lexicon may carry an advice: of what sort the words are, what to say instead, why."""

import pytest

from simulator.library.files import load_data
from simulator.scenario import Advice, entries_in

LEXICON = """\
format: 1
genre: lexique
titre: Langue
source: De notre main.
entrees:
  - merci
  - {mots: calmez-vous, sorte: a-eviter, plutot: J’entends., raison: Un ordre.}
  - {mots: bonne journée, sorte: conge}
"""


def read(text: str) -> list[str]:
    return [problem.code for problem in load_data(text.encode(), "langue", "langue.yaml").problems]


def test_entries_are_bare_words_or_carry_an_advice() -> None:
    lexicon = load_data(LEXICON.encode(), "langue", "langue.yaml").lexicon
    assert lexicon is not None
    assert lexicon.entries == ("merci", "calmez-vous", "bonne journée")
    assert lexicon.advice == (None, Advice("avoid", "J’entends.", "Un ordre."), Advice("leave", "", ""))
    assert entries_in(lexicon, "Bonne journée, et CALMEZ VOUS, calmez-vous.") == (2, 1)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("sorte: conge", "sorte: adieu", "valeur-inconnue"),
        ("mots: calmez-vous, ", "", "cle-manquante"),
        ("plutot:", "plutôt:", "cle-inconnue"),
        ("bonne journée", "Merci !", "entree-en-double"),
    ],
)
def test_a_faulty_entry_is_told(old: str, new: str, code: str) -> None:
    assert read(LEXICON) == []
    assert code in read(LEXICON.replace(old, new))
