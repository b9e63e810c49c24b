"""Typed text is taken for the choice that was meant, refused when it is none, and says how sure it is."""

import pytest

from simulator.intent import Outcome, build, outcome_of

CHOICES = {
    "rembourser": (
        "Je vous rembourse votre commande dès aujourd’hui.",
        "On va vous rendre votre argent tout de suite.",
        "Je lance le remboursement ce matin.",
        "Vous allez être remboursée, je m’en occupe.",
    ),
    "enqueter": (
        "J’ouvre une enquête auprès du transporteur et je vous rappelle demain.",
        "Je me renseigne auprès du livreur et je reviens vers vous.",
        "Je demande au transporteur où se trouve le paquet.",
        "Je vais chercher où est passé votre colis.",
    ),
    "refuser": (
        "Je ne peux pas vous rembourser, le délai est passé.",
        "Non, aucun remboursement n’est possible après trente jours.",
        "Malheureusement, ce sera un refus.",
        "Je ne vous rembourserai pas cette commande.",
    ),
}
AUTHORED = [(id, text) for id, texts in CHOICES.items() for text in texts]


@pytest.mark.parametrize(("id", "text"), AUTHORED)
def test_authored_words_are_recognised_however_they_are_typed(id: str, text: str) -> None:
    recognizer = build(CHOICES)
    plain = text.lower().translate(str.maketrans("éèêàâçùûîôœ’", "eeeaacuuioe'")).replace(".", "").replace(",", "")
    for typed in (text, text.upper(), plain, plain.replace("'", ""), f"  {text} !!"):
        found = recognizer.recognize(typed)
        assert found.choice == id, typed
        assert found.confidence > 0.95


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("je lance votre remboursement tout de suite", "rembourser"),
        ("je vais me renseigner auprès du transporteur", "enqueter"),
        ("je ne vous rembourse pas votre commande", "refuser"),
        ("je vous remborse la comande aujourdhui", "rembourser"),
    ],
)
def test_other_words_for_the_same_act_are_understood(typed: str, meant: str) -> None:
    assert build(CHOICES).recognize(typed).choice == meant


@pytest.mark.parametrize("typed", ["", "   ", "?!", "👍👍", "jsp", "Здравствуйте", "il fait beau à Brest", "42", "aaaa"])
def test_what_means_none_of_them_is_refused(typed: str) -> None:
    found = build(CHOICES).recognize(typed)
    assert found.choice is None
    assert outcome_of(found) is Outcome.OFF_TOPIC


def test_the_contrary_is_not_understood_as_the_act() -> None:
    promises = {"rembourser": CHOICES["rembourser"], "enqueter": CHOICES["enqueter"]}
    found = build(promises).recognize("Je ne vais pas vous rembourser votre commande")
    assert found.choice is None


def test_every_choice_is_ranked_with_a_confidence_best_first() -> None:
    found = build(CHOICES).recognize("je vais chercher un remboursement")
    assert {id for id, _ in found.ranking} == set(CHOICES)
    values = [confidence for _, confidence in found.ranking]
    assert values == sorted(values, reverse=True)
    assert all(0 <= value <= 1 for value in values)
    assert found.confidence == values[0]


def test_the_same_text_is_always_understood_the_same_way() -> None:
    typed = "je regarde où est le colis et je rappelle"
    assert build(CHOICES).recognize(typed) == build(CHOICES).recognize(typed)


def test_two_choices_with_the_same_words_are_not_told_apart() -> None:
    found = build({"a": ("Je vous rappelle demain.",), "b": ("Je vous rappelle demain.",)}).recognize("je vous rappelle demain")
    assert found.choice is None


@pytest.mark.parametrize("choices", [{}, {"a": ()}, {"a": ("",)}, {"a": ("Oui.",)}])
def test_few_words_or_none_are_no_accident(choices: dict[str, tuple[str, ...]]) -> None:
    found = build(choices).recognize("autre chose")
    assert found.choice is None
    assert len(found.ranking) == len(choices)


def test_what_is_said_elsewhere_in_the_conversation_is_refused_more() -> None:
    others = ("Je vous écris ce soir ce que nous avons convenu.", "Vous aurez un mail récapitulatif ce soir.")
    typed = "vous aurez un mail ce soir"
    alone, with_others = build(CHOICES).recognize(typed), build(CHOICES, others).recognize(typed)
    assert with_others.confidence <= alone.confidence
    assert build(CHOICES, {"suite": others}).recognize(typed) == with_others
