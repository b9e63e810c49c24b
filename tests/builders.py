"""Small sound things to test with."""

from collections.abc import Iterable

from simulator.library.files import Loaded, load_data
from simulator.scenario import Scenario
from simulator.source import Problem, in_reading_order

SCENARIO = """\
format: 1
genre: scenario
titre: Petit échange
resume: Un échange de deux scènes.
referentiel: mercd-2018
juge: [T-1]
role: manager
niveau: 1
duree: 5
contexte: Un contexte.
mission: [Apaiser la cliente.]
personnages:
  cliente: {nom: Mme Ferrand, portrait: Cliente.}
jauges:
  tension: {nom: Tension, depart: 80, sens: baisse}
debut: accueil
scenes:
  accueil:
    dit:
      - cliente: Bonjour.
    choix:
      bon: {texte: Une bonne réponse., montre: {ecoute-active: 2}, effets: {tension: -15}, retour: Bien., vers: suite}
      mauvais: {texte: Une mauvaise réponse., montre: {ecoute-active: -2}, effets: {tension: +10}, retour: Non., vers: suite}
    silence: {apres: 30, effets: {tension: +10}, vers: suite}
  suite:
    dit:
      - cliente: Et alors
    choix:
      clore: {texte: On clôt., montre: {cloture-tracee: 1}, retour: Bien., vers: [{si: {tension: {max: 70}}, cible: apaisee}, {cible: rupture}]}
      couper: {texte: On coupe., montre: {cloture-tracee: -1}, bloquant: Un motif., retour: Non., vers: rupture}
fins:
  apaisee: {ton: reussite, texte: Elle remercie.}
  rupture: {ton: echec, texte: Elle raccroche.}
"""


def scenario_text() -> str:
    """The YAML text of a small scenario that reads without error (two scenes, a blocking fault, a silence)."""
    return SCENARIO


def scenario_with(old: str, new: str) -> str:
    """The small scenario with its one ``old`` replaced by ``new``."""
    assert SCENARIO.count(old) == 1, old
    return SCENARIO.replace(old, new)


def loaded(text: str | bytes, id: str = "essai", file: str = "essai.yaml") -> Loaded:
    """What the library reads in this text."""
    return load_data(text if isinstance(text, bytes) else text.encode(), id, file)


def scenario_of(text: str) -> Scenario:
    """The scenario of a sound text."""
    found = loaded(text)
    assert found.problems == (), "\n".join(map(str, found.problems))
    assert found.scenario is not None
    return found.scenario


def places(problems: Iterable[Problem]) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem, in reading order."""
    return [(problem.code, problem.where.line, problem.where.column) for problem in in_reading_order(problems)]


def marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """``text`` without its ‸ marks, and the line and column of what follows each: where problems are expected."""
    expected: list[tuple[int, int]] = []
    clean = ""
    for piece in text.split("‸")[:-1]:
        clean += piece
        expected.append((clean.count("\n") + 1, len(clean) - clean.rfind("\n")))
    return clean + text.split("‸")[-1], expected


def told_at_mark(old: str, new: str) -> Problem:
    """The one problem of the small scenario with ``old`` replaced by ``new``; fails unless it stands at the ‸ in ``new``."""
    text, expected = marked(scenario_with(old, new))
    problems = loaded(text).problems
    assert [(problem.where.line, problem.where.column) for problem in problems] == expected, "\n".join(map(str, problems))
    return problems[0]
