"""Case, accents, apostrophes, elisions and forms of a word are left aside; denied words are told from affirmed ones."""

import pytest

from simulator.intent.polarity import polarity
from simulator.intent.senses import senses
from simulator.intent.spelling import known_stem
from simulator.intent.words import bare, grams, stem, words_of


def test_typing_is_left_aside() -> None:
    assert words_of("J’ai reçu l’ŒUVRE, Qu'il…") == ["j", "ai", "recu", "l", "oeuvre", "qu", "il"]
    assert bare("L’été, ça va !") == bare("lete ca va") == "letecava"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("rappelle", "rappeler"),
        ("remboursement", "rembourser"),
        ("livraisons", "livraison"),
        ("difficile", "difficiles"),
        ("vérifiez", "vérifier"),
    ],
)
def test_forms_of_a_word_share_their_stem(one: str, other: str) -> None:
    (first,), (second,) = words_of(one), words_of(other)
    assert stem(first) == stem(second)


def test_the_edges_of_a_word_are_marked() -> None:
    assert grams("ou") == ("<ou", "ou>", "<ou>")


def groups(text: str) -> set[str]:
    said = words_of(text)
    return set(senses(said, [stem(word) for word in said]))


def test_words_that_mean_the_same_share_a_group() -> None:
    assert groups("je règle la facture") & groups("payer cette note")
    assert groups("je vous recontacte") & groups("je reviens vers vous")


def test_a_misspelt_word_still_touches_its_group() -> None:
    assert "rembourser" in groups("un remboursemant")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("remborsement", "remboursement"), ("anulation", "annulation"), ("tehcnicien", "technicien"), ("factrue", "facture")],
)
def test_a_misspelt_word_has_the_stem_of_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert known_stem(typed) == stem(meant)


@pytest.mark.parametrize("word", ["rembourser", "42", "sav", "", "xyzzyplugh"])
def test_what_is_known_short_or_near_to_nothing_is_left_as_it_is(word: str) -> None:
    assert known_stem(word) == stem(word)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Je ne vais pas vous rembourser", "rembours"),
        ("je rembourse pas", "rembours"),
        ("Je vous envoie ça sans attendre", "attendr"),
        ("Je n’ai jamais promis", "prom"),
    ],
)
def test_what_is_denied_is_told(text: str, denied: str) -> None:
    found = polarity(text)
    assert any(word.startswith(denied[:5]) for word in found.denied), found


@pytest.mark.parametrize("text", ["Pas de souci, je vous rembourse.", "Sans doute, je rembourse.", "Je rembourse."])
def test_what_only_looks_denied_is_not(text: str) -> None:
    found = polarity(text)
    assert not found.denied
    assert found.affirmed


@pytest.mark.parametrize(
    ("text", "denied", "affirmed"),
    [
        ("Je n’arrive pas à payer ma facture", "arrive", "facture"),
        ("Je n’ai pas reçu mon remboursement", "recu", "remboursement"),
        ("toujours pas de remboursement", "", "remboursement"),
        ("je ne peux toujours pas vous rembourser", "rembourser", ""),
        ("on ne peut pas rembourser cette commande", "rembourser", "commande"),
        ("il n’est pas question de vous rembourser", "rembourser", ""),
        ("je n’accepte pas de rembourser", "rembourser", ""),
        ("je compte pas vous rembourser", "rembourser", ""),
    ],
)
def test_what_a_denied_verb_speaks_of_is_not_denied(text: str, denied: str, affirmed: str) -> None:
    found = polarity(text)
    assert not denied or stem(denied) in found.denied
    assert not affirmed or stem(affirmed) in found.affirmed - found.denied
