"""A referential is read like a scenario: its facts, or every problem at its place."""

from datetime import date

import pytest

from scoring.referential import Ccp, Competence, Criterion, Referential, Scale
from tests.builders import loaded, marked, places

TEXT = """\
format: 1
genre: referentiel
titre: Un titre
code: TP-1
validite: {du: 2019-05-12, au: 2024-05-11}
source: De notre main.
echelle: {en-cours: 0.30, acquis: 0.80, observations-minimum: 4}
ccp:
  CCP1:
    nom: Un bloc
    competences:
      CCP1-C1:
        nom: Une compétence
        criteres:
          un: {nom: Le premier, origine: derive}
          deux: {nom: Le deuxième, origine: officiel}
transverses:
  T-1:
    nom: Une transverse
    criteres:
      trois: {nom: Le troisième}
"""


def referential(text: str = TEXT) -> Referential:
    found = loaded(text, "essai-2018", "referentiels/essai-2018.yaml")
    assert found.problems == ()
    assert found.referential is not None
    return found.referential


def test_its_facts() -> None:
    one = referential()
    assert (one.id, one.title, one.code, one.source) == ("essai-2018", "Un titre", "TP-1", "De notre main.")
    assert (one.valid_from, one.valid_until) == (date(2019, 5, 12), date(2024, 5, 11))
    assert one.scale == Scale(0.30, 0.80, 4)
    assert one.ccps == (Ccp("CCP1", "Un bloc"),)
    first = Competence("CCP1-C1", "Une compétence", "CCP1", (Criterion("un", "Le premier"), Criterion("deux", "Le deuxième", "officiel")))  # fmt: skip
    assert one.competences == (first, Competence("T-1", "Une transverse", None, (Criterion("trois", "Le troisième"),)))


def test_without_a_scale_or_dates_the_usual_ones_hold() -> None:
    one = referential("".join(line for line in TEXT.splitlines(keepends=True) if not line.startswith(("echelle", "validite"))))
    assert one.scale == Scale(0.40, 0.70, 6)
    assert (one.valid_from, one.valid_until) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("titre: Un titre", "‸titer: Un titre\ntitre: Un titre", "cle-inconnue"),
        ("au: 2024-05-11", "au: ‸2024-13-01", "type-inattendu"),
        ("au: 2024-05-11", "au: ‸mai 2024", "type-inattendu"),
        ("du: 2019-05-12", "du: ‸[2019]", "type-inattendu"),
        ("en-cours: 0.30", "en-cours: ‸1.3", "valeur-hors-bornes"),
        ("en-cours: 0.30", "en-cours: ‸30 %", "type-inattendu"),
        ("{en-cours: 0.30", "‸{en-cours: 0.90", "valeur-hors-bornes"),
        ("observations-minimum: 4", "observations-minimum: ‸0", "valeur-hors-bornes"),
        ("origine: officiel", "origine: ‸officielle", "valeur-inconnue"),
        ("deux: {nom: Le deuxième, origine: officiel}", "deux: ‸Le deuxième", "type-inattendu"),
        ("      trois: {", "      ‸un: {", "id-en-double"),
        ("      trois: {", "      ‸Trois: {", "id-invalide"),
        ("  T-1:", "  ‸CCP1-C1:", "id-en-double"),
        ("    nom: Un bloc\n", "    ‸competance: 1\n    nom: Un bloc\n", "cle-inconnue"),
        ("ccp:\n", "ccp:\n  ‸CCP1: {nom: a, competences: {}}\n", ""),
    ],
)
def test_a_fault_is_told_at_its_place(old: str, new: str, code: str) -> None:
    assert TEXT.count(old) == 1
    text, expected = marked(TEXT.replace(old, new))
    found = places(loaded(text).problems)
    if not code:  # the later of two equal keys is the one told
        assert [place[0] for place in found] == ["cle-en-double"]
        return
    assert found == [(code, *expected[0])]


def test_a_referential_without_competence_is_told() -> None:
    problems = loaded("format: 1\ngenre: referentiel\ntitre: a\nsource: b\n").problems
    assert places(problems) == [("cle-manquante", 1, 1)]
