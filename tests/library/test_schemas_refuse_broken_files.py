"""What our readers refuse for its shape, the schema refuses too: an editor underlines it while it is typed."""

import pytest
from jsonschema import Draft7Validator

from simulator.library import limits, shipped_folder
from simulator.library.schema import SCHEMAS
from tests.builders import loaded, scenario_text, scenario_with
from tests.core_yaml import as_an_editor

REFERENTIAL = (shipped_folder() / "referentiels" / "mercd-2018.yaml").read_text(encoding="utf-8")
LEXICON = (shipped_folder() / "lexiques" / "politesse.yaml").read_text(encoding="utf-8")


def refused(kind: str, text: str) -> bool:
    return any(Draft7Validator(SCHEMAS[kind]()).iter_errors(as_an_editor(text)))


def test_the_sound_files_are_accepted() -> None:
    assert not refused("scenario", scenario_text())
    assert not refused("referentiel", REFERENTIAL)
    assert not refused("lexique", LEXICON)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titre: Petit échange", "titr: Petit échange"),
        ("titre: Petit échange\n", ""),
        ("titre: Petit échange", "titre:"),
        ("titre: Petit échange", f"titre: {'a' * (limits.TITLE + 1)}"),
        ("format: 1", "format: 2"),
        ("genre: scenario", "genre: scénario"),
        ("referentiel: mercd-2018", "referentiel: MERCD"),
        ("juge: [T-1]", "juge: T-1"),
        ("juge: [T-1]", "juge: [T-1, T-1]"),
        ("role: manager", "role: responsable"),
        ("niveau: 1", f"niveau: {limits.LEVEL[1] + 1}"),
        ("niveau: 1", "niveau: un"),
        ("duree: 5", f"duree: {limits.MINUTES[1] + 1}"),
        ("duree: 5", "duree: 5.5"),
        ("mission: [Apaiser la cliente.]", "mission: Apaiser la cliente."),
        ("mission: [Apaiser la cliente.]", "mission: ['']"),
        ("cliente: {nom: Mme Ferrand, portrait: Cliente.}", "si: {nom: Mme Ferrand}"),
        ("cliente: {nom: Mme Ferrand, portrait: Cliente.}", "cliente: {portrait: Cliente.}"),
        ("depart: 80", f"depart: {limits.GAUGE[1] + 1}"),
        ("sens: baisse", "sens: bas"),
        ("debut: accueil", "debut: à l’accueil"),
        ("dit:\n      - cliente: Bonjour.", "dit: Bonjour."),
        ("- cliente: Bonjour.", "- {cliente: Bonjour., autre: Bonjour.}"),
        ("- cliente: Bonjour.", "- {si: {tension: {min: 3}}}"),
        ("- cliente: Bonjour.", "- {si: {tension: {minimum: 3}}, cliente: Bonjour.}"),
        ("- cliente: Bonjour.", "- {si: [], cliente: Bonjour.}"),
        ("- cliente: Bonjour.", "- {si: {tension: peut-être}, cliente: Bonjour.}"),
        ("montre: {ecoute-active: 2}", f"montre: {{ecoute-active: {limits.POINTS[1] + 1}}}"),
        ("montre: {ecoute-active: 2}", "montre: {Écoute: 2}"),
        ("effets: {tension: -15}", f"effets: {{tension: {limits.CHANGE[0] - 1}}}"),
        ("texte: Une bonne réponse.", f"texte: {'a' * (limits.CHOICE + 1)}"),
        ("texte: On coupe., ", ""),
        ("bloquant: Un motif.", "bloquant: {criteres: [ecoute-active]}"),
        ("vers: rupture}\nfins", "vers: []}\nfins"),
        ("vers: rupture}\nfins", "vers: [{si: {tension: {max: 70}}}]}\nfins"),
        ("apres: 30", f"apres: {limits.SILENCE[0] - 1}"),
        ("ton: reussite", "ton: réussite"),
        ("texte: Elle remercie.", "texte: Elle remercie., suite: accueil"),
        ("fins:", "proprietes: [{jamais: bon, avant: mauvais, apres: clore}]\nfins:"),
        ("fins:", "proprietes: [{finit-par: [], apres: clore}]\nfins:"),
    ],
)
def test_a_scenario_with_a_fault_of_shape(old: str, new: str) -> None:
    text = scenario_with(old, new)
    assert not loaded(text).sound
    assert refused("scenario", text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("code: TP-01276", "cod: TP-01276"),
        ("du: 2019-05-12", "du: 12/05/2019"),
        ("acquis: 0.70", "acquis: 70"),
        ("observations-minimum: 6", "observations-minimum: 0"),
        ("perimetre-cadre:", "Périmètre:"),
        ("origine: derive}\n          besoin-reformule", "origine: maison}\n          besoin-reformule"),
        ("ccp:\n", "blocs:\n"),
    ],
)
def test_a_referential_with_a_fault_of_shape(old: str, new: str) -> None:
    text = REFERENTIAL.replace(old, new, 1)
    assert text != REFERENTIAL
    assert not loaded(text).sound
    assert refused("referentiel", text)


@pytest.mark.parametrize(("old", "new"), [("titre:", "title:"), ("entrees:", "mots:"), ("  - bonjour\n", "  - ''\n")])
def test_a_lexicon_with_a_fault_of_shape(old: str, new: str) -> None:
    text = LEXICON.replace(old, new, 1)
    assert text != LEXICON
    assert not loaded(text).sound
    assert refused("lexique", text)
