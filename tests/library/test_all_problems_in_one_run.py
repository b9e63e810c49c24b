"""One reading tells everything: faults of YAML, of keys, of types, of names, each once, each at its exact place."""

from simulator.source import typeset
from tests.builders import loaded, marked, places

FAULTY = """\
format: 1
genre: scenario
‸tittre: Petit échange
resume: ‸[a]
referentiel: ‸MERCD
juge: [T-1, ‸T-1]
role: ‸managr
niveau: ‸7
duree: ‸douze
contexte: ‸*contexte
mission: ‸Apaiser
personnages:
  cliente: {nom: ‸"Mme \\e[2J", ‸portait: Cliente.}
  ‸Karim: {nom: Karim}
jauges:
  tension: ‸{nom: Tension, depart: ‸120, sens: ‸bas}
  ‸tension: {nom: Tension, depart: 80, sens: baisse}
reperes:
  ‸tension: Un repère.
debut: ‸acceuil
scenes:
  accueil:
    dit:
      - ‸client: Bonjour.
      - ‸Bonjour.
    choix:
      bon: ‸{montre: {ecoute-active: ‸3, Écoute: 1}, effets: {‸tention: -15}, vers: ‸suites}
      mauvais: {texte: a, si: {tension: ‸{min: 80, max: 20}}, vers: [‸{cible: rupture}, ‸{si: {‸humeur: oui}, cible: rupture}]}
      muet: {texte: ‸!x b, bloquant: ‸Un motif., vers: rupture}
    ‸silances: {apres: 30, vers: rupture}
    silence: ‸{apres: ‸2}
fins:
  rupture: {ton: ‸raté, texte: ‸''}
  ‸accueil: {ton: echec, texte: b}
proprietes:
  - ‸{jamais: bon}
  - {toujours: ‸bonn, apres: mauvais}
"""


def faulty() -> tuple[str, list[tuple[int, int]]]:
    text, expected = marked(FAULTY.replace("sens: ‸bas", "‸sense: baisse").replace("Écoute", "‸Écoute"))
    return text, expected


def test_every_fault_of_a_file_is_told_at_its_place() -> None:
    text, expected = faulty()
    found = [place[1:] for place in places(loaded(text).problems)]
    assert found == [(1, 1), *expected], "the first is the missing title"


def test_a_missing_key_is_told_where_its_mapping_stands() -> None:
    text, _ = faulty()
    missing = [problem for problem in loaded(text).problems if problem.code == "cle-manquante"]
    assert [(problem.where.line, problem.where.column) for problem in missing] == [(1, 1), (16, 12), (27, 12), (31, 14)]
    for problem, key in zip(missing, ("titre", "sens", "texte", "vers"), strict=True):
        assert typeset(f"« {key} »") in problem.message


def test_every_problem_has_a_french_sentence_and_every_unknown_word_a_hint() -> None:
    for problem in loaded(faulty()[0]).problems:
        assert problem.message.endswith((".", "?")), problem
        assert problem.where.file == "essai.yaml"
        if problem.code in {"cle-inconnue", "reference-inconnue", "valeur-inconnue"}:
            assert problem.hint, problem


def test_a_faulty_file_is_not_sound_but_its_facts_are_there_for_the_other_checks() -> None:
    found = loaded(faulty()[0])
    assert not found.sound
    assert found.kind == "scenario"
    assert found.scenario is not None
    assert found.scenario.id == "essai"
