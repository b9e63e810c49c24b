"""The rules of the examination are read from the referential: its facts, or every problem at its place."""

import pytest

from scoring.certification.rules import (
    Award,
    Certification,
    CommonRules,
    Condition,
    Element,
    Ending,
    Fact,
    Part,
    Requirement,
    Road,
    RoadRules,
    Rule,
    Succession,
)
from simulator.library import shapes
from tests.builders import loaded, marked, places

TEXT = """\
format: 1
genre: referentiel
titre: Un titre
source: De notre main.
certification:
  texte: un-texte
  source: Inventé pour un test
  suite: {cas: cloture, fiche: F1, jusqu-au: 2029-05-12, source: Inventée}
  elements:
    mise-en-situation: Une mise en situation
    entretien-technique: Un entretien
    questionnaire-professionnel: Un questionnaire
    questionnement-productions: Un questionnement
    evaluations-en-formation: Des résultats
    dossier-professionnel: Un dossier
    entretien-final: Un entretien final
  voies:
    ccp:
      nom: CCP par CCP
      exige:
        - {une-de: [formation, experience], mois: 6, dit: Il faut, place: "§ 1"}
      evalue:
        entretien-technique: {si: rc, place: "§ 2"}
        mise-en-situation: {place: "§ 3"}
        entretien-final: {si: dernier-ccp, dit: Il se déroule, place: "§ 4"}
      accorde:
        ccp: {dit: Le jury attribue, place: "§ 5"}
  regles:
    manquants: {dit: a, place: "l. 1"}
    dernier-ccp: {dit: b, place: "l. 2"}
    revision: {dit: c, place: "l. 3"}
    cloture: {mois: 18, dit: d, place: "l. 4"}
    parchemin: {dit: e, place: "l. 5"}
    livret: {dit: f, place: "l. 6"}
    delivrance: {dit: g, place: "l. 7"}
transverses:
  T-1: {nom: Une transverse, criteres: {un: {nom: Le premier}}}
"""


def rule(said: str, place: str, months: int | None = None) -> Rule:
    return Rule(said, "un-texte", place, months)


def certification(text: str = TEXT) -> Certification | None:
    found = loaded(text)
    assert found.problems == ()
    assert found.referential is not None
    return found.referential.certification


def test_its_facts() -> None:
    found = certification()
    assert found is not None
    assert (found.text, found.source) == ("un-texte", "Inventé pour un test")
    assert found.names[0] == (Element.SITUATION, "Une mise en situation")
    assert [element for element, _ in found.names] == list(Element)
    assert found.common == CommonRules(
        rule("a", "l. 1"), rule("b", "l. 2"), rule("c", "l. 3"), rule("d", "l. 4", 18), rule("e", "l. 5"), rule("f", "l. 6"), rule("g", "l. 7")
    )  # fmt: skip
    assert found.succession is not None
    assert (found.succession.ending, found.succession.record) == (Ending.CLOSURE, "F1")
    assert isinstance(found.succession, Succession)


def test_the_elements_of_a_road_keep_the_order_of_the_file() -> None:
    found = certification()
    assert found is not None
    assert found.roads == (
        RoadRules(
            Road.CCP,
            "CCP par CCP",
            (Requirement((Fact.TRAINING, Fact.EXPERIENCE), rule("Il faut", "§ 1", 6)),),
            (
                Part(Element.TECHNICAL, "Un entretien", Condition.PROVIDED, rule("Un entretien", "§ 2")),
                Part(Element.SITUATION, "Une mise en situation", Condition.ALWAYS, rule("Une mise en situation", "§ 3")),
                Part(Element.FINAL, "Un entretien final", Condition.LAST_CCP, rule("Il se déroule", "§ 4")),
            ),
            ((Award.CCP, rule("Le jury attribue", "§ 5")),),
        ),
    )
    assert found.road(Road.CCP).award(Award.TITLE) is None
    with pytest.raises(KeyError):
        found.road(Road.VAE)


def test_a_referential_need_not_have_any() -> None:
    lines = TEXT.splitlines(keepends=True)
    assert certification("".join(lines[: lines.index("certification:\n")] + lines[lines.index("transverses:\n") :])) is None


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("certification:\n", "certification: ‸[]\nautre:\n", "type-inattendu cle-inconnue"),
        ("  texte: un-texte\n", "", "cle-manquante"),
        ("  texte: un-texte\n", "  texte: un-texte\n  ‸text: un\n", "cle-inconnue"),
        ("cas: cloture", "cas: ‸fermeture", "valeur-inconnue"),
        ("jusqu-au: 2029-05-12", "jusqu-au: ‸mai 2029", "type-inattendu"),
        ("    entretien-final: Un entretien final\n", "", "cle-manquante"),
        ("    entretien-final: Un entretien final\n", "    entretien-final: ‸''\n", "texte-vide"),
        ("    ccp:\n      nom", "    ‸vea: {}\n    ccp:\n      nom", "cle-inconnue"),
        ("      nom: CCP par CCP\n", "", "cle-manquante"),
        ("une-de: [formation,", "une-de: [‸stage,", "valeur-inconnue"),
        ("mois: 6", "mois: ‸0", "valeur-hors-bornes"),
        ("        - {une-de: [formation, experience], mois: 6, ", "        - ‸{une-de: [formation, experience], ", "cle-manquante"),
        ("        - {une-de: [formation, experience], mois: 6, ", "        - ‸{mois: 6, ", "cle-manquante"),
        ("entretien-technique: {si: rc,", "entretien-technique: {si: ‸rcs,", "valeur-inconnue"),
        ('mise-en-situation: {place: "§ 3"}', "mise-en-situation: ‸{}", "cle-manquante"),
        ('mise-en-situation: {place: "§ 3"}', 'mise-en-situatoin: {place: "§ 3"}', "cle-inconnue"),
        ("        ccp: {dit: Le jury attribue", "        ‸cpp: {dit: Le jury attribue", "cle-inconnue"),
        ("manquants: {dit: a", "manquants: {‸dis: a", "cle-inconnue cle-manquante"),
        ("cloture: {mois: 18, dit: d", "cloture: ‸{dit: d", "cle-manquante"),
        ('    delivrance: {dit: g, place: "l. 7"}\n', "", "cle-manquante"),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_place(old: str, new: str, code: str) -> None:
    assert TEXT.count(old) == 1
    text, expected = marked(TEXT.replace(old, new))
    found = places(loaded(text).problems)
    assert {place[0] for place in found} == set(code.split())
    for place in expected:
        assert place in [(line, column) for _, line, column in found]


def test_a_text_without_any_road_is_told() -> None:
    head, _, tail = TEXT.partition("  voies:\n")
    text = head + "  voies: {}\n  regles:" + tail.partition("  regles:")[2]
    assert places(loaded(text).problems) == [("cle-manquante", 17, 10)]


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("certification:\n", "certification: 3\nautre:\n")])
def test_reading_never_raises(text: str) -> None:
    for line in text.splitlines(keepends=True):
        loaded(text.replace(line, ""))
        loaded(text.replace(line, line.partition(":")[0] + ": 3\n"))


def test_our_words_are_those_of_scoring() -> None:
    assert set(shapes.ELEMENTS.values()) == set(Element)
    assert set(shapes.ROADS.values()) == set(Road)
    assert {Condition.ALWAYS.value, *shapes.CONDITIONS.values()} == set(Condition)
    assert set(shapes.ASKED.values()) == set(Fact)
    assert set(shapes.AWARDS.values()) == set(Award)
    assert set(shapes.ENDINGS.values()) == set(Ending)
