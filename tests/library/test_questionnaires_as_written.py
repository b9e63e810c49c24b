"""A questionnaire as its author wrote it: every fact read, every fault at its place, all of them in one run."""

import pytest

from scoring.questionnaire import Choices, Ideas, Kind, Quantity, Steps
from simulator.scenario.questionnaire import Questionnaire
from simulator.source import typeset
from tests.builders import loaded, marked, places
from tests.questionnaires import QUESTIONNAIRE, questionnaire_with


def read(text: str = QUESTIONNAIRE) -> Questionnaire:
    found = loaded(text)
    assert found.problems == (), "\n".join(map(str, found.problems))
    assert found.questionnaire is not None
    return found.questionnaire


def test_the_head() -> None:
    found = read()
    assert (found.id, found.title, found.referential, found.covers) == (
        "essai",
        "Un essai",
        "mercd-2018",
        ("CCP1-C1", "CCP1-C2"),
    )
    assert found.source == "Rédigé pour les tests."
    assert len(found.hash) == 64


def test_an_item_has_an_id_of_its_own_in_the_library_and_the_line_it_comes_from() -> None:
    first = read().placed[0]
    assert (first.id, first.item.id, first.item.origin) == ("un_choix", "essai/un_choix", "essai.yaml:8")
    assert first.parts["budget"].line == 14


def test_each_kind_is_read_with_its_key() -> None:
    items = {item.kind: item for item in read().items}
    assert list(items) == [Kind.CHOICE, Kind.SEVERAL, Kind.NUMBER, Kind.ORDER, Kind.TEXT]
    choice, several, number, order, text = (items[kind].key for kind in items)
    assert isinstance(choice, Choices)
    assert [(option.id, option.right) for option in choice.options] == [
        ("volumes", True),
        ("budget", False),
        ("effectif", False),
    ]
    assert choice.options[1].comment == "Il vient après."
    assert isinstance(several, Choices)
    assert several.several
    assert isinstance(number, Quantity)
    assert (number.value, number.tolerance, number.unit, number.method) == (80.0, 0.5, "%", "1 000 ÷ 1 250.")
    assert [(trap.value, trap.comment) for trap in number.traps] == [(92.0, "Le délai n’y entre pas.")]
    assert isinstance(order, Steps)
    assert [step.text for step in order.steps] == ["Cadrer", "Former", "Ouvrir"]
    assert isinstance(text, Ideas)
    assert [(idea.id, idea.right, len(idea.phrasings)) for idea in text.ideas] == [("pointe", True, 3), ("marge", False, 3)]


def test_data_is_markdown_and_the_rest_is_typeset() -> None:
    items = {item.id: item for item in read().items}
    assert items["essai/un_nombre"].data.startswith("| Reçus | Pris en 20 s |")
    assert items["essai/un_choix"].prompt == "Que demandez-vous d’abord\u202f?"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("couvre: [CCP1-C1, CCP1-C2]", "couvre: [CCP1-C1, CCP1-C2, ‸CCP1-C1]", "id-en-double"),
        ("sorte: ordre", "sorte: ‸tri", "valeur-inconnue"),
        ("    sorte: ordre\n", "    ‸ordonne: oui\n    sorte: ordre\n", "cle-inconnue"),
        ("    valeur: 80\n", "    valeur: ‸quatre-vingts\n", "type-inattendu"),
        ("    valeur: 80\n", '    valeur: ‸"80"\n', "type-inattendu"),
        ("tolerance: 0.5", "tolerance: ‸-0.5", "valeur-hors-bornes"),
        ("      cadrer: Cadrer\n", "      cadrer: ‸''\n", "texte-vide"),
        ("texte: Le volume, juste: oui", "texte: Le volume, juste: ‸peut-être", "type-inattendu"),
        ("      volume: {texte: Le volume", "      ‸Volume: {texte: Le volume", "id-invalide"),
        ("      - {valeur: 92, commentaire: Le délai n’y entre pas.}", "      - ‸92", "type-inattendu"),
        ("enonce: Remettez dans l’ordre.", f"enonce: ‸{'é' * 601}", "texte-trop-long"),
        ("un_ordre:", "‸Un ordre:", "id-invalide"),
    ],
)
def test_a_fault_is_told_at_its_place(old: str, new: str, code: str) -> None:
    text, expected = marked(questionnaire_with(old, new))
    assert places(loaded(text).problems) == [(code, *expected[0])]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    sorte: ordre\n", "", "Il manque la clé « sorte » dans la question « un_ordre »."),
        ("    calcul: 1 000 ÷ 1 250.\n", "", "Il manque la clé « calcul » dans la question « un_nombre »."),
        (", commentaire: Il vient après.", "", "Il manque la clé « commentaire » dans « budget », qui est faux."),
        ("{texte: Le volume, juste: oui, ", "{texte: Le volume, ", "Il manque la clé « juste » dans l’option « volume »."),
    ],
)
def test_a_missing_key_is_told(old: str, new: str, message: str) -> None:
    (problem,) = loaded(questionnaire_with(old, new)).problems
    assert problem.code == "cle-manquante"
    assert problem.message == typeset(message)


def test_an_option_does_not_belong_in_a_number() -> None:
    text = questionnaire_with("    calcul: 1 000 ÷ 1 250.\n", "    calcul: 1 000 ÷ 1 250.\n    options: {}\n")
    (problem,) = loaded(text).problems
    assert problem.code == "cle-inconnue"


def test_every_key_of_the_head_is_needed() -> None:
    told = loaded("format: 1\ngenre: questionnaire\n").problems
    assert [problem.message for problem in told] == [
        typeset(f"Il manque la clé « {key} » dans le questionnaire.")
        for key in ("titre", "referentiel", "couvre", "source", "questions")
    ]


def test_many_faults_are_told_in_one_run_and_what_is_read_stays() -> None:
    text = (
        QUESTIONNAIRE.replace("juste: oui", "juste: vrai")
        .replace("valeur: 80", "valeur: x")
        .replace("    source:", "    sources:")
    )
    found = loaded(text)
    assert not found.sound
    assert found.questionnaire is not None
    assert len(found.questionnaire.items) == 5
    assert len(found.problems) == 4 + 1 + 2 * 5


def test_what_is_not_a_mapping_is_passed_over() -> None:
    found = loaded(
        questionnaire_with("      volumes: {texte: Les volumes par demi-heure., juste: oui}\n", "      volumes: oui\n")
    )
    assert [problem.code for problem in found.problems] == ["type-inattendu"]
