"""Each mark says in French what was counted, what was expected, and the author's word on the slip."""

import re

import pytest

from scoring.questionnaire import Answer, Choices, Figure, Key, Option, Picked, Said, mark, measured, number, right_answer
from scoring.wording import NARROW
from tests.scoring.questionnaire.asked import KEYS, NUMBER, ONE, ORDER, SEVERAL, TEXT, item


def plain(text: str) -> str:
    return text.replace(NARROW, " ")


@pytest.mark.parametrize(
    ("key", "answer", "sentence", "remarks"),
    [
        (ONE, Picked(("dater",)), "Réponse juste : « Par les dates ».", ()),
        (
            ONE,
            Picked(("plaindre",)),
            "Réponse fausse : « Par sa fatigue ». On attendait : « Par les dates ».",
            ("La santé ne se questionne pas.",),
        ),
        (
            SEVERAL,
            Picked(("duree", "objectif", "budget")),
            "Réponse partielle : 2 bonnes réponses sur 3, 1 de trop, soit (2 − 1) ÷ 3. Il manquait : « Le volume ».",
            ("Il vient après.", "Sans volume, pas de charge."),
        ),
        (
            SEVERAL,
            Picked(("budget", "effectif", "volume")),
            "Réponse fausse : 1 bonne réponse sur 3, 2 de trop, soit (1 − 2) ÷ 3, ramené à 0. "
            "Il manquait : « La durée » ; « L’objectif ».",
            ("Il vient après.", "Il dit ce qui se fait."),
        ),
        (SEVERAL, Picked(("volume", "duree", "objectif")), "Réponse juste : 3 bonnes réponses sur 3, et aucune de trop.", ()),
        (NUMBER, Figure(80.2, "80,2"), "Réponse juste : 80,2 %. On attendait 80 %, à 0,5 près.", ()),
        (NUMBER, Figure(92, "92"), "Réponse fausse : 92 %. On attendait 80 %, à 0,5 près.", ("Le délai n’y entre pas.",)),
        (ORDER, Picked(("a", "b", "c", "d")), "Réponse juste : toutes les étapes sont dans l’ordre.", ()),
        (
            ORDER,
            Picked(("b", "a", "c", "d")),
            "Réponse partielle : 5 paires d’étapes sur 6 dans le bon ordre. "
            "On attendait : 1. Cadrer ; 2. Former ; 3. Piloter ; 4. Ouvrir.",
            (),
        ),
        (TEXT, Said("les pics", "pointe"), "Réponse juste : l’idée reconnue est « La moyenne cache les pointes ».", ()),
        (
            TEXT,
            Said("la marge", "marge"),
            "Réponse fausse : l’idée reconnue est « Pour garder une marge ». On attendait : « La moyenne cache les pointes ».",
            ("La marge vient après.",),
        ),
        (
            TEXT,
            Said("il pleut"),
            "Réponse à relire : aucune idée n’y a été reconnue, et elle n’est pas comptée. "
            "On attendait : « La moyenne cache les pointes ».",
            (),
        ),
        (NUMBER, None, "Sans réponse. On attendait : 80 %, à 0,5 près.", ()),
    ],
)
def test_the_sentence_and_the_remarks(key: Key, answer: Answer | None, sentence: str, remarks: tuple[str, ...]) -> None:
    found = mark(item(key), answer)
    assert plain(found.sentence) == sentence
    assert found.remarks == remarks


@pytest.mark.parametrize("name", KEYS)
def test_no_plain_space_before_high_punctuation(name: str) -> None:
    assert not re.search(r" [;:!?»%]|« ", mark(item(KEYS[name]), None).sentence)


def test_what_is_a_quotation_already_is_not_quoted_again() -> None:
    said = Choices(
        (Option("oui", "«\u202fOui.\u202f»", True), Option("non", "Non.", False), Option("peut", "Peut-être.", False))
    )
    assert plain(right_answer(item(said))) == "« Oui. »"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (20, "erlangs", "20 erlangs"),
        (1, "conseillers", "1 conseiller"),
        (0.5, "points", "0,5 point"),
        (48.6, "s", "48,6 s"),
        (1250, "€", "1 250 €"),
        (12, "", "12"),
    ],
)
def test_a_number_is_said_with_its_unit(value: float, unit: str, said: str) -> None:
    assert plain(measured(value, unit)) == said


@pytest.mark.parametrize(
    ("value", "said"), [(0.1 + 0.2, "0,3"), (-3, "−3"), (1234567.5, "1 234 567,5"), (0, "0"), (100, "100")]
)
def test_a_number_is_written_as_in_french(value: float, said: str) -> None:
    assert plain(number(value)) == said
