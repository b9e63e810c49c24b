"""What a trainer copies from the référentiel d'évaluation is read like a scenario: its facts, or every problem at its place."""

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from scoring.certification.provisions import Provision, Provisions, RevisedCcp, Revision
from scoring.certification.rules import Element
from scoring.referential import Ccp
from simulator.library import authored_in, shipped_folder
from simulator.library.files import load
from simulator.library.schema import SCHEMAS
from simulator.practice.checking import check_files
from tests.builders import loaded, marked, places
from tests.core_yaml import as_an_editor

TEXT = """\
format: 1
genre: epreuves
titre: Des épreuves inventées
source: Inventé pour un test
referentiel: mercd-2018
epreuves:
  mise-en-situation: {minutes: 1}
  entretien-technique: {prevu: oui, minutes: 2}
  questionnaire-professionnel: {prevu: non}
  entretien-final: {}
projet: non
criteres:
  CCP1-C1: [Un critère inventé, Un autre]
revision:
  titre: Un titre inventé
  ccp:
    BLOC-1: {nom: Un bloc inventé, anciens: [CCP1, CCP2]}
    BLOC-2: {nom: Un bloc sans équivalent}
"""
FACTS = Provisions(
    "essai",
    "Des épreuves inventées",
    "Inventé pour un test",
    "mercd-2018",
    (
        Provision(Element.SITUATION, None, 1),
        Provision(Element.TECHNICAL, True, 2),
        Provision(Element.QUESTIONNAIRE, False, None),
        Provision(Element.FINAL, None, None),
    ),
    False,
    (("CCP1-C1", ("Un critère inventé", "Un autre")),),
    Revision(
        "Un titre inventé",
        (RevisedCcp(Ccp("BLOC-1", "Un bloc inventé"), ("CCP1", "CCP2")), RevisedCcp(Ccp("BLOC-2", "Un bloc sans équivalent"))),
    ),
)


def refused(text: str) -> bool:
    return any(Draft7Validator(SCHEMAS["epreuves"]()).iter_errors(as_an_editor(text)))


def test_its_facts() -> None:
    found = loaded(TEXT)
    assert found.problems == ()
    assert found.provisions is not None
    assert found.provisions.facts == FACTS
    assert FACTS.of(Element.PRODUCTIONS) == Provision(Element.PRODUCTIONS)
    assert not refused(TEXT)


def test_nothing_of_it_needs_to_be_said_but_where_it_comes_from() -> None:
    found = loaded("format: 1\ngenre: epreuves\ntitre: a\nsource: b\nreferentiel: mercd-2018\n")
    assert found.problems == ()
    assert found.provisions is not None
    assert found.provisions.facts == Provisions("essai", "a", "b", "mercd-2018")


def test_none_ships() -> None:
    kinds = {load(item.path, item.file).kind for item in authored_in(shipped_folder())}
    assert "epreuves" not in kinds


@pytest.mark.parametrize(
    ("old", "new", "code", "by_schema"),
    [
        ("source: Inventé pour un test\n", "", "cle-manquante", True),
        ("source: Inventé", "‸duree: 3\nsource: Inventé", "cle-inconnue", True),
        ("referentiel: mercd-2018", "referentiel: ‸MERCD 2018", "id-invalide", True),
        ("mise-en-situation: {minutes: 1}", "mise-en-situation: {minutes: ‸0}", "valeur-hors-bornes", True),
        ("mise-en-situation: {minutes: 1}", "mise-en-situation: {minutes: ‸une heure}", "type-inattendu", True),
        ("mise-en-situation: {minutes: 1}", "mise-en-situation: {‸prevu: non}", "cle-inconnue", True),
        ("mise-en-situation: {minutes: 1}", "‸dossier-professionnel: {minutes: 1}", "cle-inconnue", True),
        ("mise-en-situation: {minutes: 1}", "mise-en-situation: ‸1", "type-inattendu", True),
        ("{prevu: oui, minutes: 2}", "{prevu: non, minutes: ‸2}", "duree-sans-epreuve", False),
        ("{prevu: oui, minutes: 2}", "{prevu: ‸peut-être, minutes: 2}", "type-inattendu", True),
        ("projet: non", "projet: ‸aucun", "type-inattendu", True),
        ("CCP1-C1: [Un critère inventé, Un autre]", "CCP1-C1: ‸Un critère inventé", "type-inattendu", True),
        ("  titre: Un titre inventé\n", "", "cle-manquante", True),
        ("{nom: Un bloc sans équivalent}", "‸{anciens: []}", "cle-manquante", True),
        ("anciens: [CCP1, CCP2]", "anciens: ‸CCP1", "type-inattendu", True),
    ],
)
def test_a_fault_is_told_at_its_place(old: str, new: str, code: str, by_schema: bool) -> None:
    assert TEXT.count(old) == 1
    text, expected = marked(TEXT.replace(old, new))
    found = loaded(text)
    assert {problem.code for problem in found.problems} == {code}
    if expected:
        assert places(found.problems) == [(code, *expected[0])]
    assert not found.sound
    assert refused(text) is by_schema


def test_a_revision_without_ccp_is_told() -> None:
    text = TEXT.partition("  ccp:\n")[0] + "  ccp: {}\n"
    assert places(loaded(text).problems) == [("cle-manquante", 16, 8)]
    assert refused(text)


def checked(folder: Path, text: str) -> list[tuple[str, int, int]]:
    path = folder / "epreuves" / "essai.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return places(check_files(tuple(authored_in(folder)), (folder, shipped_folder())).problems)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("format: 1", "format: 1", ""),
        ("referentiel: mercd-2018", "referentiel: ‸mercd-2024", "referentiel-introuvable"),
        ("  CCP1-C1: [Un", "  ‸CCP1-C9: [Un", "reference-inconnue"),
        ("anciens: [CCP1, CCP2]", "anciens: [CCP1, ‸CCP3]", "reference-inconnue"),
    ],
)
def test_check_holds_the_names_to_the_referential(tmp_path: Path, old: str, new: str, code: str) -> None:
    text, expected = marked(TEXT.replace(old, new))
    assert checked(tmp_path, text) == [(code, *place) for place in expected]


def test_the_model_of_the_guide_reads_and_says_that_nothing_of_it_is_true() -> None:
    guide = (Path(__file__).resolve().parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
    _, _, rest = guide.partition("# epreuves/exemple.yaml")
    text = rest[rest.index("format: 1") : rest.index("```")]
    found = loaded(text)
    assert found.problems == ()
    assert not refused(text)
    assert found.provisions is not None
    assert found.provisions.facts.source.startswith("À REMPLACER")
    assert {one.minutes for one in found.provisions.facts.elements} == {1, None}
