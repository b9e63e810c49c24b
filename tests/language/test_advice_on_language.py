"""Typed replies are advised on: words the trade avoids, register, greeting, capitals, breath, tu and vous. Never scored."""

import pytest

from simulator.language import Reply, advise
from simulator.library import shipped_folder
from simulator.practice.language import language_lexicon

LEXICON = language_lexicon((shipped_folder(),))


def kinds(text: str, **where: bool) -> list[str]:
    return [remark.kind for remark in advise(Reply(1, text, **where), LEXICON)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ne vous inquiétez pas, je regarde.", "avoid"),
        ("CALMEZ-VOUS madame s’il vous plaît", "avoid"),
        ("calmez vous", "avoid"),
        ("Je vais essayer de vous rappeler.", "avoid"),
        ("Ouais, je m’en occupe.", "familiar"),
        ("JE VOUS AI DÉJÀ RÉPONDU HIER", "capitals"),
        (" ".join(["mot"] * 36), "long"),
        ("Tu peux me dire ce que vous voulez ?", "mixed"),
    ],
)
def test_what_could_be_said_better_is_told(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Madame, je vous écoute.",
        "J’entends que c’est pénible. Je vous rappelle demain à dix heures.",
        "Je te propose un rendez-vous lundi, tu me diras.",
        "Tu lui as dit « vous avez raison », et il s’est apaisé.",
        "OK",
        "La DMT et le CSAT",
        ". ".join([" ".join(["mot"] * 20)] * 3),
    ],
)
def test_a_clean_reply_gets_no_remark(text: str) -> None:
    assert kinds(text) == []


def test_each_remark_says_what_to_say_instead_and_why() -> None:
    (remark,) = advise(Reply(3, "calmez-vous"), LEXICON)
    assert (remark.turn, remark.excerpt) == (3, "calmez-vous")
    assert remark.instead
    assert remark.why


def test_a_greeting_and_a_leave_are_missed_only_where_they_are_expected() -> None:
    assert kinds("Je vous écoute.", opens=True) == ["greeting"]
    assert kinds("Bonsoir, je vous écoute.", opens=True) == []
    assert kinds("C’est noté.", closes=True) == ["leave"]
    assert kinds("C’est noté, bonne journée.", closes=True) == []
    assert kinds("Je vous écoute.") == []


def test_without_a_lexicon_only_the_rules_speak() -> None:
    assert [remark.kind for remark in advise(Reply(1, "CALMEZ-VOUS MADAME", opens=True), None)] == ["capitals"]
